/* test_arena.c: memory that is freed all at once; its limit; and what an extraction does when an allocation fails: each
 * of them in turn. */
#include "regledger.h"

#include "tap.h"

#include <glob.h>
#include <stdlib.h>

/* An allocator that counts, and that fails from the given allocation on. */
typedef struct {
    long allocations, live, fail_from;
} counter;

static void *
counted_alloc(void *context, size_t size)
{
    counter *c = context;
    void *memory;

    if (c->fail_from >= 0 && c->allocations >= c->fail_from)
        return NULL;
    memory = malloc(size);
    /* What the arena hands out must be zeroed by itself. */
    memset(memory, 0xA5, size);
    c->allocations++;
    c->live++;
    return memory;
}

static void
counted_release(void *context, void *memory)
{
    ((counter *) context)->live--;
    free(memory);
}

static void
memory(void)
{
    counter c = {.fail_from = -1};
    rgl_arena arena = {.alloc = counted_alloc, .release = counted_release, .context = &c};
    char *first = rgl_alloc(&arena, 1), *second = rgl_alloc(&arena, 0), *large = rgl_alloc(&arena, 3 << 20);
    bool zero = true, kept = true;
    int *numbers = NULL;
    size_t capacity = 0;

    ok(first && second && large, "one byte, no byte, three megabytes");
    ok((uintptr_t) first % 8 == 0 && (uintptr_t) second % 8 == 0 && (uintptr_t) large % 8 == 0, "aligned to 8");
    for (size_t i = 0; i < 3 << 20; i++)
        zero = zero && large[i] == 0;
    ok(zero, "zeroed");
    is(rgl_strndup(&arena, "abcdef", 3), "abc", "a copy ends with a NUL");
    is(rgl_strndup(&arena, NULL, 0), "", "of nothing, too");
    for (int i = 0; i < 1000; i++) {
        if (!rgl_grow(&arena, &numbers, sizeof *numbers, (size_t) i, &capacity))
            break;
        numbers[i] = i;
    }
    for (int i = 0; i < 1000; i++)
        kept = kept && numbers[i] == i;
    ok(kept && capacity >= 1000, "a growing array keeps its items");
    ok(!rgl_alloc(&arena, SIZE_MAX) && !rgl_alloc(&arena, SIZE_MAX - 8), "no size overflows");
    capacity = SIZE_MAX / 4;
    ok(!rgl_grow(&arena, &numbers, sizeof *numbers, capacity, &capacity), "nor does a capacity");
    rgl_arena_reset(&arena);
    is_int(c.live, 1, "a reset keeps one chunk");
    ok(arena.used > 0, "and counts it");
    first = rgl_alloc(&arena, 64);
    zero = first != NULL;
    for (int i = 0; zero && i < 64; i++)
        zero = first[i] == 0;
    ok(zero, "memory that is used again is zeroed again");
    rgl_arena_free(&arena);
    is_int(c.live, 0, "freed: nothing is left");
    is_int((long long) arena.used, 0, "nothing is counted");
    ok(rgl_alloc(&arena, 8) != NULL, "and it may be used again");
    rgl_arena_free(&arena);
    rgl_arena_free(&arena);
    is_int(c.live, 0, "freeing twice is harmless");
}

static void
limit(void)
{
    counter c = {.fail_from = -1};
    rgl_arena arena = {.alloc = counted_alloc, .release = counted_release, .context = &c, .limit = 100000};

    ok(!rgl_alloc(&arena, 100001), "more than the limit at once is refused");
    while (rgl_alloc(&arena, 1000))
        ;
    ok(arena.used <= arena.limit, "the limit is kept: %zu of %zu bytes", arena.used, arena.limit);
    rgl_arena_free(&arena);
}

static char *
read_file(const char *name, size_t *len)
{
    FILE *file = fopen(name, "rb");
    char *text = malloc(1 << 20);

    *len = file ? fread(text, 1, 1 << 20, file) : 0;
    if (file)
        fclose(file);
    return text;
}

/* The whole way, from bytes to rows, in an arena. */
static rgl_status
read_document(rgl_arena *arena, const char *bytes, size_t len, rgl_error *err)
{
    rgl_source source = {.document_id = "00000000000000000000000000000000", .explain = true};
    rgl_rows rows;
    rgl_fact *facts;
    size_t count;
    rgl_date anchor = {2024, 1, 15};
    rgl_status status = rgl_text_normalise(arena, bytes, len, &source.text, &source.len, err);

    if (status == RGL_OK)
        status = rgl_extract(arena, rgl_lexicon_builtin(), &source, &rows, err);
    if (status == RGL_OK)
        status = rgl_mentions(arena, rgl_lexicon_builtin(), source.text, source.len, &anchor, NULL, NULL, &facts,
                              &count, err);
    return status;
}

/* Sizes of memory that are tried with each sample. */
#define STEPS 100

/* Every chunk that the document asks for is refused once; then memory ends after each of many sizes. */
static void
failures(const char *name)
{
    size_t len;
    char *bytes = read_file(name, &len);
    const char *base = strrchr(name, '/') + 1;
    long fail_from = 0, wrong = 0, leaks = 0, limits = 0;
    rgl_status status = RGL_NO_MEMORY;
    size_t need;

    for (; status != RGL_OK && fail_from < 10000; fail_from++) {
        counter c = {.fail_from = fail_from};
        rgl_arena arena = {.alloc = counted_alloc, .release = counted_release, .context = &c};
        rgl_error err = {0};

        status = read_document(&arena, bytes, len, &err);
        wrong += status != RGL_OK && (status != RGL_NO_MEMORY || err.code != status || !err.message);
        need = arena.used;
        rgl_arena_free(&arena);
        leaks += c.live != 0;
    }
    ok(status == RGL_OK && !wrong, "%s: each of %ld failing chunks is RGL_NO_MEMORY (%ld are not)", base, fail_from - 1,
       wrong);
    wrong = 0;
    /* Chunks double, so their failures meet a few of the core's allocations only. One chunk of each size meets more. */
    for (size_t bite = 8; bite < need; bite += (need / STEPS + 8) & ~(size_t) 7) {
        counter c = {.fail_from = 1};
        rgl_arena arena = {.alloc = counted_alloc, .release = counted_release, .context = &c};
        rgl_error err = {0};

        rgl_alloc(&arena, bite);
        arena.end = arena.at;
        arena.at -= bite;
        status = read_document(&arena, bytes, len, &err);
        wrong += status != RGL_OK && (status != RGL_NO_MEMORY || err.code != status || !err.message);
        limits++;
        rgl_arena_free(&arena);
        leaks += c.live != 0;
    }
    ok(!wrong, "%s: so is the end of each of %ld sizes of memory (%ld are not)", base, limits, wrong);
    is_int(leaks, 0, "nothing leaks");
    free(bytes);
}

int
main(void)
{
    glob_t samples;

    memory();
    limit();
    if (ok(glob("test/samples/*.txt", 0, NULL, &samples) == 0, "there are samples")) {
        for (size_t i = 0; i < samples.gl_pathc; i++)
            failures(samples.gl_pathv[i]);
        globfree(&samples);
    }
    return done();
}
