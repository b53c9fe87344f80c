/* fact.c: sentences become facts: who acts, on what, when, with which outcome. */
#include "fact.h"
#include "finding.h"

#include <string.h>

#include "block.h"
#include "confidence.h"
#include "document.h"
#include "instrument.h"
#include "lexicon_enums.h"
#include "measure.h"
#include "penalty.h"
#include "relation.h"
#include "table.h"
#include "word.h"

/* How far from a duration the words stand that say what it ends, and from "come into force" its "promulgation". */
#define WINDOW_BYTES   60
#define ISSUANCE_BYTES 48
/* A heading that is the name of a place is not longer. */
#define HEADING_BYTES 48
/* How far before "was issued" the word of a sanction may begin. */
#define ISSUED_BYTES 40
/* Whose page it is stands in its first lines. */
#define PAGE_BLOCKS 4

static bool
happens(const rgl_act *act)
{
    return !act->adjectival && !act->modal && !act->negated && !act->earlier;
}

rgl_weight
rgl_fact_weigh(const rgl_scan *scan, const rgl_sentence *s)
{
    rgl_weight w = {.act = 0};
    bool title = rgl_event_mention(scan, s->span.from, s->span.to, M_TITLE, -1, false) != SIZE_MAX;
    bool money = rgl_event_mention(scan, s->span.from, s->span.to, M_MONEY, -1, false) != SIZE_MAX;
    bool sanction = rgl_event_mention(scan, s->span.from, s->span.to, M_ENFORCEMENT, -1, false) != SIZE_MAX;
    bool threat = false;

    w.count = rgl_event_mention(scan, s->span.from, s->span.to, M_COUNT, RGL_CUE_APP_NOUN, false) != SIZE_MAX;
    for (size_t i = 0; i < s->act_count; i++) {
        const rgl_act *act = &s->acts[i];
        int points = 0;
        const char *why = NULL;

        if (!happens(act))
            continue;
        if (act->actors.count) {
            points = 2;
            why = "an authority acts";
        } else if (title &&
                   (act->cue == RGL_CUE_ACT_CONSULT || act->cue == RGL_CUE_ACT_ISSUE || act->cue == RGL_CUE_ACT_ADOPT ||
                    act->cue == RGL_CUE_ACT_REPEAL || act->cue == RGL_CUE_ACT_AMEND)) {
            points = 2;
            why = "an instrument is acted on";
        } else if ((act->cue == RGL_CUE_ACT_SANCTION || act->cue == RGL_CUE_ACT_JUDGE) && (sanction || money)) {
            points = 2;
            why = "a sanction is told";
        } else if (act->cue == RGL_CUE_ACT_ISSUE && act->passive &&
                   rgl_event_mention(scan, act->span.from > ISSUED_BYTES ? act->span.from - ISSUED_BYTES : 0,
                                     act->span.from, M_ENFORCEMENT, -1, false) != SIZE_MAX) {
            points = 2; /* "A warning was issued to" */
            why = "a sanction is told";
        } else if (s->subject.count || sanction || act->cue == RGL_CUE_ACT_SANCTION || act->cue == RGL_CUE_ACT_JUDGE) {
            points = 1;
            why = "somebody acts";
        }
        if (points > w.act) {
            w.act = points;
            w.why = why;
        }
    }
    for (size_t i = 0; i < s->act_count; i++)
        threat |= s->acts[i].modal || s->acts[i].earlier;
    if (w.act < 2 && sanction && money && !threat) {
        w.act = 2;
        w.why = "a sanction with a sum";
    }
    if (w.act < 2 && title && rgl_instrument_told(scan, s)) {
        w.act = 2;
        w.why = "an instrument's status is told";
    }
    for (size_t i = s->first; i < s->last; i++) {
        rgl_span cue;

        if (scan->item[i].kind != M_DATE)
            continue;
        if (scan->item[i]
                .gone) { /* "On Tuesday, the CNIL fined": a day, though one does not know of which week or year */
            const rgl_date_mention *date = &scan->dates[scan->item[i].detail];

            w.date |= (date->near || date->follows || date->no_year) && scan->item[i].span.from - s->span.from <= 16;
            continue;
        }
        switch (rgl_event_date_role(scan, s, i, &cue)) {
        case D_EVENT:
        case D_REPORTED:
            w.date = true;
            /* "On 5 March, the Premier delivered": what begins with its day is news, whoever acts */
            if (scan->item[i].span.from - s->span.from <= 16 && w.act < 2 &&
                (s->act_count || ((title || w.count || sanction) && s->subject.count))) {
                w.act = 2;
                w.why = "it begins with its day";
            }
            break;
        case D_EFFECTIVE:
            w.date = true;
            if (title && w.act < 2) {
                w.act = 2;
                w.why = "an instrument comes into force";
            }
            break;
        default:
            break;
        }
    }
    return w;
}

/* ----------------------------------------------------------------------------------------------- actors */

static uint8_t
role_of(const rgl_act *act)
{
    switch (act->cue) {
    case RGL_CUE_ACT_ADOPT:
        return RGL_ROLE_ADOPTS;
    case RGL_CUE_ACT_CONSULT:
        return RGL_ROLE_CONSULTS;
    case RGL_CUE_ACT_SANCTION:
        return RGL_ROLE_IMPOSES;
    case RGL_CUE_ACT_ENFORCE:
    case RGL_CUE_ACT_JUDGE:
        return RGL_ROLE_INVESTIGATES;
    case RGL_CUE_ACT_SAY:
    case RGL_CUE_ACT_PLAN:
        return RGL_ROLE_PUBLISHES;
    default:
        return RGL_ROLE_ISSUES;
    }
}

static bool
is_medium(const rgl_scan *scan, uint16_t authority)
{
    const char *kind = rgl_lexicon_authority(scan->lexicon, authority)->kind;

    return kind && strcmp(kind, "media") == 0;
}

