/* fuzz_extract: any bytes go the whole way from text to rows; each fact's span is inside the text and holds its
 * evidence. */
#include "regledger.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int
column(rgl_table_id table, const char *name)
{
    for (int i = 0; i < rgl_tables[table].column_count; i++)
        if (strcmp(rgl_tables[table].columns[i].name, name) == 0)
            return i;
    return -1;
}

/* The byte at which a character of the text begins; aborts when there is no such character. */
static size_t
byte_of(const rgl_source *source, int64_t character)
{
    size_t at = 0;

    if (character < 0)
        abort();
    for (; character > 0 && at < source->len; character--)
        do
            at++;
        while (at < source->len && ((unsigned char) source->text[at] & 0xC0) == 0x80);
    if (character > 0)
        abort();
    return at;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    rgl_arena arena = rgl_arena_malloc();
    rgl_source source = {.document_id = "0123456789abcdef0123456789abcdef", .explain = size % 2 == 1};
    rgl_rows rows = {0};

    if (rgl_text_normalise(&arena, (const char *) data, size, &source.text, &source.len, NULL) == RGL_OK &&
        rgl_extract(&arena, rgl_lexicon_builtin(), &source, &rows, NULL) != RGL_OK)
        abort();
    for (size_t i = 0; i < rows.count; i++) {
        int evidence = column(rows.rows[i].table, "evidence"), from = column(rows.rows[i].table, "char_from");
        const rgl_value *v = rows.rows[i].values;
        size_t begin;

        if (evidence < 0 || v[evidence].type == RGL_NULL)
            continue;
        begin = byte_of(&source, v[from].number);
        if (byte_of(&source, v[from + 1].number) - begin != v[evidence].len ||
            memcmp(source.text + begin, v[evidence].text, v[evidence].len) != 0)
            abort();
    }
    rgl_arena_free(&arena);
    return 0;
}
