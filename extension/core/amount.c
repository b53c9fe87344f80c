/* amount.c: amounts in running text, alone or as the two ends of a range. */
#include "amount_grammar.h"

#include "date_token.h" /* rgl_digit_at, rgl_is_dash */
#include "text.h"

#include <string.h>

static bool
digit_at(const rgl_amount_reader *r, size_t at)
{
    size_t next;

    return rgl_digit_at(r->text, r->len, at, &next) >= 0;
}

/* The kind of the number word at text[at]; -1: none. */
static int
kind_at(const rgl_amount_reader *r, size_t at, size_t *end)
{
    const rgl_number_word *word;
    rgl_hit hit;

    if (at >= r->len || !rgl_numeral_word(r->lexicon, r->text, r->len, at, &hit, &word) || !word)
        return -1;
    *end = hit.end;
    return word->kind;
}

/* -------------------------------------------------------------------------------------------------- ranges */

static bool
has_bound(const rgl_amount_side *side, rgl_bound bound)
{
    return side->bounded && side->bound == bound;
}

/* After what joins the ends of a range behind the first one; 0: nothing does. *bounds: only a first end "at least"
 * and a second one "at most" are a range (五万元以上十万元以下, not less than X and not more than Y). */
static size_t
after_join(const rgl_amount_reader *r, const rgl_amount_side *first, bool between, bool *bounds)
{
    size_t at = rgl_numeral_blanks(r->text, r->len, first->to), end = at;
    int kind = kind_at(r, at, &end);
    uint32_t c = at < r->len ? rgl_utf8_get(r->text, r->len, at) : 0;

    *bounds = false;
    if (kind == RGL_N_TO || (between && kind == RGL_N_AND))
        return rgl_numeral_blanks(r->text, r->len, end);
    if (rgl_is_dash(c)) {
        while (at < r->len && rgl_is_dash(rgl_utf8_get(r->text, r->len, at)))
            at = rgl_utf8_next(r->text, r->len, at);
        return rgl_numeral_blanks(r->text, r->len, at);
    }
    *bounds = true;
    if (!has_bound(first, RGL_AT_LEAST))
        return 0;
    if (c == ',' || c == 0xFF0C || c == 0x3001)
        at = rgl_numeral_blanks(r->text, r->len, rgl_utf8_next(r->text, r->len, at));
    return kind_at(r, at, &end) == RGL_N_AND ? rgl_numeral_blanks(r->text, r->len, end) : at;
}

/* 2019 and the like: rather a year than the lower end of "to 5 million". */
static bool
is_year(const rgl_amount_side *side)
{
    const rgl_digits *d = &side->number.digits;

    return !side->number.words && d->first == 4 && !d->grouped && !d->mark && !side->number.unit && d->value >= 1900 &&
           d->value < 2100;
}

/* The digits before the unit: 1.5 is less than 2. */
static bool
is_less(const rgl_digits *a, const rgl_digits *b)
{
    uint64_t x = a->value, y = b->value;

    return rgl_uint_scale(&x, b->scale) && rgl_uint_scale(&y, a->scale) && x < y;
}

/* "5 to 10 million", 1至10万元: the unit of the second end counts for the first, too. */
static void
share_unit(rgl_amount_side *first, const rgl_amount_side *second)
{
    const rgl_numeral *a = &first->number, *b = &second->number;

    bool small = !a->unit || (a->words && a->unit < 3 && a->unit < b->unit); /* 十到二十万 */

    if (!small || first->suffix.currency || first->shift || a->words != b->words || !(b->unit || second->shift))
        return;
    if (!b->words ? !is_less(&a->digits, &b->digits) : !b->composed || a->power < 0 || a->power >= b->unit)
        return;
    /* 五到六百万: six is multiplied twice, and so is five */
    first->shift =
        b->words && a->power == 0 && a->value < b->value && b->value < 10 ? b->power : second->shift + b->unit;
    first->number.unit = b->unit;
}

/* The second end stands without a currency of its own: a word behind it could be what it counts. */
static bool
stands_alone(const rgl_amount_reader *r, const rgl_amount_side *side)
{
    size_t at = rgl_numeral_blanks(r->text, r->len, side->to);

    return at >= r->len || r->text[at] == '\n' || ((r->text[at] | 32) < 'a' && !digit_at(r, at));
}

