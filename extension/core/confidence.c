/* confidence.c: a development's confidence is a logistic regression over counts of what makes it doubtful. The weights
 * were fitted by test/calibrate to documents whose facts people had found, and moved until they were right on average
 * for documents that no rule was written for; none is a guess of ours. */
#include "confidence.h"

#include <stdio.h>
#include <string.h>

#include "lexicon_enums.h"

/* What is counted. A doubt's count is capped: the tenth unused sum says no more than the fourth. */
#define COUNT_MAX 6
enum {
    FACTS,
    WEAK_FACTS,
    MIDDLING_FACTS,
    NO_ACTOR,
    MORE_ACTORS,
    IDLE_AUTHORITIES,
    NO_DATE,
    NO_DAY,
    RELATIVE_DATE,
    OTHER_DAYS,
    SECTION_GUESSED,
    NOTHING_TOLD,
    MORE_INSTRUMENTS,
    NO_STATUS,
    UNUSED_TITLES,
    UNUSED_SUMS,
    NO_RESPONDENT,
    UNUSED_SANCTIONS,
    UNUSED_COUNTS,
    UNREAL_ACTS,
    DEADLINES,
    CITATIONS,
    PENALTIES,
    SENTENCES,
    PARAGRAPHS,
    HEADLINE,
    CHINESE,
    DOUBTS
};

static const char *const names[DOUBTS] = {
    [FACTS] = "facts",
    [WEAK_FACTS] = "weak_facts",
    [MIDDLING_FACTS] = "middling_facts",
    [NO_ACTOR] = "no_actor",
    [MORE_ACTORS] = "more_actors",
    [IDLE_AUTHORITIES] = "idle_authorities",
    [NO_DATE] = "no_date",
    [NO_DAY] = "no_day",
    [RELATIVE_DATE] = "relative_date",
    [OTHER_DAYS] = "other_days",
    [SECTION_GUESSED] = "section_guessed",
    [NOTHING_TOLD] = "nothing_told",
    [MORE_INSTRUMENTS] = "more_instruments",
    [NO_STATUS] = "no_status",
    [UNUSED_TITLES] = "unused_titles",
    [UNUSED_SUMS] = "unused_sums",
    [NO_RESPONDENT] = "no_respondent",
    [UNUSED_SANCTIONS] = "unused_sanctions",
    [UNUSED_COUNTS] = "unused_counts",
    [UNREAL_ACTS] = "unreal_acts",
    [DEADLINES] = "deadlines",
    [CITATIONS] = "citations",
    [PENALTIES] = "penalties",
    [SENTENCES] = "sentences",
    [PARAGRAPHS] = "paragraphs",
    [HEADLINE] = "headline",
    [CHINESE] = "chinese",
};

/* Hundredths of a logit for each count, and for none at all. */
#define INTERCEPT 173
static const int16_t weights[DOUBTS] = {
    [FACTS] = 0,
    [WEAK_FACTS] = -29,
    [MIDDLING_FACTS] = -27,
    [NO_ACTOR] = -55,
    [MORE_ACTORS] = 2,
    [IDLE_AUTHORITIES] = -37,
    [NO_DATE] = -65,
    [NO_DAY] = -94,
    [RELATIVE_DATE] = -58,
    [OTHER_DAYS] = -71,
    [SECTION_GUESSED] = -44,
    [NOTHING_TOLD] = -75,
    [MORE_INSTRUMENTS] = 21,
    [UNUSED_TITLES] = -5,
    [UNUSED_SUMS] = -25,
    [NO_RESPONDENT] = -97,
    [UNUSED_SANCTIONS] = -29,
    [UNUSED_COUNTS] = -63,
    [UNREAL_ACTS] = -6,
    [DEADLINES] = 15,
    [CITATIONS] = -9,
    [PENALTIES] = 3,
    [SENTENCES] = -1,
    [PARAGRAPHS] = -14,
    [HEADLINE] = 10,
    [CHINESE] = -3,
};

/* Hundredths of a probability: entry p is the least logit, in hundredths, of (p + 0.5) / 100; so the sum is the rounded
 * probability without an exponential, and the same on every machine. ln(q / (1 - q)) for q = 0.005, 0.015 ... */
