/* penalty.h: sums that were imposed, agreed or confiscated, with those who pay. */
#ifndef RGL_PENALTY_H
#define RGL_PENALTY_H

#include "development.h"

/*
 * Append to the development the penalties that a sentence tells. context: the sentence stands in a text about a
 * sanction, so that a bare sum ("€45 million for the second infringement") may be one; told: a sentence before it told
 * of fines, so that what somebody "has to pay" is one. respondent: whom the text named last; used where the sentence
 * names nobody, and updated.
 */
bool rgl_penalty_read(const rgl_scan *scan, const rgl_sentence *sentence, bool context, bool told,
                      rgl_party *respondent, rgl_arena *arena, rgl_development *development);
/* Do words in the span put what follows them before the event ("had fined", "in 2021")? Not the "had" of "said that it
 * had fined", in the news of that day. */
bool rgl_penalty_recalls(const rgl_scan *scan, const rgl_sentence *sentence, rgl_span span, rgl_date event);
/* A total beside its parts goes, and so does a sum that is told twice. */
void rgl_penalty_settle(const rgl_scan *scan, rgl_development *development);

/* An ambiguous sign ($, ¥, kr) means the currency of the country where the penalty was imposed; a sum in other money
 * than that of the country goes, where the only authority that acts imposed one in its own. */
void rgl_penalty_currency(const rgl_scan *scan, rgl_development *development);

/*
 * A sum of several named respondents stays one row without a name, with their count and, where they agree, their kind,
 * and each of them gets a row of its own without a sum, behind it. Called last: what weighs a development counts sums.
 */
bool rgl_penalty_share(const rgl_scan *scan, rgl_arena *arena, rgl_development *development);

#endif
