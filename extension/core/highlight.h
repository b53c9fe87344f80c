/* highlight.h: which development a key-highlights sentence announces. */
#ifndef RGL_HIGHLIGHT_H
#define RGL_HIGHLIGHT_H

#include "development.h"

/*
 * Set the development of each of the document's highlights, once the developments are there. A highlight is linked to
 * the development with which it shares the most of what few developments have: words, authorities, sums, counts, days,
 * topics. Too little, or a second one that is about as near: none. A paragraph whose sentences announce different
 * developments becomes one highlight for each sentence. False: no memory.
 */
bool rgl_highlight_link(rgl_document *document);

#endif
