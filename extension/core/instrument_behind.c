/* instrument_behind.c: what is said of a title behind it, without a verb that has it for its object. */
#include "instrument_act.h"

#include "lexicon_enums.h"
#include "word.h"

/* How far behind a title a predicate may begin, and one that nothing can come between. Bytes. */
#define PREDICATE_BYTES 48
#define CLOSE_BYTES     16

/* Is the first day named in the span later than the anchor? */
static bool
lies_ahead(const rgl_scan *scan, const rgl_date *anchor, rgl_span span)
{
    rgl_date day = rgl_scan_day(scan, span, false);

    return day.year && anchor->year && rgl_date_days(day) > rgl_date_days(*anchor);
}

const rgl_date *
rgl_instrument_last_day(const rgl_document *doc)
{
    return doc->period_to.year && rgl_date_days(doc->period_to) > rgl_date_days(doc->anchor) ? &doc->period_to
                                                                                             : &doc->anchor;
}

/* Does the sentence speak of a plan: a noun of that kind behind the offset? */
static bool
plan_behind(const rgl_scan *scan, const rgl_sentence *s, uint32_t at)
{
    for (size_t i = rgl_scan_find(scan, at); i < s->last; i++)
        if (scan->item[i].kind == M_KIND && scan->item[i].code == RGL_KIND_PLAN)
            return true;
    return rgl_event_mention(scan, at, s->span.to, M_STATUS, RGL_STATUS_PLANNED, false) != SIZE_MAX;
}

const rgl_mention *
rgl_instrument_told_behind(const rgl_scan *scan, const rgl_date *anchor, const rgl_sentence *s, const rgl_title *title,
                           bool *close)
{
    uint32_t to = title->span.to + RGL_PASSIVE_BYTES < s->span.to ? title->span.to + RGL_PASSIVE_BYTES : s->span.to;

    *close = false;
    for (size_t i = rgl_scan_find(scan, title->span.to); i < s->last && scan->item[i].span.from < to; i++) {
        const rgl_mention *m = &scan->item[i];
        uint32_t gap = m->span.from - title->span.to;
        bool comma;

        if (m->kind == M_TITLE && !m->gone)
            return NULL;
        if (m->kind != M_STATUS || m->gone)
            continue;
        if (m->flags & RGL_F_FUTURE)
            return NULL;
        comma = rgl_event_parted(scan, title->span.to, m->span.from);
        switch (m->code) {
        case RGL_STATUS_IN_FORCE:
            if ((m->flags & RGL_F_WEAK) && (gap > RGL_BESIDE_TITLE || !rgl_is_ascii_at(scan->text, m->span.from)))
                continue; /* "X commenced on 1 March" */
            return lies_ahead(scan, anchor, (rgl_span){m->span.to, s->span.to}) ||
                           lies_ahead(scan, anchor, (rgl_span){title->span.to, m->span.from}) ||
                           rgl_event_cue(scan, title->span.to, m->span.from, RGL_CUE_MODAL, false) != SIZE_MAX
                       ? NULL
                       : m;
        case RGL_STATUS_PLANNED:
        case RGL_STATUS_DRAFTING:
            if (gap > PREDICATE_BYTES || ((m->flags & RGL_F_WEAK) && !plan_behind(scan, s, m->span.to)))
                continue;
            break;
        case RGL_STATUS_UNDER_REVIEW:
            if (gap > PREDICATE_BYTES || ((m->flags & RGL_F_WEAK) && title->mark < 0 && title->kind != RGL_KIND_BILL))
                continue;
            break;
        case RGL_STATUS_REPEALED:
        case RGL_STATUS_WITHDRAWN:
            if (gap > PREDICATE_BYTES || (m->flags & RGL_F_WEAK) || comma ||
                rgl_event_mention(scan, m->span.to, m->span.to + 40, M_TITLE, -1, false) != SIZE_MAX)
                continue;
            if (rgl_instrument_is_ahead(scan, title->span.to, m->span.from))
                return NULL;
            break;
        case RGL_STATUS_ISSUED:
            if (gap > RGL_BESIDE_TITLE || (m->flags & RGL_F_WEAK))
                continue; /* "the X bear the date of 18 April" */
            break;
        case RGL_STATUS_DRAFT:
        case RGL_STATUS_REVISED_DRAFT:
        case RGL_STATUS_ADOPTED:
            if (gap > PREDICATE_BYTES || (m->flags & RGL_F_WEAK))
                continue;
            break;
        default:
            continue;
        }
        *close = !comma && gap <= CLOSE_BYTES && m->code != RGL_STATUS_ISSUED && m->code != RGL_STATUS_DRAFT &&
                 m->code != RGL_STATUS_REVISED_DRAFT && m->code != RGL_STATUS_ADOPTED;
        return m;
    }
    return NULL;
}
