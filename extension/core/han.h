/* han.h: traditional ideographs and variants as the simplified ones in which the lexicon is written (han_variants.tsv).
 * Text is folded once, before anything is looked for in it; offsets stay what they were. */
#ifndef RGL_HAN_H
#define RGL_HAN_H

#include "regledger.h"

/* The ideographs that can be a variant: three bytes of UTF-8 each, from Extension A to the end of the first block. */
#define RGL_HAN_FIRST 0x3400
#define RGL_HAN_END   0xA000
#define RGL_HAN_WORDS ((RGL_HAN_END - RGL_HAN_FIRST) / 64)

/* A bit for each variant; how many variants stand before each word of bits; and the simple forms in their order. */
typedef struct {
    uint64_t bits[RGL_HAN_WORDS];
    uint16_t before[RGL_HAN_WORDS];
    const uint16_t *simple;
} rgl_han_table;
extern const rgl_han_table rgl_han_variants;

/* The text with its variants as simple forms, of the same length, in the arena; the text itself when it has none; NULL:
 * no memory. */
const char *rgl_han_fold(rgl_arena *arena, const char *text, size_t len);
/* The same in `buf` of `size` bytes; a text that does not fit is given back as it is. */
const char *rgl_han_fold_in(const char *text, size_t len, char *buf, size_t size);
/* Is a text written in traditional characters, by what the fold changed in it? Simplified and Japanese texts share some
 * of them. */
bool rgl_han_is_traditional(const char *text, const char *folded, size_t len);

#endif
