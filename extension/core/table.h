/* table.h: rows of penalty tables, whose columns say what each cell is. */
#ifndef RGL_TABLE_H
#define RGL_TABLE_H

#include "fact.h"

/* What a column holds, by its name in the header row. */
typedef enum {
    RGL_COL_OTHER,
    RGL_COL_RESPONDENT,
    RGL_COL_DECISION,
    RGL_COL_AUTHORITY,
    RGL_COL_DATE,
    RGL_COL_REASON,
    RGL_COL_NUMBER,
    RGL_COL_APP,
    RGL_COL_ISSUER,
    RGL_COL_TITLE,
    RGL_COL_NAMED
} rgl_table_column;

/* Cut a row (cells between tabs, or between bars) into at most most cells; returns how many. */
#define RGL_CELLS_MAX 32
size_t rgl_table_cells(const char *text, rgl_span row, rgl_span cells[RGL_CELLS_MAX]);
/* What the name of a column says. */
rgl_table_column rgl_table_column_of(const rgl_scan *scan, rgl_span name);
/* The row names columns: two cells of it are names of columns. */
bool rgl_table_is_header(const rgl_scan *scan, rgl_span row);

/* Authority, day, respondent and reason of a row, from its columns; sums and actions are read already. */
bool rgl_table_read(rgl_document *document, rgl_development *d, rgl_span header, rgl_span row);

/* Append the authorities that the cell names to those of the development, the first in the role, each once; of issuers
 * the others issue it together. False: no memory. */
bool rgl_table_add_authorities(rgl_document *document, rgl_development *d, rgl_span cell, uint8_t role);

/* A row without names of columns: the authorities in it act. */
bool rgl_table_read_bare(rgl_document *document, rgl_development *d, rgl_span row);

/*
 * A record that is written down the page, a field a line: "处罚机关：人民银行某分行", or the name and the value on
 * lines of their own. Is the block a field? *name and *value (empty: it follows on the next line) lie in it.
 */
bool rgl_table_field(const rgl_scan *scan, rgl_span block, rgl_span *name, rgl_span *value);
/* What rgl_table_read does, for the record in the development's blocks. */
bool rgl_table_read_record(rgl_document *document, rgl_development *d);

/* Whom a line above the block names as the respondent of a decision: 当事人：某公司. Empty: none does, or another
 * development lies between. */
rgl_party rgl_table_respondent_above(const rgl_document *doc, size_t block);

#endif
