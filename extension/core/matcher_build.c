/* matcher_build.c: makes the trie of matcher.h from a list of literals; the generator and rgl_lexicon_extend use it. */
#include "matcher.h"
#include "matcher_filter.h"

#include <stdlib.h>
#include <string.h>

/* A literal of more than this is a mistake; it bounds the depth of the recursion, too. */
#define LITERAL_MAX 1000

/* Stands for a literal while the trie is built: its text folded, so that equal keys lie side by side when sorted. */
typedef struct {
    const unsigned char *key;
    const rgl_literal *literal;
    uint32_t len;
    uint32_t word; /* of the first item of a key: its first word */
} item;

typedef struct {
    rgl_arena *arena;
    const rgl_place *places;
    item *items; /* one for each key, once the words are made */
    size_t item_count;
    rgl_cell *cells;
    bool *base_used; /* two nodes with one base could take a child for the other's */
    size_t cell_capacity, cell_count, first_free;
    rgl_word *words;
    size_t word_capacity, word_count;
    rgl_entry *entries;
    size_t entry_capacity, entry_count;
    char *pool;
    size_t pool_capacity, pool_size;
    rgl_filter *filter;
    rgl_starts *cue_starts;
    size_t cue_count;
} builder;

static unsigned char
fold(unsigned char c)
{
    return c >= 'A' && c <= 'Z' ? (unsigned char) (c + 32) : c;
}

static int
compare_keys(const item *a, const item *b)
{
    int order = memcmp(a->key, b->key, a->len < b->len ? a->len : b->len);

    return order ? order : (a->len > b->len) - (a->len < b->len);
}

/* By key; spellings that count before any case; then by meaning; then as they were given. */
static int
compare_items(const void *left, const void *right)
{
    const item *a = left, *b = right;
    const rgl_entry *x = &a->literal->entry, *y = &b->literal->entry;
    int order = compare_keys(a, b);

    if (order)
        return order;
    if ((x->flags ^ y->flags) & RGL_F_EXACT)
        return x->flags & RGL_F_EXACT ? -1 : 1;
    if (x->flags & RGL_F_EXACT && (order = memcmp(a->literal->text, b->literal->text, a->len)) != 0)
        return order;
    return (a->literal > b->literal) - (a->literal < b->literal);
}

static bool
reserve(builder *b, void *items, size_t size, size_t need, size_t *capacity)
{
    size_t more = *capacity ? *capacity : 64;
    void *old, *grown;

    if (need <= *capacity)
        return true;
    while (more < need)
        more *= 2;
    grown = rgl_alloc(b->arena, more * size);
    if (!grown)
        return false;
    memcpy(&old, items, sizeof old);
    if (*capacity)
        memcpy(grown, old, *capacity * size);
    memcpy(items, &grown, sizeof grown);
    *capacity = more;
    return true;
}

/* Bytes into the pool; 0 when there is no memory (offset 0 is never given out). */
static uint32_t
pool_add(builder *b, const void *bytes, size_t len)
{
    uint32_t at = (uint32_t) b->pool_size;

    if (!reserve(b, &b->pool, 1, b->pool_size + len + 1, &b->pool_capacity))
        return 0;
    memcpy(b->pool + at, bytes, len);
    b->pool_size += len;
    return at;
}

/* ------------------------------------------------------------------------------------------------- words */

/* Add the meaning of a literal to the word at the end of the list, unless it has it. Entries are few: insertion. */
static bool
add_entry(builder *b, rgl_word *word, const rgl_literal *literal)
{
    rgl_entry *first, entry = literal->entry;
    uint32_t total = (uint32_t) word->count + word->hidden, at;

    if (!reserve(b, &b->entries, sizeof *b->entries, b->entry_count + 1, &b->entry_capacity))
        return false;
    first = b->entries + word->entry;
    for (uint32_t i = 0; i < total; i++)
        if (first[i].word_class == entry.word_class && first[i].value == entry.value)
            return true;
    if (entry.word_class == RGL_W_PLACE && b->places && !rgl_place_is_abroad(&b->places[entry.value]))
        word->places = 1;
    if (literal->slot_only) {
        at = total;
        word->hidden++;
    } else {
        for (at = 0; at < word->count && first[at].word_class <= entry.word_class; at++)
            ;
        word->count++;
        word->classes |= (uint16_t) RGL_BIT(entry.word_class);
    }
    memmove(first + at + 1, first + at, (total - at) * sizeof *first);
    first[at] = entry;
    b->entry_count++;
    return true;
}

