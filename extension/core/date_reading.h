/* date_reading.h: what the parts of the grammar of dates pass on: a rule (date_rule.c) matches tokens (date_match.c),
 * the words around agree (date_context.c), what was captured is completed to a period (date_resolve.c); date.c puts
 * them together. */
#ifndef RGL_DATE_READING_H
#define RGL_DATE_READING_H

#include "date.h"
#include "date_token.h"

/* What a rule asks of the words around it, or says about its reading. */
enum {
    BARE_YEAR = 1,        /* a word before must say that it is a year ("in 2022") */
    BARE_MONTH = 2,       /* a word before, or capitals, must say that it is a month */
    AFTER_IN = 4,         /* "in" stands before ("in five days") */
    AFTER_EDGE = 8,       /* only behind "the end of" and its kin */
    NUMERIC = 16,         /* digits only */
    CODE = 32,            /* looks like the number of a decision (05/2020): nothing around it may say so */
    HAN = 64,             /* Chinese only */
    QUARTERS = 128,       /* the unit must be a quarter: 三个月 is a duration */
    RANGE = 256,          /* is a range itself: no part of another one */
    FIRST = 512,          /* the reading ends behind the first token: '3 and 7 June' at the 3 */
    ORDINAL = 1024,       /* the day must be an ordinal */
    BARE_YEARS = 2048,    /* two of them: "to" between them is enough */
    NEIGHBOURS = 4096,    /* the last day is the next one: 5月19、20日 */
    BARE_WEEKDAY = 16384, /* 'on' must stand before */
    IN_RANGE = 8192       /* no flag of a rule: the reading is to be the end of a range */
};

typedef struct {
    const char *pattern; /* see date_rule.c */
    uint16_t flags;
} rgl_date_rule;

extern const rgl_date_rule rgl_date_rules[];
extern const size_t rgl_date_rule_count;

/* What a rule has captured; 0: nothing. */
typedef struct {
    const rgl_date_rule *rule;
    uint64_t has; /* CAPTURED of each item that is a letter */
    int year, last_year, month, last_month, day, last_day;
    int nth;         /* -1: the last */
    int part;        /* months of the nth part: 3 of Q3 */
    int unit, outer; /* months of units: of 'the first half of this year', half and year */
    int unit_days, count, sign;
    int weekday, shift, relative, third;
    int edge;     /* 1: the end */
    int end;      /* token behind it */
    bool open;    /* a dash and a digit follow: good only as the beginning of a range */
    bool no_year; /* the year was worked out from the anchor */
    bool counted; /* counted from the anchor */
    bool follows; /* counted from what was told before: 'later', 同日 */
    bool repaired;
    rgl_period period;
} rgl_date_reading;

/* Capitals in the lower half, small letters in the upper one. */
#define CAPTURED(letter) (UINT64_C(1) << ((letter) &63))

static inline bool
rgl_date_has(const rgl_date_reading *x, char letter)
{
    return (x->has & CAPTURED(letter)) != 0;
}

typedef struct {
    rgl_date_tokens tokens;
    const rgl_date *anchor; /* never NULL here */
    bool looked_back;       /* else the next two are not yet known */
    uint64_t before;        /* kinds of the word before the first token */
    size_t before_from;
    uint64_t items[DATE_TOKENS]; /* what each token can be in a rule; 0: not yet looked at (date_match.c) */
    int item_count;
} rgl_date_reader;

static inline const rgl_date_token *
rgl_date_at(rgl_date_reader *r, int i)
{
    return rgl_date_token_at(&r->tokens, i);
}

/* The kinds of the word before the first token; from then on r->before has them. */
static inline uint64_t
rgl_date_look_back(rgl_date_reader *r)
{
    if (!r->looked_back)
        r->before = rgl_date_kinds_before(&r->tokens, r->tokens.at, &r->before_from);
    r->looked_back = true;
    return r->before;
}

/* The items of patterns that token i can be: RGL_DATE_TO and CAPTURED of each letter. _new: of one that was not yet
 * looked at. */
#define RGL_DATE_TO (UINT64_C(1) << 28)
uint64_t rgl_date_items_new(rgl_date_reader *r, int i);
static inline uint64_t
rgl_date_items(rgl_date_reader *r, int i)
{
    return i < r->item_count && r->items[i] ? r->items[i] : rgl_date_items_new(r, i);
}
/* The first of the rules from `from` on whose first two items tokens i and i + 1 can be; rgl_date_rule_count: none.
 * Most rules fail here. */
size_t rgl_date_candidate(rgl_date_reader *r, int i, size_t from);
/* Does the rule match from token i on, beyond token `least`? Captures into x, which is overwritten. */
bool rgl_date_match(rgl_date_reader *r, const rgl_date_rule *rule, int i, int least, rgl_date_reading *x);

/* Do the words around a match from token i on agree with its rule? context: 0, AFTER_EDGE or IN_RANGE. */
bool rgl_date_is_allowed(rgl_date_reader *r, rgl_date_reading *x, int i, int context);

/* Turn what was captured into x->period. False: there is no such day, or something is missing. */
bool rgl_date_resolve(rgl_date_reading *x, const rgl_date *anchor);

#endif
