/* wrap.c: a line was broken where the next word did not fit. Where it would have fitted, a paragraph ends. */
#include "wrap.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "block.h"

/* Pages are 50 to 140 columns wide. Lines set in a proportional font end unevenly: a line is full from four fifths of
 * the widest on. */
#define LINE_LEAST 50
#define LINE_MOST  140
/* Chinese columns can be narrower. There all full lines are as wide as the widest but for a mark that may not begin the
 * next one. */
#define LINE_LEAST_ZH 36
#define UNEVEN_ZH     4
#define FULL(column)  ((column) *4 / 5)
/* A label in Chinese is not longer, in bytes. */
#define LABEL_ZH 60
/* Fewer long lines than this say nothing. */
#define LINES_LEAST 3
/* Furniture comes on this many pages, and is no longer than this. */
#define PAGES_LEAST     3
#define FURNITURE_BYTES 120

rgl_span
rgl_line_at(const char *text, size_t len, size_t from)
{
    const char *nl = memchr(text + from, '\n', len - from);

    return (rgl_span){(uint32_t) from, nl ? (uint32_t) (nl - text) : (uint32_t) len};
}

static bool
is_wide(uint32_t c)
{
    return rgl_is_ideograph(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60);
}

static uint32_t
width(const char *text, rgl_span span)
{
    uint32_t n = 0;

    for (uint32_t at = span.from; at < span.to; at = (uint32_t) rgl_utf8_next(text, span.to, at))
        n += is_wide(rgl_utf8_get(text, span.to, at)) ? 2 : 1;
    return n;
}

/* Columns of what could not be parted from the line's first character: a word, an ideograph with the stop behind it. */
static uint32_t
first_word(const char *text, rgl_span line)
{
    rgl_span word = {line.from, line.from};

    if (line.from < line.to && is_wide(rgl_utf8_get(text, line.to, line.from)))
        return 4;
    while (word.to < line.to && !rgl_is_blank(rgl_utf8_get(text, line.to, word.to)))
        word.to = (uint32_t) rgl_utf8_next(text, line.to, word.to);
    return width(text, word) + 1;
}

static bool
begins_small(const char *text, rgl_span line)
{
    return line.from < line.to && text[line.from] >= 'a' && text[line.from] <= 'z';
}

static uint32_t
last_char(const char *text, rgl_span line)
{
    return line.from < line.to ? rgl_utf8_get(text, line.to, rgl_utf8_prev(text, line.to)) : 0;
}

/* Does a line that ends so end a sentence, or what comes before a list? */
static bool
stops(const char *text, rgl_span line)
{
    uint32_t c = last_char(text, line);

    return c == 0 || c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == 0x3002 || c == 0xFF1A ||
           c == 0xFF1B || c == 0xFF01 || c == 0xFF1F || c == 0x201D || c == '"';
}

/* FNV-1a of the line without its digits and blanks: what stays the same from page to page. 0: nothing stays. */
static uint64_t
hash_line(const char *text, rgl_span line)
{
    uint64_t hash = 0xCBF29CE484222325U;
    bool any = false;

    for (uint32_t i = line.from; i < line.to; i++) {
        unsigned char c = (unsigned char) text[i];

        if (c <= ' ' || (c >= '0' && c <= '9'))
            continue;
        any |= c >= 0x80 || (c | 32) >= 'a';
        hash = (hash ^ c) * 0x100000001B3U;
    }
    return any ? hash : 0;
}

static int
compare(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *) a, y = *(const uint64_t *) b;

    return x < y ? -1 : x > y;
}

/* Keep of the sorted hashes those that come often enough, each once. */
static size_t
keep_repeated(uint64_t *hash, size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count;) {
        size_t end = i + 1;

        while (end < count && hash[end] == hash[i])
            end++;
        if (end - i >= PAGES_LEAST)
            hash[kept++] = hash[i];
        i = end;
    }
    return kept;
}

/* The least width of a line that is broken because it is full. */
static uint32_t
least_width(const char *text, rgl_span line)
{
    return line.from < line.to && is_wide(last_char(text, line)) ? LINE_LEAST_ZH : LINE_LEAST;
}