/* Start a word; spelling NULL: any case. */
static rgl_word *
add_word(builder *b, const rgl_literal *spelling)
{
    rgl_word *word;

    if (!reserve(b, &b->words, sizeof *b->words, b->word_count + 1, &b->word_capacity))
        return NULL;
    word = &b->words[b->word_count];
    memset(word, 0, sizeof *word);
    word->entry = (uint32_t) b->entry_count;
    if (spelling) {
        word->length = (uint16_t) spelling->len;
        word->spelling = pool_add(b, spelling->text, spelling->len);
        if (!word->spelling)
            return NULL;
    }
    b->word_count++;
    return word;
}

/* The words of the items [from, to), which have one key. Visible meanings come first so that they win over hidden. */
static bool
add_words(builder *b, size_t from, size_t to)
{
    size_t any = from, at = from;

    while (any < to && b->items[any].literal->entry.flags & RGL_F_EXACT)
        any++;
    b->items[from].word = (uint32_t) b->word_count;
    while (at < to) {
        bool exact = at < any;
        size_t end = at + 1;
        rgl_word *word = add_word(b, exact ? b->items[at].literal : NULL);

        if (!word)
            return false;
        while (exact
                   ? end < any && memcmp(b->items[end].literal->text, b->items[at].literal->text, b->items[at].len) == 0
                   : end < to)
            end++;
        for (int hidden = 0; hidden < 2; hidden++) {
            for (size_t i = at; i < end; i++)
                if (b->items[i].literal->slot_only == hidden && !add_entry(b, word, b->items[i].literal))
                    return false;
            for (size_t i = any; exact && i < to; i++)
                if (b->items[i].literal->slot_only == hidden && !add_entry(b, word, b->items[i].literal))
                    return false;
        }
        word->more = end < to;
        at = end;
    }
    return true;
}

/* Words for all keys; afterwards items has one item for each key. */
static bool
make_words(builder *b)
{
    size_t keys = 0, end;

    for (size_t at = 0; at < b->item_count; at = end) {
        for (end = at + 1; end < b->item_count && compare_keys(&b->items[at], &b->items[end]) == 0; end++)
            ;
        if (!add_words(b, at, end))
            return false;
        b->items[keys++] = b->items[at];
    }
    b->item_count = keys;
    return true;
}

/* -------------------------------------------------------------------------------------------------- trie */

static bool
reserve_cells(builder *b, size_t need)
{
    size_t capacity = b->cell_capacity;

    return reserve(b, &b->base_used, sizeof *b->base_used, need, &capacity) &&
           reserve(b, &b->cells, sizeof *b->cells, need, &b->cell_capacity);
}

/* The least base at which all these bytes lead to free cells; 0: no memory. */
static uint32_t
find_base(builder *b, const unsigned char *bytes, int count)
{
    while (b->cells[b->first_free].byte) {
        b->first_free++;
        if (!reserve_cells(b, b->first_free + 1))
            return 0;
    }
    for (size_t base = b->first_free > bytes[0] ? b->first_free - bytes[0] : 1;; base++) {
        int i = 0;

        if (!reserve_cells(b, base + 257))
            return 0;
        if (b->base_used[base])
            continue;
        while (i < count && !b->cells[base + bytes[i]].byte)
            i++;
        if (i == count) {
            b->base_used[base] = true;
            if (b->cell_count < base + 257)
                b->cell_count = base + 257;
            return (uint32_t) base;
        }
    }
}

/* A node that waits to be filled: the keys [from, to), which share their first `depth` bytes. */
typedef struct {
    uint32_t cell, from, to, depth;
} task;

/* Fill the cell, and append its children to the tasks. */
static bool
add_node(builder *b, task t, task **tasks, size_t *count, size_t *capacity)
{
    const item *first = &b->items[t.from], *last = &b->items[t.to - 1];
    uint32_t end = t.depth, base, from = t.from;
    uint32_t starts[257];
    unsigned char bytes[256];
    int n = 0;

    while (end < first->len && end < last->len && first->key[end] == last->key[end] && first->key[end] != RGL_SLOT)
        end++;
    b->cells[t.cell].length = (uint16_t) (end - t.depth);
    b->cells[t.cell].label = pool_add(b, first->key + t.depth, end - t.depth);
    if (!b->cells[t.cell].label)
        return false;
    if (first->len == end) {
        b->cells[t.cell].word = first->word;
        if (++from == t.to)
            return true;
    }
    for (uint32_t i = from; i < t.to; i++)
        if (!n || b->items[i].key[end] != bytes[n - 1]) {
            starts[n] = i;
            bytes[n++] = b->items[i].key[end];
        }
    starts[n] = t.to;
    base = find_base(b, bytes, n);
    if (!base || !reserve(b, tasks, sizeof **tasks, *count + (size_t) n, capacity))
        return false;
    b->cells[t.cell].base = base;
    b->cells[t.cell].slot = bytes[0] == RGL_SLOT;
    for (int i = 0; i < n; i++) {
        b->cells[base + bytes[i]].byte = bytes[i];
        (*tasks)[(*count)++] = (task){base + bytes[i], starts[i], starts[i + 1], end + 1};
    }
    return true;
}

