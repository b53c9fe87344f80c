/* measure.h: what an authority does to somebody: sanctions, notices of apps, campaigns, cases. */
#ifndef RGL_MEASURE_H
#define RGL_MEASURE_H

#include "fact.h"

/* Append penalties, enforcement actions and app notices of the passages. Instruments and dates are read already. */
bool rgl_measure_read(rgl_document *document, rgl_development *d, const rgl_passage *passages, size_t count);

/* Does an authority say in the Chinese sentence what it imposes, itself and now? */
bool rgl_measure_sanctions(const rgl_scan *scan, const rgl_sentence *s);

#endif