/* Add an authority once; a later mention does not change its role. */
static bool
add_actor(rgl_document *doc, rgl_development *d, const rgl_mention *m, uint8_t role, float confidence, const char *why)
{
    rgl_actor actor = {m->code, m->place, role, {m->span, confidence, why}};

    if (is_medium(doc->scan, m->code)) {
        actor.role = RGL_ROLE_REPORTS;
        if (d->reporter < 0)
            d->reporter = m->code;
    }
    for (size_t i = 0; i < d->actor_count; i++) {
        rgl_actor *a = &d->actors[i];
        bool same_head = strcmp(rgl_lexicon_authority(doc->scan->lexicon, a->authority)->regulator,
                                rgl_lexicon_authority(doc->scan->lexicon, m->code)->regulator) == 0;

        if (same_head && m->place == RGL_NONE && a->place != RGL_NONE && m->span.from >= a->evidence.span.to &&
            m->span.from - a->evidence.span.to <= 4)
            return true; /* the acronym behind an office: "Changsha branch of the People's Bank of China (PBOC)" */
        if (same_head && a->place == m->place) {
            if (a->role == RGL_ROLE_MENTIONED && role != RGL_ROLE_MENTIONED)
                *a = actor;
            return true;
        }
    }
    if (!rgl_grow(doc->arena, &d->actors, sizeof actor, d->actor_count, &d->actor_capacity))
        return false;
    d->actors[d->actor_count++] = actor;
    return true;
}

static bool
acting(const rgl_development *d)
{
    for (size_t i = 0; i < d->actor_count; i++)
        if (d->actors[i].role != RGL_ROLE_REPORTS && d->actors[i].role != RGL_ROLE_MENTIONED)
            return true;
    return false;
}

/* Actors of one sentence. only_sure: verbs right beside their subject. */
static bool
sentence_actors(rgl_document *doc, rgl_development *d, const rgl_sentence *s, bool only_sure, float confidence)
{
    for (size_t i = 0; i < s->act_count; i++) {
        const rgl_act *act = &s->acts[i];
        uint8_t role = role_of(act);

        if (act->adjectival || act->negated || act->earlier || (act->modal && act->cue != RGL_CUE_ACT_PLAN))
            continue;
        if (only_sure && (!act->actors_sure || act->cue == RGL_CUE_ACT_SAY))
            continue;
        for (size_t k = 0; k < act->actors.count; k++) {
            uint8_t r = role == RGL_ROLE_ISSUES && k > 0 ? RGL_ROLE_CO_ISSUES : role;

            if (!add_actor(doc, d, &doc->scan->item[act->actors.mention[k]], r,
                           act->anaphor       ? confidence - 0.3F
                           : act->actors_sure ? confidence
                                              : confidence - 0.15F,
                           act->anaphor ? "a noun that stands for it acts" : "subject or agent of the verb"))
                return false;
            if (d->actors[d->actor_count - 1].evidence.span.from == doc->scan->item[act->actors.mention[k]].span.from)
                d->actors[d->actor_count - 1].evidence.cue = act->span;
        }
    }
    return true;
}

/* On a page of decisions the authority whose name is a line at the top, when an item that imposes something names no
 * authority itself; SIZE_MAX: none. */
static size_t
authority_of_page(const rgl_document *doc, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;
    bool sanction = false;

    for (size_t p = 0; p < count; p++) {
        sanction |=
            rgl_event_mention(scan, passages[p].span.from, passages[p].span.to, M_ENFORCEMENT, -1, false) != SIZE_MAX;
        if (rgl_event_mention(scan, passages[p].span.from, passages[p].span.to, M_AUTHORITY, -1, false) != SIZE_MAX)
            return SIZE_MAX;
    }
    for (size_t b = 0; sanction && b < doc->block_count && b < PAGE_BLOCKS; b++)
        if (doc->blocks[b].kind == RGL_HEADING &&
            rgl_scan_covered(scan, doc->blocks[b].span, M_AUTHORITY, -1, true) >= 60)
            return rgl_event_mention(scan, doc->blocks[b].span.from, doc->blocks[b].span.to, M_AUTHORITY, -1, false);
    return SIZE_MAX;
}

static bool
read_actors(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;
    int read = 0;

    /* the first sentence that has actors, and the next */
    for (size_t p = 0; p < count; p++) {
        if (passages[p].headline)
            continue;
        for (size_t k = 0; k < passages[p].count; k++) {
            if (!sentence_actors(doc, d, &passages[p].sentences[k], read > 0, 0.95F))
                return false;
            if (read == 0 && !acting(d) && passages[p].sentences[k].subject.count &&
                (passages[p].sentences[k].act_count || k == 0)) {
                const rgl_sentence *s = &passages[p].sentences[k];

                for (size_t a = 0; a < s->subject.count; a++)
                    if (!add_actor(doc, d, &scan->item[s->subject.mention[a]], a ? RGL_ROLE_CO_ISSUES : RGL_ROLE_ISSUES,
                                   0.7F, "the sentence begins with it"))
                        return false;
            }
            if (acting(d))
                read++;
            if (read >= 2)
                goto enough;
        }
    }
enough:
    for (size_t p = 0; p < count && !acting(d); p++) {
        if (!passages[p].headline)
            continue;
        for (size_t k = 0; k < passages[p].count; k++) {
            const rgl_sentence *s = &passages[p].sentences[k];

            if (!sentence_actors(doc, d, s, false, 0.85F))
                return false;
            if (!acting(d))
                for (size_t a = 0; a < s->subject.count; a++)
                    if (!add_actor(doc, d, &scan->item[s->subject.mention[a]], a ? RGL_ROLE_CO_ISSUES : RGL_ROLE_ISSUES,
                                   0.75F, "the headline begins with it"))
                        return false;
        }
    }
    for (size_t i = rgl_scan_find(scan, d->source.from);
         !acting(d) && i < scan->sorted && scan->item[i].span.from < d->source.to; i++)
        if (scan->item[i].kind == M_AUTHORITY && !scan->item[i].gone &&
            !add_actor(doc, d, &scan->item[i], RGL_ROLE_ISSUES, 0.8F, "the item's source"))
            return false;
    if (!acting(d)) {
        size_t page = authority_of_page(doc, passages, count);

        if (page != SIZE_MAX && !add_actor(doc, d, &scan->item[page], RGL_ROLE_IMPOSES, 0.7F, "whose page it is"))
            return false;
    }
    /* Who signs the document acts in it. */
    if (!passages[count - 1].header && (!acting(d) || doc->signed_on.year))
        for (size_t i = rgl_scan_find(scan, doc->signature.from);
             i < scan->sorted && scan->item[i].span.from < doc->signature.to; i++)
            if (scan->item[i].kind == M_AUTHORITY && !scan->item[i].gone &&
                !add_actor(doc, d, &scan->item[i], acting(d) ? RGL_ROLE_CO_ISSUES : RGL_ROLE_ISSUES, 0.85F,
                           "it signs the document"))
                return false;
    return true;
}

