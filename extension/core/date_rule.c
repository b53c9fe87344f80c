/* date_rule.c: the rules of the grammar of dates, English and Chinese, as patterns over tokens, and their matching. */
#include <string.h>

#include "date_reading.h"

/* Years that a text of our time names beside a month or a mark. */
enum { YEAR_MIN = 1800, YEAR_MAX = 2199 };

/*
 * A pattern is a row of items, each one token; ? after an item makes it optional. Items capture what they match.
 *   Y Z   year, last year of a range      X     year of two digits
 *   N F   month in digits, last month     M G   month as a word, last month
 *   D E   day, last day                   a b   two numbers of which one is the day
 *   k     first, fourth, last; 第一's 一     n     a count
 *   u U   unit of months, of days         q h   Q3, H1 / 上半年; S the Q of 3Q
 *   w     weekday                         s     this, last, next
 *   d l c r   day, month, quarter, year counted from the anchor (今天, 上月, 本季度, 去年)
 *   t     上旬                              e v V 底, 年底, 月底
 *   g f   ago, hence                      y m j 年, 月, 日
 *   p     第      o i A   of, in, the      B &   between, and
 *   ~     to, a dash, or "and" behind "between"
 *   - / . ,   the mark                    _     no blank here
 */
const rgl_date_rule rgl_date_rules[] = {
    /* 2022年3月2日 二零一六年，九月三号; 八月十五 has no 日 */
    {"Yy,?NmDj", HAN},
    {"XyNmDj", HAN},
    {"YyNmD", HAN},
    {"NmDj", HAN},
    {"YyNm", HAN},
    {"YyNm?~Fm", HAN | RANGE},
    {"Nm", HAN | BARE_MONTH},
    {"Nm?~Fm", HAN | RANGE},
    {"Yy", HAN},
    {"Yy?~Zy", HAN | RANGE},
    {"Yy?NmDj?~Ej", HAN | RANGE},
    {"NmDj?~Ej", HAN | RANGE},
    {"YyNme", HAN},
    {"YyNV", HAN},
    {"YyNmt", HAN},
    {"Nme", HAN},
    {"NV", HAN},
    {"Nmt", HAN},
    {"Yye", HAN},
    {"Yv", HAN},
    /* 今年3月5日 去年上半年 本月底 第一季度 2021年的第三个月 */
    {"r", HAN},
    {"re", HAN},
    {"rv", HAN},
    {"rNm", HAN},
    {"rNme", HAN},
    {"rNV", HAN},
    {"rNmt", HAN},
    {"rNmDj", HAN},
    {"rNmDj?~Ej", HAN | RANGE},
    {"rNm?~Fm", HAN | RANGE},
    {"ro?h", HAN},
    {"ro?ku", HAN | QUARTERS},
    {"ro?pku", HAN},
    {"l", HAN},
    {"le", HAN},
    {"lV", HAN},
    {"lt", HAN},
    {"lDj", HAN},
    {"lDj?~Ej", HAN | RANGE},
    {"c", HAN},
    {"v", 0},
    {"vY", 0},
    {"V", 0},
    {"h", HAN},
    {"ku", HAN | QUARTERS},
    {"pku", HAN | QUARTERS},
    {"Yy?o?ku", HAN | QUARTERS},
    {"Yy?o?pku", HAN},
    {"Yyo?h", HAN},
    /* 2022-03-02 2022/3/2 2022.3.2 2.3.2022 13/4/2022; 04/2016 2015-12 */
    {"Y_-_N_-_D", NUMERIC},
    {"Y_/_N_/_D", NUMERIC},
    {"Y_._N_._D", NUMERIC},
    {"D_._N_._Y", NUMERIC},
    {"a_/_b_/_Y", NUMERIC},
    {"a_-_b_-_Y", NUMERIC},
    {"a_._b_._Y", NUMERIC},
    {"N/Y", NUMERIC | CODE},
    {"N-Y", NUMERIC | CODE},
    {"Y/N", NUMERIC | CODE},
    {"Y-N", NUMERIC | CODE},
    /* 3 March, 4th of July of 1995, 26 June in 2020, 05-Aug-2016 */
    {"Do?M", 0},
    {"Do?M.?,?o?i?Y", 0},
    {"D-M", 0},
    {"D-M-?Y", 0},
    {"D/M/Y", 0},
    {"Do?Mo?,?su", 0},
    {"Do?su", ORDINAL},
    /* March 3, Dec. 21, March the 3rd; Sunday, March, 6th 2016; 2018 March 18, 2012/Aug/10 */
    {"M.?A?D", 0},
    {"M.?,?A?D,?o?i?Y", 0},
    {"M.?A?D,?o?su", 0},
    {"Y,?M.?D", 0},
    {"Y/M/D", 0},
    {"Y-M-D", 0},
    /* from 13 to 15 July 2022, March 13 to 15, November between 19 and 20 */
    {"D~A?Eo?M", RANGE},
    {"D~A?Eo?M.?,?o?i?Y", RANGE},
    {"D/Eo?M", RANGE},
    {"D/Eo?M.?,?Y", RANGE},
    {"M.?A?D~A?E", RANGE},
    {"M.?A?D~A?E,?o?i?Y", RANGE},
    {"MBA?D&A?E", RANGE},
    {"MBA?D&A?E,?o?i?Y", RANGE},
    {"D&A?xo?M", FIRST},
    {"D&A?xo?M.?,?o?i?Y", FIRST},
    /* March 2022, August, 2012, Sep-2012, 2024 August; March to May 2022 */
    {"M.?,?o?Y", 0},
    {"M-Y", 0},
    {"M/Y", 0},
    {"YM", 0},
    {"Y-M", 0},
    {"M", BARE_MONTH},
    {"M~G", BARE_MONTH | RANGE},
    {"M~G.?,?o?Y", RANGE},
    {"Mo?,?su", 0},
    {"sM", 0},
    /* Q3 2022, 2019 H2, 2017-q1, 3Q 2022; the first half of 2023, 4th qtr 2018, the second half of this year */
    {"kS,?o?Y", 0},
    {"YkS", 0},
    {"Yyq", 0},
    {"q,?o?Y", 0},
    {"q[-/]Y", 0},
    {"Yq", 0},
    {"Y[-/]q", 0},
    {"h,?o?Y", 0},
    {"h[-/]Y", 0},
    {"Yh", 0},
    {"Y[-/]h", 0},
    {"ku,?o?i?A?Y", 0},
    {"ku[oi]A?uY", 0},
    {"Y,?ku", 0},
    {"ku[oi]su", 0},
    {"ku[oi]Au", 0},
    {"q[oi]?su", 0},
    /* second Wednesday of October 2014, the last day of February 2022 */
    {"kw[oi]M", 0},
    {"kw[oi]?M.?,?o?Y", 0},
    {"kU[oi]M", 0},
    {"kU[oi]M.?,?o?Y", 0},
    {"kU[oi]su", 0},
    /* this year, today, 5 days ago, 3天后, in five days */
    {"su", 0},
    {"u", AFTER_EDGE},
    {"d", 0},
    {"nUg", 0},
    {"nUf", 0},
    {"nU", AFTER_IN},
    /* in 2022, from 2018 to 2020 */
    {"Y", BARE_YEAR},
    {"Y~Z", BARE_YEAR | RANGE},
};

