/* test_lexicon: what the built-in lexicon finds in text, the vocabularies, and a user's own names on top. */
#include "lexicon.h"
#include "lexicon_enums.h"
#include "tap.h"

#include <stdlib.h>

static const rgl_lexicon *lexicon;

/* What is found at the first place in the text where anything of the class begins: "CODE[/place] 'words'". */
static const char *
found(const char *text, rgl_word_class word_class)
{
    static char out[512];
    size_t len = strlen(text);
    rgl_hit hit;

    for (size_t at = 0; at < len; at++) {
        const rgl_entry *entry;
        const char *value = "?";

        if (!rgl_word_start(text, len, at) || !rgl_lexicon_longest(lexicon, text, len, at, RGL_BIT(word_class), &hit))
            continue;
        entry = rgl_hit_entry(&hit, word_class);
        if (word_class == RGL_W_AUTHORITY)
            value = rgl_lexicon_authority(lexicon, entry->value)->code;
        else if (word_class == RGL_W_PLACE)
            value = rgl_lexicon_place(lexicon, entry->value)->name_en;
        else if (word_class == RGL_W_LAW)
            value = rgl_lexicon_law(lexicon, entry->value)->code;
        else if (word_class == RGL_W_CURRENCY)
            value = rgl_lexicon_currency(lexicon, entry->value)->code;
        else if (word_class == RGL_W_STATUS)
            value = rgl_vocabulary("instrument_status")[entry->value];
        else if (word_class == RGL_W_INSTRUMENT)
            value = rgl_vocabulary("instrument_kind")[entry->value];
        snprintf(out, sizeof out, "%s%s%s '%.*s'", value, hit.place == RGL_NONE ? "" : "/",
                 hit.place == RGL_NONE ? "" : rgl_lexicon_place(lexicon, hit.place)->name_en, (int) (hit.end - at),
                 text + at);
        return out;
    }
    return "nothing";
}

typedef struct {
    const char *text, *want;
} sample;

static void
check(const sample *samples, size_t count, rgl_word_class word_class)
{
    for (size_t i = 0; i < count; i++)
        is(found(samples[i].text, word_class), samples[i].want, samples[i].text);
}
#define CHECK(samples, word_class) check(samples, sizeof samples / sizeof *samples, word_class)

