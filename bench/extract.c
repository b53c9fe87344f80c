/* extract: the whole way from text to rows, the mentions alone, and the bare walk of the matcher, beside a bare scan of
 * the same bytes. The methods take turns round after round; a ratio is the median of the rounds' ratios. */
#include "lexicon.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Bytes of each language, bytes of a document (a newsletter's usual length), rounds. */
#define CORPUS   ((size_t) 8 << 20)
#define DOCUMENT 17000
#define ROUNDS   7

/* Paragraphs shorter than this are headlines, which belong to what follows them in their own sample. */
#define PARAGRAPH 60

typedef struct {
    char *text;
    size_t len;
    size_t *starts; /* of the documents, and the end of the last */
    size_t count;
} corpus;

static void
die(const char *what)
{
    fprintf(stderr, "extract: %s\n", what);
    exit(2);
}

static double
cpu_seconds(void)
{
    struct timespec t;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double) t.tv_sec + (double) t.tv_nsec / 1e9;
}

/* ------------------------------------------------------------------------------------------------ corpus */

static uint64_t state = 0x9E3779B97F4A7C15u;

static uint32_t
next_random(uint32_t below)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t) (state >> 33) % below;
}

/* Other digits in each number, so that no two paragraphs are alike. Years stay, and numbers of two digits stay days. */
static void
vary_digits(char *text, size_t len)
{
    for (size_t i = 0; i < len;) {
        size_t run = strspn(text + i, "0123456789");

        if (i + run > len)
            run = len - i;
        if (run && !(run == 4 && (memcmp(text + i, "20", 2) == 0 || memcmp(text + i, "19", 2) == 0))) {
            text[i] = (char) ('1' + next_random(run == 2 ? 2 : 9));
            for (size_t k = 1; k < run; k++)
                text[i + k] = (char) ('0' + next_random(10));
        }
        i += run + 1;
    }
}

/* Append the paragraphs of a sample, each with the headline above it, to an array of strings. */
static size_t
read_paragraphs(const char *name, char **paragraphs, size_t count, size_t most)
{
    FILE *file = fopen(name, "r");
    char *line = NULL, *headline = strdup("");
    size_t size = 0;

    if (!file)
        die(name);
    while (count < most && getline(&line, &size, file) > 0) {
        if (strlen(line) < PARAGRAPH) {
            free(headline);
            headline = strdup(line);
        } else {
            if (asprintf(&paragraphs[count++], "%s%s", headline, line) < 0)
                die("no memory");
            *headline = '\0';
        }
    }
    free(line);
    free(headline);
    fclose(file);
    return count;
}

/* Documents made of the paragraphs of the samples in one language (the names of the Chinese ones begin with "zh"). */
static corpus
make_corpus(char **names, int count, bool chinese)
{
    corpus c = {.text = malloc(CORPUS + (1 << 20)), .starts = malloc((CORPUS / DOCUMENT + 2) * sizeof(size_t))};
    char *paragraphs[4096];
    size_t n = 0;

    if (!c.text || !c.starts)
        die("no memory");
    for (int i = 0; i < count; i++) {
        const char *base = strrchr(names[i], '/');

        if ((strncmp(base ? base + 1 : names[i], "zh", 2) == 0) == chinese)
            n = read_paragraphs(names[i], paragraphs, n, sizeof paragraphs / sizeof *paragraphs);
    }
    if (!n)
        die("no sample in one of the two languages");
    while (c.len < CORPUS) {
        size_t end = c.len + DOCUMENT;

        c.starts[c.count++] = c.len;
        while (c.len < end) {
            const char *paragraph = paragraphs[next_random((uint32_t) n)];
            size_t len = strlen(paragraph);

            memcpy(c.text + c.len, paragraph, len + 1);
            vary_digits(c.text + c.len, len);
            c.len += len;
        }
    }
    c.starts[c.count] = c.len;
    for (size_t i = 0; i < n; i++)
        free(paragraphs[i]);
    return c;
}

/* ----------------------------------------------------------------------------------------------- methods */

/* Each method reads one document and returns how many it found. */
typedef size_t method(rgl_arena *arena, const char *text, size_t len);

static size_t
bare_scan(rgl_arena *arena, const char *text, size_t len)
{
    size_t lines = 0;

    (void) arena;
    for (const char *at = text, *end = text + len; (at = memchr(at, '\n', (size_t) (end - at))); at++)
        lines++;
    return lines;
}

static size_t
bare_walk(rgl_arena *arena, const char *text, size_t len)
{
    const rgl_lexicon *lexicon = rgl_lexicon_builtin();
    size_t hits = 0;
    rgl_hit hit;

    (void) arena;
    for (size_t at = 0; (at = rgl_lexicon_next(lexicon, text, len, at, ~0u, &hit)) < len; at = hit.end)
        hits++;
    return hits;
}

