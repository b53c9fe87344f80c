/* date.c: dates and periods in running text: the longest rule that matches, ranges, and the limits around them. */
#include "date.h"

#include "date_reading.h"
#include "text.h"

/* The longest rule that matches at token i and is a possible date. */
static bool
read_rules(rgl_date_reader *r, int i, int context, rgl_date_reading *best)
{
    for (size_t k = rgl_date_candidate(r, i, 0); k < rgl_date_rule_count; k = rgl_date_candidate(r, i, k + 1)) {
        const rgl_date_rule *rule = &rgl_date_rules[k];
        rgl_date_reading x;

        if (((rule->flags & (RANGE | FIRST | AFTER_IN)) && context) ||
            ((rule->flags & AFTER_EDGE) && context != AFTER_EDGE) || ((rule->flags & FIRST) && best->end))
            continue;
        if (!rgl_date_match(r, rule, i, best->end, &x))
            continue;
        rgl_date_look_back(r);
        if (rgl_date_is_allowed(r, &x, i, context) && rgl_date_resolve(&x, r->anchor)) {
            if (rule->flags & FIRST)
                x.end = i + 1;
            *best = x;
        }
    }
    return best->end > 0;
}

/* Read a point or stretch of time that begins at token i. context: 0, AFTER_EDGE or IN_RANGE. */
static bool
read_point(rgl_date_reader *r, int i, int context, rgl_date_reading *best)
{
    const rgl_date_token *t = rgl_date_at(r, i);
    int next = i + 1;

    best->end = 0;
    if (rgl_date_is(t, KIND(WEEKDAY))) { /* Sunday, March 6th */
        while (rgl_date_at(r, next)->type == DATE_COMMA || rgl_date_at(r, next)->type == DATE_DOT ||
               rgl_date_is(rgl_date_at(r, next), KIND(ARTICLE)))
            next++;
        if (read_rules(r, next, context, best) && best->period.precision == RGL_DAY)
            return true;
        best->end = 0;
        return !context && read_rules(r, i, context, best);
    }
    if (rgl_date_is(t, KIND(EDGE)) && !context) { /* the end of 2023, mid-March */
        while (rgl_date_at(r, next)->type == DATE_DASH || rgl_date_is(rgl_date_at(r, next), KIND(ARTICLE)))
            next++;
        if (!read_rules(r, next, AFTER_EDGE, best) || best->period.precision == RGL_DAY)
            return false;
        best->edge = rgl_date_token_value(&r->tokens, t, KIND(EDGE));
        return true;
    }
    return read_rules(r, i, context, best);
}

/* Neither from the text nor from a word like 去年: the year is the anchor's neighbour's. */
static void
set_year(rgl_date_reading *x, int year)
{
    x->has |= CAPTURED('Y');
    x->year = year;
}

static bool
in_order(const rgl_date_reading *a, const rgl_date_reading *b)
{
    return rgl_date_days(a->period.from) <= rgl_date_days(b->period.to);
}

/* Make one range of two readings; what one leaves out it has from the other. December and January cross. */
static bool
join(rgl_date_reading *a, rgl_date_reading *b, const rgl_date *anchor)
{
    bool a_open = a->no_year, b_open = b->no_year;

    if ((a_open || b_open) && a->period.precision != b->period.precision)
        return false;
    if (a_open && !b_open) {
        set_year(a, b->period.from.year);
        if (!rgl_date_resolve(a, anchor))
            return false;
        if (!in_order(a, b))
            set_year(a, a->year - 1);
    } else if (b_open) {
        set_year(b, a->period.to.year);
        if (!rgl_date_resolve(b, anchor))
            return false;
        if (!in_order(a, b))
            set_year(b, b->year + 1);
    }
    if (!rgl_date_resolve(a, anchor) || !rgl_date_resolve(b, anchor) || !in_order(a, b))
        return false;
    a->no_year = a_open && b_open;
    a->counted |= b->counted;
    a->repaired |= b->repaired;
    a->end = b->end;
    a->open = false;
    a->period.to = b->period.to;
    a->period.precision = RGL_RANGE;
    a->last_year = b->period.to.year; /* it is a range */
    return true;
}

