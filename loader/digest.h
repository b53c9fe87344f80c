/* digest.h: what identifies a document: the SHA-256 of its bytes. */
#ifndef RGL_DIGEST_H
#define RGL_DIGEST_H

#include "regledger.h"

typedef struct {
    char document_id[33]; /* rgl_document_id */
    char sha256[65];      /* lower-case hexadecimal, NUL-terminated */
} digest;

/* False when libcrypto cannot (no memory, no provider). */
bool digest_of(const char *bytes, size_t len, digest *out);

#endif
