/* block.c: lines become blocks, and blocks are cut into sentences. */
#include "block.h"

#include <string.h>

#include "lexicon_enums.h"
#include "word.h"
#include "wrap.h"

/* A page's title is not longer. */
#define TITLE_CHARS 120

/* A line of so many characters that ends with a colon opens a list; a shorter one may be a heading. */
#define LIST_LEAD    24
#define LIST_LEAD_ZH 8

const char *
rgl_block_kind_name(rgl_block_kind kind)
{
    static const char *const names[RGL_BLOCK_KINDS] = {"heading", "paragraph", "list_item", "table_row", "boilerplate"};

    return (unsigned) kind < RGL_BLOCK_KINDS ? names[kind] : NULL;
}

static bool
is_digit(uint32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

static bool
is_bullet(uint32_t c)
{
    return c == 0x2022 || c == 0x25CF || c == 0x25A0 || c == 0x25C6 || c == 0x25B6 || c == 0x25BA || c == 0x2023 ||
           c == 0x25E6 || c == 0xB7 || c == '*' || c == 0x2013 || c == 0x2014 || c == '-' || c == 0x203B ||
           c == 0x25AA || c == 0x2756 || c == 0x27A2 || c == 0x2605 || c == 0x25B2 || c == 0x25B3 || c == 0x25B7 ||
           c == 0x25CB || c == 0x25C7 || c == 0x25A1 || c == '#' || c == '>' || (c >= 0x2460 && c <= 0x249B);
}

static bool
is_chinese_number(uint32_t c)
{
    static const uint32_t digits[] = {0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341};

    for (size_t i = 0; i < sizeof digits / sizeof digits[0]; i++)
        if (c == digits[i])
            return true;
    return false;
}

uint32_t
rgl_block_number(const char *text, uint32_t at, uint32_t to)
{
    uint32_t p = at, c = rgl_utf8_get(text, to, p), digits = 0;
    bool open = c == '(' || c == 0xFF08 || c == '[';

    if (open)
        p = (uint32_t) rgl_utf8_next(text, to, p);
    while (p < to && digits < 4) {
        c = rgl_utf8_get(text, to, p);
        if (!is_digit(c) && !is_chinese_number(c) && !(open && (c == 'i' || c == 'v' || c == 'x')) &&
            !(open && !digits && c >= 'a' && c <= 'h'))
            break;
        p = (uint32_t) rgl_utf8_next(text, to, p);
        digits++;
    }
    if (digits == 0 || digits > 3 || p >= to)
        return 0;
    c = rgl_utf8_get(text, to, p);
    if (open)
        return c == ')' || c == 0xFF09 || c == ']' ? (uint32_t) rgl_utf8_next(text, to, p) - at : 0;
    if (c == '.' || c == 0xFF0E) {
        p = (uint32_t) rgl_utf8_next(text, to, p);
        return p < to && is_digit(rgl_utf8_get(text, to, p)) ? 0 : p - at;
    }
    if (c == ')' || c == 0xFF09 || c == 0x3001)
        return (uint32_t) rgl_utf8_next(text, to, p) - at;
    return 0;
}

uint32_t
rgl_block_words(const char *text, rgl_span span)
{
    uint32_t at = span.from;

    for (int round = 0; round < 3; round++) {
        uint32_t c, n;

        while (at < span.to && (rgl_is_blank(c = rgl_utf8_get(text, span.to, at)) || c == 0xFE0E || c == 0xFE0F))
            at = (uint32_t) rgl_utf8_next(text, span.to, at); /* blanks, and how a bullet is to look */
        if (at >= span.to)
            return span.from;
        c = rgl_utf8_get(text, span.to, at);
        if (is_bullet(c)) {
            uint32_t next = (uint32_t) rgl_utf8_next(text, span.to, at);

            if (c < 0x80 && next < span.to && !rgl_is_blank(rgl_utf8_get(text, span.to, next)) && c != '#')
                return at;
            at = next;
            continue;
        }
        n = rgl_block_number(text, at, span.to);
        if (n == 0)
            return at;
        at += n;
    }
    return at < span.to ? at : span.from;
}

static bool
begins_item(const char *text, rgl_span line)
{
    return rgl_block_words(text, line) > rgl_span_trim(text, line).from;
}

/* How often a character of ASCII stands in the line. */
static uint32_t
count_marks(const char *text, rgl_span line, char mark)
{
    const char *at = text + line.from, *end = text + line.to;
    uint32_t n = 0;

    while (at < end && (at = memchr(at, mark, (size_t) (end - at))) != NULL) {
        n++;
        at++;
    }
    return n;
}

/* Marks between the cells of a table's row: tabs, or " | ". */
static uint32_t
count_cells(const char *text, rgl_span line)
{
    uint32_t tabs = count_marks(text, line, '\t'), pipes = tabs ? 0 : count_marks(text, line, '|');

    return tabs >= 1 ? tabs + 1 : pipes >= 3 ? pipes + 1 : 0;
}

/* Where the words of a line end that has the number of a footnote behind its last stop: "for comments.4", "now.[12]".
 */
static uint32_t
without_footnote(const char *text, rgl_span span)
{
    uint32_t at = span.to;

    if (at > span.from && text[at - 1] == ']')
        at--;
    while (at > span.from && span.to - at < 4 && is_digit((unsigned char) text[at - 1]))
        at--;
    if (at > span.from && at < span.to && text[at - 1] == '[')
        at--;
    return at < span.to && at > span.from + 3 && text[at - 1] == '.' && text[at - 2] >= 'a' && text[at - 2] <= 'z' &&
                   text[at - 3] >= 'a' && text[at - 3] <= 'z' && text[at - 4] >= 'a'
               ? at
               : span.to;
}

/* "Acme said it would appeal the fine.": five words or more, most of them small, and the last one no abbreviation. */
static bool
is_short_sentence(const char *text, rgl_span span)
{
    uint32_t words = 0, small = 0, last = 0;

    for (rgl_span word = rgl_word_after(text, span.to, span.from); word.from < word.to;
         word = rgl_word_after(text, span.to, word.to)) {
        words++;
        last = word.to - word.from;
        small += text[word.from] >= 'a' && text[word.from] <= 'z';
    }
    return words >= 5 && small * 2 > words && last >= 4;
}

/* The end of the sentence before a note in brackets: "... was fined. ($1 = 0.91 euros)". */
static uint32_t
without_note(const char *text, rgl_span span)
{
    char close = span.to > span.from ? text[span.to - 1] : '\0', open = close == ')' ? '(' : '[';
    uint32_t at = span.to;

    if (close != ')' && close != ']')
        return span.to;
    while (at > span.from && text[at - 1] != open)
        at--;
    if (at < span.from + 3 || text[at - 2] != ' ' || text[at - 3] != '.')
        return span.to;
    return at - 2;
}

/* A line that is a heading by its form: short, and without the stop that ends a sentence. Ideographs say more per
 * character than letters. */
static bool
heading_form(const char *text, rgl_span span)
{
    uint32_t chars = rgl_span_chars(text, span), last, ideographs = 0;

    span = rgl_span_trim(text, span);
    if (span.from == span.to)
        return false;
    span.to = without_footnote(text, span);
    span.to = without_note(text, span);
    last = rgl_utf8_get(text, span.to, rgl_utf8_prev(text, span.to));
    if (last == 0x3002 || last == 0xFF1B || last == ';' || last == ',' || last == 0xFF0C)
        return false;
    if (last == '.' && (chars > 40 || is_short_sentence(text, span)))
        return false;
    if ((last == ':' || last == 0xFF1A) && chars > 80)
        return false; /* it leads to what follows */
    for (uint32_t at = span.from; at < span.to; at = (uint32_t) rgl_utf8_next(text, span.to, at)) {
        uint32_t c = rgl_utf8_get(text, span.to, at);

        ideographs += rgl_is_ideograph(c);
        if (c == 0x3002 && at + 3 < span.to)
            return false;
    }
    return ideographs * 2 > chars ? chars <= 60 : chars <= 160;
}

/* The first line of a Chinese page that names several of its items: longer than other headings, and no sentence. */
static bool
title_form(const char *text, rgl_span span)
{
    uint32_t chars = rgl_span_chars(text, span), last, ideographs = 0;

    span = rgl_span_trim(text, span);
    if (chars > TITLE_CHARS || memchr(text + span.from, '\n', span.to - span.from))
        return false;
    last = rgl_utf8_get(text, span.to, (uint32_t) rgl_utf8_prev(text, span.to));
    if (last == 0xFF1B || last == ';' || last == ',' || last == 0xFF0C || last == ':' || last == 0xFF1A)
        return false;
    for (uint32_t at = span.from; at < span.to; at = (uint32_t) rgl_utf8_next(text, span.to, at)) {
        uint32_t c = rgl_utf8_get(text, span.to, at);

        ideographs += rgl_is_ideograph(c);
        if (c == 0x3002)
            return false;
    }
    return ideographs * 2 > chars;
}

/* The line in which a paragraph of a wrapped text goes on after `last`, over the foot and the head of pages; empty: in
 * none. */
static rgl_span
next_line(const rgl_wrap *wrap, const char *text, size_t len, rgl_span last)
{
    bool page = false;

    for (size_t at = (size_t) last.to + 1; wrap->column && at < len;) {
        rgl_span line = rgl_line_at(text, len, at), bare = rgl_span_trim(text, line);

        if (rgl_wrap_is_furniture(wrap, text, line)) {
            page = true;
        } else if (bare.from < bare.to) {
            bool item = begins_item(text, line) || count_cells(text, line) >= 2;

            return rgl_wrap_goes_on(wrap, text, last, line, item) ? line : (rgl_span){0, 0};
        } else if (!page &&
                   !rgl_wrap_is_furniture(
                       wrap, text, rgl_line_at(text, len, (size_t) line.to + 1 < len ? (size_t) line.to + 1 : len))) {
            return (rgl_span){0, 0}; /* a blank line that does not stand at a page's end */
        }
        at = (size_t) line.to + 1;
    }
    return (rgl_span){0, 0};
}

/* Was a Chinese line broken where no sentence is: the next one begins with the mark that follows a word, or this one
 * ends with a comma and is too long for an item of a list? */
static bool
is_broken(const char *text, size_t len, rgl_span line)
{
    rgl_span next;
    uint32_t first, last;

    if ((size_t) line.to + 1 >= len)
        return false;
    next = rgl_span_trim(text, rgl_line_at(text, len, (size_t) line.to + 1));
    line = rgl_span_trim(text, line);
    if (next.from == next.to || line.from == line.to)
        return false;
    first = rgl_utf8_get(text, next.to, next.from);
    last = rgl_utf8_get(text, line.to, (uint32_t) rgl_utf8_prev(text, line.to));
    if (first == 0xFF0C || first == 0x3001 || first == 0x3002 || first == 0xFF1B || first == 0xFF09 || first == 0x300B)
        return true;
    return (last == 0xFF0C || (last == ',' && rgl_is_comma_zh(text, line.to, line.to - 1))) &&
           rgl_is_ideograph(first) && !begins_item(text, next) && !begins_item(text, line);
}

static bool
is_colon(uint32_t c)
{
    return c == ':' || c == 0xFF1A;
}

/* Short lines with a bullet are items of a list, and no headings, where they stand one below the other or behind a
 * colon; and the clause that ends with the colon ("The penalties are made up of:") is none, either. */
static void
find_short_items(const char *text, rgl_block *blocks, size_t count)
{
    for (size_t b = 0; b + 1 < count; b++) {
        rgl_span span = rgl_span_trim(text, blocks[b].span);
        bool clause = rgl_span_chars(text, span) >= (rgl_is_ascii_at(text, span.from) ? LIST_LEAD : LIST_LEAD_ZH);

        if (blocks[b].kind == RGL_HEADING && clause && begins_item(text, blocks[b + 1].span) &&
            is_colon(rgl_utf8_get(text, span.to, (uint32_t) rgl_utf8_prev(text, span.to))))
            blocks[b].kind = RGL_PARAGRAPH;
    }
    for (size_t b = 0; b < count; b++) {
        rgl_span span = rgl_span_trim(text, blocks[b].span), before = {0, 0};
        uint32_t c = rgl_utf8_get(text, span.to, span.from), last = 0, next = 0;

        if (blocks[b].kind != RGL_HEADING || !is_bullet(c) || rgl_block_words(text, span) == span.from)
            continue;
        if (b > 0) {
            before = rgl_span_trim(text, blocks[b - 1].span);
            last = rgl_utf8_get(text, before.to, (uint32_t) rgl_utf8_prev(text, before.to));
        }
        if (b + 1 < count) {
            rgl_span after = rgl_span_trim(text, blocks[b + 1].span);

            next = rgl_utf8_get(text, after.to, after.from);
        }
        if (next == c || is_colon(last) || (b > 0 && rgl_utf8_get(text, before.to, before.from) == c))
            blocks[b].kind = RGL_LIST_ITEM;
    }
}

/* Is the block a numbered line of one sentence ("2、某公司网站被篡改。") with a paragraph below it? */
static bool
is_numbered_head(const char *text, const rgl_block *blocks, size_t count, size_t b)
{
    rgl_span span = rgl_span_trim(text, blocks[b].span);
    uint32_t last;

    if (blocks[b].kind != RGL_LIST_ITEM || b + 1 >= count || blocks[b + 1].kind != RGL_PARAGRAPH ||
        !rgl_block_number(text, span.from, span.to))
        return false;
    last = (uint32_t) rgl_utf8_prev(text, span.to);
    return rgl_utf8_get(text, span.to, last) == 0x3002 && heading_form(text, (rgl_span){span.from, last});
}

/* Such lines, two or more of them, are the first sentences of the paragraphs below them. Returns how many blocks are
 * left. */
static size_t
join_numbered_heads(const char *text, rgl_block *blocks, size_t count)
{
    size_t heads = 0, n = 0;

    for (size_t b = 0; b < count; b++)
        heads += is_numbered_head(text, blocks, count, b);
    for (size_t b = 0; b < count; b++) {
        rgl_block block = blocks[b];

        if (heads > 1 && is_numbered_head(text, blocks, count, b))
            block.span.to = blocks[++b].span.to;
        blocks[n++] = block;
    }
    return n;
}

rgl_status
rgl_block_split(rgl_arena *arena, const char *text, size_t len, rgl_block **out, size_t *count, rgl_error *err)
{
    rgl_block *blocks = NULL;
    size_t n = 0, capacity = 0;
    rgl_wrap wrap;

    if (!rgl_wrap_read(arena, text, len, &wrap))
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    for (size_t at = 0; at < len;) {
        rgl_span line = rgl_line_at(text, len, at), next;
        rgl_block block = {RGL_PARAGRAPH, 0, line};

        at = (size_t) line.to + 1;
        if (rgl_span_trim(text, line).from == rgl_span_trim(text, line).to)
            continue;
        if (count_cells(text, line) >= 2) {
            block.kind = RGL_TABLE_ROW;
        } else if (rgl_wrap_is_furniture(&wrap, text, line)) {
            block.kind = RGL_BOILERPLATE;
        } else {
            for (; (next = next_line(&wrap, text, len, line)).to; line = next)
                block.span.to = next.to;
            while (!wrap.column && is_broken(text, len, rgl_line_at(text, len, line.from)))
                line = rgl_line_at(text, len, (size_t) line.to + 1), block.span.to = line.to;
            at = (size_t) block.span.to + 1;
            if (heading_form(text, block.span))
                block.kind = RGL_HEADING;
            else if (begins_item(text, block.span))
                block.kind = RGL_LIST_ITEM;
        }
        if (!rgl_grow(arena, &blocks, sizeof *blocks, n, &capacity))
            return rgl_fail(err, RGL_NO_MEMORY, line.from, "out of memory");
        blocks[n++] = block;
    }
    if (n > 1 && blocks[0].kind == RGL_PARAGRAPH && title_form(text, blocks[0].span))
        blocks[0].kind = RGL_HEADING;
    find_short_items(text, blocks, n);
    *out = blocks;
    *count = join_numbered_heads(text, blocks, n);
    return RGL_OK;
}

/* Is the word that ends at the dot an abbreviation: a capital letter, letters with dots between them ("S.A.S"), or one
 * of the lexicon's? */
static bool
abbreviation(const rgl_lexicon *lexicon, const char *text, uint32_t from, uint32_t dot)
{
    uint32_t start = dot;

    while (start > from && dot - start < 8 && (unsigned char) text[start - 1] < 0x80 &&
           (text[start - 1] == '.' || ((unsigned char) text[start - 1] | 32) >= 'a'))
        start--;
    if (start == dot)
        return false;
    if (dot - start == 1)
        return text[start] >= 'A' && text[start] <= 'Z';
    for (uint32_t at = start + 1; at < dot && text[at] == '.' && text[at - 1] != '.'; at += 2)
        if (at + 2 == dot)
            return true;
    return rgl_cue_at(lexicon, text, dot + 1, start, RGL_CUE_ABBREVIATION) >= dot;
}

/* Does a word that begins sentences, but no name, stand at text[at]: an article, a pronoun, a preposition? */
static bool
opens_sentence(const rgl_lexicon *lexicon, const char *text, uint32_t to, uint32_t at)
{
    rgl_span word = rgl_word_after(text, to, at);

    return word.to - word.from > 1 && (rgl_word_is_cue(lexicon, text, word, RGL_CUE_ARTICLE) ||
                                       rgl_word_is_cue(lexicon, text, word, RGL_CUE_DETERMINER) ||
                                       rgl_word_is_cue(lexicon, text, word, RGL_CUE_TITLE_WORD));
}

static bool
closes(uint32_t c)
{
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0xFF09 || c == 0x300B ||
           c == 0x300D || c == 0x300F;
}

/* Can the character at text[at] neither end a sentence nor open or close a bracket? Its first byte says it of ASCII
 * letters, digits and commas, and of the ideographs. */
static bool
is_inside(char c)
{
    unsigned char u = (unsigned char) c;

    return u < 0x80 ? u == ' ' || u == ',' || (u >= '0' && u <= '9') || (u >= 'A' && u <= 'Z') || (u >= 'a' && u <= 'z')
                    : u != 0xE3 && u != 0xEF;
}

uint32_t
rgl_sentence_end(const rgl_lexicon *lexicon, const char *text, uint32_t from, uint32_t to)
{
    int depth = 0;

    for (uint32_t at = from; at < to;) {
        uint32_t c, next = (uint32_t) rgl_utf8_next(text, to, at);
        bool ends = false;

        if (is_inside(text[at])) {
            at = next;
            continue;
        }
        c = rgl_utf8_get(text, to, at);
        if (c == '(' || c == 0xFF08 || c == 0x300A)
            depth++;
        else if ((c == ')' || c == 0xFF09 || c == 0x300B) && depth > 0)
            depth--;
        else if (c == 0x3002 || c == 0xFF01 || c == 0xFF1F)
            ends = depth == 0 || c == 0x3002;
        else if (c == '\t')
            ends = true;
        else if (c == '!' || c == '?' || c == '.') {
            uint32_t after = next;

            while (after < to && closes(rgl_utf8_get(text, to, after)))
                after = (uint32_t) rgl_utf8_next(text, to, after);
            if (after >= to) {
                ends = true;
            } else if (rgl_is_blank(rgl_utf8_get(text, to, after))) {
                uint32_t then = after;

                while (then < to && rgl_is_blank(rgl_utf8_get(text, to, then)))
                    then = (uint32_t) rgl_utf8_next(text, to, then);
                c = then < to ? rgl_utf8_get(text, to, then) : 'A';
                /* A small letter goes on. So does a capital after an abbreviation, unless it is an article's or a
                 * preposition's: "Costa S.L. In 2021". */
                ends = !(c >= 'a' && c <= 'z') && depth <= 0 &&
                       !(text[at] == '.' && abbreviation(lexicon, text, from, at) &&
                         !opens_sentence(lexicon, text, to, then));
            }
        }
        if (ends) {
            while (next < to && closes(rgl_utf8_get(text, to, next)))
                next = (uint32_t) rgl_utf8_next(text, to, next);
            return next;
        }
        at = next;
    }
    return to;
}
