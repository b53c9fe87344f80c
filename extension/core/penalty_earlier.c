/* penalty_earlier.c: sums that were imposed before the event. */
#include "penalty_sum.h"

#include "lexicon_enums.h"
#include "respondent.h"
#include "word.h"

/* ... and the words that put it before the news. */
#define RECALLED_AFTER 40

bool
rgl_penalty_past_opening(const rgl_scan *scan, const rgl_sentence *s, rgl_date event)
{
    size_t i =
        rgl_event_mention(scan, s->span.from, rgl_penalty_ahead(s, s->span.from, 6 + RGL_CUE_BYTES), M_DATE, -1, false);
    const rgl_date_mention *date = i == SIZE_MAX ? NULL : &scan->dates[scan->item[i].detail];

    return date && event.year && scan->item[i].span.from - s->span.from <= 6 &&
           (!date->relative || date->period.precision != RGL_DAY) &&
           rgl_date_days(date->period.to) < rgl_date_days(event) - 31;
}

/* A "had" that tells of the news itself: behind "said on 30 August", or in a sentence that gives the event's own day;
 * not "which had". Words such as "earlier in the month" are longer than the cue inside them, and are no history either.
 */
static bool
is_of_today(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *cue, rgl_date event)
{
    static const int sayings[] = {RGL_CUE_ACT_SAY, RGL_CUE_ACT_ISSUE, RGL_CUE_REPORT};
    uint32_t from = cue->span.from;
    rgl_span had = rgl_word_after(scan->text, cue->span.to, from), before;
    size_t date, lately = rgl_event_cue(scan, s->span.from, from, RGL_CUE_LATELY, true);

    if (rgl_cue_at(scan->lexicon, scan->text, s->span.to, from, RGL_CUE_LATELY) > cue->span.to)
        return true;
    if (!rgl_word_is_cue(scan->lexicon, scan->text, had, RGL_CUE_PLUPERFECT))
        return false;
    before = rgl_word_before(scan->text, s->span.from, from);
    if (rgl_word_is_cue(scan->lexicon, scan->text, before, RGL_CUE_RELATIVE))
        return false;
    if (lately != SIZE_MAX)
        return true;
    for (size_t k = 0; k < sizeof sayings / sizeof sayings[0]; k++)
        if (rgl_event_cue(scan, s->span.from, from, sayings[k], true) != SIZE_MAX)
            return true;
    date = rgl_event_mention(scan, s->span.from, from, M_DATE, -1, true);
    return date != SIZE_MAX && event.year &&
           rgl_date_days(scan->dates[scan->item[date].detail].period.from) == rgl_date_days(event);
}

/* ", formerly a deputy minister,", "(previously known as Fern)": who somebody was. */
static bool
is_insertion(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *cue)
{
    uint32_t at = cue->span.from;
    rgl_span next = rgl_word_after(scan->text, s->span.to, cue->span.to);

    while (at > s->span.from && scan->text[at - 1] == ' ')
        at--;
    return at > s->span.from && (scan->text[at - 1] == ',' || scan->text[at - 1] == '(') &&
           (rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_ARTICLE) ||
            rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_DEFINITE) ||
            rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_SURNAME) ||
            rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_KNOWN_AS) ||
            rgl_word_is_capital(scan->text, next));
}

bool
rgl_penalty_recalls(const rgl_scan *scan, const rgl_sentence *s, rgl_span span, rgl_date event)
{
    size_t i;

    for (uint32_t at = span.from; (i = rgl_event_cue(scan, at, span.to, RGL_CUE_EARLIER, false)) != SIZE_MAX;
         at = scan->item[i].span.from + 1)
        if (!is_of_today(scan, s, &scan->item[i], event) && !is_insertion(scan, s, &scan->item[i]))
            return true;
    return false;
}

