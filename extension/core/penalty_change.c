/* penalty_change.c: sums that were lowered or raised, and parts of a sum: which of them stands. */
#include "penalty_sum.h"

#include <string.h>

#include "lexicon_enums.h"
#include "word.h"

bool
rgl_penalty_is_reduced(const rgl_scan *scan, const rgl_mention *money, uint32_t clause, bool *now)
{
    uint32_t from = money->span.from > clause + RGL_FINE_BEFORE ? money->span.from - RGL_FINE_BEFORE : clause;
    rgl_span word = rgl_word_before(scan->text, from, money->span.from);
    size_t verb = rgl_event_cue(scan, from, money->span.from, RGL_CUE_REDUCING, true), fine;

    *now = word.to - word.from == 2 && memcmp(scan->text + word.from, "to", 2) == 0;
    if (verb == SIZE_MAX ||
        rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, from, scan->item[verb].span.from),
                        RGL_CUE_ARTICLE))
        return false; /* "a reduced fine of X" */
    /* its object is the fine, or the sum itself */
    fine = rgl_event_mention(scan, scan->item[verb].span.to, money->span.from, M_ENFORCEMENT, -1, false);
    if (fine != SIZE_MAX)
        return scan->item[fine].span.from - scan->item[verb].span.to <= RGL_OBJECT_AFTER &&
               rgl_penalty_is_money_kind(scan->item[fine].code);
    return money->span.from - scan->item[verb].span.to <= RGL_OBJECT_AFTER;
}

bool
rgl_penalty_is_part_of_fine(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    rgl_span of = rgl_word_after(scan->text, s->span.to, money->span.to);
    rgl_span the = rgl_word_after(scan->text, s->span.to, of.to);
    size_t fine =
        rgl_event_mention(scan, the.to, rgl_penalty_ahead(s, the.to, RGL_OBJECT_AFTER), M_ENFORCEMENT, -1, false);

    return of.from <= money->span.to + 1 && rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_OF) &&
           (rgl_word_is_cue(scan->lexicon, scan->text, the, RGL_CUE_DEFINITE) ||
            rgl_word_is_cue(scan->lexicon, scan->text, the, RGL_CUE_THAT)) &&
           fine != SIZE_MAX && scan->item[fine].span.from <= the.to + 1 &&
           rgl_penalty_is_money_kind(scan->item[fine].code);
}

bool
rgl_penalty_was_reduced(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    size_t i = rgl_event_cue(scan, money->span.to, rgl_penalty_ahead(s, money->span.to, RGL_UNDONE_AFTER),
                             RGL_CUE_REDUCING, false);

    return i != SIZE_MAX && !rgl_penalty_is_chinese(scan, money->span) &&
           rgl_word_is_cue(scan->lexicon, scan->text,
                           rgl_word_before(scan->text, money->span.to, scan->item[i].span.from), RGL_CUE_BE) &&
           !rgl_event_parted(scan, money->span.to, scan->item[i].span.from) &&
           !rgl_penalty_other_sum(scan, s, money->span.to, scan->item[i].span.from);
}

bool
rgl_penalty_is_of_which(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    rgl_span which = rgl_word_before(scan->text, s->span.from, money->span.from);
    rgl_span of = rgl_word_before(scan->text, s->span.from, which.from);

    return which.to - which.from == 5 && memcmp(scan->text + which.from, "which", 5) == 0 &&
           rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_OF) && which.to + 1 == money->span.from &&
           rgl_penalty_other_sum(scan, s, s->span.from, of.from) &&
           !rgl_penalty_other_sum(scan, s, money->span.to, rgl_penalty_clause_end(scan, s, money->span.to)) &&
           rgl_event_cue(scan, money->span.to, rgl_penalty_ahead(s, money->span.to, RGL_CONVERSION_GAP),
                         RGL_CUE_ON_WHOM, false) == SIZE_MAX;
}

bool
rgl_penalty_is_lowered(const rgl_penalty *a, const rgl_penalty *b)
{
    return a->has_amount && a->kind == b->kind && strcmp(a->amount.currency, b->amount.currency) == 0 &&
           b->amount.minor < a->amount.minor && a->party.name.from == b->party.name.from;
}
