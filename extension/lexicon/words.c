/* words.c: the literals of the cues and of the words of numbers, money and dates; and what all literals are checked
 * for. */
#include "generate.h"

#include <stdlib.h>
#include <string.h>

void
add_literal(const source *s, const char *text, rgl_word_class word_class, uint8_t flags, long value, bool slot_only)
{
    generator *g = s->g;
    size_t origins = g->literal_count;

    if (!text || !*text)
        return;
    text = fold_variants(g, text);
    if (value < 0 || value >= RGL_NONE) {
        tsv_complain(s->table, s->row, "a value does not fit: %ld", value);
        return;
    }
    if (!rgl_grow(g->arena, &g->literals, sizeof *g->literals, g->literal_count, &g->literal_capacity) ||
        !rgl_grow(g->arena, &g->origins, sizeof *g->origins, origins, &g->origin_capacity)) {
        fputs("lexgen: no memory\n", stderr);
        exit(1);
    }
    g->literals[g->literal_count] =
        (rgl_literal){text, (uint32_t) strlen(text), slot_only, {(uint8_t) word_class, flags, (uint16_t) value}};
    g->origins[g->literal_count++] = (origin){s->table, s->row, s->derived};
}

const char *
gen_join(generator *g, const char *a, const char *b)
{
    char *text = gen_alloc(g, strlen(a) + strlen(b) + 1);

    return strcat(strcpy(text, a), b);
}

const char *
gen_cut(generator *g, const char *text, size_t len)
{
    return memcpy(gen_alloc(g, len + 1), text, len);
}

bool
ends_with(const char *text, const char *end)
{
    size_t a = strlen(text), b = strlen(end);

    return a > b && strcmp(text + a - b, end) == 0;
}

bool
is_acronym(const char *text)
{
    int capitals = 0;

    for (; *text; text++) {
        if ((*text >= 'a' && *text <= 'z') || (unsigned char) *text >= 0x80 || *text == ' ')
            return false;
        capitals += *text >= 'A' && *text <= 'Z';
    }
    return capitals >= 2 && capitals <= 8;
}

int
letter_count(const char *text)
{
    int letters = 0;

    for (; *text; text++)
        letters += (*text >= 'A' && *text <= 'Z') || (*text >= 'a' && *text <= 'z');
    return letters;
}

/* A cue in running text: letter case counts in what could be another word in small letters. */
static uint8_t
cue_flags(const char *text)
{
    return is_acronym(text) ? RGL_F_EXACT : 0;
}

/* The flags in a row's note. */
static uint8_t
note_flags(const tsv_table *table, uint32_t row)
{
    return (uint8_t) ((tsv_flag(table, row, "note", "exact") ? RGL_F_EXACT : 0) |
                      (tsv_flag(table, row, "note", "weak") ? RGL_F_WEAK : 0) |
                      (tsv_flag(table, row, "note", "future") ? RGL_F_FUTURE : 0));
}

/* ---------------------------------------------------------------------------------------- numbers, money */

/* Where a currency's name stands: the words of the column `position`. */
static const struct {
    const char *name;
    uint8_t flags;
} positions[] = {{"code", RGL_F_PREFIX | RGL_F_SUFFIX},
                 {"both", RGL_F_PREFIX | RGL_F_SUFFIX},
                 {"prefix", RGL_F_PREFIX},
                 {"suffix", RGL_F_SUFFIX},
                 {"minor", RGL_F_MINOR},
                 {"tenth", RGL_F_TENTH},
                 {"context", RGL_F_AMBIGUOUS}};

