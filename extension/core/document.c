/* document.c: a document's period is what its title says, or what most of its items are dated. */
#include "document.h"

#include <string.h>

#include "block.h"
#include "event.h"
#include "lexicon_enums.h"
#include "word.h"

/* Blocks in which a title, a date of publication and an issuing authority are looked for: at the top, at the foot. */
#define TOP_BLOCKS  8
#define FOOT_BLOCKS 6
/* The day of an edition stands alone in so many first blocks, at most so many days behind the beginning of its month.
 */
#define MASTHEAD     4
#define EDITION_DAYS 62
/* Who signs a notice stands on a line of at most so many bytes. */
#define SIGNING_BYTES 110

const char *
rgl_document_language(const char *text, size_t len)
{
    size_t ideographs = 0, words = 0;
    bool in_word = false;

    for (size_t at = 0; at < len; at++) { /* the bytes within a character are neither */
        unsigned char c = (unsigned char) text[at];
        bool letter = (c | 32) >= 'a' && (c | 32) <= 'z';

        ideographs += c >= 0xE3 && rgl_is_ideograph(rgl_utf8_get(text, len, at));
        words += letter && !in_word;
        in_word = letter;
    }
    return ideographs > words ? "zh" : "en";
}

/* A date with its year that stands in the block, the most exact first; NULL: none. */
static const rgl_date_mention *
full_date(const rgl_scan *scan, rgl_span span, bool month_only)
{
    const rgl_date_mention *best = NULL;

    for (size_t i = rgl_scan_find(scan, span.from); i < scan->sorted && scan->item[i].span.from < span.to; i++) {
        const rgl_date_mention *d;

        if (scan->item[i].kind != M_DATE || scan->item[i].gone)
            continue;
        d = &scan->dates[scan->item[i].detail];
        if (d->no_year || d->relative || d->by_end)
            continue;
        if (month_only && d->period.precision > RGL_MONTH && d->period.precision != RGL_RANGE)
            continue;
        if (!best || d->period.precision < best->period.precision)
            best = d;
    }
    return best;
}

static void
set_period(rgl_document *doc, rgl_date from, rgl_date to, float confidence)
{
    doc->period_from = from;
    doc->period_to = to;
    doc->period_confidence = confidence;
    doc->anchor = rgl_date_from_days((rgl_date_days(from) + rgl_date_days(to)) / 2);
}

static void
set_month(rgl_document *doc, int year, int month, float confidence)
{
    rgl_date from, to;

    rgl_date_month((rgl_date){(int16_t) year, (int8_t) month, 1}, &from, &to);
    set_period(doc, from, to, confidence);
}

/* "Key highlights", "Contents", "Regulatory developments": a heading of a part, not of the document. */
static bool
names_a_part(const rgl_document *doc, rgl_span span)
{
    const rgl_scan *scan = doc->scan;

    span = rgl_span_trim(scan->text, span);
    return rgl_cue_at(scan->lexicon, scan->text, span.to, span.from, RGL_CUE_HIGHLIGHTS) == span.to ||
           rgl_cue_at(scan->lexicon, scan->text, span.to, span.from, RGL_CUE_CONTENTS) == span.to;
}

/* The first heading of the top. */
static void
find_title(rgl_document *doc)
{
    if (doc->source->title)
        return;
    for (size_t i = 0; i < doc->block_count && i < TOP_BLOCKS; i++)
        if (doc->blocks[i].kind == RGL_HEADING && !names_a_part(doc, doc->blocks[i].span)) {
            doc->title = doc->blocks[i].span;
            doc->title.from = rgl_block_words(doc->scan->text, doc->title);
            return;
        }
}

/* What is still to come ("will come into force on 1 March 2024") lies behind the document's month: a year in which it
 * would not loses votes. */
static void
contradict(const rgl_document *doc, int month, int years[200])
{
    const rgl_scan *scan = doc->scan;

    for (size_t i = 0; i < scan->sorted; i++) {
        const rgl_date_mention *d;
        rgl_date limit;
        size_t cue;

        if (scan->item[i].kind != M_DATE || scan->item[i].gone)
            continue;
        d = &scan->dates[scan->item[i].detail];
        limit = d->period.to;
        if (d->no_year || d->relative || limit.year < 1950 || limit.year >= 2149)
            continue;
        cue = rgl_event_mention(scan, scan->item[i].span.from > 48 ? scan->item[i].span.from - 48 : 0,
                                scan->item[i].span.from, M_STATUS, -1, true);
        if (!d->by_end && (cue == SIZE_MAX || !(scan->item[cue].flags & RGL_F_FUTURE)))
            continue;
        for (int y = limit.year - 1950 + (month ? month <= limit.month : 0); y < 200; y++)
            if (years[y] > 0 && y + 1950 >= limit.year)
                years[y] = years[y] > 4 ? years[y] - 4 : 0;
    }
}

