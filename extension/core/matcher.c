/* matcher.c: the walk over the trie of matcher.h. The common way compares bytes; what is written otherwise (a line
 * break for a blank, a curly apostrophe, a long hyphen) is looked at only where that comparison fails. */
#include "matcher.h"
#include "matcher_filter.h"
#include "matcher_text.h"

#include <string.h>

/* Names of places that begin at one place in a text: '吉林', '吉林市', '吉林市船营区'. */
#define PLACES_MAX 12
/* Places that follow each other in one slot: province, city, district. */
#define PLACES_DEEP 3

typedef struct {
    const rgl_word *word;
    size_t end;
} named_place;

typedef struct {
    const rgl_matcher *matcher, *named;
    const rgl_place *places;
    const unsigned char *text;
    size_t len, at;
    uint32_t classes;
    rgl_hit *hits; /* those found, the shortest first */
    size_t count, most;
    uint16_t place; /* in the slot, or RGL_NONE while none is filled */
    size_t place_from, place_to;
    named_place *list; /* not NULL: no hit is wanted, but all the places that begin here */
    int list_count;
} walk;

static void follow(walk *w, uint32_t cell, size_t at);

bool
rgl_word_start(const char *text, size_t len, size_t at)
{
    const unsigned char *t = (const unsigned char *) text;

    if (at >= len || (t[at] & 0xC0) == 0x80)
        return false;
    if (at == 0 || !(is_alnum(t[at]) || is_latin(t, len, at)))
        return true;
    return !is_alnum(t[at - 1]) && !(at >= 2 && is_latin(t, len, at - 2));
}

/*
 * The text at *at against a literal's byte, which are not the same: true, and *at is after it, when another form of the
 * byte is there. *blank: the byte before was a blank, of which the text may have more; it is then set for this byte.
 */
static bool
agree_otherwise(const walk *w, unsigned char byte, size_t *at, bool *blank)
{
    size_t end;

    if (*at >= w->len)
        return false;
    if (*blank) {
        *blank = false;
        *at = skip_blanks(w->text, w->len, *at);
        if (*at < w->len && fold(w->text[*at]) == byte) {
            *at += 1;
            return true;
        }
    }
    if (other_form(w->text, w->len, *at, &end) != byte)
        return false;
    *at = end;
    return true;
}

/* The same for a byte of which nothing is known. */
static inline bool
agree(const walk *w, unsigned char byte, size_t *at, bool *blank)
{
    if (*at < w->len && fold(w->text[*at]) == byte) {
        *at += 1;
        *blank = byte == ' ';
        return true;
    }
    return agree_otherwise(w, byte, at, blank);
}

/* ------------------------------------------------------------------------------------------------- words */

/* No letter or digit goes on after one. */
static bool
ends_word(const walk *w, size_t end)
{
    return end >= w->len || !is_alnum(w->text[end - 1]) || !(is_alnum(w->text[end]) || is_latin(w->text, w->len, end));
}

/* The letters of the text up to `end` are those of the word's spelling; or all are capitals and the spelling is that
 * of a name, not an acronym. A slot's own letters were looked at when it was filled. */
static bool
is_spelled(const walk *w, const rgl_word *word, size_t end)
{
    const unsigned char *spelling = (const unsigned char *) w->matcher->pool + word->spelling;
    bool same = true, capitals = true, has_small = false, blank = false;
    size_t at = w->at;
    int letters = 0;

    if (end - at == word->length && memcmp(w->text + at, spelling, word->length) == 0)
        return true;
    for (uint32_t i = 0; i < word->length; i++) {
        unsigned char c = spelling[i];
        bool small = c >= 'a' && c <= 'z';

        if (c == RGL_SLOT) {
            at = w->place_to;
            blank = false;
            continue;
        }
        if (!agree(w, fold(c), &at, &blank))
            return false;
        if (!small && !(c >= 'A' && c <= 'Z'))
            continue;
        letters++;
        has_small |= small;
        same &= w->text[at - 1] == c;
        capitals &= w->text[at - 1] == (small ? c - 32 : c);
    }
    return same || (capitals && has_small && letters > 3);
}

/* The word for the case in which the text is written; NULL: none. */
static const rgl_word *
spelled_word(const walk *w, uint32_t index, size_t end)
{
    for (const rgl_word *word = &w->matcher->words[index];; word++) {
        if (!word->spelling || is_spelled(w, word, end))
            return word;
        if (!word->more)
            return NULL;
    }
}

