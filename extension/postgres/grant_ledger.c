/* grant_ledger.c: grant_reader and grant_loader: what a role needs that reads a ledger, or loads into it, and no more.
 */
#include "ledger_schema.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "utils/builtins.h"

#include "ledger_functions.h"

/* The ledger's own functions with the types of their arguments, separated by commas. */
static char *
ledger_functions(const char *schema)
{
    static const char *const query =
        "SELECT string_agg(p.oid::pg_catalog.regprocedure::pg_catalog.text, ', ' ORDER BY p.oid)"
        " FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace"
        " WHERE n.nspname = $1 AND p.proname IN"
        " (SELECT m[1] FROM pg_catalog.regexp_matches($2, '^CREATE OR REPLACE FUNCTION (\\w+)', 'gn') m)";
    Oid types[] = {TEXTOID, TEXTOID};
    Datum values[] = {CStringGetTextDatum(schema), CStringGetTextDatum(rgl_ledger_functions)};

    if (SPI_execute_with_args(query, 2, types, values, NULL, true, 1) != SPI_OK_SELECT || SPI_processed != 1)
        elog(ERROR, "cannot look into schema \"%s\"", schema);
    return SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1);
}

/* To read: the tables, because views are read with the reader's own rights; REFERENCES, because information_schema
 * shows keys, which BI tools ask for, only to those who have more than SELECT; the ledger's functions, which PUBLIC may
 * use unless the owner's default privileges say otherwise. */
static void
grant_reading(const char *schema, const char *role)
{
    ledger_execute(psprintf("GRANT USAGE ON SCHEMA %s TO %s", quote_identifier(schema), role));
    ledger_execute(
        psprintf("GRANT SELECT, REFERENCES ON ALL TABLES IN SCHEMA %s TO %s", quote_identifier(schema), role));
    ledger_execute(psprintf("GRANT EXECUTE ON FUNCTION %s TO %s", ledger_functions(schema), role));
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
