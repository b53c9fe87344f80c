/* date_resolve.c: from what a rule has captured to a period: what is left out comes from the anchor, and there must be
 * such a day. */
#include <string.h>

#include "date_reading.h"

#define HAS rgl_date_has

/* month may lie outside of 1 to 12. */
static rgl_date
first_of(int year, int month)
{
    int index = year * 12 + month - 1;

    if (index < 12 || index >= 10000 * 12)
        return (rgl_date){0};
    return (rgl_date){.year = (int16_t) (index / 12), .month = (int8_t) (index % 12 + 1), .day = 1};
}

static bool
set_days(rgl_date_reading *x, rgl_date from, rgl_date to, rgl_precision precision)
{
    x->period = (rgl_period){.from = from, .to = to, .precision = precision};
    return from.year > 0 && to.year > 0 && rgl_date_days(from) <= rgl_date_days(to);
}

static bool
set_day(rgl_date_reading *x, int year, int month, int day)
{
    rgl_date date = {.year = (int16_t) year, .month = (int8_t) month, .day = (int8_t) day};

    return year >= 1 && year <= 9999 && day >= 1 && day <= rgl_days_in_month(year, month) &&
           set_days(x, date, date, RGL_DAY);
}

/* months on from the first of month. */
static bool
set_months(rgl_date_reading *x, int year, int month, int months)
{
    rgl_date from = first_of(year, month), last = first_of(year, month + months - 1);
    rgl_precision precision = RGL_RANGE;

    if (months == 1)
        precision = RGL_MONTH;
    else if (months == 12 && from.month == 1)
        precision = RGL_YEAR;
    else if (months == 6 && from.month % 6 == 1)
        precision = RGL_HALF;
    else if (months == 3 && from.month % 3 == 1)
        precision = RGL_QUARTER;
    last.day = (int8_t) rgl_days_in_month(last.year, last.month);
    return set_days(x, from, last, precision);
}

static bool
set_offset(rgl_date_reading *x, const rgl_date *anchor, int days)
{
    rgl_date day = rgl_date_add(*anchor, 0, days);

    x->counted = true;
    return set_days(x, day, day, RGL_DAY);
}

/* The year in which the month, or the day, lies nearest to the anchor. */
static int
nearest_year(const rgl_date *anchor, int month, int day)
{
    int best = 0, least = 0;

    if (day == 0)
        return anchor->year + (month - anchor->month > 6 ? -1 : month - anchor->month < -6 ? 1 : 0);
    for (int year = anchor->year - 1; year <= anchor->year + 1; year++) {
        rgl_date date = {.year = (int16_t) year, .month = (int8_t) month, .day = (int8_t) day};
        int distance;

        if (year < 1 || year > 9999 || day > rgl_days_in_month(year, month))
            continue;
        distance = rgl_date_days(date) - rgl_date_days(*anchor);
        distance = distance < 0 ? -distance : distance;
        if (best == 0 || distance < least) {
            best = year;
            least = distance;
        }
    }
    return best;
}

/* Monday is 1. */
static int
weekday_of(rgl_date date)
{
    return ((rgl_date_days(date) + 3) % 7 + 7) % 7 + 1;
}

/* The nth Wednesday, the nth day of a month; nth -1: the last. */
static bool
set_nth_day(rgl_date_reading *x, int year, int month)
{
    int last = rgl_days_in_month(year, month), step = HAS(x, 'w') ? 7 : 1, first = 1, day;

    if (month == 0) { /* the last day of 2022 */
        rgl_date date = x->nth < 0 ? (rgl_date){(int16_t) year, 12, 31}
                                   : rgl_date_add((rgl_date){(int16_t) year, 1, 1}, 0, x->nth - 1);

        return x->unit_days == 1 && set_days(x, date, date, RGL_DAY);
    }
    if (HAS(x, 'w'))
        first = 1 + (x->weekday - weekday_of(first_of(year, month)) + 7) % 7;
    else if (x->unit_days != 1)
        return false;
    day = x->nth > 0 ? first + (x->nth - 1) * step : first + (last - first) / step * step;
    return set_day(x, year, month, day);
}

