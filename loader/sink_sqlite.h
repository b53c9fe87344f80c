/* sink_sqlite.h: what the parts of the SQLite sink share. */
#ifndef RGL_SINK_SQLITE_H
#define RGL_SINK_SQLITE_H

#include "pending.h"

#include <sqlite3.h>

typedef struct {
    sink base;
    sqlite3 *db;
    sqlite3_stmt *insert[RGL_TABLES]; /* of a row of each table */
    sqlite3_stmt *known;
    pending waiting;
    bool open;        /* a transaction is */
    bool run_written; /* load_run has our row */
    int error_no;     /* last number in load_error */
    char started[21]; /* of the run, ISO 8601 in UTC */
} sink_sqlite;

/* The error of the last call as a fault of the database. Returns false. */
bool sqlite_failed(sink_sqlite *self, fault *why);
/* Run statements that give no rows. */
bool sqlite_run(sink_sqlite *self, const char *sql, fault *why);
/* Compile one; NULL on failure. */
sqlite3_stmt *sqlite_prepare(sink_sqlite *self, const char *sql, fault *why);
/* `INSERT INTO table (columns) VALUES (?, ...)` with its conflict clause, compiled; NULL on failure. */
sqlite3_stmt *sqlite_prepare_insert(sink_sqlite *self, rgl_table_id table, fault *why);
/* Bind the values of a row, from parameter 1 on. */
bool sqlite_bind_row(sqlite3_stmt *statement, const rgl_row *row);
/* The methods in sink_sqlite_read.c. */
bool sqlite_names(sink *base, rgl_arena *arena, sink_names *out, fault *why);
bool sqlite_status(sink *base, const sink_status_visitor *visitor, fault *why);

#endif
