/* sink_sqlite_read.c: what is read from a ledger in SQLite: the user's own names, and its state. */
#include "sink_sqlite.h"

#include <stdio.h>
#include <string.h>

/* Column at as a string in the arena; NULL stays NULL. */
static const char *
text_of(rgl_arena *arena, sqlite3_stmt *statement, int at)
{
    const char *text = (const char *) sqlite3_column_text(statement, at);

    return text ? rgl_strndup(arena, text, (size_t) sqlite3_column_bytes(statement, at)) : NULL;
}

static bool
no_memory(fault *why)
{
    return fault_set(why, "database", NULL, "out of memory");
}

static bool
read_authorities(sink_sqlite *self, rgl_arena *arena, sink_names *out, fault *why)
{
    sqlite3_stmt *s = sqlite_prepare(self,
                                     "SELECT authority_code, regulator, name_en, name_zh, level, kind, parent_code, "
                                     "jurisdiction, valid_from, valid_to, successor_code FROM authority "
                                     "WHERE NOT builtin ORDER BY authority_code",
                                     why);
    size_t capacity = 0;
    int result = SQLITE_NOMEM;

    if (!s)
        return false;
    while ((result = sqlite3_step(s)) == SQLITE_ROW) {
        if (!rgl_grow(arena, &out->authorities, sizeof *out->authorities, out->authority_count, &capacity))
            break;
        out->authorities[out->authority_count++] = (rgl_authority){.code = text_of(arena, s, 0),
                                                                   .regulator = text_of(arena, s, 1),
                                                                   .name_en = text_of(arena, s, 2),
                                                                   .name_zh = text_of(arena, s, 3),
                                                                   .level = text_of(arena, s, 4),
                                                                   .kind = text_of(arena, s, 5),
                                                                   .parent_code = text_of(arena, s, 6),
                                                                   .jurisdiction = text_of(arena, s, 7),
                                                                   .valid_from = text_of(arena, s, 8),
                                                                   .valid_to = text_of(arena, s, 9),
                                                                   .successor_code = text_of(arena, s, 10)};
    }
    if (result != SQLITE_DONE)
        result == SQLITE_ROW ? no_memory(why) : sqlite_failed(self, why);
    sqlite3_finalize(s);
    return result == SQLITE_DONE;
}

static bool
read_aliases(sink_sqlite *self, rgl_arena *arena, sink_names *out, fault *why)
{
    sqlite3_stmt *s = sqlite_prepare(self,
                                     "SELECT authority_code, alias, language, kind FROM authority_alias "
                                     "WHERE NOT builtin ORDER BY authority_code, alias, language",
                                     why);
    size_t capacity = 0;
    int result = SQLITE_NOMEM;

    if (!s)
        return false;
    while ((result = sqlite3_step(s)) == SQLITE_ROW) {
        if (!rgl_grow(arena, &out->aliases, sizeof *out->aliases, out->alias_count, &capacity))
            break;
        out->aliases[out->alias_count++] = (rgl_authority_alias){.code = text_of(arena, s, 0),
                                                                 .alias = text_of(arena, s, 1),
                                                                 .language = text_of(arena, s, 2),
                                                                 .kind = text_of(arena, s, 3)};
    }
    if (result != SQLITE_DONE)
        result == SQLITE_ROW ? no_memory(why) : sqlite_failed(self, why);
    sqlite3_finalize(s);
    return result == SQLITE_DONE;
}

bool
sqlite_names(sink *base, rgl_arena *arena, sink_names *out, fault *why)
{
    sink_sqlite *self = (sink_sqlite *) base;

    memset(out, 0, sizeof *out);
    return read_authorities(self, arena, out, why) && read_aliases(self, arena, out, why);
}

static const char *
shown(sqlite3_stmt *s, int at)
{
    const char *text = (const char *) sqlite3_column_text(s, at);

    return text ? text : "";
}

bool
sqlite_status(sink *base, const sink_status_visitor *visitor, fault *why)
{
    sink_sqlite *self = (sink_sqlite *) base;
    sqlite3_stmt *s = sqlite_prepare(
        self, "SELECT version, created_at FROM ledger_version ORDER BY created_at DESC, version DESC LIMIT 1", why);

    if (!s)
        return false;
    if (sqlite3_step(s) == SQLITE_ROW)
        visitor->version(visitor->context, shown(s, 0), shown(s, 1));
    sqlite3_finalize(s);
    for (int i = 0; i < RGL_TABLES; i++) {
        char sql[100];

        snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", rgl_tables[i].name);
        s = sqlite_prepare(self, sql, why);
        if (!s)
            return false;
        if (sqlite3_step(s) == SQLITE_ROW)
            visitor->table(visitor->context, rgl_tables[i].name, sqlite3_column_int64(s, 0));
        sqlite3_finalize(s);
    }
    s = sqlite_prepare(self,
                       "SELECT run_id, started_at, finished_at, status, seen, loaded, unchanged, refused "
                       "FROM load_run ORDER BY started_at DESC, run_id LIMIT 5",
                       why);
    if (!s)
        return false;
    while (sqlite3_step(s) == SQLITE_ROW)
        visitor->run(visitor->context, shown(s, 0), shown(s, 1), shown(s, 2), shown(s, 3), sqlite3_column_int64(s, 4),
                     sqlite3_column_int64(s, 5), sqlite3_column_int64(s, 6), sqlite3_column_int64(s, 7));
    sqlite3_finalize(s);
    return true;
}
