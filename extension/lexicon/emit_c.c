/* emit_c.c: the lexicon as const C tables and enums. */
#include "generate.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* ------------------------------------------------------------------------------------------------- enums */

/* RGL_STATUS_ + 'revised_draft' -> RGL_STATUS_REVISED_DRAFT */
static void
print_name(FILE *out, const char *prefix, const char *label)
{
    fputs(prefix, out);
    for (; *label; label++)
        fputc(isalnum((unsigned char) *label) ? toupper((unsigned char) *label) : '_', out);
}

static void
emit_enum(FILE *out, const char *comment, const char *type, const char *prefix, const label_list *list)
{
    fprintf(out, "/* %s */\ntypedef enum {\n", comment);
    for (size_t i = 0; i < list->count; i++) {
        fputs("    ", out);
        print_name(out, prefix, list->labels[i]);
        fputs(",\n", out);
    }
    /* RGL_STATUS_COUNT is regledger.h's. */
    fprintf(out, "    %sCOUNT\n} %s;\n\n", strcmp(prefix, "RGL_STATUS_") ? prefix : "RGL_INSTRUMENT_STATUS_", type);
}

void
emit_enums(generator *g, FILE *out)
{
    fputs("/* lexicon_enums.h: made by extension/lexicon/generate.c from extension/lexicon; do not edit. */\n"
          "#ifndef RGL_LEXICON_ENUMS_H\n#define RGL_LEXICON_ENUMS_H\n\n",
          out);
    emit_enum(out, "instrument_status, in lifecycle order", "rgl_instrument_status", "RGL_STATUS_",
              vocabulary(g, "instrument_status"));
    emit_enum(out, "instrument_kind", "rgl_instrument_kind", "RGL_KIND_", vocabulary(g, "instrument_kind"));
    emit_enum(out, "section", "rgl_section", "RGL_SECTION_", vocabulary(g, "section"));
    emit_enum(out, "enforcement_kind", "rgl_enforcement_kind", "RGL_ENFORCEMENT_", vocabulary(g, "enforcement_kind"));
    emit_enum(out, "authority_role", "rgl_authority_role", "RGL_ROLE_", vocabulary(g, "authority_role"));
    emit_enum(out, "deadline_kind", "rgl_deadline_kind", "RGL_DEADLINE_", vocabulary(g, "deadline_kind"));
    emit_enum(out, "instrument_relation", "rgl_instrument_relation", "RGL_RELATION_",
              vocabulary(g, "instrument_relation"));
    emit_enum(out, "cues.tsv", "rgl_cue", "RGL_CUE_", &g->cue_names);
    emit_enum(out, "kinds of words in calendar.tsv", "rgl_calendar_kind", "RGL_CAL_", &g->calendar_kinds);
    emit_enum(out, "topics.tsv", "rgl_topic", "RGL_TOPIC_", &g->topic_codes);
    emit_enum(out, "violation_categories.tsv", "rgl_violation", "RGL_VIOLATION_", &g->violation_codes);
    fputs("#endif\n", out);
}

/* ------------------------------------------------------------------------------------------------ tables */

static void
print_string(FILE *out, const char *text)
{
    if (!text) {
        fputs("NULL", out);
        return;
    }
    fputc('"', out);
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            fputc('\\', out);
        fputc(*text, out);
    }
    fputc('"', out);
}

static void
emit_rows(FILE *out, const char *type, const char *name, const tsv_table *table, const char *const *columns)
{
    fprintf(out, "static const %s %s[] = {\n", type, name);
    for (size_t i = 0; i < table->count; i++) {
        fputs("    {", out);
        for (const char *const *column = columns; *column; column++) {
            fputs(column == columns ? "" : ", ", out);
            print_string(out, tsv_get(table, i, *column));
        }
        fputs("},\n", out);
    }
    fputs("};\n\n", out);
}

static void
emit_labels(FILE *out, const char *name, const label_list *list)
{
    fprintf(out, "static const char *const %s[] = {", name);
    for (size_t i = 0; i < list->count; i++) {
        print_string(out, list->labels[i]);
        fputs(", ", out);
    }
    fputs("NULL};\n\n", out);
}

/* The codes' order is that of strcmp: rgl_authority_find searches in it. */
static int
compare_codes(const void *left, const void *right)
{
    const char *const *a = left, *const *b = right;

    return strcmp(*a, *b);
}

