/* json.c: rows become JSON by the names in rgl_tables: a new table or column needs nothing here. */
#include "json.h"
#include "row_access.h"

#include <inttypes.h>
#include <string.h>

static void
print_string(FILE *out, const char *text, size_t len)
{
    putc('"', out);
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char) text[i];

        if (c == '"' || c == '\\')
            fprintf(out, "\\%c", c);
        else if (c == '\n')
            fputs("\\n", out);
        else if (c == '\t')
            fputs("\\t", out);
        else if (c < 0x20 || c == 0x7F)
            fprintf(out, "\\u%04x", c);
        else
            putc(c, out);
    }
    putc('"', out);
}

static void
print_value(FILE *out, const rgl_value *value)
{
    char text[ROW_TEXT_MAX];

    switch (value->type) {
    case RGL_NULL:
        fputs("null", out);
        break;
    case RGL_TEXT_VALUE:
        print_string(out, value->text, value->len);
        break;
    case RGL_BOOL_VALUE:
        fputs(value->number ? "true" : "false", out);
        break;
    case RGL_DATE_VALUE:
        row_value_text(value, text);
        fprintf(out, "\"%s\"", text);
        break;
    case RGL_INT_VALUE:
    case RGL_DECIMAL_VALUE:
        row_value_text(value, text);
        fputs(text, out);
        break;
    }
}

/* The columns of a row from the one at first on, and why; without braces. */
static void
print_columns(FILE *out, const rgl_row *row, int first)
{
    const rgl_table *table = &rgl_tables[row->table];

    for (int i = first; i < table->column_count; i++) {
        fprintf(out, "%s\"%s\":", i > first ? "," : "", table->columns[i].name);
        print_value(out, &row->values[i]);
    }
    if (row->why) {
        fputs(",\"why\":", out);
        print_string(out, row->why, strlen(row->why));
    }
}

/* `,"table":[...]` with the rows from *at on that belong to the table and, if it is a table of facts, to the
 * development; *at moves behind them. Nothing when there are none. */
static void
print_list(FILE *out, const rgl_rows *rows, size_t *at, rgl_table_id table, int64_t development_no)
{
    bool of_development = row_is_fact(table);
    int first = of_development ? 2 : table == RGL_T_INSTRUMENT ? 0 : 1;
    size_t count = 0;

    for (; *at < rows->count; ++*at) {
        const rgl_row *row = &rows->rows[*at];

        if (row->table != table || (of_development && row->values[1].number != development_no))
            break;
        fputs(count++ ? ",{" : "", out);
        if (count == 1)
            fprintf(out, ",\"%s\":[{", rgl_tables[table].name);
        print_columns(out, row, first);
        putc('}', out);
    }
    if (count > 0)
        putc(']', out);
}

void
json_document(FILE *out, const rgl_rows *rows)
{
    size_t at[RGL_TABLES];
    bool some = false;

    for (int i = 0; i < RGL_TABLES; i++)
        at[i] = row_first(rows, (rgl_table_id) i);
    putc('{', out);
    print_columns(out, &rows->rows[0], 0);
    fputs(",\"developments\":[", out);
    for (size_t d = at[RGL_T_DEVELOPMENT]; d < rows->count && rows->rows[d].table == RGL_T_DEVELOPMENT; d++) {
        fputs(some ? ",{" : "{", out);
        print_columns(out, &rows->rows[d], 1);
        for (int i = 0; i < RGL_TABLES; i++)
            if (row_is_fact((rgl_table_id) i))
                print_list(out, rows, &at[i], (rgl_table_id) i, rows->rows[d].values[1].number);
        putc('}', out);
        some = true;
    }
    putc(']', out);
    for (int i = 0; i < RGL_TABLES; i++)
        if (i != RGL_T_DOCUMENT && i != RGL_T_DEVELOPMENT && !row_is_fact((rgl_table_id) i))
            print_list(out, rows, &at[i], (rgl_table_id) i, 0);
    fputs("}\n", out);
}
