/* penalty_change.c: sums that were lowered or raised, and parts of a sum: which of them stands. */
#include "penalty_sum.h"

#include <string.h>

#include "lexicon_enums.h"
#include "word.h"

/* Does "to" stand before the sum? */
static bool
is_to(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    rgl_span word = rgl_word_before(scan->text, s->span.from, money->span.from);

    return word.to - word.from == 2 && memcmp(scan->text + word.from, "to", 2) == 0;
}

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
    uint32_t end = rgl_penalty_clause_end(scan, s, money->span.to);
    uint32_t to = rgl_penalty_ahead(s, money->span.to, RGL_UNDONE_AFTER);
    size_t i = rgl_penalty_is_chinese(scan, money->span)
                   ? SIZE_MAX
                   : rgl_event_cue(scan, money->span.to, to < end ? to : end, RGL_CUE_REDUCING, false),
           next;

    if (i == SIZE_MAX || rgl_penalty_other_sum(scan, s, money->span.to, scan->item[i].span.from))
        return false;
    if (rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, money->span.to, scan->item[i].span.from),
                        RGL_CUE_BE) &&
        !rgl_event_parted(scan, money->span.to, scan->item[i].span.from))
        return true;
    /* "X, later reduced by 20% to Y", "X (reduced to Y)", "X, then lowered the amount to Y" */
    next = rgl_event_mention(scan, scan->item[i].span.to, end, M_MONEY, -1, false);
    return next != SIZE_MAX && scan->item[next].span.from - scan->item[i].span.to <= RGL_OBJECT_AFTER &&
           is_to(scan, s, &scan->item[next]) &&
           strcmp(scan->amounts[scan->item[next].detail].amount.currency,
                  scan->amounts[money->detail].amount.currency) == 0;
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

size_t
rgl_penalty_reducing(const rgl_scan *scan, const rgl_sentence *s, uint32_t clause, const rgl_mention *money)
{
    uint32_t from = rgl_penalty_back(s, money->span.from, RGL_OBJECT_AFTER + RGL_CUE_BYTES);
    size_t verb = rgl_event_cue(scan, from > clause ? from : clause, money->span.from, RGL_CUE_REDUCING, true);

    return verb != SIZE_MAX && is_to(scan, s, money) &&
                   money->span.from - scan->item[verb].span.to <= RGL_OBJECT_AFTER &&
                   !rgl_penalty_is_chinese(scan, money->span)
               ? verb
               : SIZE_MAX;
}

bool
rgl_penalty_is_raised(const rgl_scan *scan, const rgl_mention *money, uint32_t clause)
{
    rgl_span word = rgl_word_after(scan->text, money->span.to, money->span.from);
    bool now, from = word.to - word.from == 4 && memcmp(scan->text + word.from, "from", 4) == 0;

    if (!from) {
        word = rgl_word_before(scan->text, clause, money->span.from);
        from = word.to - word.from == 4 && memcmp(scan->text + word.from, "from", 4) == 0;
    }
    return from && scan->amounts[money->detail].upper >= 0 && rgl_penalty_is_reduced(scan, money, clause, &now);
}

bool
rgl_penalty_is_lowered(const rgl_penalty *a, const rgl_penalty *b)
{
    return a->has_amount && a->kind == b->kind && strcmp(a->amount.currency, b->amount.currency) == 0 &&
           b->amount.minor < a->amount.minor && a->party.name.from == b->party.name.from;
}