/* The widest line, if not a single one is wider than the others by a quarter. */
static uint32_t
column_of(const uint32_t lines[LINE_MOST + 1], uint32_t long_lines)
{
    uint32_t seen = 0;

    for (uint32_t w = LINE_MOST; w >= LINE_LEAST_ZH; w--) {
        seen += lines[w];
        if (seen * 20 >= long_lines)
            return w;
    }
    return 0;
}

bool
rgl_wrap_read(rgl_arena *arena, const char *text, size_t len, rgl_wrap *out)
{
    uint32_t lines[LINE_MOST + 1] = {0}, long_lines = 0, too_long = 0, breaks = 0, inside = 0, small = 0, full = 0,
                               even = 0;
    size_t capacity = 0;

    *out = (rgl_wrap){0};
    /* By their bytes most texts are seen not to be wrapped. */
    for (size_t at = 0; at < len;) {
        rgl_span line = rgl_line_at(text, len, at);

        at = (size_t) line.to + 1;
        too_long += line.to - line.from > 3 * LINE_MOST;
        long_lines += line.to - line.from >= LINE_LEAST && line.to - line.from <= 3 * LINE_MOST;
    }
    if (long_lines < LINES_LEAST || too_long * 30 > long_lines)
        return true;
    too_long = long_lines = 0;
    for (size_t at = 0; at < len;) {
        rgl_span line = rgl_line_at(text, len, at);
        uint32_t w = line.to - line.from > 3 * LINE_MOST ? LINE_MOST + 1 : width(text, line);

        at = (size_t) line.to + 1;
        too_long += w > LINE_MOST;
        if (w < least_width(text, line) || w > LINE_MOST)
            continue;
        lines[w]++;
        long_lines++;
    }
    if (long_lines < LINES_LEAST || too_long * 30 > long_lines)
        return true;
    out->column = column_of(lines, long_lines);
    for (size_t at = 0; at < len;) {
        rgl_span line = rgl_span_trim(text, rgl_line_at(text, len, at)), next;

        at = (size_t) rgl_line_at(text, len, at).to + 1;
        if (at >= len)
            break;
        next = rgl_span_trim(text, rgl_line_at(text, len, at));
        if (width(text, line) < least_width(text, line) || next.from == next.to)
            continue;
        breaks++;
        if (stops(text, line))
            continue;
        inside++;
        small += begins_small(text, next) || is_wide(rgl_utf8_get(text, next.to, next.from));
        full += width(text, line) + first_word(text, next) > FULL(out->column);
        even += width(text, line) + UNEVEN_ZH > out->column;
    }
    if ((out->column < LINE_LEAST && even * 5 < inside * 4) || inside < LINES_LEAST || inside * 2 <= breaks ||
        small * 4 < inside || full * 3 < inside * 2) {
        out->column = 0;
        return true;
    }
    for (size_t at = 0; at < len;) {
        rgl_span line = rgl_span_trim(text, rgl_line_at(text, len, at));
        uint64_t hash = line.to - line.from <= FURNITURE_BYTES ? hash_line(text, line) : 0;

        at = (size_t) rgl_line_at(text, len, at).to + 1;
        if (!hash)
            continue;
        if (!rgl_grow(arena, &out->furniture, sizeof *out->furniture, out->furniture_count, &capacity))
            return false;
        out->furniture[out->furniture_count++] = hash;
    }
    if (out->furniture_count) {
        qsort(out->furniture, out->furniture_count, sizeof *out->furniture, compare);
        out->furniture_count = keep_repeated(out->furniture, out->furniture_count);
    }
    return true;
}

/* 处罚决定：..., 当事人名称（姓名）：...: a Chinese line that begins with a label. */
static bool
is_labelled_zh(const char *text, rgl_span line)
{
    uint32_t at = line.from, c = 0;

    while (at < line.to && at - line.from <= LABEL_ZH) {
        c = rgl_utf8_get(text, line.to, at);
        if (!rgl_is_ideograph(c) && c != 0xFF08 && c != 0xFF09)
            break;
        at = (uint32_t) rgl_utf8_next(text, line.to, at);
    }
    return at - line.from >= 6 && (c == ':' || c == 0xFF1A);
}