/*
 * Keep a hit in the order of the ends; of too many the longest. Of two with one end a name that is written down is
 * better than a pattern: it comes after it, and the pattern is left out unless it has a meaning that the name has not.
 */
static void
keep(walk *w, const rgl_hit *hit)
{
    bool pattern = hit->place != RGL_NONE;
    size_t at = w->count;

    if (w->most == 1) {
        if (!at || w->hits->end < hit->end || (w->hits->end == hit->end && w->hits->place != RGL_NONE && !pattern))
            *w->hits = *hit;
        w->count = 1;
        return;
    }
    while (at > 0 && (w->hits[at - 1].end > hit->end || (w->hits[at - 1].end == hit->end && pattern)))
        if (w->hits[--at].end == hit->end && !(hit->classes & ~w->hits[at].classes))
            return;
    if (w->count == w->most) {
        if (at == 0)
            return;
        memmove(w->hits, w->hits + 1, --at * sizeof *w->hits);
        w->count--;
    } else if (at < w->count) {
        memmove(w->hits + at + 1, w->hits + at, (w->count - at) * sizeof *w->hits);
    }
    w->hits[at] = *hit;
    w->count++;
}

/* A hit. Before a digit ("RMB87.6"), where no word ends, it is only a currency. */
static void
take(walk *w, const rgl_word *word, size_t end, bool ends)
{
    const rgl_entry *entry = w->matcher->entries + word->entry;
    uint32_t classes = word->classes, count = word->count;

    if (!ends) {
        if (!(classes & RGL_BIT(RGL_W_CURRENCY)))
            return;
        for (; entry->word_class != RGL_W_CURRENCY; entry++)
            count--;
        for (uint32_t all = count, i = count = 0; i < all && entry[i].word_class == RGL_W_CURRENCY; i++)
            count++;
        classes = RGL_BIT(RGL_W_CURRENCY);
    }
    if (classes & w->classes)
        keep(w, &(rgl_hit){.end = (uint32_t) end,
                           .classes = classes,
                           .count = (uint16_t) count,
                           .place = w->place,
                           .place_from = w->place == RGL_NONE ? 0 : (uint32_t) w->place_from,
                           .place_to = w->place == RGL_NONE ? 0 : (uint32_t) w->place_to,
                           .entry = entry});
}

/* ------------------------------------------------------------------------------------------------- slots */

/* b lies in a. */
static bool
is_within(const rgl_place *places, uint16_t b, uint16_t a)
{
    do
        b = places[b].parent;
    while (b != a && b != RGL_NONE);
    return b == a;
}

static bool may_start(const rgl_matcher *m, const unsigned char *text, size_t len, size_t at);

/* All places that begin at `at`, into list. */
static int
list_places(const walk *w, size_t at, named_place list[PLACES_MAX])
{
    walk sub = {.matcher = w->named,
                .named = w->named,
                .places = w->places,
                .text = w->text,
                .len = w->len,
                .at = at,
                .place = RGL_NONE,
                .list = list};

    if (at < w->len && may_start(w->named, w->text, w->len, at))
        follow(&sub, 0, at);
    return sub.list_count;
}

/*
 * A slot is filled by the names text[from .. end), the last of which is `word`; go on after it, and also with one more
 * name if the next is of a place inside this one ('北京市海淀区'), or around it ('Haidian District, Beijing').
 */
static void
fill_slot(walk *w, uint32_t cell, const rgl_word *word, size_t from, size_t end, uint16_t before, int depth)
{
    const rgl_entry *entry = w->named->entries + word->entry;
    uint16_t place = RGL_NONE;
    named_place list[PLACES_MAX];
    size_t next = end;

    for (uint32_t i = 0; i < (uint32_t) word->count + word->hidden && place == RGL_NONE; i++) {
        uint16_t p = entry[i].value;

        if (entry[i].word_class != RGL_W_PLACE || rgl_place_is_abroad(&w->places[p]))
            continue;
        if (before == RGL_NONE || is_within(w->places, p, before))
            place = p;
        else if (is_within(w->places, before, p))
            place = before;
    }
    if (place == RGL_NONE)
        return;
    w->place = place;
    w->place_from = from;
    w->place_to = end;
    follow(w, cell, end);
    if (other_form(w->text, w->len, end, &next) == '\'' || (end < w->len && w->text[end] == '\'' && (next = end + 1)))
        if (next < w->len && w->text[next] == 's')
            follow(w, cell, next + 1); /* Shanghai's market regulator */
    w->place = RGL_NONE;
    next = end;
    if (depth + 1 == PLACES_DEEP)
        return;
    if (next < w->len && w->text[next] == ',')
        next++;
    next = skip_blanks(w->text, w->len, next);
    for (int i = 0, count = list_places(w, next, list); i < count; i++)
        fill_slot(w, cell, list[i].word, from, list[i].end, place, depth + 1);
}