/* Is it a year or a month, no day ("fined the same firm X in 2021")? */
static bool
is_long_ago(const rgl_scan *scan, size_t date)
{
    return date != SIZE_MAX && scan->dates[scan->item[date].detail].period.precision != RGL_DAY;
}

/* "after a X settlement with N in 2023": the year right behind whom the sum, or its fine, was for. */
static bool
is_of_that_year(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, rgl_date event)
{
    uint32_t end = rgl_penalty_clause_end(scan, s, money->span.to);
    size_t on = rgl_event_cue(scan, money->span.to, end, RGL_CUE_ON_WHOM, false), date;
    rgl_party party;

    if (on == SIZE_MAX || !event.year || !rgl_respondent_leads_on(scan, money->span.to, scan->item[on].span.from))
        return false;
    party = rgl_party_after(scan, (rgl_span){money->span.to, end}, scan->item[on].span.to);
    date = rgl_event_mention(scan, party.name.to, end, M_DATE, -1, false);
    return party.name.to > party.name.from && date != SIZE_MAX && is_long_ago(scan, date) &&
           scan->item[date].span.from - party.name.to <= 2 * RGL_BESIDE &&
           !rgl_event_parted(scan, party.name.to, scan->item[date].span.from) &&
           rgl_date_days(scan->dates[scan->item[date].detail].period.to) < rgl_date_days(event) - 31;
}

/* "its 2023 fine was X": the year right before the fine. */
static bool
is_fine_of_year(const rgl_scan *scan, uint32_t clause, const rgl_mention *money, rgl_date event)
{
    uint32_t from = money->span.from > clause + RGL_UNDONE_AFTER ? money->span.from - RGL_UNDONE_AFTER : clause;
    size_t fine = rgl_event_mention(scan, from, money->span.from, M_ENFORCEMENT, -1, true), date;

    if (fine == SIZE_MAX || !event.year || rgl_penalty_is_chinese(scan, money->span))
        return false;
    date = rgl_event_mention(scan, clause, scan->item[fine].span.from, M_DATE, -1, true);
    return is_long_ago(scan, date) && scan->item[fine].span.from - scan->item[date].span.to == 1 &&
           rgl_date_days(scan->dates[scan->item[date].detail].period.to) < rgl_date_days(event) - 31;
}

bool
rgl_penalty_is_earlier(const rgl_scan *scan, const rgl_sentence *s, uint32_t clause, const rgl_mention *money,
                       rgl_date event)
{
    size_t after = rgl_event_mention(
        scan, money->span.to, rgl_penalty_ahead(s, money->span.to, 2 * RGL_BESIDE + RGL_CUE_BYTES), M_DATE, -1, false);
    bool had = rgl_event_cue(scan, clause, money->span.from, RGL_CUE_EARLIER, false) != SIZE_MAX;

    if (rgl_penalty_recalls(scan, s, (rgl_span){clause, money->span.from}, event) ||
        rgl_penalty_cue_follows(scan, s, money, RGL_CUE_PLUPERFECT_BEHIND, RGL_UNDONE_AFTER))
        return true;
    if (is_of_that_year(scan, s, money, event) || is_fine_of_year(scan, clause, money, event))
        return true;
    if (after != SIZE_MAX && rgl_event_parted(scan, money->span.to, scan->item[after].span.from))
        return false; /* "fined N X; last year ..." */
    /* "said that it had fined the firm X in 2021", "was fined X last year" */
    return (had || is_long_ago(scan, after)) && after != SIZE_MAX && event.year &&
           scan->item[after].span.from - money->span.to <= 2 * RGL_BESIDE &&
           rgl_date_days(scan->dates[scan->item[after].detail].period.to) < rgl_date_days(event) - 31;
}

bool
rgl_penalty_is_another_case(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    return rgl_penalty_cue_follows(scan, s, money, RGL_CUE_EARLIER, RECALLED_AFTER) ||
           rgl_penalty_cue_follows(scan, s, money, RGL_CUE_EARLIER_THIS, RGL_UNDONE_AFTER);
}
