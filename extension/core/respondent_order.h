/* respondent_order.h: the orders in which a text sets names and sums, each of which finds the name or nobody. */
#ifndef RGL_RESPONDENT_ORDER_H
#define RGL_RESPONDENT_ORDER_H

#include "respondent.h"

/* Is the name nothing but a place ("another in Huizhou")? */
bool rgl_respondent_is_place(const rgl_scan *scan, rgl_span name);
/* A name of its own, not a headline's first word: two capitals, or a company's mark. */
bool rgl_respondent_has_name(const rgl_scan *scan, rgl_span name);
/* Is it nothing but a state? */
bool rgl_respondent_is_country(const rgl_scan *scan, rgl_span name);
/* "it", "them": somebody who was named before. */
bool rgl_respondent_is_pronoun(const rgl_scan *scan, rgl_span name);
/* "fined N X on Thursday": a day's name is nobody's. */
bool rgl_respondent_is_day(const rgl_scan *scan, rgl_span name);
/* An empty name. */
rgl_party rgl_respondent_nobody(void);
/* The sum before at in the clause, conversions in brackets included; SIZE_MAX: none. */
size_t rgl_respondent_sum_before(const rgl_scan *scan, rgl_span clause, uint32_t at);
/* "settled with", "agreement with": with the one who pays, or with the authority. */
bool rgl_respondent_is_with(const rgl_scan *scan, size_t on);
/* Somebody, not something: "issued a warning". */
bool rgl_respondent_is_object(const rgl_scan *scan, const rgl_party *party);
/* A name of capitals only, small particles aside, with a company's mark, and no fault in it: "Fern SAS", not "GDPR
 * infringements". */
bool rgl_respondent_is_company_name(const rgl_scan *scan, const rgl_party *party);
/* "confiscated X from N", "X was confiscated from N": right behind the sum, or the verb behind it. */
rgl_party rgl_respondent_behind_from(const rgl_scan *scan, rgl_span clause, const rgl_mention *money, size_t ruling);
/* "a fine of X on N", "a X fine against N": right behind the sum. */
rgl_party rgl_respondent_behind_sum(const rgl_scan *scan, rgl_span clause, const rgl_mention *money, bool paid);
/* "the operating entity, Fern Ltd": who is only described, by the name behind the comma; else as it was. */
rgl_party rgl_respondent_behind_description(const rgl_scan *scan, rgl_span within, rgl_party what);
/* "a record X penalty, which N has paid". */
rgl_party rgl_respondent_which_pays(const rgl_scan *scan, rgl_span clause, const rgl_mention *money);
/* "a fine of X hit N", "X of it falls to N". */
rgl_party rgl_respondent_befallen(const rgl_scan *scan, rgl_span clause, const rgl_mention *money);
/* "$31 million for Birch Wireless, $9 million for Elm Mobile", behind a colon; "a fine of X for Fern SAS": the name
 * behind the sum. */
rgl_party rgl_respondent_behind_for(const rgl_scan *scan, rgl_span clause, const rgl_mention *money);
/* "X is the fine for A, B and C", "in total X was the fine of N": behind the sum. */
rgl_party rgl_respondent_is_fine_for(const rgl_scan *scan, rgl_span clause, const rgl_mention *money);
/* A name without the "and" before it. */
rgl_party rgl_respondent_without_joint(const rgl_scan *scan, rgl_party party);
/* "fined A X and B Y": the name between the sum before and this one; "Larch Ltd (X)". */
rgl_party rgl_respondent_between_sums(const rgl_scan *scan, rgl_span between, const rgl_mention *money);
/* "N was fined X", "N, of Leeds, agreed to pay X", "ordered N to pay X": the name before the first verb of paying. */
rgl_party rgl_respondent_before_verb(const rgl_scan *scan, rgl_span clause, uint32_t from, const rgl_mention *money);
/* A name whose kind nothing tells ("谷歌", "快钱通"), where the words around it say that somebody must stand there: no
 * deed, no law, no date is in it. */
bool rgl_respondent_is_somebody_zh(const rgl_scan *scan, const rgl_party *party);
/* rgl_respondent_find for a sum that is written in Latin letters, and for one that is written in Chinese. */
rgl_party rgl_respondent_find_latin(const rgl_scan *scan, rgl_span clause, const rgl_mention *money, size_t ruling);
rgl_party rgl_respondent_find_zh(const rgl_scan *scan, const rgl_sentence *s, rgl_span clause,
                                 const rgl_mention *money);

#endif
