/* text.c: bytes become the text that is stored: valid UTF-8, NFC, one kind of line end. */
#include "text.h"

#include <string.h>
#include <utf8proc.h>

uint32_t
rgl_utf8_get_wide(const char *text, size_t len, size_t at)
{
    const unsigned char *p = (const unsigned char *) text + at;
    size_t left = len - at;

    if (p[0] < 0xE0)
        return left < 2 ? 0 : (uint32_t) (p[0] & 0x1F) << 6 | (p[1] & 0x3F);
    if (p[0] < 0xF0)
        return left < 3 ? 0 : (uint32_t) (p[0] & 0x0F) << 12 | (uint32_t) (p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    return left < 4 ? 0
                    : (uint32_t) (p[0] & 0x07) << 18 | (uint32_t) (p[1] & 0x3F) << 12 | (uint32_t) (p[2] & 0x3F) << 6 |
                          (p[3] & 0x3F);
}

/* Length of the valid UTF-8 sequence at p (RFC 3629: no surrogates, no overlong forms, up to U+10FFFF); 0: invalid. */
static size_t
sequence(const unsigned char *p, size_t left)
{
    unsigned char c = p[0];

    if (c < 0x80)
        return 1;
    if (c >= 0xC2 && c < 0xE0)
        return left >= 2 && (p[1] & 0xC0) == 0x80 ? 2 : 0;
    if (c >= 0xE0 && c < 0xF0) {
        if (left < 3 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80)
            return 0;
        if ((c == 0xE0 && p[1] < 0xA0) || (c == 0xED && p[1] >= 0xA0))
            return 0;
        return 3;
    }
    if (c >= 0xF0 && c < 0xF5) {
        if (left < 4 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80 || (p[3] & 0xC0) != 0x80)
            return 0;
        if ((c == 0xF0 && p[1] < 0x90) || (c == 0xF4 && p[1] >= 0x90))
            return 0;
        return 4;
    }
    return 0;
}

/* Could NFC change this code point or what stands beside it? False for what texts of our field consist of: ASCII,
 * Latin-1 and Latin Extended-A letters (composed already), general punctuation, CJK ideographs, kana, full-width
 * forms. A combining mark (U+0300 and up) answers true. Quick check in the manner of UAX #15, section 9. */
static bool
may_change(uint32_t c)
{
    return !(c < 0x0300 || (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) ||
             (c >= 0x3001 && c <= 0x3029) || (c >= 0x3041 && c <= 0x3093) || (c >= 0x30A1 && c <= 0x30F6) ||
             (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xFF01 && c <= 0xFFEE) || c == 0x20AC || c == 0x2116 ||
             (c >= 0x25A0 && c <= 0x25FF));
}

/* Compose text with utf8proc, in memory of the arena: decompose into code points, compose and encode in place. */
static rgl_status
compose(rgl_arena *arena, const char **text, size_t *len, rgl_error *err)
{
    const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *) *text;
    utf8proc_ssize_t n = utf8proc_decompose(bytes, (utf8proc_ssize_t) *len, NULL, 0, options);
    utf8proc_int32_t *buffer;

    if (n < 0)
        return rgl_fail(err, RGL_BAD_UTF8, 0, "text cannot be normalised");
    buffer = rgl_alloc(arena, (size_t) (n + 1) * sizeof *buffer);
    if (!buffer)
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    n = utf8proc_decompose(bytes, (utf8proc_ssize_t) *len, buffer, n, options);
    if (n >= 0)
        n = utf8proc_reencode(buffer, n, options);
    if (n < 0)
        return rgl_fail(err, RGL_BAD_UTF8, 0, "text cannot be normalised");
    *text = (const char *) buffer;
    *len = (size_t) n;
    return RGL_OK;
}

/* A line end, without the blanks before it; returns where to go on. */
static char *
end_line(const char *start, char *to)
{
    while (to > start && (to[-1] == ' ' || to[-1] == '\t'))
        to--;
    *to++ = '\n';
    return to;
}

