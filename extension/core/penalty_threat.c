/* penalty_threat.c: sums that somebody may have to pay, or that an authority only wants. */
#include "penalty_sum.h"

#include <string.h>

#include "lexicon_enums.h"
#include "respondent.h"
#include "word.h"

bool
rgl_penalty_is_announced(const rgl_scan *scan, uint32_t clause, const rgl_mention *money)
{
    static const int verbs[] = {RGL_CUE_FINE_VERB, RGL_CUE_IMPOSE_VERB, RGL_CUE_PAY_VERB};
    size_t notice = rgl_event_cue(scan, clause, money->span.from, RGL_CUE_NOT_YET, true);

    for (size_t k = 0; k < sizeof verbs / sizeof verbs[0] && notice != SIZE_MAX; k++)
        if (rgl_event_cue(scan, scan->item[notice].span.to, money->span.from, verbs[k], false) != SIZE_MAX)
            return false;
    return notice != SIZE_MAX;
}

/* "was fined", "has agreed to pay": a verb that tells what happened, not "to pay" or "will pay". */
static bool
is_finite(const rgl_scan *scan, const rgl_mention *verb)
{
    rgl_span first = rgl_word_after(scan->text, verb->span.to, verb->span.from);

    return rgl_word_is_cue(scan->lexicon, scan->text, first, RGL_CUE_BE) ||
           rgl_word_is_cue(scan->lexicon, scan->text, first, RGL_CUE_PERFECT);
}

size_t
rgl_penalty_told_to_pay(const rgl_scan *scan, uint32_t clause, const rgl_mention *money)
{
    uint32_t from =
        money->span.from > clause + RGL_CUE_BYTES + RGL_BESIDE ? money->span.from - RGL_CUE_BYTES - RGL_BESIDE : clause;
    size_t pay = rgl_event_cue(scan, from, money->span.from, RGL_CUE_PAY_VERB, false);
    rgl_party party;

    /* the longest that ends there, "a fine of" between */
    while (pay != SIZE_MAX && !rgl_respondent_leads_on(scan, scan->item[pay].span.to, money->span.from))
        pay = rgl_event_cue(scan, scan->item[pay].span.from + 1, money->span.from, RGL_CUE_PAY_VERB, false);
    if (pay == SIZE_MAX)
        return SIZE_MAX;
    party = rgl_party_before(scan, (rgl_span){clause, money->span.from}, scan->item[pay].span.from);
    return rgl_respondent_is_somebody(scan, &party, clause) ? pay : SIZE_MAX;
}

/* "N was fined by the Authority: it must pay X", "fined N, which must pay X": the sentence tells the sanction before
 * its pronoun, and the verb of paying only repeats it. SIZE_MAX: it does not. */
static size_t
told_again(const rgl_scan *scan, const rgl_sentence *s, uint32_t clause, const rgl_mention *money)
{
    size_t pay = SIZE_MAX, next;
    rgl_span who = {clause, clause};

    for (uint32_t at = clause;
         (next = rgl_event_cue(scan, at, money->span.from, RGL_CUE_PAY_VERB, false)) != SIZE_MAX && pay == SIZE_MAX;
         at = scan->item[next].span.from + 1) {
        who = rgl_word_before(scan->text, clause, scan->item[next].span.from);
        if ((rgl_word_is_cue(scan->lexicon, scan->text, who, RGL_CUE_PRONOUN) ||
             rgl_word_is_cue(scan->lexicon, scan->text, who, RGL_CUE_RELATIVE) ||
             rgl_word_is_cue(scan->lexicon, scan->text, who, RGL_CUE_LIST_AND)) &&
            rgl_respondent_leads_on(scan, scan->item[next].span.to, money->span.from))
            pay = next;
    }
    for (size_t a = 0; pay != SIZE_MAX && a < s->act_count; a++)
        if (s->acts[a].cue == RGL_CUE_ACT_SANCTION && s->acts[a].span.to <= who.from && !s->acts[a].modal &&
            !s->acts[a].negated && !s->acts[a].earlier && !s->acts[a].adjectival)
            return pay;
    return SIZE_MAX;
}

bool
rgl_penalty_is_threatened(const rgl_scan *scan, const rgl_sentence *s, uint32_t from, uint32_t clause,
                          const rgl_mention *money, size_t ruling)
{
    size_t told = rgl_penalty_told_to_pay(scan, clause, money), i;

    if (told == SIZE_MAX)
        told = told_again(scan, s, clause, money);

    /* "N must pay X of it and M Y" */
    if (told == SIZE_MAX && ruling != SIZE_MAX && scan->item[ruling].kind == M_CUE &&
        scan->item[ruling].code == RGL_CUE_PAY_VERB)
        told = ruling;

    for (uint32_t at = from; (i = rgl_event_cue(scan, at, money->span.from, RGL_CUE_MODAL, false)) != SIZE_MAX;
         at = scan->item[i].span.to) {
        const rgl_mention *modal = &scan->item[i];
        size_t done = rgl_event_cue(scan, modal->span.to, money->span.from, RGL_CUE_PAY_VERB, true);

        if ((told != SIZE_MAX && modal->span.from >= scan->item[told].span.from) ||
            rgl_scan_covering(scan, M_DATE, modal->span.from)) /* "On May 9, 2025" */
            continue;
        while (done != SIZE_MAX && !is_finite(scan, &scan->item[done]))
            done = rgl_event_cue(scan, modal->span.to, scan->item[done].span.from, RGL_CUE_PAY_VERB, true);
        if (done == SIZE_MAX || !rgl_event_parted(scan, modal->span.to, scan->item[done].span.from))
            return true;
    }
    return false;
}

bool
rgl_penalty_is_wanted(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, size_t ruling)
{
    uint32_t end = rgl_penalty_clause_end(scan, s, money->span.to);
    rgl_span is = rgl_word_after(scan->text, end, money->span.to), what = rgl_word_after(scan->text, end, is.to);

    if (rgl_penalty_is_chinese(scan, money->span))
        return false;
    if (rgl_word_is_cue(scan->lexicon, scan->text, is, RGL_CUE_BE) && what.to - what.from == 4 &&
        memcmp(scan->text + what.from, "what", 4) == 0 &&
        rgl_event_cue(scan, what.to, end, RGL_CUE_PROPOSES, false) != SIZE_MAX)
        return true;
    return ruling != SIZE_MAX && scan->item[ruling].kind == M_ENFORCEMENT &&
           scan->item[ruling].span.from >= money->span.to &&
           rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_after(scan->text, end, scan->item[ruling].span.to),
                           RGL_CUE_MODAL);
}
