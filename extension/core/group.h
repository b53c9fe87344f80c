/* group.h: mentions that belong together: a number with the noun it counts, authorities that act as one. */
#ifndef RGL_GROUP_H
#define RGL_GROUP_H

#include "mention.h"

/* Append M_COUNT for each number of the block that counts apps, SDKs, companies, persons or cases. */
bool rgl_count_find(rgl_scan *scan, rgl_span block);

/* Give each office that is named without its place (市网信办) the place that was named last; where there is none, it is
 * no mention. Nor is a name behind the possessive of another country. The scan is sorted. */
void rgl_office_find(rgl_scan *scan);

/* The authority that "the Board" or 该局 at the span means: the last one before it that has the noun in its name, or,
 * of "the regulator", the last one that is no medium; SIZE_MAX: none. */
size_t rgl_anaphor_find(const rgl_scan *scan, rgl_span span);

/* The authorities that stand as one subject or agent, as mentions' indexes. */
#define RGL_GROUP_MAX 24
typedef struct {
    uint32_t mention[RGL_GROUP_MAX];
    size_t count;
    rgl_span span; /* from the first to the last, with a closing acronym in parentheses */
} rgl_authority_group;

/*
 * The group that the authority item[last] closes (when backwards) or item[first] opens: "the CAC, the MIIT and the
 * MPS", "TC260 of SAC (TC260)" (the left one is the head), "公安部、民政部". Mentions of one authority and place count
 * once. Names inside [from, to) only.
 */
void rgl_authority_group_read(const rgl_scan *scan, size_t index, bool backwards, rgl_span within,
                              rgl_authority_group *out);

#endif
