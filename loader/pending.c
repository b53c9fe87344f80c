/* pending.c: the list of what waits for a commit. */
#include "pending.h"

#include <stdlib.h>
#include <string.h>

bool
pending_add(pending *to, const sink_item *item, document_fate fate, const fault *why, bool told)
{
    pending_item *added;
    char *name;

    if (to->count == to->capacity) {
        size_t capacity = to->capacity ? to->capacity * 2 : 16;
        pending_item *more = realloc(to->items, capacity * sizeof *more);

        if (!more)
            return false;
        to->items = more;
        to->capacity = capacity;
    }
    name = strdup(item->name);
    if (!name)
        return false;
    if (to->count == 0)
        to->since = time(NULL);
    added = &to->items[to->count++];
    memset(added, 0, sizeof *added);
    added->item = *item;
    added->item.name = name;
    added->fate = fate;
    added->told = told;
    if (why)
        added->why = *why;
    return true;
}

sink_counts
pending_counts(const pending *from, const sink *self)
{
    sink_counts counts = self->counts;

    for (size_t i = 0; i < from->count; i++) {
        counts.loaded += from->items[i].fate == DOCUMENT_LOADED;
        counts.unchanged += from->items[i].fate == DOCUMENT_UNCHANGED;
        counts.refused += from->items[i].fate == DOCUMENT_REFUSED;
    }
    return counts;
}

bool
pending_is_full(const pending *from)
{
    return from->count >= BATCH_DOCUMENTS || (from->count > 0 && time(NULL) - from->since >= BATCH_SECONDS);
}

static void
empty(pending *from)
{
    for (size_t i = 0; i < from->count; i++)
        free((char *) (uintptr_t) from->items[i].item.name);
    from->count = 0;
}

void
pending_settle(pending *from, sink *self)
{
    for (size_t i = 0; i < from->count; i++) {
        const pending_item *item = &from->items[i];

        sink_settle(self, &item->item, item->fate, item->fate == DOCUMENT_REFUSED && !item->told ? &item->why : NULL);
    }
    empty(from);
}

void
pending_fail(pending *from, sink *self)
{
    for (size_t i = 0; i < from->count; i++)
        sink_settle(self, &from->items[i].item, DOCUMENT_REFUSED, NULL);
    empty(from);
}

void
pending_free(pending *from)
{
    empty(from);
    free(from->items);
    memset(from, 0, sizeof *from);
}
