/* confidence.h: how likely everything that a development says is right. */
#ifndef RGL_CONFIDENCE_H
#define RGL_CONFIDENCE_H

#include "fact.h"

/*
 * Set d->confidence, 0.02 to 0.99, from the evidence for its facts and from what is left over beside them: sums that
 * are no penalty, titles that nobody acts on, days that mean nothing. section_told: a heading gave the section. With
 * rgl_source.explain what was counted is added to d->why: "an authority acts; weighed: 3 facts, 1 other_days". False:
 * no memory.
 */
bool rgl_confidence_read(rgl_document *document, rgl_development *d, const rgl_passage *passages, size_t count,
                         bool section_told);

#endif
