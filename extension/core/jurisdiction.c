/* jurisdiction.c: where it applies: by the law's place, else the authority's, else the places that the text names. */
#include "jurisdiction.h"

#include <string.h>

#include "block.h"
#include "document.h"
#include "lexicon_enums.h"
#include "word.h"

/* A heading that is the name of a place is not longer. */
#define HEADING_BYTES 48

static const char *
province_of(const rgl_lexicon *lexicon, const rgl_place *place)
{
    while (place->level != RGL_PROVINCE && place->level != RGL_STATE && place->parent != RGL_NONE)
        place = rgl_lexicon_place(lexicon, place->parent);
    return place->code;
}

/* The country or the state that a heading is ("BRAZIL", "3. New Jersey"), of a few letters more; NULL: none. */
static const rgl_place *
place_of_heading(const rgl_scan *scan, rgl_span heading)
{
    char name[HEADING_BYTES];
    const rgl_entry *entry;
    rgl_hit hit;
    uint32_t from = rgl_block_words(scan->text, heading), n = 0;
    bool inside = false;

    heading = rgl_span_trim(scan->text, (rgl_span){from, heading.to});
    if (heading.to - heading.from > sizeof name)
        return NULL;
    for (uint32_t i = heading.from; i < heading.to; i++) { /* names are written large once a word */
        char c = scan->text[i];
        bool capital = c >= 'A' && c <= 'Z';

        name[n++] = capital && inside ? (char) (c | 32) : c;
        inside = capital || (c >= 'a' && c <= 'z');
    }
    if (!rgl_lexicon_longest(scan->lexicon, name, n, 0, RGL_BIT(RGL_W_PLACE), &hit) || hit.end * 2 < n)
        return NULL;
    entry = rgl_hit_entry(&hit, RGL_W_PLACE);
    return entry && rgl_place_is_abroad(rgl_lexicon_place(scan->lexicon, entry->value))
               ? rgl_lexicon_place(scan->lexicon, entry->value)
               : NULL;
}

/* The place whose heading the development stands under: the nearest one above it in its section; NULL: none. */
static const rgl_place *
place_above(const rgl_document *doc, const rgl_development *d)
{
    for (size_t b = d->first_block; b-- > 0;) {
        const rgl_place *place;

        if (doc->blocks[b].kind != RGL_HEADING)
            continue;
        place = place_of_heading(doc->scan, doc->blocks[b].span);
        if (place || rgl_scan_covered(doc->scan, doc->blocks[b].span, M_SECTION, -1, true) >= 55)
            return place;
    }
    return NULL;
}

/* Does the name of a state only say where somebody is: "a clinic in Ohio", "Trenton, New Jersey", "the District of
 * Oregon"? */
static bool
is_whereabouts(const rgl_scan *scan, const rgl_mention *m)
{
    const char *text = scan->text;
    uint32_t from = m->span.from > HEADING_BYTES ? m->span.from - HEADING_BYTES : 0;
    rgl_span word = rgl_word_before(text, from, m->span.from);

    for (uint32_t i = word.to; i < m->span.from; i++)
        if (text[i] == ',')
            return true;
    if (rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_OF))
        word = rgl_word_before(text, from, word.from);
    return rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_WHEREABOUTS);
}

/* Where a place named in the text is: its country, its state, or China. Georgia among states of the US is one. */
static const char *
country_of(const rgl_scan *scan, const rgl_place *place)
{
    while (!rgl_place_is_abroad(place) && place->parent != RGL_NONE)
        place = rgl_lexicon_place(scan->lexicon, place->parent);
    if (strcmp(place->code, "GE") == 0)
        for (size_t i = 0, states = 0; i < scan->sorted; i++) {
            states += scan->item[i].kind == M_PLACE &&
                      strncmp(rgl_lexicon_place(scan->lexicon, scan->item[i].code)->code, "US-", 3) == 0;
            if (states >= 2)
                return "US-GA";
        }
    return rgl_place_is_abroad(place) ? place->code : "CN";
}

