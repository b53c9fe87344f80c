/* pg_send.c: a batch goes to the server: claims by INSERT, instruments by a merging INSERT, facts by COPY BINARY. */
#include "pg_batch.h"

#include <stdlib.h>
#include <string.h>

/* The fields of the row at data: where each begins and its length (-1: NULL). Returns what follows the row. */
static const char *
read_fields(const char *data, int count, const char *values[], int lengths[])
{
    data += 2;
    for (int i = 0; i < count; i++) {
        lengths[i] = buffer_get_int32(data);
        data += 4;
        values[i] = lengths[i] < 0 ? NULL : data;
        data += lengths[i] < 0 ? 0 : lengths[i];
    }
    return data;
}

/* INSERT the document's row; it is ours unless another has its key. */
static link_outcome
claim(pg_link *link, pg_batch *batch, const pg_table *table, pg_document *document, fault *why)
{
    const char *values[PG_COLUMNS_MAX];
    int lengths[PG_COLUMNS_MAX], formats[PG_COLUMNS_MAX], count = rgl_tables[RGL_T_DOCUMENT].column_count;
    PGresult *result;

    read_fields(batch->rows[RGL_T_DOCUMENT].data + document->rows[RGL_T_DOCUMENT].from, count, values, lengths);
    for (int i = 0; i < count; i++)
        formats[i] = 1;
    result = PQexecParams(link->conn, table->command, count, table->types, values, lengths, formats, 0);
    document->claimed = strcmp(PQcmdTuples(result), "1") == 0;
    batch->waiting.items[document->item].fate = document->claimed ? DOCUMENT_LOADED : DOCUMENT_UNCHANGED;
    return link_judge(link, result, PGRES_COMMAND_OK, why);
}

/* The rows of instrument of those documents, as places in the buffer, sorted by the key. */
typedef struct {
    const char *row;
    size_t order;
} instrument_row;

static int
by_key(const void *a, const void *b)
{
    const instrument_row *x = a, *y = b;
    int order = memcmp(x->row + 6, y->row + 6, 16);

    return order ? order : (x->order > y->order) - (x->order < y->order);
}

static bool
same_key(const instrument_row *a, const instrument_row *b)
{
    return memcmp(a->row + 6, b->row + 6, 16) == 0;
}

/* One binary array a column, with one element of each row. */
static link_outcome
merge_rows(pg_link *link, const pg_table *table, const instrument_row *rows, size_t count, fault *why)
{
    int columns = rgl_tables[RGL_T_INSTRUMENT].column_count;
    const char *values[PG_COLUMNS_MAX], *fields[PG_COLUMNS_MAX];
    int lengths[PG_COLUMNS_MAX], formats[PG_COLUMNS_MAX], sizes[PG_COLUMNS_MAX];
    buffer arrays[PG_COLUMNS_MAX] = {0};
    link_outcome outcome;
    bool failed = false;

    for (int c = 0; c < columns; c++) {
        buffer_add_int32(&arrays[c], 1); /* dimensions */
        buffer_add_int32(&arrays[c], 1); /* there may be NULLs */
        buffer_add_int32(&arrays[c], (int32_t) table->types[c]);
        buffer_add_int32(&arrays[c], (int32_t) count);
        buffer_add_int32(&arrays[c], 1); /* lower bound */
    }
    for (size_t i = 0; i < count; i++) {
        read_fields(rows[i].row, columns, fields, sizes);
        for (int c = 0; c < columns; c++) {
            buffer_add_int32(&arrays[c], sizes[c]);
            buffer_add(&arrays[c], fields[c], sizes[c] < 0 ? 0 : (size_t) sizes[c]);
        }
    }
    for (int c = 0; c < columns; c++) {
        failed |= arrays[c].failed;
        values[c] = arrays[c].data;
        lengths[c] = (int) arrays[c].len;
        formats[c] = 1;
    }
    if (failed) {
        fault_set(why, "database", NULL, "out of memory");
        outcome = LINK_FATAL;
    } else
        outcome = link_judge(link, PQexecParams(link->conn, table->command, columns, NULL, values, lengths, formats, 0),
                             PGRES_COMMAND_OK, why);
    for (int c = 0; c < columns; c++)
        buffer_free(&arrays[c]);
    return outcome;
}

/* Merge the instruments of the claimed documents. A statement may touch a row once, so that an instrument of several
 * documents needs several statements: the first has the first row of each key, the second the second rows. */
