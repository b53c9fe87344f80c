/* ledger_schema.c: how functions that make or change a ledger work in its schema. */
#include "ledger_schema.h"

#include "catalog/namespace.h"
#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"

#include "ledger_ddl.h"

void
ledger_connect(void)
{
    if (SPI_connect() != SPI_OK_CONNECT)
        elog(ERROR, "SPI_connect failed");
}

void
ledger_execute(const char *sql)
{
    int status = SPI_execute(sql, false, 0);

    if (status < 0)
        elog(ERROR, "SPI_execute: %s", SPI_result_code_string(status));
}

static void
set_locally(const char *name, const char *value)
{
    (void) set_config_option(name, value, PGC_USERSET, PGC_S_SESSION, GUC_ACTION_SAVE, true, 0, false);
}

int
ledger_enter_schema(const char *schema)
{
    int level = NewGUCNestLevel();
    const char *path = psprintf("%s, pg_temp", quote_identifier(schema));

    set_locally("search_path", path);
    set_locally("client_min_messages", "warning");
    /* The DDL's strings are standard SQL's. */
    set_locally("standard_conforming_strings", "on");
    return level;
}

char *
ledger_version(const char *schema)
{
    Oid namespace = get_namespace_oid(schema, true);

    if (!OidIsValid(namespace) || !OidIsValid(get_relname_relid("ledger_version", namespace)))
        return NULL;
    /* Qualified, so that who may not use the schema is told that, and not that there is no such table. */
    ledger_execute(psprintf("SELECT version FROM %s.ledger_version ORDER BY created_at DESC, version DESC LIMIT 1",
                            quote_identifier(schema)));
    return SPI_processed ? SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1) : NULL;
}

int
ledger_enter(const char *schema, char **version)
{
    char *found;
    int level;

    ledger_connect();
    level = ledger_enter_schema(schema);
    found = ledger_version(schema);
    if (!found)
        ereport(ERROR, errcode(ERRCODE_UNDEFINED_OBJECT), errmsg("schema \"%s\" has no ledger", schema),
                errhint("Make one with create_ledger."));
    if (version)
        *version = found;
    return level;
}

void
ledger_leave_schema(int level)
{
    AtEOXact_GUC(true, level);
}

void
ledger_leave(int level)
{
    ledger_leave_schema(level);
    SPI_finish();
}

void
ledger_secure_views(void)
{
#if COMPAT_HAS_SECURITY_INVOKER
    for (const char *const *view = rgl_ledger_views; *view; view++)
        ledger_execute(psprintf("ALTER VIEW %s SET (security_invoker = true)", quote_identifier(*view)));
#endif
}
