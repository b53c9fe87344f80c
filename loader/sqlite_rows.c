/* sqlite_rows.c: rows of the core as bound parameters of SQLite. */
#include "merge.h"
#include "sink_sqlite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

sqlite3_stmt *
sqlite_prepare_insert(sink_sqlite *self, rgl_table_id id, fault *why)
{
    const rgl_table *table = &rgl_tables[id];
    char *sql = NULL, *merge = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&sql, &len);
    sqlite3_stmt *statement = NULL;

    if (!out)
        goto no_memory;
    fprintf(out, "INSERT INTO %s AS old (", table->name);
    for (int i = 0; i < table->column_count; i++)
        fprintf(out, "%s%s", i ? ", " : "", table->columns[i].name);
    fputs(") VALUES (", out);
    for (int i = 0; i < table->column_count; i++)
        fputs(i ? ", ?" : "?", out);
    fputs(")", out);
    if (id == RGL_T_INSTRUMENT) {
        merge = merge_clause("BINARY");
        if (!merge) {
            fclose(out);
            goto no_memory;
        }
        fputs(merge, out);
    } else if (id == RGL_T_DOCUMENT)
        fputs(" ON CONFLICT DO NOTHING", out);
    if (fclose(out) != 0)
        goto no_memory;
    statement = sqlite_prepare(self, sql, why);
    free(merge);
    free(sql);
    return statement;

no_memory:
    free(merge);
    free(sql);
    fault_set(why, "database", NULL, "out of memory");
    return NULL;
}

/* number x 10^-scale as decimal digits: SQLite makes an integer or a real of them by the column's affinity. */
static int
bind_decimal(sqlite3_stmt *statement, int at, const rgl_value *value)
{
    char text[48];

    rgl_amount_number(value->number < 0 ? -value->number : value->number, value->scale, text + 1);
    text[0] = '-';
    return sqlite3_bind_text(statement, at, value->number < 0 ? text : text + 1, -1, SQLITE_TRANSIENT);
}

static int
bind_date(sqlite3_stmt *statement, int at, const rgl_value *value)
{
    char text[11];

    rgl_date_format(rgl_date_from_days((int32_t) value->number), text);
    return sqlite3_bind_text(statement, at, text, 10, SQLITE_TRANSIENT);
}

bool
sqlite_bind_row(sqlite3_stmt *statement, const rgl_row *row)
{
    int count = rgl_tables[row->table].column_count, result = SQLITE_OK;

    for (int i = 0; i < count && result == SQLITE_OK; i++) {
        const rgl_value *value = &row->values[i];

        switch (value->type) {
        case RGL_NULL:
            result = sqlite3_bind_null(statement, i + 1);
            break;
        case RGL_TEXT_VALUE:
            result = sqlite3_bind_text64(statement, i + 1, value->text ? value->text : "", value->len, SQLITE_STATIC,
                                         SQLITE_UTF8);
            break;
        case RGL_INT_VALUE:
        case RGL_BOOL_VALUE:
            result = sqlite3_bind_int64(statement, i + 1, value->number);
            break;
        case RGL_DATE_VALUE:
            result = bind_date(statement, i + 1, value);
            break;
        case RGL_DECIMAL_VALUE:
            result = bind_decimal(statement, i + 1, value);
            break;
        }
    }
    return result == SQLITE_OK;
}