/* The nth quarter, half or month of a year. */
static bool
set_nth_part(rgl_date_reading *x, int year)
{
    int part = x->part ? x->part : x->unit, count = 12 / part, nth = x->nth < 0 ? count : x->nth;

    return part < 12 && nth <= count && set_months(x, year, (nth - 1) * part + 1, part);
}

/* The first nine months of a year, the last two quarters, 前三季度. */
static bool
set_run_of_months(rgl_date_reading *x, int year)
{
    int months = x->count * x->unit;

    return months >= 1 && months <= 12 && x->nth <= 1 && set_months(x, year, x->nth < 0 ? 13 - months : 1, months);
}

/* 'this March'; 'last March' ends before the anchor's month, 'next March' begins after it. */
static int
shifted_year(const rgl_date_reading *x, const rgl_date *anchor)
{
    if (x->shift < 0 && x->month >= anchor->month)
        return anchor->year - 1;
    return anchor->year + (x->shift > 0 && x->month <= anchor->month);
}

/* Which year: from the text, from words like 去年 and 'last year', else the anchor's or the nearest. False: the words
 * name something else than a year. */
static bool
find_year(rgl_date_reading *x, const rgl_date *anchor)
{
    int unit = x->outer ? x->outer : x->unit;

    if (x->outer && x->outer != 12) /* 'the last month of the quarter' */
        return false;
    if (HAS(x, 'X')) {
        x->year = x->year % 100 + 2000;
        if (x->year > anchor->year + 20)
            x->year -= 100;
    } else if (HAS(x, 'r')) {
        x->counted = true;
        x->year = anchor->year + x->relative;
    } else if (HAS(x, 's')) {
        if (HAS(x, 'u') && unit != 12)
            return false;
        x->counted = true;
        x->year = HAS(x, 'u') ? anchor->year + x->shift : shifted_year(x, anchor);
    } else if (x->year == 0 && x->month) {
        x->no_year = true;
        x->year = nearest_year(anchor, x->month, x->day);
    } else if (x->year == 0) { /* 年底, 上半年, 第一季度, the second half of the year */
        x->counted = true;
        x->year = anchor->year;
    }
    return x->year >= 1 && x->year <= 9999;
}

/* 本月, 上月5日, 月底, 'the 3rd of this month': the month is counted from the anchor. */
static bool
has_counted_month(const rgl_date_reading *x)
{
    return HAS(x, 'l') || (HAS(x, 'V') && !HAS(x, 'N')) ||
           (HAS(x, 's') && x->unit == 1 && (HAS(x, 'D') || HAS(x, 'U')));
}

static void
count_month(rgl_date_reading *x, const rgl_date *anchor)
{
    rgl_date month = first_of(anchor->year, anchor->month + (HAS(x, 'l') ? x->relative : x->shift));

    x->counted = true;
    x->year = month.year;
    x->month = month.month;
}

/* 'this month', 'last quarter', and behind an edge 'the year' alone: the unit around the anchor, shifted. */
static bool
set_unit(rgl_date_reading *x, const rgl_date *anchor, int unit, int shift)
{
    x->counted = true;
    return set_months(x, anchor->year, anchor->month - (anchor->month - 1) % unit + shift * unit, unit);
}

/* 13/4/2022 and 4/13/2022 can be read in one way only; in 3.4.2022 the day comes first. False: nobody knows. */
static bool
settle_day_and_month(rgl_date_reading *x)
{
    bool dots = strchr(x->rule->pattern, '.') != NULL;
    int day = x->month;

    if (x->month <= 12 && (x->day > 12 || x->day == x->month || dots))
        return true;
    x->month = x->day;
    x->day = day;
    return x->day > 12;
}