/* ------------------------------------------------------------------------------------------------ dates */

static bool
no_date(rgl_date date)
{
    return date.year == 0;
}

static bool
after(rgl_date a, rgl_date b)
{
    return rgl_date_days(a) > rgl_date_days(b);
}

static bool
add_deadline(rgl_document *doc, rgl_development *d, int16_t kind, const rgl_date_mention *date, int32_t title,
             rgl_evidence evidence)
{
    rgl_deadline deadline = {.kind = kind, .to = date->period.to, .title = title, .evidence = evidence};

    if (date->period.precision != RGL_DAY && !date->by_end && !date->on_or_before)
        deadline.from = date->period.from;
    if (kind == RGL_DEADLINE_EFFECTIVE && date->period.precision != RGL_DAY) {
        deadline.from = date->period.from;
    }
    if (kind == RGL_DEADLINE_EFFECTIVE && date->period.precision == RGL_RANGE)
        deadline.to = date->period.from;
    for (size_t i = 0; i < d->deadline_count; i++)
        if (d->deadlines[i].kind == kind && rgl_date_days(d->deadlines[i].to) == rgl_date_days(deadline.to))
            return true;
    if (!rgl_grow(doc->arena, &d->deadlines, sizeof deadline, d->deadline_count, &d->deadline_capacity))
        return false;
    d->deadlines[d->deadline_count++] = deadline;
    return true;
}

static int32_t
title_near(const rgl_scan *scan, const rgl_sentence *s, uint32_t at)
{
    size_t i = rgl_event_mention(scan, s->span.from, at, M_TITLE, -1, true);

    if (i == SIZE_MAX)
        i = rgl_event_mention(scan, at, s->span.to, M_TITLE, -1, false);
    if (i == SIZE_MAX)
        i = rgl_event_mention(scan, s->span.from, s->span.to, M_TERM, -1, false);
    return i == SIZE_MAX ? -1 : (int32_t) scan->item[i].detail;
}

/* "On 1 June 2024, the X took effect", 6月1日起，《X》正式施行: a day in front of a title of which nothing else is
 * said. */
static bool
begins_force(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *day, rgl_span *cue)
{
    size_t title = rgl_event_mention(scan, day->span.to, s->span.to, M_TITLE, -1, false), force;

    if (title == SIZE_MAX || scan->dates[day->detail].period.precision != RGL_DAY)
        return false;
    force = rgl_event_mention(scan, scan->item[title].span.to, s->span.to, M_STATUS, RGL_STATUS_IN_FORCE, false);
    if (force == SIZE_MAX || (scan->item[force].flags & (RGL_F_FUTURE | RGL_F_WEAK)) ||
        rgl_event_mention(scan, day->span.to, s->span.to, M_DATE, -1, false) != SIZE_MAX)
        return false;
    for (size_t a = 0; a < s->act_count; a++)
        if (s->acts[a].span.from >= day->span.to && s->acts[a].span.from < scan->item[force].span.from)
            return false;
    *cue = scan->item[force].span;
    return true;
}

