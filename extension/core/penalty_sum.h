/* penalty_sum.h: what a sum is: ruled by a sanction's word, threatened, changed, of earlier, refused. */
#ifndef RGL_PENALTY_SUM_H
#define RGL_PENALTY_SUM_H

#include "penalty.h"
#include "penalty_around.h"

/* Kinds of enforcement that come with money. */
bool rgl_penalty_is_money_kind(int code);
/* "fined N X, and Y of its gains was confiscated": the passive behind the sum, with no comma between. SIZE_MAX: none.
 */
size_t rgl_penalty_passive_behind(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money);
/* The sanction's word that rules the sum: nearest before, else nearest behind, else a verb. SIZE_MAX: none. */
size_t rgl_penalty_ruling(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money);
/* "X of it falls to N": the verb, where fines were told before. SIZE_MAX: none. */
size_t rgl_penalty_befalls(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money);
/* Does a notice of what an authority may impose stand before the sum, and nothing that imposes it: "was notified in
 * advance of a fine of X"? */
bool rgl_penalty_is_announced(const rgl_scan *scan, uint32_t clause, const rgl_mention *money);
/* "In 2022 the same group had paid": the sentence begins with a year or month before the event's. */
bool rgl_penalty_past_opening(const rgl_scan *scan, const rgl_sentence *s, rgl_date event);
/* Does the clause recall something of earlier before the sum? */
bool rgl_penalty_is_earlier(const rgl_scan *scan, const rgl_sentence *s, uint32_t clause, const rgl_mention *money,
                            rgl_date event);
/* Behind the case that the news is about, "N was fined X earlier this month", "penalties of X in all had been imposed"
 * tell of another. */
bool rgl_penalty_is_another_case(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money);
/*
 * "reduced the fine of X on N to Y", "cut N's fine from X to Y", "the fine of X was reduced": is the sum one of those,
 * and *now, is it what stands?
 */
bool rgl_penalty_is_reduced(const rgl_scan *scan, const rgl_mention *money, uint32_t clause, bool *now);
/* "N must pay X": who has been told to pay it, so that its "must" threatens nobody. SIZE_MAX: none. */
size_t rgl_penalty_told_to_pay(const rgl_scan *scan, uint32_t clause, const rgl_mention *money);
/* Does a modal before the sum make it a threat? Not the one of another verb: ", which a judge must approve, N has
 * agreed to pay X". */
bool rgl_penalty_is_threatened(const rgl_scan *scan, const rgl_sentence *s, uint32_t from, uint32_t clause,
                               const rgl_mention *money, size_t ruling);
/* "Fines of X are what the authority proposes"; "with X, it believes, the fine would deter". */
bool rgl_penalty_is_wanted(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, size_t ruling);
/* "X of the penalty is suspended", "X of that fine": a part of a sum that is told for itself. */
bool rgl_penalty_is_part_of_fine(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money);
/* "the fine of X on N was reduced", "X, later cut by a fifth to Y": X stands no more. */
bool rgl_penalty_was_reduced(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money);
/* "X, of which Y is suspended": the one part that is told of a sum before it. */
bool rgl_penalty_is_of_which(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money);
/* The verb of "it was halved to X", where the fine itself was told before. SIZE_MAX: none. */
size_t rgl_penalty_reducing(const rgl_scan *scan, const rgl_sentence *s, uint32_t clause, const rgl_mention *money);
/* "raised the fine from X to Y": two sums that look like a range, of which the second stands. */
bool rgl_penalty_is_raised(const rgl_scan *scan, const rgl_mention *money, uint32_t clause);
/* Is the sum something that has not been imposed here and now? */
bool rgl_penalty_refused(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, size_t ruling,
                         rgl_date event);
/* Is b what is left of a: less of the same currency, of the same one? */
bool rgl_penalty_is_lowered(const rgl_penalty *a, const rgl_penalty *b);
/* May a sum that no sanction's word rules be one of a text about sanctions? A fragment ("€45 million for the second
 * infringement"), not a sentence that tells something else ("they obtained RMB 3.9 million"). */
bool rgl_penalty_is_bare(const rgl_scan *scan, const rgl_sentence *s, rgl_span clause, const rgl_mention *money,
                         bool named);
/* What the sanction is for: behind "for" or 因, up to the clause's end. */
rgl_span rgl_penalty_reason(const rgl_scan *scan, const rgl_sentence *s, uint32_t from);

#endif
