/* date_context.c: what stands around a match: a number that is the tail of another one, a "may" that is no month, the
 * number of a decision. It refuses; it reads nothing. */
#include <string.h>

#include "date_reading.h"
#include "text.h"

/* Years that four bare digits may be. */
enum { BARE_YEAR_MIN = 1900, BARE_YEAR_MAX = 2099 };
/* 7.4.1925 is the number of a version. */
enum { DOTTED_YEAR_MIN = 1950 };

static bool
digit_after(const rgl_date_reader *r, size_t at)
{
    size_t next;

    return rgl_digit_at(r->tokens.text, r->tokens.len, at, &next) >= 0;
}

static uint32_t
char_at(const rgl_date_reader *r, size_t at)
{
    return at < r->tokens.len ? rgl_utf8_get(r->tokens.text, r->tokens.len, at) : 0;
}

static uint32_t
char_before(const rgl_date_reader *r, size_t at)
{
    return at > 0 ? char_at(r, rgl_utf8_prev(r->tokens.text, at)) : 0;
}

/* Does the number that ends at `at` go on: 2,000 or 3.15 or 12% or 10:30? A date and time of ISO 8601 does not. */
static bool
goes_on(const rgl_date_reader *r, size_t at)
{
    uint32_t c = char_at(r, at);
    size_t next;

    if (c == 'T' && digit_after(r, at + 1))
        return false;
    if ((c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '%' || c == 0xFF05 || c == 0x2030)
        return true;
    if (!rgl_joins_digits(c))
        return false;
    next = rgl_utf8_next(r->tokens.text, r->tokens.len, at);
    if (c == ',') /* 2,000, but 'March 4,2022' */
        return digit_after(r, next) && digit_after(r, next + 1) && digit_after(r, next + 2) &&
               !digit_after(r, next + 3);
    return digit_after(r, next);
}

/* A currency or a magnitude stands at or after at: the number before it is an amount. */
static bool
amount_follows(const rgl_date_reader *r, size_t at)
{
    rgl_hit hit;
    const rgl_entry *entry;

    while (at < r->tokens.len && rgl_is_blank(char_at(r, at)))
        at = rgl_utf8_next(r->tokens.text, r->tokens.len, at);
    if (!rgl_date_found(&r->tokens, at, RGL_BIT(RGL_W_CURRENCY) | RGL_BIT(RGL_W_NUMBER), &hit))
        return false;
    if (rgl_hit_entry(&hit, RGL_W_CURRENCY))
        return true;
    entry = rgl_hit_entry(&hit, RGL_W_NUMBER);
    return entry && rgl_lexicon_number(r->tokens.lexicon, entry->value)->multiplier;
}

/* A word that is none of the calendar's stands behind token i - 1. */
static bool
noun_follows(rgl_date_reader *r, int i)
{
    const rgl_date_token *next = rgl_date_at(r, i);
    char c = next->from < r->tokens.len ? r->tokens.text[next->from] : 0;

    return next->type == DATE_OTHER && next->blank && (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* Four digits alone on their line: a heading, a cell. */
static bool
alone_on_line(rgl_date_reader *r, int i, int end)
{
    size_t from = rgl_date_at(r, i)->from, first = from, to = rgl_date_at(r, end - 1)->to, last = to;
    uint32_t c;

    while (from > 0 && first - from < 16 && (c = char_before(r, from)) != '\n') {
        if (c >= 0x80 || (c | 32) >= 'a' || (c >= '0' && c <= '9'))
            return false;
        from = rgl_utf8_prev(r->tokens.text, from);
    }
    while (to < r->tokens.len && to - last < 16 && (c = char_at(r, to)) != '\n') {
        if (c >= 0x80 || (c | 32) >= 'a' || (c >= '0' && c <= '9'))
            return false;
        to++;
    }
    return true;
}

static bool
is_upper(const rgl_date_reader *r, size_t at)
{
    return at < r->tokens.len && r->tokens.text[at] >= 'A' && r->tokens.text[at] <= 'Z';
}

/* The Latin word that ends before at, over blanks: its first byte, or at. */
static size_t
word_before(const rgl_date_reader *r, size_t at)
{
    size_t end = at, begin;

    while (end > 0 && rgl_is_blank(char_before(r, end)))
        end = rgl_utf8_prev(r->tokens.text, end);
    begin = end;
    while (begin > 0 && end - begin < 32 && (r->tokens.text[begin - 1] | 32) >= 'a' &&
           (r->tokens.text[begin - 1] | 32) <= 'z')
        begin--;
    return begin < end ? begin : at;
}

/* 'sales of 2007', but not 'the Act of 2018' or 'No. 3 of 2022'. */
static bool
small_word_before(const rgl_date_reader *r, size_t at)
{
    size_t begin = word_before(r, at);

    return begin < at && !is_upper(r, begin);
}

/* '2007 and |2009'. */
static bool
year_before(const rgl_date_reader *r, size_t at)
{
    size_t end = at;
    int value = 0;

    while (end > 0 && rgl_is_blank(char_before(r, end)))
        end = rgl_utf8_prev(r->tokens.text, end);
    if (end < 4 || (end > 4 && rgl_digit_before(r->tokens.text, end - 4)))
        return false;
    for (size_t i = end - 4; i < end; i++) {
        if (r->tokens.text[i] < '0' || r->tokens.text[i] > '9')
            return false;
        value = value * 10 + r->tokens.text[i] - '0';
    }
    return value >= BARE_YEAR_MIN && value <= BARE_YEAR_MAX;
}

/* A number stands before at: '30 |February', 'every 1 |March'. */
static bool
number_before(const rgl_date_reader *r, size_t at)
{
    while (at > 0 && rgl_is_blank(char_before(r, at)))
        at = rgl_utf8_prev(r->tokens.text, at);
    return rgl_digit_before(r->tokens.text, at);
}

/* May bare four digits be a year here? */
static bool
is_year(rgl_date_reader *r, const rgl_date_reading *x, int i)
{
    const uint64_t strong =
        KIND(IN) | KIND(LIMIT) | KIND(BEFORE) | KIND(START) | KIND(TIME) | KIND(BETWEEN) | KIND(UNIT_MONTH);
    const uint64_t weak = KIND(FROM) | KIND(THROUGH) | KIND(TIME_WEAK) | KIND(OF);
    const rgl_date_token *t = rgl_date_at(r, i);

    if (t->digits != 4 || t->han || x->year < BARE_YEAR_MIN || x->year > BARE_YEAR_MAX ||
        amount_follows(r, rgl_date_at(r, x->end - 1)->to))
        return false;
    if (r->before & KIND(ARTICLE)) /* 'in the 2022 budget' */
        return false;
    if (x->last_year)
        return (r->before & (strong | weak)) ||
               (rgl_date_is(rgl_date_at(r, i + 1), KIND(THROUGH)) ? !noun_follows(r, x->end)
                                                                  : alone_on_line(r, i, x->end));
    if (r->before & strong)
        return true;
    if ((r->before & KIND(THROUGH)) && number_before(r, r->before_from)) /* '2000 to 2010 apps' */
        return false;
    if (r->before & KIND(OF) && !small_word_before(r, r->before_from))
        return false;
    if (r->before & weak)
        return !noun_follows(r, x->end);
    if (r->before & KIND(AND))
        return year_before(r, r->before_from) && !noun_follows(r, x->end);
    return alone_on_line(r, i, x->end);
}

/* '31 |April 2022': there is no such day, and the month alone is not what was meant. */
static bool
no_day_before(const rgl_date_reader *r, size_t at)
{
    const char *text = r->tokens.text;
    size_t end = at;

    while (end > 0 && text[end - 1] == ' ')
        end--;
    return end < at && end >= 2 && !rgl_digit_before(text, end - 2) && text[end - 1] >= '0' && text[end - 1] <= '9' &&
           ((text[end - 2] == '2' && text[end - 1] == '9') || (text[end - 2] >= '3' && text[end - 2] <= '9'));
}

/* May a month alone be one here? 'in March', 'April saw', but not 'may' or 'March on'. */
static bool
is_month(rgl_date_reader *r, const rgl_date_reading *x, int i)
{
    const uint64_t strong = KIND(IN) | KIND(LIMIT) | KIND(BEFORE) | KIND(START) | KIND(TIME) | KIND(BETWEEN) |
                            KIND(FROM) | KIND(THROUGH) | KIND(OF) | KIND(TIME_WEAK);
    const rgl_date_token *t = rgl_date_at(r, i), *next = rgl_date_at(r, x->end);
    bool capital = is_upper(r, t->from) && !is_upper(r, t->from + 1);

    if (x->last_month)
        return capital;
    if (r->before & strong)
        return capital || (!(r->before & KIND(OF)) && rgl_date_is(t, KIND(MONTH)) && !noun_follows(r, x->end));
    return capital && rgl_date_is(t, KIND(MONTH)) && !number_before(r, t->from) && next->type != DATE_NUMBER &&
           next->type != DATE_DASH && !(noun_follows(r, x->end) && is_upper(r, next->from));
}

/* 'Guidelines 05/2020', 'No. 6/2021', '(EU) 2019/11', 'Decree 13/2023/ND': the number of a document. */
static bool
is_code(const rgl_date_reader *r, const rgl_date_reading *x, size_t from, size_t to)
{
    size_t at = from, begin;
    uint32_t c;
    rgl_hit hit;

    while (at > 0 && rgl_is_blank(char_before(r, at)))
        at = rgl_utf8_prev(r->tokens.text, at);
    c = char_before(r, at);
    if (c == '.')
        at--;
    begin = word_before(r, at);
    if (c == ')' || c == 0xFF09 || c == 0x3015 || (begin < at && is_upper(r, begin) && !r->before))
        return true;
    if (begin < at && rgl_date_found(&r->tokens, begin, RGL_BIT(RGL_W_INSTRUMENT), &hit) && hit.end >= at)
        return true;
    c = char_at(r, to);
    return x->repaired || c == '/' || rgl_is_dash(c) || c == 0x53F7;
}

/* 'on 3 March', not 'section 3 may', 'this may', 'In March 14 apps', 'March three banks'. */
static bool
is_plain_month(rgl_date_reader *r, const rgl_date_reading *x, int i)
{
    const rgl_date_token *month = NULL, *day = NULL;
    bool year = rgl_date_has(x, 'Y'), capital;

    for (int k = i; k < x->end; k++) {
        const rgl_date_token *t = rgl_date_at(r, k);

        if (rgl_date_is(t, KIND(MONTH) | KIND(MONTH_SHORT) | KIND(MONTH_VERB)))
            month = t;
        else if (t->type == DATE_NUMBER && t->value == x->day && t->digits <= 2 && !day)
            day = t;
    }
    if (!month)
        return true;
    capital = is_upper(r, month->from) && !is_upper(r, month->from + 1);
    if (rgl_date_is(month, KIND(MONTH_VERB)) && !capital &&
        !(day ? year || day->ordinal : year && rgl_date_at(r, i) == month))
        return false;
    if (day && day->ordinal && day->digits == 0 && day + 1 == month) /* 'the second January decision' */
        return false;
    if (!day || day->ordinal)
        return true;
    if (day->digits == 0)
        return year && month < day;
    if (month < day && !year && !x->last_day)
        return !amount_follows(r, day->to) && !((r->before & KIND(IN)) && noun_follows(r, x->end));
    return true;
}

static bool
blank_inside(rgl_date_reader *r, int from, int to)
{
    for (int i = from + 1; i < to; i++)
        if (rgl_date_at(r, i)->blank)
            return true;
    return false;
}

/* 'COVID-|19 March'. */
static bool
hangs_on_word(const rgl_date_reader *r, size_t at)
{
    const char *text = r->tokens.text;

    return at >= 2 && text[at - 1] == '-' && (text[at - 2] | 32) >= 'a' && (text[at - 2] | 32) <= 'z';
}

/* Chinese forms: all but the end of one may be numerals of something else. */
static bool
is_plain_chinese(rgl_date_reader *r, const rgl_date_reading *x, int i, int context)
{
    const rgl_date_token *last = rgl_date_at(r, x->end - 1), *next = rgl_date_at(r, x->end);

    if (((unsigned char) r->tokens.text[last->from] < 0x80 && !rgl_date_has(x, 'D')) ||
        ((x->rule->flags & QUARTERS) && x->unit != 3))
        return false;
    if (rgl_date_has(x, 'D') && !rgl_date_has(x, 'j') && next->type == DATE_COMMA) /* 5月19、21日 */
        return rgl_date_is(rgl_date_at(r, x->end + 2), KIND(MARK_DAY));
    if (rgl_date_has(x, 'D') && !rgl_date_has(x, 'j')) /* 八月十五, but not 八月十五个 */
        return rgl_date_has(x, 'Y') && last->han && last->digits >= 2 && !rgl_is_ideograph(char_at(r, last->to));
    if (next->type == DATE_NUMBER && rgl_date_is(last, KIND(MARK_YEAR) | KIND(MARK_MONTH))) /* 2月|30日, 2022年|3号 */
        return !rgl_date_is(rgl_date_at(r, x->end + 1), KIND(MARK_MONTH) | KIND(MARK_DAY));
    if ((x->rule->flags & NEIGHBOURS) && x->last_day != x->day + 1)
        return false;
    if (rgl_date_has(x, 'k') && rgl_date_at(r, i)->type == DATE_NUMBER && !x->year &&
        (r->before & KIND(AGO))) /* 前|三季度 */
        return false;
    if (rgl_date_has(x, 'y') && x->month == 0 && rgl_date_is(next, KIND(ORDINAL_PREFIX))) /* 2022年第3号 */
        return !rgl_date_is(rgl_date_at(r, x->end + 2), KIND(MARK_DAY));
    if ((x->rule->flags & BARE_MONTH) && !context) /* 3月内, 前10月 */
        return !rgl_date_is(next, KIND(INSIDE) | KIND(HENCE)) && !(r->before & (KIND(AGO) | KIND(HENCE)));
    return true;
}

/* Counts from the anchor: 'in five days', but not 'in five days of receipt' or 公布之日起3天后. */
static bool
is_counted(rgl_date_reader *r, const rgl_date_reading *x)
{
    if (x->rule->flags & AFTER_IN)
        return (r->before & KIND(IN)) && !rgl_date_is(rgl_date_at(r, x->end), KIND(OF) | KIND(FROM) | KIND(START));
    return !rgl_date_has(x, 'f') || !(r->before & KIND(SINCE_AFTER));
}

/* '2016 - 11' and '11 -2016', but not '2016 - 11 apps'. */
static bool
is_loose(rgl_date_reader *r, const rgl_date_reading *x, int i)
{
    const rgl_date_token *next = rgl_date_at(r, x->end);

    return blank_inside(r, i, x->end) &&
           (next->type == DATE_WORD || next->type == DATE_NUMBER || noun_follows(r, x->end));
}

/* 'on 3 and 7 June', '1st and 2nd March': the first number is a day, too. */
static bool
is_first_of_two(const rgl_date_reader *r, const rgl_date_token *first)
{
    return first->digits && (first->ordinal || (r->before & (KIND(TIME_WEAK) | KIND(IN) | KIND(LIMIT))));
}

/* 'on July 3 to 15 banks'. */
static bool
is_recipient(rgl_date_reader *r, const rgl_date_reading *x, int i)
{
    return x->last_day && rgl_date_is(rgl_date_at(r, x->end - 2), KIND(THROUGH)) &&
           rgl_date_at(r, i)->type == DATE_WORD && !(r->before & (KIND(FROM) | KIND(BETWEEN))) &&
           noun_follows(r, x->end);
}

/* An ideograph that makes one word with 当日 behind it. 于, 在, 并, 且, 自, 也 and 亦 do not. */
static bool
inside_word(uint32_t c)
{
    return rgl_is_ideograph(c) && c != 0x4E8E && c != 0x5728 && c != 0x5E76 && c != 0x4E14 && c != 0x81EA &&
           c != 0x4E5F && c != 0x4EA6;
}

/* 'Announcement No. |19 of June 9'. */
static bool
is_numbered(const rgl_date_reader *r, size_t at)
{
    size_t end = at, begin;

    while (end > 0 && rgl_is_blank(char_before(r, end)))
        end = rgl_utf8_prev(r->tokens.text, end);
    if (end == 0 || r->tokens.text[end - 1] != '.')
        return false;
    begin = word_before(r, end - 1);
    return end - 1 - begin == 2 && (r->tokens.text[begin] | 32) == 'n' && (r->tokens.text[begin + 1] | 32) == 'o';
}

bool
rgl_date_is_allowed(rgl_date_reader *r, rgl_date_reading *x, int i, int context)
{
    const rgl_date_token *first = rgl_date_at(r, i), *last = rgl_date_at(r, x->end - 1);
    int flags = x->rule->flags;

    if (last->type == DATE_NUMBER && last->digits && !last->han && goes_on(r, last->to)) {
        if (!rgl_is_dash(char_at(r, last->to)) || context)
            return false;
        x->open = true;
    }
    if ((flags & HAN) && !is_plain_chinese(r, x, i, context))
        return false;
    if ((flags & (BARE_YEAR | BARE_YEARS)) && !(context ? !noun_follows(r, x->end) : is_year(r, x, i)))
        return false;
    if ((flags & (BARE_MONTH | HAN)) == BARE_MONTH && !context && !is_month(r, x, i))
        return false;
    if ((flags & NUMERIC) && strchr(x->rule->pattern, '.') && x->year < DOTTED_YEAR_MIN)
        return false;
    if ((flags & CODE) && (is_code(r, x, first->from, last->to) || is_loose(r, x, i)))
        return false;
    if ((flags & ORDINAL) && !first->ordinal)
        return false;
    if ((flags & FIRST) && !is_first_of_two(r, first))
        return false;
    if (first->digits && !(flags & NUMERIC) && is_numbered(r, first->from))
        return false;
    if (rgl_date_has(x, 'W') && !is_counted(r, x))
        return false;
    if (x->shift < 0 && !x->part && rgl_date_is(rgl_date_at(r, x->end), KIND(OF))) /* 'the last month of a year' */
        return false;
    if (rgl_date_is(first, KIND(SAME_DAY)) && inside_word(char_before(r, first->from))) /* 案发当日 */
        return false;
    if ((flags & BARE_WEEKDAY) && !(r->before & KIND(TIME_WEAK)))
        return false;
    if (rgl_date_has(x, 'w') && !rgl_date_has(x, 'M') && !is_upper(r, last->from) &&
        (unsigned char) r->tokens.text[last->from] < 0x80) /* 'this sat' */
        return false;
    if (!(flags & NUMERIC) && !context && hangs_on_word(r, first->from))
        return false;
    if (first->type == DATE_WORD && rgl_date_has(x, 'M') && no_day_before(r, first->from))
        return false;
    if (first->type == DATE_WORD && rgl_date_is_inside(&r->tokens, first->from))
        return false;
    return !rgl_date_has(x, 'M') || (is_plain_month(r, x, i) && !is_recipient(r, x, i));
}
