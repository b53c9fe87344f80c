/* tsv.h: the lexicon's tables as the generator reads them, with every complaint at its file and line. */
#ifndef TSV_H
#define TSV_H

#include "regledger.h"

#define TSV_COLUMNS 16

typedef struct {
    int line;
    const char *cell[TSV_COLUMNS]; /* NULL for '-' */
} tsv_row;

typedef struct {
    char *path;
    const char *column[TSV_COLUMNS];
    int column_count;
    tsv_row *rows;
    size_t count;
} tsv_table;

/* Complaints so far; a run that has any writes nothing. */
extern int tsv_errors;

/*
 * Read DIRECTORY/NAME.tsv into the arena. Lines that begin with '# ' are comments; the first of them that has a tab,
 * '# column<TAB>column...', names the columns. columns: those that must be there, in any order. Complains of bytes
 * that are not UTF-8 in NFC, of blank cells, of blanks at the ends of cells, and of rows with another number of cells.
 */
void tsv_read(rgl_arena *arena, const char *directory, const char *name, const char *const *columns, tsv_table *out);

/* The cell of a row in a column; NULL for '-' or when the table has no such column. */
const char *tsv_get(const tsv_table *table, size_t row, const char *column);
/* As tsv_get, but complains of '-'; then "". */
const char *tsv_need(const tsv_table *table, size_t row, const char *column);
/* A whole number from least to greatest. */
long long tsv_number(const tsv_table *table, size_t row, const char *column, long long least, long long greatest);
/* NULL or a day as YYYY-MM-DD; complains of another. */
const char *tsv_day(const tsv_table *table, size_t row, const char *column);
/* True when the comma-separated flags in the cell (before a colon, if there is one) have this one. */
bool tsv_flag(const tsv_table *table, size_t row, const char *column, const char *flag);

/* "path:line: message" on standard error. */
__attribute__((format(printf, 3, 4))) void tsv_complain(const tsv_table *table, size_t row, const char *format, ...);

#endif
