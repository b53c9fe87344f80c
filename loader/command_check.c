/* command_check.c: regledger check: what would be loaded, shown without a database. */
#include "pipeline.h"
#include "input.h"
#include "json.h"
#include "options.h"
#include "show.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    const options *from;
    report out;
    painter page;
    rgl_arena arena; /* of one document */
    document_rules rules;
    size_t seen, refused;
} check;

static bool
refuse(check *run, const char *name, const fault *why)
{
    fflush(stdout);
    report_fault(&run->out, name, why);
    run->refused++;
    return true;
}

static bool
visit_trouble(void *context, const char *path, const fault *why)
{
    check *run = context;

    run->seen++;
    return refuse(run, path, why);
}

static bool
check_bytes(check *run, const char *path, const char *bytes, size_t len)
{
    digest id;
    const document_input input = {document_uri(&run->arena, path), bytes, len, &id};
    rgl_rows rows;
    fault why;

    if (!input.uri || !digest_of(bytes, len, &id)) {
        fault_set(&why, "no_memory", NULL, "out of memory");
        return refuse(run, path, &why);
    }
    if (!document_read(&run->arena, &run->rules, &input, &rows, &why))
        return refuse(run, path, &why);
    if (run->from->json)
        json_document(stdout, &rows);
    else
        show_document(&run->page, input.uri, &rows);
    return !ferror(stdout);
}

static bool
visit_file(void *context, const char *path)
{
    check *run = context;
    char *bytes;
    size_t len;
    bool result;
    fault why;

    run->seen++;
    if (!input_read(path, &bytes, &len, &why))
        result = refuse(run, path, &why);
    else
        result = check_bytes(run, path, bytes, len);
    free(bytes);
    rgl_arena_reset(&run->arena);
    return result;
}

int
command_check(const options *from)
{
    check run = {.from = from, .arena = rgl_arena_malloc(), .page = paint_start()};
    const input_visitor visitor = {&run, visit_file, visit_trouble};

    report_start(&run.out, from->level, 0);
    run.arena.limit = DOCUMENT_MEMORY_MAX;
    run.rules.lexicon = rgl_lexicon_builtin();
    run.rules.publisher = from->publisher;
    run.rules.jurisdiction = from->jurisdiction;
    run.rules.period_from = from->period_from;
    run.rules.period_to = from->period_to;
    run.rules.lenient = from->lenient;
    run.rules.explain = from->explain;
    if (from->argument_count == 0)
        visit_file(&run, "-");
    for (int i = 0; i < from->argument_count; i++)
        if (!input_walk(from->arguments[i], &visitor))
            break;
    rgl_arena_free(&run.arena);
    if (run.seen > 1 || run.refused > 0)
        report_say(&run.out, SAY_ERRORS, "%zu seen = %zu read + %zu refused", run.seen, run.seen - run.refused,
                   run.refused);
    return run.refused > 0 ? EXIT_REFUSED : EXIT_LOADED;
}
