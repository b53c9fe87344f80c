/* text.h: stepping through UTF-8 that is known to be valid, and the few classes of characters that grammars ask for. */
#ifndef RGL_TEXT_H
#define RGL_TEXT_H

#include "regledger.h"

/* Offset of the next character; of the one before. at < len, resp. at > 0. */
size_t rgl_utf8_next(const char *text, size_t len, size_t at);
size_t rgl_utf8_prev(const char *text, size_t at);
/* The code point at text[at]; 0 at the end. */
uint32_t rgl_utf8_get(const char *text, size_t len, size_t at);

/* Blank, tab, line end, no-break and ideographic blanks. */
bool rgl_is_blank(uint32_t c);
/* Han: the CJK ideographs and 〇. */
bool rgl_is_ideograph(uint32_t c);
/* Characters (code points) of the span. */
uint32_t rgl_span_chars(const char *text, rgl_span span);
/* Is the byte at the offset ASCII: does a Latin text go on there, and not an ideograph? */
bool rgl_is_ascii_at(const char *text, uint32_t at);
/* The span without blanks at its ends. */
rgl_span rgl_span_trim(const char *text, rgl_span span);

#endif
