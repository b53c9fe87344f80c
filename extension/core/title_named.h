/* title_named.h: titles that no capitalised noun of the lexicon anchors. Each function is asked at the word that leads
 * to such a title, and returns its name; empty: there is none. */
#ifndef RGL_TITLE_NAMED_H
#define RGL_TITLE_NAMED_H

#include "mention.h"

/* "a notice entitled “X”": what stands in the quotes behind the cue. */
rgl_span rgl_title_entitled(const rgl_scan *scan, rgl_span block, rgl_span cue);
/* "published a guide, “Cookies and Consent”": three words at least in the quotes behind a noun in small letters that a
 * verb issues. */
rgl_span rgl_title_in_quotes(const rgl_scan *scan, rgl_span block, rgl_span noun);
/* "the association standard Grading of Vehicle Data": three capitals at least behind the noun, none an anchor. */
rgl_span rgl_title_standard(const rgl_scan *scan, rgl_span block, rgl_span noun);
/* "Three standards are planned: Security requirements for locks, Guide to audit logs": the next name of such a list,
 * at `at` or behind the comma, the colon or the "and" there. */
rgl_span rgl_title_next_standard(const rgl_scan *scan, rgl_span block, uint32_t at);
/* "SB 1047", "H.R. 8818": a bill by its number, unless its name follows ("SB 1047, the X Act"). */
rgl_span rgl_title_bill(const rgl_scan *scan, rgl_span block, rgl_span cue);
/* "published guidelines on web scraping": the noun in small letters right behind a verb that issues, with what it is
 * on; the verb makes it a title. */
rgl_span rgl_title_guidance(const rgl_scan *scan, rgl_span block, rgl_span noun);
/* "EN 303 645 Security of ...", "released SP 800-63-4", "ISO 31700-1 was published": a standard by the number of its
 * series, with the words behind it; a number alone is a title when something is done to it right beside. *number:
 * written whenever such a number stands at `at`. */
rgl_span rgl_title_series(const rgl_scan *scan, rgl_span block, uint32_t at, rgl_span *number);

#endif
