/* opening.h: whether a block, a row or a sentence tells an event of its own, or goes on about the one before. */
#ifndef RGL_OPENING_H
#define RGL_OPENING_H

#include "outline.h"

/* Cut the paragraphs of outline->doc that hold two events: its blocks are replaced, in the arena. outline->infos
 * becomes one for each, with the sentences of those that were read here. The mentions must be in the sorted scan.
 * False: no memory. */
bool rgl_opening_split(rgl_outline *outline);

/* Does another authority than those of the open development d (NULL: none is open) impose a sum in the first sentence?
 * That is an event, be its day told or not. */
bool rgl_opening_fines(const rgl_scan *scan, const rgl_outline_block *in, const rgl_development *d);

/* Does the block tell a sum that is imposed, now, in any of its sentences? */
bool rgl_opening_imposes(const rgl_scan *scan, const rgl_outline_block *in);

/* "In addition, the Board adopted Opinion 3", "The Board also adopted the X": one more event of a press release whose
 * paragraphs each tell one. framed: its first paragraph has said so. */
bool rgl_opening_adopts(const rgl_scan *scan, const rgl_outline_block *in, bool framed);

/* A table's row is a development when it tells a sanction, a sum or an instrument under names of columns, or names an
 * authority beside a sum or a day without them. */
bool rgl_opening_row(const rgl_outline *outline, size_t b);

/* The last day of its event that the first sentence tells: "Brussels, 19 June - At its meeting on 18 June, the Board";
 * year 0: none. */
rgl_date rgl_opening_frame_day(const rgl_scan *scan, const rgl_outline_block *in);

/* Does block b, the first paragraph of an article, tell its event without a day: who acted on what, or a sanction with
 * its sum? */
bool rgl_opening_is_lede(const rgl_outline *outline, size_t b);

/* The block with which the item begins that block b opens: the first paragraph under its headline, or, where the text
 * has one event only, the first of those right before it that speak of the same authority. */
size_t rgl_opening_first(const rgl_outline *outline, size_t headline, bool only, size_t b);

/* "The settlement follows", "The fine is the third that": does the paragraph b compare the case with others? Their sums
 * are not its. */
bool rgl_opening_compares(const rgl_outline *outline, size_t b);

/* Does block b only say again what the open development d has told, an authority of its with the same sums, or compare
 * it with others? */
bool rgl_opening_repeats(const rgl_outline *outline, const rgl_development *d, size_t b);

/* Does the first sentence of block b name what the development d has named with a capital letter: "Acme's chief"? */
bool rgl_opening_names(const rgl_outline *outline, const rgl_development *d, size_t b);

/* Does block b say in its first sentence that the event was some days ago: 近日, 日前, "recently"? */
bool rgl_opening_is_late(const rgl_outline *outline, size_t b);

/* The day of the event that block b opens: the first that it tells, or the one beside its headline, or the document's;
 * year 0: none. */
rgl_date rgl_opening_day(const rgl_outline *outline, size_t b, rgl_date beside);

/* Does the text in span speak of the development that is open: its terms, its actors, its respondents? */
bool rgl_opening_concerns(const rgl_scan *scan, const rgl_development *d, rgl_span span);

/* Is the block b background to the event that the block `opener` opened on that day: "In January we told the company",
 * "a surcharge may reach 3%", "the insurer admitted"? It tells earlier days only, and nobody acts that the opener does
 * not name; or it names no day, no authority and no instrument at all. */
bool rgl_opening_is_background(const rgl_outline *outline, size_t opener, rgl_date day, size_t b);

#endif
