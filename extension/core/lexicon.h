/* lexicon.h: the words of the lexicon as the grammars see them: literals found at a place in the text, and what each
 * of them means. Inside the core only; faces and the loader use regledger.h. */
#ifndef RGL_LEXICON_H
#define RGL_LEXICON_H

#include "regledger.h"

/* What a literal can mean. One literal may mean several things ("罚没" is fine and confiscation). */
typedef enum {
    RGL_W_AUTHORITY,   /* value: index of an authority; entry.place: RGL_NONE, or filled from the {place} slot */
    RGL_W_PLACE,       /* value: index of a place */
    RGL_W_LAW,         /* value: index of a law */
    RGL_W_CURRENCY,    /* value: index of a currency; flags RGL_F_PREFIX / RGL_F_SUFFIX / RGL_F_AMBIGUOUS */
    RGL_W_NUMBER,      /* value: index of a number word with which a number or an amount can begin */
    RGL_W_CALENDAR,    /* value: a calendar word of calendar.tsv: see date.c */
    RGL_W_STATUS,      /* value: rank in instrument_status; flags WEAK, FUTURE */
    RGL_W_ENFORCEMENT, /* value: rank in enforcement_kind */
    RGL_W_VIOLATION,   /* value: index of a violation category */
    RGL_W_TOPIC,       /* value: index of a topic */
    RGL_W_SECTION,     /* value: rank in section; headings only */
    RGL_W_INSTRUMENT,  /* value: rank in instrument_kind */
    RGL_W_CUE,         /* value: rgl_cue, from cues.tsv: the small words that hold events together */
    RGL_W_LINK,        /* value: index of a number word that stands inside or behind a number */
    RGL_W_CLASSES
} rgl_word_class;
#define RGL_BIT(word_class) (1u << (word_class))
#define RGL_NONE            0xFFFFu

enum {
    RGL_F_EXACT = 1,       /* letter case counts ("MOST", "M") */
    RGL_F_PREFIX = 2,      /* of a currency: stands before the number */
    RGL_F_SUFFIX = 4,      /* of a currency: stands after the number */
    RGL_F_AMBIGUOUS = 8,   /* of a currency: ¥, $, kr */
    RGL_F_WEAK = 16,       /* of a status: yields to a stronger cue, or needs an instrument beside it; of a law: others
                            * have the name, too, and its country must be named; of a currency: a
                            * word or mark with another meaning (ALL, SDG, R, won): the number must look like money */
    RGL_F_FUTURE = 32,     /* of a status: tells a deadline, not the status */
    RGL_F_DEPARTMENT = 64, /* of an authority: a department inside it, or a former or short name */
    RGL_F_ACRONYM = 128,   /* of an authority: an acronym */
    RGL_F_MINOR = 32,      /* of a currency: names its minor unit (cents, 分) */
    RGL_F_TENTH = 64,      /* of a currency: names a tenth of it (角) */
    RGL_F_MILLION = 128    /* of a currency: a million of it (MEUR) */
};

typedef struct {
    uint8_t word_class; /* rgl_word_class */
    uint8_t flags;
    uint16_t value;
} rgl_entry;

/* A literal found. Its meanings are entry[0 .. count). */
typedef struct {
    uint32_t end;     /* byte after it */
    uint32_t classes; /* RGL_BIT of each meaning */
    uint16_t count;
    uint16_t place;                /* index of the place that filled a {place} slot, or RGL_NONE */
    uint32_t place_from, place_to; /* its bytes, when place is not RGL_NONE */
    const rgl_entry *entry;
} rgl_hit;

/*
 * The longest literal of the lexicon that begins at text[at], ends on a word boundary, and has a meaning in classes.
 * text[at] must be where a word can begin (rgl_word_start). ASCII letters match in any case unless the literal is
 * RGL_F_EXACT; ' matches U+2018 U+2019 too, - matches U+2010 to U+2013, and one blank matches any run of blanks,
 * NBSP, U+3000 and a single line break. A {place} slot is filled by any name of a place of China.
 */
bool rgl_lexicon_longest(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, uint32_t classes,
                         rgl_hit *hit);
/* All literals that begin at text[at] and have a meaning in classes, the shortest first; returns how many. Like
 * rgl_lexicon_longest in all else; of more than RGL_HITS_MAX the longest ones are kept. */
#define RGL_HITS_MAX 8
size_t rgl_lexicon_all(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, uint32_t classes,
                       rgl_hit hits[RGL_HITS_MAX]);
/* False: no literal of this cue (rgl_cue) begins at text[at], at < len, and rgl_lexicon_all need not be asked. */
bool rgl_lexicon_may_cue(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, int cue);
/* The first place at or after `at` where rgl_lexicon_longest finds something; len when there is none. */
size_t rgl_lexicon_next(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, uint32_t classes,
                        rgl_hit *hit);
/* The first meaning of a hit in one class; NULL when it has none. */
const rgl_entry *rgl_hit_entry(const rgl_hit *hit, rgl_word_class word_class);

/* A word can begin at text[at]: at the start, after a byte that is no ASCII letter or digit, at every ideograph. */
bool rgl_word_start(const char *text, size_t len, size_t at);

