/* development.h: one event of a document with all its facts, as structures; row.c makes rows of them. */
#ifndef RGL_DEVELOPMENT_H
#define RGL_DEVELOPMENT_H

#include "event.h"
#include "party.h"

/* Where a fact stands and how sure it is. why: a constant, the rule that gave it; cue: the words elsewhere that made
 * the rule see it (the verb behind a sum), or empty. */
typedef struct {
    rgl_span span;
    float confidence;
    const char *why;
    rgl_span cue;
} rgl_evidence;

typedef struct {
    uint16_t authority, place; /* place: RGL_NONE: the head itself */
    uint8_t role;              /* rank in authority_role */
    rgl_evidence evidence;
} rgl_actor;

typedef struct {
    uint32_t title; /* index in the scan's titles */
    int16_t status; /* rank in instrument_status; -1: not said */
    rgl_evidence evidence;
} rgl_instrument_fact;

typedef struct {
    int16_t kind;          /* rank in enforcement_kind */
    rgl_span subject;      /* whom or what it is about; empty: not said */
    int64_t subject_count; /* 0: not said */
    rgl_evidence evidence;
} rgl_action;

typedef struct {
    int16_t kind; /* rank in enforcement_kind: fine, confiscation, settlement */
    bool has_amount;
    rgl_amount amount;
    bool is_total;
    bool sums_up;   /* the words around the sum call it a total */
    bool each;      /* ... or what each has to pay */
    bool is_part;   /* one of the sums that made a total */
    bool ambiguous; /* the sign is several countries' ($, ¥, kr) */
    rgl_party party;
    rgl_span reason; /* empty: not said */
    rgl_evidence evidence;
} rgl_penalty;

typedef struct {
    int16_t action; /* RGL_ENFORCEMENT_APP_NOTICE or _APP_REMOVAL */
    int64_t apps, sdks;
    rgl_evidence evidence;
} rgl_app_notice;

typedef struct {
    int16_t kind;      /* rank in deadline_kind */
    rgl_date from, to; /* from.year 0: only the end is said */
    int32_t title;     /* of the scan's titles; -1: none */
    rgl_evidence evidence;
} rgl_deadline;

typedef struct {
    uint16_t law;
    rgl_span article; /* "41 and 43(1)", "第十三条"; empty: none */
    rgl_evidence evidence;
} rgl_citation;

typedef struct {
    uint32_t title;  /* of the scan's titles: the instrument that is related */
    int16_t kind;    /* rank in instrument_relation */
    rgl_span target; /* the other's title */
    int16_t law;     /* the other, when it is a law of the lexicon; -1: none */
    rgl_evidence evidence;
} rgl_relation;

typedef struct {
    uint16_t category;
    bool obligation; /* else a violation */
    bool listed;     /* the text is an item of a list, else the words of the category */
    rgl_span text;
    rgl_evidence evidence;
} rgl_finding;

typedef struct {
    rgl_span span;                  /* body: from the first to the last of its blocks */
    rgl_span headline;              /* empty: none */
    rgl_span source;                /* a line "Source: the MIIT" under it; empty: none */
    size_t first_block, last_block; /* [first, last) */
    size_t imprint, imprint_end;    /* [first, end) of the lines under its title, see imprint.h; end 0: none */
    int8_t section;                 /* rank in section */
    const char *kind;    /* what happened, in a word: "draft", "issued" ..., "penalty", "app_notice", "statement" */
    rgl_date event_date; /* year 0: not said */
    rgl_precision precision;
    bool relative; /* the event's day was counted from another ("two weeks later") */
    rgl_date reported_date;
    int32_t reporter;           /* authority (a medium); -1: none */
    int32_t jurisdiction_place; /* index of a place; -1: see jurisdiction */
    const char *jurisdiction;
    float confidence;
    rgl_actor *actors;
    rgl_instrument_fact *instruments;
    rgl_action *actions;
    rgl_penalty *penalties;
    rgl_app_notice *app_notices;
    rgl_deadline *deadlines;
    rgl_citation *citations;
    rgl_relation *relations;
    rgl_finding *findings;
    uint16_t *topics;
    size_t actor_count, instrument_count, action_count, penalty_count, app_notice_count, deadline_count, citation_count,
        relation_count, finding_count, topic_count;
    size_t actor_capacity, instrument_capacity, action_capacity, penalty_capacity, app_notice_capacity,
        deadline_capacity, citation_capacity, relation_capacity, finding_capacity, topic_capacity;
    bool of_page;    /* its day is that on which the page came out */
    const char *why; /* the rule that opened it; with rgl_source.explain, also what its confidence was weighed by */
} rgl_development;

/* A sentence in which the document announces one of its developments. */
typedef struct {
    rgl_span span;
    uint32_t development; /* number, from 1; 0: unclear */
} rgl_highlight;

/* What is known about the whole document while its developments are put together. */
typedef struct {
    const rgl_source *source;
    rgl_scan *scan;
    rgl_arena *arena;
    rgl_block *blocks;
    size_t block_count;
    rgl_date anchor; /* year 0: none */
    rgl_date period_from, period_to;
    float period_confidence;
    const char *language;     /* "en", "zh" */
    const char *jurisdiction; /* rgl_document_jurisdiction's */
    rgl_span title;           /* of the document; empty: none */
    const char *publisher;    /* NUL-terminated; NULL: unknown */
    rgl_span signature; /* authorities that publish their own notice: where they sign, or are named in its title; empty:
                           none */
    rgl_date signed_on; /* the day beside the signature, or under the title; year 0: none */
    rgl_development *developments;
    size_t count, capacity;
    uint32_t *block_development; /* number of the development of each block, from 1; 0: none */
    rgl_highlight *highlights;
    size_t highlight_count, highlight_capacity;
} rgl_document;

/* Cut the document into developments and fill in their facts. */
rgl_status rgl_develop(rgl_document *document, rgl_error *err);

#endif
