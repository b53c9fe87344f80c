/* pg_store.c: one transaction for a batch, and what is done when it does not go well. */
#include "sink_postgres.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* How often a batch that met a deadlock or a lock timeout is tried again, with longer and longer pauses. */
#define RETRIES 6

static int
by_document_id(const void *a, const void *b)
{
    return strcmp(((const pg_document *) a)->document_id, ((const pg_document *) b)->document_id);
}

static link_outcome
run_formatted(sink_postgres *self, const char *format, int count, const char *const *texts, fault *why)
{
    char *sql = postgres_sql(self, format);
    link_outcome outcome = LINK_FATAL;

    if (sql)
        outcome = link_judge(&self->link, PQexecParams(self->link.conn, sql, count, NULL, texts, NULL, NULL, 0),
                             PGRES_COMMAND_OK, why);
    else
        fault_set(why, "database", NULL, "out of memory");
    free(sql);
    return outcome;
}

static link_outcome
write_run(sink_postgres *self, const char *status, fault *why)
{
    sink_counts counts = pending_counts(&self->batch.waiting, &self->base);
    char seen[24], loaded[24], unchanged[24], refused[24];
    const char *const texts[] = {self->base.run_id, self->started, status, seen, loaded, unchanged, refused};

    snprintf(seen, sizeof seen, "%zu", counts.loaded + counts.unchanged + counts.refused);
    snprintf(loaded, sizeof loaded, "%zu", counts.loaded);
    snprintf(unchanged, sizeof unchanged, "%zu", counts.unchanged);
    snprintf(refused, sizeof refused, "%zu", counts.refused);
    return run_formatted(self,
                         "INSERT INTO %s.load_run AS old (run_id, started_at, status, finished_at, seen, loaded, "
                         "unchanged, refused) VALUES ($1, $2::timestamptz, coalesce($3, 'running'), "
                         "CASE WHEN $3 IS NULL THEN NULL ELSE clock_timestamp() END, $4::integer, $5::integer, "
                         "$6::integer, $7::integer) ON CONFLICT (run_id) DO UPDATE SET status = excluded.status, "
                         "finished_at = excluded.finished_at, seen = excluded.seen, loaded = excluded.loaded, "
                         "unchanged = excluded.unchanged, refused = excluded.refused",
                         7, texts, why);
}

/* A row in load_error for each document of the batch that is refused. *last: the last number given. */
static link_outcome
write_errors(sink_postgres *self, int *last, fault *why)
{
    link_outcome outcome = LINK_OK;

    *last = self->error_no;
    for (size_t i = 0; outcome == LINK_OK && i < self->batch.waiting.count; i++) {
        const pending_item *item = &self->batch.waiting.items[i];
        char number[24], offset[24];
        const char *const texts[] = {self->base.run_id, number,
                                     item->item.name,   item->why.placed ? offset : NULL,
                                     item->why.code,    item->why.text};

        if (item->fate != DOCUMENT_REFUSED)
            continue;
        snprintf(number, sizeof number, "%d", ++*last);
        snprintf(offset, sizeof offset, "%zu", item->why.offset);
        outcome = run_formatted(self,
                                "INSERT INTO %s.load_error (run_id, error_no, source_uri, byte_offset, code, message) "
                                "VALUES ($1, $2::integer, $3, $4::bigint, $5, $6)",
                                6, texts, why);
    }
    return outcome;
}

/* Each document in a savepoint of its own: what the server does not take is refused, the others stay. */
static link_outcome
send_one_by_one(sink_postgres *self, fault *why)
{
    for (size_t i = 0; i < self->batch.count; i++) {
        pending_item *item = &self->batch.waiting.items[self->batch.documents[i].item];
        link_outcome outcome = link_run(&self->link, "SAVEPOINT document", why);

        if (outcome == LINK_OK)
            outcome = pg_batch_send(&self->link, &self->batch, self->tables, i, i + 1, why);
        if (outcome == LINK_DATA) {
            item->fate = DOCUMENT_REFUSED;
            item->why = *why;
            outcome = link_run(&self->link, "ROLLBACK TO SAVEPOINT document", why);
        }
        if (outcome == LINK_OK)
            outcome = link_run(&self->link, "RELEASE SAVEPOINT document", why);
        if (outcome != LINK_OK)
            return outcome;
    }
    return LINK_OK;
}

static link_outcome
store_once(sink_postgres *self, const char *status, bool one_by_one, fault *why)
{
    link_outcome outcome = link_run(&self->link, "BEGIN ISOLATION LEVEL READ COMMITTED", why);
    int last = self->error_no;

    if (outcome == LINK_OK && one_by_one)
        outcome = send_one_by_one(self, why);
    else if (outcome == LINK_OK)
        outcome = pg_batch_send(&self->link, &self->batch, self->tables, 0, self->batch.count, why);
    if (outcome == LINK_OK)
        outcome = write_run(self, status, why);
    if (outcome == LINK_OK)
        outcome = write_errors(self, &last, why);
    if (outcome == LINK_OK)
        outcome = link_run(&self->link, "COMMIT", why);
    if (outcome == LINK_OK)
        self->error_no = last;
    return outcome;
}

/* After a lost connection: had the commit arrived? The row of the run knows: it counts this batch, or not yet. */
static bool
was_committed(sink_postgres *self)
{
    sink_counts counts = pending_counts(&self->batch.waiting, &self->base);
    char *sql = postgres_sql(self, "SELECT seen FROM %s.load_run WHERE run_id = $1");
    const char *const texts[] = {self->base.run_id};
    bool answer = false;
    PGresult *rows;
    fault unused;

    if (sql && self->batch.waiting.count > 0 && link_query(&self->link, sql, 1, texts, &rows, &unused) == LINK_OK) {
        answer = PQntuples(rows) == 1 &&
                 strtoull(PQgetvalue(rows, 0, 0), NULL, 10) == counts.loaded + counts.unchanged + counts.refused;
        PQclear(rows);
    }
    free(sql);
    return answer;
}

static void
pause_before(int attempt)
{
    const struct timespec pause = {attempt > 4 ? 1 : 0, attempt > 4 ? 0 : 50000000L << attempt};

    nanosleep(&pause, NULL);
}

bool
postgres_store(sink_postgres *self, const char *status, fault *why)
{
    bool one_by_one = false, stored = false;
    int attempts = 0;

    if (self->batch.waiting.count == 0 && (!status || !self->run_written))
        return true;
    /* In the order of their keys, so that two loaders of the same documents never wait for each other in a circle. */
    if (self->batch.count > 0)
        qsort(self->batch.documents, self->batch.count, sizeof *self->batch.documents, by_document_id);
    while (!stored) {
        link_outcome outcome = store_once(self, status, one_by_one, why);

        stored = outcome == LINK_OK;
        if (stored)
            break;
        if (outcome == LINK_LOST) {
            if (attempts++ == RETRIES || !link_reopen(&self->link, why))
                break;
            stored = was_committed(self);
            continue;
        }
        PQclear(PQexec(self->link.conn, "ROLLBACK"));
        if (outcome == LINK_DATA && !one_by_one)
            one_by_one = true;
        else if (outcome == LINK_AGAIN && attempts++ < RETRIES)
            pause_before(attempts);
        else
            break;
    }
    pg_batch_reset(&self->batch);
    if (!stored) {
        pending_fail(&self->batch.waiting, &self->base);
        return false;
    }
    self->run_written = true;
    pending_settle(&self->batch.waiting, &self->base);
    return true;
}
