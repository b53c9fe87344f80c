/* date_match.c: matches patterns (date_rule.c) against tokens: first each token as a set of the items that it can be,
 * so that most rules fail at one test of a bit; then, once a rule has matched, what its tokens say. */
#include <string.h>

#include "date_reading.h"

/* Years that a text of our time names beside a month or a mark. */
enum { YEAR_MIN = 1800, YEAR_MAX = 2199 };
/* The Republic's years of three digits in our time, and the year before its first. */
enum { REPUBLIC_MIN = 100, REPUBLIC_MAX = 150, REPUBLIC = 1911 };

/* The items as bits: letters as in CAPTURED, marks in the bits between. */
#define AND   (UINT64_C(1) << 27)
#define TO    RGL_DATE_TO
#define DASH  (UINT64_C(1) << 29)
#define SLASH (UINT64_C(1) << 30)
#define DOT   (UINT64_C(1) << 31)
#define COMMA (UINT64_C(1) << 59)
#define KNOWN (UINT64_C(1) << 63)
#define IS    CAPTURED

static const uint64_t mark_items[] = {['&'] = AND, ['~'] = TO, ['-'] = DASH, ['/'] = SLASH, ['.'] = DOT, [','] = COMMA};

static bool
is_item_letter(char c)
{
    return (unsigned char) ((c | 32) - 'a') < 26;
}

static uint64_t
bit_of(char item)
{
    return is_item_letter(item) ? IS(item) : mark_items[(unsigned char) item];
}

/* What a word of each kind can be in a pattern, whatever its value. */
static const uint64_t kind_items[] = {
    [RGL_CAL_MONTH] = IS('M') | IS('G'),
    [RGL_CAL_MONTH_SHORT] = IS('M') | IS('G'),
    [RGL_CAL_MONTH_VERB] = IS('M') | IS('G'),
    [RGL_CAL_ORDINAL_PREFIX] = IS('p'),
    [RGL_CAL_WEEKDAY] = IS('w'),
    [RGL_CAL_WEEK_DAY] = IS('K'),
    [RGL_CAL_MARK_YEAR] = IS('y'),
    [RGL_CAL_MARK_MONTH] = IS('m'),
    [RGL_CAL_MARK_DAY] = IS('j'),
    [RGL_CAL_UNIT_DAY] = IS('U') | IS('W'),
    [RGL_CAL_UNITS_DAY] = IS('W'),
    [RGL_CAL_UNIT_MONTH] = IS('u'),
    [RGL_CAL_UNITS_MONTH] = IS('P'),
    [RGL_CAL_FROM] = IS('R'),
    [RGL_CAL_UNIT_SIGN] = IS('S'),
    [RGL_CAL_QUARTER] = IS('q'),
    [RGL_CAL_HALF] = IS('h'),
    [RGL_CAL_TEN_DAYS] = IS('t'),
    [RGL_CAL_RELATIVE_DAY] = IS('d'),
    [RGL_CAL_SAME_DAY] = IS('d'),
    [RGL_CAL_RELATIVE_MONTH] = IS('l'),
    [RGL_CAL_RELATIVE_QUARTER] = IS('c'),
    [RGL_CAL_RELATIVE_YEAR] = IS('r'),
    [RGL_CAL_SHIFT] = IS('s'),
    [RGL_CAL_EDGE_AFTER] = IS('e'),
    [RGL_CAL_YEAR_EDGE] = IS('v'),
    [RGL_CAL_MONTH_EDGE] = IS('V'),
    [RGL_CAL_ARTICLE] = IS('A'),
    [RGL_CAL_OF] = IS('o'),
    [RGL_CAL_IN] = IS('i'),
    [RGL_CAL_BETWEEN] = IS('B'),
    [RGL_CAL_AND] = AND,
    [RGL_CAL_THROUGH] = TO,
    [RGL_CAL_LIMIT] = TO,
    [RGL_CAL_AGO] = IS('g'),
    [RGL_CAL_HENCE] = IS('f'),
    [RGL_CAL_ERA] = IS('O'),
};

static uint64_t
word_items(rgl_date_reader *r, const rgl_date_token *t)
{
    uint64_t items = 0;

    for (uint64_t kinds = t->kinds; kinds; kinds &= kinds - 1) {
        int kind = __builtin_ctzll(kinds);

        if ((size_t) kind < sizeof kind_items / sizeof *kind_items)
            items |= kind_items[kind];
    }
    if ((t->kinds & KIND(SHIFT)) && rgl_date_token_value(&r->tokens, t, KIND(SHIFT)) == -1)
        items |= IS('k'); /* the last quarter */
    if ((t->kinds & KIND(AND)) && (rgl_date_look_back(r) & KIND(BETWEEN)))
        items |= TO;
    return items;
}