/* 上旬 中旬 下旬 */
static bool
set_third(rgl_date_reading *x)
{
    rgl_date from = first_of(x->year, x->month), to = from;

    from.day = (int8_t) (x->third * 10 - 9);
    to.day = (int8_t) (x->third < 3 ? x->third * 10 : rgl_days_in_month(x->year, x->month));
    return set_days(x, from, to, RGL_RANGE);
}

/* November to March 2022: the year is that of the last month; in 2022年11月至3月, of the first. */
static bool
set_month_range(rgl_date_reading *x)
{
    int months = x->last_month - x->month, year = x->year;

    if (months < 0) {
        year -= HAS(x, 'M') && HAS(x, 'Y');
        months += 12;
    }
    return months > 0 && set_months(x, year, x->month, months + 1);
}

static bool
set_day_range(rgl_date_reading *x)
{
    rgl_date from = first_of(x->year, x->month), to = from;

    from.day = (int8_t) x->day;
    to.day = (int8_t) x->last_day;
    return x->last_day > x->day && x->last_day <= rgl_days_in_month(x->year, x->month) &&
           set_days(x, from, to, RGL_RANGE);
}

/* 'on Friday', 'last Friday': the one before the anchor, or its own day; 'next Friday', the one behind it. 上周五,
 * 本周五: of weeks that begin on Monday. */
static bool
set_weekday(rgl_date_reading *x, const rgl_date *anchor)
{
    int today = weekday_of(*anchor), back = (today - x->weekday + 7) % 7;

    if (HAS(x, 'K'))
        return set_offset(x, anchor, x->relative + 1 - today);
    if (HAS(x, 's') && x->shift == 0)
        return set_offset(x, anchor, x->weekday - today);
    if (x->shift > 0)
        return set_offset(x, anchor, back == 0 ? 7 : 7 - back);
    return set_offset(x, anchor, HAS(x, 's') && back == 0 ? -7 : -back);
}

bool
rgl_date_resolve(rgl_date_reading *x, const rgl_date *anchor)
{
    if (HAS(x, 'd')) /* tomorrow, two days from tomorrow */
        return set_offset(x, anchor, x->relative + x->count * x->unit_days);
    if (HAS(x, 'W'))
        return set_offset(x, anchor, x->count * x->unit_days * (x->sign ? x->sign : 1));
    if (HAS(x, 'K') || (HAS(x, 'w') && !HAS(x, 'k')))
        return set_weekday(x, anchor);
    if (HAS(x, 'c'))
        return set_unit(x, anchor, 3, x->relative);
    if (HAS(x, 'u') && !HAS(x, 'k') && !HAS(x, 'n') && !HAS(x, 'q') && !HAS(x, 'D') && !HAS(x, 'U') && !x->month)
        return set_unit(x, anchor, x->unit, x->shift);
    if (has_counted_month(x))
        count_month(x, anchor);
    else if (!find_year(x, anchor))
        return false;
    if (HAS(x, 'a') && !settle_day_and_month(x))
        return false;
    if (HAS(x, 'w') || HAS(x, 'U'))
        return set_nth_day(x, x->year, x->month);
    if (HAS(x, 'n'))
        return set_run_of_months(x, x->year);
    if (HAS(x, 'k') || HAS(x, 'q') || HAS(x, 'h'))
        return set_nth_part(x, x->year);
    if (x->third)
        return set_third(x);
    if (x->last_year)
        return x->last_year > x->year && set_months(x, x->year, 1, 12 * (x->last_year - x->year + 1));
    if (x->last_month)
        return set_month_range(x);
    if (x->last_day)
        return set_day_range(x);
    if (x->day)
        return set_day(x, x->year, x->month, x->day);
    return x->month ? set_months(x, x->year, x->month, 1) : set_months(x, x->year, 1, 12);
}
