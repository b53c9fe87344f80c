/* amount_grammar.h: one grammar of amounts for running text and for strict input; the second says what is wrong. */
#ifndef RGL_AMOUNT_GRAMMAR_H
#define RGL_AMOUNT_GRAMMAR_H

#include "numeral.h"

typedef struct {
    const rgl_lexicon *lexicon;
    const char *text;
    size_t len;
    bool strict;    /* no guess, no range; what is wrong is told in err */
    rgl_error *err; /* NULL: not strict */
} rgl_amount_reader;

/* A currency as it was written. */
typedef struct {
    const rgl_currency *currency; /* NULL: none */
    rgl_hit hit;                  /* its meanings: the others of an ambiguous mark are in it */
    uint32_t from;
    uint8_t flags;
} rgl_currency_word;

/* A currency at text[at] that stands where flags say (RGL_F_PREFIX, _SUFFIX, _MINOR, _TENTH); nothing longer may begin
 * there. Of the meanings it is the first choice. */
bool rgl_currency_at(const rgl_amount_reader *reader, size_t at, uint8_t flags, rgl_currency_word *out);
/* The hit can mean this currency in such a place. */
bool rgl_currency_can_mean(const rgl_amount_reader *reader, const rgl_hit *hit, const rgl_currency *currency,
                           uint8_t flags);
/* What a mark of several currencies means here: what a word near it says, else the first choice. */
const rgl_currency *rgl_currency_settle(const rgl_amount_reader *reader, const rgl_currency_word *word);
/* Is the word behind a number (that ends at end) a currency, and not a name, a hash, or a word that means something
 * else? And the word in front of one? */
bool rgl_currency_follows(const rgl_amount_reader *reader, const rgl_numeral *number, size_t end,
                          const rgl_currency_word *word);
bool rgl_currency_leads(const rgl_amount_reader *reader, const rgl_numeral *number, const rgl_currency_word *word);
/* Three capital letters that could be meant as a code. */
bool rgl_currency_code_like(const rgl_amount_reader *reader, size_t at);

/* One amount with its parts; an end of a range may lack the currency. */
typedef struct {
    rgl_currency_word prefix, suffix;
    const rgl_currency *currency; /* what both say; NULL: none */
    rgl_numeral number;
    int shift;     /* of MEUR, and of '75 USD million': power of ten to the number */
    int64_t small; /* minor units after the number: 1角1分, 30 cents */
    bool minor;    /* the number counts minor units: 50 cents */
    bool ambiguous;
    bool bounded;
    rgl_bound bound;
    rgl_bound after; /* the bound behind, RGL_EXACT: none */
    uint32_t from, to;
} rgl_amount_side;

/* The amount that begins at text[at]. A range is the business of the caller, who has both ends; the second one may be
 * a number alone. */
rgl_status rgl_amount_side_read(const rgl_amount_reader *reader, size_t at, bool second, rgl_amount_side *out);
/* Its value in minor units of a currency. RGL_BAD_SCALE, RGL_BAD_DIGITS, RGL_OUT_OF_RANGE: it has none. */
rgl_status rgl_amount_side_minor(const rgl_amount_reader *reader, const rgl_amount_side *side,
                                 const rgl_currency *currency, int64_t *minor, bool *guessed);

#endif
