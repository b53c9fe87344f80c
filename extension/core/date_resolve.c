/* date_resolve.c: from what a rule has captured to a period: what is left out comes from the anchor, and there must be
 * such a day. */
#include <string.h>

#include "date_reading.h"

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
    rgl_precision precision = months == 1    ? RGL_MONTH
                              : months == 3  ? RGL_QUARTER
                              : months == 6  ? RGL_HALF
                              : months == 12 ? RGL_YEAR
                                             : RGL_RANGE;

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
    int last = rgl_days_in_month(year, month), step = rgl_date_has(x, 'w') ? 7 : 1, first = 1, day;

    if (rgl_date_has(x, 'w'))
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

/* Which year, when it is said or can be worked out: from the text, from words like 去年, from this, last, next year.
 * False: it cannot. */
static bool
find_year(rgl_date_reading *x, const rgl_date *anchor)
{
    int unit = x->outer ? x->outer : x->unit;

    if (rgl_date_has(x, 'X')) {
        x->year = x->year % 100 + 2000;
        if (x->year > (anchor ? anchor->year + 20 : 2069))
            x->year -= 100;
    } else if (rgl_date_has(x, 'r')) {
        x->counted = true;
        x->year = anchor->year + x->relative;
    } else if (rgl_date_has(x, 's') && rgl_date_has(x, 'u')) {
        if (unit != 12)
            return false;
        x->counted = true;
        x->year = anchor->year + x->shift;
    } else if (rgl_date_has(x,
                            's')) { /* this March; last March ends before, next March begins after the anchor's month */
        x->counted = true;
        x->year = anchor->year;
        if (x->shift < 0 && x->month >= anchor->month)
            x->year--;
        else if (x->shift > 0 && x->month <= anchor->month)
            x->year++;
    } else if (rgl_date_has(x, 'u') && rgl_date_has(x, 'A') && x->outer) { /* the second half of the year */
        x->counted = true;
        x->year = anchor->year;
    } else if (x->year == 0 && x->month) {
        x->no_year = true;
        x->year = nearest_year(anchor, x->month, x->day);
    } else if (x->year == 0) { /* 年底, 上半年, 第一季度 */
        x->counted = true;
        x->year = anchor->year;
    }
    return x->year >= 1 && x->year <= 9999;
}

/* Periods that are counted from the anchor alone. */
static bool
resolve_relative(rgl_date_reading *x, const rgl_date *anchor)
{
    int month = anchor->year * 12 + anchor->month - 1; /* since year 0 */

    x->counted = true;
    if (rgl_date_has(x, 'd'))
        return set_offset(x, anchor, x->relative);
    if (rgl_date_has(x, 'n'))
        return set_offset(x, anchor, x->count * x->unit_days * (x->sign ? x->sign : 1));
    if (rgl_date_has(x, 'l') || rgl_date_has(x, 'V')) {
        month += rgl_date_has(x, 'l') ? x->relative : 0;
        x->year = month / 12;
        x->month = month % 12 + 1;
        return false; /* the caller goes on with the month */
    }
    if (rgl_date_has(x, 'c'))
        return set_months(x, 0, month - month % 3 + 1 + x->relative * 3, 3);
    /* 'this month', 'last quarter'; behind an edge 'the year' alone */
    month -= month % x->unit;
    return set_months(x, 0, month + 1 + x->shift * x->unit, x->unit);
}

/* Turn what was captured into a period. False: there is no such day, or something is missing. */
bool
rgl_date_resolve(rgl_date_reading *x, const rgl_date *anchor)
{
    bool block = rgl_date_has(x, 'u') && !rgl_date_has(x, 'k') && !x->month && !rgl_date_has(x, 'D');
    bool relative = rgl_date_has(x, 'd') || rgl_date_has(x, 'n') || rgl_date_has(x, 'c') ||
                    (block && !rgl_date_has(x, 'q')) || rgl_date_has(x, 'l') ||
                    (rgl_date_has(x, 'V') && !rgl_date_has(x, 'N'));
    bool needs = !rgl_date_has(x, 'Y') && !rgl_date_has(x, 'X');

    if (needs && !anchor)
        return false;
    if (relative) {
        bool done = resolve_relative(x, anchor);

        if (!rgl_date_has(x, 'l') && !rgl_date_has(x, 'V'))
            return done;
    } else if (rgl_date_has(x, 's') && rgl_date_has(x, 'u') && x->unit == 1 &&
               (rgl_date_has(x, 'D') || rgl_date_has(x, 'U'))) {
        rgl_date month = first_of(anchor->year, anchor->month + x->shift); /* the 3rd of this month */

        x->counted = true;
        x->year = month.year;
        x->month = month.month;
    } else if (!find_year(x, anchor)) {
        return false;
    }
    if (rgl_date_has(x, 'a')) { /* only where it cannot be read in two ways, but with dots the day comes first */
        bool dots = strchr(x->rule->pattern, '.') != NULL;

        if (x->month > 12 || (x->day <= 12 && x->day != x->month && !dots)) {
            int day = x->month;

            if (x->month <= 12)
                return false;
            x->month = x->day;
            x->day = day;
        }
    }
    if (rgl_date_has(x, 'w') || rgl_date_has(x, 'U'))
        return set_nth_day(x, x->year, x->month);
    if (rgl_date_has(x, 'k') || rgl_date_has(x, 'q') || rgl_date_has(x, 'h'))
        return set_nth_part(x, x->year);
    if (rgl_date_has(x, 't')) {
        int first = (x->third - 1) * 10 + 1, last = x->third < 3 ? first + 9 : rgl_days_in_month(x->year, x->month);

        return set_days(x, (rgl_date){(int16_t) x->year, (int8_t) x->month, (int8_t) first},
                        (rgl_date){(int16_t) x->year, (int8_t) x->month, (int8_t) last}, RGL_RANGE);
    }
    if (x->last_year)
        return x->last_year > x->year && set_months(x, x->year, 1, 12 * (x->last_year - x->year + 1));
    if (x->last_month) {
        int from = x->year, months = x->last_month - x->month;

        if (months < 0) { /* November to March: the year is the last month's, or in Chinese the first one's */
            from -= rgl_date_has(x, 'M') && rgl_date_has(x, 'Y');
            months += 12;
        }
        return set_months(x, from, x->month, months + 1) && months > 0;
    }
    if (x->last_day) {
        rgl_date from = {(int16_t) x->year, (int8_t) x->month, (int8_t) x->day}, to = from;

        to.day = (int8_t) x->last_day;
        return x->last_day > x->day && x->last_day <= rgl_days_in_month(x->year, x->month) &&
               set_days(x, from, to, RGL_RANGE);
    }
    if (x->day)
        return set_day(x, x->year, x->month, x->day);
    return x->month ? set_months(x, x->year, x->month, 1) : set_months(x, x->year, 1, 12);
}
