/* pg_batch.h: documents in the binary form in which PostgreSQL will get them, until the batch is stored. */
#ifndef RGL_PG_BATCH_H
#define RGL_PG_BATCH_H

#include "pending.h"
#include "pg_columns.h"

/* A document's rows of one table: bytes of the table's buffer. */
typedef struct {
    size_t from, to;
} pg_segment;

typedef struct {
    char document_id[33];
    size_t item;  /* its place among those that wait */
    bool claimed; /* its row in document is ours */
    pg_segment rows[RGL_TABLES];
} pg_document;

typedef struct {
    pending waiting;
    buffer rows[RGL_TABLES]; /* rows as in COPY BINARY: count of fields, then length and bytes of each */
    pg_document *documents;  /* sorted by document_id before they are stored */
    size_t count, capacity;
} pg_batch;

/* Encode a document and add it. False when a value does not fit its column or there is no memory: *reason says it. */
bool pg_batch_add(pg_batch *to, const pg_table tables[RGL_TABLES], const sink_item *item, const rgl_rows *rows,
                  fault *reason);
bool pg_batch_has(const pg_batch *in, const char *document_id);
bool pg_batch_is_full(const pg_batch *from);
/* Forget everything but the memory. */
void pg_batch_reset(pg_batch *from);
void pg_batch_free(pg_batch *from);

/*
 * Send the documents from..to of the batch within the open transaction: claim, instruments, facts. Those that somebody
 * else has stored meanwhile become DOCUMENT_UNCHANGED.
 */
link_outcome pg_batch_send(pg_link *link, pg_batch *batch, const pg_table tables[RGL_TABLES], size_t from, size_t to,
                           fault *why);

#endif
