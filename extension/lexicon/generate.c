/* generate.c: the lexicon's tables -> C tables and enums, SQL enums, checks and seed rows.
 * Usage: lexgen DIRECTORY-OF-TSV OUTPUT-DIRECTORY. Writes nothing and exits 1 when a table has a mistake. */
#include "generate.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

void *
gen_alloc(generator *g, size_t size)
{
    void *memory = rgl_alloc(g->arena, size);

    if (!memory) {
        fputs("lexgen: no memory\n", stderr);
        exit(1);
    }
    return memory;
}

int
label_find(const label_list *list, const char *label)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->labels[i], label) == 0)
            return (int) i;
    return -1;
}

int
label_add(generator *g, label_list *list, const char *label)
{
    int at = label_find(list, label);

    if (at >= 0)
        return at;
    if (!rgl_grow(g->arena, &list->labels, sizeof *list->labels, list->count, &list->capacity))
        exit(1);
    list->labels[list->count] = label;
    return (int) list->count++;
}

label_list *
vocabulary(generator *g, const char *name)
{
    for (size_t i = 0; i < g->vocabulary_count; i++)
        if (strcmp(g->vocabularies[i].name, name) == 0)
            return &g->vocabularies[i];
    if (g->vocabulary_count == VOCABULARIES) {
        fputs("lexgen: too many vocabularies\n", stderr);
        exit(1);
    }
    g->vocabularies[g->vocabulary_count].name = name;
    return &g->vocabularies[g->vocabulary_count++];
}

long
find_row(const tsv_table *table, const char *column, const char *value)
{
    for (size_t i = 0; i < table->count; i++) {
        const char *cell = tsv_get(table, i, column);

        if (cell && strcmp(cell, value) == 0)
            return (long) i;
    }
    return -1;
}

/* ----------------------------------------------------------------------------------------------- reading */

#define COLUMNS(...) ((const char *const[]){__VA_ARGS__, NULL})

static void
read_tables(generator *g, const char *from)
{
    rgl_arena *a = g->arena;

    tsv_read(a, from, "vocabularies", COLUMNS("vocabulary", "label", "rank"), &g->vocabulary_rows);
    tsv_read(a, from, "authorities",
             COLUMNS("code", "regulator", "name_en", "name_zh", "level", "kind", "parent_code", "jurisdiction",
                     "valid_from", "valid_to", "successor_code"),
             &g->authorities);
    tsv_read(a, from, "authority_aliases", COLUMNS("code", "alias", "language", "kind"), &g->aliases);
    tsv_read(a, from, "local_patterns", COLUMNS("pattern", "language", "code"), &g->patterns);
    tsv_read(a, from, "name_patterns", COLUMNS("pattern", "language", "code"), &g->name_patterns);
    tsv_read(a, from, "places", COLUMNS("code", "name_en", "name_zh", "level", "parent"), &g->places);
    tsv_read(a, from, "place_aliases", COLUMNS("code", "alias", "language", "kind"), &g->place_aliases);
    tsv_read(a, from, "instrument_kinds", COLUMNS("kind", "cue", "language", "hierarchy_rank"), &g->kinds);
    tsv_read(a, from, "statuses", COLUMNS("status", "cue", "language", "note"), &g->statuses);
    tsv_read(a, from, "enforcement_kinds", COLUMNS("kind", "cue", "language"), &g->enforcements);
    tsv_read(a, from, "violation_categories", COLUMNS("category", "cue", "language"), &g->violations);
    tsv_read(a, from, "laws",
             COLUMNS("law_code", "title_en", "title_zh", "kind", "issuer", "jurisdiction", "adopted", "effective"),
             &g->laws);
    tsv_read(a, from, "law_aliases", COLUMNS("law_code", "alias", "language", "kind"), &g->law_aliases);
    tsv_read(a, from, "topics", COLUMNS("topic", "cue", "language"), &g->topics);
    tsv_read(a, from, "sections", COLUMNS("section", "heading_cue", "language"), &g->sections);
    tsv_read(a, from, "currencies", COLUMNS("code", "minor_digits", "symbol_or_word", "language", "position", "note"),
             &g->currencies);
    tsv_read(a, from, "numbers", COLUMNS("kind", "value", "bound", "word", "language", "note"), &g->numbers);
    tsv_read(a, from, "cues", COLUMNS("cue", "phrase", "language", "note"), &g->cues);
    tsv_read(a, from, "calendar", COLUMNS("word_kind", "value", "phrase", "language", "note"), &g->calendar);
    tsv_read(a, from, "han_variants", COLUMNS("simple", "variants"), &g->variants);
}

/* ---------------------------------------------------------------------------------------------- checking */

/* The values of a column are all different. */
static void
check_unique(const tsv_table *table, const char *column)
{
    for (size_t i = 0; i < table->count; i++) {
        const char *value = tsv_need(table, i, column);
        long first = find_row(table, column, value);

        if (first >= 0 && first < (long) i)
            tsv_complain(table, i, "%s '%s' is in line %d already", column, value, table->rows[first].line);
    }
}

