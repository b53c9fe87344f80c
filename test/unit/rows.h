/* rows.h: what is extracted from a text, as one line, for the tests of whole documents. */
#ifndef ROWS_H
#define ROWS_H

#include "regledger.h"

#include "tap.h"

static rgl_arena arena;

static const rgl_value *
value(const rgl_row *row, const char *name)
{
    return &row->values[rgl_column_find(row->table, name)];
}

static void
append(char *out, size_t size, const rgl_value *v)
{
    size_t n = strlen(out);

    if (v->type == RGL_TEXT_VALUE)
        snprintf(out + n, size - n, "%.*s", (int) v->len, v->text);
    else if (v->type == RGL_DATE_VALUE)
        rgl_date_format(rgl_date_from_days((int32_t) v->number), out + n);
    else if (v->type == RGL_DECIMAL_VALUE)
        rgl_amount_number(v->number, v->scale, out + n);
    else if (v->type == RGL_INT_VALUE || v->type == RGL_BOOL_VALUE)
        snprintf(out + n, size - n, "%lld", (long long) v->number);
    else
        strcat(out, "-");
}

/* The columns of every row of a table, parted by what parts their names ("currency: amount"), the rows joined by " | ";
 * the text is of the period. */
static const char *
rows_within(const char *text, rgl_table_id table, const char *columns, rgl_date from, rgl_date to)
{
    static char out[4096];
    rgl_source source = {.text = text,
                         .len = strlen(text),
                         .document_id = "0123456789abcdef0123456789abcdef",
                         .period_from = from,
                         .period_to = to};
    rgl_rows rows;

    rgl_arena_reset(&arena);
    out[0] = '\0';
    if (rgl_extract(&arena, rgl_lexicon_builtin(), &source, &rows, NULL) != RGL_OK)
        return "error";
    for (size_t i = 0; i < rows.count; i++) {
        if (rows.rows[i].table != table)
            continue;
        if (out[0])
            strcat(out, " | ");
        for (const char *c = columns; *c;) {
            size_t name = strcspn(c, ": "), gap = strspn(c + name, ": ");
            char column[40] = "";

            memcpy(column, c, name);
            append(out, sizeof out, value(&rows.rows[i], column));
            strncat(out, c + name, gap);
            c += name + gap;
        }
    }
    return out;
}

/* The same for a text that says of itself when it is from. */
static inline const char *
rows_of(const char *text, rgl_table_id table, const char *columns)
{
    return rows_within(text, table, columns, (rgl_date){0, 0, 0}, (rgl_date){0, 0, 0});
}

#endif
