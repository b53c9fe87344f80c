/* matcher.c: the walk over the trie of matcher.h. The common way compares bytes; what is written otherwise (a line
 * break for a blank, a curly apostrophe, a long hyphen) is looked at only where that comparison fails. */
#include "matcher.h"
#include "matcher_filter.h"

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

/* ASCII letters to lower case. 0 and 1 stand for other things in the trie, so that no text may reach them. */
static inline unsigned char
fold(unsigned char c)
{
    if (c >= 'A' && c <= 'Z')
        return (unsigned char) (c + 32);
    return c <= 1 ? 0xFF : c;
}

static inline bool
is_alnum(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* A letter of the Latin blocks beyond ASCII (U+00C0 to U+024F) begins here. */
static inline bool
is_latin(const unsigned char *text, size_t len, size_t at)
{
    if (at + 1 >= len || text[at] < 0xC3 || text[at] > 0xC9)
        return false;
    return text[at] != 0xC3 || (text[at + 1] != 0x97 && text[at + 1] != 0xB7); /* not the signs of arithmetic */
}

/* ---------------------------------------------------------------------------------------------- variants */

/* The end of the run of blanks at `at`, in which a line may end once. */
static size_t
skip_blanks(const unsigned char *text, size_t len, size_t at)
{
    bool line = false;

    while (at < len) {
        if (text[at] == '\n' && !line) {
            line = true;
            at++;
        } else if (text[at] == ' ' || text[at] == '\t' || text[at] == '\r') {
            at++;
        } else if (len - at >= 2 && text[at] == 0xC2 && text[at + 1] == 0xA0) {
            at += 2;
        } else if (len - at >= 3 && text[at] == 0xE3 && text[at + 1] == 0x80 && text[at + 2] == 0x80) {
            at += 3;
        } else {
            break;
        }
    }
    return at;
}

/* Which byte of a literal another form of it stands for at `at`: ' ', '\'', '-', or 0. *end: where the form ends. */
static unsigned char
other_form(const unsigned char *text, size_t len, size_t at, size_t *end)
{
    if (len - at >= 3 && text[at] == 0xE2 && text[at + 1] == 0x80) {
        *end = at + 3;
        if (text[at + 2] == 0x98 || text[at + 2] == 0x99)
            return '\'';
        return text[at + 2] >= 0x90 && text[at + 2] <= 0x93 ? '-' : 0;
    }
    *end = skip_blanks(text, len, at);
    return *end > at ? ' ' : 0;
}

/*
 * The text at *at against a literal's byte: true, and *at is after it, when they agree in any form. *blank: the byte
 * before was a blank, of which the text may have more; it is then set for this byte.
 */
static inline bool
agree(const walk *w, unsigned char byte, size_t *at, bool *blank)
{
    size_t end;

    for (;;) {
        if (*at < w->len && fold(w->text[*at]) == byte) {
            *at += 1;
            *blank = byte == ' ';
            return true;
        }
        if (*at >= w->len)
            return false;
        if (!*blank)
            break;
        *blank = false;
        *at = skip_blanks(w->text, w->len, *at);
    }
    if (other_form(w->text, w->len, *at, &end) != byte)
        return false;
    *at = end;
    return true;
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

/* Keep a hit in the order of the ends; of too many the longest. Of two with one end the first has its way: a name that
 * is written down wins over a pattern, unless the pattern has a meaning that the name has not. */
static void
keep(walk *w, const rgl_hit *hit)
{
    size_t at = w->count;

    while (at > 0 && w->hits[at - 1].end > hit->end)
        at--;
    for (size_t i = at; i > 0 && w->hits[i - 1].end == hit->end; i--)
        if (w->most == 1 || !(hit->classes & ~w->hits[i - 1].classes))
            return;
    if (w->count == w->most) {
        if (at == 0)
            return;
        memmove(w->hits, w->hits + 1, --at * sizeof *w->hits);
        w->count--;
    } else {
        memmove(w->hits + at + 1, w->hits + at, (w->count - at) * sizeof *w->hits);
    }
    w->hits[at] = *hit;
    w->count++;
}

/* A hit, if it ends on a word boundary. Before a digit ("RMB87.6") only a currency that stands in front may end. */
static void
take(walk *w, const rgl_word *word, size_t end)
{
    const rgl_entry *entry = w->matcher->entries + word->entry;
    uint32_t classes = word->classes, count = word->count;

    if (!ends_word(w, end)) {
        if (!(classes & RGL_BIT(RGL_W_CURRENCY)) || w->text[end] > '9')
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

/* b is a or lies in a. */
static bool
is_within(const rgl_place *places, uint16_t b, uint16_t a)
{
    while (b != a && b != RGL_NONE)
        b = places[b].parent;
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

        if (entry[i].word_class != RGL_W_PLACE || w->places[p].level == RGL_COUNTRY)
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
    w->place = RGL_NONE;
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
    const rgl_word *word = spelled_word(w, cell->word, end);

    if (!word)
        return;
    if (w->list) {
        if (word->places && w->list_count < PLACES_MAX && ends_word(w, end))
            w->list[w->list_count++] = (named_place){word, end};
        return;
    }
    take(w, word, end);
    if (word->places && root->slot && w->place == RGL_NONE && w->classes & RGL_BIT(RGL_W_AUTHORITY) &&
        w->matcher == w->named && ends_word(w, end))
        fill_slot(w, root->base + RGL_SLOT, word, w->at, end, RGL_NONE, 0);
}

/* From a node, and a place in the text that the way to it has used up, to the ends of all that goes on from there. */
static void
follow(walk *w, uint32_t index, size_t at)
{
    const rgl_cell *cells = w->matcher->cells;
    bool blank = false;

    for (;;) {
        const rgl_cell *cell = &cells[index];
        const unsigned char *label = (const unsigned char *) w->matcher->pool + cell->label;
        unsigned char byte;
        size_t end;

        for (uint32_t i = 0; i < cell->length; i++)
            if (!agree(w, label[i], &at, &blank))
                return;
        if (cell->word)
            arrive(w, cell, at);
        if (cell->slot && index && w->place == RGL_NONE && !w->list)
            fill_slot_at(w, cell->base + RGL_SLOT, at);
        if (!cell->base || at >= w->len)
            return;
        byte = fold(w->text[at]);
        end = at + 1;
        if (cells[cell->base + byte].byte != byte) {
            if (blank && (end = skip_blanks(w->text, w->len, at)) > at) {
                at = end;
                if (at >= w->len)
                    return;
                byte = fold(w->text[at]);
                end = at + 1;
            }
            if (cells[cell->base + byte].byte != byte) {
                byte = other_form(w->text, w->len, at, &end);
                if (!byte || cells[cell->base + byte].byte != byte)
                    return;
            }
        }
        blank = byte == ' ' && end == at + 1;
        index = cell->base + byte;
        at = end;
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

/* False: no literal begins here. */
static inline bool
may_start(const rgl_matcher *m, const unsigned char *text, size_t len, size_t at)
{
    const rgl_filter *filter = m->filter;
    uint64_t x = 0;
    uint32_t bit;

    if (len - at >= 8)
        memcpy(&x, text + at, 8);
    else
        memcpy(&x, text + at, len - at);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    x = __builtin_bswap64(x);
#endif
    x = fold8(x);
    if ((x & 0x80) == 0) {
        bit = filter_ascii(x);
        if (filter->ascii[bit / 64] >> bit % 64 & 1)
            return true;
    } else {
        bit = filter_wide(x);
        if (filter->wide[bit / 64] >> bit % 64 & 1)
            return true;
    }
    bit = filter_brief(x);
    return filter->brief[bit / 64] >> bit % 64 & 1;
}

size_t
rgl_matcher_all(const rgl_matcher *matcher, const rgl_matcher *named, const rgl_place *places, const char *text,
                size_t len, size_t at, uint32_t classes, rgl_hit *hits, size_t most)
{
    walk w = {.matcher = matcher,
              .named = named,
              .places = places,
              .text = (const unsigned char *) text,
              .len = len,
              .at = at,
              .classes = classes,
              .hits = hits,
              .most = most,
              .place = RGL_NONE};

    if (at >= len)
        return 0;
    if (may_start(matcher, w.text, len, at))
        follow(&w, 0, at);
    /* The slot at the root: in the trie that has the places it is filled on the way. */
    if (matcher != named && matcher->cells[0].slot && classes & RGL_BIT(RGL_W_AUTHORITY))
        fill_slot_at(&w, matcher->cells[0].base + RGL_SLOT, at);
    return w.count;
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
