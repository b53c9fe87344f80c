/* face.h: what all functions of the PostgreSQL face share: memory for the core, text in and out, errors, interrupts. */
#ifndef FACE_H
#define FACE_H

#include "pg_compat.h"

#include "fmgr.h"
#include "regledger.h"

/* An arena whose chunks are palloc'd in context, and die with it at the latest. */
rgl_arena face_arena(MemoryContext context);

/* The arena of a call, empty at the start of each, so that a function over a million short texts does not ask for
 * memory a million times. What it holds dies with the next call. */
rgl_arena *face_call_arena(FunctionCallInfo fcinfo);

/* A text value as the core wants it: UTF-8, normalised. False when it has no visible character; raises on what is no
 * text. The result lives as long as both t and the arena. */
bool face_text_in(rgl_arena *arena, text *t, const char **out, size_t *len);
/* UTF-8 of the core as a text value, or as a C string, in the database's encoding. */
text *face_text_out(const char *utf8, size_t len);
/* A text argument as a NUL-terminated UTF-8 string in the current memory context, not normalised. */
char *face_cstring_in(const text *t);
/* str (the database's encoding, NUL-terminated) in UTF-8; str itself where that is the same. */
const char *face_utf8(const char *str);

/* Parts of an ereport, to be used like errcode(): SQLSTATE, DETAIL with the offset, HINT of a core's error. */
int face_error(const rgl_error *err);
/* The same with the message of an input function: what was read, and as which type. */
int face_input_error(const rgl_error *err, const char *type, const char *str);

/* Raise what the core returned, unless it is RGL_OK or RGL_NO_MATCH. After RGL_CANCELLED the pending interrupt is
 * served first; true when it was one that lets the query go on: then call the core again. */
bool face_again(rgl_status status, const rgl_error *err);

/* The core's interrupt check: false as soon as the server wants attention and may have it. */
bool face_check(void *unused);

/* An SQL date as the core's; raises for infinity and for years that the core does not have. */
rgl_date face_date_in(int32 date);

/* A number of the core, value x 10^-scale, as numeric. */
Datum face_numeric(int64 value, int scale);

#endif
