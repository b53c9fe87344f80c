/* listing.c: marks that count up from one make a list; an item reaches to the next mark, the last to its stop. */
#include "listing.h"

#include "block.h"
#include "lexicon_enums.h"
#include "word.h"

/* How far a lead reaches back, and how far a piece of a list without marks reaches. */
#define LEAD_BYTES  240
#define PIECE_BYTES 300

/* ------------------------------------------------------------------------------------------------- marks */

/* 是 of 一是, which may stand behind any word: 该公司一是 */
#define SHI 0x662F

typedef struct {
    uint32_t form;  /* the characters around the number, and its kind: marks of one list agree in it */
    uint32_t value; /* 1 for "1.", "(i)", "a)", 一是, ① */
    uint32_t to;
} mark;

/* 一 to 十; 0: another character. */
static uint32_t
chinese_digit(uint32_t c)
{
    static const uint32_t digits[] = {0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341};

    for (uint32_t i = 0; i < sizeof digits / sizeof digits[0]; i++)
        if (c == digits[i])
            return i + 1;
    return 0;
}

/* The value of the number between the brackets or before the stop: 12, iv, b, 十二; 0: none. *kind: which of these. */
static uint32_t
number_value(const char *text, uint32_t from, uint32_t to, uint32_t *kind)
{
    uint32_t value = 0, before = 0;

    *kind = 0;
    for (uint32_t at = from; at < to; at = (uint32_t) rgl_utf8_next(text, to, at)) {
        uint32_t c = rgl_utf8_get(text, to, at), chinese = chinese_digit(c), roman;

        c = c >= 0xFF10 && c <= 0xFF19 ? c - 0xFF10 + '0' : c;
        roman = c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 0;
        if (*kind <= 1 && c >= '0' && c <= '9') {
            *kind = 1;
            value = value * 10 + (c - '0');
        } else if ((*kind == 0 || *kind == 2) && roman) {
            *kind = 2;
            value += roman > before ? roman - 2 * before : roman;
            before = roman;
        } else if (*kind == 0 && c >= 'a' && c <= 'h') {
            *kind = 3;
            value = c - 'a' + 1;
        } else if ((*kind == 0 || *kind == 4) && chinese) {
            *kind = 4;
            value = chinese == 10 && value ? value * 10 : value >= 10 ? value + chinese : value * 10 + chinese;
        } else if (c != '(' && c != ')' && c != 0xFF08 && c != 0xFF09) {
            break;
        }
    }
    return value;
}

/* The mark of an item at text[at]: a number of a list, ①, 一是. */
static bool
mark_at(const char *text, uint32_t at, uint32_t to, mark *out)
{
    uint32_t c = rgl_utf8_get(text, to, at), length, kind, next = (uint32_t) rgl_utf8_next(text, to, at);

    if (c >= 0x2460 && c <= 0x2473) {
        *out = (mark){0x2460, c - 0x2460 + 1, next};
        return true;
    }
    if (chinese_digit(c) && next < to && rgl_utf8_get(text, to, next) == SHI) {
        *out = (mark){SHI, chinese_digit(c), (uint32_t) rgl_utf8_next(text, to, next)};
        return true;
    }
    length = rgl_block_number(text, at, to);
    if (length == 0)
        return false;
    out->to = at + length;
    out->value = number_value(text, at, out->to, &kind);
    out->form = kind * 0x10000 + (rgl_utf8_get(text, out->to, (uint32_t) rgl_utf8_prev(text, out->to)) & 0xFFFF) +
                (c == '(' || c == 0xFF08 ? 0x100000 : 0);
    return out->value > 0;
}

/* Can an item's mark begin here: at the passage's start, behind a blank or a stop? */
static bool
may_begin(const char *text, uint32_t from, uint32_t at)
{
    uint32_t c;

    if (at == from)
        return true;
    c = rgl_utf8_get(text, at, (uint32_t) rgl_utf8_prev(text, at));
    return rgl_is_blank(c) || c == ':' || c == ';' || c == ',' || c == 0xFF1A || c == 0xFF1B || c == 0xFF0C ||
           c == 0x3001 || c == 0x3002;
}

