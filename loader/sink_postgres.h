/* sink_postgres.h: what the parts of the PostgreSQL sink share. */
#ifndef RGL_SINK_POSTGRES_H
#define RGL_SINK_POSTGRES_H

#include "pg_batch.h"

typedef struct {
    sink base;
    pg_link link;
    char *schema;
    char *quoted; /* the schema as an identifier, from libpq */
    pg_table tables[RGL_TABLES];
    pg_batch batch;
    bool run_written; /* load_run has our row */
    int error_no;     /* last number in load_error */
    char started[21]; /* of the run, ISO 8601 in UTC */
} sink_postgres;

/* Store the batch that waits, and the state of the run, in one transaction; status as in sink_class.commit. */
bool postgres_store(sink_postgres *self, const char *status, fault *why);
/* A query without side effects; a lost connection is opened again once. *rows must be cleared. False: see *why. */
bool postgres_ask(sink_postgres *self, const char *sql, int count, const char *const *texts, PGresult **rows,
                  fault *why);
/* The same for a query that names the schema: %s in the format stands for it, wherever it occurs. */
char *postgres_sql(const sink_postgres *self, const char *format);
/* The methods in sink_postgres_read.c. */
bool postgres_names(sink *base, rgl_arena *arena, sink_names *out, fault *why);
bool postgres_status(sink *base, const sink_status_visitor *visitor, fault *why);

#endif
