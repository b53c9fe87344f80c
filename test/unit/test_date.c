/* test_date.c: what is read as a date or a period, what it is completed to, and what only looks like one. */
#include <stdlib.h>

#include "date.h"
#include "tap.h"
#include "text.h"

/* The first date in the text, found as the scan finds it: at each place where a word can begin. */
static bool
first(const char *text, size_t len, const char *anchor, rgl_date_mention *out)
{
    rgl_date day;

    if (anchor && rgl_date_parse(anchor, strlen(anchor), false, &day, NULL) != RGL_OK)
        return false;
    for (size_t at = 0; at < len; at = rgl_utf8_next(text, len, at))
        if (rgl_word_start(text, len, at) &&
            rgl_date_read(rgl_lexicon_builtin(), text, len, at, anchor ? &day : NULL, out) == RGL_OK)
            return true;
    return false;
}

/* 'words = value flags'; flags: y no year in the text, r relative, l letters repaired, e by the end, b on or before,
 * f from, n numeric. "none" when there is no date. */
static void
show(const char *text, const char *anchor, char *buf, size_t size)
{
    rgl_date_mention m;
    char value[22];

    if (!first(text, strlen(text), anchor, &m)) {
        snprintf(buf, size, "none");
        return;
    }
    rgl_period_format(&m.period, value);
    snprintf(buf, size, "%.*s = %s %s%s%s%s%s%s%s", (int) (m.span.to - m.span.from), text + m.span.from, value,
             m.no_year ? "y" : "", m.relative ? "r" : "", m.repaired ? "l" : "", m.by_end ? "e" : "",
             m.on_or_before ? "b" : "", m.from ? "f" : "", m.numeric ? "n" : "");
    if (buf[strlen(buf) - 1] == ' ')
        buf[strlen(buf) - 1] = '\0';
}

typedef struct {
    const char *text, *want;
} row;

static void
check(const char *anchor, const row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char got[256];

        show(rows[i].text, anchor, got, sizeof got);
        is(got, rows[i].want, rows[i].text);
    }
}
#define CHECK(anchor, rows) check(anchor, rows, sizeof rows / sizeof *rows)

