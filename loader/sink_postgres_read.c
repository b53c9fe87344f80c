/* sink_postgres_read.c: what is read from a ledger in PostgreSQL: the user's own names, and its state. */
#include "sink_postgres.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A timestamp as in SQLite's ledgers. */
#define ISO(column) "to_char(" column " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"

static const char *
text_of(rgl_arena *arena, const PGresult *rows, int row, int at)
{
    if (PQgetisnull(rows, row, at))
        return NULL;
    return rgl_strndup(arena, PQgetvalue(rows, row, at), (size_t) PQgetlength(rows, row, at));
}

static bool
read_authorities(sink_postgres *self, rgl_arena *arena, sink_names *out, fault *why)
{
    PGresult *r;

    if (!postgres_ask(self,
                      "SELECT authority_code, regulator, name_en, name_zh, level, kind, parent_code, jurisdiction, "
                      "valid_from, valid_to, successor_code FROM %s.authority WHERE NOT builtin "
                      "ORDER BY authority_code COLLATE \"C\"",
                      0, NULL, &r, why))
        return false;
    out->authorities = rgl_alloc(arena, (size_t) PQntuples(r) * sizeof *out->authorities);
    for (int i = 0; out->authorities && i < PQntuples(r); i++)
        out->authorities[out->authority_count++] = (rgl_authority){.code = text_of(arena, r, i, 0),
                                                                   .regulator = text_of(arena, r, i, 1),
                                                                   .name_en = text_of(arena, r, i, 2),
                                                                   .name_zh = text_of(arena, r, i, 3),
                                                                   .level = text_of(arena, r, i, 4),
                                                                   .kind = text_of(arena, r, i, 5),
                                                                   .parent_code = text_of(arena, r, i, 6),
                                                                   .jurisdiction = text_of(arena, r, i, 7),
                                                                   .valid_from = text_of(arena, r, i, 8),
                                                                   .valid_to = text_of(arena, r, i, 9),
                                                                   .successor_code = text_of(arena, r, i, 10)};
    PQclear(r);
    return out->authorities || fault_set(why, "database", NULL, "out of memory");
}

static bool
read_aliases(sink_postgres *self, rgl_arena *arena, sink_names *out, fault *why)
{
    PGresult *r;

    if (!postgres_ask(self,
                      "SELECT authority_code, alias, language, kind FROM %s.authority_alias WHERE NOT builtin "
                      "ORDER BY authority_code COLLATE \"C\", alias COLLATE \"C\", language COLLATE \"C\"",
                      0, NULL, &r, why))
        return false;
    out->aliases = rgl_alloc(arena, (size_t) PQntuples(r) * sizeof *out->aliases);
    for (int i = 0; out->aliases && i < PQntuples(r); i++)
        out->aliases[out->alias_count++] = (rgl_authority_alias){.code = text_of(arena, r, i, 0),
                                                                 .alias = text_of(arena, r, i, 1),
                                                                 .language = text_of(arena, r, i, 2),
                                                                 .kind = text_of(arena, r, i, 3)};
    PQclear(r);
    return out->aliases || fault_set(why, "database", NULL, "out of memory");
}

bool
postgres_names(sink *base, rgl_arena *arena, sink_names *out, fault *why)
{
    sink_postgres *self = (sink_postgres *) base;

    memset(out, 0, sizeof *out);
    return read_authorities(self, arena, out, why) && read_aliases(self, arena, out, why);
}

static int64_t
number_of(const PGresult *rows, int row, int at)
{
    return strtoll(PQgetvalue(rows, row, at), NULL, 10);
}

bool
postgres_status(sink *base, const sink_status_visitor *visitor, fault *why)
{
    sink_postgres *self = (sink_postgres *) base;
    PGresult *r;

    if (!postgres_ask(
            self,
            "SELECT version, " ISO("created_at") " FROM %s.ledger_version "
                                                 "ORDER BY created_at DESC, version COLLATE \"C\" DESC LIMIT 1",
            0, NULL, &r, why))
        return false;
    if (PQntuples(r) > 0)
        visitor->version(visitor->context, PQgetvalue(r, 0, 0), PQgetvalue(r, 0, 1));
    PQclear(r);
    for (int i = 0; i < RGL_TABLES; i++) {
        char sql[100];

        snprintf(sql, sizeof sql, "SELECT count(*) FROM %%s.%s", rgl_tables[i].name);
        if (!postgres_ask(self, sql, 0, NULL, &r, why))
            return false;
        visitor->table(visitor->context, rgl_tables[i].name, number_of(r, 0, 0));
        PQclear(r);
    }
    if (!postgres_ask(self,
                      "SELECT run_id, " ISO("started_at") ", " ISO(
                          "finished_at") ", status, seen, loaded, unchanged, "
                                         "refused FROM %s.load_run ORDER BY started_at DESC, run_id LIMIT 5",
                      0, NULL, &r, why))
        return false;
    for (int i = 0; i < PQntuples(r); i++)
        visitor->run(visitor->context, PQgetvalue(r, i, 0), PQgetvalue(r, i, 1), PQgetvalue(r, i, 2),
                     PQgetvalue(r, i, 3), number_of(r, i, 4), number_of(r, i, 5), number_of(r, i, 6),
                     number_of(r, i, 7));
    PQclear(r);
    return true;
}
