/* penalty_refused.c: sums that were not imposed here and now. */
#include "penalty_sum.h"

#include <string.h>

#include "lexicon_enums.h"
#include "word.h"

/* How far the words reach that make a sum a turnover, a loss, a threat. */
#define OTHER_BEFORE 48
#define OTHER_AFTER  36
#define MODAL_BEFORE 90
/* How far the words reach that undo a sum: an appeal before it, "was not pursued" behind it. */
#define CHALLENGE_BEFORE 80
/* "no fine was imposed": a negation stands right before the sanction's word. */
#define NEGATION_BEFORE 27

/* Gains that are confiscated are no turnover, whatever they are called. */
static bool
is_confiscated(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, size_t ruling)
{
    const rgl_mention *word = ruling == SIZE_MAX ? NULL : &scan->item[ruling];

    return word && word->kind == M_ENFORCEMENT && word->code == RGL_ENFORCEMENT_CONFISCATION &&
           !rgl_penalty_is_chinese(scan, money->span) &&
           (word->span.from < money->span.from ? money->span.from - word->span.to <= RGL_CONVERSION_GAP
                                               : rgl_penalty_passive_behind(scan, s, money) == ruling);
}

/* "$1 = 0.9138 euros": what a currency is worth. */
static bool
is_rate(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    uint32_t after = money->span.to, before = money->span.from;

    while (after < s->span.to && scan->text[after] == ' ')
        after++;
    while (before > s->span.from && scan->text[before - 1] == ' ')
        before--;
    return (after < s->span.to && scan->text[after] == '=') || (before > s->span.from && scan->text[before - 1] == '=');
}

/* "ordered to pay damages of X": not those that the sum before was for ("$25 million in redress and a $9 million
 * penalty"). */
static bool
is_for_damages(const rgl_scan *scan, const rgl_sentence *s, uint32_t from, const rgl_mention *money)
{
    size_t damages = rgl_event_cue(scan, from, money->span.from, RGL_CUE_DAMAGES, true), last;

    if (damages == SIZE_MAX)
        return false;
    last = rgl_event_mention(scan, s->span.from, scan->item[damages].span.from, M_MONEY, -1, true);
    return last == SIZE_MAX || scan->item[damages].span.from - scan->item[last].span.to > RGL_BESIDE ||
           rgl_event_cue(scan, scan->item[damages].span.to, money->span.from, RGL_CUE_JOINT, true) == SIZE_MAX;
}

/* "X in damages", not "X, prejudgment interest of Y" or "X and costs of Y". */
static bool
is_followed_by_damages(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    uint32_t end = rgl_penalty_clause_end(scan, s, money->span.to);
    size_t i = rgl_event_cue(scan, money->span.to, end, RGL_CUE_DAMAGES, false);
    rgl_span next;

    if (!rgl_penalty_cue_follows(scan, s, money, RGL_CUE_DAMAGES, 3 * RGL_BESIDE))
        return false;
    if (rgl_penalty_is_chinese(scan, money->span) || !rgl_event_parted(scan, money->span.to, scan->item[i].span.from))
        return true;
    next = rgl_word_after(scan->text, end, scan->item[i].span.to);
    return !rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_OF) &&
           !rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, s->span.from, scan->item[i].span.to),
                            RGL_CUE_OF);
}

/* "a victim surcharge of X": words for damages that hold a sanction's word. */
static bool
is_no_fine(const rgl_scan *scan, size_t ruling)
{
    const rgl_mention *word = ruling == SIZE_MAX ? NULL : &scan->item[ruling];

    for (size_t i = ruling; word && i-- > 0 && scan->item[i].span.from + RGL_CUE_BYTES > word->span.from;)
        if (scan->item[i].kind == M_CUE && scan->item[i].code == RGL_CUE_DAMAGES &&
            scan->item[i].span.from < word->span.from && scan->item[i].span.to > word->span.from)
            return true;
    return false;
}

/* "fined N X for selling records for Y": a price in the reason of the sum before. */
static bool
is_price(const rgl_scan *scan, const rgl_mention *money, uint32_t clause)
{
    rgl_span word = rgl_word_before(scan->text, clause, money->span.from);
    size_t last = rgl_event_mention(scan, clause, word.from, M_MONEY, -1, true);

    return word.to - word.from == 3 && memcmp(scan->text + word.from, "for", 3) == 0 && last != SIZE_MAX &&
           rgl_event_cue(scan, scan->item[last].span.to, word.from, RGL_CUE_REASON, false) != SIZE_MAX;
}

/* "the X penalty has been paid": of old, where it is told as known. */
static bool
is_paid_up(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    return rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, s->span.from, money->span.from),
                           RGL_CUE_DEFINITE) &&
           rgl_penalty_cue_follows(scan, s, money, RGL_CUE_PAID_UP, RGL_OBJECT_AFTER);
}

/* 2025年以来合计罚没3.67亿元, "X in total so far this year": what was imposed on many in a time is no penalty. */
static bool
is_statistic(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    return rgl_event_cue(scan, s->span.from, s->span.to, RGL_CUE_OVER_TIME, false) != SIZE_MAX &&
           rgl_event_cue(scan, s->span.from, money->span.from, RGL_CUE_TOTAL, false) != SIZE_MAX;
}

