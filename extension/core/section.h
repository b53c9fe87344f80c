/* section.h: regulatory, enforcement or industry, where no heading says it. */
#ifndef RGL_SECTION_H
#define RGL_SECTION_H

#include "fact.h"

/*
 * Set d->section (rank in section) unless a heading gave it. Instruments, measures, tables and deadlines are read
 * already: a measure makes it enforcement, an instrument (but for a call for opinions) or a deadline that binds
 * regulatory; the rest goes by what the headline and the first sentences speak of.
 */
void rgl_section_find(rgl_document *document, rgl_development *d, const rgl_passage *passages, size_t count);

/* "Published the regulations under which fines are set", "guidelines on sanctions were adopted": is the measure, a span
 * of the sentence, but what the rules are about that somebody makes in it? */
bool rgl_section_is_of_rules(const rgl_scan *scan, const rgl_sentence *s, rgl_span measure);

#endif
