/* amount.h: money and counts as they are written in running text, read into integers. */
#ifndef RGL_AMOUNT_H
#define RGL_AMOUNT_H

#include "lexicon.h"

typedef struct {
    rgl_amount amount; /* of a range ('between EUR 5 and 10 million'): the lower end, at least */
    int64_t upper;     /* upper end in minor units, or -1: no range */
    rgl_span span;     /* the words with their bound ('at least EUR 20m'), without the stop of the sentence */
    bool ambiguous;    /* the symbol was ¥, $ or kr, and nothing said which */
    bool repaired;     /* a letter stood for a digit ('3O,000') */
} rgl_amount_mention;

/*
 * Read the amount that begins at text[at] (a word start or a currency symbol): "RMB3.4 million", "about EUR 20,000",
 * "人民币五万元", "295.99万元", "罚款1.1万元" at the '1', "$4.25bn", "20 million euros", "近百万元".
 * Returns RGL_OK and *out; RGL_NO_MATCH when no amount begins here. Never another error: what cannot be read exactly
 * (more decimals than the currency has, over INT64_MAX) is no match. Allocates nothing; looks RGL_AMOUNT_MAX bytes
 * ahead. Source: exponents of minor units, ISO 4217 list one; 万 and 亿 after digits, GB/T 15835-2011.
 */
#define RGL_AMOUNT_MAX 160
rgl_status rgl_amount_read(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at,
                           rgl_amount_mention *out);

/* A plain number in text, digits or words: '14', '1,200', 'twenty-one', '二十一', '1.2万', 'eleven', 'l4' (repaired),
 * 'a hundred', '二十余' (the span has the 余). The value is value x 10^-scale. No match: '14th', '5G', '5%', 百 in
 * 数百. */
typedef struct {
    int64_t value;
    int scale;
    bool repaired, words, grouped, fraction;
    rgl_span span;
} rgl_number;
rgl_status rgl_number_read(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, rgl_number *out);

#endif
