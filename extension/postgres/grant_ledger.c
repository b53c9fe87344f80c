/* grant_ledger.c: grant_reader and grant_loader: what a role needs that reads a ledger, or loads into it, and no more.
 */
#include "ledger_schema.h"

#include "utils/builtins.h"

/* To read: the tables, because views are read with the reader's own rights; REFERENCES, because information_schema
 * shows keys, which BI tools ask for, only to those who have more than SELECT. */
static void
grant_reading(const char *schema, const char *role)
{
    ledger_execute(psprintf("GRANT USAGE ON SCHEMA %s TO %s", quote_identifier(schema), role));
    ledger_execute(
        psprintf("GRANT SELECT, REFERENCES ON ALL TABLES IN SCHEMA %s TO %s", quote_identifier(schema), role));
}

/* grant_reader(reader name, ledger name) returns void */
PG_FUNCTION_INFO_V1(grant_reader);
Datum
grant_reader(PG_FUNCTION_ARGS)
{
    const char *role = pstrdup(quote_identifier(NameStr(*PG_GETARG_NAME(0))));
    const char *schema = pstrdup(NameStr(*PG_GETARG_NAME(1)));
    int level = ledger_enter(schema, NULL);

    grant_reading(schema, role);
    ledger_leave(level);
    PG_RETURN_VOID();
}

/* grant_loader(loader name, ledger name) returns void */
PG_FUNCTION_INFO_V1(grant_loader);
Datum
grant_loader(PG_FUNCTION_ARGS)
{
    const char *role = pstrdup(quote_identifier(NameStr(*PG_GETARG_NAME(0))));
    const char *schema = pstrdup(NameStr(*PG_GETARG_NAME(1)));
    int level = ledger_enter(schema, NULL);

    grant_reading(schema, role);
    for (int table = 0; table < RGL_TABLES; table++)
        ledger_execute(psprintf("GRANT INSERT ON %s TO %s", quote_identifier(rgl_tables[table].name), role));
    ledger_execute(psprintf("GRANT INSERT ON load_run, load_error, alert TO %s", role));
    /* What a later document adds to an instrument, and what has become of a run. */
    ledger_execute(psprintf("GRANT UPDATE ON instrument, load_run TO %s", role));
    ledger_leave(level);
    PG_RETURN_VOID();
}