/* Months and years of all dates that lead a block: which month, and which year, most of them are in. */
static void
vote(const rgl_document *doc, int *month, int *month_votes, int *lead_dates, int *year)
{
    const rgl_scan *scan = doc->scan;
    int months[13] = {0}, total = 0;
    int years[200] = {0}; /* from 1950 */
    int best = 0, best_year = 0;

    for (size_t b = 0; b < doc->block_count; b++) {
        rgl_span span = doc->blocks[b].span;
        bool lead = true;

        for (size_t i = rgl_scan_find(scan, span.from); i < scan->sorted && scan->item[i].span.from < span.to; i++) {
            const rgl_date_mention *d;

            if (scan->item[i].kind != M_DATE || scan->item[i].gone)
                continue;
            d = &scan->dates[scan->item[i].detail];
            if (d->relative || (!d->no_year && rgl_event_dates_instrument(scan, &scan->item[i])))
                continue;
            if (!d->no_year && d->period.from.year >= 1950 && d->period.from.year < 2150) {
                /* the year of a day says more than a year alone; a lead date says more than one inside */
                int weight = (d->period.precision <= RGL_MONTH ? 2 : 1) +
                             (lead && scan->item[i].span.from - span.from < 80 ? 3 : 0);

                if (!d->by_end)
                    years[d->period.from.year - 1950] += weight;
            }
            if (lead && d->period.precision == RGL_DAY && scan->item[i].span.from - span.from < 120) {
                months[d->period.from.month]++;
                total++;
            }
            lead = false;
        }
        /* A bare year in front of a name ("the 2022 campaign") is no date, but tells the year. */
        for (size_t i = rgl_scan_find(scan, span.from); i < scan->sorted && scan->item[i].span.from < span.to; i++)
            if (scan->item[i].kind == M_NUMBER && scan->item[i].span.to - scan->item[i].span.from == 4) {
                int64_t n = scan->numbers[scan->item[i].detail].value;

                if (n >= 1990 && n < 2100 && scan->numbers[scan->item[i].detail].scale == 0)
                    years[n - 1950]++;
            }
    }
    for (int m = 1; m <= 12; m++)
        if (months[m] > months[best])
            best = m;
    contradict(doc, best, years);
    for (int y = 0; y < 200; y++)
        if (years[y] > 0 && years[y] >= years[best_year]) /* of two, the later */
            best_year = y;
    *month = best;
    *month_votes = months[best];
    *lead_dates = total;
    *year = years[best_year] ? best_year + 1950 : 0;
}

/* The authorities whose own notice this is: they stand alone at the foot, or the title says that it is theirs. */
static void
find_signature(rgl_document *doc)
{
    const rgl_scan *scan = doc->scan;

    for (size_t b = doc->block_count; b-- > 1 && doc->block_count - b <= FOOT_BLOCKS;) {
        rgl_span span = rgl_span_trim(scan->text, doc->blocks[b].span);

        if (rgl_scan_covered(scan, span, M_AUTHORITY, -1, false) < 75)
            continue;
        if (b + 1 < doc->block_count) {
            /* below a signature stands its day, and little else */
            rgl_span next = doc->blocks[b + 1].span;

            doc->signed_on = rgl_scan_day(scan, next, true);
            if (!doc->signed_on.year || rgl_scan_covered(scan, next, M_DATE, -1, false) < 50) {
                doc->signed_on.year = 0;
                continue;
            }
        }
        doc->signature = span;
        while (b-- > 1 && rgl_scan_covered(scan, doc->blocks[b].span, M_AUTHORITY, -1, false) >= 75)
            doc->signature.from = doc->blocks[b].span.from; /* joint notices are signed on several lines */
        break;
    }
    for (size_t b = 0; b < doc->block_count && b < 3 && doc->signature.from == doc->signature.to; b++) {
        rgl_span span = rgl_span_trim(scan->text, doc->blocks[b].span);
        size_t i = rgl_event_mention(scan, span.from, span.to, M_AUTHORITY, -1, false);

        if (doc->blocks[b].kind == RGL_HEADING && i != SIZE_MAX && scan->item[i].span.from == span.from &&
            rgl_cue_at(scan->lexicon, scan->text, span.to, scan->item[i].span.to, RGL_CUE_NOTICE_OF))
            doc->signature = scan->item[i].span;
    }
}