static void
emit_order(generator *g, FILE *out)
{
    size_t count = g->authorities.count;
    const char **codes = gen_alloc(g, (count + 1) * sizeof *codes);

    for (size_t i = 0; i < count; i++)
        codes[i] = tsv_need(&g->authorities, i, "code");
    qsort(codes, count, sizeof *codes, compare_codes);
    fputs("static const uint16_t authority_order[] = {", out);
    for (size_t i = 0; i < count; i++)
        fprintf(out, "%ld,%s", find_row(&g->authorities, "code", codes[i]), i % 20 == 19 ? "\n" : " ");
    fputs("};\n\n", out);
}

static void
emit_places(generator *g, FILE *out)
{
    fputs("static const rgl_place places[] = {\n", out);
    for (size_t i = 0; i < g->places.count; i++) {
        const rgl_place *place = &g->place_list[i];

        fputs("    {", out);
        print_string(out, place->code);
        fputs(", ", out);
        print_string(out, place->name_en);
        fputs(", ", out);
        print_string(out, place->name_zh);
        fprintf(out, ", %u, %u},\n", place->parent, place->level);
    }
    fputs("};\n\n", out);
}

static void
emit_currencies(generator *g, FILE *out)
{
    const tsv_table *t = &g->currencies;

    fputs("static const rgl_currency currencies[] = {\n", out);
    for (size_t i = 0; i < g->currency_codes.count; i++) {
        size_t row = (size_t) find_row(t, "code", g->currency_codes.labels[i]);
        const char *digits = tsv_get(t, row, "minor_digits");

        fprintf(out, "    {\"%s\", %s, %d, %d},\n", g->currency_codes.labels[i], digits ? digits : "-1",
                tsv_flag(t, row, "note", "decimal_comma"), tsv_flag(t, row, "note", "lakh_groups"));
    }
    fputs("};\n\n", out);
}

static void
emit_numbers(generator *g, FILE *out)
{
    fputs("static const rgl_number_word numbers[] = {\n", out);
    for (size_t i = 0; i < g->numbers.count; i++) {
        int kind = number_kind(g, i), bound = number_bound(g, i);

        fprintf(out, "    {%lld, %d, %d, %d, %d},\n", tsv_number(&g->numbers, i, "value", 0, INT64_MAX), kind,
                bound < 0 ? 0 : bound, kind == RGL_N_MULTIPLIER || kind == RGL_N_START || kind == RGL_N_SHORT,
                kind == RGL_N_ARTICLE);
    }
    fputs("};\n\nstatic const rgl_calendar_word calendar[] = {\n", out);
    for (size_t i = 0; i < g->calendar.count; i++) {
        fputs("    {", out);
        print_name(out, "RGL_CAL_", tsv_need(&g->calendar, i, "word_kind"));
        fprintf(out, ", %lld},\n", tsv_number(&g->calendar, i, "value", INT32_MIN, INT32_MAX));
    }
    fputs("    {0, 0}};\n\n", out);
}

static void
emit_bits(FILE *out, const uint64_t *bits, size_t count)
{
    fputs("    {", out);
    for (size_t i = 0; i < count / 64; i++)
        fprintf(out, "0x%llx,%s", (unsigned long long) bits[i], i % 8 == 7 ? "\n     " : " ");
    fputs("},\n", out);
}

static void
emit_matcher(const rgl_matcher *m, FILE *out)
{
    fputs("static const rgl_cell cells[] = {\n", out);
    for (uint32_t i = 0; i < m->cell_count; i++) {
        const rgl_cell *c = &m->cells[i];

        fprintf(out, "{%u,%u,%u,%u,%u,%u},%s", c->label, c->base, c->word, c->length, c->byte, c->slot,
                i % 6 == 5 ? "\n" : "");
    }
    fputs("};\n\nstatic const rgl_word words[] = {\n", out);
    for (uint32_t i = 0; i < m->word_count; i++) {
        const rgl_word *w = &m->words[i];

        fprintf(out, "{%u,%u,%u,%u,%u,%u,%u,%u},%s", w->entry, w->spelling, w->length, w->count, w->hidden, w->classes,
                w->places, w->more, i % 5 == 4 ? "\n" : "");
    }
    fputs("};\n\nstatic const rgl_entry entries[] = {\n", out);
    for (uint32_t i = 0; i < m->entry_count; i++)
        fprintf(out, "{%u,%u,%u},%s", m->entries[i].word_class, m->entries[i].flags, m->entries[i].value,
                i % 10 == 9 ? "\n" : "");
    fputs("};\n\nstatic const char pool[] =\n", out);
    for (uint32_t i = 0; i < m->pool_size; i += 40) {
        fputs("    \"", out);
        for (uint32_t j = i; j < i + 40 && j < m->pool_size; j++) {
            unsigned char c = (unsigned char) m->pool[j];

            if (isalnum(c) || c == ' ')
                fputc(c, out);
            else
                fprintf(out, "\\%03o", c);
        }
        fputs("\"\n", out);
    }
    fputs("    ;\n\nstatic const rgl_filter filter = {\n", out);
    emit_bits(out, m->filter->ascii, RGL_FILTER_BITS);
    emit_bits(out, m->filter->wide, RGL_FILTER_BITS);
    emit_bits(out, m->filter->brief, RGL_FILTER_BITS);
    fputs("};\n\nstatic const rgl_starts cue_starts[] = {\n", out);
    for (uint32_t i = 0; i < m->cue_count; i++) {
        fputs("    {", out);
        emit_bits(out, m->cue_starts[i].pairs, RGL_START_BITS);
        emit_bits(out, m->cue_starts[i].words, RGL_START_BITS);
        fputs("},\n", out);
    }
    fputs("};\n\n", out);
}

