/* emit_sql.c: the lexicon as SQL: enums for PostgreSQL, label lists for CHECKs, rows for both databases. */
#include "generate.h"

#include <string.h>

/* Rows in one INSERT: enough to be quick, few enough for any parser. */
#define CHUNK 100

static const char head[] = "-- Made by extension/lexicon/generate.c from extension/lexicon/*.tsv; do not edit.\n";

static void
print_literal(FILE *out, const char *text)
{
    if (!text) {
        fputs("NULL", out);
        return;
    }
    fputc('\'', out);
    for (; *text; text++) {
        if (*text == '\'')
            fputc('\'', out);
        fputc(*text, out);
    }
    fputc('\'', out);
}

static void
print_labels(FILE *out, const label_list *list, const char *between)
{
    for (size_t i = 0; i < list->count; i++) {
        fputs(i ? between : "", out);
        print_literal(out, list->labels[i]);
    }
}

void
emit_postgres_enums(generator *g, FILE *out)
{
    static const char *const types[][2] = {
        {"regulator", "national head of an authority, or a foreign or international body"},
        {"instrument_status", "status of an instrument, in lifecycle order: status >= 'adopted' means what it says"},
        {"instrument_kind", "kind of instrument, from the words of its title"},
        {"section", "section of a newsletter"},
        {"enforcement_kind", "what an authority does to somebody"},
        {"mention_kind", "kind of fact that a text mentions"},
    };

    fputs(head, out);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        fprintf(out, "\nCREATE TYPE regledger.%s AS ENUM (\n    ", types[i][0]);
        print_labels(out, vocabulary(g, types[i][0]), ",\n    ");
        fprintf(out, "\n);\nCOMMENT ON TYPE regledger.%s IS ", types[i][0]);
        print_literal(out, types[i][1]);
        fputs(";\n", out);
    }
}

void
emit_checks(generator *g, FILE *out)
{
    for (size_t i = 0; i < g->vocabulary_count; i++) {
        fprintf(out, "%s\t", g->vocabularies[i].name);
        print_labels(out, &g->vocabularies[i], ",");
        fputc('\n', out);
    }
}

/* ------------------------------------------------------------------------------------------------- seeds */

typedef struct {
    FILE *out;
    const char *into; /* table(columns) */
    size_t count;
} insert;

/* Start a row: the caller prints its values after it. */
static void
next_row(insert *i)
{
    if (i->count % CHUNK == 0)
        fprintf(i->out, "%sINSERT INTO %s VALUES\n(", i->count ? ";\n" : "", i->into);
    else
        fputs(",\n(", i->out);
    i->count++;
}

static void
print_cells(FILE *out, const tsv_table *table, size_t row, const char *const *columns)
{
    for (const char *const *column = columns; *column; column++) {
        fputs(column == columns ? "" : ", ", out);
        print_literal(out, tsv_get(table, row, *column));
    }
}

static void
emit_table(FILE *out, const char *into, const tsv_table *table, const char *const *columns)
{
    insert i = {.out = out, .into = into};

    for (size_t row = 0; row < table->count; row++) {
        next_row(&i);
        print_cells(out, table, row, columns);
        fputc(')', out);
    }
    fputs(i.count ? ";\n\n" : "", out);
}

/* True when a row may not come before another that is not there yet. */
static bool
waits(generator *g, const bool *done, size_t row)
{
    static const char *const columns[] = {"parent_code", "successor_code", "regulator"};

    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        const char *code = tsv_get(&g->authorities, row, columns[i]);
        long other = code ? find_row(&g->authorities, "code", code) : -1;

        if (other >= 0 && (size_t) other != row && !done[other])
            return true;
    }
    return false;
}