/* Can a mark begin with a character of this first byte? It is that of an ASCII digit or bracket, or of the ideographs,
 * circled and full-width ones. */
static inline bool
is_marks(char first)
{
    unsigned char c = (unsigned char) first;

    return (c >= '0' && c <= '9') || c == '(' || c == '[' || c == 0xE2 || c == 0xEF || c == 0xE4 || c == 0xE5;
}

/* The mark of a list that text[at], in the passage from `from` on, begins with. */
static bool
begins_mark(const char *text, uint32_t from, uint32_t at, uint32_t to, mark *out)
{
    if (!is_marks(text[at]))
        return false;
    if (may_begin(text, from, at))
        return mark_at(text, at, to, out);
    return chinese_digit(rgl_utf8_get(text, to, at)) == 1 && mark_at(text, at, to, out) && out->form == SHI;
}

/* --------------------------------------------------------------------------------------------------- items */

static bool
is_separator(uint32_t c)
{
    return rgl_is_blank(c) || c == ';' || c == ',' || c == '.' || c == 0xFF1B || c == 0xFF0C || c == 0x3001 ||
           c == 0x3002;
}

/* Without blanks and separators at its ends, without an "and" behind it and an "include" before it. */
static rgl_span
trim_item(const rgl_scan *scan, rgl_span span)
{
    for (int round = 0; round < 2; round++) {
        rgl_span word;
        uint32_t link;

        while (span.from < span.to && is_separator(rgl_utf8_get(scan->text, span.to, span.from)))
            span.from = (uint32_t) rgl_utf8_next(scan->text, span.to, span.from);
        while (span.from < span.to &&
               is_separator(rgl_utf8_get(scan->text, span.to, (uint32_t) rgl_utf8_prev(scan->text, span.to))))
            span.to = (uint32_t) rgl_utf8_prev(scan->text, span.to);
        word = rgl_word_before(scan->text, span.from, span.to);
        if (rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_LIST_LINK))
            span.to = word.from;
        link = span.from < span.to ? rgl_cue_at(scan->lexicon, scan->text, span.to, span.from, RGL_CUE_LIST_LINK) : 0;
        span.from = link ? link : span.from;
    }
    return span;
}

/* The sentence that ends with the first mark, or the one before it; its last LEAD_BYTES. */
static rgl_span
lead_before(const rgl_scan *scan, const rgl_passage *passage, uint32_t at)
{
    rgl_span lead = {at, at};

    for (size_t k = 0; k < passage->count && passage->sentences[k].span.from < at; k++)
        if (rgl_span_trim(scan->text, (rgl_span){passage->sentences[k].span.from, at}).to >
            passage->sentences[k].span.from)
            lead.from = passage->sentences[k].span.from;
    if (lead.to - lead.from > LEAD_BYTES) {
        lead.from = lead.to - LEAD_BYTES;
        while (((unsigned char) scan->text[lead.from] & 0xC0) == 0x80)
            lead.from++;
    }
    return lead;
}

/* The lists in the passage's running text. */
static void
read_marks(const rgl_scan *scan, const rgl_passage *passage, rgl_listing *listing)
{
    uint32_t to = passage->span.to, stop = 0; /* of the sentence of the open item */
    size_t first = 0;                         /* of the open list */
    rgl_span lead = {0, 0};
    mark open = {0}, m;

    for (uint32_t at = passage->span.from; at <= to;
         at = at < to ? (uint32_t) rgl_utf8_next(scan->text, to, at) : to + 1) {
        bool ended, next;

        while (!open.value && at < to && !is_marks(scan->text[at]))
            at++;
        ended = open.value && (at >= to || at > stop + 2);
        next = !ended && at < to && begins_mark(scan->text, passage->span.from, at, to, &m);
        next = next && (open.value ? m.form == open.form && m.value == open.value + 1 : m.value == 1);
        if (!ended && !next)
            continue;
        if (open.value)
            listing->item[listing->count++] =
                (rgl_item){trim_item(scan, (rgl_span){open.to, at < stop ? at : stop}), lead};
        if (ended && open.value == 1)
            listing->count = first; /* a single item is no list */
        if (ended)
            open.value = 0;
        if (listing->count >= RGL_LISTING_MAX)
            return;
        if (!next)
            continue;
        if (m.value == 1) {
            first = listing->count;
            lead = lead_before(scan, passage, at);
        }
        open = m;
        if (open.to >= stop || m.value == 1)
            stop = rgl_sentence_end(scan->lexicon, scan->text, open.to, to);
    }
}

