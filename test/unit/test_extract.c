/* test_extract.c: what holds for the rows of any text: spans and evidence, order and keys, the same rows again, and
 * time that grows as the text does. Over the samples, over damaged copies of them, and over texts that are nothing but
 * one pattern. */
#include "lexicon.h"

#include "tap.h"

#include <glob.h>
#include <malloc.h>
#include <stdlib.h>
#include <time.h>

/* Damaged copies of each sample; REGLEDGER_MUTATIONS in the environment says otherwise. */
#define MUTATIONS 40

static rgl_arena arena, again;

/* ----------------------------------------------------------------------------------------------- one text */

static int
column(rgl_table_id table, const char *name)
{
    for (int i = 0; i < rgl_tables[table].column_count; i++)
        if (strcmp(rgl_tables[table].columns[i].name, name) == 0)
            return i;
    return -1;
}

/* How many of a table's first columns are its key. */
static int
key_columns(rgl_table_id table)
{
    switch (table) {
    case RGL_T_DOCUMENT:
    case RGL_T_INSTRUMENT: /* its id, in which no document has a part */
        return 1;
    case RGL_T_BLOCK:
    case RGL_T_DEVELOPMENT:
    case RGL_T_HIGHLIGHT:
        return 2;
    default:
        return 3;
    }
}

static int
compare_values(const rgl_value *a, const rgl_value *b)
{
    if (a->type != b->type)
        return (int) a->type - (int) b->type;
    if (a->type == RGL_TEXT_VALUE) {
        int order = memcmp(a->text, b->text, a->len < b->len ? a->len : b->len);

        return order ? order : (a->len > b->len) - (a->len < b->len);
    }
    return (a->number > b->number) - (a->number < b->number);
}

static int
compare_keys(const rgl_row *a, const rgl_row *b)
{
    int order = (int) a->table - (int) b->table;

    for (int i = 0; !order && i < key_columns(a->table); i++)
        order = compare_values(&a->values[i], &b->values[i]);
    return order;
}

/* Keys rise. Two tables have keys that are no numbers of the text's order: an instrument has a row for each step that
 * the text reports, for a ledger to merge, and a development's topics stand in the order of their weight, each once. */
static const char *
key_fault(const rgl_row *rows, size_t at)
{
    const rgl_row *row = &rows[at];

    if (row->table == RGL_T_INSTRUMENT)
        return NULL;
    if (row->table == RGL_T_DEVELOPMENT_TOPIC) {
        for (size_t i = at;
             i-- > 0 && rows[i].table == row->table && rows[i].values[1].number >= row->values[1].number;)
            if (rows[i].values[1].number > row->values[1].number || compare_keys(&rows[i], row) == 0)
                return "a topic stands twice, or its development is out of order";
        return NULL;
    }
    if (rows[at - 1].table == row->table && compare_keys(&rows[at - 1], row) >= 0)
        return "a key does not rise";
    return NULL;
}

static bool
same_row(const rgl_row *a, const rgl_row *b)
{
    if (a->table != b->table)
        return false;
    for (int i = 0; i < rgl_tables[a->table].column_count; i++)
        if (compare_values(&a->values[i], &b->values[i]) != 0 || a->values[i].scale != b->values[i].scale)
            return false;
    return true;
}

/* Byte of each character of a text; starts[characters] is its length. */
static uint32_t *
character_starts(rgl_arena *in, const char *text, size_t len, size_t *characters)
{
    uint32_t *starts = rgl_alloc(in, (len + 1) * sizeof *starts);

    *characters = 0;
    for (size_t i = 0; i < len; i++)
        if (((unsigned char) text[i] & 0xC0) != 0x80)
            starts[(*characters)++] = (uint32_t) i;
    starts[*characters] = (uint32_t) len;
    return starts;
}

