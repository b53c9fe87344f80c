/* text.h: stepping through UTF-8 that is known to be valid, and the few classes of characters that grammars ask for. */
#ifndef RGL_TEXT_H
#define RGL_TEXT_H

#include "regledger.h"

/* These are asked for every character, most of them ASCII: they are inline. */

/* Offset of the next character; of the one before. at < len, resp. at > 0. */
static inline size_t
rgl_utf8_next(const char *text, size_t len, size_t at)
{
    unsigned char c = (unsigned char) text[at];
    size_t n = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;

    return at + n <= len ? at + n : len;
}

static inline size_t
rgl_utf8_prev(const char *text, size_t at)
{
    while (at > 0 && ((unsigned char) text[--at] & 0xC0) == 0x80)
        ;
    return at;
}

/* The code point at text[at]; 0 at the end. _wide: of a character that is not ASCII. */
uint32_t rgl_utf8_get_wide(const char *text, size_t len, size_t at);
static inline uint32_t
rgl_utf8_get(const char *text, size_t len, size_t at)
{
    unsigned char c = at < len ? (unsigned char) text[at] : 0;

    if (c < 0x80)
        return c;
    if (c >= 0xE0 && c < 0xF0 && len - at >= 3)
        return (uint32_t) (c & 0x0F) << 12 | (uint32_t) (text[at + 1] & 0x3F) << 6 | (text[at + 2] & 0x3F);
    return rgl_utf8_get_wide(text, len, at);
}

/* Blank, tab, line end, no-break and ideographic blanks. */
static inline bool
rgl_is_blank(uint32_t c)
{
    if (c < 0xA0)
        return c == ' ' || c == '\t' || c == '\n';
    return c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F;
}

/* A mark that can open, or close, what is quoted: of English, Chinese, French and German texts; “ closes „. */
static inline bool
rgl_is_open_quote(uint32_t c)
{
    return c == 0x201C || c == '"' || c == 0x2018 || c == '\'' || c == 0x300C || c == 0x300E || c == 0xAB ||
           c == 0x201E;
}
static inline bool
rgl_is_close_quote(uint32_t c)
{
    return c == 0x201D || c == '"' || c == 0x2019 || c == '\'' || c == 0x300D || c == 0x300F || c == 0xBB ||
           c == 0x201C;
}

/* Han: the CJK ideographs and 〇. */
static inline bool
rgl_is_ideograph(uint32_t c)
{
    return c >= 0x3007 && ((c >= 0x3400 && c <= 0x9FFF) || c == 0x3007 || (c >= 0xF900 && c <= 0xFAFF) ||
                           (c >= 0x20000 && c <= 0x3FFFF));
}

/* A Chinese comma at text[at], or an ASCII one right behind an ideograph, a bracket or a quote of a Chinese text, where
 * many pages have it. */
static inline bool
rgl_is_comma_zh(const char *text, size_t len, size_t at)
{
    unsigned char c = (unsigned char) text[at];

    if (c == ',')
        return at > 0 && (unsigned char) text[at - 1] >= 0x80;
    return c == 0xEF && rgl_utf8_get(text, len, at) == 0xFF0C;
}

/* Characters (code points) of the span. */
uint32_t rgl_span_chars(const char *text, rgl_span span);
/* Is the byte at the offset ASCII: does a Latin text go on there, and not an ideograph? */
bool rgl_is_ascii_at(const char *text, uint32_t at);
/* Offset of the first character at or after at that is no blank; to: there is none. */
uint32_t rgl_skip_blanks(const char *text, uint32_t to, uint32_t at);
/* The span without blanks at its ends. */
rgl_span rgl_span_trim(const char *text, rgl_span span);

#endif
