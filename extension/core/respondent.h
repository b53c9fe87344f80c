/* respondent.h: who pays a sum: the names of a sentence find their sums. */
#ifndef RGL_RESPONDENT_H
#define RGL_RESPONDENT_H

#include "event.h"
#include "party.h"

/* Sums that stand side by side ("X, Y and Z"), each with its own name of a list that is as long. */
#define RGL_PAIRS_MAX 12
typedef struct {
    size_t money[RGL_PAIRS_MAX]; /* mentions' indexes, in the order of the text */
    rgl_party party[RGL_PAIRS_MAX];
    size_t count; /* 0: no such list */
} rgl_pairs;

/*
 * The list of sums that item[money] opens, paired with the list of names before or behind them: "fined A, B and C X, Y
 * and Z", "fines of X and Y on A and B respectively", 甲、乙分别被罚款X、Y. count 0 when it is no such list, or when
 * there are not as many names as sums.
 */
void rgl_respondent_pair(const rgl_scan *scan, const rgl_sentence *sentence, rgl_span clause, size_t money,
                         rgl_pairs *out);

/*
 * Whom a sum is for, by what stands around it in its clause: "fined N X", "X on N", "N was fined X", 对甲公司罚款X.
 * ruling: the sanction's word, or SIZE_MAX. The name is empty when the clause does not say;
 * definite then, when it says somebody whom it does not name ("on the first two").
 */
rgl_party rgl_respondent_find(const rgl_scan *scan, const rgl_sentence *sentence, rgl_span clause,
                              const rgl_mention *money, size_t ruling);

/* A certain one, by name or as "the company": not "operators", "a company", nor the single word with which the sentence
 * starts. */
bool rgl_respondent_is_somebody(const rgl_scan *scan, const rgl_party *party, uint32_t start);

/* Only words that may stand between a sum and its "on N", or between a name or a verb and its sum: the sanction's noun,
 * "each", "was imposed", brackets, dashes. */
bool rgl_respondent_leads_on(const rgl_scan *scan, uint32_t from, uint32_t to);

/*
 * The name that opens an item of a list of sums: "N: a fine of X", "N – X", "N, X for ...", with nothing but the
 * sanction's words between it and the sum; behind a colon, too. Empty when the clause opens otherwise.
 */
rgl_party rgl_respondent_item(const rgl_scan *scan, rgl_span clause, const rgl_mention *money);

/* "the company", 该公司: it stands for somebody who was named before, and known could be meant. */
bool rgl_respondent_is_anaphor(const rgl_scan *scan, const rgl_party *party, const rgl_party *known);

/*
 * The one whom a sentence without a sum is about, for the sums that follow: the object of an inquiry or a sanction, or
 * the only company it names. Empty when there is none, or more than one. A headline may name somebody without a mark
 * of a company.
 */
rgl_party rgl_respondent_topic(const rgl_scan *scan, const rgl_sentence *sentence, bool headline);

/*
 * Whom a headline only describes ("Camera Company Will Pay X"), as the text's first sentence names him: "N, a maker of
 * cameras, has settled", or the only company in it. Empty when the words are no description, or nobody is named.
 */
rgl_party rgl_respondent_named_for(const rgl_scan *scan, const rgl_sentence *sentence, rgl_span described);

/* Whom a phrase without a name ("a company") means, where the sentence says so: "The company is N", "The firm, N, ...",
 * "It was identified as N". only: nobody else is described, so that "the firm" is "an
 * estate agent". Empty when it does not, or the phrase is a name. */
rgl_party rgl_respondent_identified(const rgl_scan *scan, const rgl_sentence *sentence, rgl_span described, bool only);

/* The longest name of a company in the text that begins with all words of the name ("Fern" -> "Fern Cards Ltd"),
 * without the country that owns it ("France's Orange") and its number at an exchange ("0023.HK"). */
rgl_span rgl_respondent_full(const rgl_scan *scan, rgl_span text, rgl_span given);

/* A name that may pay; an authority that stands there is the one who imposes. */
bool rgl_respondent_may_pay(const rgl_scan *scan, const rgl_party *party);

/* Nothing but commas and "and" between two places, as between the sums of a list. */
bool rgl_respondent_side_by_side(const rgl_scan *scan, uint32_t from, uint32_t to);

#endif