/* Level by level, so that the nodes that every walk goes through lie close together in the cache. */
static bool
add_nodes(builder *b)
{
    task *tasks = NULL;
    size_t count = 0, capacity = 0;

    if (!add_node(b, (task){0, 0, (uint32_t) b->item_count, 0}, &tasks, &count, &capacity))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!add_node(b, tasks[i], &tasks, &count, &capacity))
            return false;
    return true;
}

/* ------------------------------------------------------------------------------------------------ filter */

static void
set_bit(uint64_t *bits, uint32_t at)
{
    bits[at / 64] |= UINT64_C(1) << at % 64;
}

/* The first bytes of a text in which a literal can be written; blanks and marks have several forms. */
typedef struct {
    rgl_filter *filter;
    const unsigned char *key;
    uint32_t len;
} start;

/* The literal is at an end after `have` bytes of a text, or anything may follow: look at the first two or three. */
static void
add_brief(const start *s, const unsigned char *text, uint32_t have, bool word_ends)
{
    uint32_t need = text[0] >= 0xE0 ? 3 : 2;
    uint64_t bytes = 0;

    for (uint32_t i = 0; i < need && i < have; i++)
        bytes |= (uint64_t) text[i] << 8 * i;
    if (have >= need)
        set_bit(s->filter->brief, filter_brief(bytes));
    else /* one byte, then any */
        for (uint32_t next = 0; next < 256; next++)
            if (!(word_ends && next >= 'a' && next <= 'z'))
                set_bit(s->filter->brief, filter_brief(bytes | next << 8));
}