/* Complete dates need no anchor. */
static const row complete[] = {
    {"On 3 March 2022, the", "3 March 2022 = 2022-03-03"},
    {"on the 3rd of March, 2022", "3rd of March, 2022 = 2022-03-03"},
    {"the fourth of July of 1995", "fourth of July of 1995 = 1995-07-04"},
    {"Dec. 21, 2012", "Dec. 21, 2012 = 2012-12-21"},
    {"Sunday, March, 6th 2016", "Sunday, March, 6th 2016 = 2016-03-06"},
    {"June twenty-first, 2021", "June twenty-first, 2021 = 2021-06-21"},
    {"2018 March 18", "2018 March 18 = 2018-03-18"},
    {"31/Oct/1974", "31/Oct/1974 = 1974-10-31"},
    {"second Wednesday of October 2014", "second Wednesday of October 2014 = 2014-10-08"},
    {"the last day of February 2024", "the last day of February 2024 = 2024-02-29"},
    {"2022年3月2日", "2022年3月2日 = 2022-03-02"},
    {"二〇二二年十二月三十一日", "二〇二二年十二月三十一日 = 2022-12-31"},
    {"二零一六年，九月三号", "二零一六年，九月三号 = 2016-09-03"},
    {"二零零四年八月十五", "二零零四年八月十五 = 2004-08-15"},
    /* ISO 8601 and its relatives; day and month are told apart or not read */
    {"2022-03-02T10:30", "2022-03-02 = 2022-03-02 n"},
    {"2022/3/2", "2022/3/2 = 2022-03-02 n"},
    {"2015.5.13", "2015.5.13 = 2015-05-13 n"},
    {"13.5.2015", "13.5.2015 = 2015-05-13 n"},
    {"3.4.2015", "3.4.2015 = 2015-04-03 n"},   /* with dots the day comes first */
    {"13/4/2022", "13/4/2022 = 2022-04-13 n"}, /* no month 13 */
    {"4/13/2022", "4/13/2022 = 2022-04-13 n"},
    {"5/5/2022", "5/5/2022 = 2022-05-05 n"}, /* the same either way */
    {"3/4/2022", "none"},                    /* 3 April or March 4 */
    /* months, quarters, halves, years */
    {"in August, 2012", "August, 2012 = 2012-08"},
    {"Sep-2012", "Sep-2012 = 2012-09"},
    {"04/2016", "04/2016 = 2016-04 n"},
    {"2021年的第三个月", "2021年的第三个月 = 2021-03"},
    {"the 4th quarter of 2018", "4th quarter of 2018 = 2018-10-01/2018-12-31"},
    {"2017-q1", "2017-q1 = 2017-01-01/2017-03-31"},
    {"3Q 2022", "3Q 2022 = 2022-07-01/2022-09-30"},
    {"first half of 2023", "first half of 2023 = 2023-01-01/2023-06-30"},
    {"2019 H2", "2019 H2 = 2019-07-01/2019-12-31"},
    {"2023年上半年", "2023年上半年 = 2023-01-01/2023-06-30"},
    {"2024年一季度", "2024年一季度 = 2024-01-01/2024-03-31"},
    {"2023年3月上旬", "2023年3月上旬 = 2023-03-01/2023-03-10"},
    {"first nine months of 2022", "first nine months of 2022 = 2022-01-01/2022-09-30"},
    {"2022年前三季度", "2022年前三季度 = 2022-01-01/2022-09-30"},
    {"2018年的第一天", "2018年的第一天 = 2018-01-01"},
    {"in 2022", "2022 = 2022"},
    {"2008 年", "2008 年 = 2008"},
    {"mid-2023", "mid-2023 = 2023"},
    /* ranges */
    {"from 1 to 15 March 2022", "1 to 15 March 2022 = 2022-03-01/2022-03-15"},
    {"between 3 and 7 June 2022", "3 and 7 June 2022 = 2022-06-03/2022-06-07"},
    {"March 13 to 15, 2022", "March 13 to 15, 2022 = 2022-03-13/2022-03-15"},
    {"13-15 July 2022", "13-15 July 2022 = 2022-07-13/2022-07-15"},
    {"26 June to 28 June in 2020", "26 June to 28 June in 2020 = 2020-06-26/2020-06-28"},
    {"10 August 2013 - 12 September", "10 August 2013 - 12 September = 2013-08-10/2013-09-12"},
    {"28 December 2021 to 3 January", "28 December 2021 to 3 January = 2021-12-28/2022-01-03"},
    {"28 December to 3 January 2022", "28 December to 3 January 2022 = 2021-12-28/2022-01-03"},
    {"Nov 18 2014-Dec 19 2015", "Nov 18 2014-Dec 19 2015 = 2014-11-18/2015-12-19"},
    {"from November 2021 to March 2022", "November 2021 to March 2022 = 2021-11-01/2022-03-31"},
    {"November to March 2022", "November to March 2022 = 2021-11-01/2022-03-31"},
    {"between 2018 and 2020", "2018 and 2020 = 2018-01-01/2020-12-31"},
    {"from 2022-11-05 to 2022-11-09", "2022-11-05 to 2022-11-09 = 2022-11-05/2022-11-09 n"},
    {"2025年7月3日—10日", "2025年7月3日—10日 = 2025-07-03/2025-07-10"},
    {"2019年6月1日-6月30日", "2019年6月1日-6月30日 = 2019-06-01/2019-06-30"},
    {"2016年9月3号ー2017年10月24号", "2016年9月3号ー2017年10月24号 = 2016-09-03/2017-10-24"},
    {"from 2018 to 2020", "2018 to 2020 = 2018-01-01/2020-12-31"},
    {"2022年5月19、20日", "2022年5月19、20日 = 2022-05-19/2022-05-20"},
    {"2022年5月19、21日", "2022年5月19 = 2022-05-19"}, /* two days, no stretch */
    {"2021—2025年", "2021—2025年 = 2021-01-01/2025-12-31"},
    /* limits and starts */
    {"by the end of 2023", "the end of 2023 = 2023 eb"},
    {"formed by 2025", "2025 = 2025 eb"},
    {"by end-2025", "end-2025 = 2025 eb"},
    {"到2025年底", "2025年底 = 2025 eb"},
    {"2022年内完成", "2022年内 = 2022 e"},
    {"2022年内蒙古", "2022年 = 2022"},
    {"comments until 13 April 2022", "13 April 2022 = 2022-04-13 b"},
    {"no later than 1 May 2022", "1 May 2022 = 2022-05-01 b"},
    {"before 2025", "2025 = 2025 b"}, /* at its beginning, not its end */
    {"截至2022年3月31日", "2022年3月31日 = 2022-03-31 b"},
    {"2022年3月10日前", "2022年3月10日 = 2022-03-10 b"},
    {"from 1 July 2022", "1 July 2022 = 2022-07-01 f"},
    {"自2022年7月1日起施行", "2022年7月1日 = 2022-07-01 f"},
    /* the year stands at the last of several */
    {"on 3 March and 5 April 2021", "3 March = 2021-03-03"},
    {"on 30 December and 4 January 2022", "30 December = 2021-12-30"},
    {"1st and 2nd March 2022", "1st = 2022-03-01"},
    /* noise of scanning, only where a number must stand */
    {"July 1, 2o22", "July 1, 2o22 = 2022-07-01 l"},
    {"l4 March 2022", "l4 March 2022 = 2022-03-14 l"},
    {"2O October 2022", "2O October 2022 = 2022-10-20 l"},
    {"２０２２年３月１４日", "２０２２年３月１４日 = 2022-03-14 l"},
    {"2025年8月 20日", "2025年8月 20日 = 2025-08-20"},
    {"March 4 , 2022", "March 4 , 2022 = 2022-03-04"},
    {"March4, 2022", "March4, 2022 = 2022-03-04"},
    {"14april 2015", "14april 2015 = 2015-04-14"},
    {"3\nMarch 2022", "3\nMarch 2022 = 2022-03-03"},
};