/* A message, or NULL when a row keeps all promises that it can keep by itself. */
static const char *
row_fault(const rgl_source *source, const rgl_row *row, const uint32_t *starts, size_t characters)
{
    const rgl_table *table = &rgl_tables[row->table];
    int from = column(row->table, "char_from"), to = column(row->table, "char_to");
    int evidence = column(row->table, row->table == RGL_T_DEVELOPMENT ? "body" : "evidence");

    for (int i = 0; i < table->column_count; i++) {
        const rgl_value *v = &row->values[i];
        const char *out;
        size_t len;

        if (v->type != RGL_NULL && v->type != table->columns[i].type)
            return "a value is not of its column's type";
        if (i < key_columns(row->table) && v->type == RGL_NULL)
            return "a part of the key is NULL";
        if (v->type == RGL_TEXT_VALUE && (!v->text || v->len == 0))
            return "a text is empty";
        if (v->type == RGL_TEXT_VALUE && rgl_text_normalise(&again, v->text, v->len, &out, &len, NULL) == RGL_BAD_UTF8)
            return "a text is no UTF-8";
        if (v->type == RGL_DATE_VALUE && (v->number < -719162 || v->number > 2932896))
            return "a date is outside the years 1 to 9999";
        if (v->type == RGL_BOOL_VALUE && v->number != 0 && v->number != 1)
            return "a truth is neither 0 nor 1";
        if (strcmp(table->columns[i].name, "confidence") == 0 && (v->number < 0 || v->scale != 2 || v->number > 100))
            return "a confidence is not in 0.00 to 1.00";
    }
    if (from < 0 || row->values[from].type == RGL_NULL)
        return NULL;
    if (row->values[to].type == RGL_NULL || row->values[from].number < 0 ||
        row->values[from].number >= row->values[to].number || row->values[to].number > (int64_t) characters)
        return "a span is empty, backwards or outside the text";
    if (evidence >= 0) {
        uint32_t begin = starts[row->values[from].number], end = starts[row->values[to].number];
        const rgl_value *words = &row->values[evidence];

        if (words->type != RGL_TEXT_VALUE || words->len != end - begin ||
            memcmp(words->text, source->text + begin, words->len) != 0)
            return "the evidence is not what stands at the span";
    }
    return NULL;
}

/* A message with the table in *where, or NULL when the rows of a text keep all promises. */
static const char *
text_fault(const char *text, size_t len, const char **where)
{
    rgl_source source = {.document_id = "0123456789abcdef0123456789abcdef"};
    rgl_rows rows, second;
    rgl_status status;
    uint32_t *starts;
    size_t characters;

    *where = "";
    rgl_arena_reset(&arena);
    rgl_arena_reset(&again);
    status = rgl_text_normalise(&arena, text, len, &source.text, &source.len, NULL);
    if (status != RGL_OK)
        return status == RGL_EMPTY ? NULL : "the text is refused";
    if (rgl_extract(&arena, rgl_lexicon_builtin(), &source, &rows, NULL) != RGL_OK)
        return "the extraction fails";
    if (rows.count < 1 || rows.rows[0].table != RGL_T_DOCUMENT)
        return "the first row is not the document's";
    starts = character_starts(&arena, source.text, source.len, &characters);
    if (rows.rows[0].values[column(RGL_T_DOCUMENT, "char_count")].number != (int64_t) characters)
        return "the characters are miscounted";
    for (size_t i = 0; i < rows.count; i++) {
        const char *fault = row_fault(&source, &rows.rows[i], starts, characters);

        *where = rgl_tables[rows.rows[i].table].name;
        if (fault)
            return fault;
        if (i && rows.rows[i - 1].table > rows.rows[i].table)
            return "the tables are not in order";
        if (i && key_fault(rows.rows, i))
            return key_fault(rows.rows, i);
    }
    rgl_arena_reset(&again);
    if (rgl_extract(&again, rgl_lexicon_builtin(), &source, &second, NULL) != RGL_OK || second.count != rows.count)
        return "a second run gives other rows";
    for (size_t i = 0; i < rows.count; i++)
        if (!same_row(&rows.rows[i], &second.rows[i]))
            return "a second run gives another row";
    return NULL;
}