static const sample authorities[] = {
    {"the data protection authority of Zambia", "ZM_ODPC 'data protection authority of Zambia'"},
    {"Malawi's privacy regulator", "MW_MACRA 'Malawi's privacy regulator'"},
    {"the Chilean Senate", "CL_CONGRESS 'Chilean Senate'"},
    {"the CAC issued", "CAC 'CAC'"},
    {"the Cyberspace\nAdministration of China", "CAC 'Cyberspace\nAdministration of China'"},
    {"CYBERSPACE ADMINISTRATION OF CHINA", "CAC 'CYBERSPACE ADMINISTRATION OF CHINA'"},
    {"most of them, in a safe place", "nothing"},
    {"MOST and MST", "MOST 'MOST'"},
    {"MST and", "MOST 'MST'"},
    {"People\xE2\x80\x99s Bank of China", "PBOC 'People\xE2\x80\x99s Bank of China'"},
    {"国家互联网信息办公室发布", "CAC '国家互联网信息办公室'"},
    {"Changsha branch of the PBOC", "PBOC/Changsha 'Changsha branch of the PBOC'"},
    {"the PBOC's Changsha branch said", "PBOC/Changsha 'PBOC's Changsha branch'"},
    {"People's Bank of China Changsha branch", "PBOC/Changsha 'People's Bank of China Changsha branch'"},
    {"Changsha Central Sub-branch of the People's Bank of China",
     "PBOC/Changsha 'Changsha Central Sub-branch of the People's Bank of China'"},
    {"中国人民银行长沙中心支行", "PBOC/Changsha '中国人民银行长沙中心支行'"},
    {"中国人民银行湖南省分行", "PBOC/Hunan '中国人民银行湖南省分行'"},
    {"Guangdong Communications Administration", "MIIT/Guangdong 'Guangdong Communications Administration'"},
    {"Guangdong Provincial Communication Administration",
     "MIIT/Guangdong 'Guangdong Provincial Communication Administration'"},
    {"Shanghai Municipal Communications Administration",
     "MIIT/Shanghai 'Shanghai Municipal Communications Administration'"},
    {"Communications Administration of Zhejiang Province",
     "MIIT/Zhejiang 'Communications Administration of Zhejiang Province'"},
    {"上海市通信管理局", "MIIT/Shanghai '上海市通信管理局'"},
    {"Zhejiang CA", "MIIT/Zhejiang 'Zhejiang CA'"},
    {"Shanghai AMR", "SAMR/Shanghai 'Shanghai AMR'"},
    {"长沙市市场监督管理局", "SAMR/Changsha '长沙市市场监督管理局'"},
    {"长沙市场监督管理局", "SAMR/Changsha '长沙市场监督管理局'"},
    {"北京市互联网信息办公室", "CAC/Beijing '北京市互联网信息办公室'"},
    {"北京网信办", "CAC/Beijing '北京网信办'"},
    {"广东省公安厅", "MPS/Guangdong '广东省公安厅'"},
    {"国家金融监督管理总局上海监管局", "NFRA/Shanghai '国家金融监督管理总局上海监管局'"},
    {"四川省司法厅", "MOJ/Sichuan '四川省司法厅'"},
    {"内蒙古自治区通信管理局", "MIIT/Inner Mongolia '内蒙古自治区通信管理局'"},
    {"广西通信管理局", "MIIT/Guangxi '广西通信管理局'"},
    {"北京市海淀区人民法院", "SPC/Haidian '北京市海淀区人民法院'"},
    {"Beijing Haidian District People's Court", "SPC/Haidian 'Beijing Haidian District People's Court'"},
    {"北京市朝阳区人民法院", "SPC/Chaoyang '北京市朝阳区人民法院'"},
    {"China Communications Administration", "nothing"},
    {"Shanghai's market regulator", "SAMR/Shanghai 'Shanghai's market regulator'"},
    {"Zhejiang Province\xE2\x80\x99s Communications Administration",
     "MIIT/Zhejiang 'Zhejiang Province\xE2\x80\x99s Communications Administration'"},
    {"Hong Kong police", "HK_POLICE 'Hong Kong police'"},
    {"Hangzhou Internet Court", "SPC/Hangzhou 'Hangzhou Internet Court'"},
    {"Spain's data protection watchdog", "AEPD 'Spain's data protection watchdog'"},
    {"Chengdu Branch, People's Bank of China", "PBOC/Chengdu 'Chengdu Branch, People's Bank of China'"},
    {"Market Supervision Bureau of Chaoyang District, Beijing",
     "SAMR/Chaoyang 'Market Supervision Bureau of Chaoyang District, Beijing'"},
    {"the Oregon AG's Office said", "OR_AG 'Oregon AG's Office'"},
    {"the Attorney General for the State of Michigan", "MI_AG 'Attorney General for the State of Michigan'"},
    {"Poland's UOKiK", "UOKIK 'UOKiK'"},
    {"the Ninth Circuit held", "US_COA 'Ninth Circuit'"},
    {"India's antitrust watchdog", "IN_CCI 'India's antitrust watchdog'"},
    {"the Finnish Sanctions Board", "FI_DPO 'Finnish Sanctions Board'"},
    {"Indonesia's National Cyber and Crypto Agency", "ID_BSSN 'Indonesia's National Cyber and Crypto Agency'"},
};

static const sample places[] = {
    {"in Changsha on", "Changsha 'Changsha'"},
    {"Guangdong Province", "Guangdong 'Guangdong Province'"},
    {"广西壮族自治区", "Guangxi '广西壮族自治区'"},
    {"广西的", "Guangxi '广西'"},
    {"新疆", "Xinjiang '新疆'"},
    {"内蒙古", "Inner Mongolia '内蒙古'"},
    {"a Pudong company", "nothing"},
    {"Pudong New Area", "Pudong 'Pudong New Area'"},
    {"turkey and chad", "nothing"},
};

