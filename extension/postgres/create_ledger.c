/* create_ledger.c: create_ledger: a ledger's tables, views and functions, as the user's own objects. */
#include "ledger_schema.h"

#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "ledger_ddl.h"
#include "ledger_functions.h"

/* Names of relations of the schema that a ledger wants for itself, separated by commas; NULL: none. */
static char *
names_taken(const char *schema)
{
    static const char *const query =
        "SELECT string_agg(quote_ident(c.relname), ', ' ORDER BY c.relname)"
        " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
        " WHERE n.nspname = $1 AND c.relname IN"
        " (SELECT m[1] FROM pg_catalog.regexp_matches($2, '^CREATE (?:TABLE|VIEW|INDEX) (\\w+)', 'gn') m)";
    Oid types[] = {TEXTOID, TEXTOID};
    Datum values[] = {CStringGetTextDatum(schema), CStringGetTextDatum(rgl_ledger_postgres)};

    if (SPI_execute_with_args(query, 2, types, values, NULL, true, 1) != SPI_OK_SELECT || SPI_processed != 1)
        elog(ERROR, "cannot look into schema \"%s\"", schema);
    return SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1);
}

/* create_ledger(ledger name) returns void */
PG_FUNCTION_INFO_V1(create_ledger);
Datum
create_ledger(PG_FUNCTION_ARGS)
{
    const char *schema = pstrdup(NameStr(*PG_GETARG_NAME(0)));
    char *version, *taken;
    int level;

    if (get_namespace_oid(schema, true) == get_func_namespace(fcinfo->flinfo->fn_oid))
        ereport(ERROR, errcode(ERRCODE_INVALID_SCHEMA_NAME),
                errmsg("a ledger cannot be in schema \"%s\", which is the extension's", schema),
                errhint("Choose another name, as in create_ledger('ledger')."));
    if (GetDatabaseEncoding() != PG_UTF8)
        ereport(ERROR, errcode(ERRCODE_FEATURE_NOT_SUPPORTED), errmsg("a ledger needs a database with encoding UTF8"),
                errdetail("This database has encoding %s, in which not every document can be stored.",
                          GetDatabaseEncodingName()));
    ledger_connect();
    level = ledger_enter_schema(schema);
    if (!OidIsValid(get_namespace_oid(schema, true)))
        ledger_execute(psprintf("CREATE SCHEMA %s", quote_identifier(schema)));
    version = ledger_version(schema);
    if (version)
        ereport(ERROR, errcode(ERRCODE_DUPLICATE_OBJECT),
                errmsg("schema \"%s\" already has a ledger, of version %s", schema, version),
                errhint("Use it as it is, bring it up to date with upgrade_ledger, or choose another schema."));
    taken = names_taken(schema);
    if (taken)
        ereport(ERROR, errcode(ERRCODE_DUPLICATE_OBJECT),
                errmsg("schema \"%s\" already has relations with names of a ledger", schema),
                errdetail("These are in the way: %s.", taken), errhint("Choose another schema, or rename them."));
    ledger_execute(rgl_ledger_postgres);
    ledger_execute(rgl_ledger_functions);
    ledger_secure_views();
    ledger_leave(level);
    PG_RETURN_VOID();
}
