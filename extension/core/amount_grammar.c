/* amount_grammar.c: a bound, a currency, a number, a currency, small change, a bound: one amount in all its orders. */
#include "amount_grammar.h"

#include "date_token.h" /* rgl_digit_at, rgl_is_dash */
#include "text.h"

#include <string.h>

static rgl_status
fail(const rgl_amount_reader *r, rgl_status code, size_t offset, const char *message)
{
    return r->strict ? rgl_fail(r->err, code, offset, message) : code;
}

static bool
is_letter(char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static bool
digit_at(const rgl_amount_reader *r, size_t at)
{
    size_t next;

    return rgl_digit_at(r->text, r->len, at, &next) >= 0;
}

static size_t
blanks(const rgl_amount_reader *r, size_t at)
{
    return rgl_numeral_blanks(r->text, r->len, at);
}

/* The number word at text[at], whatever it does; NULL: none. */
static const rgl_number_word *
word_at(const rgl_amount_reader *r, size_t at, size_t *end)
{
    const rgl_number_word *word;
    rgl_hit hit;

    if (!rgl_numeral_word(r->lexicon, r->text, r->len, at, &hit, &word))
        return NULL;
    *end = hit.end;
    return word;
}

/* What a currency means where only it stands. */
static void
settle(const rgl_amount_reader *r, const rgl_currency_word *word, rgl_amount_side *side)
{
    side->currency = rgl_currency_settle(r, word);
    side->ambiguous = (word->flags & RGL_F_AMBIGUOUS) != 0;
}

/* -------------------------------------------------------------------------------------------- the suffix */

/* Blanks, or a hyphen (a five-million-euro fine), before what stands behind a number. Blanks around the hyphen (text
 * that was taken apart into words) only behind a number with a unit. */
static size_t
to_suffix(const rgl_amount_reader *r, const rgl_numeral *n, size_t end)
{
    size_t hyphen = n->unit ? blanks(r, end) : end, next, behind;
    uint32_t c = hyphen < r->len ? rgl_utf8_get(r->text, r->len, hyphen) : 0;

    if (c != '-' && c != 0x2010 && c != 0x2011)
        return blanks(r, end);
    behind = rgl_utf8_next(r->text, r->len, hyphen);
    next = n->unit ? blanks(r, behind) : behind;
    return next < r->len && is_letter(r->text[next]) && (next > behind) == (hyphen > end) ? next : end;
}

/*
 * A currency between two numbers: does it belong to the one before? "10 rmb 20 usd": yes, the other has its own;
 * "3 USD50 cards", "1 $ 10 dollars": no.
 */
static bool
belongs_before(const rgl_amount_reader *r, const rgl_amount_side *side, const rgl_currency_word *word)
{
    size_t after = blanks(r, word->hit.end);
    const rgl_numeral *before = &side->number;
    bool near_before = side->to == word->from, near_after = after == word->hit.end;
    rgl_currency_word next;
    rgl_numeral number;
    rgl_status status;

    if (!(word->flags & RGL_F_PREFIX))
        return true;
    status = rgl_numeral_read(r->lexicon, r->text, r->len, after, RGL_NUMERAL_AMOUNT | RGL_DIGITS_REPAIR, &number);
    if (status == RGL_NO_MATCH || number.words)
        return true;
    if (near_before != near_after)
        return near_before;
    if (status != RGL_OK)
        return false;
    if (rgl_currency_at(r, to_suffix(r, &number, number.to), RGL_F_SUFFIX | RGL_F_MINOR, &next))
        return (next.flags & RGL_F_MINOR) || !rgl_currency_can_mean(r, &next.hit, word->currency, RGL_F_SUFFIX);
    return !(number.unit || number.digits.grouped || number.digits.mark ||
             (before->digits.first == 4 && !before->digits.grouped && !before->unit));
}

/* A multiplier behind the currency: 75 USD million. */
static void
late_multiplier(const rgl_amount_reader *r, rgl_amount_side *side)
{
    size_t at = blanks(r, side->to), end;
    const rgl_number_word *word;
    int64_t value;

    if (side->number.unit || side->shift || at == side->to)
        return;
    word = word_at(r, at, &end);
    if (!word || !(word->kind == RGL_N_MULTIPLIER || (word->kind == RGL_N_SHORT && end - at > 1)) || word->value < 1000)
        return;
    for (value = word->value; value > 1; value /= 10)
        side->shift++;
    side->number.unit = side->shift;
    side->to = (uint32_t) end;
}

/* The same name as in front: "$5 $6" has no currency behind the first. */
static bool
is_repeated(const rgl_amount_reader *r, const rgl_currency_word *a, const rgl_currency_word *b)
{
    size_t len = a->hit.end - a->from;

    return b->hit.end - b->from == len && memcmp(r->text + a->from, r->text + b->from, len) == 0;
}

/*
 * The currency behind the number, or its minor unit (50 cents). With a currency in front it must agree with that one:
 * "US$5 dollars", "人民币5元"; "$5 CAD" says which dollar.
 */
static rgl_status
read_suffix(const rgl_amount_reader *r, rgl_amount_side *side)
{
    size_t at = to_suffix(r, &side->number, side->to);
    rgl_currency_word word = {0};
    const rgl_currency *front = side->prefix.currency;

    if (!rgl_currency_at(r, at, RGL_F_SUFFIX | (front ? 0 : RGL_F_MINOR), &word))
        return RGL_NO_MATCH;
    if (word.flags & RGL_F_MINOR) {
        if ((word.flags & RGL_F_WEAK) || !rgl_currency_follows(r, &side->number, side->to, &word))
            return RGL_NO_MATCH;
        side->minor = true;
    } else if (!rgl_currency_follows(r, &side->number, side->to, &word) || !belongs_before(r, side, &word) ||
               (front && is_repeated(r, &side->prefix, &word))) {
        return RGL_NO_MATCH;
    }
    if (front) {
        bool ambiguous = side->prefix.flags & RGL_F_AMBIGUOUS;

        if (word.currency != front && ambiguous && !(word.flags & RGL_F_AMBIGUOUS) &&
            rgl_currency_can_mean(r, &side->prefix.hit, word.currency, RGL_F_PREFIX)) {
            side->currency = word.currency;
            side->ambiguous = false;
        } else if (!rgl_currency_can_mean(r, &word.hit, front, RGL_F_SUFFIX)) {
            return r->strict ? fail(r, RGL_TWO_CURRENCIES, at, "a second currency") : RGL_NO_MATCH;
        } else if (!(word.flags & RGL_F_AMBIGUOUS)) {
            side->ambiguous = false;
        }
    } else {
        settle(r, &word, side);
        if (word.flags & RGL_F_MILLION)
            side->shift = 6;
    }
    side->suffix = word;
    side->to = word.hit.end;
    late_multiplier(r, side);
    return RGL_OK;
}

/* ------------------------------------------------------------------------------------------ small change */

/* A number below `limit` with the name of a minor unit or a tenth at text[at]: 30 cents, 1角. */
static bool
small_part(const rgl_amount_reader *r, const rgl_amount_side *side, size_t at, uint8_t flag, uint64_t limit,
           uint64_t *value, size_t *end)
{
    rgl_currency_word unit;
    rgl_numeral n;

    if (rgl_numeral_read(r->lexicon, r->text, r->len, at, 0, &n) != RGL_OK || n.power != 0 || n.value >= limit ||
        n.bound != RGL_EXACT)
        return false;
    if (!rgl_currency_at(r, to_suffix(r, &n, n.to), flag, &unit))
        return false;
    if (!rgl_currency_can_mean(r, &unit.hit, side->currency, flag) && !((unit.flags & RGL_F_AMBIGUOUS) && limit == 100))
        return false; /* cents are those of any currency that has a hundred of them */
    *value = n.value;
    *end = unit.hit.end;
    return true;
}

/* Minor units behind the amount: "5 dollars and 30 cents", 123元1角1分, 两美元又三美分. */
static void
read_small(const rgl_amount_reader *r, rgl_amount_side *side)
{
    size_t at = blanks(r, side->to), end;
    const rgl_number_word *link;
    uint64_t tenths = 0, minor = 0, limit = 1;

    if (!side->currency || side->currency->exponent < 1 || side->number.power < 0 || side->number.digits.mark ||
        side->minor || side->number.bound != RGL_EXACT)
        return;
    for (int i = 0; i < side->currency->exponent; i++)
        limit *= 10;
    if (at < r->len && r->text[at] == ',')
        at = blanks(r, at + 1);
    link = digit_at(r, at) ? NULL : word_at(r, at, &end);
    if (link && link->kind == RGL_N_AND) {
        at = blanks(r, end);
        link = digit_at(r, at) ? NULL : word_at(r, at, &end);
    }
    if (!digit_at(r, at) && !(link && link->kind <= RGL_N_START))
        return;
    if (small_part(r, side, at, RGL_F_TENTH, 10, &tenths, &end)) {
        side->small = (int64_t) (tenths * (limit / 10));
        side->to = (uint32_t) end;
        at = blanks(r, end);
    }
    if (small_part(r, side, at, RGL_F_MINOR, side->small ? limit / 10 : limit, &minor, &end)) {
        side->small += (int64_t) minor;
        side->to = (uint32_t) end;
    }
}

/* --------------------------------------------------------------------------------------------- the bounds */

/* Words in front: "at least", "about", 近. Two may stand together ("up to about"): the first one counts. False: such
 * a word stands here and nothing follows that it could bound. */
static size_t
read_bound(const rgl_amount_reader *r, size_t at, rgl_amount_side *side, bool *bare)
{
    if (at > 0 && r->text[at - 1] == '.' && is_letter(r->text[at]))
        return at; /* the last letter of "L.L.C. €75,000" */
    for (int i = 0; i < (r->strict ? 1 : 2); i++) {
        size_t end = at;
        const rgl_number_word *word = digit_at(r, at) ? NULL : word_at(r, at, &end);

        if (!word || (word->kind != RGL_N_BEFORE && word->kind != RGL_N_BEFORE_BARE))
            break;
        if (!side->bounded)
            side->bound = (rgl_bound) word->bound;
        side->bounded = true;
        *bare |= word->kind == RGL_N_BEFORE_BARE;
        at = blanks(r, end);
    }
    return at;
}

static bool
begins_amount(const rgl_amount_reader *r, size_t at)
{
    rgl_currency_word currency;
    size_t end;
    const rgl_number_word *word;

    if (digit_at(r, at) || rgl_currency_at(r, at, RGL_F_PREFIX, &currency))
        return true;
    word = word_at(r, at, &end);
    return word && word->kind <= RGL_N_START;
}

/* A word behind: 以上, "or more". */
static void
read_after(const rgl_amount_reader *r, rgl_amount_side *side)
{
    size_t at = blanks(r, side->to), end;
    const rgl_number_word *word = word_at(r, at, &end);

    if (!word || (word->kind != RGL_N_AFTER && word->kind != RGL_N_INSIDE) ||
        (word->kind == RGL_N_INSIDE && (at > side->to || (unsigned char) r->text[at] >= 0x80)))
        return;
    if (is_letter(r->text[at]) && begins_amount(r, blanks(r, end))) /* "over $5 million and over 10 million euros" */
        return;
    if (side->bounded && side->bound != (rgl_bound) word->bound && side->bound != RGL_APPROXIMATE &&
        word->bound != RGL_APPROXIMATE)
        return; /* at least 5 or less */
    side->after = (rgl_bound) word->bound;
    side->to = (uint32_t) end;
    if (!side->bounded)
        side->bound = side->after;
    side->bounded = true;
}

/* ------------------------------------------------------------------------------------------------ an amount */

/* The stroke behind a round sum: 50,000.– 500/- */
static void
read_stroke(const rgl_amount_reader *r, rgl_amount_side *side)
{
    size_t at = side->number.to, end;
    uint32_t c;

    if (at >= r->len || side->number.words || (r->text[at] != '.' && r->text[at] != ',' && r->text[at] != '/'))
        return;
    c = rgl_utf8_get(r->text, r->len, at + 1);
    if (at + 1 >= r->len || !(c == '-' || c == 0x2013 || c == 0x2014))
        return;
    end = rgl_utf8_next(r->text, r->len, at + 1);
    if (end < r->len && rgl_utf8_get(r->text, r->len, end) == c)
        end = rgl_utf8_next(r->text, r->len, end);
    if (end < r->len && (digit_at(r, end) || is_letter(r->text[end])))
        return;
    side->to = (uint32_t) end;
}

/* A rate of exchange: USD/CNY 6.5. */
static bool
is_rate(const rgl_amount_reader *r, size_t at)
{
    return at > 1 && r->text[at - 1] == '/' && is_letter(r->text[at - 2]);
}

/* The currency in front, perhaps twice ("CNY ¥5"), and a bound behind it (人民币约5万元). */
static size_t
read_prefix(const rgl_amount_reader *r, size_t at, rgl_amount_side *side, bool *bare)
{
    rgl_currency_word more;

    if (!rgl_currency_at(r, at, RGL_F_PREFIX, &side->prefix) || is_rate(r, at)) {
        side->prefix.currency = NULL;
        return at;
    }
    settle(r, &side->prefix, side);
    at = blanks(r, side->prefix.hit.end);
    if (digit_at(r, at))
        return at;
    if (rgl_currency_at(r, at, RGL_F_PREFIX, &more) &&
        rgl_currency_can_mean(r, &more.hit, side->currency, RGL_F_PREFIX))
        at = blanks(r, more.hit.end);
    return side->bounded ? at : read_bound(r, at, side, bare);
}

/* The number once more in parentheses, as contracts have it: "ten million (10,000,000) yuan", 十万（100,000）元. */
static void
skip_repetition(const rgl_amount_reader *r, rgl_amount_side *side)
{
    size_t at = blanks(r, side->to);
    uint32_t c = at < r->len ? rgl_utf8_get(r->text, r->len, at) : 0;
    uint64_t value = side->number.value;
    rgl_numeral again;

    if (!side->number.words || (c != '(' && c != 0xFF08))
        return;
    at = blanks(r, rgl_utf8_next(r->text, r->len, at));
    if (rgl_numeral_read(r->lexicon, r->text, r->len, at, 0, &again) != RGL_OK || again.words || again.power != 0 ||
        side->number.power < 0 || !rgl_uint_scale(&value, side->number.power) || again.value != value)
        return;
    at = blanks(r, again.to);
    c = at < r->len ? rgl_utf8_get(r->text, r->len, at) : 0;
    if (c == ')' || c == 0xFF09)
        side->to = (uint32_t) rgl_utf8_next(r->text, r->len, at);
}

/* What no number may have behind it: a per cent sign, or letters that are none of the amount's. */
static bool
is_spoiled(const rgl_amount_reader *r, const rgl_amount_side *side)
{
    size_t end = side->number.to, after;
    const rgl_number_word *word = word_at(r, blanks(r, end), &after);

    if (word && word->kind == RGL_N_PER)
        return true;
    return !side->suffix.currency && end < r->len && side->to == end && !side->number.words &&
           (is_letter(r->text[end]) || digit_at(r, end)) && !side->number.digits.grouped;
}

/* Why no number could be read: told to a strict caller. */
static rgl_status
no_number(const rgl_amount_reader *r, rgl_status status, size_t at, const rgl_numeral *n)
{
    switch (status) {
    case RGL_BAD_DIGITS:
        return fail(r, status, n->digits.trouble, "these groups of digits are none");
    case RGL_OUT_OF_RANGE:
        return fail(r, status, at, "the number is too large");
    default:
        if (at < r->len && rgl_currency_code_like(r, at))
            return fail(r, RGL_BAD_CURRENCY, at, "ISO 4217 has no such currency");
        return fail(r, RGL_BAD_AMOUNT, at, "a number is missing");
    }
}

/* A mark of groups or decimals that this currency does not use, or a sum with a letter too many. */
static bool
is_weak(const rgl_amount_reader *r, const rgl_amount_side *side)
{
    if (side->prefix.currency && !side->suffix.currency && !rgl_currency_leads(r, &side->number, &side->prefix))
        return true;
    return side->number.letter && !side->currency;
}

/* Nothing stands behind the number that could make it an amount: no word, no hyphen, no stroke, no parenthesis. */
static bool
is_plain(const rgl_amount_reader *r, const rgl_numeral *n)
{
    size_t at = blanks(r, n->to);
    uint32_t c = at < r->len ? rgl_utf8_get(r->text, r->len, at) : 0;

    return n->alone && !rgl_is_dash(c) && c != '(' && c != 0xFF08 &&
           !(at == n->to && (c == '.' || c == ',' || c == '/'));
}

rgl_status
rgl_amount_side_read(const rgl_amount_reader *r, size_t at, bool second, rgl_amount_side *side)
{
    bool bare = false;
    int options = RGL_NUMERAL_AMOUNT;
    rgl_status status;
    size_t start = at;

    memset(side, 0, sizeof *side);
    side->from = (uint32_t) at;
    if (!digit_at(r, at)) {
        start = read_bound(r, at, side, &bare);
        start = read_prefix(r, start, side, &bare);
        if (side->prefix.currency && !r->strict)
            options |= RGL_DIGITS_REPAIR;
        if (side->bounded)
            options |= RGL_NUMERAL_BARE;
    }
    if (!side->prefix.currency || side->currency->decimal_comma)
        options |= RGL_DIGITS_BLANKS;
    if (!r->strict)
        options |= RGL_DIGITS_COMMAS;
    if (!side->prefix.currency && !side->bounded && !rgl_numeral_start(r->lexicon, r->text, r->len, start))
        return RGL_NO_MATCH;
    status = rgl_numeral_read(r->lexicon, r->text, r->len, start, options, &side->number);
    if (status != RGL_OK)
        return no_number(r, status, start, &side->number);
    if (bare && !side->number.bare && !side->number.words)
        return fail(r, RGL_BAD_AMOUNT, start, "a number is missing");
    side->to = side->number.to;
    if (!side->prefix.currency && !r->strict && !second && is_plain(r, &side->number))
        return RGL_NO_MATCH;
    if (side->prefix.flags & RGL_F_MILLION)
        side->shift = 6;
    read_stroke(r, side);
    skip_repetition(r, side);
    status = read_suffix(r, side);
    if (status != RGL_OK && status != RGL_NO_MATCH)
        return status;
    if (is_spoiled(r, side) || is_weak(r, side))
        return fail(r, RGL_TRAILING, side->number.to, "a word is left over");
    if (side->number.point && !side->currency)
        return RGL_NO_MATCH;
    read_small(r, side);
    if (!side->bounded && side->number.bound != RGL_EXACT) {
        side->bound = side->number.bound;
        side->bounded = true;
    }
    read_after(r, side);
    return RGL_OK;
}

/* ------------------------------------------------------------------------------------------------- its value */

/* The first digit behind the decimal mark that has no place in the currency. */
static size_t
excess_digit(const rgl_amount_reader *r, const rgl_numeral *n, int places)
{
    size_t at = n->digits.mark_end, next;

    if (places <= 0)
        return n->digits.mark;
    while (places-- > 0 && rgl_digit_at(r->text, r->len, at, &next) >= 0)
        at = next;
    return at;
}

/* Digits whose marks mean something else in this currency, or nothing. */
static rgl_status
check_marks(const rgl_amount_reader *r, const rgl_amount_side *side, const rgl_currency *currency)
{
    const rgl_digits *d = &side->number.digits;

    if ((d->comma_decimals && !currency->decimal_comma) || (d->lakh && !currency->lakh_groups))
        return fail(r, RGL_BAD_DIGITS, d->second, "these groups of digits are none");
    return RGL_OK;
}

rgl_status
rgl_amount_side_minor(const rgl_amount_reader *r, const rgl_amount_side *side, const rgl_currency *currency,
                      int64_t *minor, bool *guessed)
{
    const rgl_numeral *n = &side->number;
    const rgl_digits *d = &n->digits;
    uint64_t value = n->value;
    int exponent = side->minor ? 0 : currency->exponent;
    int power = n->power + side->shift + exponent;
    int places = exponent + side->shift + n->unit; /* decimals that have a place */
    rgl_status status = check_marks(r, side, currency);

    *guessed = false;
    if (status != RGL_OK)
        return status;
    if (d->may_group && !n->unit && !side->shift && exponent < 3 && !r->strict) { /* EUR 20.000 */
        if (!currency->decimal_comma && d->scale)
            return RGL_BAD_SCALE;
        value = d->whole;
        power = exponent;
        *guessed = true;
    } else if (power < 0 || (r->strict && d->mark && d->decimals > places)) {
        return fail(r, RGL_BAD_SCALE, d->mark ? excess_digit(r, n, places) : n->from,
                    "more decimals than the currency has minor digits");
    }
    if (!rgl_uint_scale(&value, power) || !rgl_uint_add(&value, (uint64_t) side->small))
        return fail(r, RGL_OUT_OF_RANGE, n->from, "the amount is too large");
    *minor = (int64_t) value;
    return RGL_OK;
}