const size_t rgl_date_rule_count = sizeof rgl_date_rules / sizeof *rgl_date_rules;

/* The token is a word of this kind; its value is kept. */
static bool
take(rgl_date_reader *r, const rgl_date_token *t, int kind, int *value)
{
    if (!rgl_date_is(t, DATE_KIND(kind)))
        return false;
    *value = rgl_date_token_value(&r->tokens, t, kind);
    return true;
}

static bool
take_month(rgl_date_reader *r, const rgl_date_token *t, int *month)
{
    return take(r, t, RGL_CAL_MONTH, month) || take(r, t, RGL_CAL_MONTH_SHORT, month) ||
           take(r, t, RGL_CAL_MONTH_VERB, month);
}

static bool
take_number(const rgl_date_token *t, int min, int max, int max_digits, int *value)
{
    if (t->type != DATE_NUMBER || t->weak || t->value < min || t->value > max || t->digits > max_digits)
        return false;
    *value = t->value;
    return true;
}

static bool
take_year(const rgl_date_token *t, int *year)
{
    return take_number(t, YEAR_MIN, YEAR_MAX, t->han ? 8 : 4, year) && t->digits >= 3 && !t->ordinal;
}

static bool
followed_by_han(rgl_date_reader *r, int i)
{
    const rgl_date_token *next = rgl_date_at(r, i + 1);

    return next->type == DATE_WORD && (unsigned char) r->tokens.text[next->from] >= 0x80;
}

static bool
take_nth(rgl_date_reader *r, int i, int *nth)
{
    const rgl_date_token *t = rgl_date_at(r, i);
    int shift;

    if (take(r, t, RGL_CAL_SHIFT, &shift)) {
        *nth = -1;
        return shift == -1;
    }
    return take_number(t, 1, 31, 2, nth) &&
           (t->ordinal || followed_by_han(r, i) || rgl_date_is(rgl_date_at(r, i + 1), KIND(UNIT_SIGN)));
}

