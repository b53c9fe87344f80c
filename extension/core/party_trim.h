/* party_trim.h: a name without what a text sets before and behind it. */
#ifndef RGL_PARTY_TRIM_H
#define RGL_PARTY_TRIM_H

#include "party.h"

/* Articles, possessives and numbers' stops in front, articles and "and" behind. */
void rgl_party_trim(const rgl_scan *scan, rgl_party *party);
/* "Larch GmbH（落叶松德国子公司）": a company's name without what a Chinese text notes behind it, unless that is the
 * place which is a part of the name: 中国银行（香港）. */
rgl_span rgl_party_without_note(const rgl_scan *scan, rgl_span name);
/* "Fern.de (German social network)": a name without the words in brackets that say what it is, one of them small. */
rgl_span rgl_party_without_gloss(const char *text, rgl_span name);
/* "Fern Shipping Ltd. Fern agreed": where the name is said again behind a legal form's stop, a sentence begins. */
rgl_span rgl_party_without_next_sentence(const rgl_scan *scan, rgl_span name);

#endif
