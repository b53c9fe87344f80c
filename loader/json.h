/* json.h: the rows of a document as one JSON object on one line (RFC 8259). */
#ifndef RGL_JSON_H
#define RGL_JSON_H

#include "regledger.h"

#include <stdio.h>

/*
 * The columns of document; "developments": each with its columns and, under the name of its table, a list of its facts;
 * then the tables that belong to the document (block, instrument, highlight) as lists. A NULL is null, a date a string,
 * a decimal a number with all its digits. Facts leave out the keys that their place says. With rgl_row.why: "why".
 */
void json_document(FILE *out, const rgl_rows *rows);

#endif
