/* duration.c: stretches of time counted from an event: '30 days', 'within six months', '15个工作日'. */
#include "date.h"
#include "date_token.h"

/* 'thirty (30) days', '30 (thirty) days': the number once more, in brackets. Returns the token behind it. */
static int
skip_repetition(rgl_date_tokens *t, int i, int32_t value)
{
    const rgl_date_token *open = rgl_date_token_at(t, i), *again = rgl_date_token_at(t, i + 1),
                         *close = rgl_date_token_at(t, i + 2);

    return open->type == DATE_OTHER && t->text[open->from] == '(' && again->type == DATE_NUMBER &&
                   again->value == value && close->type == DATE_OTHER && t->text[close->from] == ')'
               ? i + 3
               : i;
}

/* Read a number with its unit from token i on and add it to out. Returns the token behind it, or i: none. */
static int
read_part(rgl_date_tokens *t, int i, rgl_duration *out)
{
    const rgl_date_token *number = rgl_date_token_at(t, i), *unit;
    int next = i + 1;

    if (number->type != DATE_NUMBER || number->ordinal || number->value > 9999 || number->digits > 4)
        return i;
    next = skip_repetition(t, next, number->value);
    unit = rgl_date_token_at(t, next);
    if (unit->type == DATE_DASH && !unit->blank) /* a 30-day period */
        unit = rgl_date_token_at(t, ++next);
    if (rgl_date_is(unit, KIND(UNIT_WORKING_DAY))) {
        out->working_days = true;
        out->days += number->value;
    } else if (rgl_date_is(unit, KIND(UNIT_DAY))) {
        out->days += number->value * rgl_date_token_value(t, unit, KIND(UNIT_DAY));
    } else if (rgl_date_is(unit, KIND(UNITS_DAY))) {
        out->days += number->value * rgl_date_token_value(t, unit, KIND(UNITS_DAY));
    } else if (rgl_date_is(unit, KIND(UNIT_MONTH))) {
        out->months += number->value * rgl_date_token_value(t, unit, KIND(UNIT_MONTH));
    } else if (rgl_date_is(unit, KIND(UNITS_MONTH))) {
        out->months += number->value * rgl_date_token_value(t, unit, KIND(UNITS_MONTH));
    } else if (rgl_date_is(unit, KIND(SPAN_DAY))) {
        out->days += number->value;
    } else if (rgl_date_is(unit, KIND(SPAN_MONTH)) && number->value < 100) { /* 2022年 is a year */
        out->months += number->value * rgl_date_token_value(t, unit, KIND(SPAN_MONTH));
    } else {
        return i;
    }
    return next + 1;
}

rgl_status
rgl_duration_read(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, rgl_duration *out)
{
    rgl_duration sum = {0};
    rgl_date_tokens t;
    const rgl_date_token *first;
    int i = 0, end;

    rgl_date_tokens_start(&t, lexicon, text, len, at);
    first = rgl_date_token_at(&t, 0);
    if (first->from != at)
        return RGL_NO_MATCH;
    if (rgl_date_is(first, KIND(WITHIN)))
        first = rgl_date_token_at(&t, ++i);
    if (rgl_date_is(first, KIND(SPAN_WHOLE))) {
        sum.months = rgl_date_token_value(&t, first, KIND(SPAN_WHOLE));
        end = i + 1;
    } else {
        if (first->type != DATE_NUMBER || rgl_date_is_tail(&t, first->from) || (end = read_part(&t, i, &sum)) == i)
            return RGL_NO_MATCH;
        if (sum.months) { /* two years and six months, 1年6个月 */
            int next = end + rgl_date_is(rgl_date_token_at(&t, end), KIND(AND)), behind;
            rgl_duration more = sum;

            behind = read_part(&t, next, &more);
            if (behind > next) {
                sum = more;
                end = behind;
            }
        }
    }
    if (rgl_date_is(rgl_date_token_at(&t, end), KIND(INSIDE)) && !rgl_date_token_at(&t, end)->blank) /* 30日内 */
        end++;
    if (sum.days == 0 && sum.months == 0)
        return RGL_NO_MATCH;
    sum.span = (rgl_span){(uint32_t) at, rgl_date_token_at(&t, end - 1)->to};
    *out = sum;
    return RGL_OK;
}
