/* sink_sqlite.c: a ledger in an SQLite file: prepared inserts, a savepoint for each document, a transaction a batch. */
#include "sink_sqlite.h"
#include "ledger_ddl.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How long we wait for another writer. Its batch takes BATCH_SECONDS, and there may be several of them. */
#define BUSY_MS 30000

/* A savepoint keeps the pages that it may have to restore: in a temporary file that was nine tenths of a load's time.
 * Pages in memory: documents' keys are random, so that a batch touches pages all over the file. The journal is as the
 * file has it, and the file stays one that opens everywhere; fully synchronous, for it is a batch that waits. */
#define SETTINGS                                                                                                       \
    "PRAGMA foreign_keys = ON;"                                                                                        \
    "PRAGMA trusted_schema = OFF;"                                                                                     \
    "PRAGMA temp_store = MEMORY;"                                                                                      \
    "PRAGMA cache_size = -65536;"

bool
sqlite_failed(sink_sqlite *self, fault *why)
{
    int code = self->db ? sqlite3_errcode(self->db) & 0xFF : SQLITE_NOMEM;
    const char *hint = NULL;

    if (code == SQLITE_READONLY)
        hint = "Make the file and its folder writable, or name another with --database.";
    else if (code == SQLITE_FULL)
        hint = "Free some space and run the same command again: what is loaded stays.";
    else if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        hint = "Another program is writing to it: run the same command again later.";
    else if (code == SQLITE_NOTADB)
        hint = "Name another file with --database.";
    else if (code == SQLITE_CORRUPT)
        hint = "Look at it with `PRAGMA integrity_check` and restore it from a copy.";
    if (code == SQLITE_CANTOPEN && sqlite3_system_errno(self->db) != 0)
        return fault_set(why, "database", NULL, "cannot open: %s", strerror(sqlite3_system_errno(self->db)));
    return fault_set(why, "database", hint, "%s", self->db ? sqlite3_errmsg(self->db) : "out of memory");
}

bool
sqlite_run(sink_sqlite *self, const char *sql, fault *why)
{
    return sqlite3_exec(self->db, sql, NULL, NULL, NULL) == SQLITE_OK || sqlite_failed(self, why);
}

