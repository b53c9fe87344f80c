/* event.h: what happens in a sentence: acts with the authorities that do them, and what each date means for them. */
#ifndef RGL_EVENT_H
#define RGL_EVENT_H

#include "group.h"

/* A verb of the lexicon (act_issue, act_sanction ...) where it stands in a sentence. */
typedef struct {
    rgl_span span;
    uint16_t cue;    /* RGL_CUE_ACT_* */
    bool passive;    /* "was issued" */
    bool adjectival; /* "the recently issued Opinions": no act of this sentence */
    bool modal;      /* "may be fined", 可处: it has not happened */
    bool negated;
    bool earlier; /* "had previously fined" */
    rgl_authority_group actors;
    bool actors_sure; /* they stand right beside the verb, or behind its "by" */
    bool anaphor;     /* they are named by a noun alone: "the Board", 该局 */
} rgl_act;

typedef enum {
    D_EVENT,      /* nothing says otherwise */
    D_REPORTED,   /* "it was reported on 16 March" */
    D_EFFECTIVE,  /* "will come into force on 1 July" */
    D_CLOSE,      /* "comments until 13 April" */
    D_TARGET,     /* "by the end of 2023" */
    D_GRACE,      /* "the transition period ends on" */
    D_REPORT_DUE, /* "file by" */
    D_HISTORY     /* "which were found on 3 November", a range of an infringement */
} rgl_date_role;

typedef struct {
    rgl_span span;
    rgl_act *acts;
    size_t act_count;
    size_t first, last;          /* mentions [first, last) of the scan lie in it */
    rgl_authority_group subject; /* who the sentence begins with, if an authority; count 0: nobody */
} rgl_sentence;

/* The sentences of a block with their acts. The scan is sorted, titles and counts are in it. */
bool rgl_event_read(rgl_scan *scan, rgl_span block, rgl_sentence **out, size_t *count);

/* The place of the public body that acts in the sentence and has no code of its own: "The government of Madagascar
 * has", "In Namibia, the Ministry of Information published". An index of the scan; SIZE_MAX: none. */
size_t rgl_event_body(const rgl_scan *scan, const rgl_sentence *sentence);

/* The day of an instrument, which may lie decades back: "Law 3/2018, of 5 December 2018", "the Act of 6 January 1978".
 */
bool rgl_event_dates_instrument(const rgl_scan *scan, const rgl_mention *date);
/* What the date item[index], which is not gone, means in the sentence that rgl_event_read has read last of those around
 * it. *cue: the words that say it (empty for D_EVENT). */
static inline rgl_date_role
rgl_event_date_role(const rgl_scan *scan, size_t index, rgl_span *cue)
{
    const rgl_mention *date = &scan->item[index];

    *cue = (rgl_span){date->place_from, date->place_to};
    return (rgl_date_role) date->code;
}

/* No cue is longer, in bytes: how far back a search among mentions must go. */
#define RGL_CUE_BYTES 64

/* The nearest cue of this kind that lies wholly in [from, to), not gone; SIZE_MAX: none. last: the rightmost one. */
size_t rgl_event_cue(const rgl_scan *scan, uint32_t from, uint32_t to, int cue, bool last);
/* Does a comma, a semicolon or 、 stand in [from, to)? */
bool rgl_event_parted(const rgl_scan *scan, uint32_t from, uint32_t to);
/* Behind the last comma with an "and" in [from, to), which begins a clause of its own ("posted it without asking, and
 * is fined"); from when there is none. */
uint32_t rgl_event_joined(const rgl_scan *scan, uint32_t from, uint32_t to);
/* The same for a mention of any kind; code -1: any. */
size_t rgl_event_mention(const rgl_scan *scan, uint32_t from, uint32_t to, rgl_inner_kind kind, int code, bool last);

#endif