/* A headline's date stands in parentheses or at one of its ends; a date inside it is part of what it says. */
static bool
read_dates(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;
    rgl_date headline = {0}, effective = {0};
    rgl_precision headline_precision = RGL_DAY;
    bool later_sentence = false;

    for (size_t p = 0; p < count; p++)
        for (size_t k = 0; k < passages[p].count; k++) {
            const rgl_sentence *s = &passages[p].sentences[k];

            for (size_t i = s->first; i < s->last; i++) {
                const rgl_mention *m = &scan->item[i];
                const rgl_date_mention *date;
                rgl_evidence evidence = {m->span, 0.95F, "a date with its cue"};
                rgl_span cue;
                rgl_date_role role;
                bool future;

                if (m->kind != M_DATE || m->gone)
                    continue;
                date = &scan->dates[m->detail];
                role = rgl_event_date_role(scan, s, i, &cue);
                if (cue.from < cue.to) {
                    evidence.span.from = cue.from < evidence.span.from ? cue.from : evidence.span.from;
                    evidence.span.to = cue.to > evidence.span.to ? cue.to : evidence.span.to;
                }
                if (date->repaired)
                    evidence.confidence -= 0.15F;
                if (date->no_year)
                    evidence.confidence -= 0.05F;
                switch (role) {
                case D_EVENT:
                    if (!passages[p].headline && begins_force(scan, s, m, &evidence.cue) &&
                        !add_deadline(doc, d, RGL_DEADLINE_EFFECTIVE, date, title_near(scan, s, m->span.to), evidence))
                        return false;
                    if (passages[p].headline) {
                        if (no_date(headline) && date->period.precision <= RGL_MONTH) {
                            headline = date->period.from;
                            headline_precision = date->period.precision;
                        }
                    } else if (no_date(d->event_date) && date->period.precision == RGL_DAY) {
                        /* In a later sentence a day belongs to the event only when the first told none. */
                        if (!later_sentence || no_date(d->reported_date)) {
                            d->event_date = date->period.from;
                            d->precision = RGL_DAY;
                            d->relative = date->relative;
                        }
                    } else if (no_date(d->event_date) && date->period.precision == RGL_MONTH && !later_sentence &&
                               !date->relative) {
                        d->event_date = date->period.from;
                        d->precision = RGL_MONTH;
                    } else if (d->precision == RGL_MONTH && date->period.precision == RGL_DAY &&
                               !no_date(d->event_date) && date->period.from.month == d->event_date.month) {
                        d->event_date = date->period.from;
                        d->precision = RGL_DAY;
                    }
                    break;
                case D_REPORTED:
                    if (no_date(d->reported_date) && date->period.precision == RGL_DAY)
                        d->reported_date = date->period.from;
                    break;
                case D_EFFECTIVE:
                    /* "since the amended Ordinance took effect in 2021": background */
                    if (later_sentence && !no_date(doc->anchor) &&
                        !after(date->period.to, rgl_date_add(doc->anchor, -3, 0)))
                        break;
                    if (date->period.precision <= RGL_MONTH || date->period.precision == RGL_RANGE ||
                        date->period.precision == RGL_YEAR) {
                        if (!add_deadline(doc, d, RGL_DEADLINE_EFFECTIVE, date, title_near(scan, s, m->span.from),
                                          evidence))
                            return false;
                        if (no_date(effective))
                            effective = date->period.from;
                    }
                    break;
                case D_CLOSE:
                    if (passages[p].headline && date->period.precision != RGL_DAY)
                        break;
                    /* "following a consultation that ran from May to August" */
                    if (date->period.precision == RGL_RANGE && !no_date(d->event_date) &&
                        !after(date->period.to, d->event_date))
                        break;
                    if (!add_deadline(doc, d, RGL_DEADLINE_CONSULTATION_CLOSE, date, title_near(scan, s, m->span.from),
                                      evidence))
                        return false;
                    break;
                case D_GRACE:
                    if (!add_deadline(doc, d, RGL_DEADLINE_GRACE_END, date, title_near(scan, s, m->span.from),
                                      evidence))
                        return false;
                    break;
                case D_REPORT_DUE:
                    if (!add_deadline(doc, d, RGL_DEADLINE_REPORT_DUE, date, -1, evidence))
                        return false;
                    break;
                case D_TARGET:
                    /* a target lies ahead and somebody means to reach it */
                    future = rgl_event_cue(scan, s->span.from, s->span.to, RGL_CUE_TARGET, false) != SIZE_MAX;
                    if (passages[p].headline || (no_date(doc->anchor) ? false : !after(date->period.to, doc->anchor)))
                        break;
                    if (future || date->by_end) {
                        evidence.confidence -= date->period.precision == RGL_DAY ? 0.15F : 0.05F;
                        if (!add_deadline(doc, d, RGL_DEADLINE_TARGET, date, -1, evidence))
                            return false;
                    }
                    break;
                case D_HISTORY:
                    break;
                }
            }
            later_sentence |= !passages[p].headline;
        }
    /* A notice is dated where it is signed. */
    if (!no_date(doc->signed_on) && !passages[count - 1].header && !passages[count - 1].record) {
        d->event_date = doc->signed_on;
        d->precision = RGL_DAY;
    }
    if (no_date(d->event_date) && no_date(d->reported_date) && !no_date(headline)) {
        d->event_date = headline;
        d->precision = headline_precision;
    }
    /* "took effect on 1 October": the day it happened, when it is not ahead */
    if (no_date(d->event_date) && no_date(d->reported_date) && !no_date(effective) &&
        (no_date(doc->period_to) || !after(effective, doc->period_to))) {
        d->event_date = effective;
        d->precision = RGL_DAY;
    }
    return true;
}

/* Does a cue stand in [from, to), no more than reach bytes away? */
static bool
cue_near(const rgl_scan *scan, uint32_t from, uint32_t to, int cue, rgl_span *span)
{
    size_t i = from < to ? rgl_event_cue(scan, from, to, cue, false) : SIZE_MAX;

    if (i == SIZE_MAX)
        return false;
    *span = scan->item[i].span;
    return true;
}

/* The day of force that the development tells, if it tells one. */
static rgl_date
day_of_force(const rgl_development *d)
{
    rgl_date day = {0};

    for (size_t i = 0; i < d->deadline_count; i++)
        if (d->deadlines[i].kind == RGL_DEADLINE_EFFECTIVE) {
            if (!no_date(day))
                return (rgl_date){0};
            day = d->deadlines[i].to;
        }
    return day;
}

/* What a duration ends ("within six months of that date", "for 30 days", "30 days after publication") and from which
 * day it counts. Returns the deadline's kind, or -1; *base: year 0 when the text does not say the day. */
