/* date.h: dates and periods as they are written in running text, English and Chinese. */
#ifndef RGL_DATE_H
#define RGL_DATE_H

#include "lexicon.h"

/* What a date says and what it leaves open. */
typedef struct {
    rgl_period period; /* complete: what was missing is filled in from the anchor */
    rgl_span span;     /* the words, from `at` on, without the stop after; a preposition before it only sets flags */
    bool no_year;      /* the year was not in the text: it is the one nearest to the anchor */
    bool relative;     /* 'this month', '5 days from now', 'the same day': counted from the anchor */
    bool follows;      /* relative: 'the same day', 'two weeks later': meant from the date before it in the text */
    bool near;         /* relative: 'yesterday', 'on Friday', '5 days ago': meant from the very day of the text */
    bool repaired;     /* a letter or full-width form stood for a digit ('2o22', 'l4 March') */
    bool by_end;       /* 'by the end of 2023', 'by 2025', '到2025年底': the limit is period.to */
    bool on_or_before; /* 'until 13 April', 'by 1 May', '截至...': a limit */
    bool from;         /* 'from 1 July 2022', '自2022年7月1日起': a start */
    bool numeric;      /* '2022-03-02', '3/4/2015', '2022.3.2': digits only */
} rgl_date_mention;

/*
 * Read the date or period that begins at text[at] (a word start): '2 March', 'March 2nd, 2022', '2022年3月2日',
 * '3月2日—5日', '1 to 15 March', '3 and 7 June' behind 'between', 'first half of 2023', 'Q3 2022', '2022上半年',
 * 'the end of 2023', '年底', 'later this year', 'last month', '5 days ago', 'last Friday', 'Tuesday' behind 'on',
 * '2022-03-02', '二〇二二年三月二日'. A weekday alone is the last one up to the anchor.
 *
 *   anchor   the day that what is left out refers to; NULL: a date that leaves something out is no match.
 *            An undated day takes the year that brings it nearest to the anchor (December and January cross).
 * Returns RGL_OK and *out, or RGL_NO_MATCH ("may", '1.1.3', '12.53%', 'May 32', 30 February). Never another error.
 * The longest reading wins. Allocates nothing; looks at most RGL_DATE_MAX bytes ahead.
 * Source: ISO 8601-1:2019; GB/T 7408; GB/T 15835-2011 for Chinese numerals.
 */
#define RGL_DATE_MAX 160
rgl_status rgl_date_read(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, const rgl_date *anchor,
                         rgl_date_mention *out);

/* Can a date begin with this literal? No for the small words inside dates ("of", "by", 的): a scan need not ask
 * rgl_date_read there. */
bool rgl_date_can_start(const rgl_lexicon *lexicon, const rgl_hit *hit);

/* A duration counted from an event: '30 days', 'within six months', '30日内', '15个工作日'. days is 0 when it is
 * counted in months. */
typedef struct {
    int32_t days, months;
    bool working_days;
    rgl_span span;
} rgl_duration;
rgl_status rgl_duration_read(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, rgl_duration *out);
/* date + months (clamped to the last day of the month) + days. */
rgl_date rgl_date_add(rgl_date date, int months, int days);
/* Last day of the month. */
int rgl_days_in_month(int year, int month);

#endif
