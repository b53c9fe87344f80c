/* numeral.h: the numbers that counts and amounts are made of, digits and number words, read into digits x 10^power. */
#ifndef RGL_NUMERAL_H
#define RGL_NUMERAL_H

#include "amount.h"

/* Digits with their marks. What a mark means may depend on the currency: the flags say what was seen. */
typedef struct {
    uint64_t value; /* value x 10^-scale, without trailing zeros behind the decimal mark */
    int scale;
    uint64_t whole;      /* the value if the decimal mark were a mark of groups, where may_group says so */
    uint32_t to;         /* byte after the last digit */
    uint32_t mark;       /* offset of the decimal mark; 0: none */
    uint32_t mark_end;   /* byte after it */
    uint32_t second;     /* offset of the digits behind the first mark; 0: no mark */
    uint32_t trouble;    /* offset at which a group is none, or the number grows too large */
    uint8_t first;       /* digits before the first mark */
    uint8_t decimals;    /* digits behind the decimal mark */
    bool grouped;        /* 1,877,000 1.877.000 1'877'000 1 877 000 */
    bool lakh;           /* 12,34,567 */
    bool may_group;      /* 1.234: decimals, or a group */
    bool comma_decimals; /* 1,5 */
    bool repaired;       /* a letter stood for a digit */
} rgl_digits;

enum {
    RGL_DIGITS_REPAIR = 1, /* O, o, l and I are digits where at least one true digit stands with them */
    RGL_DIGITS_BLANKS = 2, /* blanks may part groups: 20 000 */
    RGL_DIGITS_COMMAS = 16 /* commas with blanks may, before a group of zeros: 2, 975, 000 */
};

/* Read the digits that begin at text[at]. RGL_NO_MATCH: none begin here; RGL_BAD_DIGITS and RGL_OUT_OF_RANGE with
 * out->trouble (and out->to where the digits end). The longest number has RGL_DIGITS_MAX digits and marks. */
#define RGL_DIGITS_MAX 48
rgl_status rgl_digits_read(const char *text, size_t len, size_t at, int options, rgl_digits *out);

/* A number, composed: 3.4 million, two hundred and five, 一百二十三, 2亿3500万, 二百余万. */
typedef struct {
    uint64_t value; /* value x 10^power; not more than INT64_MAX */
    int power;
    rgl_digits digits; /* of a number that begins with digits */
    uint32_t from, to;
    int unit;        /* power of ten of the last multiplier; 0: none */
    rgl_bound bound; /* of a word inside: 余, 多; 七八万 is approximate; else RGL_EXACT */
    bool words;      /* it begins with a word */
    bool composed;   /* more than one part or word: a hundred and five, 十五 */
    bool letter;     /* the multiplier is a single letter with a blank before it */
    bool point;      /* its decimals are words */
    bool bare;       /* a multiplier alone: 万, after a bound */
    bool alone;      /* no word of numbers or currencies, and no digit, stands behind it (and blanks) */
} rgl_numeral;

enum {
    RGL_NUMERAL_AMOUNT = 4, /* a currency stands before it or must follow: m, k and b are multipliers, too */
    RGL_NUMERAL_BARE = 8    /* a bound stands before it: a multiplier of one ideograph may be all (近万元) */
};

/* Read the number that begins at text[at]; options also take RGL_DIGITS_.... Statuses as rgl_digits_read, with
 * out->digits.trouble. */
rgl_status rgl_numeral_read(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, int options,
                            rgl_numeral *out);

/* Whether a number can begin at text[at], for what stands before it: not inside 1,234.5, not 百万 in 数百万. */
bool rgl_numeral_start(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at);

/* The longest word of numbers and currencies at text[at], and of a number word what it does (NULL: a currency). */
bool rgl_numeral_word(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, rgl_hit *hit,
                      const rgl_number_word **word);
/* Where the blanks at text[at] end; at most one line end and eight blanks are skipped. */
size_t rgl_numeral_blanks(const char *text, size_t len, size_t at);

/* *value *= 10^power, *value += more, where it fits into INT64_MAX; false: it does not, and *value is as it was. */
bool rgl_uint_scale(uint64_t *value, int power);
bool rgl_uint_add(uint64_t *value, uint64_t more);

#endif
