/* turn.h: where a text turns to another event though it tells no day of it. */
#ifndef RGL_TURN_H
#define RGL_TURN_H

#include "outline.h"

/* Say of the whole text whether it is wide, and of each block whether it is a peer of events: most items of its
 * list tell an event, of several bodies or places, and it names one itself; or notes ("Read more") part the paragraphs.
 * What the blocks are is known. */
void rgl_turn_find(rgl_outline *outline);

/* 对该公司罚款: does the Chinese paragraph b tell what was imposed on the one of whom a case's first paragraphs tell?
 * *day: the day with which it begins, or no day. */
bool rgl_turn_concludes(const rgl_outline *outline, size_t b, rgl_date *day);

/* 据悉, 总体来看: does the Chinese paragraph b only go on about the development d (NULL: none is open)? */
bool rgl_turn_goes_on(const rgl_outline *outline, const rgl_development *d, size_t b);

/* "Similarly, Larch was fined 85,000 yuan by the PBOC": does the English sentence k of a paragraph turn to another fine
 * of a body that it names, behind a fine in one before it? */
bool rgl_turn_inside(const rgl_scan *scan, const rgl_sentence *sentences, size_t k);

/* "Separately, a court fined", "In a related move, the X opened": does the paragraph b leave the development d (NULL:
 * none is open) for another event? Somebody imposes a sum in its first sentence, or an authority that d does not name
 * acts; nothing in it lies earlier. */
bool rgl_turn_away(const rgl_outline *outline, const rgl_development *d, size_t b);

/* In a text of several events: does the first sentence of block b tell a new one by itself? An authority that d (NULL:
 * none is open) does not name acts on an instrument, a sum or somebody, or an instrument that d does not name is acted
 * on; nothing in the sentence lies earlier. */
bool rgl_turn_anew(const rgl_outline *outline, const rgl_development *d, size_t b);

/* The label that the block b begins with, "Signatories of the code: The list was published": without its colon or dash;
 * empty: none. */
rgl_span rgl_turn_label(const rgl_outline *outline, size_t b);

/* Does the paragraph b only announce the items of the list below it? It ends with a colon, and two items of them and
 * more tell days of their own. */
bool rgl_turn_is_list_lead(const rgl_outline *outline, size_t b);

#endif
