/* pg_value.h: values of the core in the binary format of PostgreSQL's types. */
#ifndef RGL_PG_VALUE_H
#define RGL_PG_VALUE_H

#include "buffer.h"
#include "regledger.h"

/* What a column of the ledger takes. An enum takes text. */
typedef enum { PG_UNKNOWN, PG_TEXT, PG_INT2, PG_INT4, PG_INT8, PG_BOOL, PG_DATE, PG_NUMERIC } pg_kind;

/* The kind for pg_type.oid and pg_type.typtype; PG_UNKNOWN for what we do not write. */
pg_kind pg_kind_of(unsigned oid, char typtype);

/*
 * Append length (4 bytes, -1 for NULL) and value: what a field of COPY BINARY, an element of an array and, without its
 * length, a binary parameter are. False when the value does not fit the kind.
 */
bool pg_value_add(buffer *to, pg_kind kind, const rgl_value *value);

#endif