static void
fill_slot_at(walk *w, uint32_t cell, size_t at)
{
    named_place list[PLACES_MAX];

    for (int i = 0, count = list_places(w, at, list); i < count; i++)
        fill_slot(w, cell, list[i].word, at, list[i].end, RGL_NONE, 0);
}

/* -------------------------------------------------------------------------------------------------- walk */

/* Words end at this node and this place in the text. A place may also fill the slot at the root of the trie. */
static void
arrive(walk *w, const rgl_cell *cell, size_t end)
{
    const rgl_cell *root = w->matcher->cells;
    bool ends = ends_word(w, end);
    const rgl_word *word;

    if (!ends && (w->text[end] > '9' || w->list)) /* before a digit a currency may end */
        return;
    word = spelled_word(w, cell->word, end);
    if (!word)
        return;
    if (w->list) {
        if (word->places && w->list_count < PLACES_MAX)
            w->list[w->list_count++] = (named_place){word, end};
        return;
    }
    take(w, word, end, ends);
    if (ends && word->places && root->slot && w->place == RGL_NONE && w->classes & RGL_BIT(RGL_W_AUTHORITY) &&
        w->matcher == w->named)
        fill_slot(w, root->base + RGL_SLOT, word, w->at, end, RGL_NONE, 0);
}

/* The child of a node for the text at *at in another form than its byte; 0: none. */
static uint32_t
child_otherwise(const walk *w, const rgl_cell *cell, size_t *at, bool *blank)
{
    const rgl_cell *cells = w->matcher->cells;
    unsigned char byte;
    size_t end;

    if (!(class_table[w->text[*at]] & VARIANT))
        return 0;
    if (*blank) {
        *blank = false;
        *at = skip_blanks(w->text, w->len, *at);
        if (*at >= w->len)
            return 0;
        byte = fold(w->text[*at]);
        if (cells[cell->base + byte].byte == byte) {
            *at += 1;
            return cell->base + byte;
        }
    }
    byte = other_form(w->text, w->len, *at, &end);
    if (!byte || cells[cell->base + byte].byte != byte)
        return 0;
    *at = end;
    return cell->base + byte;
}

/* From a node, and a place in the text that the way to it has used up, to the ends of all that goes on from there. */
static void
follow(walk *w, uint32_t index, size_t at)
{
    const rgl_cell *cells = w->matcher->cells, *cell = &cells[index];
    const unsigned char *pool = (const unsigned char *) w->matcher->pool, *text = w->text;
    size_t len = w->len;
    bool blank = false;

    for (;;) {
        const rgl_cell *child;
        unsigned char byte;

        if (cell->length) {
            const unsigned char *label = pool + cell->label;

            for (uint32_t i = 0; i < cell->length; i++) {
                if (at < len && fold(text[at]) == label[i]) {
                    at++;
                    blank = label[i] == ' ';
                } else if (!agree_otherwise(w, label[i], &at, &blank)) {
                    return;
                }
            }
        }
        if (cell->word)
            arrive(w, cell, at);
        if (cell->slot && cell != cells && w->place == RGL_NONE && !w->list)
            fill_slot_at(w, cell->base + RGL_SLOT, at);
        if (!cell->base || at >= len)
            return;
        byte = fold(text[at]);
        child = &cells[cell->base + byte];
        if (child->byte == byte) {
            cell = child;
            blank = byte == ' ';
            at++;
        } else {
            index = child_otherwise(w, cell, &at, &blank);
            if (!index)
                return;
            cell = &cells[index];
        }
    }
}

/* Capital ASCII letters of eight bytes to small ones, all at once: add so that the top bit tells >= 'A' and > 'Z'. */
static inline uint64_t
fold8(uint64_t x)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t low = x & ones * 0x7F;
    uint64_t upper = (low + ones * (0x80 - 'A')) & ~(low + ones * (0x7F - 'Z')) & ~x & ones * 0x80;

    return x | upper >> 2;
}