/* What leaves something out is completed from the anchor, here 15 March 2022. */
static const row incomplete[] = {
    {"On 2 March, the", "2 March = 2022-03-02 y"},
    {"May 3", "May 3 = 2022-05-03 y"},
    {"3月2日", "3月2日 = 2022-03-02 y"},
    {"5月23日至25日", "5月23日至25日 = 2022-05-23/2022-05-25 y"},
    {"三月二十八日到四月15日", "三月二十八日到四月15日 = 2022-03-28/2022-04-15 y"},
    {"On 20 December", "20 December = 2021-12-20 y"}, /* the nearest, not the next */
    {"On 5 January", "5 January = 2022-01-05 y"},
    {"28 December to 3 January", "28 December to 3 January = 2021-12-28/2022-01-03 y"},
    {"in August", "August = 2022-08 y"},
    {"since October", "October = 2021-10 yf"},
    {"29 February", "none"}, /* neither 2021 nor 2022 nor 2023 has one */
    {"on 3 and 7 June", "3 = 2022-06-03 y"},
    {"November between 19 and 20", "November between 19 and 20 = 2021-11-19/2021-11-20 y"},
    {"later this year", "later this year = 2022 r"},
    {"by the end of the year", "the end of the year = 2022 reb"},
    {"last month", "last month = 2022-02 r"},
    {"next quarter", "next quarter = 2022-04-01/2022-06-30 r"},
    {"the second half of this year", "second half of this year = 2022-07-01/2022-12-31 r"},
    {"1 February next year", "1 February next year = 2023-02-01 r"},
    {"yesterday", "yesterday = 2022-03-14 r"},
    {"on the same day", "the same day = 2022-03-15 r"},
    {"5 days ago", "5 days ago = 2022-03-10 r"},
    {"three weeks hence", "three weeks hence = 2022-04-05 r"},
    {"in five days.", "five days = 2022-03-20 r"},
    {"去年12月31日", "去年12月31日 = 2021-12-31 r"},
    {"今年第一季度", "今年第一季度 = 2022-01-01/2022-03-31 r"},
    {"上月15日", "上月15日 = 2022-02-15 r"},
    {"年底前", "年底 = 2022 reb"},
    {"月底", "月底 = 2022-03 re"},
    {"3天后", "3天后 = 2022-03-18 r"},
    {"同日，", "同日 = 2022-03-15 r"},
    {"大前天", "大前天 = 2022-03-12 r"},
    {"并于同日", "同日 = 2022-03-15 r"},
    {"on Friday", "Friday = 2022-03-11 r"}, /* 15 March 2022 is a Tuesday */
    {"on Tuesday,", "Tuesday = 2022-03-15 r"},
    {"last Tuesday", "last Tuesday = 2022-03-08 r"},
    {"next Monday", "next Monday = 2022-03-21 r"},
    {"this Thursday", "this Thursday = 2022-03-17 r"},
    {"上周五", "上周五 = 2022-03-11 r"},
    {"本周一", "本周一 = 2022-03-14 r"},
    {"a week later", "a week later = 2022-03-22 r"},
};

