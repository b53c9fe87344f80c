/* finding.h: what somebody is said to have done wrong, or has to do, by the categories of the lexicon. */
#ifndef RGL_FINDING_H
#define RGL_FINDING_H

#include "fact.h"

/* Append the findings of the passages to the development, each category once for each role. Its section is known. */
bool rgl_finding_read(rgl_document *document, rgl_development *d, const rgl_passage *passages, size_t count);

#endif