bool
rgl_wrap_goes_on(const rgl_wrap *wrap, const char *text, rgl_span line, rgl_span next, bool begins_item)
{
    line = rgl_span_trim(text, line);
    next = rgl_span_trim(text, next);
    if (!wrap->column || begins_item || line.from == line.to || next.from == next.to)
        return false;
    if (begins_small(text, next) && !stops(text, line))
        return true;
    if (is_labelled_zh(text, line) && is_labelled_zh(text, next))
        return false; /* lines of a record */
    /* A heading, or the end of a paragraph, may be nearly as long as a line: a capital must have had no room at all. */
    if (!is_wide(rgl_utf8_get(text, next.to, next.from)))
        return width(text, line) + first_word(text, next) > (stops(text, line) ? wrap->column : wrap->column * 9 / 10);
    return width(text, line) + first_word(text, next) > (stops(text, line) ? wrap->column : FULL(wrap->column));
}

/* "12", "- 12 -", "Page 3 of 10", "3 / 10", "第3页": nothing but a number and the words that pages are counted with. */
static bool
is_page_number(const char *text, rgl_span line)
{
    static const char *const words[] = {"page", "of", "\xE7\xAC\xAC", "\xE9\xA1\xB5", "\xE5\x85\xB1"};
    bool digit = false;

    if (line.to - line.from > 24)
        return false;
    for (uint32_t at = line.from; at < line.to;) {
        char c = text[at];
        size_t n = 0;

        if (c >= '0' && c <= '9') {
            digit = true;
        } else if (c != ' ' && c != '-' && c != '/' && c != '|') {
            for (size_t i = 0; i < sizeof words / sizeof *words && !n; i++)
                if (strlen(words[i]) <= line.to - at && strncasecmp(text + at, words[i], strlen(words[i])) == 0)
                    n = strlen(words[i]);
            if (!n)
                return false;
        }
        at += n ? (uint32_t) n : 1;
    }
    return digit;
}

bool
rgl_wrap_is_furniture(const rgl_wrap *wrap, const char *text, rgl_span line)
{
    uint64_t hash;

    line = rgl_span_trim(text, line);
    if (!wrap->column || line.from == line.to || line.to - line.from > FURNITURE_BYTES)
        return false;
    if (is_page_number(text, line))
        return true;
    hash = hash_line(text, line);
    return hash && wrap->furniture_count &&
           bsearch(&hash, wrap->furniture, wrap->furniture_count, sizeof hash, compare) != NULL;
}

static bool
is_small_letter(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 0xDF && c < 0x180);
}

/* Does the text have the word left-right elsewhere, on one line? */
static bool
has_compound(const char *text, size_t len, rgl_span left, rgl_span right)
{
    size_t n = left.to - left.from, m = right.to - right.from;

    for (const char *at = text, *end = text + len; (at = memchr(at, '-', (size_t) (end - at))); at++)
        if ((size_t) (at - text) >= n && (size_t) (end - at) > m && strncasecmp(at - n, text + left.from, n) == 0 &&
            strncasecmp(at + 1, text + right.from, m) == 0)
            return true;
    return false;
}

/* Was the hyphen at the end of the line put there by whoever broke it? No word of its own stands before it, and the
 * text does not write the two with a hyphen elsewhere. */
static bool
is_soft_hyphen(const char *text, size_t len, rgl_span line, rgl_span next)
{
    static const char *const prefixes[] = {"cross", "non",  "self", "co",   "anti", "third", "multi", "pre",  "post",
                                           "semi",  "high", "low",  "long", "well", "data",  "real",  "near", "e"};
    rgl_span left = {line.to - 1, line.to - 1}, right = {next.from, next.from};

    while (left.from > line.from && ((unsigned char) text[left.from - 1] | 32) >= 'a')
        left.from--;
    while (right.to < next.to && ((unsigned char) text[right.to] | 32) >= 'a')
        right.to++;
    if (left.from == left.to || !is_small_letter(rgl_utf8_get(text, next.to, next.from)))
        return false;
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (strlen(prefixes[i]) == left.to - left.from &&
            strncasecmp(prefixes[i], text + left.from, left.to - left.from) == 0)
            return false;
    return !has_compound(text, len, left, right);
}

