/* pg_batch.c: rows are encoded as they come, so that the document's own memory can go. */
#include "pg_batch.h"

#include <stdlib.h>
#include <string.h>

/* A buffer that one large document made is not kept for the next batch. */
#define KEEP ((size_t) 4 << 20)

/* The rows of one table. False when a value does not fit. */
static bool
encode_row(buffer *to, const pg_table *table, const rgl_row *row, fault *reason)
{
    int count = rgl_tables[row->table].column_count;

    buffer_add_int16(to, (int16_t) count);
    for (int i = 0; i < count; i++)
        if (!pg_value_add(to, table->kinds[i], &row->values[i]))
            return fault_set(reason, "database", NULL, "the value of %s.%s does not fit its column",
                             rgl_tables[row->table].name, rgl_tables[row->table].columns[i].name);
    return true;
}

static pg_document *
new_document(pg_batch *to)
{
    if (to->count == to->capacity) {
        size_t capacity = to->capacity ? to->capacity * 2 : 16;
        pg_document *more = realloc(to->documents, capacity * sizeof *more);

        if (!more)
            return NULL;
        to->documents = more;
        to->capacity = capacity;
    }
    memset(&to->documents[to->count], 0, sizeof *to->documents);
    return &to->documents[to->count];
}

bool
pg_batch_add(pg_batch *to, const pg_table tables[RGL_TABLES], const sink_item *item, const rgl_rows *rows,
             fault *reason)
{
    pg_document *document = new_document(to);
    bool fits = true;

    if (!document)
        return fault_set(reason, "database", NULL, "out of memory");
    for (int i = 0; i < RGL_TABLES; i++)
        document->rows[i].from = document->rows[i].to = to->rows[i].len;
    for (size_t i = 0; fits && i < rows->count; i++) {
        const rgl_row *row = &rows->rows[i];

        fits = encode_row(&to->rows[row->table], &tables[row->table], row, reason);
        if (to->rows[row->table].failed)
            fits = fault_set(reason, "database", NULL, "out of memory");
        document->rows[row->table].to = to->rows[row->table].len;
    }
    if (fits && !pending_add(&to->waiting, item, DOCUMENT_LOADED, NULL, false))
        fits = fault_set(reason, "database", NULL, "out of memory");
    if (!fits) {
        for (int i = 0; i < RGL_TABLES; i++) {
            to->rows[i].len = document->rows[i].from;
            to->rows[i].failed = false;
        }
        return false;
    }
    document->item = to->waiting.count - 1;
    /* The first field of the document's row, behind the count of fields and the field's length. */
    memcpy(document->document_id, to->rows[RGL_T_DOCUMENT].data + document->rows[RGL_T_DOCUMENT].from + 6, 32);
    to->count++;
    return true;
}

bool
pg_batch_has(const pg_batch *in, const char *document_id)
{
    for (size_t i = 0; i < in->count; i++)
        if (strcmp(in->documents[i].document_id, document_id) == 0)
            return true;
    return false;
}

bool
pg_batch_is_full(const pg_batch *from)
{
    size_t bytes = 0;

    for (int i = 0; i < RGL_TABLES; i++)
        bytes += from->rows[i].len;
    return bytes >= BATCH_BYTES || pending_is_full(&from->waiting);
}

void
pg_batch_reset(pg_batch *from)
{
    for (int i = 0; i < RGL_TABLES; i++)
        buffer_reset(&from->rows[i], KEEP);
    from->count = 0;
}

void
pg_batch_free(pg_batch *from)
{
    for (int i = 0; i < RGL_TABLES; i++)
        buffer_free(&from->rows[i]);
    free(from->documents);
    pending_free(&from->waiting);
    memset(from, 0, sizeof *from);
}