/* Does one item match token i? Captures into x. */
bool
rgl_date_match_item(rgl_date_reader *r, char item, int i, rgl_date_reading *x)
{
    const rgl_date_token *t = rgl_date_at(r, i);
    int ignored;

    switch (item) {
    case 'Y':
        return take_year(t, &x->year);
    case 'Z':
        return take_year(t, &x->last_year);
    case 'X':
        x->year = t->value;
        return t->type == DATE_NUMBER && t->digits == 2 && !t->ordinal && t->value < 100;
    case 'N':
        return take_number(t, 1, 12, 2, &x->month) && t->digits && !t->ordinal;
    case 'F':
        return take_number(t, 1, 12, 2, &x->last_month) && t->digits && !t->ordinal;
    case 'M':
        return take_month(r, t, &x->month);
    case 'G':
        return take_month(r, t, &x->last_month);
    case 'D':
        return take_number(t, 1, 31, t->han ? 3 : 2, &x->day);
    case 'E':
        return take_number(t, 1, 31, t->han ? 3 : 2, &x->last_day);
    case 'x':
        return take_number(t, 1, 31, 2, &ignored);
    case 'a':
        return take_number(t, 1, 31, 2, &x->day) && t->digits && !t->ordinal;
    case 'b':
        return take_number(t, 1, 31, 2, &x->month) && t->digits && !t->ordinal;
    case 'k':
        return take_nth(r, i, &x->nth);
    case 'n':
        x->count = t->value;
        return t->type == DATE_NUMBER && !t->ordinal && t->value < 10000;
    case 'u':
        return take(r, t, RGL_CAL_UNIT_MONTH, x->has & CAPTURED('u') ? &x->outer : &x->unit);
    case 'U':
        return take(r, t, RGL_CAL_UNIT_DAY, &x->unit_days) ||
               ((x->has & CAPTURED('n')) && take(r, t, RGL_CAL_UNITS_DAY, &x->unit_days));
    case 'q':
        x->part = 3;
        return take(r, t, RGL_CAL_QUARTER, &x->nth);
    case 'h':
        x->part = 6;
        return take(r, t, RGL_CAL_HALF, &x->nth);
    case 'S':
        return take(r, t, RGL_CAL_UNIT_SIGN, &x->part) && !t->blank;
    case 'w':
        return take(r, t, RGL_CAL_WEEKDAY, &x->weekday);
    case 's':
        return take(r, t, RGL_CAL_SHIFT, &x->shift);
    case 'd':
        return take(r, t, RGL_CAL_RELATIVE_DAY, &x->relative) || take(r, t, RGL_CAL_SAME_DAY, &x->relative);
    case 'l':
        return take(r, t, RGL_CAL_RELATIVE_MONTH, &x->relative);
    case 'c':
        return take(r, t, RGL_CAL_RELATIVE_QUARTER, &x->relative);
    case 'r':
        return take(r, t, RGL_CAL_RELATIVE_YEAR, &x->relative);
    case 't':
        return take(r, t, RGL_CAL_TEN_DAYS, &x->third);
    case 'e':
        return take(r, t, RGL_CAL_EDGE_AFTER, &x->edge);
    case 'v':
        return take(r, t, RGL_CAL_YEAR_EDGE, &x->edge);
    case 'V':
        return take(r, t, RGL_CAL_MONTH_EDGE, &x->edge);
    case 'g':
        x->sign = -1;
        return rgl_date_is(t, KIND(AGO));
    case 'f':
        x->sign = 1;
        return rgl_date_is(t, KIND(HENCE));
    case 'y':
        return rgl_date_is(t, KIND(MARK_YEAR));
    case 'm':
        return rgl_date_is(t, KIND(MARK_MONTH));
    case 'j':
        return rgl_date_is(t, KIND(MARK_DAY));
    case 'p':
        return rgl_date_is(t, KIND(ORDINAL_PREFIX));
    case 'o':
        return rgl_date_is(t, KIND(OF));
    case 'i':
        return rgl_date_is(t, KIND(IN));
    case 'A':
        return rgl_date_is(t, KIND(ARTICLE));
    case 'B':
        return rgl_date_is(t, KIND(BETWEEN));
    case '&':
        return rgl_date_is(t, KIND(AND));
    case '~':
        return t->type == DATE_DASH || rgl_date_is(t, KIND(THROUGH)) ||
               rgl_date_is(t, r->before & KIND(BETWEEN) ? KIND(AND) : 0) || rgl_date_is(t, KIND(LIMIT));
    case '-':
        return t->type == DATE_DASH;
    case '/':
        return t->type == DATE_SLASH;
    case '.':
        return t->type == DATE_DOT;
    case ',':
        return t->type == DATE_COMMA;
    default:
        return false;
    }
}

/* Match a pattern from token i on; what is optional is taken where the rest then still matches. Returns the token
 * behind it, or -1. The depth of the recursion is the length of the pattern. */
int
rgl_date_match(rgl_date_reader *r, const char *pattern, int i, rgl_date_reading *x)
{
    const char *item = pattern, *rest;
    bool optional;

    if (*pattern == '\0')
        return i;
    if (*pattern == '_')
        return rgl_date_at(r, i)->blank ? -1 : rgl_date_match(r, pattern + 1, i, x);
    rest = *pattern == '[' ? strchr(pattern, ']') + 1 : pattern + 1;
    optional = *rest == '?';
    rest += optional;
    for (item += *pattern == '['; item < rest && *item != ']' && *item != '?'; item++) {
        rgl_date_reading saved = *x;
        int end;

        if (rgl_date_match_item(r, *item, i, x)) {
            if ((*item | 32) >= 'a' && (*item | 32) <= 'z')
                x->has |= CAPTURED(*item);
            end = rgl_date_match(r, rest, i + 1, x);
            if (end >= 0)
                return end;
        }
        *x = saved;
    }
    return optional ? rgl_date_match(r, rest, i, x) : -1;
}
