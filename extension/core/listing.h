/* listing.h: the items of a list, in running text ("(i) ...; (ii) ...", 一是...二是...) or one below the other. */
#ifndef RGL_LISTING_H
#define RGL_LISTING_H

#include "fact.h"

/* A longer list is none that somebody wrote for a reader; what follows is running text. */
#define RGL_LISTING_MAX 64

typedef struct {
    rgl_span span; /* its words: without its mark, the separator and the conjunction behind it */
    rgl_span lead; /* the sentence before the first item's mark, which says what the items are; may be empty */
} rgl_item;

typedef struct {
    rgl_item item[RGL_LISTING_MAX];
    size_t count;
    rgl_span lead; /* in front of blocks that are items, one below the other; empty: no such list goes on */
} rgl_listing;

/*
 * Read the items of a passage. listing is zeroed before a development's first passage and carries the lead over from
 * one passage to the next. Marks count up from one and are of one form; a list has two items at least.
 */
void rgl_listing_read(const rgl_scan *scan, const rgl_passage *passage, rgl_listing *listing);
/* The item in which the span lies wholly; NULL: in none. */
const rgl_item *rgl_listing_find(const rgl_listing *listing, rgl_span span);
/* The words around the span from one separator of a list without marks to the next: semicolons where the sentence has
 * them, else commas and 、. */
rgl_span rgl_listing_piece(const rgl_scan *scan, rgl_span sentence, rgl_span span);

#endif