static int
window_kind(const rgl_development *d, const rgl_scan *scan, const rgl_sentence *s, rgl_span duration, rgl_date *base,
            rgl_span *cue)
{
    uint32_t from = duration.from > s->span.from + WINDOW_BYTES ? duration.from - WINDOW_BYTES : s->span.from;
    uint32_t to = duration.to + WINDOW_BYTES < s->span.to ? duration.to + WINDOW_BYTES : s->span.to;
    bool issued = d->instrument_count && d->instruments[0].status != RGL_STATUS_ADOPTED;
    rgl_span noun;

    *base = d->event_date;
    /* "within six months, that is, by 28 February 2023" */
    if (rgl_event_mention(scan, duration.to,
                          duration.to + ISSUANCE_BYTES < s->span.to ? duration.to + ISSUANCE_BYTES : s->span.to, M_DATE,
                          -1, false) != SIZE_MAX)
        return -1;
    if (cue_near(scan, from, to, RGL_CUE_COMMENT_CLOSE, cue))
        return RGL_DEADLINE_CONSULTATION_CLOSE;
    if (cue_near(scan, from, to, RGL_CUE_GRACE, cue)) {
        if (cue_near(scan, duration.to, to, RGL_CUE_EFFECTIVE, &noun) ||
            cue_near(scan, from, duration.from, RGL_CUE_EFFECTIVE, &noun))
            *base = day_of_force(d);
        else if (!cue_near(scan, duration.to, to, RGL_CUE_ISSUANCE, &noun) &&
                 !cue_near(scan, from, duration.from, RGL_CUE_ISSUANCE, &noun))
            return -1;
        return RGL_DEADLINE_GRACE_END;
    }
    if (!issued)
        return -1;
    /* "after its publication in the Official Journal" is another day than that of the act, unless that is told */
    if (cue_near(scan, duration.to, to, RGL_CUE_ISSUANCE, &noun) &&
        rgl_event_mention(scan, noun.to, s->span.to, M_CUE, RGL_CUE_GAZETTE, false) != SIZE_MAX &&
        rgl_event_mention(scan, s->span.from, duration.from, M_CUE, RGL_CUE_GAZETTE, false) == SIZE_MAX)
        return -1;
    /* "come into force 30 days after promulgation", 自公布之日起30日后施行 */
    if (cue_near(scan, from, duration.from, RGL_CUE_EFFECTIVE, cue) &&
        cue_near(scan, duration.to, to, RGL_CUE_ISSUANCE, &noun))
        return RGL_DEADLINE_EFFECTIVE;
    if (cue_near(scan, duration.to, to, RGL_CUE_EFFECTIVE, cue) &&
        cue_near(scan, from, duration.from, RGL_CUE_ISSUANCE, &noun))
        return RGL_DEADLINE_EFFECTIVE;
    return -1;
}

/* "effective on issuance", "shall come into force on the date of its promulgation"; SIZE_MAX: not said. */
static bool
on_issuance(const rgl_development *d, const rgl_scan *scan, const rgl_sentence *s, rgl_span *cue)
{
    size_t i = rgl_event_cue(scan, s->span.from, s->span.to, RGL_CUE_ON_ISSUANCE, false);

    if (i != SIZE_MAX) {
        *cue = scan->item[i].span;
        return true;
    }
    if (!d->instrument_count || d->instruments[0].status == RGL_STATUS_ADOPTED)
        return false;
    for (i = rgl_event_cue(scan, s->span.from, s->span.to, RGL_CUE_EFFECTIVE, false); i < s->last; i++) {
        const rgl_mention *m = &scan->item[i];
        uint32_t to = m->span.to + ISSUANCE_BYTES < s->span.to ? m->span.to + ISSUANCE_BYTES : s->span.to;
        rgl_span noun;

        if (m->kind != M_CUE || m->code != RGL_CUE_EFFECTIVE || !rgl_is_ascii_at(scan->text, m->span.from) ||
            !cue_near(scan, m->span.to, to, RGL_CUE_ISSUANCE, &noun))
            continue;
        if (rgl_event_mention(scan, m->span.to, noun.from, M_NUMBER, -1, false) == SIZE_MAX &&
            rgl_event_mention(scan, m->span.to, noun.from, M_DATE, -1, false) == SIZE_MAX &&
            rgl_event_cue(scan, m->span.to, noun.from, RGL_CUE_REFERENCE, false) == SIZE_MAX) {
            *cue = (rgl_span){m->span.from, noun.to};
            return true;
        }
    }
    return false;
}

/* "within 30 days", "effective on issuance": counted from the event, or from the day of force. */
static bool
read_windows(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;

    if (no_date(d->event_date) || d->precision != RGL_DAY)
        return true;
    for (size_t p = 0; p < count; p++)
        for (size_t k = 0; k < passages[p].count; k++) {
            const rgl_sentence *s = &passages[p].sentences[k];
            rgl_date_mention date = {.period = {d->event_date, d->event_date, RGL_DAY}};
            rgl_span cue = {0, 0};

            if (on_issuance(d, scan, s, &cue) &&
                !add_deadline(doc, d, RGL_DEADLINE_EFFECTIVE, &date, title_near(scan, s, cue.from),
                              (rgl_evidence){.span = cue, .confidence = 0.9F, .why = "in force on issuance"}))
                return false;
            for (size_t i = s->first; i < s->last; i++) {
                const rgl_mention *m = &scan->item[i];
                rgl_duration duration;
                rgl_date base;
                int kind;

                if (m->kind != M_NUMBER || m->gone ||
                    rgl_duration_read(scan->lexicon, scan->text, s->span.to, m->span.from, &duration) != RGL_OK ||
                    duration.working_days)
                    continue;
                kind = window_kind(d, scan, s, duration.span, &base, &cue);
                if (kind < 0 || no_date(base))
                    continue;
                date.period.to = date.period.from = rgl_date_add(base, duration.months, duration.days);
                if (!add_deadline(doc, d, (int16_t) kind, &date, -1,
                                  (rgl_evidence){.span = duration.span,
                                                 .confidence = 0.75F,
                                                 .why = "a window counted from the event"}))
                    return false;
            }
        }
    return true;
}

/* --------------------------------------------------------------------------------------------- citations */

