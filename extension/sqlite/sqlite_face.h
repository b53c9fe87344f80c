/* sqlite_face.h: what all functions of the SQLite face share: memory for the core, text in, errors out. */
#ifndef RGL_SQLITE_FACE_H
#define RGL_SQLITE_FACE_H

#include "regledger.h"

/* sqlite3ext.h turns sqlite3_... into calls through a table that SQLite hands over; sqlite_init.c owns its pointer. */
#include <sqlite3ext.h>
#ifndef FACE_OWNS_API
SQLITE_EXTENSION_INIT3
#endif

/* What the functions of one connection share. SQLite runs one of them at a time. */
typedef struct {
    sqlite3 *db;
    rgl_arena arena; /* of the call that runs: empty at its start */
    int references;  /* functions that still hold it */
} face;

/* NULL when there is no memory. The reference is the caller's. */
face *face_new(sqlite3 *db);
/* For xDestroy: the last one frees it. */
void face_release(void *shared);
/* The arena of a call to a scalar function, emptied. What it holds dies with the next call. */
rgl_arena *face_call_arena(sqlite3_context *context);
/* An arena over SQLite's own memory, which its limits count. */
rgl_arena face_arena(void);

/* A value as the core wants it: UTF-8, normalised. RGL_NO_MATCH for NULL and for a text without a visible character.
 * *out lives as long as the arena, or as the value when it points into it. */
rgl_status face_text_in(rgl_arena *arena, sqlite3_value *value, const char **out, size_t *len, rgl_error *err);
/* A day: 'YYYY-MM-DD', or 'YYYY-MM' or 'YYYY' for its first day. RGL_NO_MATCH for NULL. */
rgl_status face_date_in(sqlite3_value *value, rgl_date *out, rgl_error *err);

/* The error as one line: function, message, place, the words at it, hint. From sqlite3_malloc; NULL without memory. */
char *face_message(const char *function, const rgl_error *err, sqlite3_value *input);
/* End a call with this error. */
void face_fail(sqlite3_context *context, const char *function, const rgl_error *err, sqlite3_value *input);

/* The core's interrupt check with its argument, the connection; NULL where SQLite cannot say (before 3.41). */
bool (*face_check(void))(void *db);

/* 0.9f as 0.9 and not as 0.899999976158142: two decimals, as the ledger stores a confidence. */
double face_confidence(float confidence);

/* Register what one file has. SQLite's result code. */
int face_register_functions(face *shared);
int face_register_mentions(sqlite3 *db);
int face_register_developments(sqlite3 *db);
int face_register_ledger(face *shared);

#endif
