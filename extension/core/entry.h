/* entry.h: lines of a docket of fines, which have no verb: "Larch Ltd – X – Art. 6 GDPR – 3 April 2024". */
#ifndef RGL_ENTRY_H
#define RGL_ENTRY_H

#include "event.h"
#include "party.h"

/*
 * Is the sentence an entry, in which nobody acts: fields between dashes, bars or a colon, of which one begins with a
 * sum and one is a name? An authority, a place, a day, or articles of a law may be fields, too; the first field that is
 * none of these is the name, "A bank" included. Or else a name beside its sum, with which the words begin ("Larch Ltd,
 * X for calls"). *party: whose the sum is.
 */
bool rgl_entry_read(const rgl_scan *scan, const rgl_sentence *sentence, rgl_party *party);

#endif