static size_t
mentions(rgl_arena *arena, const char *text, size_t len)
{
    rgl_date anchor = {2024, 6, 15};
    rgl_fact *facts;
    size_t count;

    if (rgl_mentions(arena, rgl_lexicon_builtin(), text, len, &anchor, NULL, NULL, &facts, &count, NULL) != RGL_OK)
        die("rgl_mentions fails");
    return count;
}

static size_t
extraction(rgl_arena *arena, const char *text, size_t len)
{
    rgl_source source = {.text = text, .len = len, .document_id = "0123456789abcdef0123456789abcdef"};
    rgl_rows rows;

    if (rgl_extract(arena, rgl_lexicon_builtin(), &source, &rows, NULL) != RGL_OK)
        die("rgl_extract fails");
    return rows.count;
}

/* -------------------------------------------------------------------------------------------- comparison */

enum { SCAN, WALK, MENTIONS, EXTRACT, METHODS };
static method *const methods[METHODS] = {bare_scan, bare_walk, mentions, extraction};
static const char *const names[METHODS] = {"bare scan (newlines)", "bare walk", "mentions", "extract"};
static const char *const units[METHODS] = {"lines", "hits", "mentions", "rows"};

static size_t found[METHODS]; /* by one call for all documents */

/* Seconds of CPU time to read all documents with a method. The bare scan is repeated: it is too short for the clock. */
static double
seconds(int which, const corpus *c, rgl_arena *arena)
{
    int repeat = which == SCAN ? 50 : 1;
    double start = cpu_seconds();

    for (int r = 0; r < repeat; r++) {
        found[which] = 0;
        for (size_t d = 0; d < c->count; d++) {
            found[which] += methods[which](arena, c->text + c->starts[d], c->starts[d + 1] - c->starts[d]);
            rgl_arena_reset(arena);
        }
    }
    return (cpu_seconds() - start) / repeat;
}

static double
median(double *values)
{
    for (int i = 1; i < ROUNDS; i++)
        for (int k = i; k > 0 && values[k] < values[k - 1]; k--) {
            double swap = values[k];

            values[k] = values[k - 1];
            values[k - 1] = swap;
        }
    return values[ROUNDS / 2];
}

/* A method's throughput to another's: the median of the rounds' ratios. */
static double
ratio(double times[METHODS][ROUNDS], int which, int to)
{
    double ratios[ROUNDS];

    for (int r = 0; r < ROUNDS; r++)
        ratios[r] = times[to][r] / times[which][r];
    return median(ratios);
}

/* Goals are those of a trie walk with records, dates and amounts in one pass, measured beside a scan of newlines. */
static void
measure(const char *language, const corpus *c, const double to_scan[METHODS], const double to_walk[METHODS])
{
    double times[METHODS][ROUNDS], sorted[ROUNDS];
    rgl_arena arena = rgl_arena_malloc();

    seconds(EXTRACT, c, &arena); /* warm */
    for (int r = 0; r < ROUNDS; r++)
        for (int m = 0; m < METHODS; m++)
            times[m][r] = seconds(m, c, &arena);
    for (int m = 0; m < METHODS; m++) {
        memcpy(sorted, times[m], sizeof sorted);
        printf("# %s: %-20s %8.1f MB/s, %5.1f %s a kB\n", language, names[m], (double) c->len / 1e6 / median(sorted),
               (double) found[m] / (double) c->len * 1000, units[m]);
    }
    for (int m = WALK; m < METHODS; m++)
        printf("bench extract/%s/%s: %.4f of a bare scan of the same bytes (goal %.4f)\n", language,
               m == WALK ? "walk" : names[m], ratio(times, m, SCAN), to_scan[m]);
    for (int m = MENTIONS; m < METHODS; m++)
        printf("bench extract/%s/%s: %.3f of the bare walk (goal %.2f)\n", language, names[m], ratio(times, m, WALK),
               to_walk[m]);
    rgl_arena_free(&arena);
}

int
main(int argc, char **argv)
{
    static const double en_scan[METHODS] = {[WALK] = 0.029, [MENTIONS] = 0.024, [EXTRACT] = 0.0165};
    static const double zh_scan[METHODS] = {[WALK] = 0.024, [MENTIONS] = 0.018, [EXTRACT] = 0.013};
    static const double to_walk[METHODS] = {[MENTIONS] = 0.80, [EXTRACT] = 0.56};
    corpus en, zh;

    if (argc < 2)
        die("usage: extract SAMPLE...");
    en = make_corpus(argv + 1, argc - 1, false);
    zh = make_corpus(argv + 1, argc - 1, true);
    printf("# %d rounds, %zu and %zu documents of some %d bytes\n", ROUNDS, en.count, zh.count, DOCUMENT);
    measure("en", &en, en_scan, to_walk);
    measure("zh", &zh, zh_scan, to_walk);
    return 0;
}