static const int16_t logits[] = {
    -529, -418, -366, -332, -306, -284, -267, -251, -238, -225, -214, -204, -195, -186, -177, -170, -162,
    -155, -148, -142, -136, -130, -124, -118, -113, -107, -102, -97,  -92,  -87,  -82,  -78,  -73,  -69,
    -64,  -60,  -55,  -51,  -47,  -43,  -38,  -34,  -30,  -26,  -22,  -18,  -14,  -10,  -6,   -2,   2,
    6,    10,   14,   18,   22,   26,   30,   34,   38,   43,   47,   51,   55,   60,   64,   69,   73,
    78,   82,   87,   92,   97,   102,  107,  113,  118,  124,  130,  136,  142,  148,  155,  162,  170,
    177,  186,  195,  204,  214,  225,  238,  251,  267,  284,  306,  332,  366,  418,  529};

typedef struct {
    const rgl_scan *scan;
    const rgl_development *d;
    int count[DOUBTS];
} doubts;

static bool
same_text(const rgl_scan *scan, rgl_span a, rgl_span b)
{
    return a.to - a.from == b.to - b.from && memcmp(scan->text + a.from, scan->text + b.from, a.to - a.from) == 0;
}

static bool
is_acting(const rgl_actor *actor)
{
    return actor->role != RGL_ROLE_REPORTS && actor->role != RGL_ROLE_MENTIONED;
}

/* Is the title one of the development's instruments, or a law that it cites? */
static bool
title_is_used(const doubts *in, const rgl_title *title)
{
    if (title->law >= 0)
        return true;
    for (size_t i = 0; i < in->d->instrument_count; i++)
        if (same_text(in->scan, in->scan->titles[in->d->instruments[i].title].name, title->name))
            return true;
    return false;
}

static bool
sum_is_used(const doubts *in, const rgl_mention *m)
{
    for (size_t i = 0; i < in->d->penalty_count; i++)
        if (in->d->penalties[i].evidence.span.from <= m->span.from &&
            m->span.to <= in->d->penalties[i].evidence.span.to)
            return true;
    return false;
}

static bool
same_day(rgl_date a, rgl_date b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

static bool
day_is_used(const doubts *in, rgl_date day)
{
    if (same_day(day, in->d->event_date) || same_day(day, in->d->reported_date))
        return true;
    for (size_t i = 0; i < in->d->deadline_count; i++)
        if (same_day(day, in->d->deadlines[i].to) || same_day(day, in->d->deadlines[i].from))
            return true;
    return false;
}

static bool
authority_is_used(const doubts *in, uint16_t authority)
{
    const char *head = rgl_lexicon_authority(in->scan->lexicon, authority)->regulator;

    for (size_t i = 0; i < in->d->actor_count; i++)
        if (strcmp(rgl_lexicon_authority(in->scan->lexicon, in->d->actors[i].authority)->regulator, head) == 0)
            return true;
    return false;
}

/* What the passage holds that no fact was made of. */
static void
count_unused(doubts *in, const rgl_passage *passage)
{
    const rgl_scan *scan = in->scan;

    for (size_t i = rgl_scan_find(scan, passage->span.from);
         i < scan->sorted && scan->item[i].span.from < passage->span.to; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->gone)
            continue;
        switch (m->kind) {
        case M_TITLE:
            in->count[UNUSED_TITLES] += !title_is_used(in, &scan->titles[m->detail]);
            break;
        case M_MONEY:
            in->count[UNUSED_SUMS] += !sum_is_used(in, m);
            break;
        case M_DATE:
            in->count[OTHER_DAYS] += scan->dates[m->detail].period.precision == RGL_DAY &&
                                     !day_is_used(in, scan->dates[m->detail].period.to);
            break;
        case M_AUTHORITY:
            in->count[IDLE_AUTHORITIES] += !authority_is_used(in, m->code);
            break;
        case M_COUNT:
            in->count[UNUSED_COUNTS] += m->code == RGL_CUE_APP_NOUN && !in->d->app_notice_count;
            break;
        default:
            break;
        }
    }
}

static void
count_acts(doubts *in, const rgl_passage *passage)
{
    for (size_t k = 0; k < passage->count; k++)
        for (size_t a = 0; a < passage->sentences[k].act_count; a++) {
            const rgl_act *act = &passage->sentences[k].acts[a];
            bool sanction = act->cue == RGL_CUE_ACT_SANCTION;

            in->count[UNREAL_ACTS] += act->modal || act->negated || act->earlier;
            in->count[UNUSED_SANCTIONS] +=
                sanction && !act->adjectival && !act->modal && !in->d->penalty_count && !in->d->action_count;
        }
    in->count[SENTENCES] += (int) passage->count;
}