/* The next eight bytes, folded, the first one lowest; zeros behind the text. */
static inline uint64_t
next_bytes(const unsigned char *text, size_t len, size_t at)
{
    uint64_t x = 0;

    if (len - at >= 8)
        memcpy(&x, text + at, 8);
    else
        memcpy(&x, text + at, len - at);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    x = __builtin_bswap64(x);
#endif
    return fold8(x);
}

static inline bool
bit_at(const uint64_t *bits, uint32_t at)
{
    return bits[at / 64] >> at % 64 & 1;
}

/* False: no literal begins here. */
static inline bool
may_start(const rgl_matcher *m, const unsigned char *text, size_t len, size_t at)
{
    const rgl_filter *filter = m->filter;
    uint64_t x = next_bytes(text, len, at);

    if ((x & 0x80) == 0) {
        if (bit_at(filter->ascii, filter_ascii(x)))
            return true;
    } else if (bit_at(filter->wide, filter_wide(x))) {
        return true;
    }
    return bit_at(filter->brief, filter_brief(x));
}

bool
rgl_matcher_may_cue(const rgl_matcher *matcher, const char *text, size_t len, size_t at, int cue)
{
    const rgl_starts *starts = &matcher->cue_starts[cue];
    uint64_t x;

    if ((uint32_t) cue >= matcher->cue_count)
        return false;
    x = next_bytes((const unsigned char *) text, len, at);
    return bit_at(starts->pairs, filter_start(x)) && bit_at(starts->words, filter_word(x));
}

size_t
rgl_matcher_all(const rgl_matcher *matcher, const rgl_matcher *named, const rgl_place *places, const char *text,
                size_t len, size_t at, uint32_t classes, rgl_hit *hits, size_t most)
{
    const unsigned char *t = (const unsigned char *) text;
    bool starts = at < len && may_start(matcher, t, len, at);
    /* The slot at the root: in the trie that has the places it is filled on the way. */
    bool slot = at < len && matcher != named && matcher->cells[0].slot && classes & RGL_BIT(RGL_W_AUTHORITY);
    walk w;

    if (!starts && !slot)
        return 0;
    w = (walk){.matcher = matcher,
               .named = named,
               .places = places,
               .text = t,
               .len = len,
               .at = at,
               .classes = classes,
               .hits = hits,
               .most = most,
               .place = RGL_NONE};
    if (starts)
        follow(&w, 0, at);
    if (slot)
        fill_slot_at(&w, matcher->cells[0].base + RGL_SLOT, at);
    return w.count;
}

size_t
rgl_matcher_next(const rgl_matcher *matcher, const rgl_place *places, const char *text, size_t len, size_t at,
                 uint32_t classes, rgl_hit *hit)
{
    walk w = {.matcher = matcher,
              .named = matcher,
              .places = places,
              .text = (const unsigned char *) text,
              .len = len,
              .classes = classes,
              .hits = hit,
              .most = 1,
              .place = RGL_NONE};
    const unsigned char *t = w.text;

    if (at < len && !rgl_word_start(text, len, at)) /* inside a word */
        goto rest;
    while (at < len) {
        if (t[at] != ' ' && may_start(matcher, t, len, at)) {
            w.at = at;
            follow(&w, 0, at);
            if (w.count)
                return at;
        }
    rest:
        if (t[at] < 0x80 && !is_alnum(t[at])) {
            at++;
            continue;
        }
        if (t[at] >= 0xE0) {
            at += t[at] >= 0xF0 ? 4 : 3;
            continue;
        }
        do
            at++;
        while (at < len && (is_alnum(t[at]) || is_latin(t, len, at) || (t[at] & 0xC0) == 0x80));
    }
    return len;
}

uint32_t
rgl_matcher_find(const rgl_matcher *matcher, const char *text, size_t len)
{
    const rgl_cell *cells = matcher->cells, *cell = cells;
    size_t at = 0;

    for (;;) {
        const char *label = matcher->pool + cell->label;
        unsigned char byte;

        for (uint32_t i = 0; i < cell->length; i++, at++)
            if (at >= len || fold((unsigned char) text[at]) != (unsigned char) label[i])
                return 0;
        if (at == len)
            return cell->word;
        byte = fold((unsigned char) text[at++]);
        if (!cell->base || cells[cell->base + byte].byte != byte)
            return 0;
        cell = &cells[cell->base + byte];
    }
}