/* The values of a column, where there are any, stand in another table's. */
static void
check_known(const tsv_table *table, const char *column, const tsv_table *other, const char *key)
{
    for (size_t i = 0; i < table->count; i++) {
        const char *value = tsv_get(table, i, column);

        if (value && find_row(other, key, value) < 0)
            tsv_complain(table, i, "%s '%s' is in no row of %s", column, value, other->path);
    }
}

static void
check_in(const tsv_table *table, size_t row, const char *column, const char *const *allowed)
{
    const char *value = tsv_need(table, row, column);

    while (*allowed && strcmp(*allowed, value) != 0)
        allowed++;
    if (!*allowed)
        tsv_complain(table, row, "%s '%s' is none of those that the generator knows", column, value);
}

/* 'CN', 'CN-GD', 'US-NY': a place of the list, or a part of a country of the list. */
static void
check_jurisdiction(generator *g, const tsv_table *table, size_t row)
{
    const char *value = tsv_get(table, row, "jurisdiction");
    char country[8];

    if (!value || find_row(&g->places, "code", value) >= 0)
        return;
    snprintf(country, sizeof country, "%.*s", (int) strcspn(value, "-"), value);
    if (!strchr(value, '-') || find_row(&g->places, "code", country) < 0)
        tsv_complain(table, row, "jurisdiction '%s' is no place", value);
}

static void
check_authorities(generator *g)
{
    const tsv_table *t = &g->authorities;

    check_unique(t, "code");
    check_known(t, "parent_code", t, "code");
    check_known(t, "successor_code", t, "code");
    check_known(t, "regulator", t, "code");
    for (size_t i = 0; i < t->count; i++) {
        const char *from = tsv_day(t, i, "valid_from"), *to = tsv_day(t, i, "valid_to");
        const char *regulator = tsv_need(t, i, "regulator");
        long head = find_row(t, "code", regulator);

        check_in(t, i, "level", COLUMNS("national", "provincial", "municipal", "county", "foreign", "international"));
        check_in(t, i, "kind",
                 COLUMNS("regulator", "ministry", "police", "court", "procuratorate", "legislature", "government",
                         "standards_body", "association", "exchange", "media"));
        check_jurisdiction(g, t, i);
        if (from && to && strcmp(from, to) >= 0)
            tsv_complain(t, i, "valid_to is not after valid_from");
        if (head >= 0 && strcmp(tsv_need(t, (size_t) head, "regulator"), regulator) != 0)
            tsv_complain(t, i, "regulator '%s' is not a head: its own is '%s'", regulator,
                         tsv_need(t, (size_t) head, "regulator"));
        if (strlen(regulator) > 63)
            tsv_complain(t, i, "regulator '%s' is too long for a label of an enum (63 bytes)", regulator);
    }
}

static void
check_laws(generator *g)
{
    const tsv_table *t = &g->laws;

    check_unique(t, "law_code");
    check_known(t, "issuer", &g->authorities, "code");
    check_known(&g->law_aliases, "law_code", t, "law_code");
    check_known(&g->place_aliases, "code", &g->places, "code");
    for (size_t i = 0; i < t->count; i++) {
        const char *adopted = tsv_day(t, i, "adopted"), *effective = tsv_day(t, i, "effective");

        if (adopted && effective && strcmp(adopted, effective) > 0)
            tsv_complain(t, i, "effective is before adopted");
        check_jurisdiction(g, t, i);
        if (label_find(vocabulary(g, "instrument_kind"), tsv_need(t, i, "kind")) < 0)
            tsv_complain(t, i, "kind '%s' is no kind of instrument", tsv_need(t, i, "kind"));
    }
}

/* An alias is written once for an authority, and is not one of its names, which stand in authorities.tsv. */
static void
check_aliases(generator *g)
{
    const tsv_table *t = &g->aliases;

    check_known(t, "code", &g->authorities, "code");
    check_known(&g->patterns, "code", &g->authorities, "code");
    check_known(&g->name_patterns, "code", &g->authorities, "code");
    for (size_t i = 0; i < t->count; i++) {
        const char *code = tsv_need(t, i, "code"), *alias = tsv_need(t, i, "alias");
        long row = find_row(&g->authorities, "code", code);

        check_in(t, i, "kind", COLUMNS("name", "acronym", "short", "former", "department", "misspelling", "namesake"));
        for (int zh = 0; row >= 0 && zh < 2; zh++) {
            const char *name = tsv_get(&g->authorities, (size_t) row, zh ? "name_zh" : "name_en");

            if (name && strcmp(name, alias) == 0)
                tsv_complain(t, i, "'%s' is the authority's name already", alias);
        }
    }
}

