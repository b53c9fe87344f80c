/* document.h: what a document says of itself: language, title, period, who publishes it, where its law applies. */
#ifndef RGL_DOCUMENT_H
#define RGL_DOCUMENT_H

#include "development.h"

/* "zh" when ideographs outnumber Latin words, else "en". */
const char *rgl_document_language(const char *text, size_t len);
/* Title, period, anchor, publishing authority: from the blocks, whose mentions are in the scan (dates read with the
 * provisional anchor RGL_PROVISIONAL). Overrides in document->source win. */
void rgl_document_describe(rgl_document *document);
/* Of several notices in one document, each under its number, the one in the blocks [from, to) becomes the one that is
 * read: who signs it, at its foot or in its title, and its day; empty and 0 where it says neither. */
void rgl_document_sign_part(rgl_document *document, size_t from, size_t to);
/* The day that "yesterday" and "on Friday" are meant from: that of a document of one day, the last day of a week's;
 * year 0: the document is of a longer time. */
rgl_date rgl_document_day(const rgl_document *document);
/* The jurisdiction that most of the document is about: an ISO 3166 code, NUL-terminated; NULL: it does not say. */
const char *rgl_document_jurisdiction(const rgl_document *document);

/* The scan's first reading needs some anchor for days without a year; those are read again later. */
#define RGL_PROVISIONAL ((rgl_date){2000, 6, 15})

#endif