/* Even with an anchor none of these holds a date. */
static const row no_dates[] = {
    {"you may not", "none"},
    {"section 3 may apply", "none"},
    {"In 2022 may not be", "2022 = 2022"},
    {"march on", "none"},
    {"May 32", "none"},
    {"30 February", "none"},
    {"2022-02-30", "none"},
    {"31 April 2022", "none"}, /* nor the month alone */
    {"2022年2月30日", "none"},
    {"Version: 1.1.3", "none"},
    {"release 7.4.1925", "none"},
    {"12.53%", "none"},
    {"127.0.0.1", "none"},
    {"(206) 555-1212", "none"},
    {"010-2014-1112", "none"},
    {"the 3.15 party", "none"},
    {"at 10:30", "none"},
    {"1/2, 24/7", "none"},
    {"RMB1,877,000", "none"},
    {"$12 million", "none"},
    {"the 1990s", "none"},
    {"GB/T 35273-2020", "none"},
    {"ISO/IEC 27001:2022", "none"},
    {"CVE-2014-0160", "none"},
    {"银罚决字〔2025〕31号", "none"},
    {"2022年第3号公告", "none"},
    {"Regulation (EU) 2016/679", "none"},
    {"Directive 2002/12/EC", "none"},
    {"Guidelines 05/2020 on consent", "none"},
    {"No. 6/2021", "none"},
    {"the Data Protection Act 2018", "none"},
    {"the Act of 2018", "none"},
    {"on the 2022 campaign", "none"},
    {"the 14th Five-Year Plan", "none"},
    {"a fine of 2000 yuan", "none"},
    {"Thursday", "none"},
    {"they sat on sat", "none"},
    {"Black Friday", "none"},
    {"the second half", "none"},
    {"within 30 days", "none"},
    {"in 30 days of receipt", "none"},
    {"by 31 December of each year", "none"},
    {"每年3月1日", "none"},
    {"十年前", "none"},
    {"两年内", "none"},
    {"六个月内", "none"},
    {"近3月", "none"},
    {"自公布之日起3天后", "none"},
    {"案发当日", "none"},
    {"前三季度", "none"},     /* not the third */
    {"说明年度报告", "none"}, /* 说明 年度, not 明年 */
    {"《明日之后》", "none"},
    {"今日头条", "none"},
};

static void
durations(void)
{
    static const struct {
        const char *text, *words;
        int days, months;
        bool working;
    } rows[] = {
        {"30 days from", "30 days", 30, 0, false},
        {"within six months of", "within six months", 0, 6, false},
        {"thirty (30) days", "thirty (30) days", 30, 0, false},
        {"a 30-day period", NULL, 0, 0, false}, /* not at the article */
        {"30-day period", "30-day", 30, 0, false},
        {"two weeks", "two weeks", 14, 0, false},
        {"15 working days", "15 working days", 15, 0, true},
        {"two years and six months", "two years and six months", 0, 30, false},
        {"30日内", "30日内", 30, 0, false},
        {"十五日", "十五日", 15, 0, false},
        {"15个工作日内", "15个工作日内", 15, 0, true},
        {"1年6个月", "1年6个月", 0, 18, false},
        {"半年", "半年", 0, 6, false},
        {"2022年", NULL, 0, 0, false}, /* a year */
        {"3月", NULL, 0, 0, false},    /* March */
        {"31号", NULL, 0, 0, false},   /* number 31 */
        {"30 apps", NULL, 0, 0, false},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *text = rows[i].text;
        rgl_duration d = {0};
        bool found = rgl_duration_read(rgl_lexicon_builtin(), text, strlen(text), 0, &d) == RGL_OK;

        ok(found == (rows[i].words != NULL) &&
               (!found || (d.span.to == strlen(rows[i].words) && d.days == rows[i].days && d.months == rows[i].months &&
                           d.working_days == rows[i].working)),
           "duration: %s (got %d: %d days, %d months, %u bytes)", text, found, (int) d.days, (int) d.months,
           (unsigned) d.span.to);
    }
}

