/* row_access.c: small questions to rows. */
#include "row_access.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

bool
row_is_fact(rgl_table_id table)
{
    const rgl_table *t = &rgl_tables[table];

    return table != RGL_T_DEVELOPMENT && t->column_count > 1 && strcmp(t->columns[1].name, "development_no") == 0;
}

size_t
row_first(const rgl_rows *rows, rgl_table_id table)
{
    size_t at = 0;

    while (at < rows->count && rows->rows[at].table != table)
        at++;
    return at;
}

const rgl_value *
row_value(const rgl_row *row, const char *column)
{
    int i = rgl_column_find(row->table, column);

    return i < 0 ? NULL : &row->values[i];
}

void
row_value_text(const rgl_value *value, char out[ROW_TEXT_MAX])
{
    char digits[32];

    switch (value->type) {
    case RGL_BOOL_VALUE:
        strcpy(out, value->number ? "true" : "false");
        break;
    case RGL_DATE_VALUE:
        rgl_date_format(rgl_date_from_days((int32_t) value->number), out);
        break;
    case RGL_DECIMAL_VALUE:
        rgl_amount_number(value->number < 0 ? -value->number : value->number, value->scale, digits);
        snprintf(out, ROW_TEXT_MAX, "%s%s", value->number < 0 ? "-" : "", digits);
        break;
    case RGL_INT_VALUE:
        snprintf(out, ROW_TEXT_MAX, "%" PRId64, value->number);
        break;
    default:
        *out = '\0';
        break;
    }
}
