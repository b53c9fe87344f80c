/* sink.h: where rows go: one interface, and a file for each kind of database behind it. */
#ifndef RGL_SINK_H
#define RGL_SINK_H

#include "fault.h"

/*
 * Documents are committed in batches: a transaction for each document would take three times as long. A document is in
 * the database whole or not at all, and the run's row in load_run is written with the documents that it counts.
 * How a batch ends: BATCH_DOCUMENTS of them, or BATCH_BYTES that wait in memory, or BATCH_SECONDS, whichever is first.
 */
#define BATCH_DOCUMENTS 100
#define BATCH_BYTES     ((size_t) 16 << 20)
#define BATCH_SECONDS   2

/* What became of a document. */
typedef enum { DOCUMENT_LOADED, DOCUMENT_UNCHANGED, DOCUMENT_REFUSED } document_fate;

typedef struct {
    const char *name;
    size_t developments, rows;
} sink_item;

typedef struct {
    size_t loaded, unchanged, refused;
} sink_counts;

/* Told once of each document when its fate is certain: after the commit, not before. why: of DOCUMENT_REFUSED, or NULL
 * when it is the database that fails and not the document. The pointers live for the call. */
typedef struct {
    void *context;
    void (*settled)(void *context, const sink_item *item, document_fate fate, const fault *why);
} sink_listener;

/* The user's own names, as rows of the ledger. */
typedef struct {
    rgl_authority *authorities;
    size_t authority_count;
    rgl_authority_alias *aliases;
    size_t alias_count;
} sink_names;

/* One line of `regledger status`. */
typedef struct {
    void *context;
    void (*version)(void *context, const char *version, const char *created_at);
    void (*table)(void *context, const char *name, int64_t rows);
    void (*run)(void *context, const char *run_id, const char *started_at, const char *finished_at, const char *status,
                int64_t seen, int64_t loaded, int64_t unchanged, int64_t refused);
} sink_status_visitor;

typedef struct sink sink;

/*
 * What a kind of database must do. Each returns false when the database itself fails, with *why filled in; documents
 * that waited for their commit have been told as DOCUMENT_REFUSED then, and the sink is only good for close.
 */
typedef struct {
    /* Is there a ledger? */
    bool (*has_ledger)(sink *self, bool *has, fault *why);
    /* Make one, unless somebody has just done so (*made is false then). */
    bool (*create)(sink *self, bool *made, fault *why);
    /* Get ready to write documents: statements, types of columns. */
    bool (*prepare)(sink *self, fault *why);
    /* Rows of authority and authority_alias that are the user's own, copied into the arena. */
    bool (*names)(sink *self, rgl_arena *arena, sink_names *out, fault *why);
    /* Is the document in the ledger, or waiting for its commit? */
    bool (*knows)(sink *self, const char *document_id, bool *known, fault *why);
    /* Take a document; the rows are not kept. */
    bool (*document)(sink *self, const sink_item *item, const rgl_rows *rows, fault *why);
    /* Note a document that was refused before it came here. */
    bool (*refuse)(sink *self, const char *name, const fault *reason, fault *why);
    /* Commit what waits. status: NULL while the run goes on, or how it ended, for load_run. */
    bool (*commit)(sink *self, const char *status, fault *why);
    /* Show versions, tables and the latest runs. */
    bool (*status)(sink *self, const sink_status_visitor *visitor, fault *why);
    void (*close)(sink *self);
} sink_class;

/* What every sink begins with. */
struct sink {
    const sink_class *class;
    sink_listener listener;
    sink_counts counts; /* of this run; only what is certain */
    char label[200];    /* the database as messages call it; never with a password */
    char run_id[33];    /* 32 hexadecimal digits, random */
};

/*
 * Open the database that the text names: sqlite:PATH, a path that ends in .db, .sqlite or .sqlite3, or a connection
 * string, URI, service= or name of a database for libpq. create: a missing SQLite file is made. *usage: the text names
 * no database at all. NULL on failure.
 */
sink *sink_open(const char *database, const char *schema, bool create, const sink_listener *listener, bool *usage,
                fault *why);

/* The two kinds. */
sink *sink_sqlite_open(const char *path, bool create, fault *why);
sink *sink_postgres_open(const char *conninfo, const char *schema, fault *why);

/* A document's fate is certain: count it and tell it. */
void sink_settle(sink *self, const sink_item *item, document_fate fate, const fault *why);

#endif