/* Parents, successors and heads before those that name them. */
static void
emit_authorities(generator *g, FILE *out)
{
    static const char *const columns[] = {"code",       "regulator", "name_en",        "name_zh",
                                          "level",      "kind",      "parent_code",    "jurisdiction",
                                          "valid_from", "valid_to",  "successor_code", NULL};
    size_t count = g->authorities.count;
    bool *done = gen_alloc(g, count + 1), again = true;
    insert i = {.out = out,
                .into =
                    "authority (authority_code, regulator, name_en, name_zh, level, kind, parent_code, jurisdiction, "
                    "valid_from, valid_to, successor_code, builtin)"};

    while (again) {
        again = false;
        for (size_t row = 0; row < count; row++) {
            if (done[row] || waits(g, done, row))
                continue;
            done[row] = again = true;
            next_row(&i);
            print_cells(out, &g->authorities, row, columns);
            fputs(", TRUE)", out);
        }
    }
    fputs(";\n\n", out);
    for (size_t row = 0; row < count; row++)
        if (!done[row])
            tsv_complain(&g->authorities, row, "parents, successors and heads go in a circle");
}

static void
emit_alias(insert *i, const char *code, const char *alias, const char *language, const char *kind)
{
    next_row(i);
    print_literal(i->out, code);
    fputs(", ", i->out);
    print_literal(i->out, alias);
    fprintf(i->out, ", '%s', '%s', TRUE)", language, kind);
}

static void
emit_aliases(generator *g, FILE *out)
{
    insert i = {.out = out, .into = "authority_alias (authority_code, alias, language, kind, builtin)"};
    const tsv_table *t = &g->authorities;

    for (size_t row = 0; row < t->count; row++) {
        const char *code = tsv_need(t, row, "code"), *en = tsv_get(t, row, "name_en"), *zh = tsv_get(t, row, "name_zh");

        if (en)
            emit_alias(&i, code, en, "en", "name");
        if (zh)
            emit_alias(&i, code, zh, "zh", "name");
    }
    t = &g->aliases;
    for (size_t row = 0; row < t->count; row++)
        if (strcmp(tsv_need(t, row, "kind"), "namesake") != 0) /* "the central bank" is nobody's own name */
            emit_alias(&i, tsv_need(t, row, "code"), tsv_need(t, row, "alias"), tsv_need(t, row, "language"),
                       tsv_need(t, row, "kind"));
    fputs(";\n\n", out);
}

static void
emit_topics(generator *g, FILE *out)
{
    insert i = {.out = out, .into = "topic (topic, name_en, name_zh)"};

    for (size_t t = 0; t < g->topic_codes.count; t++) {
        const char *name[2] = {NULL, NULL};

        /* A topic's name is its first cue in each language. */
        for (size_t row = 0; row < g->topics.count; row++) {
            int zh = strcmp(tsv_need(&g->topics, row, "language"), "zh") == 0;

            if (!name[zh] && strcmp(tsv_need(&g->topics, row, "topic"), g->topic_codes.labels[t]) == 0)
                name[zh] = tsv_need(&g->topics, row, "cue");
        }
        next_row(&i);
        print_literal(out, g->topic_codes.labels[t]);
        fputs(", ", out);
        print_literal(out, name[0]);
        fputs(", ", out);
        print_literal(out, name[1]);
        fputc(')', out);
    }
    fputs(";\n\n", out);
}

#define COLUMNS(...) ((const char *const[]){__VA_ARGS__, NULL})

void
emit_seed(generator *g, FILE *out)
{
    fputs(head, out);
    fputc('\n', out);
    emit_table(out, "place (place_code, name_en, name_zh, level, parent_code)", &g->places,
               COLUMNS("code", "name_en", "name_zh", "level", "parent"));
    emit_authorities(g, out);
    emit_aliases(g, out);
    emit_topics(g, out);
    emit_table(out, "law (law_code, title_en, title_zh, kind, issuer, jurisdiction, adopted, effective)", &g->laws,
               COLUMNS("law_code", "title_en", "title_zh", "kind", "issuer", "jurisdiction", "adopted", "effective"));
}
