/* match: the lexicon's walk over a text, from hit to hit, beside Hyperscan's literal matcher with the same literals,
 * when that is installed. The methods take turns round after round; a ratio is the median of the rounds' ratios. They
 * answer different questions: the walk finds the longest literal at each word that ends on a word boundary, with its
 * meanings and the place that fills a slot; Hyperscan finds every occurrence of every literal anywhere. */
#include "lexicon.h"
#include "lexicon_tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#if __has_include(<hs/hs.h>)
#include <hs/hs.h>
#define WITH_HYPERSCAN 1
#endif

/* Bytes of each half, and rounds in which the methods take turns; the median of the rounds' ratios counts. */
#define CORPUS ((size_t) 33 << 20)
#define ROUNDS 7

typedef struct {
    char *text;
    size_t len;
    uint32_t *starts; /* of the documents */
    size_t count;
} corpus;

static void
die(const char *what)
{
    fprintf(stderr, "match: %s\n", what);
    exit(1);
}

static double
cpu_seconds(void)
{
    struct timespec t;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double) t.tv_sec + (double) t.tv_nsec / 1e9;
}

/* ------------------------------------------------------------------------------------------------ corpus */

static uint64_t seed = 0x9E3779B97F4A7C15u;

static uint32_t
next_random(void)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (uint32_t) (seed >> 32);
}

/* The paragraphs of the samples whose names begin so or not, in random order with other digits, until it is full. */
static corpus
make_corpus(char **names, int count, bool chinese)
{
    corpus c = {.text = malloc(CORPUS + (1 << 20)), .starts = malloc((CORPUS / 1000) * sizeof(uint32_t))};
    char *lines[4096];
    size_t n = 0;

    if (!c.text || !c.starts)
        die("no memory");
    for (int i = 0; i < count; i++) {
        const char *base = strrchr(names[i], '/');
        FILE *file;
        char *line = NULL;
        size_t size = 0;

        if ((strncmp(base ? base + 1 : names[i], "zh", 2) == 0) != chinese)
            continue;
        file = fopen(names[i], "r");
        if (!file)
            die(names[i]);
        while (n < 4096 && getline(&line, &size, file) > 0)
            if (strlen(line) > 60)
                lines[n++] = strdup(line);
        free(line);
        fclose(file);
    }
    if (!n)
        die("no sample");
    while (c.len < CORPUS) {
        size_t end = c.len + 17000;

        c.starts[c.count++] = (uint32_t) c.len;
        while (c.len < end) {
            const char *line = lines[next_random() % n];
            size_t len = strlen(line);

            memcpy(c.text + c.len, line, len);
            for (size_t i = 0; i < len; i++)
                if (line[i] >= '0' && line[i] <= '9')
                    c.text[c.len + i] = (char) ('0' + next_random() % 10);
            c.len += len;
        }
    }
    c.starts[c.count] = (uint32_t) c.len;
    return c;
}

/* ------------------------------------------------------------------------------------------------- ours */

static size_t
scan_ours(const corpus *c)
{
    const rgl_lexicon *lexicon = rgl_lexicon_builtin();
    size_t hits = 0;

    for (size_t d = 0; d < c->count; d++) {
        const char *text = c->text + c->starts[d];
        size_t len = c->starts[d + 1] - c->starts[d];
        rgl_hit hit;

        for (size_t at = 0; (at = rgl_lexicon_next(lexicon, text, len, at, ~0u, &hit)) < len; at = hit.end)
            hits++;
    }
    return hits;
}

/* -------------------------------------------------------------------------------------------- hyperscan */

#ifdef WITH_HYPERSCAN
typedef struct {
    char **texts;
    size_t *lens;
    unsigned *flags, *ids;
    size_t count, capacity;
} literals;

/* All keys below a node of the trie but those with a slot; three letters or two ideographs at least, because one letter
 * in any place costs an automaton dearly, and would not be fair. */