/* Where a local legislature, government or office makes rules by itself, or a city or province of which nothing more is
 * told ("Shanghai voted to adopt"); NULL: a body of the whole country makes them, too. */
static const rgl_place *
local_maker(const rgl_scan *scan, const rgl_development *d, const rgl_passage *passages, size_t count)
{
    const rgl_place *maker = NULL;

    for (size_t i = 0; i < d->actor_count; i++) {
        if (d->actors[i].role == RGL_ROLE_REPORTS || d->actors[i].role == RGL_ROLE_MENTIONED)
            continue;
        if (d->actors[i].place == RGL_NONE)
            return NULL;
        if (!maker)
            maker = rgl_lexicon_place(scan->lexicon, d->actors[i].place);
    }
    for (size_t p = 0; p < count && !maker && !d->actor_count; p++)
        if (!passages[p].headline && passages[p].count) {
            size_t place = rgl_event_body(scan, passages[p].sentences);

            return place != SIZE_MAX && rgl_lexicon_place(scan->lexicon, scan->item[place].code)->level != RGL_COUNTRY
                       ? rgl_lexicon_place(scan->lexicon, scan->item[place].code)
                       : NULL;
        }
    return maker;
}

void
rgl_jurisdiction_find(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;
    const rgl_place *above, *maker;

    if (doc->source->jurisdiction) {
        d->jurisdiction = doc->source->jurisdiction;
        return;
    }
    if (d->section == RGL_SECTION_REGULATORY && d->instrument_count) {
        const rgl_title *title = &scan->titles[d->instruments[0].title];

        for (size_t i = rgl_scan_find(scan, title->name.from);
             i < scan->sorted && scan->item[i].span.from < title->name.to; i++) {
            const rgl_place *place;

            if (scan->item[i].kind != M_PLACE || title->standard)
                continue;
            place = rgl_lexicon_place(scan->lexicon, scan->item[i].code);
            if (place->level != RGL_COUNTRY) {
                d->jurisdiction = province_of(scan->lexicon, place);
                return;
            }
        }
    }
    maker = d->section == RGL_SECTION_REGULATORY ? local_maker(scan, d, passages, count) : NULL;
    if (maker) {
        d->jurisdiction = province_of(scan->lexicon, maker);
        return;
    }
    for (size_t i = 0; i < d->actor_count && !d->jurisdiction; i++)
        if (d->actors[i].role != RGL_ROLE_REPORTS && d->actors[i].role != RGL_ROLE_MENTIONED)
            d->jurisdiction = rgl_lexicon_authority(scan->lexicon, d->actors[i].authority)->jurisdiction;
    /* without an actor: the country or the law that the text names first, but for the place that it stands under */
    above = d->jurisdiction ? NULL : place_above(doc, d);
    for (size_t p = 0; p < count && !d->jurisdiction; p++)
        for (size_t i = rgl_scan_find(scan, passages[p].span.from);
             i < scan->sorted && scan->item[i].span.from < passages[p].span.to && !d->jurisdiction; i++) {
            const rgl_mention *m = &scan->item[i];

            if (m->kind == M_TITLE && scan->titles[m->detail].law >= 0 && !above) {
                d->jurisdiction = rgl_lexicon_law(scan->lexicon, (uint16_t) scan->titles[m->detail].law)->jurisdiction;
            } else if (m->kind == M_PLACE && !m->gone) {
                const rgl_place *place = rgl_lexicon_place(scan->lexicon, m->code);

                if (above && (place->parent == RGL_NONE || rgl_lexicon_place(scan->lexicon, place->parent) != above))
                    continue;
                /* "introduced in Delaware" tells whose bill it is */
                if (place->level == RGL_STATE && d->section != RGL_SECTION_REGULATORY && is_whereabouts(scan, m))
                    continue;
                d->jurisdiction = country_of(scan, place);
            }
        }
    if (!d->jurisdiction && above)
        d->jurisdiction = above->code;
    if (!d->jurisdiction)
        d->jurisdiction = doc->jurisdiction;
}
