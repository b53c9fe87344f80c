/* title_trim.h: what stands at the ends of a title and is no part of its name: quotes, articles, "draft", notes on the
 * version, and the term that is defined for it. */
#ifndef RGL_TITLE_TRIM_H
#define RGL_TITLE_TRIM_H

#include "mention.h"

/* A title longer than this is running text between brackets that somebody forgot to close. */
#define RGL_TITLE_BYTES 600

/* The words of a title that the ledger shows: the span without quotes, articles, "draft", version notes and brackets
 * at its ends. *mark (may be NULL): the status that what was cut off says, or -1. */
rgl_span rgl_title_trim(const rgl_lexicon *lexicon, const char *text, rgl_span span, int16_t *mark);
/* The closing bracket of the one at text[at], counting nested pairs of either form; 0: none within RGL_TITLE_BYTES, and
 * none on the same line for 《. open2, close2: the other form, 0: it has none. */
uint32_t rgl_title_closing(const char *text, uint32_t to, uint32_t at, uint32_t open, uint32_t close, uint32_t open2,
                           uint32_t close2);
/* The status of a lexicon word inside the span that is the latest in a draft's lifecycle; -1: none. */
int16_t rgl_title_status(const rgl_lexicon *lexicon, const char *text, rgl_span span);
/* Is what stands in these parentheses a note on the version ("Draft for Comments", 征求意见稿, "Trial")? */
bool rgl_title_is_version(const rgl_lexicon *lexicon, const char *text, rgl_span inside);
/* A term in parentheses behind a title that ends at `at`: (the “Measures”), (“GDPR”), （以下简称《办法》）, (Interim
 * Provisions). Returns the end of the parentheses, or 0; *term, written when there is one, is what the quotes hold. */
uint32_t rgl_title_term(const rgl_scan *scan, uint32_t to, uint32_t at, rgl_span *term);

#endif
