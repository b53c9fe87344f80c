/* merge.h: how an instrument that several documents report on becomes one row, as row.h says. */
#ifndef RGL_MERGE_H
#define RGL_MERGE_H

#include <stddef.h>

/*
 * The end of `INSERT INTO instrument AS old (...) ...`: "ON CONFLICT (instrument_id) DO UPDATE SET ...". The outcome
 * does not depend on the order in which rows come. collate: what compares text byte by byte in the dialect ("\"C\"" in
 * PostgreSQL, "BINARY" in SQLite). In memory from malloc; NULL when there is none.
 */
char *merge_clause(const char *collate);

#endif
