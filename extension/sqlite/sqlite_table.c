/* sqlite_table.c: a table-valued function, from a description of its columns and two functions. It is an eponymous,
 * read-only virtual table whose hidden columns are the arguments (SQLite, "The Virtual Table Mechanism", 2.1.2). */
#include "sqlite_table.h"

typedef struct {
    sqlite3_vtab base;
    sqlite3 *db;
    const table_description *description;
} table;

static int
table_connect(sqlite3 *db, void *description, int argc, const char *const *argv, sqlite3_vtab **out, char **message)
{
    const table_description *about = description;
    table *it;
    int result = sqlite3_declare_vtab(db, about->declaration);

    (void) argc;
    (void) argv;
    (void) message;
    if (result != SQLITE_OK)
        return result;
    sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
    it = sqlite3_malloc64(sizeof *it);
    if (!it)
        return SQLITE_NOMEM;
    *it = (table){.db = db, .description = about};
    *out = &it->base;
    return SQLITE_OK;
}

static int
table_disconnect(sqlite3_vtab *base)
{
    sqlite3_free(base);
    return SQLITE_OK;
}

/* idxNum has a bit for each argument that is given; they come to table_filter in their order. */
static int
table_best_index(sqlite3_vtab *base, sqlite3_index_info *info)
{
    const table_description *about = ((table *) base)->description;
    int found[TABLE_ARGUMENTS_MAX], next = 1;

    for (int i = 0; i < about->arguments; i++)
        found[i] = -1;
    for (int i = 0; i < info->nConstraint; i++) {
        int argument = info->aConstraint[i].iColumn - about->columns;

        if (info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ || argument < 0)
            continue;
        /* An argument that another table will give: ask again, with that table before this one. */
        if (!info->aConstraint[i].usable)
            return SQLITE_CONSTRAINT;
        found[argument] = i;
    }
    info->idxNum = 0;
    for (int i = 0; i < about->arguments; i++) {
        if (found[i] < 0)
            continue;
        info->aConstraintUsage[found[i]].argvIndex = next++;
        info->aConstraintUsage[found[i]].omit = 1;
        info->idxNum |= 1 << i;
    }
    info->estimatedRows = 50;
    info->estimatedCost = info->idxNum & 1 ? 1000 : 1e12;
    return SQLITE_OK;
}

static int
table_open(sqlite3_vtab *base, sqlite3_vtab_cursor **out)
{
    table_scan *scan = sqlite3_malloc64(sizeof *scan);

    (void) base;
    if (!scan)
        return SQLITE_NOMEM;
    *scan = (table_scan){.arena = face_arena()};
    *out = &scan->base;
    return SQLITE_OK;
}

static int
table_close(sqlite3_vtab_cursor *cursor)
{
    table_scan *scan = (table_scan *) cursor;

    rgl_arena_free(&scan->arena);
    sqlite3_free(scan);
    return SQLITE_OK;
}

static int
table_filter(sqlite3_vtab_cursor *cursor, int given, const char *unused, int argc, sqlite3_value **argv)
{
    table_scan *scan = (table_scan *) cursor;
    table *it = (table *) cursor->pVtab;
    sqlite3_value *arguments[TABLE_ARGUMENTS_MAX] = {0}, *culprit = NULL;
    rgl_error err = {0};
    rgl_status status;

    (void) unused;
    (void) argc;
    for (int i = 0, n = 0; i < it->description->arguments; i++)
        if (given & 1 << i)
            arguments[i] = argv[n++];
    sqlite3_free(it->base.zErrMsg);
    it->base.zErrMsg = NULL;
    if (!arguments[0]) {
        it->base.zErrMsg =
            sqlite3_mprintf("%s: no text; write FROM %s('...')", it->description->name, it->description->name);
        return SQLITE_ERROR;
    }
    rgl_arena_reset(&scan->arena);
    scan->at = scan->count = 0;
    status = it->description->open(it->db, scan, arguments, &culprit, &err);
    if (status == RGL_OK)
        return SQLITE_OK;
    scan->count = 0;
    if (status == RGL_NO_MATCH)
        return SQLITE_OK;
    if (status == RGL_NO_MEMORY)
        return SQLITE_NOMEM;
    it->base.zErrMsg = face_message(it->description->name, &err, culprit);
    return rgl_error_describe(status)->sqlite_code;
}

static int
table_next(sqlite3_vtab_cursor *cursor)
{
    ((table_scan *) cursor)->at++;
    return SQLITE_OK;
}

static int
table_eof(sqlite3_vtab_cursor *cursor)
{
    const table_scan *scan = (const table_scan *) cursor;

    return scan->at >= scan->count;
}

static int
table_column(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
    const table_description *about = ((table *) cursor->pVtab)->description;

    if (column < about->columns)
        about->column((const table_scan *) cursor, context, column);
    return SQLITE_OK;
}

static int
table_rowid(sqlite3_vtab_cursor *cursor, sqlite3_int64 *rowid)
{
    *rowid = (sqlite3_int64) ((const table_scan *) cursor)->at + 1;
    return SQLITE_OK;
}

int
table_register(sqlite3 *db, const table_description *description)
{
    static const sqlite3_module module = {
        .xConnect = table_connect, /* no xCreate: the table exists under its own name only */
        .xBestIndex = table_best_index,
        .xDisconnect = table_disconnect,
        .xOpen = table_open,
        .xClose = table_close,
        .xFilter = table_filter,
        .xNext = table_next,
        .xEof = table_eof,
        .xColumn = table_column,
        .xRowid = table_rowid,
    };

    return sqlite3_create_module_v2(db, description->name, &module, (void *) description, NULL);
}
