/* command_load.c: regledger load: from files to committed rows, with an account of every one. */
#include "pipeline.h"
#include "input.h"
#include "ledger_open.h"
#include "stop.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    const options *from;
    report out;
    sink *ledger;
    rgl_arena names; /* lives as long as the run: the lexicon with the user's names */
    rgl_arena arena; /* of one document */
    document_rules rules;
    size_t refused; /* so far, those included that wait for their row in load_error */
    size_t seen;
    bool failed;  /* the database */
    bool stopped; /* by --max-errors */
} load;

/* The fate of a document is certain: say it. */
static void
settled(void *context, const sink_item *item, document_fate fate, const fault *why)
{
    load *run = context;

    if (fate == DOCUMENT_LOADED)
        report_document(&run->out, SAY_DOCUMENTS, item->name, "loaded, %zu development%s, %zu rows", item->developments,
                        item->developments == 1 ? "" : "s", item->rows);
    else if (fate == DOCUMENT_UNCHANGED)
        report_document(&run->out, SAY_DOCUMENTS, item->name, "unchanged");
    else if (why) {
        run->refused++;
        report_fault(&run->out, item->name, why);
    }
}

static bool
database_failed(load *run, const fault *why)
{
    report_fault(&run->out, run->ledger->label, why);
    run->failed = true;
    return false;
}

/* May the walk go on? */
static bool
go_on(load *run)
{
    report_progress(&run->out, run->seen, run->ledger->counts.loaded, run->ledger->counts.unchanged, run->refused);
    if (run->from->max_errors > 0 && run->refused >= run->from->max_errors)
        run->stopped = true;
    return !run->failed && !run->stopped && !stop_signal();
}

/* A document is refused before it reaches the database. */
static bool
refuse(load *run, const char *name, const fault *reason)
{
    const char *uri = document_uri(&run->arena, name);
    fault why;

    report_fault(&run->out, name, reason);
    run->refused++;
    if (!run->ledger->class->refuse(run->ledger, uri ? uri : "?", reason, &why))
        return database_failed(run, &why);
    return go_on(run);
}

static bool
visit_trouble(void *context, const char *path, const fault *reason)
{
    load *run = context;

    run->seen++;
    return refuse(run, path, reason);
}

static bool
load_bytes(load *run, const char *path, const char *bytes, size_t len)
{
    digest id;
    const document_input input = {document_uri(&run->arena, path), bytes, len, &id};
    sink_item item = {.name = input.uri};
    rgl_rows rows;
    bool known;
    fault why;

    if (!input.uri || !digest_of(bytes, len, &id)) {
        fault_set(&why, "no_memory", NULL, "out of memory");
        return refuse(run, path, &why);
    }
    if (!run->ledger->class->knows(run->ledger, id.document_id, &known, &why)) {
        sink_settle(run->ledger, &item, DOCUMENT_REFUSED, NULL);
        return database_failed(run, &why);
    }
    if (known) {
        sink_settle(run->ledger, &item, DOCUMENT_UNCHANGED, NULL);
        return go_on(run);
    }
    if (!document_read(&run->arena, &run->rules, &input, &rows, &why)) {
        if (stop_signal()) { /* not its fault: it was not looked at to its end */
            run->seen--;
            return false;
        }
        return refuse(run, path, &why);
    }
    item.developments = document_count(&rows, RGL_T_DEVELOPMENT);
    item.rows = rows.count;
    if (!run->ledger->class->document(run->ledger, &item, &rows, &why))
        return database_failed(run, &why);
    return go_on(run);
}

static bool
visit_file(void *context, const char *path)
{
    load *run = context;
    char *bytes;
    size_t len;
    bool result;
    fault why;

    run->seen++;
    if (!input_read(path, &bytes, &len, &why))
        result = refuse(run, path, &why);
    else
        result = load_bytes(run, path, bytes, len);
    free(bytes);
    rgl_arena_reset(&run->arena);
    return result;
}

/* The lexicon with the user's own authorities and aliases, which stand in the ledger. */
static bool
read_names(load *run)
{
    rgl_error error = {0};
    sink_names names;
    fault why;

    run->rules.lexicon = rgl_lexicon_builtin();
    if (!run->ledger->class->names(run->ledger, &run->names, &names, &why))
        return database_failed(run, &why);
    if (names.authority_count == 0 && names.alias_count == 0)
        return true;
    if (rgl_lexicon_extend(&run->names, rgl_lexicon_builtin(), names.authorities, names.authority_count, names.aliases,
                           names.alias_count, &run->rules.lexicon, &error) == RGL_OK)
        return true;
    fault_from_error(&why, &error);
    why.hint = "Look at the rows of authority and authority_alias where builtin is false.";
    return database_failed(run, &why);
}

/* How the run ended, for load_run; NULL while it goes on. */
static const char *
ending(const load *run)
{
    return stop_signal() ? "interrupted" : run->stopped ? "stopped" : "complete";
}

static void
summary(load *run)
{
    const sink_counts *counts = &run->ledger->counts;
    const char *note = "";

    if (run->failed)
        note = "; the database failed, and what was loaded before stays";
    else if (stop_signal())
        note = "; interrupted, and what was loaded stays";
    else if (run->stopped)
        note = "; stopped by --max-errors, and what was loaded stays";
    else if (counts->loaded == 0 && counts->refused == 0)
        note = "; nothing changed";
    report_say(&run->out, SAY_ERRORS, "%zu seen = %zu loaded + %zu unchanged + %zu refused%s", run->seen,
               counts->loaded, counts->unchanged, counts->refused, note);
}

static void
run_all(load *run)
{
    const input_visitor visitor = {run, visit_file, visit_trouble};
    fault why;

    if (!run->ledger->class->prepare(run->ledger, &why)) {
        database_failed(run, &why);
        return;
    }
    if (!read_names(run))
        return;
    for (int i = 0; i < run->from->argument_count; i++)
        if (!input_walk(run->from->arguments[i], &visitor))
            break;
    if (!run->failed && !run->ledger->class->commit(run->ledger, ending(run), &why))
        database_failed(run, &why);
}

int
command_load(const options *from)
{
    load run = {.from = from, .names = rgl_arena_malloc(), .arena = rgl_arena_malloc()};
    const sink_listener listener = {&run, settled};
    int status = EXIT_DATABASE;
    bool made;

    report_start(&run.out, from->level, from->progress);
    run.arena.limit = DOCUMENT_MEMORY_MAX;
    run.rules.publisher = from->publisher;
    run.rules.jurisdiction = from->jurisdiction;
    run.rules.period_from = from->period_from;
    run.rules.period_to = from->period_to;
    run.rules.lenient = from->lenient;
    run.rules.check = stop_not_wanted;
    run.ledger = ledger_open(from, LEDGER_MAY_BE_MADE, &listener, &run.out, &made, &status);
    if (run.ledger) {
        stop_on_signals();
        if (made)
            report_say(&run.out, SAY_NOTES, "made a ledger in %s", run.ledger->label);
        run_all(&run);
        report_clear(&run.out);
        summary(&run);
        status = run.failed                                      ? EXIT_DATABASE
                 : stop_signal()                                 ? 128 + stop_signal()
                 : run.ledger->counts.refused > 0 || run.stopped ? EXIT_REFUSED
                                                                 : EXIT_LOADED;
        run.ledger->class->close(run.ledger);
    }
    rgl_arena_free(&run.arena);
    rgl_arena_free(&run.names);
    return status;
}