/* 一季度, 3季度, 3Q: a number without the look of an ordinal counts as one there. */
static bool
is_ordinal(rgl_date_reader *r, int i)
{
    const rgl_date_token *t = rgl_date_at(r, i), *next;

    if (t->ordinal)
        return true;
    next = rgl_date_at(r, i + 1);
    return next->type == DATE_WORD &&
           ((unsigned char) r->tokens.text[next->from] >= 0x80 || (!next->blank && (next->kinds & KIND(UNIT_SIGN))));
}

static uint64_t
number_items(rgl_date_reader *r, int i)
{
    const rgl_date_token *t = rgl_date_at(r, i);
    bool plain = t->digits && !t->ordinal;
    int v = t->value;
    uint64_t items = !t->ordinal && v < 10000 ? IS('n') : 0;

    if (t->weak)
        return items;
    if (plain && t->digits >= 3 && t->digits <= (t->han ? 8 : 4) && v >= YEAR_MIN && v <= YEAR_MAX)
        items |= IS('Y') | IS('Z');
    if (plain && t->digits == 2 && v < 100)
        items |= IS('X');
    if (plain && v >= 1 && v <= REPUBLIC_MAX)
        items |= IS('H');
    if (plain && t->digits == 3 && !t->han && v >= REPUBLIC_MIN && v <= REPUBLIC_MAX)
        items |= IS('C');
    if (plain && t->digits <= 2 && v >= 1 && v <= 12)
        items |= IS('N') | IS('F');
    if (v < 1 || v > 31 || t->digits > (t->han ? 3 : 2))
        return items;
    items |= IS('D') | IS('E') | IS('x');
    if (plain)
        items |= IS('a') | IS('b');
    return is_ordinal(r, i) ? items | IS('k') : items;
}

uint64_t
rgl_date_items_new(rgl_date_reader *r, int i)
{
    const rgl_date_token *t;
    uint64_t items = KNOWN;

    if (i >= DATE_TOKENS)
        return 0;
    for (; r->item_count <= i; r->item_count++)
        r->items[r->item_count] = 0;
    if (r->items[i])
        return r->items[i];
    t = rgl_date_at(r, i);
    switch (t->type) {
    case DATE_NUMBER:
        items |= number_items(r, i);
        break;
    case DATE_WORD:
        items |= word_items(r, t);
        break;
    case DATE_DASH:
        items |= DASH | TO;
        break;
    case DATE_SLASH:
        items |= SLASH;
        break;
    case DATE_DOT:
        items |= DOT;
        break;
    case DATE_COMMA:
        items |= COMMA;
        break;
    default:
        break;
    }
    return r->items[i] = items;
}

/* Match a pattern from token i on; what is optional is taken where the rest then still matches. Returns the token
 * behind it, or -1; taken[j] is the item that token j was matched with. The depth of the recursion is the number of
 * optional items. */
static int
match(rgl_date_reader *r, const char *pattern, int i, char taken[DATE_TOKENS])
{
    while (*pattern) {
        const char *item = pattern, *rest = pattern + 1;
        uint64_t items;
        int end;

        if (*pattern == '_') {
            if (rgl_date_at(r, i)->blank)
                return -1;
            pattern++;
            continue;
        }
        items = rgl_date_items(r, i);
        if (*pattern == '[') {
            rest = strchr(pattern, ']') + 1;
            for (item = pattern + 1; *item != ']' && !(items & bit_of(*item)); item++)
                ;
        }
        if (*item != ']' && (items & bit_of(*item))) {
            taken[i] = *item;
            if (*rest != '?') {
                pattern = rest;
                i++;
                continue;
            }
            end = match(r, rest + 1, i + 1, taken);
            if (end >= 0)
                return end;
        } else if (*rest != '?') {
            return -1;
        }
        pattern = rest + 1;
    }
    return i;
}

