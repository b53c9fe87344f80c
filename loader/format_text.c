/* format_text.c: plain text: decoded, normalised, the lines of its pages joined. */
#include "charset.h"
#include "format.h"

/* Anything may be text; whoever knows better says more. */
static int
sniff(const char *head, size_t len)
{
    (void) head;
    (void) len;
    return 1;
}

static rgl_status
read_text(const format_context *context, const char *bytes, size_t len, format_content *out, rgl_error *err)
{
    const char *decoded;
    size_t decoded_len;
    rgl_block *blocks;
    rgl_status status = charset_decode(context->arena, bytes, len, context->charset, context->lenient, &decoded,
                                       &decoded_len, &out->charset, err);

    if (status != RGL_OK)
        return status;
    status = rgl_text_normalise(context->arena, decoded, decoded_len, &out->text, &out->len, err);
    if (status != RGL_OK)
        return status;
    status =
        rgl_text_unwrap(context->arena, out->text, out->len, &out->text, &out->len, &blocks, &out->block_count, err);
    out->blocks = blocks;
    return status;
}

const format format_text = {"text/plain", ".txt .text", sniff, read_text};
