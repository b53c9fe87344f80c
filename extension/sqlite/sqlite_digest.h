/* sqlite_digest.h: SHA-256 (FIPS 180-4), so that the extension needs no cryptographic library for a key. */
#ifndef RGL_SQLITE_DIGEST_H
#define RGL_SQLITE_DIGEST_H

#include <stddef.h>

/* The SHA-256 of len bytes. Allocates nothing; safe from any thread. */
void digest_sha256(const void *bytes, size_t len, unsigned char out[32]);

#endif