static const sample laws[] = {
    {"the Cybersecurity Law of the People's Republic of China",
     "CSL 'Cybersecurity Law of the People's Republic of China'"},
    {"PIPL", "PIPL 'PIPL'"},
    {"《中华人民共和国网络安全法》", "CSL '中华人民共和国网络安全法'"},
    {"the PRC Data Security Law", "DSL 'PRC Data Security Law'"},
};

static const sample currencies[] = {
    {"RMB87.6 million", "CNY 'RMB'"},
    {"RMBs", "nothing"},
    {"US$1.19bn", "USD 'US$'"},
    {"\xC2\xA5"
     "1,877,000",
     "CNY '\xC2\xA5'"},
    {"人民币203.6万元", "CNY '人民币'"},
};

/* Each row of local_patterns.tsv has an example: it is found from its first to its last byte, and is that authority's.
 */
static void
test_examples(void)
{
    FILE *file = fopen("extension/lexicon/local_patterns.tsv", "r");
    char line[4096];
    int wrong = 0, count = 0;

    while (file && fgets(line, sizeof line, file)) {
        char *cell[5] = {line};
        size_t n = 1, len;
        rgl_hit hit;

        line[strcspn(line, "\n")] = '\0';
        for (char *at = line; n < 5 && (at = strchr(at, '\t')) != NULL; *at++ = '\0', cell[n++] = at)
            ;
        if (n < 5 || line[0] == '#' || line[0] == '\0' || strcmp(cell[2], "-") == 0)
            continue;
        count++;
        len = strlen(cell[4]);
        if (rgl_lexicon_longest(lexicon, cell[4], len, 0, RGL_BIT(RGL_W_AUTHORITY), &hit) && hit.end == len &&
            hit.place != RGL_NONE &&
            strcmp(rgl_lexicon_authority(lexicon, rgl_hit_entry(&hit, RGL_W_AUTHORITY)->value)->code, cell[2]) == 0)
            continue;
        printf("# %s: %s\n", cell[2], cell[4]);
        wrong++;
    }
    if (file)
        fclose(file);
    ok(count > 100 && !wrong, "the examples of %d local patterns", count);
}

static void
test_vocabularies(void)
{
    is_int(rgl_vocabulary_rank("instrument_status", "adopted", 7), RGL_STATUS_ADOPTED, "rank of a status");
    is_int(rgl_vocabulary_rank("instrument_status", "adopte", 6), -1, "no such label");
    ok(rgl_vocabulary("authority_role") != NULL, "a vocabulary");
    ok(rgl_vocabulary("nothing") == NULL, "no such vocabulary");
    is(rgl_mention_kind_name(RGL_PLACE), "place", "the last kind of mention");
    is_int(rgl_vocabulary_rank("mention_kind", "place", 5), RGL_PLACE, "the enum and the vocabulary agree");
    ok(rgl_authority_find(lexicon, "MIIT", 4) != NULL, "an authority by its code");
    ok(rgl_authority_find(lexicon, "MII", 3) == NULL, "half a code is none");
    is_int(rgl_currency_exponent("CNY"), 2, "fen");
    is_int(rgl_currency_exponent("JPY"), 0, "the yen has none");
    is_int(rgl_currency_exponent("XAU"), -1, "gold has no minor unit");
    is_int(rgl_currency_exponent("XQQ"), -1, "no such currency");
    is_int(rgl_instrument_hierarchy(RGL_KIND_LAW), 1, "a law ranks highest");
}

static void
test_word_start(void)
{
    static const char text[] = "A1b \xC3\xA9t \xE4\xB8\xAD\xE5\x9B\xBDx 5\xE4\xB8\x87";
    size_t len = sizeof text - 1;

    ok(rgl_word_start(text, len, 0) && !rgl_word_start(text, len, 1), "a word begins where the text does");
    ok(rgl_word_start(text, len, 4) && !rgl_word_start(text, len, 6), "\xC3\xA9 is a letter");
    ok(!rgl_word_start(text, len, 5), "a word does not begin inside a character");
    ok(rgl_word_start(text, len, 8) && rgl_word_start(text, len, 11), "at every ideograph");
    ok(rgl_word_start(text, len, 14), "after an ideograph");
    ok(rgl_word_start(text, len, 17), "an ideograph after a digit");
    ok(!rgl_word_start(text, len, len), "not at the end");
}

