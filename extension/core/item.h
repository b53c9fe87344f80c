/* item.h: the items of a digest: what stands beside events, in the same form, is an event, whatever its verb. */
#ifndef RGL_ITEM_H
#define RGL_ITEM_H

#include "outline.h"

/* Mark the paragraphs of the outline, whose blocks are read and whose lists are known, that are items of a digest:
 * under headlines that have days, or most of which are events; between the notes that end items. */
void rgl_item_find(rgl_outline *outline);

#endif