/* Every day of the years 1 to 9999 comes after the one before, and back. */
static void
calendar(void)
{
    rgl_date last = {0}, date;
    char text[11];
    int wrong = 0, count = 0;

    for (int year = 1; year <= 9999; year++)
        for (int month = 1; month <= 12; month++)
            for (int day = 1; day <= rgl_days_in_month(year, month); day++) {
                rgl_date back;
                int32_t days;

                date = (rgl_date){.year = (int16_t) year, .month = (int8_t) month, .day = (int8_t) day};
                days = rgl_date_days(date);
                back = rgl_date_from_days(days);
                wrong += (count && days != rgl_date_days(last) + 1) || back.year != year || back.month != month ||
                         back.day != day;
                last = date;
                count++;
            }
    is_int(wrong, 0, "every day has its number and comes back from it");
    is_int(count, 3652059, "years 1 to 9999 have so many days");
    is_int(rgl_date_days((rgl_date){1970, 1, 1}), 0, "day 0 is 1970-01-01");
    is_int(rgl_date_from_days(INT32_MAX).year, 0, "no date after 9999-12-31");
    is_int(rgl_date_from_days(INT32_MIN).year, 0, "no date before 0001-01-01");
    rgl_date_format(rgl_date_add((rgl_date){2024, 1, 31}, 1, 0), text);
    is(text, "2024-02-29", "a month after 31 January is clamped");
    rgl_date_format(rgl_date_add((rgl_date){2023, 12, 31}, -10, 1), text);
    is(text, "2023-03-01", "months first, then days");
    is_int(rgl_date_add((rgl_date){9999, 12, 31}, 0, 1).year, 0, "a sum after 9999-12-31 is no date");
    is_int(rgl_date_add((rgl_date){1, 1, 1}, -1, 0).year, 0, "a sum before 0001-01-01 is no date");
    is(rgl_precision_name(RGL_RANGE), "range", "names of precisions");
}

/* Codes and offsets of rgl_date_parse; ^ marks the offset. */
static void
parse(void)
{
    static const struct {
        const char *text;
        bool lenient;
        rgl_status code;
        size_t offset;
    } rows[] = {
        {"2022-02-28", false, RGL_OK, 0},
        {"2024-02-29", false, RGL_OK, 0},
        {"2022-02", true, RGL_OK, 0},
        {"2022", true, RGL_OK, 0},
        {"2022-02", false, RGL_BAD_DATE, 0},   /* ^ */
        {"", true, RGL_BAD_DATE, 0},           /* ^ */
        {"22-02-2022", true, RGL_BAD_DATE, 0}, /* ^ a year has four digits */
        {"0000-01-01", true, RGL_OUT_OF_RANGE, 0},
        {"2022/02/02", true, RGL_BAD_DATE, 4}, /*     ^ */
        {"2022-13-01", true, RGL_BAD_DATE, 5}, /*      ^ */
        {"2022-02-30", true, RGL_BAD_DATE, 8}, /*         ^ */
        {"2022-02_01", true, RGL_BAD_DATE, 7}, /*        ^ */
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rgl_date date = {0};
        rgl_error err = {0};
        rgl_status code = rgl_date_parse(rows[i].text, strlen(rows[i].text), rows[i].lenient, &date, &err);

        ok(code == rows[i].code && err.offset == rows[i].offset && (code == RGL_OK) == (date.year != 0),
           "parse '%s' (got code %d at %zu)", rows[i].text, code, err.offset);
    }
}