/* The other end of a range of which `first` was read. False: there is none. */
static bool
read_range(const rgl_amount_reader *r, rgl_amount_side *first, bool between, rgl_amount_side *second, int64_t *upper)
{
    bool guessed, bounds;
    size_t at = after_join(r, first, between, &bounds);
    const rgl_currency *currency;
    int64_t lower;
    rgl_amount_side saved = *first;

    if (!at || at >= r->len || rgl_amount_side_read(r, at, true, second) != RGL_OK)
        return false;
    if (bounds && !has_bound(second, RGL_AT_MOST))
        return false;
    currency = first->currency ? first->currency : second->currency;
    if (!currency || (second->currency && second->currency != currency) || first->minor || second->minor)
        return false;
    if (!second->currency && !(first->prefix.currency && stands_alone(r, second)))
        return false;
    if (!first->currency && is_year(first) && (second->number.unit || second->prefix.currency))
        return false;
    share_unit(first, second);
    first->currency = currency;
    if (rgl_amount_side_minor(r, first, currency, &lower, &guessed) == RGL_OK &&
        rgl_amount_side_minor(r, second, currency, upper, &guessed) == RGL_OK && lower <= *upper) {
        first->ambiguous = first->prefix.currency || first->suffix.currency ? first->ambiguous && second->ambiguous
                                                                            : second->ambiguous;
        return true;
    }
    *first = saved;
    return false;
}

/* -------------------------------------------------------------------------------------------------- reading */

/* A quick look: can an amount begin here? *start: behind "between". Most words that bring us here are bounds and
 * numbers without money. */
static bool
can_begin(const rgl_amount_reader *r, size_t at, size_t *start, bool *between)
{
    const rgl_number_word *word;
    const rgl_entry *entry;
    size_t next;
    rgl_hit hit;

    *start = at;
    *between = false;
    if (digit_at(r, at))
        return true;
    if (!rgl_numeral_word(r->lexicon, r->text, r->len, at, &hit, &word))
        return false;
    next = rgl_numeral_blanks(r->text, r->len, hit.end);
    if (!word) {
        entry = rgl_hit_entry(&hit, RGL_W_CURRENCY);
        return (entry->flags & RGL_F_PREFIX) && next < r->len;
    }
    switch (word->kind) {
    case RGL_N_BETWEEN:
        *start = next;
        *between = true;
        return true;
    case RGL_N_BEFORE:
    case RGL_N_BEFORE_BARE:
        return digit_at(r, next) || rgl_numeral_word(r->lexicon, r->text, r->len, next, &hit, &word);
    case RGL_N_VALUE:
    case RGL_N_START:
    case RGL_N_FRACTION:
        return true;
    default:
        return false;
    }
}

static rgl_status
read_amount(const rgl_amount_reader *r, size_t at, rgl_amount_mention *out)
{
    rgl_amount_side first, second;
    size_t start;
    bool between, range, guessed;
    int64_t minor;

    if (!can_begin(r, at, &start, &between) || rgl_amount_side_read(r, start, false, &first) != RGL_OK)
        return RGL_NO_MATCH;
    range = read_range(r, &first, between, &second, &out->upper);
    if (!first.currency || first.currency->exponent < 0 || (between && !range) ||
        rgl_amount_side_minor(r, &first, first.currency, &minor, &guessed) != RGL_OK)
        return RGL_NO_MATCH;
    out->amount.minor = minor;
    memcpy(out->amount.currency, first.currency->code, 4);
    out->amount.bound = range ? RGL_AT_LEAST : first.bounded ? first.bound : RGL_EXACT;
    if (!range)
        out->upper = -1;
    out->span = (rgl_span){(uint32_t) at, range ? second.to : first.to};
    out->ambiguous = first.ambiguous || guessed;
    out->repaired = first.number.digits.repaired || (range && second.number.digits.repaired);
    return out->span.to - at > RGL_AMOUNT_MAX ? RGL_NO_MATCH : RGL_OK;
}

rgl_status
rgl_amount_read(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, rgl_amount_mention *out)
{
    rgl_amount_reader r = {.lexicon = lexicon, .text = text, .len = len};
    rgl_amount_mention found = {0};
    rgl_status status = at < len ? read_amount(&r, at, &found) : RGL_NO_MATCH;

    if (status == RGL_OK)
        *out = found;
    return status;
}