sqlite3_stmt *
sqlite_prepare(sink_sqlite *self, const char *sql, fault *why)
{
    sqlite3_stmt *statement = NULL;

    if (sqlite3_prepare_v3(self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK) {
        sqlite_failed(self, why);
        return NULL;
    }
    return statement;
}

/* Nothing of the batch stays, and its documents are told so. Returns false. */
static bool
give_up(sink_sqlite *self)
{
    if (!sqlite3_get_autocommit(self->db))
        sqlite3_exec(self->db, "ROLLBACK", NULL, NULL, NULL);
    self->open = false;
    pending_fail(&self->waiting, &self->base);
    return false;
}

static bool
has_ledger(sink *base, bool *has, fault *why)
{
    sink_sqlite *self = (sink_sqlite *) base;
    sqlite3_stmt *statement =
        sqlite_prepare(self, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'ledger_version'", why);
    int result;

    if (!statement)
        return false;
    result = sqlite3_step(statement);
    *has = result == SQLITE_ROW;
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        sqlite_failed(self, why);
    sqlite3_finalize(statement);
    return result == SQLITE_ROW || result == SQLITE_DONE;
}

static bool
create(sink *base, bool *made, fault *why)
{
    sink_sqlite *self = (sink_sqlite *) base;
    bool has = false;

    /* IMMEDIATE: of two that begin at once one waits, and then sees the other's ledger. */
    if (!sqlite_run(self, "BEGIN IMMEDIATE", why))
        return false;
    if (has_ledger(base, &has, why) && (has || sqlite_run(self, rgl_ledger_sqlite, why)) &&
        sqlite_run(self, "COMMIT", why)) {
        *made = !has;
        return true;
    }
    return give_up(self);
}

static bool
prepare(sink *base, fault *why)
{
    sink_sqlite *self = (sink_sqlite *) base;
    time_t now = time(NULL);
    struct tm utc;

    strftime(self->started, sizeof self->started, "%Y-%m-%dT%H:%M:%SZ", gmtime_r(&now, &utc));
    self->known = sqlite_prepare(self, "SELECT 1 FROM document WHERE document_id = ?", why);
    if (!self->known)
        return false;
    for (int i = 0; i < RGL_TABLES; i++) {
        self->insert[i] = sqlite_prepare_insert(self, (rgl_table_id) i, why);
        if (!self->insert[i]) {
            why->hint = "The ledger may be of another version of regledger: see `regledger status`.";
            return false;
        }
    }
    return true;
}

/* A statement with text parameters (NULL allowed), run to its end. */
static bool
run_with(sink_sqlite *self, const char *sql, const char *const *texts, int text_count, const int64_t *numbers,
         int number_count, fault *why)
{
    sqlite3_stmt *statement = sqlite_prepare(self, sql, why);
    bool ok;

    if (!statement)
        return false;
    for (int i = 0; i < text_count; i++)
        sqlite3_bind_text(statement, i + 1, texts[i], -1, SQLITE_STATIC);
    for (int i = 0; i < number_count; i++)
        sqlite3_bind_int64(statement, text_count + i + 1, numbers[i]);
    ok = sqlite3_step(statement) == SQLITE_DONE || sqlite_failed(self, why);
    sqlite3_finalize(statement);
    return ok;
}

/* Be inside a transaction, with our row in load_run. */
static bool
begin(sink_sqlite *self, fault *why)
{
    const char *const texts[] = {self->base.run_id, self->started};

    if (self->open)
        return true;
    if (!sqlite_run(self, "BEGIN IMMEDIATE", why))
        return give_up(self);
    self->open = true;
    if (!self->run_written &&
        !run_with(self, "INSERT INTO load_run (run_id, started_at, status) VALUES (?, ?, 'running')", texts, 2, NULL, 0,
                  why))
        return give_up(self);
    return true;
}

static bool
knows(sink *base, const char *document_id, bool *known, fault *why)
{
    sink_sqlite *self = (sink_sqlite *) base;
    int result;

    sqlite3_reset(self->known);
    sqlite3_bind_text(self->known, 1, document_id, -1, SQLITE_STATIC);
    result = sqlite3_step(self->known);
    *known = result == SQLITE_ROW;
    if (result != SQLITE_ROW && result != SQLITE_DONE) {
        sqlite_failed(self, why);
        return give_up(self);
    }
    sqlite3_reset(self->known);
    return true;
}

/* Is this error one document's fault, so that the others can go on? */
static bool
is_documents_fault(int code)
{
    code &= 0xFF;
    return code == SQLITE_CONSTRAINT || code == SQLITE_TOOBIG || code == SQLITE_MISMATCH || code == SQLITE_RANGE;
}

/* Insert all rows. *fate as far as it goes; SQLite's result code. */
static int
insert_rows(sink_sqlite *self, const rgl_rows *rows, document_fate *fate)
{
    *fate = DOCUMENT_LOADED;
    for (size_t i = 0; i < rows->count; i++) {
        sqlite3_stmt *statement = self->insert[rows->rows[i].table];
        int result;

        if (!sqlite_bind_row(statement, &rows->rows[i]))
            return sqlite3_errcode(self->db);
        result = sqlite3_step(statement);
        if (result != SQLITE_DONE)
            return result;
        sqlite3_reset(statement);
        if (rows->rows[i].table == RGL_T_DOCUMENT && sqlite3_changes(self->db) == 0) {
            *fate = DOCUMENT_UNCHANGED; /* another loader was faster */
            return SQLITE_OK;
        }
    }
    return SQLITE_OK;
}

static bool
note_refusal(sink_sqlite *self, const char *name, const fault *reason, fault *why)
{
    const char *const texts[] = {self->base.run_id, name, reason->code, reason->text};
    const int64_t numbers[] = {++self->error_no, (int64_t) reason->offset};

    return run_with(self,
                    "INSERT INTO load_error (run_id, source_uri, code, message, error_no, byte_offset) "
                    "VALUES (?, ?, ?, ?, ?, ?)",
                    texts, 4, numbers, reason->placed ? 2 : 1, why);
}

static bool
add_pending(sink_sqlite *self, const sink_item *item, document_fate fate, const fault *reason, bool told, fault *why)
{
    if (pending_add(&self->waiting, item, fate, reason, told))
        return true;
    fault_set(why, "database", NULL, "out of memory");
    return false;
}

static bool commit(sink *base, const char *status, fault *why);

static bool
document(sink *base, const sink_item *item, const rgl_rows *rows, fault *why)
{
    sink_sqlite *self = (sink_sqlite *) base;
    document_fate fate = DOCUMENT_LOADED;
    int result, unresolved = 0, unused;
    fault reason = {0};

    if (!begin(self, why) || !sqlite_run(self, "SAVEPOINT document", why))
        goto failed;
    result = insert_rows(self, rows, &fate);
    if (result == SQLITE_OK) {
        /* A reference that may be resolved later in the transaction must not be left to the commit of all. */
        sqlite3_db_status(self->db, SQLITE_DBSTATUS_DEFERRED_FKS, &unresolved, &unused, 0);
        if (unresolved)
            fault_set(&reason, "database", NULL, "a row refers to a row that is not there");
    } else {
        sqlite_failed(self, &reason);
        for (int i = 0; i < RGL_TABLES; i++)
            sqlite3_reset(self->insert[i]);
        if (!is_documents_fault(result)) {
            *why = reason;
            goto failed;
        }
    }
    if (reason.code) {
        fate = DOCUMENT_REFUSED;
        if (!sqlite_run(self, "ROLLBACK TO document", why) || !note_refusal(self, item->name, &reason, why))
            goto failed;
    }
    if (!sqlite_run(self, "RELEASE document", why) || !add_pending(self, item, fate, &reason, false, why))
        goto failed;
    return !pending_is_full(&self->waiting) || commit(base, NULL, why);

failed:
    add_pending(self, item, DOCUMENT_REFUSED, NULL, true, &reason);
    return give_up(self);
}

static bool
refuse(sink *base, const char *name, const fault *reason, fault *why)
{
    sink_sqlite *self = (sink_sqlite *) base;
    const sink_item item = {.name = name};

    if (begin(self, why) && note_refusal(self, name, reason, why) &&
        add_pending(self, &item, DOCUMENT_REFUSED, reason, true, why))
        return !pending_is_full(&self->waiting) || commit(base, NULL, why);
    add_pending(self, &item, DOCUMENT_REFUSED, reason, true, &(fault){0});
    return give_up(self);
}

static bool
commit(sink *base, const char *status, fault *why)
{
    sink_sqlite *self = (sink_sqlite *) base;
    sink_counts counts = pending_counts(&self->waiting, base);
    const char *const texts[] = {status, self->base.run_id};
    const int64_t numbers[] = {(int64_t) (counts.loaded + counts.unchanged + counts.refused), (int64_t) counts.loaded,
                               (int64_t) counts.unchanged, (int64_t) counts.refused};

    /* A run that stored nothing and refused nothing leaves no trace. */
    if (!self->open && (!status || !self->run_written))
        return true;
    if (begin(self, why) &&
        run_with(self,
                 "UPDATE load_run SET status = coalesce(?1, 'running'), seen = ?3, loaded = ?4, unchanged = ?5, "
                 "refused = ?6, finished_at = CASE WHEN ?1 IS NULL THEN NULL "
                 "ELSE strftime('%Y-%m-%dT%H:%M:%SZ', 'now') END WHERE run_id = ?2",
                 texts, 2, numbers, 4, why) &&
        sqlite_run(self, "COMMIT", why)) {
        self->open = false;
        self->run_written = true;
        pending_settle(&self->waiting, base);
        return true;
    }
    return give_up(self);
}

static void
close_sqlite(sink *base)
{
    sink_sqlite *self = (sink_sqlite *) base;

    for (int i = 0; i < RGL_TABLES; i++)
        sqlite3_finalize(self->insert[i]);
    sqlite3_finalize(self->known);
    sqlite3_close(self->db);
    pending_free(&self->waiting);
    free(self);
}

static const sink_class class = {
    .has_ledger = has_ledger,
    .create = create,
    .prepare = prepare,
    .names = sqlite_names,
    .knows = knows,
    .document = document,
    .refuse = refuse,
    .commit = commit,
    .status = sqlite_status,
    .close = close_sqlite,
};

sink *
sink_sqlite_open(const char *path, bool may_create, fault *why)
{
    sink_sqlite *self = calloc(1, sizeof *self);
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (may_create ? SQLITE_OPEN_CREATE : 0);

    if (!self) {
        fault_set(why, "database", NULL, "out of memory");
        return NULL;
    }
    self->base.class = &class;
    snprintf(self->base.label, sizeof self->base.label, "%s", path);
    if (sqlite3_open_v2(path, &self->db, flags, NULL) != SQLITE_OK ||
        sqlite3_busy_timeout(self->db, BUSY_MS) != SQLITE_OK ||
        sqlite3_exec(self->db, SETTINGS, NULL, NULL, NULL) != SQLITE_OK) {
        sqlite_failed(self, why);
        close_sqlite(&self->base);
        return NULL;
    }
    return &self->base;
}
