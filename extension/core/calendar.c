/* calendar.c: civil dates as numbers and as ISO 8601 text; it reads no running text. */
#include "date.h"

/*
 * Days and civil dates, proleptic Gregorian: the year is counted from March, so that a leap day is its last day, in
 * eras of 400 years (146097 days). Source: Howard Hinnant, chrono-compatible low-level date algorithms.
 */
#define ERA_DAYS 146097
#define EPOCH    719468 /* days from 0000-03-01 to 1970-01-01 */

int32_t
rgl_date_days(rgl_date date)
{
    int32_t year = date.year - (date.month <= 2);
    int32_t era = (year >= 0 ? year : year - 399) / 400;
    int32_t year_of_era = year - era * 400;
    int32_t day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * ERA_DAYS + day_of_era - EPOCH;
}

/* Days outside the years 1 to 9999 give no date (year 0). */
rgl_date
rgl_date_from_days(int32_t days)
{
    rgl_date none = {0};
    int32_t since, era, day_of_era, year_of_era, day_of_year, month, year;

    if (days < -719162 || days > 2932896) /* 0001-01-01, 9999-12-31 */
        return none;
    since = days + EPOCH;
    era = since / ERA_DAYS;
    day_of_era = since - era * ERA_DAYS;
    year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    month = (5 * day_of_year + 2) / 153;
    year = year_of_era + era * 400 + (month >= 10);
    return (rgl_date){.year = (int16_t) year,
                      .month = (int8_t) (month < 10 ? month + 3 : month - 9),
                      .day = (int8_t) (day_of_year - (153 * month + 2) / 5 + 1)};
}

int
rgl_days_in_month(int year, int month)
{
    static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    if (month < 1 || month > 12)
        return 0;
    return days[month - 1] + (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

void
rgl_date_month(rgl_date day, rgl_date *from, rgl_date *to)
{
    *from = (rgl_date){day.year, day.month, 1};
    *to = (rgl_date){day.year, day.month, (int8_t) rgl_days_in_month(day.year, day.month)};
}

/* Gives no date (year 0) where the sum leaves the years 1 to 9999. */
rgl_date
rgl_date_add(rgl_date date, int months, int days)
{
    int64_t month = (int64_t) date.year * 12 + date.month - 1 + months;
    int64_t sum;
    int year, last;

    if (month < 12 || month >= 10000 * 12)
        return (rgl_date){0};
    year = (int) (month / 12);
    last = rgl_days_in_month(year, (int) (month % 12) + 1);
    date.year = (int16_t) year;
    date.month = (int8_t) (month % 12 + 1);
    if (date.day > last)
        date.day = (int8_t) last;
    if (days == 0)
        return date;
    sum = (int64_t) rgl_date_days(date) + days;
    if (sum < INT32_MIN || sum > INT32_MAX)
        return (rgl_date){0};
    return rgl_date_from_days((int32_t) sum);
}

/* value in width digits, zeros in front. */
static char *
put(char *at, int value, int width)
{
    for (int i = width; i-- > 0; value /= 10)
        at[i] = (char) ('0' + value % 10);
    return at + width;
}

void
rgl_date_format(rgl_date date, char buf[11])
{
    char *at = put(buf, date.year, 4);

    *at++ = '-';
    at = put(at, date.month, 2);
    *at++ = '-';
    at = put(at, date.day, 2);
    *at = '\0';
}

void
rgl_period_format(const rgl_period *period, char buf[22])
{
    rgl_date_format(period->from, buf);
    switch (period->precision) {
    case RGL_DAY:
        break;
    case RGL_MONTH:
        buf[7] = '\0';
        break;
    case RGL_YEAR:
        buf[4] = '\0';
        break;
    default:
        buf[10] = '/';
        rgl_date_format(period->to, buf + 11);
    }
}

const char *
rgl_precision_name(rgl_precision precision)
{
    static const char *const names[] = {"day", "month", "quarter", "half", "year", "range"};

    return (unsigned) precision < sizeof names / sizeof *names ? names[precision] : NULL;
}

/* width digits at text; -1 where there is anything else. */
static int
get(const char *text, int width)
{
    int value = 0;

    for (int i = 0; i < width; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + text[i] - '0';
    }
    return value;
}

rgl_status
rgl_date_parse(const char *text, size_t len, bool lenient, rgl_date *out, rgl_error *err)
{
    int year, month = 1, day = 1;

    if (len != 10 && !(lenient && (len == 7 || len == 4)))
        return rgl_fail(err, RGL_BAD_DATE, 0, lenient ? "not YYYY-MM-DD, YYYY-MM or YYYY" : "not YYYY-MM-DD");
    if ((year = get(text, 4)) < 0)
        return rgl_fail(err, RGL_BAD_DATE, 0, "a year has four digits");
    if (year == 0)
        return rgl_fail(err, RGL_OUT_OF_RANGE, 0, "years run from 1 to 9999");
    if (len > 4 && (text[4] != '-' || (month = get(text + 5, 2)) < 0))
        return rgl_fail(err, RGL_BAD_DATE, 4, "a hyphen and two digits for the month are missing");
    if (month < 1 || month > 12)
        return rgl_fail(err, RGL_BAD_DATE, 5, "no such month");
    if (len > 7 && (text[7] != '-' || (day = get(text + 8, 2)) < 0))
        return rgl_fail(err, RGL_BAD_DATE, 7, "a hyphen and two digits for the day are missing");
    if (day < 1 || day > rgl_days_in_month(year, month))
        return rgl_fail(err, RGL_BAD_DATE, 8, "no such day");
    *out = (rgl_date){.year = (int16_t) year, .month = (int8_t) month, .day = (int8_t) day};
    return RGL_OK;
}
