/* charset.h: bytes in whatever character set become UTF-8. */
#ifndef RGL_CHARSET_H
#define RGL_CHARSET_H

#include "regledger.h"

/*
 * Decode a whole file. In this order: a byte order mark; UTF-8, if the bytes are valid UTF-8 and not ASCII alone;
 * declared (the label of an HTML meta element or a MIME header; NULL: none), where the bytes are valid in it; UTF-16
 * without a mark; uchardet's guess. Damaged UTF-8 (few bad bytes among many good ones, or a sequence that the file's
 * end cuts) is told as such and not taken for another character set.
 *
 *   lenient   what cannot be decoded becomes U+FFFD instead of an error
 *   *out      UTF-8 without a byte order mark, in the arena or the input itself; it may hold control characters
 *   *name     the character set as the ledger stores it ("UTF-8", "GB18030"): constant or in the arena
 *
 * Errors: RGL_BAD_UTF8, RGL_BAD_CHARSET with the offset in bytes; RGL_BINARY for NUL where no UTF-16 is; RGL_NO_MEMORY.
 */
rgl_status charset_decode(rgl_arena *arena, const char *bytes, size_t len, const char *declared, bool lenient,
                          const char **out, size_t *out_len, const char **name, rgl_error *err);

/* What is valid UTF-8 at the start of bytes; len when all is. *multibyte counts its sequences longer than one byte. */
size_t charset_utf8_prefix(const char *bytes, size_t len, size_t *multibyte);

#endif