/* All hits at the text's beginning, their lengths in order. */
static void
check_all(const char *text, const char *want)
{
    rgl_hit hits[RGL_HITS_MAX];
    size_t n = rgl_lexicon_all(lexicon, text, strlen(text), 0, RGL_BIT(RGL_W_PLACE) | RGL_BIT(RGL_W_AUTHORITY), hits);
    char got[128] = "";

    for (size_t i = 0; i < n; i++)
        snprintf(got + strlen(got), sizeof got - strlen(got), "%s%s%u", i ? " " : "",
                 hits[i].place == RGL_NONE ? "" : "*", hits[i].end);
    is(got, want, text);
}

static void
test_all(void)
{
    check_all("Changsha branch of the PBOC", "8 *27");
    check_all("Guangdong Provincial Communications Administration", "9 20 *50");
    check_all("State Council Information Office", "13 32");
    check_all("nothing", "");
}

static void
test_extend(void)
{
    static const rgl_authority own[] = {
        {.code = "NCSA_X", .name_en = "National Cyber Office of Ruritania", .jurisdiction = "001"},
        {.code = "MIIT", .regulator = "MIIT", .name_en = "Ministry of Information", .jurisdiction = "CN"}};
    static const rgl_authority_alias aliases[] = {{"NCSA_X", "NCOR", "en", "acronym"},
                                                  {"NCSA_X", "draft", "en", "short"},
                                                  {"NCSA_X", "{place} Cyber Desk", "en", "name"}};
    static const rgl_authority_alias bad[] = {{"CAC", "ok", "en", "short"}, {"CAC", "-x", "en", "short"}};
    static const rgl_authority_alias loose[] = {{"CAC", "  Cafe\xCC\x81  Office ", "en", "short"},
                                                {"CAC", " ", "en", "short"}};
    static const rgl_authority_alias unknown[] = {{"NOBODY", "Nobody", "en", "name"}};
    const rgl_lexicon *builtin = lexicon, *extended = NULL;
    rgl_arena arena = rgl_arena_malloc();
    rgl_error err = {0};
    rgl_hit hit;

    is_int(rgl_lexicon_extend(&arena, builtin, own, 2, aliases, 3, &extended, &err), RGL_OK, "extend");
    lexicon = extended;
    is(found("by the NCOR", RGL_W_AUTHORITY), "NCSA_X 'NCOR'", "an own acronym");
    is(found("by the ncor", RGL_W_AUTHORITY), "nothing", "its case counts");
    is(found("national cyber office of Ruritania", RGL_W_AUTHORITY), "NCSA_X 'national cyber office of Ruritania'",
       "an own name");
    is(found("the Changsha Cyber Desk", RGL_W_AUTHORITY), "NCSA_X/Changsha 'Changsha Cyber Desk'", "an own pattern");
    is(found("Cyberspace Administration of China", RGL_W_AUTHORITY), "CAC 'Cyberspace Administration of China'",
       "built-in names are still known");
    is(found("Ministry of Information", RGL_W_AUTHORITY), "MIIT 'Ministry of Information'", "a replaced authority");
    is(rgl_authority_find(extended, "MIIT", 4)->name_en, "Ministry of Information", "its new name");
    is(rgl_authority_find(builtin, "MIIT", 4)->name_en, "Ministry of Industry and Information Technology",
       "the built-in lexicon is as it was");
    ok(rgl_lexicon_longest(extended, "draft", 5, 0, ~0u, &hit) && hit.classes & RGL_BIT(RGL_W_AUTHORITY) &&
           hit.classes & RGL_BIT(RGL_W_STATUS),
       "an alias that is a cue as well is both");
    is_int(rgl_lexicon_extend(&arena, builtin, NULL, 0, unknown, 1, &extended, &err), RGL_BAD_CODE, "unknown code");
    is_int(rgl_lexicon_extend(&arena, lexicon, NULL, 0, NULL, 0, &extended, &err), RGL_BAD_INPUT, "twice");
    lexicon = builtin;
    is_int(rgl_lexicon_extend(&arena, builtin, NULL, 0, bad, 2, &extended, &err), RGL_BAD_INPUT, "an odd alias");
    is_int((long long) err.offset, 1, "the error names its row");
    is_int(rgl_lexicon_extend(&arena, builtin, NULL, 0, loose, 2, &extended, &err), RGL_OK, "a loose one is put right");
    lexicon = extended;
    is(found("the caf\xC3\xA9 office", RGL_W_AUTHORITY), "CAC 'caf\xC3\xA9 office'", "and found");
    lexicon = builtin;
    is_int(rgl_lexicon_extend(&arena, builtin, NULL, 0, NULL, 0, &extended, &err), RGL_OK, "with nothing");
    lexicon = extended;
    is(found("the CAC", RGL_W_AUTHORITY), "CAC 'CAC'", "is the built-in one");
    lexicon = builtin;
    rgl_arena_free(&arena);
}

