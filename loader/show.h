/* show.h: the rows of a document for a reader at a terminal. */
#ifndef RGL_SHOW_H
#define RGL_SHOW_H

#include "paint.h"
#include "regledger.h"

/* Each development with its facts, and each fact with the words that say so. */
void show_document(painter *out, const char *name, const rgl_rows *rows);

#endif