/* ------------------------------------------------------------------------------------------------ damage */

static uint64_t state;

static size_t
next_random(size_t below)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (size_t) (state >> 33) % below;
}

/* The nearest border of a character at or before the byte. */
static size_t
border(const char *text, size_t at)
{
    while (at > 0 && ((unsigned char) text[at] & 0xC0) == 0x80)
        at--;
    return at;
}

/* Do a few of: a byte becomes another (ASCII only, so that the text stays UTF-8), a piece goes, comes twice or is
 * moved, the end is cut off, line ends go. text has room for twice its length; returns the new length. */
static size_t
damage(char *text, size_t len, char *spare)
{
    static const char bytes[] = "0123456789.,;:()\"'-/ \n\tAazZ$%|#";

    for (size_t rounds = 1 + next_random(12); rounds > 0 && len > 40; rounds--) {
        size_t from = border(text, next_random(len)), to = from + next_random(len - from > 400 ? 400 : len - from);
        size_t piece;

        to = to < len ? border(text, to) : len;
        piece = to > from ? to - from : 0;
        switch (next_random(6)) {
        case 0:
        case 1:
            if ((unsigned char) text[from] < 0x80)
                text[from] = bytes[next_random(sizeof bytes - 1)];
            break;
        case 2:
            memmove(text + from, text + to, len - to);
            len -= piece;
            break;
        case 3:
            if (len + piece < 1 << 19) {
                memmove(text + to + piece, text + to, len - to);
                memcpy(text + to, text + from, piece);
                len += piece;
            }
            break;
        case 4:
            if (rounds == 1)
                len = border(text, len / 2 + next_random(len / 2));
            break;
        default:
            memcpy(spare, text + from, piece);
            memmove(text + from, text + to, len - to);
            to = border(text, next_random(len - piece));
            memmove(text + to + piece, text + to, len - piece - to);
            memcpy(text + to, spare, piece);
        }
    }
    return len;
}

static void
sample(const char *name)
{
    const char *base = strrchr(name, '/') + 1, *where, *fault, *wanted = getenv("REGLEDGER_MUTATIONS");
    int mutations = wanted ? atoi(wanted) : MUTATIONS;
    char *text = malloc(1 << 18), *copy = malloc(1 << 20), *spare = malloc(1 << 18);
    FILE *file = fopen(name, "rb");
    size_t len = file ? fread(text, 1, 1 << 18, file) : 0;

    if (file)
        fclose(file);
    fault = text_fault(text, len, &where);
    ok(len && !fault, "%s: %s %s", base, fault ? fault : "all holds", fault ? where : "");
    fault = NULL;
    for (int i = 0; i < mutations && !fault; i++) {
        size_t copied = len;

        state = 88172645463325252u + (uint64_t) i * 2654435761u;
        memcpy(copy, text, len);
        copied = damage(copy, copied, spare);
        fault = text_fault(copy, copied, &where);
        if (fault) {
            /* The text that shows it is left behind, to be looked at. */
            char path[256];
            FILE *out;

            snprintf(path, sizeof path, "/tmp/test_extract-%s-%d.txt", base, i);
            out = fopen(path, "wb");
            if (out) {
                fwrite(copy, 1, copied, out);
                fclose(out);
            }
            printf("# copy %d of %s, kept as %s\n", i, base, path);
        }
    }
    ok(!fault, "%s, %d damaged copies: %s %s", base, mutations, fault ? fault : "all holds", fault ? where : "");
    free(text);
    free(copy);
    free(spare);
}

/* -------------------------------------------------------------------------------------------------- time */