rgl_status
rgl_text_normalise(rgl_arena *arena, const char *bytes, size_t len, const char **out, size_t *out_len, rgl_error *err)
{
    bool change = false, nfc = false, visible = false;
    size_t start = len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    char *copy, *to;
    rgl_status status;

    if (len > RGL_TEXT_MAX)
        return rgl_fail(err, RGL_TOO_LARGE, RGL_TEXT_MAX, "text is larger than 256 MB");
    for (size_t i = start; i < len;) {
        unsigned char c = (unsigned char) bytes[i];
        size_t n;

        if (c > ' ' && c < 0x7F) {
            visible = true;
            i++;
        } else if (c < 0x80) {
            if (c == 0)
                return rgl_fail(err, RGL_BINARY, i, "a NUL byte: this is not text");
            if (c == '\r' || c == '\f' || c == '\v' || (c < ' ' && c != '\t' && c != '\n'))
                change = true;
            if (c == '\n' && i > start && (bytes[i - 1] == ' ' || bytes[i - 1] == '\t'))
                change = true;
            i++;
        } else {
            uint32_t cp;

            n = sequence((const unsigned char *) bytes + i, len - i);
            if (n == 0)
                return rgl_fail(err, RGL_BAD_UTF8, i, "invalid UTF-8 sequence");
            cp = rgl_utf8_get(bytes, len, i);
            if (may_change(cp))
                nfc = true;
            if (cp == 0xFEFF || cp == 0x2028 || cp == 0x2029 || cp == 0x85)
                change = true;
            else if (cp != 0xA0 && cp != 0x3000 && cp != 0x200B)
                visible = true;
            i += n;
        }
    }
    if (len > start && (bytes[len - 1] == ' ' || bytes[len - 1] == '\t'))
        change = true;
    if (!visible)
        return rgl_fail(err, RGL_EMPTY, 0, "no visible character");
    *out = bytes + start;
    *out_len = len - start;
    if (change) {
        copy = to = rgl_alloc(arena, len - start + 1);
        if (!copy)
            return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
        for (size_t i = start; i < len; i++) {
            unsigned char c = (unsigned char) bytes[i];

            if (c == '\r' || c == '\n') { /* CR LF, CR and LF: one LF, and no blanks before it */
                if (c == '\r' && i + 1 < len && bytes[i + 1] == '\n')
                    i++;
                to = end_line(copy, to);
            } else if (c == '\f' || c == '\v') {
                to = end_line(copy, to);
            } else if (c < ' ' && c != '\t') {
                continue; /* other controls carry nothing */
            } else if (c == 0xEF && len - i >= 3 && memcmp(bytes + i, "\xEF\xBB\xBF", 3) == 0) {
                i += 2;
            } else if (c == 0xE2 && len - i >= 3 &&
                       (memcmp(bytes + i, "\xE2\x80\xA8", 3) == 0 || memcmp(bytes + i, "\xE2\x80\xA9", 3) == 0)) {
                to = end_line(copy, to);
                i += 2;
            } else if (c == 0xC2 && len - i >= 2 && (unsigned char) bytes[i + 1] == 0x85) {
                to = end_line(copy, to);
                i++;
            } else {
                *to++ = (char) c;
            }
        }
        while (to > copy && (to[-1] == ' ' || to[-1] == '\t'))
            to--;
        *out = copy;
        *out_len = (size_t) (to - copy);
    }
    if (nfc) {
        status = compose(arena, out, out_len, err);
        if (status != RGL_OK)
            return status;
    }
    return RGL_OK;
}

/* Characters that begin in [from, to): eight bytes at a time, of which those do not count that go on (10xxxxxx). */
static uint32_t
count_chars(const char *text, uint32_t from, uint32_t to)
{
    uint32_t n = from < to ? to - from : 0;

    for (; from < to && to - from >= 8; from += 8) {
        uint64_t word;

        memcpy(&word, text + from, 8);
        word = (word >> 7) & (~word >> 6) & UINT64_C(0x0101010101010101);
        n -= (uint32_t) (word * UINT64_C(0x0101010101010101) >> 56);
    }
    for (; from < to; from++)
        n -= ((unsigned char) text[from] & 0xC0) == 0x80;
    return n;
}

uint32_t
rgl_text_chars(const char *text, size_t len, rgl_cursor *cursor, uint32_t byte)
{
    if (byte > len)
        byte = (uint32_t) len;
    if (byte < cursor->byte / 2)
        *cursor = (rgl_cursor){0};
    if (byte < cursor->byte)
        cursor->chars -= count_chars(text, byte, cursor->byte);
    else
        cursor->chars += count_chars(text, cursor->byte, byte);
    cursor->byte = byte;
    return cursor->chars;
}

uint32_t
rgl_span_chars(const char *text, rgl_span span)
{
    return count_chars(text, span.from, span.to);
}

bool
rgl_is_ascii_at(const char *text, uint32_t at)
{
    return (unsigned char) text[at] < 0x80;
}

uint32_t
rgl_skip_blanks(const char *text, uint32_t to, uint32_t at)
{
    while (at < to && rgl_is_blank(rgl_utf8_get(text, to, at)))
        at = (uint32_t) rgl_utf8_next(text, to, at);
    return at;
}

rgl_span
rgl_span_trim(const char *text, rgl_span span)
{
    while (span.from < span.to && rgl_is_blank(rgl_utf8_get(text, span.to, span.from)))
        span.from = (uint32_t) rgl_utf8_next(text, span.to, span.from);
    while (span.to > span.from) {
        size_t before = rgl_utf8_prev(text, span.to);

        if (!rgl_is_blank(rgl_utf8_get(text, span.to, before)))
            break;
        span.to = (uint32_t) before;
    }
    return span;
}

void
rgl_document_id(const unsigned char sha256[32], char out[33])
{
    static const char digits[] = "0123456789abcdef";

    for (int i = 0; i < 16; i++) {
        out[2 * i] = digits[sha256[i] >> 4];
        out[2 * i + 1] = digits[sha256[i] & 15];
    }
    out[32] = '\0';
}
