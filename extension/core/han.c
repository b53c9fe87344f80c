/* han.c: the fold of han.h. Simplified and English text pays for one look at each ideograph and is not copied. */
#include "han.h"

#include <string.h>

#include "text.h"

/* The simple form of a variant; 0: c is none. */
static inline uint32_t
simple_form(uint32_t c)
{
    const rgl_han_table *t = &rgl_han_variants;
    uint32_t word = (c - RGL_HAN_FIRST) / 64, bit = (c - RGL_HAN_FIRST) % 64;

    if (c < RGL_HAN_FIRST || c >= RGL_HAN_END || !(t->bits[word] >> bit & 1))
        return 0;
    return t->simple[t->before[word] + __builtin_popcountll(t->bits[word] & ((UINT64_C(1) << bit) - 1))];
}

/* The first variant at or after `at`; len: there is none. *simple: what it stands for. */
static size_t
next_variant(const char *text, size_t len, size_t at, uint32_t *simple)
{
    while (at < len) {
        unsigned char c = (unsigned char) text[at];

        if (c < 0xE3 || c >= 0xF0 || len - at < 3) {
            at++;
            continue;
        }
        *simple = simple_form(rgl_utf8_get(text, len, at));
        if (*simple)
            return at;
        at += 3;
    }
    return len;
}

/* Fold text[at ..) into copy, which has the same bytes. */
static void
fold(const char *text, size_t len, size_t at, uint32_t simple, char *copy)
{
    for (; at < len; at = next_variant(text, len, at + 3, &simple)) {
        copy[at] = (char) (0xE0 | simple >> 12);
        copy[at + 1] = (char) (0x80 | (simple >> 6 & 0x3F));
        copy[at + 2] = (char) (0x80 | (simple & 0x3F));
    }
}

const char *
rgl_han_fold(rgl_arena *arena, const char *text, size_t len)
{
    uint32_t simple = 0;
    size_t at = next_variant(text, len, 0, &simple);
    char *copy;

    if (at == len)
        return text;
    copy = rgl_strndup(arena, text, len);
    if (copy)
        fold(text, len, at, simple, copy);
    return copy;
}

/* Of so many ideographs one is changed at least: it is one of three in running text. */
#define TRADITIONAL_SHARE 8

bool
rgl_han_is_traditional(const char *text, const char *folded, size_t len)
{
    size_t ideographs = 0, changed = 0;

    if (text == folded)
        return false;
    for (size_t at = 0; at < len; at = rgl_utf8_next(text, len, at))
        if (rgl_is_ideograph(rgl_utf8_get(text, len, at))) {
            ideographs++;
            changed += memcmp(text + at, folded + at, 3) != 0;
        }
    return changed * TRADITIONAL_SHARE > ideographs;
}

const char *
rgl_han_fold_in(const char *text, size_t len, char *buf, size_t size)
{
    uint32_t simple = 0;
    size_t at = next_variant(text, len, 0, &simple);

    if (at == len || len > size)
        return text;
    memcpy(buf, text, len);
    fold(text, len, at, simple, buf);
    return buf;
}
