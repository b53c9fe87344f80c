/* row_access.h: finding one's way in the rows of a document by the names of tables and columns. */
#ifndef RGL_ROW_ACCESS_H
#define RGL_ROW_ACCESS_H

#include "regledger.h"

/* Room for a number or a date as text. */
#define ROW_TEXT_MAX 48

/* Does each row of the table belong to one development (development_no is its second column)? development itself not.
 */
bool row_is_fact(rgl_table_id table);
/* Index of the first row of the table; rows->count when it has none. */
size_t row_first(const rgl_rows *rows, rgl_table_id table);
/* The value in a named column; NULL when the table has no such column. */
const rgl_value *row_value(const rgl_row *row, const char *column);
/* A number, truth or date as text. Not for text values. */
void row_value_text(const rgl_value *value, char out[ROW_TEXT_MAX]);

#endif
