/* ledger_open.c: opening, in the steps that init, load and status share. */
#include "ledger_open.h"

#include <string.h>

sink *
ledger_open(const options *from, ledger_policy policy, const sink_listener *listener, report *out, bool *made,
            int *status)
{
    bool usage = false, has = false;
    const char *name = NULL;
    fault why;
    sink *self;

    *made = false;
    self = sink_open(from->database, from->schema, policy == LEDGER_MAY_BE_MADE, listener, &usage, &why);
    if (self) {
        name = self->label;
        if (!self->class->has_ledger(self, &has, &why))
            goto failed;
        if (!has && policy == LEDGER_MUST_BE) {
            fault_set(&why, "database", "`regledger init` makes one, and so does `regledger load`.",
                      "there is no ledger in this database");
            goto failed;
        }
        if (!has && !self->class->create(self, made, &why))
            goto failed;
        return self;
    }

failed:
    /* The name of a file or a database may be shown; a connection string may hold a password. */
    if (!name && !strchr(from->database, '=') && !strstr(from->database, "://"))
        name = from->database;
    report_fault(out, usage ? NULL : name, &why);
    if (self)
        self->class->close(self);
    *status = usage ? EXIT_USAGE : EXIT_DATABASE;
    return NULL;
}
