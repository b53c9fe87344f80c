/* fault.h: why a document, a file or a database was refused, in one line. */
#ifndef RGL_FAULT_H
#define RGL_FAULT_H

#include "regledger.h"

/* Long enough for a server's primary message; longer ones are cut at a character. */
#define FAULT_TEXT_MAX 512

typedef struct {
    char text[FAULT_TEXT_MAX]; /* lower case where it is ours, without a full stop; one line once it is shown */
    const char *code;          /* for logs and load_error: "bad_utf8", "unreadable", "database"; constant */
    const char *hint;          /* a sentence, constant, or NULL */
    bool placed;               /* offset counts */
    size_t offset;             /* byte of the document's file at which the trouble begins */
} fault;

/* Fill *to with a message of printf's kind. code and hint are constants. Returns false, so that one can write
 * `return fault_set(...)` where false is failure. */
__attribute__((format(printf, 4, 5))) bool fault_set(fault *to, const char *code, const char *hint, const char *format,
                                                     ...);

/* The core's error as a fault, with the hint of the error table. Returns false. */
bool fault_from_error(fault *to, const rgl_error *error);

#endif