static void
emit_vocabularies(generator *g, FILE *out)
{
    const label_list *kinds = vocabulary(g, "instrument_kind");

    for (size_t i = 0; i < g->vocabulary_count; i++)
        emit_labels(out, g->vocabularies[i].name, &g->vocabularies[i]);
    emit_labels(out, "cue", &g->cue_names);
    fputs("const rgl_vocabulary_table rgl_vocabulary_tables[] = {\n", out);
    for (size_t i = 0; i < g->vocabulary_count; i++)
        fprintf(out, "    {\"%s\", %s},\n", g->vocabularies[i].name, g->vocabularies[i].name);
    fputs("    {\"cue\", cue},\n    {NULL, NULL}};\n\nconst uint8_t rgl_kind_hierarchy[] = {", out);
    for (size_t i = 0; i < kinds->count; i++)
        fprintf(out, "%d, ", g->hierarchy[i]);
    fprintf(out, "};\nconst int rgl_kind_count = %zu;\n\n", kinds->count);
}

#define COLUMNS(...) ((const char *const[]){__VA_ARGS__, NULL})

void
emit_tables(generator *g, FILE *out)
{
    const rgl_matcher *m = &g->matcher;

    fputs("/* lexicon_data.c: made by extension/lexicon/generate.c from extension/lexicon; do not edit. */\n"
          "#include \"han.h\"\n#include \"lexicon_tables.h\"\n#include \"lexicon_enums.h\"\n\n",
          out);
    emit_rows(out, "rgl_authority", "authorities", &g->authorities,
              COLUMNS("code", "regulator", "name_en", "name_zh", "level", "kind", "parent_code", "jurisdiction",
                      "valid_from", "valid_to", "successor_code"));
    emit_order(g, out);
    emit_places(g, out);
    emit_rows(out, "rgl_law", "laws", &g->laws,
              COLUMNS("law_code", "title_en", "title_zh", "kind", "issuer", "jurisdiction", "adopted", "effective"));
    emit_currencies(g, out);
    emit_numbers(g, out);
    emit_labels(out, "topics", &g->topic_codes);
    emit_labels(out, "violations", &g->violation_codes);
    emit_vocabularies(g, out);
    emit_matcher(m, out);
    emit_variants(g, out);
    fprintf(out,
            "const rgl_lexicon rgl_lexicon_tables = {\n"
            "    .matcher = {.cells = cells, .words = words, .entries = entries, .pool = pool, .filter = &filter,\n"
            "                .cue_starts = cue_starts, .cell_count = %u, .word_count = %u, .entry_count = %u,\n"
            "                .pool_size = %u, .cue_count = %u},\n"
            "    .authorities = authorities, .authority_order = authority_order, .places = places, .laws = laws,\n"
            "    .currencies = currencies, .numbers = numbers, .calendar = calendar, .topics = topics,\n"
            "    .violations = violations, .authority_count = %zu, .place_count = %zu, .law_count = %zu,\n"
            "    .currency_count = %zu, .number_count = %zu, .calendar_count = %zu, .topic_count = %zu,\n"
            "    .violation_count = %zu};\n",
            m->cell_count, m->word_count, m->entry_count, m->pool_size, m->cue_count, g->authorities.count,
            g->places.count, g->laws.count, g->currency_codes.count, g->numbers.count, g->calendar.count,
            g->topic_codes.count, g->violation_codes.count);
}
