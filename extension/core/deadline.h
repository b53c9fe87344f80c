/* deadline.h: when it happened or was reported, and the days that count for it: force, comments, grace, reports. */
#ifndef RGL_DEADLINE_H
#define RGL_DEADLINE_H

#include "fact.h"

/*
 * Set the development's days (event_date with its precision, reported_date; year 0 where not said) and append the
 * deadlines that the passages date, each day once for a kind. The document's anchor, period and signature are known.
 * False: no memory.
 */
bool rgl_deadline_read(rgl_document *document, rgl_development *d, const rgl_passage *passages, size_t count);

/*
 * Append the deadlines that are told as a duration: "within 30 days", "effective on issuance", counted from the event,
 * or from the day of force. Dates and instruments are read already; none without a day of the event. False: no memory.
 */
bool rgl_deadline_read_windows(rgl_document *document, rgl_development *d, const rgl_passage *passages, size_t count);

/* Append a deadline of the kind on the date, once for a day; title: of the scan's titles, whose it is, or -1. False: no
 * memory. */
bool rgl_deadline_add(rgl_document *document, rgl_development *d, int16_t kind, const rgl_date_mention *date,
                      int32_t title, rgl_evidence evidence);

#endif