static bool
read_citations(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;

    for (size_t p = 0; p < count; p++) {
        if (passages[p].headline)
            continue;
        for (size_t i = rgl_scan_find(scan, passages[p].span.from);
             i < scan->sorted && scan->item[i].span.from < passages[p].span.to; i++) {
            const rgl_mention *m = &scan->item[i];
            rgl_citation citation = {.evidence = {m->span, 0.9F, "a known law is named"}};
            bool acted = false, seen = false;

            if (m->kind != M_TITLE || scan->titles[m->detail].law < 0)
                continue;
            citation.law = (uint16_t) scan->titles[m->detail].law;
            citation.evidence.span = scan->titles[m->detail].span;
            citation.article = rgl_instrument_article(scan, passages[p].span, &scan->titles[m->detail]);
            if (citation.article.to > citation.article.from) {
                if (citation.article.from < citation.evidence.span.from)
                    citation.evidence.span.from = citation.article.from;
                if (citation.article.to > citation.evidence.span.to)
                    citation.evidence.span.to = citation.article.to;
            }
            for (size_t k = 0; k < d->instrument_count; k++)
                acted |= scan->titles[d->instruments[k].title].law == (int16_t) citation.law;
            for (size_t k = 0; k < d->citation_count; k++) {
                const rgl_citation *c = &d->citations[k];
                uint32_t n = c->article.to - c->article.from;

                seen |= c->law == citation.law &&
                        (citation.article.to == citation.article.from ||
                         (n == citation.article.to - citation.article.from &&
                          memcmp(scan->text + c->article.from, scan->text + citation.article.from, n) == 0));
            }
            if (acted || seen)
                continue;
            if (!rgl_grow(doc->arena, &d->citations, sizeof citation, d->citation_count, &d->citation_capacity))
                return false;
            d->citations[d->citation_count++] = citation;
        }
    }
    return true;
}

static bool
read_topics(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;

    for (size_t p = 0; p < count; p++)
        for (size_t i = rgl_scan_find(scan, passages[p].span.from);
             i < scan->sorted && scan->item[i].span.from < passages[p].span.to; i++) {
            bool seen = false;

            if (scan->item[i].kind != M_TOPIC)
                continue;
            for (size_t t = 0; t < d->topic_count; t++)
                seen |= d->topics[t] == scan->item[i].code;
            if (seen)
                continue;
            if (!rgl_grow(doc->arena, &d->topics, sizeof *d->topics, d->topic_count, &d->topic_capacity))
                return false;
            d->topics[d->topic_count++] = scan->item[i].code;
        }
    return true;
}

/* --------------------------------------------------------------------------------------------- together */

static const char *
province_of(const rgl_lexicon *lexicon, const rgl_place *place)
{
    while (place->level != RGL_PROVINCE && place->level != RGL_STATE && place->parent != RGL_NONE)
        place = rgl_lexicon_place(lexicon, place->parent);
    return place->code;
}

/* The country or the state that a heading is ("BRAZIL", "3. New Jersey"), of a few letters more; NULL: none. */
static const rgl_place *
place_of_heading(const rgl_scan *scan, rgl_span heading)
{
    char name[HEADING_BYTES];
    const rgl_entry *entry;
    rgl_hit hit;
    uint32_t from = rgl_block_words(scan->text, heading), n = 0;
    bool inside = false;

    heading = rgl_span_trim(scan->text, (rgl_span){from, heading.to});
    if (heading.to - heading.from > sizeof name)
        return NULL;
    for (uint32_t i = heading.from; i < heading.to; i++) { /* names are written large once a word */
        char c = scan->text[i];
        bool capital = c >= 'A' && c <= 'Z';

        name[n++] = capital && inside ? (char) (c | 32) : c;
        inside = capital || (c >= 'a' && c <= 'z');
    }
    if (!rgl_lexicon_longest(scan->lexicon, name, n, 0, RGL_BIT(RGL_W_PLACE), &hit) || hit.end * 2 < n)
        return NULL;
    entry = rgl_hit_entry(&hit, RGL_W_PLACE);
    return entry && rgl_place_is_abroad(rgl_lexicon_place(scan->lexicon, entry->value))
               ? rgl_lexicon_place(scan->lexicon, entry->value)
               : NULL;
}

/* The place whose heading the development stands under: the nearest one above it in its section; NULL: none. */
static const rgl_place *
place_above(const rgl_document *doc, const rgl_development *d)
{
    for (size_t b = d->first_block; b-- > 0;) {
        const rgl_place *place;

        if (doc->blocks[b].kind != RGL_HEADING)
            continue;
        place = place_of_heading(doc->scan, doc->blocks[b].span);
        if (place || rgl_scan_covered(doc->scan, doc->blocks[b].span, M_SECTION, -1, true) >= 55)
            return place;
    }
    return NULL;
}

/* Does the name of a state only say where somebody is: "a clinic in Ohio", "Trenton, New Jersey", "the District of
 * Oregon"? */
static bool
is_whereabouts(const rgl_scan *scan, const rgl_mention *m)
{
    const char *text = scan->text;
    uint32_t from = m->span.from > HEADING_BYTES ? m->span.from - HEADING_BYTES : 0;
    rgl_span word = rgl_word_before(text, from, m->span.from);

    for (uint32_t i = word.to; i < m->span.from; i++)
        if (text[i] == ',')
            return true;
    if (rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_OF))
        word = rgl_word_before(text, from, word.from);
    return rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_WHEREABOUTS);
}

/* Where a place named in the text is: its country, its state, or China. Georgia among states of the US is one. */
static const char *
country_of(const rgl_scan *scan, const rgl_place *place)
{
    while (!rgl_place_is_abroad(place) && place->parent != RGL_NONE)
        place = rgl_lexicon_place(scan->lexicon, place->parent);
    if (strcmp(place->code, "GE") == 0)
        for (size_t i = 0, states = 0; i < scan->sorted; i++) {
            states += scan->item[i].kind == M_PLACE &&
                      strncmp(rgl_lexicon_place(scan->lexicon, scan->item[i].code)->code, "US-", 3) == 0;
            if (states >= 2)
                return "US-GA";
        }
    return rgl_place_is_abroad(place) ? place->code : "CN";
}

