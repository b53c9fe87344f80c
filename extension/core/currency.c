/* currency.c: the names and marks of currencies in a text: what they mean, and what makes them believable. */
#include "amount_grammar.h"

#include "text.h"

#include <string.h>

/* How far from an ambiguous mark a word may say what it means (Japan, for ¥). */
#define CONTEXT_MAX 120

#define CURRENCY RGL_BIT(RGL_W_CURRENCY)

static bool
is_letter(char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* ------------------------------------------------------------------------------------------- what it means */

/* The meaning of a hit that has these flags: the first choice, or another one if there is no first. */
static const rgl_entry *
meaning(const rgl_hit *hit, uint8_t flags)
{
    const rgl_entry *other = NULL;

    for (uint16_t i = 0; i < hit->count; i++) {
        const rgl_entry *e = &hit->entry[i];

        if (e->word_class != RGL_W_CURRENCY || !(e->flags & flags))
            continue;
        if (!(e->flags & RGL_F_AMBIGUOUS) || !(e->flags & RGL_F_WEAK))
            return e;
        if (!other)
            other = e;
    }
    return other;
}

/* The hit can mean this currency, in a place that has these flags. */
bool
rgl_currency_can_mean(const rgl_amount_reader *r, const rgl_hit *hit, const rgl_currency *currency, uint8_t flags)
{
    for (uint16_t i = 0; i < hit->count; i++)
        if (hit->entry[i].word_class == RGL_W_CURRENCY && (hit->entry[i].flags & flags) &&
            rgl_lexicon_currency(r->lexicon, hit->entry[i].value) == currency)
            return true;
    return false;
}

/* A currency at text[at] with one of these flags; nothing longer may begin there. */
bool
rgl_currency_at(const rgl_amount_reader *r, size_t at, uint8_t flags, rgl_currency_word *out)
{
    const rgl_number_word *word;
    const rgl_entry *entry;

    if (!rgl_numeral_word(r->lexicon, r->text, r->len, at, &out->hit, &word) || !(out->hit.classes & CURRENCY))
        return false;
    entry = meaning(&out->hit, flags);
    if (!entry)
        return false;
    out->currency = rgl_lexicon_currency(r->lexicon, entry->value);
    out->flags = entry->flags;
    out->from = (uint32_t) at;
    return out->currency != NULL;
}

/* The currency that a word at text[at] suggests for the mark (Japan, for ¥); NULL: none. */
static const rgl_currency *
suggested(const rgl_amount_reader *r, const rgl_currency_word *mark, size_t at)
{
    rgl_hit hit;

    if (!rgl_word_start(r->text, r->len, at) || !rgl_lexicon_longest(r->lexicon, r->text, r->len, at, CURRENCY, &hit))
        return NULL;
    for (uint16_t i = 0; i < hit.count; i++) {
        const rgl_currency *currency = rgl_lexicon_currency(r->lexicon, hit.entry[i].value);

        if (hit.entry[i].flags == RGL_F_AMBIGUOUS &&
            rgl_currency_can_mean(r, &mark->hit, currency, RGL_F_PREFIX | RGL_F_SUFFIX))
            return currency;
    }
    return NULL;
}

/* Does a word in the same line say which of the mark's currencies is meant? The nearest one before it does, else the
 * first one after it. */
static const rgl_currency *
from_context(const rgl_amount_reader *r, const rgl_currency_word *mark)
{
    size_t first = mark->from > CONTEXT_MAX ? mark->from - CONTEXT_MAX : 0, at = mark->from;
    size_t last = r->len - at > CONTEXT_MAX ? at + CONTEXT_MAX : r->len;
    const rgl_currency *found = NULL;

    while (!found && at > first) {
        at = rgl_utf8_prev(r->text, at);
        if (r->text[at] == '\n')
            break;
        found = suggested(r, mark, at);
    }
    for (at = mark->hit.end; !found && at < last && r->text[at] != '\n'; at = rgl_utf8_next(r->text, r->len, at))
        found = suggested(r, mark, at);
    return found;
}

static bool
has_choice(const rgl_hit *hit)
{
    int n = 0;

    for (uint16_t i = 0; i < hit->count; i++)
        n += hit->entry[i].word_class == RGL_W_CURRENCY;
    return n > 1;
}

const rgl_currency *
rgl_currency_settle(const rgl_amount_reader *r, const rgl_currency_word *word)
{
    const rgl_currency *said = NULL;

    if ((word->flags & RGL_F_AMBIGUOUS) && !r->strict && has_choice(&word->hit))
        said = from_context(r, word);
    return said ? said : word->currency;
}

/* ------------------------------------------------------------------------------------- is it believable? */

/* Does the number look like money: groups, a million, more digits than a year has, or decimals of the currency (these
 * are too little where a single letter stands for it: R 34.11). */
static bool
looks_like_money(const rgl_numeral *n, const rgl_currency_word *word)
{
    const rgl_digits *d = &n->digits;
    bool one_letter = word->hit.end - word->from == 1;

    if (n->words)
        return n->unit >= 2;
    return d->grouped || n->unit >= 3 || d->first > 4 ||
           (d->mark && !one_letter && word->currency->exponent > 0 && d->decimals == word->currency->exponent);
}

/* A mark or the end follows: the clause is over. */
static bool
clause_ends(const rgl_amount_reader *r, size_t at)
{
    uint32_t c = at < r->len ? rgl_utf8_get(r->text, r->len, at) : 0;

    return c == 0 || c == '\n' || (c != ' ' && c != 0xA0 && c != '-' && c != '/' && c < 0x80 && !is_letter((char) c)) ||
           (c >= 0x2013 && c <= 0x2026) || (c >= 0x3001 && c <= 0x3011) || (c >= 0xFF01 && c <= 0xFF1F);
}

/* A small letter follows a capital one: a word at the start of a sentence, or a name. */
static bool
is_title_case(const rgl_amount_reader *r, size_t at)
{
    return at + 1 < r->len && r->text[at] >= 'A' && r->text[at] <= 'Z' && r->text[at + 1] >= 'a' &&
           r->text[at + 1] <= 'z';
}

/* "2022 Yuan Longping", "25 Sterling Augustine": a currency in the spelling of a name, before another such word. */
static bool
is_name(const rgl_amount_reader *r, const rgl_currency_word *word)
{
    size_t next = rgl_numeral_blanks(r->text, r->len, word->hit.end);

    return is_title_case(r, word->from) && next > word->hit.end && is_title_case(r, next);
}

/* A line ends before the word. */
static bool
is_on_next_line(const rgl_amount_reader *r, size_t from, size_t to)
{
    return memchr(r->text + from, '\n', to - from) != NULL;
}

bool
rgl_currency_follows(const rgl_amount_reader *r, const rgl_numeral *n, size_t end, const rgl_currency_word *word)
{
    bool money = looks_like_money(n, word), symbol = !is_letter(r->text[word->hit.end - 1]);
    char after = word->hit.end < r->len ? r->text[word->hit.end] : 0;

    if (r->strict)
        return true;
    if (!symbol && after >= '0' && after <= '9' && end == word->from) /* 6cad38 */
        return false;
    if ((symbol || (word->flags & RGL_F_WEAK)) && is_on_next_line(r, end, word->from))
        return false;
    if (!money && is_name(r, word))
        return false;
    if (!(word->flags & RGL_F_WEAK))
        return true;
    if (after == '-')
        return false;
    return money || (!n->words && !n->digits.mark && after != '\'' && clause_ends(r, word->hit.end));
}

bool
rgl_currency_leads(const rgl_amount_reader *r, const rgl_numeral *n, const rgl_currency_word *word)
{
    if (r->strict)
        return true;
    if (n->words && is_letter(r->text[word->from]) && !looks_like_money(n, word)) /* "Kr four" */
        return false;
    return !(word->flags & RGL_F_WEAK) || looks_like_money(n, word);
}

bool
rgl_currency_code_like(const rgl_amount_reader *r, size_t at)
{
    if (at >= r->len || r->len - at < 3)
        return false;
    for (size_t i = at; i < at + 3; i++)
        if (r->text[i] < 'A' || r->text[i] > 'Z')
            return false;
    return r->len - at == 3 || !is_letter(r->text[at + 3]);
}