static bool
ends_in_colon(const char *text, rgl_span span)
{
    uint32_t c = span.to > span.from ? rgl_utf8_get(text, span.to, (uint32_t) rgl_utf8_prev(text, span.to)) : 0;

    return c == ':' || c == 0xFF1A;
}

void
rgl_listing_read(const rgl_scan *scan, const rgl_passage *passage, rgl_listing *listing)
{
    rgl_span bare = rgl_span_trim(scan->text, passage->span);
    uint32_t words = rgl_block_words(scan->text, bare);

    listing->count = 0;
    read_marks(scan, passage, listing);
    if (listing->lead.from < listing->lead.to && words > bare.from) {
        if (listing->count == 0)
            listing->item[listing->count++] = (rgl_item){trim_item(scan, (rgl_span){words, bare.to}), listing->lead};
        return;
    }
    listing->lead = (rgl_span){0, 0};
    if (passage->count && !passage->cells && ends_in_colon(scan->text, bare))
        listing->lead = lead_before(scan, passage, bare.to);
}

const rgl_item *
rgl_listing_find(const rgl_listing *listing, rgl_span span)
{
    for (size_t i = 0; i < listing->count; i++)
        if (listing->item[i].span.from <= span.from && span.to <= listing->item[i].span.to)
            return &listing->item[i];
    return NULL;
}

/* ------------------------------------------------------------------------------------- lists without marks */

static bool
parts(const rgl_scan *scan, rgl_span sentence, uint32_t at, bool comma)
{
    uint32_t c = rgl_utf8_get(scan->text, sentence.to, at);

    return c == ';' || c == 0xFF1B || c == ':' || c == 0xFF1A ||
           (comma && (c == 0xFF0C || c == 0x3001 ||
                      (c == ',' && at + 1 < sentence.to && rgl_is_blank((unsigned char) scan->text[at + 1]))));
}

static rgl_span
piece(const rgl_scan *scan, rgl_span sentence, rgl_span span, bool comma, bool *semicolon)
{
    while (span.from > sentence.from) {
        uint32_t before = (uint32_t) rgl_utf8_prev(scan->text, span.from);

        if (parts(scan, sentence, before, comma)) {
            *semicolon |= scan->text[before] == ';' || rgl_utf8_get(scan->text, sentence.to, before) == 0xFF1B;
            break;
        }
        span.from = before;
    }
    while (span.to < sentence.to && !parts(scan, sentence, span.to, comma))
        span.to = (uint32_t) rgl_utf8_next(scan->text, sentence.to, span.to);
    *semicolon |= span.to < sentence.to &&
                  (scan->text[span.to] == ';' || rgl_utf8_get(scan->text, sentence.to, span.to) == 0xFF1B);
    return span;
}

rgl_span
rgl_listing_piece(const rgl_scan *scan, rgl_span sentence, rgl_span span)
{
    bool semicolon = false, unused;
    rgl_span near = {span.from > sentence.from + PIECE_BYTES ? span.from - PIECE_BYTES : sentence.from,
                     sentence.to > span.to + PIECE_BYTES ? span.to + PIECE_BYTES : sentence.to};
    rgl_span wide;

    while (near.from > sentence.from && ((unsigned char) scan->text[near.from] & 0xC0) == 0x80)
        near.from--;
    while (near.to < sentence.to && ((unsigned char) scan->text[near.to] & 0xC0) == 0x80)
        near.to++;
    wide = piece(scan, near, span, false, &semicolon);
    return trim_item(scan, semicolon ? wide : piece(scan, near, span, true, &unused));
}
