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
    const rgl_span *cells; /* of a table row; NULL: running text */
    const rgl_block *header; /* the table's header row, or NULL */
} rgl_passage;

/* Does this sentence tell something that has happened (or is announced)? Points: 0 nothing, 3 and more an event.
 * *why (may be NULL): the strongest reason. */
int rgl_fact_weight(const rgl_scan *scan, const rgl_sentence *sentence, const char **why);

/* Fill d from its passages: the headline (if any) first. */
bool rgl_fact_read(rgl_document *document, rgl_development *d, const rgl_passage *passages, size_t count);

#endif
