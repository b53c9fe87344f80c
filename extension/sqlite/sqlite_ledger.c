/* sqlite_ledger.c: create_ledger(): the tables, views and reference rows of a ledger in the open database. */
#include "sqlite_face.h"

#include "ledger_ddl.h"

/* Take over the message that sqlite3_exec made. */
static void
fail(sqlite3_context *context, int result, char *message)
{
    char *line =
        sqlite3_mprintf("create_ledger: %s. Nothing was changed; a ledger needs a database of its own", message);

    if (line)
        sqlite3_result_error(context, line, -1);
    else
        sqlite3_result_error_nomem(context);
    sqlite3_result_error_code(context, result);
    sqlite3_free(line);
    sqlite3_free(message);
}

/* create_ledger(): makes all or nothing; returns the ledger's version */
static void
create_ledger(sqlite3_context *context, int argc, sqlite3_value **argv)
{
    sqlite3 *db = sqlite3_context_db_handle(context);
    char *message = NULL;
    int result = sqlite3_exec(db, "SAVEPOINT regledger_create", NULL, NULL, &message);

    (void) argc;
    (void) argv;
    if (result != SQLITE_OK) {
        fail(context, result, message);
        return;
    }
    result = sqlite3_exec(db, rgl_ledger_sqlite, NULL, NULL, &message);
    if (result == SQLITE_OK)
        result = sqlite3_exec(db, "RELEASE regledger_create", NULL, NULL, &message);
    if (result != SQLITE_OK) {
        sqlite3_exec(db, "ROLLBACK TO regledger_create; RELEASE regledger_create", NULL, NULL, NULL);
        fail(context, result, message);
        return;
    }
    sqlite3_result_text(context, RGL_VERSION, -1, SQLITE_STATIC);
}

int
face_register_ledger(face *shared)
{
    shared->references++;
    return sqlite3_create_function_v2(shared->db, "create_ledger", 0, SQLITE_UTF8 | SQLITE_DIRECTONLY, shared,
                                      create_ledger, NULL, NULL, face_release);
}
