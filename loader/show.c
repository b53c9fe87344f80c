/* show.c: what `regledger check` shows: a head, the words with the evidence marked, and a line for each fact. */
#include "show.h"
#include "row_access.h"

#include <stdlib.h>
#include <string.h>

/* The words of one development, a byte each: true where a fact has its evidence. */
typedef struct {
    const char *text;
    size_t len;
    bool *marked; /* NULL: there was no memory, and nothing is marked */
} body;

/* Columns that a reader does not need beside the others: keys, places, and what another column says better. */
static bool
is_shown(const char *column)
{
    static const char *const hidden[] = {"document_id", "development_no", "char_from",    "char_to",       "evidence",
                                         "confidence",  "status_rank",    "amount_minor", "instrument_id", "regulator"};
    size_t len = strlen(column);

    for (size_t i = 0; i < sizeof hidden / sizeof hidden[0]; i++)
        if (strcmp(column, hidden[i]) == 0)
            return false;
    return len < 3 || strcmp(column + len - 3, "_no") != 0;
}

static void
paint_value(painter *out, paint_style style, const rgl_value *value)
{
    char text[ROW_TEXT_MAX];

    if (value->type == RGL_TEXT_VALUE)
        paint(out, style, value->text, value->len);
    else {
        row_value_text(value, text);
        paint_string(out, style, text);
    }
}

/* A named value behind a separator, if the row has it. */
static void
paint_named(painter *out, const rgl_row *row, const char *column, const char *before)
{
    const rgl_value *value = row_value(row, column);

    if (!value || value->type == RGL_NULL)
        return;
    paint_string(out, PLAIN, before);
    paint_value(out, PLAIN, value);
}

/* "instrument_event" -> "instrument event", in a column of its own. */
static void
paint_table_name(painter *out, const char *name)
{
    char text[24];
    size_t len = strlen(name);

    if (len > sizeof text - 1)
        len = sizeof text - 1;
    memcpy(text, name, len);
    text[len] = '\0';
    for (char *p = text; *p; p++)
        if (*p == '_')
            *p = ' ';
    paint_string(out, KIND, text);
    paint_string(out, KIND, ":");
}

static void
paint_confidence(painter *out, const rgl_value *value)
{
    char number[ROW_TEXT_MAX], text[ROW_TEXT_MAX + 3];

    row_value_text(value, number);
    snprintf(text, sizeof text, " (%s)", number);
    paint_string(out, DIM, text);
}

static void
show_fact(painter *out, const rgl_row *row)
{
    const rgl_table *table = &rgl_tables[row->table];
    const rgl_value *evidence = row_value(row, "evidence"), *confidence = row_value(row, "confidence");

    paint_line(out, 6);
    paint_table_name(out, table->name);
    out->indent = 10;
    for (int i = 0; i < table->column_count; i++) {
        if (row->values[i].type == RGL_NULL || !is_shown(table->columns[i].name))
            continue;
        paint_string(out, DIM, " ");
        paint_string(out, DIM, table->columns[i].name);
        paint_string(out, DIM, " ");
        paint_value(out, BOLD, &row->values[i]);
    }
    if (confidence && confidence->type != RGL_NULL)
        paint_confidence(out, confidence);
    if (evidence && evidence->type == RGL_TEXT_VALUE) {
        paint_line(out, 10);
        paint_string(out, MARKED, "\"");
        paint(out, MARKED, evidence->text, evidence->len);
        paint_string(out, MARKED, "\"");
    }
    if (row->why) {
        paint_line(out, 10);
        paint_string(out, DIM, "why: ");
        paint_string(out, DIM, row->why);
    }
}

/* Bytes of text that `chars` characters take. */
static size_t
bytes_of(const char *text, size_t len, int64_t chars)
{
    size_t at = 0;

    while (at < len && chars > 0) {
        at++;
        while (at < len && ((unsigned char) text[at] & 0xC0) == 0x80)
            at++;
        chars--;
    }
    return at;
}

