/* pipeline.h: the way of one document, from bytes to rows. */
#ifndef RGL_PIPELINE_H
#define RGL_PIPELINE_H

#include "digest.h"
#include "fault.h"

/* Memory that one document may take, beside its bytes: a newsletter takes a third of a megabyte, 64 MB of text some
 * hundreds. What asks for more is refused with "no_memory" instead of taking the machine. */
#define DOCUMENT_MEMORY_MAX ((size_t) 1536 << 20)

/* How documents are read: the same for all documents of a run. */
typedef struct {
    const rgl_lexicon *lexicon;
    const char *publisher, *jurisdiction; /* overrides; NULL: the document's own */
    rgl_date period_from, period_to;      /* an override; year 0: the document's own */
    bool lenient;                         /* undecodable bytes become U+FFFD */
    bool explain;                         /* rgl_row.why */
    bool (*check)(void *);                /* false: stop (RGL_CANCELLED); may be NULL */
    void *check_arg;
} document_rules;

typedef struct {
    const char *uri; /* document_uri of the file's name */
    const char *bytes;
    size_t len;
    const digest *id;
} document_input;

/*
 * Bytes -> character set -> markup -> rows. *rows lives in the arena, which the caller resets afterwards, and points
 * into the input's bytes. False with *why when the document is refused; it is the document's fault, and the next one
 * may do.
 */
bool document_read(rgl_arena *arena, const document_rules *rules, const document_input *input, rgl_rows *rows,
                   fault *why);

/* A file's name as the ledger stores it in source_uri: bytes that are no UTF-8 become %XX, as in a URI. In the arena;
 * NULL when there is no memory. */
const char *document_uri(rgl_arena *arena, const char *name);

/* Rows of a table in rows. */
size_t document_count(const rgl_rows *rows, rgl_table_id table);

#endif