static void
collect(literals *l, const rgl_matcher *m, uint32_t index, char *key, size_t len)
{
    const rgl_cell *cell = &m->cells[index];

    memcpy(key + len, m->pool + cell->label, cell->length);
    len += cell->length;
    if (cell->word && len >= ((unsigned char) key[0] < 0x80 ? 3 : 6)) {
        if (l->count == l->capacity) {
            l->capacity = l->capacity ? l->capacity * 2 : 1024;
            l->texts = realloc(l->texts, l->capacity * sizeof *l->texts);
            l->lens = realloc(l->lens, l->capacity * sizeof *l->lens);
            l->flags = realloc(l->flags, l->capacity * sizeof *l->flags);
            l->ids = realloc(l->ids, l->capacity * sizeof *l->ids);
        }
        l->texts[l->count] = strndup(key, len);
        l->lens[l->count] = len;
        l->flags[l->count] = HS_FLAG_CASELESS;
        l->ids[l->count] = (unsigned) l->count;
        l->count++;
    }
    for (uint32_t byte = 2; cell->base && byte < 256; byte++)
        if (m->cells[cell->base + byte].byte == byte) {
            key[len] = (char) byte;
            collect(l, m, cell->base + byte, key, len + 1);
        }
}

static hs_database_t *database;
static hs_scratch_t *scratch;

static int
count_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context)
{
    (void) id;
    (void) from;
    (void) to;
    (void) flags;
    ++*(size_t *) context;
    return 0;
}

static size_t
scan_hyperscan(const corpus *c)
{
    size_t hits = 0;

    for (size_t d = 0; d < c->count; d++)
        hs_scan(database, c->text + c->starts[d], c->starts[d + 1] - c->starts[d], 0, scratch, count_match, &hits);
    return hits;
}

static size_t
compile_hyperscan(void)
{
    literals l = {0};
    char key[4096];
    hs_compile_error_t *error;

    collect(&l, &rgl_lexicon_builtin()->matcher, 0, key, 0);
    if (hs_compile_lit_multi((const char *const *) l.texts, l.flags, l.ids, l.lens, (unsigned) l.count, HS_MODE_BLOCK,
                             NULL, &database, &error) != HS_SUCCESS)
        die(error->message);
    if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS)
        die("hyperscan: no scratch");
    return l.count;
}
#endif

/* ------------------------------------------------------------------------------------------------ rounds */

static int
compare_doubles(const void *a, const void *b)
{
    double x = *(const double *) a, y = *(const double *) b;

    return (x > y) - (x < y);
}

static double
median(double *values)
{
    qsort(values, ROUNDS, sizeof *values, compare_doubles);
    return values[ROUNDS / 2];
}

typedef struct {
    double ours[ROUNDS], theirs[ROUNDS]; /* seconds */
    size_t len;
} times;

/* One round over one half of the corpus. */
static void
measure(const corpus *c, int round, times *t)
{
    double start = cpu_seconds(), middle;

    scan_ours(c);
    middle = cpu_seconds();
    t->ours[round] = middle - start;
#ifdef WITH_HYPERSCAN
    scan_hyperscan(c);
    t->theirs[round] = cpu_seconds() - middle;
#endif
    t->len = c->len;
}

static void
tell(const char *name, const times *t, double goal)
{
    double speed[ROUNDS], ratio[ROUNDS];

    for (int r = 0; r < ROUNDS; r++) {
        speed[r] = (double) t->len / 1e6 / t->ours[r];
        ratio[r] = t->theirs[r] / t->ours[r];
    }
    printf("# %s: %.0f MB/s\n", name, median(speed));
#ifdef WITH_HYPERSCAN
    printf("bench match/%s: %.2f of Hyperscan's literal matcher (goal %.2f)\n", name, median(ratio), goal);
#else
    (void) ratio;
    (void) goal;
#endif
}

int
main(int argc, char **argv)
{
    static times en_times, zh_times, both;
    corpus en, zh;

    if (argc < 2)
        die("usage: match SAMPLE...");
    en = make_corpus(argv + 1, argc - 1, false);
    zh = make_corpus(argv + 1, argc - 1, true);
#ifdef WITH_HYPERSCAN
    printf("# %zu literals, Hyperscan %s\n", compile_hyperscan(), hs_version());
#else
    puts("# Hyperscan is not installed: no comparison (apt-get install libhyperscan-dev)");
#endif
    printf("# hits a kB: en %.1f, zh %.1f\n", (double) scan_ours(&en) / (double) en.len * 1000,
           (double) scan_ours(&zh) / (double) zh.len * 1000);
    for (int r = 0; r < ROUNDS; r++) {
        measure(&en, r, &en_times);
        measure(&zh, r, &zh_times);
        both.ours[r] = en_times.ours[r] + zh_times.ours[r];
        both.theirs[r] = en_times.theirs[r] + zh_times.theirs[r];
    }
    both.len = en.len + zh.len;
    tell("en", &en_times, 2.0);
    tell("zh", &zh_times, 0.8);
    tell("both", &both, 1.3);
    return 0;
}