/* Dates damaged at random: nothing is read past the end, a reading lies inside and on borders of characters, and it is
 * a stretch of days of the calendar. Each text is its own allocation, so that a sanitizer sees a byte too many. */
static void
mutations(void)
{
    static const char *const pieces[] = {"3",     "March", "2022", "年",  "月",      "日",    "-",   " to ",
                                         "/",     ".",     ", ",   "the", "end of ", "l4",    "二",  "〇",
                                         "十",    "第",    "季度", " ",   "\n",      "May ",  "of ", "between ",
                                         " and ", "２",    "底",   "内",  "今年",    "last ", "Q3",  "days ago"};
    const row *tables[] = {complete, incomplete, no_dates};
    const size_t counts[] = {sizeof complete / sizeof *complete, sizeof incomplete / sizeof *incomplete,
                             sizeof no_dates / sizeof *no_dates};
    rgl_date anchor = {2022, 3, 15};
    unsigned seed = 2022;
    int bad = 0, read = 0;

#define NEXT(n) ((seed = seed * 1103515245u + 12345u) >> 8) % (unsigned) (n)
    for (int round = 0; round < 60000; round++) {
        unsigned table = NEXT(3), which = NEXT(counts[table]);
        const char *base = tables[table][which].text;
        char draft[512];
        size_t len = strlen(base);
        char *text;

        memcpy(draft, base, len);
        for (unsigned change = NEXT(4); change-- > 0;) {
            size_t at = NEXT(len + 1);
            const char *piece = pieces[NEXT(sizeof pieces / sizeof *pieces)];
            size_t n = strlen(piece);

            while (at > 0 && at < len && ((unsigned char) draft[at] & 0xC0) == 0x80)
                at--;
            if (NEXT(3) == 0 && at < len) { /* a character goes */
                size_t next = rgl_utf8_next(draft, len, at);

                memmove(draft + at, draft + next, len - next);
                len -= next - at;
            } else if (len + n < sizeof draft) {
                memmove(draft + at + n, draft + at, len - at);
                memcpy(draft + at, piece, n);
                len += n;
            }
        }
        text = malloc(len ? len : 1);
        memcpy(text, draft, len);
        for (size_t at = 0; at < len; at = rgl_utf8_next(text, len, at)) {
            rgl_date_mention m;
            rgl_duration d;

            if (!rgl_word_start(text, len, at))
                continue;
            if (rgl_duration_read(rgl_lexicon_builtin(), text, len, at, &d) == RGL_OK)
                bad += d.span.from != at || d.span.to <= at || d.span.to > len || (d.days == 0 && d.months == 0);
            if (rgl_date_read(rgl_lexicon_builtin(), text, len, at, NEXT(2) ? &anchor : NULL, &m) != RGL_OK)
                continue;
            read++;
            bad += m.span.from != at || m.span.to <= at || m.span.to > len ||
                   (m.span.to < len && ((unsigned char) text[m.span.to] & 0xC0) == 0x80) || m.period.from.year < 1 ||
                   m.period.from.day > rgl_days_in_month(m.period.from.year, m.period.from.month) ||
                   m.period.to.day > rgl_days_in_month(m.period.to.year, m.period.to.month) ||
                   rgl_date_days(m.period.from) > rgl_date_days(m.period.to);
        }
        free(text);
    }
    ok(read > 20000, "mutated texts still hold dates (%d)", read);
    is_int(bad, 0, "readings of mutated texts lie inside, on borders of characters, and are days");
}

int
main(void)
{
    CHECK(NULL, complete);
    CHECK("2022-03-15", incomplete);
    for (size_t i = 0; i < sizeof incomplete / sizeof *incomplete; i++) {
        char got[256];

        show(incomplete[i].text, NULL, got, sizeof got);
        ok(strcmp(got, "none") == 0, "without an anchor no date: %s", incomplete[i].text);
    }
    CHECK("2022-03-15", no_dates);
    durations();
    calendar();
    parse();
    mutations();
    return done();
}