static void
count_fact(doubts *in, const rgl_evidence *evidence)
{
    in->count[FACTS]++;
    in->count[WEAK_FACTS] += evidence->confidence < 0.8F;
    in->count[MIDDLING_FACTS] += evidence->confidence >= 0.8F && evidence->confidence < 0.9F;
}

static void
count_facts(doubts *in)
{
    const rgl_development *d = in->d;
    int acting = 0;

    for (size_t i = 0; i < d->actor_count; i++) {
        count_fact(in, &d->actors[i].evidence);
        acting += is_acting(&d->actors[i]);
    }
    in->count[NO_ACTOR] = !acting;
    in->count[MORE_ACTORS] = acting > 1 ? acting - 1 : 0;
    for (size_t i = 0; i < d->instrument_count; i++) {
        count_fact(in, &d->instruments[i].evidence);
        in->count[NO_STATUS] += d->instruments[i].status < 0;
    }
    in->count[MORE_INSTRUMENTS] = d->instrument_count > 1 ? (int) d->instrument_count - 1 : 0;
    for (size_t i = 0; i < d->action_count; i++)
        count_fact(in, &d->actions[i].evidence);
    for (size_t i = 0; i < d->penalty_count; i++) {
        count_fact(in, &d->penalties[i].evidence);
        in->count[NO_RESPONDENT] += d->penalties[i].party.name.to == d->penalties[i].party.name.from;
    }
    for (size_t i = 0; i < d->app_notice_count; i++)
        count_fact(in, &d->app_notices[i].evidence);
    for (size_t i = 0; i < d->deadline_count; i++)
        count_fact(in, &d->deadlines[i].evidence);
    in->count[PENALTIES] = (int) d->penalty_count;
    in->count[DEADLINES] = (int) d->deadline_count;
    in->count[CITATIONS] = (int) d->citation_count;
    in->count[NOTHING_TOLD] = !d->instrument_count && !d->action_count && !d->penalty_count && !d->app_notice_count;
    in->count[NO_DATE] = !d->event_date.year && !d->reported_date.year;
    in->count[NO_DAY] = d->event_date.year && d->precision != RGL_DAY;
    in->count[RELATIVE_DATE] = d->relative;
}

/* "an authority acts; weighed: 3 facts, 1 other_days" */
static const char *
tell(rgl_arena *arena, const doubts *in)
{
    char line[512];
    int start = snprintf(line, sizeof line, "%s; weighed: ", in->d->why);
    size_t n = start > 0 && (size_t) start < sizeof line ? (size_t) start : 0, first = n;

    for (int i = 0; i < DOUBTS; i++) {
        int k = in->count[i]
                    ? snprintf(line + n, sizeof line - n, "%s%d %s", n > first ? ", " : "", in->count[i], names[i])
                    : 0;

        if (k < 0 || (size_t) k >= sizeof line - n)
            break;
        n += (size_t) k;
    }
    return rgl_strndup(arena, line, n);
}

bool
rgl_confidence_read(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count, bool section_told)
{
    doubts in = {.scan = doc->scan, .d = d};
    int logit = INTERCEPT, percent = 0;

    count_facts(&in);
    for (size_t p = 0; p < count; p++) {
        count_unused(&in, &passages[p]);
        count_acts(&in, &passages[p]);
        in.count[HEADLINE] |= passages[p].headline;
    }
    in.count[PARAGRAPHS] = (int) count - 1;
    in.count[SECTION_GUESSED] = !section_told;
    in.count[CHINESE] = strcmp(doc->language, "zh") == 0;
    for (int i = 0; i < DOUBTS; i++) {
        in.count[i] = in.count[i] > COUNT_MAX ? COUNT_MAX : in.count[i];
        logit += weights[i] * in.count[i];
    }
    while (percent < 99 && logits[percent] <= logit)
        percent++;
    d->confidence = (float) (percent < 2 ? 2 : percent) / 100.0F;
    if (doc->source->explain && !(d->why = tell(doc->arena, &in)))
        return false;
    return true;
}