/* Mark the words of a fact; they may begin before or end behind the body. */
static void
mark(body *in, int64_t body_from, const rgl_row *row)
{
    const rgl_value *from = row_value(row, "char_from"), *to = row_value(row, "char_to");
    size_t first, last;

    if (!in->marked || !from || !to || from->type == RGL_NULL || to->type == RGL_NULL)
        return;
    first = bytes_of(in->text, in->len, from->number - body_from);
    last = bytes_of(in->text, in->len, to->number - body_from);
    for (; first < last; first++)
        in->marked[first] = true;
}

static void
show_body(painter *out, const body *from)
{
    for (size_t at = 0, end; at < from->len; at = end) {
        for (end = at + 1; end < from->len && (!from->marked || from->marked[end] == from->marked[at]); end++)
            ;
        paint(out, from->marked && from->marked[at] ? MARKED : PLAIN, from->text + at, end - at);
    }
}

static void
show_development(painter *out, const rgl_rows *rows, const rgl_row *development)
{
    const rgl_value *number = row_value(development, "development_no"), *text = row_value(development, "body");
    const rgl_value *from = row_value(development, "char_from");
    body words = {text->text, text->type == RGL_TEXT_VALUE ? text->len : 0, NULL};

    paint_line(out, 0);
    putc('\n', out->out);
    paint_value(out, BOLD, number);
    paint_string(out, BOLD, ".");
    out->indent = 4;
    paint_named(out, development, "event_date", " ");
    paint_named(out, development, "section", " | ");
    paint_named(out, development, "kind", " / ");
    paint_named(out, development, "jurisdiction", " | ");
    paint_named(out, development, "authorities", " | ");
    paint_named(out, development, "reporter", " | reported by ");
    paint_named(out, development, "reported_date", " on ");
    paint_named(out, development, "topics", " | ");
    paint_confidence(out, row_value(development, "confidence"));
    paint_line(out, 4);
    if (row_value(development, "headline")->type == RGL_TEXT_VALUE) {
        paint_value(out, BOLD, row_value(development, "headline"));
        paint_line(out, 4);
    }
    if (out->colour)
        words.marked = calloc(words.len + 1, sizeof *words.marked);
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < rows->count; i++) {
            const rgl_row *row = &rows->rows[i];

            if (!row_is_fact(row->table) || row->values[1].number != number->number ||
                row->table == RGL_T_DEVELOPMENT_TOPIC) /* topics stand in the head */
                continue;
            if (pass == 0)
                mark(&words, from->number, row);
            else
                show_fact(out, row);
        }
        if (pass == 0)
            show_body(out, &words);
    }
    if (development->why) {
        paint_line(out, 6);
        paint_string(out, DIM, "why: ");
        paint_string(out, DIM, development->why);
    }
    free(words.marked);
    paint_line(out, 0);
}

void
show_document(painter *out, const char *name, const rgl_rows *rows)
{
    const rgl_row *document = &rows->rows[0];
    size_t first = row_first(rows, RGL_T_DEVELOPMENT), last = first;
    char count[40];

    while (last < rows->count && rows->rows[last].table == RGL_T_DEVELOPMENT)
        last++;
    paint_line(out, 0);
    paint_string(out, BOLD, name);
    out->indent = 4;
    paint_named(out, document, "title", ": ");
    paint_named(out, document, "publisher", ", by ");
    paint_line(out, 4);
    paint_named(out, document, "media_type", "");
    paint_named(out, document, "charset", ", ");
    paint_named(out, document, "language", ", ");
    paint_named(out, document, "jurisdiction", ", ");
    paint_named(out, document, "period_from", ", ");
    paint_named(out, document, "period_to", " to ");
    paint_named(out, document, "period_confidence", ", confidence ");
    snprintf(count, sizeof count, "; %zu development%s", last - first, last - first == 1 ? "" : "s");
    paint_string(out, PLAIN, count);
    for (size_t i = first; i < last; i++)
        show_development(out, rows, &rows->rows[i]);
    paint_line(out, 0);
    putc('\n', out->out);
}
