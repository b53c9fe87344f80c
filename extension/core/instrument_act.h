/* instrument_act.h: what a sentence does to one of its titles, and what it says of it. */
#ifndef RGL_INSTRUMENT_ACT_H
#define RGL_INSTRUMENT_ACT_H

#include "fact.h"

/* How far its passive may stand behind a title, and what nothing can come between. Bytes. */
#define RGL_PASSIVE_BYTES 130
#define RGL_BESIDE_TITLE  2

/* Does the verb issue, adopt, consult on, amend or repeal? */
bool rgl_instrument_is_act(const rgl_act *act);

/* The act whose object or passive subject the title is; NULL: none. after: where the last title before it ends. */
const rgl_act *rgl_instrument_act_on(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title,
                                     uint32_t after);

/* The status into which an act brings a title. after: as above. */
int16_t rgl_instrument_status_of(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title,
                                 const rgl_act *act, uint32_t after);

/* The strongest status word that lies in text[from .. to), those of the future apart; -1: none. weak: words that need
 * something beside them count, too. */
int rgl_instrument_status_in(const rgl_scan *scan, uint32_t from, uint32_t to, bool weak);

/* Is the title only referred to: "pursuant to the X", 根据《X》, "Article 5 of the X"? */
bool rgl_instrument_is_reference(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title);

/* "will be repealed"; but "shall be repealed at the same time" is done by what says so. */
bool rgl_instrument_is_ahead(const rgl_scan *scan, uint32_t from, uint32_t to);

/* What is said of a title behind it without an act that has it for its object: "X is under review", "X passed its
 * second reading", "X have been in force since", 《X》同时废止. NULL: nothing. *close: it stands right behind the title
 * and speaks of nothing else, whatever was done before. anchor: what lies behind it is ahead. */
const rgl_mention *rgl_instrument_told_behind(const rgl_scan *scan, const rgl_date *anchor, const rgl_sentence *s,
                                              const rgl_title *title, bool *close);

/* The last day that the document reports on: what lies behind it is ahead. */
const rgl_date *rgl_instrument_last_day(const rgl_document *document);

#endif
