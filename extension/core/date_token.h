/* date_token.h: a text as the grammar of dates sees it: numbers, words of the calendar, and the marks between them. */
#ifndef RGL_DATE_TOKEN_H
#define RGL_DATE_TOKEN_H

#include "lexicon.h"
#include "lexicon_enums.h"

/* What a token is. A mark between two numbers is known by its task: any hyphen, dash or tilde is a DASH. */
typedef enum {
    DATE_END,    /* of the text, of the paragraph, of what is looked at */
    DATE_OTHER,  /* a word or mark that stands in no date */
    DATE_NUMBER, /* 14, 2o22, ２０２２, 3rd, third, twenty-one, 二十一 */
    DATE_WORD,   /* a word of calendar.tsv */
    DATE_DASH,
    DATE_SLASH,
    DATE_DOT,
    DATE_COMMA
} rgl_date_token_type;

typedef struct {
    uint32_t from, to;
    uint64_t kinds;         /* of a word: DATE_KIND of each meaning */
    const rgl_entry *entry; /* of a word: its meanings */
    int32_t value;          /* of a number; capped at DATE_VALUE_MAX */
    uint16_t entries;
    uint8_t type;
    uint8_t digits; /* of a number in digits or in Chinese numerals: how many; 0: a word */
    bool blank;     /* blanks stand before it */
    bool ordinal;
    bool repaired; /* a letter or a full-width form was read as a digit */
    bool han;      /* Chinese numerals */
    bool weak;     /* "a": one, but only before a unit */
} rgl_date_token;

#define DATE_KIND(kind) (UINT64_C(1) << (kind))
#define KIND(name)      DATE_KIND(RGL_CAL_##name)
#define DATE_VALUE_MAX  99999

/* The longest date (two days with their weekdays) has some twenty tokens. */
#define DATE_TOKENS 24

/* Tokens are made when they are first asked for: most readings end at the second. */
typedef struct {
    const rgl_lexicon *lexicon;
    const char *text;
    size_t len;
    size_t at; /* where the first token begins */
    int count;
    rgl_date_token token[DATE_TOKENS];
} rgl_date_tokens;

void rgl_date_tokens_start(rgl_date_tokens *tokens, const rgl_lexicon *lexicon, const char *text, size_t len,
                           size_t at);
/* Token i from 0; from the first DATE_END on, every token is one. Never NULL. */
const rgl_date_token *rgl_date_token_at(rgl_date_tokens *tokens, int i);
/* The value of a word in the first of its meanings that is of one of these kinds; 0 when it has none. */
int rgl_date_token_value(const rgl_date_tokens *tokens, const rgl_date_token *token, uint64_t kinds);

/* A word of one of these kinds. */
static inline bool
rgl_date_is(const rgl_date_token *token, uint64_t kinds)
{
    return token->type == DATE_WORD && (token->kinds & kinds);
}

/* rgl_lexicon_longest in the text of the tokens. */
bool rgl_date_found(const rgl_date_tokens *tokens, size_t at, uint32_t classes, rgl_hit *hit);
/* Is the number at `at` the tail of something longer: 1,877 or 3.15 or 35273-2020, $12, #3, 第5? */
bool rgl_date_is_tail(const rgl_date_tokens *tokens, size_t at);
/* Does an ideograph at `at` lie inside a word that is no date (说|明年|度)? */
bool rgl_date_is_inside(const rgl_date_tokens *tokens, size_t at);
/* Kinds of the longest calendar word that ends before at (over blanks, and over an article, whose kind is added); 0:
 * none. *from: where the word begins. */
uint64_t rgl_date_kinds_before(const rgl_date_tokens *tokens, size_t at, size_t *from);

/* The digit at text[at], ASCII or full-width, and the place after it; -1: none. */
int rgl_digit_at(const char *text, size_t len, size_t at, size_t *next);
/* A digit stands before at. */
bool rgl_digit_before(const char *text, size_t at);
/* Any hyphen, dash or tilde. */
bool rgl_is_dash(uint32_t c);
/* Between two digits it makes one number, or one code, of them. */
bool rgl_joins_digits(uint32_t c);

#endif