typedef struct {
    const char *code, *name_en, *name_zh; /* 'CN-GD', 'Guangdong', '广东省' */
    uint16_t parent;                      /* index, or RGL_NONE */
    uint8_t level;                        /* rgl_place_level */
} rgl_place;
/* RGL_STATE: of a country other than China, whose code is a jurisdiction of its own ("US-NJ"). */
typedef enum { RGL_COUNTRY, RGL_PROVINCE, RGL_PREFECTURE, RGL_COUNTY, RGL_ZONE, RGL_STATE } rgl_place_level;

/* A country or a state of one: no place where an authority of China has an office. */
static inline bool
rgl_place_is_abroad(const rgl_place *place)
{
    return place->level == RGL_COUNTRY || place->level == RGL_STATE;
}

typedef struct {
    const char *code, *title_en, *title_zh, *kind, *issuer, *jurisdiction, *adopted, *effective; /* NULL: unknown */
} rgl_law;

typedef struct {
    const char *code;
    int8_t exponent;    /* minor digits of ISO 4217; -1: no minor unit */
    bool decimal_comma; /* where it is used, 1.234,56 is usual beside 1,234.56 */
    bool lakh_groups;   /* where it is used, 12,34,567 is usual */
} rgl_currency;

/* What a word does in a number or an amount: the column `kind` of numbers.tsv. Those marked L are RGL_W_LINK. */
typedef enum {
    RGL_N_VALUE,       /* five, 五, twenty-one */
    RGL_N_ARTICLE,     /* a, an */
    RGL_N_MULTIPLIER,  /* million, 万: value is a power of ten, or a dozen */
    RGL_N_START,       /* a multiplier that can begin a number: a million, 十, 百万 */
    RGL_N_SHORT,       /* a multiplier only behind digits: m, bn, k (L) */
    RGL_N_FRACTION,    /* half, 半: value / 10000, before a multiplier */
    RGL_N_BEFORE,      /* about, at least, 近: a bound in front */
    RGL_N_BEFORE_BARE, /* 上: a bound in front of a multiplier alone (上百万) */
    RGL_N_BETWEEN,     /* between: opens a range */
    RGL_N_AFTER,       /* 以上, or more: a bound behind (L) */
    RGL_N_INSIDE,      /* 余, 多, odd: a bound between number and unit (L) */
    RGL_N_AND,         /* and, 零, 又: joins parts; closes a range that 'between' opened (L) */
    RGL_N_TO,          /* to, 至: between the ends of a range (L) */
    RGL_N_PLUS,        /* 'and a half': value / 10000 more, before a multiplier (L) */
    RGL_N_POINT,       /* point, 点: digits follow (L) */
    RGL_N_PER,         /* percent, %, 百分之: the number beside it is no amount and no count (L) */
    RGL_N_VAGUE,       /* several, 数, 第: the word behind it is no number; value 1: 十几万 (L) */
    RGL_N_STOP         /* 元数据, 一般: letters of an amount or a number inside a word that is none (L) */
} rgl_number_kind;

typedef struct {
    int64_t value;   /* 0 for what has no value */
    uint8_t kind;    /* rgl_number_kind */
    uint8_t bound;   /* rgl_bound, of BEFORE, BEFORE_BARE, AFTER and INSIDE */
    bool multiplier; /* MULTIPLIER, START, SHORT */
    bool weak;       /* ARTICLE */
} rgl_number_word;

/* kind is one of RGL_CAL_... in lexicon_enums.h; what value means depends on it (calendar.tsv). */
typedef struct {
    uint8_t kind;
    int32_t value;
} rgl_calendar_word;

/* By index, as in entry.value. */
const rgl_authority *rgl_lexicon_authority(const rgl_lexicon *lexicon, uint16_t index);
const rgl_place *rgl_lexicon_place(const rgl_lexicon *lexicon, uint16_t index);
const rgl_law *rgl_lexicon_law(const rgl_lexicon *lexicon, uint16_t index);
const rgl_currency *rgl_lexicon_currency(const rgl_lexicon *lexicon, uint16_t index);
const rgl_number_word *rgl_lexicon_number(const rgl_lexicon *lexicon, uint16_t index);
const rgl_calendar_word *rgl_lexicon_calendar(const rgl_lexicon *lexicon, uint16_t index);
const char *rgl_lexicon_topic(const rgl_lexicon *lexicon, uint16_t index);     /* the topic's code */
const char *rgl_lexicon_violation(const rgl_lexicon *lexicon, uint16_t index); /* the category's code */
/* Hierarchy rank of an instrument kind (1 highest), by its rank in the vocabulary. */
int rgl_instrument_hierarchy(int kind);

/*
 * The vocabularies as C enums (RGL_STATUS_DRAFT, RGL_SECTION_REGULATORY, RGL_KIND_LAW, RGL_ENFORCEMENT_FINE), the cues
 * of cues.tsv (RGL_CUE_...) and the words of calendar.tsv (RGL_CAL_...) are in the generated lexicon_enums.h.
 */

#endif
