/* imprint.h: the lines under an instrument's title that say who issued it, when, and from when it applies. */
#ifndef RGL_IMPRINT_H
#define RGL_IMPRINT_H

#include "fact.h"

typedef enum {
    RGL_IMPRINT_NONE,
    RGL_IMPRINT_ISSUER, /* "Issued by: the MIIT", 发布机关：工业和信息化部 */
    RGL_IMPRINT_DAY,    /* "Promulgation date: 12 June 2024", 发布日期 */
    RGL_IMPRINT_FORCE,  /* "Effective date: 1 September 2024", 施行日期 */
    RGL_IMPRINT_CLOSE,  /* "Deadline for comments: 20 July 2024", 征求意见截止时间 */
    RGL_IMPRINT_NOTE    /* "Document number: ...", 文号: nothing that the ledger keeps */
} rgl_imprint;

/* What the line says, and *value behind its label: an authority for most of its length, or a date. */
rgl_imprint rgl_imprint_line(const rgl_scan *scan, rgl_span line, rgl_span *value);

/* The facts of the lines in the blocks [from, to) for the development that they head, whose other facts are read: they
 * know better than the grammar who issued it and when; its headline is what was issued. False: no memory. */
bool rgl_imprint_read(rgl_document *document, rgl_development *d, size_t from, size_t to);

#endif