void
rgl_document_sign_part(rgl_document *doc, size_t from, size_t to)
{
    const rgl_scan *scan = doc->scan;
    size_t first = from + 1, lines = 0;

    doc->signature = (rgl_span){0, 0};
    doc->signed_on = (rgl_date){0};
    /* the day at the foot, or under the title */
    for (size_t b = to; b-- > first && to - b <= FOOT_BLOCKS && !doc->signed_on.year;)
        if (rgl_scan_covered(scan, rgl_span_trim(scan->text, doc->blocks[b].span), M_DATE, -1, false) >= 50)
            doc->signed_on = rgl_scan_day(scan, doc->blocks[b].span, true);
    for (size_t b = first; b < to && b < first + 3 && !doc->signed_on.year; b++)
        if (rgl_scan_covered(scan, rgl_span_trim(scan->text, doc->blocks[b].span), M_DATE, -1, false) >= 50)
            doc->signed_on = rgl_scan_day(scan, doc->blocks[b].span, true);
    /* lines that end with an authority's name: its own, or that of an office in it ("Director of the X") */
    for (size_t b = to; b-- > first && to - b <= FOOT_BLOCKS;) {
        rgl_span span = rgl_span_trim(scan->text, doc->blocks[b].span);
        bool signs = false;

        for (size_t i = rgl_scan_find(scan, span.from); i < scan->sorted && scan->item[i].span.from < span.to; i++)
            signs |= scan->item[i].kind == M_AUTHORITY && !scan->item[i].gone && scan->item[i].span.to + 12 >= span.to;
        if (span.from == span.to || span.to - span.from > SIGNING_BYTES || scan->text[span.to - 1] == '.')
            break;
        if (signs)
            doc->signature = lines++ ? (rgl_span){span.from, doc->signature.to} : span;
    }
    /* "Decision of the X, the Y and the Z": its title names them */
    for (size_t b = first; b < to && b < first + 2 && !lines; b++) {
        rgl_span span = rgl_span_trim(scan->text, doc->blocks[b].span);
        size_t kind = rgl_event_mention(scan, span.from, span.to, M_KIND, -1, false),
               who = rgl_event_mention(scan, span.from, span.to, M_AUTHORITY, -1, false);
        rgl_authority_group group;

        if (doc->blocks[b].kind != RGL_HEADING || kind == SIZE_MAX || who == SIZE_MAX ||
            scan->item[kind].span.from != span.from || scan->item[who].span.from > scan->item[kind].span.to + 8)
            continue;
        rgl_authority_group_read(scan, who, false, span, &group);
        doc->signature = group.span;
        lines++;
    }
}

