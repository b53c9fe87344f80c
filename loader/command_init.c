/* command_init.c: regledger init and regledger status: a ledger is made, and looked at. */
#include "ledger_open.h"
#include "escape.h"

#include <inttypes.h>
#include <string.h>

int
command_init(const options *from)
{
    int status = EXIT_DATABASE;
    bool made;
    report out;
    sink *ledger;

    report_start(&out, from->level, 0);
    ledger = ledger_open(from, LEDGER_MAY_BE_MADE, NULL, &out, &made, &status);
    if (!ledger)
        return status;
    report_say(&out, SAY_NOTES, made ? "made a ledger in %s" : "%s has a ledger already", ledger->label);
    ledger->class->close(ledger);
    return EXIT_LOADED;
}

static void
show_version(void *context, const char *version, const char *created_at)
{
    const sink *ledger = context;

    fputs("ledger      ", stdout);
    print_escaped(stdout, ledger->label, strlen(ledger->label));
    printf("\nschema      %s, since %s\ncommand     %s\n\n", version, created_at, RGL_VERSION);
}

static void
show_table(void *context, const char *name, int64_t rows)
{
    (void) context;
    printf("%-24s %12" PRId64 "\n", name, rows);
}

static void
show_run(void *context, const char *run_id, const char *started_at, const char *finished_at, const char *status,
         int64_t seen, int64_t loaded, int64_t unchanged, int64_t refused)
{
    (void) context;
    printf("\nrun %.8s  %s to %s  %s: %" PRId64 " seen = %" PRId64 " loaded + %" PRId64 " unchanged + %" PRId64
           " refused",
           run_id, started_at, *finished_at ? finished_at : "?", status, seen, loaded, unchanged, refused);
}

int
command_status(const options *from)
{
    sink_status_visitor visitor = {NULL, show_version, show_table, show_run};
    int status = EXIT_DATABASE;
    bool made;
    report out;
    sink *ledger;
    fault why;

    report_start(&out, from->level, 0);
    ledger = ledger_open(from, LEDGER_MUST_BE, NULL, &out, &made, &status);
    if (!ledger)
        return status;
    visitor.context = ledger;
    status = EXIT_LOADED;
    if (!ledger->class->status(ledger, &visitor, &why)) {
        report_fault(&out, ledger->label, &why);
        status = EXIT_DATABASE;
    }
    putchar('\n');
    ledger->class->close(ledger);
    return status;
}
