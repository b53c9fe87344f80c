/* test_matcher: the trie against a matcher that tries every literal, on texts that are made at random; and what a
 * literal may look like. */
#include "matcher.h"
#include "tap.h"

#include <stdlib.h>

#define LITERALS 60
#define ROUNDS   400
#define TEXTS    40

static uint64_t state;

static uint32_t
next_random(uint32_t below)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t) (state >> 33) % below;
}

/* Three places: a country, and two that fill a slot, the second in the first. */
static const rgl_place places[] = {
    {"C", "C", NULL, RGL_NONE, RGL_COUNTRY}, {"P", "P", NULL, RGL_NONE, RGL_PROVINCE}, {"Q", "Q", NULL, 1, RGL_COUNTY}};

/* ------------------------------------------------------------------------------------------------- naive */

static bool
is_alnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static char
lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
}

/* The bytes of one of the forms at the beginning of the text; 0: none. */
static size_t
form_at(const char *const *forms, const char *text)
{
    for (; *forms; forms++)
        if (strncmp(text, *forms, strlen(*forms)) == 0)
            return strlen(*forms);
    return 0;
}

/* The end of what a literal's bytes [0, len) match at text[at]; 0: no match. *exact, *capitals: how it is written. */
static size_t
match_bytes(const char *literal, size_t len, const char *text, size_t at, bool *exact, bool *capitals)
{
    static const char *const blanks[] = {" ", "\t", "\r", "\xC2\xA0", "\xE3\x80\x80", NULL};
    static const char *const quotes[] = {"'", "\xE2\x80\x98", "\xE2\x80\x99", NULL};
    static const char *const hyphens[] = {"-", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93", NULL};

    for (size_t i = 0; i < len; i++) {
        char c = literal[i];
        size_t n, run = 0, lines = 0;

        if (c == ' ') {
            while ((n = form_at(blanks, text + at + run)) || (text[at + run] == '\n' && !lines++ && (n = 1)))
                run += n;
            if (!run)
                return 0;
            at += run;
        } else if (c == '\'' || c == '-') {
            n = form_at(c == '-' ? hyphens : quotes, text + at);
            if (!n)
                return 0;
            at += n;
        } else {
            if (lower(text[at]) != lower(c))
                return 0;
            *exact &= text[at] == c;
            *capitals &= !(text[at] >= 'a' && text[at] <= 'z');
            at++;
        }
    }
    return at;
}

static bool
ends_word(const char *text, size_t end)
{
    return !is_alnum(text[end - 1]) || !is_alnum(text[end]);
}

static bool
may_be_spelled(const rgl_literal *literal, bool exact, bool capitals)
{
    int letters = 0, small = 0;

    for (uint32_t i = 0; i < literal->len; i++) {
        small += literal->text[i] >= 'a' && literal->text[i] <= 'z';
        letters += is_alnum(literal->text[i]) && !(literal->text[i] >= '0' && literal->text[i] <= '9');
    }
    return !(literal->entry.flags & RGL_F_EXACT) || exact || (capitals && small && letters > 3);
}

typedef struct {
    size_t end;
    uint16_t place;
} naive_hit;

/* The longest literal at text[at] by trying all; of two that are as long the one without a slot. */
static naive_hit
naive_longest(const rgl_literal *literals, size_t count, const char *text, size_t at)
{
    naive_hit best = {0, RGL_NONE};

    for (size_t i = 0; i < count; i++) {
        const char *slot = memchr(literals[i].text, RGL_SLOT, literals[i].len);
        size_t before = slot ? (size_t) (slot - literals[i].text) : literals[i].len, end;
        bool exact = true, capitals = true;

        end = before ? match_bytes(literals[i].text, before, text, at, &exact, &capitals) : at;
        if (before && !end)
            continue;
        if (!slot) {
            if (literals[i].slot_only || !ends_word(text, end) || !may_be_spelled(&literals[i], exact, capitals))
                continue;
            if (end > best.end || (end == best.end && best.place != RGL_NONE))
                best = (naive_hit){end, RGL_NONE};
            continue;
        }
        for (size_t p = 0; p < count; p++) {
            uint16_t place = literals[p].entry.value;
            bool pe = true, pc = true;
            size_t filled, last;

            if (literals[p].entry.word_class != RGL_W_PLACE || place == 0)
                continue;
            filled = match_bytes(literals[p].text, literals[p].len, text, end, &pe, &pc);
            if (!filled || !ends_word(text, filled) || !may_be_spelled(&literals[p], pe, pc))
                continue;
            last = match_bytes(slot + 1, literals[i].len - before - 1, text, filled, &exact, &capitals);
            if (before + 1 == literals[i].len)
                last = filled;
            if (last && ends_word(text, last) && last > best.end)
                best = (naive_hit){last, place};
        }
    }
    return best;
}

/* ------------------------------------------------------------------------------------------------ random */

static const char *const pieces[] = {"a",  "b", "A", "B", "1", " ", "'", "-", "\xE4\xB8\xAD", "\xE5\x9B\xBD",
                                     "aB", "Ba"};

static size_t
random_piece(char *out, bool at_edge)
{
    for (;;) {
        const char *piece = pieces[next_random(sizeof pieces / sizeof *pieces)];

        if (at_edge && (*piece == ' ' || *piece == '\'' || *piece == '-'))
            continue;
        strcpy(out, piece);
        return strlen(piece);
    }
}

/* A literal of one to five pieces, without two blanks in a row; sometimes a place, or a pattern with a slot. */
static void
random_literal(rgl_literal *literal, char *text, uint16_t index)
{
    uint32_t n = 1 + next_random(5), kind = next_random(6), len = 0, slot = next_random(n);

    for (uint32_t i = 0; i < n; i++) {
        bool edge = i == 0 || i + 1 == n || text[len - 1] == ' ' || text[len - 1] == RGL_SLOT;

        if (kind == 5 && i == slot) {
            text[len++] = RGL_SLOT;
            continue;
        }
        if (kind == 5 && i + 1 == slot)
            edge = true;
        len += (uint32_t) random_piece(text + len, edge);
    }
    text[len] = '\0';
    *literal = (rgl_literal){.text = text, .len = len, .entry = {RGL_W_CUE, 0, index}};
    if (kind == 4)
        *literal = (rgl_literal){text, len, next_random(2), {RGL_W_PLACE, 0, (uint16_t) next_random(3)}};
    if (kind == 5)
        literal->entry.word_class = RGL_W_AUTHORITY;
    else if (next_random(3) == 0)
        literal->entry.flags = RGL_F_EXACT;
}

/* Literals one after the other, their letters in any case, blanks and marks in any form. */
static void
random_text(const rgl_literal *literals, char *out)
{
    static const char *const blanks[] = {" ", "  ", "\n", " \n", "\xC2\xA0", "\xE3\x80\x80 ", "\n\n", "\t"};
    static const char *const quotes[] = {"'", "\xE2\x80\x98", "\xE2\x80\x99"};
    static const char *const hyphens[] = {"-", "\xE2\x80\x90", "\xE2\x80\x93"};
    size_t len = 0;

    for (uint32_t n = 2 + next_random(4); n > 0; n--) {
        const rgl_literal *literal = &literals[next_random(LITERALS)];
        bool capitals = next_random(4) == 0;

        for (uint32_t i = 0; i < literal->len; i++) {
            char c = literal->text[i];
            const char *form = NULL;

            if (c == RGL_SLOT)
                c = 'a';
            if (c == ' ')
                form = blanks[next_random(2) ? 0 : next_random(8)];
            else if (c == '\'')
                form = quotes[next_random(3)];
            else if (c == '-')
                form = hyphens[next_random(3)];
            if (form)
                len += (size_t) sprintf(out + len, "%s", form);
            else
                out[len++] = capitals && c >= 'a' && c <= 'z' ? (char) (c - 32) : next_random(8) ? c : lower(c);
        }
        if (next_random(2))
            out[len++] = next_random(3) ? ' ' : ',';
    }
    memset(out + len, 0, 8);
}

/* Each cue of the literals that begin at text[at] may begin there; how many of them, and of the cues that are refused.
 */
static bool
cues_may_begin(const rgl_matcher *matcher, const char *text, size_t len, size_t at, int *begun, int *refused)
{
    rgl_hit hits[LITERALS];
    size_t n = rgl_matcher_all(matcher, matcher, places, text, len, at, RGL_BIT(RGL_W_CUE), hits, LITERALS);
    bool all = true;

    for (size_t i = 0; i < n; i++)
        for (uint16_t k = 0; k < hits[i].count; k++)
            if (hits[i].entry[k].word_class == RGL_W_CUE) {
                all &= rgl_matcher_may_cue(matcher, text, len, at, hits[i].entry[k].value);
                ++*begun;
            }
    for (int cue = 0; cue <= LITERALS; cue++)
        *refused += !rgl_matcher_may_cue(matcher, text, len, at, cue);
    return all;
}

static void
test_random(void)
{
    static rgl_place flat[3]; /* without the nesting, which the naive matcher does not know */
    int wrong = 0, found = 0, slots = 0, begun = 0, refused = 0, missed = 0;

    memcpy(flat, places, sizeof flat);
    flat[2].parent = RGL_NONE;
    for (int round = 0; round < ROUNDS && wrong < 5; round++) {
        rgl_arena arena = rgl_arena_malloc();
        rgl_literal literals[LITERALS];
        char store[LITERALS][64];
        rgl_matcher matcher;
        rgl_error err = {0};

        for (uint16_t i = 0; i < LITERALS; i++)
            random_literal(&literals[i], store[i], i);
        if (rgl_matcher_build(&arena, literals, LITERALS, flat, &matcher, &err) != RGL_OK) {
            printf("# %s: %s\n", err.message, literals[err.offset].text);
            wrong++;
        }
        for (int t = 0; t < TEXTS && wrong < 5; t++) {
            char text[2048];
            size_t len;

            random_text(literals, text);
            len = strlen(text);
            for (size_t at = 0; at < len; at++) {
                naive_hit want;
                rgl_hit hit = {0};
                bool got;

                if (!rgl_word_start(text, len, at))
                    continue;
                missed += !cues_may_begin(&matcher, text, len, at, &begun, &refused);
                want = naive_longest(literals, LITERALS, text, at);
                got = rgl_matcher_all(&matcher, &matcher, flat, text, len, at, ~0u, &hit, 1) == 1;
                found += got;
                slots += got && hit.place != RGL_NONE;
                if ((got ? hit.end : 0) == want.end && (!got || hit.place == RGL_NONE || want.place != RGL_NONE))
                    continue;
                printf("# round %d, text '%s' at %zu: %u, not %zu\n", round, text, at, got ? hit.end : 0, want.end);
                wrong++;
            }
        }
        rgl_arena_free(&arena);
    }
    ok(wrong == 0, "as if every literal were tried: %d hits, %d with a slot", found, slots);
    ok(found > 10000 && slots > 300, "and there is something to find");
    ok(missed == 0, "a cue that begins at a place may begin there: %d", begun);
    ok(begun > 10000 && refused > 10 * begun, "and most others are refused: %d", refused);
}

/* -------------------------------------------------------------------------------------------------- rules */

static rgl_status
build_one(const char *text, uint32_t len, size_t *offset)
{
    rgl_literal literals[2] = {{"good", 4, false, {RGL_W_CUE, 0, 0}}, {text, len, false, {RGL_W_CUE, 0, 1}}};
    rgl_arena arena = rgl_arena_malloc();
    rgl_matcher matcher;
    rgl_error err = {0};
    rgl_status status = rgl_matcher_build(&arena, literals, 2, places, &matcher, &err);

    *offset = err.offset;
    rgl_arena_free(&arena);
    return status;
}

static void
test_refused(void)
{
    static char longest[1001];
    size_t offset;

    memset(longest, 'a', sizeof longest);
    is_int(build_one("", 0, &offset), RGL_BAD_INPUT, "an empty literal is refused");
    is_int((long long) offset, 1, "the error names it");
    is_int(build_one(" a", 2, &offset), RGL_BAD_INPUT, "a blank in front is refused");
    is_int(build_one("a ", 2, &offset), RGL_BAD_INPUT, "a blank behind is refused");
    is_int(build_one("'a", 2, &offset), RGL_BAD_INPUT, "an apostrophe in front is refused");
    is_int(build_one("-a", 2, &offset), RGL_BAD_INPUT, "a hyphen in front is refused");
    is_int(build_one("a\0b", 3, &offset), RGL_BAD_INPUT, "a NUL is refused");
    is_int(build_one(longest, 1001, &offset), RGL_BAD_INPUT, "more than 1,000 bytes are refused");
    is_int(build_one(longest, 1000, &offset), RGL_OK, "1,000 bytes are not");
}

static void
test_meanings(void)
{
    static const rgl_literal literals[] = {{"may", 3, false, {RGL_W_CUE, 0, 7}},
                                           {"May", 3, false, {RGL_W_CALENDAR, RGL_F_EXACT, 5}},
                                           {"May", 3, false, {RGL_W_CALENDAR, RGL_F_EXACT, 5}},
                                           {"MAY", 3, false, {RGL_W_AUTHORITY, RGL_F_EXACT, 1}},
                                           {"P", 1, true, {RGL_W_PLACE, 0, 1}},
                                           {"\1 office", 8, false, {RGL_W_AUTHORITY, 0, 2}},
                                           {"Q", 1, false, {RGL_W_PLACE, 0, 2}}};
    rgl_arena arena = rgl_arena_malloc();
    rgl_matcher m;
    rgl_error err;
    rgl_hit hit;

#define AT(text, classes) (rgl_matcher_all(&m, &m, places, text, strlen(text), 0, classes, &hit, 1) == 1)
    is_int(rgl_matcher_build(&arena, literals, 7, places, &m, &err), RGL_OK, "build");
    ok(AT("may", ~0u) && hit.count == 1 && hit.entry->value == 7, "small letters: one meaning");
    ok(AT("May", ~0u) && hit.count == 2 && hit.classes == (RGL_BIT(RGL_W_CALENDAR) | RGL_BIT(RGL_W_CUE)),
       "a spelling has its own meanings and those of any case, each once");
    ok(AT("MAY", RGL_BIT(RGL_W_AUTHORITY)) && hit.count == 2, "another spelling has others");
    ok(!AT("mAy", RGL_BIT(RGL_W_CALENDAR)), "none of these spellings");
    ok(!AT("mayor", ~0u), "not inside a word");
    ok(!AT("P", ~0u), "a name for slots only is none by itself");
    ok(AT("P office", ~0u) && hit.place == 1 && hit.place_from == 0 && hit.place_to == 1, "but it fills a slot");
    ok(AT("P Q office", ~0u) && hit.place == 2 && hit.place_to == 3, "of two places the inner one, whichever is first");
    ok(AT("Q, P office", ~0u) && hit.place == 2 && hit.place_to == 4, "the outer one may follow");
    ok(!AT("P P2 office", ~0u), "no name, no slot");
    ok(rgl_matcher_find(&m, "mAY", 3) != 0 && rgl_matcher_find(&m, "ma", 2) == 0, "find a literal as a whole");
    rgl_arena_free(&arena);
}

/* No memory at any point of the building is an error and no crash. */
static void *
meagre_alloc(void *context, size_t size)
{
    size_t *left = context;

    if (size > *left)
        return NULL;
    *left -= size;
    return malloc(size);
}

static void
meagre_release(void *context, void *memory)
{
    (void) context;
    free(memory);
}

static void
test_no_memory(void)
{
    rgl_literal literals[LITERALS];
    char store[LITERALS][64];
    int failed = 0, odd = 0;

    for (uint16_t i = 0; i < LITERALS; i++)
        random_literal(&literals[i], store[i], i);
    for (size_t budget = 0; budget < 400000; budget += 4096) {
        size_t left = budget;
        rgl_arena arena = {.alloc = meagre_alloc, .release = meagre_release, .context = &left};
        rgl_matcher matcher;
        rgl_error err = {0};
        rgl_status status = rgl_matcher_build(&arena, literals, LITERALS, places, &matcher, &err);

        failed += status == RGL_NO_MEMORY;
        odd += status != RGL_NO_MEMORY && status != RGL_OK;
        rgl_arena_free(&arena);
    }
    ok(failed > 5 && !odd, "without memory it says so (%d times)", failed);
}

int
main(int argc, char **argv)
{
    state = argc > 1 ? strtoull(argv[1], NULL, 10) : 20220302;
    printf("# seed %llu\n", (unsigned long long) state);
    test_refused();
    test_meanings();
    test_random();
    test_no_memory();
    return done();
}
