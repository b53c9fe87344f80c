/* lexicon_tables.h: what the generator prints and lexicon.c reads. */
#ifndef RGL_LEXICON_TABLES_H
#define RGL_LEXICON_TABLES_H

#include "lexicon.h"
#include "matcher.h"

struct rgl_lexicon {
    const rgl_lexicon *base; /* NULL: this is the built-in one */
    rgl_matcher matcher;     /* of a user's lexicon: his own literals alone */
    const rgl_authority *authorities;
    const uint16_t *authority_order; /* indexes of the authorities in the order of their codes */
    const rgl_place *places;
    const rgl_law *laws;
    const rgl_currency *currencies;
    const rgl_number_word *numbers;
    const rgl_calendar_word *calendar;
    const char *const *topics, *const *violations;
    uint16_t authority_count, place_count, law_count, currency_count, number_count, calendar_count;
    uint16_t topic_count, violation_count;
};
extern const rgl_lexicon rgl_lexicon_tables;

typedef struct {
    const char *name;
    const char *const *labels; /* NULL-terminated */
} rgl_vocabulary_table;
extern const rgl_vocabulary_table rgl_vocabulary_tables[]; /* a name of NULL ends it */

/* By rank in instrument_kind. */
extern const uint8_t rgl_kind_hierarchy[];
extern const int rgl_kind_count;

#endif
