/* title.h: titles of instruments in running text, and the terms defined for them. */
#ifndef RGL_TITLE_H
#define RGL_TITLE_H

#include "mention.h"

/*
 * Find the titles in one block of a scanned text and append them as M_TITLE (and M_TERM where a term that was defined
 * for one is used again later in the block). What lies inside a title is marked gone. The scan must be sorted and is
 * not sorted afterwards.
 */
bool rgl_title_find(rgl_scan *scan, rgl_span block);

#endif
