/* item.c: the items of a digest, by the form that they share: headlines with days, headlines over events, notes. */
#include "item.h"

#include <string.h>

#include "lexicon_enums.h"
#include "word.h"

/* So many items make a digest. */
#define ITEMS_LEAST 3
/* So many notes part its items: one for every third paragraph at least. */
#define NOTES_LEAST 2
#define NOTE_SHARE  3
/* An item of a digest has no more sentences than these. */
#define ITEM_SENTENCES 2

/* Does the headline b have a day of its own, before it, over it or between it and the paragraph p? */
static bool
is_dated(const rgl_outline *outline, size_t b, size_t p)
{
    if (outline->infos[b].lead_date && !outline->infos[b].title)
        return true;
    for (size_t n = b + 1; n < p; n++)
        if (outline->infos[n].date_only)
            return true;
    while (b > 0 && outline->doc->blocks[b - 1].kind == RGL_HEADING && p - b < 4 && !outline->infos[b].date_only)
        b--;
    return outline->infos[b].date_only;
}

/* Does the block speak of what stands before it ("They fit", "The decision fell", "The bill has"), or to the reader
 * ("Create an account"), or is it what somebody said? */
static bool
leans(const rgl_scan *scan, const rgl_outline_block *in)
{
    const rgl_sentence *s = in->sentences;
    const char *text = scan->text;
    rgl_span word;

    if (!in->count || text[s->span.from] == '"' || rgl_utf8_get(text, s->span.to, s->span.from) == 0x201C)
        return true;
    word = rgl_word_after(text, s->span.to, s->span.from);
    if (rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_DEFINITE)) {
        word = rgl_word_after(text, s->span.to, word.to);
        if (rgl_cue_at(scan->lexicon, text, s->span.to, word.from, RGL_CUE_OUTCOME_NOUN) ||
            (!rgl_word_is_capital(text, word) && rgl_scan_covering(scan, M_KIND, word.from)))
            return true;
    }
    return rgl_cue_at(scan->lexicon, scan->text, s->span.to, s->span.from, RGL_CUE_PRONOUN) ||
           rgl_cue_at(scan->lexicon, scan->text, s->span.to, s->span.from, RGL_CUE_TO_READER);
}

/* "Firms in Ghana should look at": does the first sentence say what one had better do? */
static bool
advises(const rgl_scan *scan, const rgl_outline_block *in)
{
    const rgl_span s = in->count ? in->sentences[0].span : (rgl_span){0, 0};

    for (rgl_span word = rgl_word_after(scan->text, s.to, s.from); word.from < word.to;
         word = rgl_word_after(scan->text, s.to, word.to))
        if (rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_OUGHT))
            return true;
    return false;
}

/* Is the headline but the name of a place or an authority? */
static bool
is_name(const rgl_scan *scan, rgl_span span)
{
    return rgl_scan_covered(scan, span, M_PLACE, -1, true) + rgl_scan_covered(scan, span, M_AUTHORITY, -1, true) >= 60;
}

/* Whose authority or place it is, as a code; NULL: of another kind. */
static const char *
country_of(const rgl_scan *scan, const rgl_mention *m)
{
    if (m->gone)
        return NULL;
    if (m->kind == M_AUTHORITY)
        return rgl_lexicon_authority(scan->lexicon, m->code)->jurisdiction;
    return m->kind == M_PLACE ? rgl_lexicon_place(scan->lexicon, m->code)->code : NULL;
}

/* Does the block name a bill in its first sentence, or an authority or a place of a country that the span does not? */
static bool
names_else(const rgl_scan *scan, const rgl_outline_block *in, rgl_span span)
{
    for (size_t i = in->count ? in->sentences[0].first : 0; in->count && i < in->sentences[0].last; i++) {
        const char *country = country_of(scan, &scan->item[i]);
        bool seen = false;

        if (scan->item[i].kind == M_TITLE && !scan->item[i].gone)
            return true;
        for (size_t k = rgl_scan_find(scan, span.from);
             country && !seen && k < scan->sorted && scan->item[k].span.from < span.to; k++) {
            const char *other = country_of(scan, &scan->item[k]);

            seen = other && strcmp(other, country) == 0;
        }
        if (country && !seen)
            return true;
    }
    return false;
}

/* "They will consult on ...": is it the beginning of a text that stands elsewhere? */
static bool
is_teaser(const char *text, rgl_span span)
{
    span = rgl_span_trim(text, span);
    return span.to - span.from > 3 &&
           (memcmp(text + span.to - 3, "...", 3) == 0 || memcmp(text + span.to - 3, "\xE2\x80\xA6", 3) == 0);
}

