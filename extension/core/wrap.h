/* wrap.h: the lines of a text that was set in pages: which go on in the next, and which are no text at all. */
#ifndef RGL_WRAP_H
#define RGL_WRAP_H

#include "text.h"

typedef struct {
    uint32_t column; /* widest line, in columns of a terminal (an ideograph takes two); 0: the text is not wrapped */
    uint64_t *furniture; /* sorted hashes of the lines that come again on page after page, their digits aside */
    size_t furniture_count;
} rgl_wrap;

/*
 * Is the text wrapped at a column? It is when next to no line is longer than a page is wide, most long lines stop in
 * the middle of a sentence, most of these fill the column, and a quarter goes on with a small letter or an ideograph:
 * of a list of headlines none does. False: no memory.
 */
bool rgl_wrap_read(rgl_arena *arena, const char *text, size_t len, rgl_wrap *out);

/* Does the paragraph whose last line is `line` go on in `next`? Only in a wrapped text; begins_item: next begins as an
 * item of a list. */
bool rgl_wrap_goes_on(const rgl_wrap *wrap, const char *text, rgl_span line, rgl_span next, bool begins_item);

/* A page's number, or a header or footer that comes again: no text, whatever it says. Only in a wrapped text. */
bool rgl_wrap_is_furniture(const rgl_wrap *wrap, const char *text, rgl_span line);

/* The line that begins at from, without its end. */
rgl_span rgl_line_at(const char *text, size_t len, size_t from);

#endif
