/* pg_link.h: the connection to PostgreSQL: opened, found lost, opened again; and what its errors mean to a loader. */
#ifndef RGL_PG_LINK_H
#define RGL_PG_LINK_H

#include "fault.h"

#include <libpq-fe.h>

/* How an exchange with the server ended. */
typedef enum {
    LINK_OK,
    LINK_DATA,  /* the server does not take this document */
    LINK_AGAIN, /* it would have gone well without the others: deadlock, serialization, lock timeout */
    LINK_LOST,  /* the connection is gone */
    LINK_FATAL  /* it will not go well: rights, space, a missing table */
} link_outcome;

typedef struct {
    PGconn *conn;
    /* Called for each new connection, before it is used: settings, prepared statements. */
    link_outcome (*setup)(void *context, fault *why);
    void *context;
} pg_link;

/* How often a lost connection is sought again, and how long in all: 0.25 + 0.5 + 1 + 2 + 4 + 8 seconds. */
#define LINK_ATTEMPTS   6
#define LINK_FIRST_WAIT 250 /* milliseconds, then twice as long each time */

/* Connect. The text is libpq's: a connection string, a URI or the name of a database. False with *why. */
bool link_open(pg_link *link, const char *conninfo, fault *why);
/* After LINK_LOST: connect again, patiently. False when the attempts are used up. */
bool link_reopen(pg_link *link, fault *why);
void link_close(pg_link *link);

/* Judge a result and free it. expected: PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN. */
link_outcome link_judge(pg_link *link, PGresult *result, ExecStatusType expected, fault *why);
/* A command without parameters and rows. */
link_outcome link_run(pg_link *link, const char *sql, fault *why);
/* A query with text parameters (NULL allowed) whose rows are wanted: *rows must be cleared on LINK_OK. */
link_outcome link_query(pg_link *link, const char *sql, int count, const char *const *texts, PGresult **rows,
                        fault *why);

#endif
