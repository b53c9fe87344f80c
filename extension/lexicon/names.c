/* names.c: the literals of authorities, their local offices, places and laws. */
#include "generate.h"

#include <string.h>

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
    if (strcmp(kind, "namesake") == 0)
        flags |= RGL_F_WEAK;
    /* Names like The Paper are ordinary words; a single word (Garante, Caixin) is a name only with a capital. */
    if (media || (!strchr(alias, ' ') && strcmp(tsv_need(s->table, s->row, "language"), "zh") != 0))
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
            add_literal(&s, en, RGL_W_AUTHORITY, is_media(g, i) || !strchr(en, ' ') ? RGL_F_EXACT : 0, i, false);
        add_literal(&s, tsv_get(s.table, i, "name_zh"), RGL_W_AUTHORITY, 0, i, false);
    }
    for (uint32_t i = 0; i < g->aliases.count; i++) {
        source s = {g, &g->aliases, i, false};
        const char *alias = tsv_need(s.table, i, "alias");
        long row = find_row(&g->authorities, "code", tsv_need(s.table, i, "code"));

        add_literal(&s, alias, RGL_W_AUTHORITY, alias_flags(&s, alias, is_media(g, row)), row, false);
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
    const char *text = gen_join(g, done, gen_cut(g, rest, plain)), *end;

    rest += plain;
    if (!*rest) {
        if (strpbrk(text, "[]()|"))
            tsv_complain(s->table, s->row, "a bracket too many: '%s'", text);
        else if (s->table != &g->patterns)
            add_literal(s, text, RGL_W_AUTHORITY, 0, authority, false);
        else if (!strstr(text, "{place}"))
            tsv_complain(s->table, s->row, "no {place}: '%s'", text);
        else
            add_literal(s, slot_text(g, text), RGL_W_AUTHORITY, 0, authority, false);
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

        add_pattern(s, gen_join(g, text, gen_cut(g, rest, n)), end + 1, authority);
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
        key = gen_cut(g, name, (size_t) (value + 1 - name));
        if (strstr(value, key))
            tsv_complain(table, i, "%s stands for itself", key);
        while (!strstr(value, key) && (at = strstr(pattern, key)) != NULL)
            pattern =
                gen_join(g, gen_join(g, gen_cut(g, pattern, (size_t) (at - pattern)), value + 2), at + strlen(key));
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
            add_literal(s, gen_join(g, name, part), RGL_W_PLACE, RGL_F_EXACT, place, slot_only);
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
    if (rgl_place_is_abroad(&g->place_list[row]))
        found = NULL;
    if (en) {
        add_literal(&s, en, RGL_W_PLACE, RGL_F_EXACT, row, weak);
        if (found)
            add_english(&s, en, found->en, row, false);
    }
    if (zh) {
        add_literal(&s, zh, RGL_W_PLACE, 0, row, weak && !found);
        if (found)
            add_literal(&s, short_name(g, zh, found), RGL_W_PLACE, 0, row, weak);
    }
}

static void
add_places(generator *g)
{
    static const char *const levels[] = {"country", "province", "prefecture", "county", "zone", "state"};

    g->place_list = gen_alloc(g, (g->places.count + 1) * sizeof *g->place_list);
    for (uint32_t i = 0; i < g->places.count; i++) {
        const char *parent = tsv_get(&g->places, i, "parent"), *level = tsv_need(&g->places, i, "level");
        int at = 0;

        while (at < 6 && strcmp(levels[at], level) != 0)
            at++;
        if (at == 6)
            tsv_complain(&g->places, i, "level '%s' is unknown", level);
        g->place_list[i] = (rgl_place){
            tsv_need(&g->places, i, "code"), tsv_get(&g->places, i, "name_en"), tsv_get(&g->places, i, "name_zh"),
            parent ? (uint16_t) find_row(&g->places, "code", parent) : RGL_NONE, (uint8_t) at};
        if (parent && g->place_list[i].parent >= i)
            tsv_complain(&g->places, i, "the parent '%s' must stand above", parent);
    }
    for (uint32_t i = 0; i < g->places.count; i++)
        add_place(g, i);
    for (uint32_t i = 0; i < g->place_aliases.count; i++) {
        source s = {g, &g->place_aliases, i, false};

        add_literal(&s, tsv_need(s.table, i, "alias"), RGL_W_PLACE, RGL_F_EXACT,
                    find_row(&g->places, "code", tsv_need(s.table, i, "code")), false);
    }
}

/* -------------------------------------------------------------------------------------------------- laws */

/* A law of the People's Republic with its country in every form that translators give it, before or behind. */
static void
add_chinese_law(source *s, const char *en, const char *zh, uint32_t law)
{
    static const char *const behind[] = {" of the People's Republic of China",
                                         " of the PRC",
                                         " of People's Republic of China",
                                         " of PRC",
                                         " of the P.R.C.",
                                         " of the P.R. China",
                                         " of P.R. China",
                                         " of the PR China",
                                         " of PR China",
                                         " of China"};
    static const char *const before[] = {"People's Republic of China ", "PRC ", "P.R.C. ", "P.R. China ", "PR China "};

    s->derived = true;
    for (size_t k = 0; en && k < sizeof behind / sizeof behind[0]; k++)
        add_literal(s, gen_join(s->g, en, behind[k]), RGL_W_LAW, 0, law, false);
    for (size_t k = 0; en && k < sizeof before / sizeof before[0]; k++)
        add_literal(s, gen_join(s->g, before[k], en), RGL_W_LAW, 0, law, false);
    if (zh)
        add_literal(s, gen_join(s->g, "中华人民共和国", zh), RGL_W_LAW, 0, law, false);
}

static void
add_laws(generator *g)
{
    for (uint32_t i = 0; i < g->laws.count; i++) {
        source s = {g, &g->laws, i, false};
        const char *en = tsv_get(s.table, i, "title_en"), *zh = tsv_get(s.table, i, "title_zh");
        const char *jurisdiction = tsv_get(s.table, i, "jurisdiction");

        add_literal(&s, en, RGL_W_LAW, 0, i, false);
        add_literal(&s, zh, RGL_W_LAW, 0, i, false);
        if (jurisdiction && strcmp(jurisdiction, "CN") == 0)
            add_chinese_law(&s, en, zh, i);
    }
    for (uint32_t i = 0; i < g->law_aliases.count; i++) {
        source s = {g, &g->law_aliases, i, false};
        const char *alias = tsv_need(s.table, i, "alias"), *kind = tsv_need(s.table, i, "kind");
        bool acronym = strcmp(kind, "acronym") == 0 || is_acronym(alias);

        uint32_t law = find_row(&g->laws, "law_code", tsv_need(s.table, i, "law_code"));
        const char *jurisdiction = tsv_get(&g->laws, law, "jurisdiction");

        add_literal(&s, alias, RGL_W_LAW,
                    (acronym ? RGL_F_EXACT | RGL_F_ACRONYM : 0) | (strcmp(kind, "namesake") == 0 ? RGL_F_WEAK : 0), law,
                    false);
        if (!acronym && jurisdiction && strcmp(jurisdiction, "CN") == 0 && !strstr(alias, "China"))
            add_chinese_law(&s, strcmp(tsv_get(s.table, i, "language"), "en") == 0 ? alias : NULL, NULL, law);
    }
}

void
add_names(generator *g)
{
    add_authorities(g);
    add_patterns(g, &g->patterns, false);
    add_patterns(g, &g->name_patterns, true); /* may repeat an alias */
    add_places(g);
    add_laws(g);
}