/* Local legislation applies in its province; all else where its authority does. */
static void
find_jurisdiction(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;
    const rgl_place *above;

    if (doc->source->jurisdiction) {
        d->jurisdiction = doc->source->jurisdiction;
        return;
    }
    if (d->section == RGL_SECTION_REGULATORY && d->instrument_count) {
        const rgl_title *title = &scan->titles[d->instruments[0].title];

        for (size_t i = rgl_scan_find(scan, title->name.from);
             i < scan->sorted && scan->item[i].span.from < title->name.to; i++) {
            const rgl_place *place;

            if (scan->item[i].kind != M_PLACE || title->standard)
                continue;
            place = rgl_lexicon_place(scan->lexicon, scan->item[i].code);
            if (place->level != RGL_COUNTRY) {
                d->jurisdiction = province_of(scan->lexicon, place);
                return;
            }
        }
        /* a local legislature, or a local government, acts by itself */
        for (size_t i = 0; i < d->actor_count; i++) {
            const char *code = rgl_lexicon_authority(scan->lexicon, d->actors[i].authority)->regulator;

            if (d->actors[i].place != RGL_NONE && (strcmp(code, "NPC") == 0 || strcmp(code, "NPCSC") == 0 ||
                                                   strcmp(code, "STATE_COUNCIL") == 0 || strcmp(code, "MOJ") == 0)) {
                d->jurisdiction = province_of(scan->lexicon, rgl_lexicon_place(scan->lexicon, d->actors[i].place));
                return;
            }
        }
    }
    for (size_t i = 0; i < d->actor_count && !d->jurisdiction; i++)
        if (d->actors[i].role != RGL_ROLE_REPORTS && d->actors[i].role != RGL_ROLE_MENTIONED)
            d->jurisdiction = rgl_lexicon_authority(scan->lexicon, d->actors[i].authority)->jurisdiction;
    /* without an actor: the country or the law that the text names first, but for the place that it stands under */
    above = d->jurisdiction ? NULL : place_above(doc, d);
    for (size_t p = 0; p < count && !d->jurisdiction; p++)
        for (size_t i = rgl_scan_find(scan, passages[p].span.from);
             i < scan->sorted && scan->item[i].span.from < passages[p].span.to && !d->jurisdiction; i++) {
            const rgl_mention *m = &scan->item[i];

            if (m->kind == M_TITLE && scan->titles[m->detail].law >= 0 && !above) {
                d->jurisdiction = rgl_lexicon_law(scan->lexicon, (uint16_t) scan->titles[m->detail].law)->jurisdiction;
            } else if (m->kind == M_PLACE && !m->gone) {
                const rgl_place *place = rgl_lexicon_place(scan->lexicon, m->code);

                if (above && (place->parent == RGL_NONE || rgl_lexicon_place(scan->lexicon, place->parent) != above))
                    continue;
                if (place->level == RGL_STATE && is_whereabouts(scan, m))
                    continue;
                d->jurisdiction = country_of(scan, place);
            }
        }
    if (!d->jurisdiction && above)
        d->jurisdiction = above->code;
    if (!d->jurisdiction)
        d->jurisdiction = rgl_document_jurisdiction(doc);
}

/* An authority that can take measures: no association, no exchange, no standards body, no medium. */
static bool
is_public(const rgl_scan *scan, size_t mention)
{
    static const char *const kinds[] = {"regulator", "ministry", "police", "government"};
    const char *kind = rgl_lexicon_authority(scan->lexicon, scan->item[mention].code)->kind;

    for (size_t i = 0; kind && i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kind, kinds[i]) == 0)
            return true;
    return false;
}

/* Does the headline or the opening speak of enforcement, be it one that was only considered or refused? */
static bool
enforcing(const rgl_document *doc, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;

    for (size_t p = 0; p < count; p++)
        for (size_t k = 0; k < passages[p].count && k < 2; k++) {
            const rgl_sentence *s = &passages[p].sentences[k];

            for (size_t a = 0; a < s->act_count; a++)
                if ((s->acts[a].cue == RGL_CUE_ACT_SANCTION || s->acts[a].cue == RGL_CUE_ACT_JUDGE) &&
                    !s->acts[a].adjectival && s->acts[a].actors.count)
                    return true;
            /* "15 Oct - CVERC: 13 mobile apps without": what an authority has to say of apps that it counts */
            if (k == 0 && s->subject.count && !passages[p].headline && is_public(scan, s->subject.mention[0]) &&
                rgl_event_cue(scan, s->span.from, s->span.to, RGL_CUE_ACT_SAY, false) == SIZE_MAX &&
                rgl_event_mention(scan, s->span.from, s->span.to, M_COUNT, RGL_CUE_APP_NOUN, false) != SIZE_MAX)
                return true;
            if (k == 0 && rgl_event_mention(scan, s->span.from, s->span.to, M_ENFORCEMENT, -1, false) != SIZE_MAX &&
                s->act_count && (unsigned char) scan->text[s->span.from] < 0x80)
                for (size_t i = s->first; i < s->last; i++)
                    if (scan->item[i].kind == M_ENFORCEMENT && !scan->item[i].gone &&
                        scan->item[i].code != RGL_ENFORCEMENT_APP_NOTICE &&
                        scan->item[i].code != RGL_ENFORCEMENT_WARNING && scan->item[i].code != RGL_ENFORCEMENT_BAN &&
                        scan->item[i].code != RGL_ENFORCEMENT_INSPECTION &&
                        scan->item[i].code != RGL_ENFORCEMENT_INTERVIEW)
                        return true;
        }
    return false;
}

