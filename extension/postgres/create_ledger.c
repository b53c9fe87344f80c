/* create_ledger.c: a ledger's life: create_ledger, upgrade_ledger, grant_reader, grant_loader; all of it the user's
 * own. Everything runs as the caller, through SPI, with a search_path that names the ledger's schema alone. */
#include "face.h"

#include "access/xact.h"
#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "commands/extension.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"

#include "ledger_ddl.h"
#include "ledger_functions.h"

/* Run statements one after another; an error carries the statement as its context. */
static void
execute(const char *sql)
{
    int status = SPI_execute(sql, false, 0);

    if (status < 0)
        elog(ERROR, "SPI_execute: %s", SPI_result_code_string(status));
}

/* Put the schema, and nothing that somebody else can write into, on the path that names are looked up on, until
 * AtEOXact_GUC(true, result). Messages below a warning would only tell what was asked for. */
static int
enter_schema(const char *schema)
{
    int level = NewGUCNestLevel();
    const char *path = psprintf("%s, pg_temp", quote_identifier(schema));

    (void) set_config_option("search_path", path, PGC_USERSET, PGC_S_SESSION, GUC_ACTION_SAVE, true, 0, false);
    (void) set_config_option("client_min_messages", "warning", PGC_USERSET, PGC_S_SESSION, GUC_ACTION_SAVE, true, 0,
                             false);
    return level;
}

/* The ledger's version, or NULL when the schema holds none. The schema is entered and SPI connected. */
static char *
ledger_version(const char *schema)
{
    Oid namespace = get_namespace_oid(schema, true);

    if (!OidIsValid(namespace) || !OidIsValid(get_relname_relid("ledger_version", namespace)))
        return NULL;
    /* Qualified, so that who may not use the schema is told that, and not that there is no such table. */
    execute(psprintf("SELECT version FROM %s.ledger_version ORDER BY created_at DESC, version DESC LIMIT 1",
                     quote_identifier(schema)));
    return SPI_processed ? SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1) : NULL;
}

/* Enter the schema of a ledger that is there; raises when it is not. */
static int
enter_ledger(const char *schema)
{
    int level;

    if (SPI_connect() != SPI_OK_CONNECT)
        elog(ERROR, "SPI_connect failed");
    level = enter_schema(schema);
    if (!ledger_version(schema))
        ereport(ERROR, errcode(ERRCODE_UNDEFINED_OBJECT), errmsg("schema \"%s\" has no ledger", schema),
                errhint("Make one with create_ledger."));
    return level;
}

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
    if (SPI_connect() != SPI_OK_CONNECT)
        elog(ERROR, "SPI_connect failed");
    level = enter_schema(schema);
    if (!OidIsValid(get_namespace_oid(schema, true)))
        execute(psprintf("CREATE SCHEMA %s", quote_identifier(schema)));
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
    execute(rgl_ledger_postgres);
    execute(rgl_ledger_functions);
#if COMPAT_HAS_SECURITY_INVOKER
    for (const char *const *view = rgl_ledger_views; *view; view++)
        execute(psprintf("ALTER VIEW %s SET (security_invoker = true)", quote_identifier(*view)));
#endif
    AtEOXact_GUC(true, level);
    SPI_finish();
    PG_RETURN_VOID();
}

/* upgrade_ledger(ledger name) returns void */
PG_FUNCTION_INFO_V1(upgrade_ledger);
Datum
upgrade_ledger(PG_FUNCTION_ARGS)
{
    const char *schema = pstrdup(NameStr(*PG_GETARG_NAME(0)));
    int level = enter_ledger(schema);
    const char *version = ledger_version(schema);

    if (strcmp(version, RGL_VERSION) != 0)
        ereport(ERROR, errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
                errmsg("no way from ledger version %s to %s", version, RGL_VERSION));
    AtEOXact_GUC(true, level);
    SPI_finish();
    PG_RETURN_VOID();
}

/* -------------------------------------------------------------------------------------------------------- grants */

/* To read: the tables, because views are read with the reader's own rights; REFERENCES, because information_schema
 * shows keys, which BI tools ask for, only to those who have more than SELECT. */
static void
grant_reading(const char *schema, const char *role)
{
    execute(psprintf("GRANT USAGE ON SCHEMA %s TO %s", quote_identifier(schema), role));
    execute(psprintf("GRANT SELECT, REFERENCES ON ALL TABLES IN SCHEMA %s TO %s", quote_identifier(schema), role));
}

/* grant_reader(reader name, ledger name) returns void */
PG_FUNCTION_INFO_V1(grant_reader);
Datum
grant_reader(PG_FUNCTION_ARGS)
{
    const char *role = pstrdup(quote_identifier(NameStr(*PG_GETARG_NAME(0))));
    const char *schema = pstrdup(NameStr(*PG_GETARG_NAME(1)));
    int level = enter_ledger(schema);

    grant_reading(schema, role);
    AtEOXact_GUC(true, level);
    SPI_finish();
    PG_RETURN_VOID();
}

/* grant_loader(loader name, ledger name) returns void */
PG_FUNCTION_INFO_V1(grant_loader);
Datum
grant_loader(PG_FUNCTION_ARGS)
{
    const char *role = pstrdup(quote_identifier(NameStr(*PG_GETARG_NAME(0))));
    const char *schema = pstrdup(NameStr(*PG_GETARG_NAME(1)));
    int level = enter_ledger(schema);

    grant_reading(schema, role);
    for (int table = 0; table < RGL_TABLES; table++)
        execute(psprintf("GRANT INSERT ON %s TO %s", quote_identifier(rgl_tables[table].name), role));
    execute(psprintf("GRANT INSERT ON load_run, load_error, alert TO %s", role));
    /* What a later document adds to an instrument, and what has become of a run. */
    execute(psprintf("GRANT UPDATE ON instrument, load_run TO %s", role));
    AtEOXact_GUC(true, level);
    SPI_finish();
    PG_RETURN_VOID();
}
