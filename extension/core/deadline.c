/* deadline.c: what each date of a development means: the day of the event, a day ahead, background. */
#include "deadline.h"

#include <string.h>

#include "lexicon_enums.h"
#include "text.h"
#include "word.h"

/* How far from a duration the words stand that say what it ends, and from "come into force" its "promulgation". */
#define WINDOW_BYTES   60
#define ISSUANCE_BYTES 48
/* How far before "into force" its "will" may begin, and how sure a document's period is that its title tells. */
#define VERB_BYTES  24
#define SURE_PERIOD 0.8F

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

bool
rgl_deadline_add(rgl_document *doc, rgl_development *d, int16_t kind, const rgl_date_mention *date, int32_t title,
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

/* Is the day of force still to come, as its verb has it: "will enter into force on", "takes effect on"? A verb in the
 * present tells so only where the day is not surely of the document's own time. */
static bool
is_to_come(const rgl_document *doc, const rgl_sentence *s, rgl_span cue)
{
    static const char *const present[] = {"come",  "comes",   "take",     "takes",     "enter", "enters",
                                          "go",    "goes",    "become",   "becomes",   "start", "starts",
                                          "apply", "applies", "commence", "commences", "begin", "begins",
                                          "kick",  "kicks",   "shall",    "will",      "be"};
    const rgl_scan *scan = doc->scan;
    rgl_span word = rgl_word_after(scan->text, cue.to, cue.from);
    uint32_t from = cue.from > s->span.from + VERB_BYTES ? cue.from - VERB_BYTES : s->span.from,
             n = word.to - word.from;

    if (!rgl_is_ascii_at(scan->text, cue.from))
        return false;
    if (cue.from == s->span.from && rgl_event_mention(scan, cue.from, cue.to, M_STATUS, -1, false) == SIZE_MAX)
        return true; /* "From 1 September, providers must" */
    for (size_t i = rgl_scan_find(scan, from); i < scan->sorted && scan->item[i].span.from <= cue.from; i++)
        if (scan->item[i].kind == M_STATUS && (scan->item[i].flags & RGL_F_FUTURE) && scan->item[i].span.to >= cue.from)
            return true;
    for (size_t i = 0; i < sizeof present / sizeof *present; i++)
        if (strlen(present[i]) == n && memcmp(scan->text + word.from, present[i], n) == 0)
            return doc->period_confidence < SURE_PERIOD;
    return false;
}

/* 某部公布《X》，自7月1日起施行: what happened is that somebody issued it, on another day. */
static bool
is_told_after_issue(const rgl_scan *scan, const rgl_sentence *s, uint32_t at)
{
    if (rgl_is_ascii_at(scan->text, s->span.from))
        return false;
    for (size_t a = 0; a < s->act_count; a++)
        if (s->acts[a].span.to <= at && s->acts[a].cue == RGL_CUE_ACT_ISSUE && s->acts[a].actors.count &&
            !s->acts[a].modal && !s->acts[a].negated && !s->acts[a].earlier && !s->acts[a].adjectival)
            return true;
    return false;
}

/* A headline's date stands in parentheses or at one of its ends; a date inside it is part of what it says. */
/* 公布20天后生效, 经总统签署90天后生效: counted from an act that may be to come, right before it. */
static bool
follows_act(const rgl_scan *scan, uint32_t at)
{
    static const int acts[] = {RGL_CUE_ACT_ISSUE, RGL_CUE_ACT_ADOPT};

    for (size_t k = 0; k < sizeof acts / sizeof acts[0]; k++) {
        size_t i = rgl_event_cue(scan, at > RGL_CUE_BYTES ? at - RGL_CUE_BYTES : 0, at, acts[k], true);

        if (i != SIZE_MAX && scan->item[i].span.to == at)
            return true;
    }
    return false;
}

bool
rgl_deadline_read(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
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
                role = rgl_event_date_role(scan, i, &cue);
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
                        !rgl_deadline_add(doc, d, RGL_DEADLINE_EFFECTIVE, date, title_near(scan, s, m->span.to),
                                          evidence))
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
                    if (date->relative && follows_act(scan, m->span.from))
                        break;
                    /* "in force since 2009" */
                    if (date->period.precision == RGL_YEAR && !no_date(doc->anchor) &&
                        date->period.to.year < doc->anchor.year)
                        break;
                    if (date->period.precision <= RGL_MONTH || date->period.precision == RGL_RANGE ||
                        date->period.precision == RGL_YEAR) {
                        if (!rgl_deadline_add(doc, d, RGL_DEADLINE_EFFECTIVE, date, title_near(scan, s, m->span.from),
                                              evidence))
                            return false;
                        if (no_date(effective) && !is_to_come(doc, s, cue) &&
                            !is_told_after_issue(scan, s, m->span.from))
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
                    if (!rgl_deadline_add(doc, d, RGL_DEADLINE_CONSULTATION_CLOSE, date,
                                          title_near(scan, s, m->span.from), evidence))
                        return false;
                    break;
                case D_GRACE:
                    if (!rgl_deadline_add(doc, d, RGL_DEADLINE_GRACE_END, date, title_near(scan, s, m->span.from),
                                          evidence))
                        return false;
                    break;
                case D_REPORT_DUE:
                    if (!rgl_deadline_add(doc, d, RGL_DEADLINE_REPORT_DUE, date, -1, evidence))
                        return false;
                    break;
                case D_TARGET:
                    /* a target lies ahead and somebody means to reach it */
                    future = rgl_event_cue(scan, s->span.from, s->span.to, RGL_CUE_TARGET, false) != SIZE_MAX;
                    if (passages[p].headline || (no_date(doc->anchor) ? false : !after(date->period.to, doc->anchor)))
                        break;
                    if (rgl_event_cue(scan, s->span.from, m->span.from, RGL_CUE_ADVICE, false) != SIZE_MAX)
                        break; /* 提醒市民6月30日前更换密码 */
                    if (future || date->by_end) {
                        evidence.confidence -= date->period.precision == RGL_DAY ? 0.15F : 0.05F;
                        if (!rgl_deadline_add(doc, d, RGL_DEADLINE_TARGET, date, -1, evidence))
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

bool
rgl_deadline_read_windows(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
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
                !rgl_deadline_add(doc, d, RGL_DEADLINE_EFFECTIVE, &date, title_near(scan, s, cue.from),
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
                if (!rgl_deadline_add(doc, d, (int16_t) kind, &date, -1,
                                      (rgl_evidence){.span = duration.span,
                                                     .confidence = 0.75F,
                                                     .why = "a window counted from the event"}))
                    return false;
            }
        }
    return true;
}
