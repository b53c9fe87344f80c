/* penalty_around.h: what stands around a sum: its clause, its conversion, the cues before and behind it. */
#ifndef RGL_PENALTY_AROUND_H
#define RGL_PENALTY_AROUND_H

#include "event.h"

/* Words that touch: a blank and a quote between them at most. */
#define RGL_BESIDE 4
/* Between a sum and the same sum in another currency. */
#define RGL_CONVERSION_GAP 40
/* How far a sanction's word may stand before the sum in one sentence, in bytes. */
#define RGL_FINE_BEFORE 260
/* How far behind the sum the words reach that undo it ("was not pursued"). */
#define RGL_UNDONE_AFTER 64
/* Between a verb and the fine that is its object ("reduced the company's fine"). */
#define RGL_OBJECT_AFTER 32

/* Is it written in Chinese? */
bool rgl_penalty_is_chinese(const rgl_scan *scan, rgl_span span);
/* Beginning of the clause that holds the offset: behind the last ; 。 or tab, or the sentence's. A Chinese comma
 * divides, too, when comma is true. */
uint32_t rgl_penalty_clause_start(const rgl_scan *scan, const rgl_sentence *s, uint32_t at, bool comma);
/* Where it ends. */
uint32_t rgl_penalty_clause_end(const rgl_scan *scan, const rgl_sentence *s, uint32_t at);
/* Bytes before and behind a place, within the sentence: what is told farther off belongs to something else, and a
 * sentence of a thousand sums must not be read a thousand times. */
uint32_t rgl_penalty_back(const rgl_sentence *s, uint32_t at, uint32_t reach);
uint32_t rgl_penalty_ahead(const rgl_sentence *s, uint32_t at, uint32_t reach);
/* "EUR 290 million (about CNY 2.26 billion)", "X, the equivalent of Y": the same sum again in another currency. */
bool rgl_penalty_is_conversion(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money);
/* Does a sum that is no conversion lie in [from, to)? */
bool rgl_penalty_other_sum(const rgl_scan *scan, const rgl_sentence *s, uint32_t from, uint32_t to);
/* Is such a cue, that is no word of a name, before the sum or behind it, as many bytes off at most, no other sum
 * between? */
bool rgl_penalty_cue_near(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, int cue,
                          uint32_t before, uint32_t after, uint32_t not_before);
/* "1 million yuan (about $148,000) each": the word behind the conversion. */
bool rgl_penalty_cue_behind_conversion(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, int cue);
/* A cue inside the sum's own words ("up to EUR 20m", 10万元以下). */
bool rgl_penalty_cue_inside(const rgl_scan *scan, const rgl_mention *money, int cue);
/* Do such words end right before the sum ("reduced to X")? */
bool rgl_penalty_cue_leads(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, int cue);
/* Do they begin in its clause, at most reach bytes behind it, and before another sum? */
bool rgl_penalty_cue_follows(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, int cue,
                             uint32_t reach);

#endif