/* Labels of a table's column, each of which its vocabulary has. */
static void
check_labels(generator *g, const tsv_table *table, const char *column, const char *name)
{
    for (size_t i = 0; i < table->count; i++)
        if (label_find(vocabulary(g, name), tsv_need(table, i, column)) < 0)
            tsv_complain(table, i, "'%s' is not in the vocabulary %s", tsv_need(table, i, column), name);
}

/* ------------------------------------------------------------------------------------------ vocabularies */

static void
make_vocabularies(generator *g)
{
    const tsv_table *t = &g->vocabulary_rows;
    label_list *kinds, *heads;

    for (size_t i = 0; i < t->count; i++) {
        label_list *list = vocabulary(g, tsv_need(t, i, "vocabulary"));
        long long rank = tsv_number(t, i, "rank", 0, 255);

        if ((size_t) rank != list->count || label_add(g, list, tsv_need(t, i, "label")) != rank)
            tsv_complain(t, i, "ranks count from 0 in the order of the rows, a label stands once");
    }
    kinds = vocabulary(g, "instrument_kind");
    for (size_t i = 0; i < g->kinds.count; i++) {
        int kind = label_add(g, kinds, tsv_need(&g->kinds, i, "kind"));
        int rank = (int) tsv_number(&g->kinds, i, "hierarchy_rank", 1, 255);

        if (kind > 255)
            tsv_complain(&g->kinds, i, "too many kinds");
        else if (g->hierarchy[kind] && g->hierarchy[kind] != rank)
            tsv_complain(&g->kinds, i, "the kind has hierarchy_rank %d above", g->hierarchy[kind]);
        else
            g->hierarchy[kind] = rank;
    }
    heads = vocabulary(g, "regulator");
    for (size_t i = 0; i < g->authorities.count; i++)
        label_add(g, heads, tsv_need(&g->authorities, i, "regulator"));
    for (size_t i = 0; i < g->cues.count; i++)
        label_add(g, &g->cue_names, tsv_need(&g->cues, i, "cue"));
    for (size_t i = 0; i < g->calendar.count; i++)
        label_add(g, &g->calendar_kinds, tsv_need(&g->calendar, i, "word_kind"));
    for (size_t i = 0; i < g->topics.count; i++)
        label_add(g, &g->topic_codes, tsv_need(&g->topics, i, "topic"));
    for (size_t i = 0; i < g->violations.count; i++)
        label_add(g, &g->violation_codes, tsv_need(&g->violations, i, "category"));
    for (size_t i = 0; i < g->currencies.count; i++)
        label_add(g, &g->currency_codes, tsv_need(&g->currencies, i, "code"));
}

/* ------------------------------------------------------------------------------------------------ output */

static void
write_file(generator *g, const char *directory, const char *name, void (*emit)(generator *, FILE *))
{
    char path[4096];
    FILE *out;

    snprintf(path, sizeof path, "%s/%s", directory, name);
    out = fopen(path, "w");
    if (out)
        emit(g, out);
    if (!out || ferror(out) || fclose(out) != 0) {
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
        exit(1);
    }
}

int
main(int argc, char **argv)
{
    rgl_arena arena = rgl_arena_malloc();
    generator g = {.arena = &arena};
    rgl_error err = {0};

    if (argc != 3) {
        fputs("usage: lexgen DIRECTORY-OF-TSV OUTPUT-DIRECTORY\n", stderr);
        return 2;
    }
    read_tables(&g, argv[1]);
    if (tsv_errors)
        return 1;
    make_vocabularies(&g);
    make_variants(&g);
    check_authorities(&g);
    check_aliases(&g);
    check_laws(&g);
    check_unique(&g.places, "code");
    check_known(&g.places, "parent", &g.places, "code");
    check_labels(&g, &g.statuses, "status", "instrument_status");
    check_labels(&g, &g.enforcements, "kind", "enforcement_kind");
    check_labels(&g, &g.sections, "section", "section");
    if (tsv_errors)
        return 1;
    make_words(&g);
    if (tsv_errors)
        return 1;
    if (rgl_matcher_build(&arena, g.literals, g.literal_count, g.place_list, &g.matcher, &err) != RGL_OK) {
        const origin *o = &g.origins[err.offset];

        if (err.code == RGL_BAD_INPUT)
            tsv_complain(o->table, o->row, "%s: '%s'", err.message, g.literals[err.offset].text);
        else
            fprintf(stderr, "lexgen: %s\n", err.message);
        return 1;
    }
    write_file(&g, argv[2], "lexicon_enums.h", emit_enums);
    write_file(&g, argv[2], "lexicon_data.c", emit_tables);
    write_file(&g, argv[2], "enums_postgres.sql", emit_postgres_enums);
    write_file(&g, argv[2], "checks.sql", emit_checks);
    write_file(&g, argv[2], "seed.sql", emit_seed);
    rgl_arena_free(&arena);
    return 0;
}