/* Headlines with a paragraph under each, most of them dated, or most of them events: then each is an item. */
static void
find_under_headlines(rgl_outline *outline)
{
    const rgl_document *doc = outline->doc;
    size_t items = 0, dated = 0, told = 0, teasers = 0;

    for (int round = 0; round < 2; round++) {
        for (size_t b = 0; b < doc->block_count; b++) {
            rgl_outline_block *in;
            size_t p;
            int weight;
            bool day;

            if (!rgl_outline_is_headline(outline, b) || outline->infos[b].part || outline->infos[b].ends)
                continue;
            p = rgl_outline_next(outline, b);
            in = &outline->infos[p];
            weight = in->weight + outline->infos[b].weight;
            day = is_dated(outline, b, p);
            if (!(rgl_outline_is_prose(outline, p) || in->note) || in->answer || in->field)
                continue;
            if (!weight && !day && !is_teaser(doc->scan->text, doc->blocks[p].span) &&
                (b < MASTHEAD_BLOCKS || leans(doc->scan, in) || is_name(doc->scan, doc->blocks[b].span)))
                continue;
            if (round) {
                in->item = true;
                continue;
            }
            items++;
            dated += day;
            told += weight >= EVENT_UNDER_HEADLINE;
            teasers += is_teaser(doc->scan->text, doc->blocks[p].span);
        }
        if (items < ITEMS_LEAST ||
            (dated * 3 < items * 2 && told * 3 < items * 2 && (teasers * 3 < items * 2 || told * 3 < items)))
            return;
    }
}

/* Notes between the paragraphs ("Continue reading ..."): behind each, and before the first, an item begins. */
static void
find_between_notes(rgl_outline *outline)
{
    const rgl_document *doc = outline->doc;
    size_t notes = 0, prose = 0, told = 0;
    bool begins = true;

    for (size_t b = 0; b < doc->block_count; b++) {
        bool is_prose = doc->blocks[b].kind == RGL_PARAGRAPH && !outline->infos[b].boilerplate;

        notes += outline->infos[b].note;
        prose += is_prose;
        told += is_prose && outline->infos[b].weight >= EVENT_UNDER_HEADLINE;
    }
    if (notes < NOTES_LEAST || notes * NOTE_SHARE < prose || told < NOTES_LEAST)
        return;
    for (size_t b = 0; b < doc->block_count; b++) {
        rgl_outline_block *in = &outline->infos[b];

        if (begins && doc->blocks[b].kind == RGL_PARAGRAPH && !in->boilerplate && rgl_outline_is_prose(outline, b) &&
            !leans(doc->scan, in) && (in->weight || names_else(doc->scan, in, (rgl_span){0, 0}))) {
            in->item = true;
            begins = false;
        }
        begins |= in->note;
    }
}

/* A digest of short paragraphs, most of which are events: what names somebody or something else than the paragraph
 * before it does is one of them. */
static void
find_in_digest(rgl_outline *outline)
{
    const rgl_document *doc = outline->doc;
    size_t prose = 0, told = 0, last = SIZE_MAX;

    if (!outline->digest && !outline->wide)
        return;
    for (size_t b = 0; b < doc->block_count; b++) {
        if (outline->infos[b].boilerplate || !rgl_outline_is_prose(outline, b))
            continue;
        prose++;
        told += outline->infos[b].weight >= EVENT_UNDER_HEADLINE;
    }
    if (told < ITEMS_LEAST || told * 2 < prose)
        return;
    for (size_t b = 0; b < doc->block_count; b++) {
        rgl_outline_block *in = &outline->infos[b];

        if (in->boilerplate || !rgl_outline_is_prose(outline, b))
            continue;
        if (in->weight < EVENT_UNDER_HEADLINE && !advises(doc->scan, in) && last != SIZE_MAX &&
            in->count <= ITEM_SENTENCES && !leans(doc->scan, in) && names_else(doc->scan, in, doc->blocks[last].span) &&
            (outline->digest || rgl_event_mention(doc->scan, in->sentences[0].span.from, in->sentences[0].span.to,
                                                  M_TITLE, -1, false) != SIZE_MAX))
            in->item = true;
        last = b;
    }
}

void
rgl_item_find(rgl_outline *outline)
{
    find_in_digest(outline);
    find_under_headlines(outline);
    find_between_notes(outline);
}