static link_outcome
merge_instruments(pg_link *link, pg_batch *batch, const pg_table *table, size_t from, size_t to, fault *why)
{
    const buffer *data = &batch->rows[RGL_T_INSTRUMENT];
    int columns = rgl_tables[RGL_T_INSTRUMENT].column_count;
    size_t count = 0, capacity = 0;
    instrument_row *rows = NULL;
    link_outcome outcome = LINK_OK;

    for (size_t i = from; i < to; i++) {
        const pg_segment *segment = &batch->documents[i].rows[RGL_T_INSTRUMENT];

        if (!batch->documents[i].claimed)
            continue;
        for (const char *row = data->data + segment->from; row < data->data + segment->to;) {
            const char *fields[PG_COLUMNS_MAX];
            int sizes[PG_COLUMNS_MAX];

            if (count == capacity) {
                instrument_row *more = realloc(rows, (capacity = capacity * 2 + 64) * sizeof *rows);

                if (!more) {
                    free(rows);
                    fault_set(why, "database", NULL, "out of memory");
                    return LINK_FATAL;
                }
                rows = more;
            }
            rows[count] = (instrument_row){row, count};
            count++;
            row = read_fields(row, columns, fields, sizes);
        }
    }
    /* In the order of their keys, so that two loaders never wait for each other in a circle. */
    if (count > 0)
        qsort(rows, count, sizeof *rows, by_key);
    while (count > 0 && outcome == LINK_OK) {
        size_t later = 0;
        instrument_row *now = malloc(count * sizeof *now);
        size_t now_count = 0;

        if (!now) {
            fault_set(why, "database", NULL, "out of memory");
            outcome = LINK_FATAL;
            break;
        }
        for (size_t i = 0; i < count; i++)
            if (now_count > 0 && same_key(&rows[i], &now[now_count - 1]))
                rows[later++] = rows[i];
            else
                now[now_count++] = rows[i];
        outcome = merge_rows(link, table, now, now_count, why);
        free(now);
        count = later;
    }
    free(rows);
    return outcome;
}

/* The rows of one table of the claimed documents. */
static link_outcome
copy_table(pg_link *link, pg_batch *batch, const pg_table *table, rgl_table_id id, size_t from, size_t to, fault *why)
{
    static const char header[] = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0"; /* signature, no flags, no extension */
    link_outcome outcome;
    PGresult *result;
    bool some = false, sent;

    for (size_t i = from; i < to; i++)
        some |= batch->documents[i].claimed && batch->documents[i].rows[id].to > batch->documents[i].rows[id].from;
    if (!some)
        return LINK_OK;
    outcome = link_judge(link, PQexec(link->conn, table->command), PGRES_COPY_IN, why);
    if (outcome != LINK_OK)
        return outcome;
    sent = PQputCopyData(link->conn, header, 19) == 1;
    for (size_t i = from; sent && i < to; i++) {
        const pg_segment *segment = &batch->documents[i].rows[id];

        if (batch->documents[i].claimed && segment->to > segment->from)
            sent = PQputCopyData(link->conn, batch->rows[id].data + segment->from,
                                 (int) (segment->to - segment->from)) == 1;
    }
    sent = sent && PQputCopyData(link->conn, "\377\377", 2) == 1;
    PQputCopyEnd(link->conn, sent ? NULL : "the loader could not send its rows");
    outcome = link_judge(link, PQgetResult(link->conn), PGRES_COMMAND_OK, why);
    while ((result = PQgetResult(link->conn)) != NULL)
        PQclear(result);
    return outcome;
}

link_outcome
pg_batch_send(pg_link *link, pg_batch *batch, const pg_table tables[RGL_TABLES], size_t from, size_t to, fault *why)
{
    link_outcome outcome = LINK_OK;

    for (size_t i = from; outcome == LINK_OK && i < to; i++)
        outcome = claim(link, batch, &tables[RGL_T_DOCUMENT], &batch->documents[i], why);
    if (outcome == LINK_OK)
        outcome = merge_instruments(link, batch, &tables[RGL_T_INSTRUMENT], from, to, why);
    for (int i = 0; outcome == LINK_OK && i < RGL_TABLES; i++)
        if (i != RGL_T_DOCUMENT && i != RGL_T_INSTRUMENT)
            outcome = copy_table(link, batch, &tables[i], (rgl_table_id) i, from, to, why);
    return outcome;
}