void
rgl_document_describe(rgl_document *doc)
{
    const rgl_source *source = doc->source;
    const rgl_scan *scan = doc->scan;
    int month, votes, leads, year;

    doc->language = rgl_document_language(scan->text, scan->len);
    find_title(doc);
    doc->publisher = source->publisher;
    find_signature(doc);
    vote(doc, &month, &votes, &leads, &year);
    if (source->period_from.year) {
        set_period(doc, source->period_from, source->period_to.year ? source->period_to : source->period_from, 1.0F);
        return;
    }
    for (size_t b = 0; b < doc->block_count && b < 4; b++) {
        const rgl_date_mention *d = full_date(scan, doc->blocks[b].span, true);

        if (!d || doc->blocks[b].kind != RGL_HEADING)
            continue;
        if (d->period.precision == RGL_MONTH || d->period.precision == RGL_RANGE) {
            set_period(doc, d->period.from, d->period.to, 0.95F);
            return;
        }
        if (d->period.precision == RGL_DAY && leads < 3) {
            set_period(doc, d->period.from, d->period.from, 0.9F);
            return;
        }
        if (d->period.precision == RGL_DAY) {
            /* what came out in January tells of December */
            year = d->period.from.year - (month > d->period.from.month + 1);
            break;
        }
    }
    if (source->published.year && leads < 3) {
        set_period(doc, source->published, source->published, 0.8F);
        return;
    }
    if (source->published.year)
        year = source->published.year;
    if (year && month && votes * 2 > leads && leads >= 2) {
        set_month(doc, year, month, votes * 4 > leads * 3 ? 0.9F : 0.7F);
        return;
    }
    /* one or two dated items: the first full day */
    for (size_t i = 0; i < scan->sorted; i++) {
        const rgl_date_mention *d;

        if (scan->item[i].kind != M_DATE || scan->item[i].gone || rgl_event_dates_instrument(scan, &scan->item[i]) ||
            rgl_cue_at(scan->lexicon, scan->text, scan->len, scan->item[i].span.to, RGL_CUE_EFFECTIVE))
            continue; /* 自2025年1月1日起施行 may be any time ahead */
        d = &scan->dates[scan->item[i].detail];
        if (!d->no_year && !d->relative && !d->by_end && d->period.precision <= RGL_MONTH &&
            (d->period.from.year == year || !year)) {
            set_month(doc, d->period.from.year, d->period.from.month, 0.6F);
            return;
        }
    }
    if (year && month)
        set_month(doc, year, month, 0.5F);
    else if (year)
        set_period(doc, (rgl_date){(int16_t) year, 1, 1}, (rgl_date){(int16_t) year, 12, 31}, 0.4F);
}

rgl_date
rgl_document_day(const rgl_document *doc)
{
    if (doc->period_from.year && rgl_date_days(doc->period_to) - rgl_date_days(doc->period_from) < 7)
        return doc->period_to;
    /* the day that stands alone under the title */
    for (size_t b = 0; b < doc->block_count && b < MASTHEAD && doc->period_from.year; b++) {
        rgl_date day = rgl_scan_day(doc->scan, doc->blocks[b].span, true);
        int32_t ahead = day.year ? rgl_date_days(day) - rgl_date_days(doc->period_from) : -1;

        if (doc->blocks[b].kind == RGL_HEADING && ahead >= 0 && ahead <= EDITION_DAYS &&
            rgl_scan_covered(doc->scan, doc->blocks[b].span, M_DATE, -1, true) >= 50)
            return day;
    }
    return (rgl_date){0};
}

const char *
rgl_document_jurisdiction(const rgl_document *doc)
{
    const rgl_scan *scan = doc->scan;
    const char *codes[64];
    int votes[64], n = 0, best = -1;

    if (doc->source->jurisdiction)
        return doc->source->jurisdiction;
    for (size_t i = 0; i < scan->sorted; i++) {
        const rgl_mention *m = &scan->item[i];
        const char *code = NULL;
        int weight = 1, k;

        if (m->kind == M_AUTHORITY && !m->gone) {
            code = rgl_lexicon_authority(scan->lexicon, m->code)->jurisdiction;
            weight = 3;
        } else if (m->kind == M_PLACE) {
            const rgl_place *place = rgl_lexicon_place(scan->lexicon, m->code);

            while (place->level != RGL_COUNTRY && place->parent != RGL_NONE)
                place = rgl_lexicon_place(scan->lexicon, place->parent);
            code = place->code;
        } else if (m->kind == M_LAW) {
            code = rgl_lexicon_law(scan->lexicon, m->code)->jurisdiction;
        } else if (m->kind == M_MONEY && scan->traditional) {
            /* in whose money a text in traditional characters counts */
            const char *currency = scan->amounts[m->detail].amount.currency;

            code = strcmp(currency, "TWD") == 0   ? "TW"
                   : strcmp(currency, "HKD") == 0 ? "HK"
                   : strcmp(currency, "MOP") == 0 ? "MO"
                                                  : NULL;
            weight = 3;
        }
        if (!code)
            continue;
        for (k = 0; k < n && strcmp(codes[k], code) != 0; k++)
            ;
        if (k == n) {
            if (n == 64)
                continue;
            codes[n] = code;
            votes[n++] = 0;
        }
        votes[k] += weight;
    }
    for (int k = 0; k < n; k++)
        if (best < 0 || votes[k] > votes[best])
            best = k;
    if (best >= 0)
        return codes[best];
    return strcmp(doc->language, "zh") == 0 ? "CN" : NULL;
}
