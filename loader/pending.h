/* pending.h: the documents of a batch that wait for its commit, and what each will have become. */
#ifndef RGL_PENDING_H
#define RGL_PENDING_H

#include "sink.h"

#include <time.h>

typedef struct {
    sink_item item; /* its name is our copy */
    document_fate fate;
    fault why; /* of DOCUMENT_REFUSED by the database */
    bool told; /* the loader has told of the refusal itself */
} pending_item;

typedef struct {
    pending_item *items;
    size_t count, capacity;
    time_t since; /* when the first of them came */
} pending;

/* Add one. why may be NULL. False when there is no memory. */
bool pending_add(pending *to, const sink_item *item, document_fate fate, const fault *why, bool told);
/* What the counts of the run will be once the batch is committed. */
sink_counts pending_counts(const pending *from, const sink *self);
/* The batch is as full as it may be. */
bool pending_is_full(const pending *from);
/* The batch was committed: settle all as they are. */
void pending_settle(pending *from, sink *self);
/* The database failed: nothing of the batch is stored, all are refused. */
void pending_fail(pending *from, sink *self);
void pending_free(pending *from);

#endif