/* text[0 .. have) stands for key[0 .. used); go on in every way. */
static void
add_starts(const start *s, unsigned char *text, uint32_t have, uint32_t used)
{
    static const char *const blanks[] = {" ", "\t", "\r", "\n", "\xC2\xA0", "\xE3\x80\x80", NULL};
    static const char *const quotes[] = {"'", "\xE2\x80\x98", "\xE2\x80\x99", NULL};
    static const char *const hyphens[] = {"-", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93", NULL};
    const char *const *forms;
    uint32_t want = text[0] < 0x80 ? 4 : 6;
    uint64_t bytes = 0;
    unsigned char c;

    if (have && have >= want) {
        for (uint32_t i = 0; i < want; i++)
            bytes |= (uint64_t) text[i] << 8 * i;
        if (want == 4)
            set_bit(s->filter->ascii, filter_ascii(bytes));
        else
            set_bit(s->filter->wide, filter_wide(bytes));
        return;
    }
    if (used == s->len || s->key[used] == RGL_SLOT) {
        c = s->key[used - 1];
        add_brief(s, text, have, used == s->len && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')));
        return;
    }
    c = s->key[used];
    forms = c == ' ' ? blanks : c == '\'' ? quotes : c == '-' ? hyphens : NULL;
    if (!forms || !have) {
        text[have] = c;
        add_starts(s, text, have + 1, used + 1);
        return;
    }
    for (; *forms; forms++) {
        uint32_t n = (uint32_t) strlen(*forms);

        memcpy(text + have, *forms, n);
        add_starts(s, text, have + n, used + 1);
        if (c == ' ')
            add_starts(s, text, have + n, used); /* a run of blanks */
    }
}

/* The first characters and the first word of a literal, in the row of its cue. */
static void
add_cue_start(rgl_starts *row, const unsigned char *key, uint32_t len)
{
    bool wide = key[0] >= 0x80, any_row = key[0] == RGL_SLOT || (wide && len < 2);
    unsigned char second = len > 1 ? key[1] : ' ';
    /* What comes second may be anything, or have several forms. */
    bool any = any_row || (wide ? key[0] < 0xE0 || len < 3
                                : len < 2 || second == ' ' || second == '\'' || second == '-' || second == RGL_SLOT);
    uint64_t bytes = key[0] | (uint64_t) second << 8 | (uint64_t) (len > 2 ? key[2] : 0) << 16;
    uint32_t from = any_row ? 0 : any ? filter_start(bytes) & ~UINT32_C(15) : filter_start(bytes);
    uint32_t to = any_row ? RGL_START_BITS : any ? from + 16 : from + 1;
    uint64_t word = 0;
    bool slot = false; /* whose letters may be any */

    for (uint32_t bit = from; bit < to; bit++)
        set_bit(row->pairs, bit);
    for (uint32_t i = 0; i < len && i < 4; i++) {
        word |= (uint64_t) key[i] << 8 * i;
        slot |= key[i] == RGL_SLOT;
    }
    for (uint32_t bit = 0; slot && bit < RGL_START_BITS; bit++)
        set_bit(row->words, bit);
    set_bit(row->words, filter_word(word));
}

/* ------------------------------------------------------------------------------------------------- build */

static rgl_status
check_literal(const rgl_literal *literal, size_t at, rgl_error *err)
{
    const char *text = literal->text;

    if (literal->len == 0 || literal->len > LITERAL_MAX)
        return rgl_fail(err, RGL_BAD_INPUT, at, "a literal is empty or too long");
    if (text[0] == ' ' || text[literal->len - 1] == ' ')
        return rgl_fail(err, RGL_BAD_INPUT, at, "a literal begins or ends with a blank");
    if (text[0] == '\'' || text[0] == '-')
        return rgl_fail(err, RGL_BAD_INPUT, at, "a literal begins with an apostrophe or a hyphen");
    if (memchr(text, 0, literal->len))
        return rgl_fail(err, RGL_BAD_INPUT, at, "a literal has a NUL");
    return RGL_OK;
}

static bool
build(builder *b, const rgl_literal *literals, size_t count)
{
    unsigned char text[16];

    for (size_t i = 0; i < count; i++)
        if (literals[i].entry.word_class == RGL_W_CUE && literals[i].entry.value >= b->cue_count)
            b->cue_count = (size_t) literals[i].entry.value + 1;
    b->cue_starts = rgl_alloc(b->arena, b->cue_count * sizeof *b->cue_starts);
    b->items = rgl_alloc(b->arena, count * sizeof *b->items);
    b->filter = rgl_alloc(b->arena, sizeof *b->filter);
    if (!b->cue_starts || !b->items || !b->filter || !reserve_cells(b, 258) ||
        !reserve(b, &b->pool, 1, 1, &b->pool_capacity))
        return false;
    b->pool_size = 1; /* offset 0 and word 0 mean: none */
    if (!add_word(b, NULL))
        return false;
    for (size_t i = 0; i < count; i++) {
        unsigned char *key = (unsigned char *) rgl_strndup(b->arena, literals[i].text, literals[i].len);

        if (!key)
            return false;
        for (uint32_t j = 0; j < literals[i].len; j++)
            key[j] = fold(key[j]);
        b->items[i] = (item){.key = key, .literal = &literals[i], .len = literals[i].len};
        if (literals[i].entry.word_class == RGL_W_CUE)
            add_cue_start(&b->cue_starts[literals[i].entry.value], key, literals[i].len);
    }
    b->item_count = count;
    if (count)
        qsort(b->items, count, sizeof *b->items, compare_items);
    if (!make_words(b))
        return false;
    b->first_free = 2;
    b->cell_count = 257;
    if (count && !add_nodes(b))
        return false;
    for (size_t i = 0; i < b->item_count; i++)
        if (b->items[i].key[0] != RGL_SLOT)
            add_starts(&(start){b->filter, b->items[i].key, b->items[i].len}, memset(text, 0, sizeof text), 0, 0);
    return true;
}

rgl_status
rgl_matcher_build(rgl_arena *arena, const rgl_literal *literals, size_t count, const rgl_place *places,
                  rgl_matcher *out, rgl_error *err)
{
    builder b = {.arena = arena, .places = places};

    for (size_t i = 0; i < count; i++) {
        rgl_status status = check_literal(&literals[i], i, err);

        if (status != RGL_OK)
            return status;
    }
    if (!build(&b, literals, count))
        return rgl_fail(err, RGL_NO_MEMORY, 0, "no memory for the lexicon's trie");
    *out = (rgl_matcher){.cells = b.cells,
                         .words = b.words,
                         .entries = b.entries,
                         .pool = b.pool,
                         .filter = b.filter,
                         .cue_starts = b.cue_starts,
                         .cell_count = (uint32_t) b.cell_count,
                         .word_count = (uint32_t) b.word_count,
                         .entry_count = (uint32_t) b.entry_count,
                         .pool_size = (uint32_t) b.pool_size,
                         .cue_count = (uint32_t) b.cue_count};
    return RGL_OK;
}
