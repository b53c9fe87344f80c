/* sink_postgres.c: a ledger in PostgreSQL: the methods of the sink; pg_store.c has the transaction. */
#include "sink_postgres.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Nothing but the server's own objects is found without a schema; values are shown the same way everywhere. */
static const char settings[] = "SET search_path = pg_catalog;"
                               "SET client_min_messages = warning;"
                               "SET DateStyle = 'ISO, YMD';"
                               "SET TimeZone = 'UTC'";

/* Two loaders that make the same ledger take turns: an advisory lock, "rgl" and a hash of the schema's name. */
static const char make_lock[] = "SELECT pg_advisory_xact_lock(7497580, hashtext($1))";

char *
postgres_sql(const sink_postgres *self, const char *format)
{
    char *sql = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&sql, &len);

    if (!out)
        return NULL;
    for (const char *next; (next = strstr(format, "%s")) != NULL; format = next + 2)
        fprintf(out, "%.*s%s", (int) (next - format), format, self->quoted);
    fputs(format, out);
    if (fclose(out) != 0) {
        free(sql);
        return NULL;
    }
    return sql;
}

bool
postgres_ask(sink_postgres *self, const char *sql, int count, const char *const *texts, PGresult **rows, fault *why)
{
    char *text = postgres_sql(self, sql);
    link_outcome outcome = LINK_FATAL;

    if (!text)
        return fault_set(why, "database", NULL, "out of memory");
    outcome = link_query(&self->link, text, count, texts, rows, why);
    if (outcome == LINK_LOST && link_reopen(&self->link, why))
        outcome = link_query(&self->link, text, count, texts, rows, why);
    free(text);
    return outcome == LINK_OK;
}

static link_outcome
setup(void *context, fault *why)
{
    sink_postgres *self = context;

    return link_run(&self->link, settings, why);
}

static link_outcome
look_for_ledger(sink_postgres *self, bool *has, fault *why)
{
    const char *const texts[] = {self->schema};
    PGresult *rows;
    link_outcome outcome = link_query(
        &self->link, "SELECT to_regclass(format('%I.ledger_version', $1::text)) IS NOT NULL", 1, texts, &rows, why);

    if (outcome != LINK_OK)
        return outcome;
    *has = strcmp(PQgetvalue(rows, 0, 0), "t") == 0;
    PQclear(rows);
    return LINK_OK;
}

static bool
has_ledger(sink *base, bool *has, fault *why)
{
    return look_for_ledger((sink_postgres *) base, has, why) == LINK_OK;
}

/* The answer to a query in a transaction is of no interest. */
static link_outcome
run_select(sink_postgres *self, const char *sql, fault *why)
{
    const char *const texts[] = {self->schema};
    PGresult *rows;
    link_outcome outcome = link_query(&self->link, sql, 1, texts, &rows, why);

    if (outcome == LINK_OK)
        PQclear(rows);
    return outcome;
}

/* In one transaction: all of a ledger is made, or nothing. */
static link_outcome
create_once(sink_postgres *self, bool *has, fault *why)
{
    link_outcome outcome = link_run(&self->link, "BEGIN ISOLATION LEVEL READ COMMITTED", why);

    if (outcome == LINK_OK)
        outcome = run_select(self, make_lock, why);
    if (outcome == LINK_OK)
        outcome = look_for_ledger(self, has, why);
    if (outcome == LINK_OK && !*has) {
        outcome = link_run(&self->link, "CREATE EXTENSION IF NOT EXISTS regledger", why);
        if (outcome != LINK_OK && strstr(why->text, "not available"))
            why->hint = "Install it on the server: `make install` there, or its package.";
        if (outcome == LINK_OK)
            outcome = run_select(self, "SELECT regledger.create_ledger($1)", why);
    }
    if (outcome == LINK_OK)
        outcome = link_run(&self->link, "COMMIT", why);
    if (outcome != LINK_OK)
        PQclear(PQexec(self->link.conn, "ROLLBACK"));
    return outcome;
}

