/* number.c: the plain numbers of running text, and what makes digits or a number word none. */
#include "numeral.h"

#include "date_token.h" /* rgl_digit_at */
#include "text.h"

/* Ideographs of a word before a number that makes it none: 百分之 */
#define WORD_BEFORE 3

static bool
is_alnum(char c)
{
    return ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= '0' && c <= '9');
}

bool
rgl_numeral_start(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at)
{
    size_t before, next;
    const rgl_number_word *word;
    uint32_t c;
    rgl_hit hit;

    if (at == 0)
        return true;
    before = rgl_utf8_prev(text, at);
    if (rgl_digit_at(text, len, at, &next) >= 0) {
        c = rgl_utf8_get(text, len, before);
        if (rgl_digit_at(text, len, before, &next) >= 0)
            return false;
        return !((c == '.' || c == ',' || c == '/' || c == ':' || c == 0xFF0E || c == '\'' || c == 0x2019) &&
                 before > 0 && rgl_digit_at(text, len, rgl_utf8_prev(text, before), &next) >= 0);
    }
    if ((unsigned char) text[at] < 0x80 || (unsigned char) text[before] < 0x80)
        return true;
    for (int back = 1; before < at; back++) { /* the text is cut off before the number, to see what ends there */
        bool ends = rgl_numeral_word(lexicon, text, at, before, &hit, &word) && word && hit.end == at;

        if (ends && (word->kind == RGL_N_VAGUE || word->kind == RGL_N_PER))
            return false;
        if (ends && back == 1 && (word->kind == RGL_N_VALUE || word->multiplier))
            return false;
        if (back == WORD_BEFORE || before == 0 || (unsigned char) text[rgl_utf8_prev(text, before)] < 0x80)
            break;
        before = rgl_utf8_prev(text, before);
    }
    return true;
}

/* What stands behind a number makes it none: a letter (14th, 2D), a per cent sign, more digits (3/4, 10:30). */
static bool
is_spoiled(const rgl_lexicon *lexicon, const char *text, size_t len, const rgl_numeral *n)
{
    size_t end = n->to, after;
    bool digits = !n->words;
    const rgl_number_word *word;
    rgl_hit hit;

    if (digits && end < len && is_alnum(text[end]))
        return true;
    if (digits && end + 1 < len && (text[end] == '/' || text[end] == ':') &&
        rgl_digit_at(text, len, end + 1, &after) >= 0)
        return true;
    return !n->alone && rgl_numeral_word(lexicon, text, len, rgl_numeral_blanks(text, len, end), &hit, &word) && word &&
           word->kind == RGL_N_PER;
}

rgl_status
rgl_number_read(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, rgl_number *out)
{
    rgl_numeral n;
    uint64_t value;

    if (!rgl_numeral_start(lexicon, text, len, at) ||
        rgl_numeral_read(lexicon, text, len, at, RGL_DIGITS_REPAIR, &n) != RGL_OK)
        return RGL_NO_MATCH;
    /* A letter is a digit in a short number; at its end l and I are rather a unit or a mark: 5l, 3I. */
    if (n.digits.repaired && (n.digits.first > 4 || text[n.digits.to - 1] == 'l' || text[n.digits.to - 1] == 'I'))
        return RGL_NO_MATCH;
    if (is_spoiled(lexicon, text, len, &n) || (n.point && !n.unit) || (n.digits.comma_decimals && !n.unit))
        return RGL_NO_MATCH;
    value = n.value;
    if (n.power > 0 && !rgl_uint_scale(&value, n.power))
        return RGL_NO_MATCH;
    *out = (rgl_number){
        .value = (int64_t) value,
        .scale = n.power < 0 ? -n.power : 0,
        .repaired = n.digits.repaired,
        .words = n.words,
        .grouped = n.digits.grouped,
        .fraction = n.power < 0,
        .span = {n.from, n.to},
    };
    return RGL_OK;
}
