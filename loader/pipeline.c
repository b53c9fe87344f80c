/* pipeline.c: charset, format and core, one after the other. */
#include "pipeline.h"
#include "charset.h"
#include "format.h"

#include <string.h>

const char *
document_uri(rgl_arena *arena, const char *name)
{
    static const char digits[] = "0123456789ABCDEF";
    size_t len = strlen(name), multibyte;
    char *copy = rgl_alloc(arena, len * 3 + 1), *to = copy;

    for (size_t at = 0; copy && at < len;) {
        size_t good = charset_utf8_prefix(name + at, len - at, &multibyte);

        memcpy(to, name + at, good);
        to += good;
        at += good;
        if (at < len) {
            *to++ = '%';
            *to++ = digits[(unsigned char) name[at] >> 4];
            *to++ = digits[(unsigned char) name[at] & 15];
            at++;
        }
    }
    return copy;
}

static rgl_status
extract(rgl_arena *arena, const document_rules *rules, const document_input *input, rgl_rows *rows, rgl_error *err)
{
    const format_context context = {.arena = arena, .lenient = rules->lenient};
    format_content content = {0};
    rgl_source source = {0};
    const format *reader;
    rgl_status status;

    reader = format_choose(input->bytes, input->len, err);
    if (!reader)
        return err->code;
    status = reader->read(&context, input->bytes, input->len, &content, err);
    if (status != RGL_OK)
        return status;
    source.text = content.text;
    source.len = content.len;
    source.blocks = content.blocks;
    source.block_count = content.block_count;
    source.document_id = input->id->document_id;
    source.sha256 = input->id->sha256;
    source.source_uri = input->uri;
    source.media_type = reader->media_type;
    source.charset = content.charset;
    source.title = content.title;
    source.publisher = rules->publisher;
    source.jurisdiction = rules->jurisdiction;
    source.period_from = rules->period_from;
    source.period_to = rules->period_to;
    source.published = content.published;
    source.explain = rules->explain;
    source.check = rules->check;
    source.check_arg = rules->check_arg;
    return rgl_extract(arena, rules->lexicon, &source, rows, err);
}

bool
document_read(rgl_arena *arena, const document_rules *rules, const document_input *input, rgl_rows *rows, fault *why)
{
    rgl_error error = {0};
    rgl_status status = extract(arena, rules, input, rows, &error);

    if (status == RGL_OK)
        return true;
    error.code = status;
    return fault_from_error(why, &error);
}

size_t
document_count(const rgl_rows *rows, rgl_table_id table)
{
    size_t count = 0;

    for (size_t i = 0; i < rows->count; i++)
        count += rows->rows[i].table == table;
    return count;
}
