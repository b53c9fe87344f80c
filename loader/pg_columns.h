/* pg_columns.h: the tables of a ledger in PostgreSQL: the types of their columns, and the commands that fill them. */
#ifndef RGL_PG_COLUMNS_H
#define RGL_PG_COLUMNS_H

#include "pg_link.h"
#include "pg_value.h"

/* More columns than any table has. */
#define PG_COLUMNS_MAX 32

typedef struct {
    pg_kind kinds[PG_COLUMNS_MAX];
    Oid types[PG_COLUMNS_MAX];
    char *names[PG_COLUMNS_MAX]; /* of the types, quoted */
    char *command;               /* COPY; of document, the INSERT that claims; of instrument, the merging INSERT */
} pg_table;

/*
 * Look up the tables of the ledger in the schema, once a run: an older ledger may have an integer where a new one has
 * a bigint. LINK_FATAL when a column is missing or has a type that we do not write.
 */
link_outcome pg_columns_read(pg_link *link, const char *schema, pg_table tables[RGL_TABLES], fault *why);
void pg_columns_free(pg_table tables[RGL_TABLES]);

#endif
