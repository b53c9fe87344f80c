/* numeral.c: number words and digits composed into one number. */
#include "numeral.h"

#include "date_token.h" /* rgl_digit_at */
#include "text.h"

#define WORDS (RGL_BIT(RGL_W_NUMBER) | RGL_BIT(RGL_W_LINK) | RGL_BIT(RGL_W_CURRENCY))
/* Parts of one number that are not yet multiplied together: 五千|三百|二十|一. */
#define PARTS_MAX 8
/* Blanks between the words of a number: a line end with its indentation. */
#define BLANKS_MAX 8

static bool
is_letter(char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

size_t
rgl_numeral_blanks(const char *text, size_t len, size_t at)
{
    bool line = false;

    for (int n = 0; at < len && n < BLANKS_MAX; n++) {
        uint32_t c = rgl_utf8_get(text, len, at);

        if (!rgl_is_blank(c) || (c == '\n' && line))
            break;
        line |= c == '\n';
        at = rgl_utf8_next(text, len, at);
    }
    return at;
}

/* The kind of a number word that counts where several are possible: the one with which a number may begin. */
static const rgl_number_word *
number_word(const rgl_lexicon *lexicon, const rgl_hit *hit)
{
    const rgl_entry *entry = rgl_hit_entry(hit, RGL_W_NUMBER);

    if (!entry)
        entry = rgl_hit_entry(hit, RGL_W_LINK);
    return entry ? rgl_lexicon_number(lexicon, entry->value) : NULL;
}

bool
rgl_numeral_word(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, rgl_hit *hit,
                 const rgl_number_word **word)
{
    if (at >= len || !rgl_lexicon_longest(lexicon, text, len, at, WORDS, hit))
        return false;
    *word = number_word(lexicon, hit);
    return true;
}

/* ----------------------------------------------------------------------------------------- arithmetic */

/* value x 10^power; unit: the power of ten of its last multiplier. */
typedef struct {
    uint64_t value;
    int power, unit;
} part;

/* a += b, in the smaller of their powers. */
static bool
add_part(part *a, part b)
{
    if (a->value == 0) {
        *a = b;
        return true;
    }
    if (b.value == 0)
        return true;
    if (a->power > b.power) {
        if (!rgl_uint_scale(&a->value, a->power - b.power))
            return false;
        a->power = b.power;
    } else if (!rgl_uint_scale(&b.value, b.power - a->power)) {
        return false;
    }
    return rgl_uint_add(&a->value, b.value);
}

/* The part is less than 10^power. */
static bool
is_below(const part *p, int power)
{
    uint64_t value = p->value;

    for (power -= p->power; power > 0 && value; power--)
        value /= 10;
    return value == 0;
}

/* 2 for 100; -1: not a power of ten. */
static int
power_of(int64_t value)
{
    int power = 0;

    for (; value >= 10 && value % 10 == 0; value /= 10)
        power++;
    return value == 1 ? power : -1;
}

/* -------------------------------------------------------------------------------------- composition */

/* What came last: a value may follow a multiplier, a multiplier a value, ... */
typedef enum { NOTHING, DIGITS, VALUE, MULTIPLIER, FRACTION, ENDED } last_token;

typedef struct {
    part parts[PARTS_MAX];
    int count;
    last_token last;
    int multiplier;  /* power of the last one */
    bool filler;     /* 零 after it */
    bool scaled;     /* the last part came of a fraction, which a multiplier must follow */
    bool about;      /* 七八: seven or eight */
    rgl_bound bound; /* of 余, 多 */
    bool bounded;
    size_t end;
    int tokens;
} state;

typedef struct {
    const rgl_lexicon *lexicon;
    const char *text;
    size_t len;
    int options;
    rgl_numeral *out;
    state now;
    state kept; /* before the last value: to go back to when what follows does not fit */
    bool has_kept;
    bool seen; /* the last place that was looked at has a digit or a word */
} composer;

static void
keep(composer *c)
{
    if (c->now.tokens) {
        c->kept = c->now;
        c->has_kept = true;
    }
}

/* Go back to what was complete before the last value, if anything was. */
static void
back(composer *c)
{
    if (c->has_kept)
        c->now = c->kept;
}

static bool
push(composer *c, part p)
{
    if (c->now.count == PARTS_MAX)
        return false;
    c->now.parts[c->now.count++] = p;
    return true;
}

/*
 * Multiply by 10^power what stands before and is less than that: 二十三|万, one|hundred|twenty|thousand. False: it does
 * not fit here (a million two million), or nothing stands before and it cannot begin a number.
 */
static bool
multiply(composer *c, int power, bool starts)
{
    part sum = {0};
    int from = c->now.count;

    while (from > 0 && is_below(&c->now.parts[from - 1], power))
        from--;
    for (int i = from; i < c->now.count; i++)
        if (!add_part(&sum, c->now.parts[i]))
            return false;
    if (from == c->now.count) {
        if (!starts || c->now.last == VALUE || c->now.last == DIGITS || c->now.last == FRACTION)
            return false;
        sum.value = 1;
    }
    if (sum.value == 0)
        return false;
    sum.power += power;
    sum.unit = power;
    if (from > 0 && !is_below(&sum, c->now.parts[from - 1].unit))
        return false;
    c->now.count = from;
    c->now.multiplier = power;
    c->now.last = MULTIPLIER;
    c->now.scaled = c->now.filler = false;
    return push(c, sum);
}

/* A dozen: what stands before it twelve times. */
static bool
multiply_lot(composer *c, int64_t lot)
{
    part *p = &c->now.parts[0];
    uint64_t product;

    if (c->now.count == 0)
        return push(c, (part){.value = (uint64_t) lot});
    if (c->now.count > 1 || c->now.last == MULTIPLIER || p->value > UINT32_MAX)
        return false;
    product = p->value * (uint64_t) lot;
    p->value = product;
    c->now.last = ENDED;
    return true;
}

/* The single ideograph digit at text[at]; -1: none. */
static int
ideograph_digit(const composer *c, size_t at, size_t *next)
{
    const rgl_number_word *word;
    rgl_hit hit;

    if (at >= c->len || (unsigned char) c->text[at] < 0x80)
        return -1;
    *next = rgl_utf8_next(c->text, c->len, at);
    if (!rgl_numeral_word(c->lexicon, c->text, c->len, at, &hit, &word) || !word || word->kind != RGL_N_VALUE ||
        word->value > 9 || hit.end != *next)
        return -1;
    return (int) word->value;
}

/* A multiplier or currency follows at text[at]. */
static bool
unit_follows(const composer *c, size_t at)
{
    const rgl_number_word *word;
    rgl_hit hit;

    return rgl_numeral_word(c->lexicon, c->text, c->len, at, &hit, &word) &&
           (!word || word->multiplier || word->kind == RGL_N_INSIDE || word->kind == RGL_N_POINT);
}

/*
 * Ideograph digits in a row: 二〇二二 is a number place by place, 七八万 is seven or eight, 零五 after a multiplier is
 * five. *end: after them. False: they are no number (三五成群).
 */
static bool
digits_in_a_row(composer *c, size_t *end, part *p)
{
    uint64_t value = 0;
    int digit[RGL_DIGITS_MAX], n = 0;
    size_t at = *end, next;
    bool filler = false;

    while (n < RGL_DIGITS_MAX && (digit[n] = ideograph_digit(c, at, &next)) >= 0) {
        if (n == 0 && digit[0] == 0 && c->now.last == MULTIPLIER) {
            filler = true;
        } else {
            n++;
        }
        at = next;
    }
    *end = at;
    if (n == 0)
        return false;
    if (n == 2 && digit[0] && digit[1] > digit[0] && digit[1] - digit[0] <= 2 && unit_follows(c, at)) {
        c->now.about = true;
        value = (uint64_t) digit[0];
    } else if (n > 1 && (c->now.tokens || n == 2)) {
        return false;
    } else {
        for (int i = 0; i < n; i++)
            if (!rgl_uint_scale(&value, 1) || !rgl_uint_add(&value, (uint64_t) digit[i]))
                return false;
    }
    c->now.filler = filler;
    *p = (part){.value = value};
    return true;
}

/* A hyphen at text[at], after it; at itself where none stands. */
static size_t
behind_hyphen(const composer *c, size_t at)
{
    uint32_t h = at < c->len ? rgl_utf8_get(c->text, c->len, at) : 0;

    return h == '-' || h == 0x2010 || h == 0x2011 ? rgl_utf8_next(c->text, c->len, at) : at;
}

/* Decimals in words after 点 or "point": at is after that word; a hyphen may join each of them to the word before.
 * False: none. */
static bool
word_decimals(composer *c, size_t at)
{
    part decimals = {0};
    size_t end = at;

    for (;;) {
        const rgl_number_word *word;
        size_t next = rgl_numeral_blanks(c->text, c->len, behind_hyphen(c, end));
        rgl_hit hit;

        if (!rgl_numeral_word(c->lexicon, c->text, c->len, next, &hit, &word) || !word || word->kind != RGL_N_VALUE ||
            word->value > 9)
            break;
        if (decimals.power < -9)
            return false;
        decimals.value = decimals.value * 10 + (uint64_t) word->value;
        decimals.power--;
        end = hit.end;
    }
    if (end == at || !add_part(&c->now.parts[c->now.count - 1], decimals))
        return false;
    c->now.last = VALUE;
    c->now.filler = true; /* no short form */
    c->now.end = end;
    c->now.tokens++;
    c->out->point = true;
    return true;
}

/* The value that follows without 零 after a multiplier of ideographs is a tenth of it: 三万五, 一百五. */
static void
short_form(composer *c)
{
    part *last = &c->now.parts[c->now.count - 1];

    if (c->now.last == VALUE && c->now.count > 1 && !c->now.filler && c->now.multiplier >= 2 && last->value < 10 &&
        last->power == 0 && (unsigned char) c->text[c->now.end - 1] >= 0x80)
        last->power = c->now.multiplier - 1;
}

/* A value, of digits or words, at text[at]: what it does to the number. False: it is not part of it. */
static bool
take_value(composer *c, part p, size_t end, last_token kind)
{
    part *before = c->now.count ? &c->now.parts[c->now.count - 1] : NULL;

    if (c->now.last == VALUE && kind == VALUE) { /* twenty one */
        if (before->value < 20 || before->value % 10 || before->value > 90 || p.value == 0 || p.value > 9 ||
            (unsigned char) c->text[end - 1] >= 0x80)
            return false;
        before->value += p.value;
    } else if (c->now.last == NOTHING || (c->now.last == MULTIPLIER && is_below(&p, before->unit))) {
        keep(c);
        if (!push(c, p))
            return false;
    } else {
        return false;
    }
    c->now.last = kind;
    c->now.end = end;
    c->now.tokens++;
    return true;
}

/* A multiplier word. False: it is not part of the number. */
static bool
take_multiplier(composer *c, const rgl_number_word *word, size_t end, bool starts)
{
    int power = power_of(word->value);
    bool done = power < 0 ? (starts || c->now.last == VALUE || c->now.last == DIGITS) && multiply_lot(c, word->value)
                          : multiply(c, power, starts);

    if (!done) {
        if (c->now.last == VALUE || c->now.last == DIGITS)
            back(c); /* the value before it belongs to something else */
        return false;
    }
    c->now.end = end;
    c->now.tokens++;
    return true;
}

/* 'and a half': more of the value, before a multiplier; of the multiplier, behind it (a million and a half). */
static bool
take_plus(composer *c, const rgl_number_word *word, size_t end)
{
    const rgl_number_word *follows;
    size_t next = rgl_numeral_blanks(c->text, c->len, end);
    part more = {.value = (uint64_t) word->value, .power = -4};
    rgl_hit hit;
    bool multiplied = rgl_numeral_word(c->lexicon, c->text, c->len, next, &hit, &follows) && follows &&
                      follows->kind == RGL_N_MULTIPLIER;

    if ((c->now.last == VALUE || c->now.last == DIGITS) && multiplied) {
        if (!add_part(&c->now.parts[c->now.count - 1], more))
            return false;
        c->now.last = FRACTION;
    } else if (c->now.last == MULTIPLIER && !multiplied) {
        more.power += c->now.multiplier;
        if (!add_part(&c->now.parts[c->now.count - 1], more))
            return false;
        c->now.last = ENDED;
    } else {
        return false;
    }
    c->now.end = end;
    c->now.tokens++;
    return true;
}

/* m, bn, k behind digits. A single letter wants to stand directly behind them, or in an amount, before a blank. */
static bool
take_short(composer *c, const rgl_number_word *word, const rgl_hit *hit, size_t at)
{
    bool letter = hit->end - at == 1, near = at == c->now.end;
    char after = hit->end < c->len ? c->text[hit->end] : ' ';

    if (c->now.last != DIGITS || c->now.count != 1)
        return false;
    if (!(c->options & RGL_NUMERAL_AMOUNT) && (!near || (letter && word->value != 1000)))
        return false;
    if (letter && !near) {
        if (word->value < 1000000 || after == '&' || after == '\'' || after == '/' || after == '-')
            return false;
        c->out->letter = true;
    }
    if (!multiply(c, power_of(word->value), false))
        return false;
    c->now.last = ENDED;
    c->now.end = hit->end;
    c->now.tokens++;
    return true;
}

/* 余, 多, '+' between number and unit, or at the end. */
static bool
take_inside(composer *c, rgl_bound bound, size_t end)
{
    part *last = c->now.count ? &c->now.parts[c->now.count - 1] : NULL;

    if (c->now.bounded || !last || c->now.last == NOTHING || c->now.last == FRACTION)
        return false;
    if (c->now.last == VALUE && is_below(last, 1)) /* 三多: no number */
        return false;
    c->now.bound = bound;
    c->now.bounded = true;
    c->now.end = end;
    return true;
}

/* The digits that follow a multiplier, directly (2亿3500万), or with a blank where a smaller one follows them. */
static bool
take_digits(composer *c, size_t at)
{
    rgl_digits digits;
    bool near = at == c->now.end;

    if (c->now.last != MULTIPLIER && c->now.last != NOTHING)
        return false;
    if (rgl_digits_read(c->text, c->len, at, 0, &digits) != RGL_OK || digits.grouped || digits.comma_decimals)
        return false;
    if (!near) {
        size_t next = rgl_numeral_blanks(c->text, c->len, digits.to);
        const rgl_number_word *word;
        rgl_hit hit;

        if (!rgl_numeral_word(c->lexicon, c->text, c->len, next, &hit, &word) || !word ||
            word->kind != RGL_N_MULTIPLIER || power_of(word->value) >= c->now.multiplier)
            return false;
    }
    return take_value(c, (part){.value = digits.value, .power = -digits.scale}, digits.to, DIGITS);
}

/* One more word at text[at] of the number. False: the number ends before it. */
static bool
take_word(composer *c, size_t at, bool joined)
{
    const rgl_number_word *word;
    rgl_hit hit;
    part p = {0};
    size_t end, next;
    bool near = at == c->now.end || !c->now.tokens;

    c->seen = true;
    if (rgl_digit_at(c->text, c->len, at, &next) >= 0)
        return !joined && take_digits(c, at);
    c->seen = rgl_numeral_word(c->lexicon, c->text, c->len, at, &hit, &word);
    if (!c->seen || !word)
        return false;
    end = hit.end;
    switch (word->kind) {
    case RGL_N_VALUE:
        p.value = (uint64_t) word->value;
        if ((unsigned char) c->text[at] >= 0x80) {
            if (!near)
                return false;
            end = at;
            if (!digits_in_a_row(c, &end, &p))
                return false;
        }
        return take_value(c, p, end, VALUE);
    case RGL_N_START:
        if (c->now.tokens && ((unsigned char) c->text[at] < 0x80 || !near))
            return false;
        if (c->now.tokens) { /* inside a number 百 and 万 count one by one */
            end = rgl_utf8_next(c->text, c->len, at);
            if (end != hit.end && (!rgl_numeral_word(c->lexicon, c->text, end, at, &hit, &word) || !word))
                return false;
        }
        return take_multiplier(c, word, end, !c->now.tokens || c->now.last == MULTIPLIER);
    case RGL_N_MULTIPLIER:
        if (!c->now.tokens && !((c->options & RGL_NUMERAL_BARE) && (unsigned char) c->text[at] >= 0x80))
            return false;
        if (!c->now.tokens)
            c->out->bare = true;
        return take_multiplier(c, word, end, !c->now.tokens);
    case RGL_N_SHORT:
        return take_short(c, word, &hit, at);
    case RGL_N_FRACTION:
        if (c->now.tokens)
            return false;
        c->now.scaled = true;
        return take_value(c, (part){.value = (uint64_t) word->value, .power = -4}, end, FRACTION);
    case RGL_N_PLUS:
        return take_plus(c, word, end);
    case RGL_N_INSIDE:
        return take_inside(c, (rgl_bound) word->bound, end);
    case RGL_N_VAGUE: /* 十几万 */
        return word->value && near && c->now.last == MULTIPLIER && take_inside(c, RGL_AT_LEAST, end);
    case RGL_N_POINT:
        return !c->out->point &&
               (c->now.last == VALUE || (joined && c->now.last == DIGITS && c->now.count == 1) /* 17-point-six */ ||
                (near && c->now.last == MULTIPLIER && c->now.multiplier < 4)) &&
               word_decimals(c, end);
    case RGL_N_AND: /* one hundred and five */
        next = rgl_numeral_blanks(c->text, c->len, end);
        if (joined || c->now.last != MULTIPLIER || c->now.multiplier < 2 || next == end || !is_letter(c->text[at]) ||
            !is_letter(c->text[next < c->len ? next : at]))
            return false;
        return take_word(c, next, true);
    default:
        return false;
    }
}

/* A hyphen between the words of a number (twenty-five, 5-million): after it, or 0. Blanks may stand around it before a
 * multiplier. */
static size_t
after_hyphen(const composer *c, size_t at)
{
    size_t hyphen = rgl_numeral_blanks(c->text, c->len, at), next, behind;
    uint32_t h = hyphen < c->len ? rgl_utf8_get(c->text, c->len, hyphen) : 0;
    const rgl_number_word *word;
    rgl_hit hit;

    if (h != '-' && h != 0x2010 && h != 0x2011)
        return 0;
    behind = rgl_utf8_next(c->text, c->len, hyphen);
    next = rgl_numeral_blanks(c->text, c->len, behind);
    if (next >= c->len || !is_letter(c->text[next]))
        return 0;
    if (hyphen == at && next == behind)
        return next;
    return rgl_numeral_word(c->lexicon, c->text, c->len, next, &hit, &word) && word && word->kind == RGL_N_MULTIPLIER
               ? next
               : 0;
}

/* Bring the parts together. False: too large. */
static bool
finish(composer *c, size_t at)
{
    rgl_numeral *out = c->out;
    part sum = {0};
    int first_unit = c->now.count ? c->now.parts[0].unit : 0;

    short_form(c);
    for (int i = 0; i < c->now.count; i++)
        if (!add_part(&sum, c->now.parts[i]))
            return false;
    while (sum.power < 0 && sum.value && sum.value % 10 == 0) {
        sum.value /= 10;
        sum.power++;
    }
    if (sum.value == 0)
        sum.power = 0;
    out->value = sum.value;
    out->power = sum.power;
    out->unit = first_unit;
    out->composed = c->now.tokens > 1;
    out->bound = c->now.bounded ? c->now.bound : c->now.about ? RGL_APPROXIMATE : RGL_EXACT;
    out->from = (uint32_t) at;
    out->to = (uint32_t) c->now.end;
    return true;
}

rgl_status
rgl_numeral_read(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, int options, rgl_numeral *out)
{
    composer c = {.lexicon = lexicon, .text = text, .len = len, .options = options, .out = out, .now.end = at};
    rgl_status status;

    *out = (rgl_numeral){.from = (uint32_t) at, .to = (uint32_t) at};
    status = rgl_digits_read(text, len, at, options & (RGL_DIGITS_REPAIR | RGL_DIGITS_BLANKS | RGL_DIGITS_COMMAS),
                             &out->digits);
    if (status == RGL_OK) {
        take_value(&c, (part){.value = out->digits.value, .power = -out->digits.scale}, out->digits.to, DIGITS);
    } else if (status != RGL_NO_MATCH) {
        out->to = out->digits.to;
        return status;
    } else {
        out->words = true;
        if (!take_word(&c, at, false))
            return RGL_NO_MATCH;
    }
    for (;;) {
        size_t end = c.now.end, next = rgl_numeral_blanks(text, len, end), hyphen;

        c.seen = true;
        if (c.now.last == ENDED)
            break;
        if (take_word(&c, next, false))
            continue;
        if (c.now.end != end) /* went back */
            break;
        hyphen = c.seen ? 0 : after_hyphen(&c, end);
        if (!hyphen || !take_word(&c, hyphen, true))
            break;
    }
    out->alone = !c.seen;
    if (c.now.last == FRACTION && c.now.scaled)
        return RGL_NO_MATCH;
    if (!finish(&c, at)) {
        out->digits.trouble = (uint32_t) at;
        return RGL_OUT_OF_RANGE;
    }
    return RGL_OK;
}
