/* sqlite_table.h: a table-valued function, from a description of its columns and two functions. */
#ifndef RGL_SQLITE_TABLE_H
#define RGL_SQLITE_TABLE_H

#include "sqlite_face.h"

#define TABLE_ARGUMENTS_MAX 5

/* One scan: the rows of one call. */
typedef struct {
    sqlite3_vtab_cursor base;
    rgl_arena arena; /* the scan's own; freed with it */
    void *rows;      /* in the arena; what open made and column reads */
    size_t at, count;
} table_scan;

typedef struct {
    const char *name;
    const char *declaration; /* CREATE TABLE x (columns ..., arguments ... HIDDEN). An argument is arg_...: a hidden
                              * column, too, makes a name of the user's ambiguous. */
    int columns, arguments;  /* the first argument must be given */

    /* Read the arguments (NULL: not given) and set rows and count. RGL_NO_MATCH: no rows. After an error *culprit is
     * the argument that is at fault. */
    rgl_status (*open)(sqlite3 *db, table_scan *scan, sqlite3_value **arguments, sqlite3_value **culprit,
                       rgl_error *err);
    /* The value of a column in row scan->at. */
    void (*column)(const table_scan *scan, sqlite3_context *context, int column);
} table_description;

/* Register it: description must be static. SQLite's result code. */
int table_register(sqlite3 *db, const table_description *description);

#endif
