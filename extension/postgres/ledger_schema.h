/* ledger_schema.h: how functions that make or change a ledger work in its schema: as the caller, through SPI, with a
 * search_path that names that schema and nothing that somebody else can write into. */
#ifndef LEDGER_SCHEMA_H
#define LEDGER_SCHEMA_H

#include "face.h"

/* SPI_connect, or raise. */
void ledger_connect(void);
/* Put a schema on the path that names are looked up on, until ledger_leave or ledger_leave_schema with the result.
 * Messages below a warning would only tell what was asked for, and are held back. */
int ledger_enter_schema(const char *schema);
void ledger_leave_schema(int level);
/* Connect and enter the schema of a ledger that is there; raises when it is not. *version, if wanted, is its version.
 */
int ledger_enter(const char *schema, char **version);
/* Leave the schema, and SPI. */
void ledger_leave(int level);

/* Run statements one after another; an error carries the statement as its context. */
void ledger_execute(const char *sql);
/* The ledger's version, or NULL when the schema holds none. The schema is entered. */
char *ledger_version(const char *schema);
/* Let views check the rights of who reads them, where the server can. The schema is entered. */
void ledger_secure_views(void);

#endif
