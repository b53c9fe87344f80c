/* block.h: the layout of a document: headings, paragraphs, list items, table rows, and the sentences in them. */
#ifndef RGL_BLOCK_H
#define RGL_BLOCK_H

#include "lexicon.h"
#include "text.h"

/*
 * The blocks of a plain text, from its lines: a blank line or a line end divides, unless the text is wrapped at a
 * column (then the lines of a paragraph are one block, over the foot and head of a page, too). Blanks, bullets and
 * numbers in front of a line are kept in the span. *out is in the arena. Boilerplate are here only the pages' numbers,
 * headers and footers; the rest comes later, from the cues.
 */
rgl_status rgl_block_split(rgl_arena *arena, const char *text, size_t len, rgl_block **out, size_t *count,
                           rgl_error *err);

/* Offset of the first character of the block's words: behind blanks, bullets ("•", "- ") and numbers ("1.", "(2)",
 * "一、"). */
uint32_t rgl_block_words(const char *text, rgl_span span);
/* Length of an item's number at text[at]: "1.", "12)", "(3)", "（四）", "五、", "1、", "(iv)"; 0: none. A decimal or a
 * date ("1.5", "2022.3") is none. */
uint32_t rgl_block_number(const char *text, uint32_t at, uint32_t to);

/* End of the sentence that begins at from: behind its stop (and the quotes or brackets that close behind it), at a
 * line end that divides, or at to. Abbreviations ("Co., Ltd.", "No. 5", "U.S."), decimals and brackets do not end one.
 */
uint32_t rgl_sentence_end(const rgl_lexicon *lexicon, const char *text, uint32_t from, uint32_t to);

#endif