/* '3 March and 5 April 2022', '3月5日、4月1日': the year stands at the last. */
static void
borrow_year(rgl_date_reader *r, rgl_date_reading *x)
{
    int i = x->end;

    for (int n = 0; n < 4; n++) {
        rgl_date_reading y;

        if (rgl_date_at(r, i)->type != DATE_COMMA && !rgl_date_is(rgl_date_at(r, i), KIND(AND)))
            return;
        i++;
        if (rgl_date_is(rgl_date_at(r, i), KIND(AND)))
            i++;
        if (!read_point(r, i, IN_RANGE, &y) || (y.period.precision == RGL_DAY) != (x->day > 0))
            return;
        if (!y.no_year) {
            rgl_date_reading dated = *x;

            if (!rgl_date_has(&y, 'Y'))
                return;
            set_year(&dated, y.year);
            if (!rgl_date_resolve(&dated, r->anchor) ||
                (!in_order(&dated, &y) && (set_year(&dated, y.year - 1), true) && !rgl_date_resolve(&dated, r->anchor)))
                return;
            dated.no_year = false;
            *x = dated;
            return;
        }
        i = y.end;
    }
}

/* A number that only a bare year can be: nothing of a date follows. */
static bool
is_lone_number(rgl_date_reader *r)
{
    const rgl_date_token *t = rgl_date_at(r, 0), *next = rgl_date_at(r, 1);

    switch (next->type) {
    case DATE_WORD:
    case DATE_NUMBER:
    case DATE_DASH:
    case DATE_SLASH:
        return false;
    case DATE_DOT:
        return t->digits != 4 && (next->blank || rgl_date_at(r, 2)->type != DATE_NUMBER);
    default:
        return t->digits != 4;
    }
}

/* The kinds of words that a date can begin with; any number can, too. */
static const uint64_t starts = KIND(MONTH) | KIND(MONTH_SHORT) | KIND(MONTH_VERB) | KIND(ORDINAL) | KIND(DIGIT) |
                               KIND(ORDINAL_PREFIX) | KIND(WEEKDAY) | KIND(QUARTER) | KIND(HALF) | KIND(SHIFT) |
                               KIND(EDGE) | KIND(YEAR_EDGE) | KIND(MONTH_EDGE) | KIND(RELATIVE_DAY) | KIND(SAME_DAY) |
                               KIND(WEEK_DAY) | KIND(RELATIVE_MONTH) | KIND(RELATIVE_QUARTER) | KIND(RELATIVE_YEAR) |
                               KIND(ERA);

bool
rgl_date_can_start(const rgl_lexicon *lexicon, const rgl_hit *hit)
{
    for (uint16_t i = 0; i < hit->count; i++) {
        const rgl_entry *entry = &hit->entry[i];

        if (entry->word_class == RGL_W_NUMBER ||
            (entry->word_class == RGL_W_CALENDAR &&
             (starts & DATE_KIND(rgl_lexicon_calendar(lexicon, entry->value)->kind))))
            return true;
    }
    return false;
}

/* '1 January of each year', '31 March of the year'. */
static bool
of_each_year(rgl_date_reader *r, int i)
{
    return rgl_date_is(rgl_date_at(r, i), KIND(OF)) &&
           (rgl_date_is(rgl_date_at(r, i + 1), KIND(EACH)) || (rgl_date_is(rgl_date_at(r, i + 1), KIND(ARTICLE)) &&
                                                               rgl_date_is(rgl_date_at(r, i + 2), KIND(UNIT_MONTH))));
}

/* A reading that hangs on the anchor may still be none: 每年3月1日 recurs, 两年内 is a duration, 《今日 is a title. */
static bool
is_recurring(rgl_date_reader *r, const rgl_date_reading *x, size_t at)
{
    uint32_t c = at > 0 ? rgl_utf8_get(r->tokens.text, r->tokens.len, rgl_utf8_prev(r->tokens.text, at)) : 0;

    if (!x->no_year && !x->counted)
        return false;
    if ((r->before & KIND(EACH)) || of_each_year(r, x->end) || (x->counted && (c == 0x300A || c == 0x3008)))
        return true;
    return (rgl_date_has(x, 'v') || rgl_date_has(x, 'V')) && !rgl_date_has(x, 'r') && !rgl_date_has(x, 'l') &&
           !rgl_date_has(x, 'Y') && !rgl_date_has(x, 'N') &&
           (rgl_digit_before(r->tokens.text, at) || (r->before & KIND(DIGIT)));
}