bool
rgl_penalty_refused(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, size_t ruling,
                    rgl_date event)
{
    const rgl_amount_mention *amount = &scan->amounts[money->detail];
    uint32_t clause = rgl_penalty_clause_start(scan, s, money->span.from, false);
    uint32_t after_ruling =
        ruling != SIZE_MAX && scan->item[ruling].span.to <= money->span.from ? scan->item[ruling].span.to : clause;
    uint32_t first = ruling != SIZE_MAX && scan->item[ruling].span.from < money->span.from
                         ? scan->item[ruling].span.from
                         : money->span.from;
    uint32_t reach = rgl_penalty_is_chinese(scan, money->span) ? 30 : MODAL_BEFORE;
    uint32_t modal_from = first > clause + reach ? first - reach : clause;
    uint32_t own = rgl_penalty_is_chinese(scan, money->span) ? rgl_penalty_clause_start(scan, s, first, true)
                                                             : clause; /* 未报送，被罚款 */
    uint32_t no_from = first > own + NEGATION_BEFORE ? first - NEGATION_BEFORE : own;
    bool now;

    /* "Calls without consent: N fined X": the colon ends what was missing */
    for (uint32_t at = no_from; at < first; at++)
        if (scan->text[at] == ':')
            no_from = at + 1;
    if (amount->upper >= 0 && rgl_penalty_is_raised(scan, money, clause))
        return false;
    if (amount->upper >= 0)
        return true; /* a range is what a law threatens */
    if (amount->amount.bound == RGL_AT_MOST) {
        /* "up to" is a threat, unless a sanction's verb rules it */
        bool done = false;

        for (size_t a = 0; a < s->act_count; a++)
            done |= s->acts[a].span.to <= money->span.from && s->acts[a].cue == RGL_CUE_ACT_SANCTION &&
                    !s->acts[a].modal && !s->acts[a].adjectival;
        if (!done || rgl_event_cue(scan, s->span.from, money->span.from, RGL_CUE_MODAL, true) != SIZE_MAX)
            return true;
    }
    if (rgl_penalty_past_opening(scan, s, event) || rgl_penalty_is_conversion(scan, s, money) ||
        is_rate(scan, s, money) || rgl_penalty_is_wanted(scan, s, money, ruling) ||
        rgl_penalty_is_announced(scan, clause, money) ||
        /* 千万元级罚单 */
        rgl_cue_at(scan->lexicon, scan->text, s->span.to, money->span.to, RGL_CUE_MAGNITUDE))
        return true;
    /* "a fine of X, reduced to Y": Y it is, whatever was thought of before */
    if (rgl_penalty_cue_leads(scan, s, money, RGL_CUE_REDUCED))
        return false;
    if (rgl_penalty_is_reduced(scan, money, clause, &now))
        return !now;
    if (rgl_penalty_cue_follows(scan, s, money, RGL_CUE_REDUCED, RGL_UNDONE_AFTER) ||
        rgl_penalty_was_reduced(scan, s, money) ||
        rgl_penalty_cue_follows(scan, s, money, RGL_CUE_UNDONE, RGL_UNDONE_AFTER) ||
        rgl_penalty_cue_follows(scan, s, money, RGL_CUE_IF_PAID, RGL_BESIDE) ||
        rgl_event_cue(scan, first > clause + CHALLENGE_BEFORE ? first - CHALLENGE_BEFORE : clause, first,
                      RGL_CUE_CHALLENGE, true) != SIZE_MAX)
        return true;
    if (rgl_penalty_is_threatened(scan, s, modal_from, clause, money, ruling) ||
        rgl_penalty_cue_inside(scan, money, RGL_CUE_MODAL))
        return true;
    if (rgl_event_cue(scan, rgl_penalty_clause_start(scan, s, s->span.from, false), money->span.from, RGL_CUE_SEE_ALSO,
                      true) != SIZE_MAX)
        return true;
    if (rgl_penalty_cue_near(scan, s, money, RGL_CUE_MODAL, 0, rgl_penalty_is_chinese(scan, money->span) ? 18 : 0,
                             clause))
        return true;
    if (rgl_event_cue(scan, rgl_event_joined(scan, no_from, first), money->span.from, RGL_CUE_NEGATION, true) !=
        SIZE_MAX)
        return true;
    if (rgl_penalty_is_earlier(scan, s, clause, money, event))
        return true;
    if (is_no_fine(scan, ruling) || is_price(scan, money, clause) || is_paid_up(scan, s, money) ||
        is_statistic(scan, s, money) || is_for_damages(scan, s, after_ruling, money) ||
        is_followed_by_damages(scan, s, money) || rgl_penalty_is_part_of_fine(scan, s, money) ||
        rgl_penalty_is_of_which(scan, s, money))
        return true;
    return !is_confiscated(scan, s, money, ruling) &&
           rgl_penalty_cue_near(scan, s, money, RGL_CUE_NOT_PENALTY, OTHER_BEFORE, OTHER_AFTER, after_ruling);
}
