/* amount_parse.c: a whole text that must be one amount, what is wrong with it, and the form that always reads back. */
#include "amount_grammar.h"

#include "han.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/* An amount with traditional characters is read up to this length. */
#define AMOUNT_BYTES 256

static size_t
skip_blanks(const char *text, size_t len, size_t at)
{
    while (at < len && rgl_is_blank(rgl_utf8_get(text, len, at)))
        at = rgl_utf8_next(text, len, at);
    return at;
}

/* What stands behind a number without a currency, or behind an amount, at text[at]. */
static rgl_status
left_over(const rgl_amount_reader *r, const rgl_amount_side *side, size_t at)
{
    const rgl_number_word *word;
    const rgl_entry *entry;
    rgl_hit hit;
    bool found = rgl_numeral_word(r->lexicon, r->text, r->len, at, &hit, &word);

    entry = found ? rgl_hit_entry(&hit, RGL_W_CURRENCY) : NULL;
    if (side->currency && entry && (entry->flags & (RGL_F_PREFIX | RGL_F_SUFFIX)) &&
        rgl_lexicon_currency(r->lexicon, entry->value) != side->currency)
        return rgl_fail(r->err, RGL_TWO_CURRENCIES, at, "a second currency");
    if (!side->currency && rgl_currency_code_like(r, at))
        return rgl_fail(r->err, RGL_BAD_CURRENCY, at, "ISO 4217 has no such currency");
    if (!side->currency)
        return rgl_fail(r->err, RGL_NO_CURRENCY, at, "a currency is missing");
    if (rgl_currency_code_like(r, at) && !entry)
        return rgl_fail(r->err, RGL_BAD_CURRENCY, at, "ISO 4217 has no such currency");
    return rgl_fail(r->err, RGL_TRAILING, at, "a word is left over");
}

/* The first byte that is no UTF-8, or len. */
static size_t
find_invalid(const char *text, size_t len)
{
    for (size_t i = 0; i < len;) {
        unsigned char c = (unsigned char) text[i];
        size_t n = c < 0x80 ? 1 : c < 0xC2 ? 0 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : c < 0xF5 ? 4 : 0;

        if (n == 0 || n > len - i || c == 0)
            return i;
        for (size_t k = 1; k < n; k++)
            if (((unsigned char) text[i + k] & 0xC0) != 0x80)
                return i;
        i += n;
    }
    return len;
}

rgl_status
rgl_amount_parse(const char *text, size_t len, rgl_amount *out, rgl_error *err)
{
    rgl_error own;
    rgl_amount_reader r = {.lexicon = rgl_lexicon_builtin(), .len = len, .strict = true, .err = &own};
    rgl_amount_side side;
    char folded[AMOUNT_BYTES];
    bool guessed;
    int64_t minor;
    size_t at = find_invalid(text, len), end;
    rgl_status status;

    if (!err)
        err = &own;
    r.err = err;
    if (at < len)
        return rgl_fail(err, RGL_BAD_AMOUNT, at, "a byte that is no text");
    text = r.text = rgl_han_fold_in(text, len, folded, sizeof folded);
    at = skip_blanks(text, len, 0);
    if (at == len)
        return rgl_fail(err, RGL_BAD_AMOUNT, at, "a number is missing");
    status = rgl_amount_side_read(&r, at, false, &side);
    if (status == RGL_NO_MATCH)
        return rgl_fail(err, RGL_BAD_AMOUNT, at, "a number is missing");
    if (status != RGL_OK)
        return status;
    end = skip_blanks(text, len, side.to);
    if (end < len)
        return left_over(&r, &side, end);
    if (!side.currency)
        return rgl_fail(err, RGL_NO_CURRENCY, end, "a currency is missing");
    if (side.currency->exponent < 0)
        return rgl_fail(err, RGL_BAD_CURRENCY, side.prefix.currency ? side.prefix.from : side.suffix.from,
                        "ISO 4217 gives this currency no minor unit");
    status = rgl_amount_side_minor(&r, &side, side.currency, &minor, &guessed);
    if (status != RGL_OK)
        return status;
    out->minor = minor;
    memcpy(out->currency, side.currency->code, 4);
    out->bound = side.bounded ? side.bound : RGL_EXACT;
    return RGL_OK;
}

/* --------------------------------------------------------------------------------------------------- output */

const char *
rgl_bound_name(rgl_bound bound)
{
    static const char *const names[] = {"exact", "approximate", "at_least", "at_most"};

    return (unsigned) bound < sizeof names / sizeof *names ? names[bound] : NULL;
}

void
rgl_amount_number(int64_t minor, int exponent, char buf[32])
{
    char digits[24];
    int n;

    if (exponent < 0 || exponent > 9)
        exponent = 0;
    n = snprintf(digits, sizeof digits, "%0*lld", exponent + 1, (long long) (minor < 0 ? 0 : minor));
    memcpy(buf, digits, (size_t) (n - exponent));
    buf += n - exponent;
    if (exponent) {
        *buf++ = '.';
        memcpy(buf, digits + n - exponent, (size_t) exponent);
        buf += exponent;
    }
    *buf = '\0';
}

void
rgl_amount_format(const rgl_amount *amount, char buf[64])
{
    static const char *const bounds[] = {"", "about ", "at least ", "at most "};
    const char *bound = (unsigned) amount->bound < sizeof bounds / sizeof *bounds ? bounds[amount->bound] : "";
    char number[32];

    rgl_amount_number(amount->minor, rgl_currency_exponent(amount->currency), number);
    snprintf(buf, 64, "%s%.3s %s", bound, amount->currency, number);
}
