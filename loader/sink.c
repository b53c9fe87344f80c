/* sink.c: which kind of database a text names. */
#include "sink.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/random.h>
#include <time.h>

static bool
ends_in(const char *text, const char *suffix)
{
    size_t len = strlen(text), n = strlen(suffix);

    return len > n && strcasecmp(text + len - n, suffix) == 0;
}

/* Is this what libpq takes: a URI, keyword=value, or the bare name of a database? */
static bool
is_libpq(const char *text)
{
    return strncmp(text, "postgresql://", 13) == 0 || strncmp(text, "postgres://", 11) == 0 || strchr(text, '=') ||
           (*text && !strchr(text, '/') && !strchr(text, '.'));
}

/* 32 hexadecimal digits that no other run has. */
static void
make_run_id(char out[33])
{
    unsigned char bytes[16];

    if (getrandom(bytes, sizeof bytes, 0) != (ssize_t) sizeof bytes) {
        struct timespec now;

        clock_gettime(CLOCK_REALTIME, &now);
        memset(bytes, 0, sizeof bytes);
        memcpy(bytes, &now, sizeof now < sizeof bytes ? sizeof now : sizeof bytes);
    }
    for (size_t i = 0; i < sizeof bytes; i++)
        snprintf(out + 2 * i, 3, "%02x", bytes[i]);
}

sink *
sink_open(const char *database, const char *schema, bool create, const sink_listener *listener, bool *usage, fault *why)
{
    sink *self = NULL;

    *usage = false;
    if (strncmp(database, "sqlite:", 7) == 0)
        self = sink_sqlite_open(database + 7, create, why);
    else if (!strstr(database, "://") && (ends_in(database, ".db") || ends_in(database, ".sqlite") ||
                                          ends_in(database, ".sqlite3") || strcmp(database, ":memory:") == 0))
        self = sink_sqlite_open(database, create, why);
    else if (is_libpq(database))
        self = sink_postgres_open(database, schema, why);
    else {
        *usage = true;
        fault_set(why, "usage", "Write sqlite:PATH, a path ending in .db, or a connection string of PostgreSQL.",
                  "'%s' names no database", database);
    }
    if (self) {
        if (listener)
            self->listener = *listener;
        make_run_id(self->run_id);
    }
    return self;
}

void
sink_settle(sink *self, const sink_item *item, document_fate fate, const fault *why)
{
    self->counts.loaded += fate == DOCUMENT_LOADED;
    self->counts.unchanged += fate == DOCUMENT_UNCHANGED;
    self->counts.refused += fate == DOCUMENT_REFUSED;
    if (self->listener.settled)
        self->listener.settled(self->listener.context, item, fate, why);
}