static void
capture(rgl_date_reader *r, char item, int i, rgl_date_reading *x)
{
    const rgl_date_token *t = rgl_date_at(r, i);
    const rgl_date_tokens *tokens = &r->tokens;
    const uint64_t months = KIND(MONTH) | KIND(MONTH_SHORT) | KIND(MONTH_VERB);

    switch (item) {
    case 'Y':
    case 'X':
        x->year = t->value;
        break;
    case 'O':
        x->year = rgl_date_token_value(tokens, t, KIND(ERA));
        break;
    case 'H':
        x->year += t->value;
        break;
    case 'C':
        x->year = REPUBLIC + t->value;
        break;
    case 'Z':
        x->last_year = t->value;
        break;
    case 'N':
    case 'b':
        x->month = t->value;
        break;
    case 'F':
        x->last_month = t->value;
        break;
    case 'M':
        x->month = rgl_date_token_value(tokens, t, months);
        break;
    case 'G':
        x->last_month = rgl_date_token_value(tokens, t, months);
        break;
    case 'D':
    case 'a':
        x->day = t->value;
        break;
    case 'E':
        x->last_day = t->value;
        break;
    case 'k':
        x->nth = t->type == DATE_NUMBER ? t->value : -1;
        break;
    case 'n':
        x->count = t->value;
        break;
    case 'u':
        *(x->unit ? &x->outer : &x->unit) = rgl_date_token_value(tokens, t, KIND(UNIT_MONTH));
        break;
    case 'P':
        x->unit = rgl_date_token_value(tokens, t, KIND(UNITS_MONTH));
        break;
    case 'U':
    case 'W':
        x->unit_days = rgl_date_token_value(tokens, t, KIND(UNIT_DAY) | KIND(UNITS_DAY));
        break;
    case 'q':
        x->part = 3;
        x->nth = rgl_date_token_value(tokens, t, KIND(QUARTER));
        break;
    case 'h':
        x->part = 6;
        x->nth = rgl_date_token_value(tokens, t, KIND(HALF));
        break;
    case 'S':
        x->part = rgl_date_token_value(tokens, t, KIND(UNIT_SIGN));
        break;
    case 'w':
        x->weekday = rgl_date_token_value(tokens, t, KIND(WEEKDAY));
        break;
    case 'K':
        x->relative = rgl_date_token_value(tokens, t, KIND(WEEK_DAY));
        break;
    case 's':
        x->shift = rgl_date_token_value(tokens, t, KIND(SHIFT));
        break;
    case 'd':
        x->relative = rgl_date_token_value(tokens, t, KIND(RELATIVE_DAY) | KIND(SAME_DAY));
        x->follows = rgl_date_is(t, KIND(SAME_DAY));
        break;
    case 'l':
        x->relative = rgl_date_token_value(tokens, t, KIND(RELATIVE_MONTH));
        break;
    case 'c':
        x->relative = rgl_date_token_value(tokens, t, KIND(RELATIVE_QUARTER));
        break;
    case 'r':
        x->relative = rgl_date_token_value(tokens, t, KIND(RELATIVE_YEAR));
        break;
    case 't':
        x->third = rgl_date_token_value(tokens, t, KIND(TEN_DAYS));
        break;
    case 'e':
    case 'v':
    case 'V':
        x->edge = rgl_date_token_value(tokens, t, KIND(EDGE_AFTER) | KIND(YEAR_EDGE) | KIND(MONTH_EDGE));
        break;
    case 'g':
        x->sign = -1;
        break;
    case 'f':
        x->sign = 1;
        x->follows = rgl_date_token_value(tokens, t, KIND(HENCE)) == 1;
        break;
    default:
        break;
    }
    if (is_item_letter(item))
        x->has |= CAPTURED(item);
}

/* Can a token that can be `next` be what the pattern asks for behind its first item, which is one letter? */
static bool
goes_on(const char *pattern, uint64_t next, bool blank)
{
    if (*++pattern == '_') {
        if (blank)
            return false;
        pattern++;
    }
    while (*pattern && *pattern != '[' && pattern[1] == '?' && !(next & bit_of(*pattern)))
        pattern += 2;
    return *pattern == '\0' || *pattern == '[' || *pattern == '_' || (next & bit_of(*pattern));
}

size_t
rgl_date_candidate(rgl_date_reader *r, int i, size_t from)
{
    uint64_t first = rgl_date_items(r, i), next = rgl_date_items(r, i + 1);
    bool blank = rgl_date_at(r, i + 1)->blank;

    while (from < rgl_date_rule_count &&
           !((first & IS(*rgl_date_rules[from].pattern)) && goes_on(rgl_date_rules[from].pattern, next, blank)))
        from++;
    return from;
}

bool
rgl_date_match(rgl_date_reader *r, const rgl_date_rule *rule, int i, int least, rgl_date_reading *x)
{
    char taken[DATE_TOKENS];
    int end = match(r, rule->pattern, i, taken);

    if (end <= least)
        return false;
    *x = (rgl_date_reading){.rule = rule, .end = end};
    for (int j = i; j < end; j++) {
        capture(r, taken[j], j, x);
        x->repaired |= rgl_date_at(r, j)->repaired;
    }
    return true;
}