/* Any bytes, in a piece of memory of just their length: with a sanitizer this shows a look too far. */
static void
test_any_bytes(void)
{
    static const char *const pieces[] = {"CAC", "\xE2\x80", "\xE4\xB8\xAD", "\xE2\x80\x99", "RMB",   "5",
                                         " ",   "\xC2\xA0", "\n",           "\xF0\x9F",     "PBOC ", "Changsha",
                                         ", ",  "\xC3",     "branch",       "\x01",         "\xFF"};
    unsigned state = 7;
    size_t found = 0;

    for (int round = 0; round < 20000; round++) {
        char text[128], *copy;
        size_t len = 0, next = 0;
        rgl_hit hits[RGL_HITS_MAX];

        for (int n = 0; n < 8; n++) {
            const char *piece = pieces[(state = state * 1103515245 + 12345) >> 16 & 15];

            memcpy(text + len, piece, strlen(piece));
            len += strlen(piece);
        }
        len -= (state >> 20) % 3;
        copy = malloc(len);
        if (!copy)
            continue;
        memcpy(copy, text, len);
        for (size_t at = 0; at < len; at++)
            if (rgl_word_start(copy, len, at))
                found += rgl_lexicon_all(lexicon, copy, len, at, ~0u, hits);
        while ((next = rgl_lexicon_next(lexicon, copy, len, next, ~0u, hits)) < len)
            next = hits->end;
        free(copy);
    }
    ok(found > 20000, "any bytes: %zu hits", found);
}

/* From hit to hit is the same as to ask at every place. */
static void
test_next(void)
{
    static const char text[] =
        "On 2 March the CAC and MIIT\xE2\x80\x99s Guangdong office fined \xC3\x89toile RMB87.6m; "
        "\xE5\x9B\xBD\xE5\xAE\xB6\xE7\xBD\x91\xE4\xBF\xA1\xE5\x8A\x9E"
        "2022\xE5\xB9\xB4 Qu\xC3\xA9"
        "bec.";
    size_t len = sizeof text - 1, slow = 0, fast = 0;
    rgl_hit a, b;
    int wrong = 0, count = 0;

    for (; fast < len; fast = a.end, slow = b.end, count++) {
        fast = rgl_lexicon_next(lexicon, text, len, fast, ~0u, &a);
        while (slow < len &&
               !(rgl_word_start(text, len, slow) && rgl_lexicon_longest(lexicon, text, len, slow, ~0u, &b)))
            slow++;
        wrong += fast != slow || (fast < len && a.end != b.end);
        if (fast >= len || slow >= len)
            break;
    }
    ok(!wrong && count > 8, "%d hits in a row", count);
}

int
main(void)
{
    lexicon = rgl_lexicon_builtin();
    CHECK(authorities, RGL_W_AUTHORITY);
    CHECK(places, RGL_W_PLACE);
    CHECK(laws, RGL_W_LAW);
    CHECK(currencies, RGL_W_CURRENCY);
    test_examples();
    test_vocabularies();
    test_word_start();
    test_all();
    test_extend();
    test_any_bytes();
    test_next();
    return done();
}