typedef struct {
    const rgl_wrap *wrap;
    rgl_arena *arena;
    const char *text;
    size_t len;
    char *out;
    size_t out_len;
    rgl_block *blocks;
    size_t count, capacity;
} unwrapping;

static void
put(unwrapping *u, size_t from, size_t to)
{
    memcpy(u->out + u->out_len, u->text + from, to - from);
    u->out_len += to - from;
}

/* Add the block that the output holds from `from` to its end. */
static bool
end_block(unwrapping *u, rgl_block_kind kind, size_t from)
{
    rgl_block block = {kind, 0, {(uint32_t) from, (uint32_t) u->out_len}};

    if (!rgl_grow(u->arena, &u->blocks, sizeof block, u->count, &u->capacity))
        return false;
    u->blocks[u->count++] = block;
    return true;
}

/* Put the block with its lines joined, then the furniture that stood in it on lines of its own. */
static bool
join_lines(unwrapping *u, const rgl_block *block)
{
    const char *text = u->text;
    rgl_span before = {0, 0}, line;
    size_t start = u->out_len;

    for (size_t at = block->span.from; at < block->span.to; at = (size_t) line.to + 1) {
        rgl_span bare = line = rgl_line_at(text, block->span.to, at);
        uint32_t last = last_char(text, before);

        if (before.to) {
            bare = rgl_span_trim(text, line);
            if (bare.from == bare.to || rgl_wrap_is_furniture(u->wrap, text, bare))
                continue;
            if (last == '-' && is_soft_hyphen(text, u->len, before, bare))
                u->out_len--;
            else if (last == 0xAD)
                u->out_len -= 2;
            else if (last != '-' && !(is_wide(last) && is_wide(rgl_utf8_get(text, bare.to, bare.from))))
                u->out[u->out_len++] = ' ';
        }
        put(u, bare.from, bare.to);
        before = bare;
    }
    if (!end_block(u, block->kind, start))
        return false;
    for (size_t at = block->span.from; at < block->span.to; at = (size_t) line.to + 1) {
        line = rgl_line_at(text, block->span.to, at);
        if (line.from == block->span.from || !rgl_wrap_is_furniture(u->wrap, text, line))
            continue;
        u->out[u->out_len++] = '\n';
        start = u->out_len;
        put(u, line.from, line.to);
        if (!end_block(u, RGL_BOILERPLATE, start))
            return false;
    }
    return true;
}

rgl_status
rgl_text_unwrap(rgl_arena *arena, const char *text, size_t len, const char **out, size_t *out_len, rgl_block **blocks,
                size_t *block_count, rgl_error *err)
{
    unwrapping u = {.arena = arena, .text = text, .len = len};
    rgl_block *old;
    rgl_wrap wrap;
    size_t count, from = 0;
    rgl_status status;

    *out = text;
    *out_len = len;
    *blocks = NULL;
    *block_count = 0;
    if (!rgl_wrap_read(arena, text, len, &wrap))
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    if (!wrap.column)
        return RGL_OK;
    status = rgl_block_split(arena, text, len, &old, &count, err);
    if (status != RGL_OK)
        return status;
    u.wrap = &wrap;
    u.out = rgl_alloc(arena, len + 1);
    if (!u.out)
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    for (size_t b = 0; b < count; b++) {
        put(&u, from, old[b].span.from);
        if (!join_lines(&u, &old[b]))
            return rgl_fail(err, RGL_NO_MEMORY, old[b].span.from, "out of memory");
        from = old[b].span.to;
    }
    put(&u, from, len);
    *out = u.out;
    *out_len = u.out_len;
    *blocks = u.blocks;
    *block_count = u.count;
    return RGL_OK;
}