/* Seconds for a text of a pattern, repeated up to a length; the best of three. */
static double
seconds(const char *pattern, size_t len)
{
    char *text = malloc(len + strlen(pattern));
    double best = 1e9;
    size_t n = 0;

    for (; n < len; n += strlen(pattern))
        memcpy(text + n, pattern, strlen(pattern));
    for (int i = 0; i < 3; i++) {
        rgl_source source = {.text = text, .len = n, .document_id = "0123456789abcdef0123456789abcdef"};
        struct timespec start, end;
        rgl_rows rows;
        double took;

        rgl_arena_reset(&arena);
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
        rgl_extract(&arena, rgl_lexicon_builtin(), &source, &rows, NULL);
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
        took = (double) (end.tv_sec - start.tv_sec) + (double) (end.tv_nsec - start.tv_nsec) / 1e9;
        if (took < best)
            best = took;
        if (best > 2)
            break;
    }
    free(text);
    return best;
}

/* Eight times the text may take thirty times as long (caches end, machines are busy), not sixty-four times. */
#define SMALL  ((size_t) 12 << 10)
#define TIMES  8
#define LARGER 30

static void
linear(const char *name, const char *pattern)
{
    double small = seconds(pattern, SMALL), large = seconds(pattern, SMALL * TIMES);

    ok(large < small * LARGER || large < 0.02, "%s: %d times the text takes %.1f times as long (%.4f s)", name, TIMES,
       large / small, large);
}

static void
time_grows_as_the_text(void)
{
    /* Pages that go back to the system and come again would be most of what is measured. */
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    linear("letters", "a");
    linear("words", "word ");
    linear("capitals", "Word ");
    linear("lines", "a line\n");
    linear("digits", "1");
    linear("numbers", "1,234.5 ");
    linear("groups", "1,");
    linear("opening brackets", "(");
    linear("opening quotes", "\xE2\x80\x9C");
    linear("titles", "\xE3\x80\x8A\xE5\x8A\x9E\xE6\xB3\x95\xE3\x80\x8B");
    linear("titles that do not end", "\xE3\x80\x8A\xE5\x8A\x9E\xE6\xB3\x95");
    linear("dots", ".");
    linear("bullets", "- a\n");
    linear("tabs", "a\tb\n");
    linear("dates", "2 March, ");
    linear("amounts", "RMB 5 million and ");
    linear("fines", "The CAC fined A Co., Ltd. RMB 5 million. ");
    linear("fines, a line each", "On 2 March 2022, the CAC fined A Co., Ltd. RMB 5 million for leaks.\n");
    linear("fines in one sentence", "the CAC fined A Co., Ltd. RMB 5 million, ");
    linear("draft after draft", "the draft Measures for the Draft Measures for the ");
    linear("of the", "of the ");
    linear("the Ministry of", "the Ministry of ");
    linear("Chinese words", "\xE5\xA4\x84\xE7\xBD\x9A\xE6\x95\xB4\xE6\x94\xB9\xE3\x80\x82");
    linear(
        "Chinese sentences",
        "\xE5\x9B\xBD\xE5\xAE\xB6\xE7\xBD\x91\xE4\xBF\xA1\xE5\x8A\x9E\xE5\xAF\xB9\xE6\x9F\x90\xE5\x85\xAC\xE5\x8F\xB8"
        "\xE7\xBD\x9A\xE6\xAC\xBE"
        "5\xE4\xB8\x87\xE5\x85\x83\xE3\x80\x82");
    linear("Chinese numbers", "\xE4\xB8\x80");
    linear("defined terms", "Measures (the \"Measures\") ");
    linear("places", "Beijing ");
    linear("violations", "excessive collection of personal information, ");
    linear("marks of items", "(1) excessive collection; (2) without consent; ");
    linear("lists without marks", "the main problems are excessive collection, ");
}

int
main(void)
{
    glob_t samples;

    arena = rgl_arena_malloc();
    again = rgl_arena_malloc();
    if (ok(glob("test/samples/*.txt", 0, NULL, &samples) == 0, "there are samples")) {
        for (size_t i = 0; i < samples.gl_pathc; i++)
            sample(samples.gl_pathv[i]);
        globfree(&samples);
    }
    time_grows_as_the_text();
    rgl_arena_free(&arena);
    rgl_arena_free(&again);
    return done();
}
