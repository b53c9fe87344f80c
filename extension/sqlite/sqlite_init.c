/* sqlite_init.c: what SQLite calls when it loads the extension: registers all functions and table-valued functions. */
#define FACE_OWNS_API
#include "sqlite_face.h"

SQLITE_EXTENSION_INIT1

__attribute__((visibility("default"))) int sqlite3_regledger_init(sqlite3 *db, char **message,
                                                                  const sqlite3_api_routines *api);

int
sqlite3_regledger_init(sqlite3 *db, char **message, const sqlite3_api_routines *api)
{
    face *shared;
    int result;

    (void) message;
    SQLITE_EXTENSION_INIT2(api);
    shared = face_new(db);
    if (!shared)
        return SQLITE_NOMEM;
    result = face_register_functions(shared);
    if (result == SQLITE_OK)
        result = face_register_ledger(shared);
    if (result == SQLITE_OK)
        result = face_register_mentions(db);
    if (result == SQLITE_OK)
        result = face_register_developments(db);
    face_release(shared);
    return result;
}
