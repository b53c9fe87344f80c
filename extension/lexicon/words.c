/* words.c: which literals each table of the lexicon stands for, and what each of them means. */
#include "generate.h"

#include <stdlib.h>
#include <string.h>

/* The row at hand: every literal that is added is this row's. */
typedef struct {
    generator *g;
    const tsv_table *table;
    uint32_t row;
    bool derived;
} source;

static void
add(const source *s, const char *text, rgl_word_class word_class, uint8_t flags, long value, bool slot_only)
{
    generator *g = s->g;
    size_t origins = g->literal_count;

    if (!text || !*text)
        return;
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

static const char *
join(generator *g, const char *a, const char *b)
{
    char *text = gen_alloc(g, strlen(a) + strlen(b) + 1);

    return strcat(strcpy(text, a), b);
}

static const char *
cut(generator *g, const char *text, size_t len)
{
    return memcpy(gen_alloc(g, len + 1), text, len);
}

static bool
ends_with(const char *text, const char *end)
{
    size_t a = strlen(text), b = strlen(end);

    return a > b && strcmp(text + a - b, end) == 0;
}

/* Two to eight capitals, perhaps with digits and marks, no small letter and nothing beyond ASCII: 'AI', 'TC260'. */
static bool
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

static int
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

/* ------------------------------------------------------------------------------------------- authorities */

static uint8_t
alias_flags(const source *s, const char *alias, bool media)
{
    const char *kind = tsv_need(s->table, s->row, "kind");
    uint8_t flags = 0;

    if (strcmp(kind, "acronym") == 0 || is_acronym(alias))
        flags |= RGL_F_EXACT | RGL_F_ACRONYM;
    if (strcmp(kind, "department") == 0 || strcmp(kind, "former") == 0 || strcmp(kind, "short") == 0)
        flags |= RGL_F_DEPARTMENT;
    /* Names like The Paper are ordinary words; a single word (Garante, Caixin) is a name only with a capital. */
    if (media || (!strchr(alias, ' ') && letter_count(alias) > 0))
        flags |= RGL_F_EXACT;
    return flags;
}

static bool
is_media(generator *g, long row)
{
    return strcmp(tsv_need(&g->authorities, (size_t) row, "kind"), "media") == 0;
}

static void
add_authorities(generator *g)
{
    for (uint32_t i = 0; i < g->authorities.count; i++) {
        source s = {g, &g->authorities, i, false};
        const char *en = tsv_get(s.table, i, "name_en");

        if (en)
            add(&s, en, RGL_W_AUTHORITY, is_media(g, i) || !strchr(en, ' ') ? RGL_F_EXACT : 0, i, false);
        add(&s, tsv_get(s.table, i, "name_zh"), RGL_W_AUTHORITY, 0, i, false);
    }
    for (uint32_t i = 0; i < g->aliases.count; i++) {
        source s = {g, &g->aliases, i, false};
        const char *alias = tsv_need(s.table, i, "alias");
        long row = find_row(&g->authorities, "code", tsv_need(s.table, i, "code"));

        add(&s, alias, RGL_W_AUTHORITY, alias_flags(&s, alias, is_media(g, row)), row, false);
    }
}

/* '{place}' becomes the one byte of a slot. */
static const char *
slot_text(generator *g, const char *pattern)
{
    static const char slot[] = "{place}";
    const char *at = strstr(pattern, slot);
    char *text = gen_alloc(g, strlen(pattern) + 1);

    memcpy(text, pattern, (size_t) (at - pattern));
    text[at - pattern] = RGL_SLOT;
    strcpy(text + (at - pattern) + 1, at + sizeof slot - 1);
    return text;
}

/* Add what a pattern stands for: '(x|y)' is x or y, '[x|y]' is x or y or nothing. done: what is read of it already. */
static void
add_pattern(const source *s, const char *done, const char *rest, long authority)
{
    generator *g = s->g;
    size_t plain = strcspn(rest, "[(");
    const char *text = join(g, done, cut(g, rest, plain)), *end;

    rest += plain;
    if (!*rest) {
        if (strpbrk(text, "[]()|"))
            tsv_complain(s->table, s->row, "a bracket too many: '%s'", text);
        else if (s->table != &g->patterns)
            add(s, text, RGL_W_AUTHORITY, 0, authority, false);
        else if (!strstr(text, "{place}"))
            tsv_complain(s->table, s->row, "no {place}: '%s'", text);
        else
            add(s, slot_text(g, text), RGL_W_AUTHORITY, 0, authority, false);
        return;
    }
    end = strchr(rest, *rest == '[' ? ']' : ')');
    if (!end) {
        tsv_complain(s->table, s->row, "a bracket is open");
        return;
    }
    if (*rest == '[')
        add_pattern(s, text, end + 1, authority);
    do {
        size_t n = strcspn(++rest, *end == ']' ? "|]" : "|)");

        add_pattern(s, join(g, text, cut(g, rest, n)), end + 1, authority);
        rest += n;
    } while (rest < end);
}

/* The pattern with what '{x}=...' in the rows above says in place of each {x}. */
static const char *
fill_in(generator *g, const tsv_table *table, uint32_t row, const char *pattern)
{
    for (uint32_t i = 0; i < row; i++) {
        const char *name = tsv_need(table, i, "pattern"), *value = strstr(name, "}=");
        const char *key, *at;

        if (*name != '{' || !value)
            continue;
        key = cut(g, name, (size_t) (value + 1 - name));
        if (strstr(value, key))
            tsv_complain(table, i, "%s stands for itself", key);
        while (!strstr(value, key) && (at = strstr(pattern, key)) != NULL)
            pattern = join(g, join(g, cut(g, pattern, (size_t) (at - pattern)), value + 2), at + strlen(key));
    }
    return pattern;
}

static void
add_patterns(generator *g, const tsv_table *table, bool derived)
{
    for (uint32_t i = 0; i < table->count; i++) {
        source s = {g, table, i, derived};
        const char *pattern = tsv_need(table, i, "pattern"), *code = tsv_get(table, i, "code");

        if (code)
            add_pattern(&s, "", fill_in(g, table, i, pattern), find_row(&g->authorities, "code", code));
        else if (*pattern != '{' || !strstr(pattern, "}="))
            tsv_complain(table, i, "no code, and no '{x}=...'");
    }
}

/* ------------------------------------------------------------------------------------------------ places */

/* What a Chinese name ends in, the longest first, and how English calls that; a blank-separated list of suffixes. */
typedef struct {
    const char *zh, *en;
} place_suffix;

static const place_suffix suffixes[] = {
    {"特别行政区", "SAR"},
    {"壮族自治区", "Zhuang Autonomous Region|Autonomous Region"},
    {"回族自治区", "Hui Autonomous Region|Autonomous Region"},
    {"维吾尔自治区", "Uygur Autonomous Region|Uyghur Autonomous Region|Autonomous Region"},
    {"自治区", "Autonomous Region"},
    {"自治州", "Autonomous Prefecture|Prefecture"},
    {"自治县", "Autonomous County|County"},
    {"自治旗", "Autonomous Banner|Banner"},
    {"新区", "New Area|New District"},
    {"地区", "Prefecture"},
    {"林区", "Forestry District"},
    {"省", "Province|Provincial"},
    {"市", "City|Municipal|Municipality"},
    {"区", "District"},
    {"县", "County"},
    {"盟", "League"},
    {"旗", "Banner"},
};

/* Peoples that stand in the names of autonomous prefectures and counties, before the suffix. */
static const char *const peoples[] = {
    "朝鲜族", "土家族", "苗族",   "羌族",   "藏族",   "彝族",   "哈尼族", "壮族",     "傣族",     "白族",   "景颇族",
    "傈僳族", "回族",   "蒙古族", "哈萨克", "蒙古",   "布依族", "侗族",   "黎族",     "柯尔克孜", "瑶族",   "满族",
    "畲族",   "土族",   "撒拉族", "保安族", "东乡族", "裕固族", "仡佬族", "水族",     "纳西族",   "拉祜族", "佤族",
    "布朗族", "独龙族", "怒族",   "普米族", "各族",   "毛南族", "仫佬族", "达斡尔族", "鄂温克族", "锡伯",   "塔吉克",
};

/* name_zh without its suffix and the peoples before it; NULL when fewer than two ideographs would stay. */
static const char *
short_name(generator *g, const char *name, const place_suffix *suffix)
{
    size_t len = strlen(name) - strlen(suffix->zh);
    char *text = gen_alloc(g, len + 1);
    bool again = ends_with(suffix->zh, "州") || ends_with(suffix->zh, "县"); /* 内蒙古自治区 keeps 蒙古 */

    memcpy(text, name, len);
    while (again) {
        again = false;
        for (size_t i = 0; i < sizeof peoples / sizeof *peoples; i++) {
            if (ends_with(text, peoples[i]) && strlen(text) >= strlen(peoples[i]) + 6) {
                text[strlen(text) - strlen(peoples[i])] = '\0';
                again = true;
            }
        }
    }
    return strlen(text) >= 6 ? text : NULL;
}

/* name and each of the English suffixes: 'Pudong New Area', 'Guangdong Provincial'. */
static void
add_english(const source *s, const char *name, const char *list, long place, bool slot_only)
{
    generator *g = s->g;

    while (*list) {
        size_t n = strcspn(list, "|");
        char *part = gen_alloc(g, n + 2);

        part[0] = ' ';
        memcpy(part + 1, list, n);
        if (!ends_with(name, part))
            add(s, join(g, name, part), RGL_W_PLACE, RGL_F_EXACT, place, slot_only);
        list += n + (list[n] == '|');
    }
}

/*
 * A name of a county stands for its place in a slot ('Chaoyang District Court' or 'Chaoyang Court'), but by itself
 * only with its suffix: too many of them are words or people's names. The same for rows with the note `slot`.
 */
static void
add_place(generator *g, uint32_t row)
{
    source s = {g, &g->places, row, true};
    const char *en = tsv_get(s.table, row, "name_en"), *zh = tsv_get(s.table, row, "name_zh");
    bool weak = g->place_list[row].level == RGL_COUNTY || tsv_flag(s.table, row, "note", "slot");
    const place_suffix *found = NULL;

    for (size_t i = 0; zh && !found && i < sizeof suffixes / sizeof *suffixes; i++)
        if (ends_with(zh, suffixes[i].zh))
            found = &suffixes[i];
    if (g->place_list[row].level == RGL_COUNTRY)
        found = NULL;
    if (en) {
        add(&s, en, RGL_W_PLACE, RGL_F_EXACT, row, weak);
        if (found)
            add_english(&s, en, found->en, row, false);
    }
    if (zh) {
        add(&s, zh, RGL_W_PLACE, 0, row, weak && !found);
        if (found)
            add(&s, short_name(g, zh, found), RGL_W_PLACE, 0, row, weak);
    }
}

static void
add_places(generator *g)
{
    static const char *const levels[] = {"country", "province", "prefecture", "county", "zone"};

    g->place_list = gen_alloc(g, (g->places.count + 1) * sizeof *g->place_list);
    for (uint32_t i = 0; i < g->places.count; i++) {
        const char *parent = tsv_get(&g->places, i, "parent"), *level = tsv_need(&g->places, i, "level");
        int at = 0;

        while (at < 5 && strcmp(levels[at], level) != 0)
            at++;
        if (at == 5)
            tsv_complain(&g->places, i, "level '%s' is unknown", level);
        g->place_list[i] = (rgl_place){
            tsv_need(&g->places, i, "code"), tsv_get(&g->places, i, "name_en"), tsv_get(&g->places, i, "name_zh"),
            parent ? (uint16_t) find_row(&g->places, "code", parent) : RGL_NONE, (uint8_t) at};
        if (parent && g->place_list[i].parent >= i)
            tsv_complain(&g->places, i, "the parent '%s' must stand above", parent);
    }
    for (uint32_t i = 0; i < g->places.count; i++)
        add_place(g, i);
}

/* -------------------------------------------------------------------------------------------------- laws */

static void
add_laws(generator *g)
{
    for (uint32_t i = 0; i < g->laws.count; i++) {
        source s = {g, &g->laws, i, false};
        const char *en = tsv_get(s.table, i, "title_en"), *zh = tsv_get(s.table, i, "title_zh");
        const char *jurisdiction = tsv_get(s.table, i, "jurisdiction");

        add(&s, en, RGL_W_LAW, 0, i, false);
        add(&s, zh, RGL_W_LAW, 0, i, false);
        if (!jurisdiction || strcmp(jurisdiction, "CN") != 0)
            continue;
        s.derived = true;
        if (en) {
            add(&s, join(g, en, " of the People's Republic of China"), RGL_W_LAW, 0, i, false);
            add(&s, join(g, en, " of the PRC"), RGL_W_LAW, 0, i, false);
            add(&s, join(g, "People's Republic of China ", en), RGL_W_LAW, 0, i, false);
            add(&s, join(g, "PRC ", en), RGL_W_LAW, 0, i, false);
        }
        if (zh)
            add(&s, join(g, "中华人民共和国", zh), RGL_W_LAW, 0, i, false);
    }
    for (uint32_t i = 0; i < g->law_aliases.count; i++) {
        source s = {g, &g->law_aliases, i, false};
        const char *alias = tsv_need(s.table, i, "alias"), *kind = tsv_need(s.table, i, "kind");
        bool acronym = strcmp(kind, "acronym") == 0 || is_acronym(alias);

        add(&s, alias, RGL_W_LAW, acronym ? RGL_F_EXACT | RGL_F_ACRONYM : 0,
            find_row(&g->laws, "law_code", tsv_need(s.table, i, "law_code")), false);
    }
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
        add(&s, tsv_need(s.table, i, "symbol_or_word"), RGL_W_CURRENCY, currency_flags(&s),
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
        add(&s, tsv_need(s.table, i, "word"), number_kinds[kind].link ? RGL_W_LINK : RGL_W_NUMBER,
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
        add(&s, text, word_class, (uint8_t) (cue_flags(text) | note_flags(table, i)),
            label_find(labels, tsv_need(table, i, label)), false);
    }
}

static void
add_calendar(generator *g)
{
    for (uint32_t i = 0; i < g->calendar.count; i++) {
        source s = {g, &g->calendar, i, false};

        tsv_number(s.table, i, "value", INT32_MIN, INT32_MAX);
        add(&s, tsv_need(s.table, i, "phrase"), RGL_W_CALENDAR, note_flags(s.table, i), i, false);
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
    add_authorities(g);
    add_patterns(g, &g->patterns, false);
    add_patterns(g, &g->name_patterns, true); /* may repeat an alias */
    add_places(g);
    add_laws(g);
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
