/* jurisdiction.h: the country, state or province where what a development reports applies. */
#ifndef RGL_JURISDICTION_H
#define RGL_JURISDICTION_H

#include "fact.h"

/*
 * Set d->jurisdiction, a code of the lexicon ("CN", "CN-GD", "US-CA"; NULL: not known), or the source's where it has
 * one. Local legislation applies in its province; all else where its authority does. Without an authority: the country
 * or the law that the text names first, the place whose heading it stands under, the document's own. Actors,
 * instruments and the section are known.
 */
void rgl_jurisdiction_find(rgl_document *document, rgl_development *d, const rgl_passage *passages, size_t count);

#endif
