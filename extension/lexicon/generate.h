/* generate.h: what the generator's parts share: the tables, the vocabularies and the literals made of them. */
#ifndef GENERATE_H
#define GENERATE_H

#include "lexicon.h"
#include "matcher.h"
#include "tsv.h"

#include <stdio.h>

#define VOCABULARIES 16

/* A closed list of labels. */
typedef struct {
    const char *name;
    const char **labels;
    size_t count, capacity;
} label_list;

/* Where a literal was written down; derived ones ('Guangdong Province') may meet written ones and yield to them. */
typedef struct {
    const tsv_table *table;
    uint32_t row;
    bool derived;
} origin;

typedef struct {
    rgl_arena *arena;
    tsv_table authorities, aliases, patterns, name_patterns, places, kinds, statuses, enforcements, violations, laws,
        law_aliases, place_aliases, topics, sections, currencies, numbers, cues, calendar, vocabulary_rows, variants;
    label_list vocabularies[VOCABULARIES]; /* the nine of the ledger */
    size_t vocabulary_count;
    label_list cue_names, calendar_kinds, topic_codes, violation_codes, currency_codes;
    int hierarchy[256];     /* by rank in instrument_kind */
    uint16_t simple[65536]; /* of a variant of an ideograph its simple form; 0: it is none */
    rgl_place *place_list;
    rgl_literal *literals;
    origin *origins;
    size_t literal_count, literal_capacity, origin_capacity;
    rgl_matcher matcher;
} generator;

/* Memory or the end of the program. */
void *gen_alloc(generator *g, size_t size);
/* The position of a label, -1 when there is none; add it at the end if it is new and return its position. */
int label_find(const label_list *list, const char *label);
int label_add(generator *g, label_list *list, const char *label);
label_list *vocabulary(generator *g, const char *name);
/* The row whose column has this value, -1 when there is none. */
long find_row(const tsv_table *table, const char *column, const char *value);

/* The row at hand: every literal that is added is this row's. */
typedef struct {
    generator *g;
    const tsv_table *table;
    uint32_t row;
    bool derived;
} source;

/* variants.c: the ideographs that stand for others, and a text with their simple forms. */
void make_variants(generator *g);
const char *fold_variants(generator *g, const char *text);

/* words.c: all literals of all tables, with duplicates refused, and the list of places. */
void make_words(generator *g);
/* A literal with one meaning. Nothing for a text that is NULL or empty. */
void add_literal(const source *s, const char *text, rgl_word_class word_class, uint8_t flags, long value,
                 bool slot_only);
/* Both texts together; the first len bytes; whether a longer text ends so. */
const char *gen_join(generator *g, const char *a, const char *b);
const char *gen_cut(generator *g, const char *text, size_t len);
bool ends_with(const char *text, const char *end);
/* Two to eight capitals, perhaps with digits and marks, no small letter and nothing beyond ASCII: 'AI', 'TC260'. */
bool is_acronym(const char *text);
/* How many ASCII letters. */
int letter_count(const char *text);

/* names.c: authorities, their local offices, places, laws. */
void add_names(generator *g);
/* rgl_number_kind of a row of numbers.tsv. */
int number_kind(generator *g, size_t row);
/* rgl_bound of a row of numbers.tsv whose kind has one; -1 of another. */
int number_bound(generator *g, size_t row);

/* emit_c.c, emit_sql.c: the files. */
void emit_enums(generator *g, FILE *out);
void emit_tables(generator *g, FILE *out);
void emit_variants(generator *g, FILE *out);
void emit_postgres_enums(generator *g, FILE *out);
void emit_checks(generator *g, FILE *out);
void emit_seed(generator *g, FILE *out);

#endif
