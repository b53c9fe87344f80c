/* mention.h: one pass over the text finds everything that carries a fact, each with its span and its meaning. */
#ifndef RGL_MENTION_H
#define RGL_MENTION_H

#include "amount.h"
#include "date.h"
#include "lexicon.h"
#include "text.h"

/* What a mention is inside the core. The first group comes from the scan, the second from the groups made of it. */
typedef enum {
    M_AUTHORITY, /* code: authority; place: the office's, or RGL_NONE */
    M_PLACE,     /* code: place */
    M_LAW,       /* code: law; detail: 0 */
    M_DATE,      /* detail: index in dates; once its sentence is read, code and place_from, place_to: event.h */
    M_MONEY,     /* detail: index in amounts */
    M_NUMBER,    /* detail: index in numbers */
    M_STATUS,    /* code: rank of the status; flags as in lexicon.h */
    M_ENFORCEMENT,
    M_VIOLATION,
    M_TOPIC,
    M_SECTION,
    M_KIND, /* a noun that names instruments ("Measures"); code: rank of the instrument kind */
    M_CUE,  /* code: rgl_cue */

    M_TITLE, /* an instrument's title; detail: index in titles */
    M_TERM,  /* a defined term: (the "Measures"); detail: index of the title it stands for, or RGL_NO_DETAIL */
    M_COUNT, /* a number with the noun it counts; code: rgl_cue of the noun; detail: index in numbers */
    M_KINDS
} rgl_inner_kind;
#define RGL_NO_DETAIL UINT32_MAX

typedef struct {
    uint8_t kind; /* rgl_inner_kind */
    uint8_t flags;
    uint16_t code;
    uint16_t place;
    bool gone; /* swallowed by a greater mention */
    rgl_span span;
    uint32_t detail;
    uint32_t place_from, place_to;
} rgl_mention;

/* A title with what stands around it. */
typedef struct {
    rgl_span span; /* all of it: quotes, version note, standard number */
    rgl_span name; /* the title alone: what the ledger shows */
    rgl_span term; /* the defined term that follows in parentheses, without quotes; empty: none */
    int16_t kind;  /* rank of the instrument kind, -1 unknown */
    int16_t law;   /* index of a law of the lexicon, -1: none */
    int16_t mark;  /* status that the title itself carries ("draft", 征求意见稿), -1: none */
    bool brackets; /* 《》 */
    bool quoted;
    bool standard;   /* of a technical standard */
    rgl_span number; /* GB/T 35273-2020; empty: none */
} rgl_title;

/* Where a mention of a list begins, and its index among the scan's. */
typedef struct {
    uint32_t from, index;
} rgl_listed;

typedef struct {
    const char *text;    /* folded (han.h): in which everything is looked for */
    const char *written; /* as it is stored: what the ledger shows; the same offsets */
    size_t len;
    bool traditional; /* the text is written in traditional characters */
    const rgl_lexicon *lexicon;
    rgl_arena *arena;
    rgl_mention *item;
    size_t count, capacity;
    size_t sorted;        /* items before it are in the order of the text */
    uint32_t *mark;       /* of each stretch of the text, the first of the sorted that begins in it or behind it */
    rgl_listed *listed;   /* the sorted once more: a list for each cue, and for each other kind */
    uint32_t *list_start; /* of each list in listed, and the end of the last */
    size_t listed_capacity;
    rgl_date_mention *dates;
    size_t date_count, date_capacity;
    rgl_amount_mention *amounts;
    size_t amount_count, amount_capacity;
    rgl_number *numbers;
    size_t number_count, number_capacity;
    rgl_title *titles;
    size_t title_count, title_capacity;
} rgl_scan;

/*
 * Scan text[from .. to). Mentions are appended in the order of the text; those of names (authority, place, law, date,
 * money, number) do not overlap each other; cues may lie inside anything.
 * anchor: see rgl_date_read. The scan's dates that lack a year can be read again with another one (rgl_scan_anchor).
 */
rgl_status rgl_scan_text(rgl_scan *scan, size_t from, size_t to, const rgl_date *anchor, bool (*check)(void *),
                         void *check_arg, rgl_error *err);
/* Read each date that depended on an anchor again, with this one; NULL: they are gone. day: the very day of the text,
 * from which "yesterday" is meant; NULL: not known, and such dates are gone. "The same day" is meant from the last day
 * told before, that is no limit and no start. */
void rgl_scan_anchor(rgl_scan *scan, const rgl_date *anchor, const rgl_date *day);
/* '04/07/2024' can be read in two ways. Where the other dates of this form in the text have but one (22/07/2024), and
 * all of them the same, it is read like them. The scan is sorted; what is found is appended. False: no memory. */
bool rgl_scan_slash_days(rgl_scan *scan);
/* 850万、400万及370万元: numbers that share the currency of the sum behind them become sums. The scan is sorted, and
 * must be sorted again. False: no memory. */
bool rgl_scan_shared_units(rgl_scan *scan);
/* Index of the first mention, of those that are sorted, whose span begins at or after the offset. */
size_t rgl_scan_find(const rgl_scan *scan, uint32_t offset);
/* The sorted mentions of a kind, gone or not, in the order of the text: of a cue those of its code, of other kinds all.
 */
const rgl_listed *rgl_scan_list(const rgl_scan *scan, rgl_inner_kind kind, int cue, size_t *count);
/* The first of the list that begins at or after the offset; count: none. */
size_t rgl_scan_list_find(const rgl_listed *list, size_t count, uint32_t offset);
/* The mention of a kind (not gone) that covers the offset; NULL: none among the 60 mentions before it. For kinds whose
 * mentions do not overlap. */
const rgl_mention *rgl_scan_covering(const rgl_scan *scan, rgl_inner_kind kind, uint32_t at);
/* Share of the span, in percent, that mentions of a kind cover (code -1: any code); of overlapping ones the first
 * counts. gone: those that a greater mention swallowed count, too. */
uint32_t rgl_scan_covered(const rgl_scan *scan, rgl_span span, rgl_inner_kind kind, int code, bool gone);
/* The first day (no month, no range) in the span whose year the text gives or the anchor gave; year 0: none. sure: only
 * one that is written with its year. */
rgl_date rgl_scan_day(const rgl_scan *scan, rgl_span span, bool sure);
/* How much a status word says beside others of the same text ("released" beside "draft"): the greater wins. */
int rgl_status_strength(int status);
/* Append a mention (false: no memory), to be put in its place by rgl_scan_sort (false: no memory). */
bool rgl_scan_add(rgl_scan *scan, rgl_mention mention);
bool rgl_scan_sort(rgl_scan *scan);

#endif
