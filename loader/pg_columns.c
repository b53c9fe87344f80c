/* pg_columns.c: pg_attribute, asked once; commands put together from it. */
#include "pg_columns.h"
#include "merge.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Name, base type, its class and its name, of each column that can be written to. */
static const char lookup[] =
    "SELECT a.attname, b.oid, b.typtype, pg_catalog.format_type(b.oid, NULL) "
    "FROM pg_catalog.pg_attribute a "
    "JOIN pg_catalog.pg_type t ON t.oid = a.atttypid "
    "JOIN pg_catalog.pg_type b ON b.oid = coalesce(nullif(t.typbasetype, 0), t.oid) "
    "WHERE a.attrelid = pg_catalog.to_regclass(pg_catalog.format('%I.%I', $1::text, $2::text)) "
    "AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''";

static int
row_of(const PGresult *rows, const char *column)
{
    for (int i = 0; i < PQntuples(rows); i++)
        if (strcmp(PQgetvalue(rows, i, 0), column) == 0)
            return i;
    return -1;
}

static link_outcome
read_types(const PGresult *rows, const rgl_table *table, pg_table *out, fault *why)
{
    for (int i = 0; i < table->column_count; i++) {
        int row = row_of(rows, table->columns[i].name);

        if (row < 0 || i >= PG_COLUMNS_MAX) {
            fault_set(why, "database", "The ledger is of another version of regledger: see `regledger status`.",
                      "%s has no column %s", table->name, table->columns[i].name);
            return LINK_FATAL;
        }
        out->types[i] = (Oid) strtoul(PQgetvalue(rows, row, 1), NULL, 10);
        out->kinds[i] = pg_kind_of(out->types[i], *PQgetvalue(rows, row, 2));
        out->names[i] = strdup(PQgetvalue(rows, row, 3));
        if (out->kinds[i] == PG_UNKNOWN) {
            fault_set(why, "database", NULL, "%s.%s has the type %s, which is not written", table->name,
                      table->columns[i].name, PQgetvalue(rows, row, 3));
            return LINK_FATAL;
        }
    }
    return LINK_OK;
}

static void
print_columns(FILE *out, const rgl_table *table)
{
    for (int i = 0; i < table->column_count; i++)
        fprintf(out, "%s%s", i ? ", " : "", table->columns[i].name);
}

/* The command that fills the table. schema is quoted. False when there is no memory. */
static bool
make_command(rgl_table_id id, const char *schema, pg_table *to)
{
    const rgl_table *table = &rgl_tables[id];
    size_t len = 0;
    FILE *out = open_memstream(&to->command, &len);
    bool ok = out != NULL;
    char *merge = NULL;

    if (!out)
        return false;
    fprintf(out, id == RGL_T_DOCUMENT || id == RGL_T_INSTRUMENT ? "INSERT INTO %s.%s AS old (" : "COPY %s.%s (", schema,
            table->name);
    print_columns(out, table);
    if (id == RGL_T_DOCUMENT) {
        fputs(") VALUES (", out);
        for (int i = 0; i < table->column_count; i++)
            fprintf(out, "%s$%d::%s", i ? ", " : "", i + 1, to->names[i]);
        /* Without a target: what is there already is there, by whatever key; and a distributed table takes it. */
        fputs(") ON CONFLICT DO NOTHING", out);
    } else if (id == RGL_T_INSTRUMENT) {
        fputs(") SELECT * FROM unnest(", out);
        for (int i = 0; i < table->column_count; i++)
            fprintf(out, "%s$%d::%s[]", i ? ", " : "", i + 1, to->names[i]);
        merge = merge_clause("\"C\"");
        ok = merge != NULL;
        fprintf(out, ")%s", merge ? merge : "");
        free(merge);
    } else
        fputs(") FROM STDIN (FORMAT binary)", out);
    return fclose(out) == 0 && ok;
}

link_outcome
pg_columns_read(pg_link *link, const char *schema, pg_table tables[RGL_TABLES], fault *why)
{
    char *quoted = PQescapeIdentifier(link->conn, schema, strlen(schema));
    link_outcome outcome = LINK_OK;

    for (int i = 0; quoted && outcome == LINK_OK && i < RGL_TABLES; i++) {
        const char *const texts[] = {schema, rgl_tables[i].name};
        PGresult *rows;

        outcome = link_query(link, lookup, 2, texts, &rows, why);
        if (outcome != LINK_OK)
            break;
        outcome = read_types(rows, &rgl_tables[i], &tables[i], why);
        PQclear(rows);
        if (outcome == LINK_OK && !make_command((rgl_table_id) i, quoted, &tables[i])) {
            fault_set(why, "database", NULL, "out of memory");
            outcome = LINK_FATAL;
        }
    }
    if (!quoted) {
        fault_set(why, "database", NULL, "the schema's name is not valid");
        outcome = LINK_FATAL;
    }
    PQfreemem(quoted);
    return outcome;
}

void
pg_columns_free(pg_table tables[RGL_TABLES])
{
    for (int i = 0; i < RGL_TABLES; i++) {
        for (int k = 0; k < PG_COLUMNS_MAX; k++)
            free(tables[i].names[k]);
        free(tables[i].command);
        memset(&tables[i], 0, sizeof tables[i]);
    }
}