/* Words of the headline and of the first two sentences that speak of enforcement, or of rules; those that come first
 * count twice. */
static void
count_words(const rgl_document *doc, const rgl_passage *passages, size_t count, int *enforcement, int *rules)
{
    const rgl_scan *scan = doc->scan;
    int sentences = 0;

    *enforcement = *rules = 0;
    for (size_t p = 0; p < count; p++)
        for (size_t k = 0; k < passages[p].count && sentences < 3; k++, sentences += !passages[p].headline) {
            const rgl_sentence *s = &passages[p].sentences[k];
            int weight = sentences == 0 ? 2 : 1;
            uint32_t end = 0;

            for (size_t i = s->first; i < s->last; i++) {
                const rgl_mention *m = &scan->item[i];

                if (m->kind != M_CUE || m->span.from < end ||
                    (m->code != RGL_CUE_ENFORCEMENT_WORD && m->code != RGL_CUE_REGULATORY_WORD))
                    continue;
                *(m->code == RGL_CUE_ENFORCEMENT_WORD ? enforcement : rules) += weight;
                end = m->span.to;
            }
        }
}

/* Does somebody make rules in the headline or the opening: adopt, consult, amend, repeal, plan, or issue? */
static bool
makes_rules(const rgl_passage *passages, size_t count)
{
    for (size_t p = 0; p < count; p++)
        for (size_t k = 0; k < passages[p].count && k < 2; k++)
            for (size_t a = 0; a < passages[p].sentences[k].act_count; a++)
                switch (passages[p].sentences[k].acts[a].cue) {
                case RGL_CUE_ACT_ISSUE:
                case RGL_CUE_ACT_ADOPT:
                case RGL_CUE_ACT_CONSULT:
                case RGL_CUE_ACT_REPEAL:
                case RGL_CUE_ACT_AMEND:
                case RGL_CUE_ACT_PLAN:
                    return true;
                default:
                    break;
                }
    return false;
}

static void
find_section(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    bool collect = false;
    int enforcement, rules;

    if (d->section >= 0)
        return;
    for (size_t p = 0; p < count && !collect; p++)
        collect = rgl_event_cue(doc->scan, passages[p].span.from, passages[p].span.to, RGL_CUE_COLLECT_OPINIONS,
                                false) != SIZE_MAX;
    for (size_t i = 0; i < d->instrument_count && !collect; i++) {
        rgl_span name = doc->scan->titles[d->instruments[i].title].name;

        for (uint32_t at = name.from; at < name.to && !collect;
             at = (uint32_t) rgl_utf8_next(doc->scan->text, name.to, at))
            collect = rgl_cue_at(doc->scan->lexicon, doc->scan->text, name.to, at, RGL_CUE_COLLECT_OPINIONS) != 0;
    }
    count_words(doc, passages, count, &enforcement, &rules);
    if (d->penalty_count || d->action_count || d->app_notice_count)
        d->section = RGL_SECTION_ENFORCEMENT;
    else if (d->instrument_count && !collect)
        d->section = RGL_SECTION_REGULATORY;
    else if (d->deadline_count && d->deadlines[0].kind != RGL_DEADLINE_TARGET &&
             d->deadlines[0].kind != RGL_DEADLINE_REPORT_DUE)
        d->section = RGL_SECTION_REGULATORY;
    else if (enforcing(doc, passages, count) || (enforcement >= 2 && enforcement > rules))
        d->section = RGL_SECTION_ENFORCEMENT;
    else if (rules >= 2 && makes_rules(passages, count) && !collect)
        d->section = RGL_SECTION_REGULATORY;
    else
        d->section = RGL_SECTION_INDUSTRY;
}

static void
find_kind(rgl_development *d)
{
    if (d->penalty_count)
        d->kind = "penalty";
    else if (d->app_notice_count)
        d->kind = "app_notice";
    else if (d->action_count)
        d->kind = rgl_vocabulary("enforcement_kind")[d->actions[0].kind];
    else if (d->instrument_count && d->instruments[0].status >= 0)
        d->kind = rgl_vocabulary("instrument_status")[d->instruments[0].status];
    else if (d->section == RGL_SECTION_REGULATORY && d->deadline_count)
        d->kind = "in_force";
    else
        d->kind = "statement";
}

static bool
read_tables(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    for (size_t p = 0; p < count; p++)
        if (passages[p].cells && passages[p].header &&
            !rgl_table_read(doc, d, passages[p].header->span, passages[p].span))
            return false;
    for (size_t p = 0; p < count; p++)
        if (passages[p].cells && !passages[p].header && !passages[p].record && d->actor_count == 0 &&
            !rgl_table_read_bare(doc, d, passages[p].span))
            return false;
    return !count || !passages[count - 1].record || rgl_table_read_record(doc, d);
}

bool
rgl_fact_read(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    bool section_told = d->section >= 0;

    d->reporter = -1;
    if (!read_actors(doc, d, passages, count) || !read_dates(doc, d, passages, count) ||
        !rgl_instrument_read(doc, d, passages, count) || !rgl_measure_read(doc, d, passages, count) ||
        !read_tables(doc, d, passages, count) || !read_windows(doc, d, passages, count) ||
        !read_citations(doc, d, passages, count) || !rgl_relation_read(doc, d, passages, count))
        return false;
    rgl_instrument_settle(d);
    find_section(doc, d, passages, count);
    find_kind(d);
    find_jurisdiction(doc, d, passages, count);
    rgl_penalty_currency(d);
    if (!rgl_finding_read(doc, d, passages, count) || !read_topics(doc, d, passages, count))
        return false;
    return rgl_confidence_read(doc, d, passages, count, section_told);
}