/* What stands before and behind makes it a limit or a start. */
static void
set_bounds(rgl_date_reader *r, const rgl_date_reading *x, rgl_date_mention *out)
{
    const rgl_date_token *next = rgl_date_at(r, x->end);
    bool range = x->last_year || x->last_month || x->last_day, coarse = out->period.precision != RGL_DAY;
    bool han_before = r->before && (unsigned char) r->tokens.text[r->before_from] >= 0x80;
    bool han_after = next->type == DATE_WORD && (unsigned char) r->tokens.text[next->from] >= 0x80;
    bool until = (r->before & KIND(LIMIT)) || (han_before && (r->before & KIND(THROUGH)));
    rgl_hit hit;

    out->by_end = x->edge == 1;
    if (range)
        return;
    out->on_or_before = until || (r->before & KIND(BEFORE)) || (han_after && rgl_date_is(next, KIND(AGO))) ||
                        rgl_date_is(next, KIND(UNTIL_AFTER));
    out->by_end |= coarse && until;
    if (coarse && rgl_date_is(next, KIND(INSIDE)) && !next->blank &&
        !(rgl_date_found(&r->tokens, next->from, RGL_BIT(RGL_W_PLACE), &hit) && hit.end > next->to))
        out->by_end = true;
    out->from =
        !out->on_or_before && ((r->before & (KIND(START) | KIND(FROM))) || rgl_date_is(next, KIND(SINCE_AFTER)));
}

/* Where there is no anchor, an undated day may still get its year from a neighbour ('28 December to 3 January 2022');
 * until then it hangs on this one, which puts years of two digits between 1969 and 2068. */
static const rgl_date no_anchor = {.year = 2048, .month = 7, .day = 1};

rgl_status
rgl_date_read(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, const rgl_date *anchor,
              rgl_date_mention *out)
{
    rgl_date_reader r;
    rgl_date_reading x, y;
    const rgl_date_token *first;
    int next;

    r.anchor = anchor ? anchor : &no_anchor;
    r.item_count = 0;
    r.looked_back = false;
    rgl_date_tokens_start(&r.tokens, lexicon, text, len, at);
    first = rgl_date_at(&r, 0);
    if (first->from != at || !(first->type == DATE_NUMBER || rgl_date_is(first, starts)) ||
        (first->type == DATE_NUMBER && is_lone_number(&r)))
        return RGL_NO_MATCH;
    if (first->type == DATE_NUMBER && rgl_date_is_tail(&r.tokens, at))
        return RGL_NO_MATCH;
    if (!read_point(&r, 0, 0, &x))
        return RGL_NO_MATCH;
    next = x.end;
    if (!(x.rule->flags & (RANGE | FIRST)) && (rgl_date_items(&r, next) & RGL_DATE_TO)) {
        next += rgl_date_is(rgl_date_at(&r, next + 1), KIND(ARTICLE)) ? 2 : 1;
        if (read_point(&r, next, IN_RANGE, &y)) {
            rgl_date_reading joined = x;

            if (join(&joined, &y, r.anchor))
                x = joined;
        }
    }
    if (x.open)
        return RGL_NO_MATCH;
    if (x.no_year && !x.last_month && !x.last_year)
        borrow_year(&r, &x);
    if (!anchor && (x.no_year || x.counted))
        return RGL_NO_MATCH;
    if (is_recurring(&r, &x, at))
        return RGL_NO_MATCH;
    *out = (rgl_date_mention){
        .period = x.period,
        .span = {(uint32_t) at, rgl_date_at(&r, x.end - 1)->to},
        .no_year = x.no_year,
        .relative = x.counted,
        .follows = x.counted && x.follows,
        .near = x.counted && !x.follows &&
                (rgl_date_has(&x, 'd') || rgl_date_has(&x, 'K') || rgl_date_has(&x, 'W') ||
                 (rgl_date_has(&x, 'w') && !rgl_date_has(&x, 'M'))),
        .repaired = x.repaired,
        .numeric = (x.rule->flags & NUMERIC) != 0,
    };
    set_bounds(&r, &x, out);
    return RGL_OK;
}
