/* word.c: stepping from word to word in a Latin text. */
#include "word.h"

static inline bool
is_ascii_letter(uint32_t c)
{
    return (c >= '0' && c <= '9') || (c < 0x80 && (c | 32) >= 'a' && (c | 32) <= 'z');
}

static inline bool
is_letter(uint32_t c)
{
    return is_ascii_letter(c) || (c >= 0xC0 && c < 0x250);
}

static bool
is_inner(uint32_t c)
{
    return c == '\'' || c == 0x2019 || c == '-' || c == 0x2010 || c == 0x2011 || c == '/' || c == '&' || c == '.';
}

rgl_span
rgl_word_after(const char *text, uint32_t to, uint32_t at)
{
    rgl_span word;

    while (at < to && rgl_is_blank(rgl_utf8_get(text, to, at)))
        at = (uint32_t) rgl_utf8_next(text, to, at);
    word.from = at;
    while (at < to && is_ascii_letter((unsigned char) text[at]))
        at++;
    word.to = at;
    while (at < to) {
        uint32_t c = rgl_utf8_get(text, to, at), next = (uint32_t) rgl_utf8_next(text, to, at);

        if (is_letter(c) || (c == '&' && word.from == at))
            word.to = next;
        else if (word.to == word.from || word.to != at || !is_inner(c) || next >= to ||
                 !is_letter(rgl_utf8_get(text, to, next)))
            break;
        at = next;
    }
    return word;
}

rgl_span
rgl_word_before(const char *text, uint32_t from, uint32_t at)
{
    rgl_span word;

    while (at > from) {
        uint32_t before = (uint32_t) rgl_utf8_prev(text, at);

        if (!rgl_is_blank(rgl_utf8_get(text, at, before)))
            break;
        at = before;
    }
    word.to = at;
    while (at > from && is_ascii_letter((unsigned char) text[at - 1]))
        at--;
    word.from = at;
    while (at > from) {
        uint32_t before = (uint32_t) rgl_utf8_prev(text, at), c = rgl_utf8_get(text, at, before);

        if (is_letter(c) || (c == '&' && word.to == at))
            word.from = before;
        else if (word.from == word.to || !is_inner(c) || before == from ||
                 !is_letter(rgl_utf8_get(text, before, rgl_utf8_prev(text, before))))
            break;
        at = before;
    }
    return word;
}

bool
rgl_word_is_capital(const char *text, rgl_span word)
{
    for (uint32_t i = word.from; i < word.to; i++) {
        unsigned char c = (unsigned char) text[i];

        if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            return true;
        if (c == 0xC3 && i == word.from && i + 1 < word.to && (unsigned char) text[i + 1] < 0x9F)
            return true; /* À to Þ */
    }
    return false;
}

bool
rgl_word_is_small(const char *text, rgl_span word)
{
    return word.from < word.to && text[word.from] >= 'a' && text[word.from] <= 'z' && !rgl_word_is_capital(text, word);
}

uint32_t
rgl_cue_at(const rgl_lexicon *lexicon, const char *text, uint32_t to, uint32_t at, int cue)
{
    rgl_hit hits[RGL_HITS_MAX];
    size_t n;

    if (at >= to || !rgl_lexicon_may_cue(lexicon, text, to, at, cue) || !rgl_word_start(text, to, at))
        return 0;
    n = rgl_lexicon_all(lexicon, text, to, at, RGL_BIT(RGL_W_CUE), hits);
    while (n-- > 0)
        for (uint16_t i = 0; i < hits[n].count; i++)
            if (hits[n].entry[i].word_class == RGL_W_CUE && hits[n].entry[i].value == cue)
                return hits[n].end;
    return 0;
}

bool
rgl_word_is_genitive(const char *text, rgl_span word)
{
    uint32_t last = word.to > word.from && text[word.to - 1] == 's' ? word.to - 1 : word.to;

    if (last <= word.from)
        return false;
    last = (uint32_t) rgl_utf8_prev(text, last);
    return last > word.from && (text[last] == '\'' || rgl_utf8_get(text, word.to, last) == 0x2019);
}

bool
rgl_word_is_cue(const rgl_lexicon *lexicon, const char *text, rgl_span word, int cue)
{
    return word.from < word.to && rgl_cue_at(lexicon, text, word.to, word.from, cue) == word.to;
}
