/* matcher.h: a set of literals as one immutable trie, and the walk that finds the longest of them at a place in a text.
 * Inside the core only: lexicon.c puts it behind lexicon.h, the generator prints it as const tables. */
#ifndef RGL_MATCHER_H
#define RGL_MATCHER_H

#include "lexicon.h"

/* In a literal: here stands the name of a place. It is no byte of a normalised text. */
#define RGL_SLOT '\1'

/* A literal that goes into a matcher, with one meaning; a second meaning is a second literal with the same text. */
typedef struct {
    const char *text; /* UTF-8 in NFC, folded (han.h), at least one byte; neither begins nor ends with a blank */
    uint32_t len;
    bool slot_only; /* a name of a place that counts in a slot but not by itself */
    rgl_entry entry;
} rgl_literal;

/* A node of the trie. All nodes lie in one array, a child at its parent's base + the byte that leads to it: one load
 * says whether there is such a child (byte is the same) and brings all of it. */
typedef struct {
    uint32_t label;  /* in the pool: bytes that must follow before anything branches or ends */
    uint32_t base;   /* of the children; 0: none */
    uint32_t word;   /* first of the words that end here; 0: none */
    uint16_t length; /* of the label */
    uint8_t byte;    /* that leads here; 0: no node in this cell */
    uint8_t slot;    /* 1: a child is reached by a place's name */
} rgl_cell;

/* What ends at a node: one for each spelling whose letter case counts, then one for any case, if there is one. */
typedef struct {
    uint32_t entry;    /* first of its entries */
    uint32_t spelling; /* in the pool, folded length as the literal's; 0: any case */
    uint16_t length;   /* of the spelling */
    uint16_t count;    /* entries that count by themselves, and after them */
    uint16_t hidden;   /* places that only fill a slot */
    uint16_t classes;  /* RGL_BIT of each entry that counts */
    uint8_t places;    /* 1: an entry, hidden or not, is a place that may fill a slot */
    uint8_t more;      /* 1: the next word ends at the same node */
} rgl_word;

/* Which starts of four or six bytes, folded, occur at all: most places in a text are refused by a look at these. */
#define RGL_FILTER_BITS 65536
typedef struct {
    uint64_t ascii[RGL_FILTER_BITS / 64]; /* hash of four bytes, the first of them ASCII */
    uint64_t wide[RGL_FILTER_BITS / 64];  /* hash of six bytes, the first of them not ASCII */
    uint64_t brief[RGL_FILTER_BITS / 64]; /* the first two bytes of literals too short for the above */
} rgl_filter;

/* With what the literals of one cue begin: a bit for pairs of characters, and one for the first four letters of the
 * first word. A text that is asked for one cue is mostly refused by a look at these. */
#define RGL_START_BITS 512
typedef struct {
    uint64_t pairs[RGL_START_BITS / 64];
    uint64_t words[RGL_START_BITS / 64];
} rgl_starts;

typedef struct {
    const rgl_cell *cells; /* cells[0] is the root; 256 empty cells stand at the end */
    const rgl_word *words; /* from 1 */
    const rgl_entry *entries;
    const char *pool;
    const rgl_filter *filter;
    const rgl_starts *cue_starts; /* of each cue */
    uint32_t cell_count, word_count, entry_count, pool_size, cue_count;
} rgl_matcher;

/*
 * Make a matcher in the arena. places tells which places are countries: those fill no slot. The texts are copied.
 * Errors: RGL_NO_MEMORY; RGL_BAD_INPUT for a literal that is empty, over 60,000 bytes, begins or ends with a blank or
 * begins with a mark that has variants (' or -): err->offset is then its index. The same meaning twice is kept once.
 */
rgl_status rgl_matcher_build(rgl_arena *arena, const rgl_literal *literals, size_t count, const rgl_place *places,
                             rgl_matcher *out, rgl_error *err);

/* The walk of rgl_lexicon_all in one matcher, of at most `most` hits, the longest ones; names of places for the slots
 * come from `named`. */
size_t rgl_matcher_all(const rgl_matcher *matcher, const rgl_matcher *named, const rgl_place *places, const char *text,
                       size_t len, size_t at, uint32_t classes, rgl_hit *hits, size_t most);

/* False: no literal that means this cue begins at text[at]; at < len. */
bool rgl_matcher_may_cue(const rgl_matcher *matcher, const char *text, size_t len, size_t at, int cue);

/* The walk of rgl_lexicon_next in the one matcher that has the places. */
size_t rgl_matcher_next(const rgl_matcher *matcher, const rgl_place *places, const char *text, size_t len, size_t at,
                        uint32_t classes, rgl_hit *hit);

/* The words that end exactly with this literal, folded (no slot, no variants): the first word, 0 when none. */
uint32_t rgl_matcher_find(const rgl_matcher *matcher, const char *text, size_t len);

#endif