static bool
create(sink *base, bool *made, fault *why)
{
    sink_postgres *self = (sink_postgres *) base;
    link_outcome outcome;
    bool has = false;

    do
        outcome = create_once(self, &has, why);
    while (outcome == LINK_LOST && link_reopen(&self->link, why));
    *made = outcome == LINK_OK && !has;
    return outcome == LINK_OK;
}

static bool
prepare(sink *base, fault *why)
{
    sink_postgres *self = (sink_postgres *) base;
    time_t now = time(NULL);
    link_outcome outcome;
    struct tm utc;

    strftime(self->started, sizeof self->started, "%Y-%m-%dT%H:%M:%SZ", gmtime_r(&now, &utc));
    do {
        pg_columns_free(self->tables);
        outcome = pg_columns_read(&self->link, self->schema, self->tables, why);
    } while (outcome == LINK_LOST && link_reopen(&self->link, why));
    return outcome == LINK_OK;
}

static bool
knows(sink *base, const char *document_id, bool *known, fault *why)
{
    sink_postgres *self = (sink_postgres *) base;
    const char *const texts[] = {document_id};
    PGresult *rows;

    *known = pg_batch_has(&self->batch, document_id);
    if (*known)
        return true;
    if (!postgres_ask(self, "SELECT 1 FROM %s.document WHERE document_id = $1", 1, texts, &rows, why)) {
        pg_batch_reset(&self->batch);
        pending_fail(&self->batch.waiting, base);
        return false;
    }
    *known = PQntuples(rows) > 0;
    PQclear(rows);
    return true;
}

static bool
document(sink *base, const sink_item *item, const rgl_rows *rows, fault *why)
{
    sink_postgres *self = (sink_postgres *) base;
    fault reason;

    if (!pg_batch_add(&self->batch, self->tables, item, rows, &reason) &&
        !pending_add(&self->batch.waiting, item, DOCUMENT_REFUSED, &reason, false)) {
        sink_settle(base, item, DOCUMENT_REFUSED, &reason);
        return true;
    }
    return !pg_batch_is_full(&self->batch) || postgres_store(self, NULL, why);
}

static bool
refuse(sink *base, const char *name, const fault *reason, fault *why)
{
    sink_postgres *self = (sink_postgres *) base;
    const sink_item item = {.name = name};

    if (!pending_add(&self->batch.waiting, &item, DOCUMENT_REFUSED, reason, true))
        sink_settle(base, &item, DOCUMENT_REFUSED, NULL);
    return !pg_batch_is_full(&self->batch) || postgres_store(self, NULL, why);
}

static bool
commit(sink *base, const char *status, fault *why)
{
    return postgres_store((sink_postgres *) base, status, why);
}

static void
close_postgres(sink *base)
{
    sink_postgres *self = (sink_postgres *) base;

    link_close(&self->link);
    PQfreemem(self->quoted);
    free(self->schema);
    pg_columns_free(self->tables);
    pg_batch_free(&self->batch);
    free(self);
}

static const sink_class class = {
    .has_ledger = has_ledger,
    .create = create,
    .prepare = prepare,
    .names = postgres_names,
    .knows = knows,
    .document = document,
    .refuse = refuse,
    .commit = commit,
    .status = postgres_status,
    .close = close_postgres,
};

sink *
sink_postgres_open(const char *conninfo, const char *schema, fault *why)
{
    sink_postgres *self = calloc(1, sizeof *self);
    const char *host;

    if (self)
        self->schema = strdup(schema);
    if (!self || !self->schema) {
        free(self);
        fault_set(why, "database", NULL, "out of memory");
        return NULL;
    }
    self->base.class = &class;
    self->link.setup = setup;
    self->link.context = self;
    if (!link_open(&self->link, conninfo, why)) {
        close_postgres(&self->base);
        return NULL;
    }
    host = PQhost(self->link.conn);
    snprintf(self->base.label, sizeof self->base.label, "%s%s%s", PQdb(self->link.conn), host && *host ? " on " : "",
             host ? host : "");
    self->quoted = PQescapeIdentifier(self->link.conn, schema, strlen(schema));
    if (!self->quoted) {
        fault_set(why, "database", NULL, "the schema's name is not valid");
        close_postgres(&self->base);
        return NULL;
    }
    return &self->base;
}
