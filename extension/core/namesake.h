/* namesake.h: which of those that have one name is meant. */
#ifndef RGL_NAMESAKE_H
#define RGL_NAMESAKE_H

#include "mention.h"

/*
 * Of the authorities or laws that a name can mean ("CNPD", "the Privacy Act") all are gone but one: that whose country
 * is named nearest. Where no country is named it is the first of the lexicon; but what the lexicon calls a namesake
 * (RGL_F_WEAK) is meant only where its country is named, and an authority ("the central bank") only behind an article
 * or a genitive, or at the head of a line. The scan is sorted; to be called before titles are found.
 */
void rgl_namesake_find(rgl_scan *scan);

#endif
