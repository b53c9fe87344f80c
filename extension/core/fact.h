/* fact.h: the facts of one development, from the sentences of its headline and its body. */
#ifndef RGL_FACT_H
#define RGL_FACT_H

#include "development.h"

/* A text that belongs to a development, with its sentences read. */
typedef struct {
    rgl_span span;
    const rgl_sentence *sentences;
    size_t count;
    bool headline;
    const rgl_span *cells;   /* of a table row; NULL: running text */
    const rgl_block *header; /* the table's header row, or NULL */
    bool entry;              /* of a docket of fines: its sum is one */
    bool record;             /* a field of a record that is written down the page */
} rgl_passage;

/* What speaks for an event in a sentence. */
typedef struct {
    int act;    /* 2: something has happened or is announced; 1: somebody acts, one does not see on what; 0: nothing */
    bool date;  /* a day on which it happened, was reported, or takes effect */
    bool count; /* apps are counted */
    const char *why; /* a constant: the strongest reason; NULL with act 0 */
} rgl_weight;
rgl_weight rgl_fact_weigh(const rgl_scan *scan, const rgl_sentence *sentence);

/* Fill d from its passages: the headline (if any) first. */
bool rgl_fact_read(rgl_document *document, rgl_development *d, const rgl_passage *passages, size_t count);

#endif