static uint8_t
currency_flags(const source *s)
{
    static const struct {
        const char *name;
        uint8_t flag;
    } notes[] = {
        {"ambiguous", RGL_F_AMBIGUOUS}, {"weak", RGL_F_WEAK}, {"exact", RGL_F_EXACT}, {"million", RGL_F_MILLION}};
    const char *position = tsv_need(s->table, s->row, "position");
    uint8_t flags = 0;

    for (size_t i = 0; i < sizeof positions / sizeof *positions; i++)
        if (strcmp(positions[i].name, position) == 0)
            flags = positions[i].flags;
    if (!flags)
        tsv_complain(s->table, s->row, "position '%s' is none that the generator knows", position);
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++)
        if (tsv_flag(s->table, s->row, "note", notes[i].name))
            flags |= notes[i].flag;
    if (strcmp(position, "code") == 0 && !tsv_flag(s->table, s->row, "note", "anycase"))
        flags |= RGL_F_EXACT;
    return flags;
}

/* A row with position `code` opens a currency: its words stand below it. */
static void
add_currencies(generator *g)
{
    for (uint32_t i = 0; i < g->currencies.count; i++) {
        source s = {g, &g->currencies, i, false};
        const char *code = tsv_need(s.table, i, "code"), *digits = tsv_get(s.table, i, "minor_digits");
        bool opens = strcmp(tsv_need(s.table, i, "position"), "code") == 0;
        long row = find_row(s.table, "code", code);

        if (strlen(code) != 3)
            tsv_complain(s.table, i, "'%s' is no code of three letters", code);
        if (opens && digits)
            tsv_number(s.table, i, "minor_digits", 0, 9);
        if (row != (long) i ? opens : !opens)
            tsv_complain(s.table, i, "the first row of '%s', and no other, has position code", code);
        add_literal(&s, tsv_need(s.table, i, "symbol_or_word"), RGL_W_CURRENCY, currency_flags(&s),
                    label_find(&g->currency_codes, code), false);
    }
}

/* The kinds in the order of rgl_number_kind; those that stand inside or behind a number are links. */
static const struct {
    const char *name;
    bool link;
} number_kinds[] = {
    [RGL_N_VALUE] = {"value", false},
    [RGL_N_ARTICLE] = {"article", false},
    [RGL_N_MULTIPLIER] = {"multiplier", false},
    [RGL_N_START] = {"start", false},
    [RGL_N_SHORT] = {"short", true},
    [RGL_N_FRACTION] = {"fraction", false},
    [RGL_N_BEFORE] = {"before", false},
    [RGL_N_BEFORE_BARE] = {"before_bare", false},
    [RGL_N_BETWEEN] = {"between", false},
    [RGL_N_AFTER] = {"after", true},
    [RGL_N_INSIDE] = {"inside", true},
    [RGL_N_AND] = {"and", true},
    [RGL_N_TO] = {"to", true},
    [RGL_N_PLUS] = {"plus", true},
    [RGL_N_POINT] = {"point", true},
    [RGL_N_PER] = {"per", true},
    [RGL_N_VAGUE] = {"vague", true},
    [RGL_N_STOP] = {"stop", true},
};

int
number_kind(generator *g, size_t row)
{
    const char *name = tsv_need(&g->numbers, row, "kind");

    for (int i = 0; i < (int) (sizeof number_kinds / sizeof *number_kinds); i++)
        if (strcmp(number_kinds[i].name, name) == 0)
            return i;
    tsv_complain(&g->numbers, row, "kind '%s' is unknown", name);
    return RGL_N_VALUE;
}

int
number_bound(generator *g, size_t row)
{
    int kind = number_kind(g, row);

    if (kind != RGL_N_BEFORE && kind != RGL_N_BEFORE_BARE && kind != RGL_N_AFTER && kind != RGL_N_INSIDE)
        return -1;
    return label_find(vocabulary(g, "amount_bound"), tsv_need(&g->numbers, row, "bound"));
}

/* A number word is a row: the same word of another kind is another. */
static void
add_numbers(generator *g)
{
    for (uint32_t i = 0; i < g->numbers.count; i++) {
        source s = {g, &g->numbers, i, false};
        int kind = number_kind(g, i);

        tsv_number(s.table, i, "value", 0, INT64_MAX);
        add_literal(&s, tsv_need(s.table, i, "word"), number_kinds[kind].link ? RGL_W_LINK : RGL_W_NUMBER,
                    note_flags(s.table, i), i, false);
    }
}

