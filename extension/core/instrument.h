/* instrument.h: which titles a development acts on, and into which status they come; the others are only cited. */
#ifndef RGL_INSTRUMENT_H
#define RGL_INSTRUMENT_H

#include "fact.h"

/* Append the instruments that the passages act on. */
bool rgl_instrument_read(rgl_document *document, rgl_development *d, const rgl_passage *passages, size_t count);

/* What was adopted or issued while comments on it are still taken is a draft: once deadlines are read. */
void rgl_instrument_settle(const rgl_scan *scan, rgl_development *d, const rgl_passage *passages, size_t count);

/* The title in the development's headline alone is what it is about, in the status, or in that of its own mark ("Draft
 * for Comment"). No title there: nothing changes. False: no memory. */
bool rgl_instrument_set_headline(rgl_document *document, rgl_development *d, int16_t status);

/* A line that is nothing but an instrument's title, and a paragraph that announces such lines: it ends with a colon. */
bool rgl_instrument_is_line(const rgl_scan *scan, rgl_span line);
bool rgl_instrument_announces(const char *text, rgl_span paragraph);

/* Does the sentence tell a status of one of its titles without a verb that has it for its object ("X is under review")?
 */
bool rgl_instrument_told(const rgl_scan *scan, const rgl_sentence *sentence);

/* Is there nothing but "the new" or "its proposed" between the head of the sentence and the title at the place? */
bool rgl_instrument_heads(const rgl_scan *scan, const rgl_sentence *sentence, uint32_t at);

#endif