/* -------------------------------------------------------------------------------------------------- cues */

/* All cues of a table whose column `label` names one of a list. */
static void
add_cues(generator *g, const tsv_table *table, const char *label, const char *cue, const label_list *labels,
         rgl_word_class word_class)
{
    for (uint32_t i = 0; i < table->count; i++) {
        source s = {g, table, i, false};
        const char *text = tsv_need(table, i, cue);

        if (strstr(text, "..."))
            tsv_complain(table, i, "a cue is a literal; gaps are the patterns' business");
        add_literal(&s, text, word_class, (uint8_t) (cue_flags(text) | note_flags(table, i)),
                    label_find(labels, tsv_need(table, i, label)), false);
    }
}

static void
add_calendar(generator *g)
{
    for (uint32_t i = 0; i < g->calendar.count; i++) {
        source s = {g, &g->calendar, i, false};

        tsv_number(s.table, i, "value", INT32_MIN, INT32_MAX);
        add_literal(&s, tsv_need(s.table, i, "phrase"), RGL_W_CALENDAR, note_flags(s.table, i), i, false);
    }
}

/* -------------------------------------------------------------------------------------------- duplicates */

typedef struct {
    const rgl_literal *literal;
    const origin *origin;
} written;

static int
compare_written(const void *left, const void *right)
{
    const written *a = left, *b = right;
    int order = strcmp(a->literal->text, b->literal->text);

    if (!order)
        order = a->literal->entry.word_class - b->literal->entry.word_class;
    if (!order)
        order = a->literal->entry.value - b->literal->entry.value;
    return order ? order : (a->literal > b->literal) - (a->literal < b->literal);
}

/* The same literal with the same meaning, written twice. In numbers and calendar words a meaning is a row. */
static void
refuse_duplicates(generator *g)
{
    written *list = gen_alloc(g, (g->literal_count + 1) * sizeof *list);
    size_t count = 0;

    for (size_t i = 0; i < g->literal_count; i++)
        if (!g->origins[i].derived)
            list[count++] = (written){&g->literals[i], &g->origins[i]};
    qsort(list, count, sizeof *list, compare_written);
    for (size_t i = 1; i < count; i++) {
        const rgl_entry *a = &list[i - 1].literal->entry, *b = &list[i].literal->entry;
        const origin *first = list[i - 1].origin, *second = list[i].origin;
        bool rows = a->word_class == RGL_W_NUMBER || a->word_class == RGL_W_LINK;

        if (strcmp(list[i - 1].literal->text, list[i].literal->text) == 0 && a->word_class == b->word_class &&
            (a->value == b->value || rows))
            tsv_complain(second->table, second->row, "'%s' stands in %s:%d already", list[i].literal->text,
                         first->table->path, first->table->rows[first->row].line);
    }
}

void
make_words(generator *g)
{
    add_names(g);
    add_currencies(g);
    add_numbers(g);
    add_calendar(g);
    add_cues(g, &g->statuses, "status", "cue", vocabulary(g, "instrument_status"), RGL_W_STATUS);
    add_cues(g, &g->enforcements, "kind", "cue", vocabulary(g, "enforcement_kind"), RGL_W_ENFORCEMENT);
    add_cues(g, &g->violations, "category", "cue", &g->violation_codes, RGL_W_VIOLATION);
    add_cues(g, &g->topics, "topic", "cue", &g->topic_codes, RGL_W_TOPIC);
    add_cues(g, &g->sections, "section", "heading_cue", vocabulary(g, "section"), RGL_W_SECTION);
    add_cues(g, &g->kinds, "kind", "cue", vocabulary(g, "instrument_kind"), RGL_W_INSTRUMENT);
    add_cues(g, &g->cues, "cue", "phrase", &g->cue_names, RGL_W_CUE);
    refuse_duplicates(g);
}
