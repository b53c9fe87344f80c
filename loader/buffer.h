/* buffer.h: bytes that grow, with integers in network order, as PostgreSQL's binary formats want them. */
#ifndef RGL_BUFFER_H
#define RGL_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Zeroed is empty. After an allocation failed, everything is ignored and failed is set: ask once at the end. */
typedef struct {
    char *data; /* from malloc */
    size_t len, capacity;
    bool failed;
} buffer;

void buffer_add(buffer *to, const void *bytes, size_t len);
void buffer_add_int16(buffer *to, int16_t value);
void buffer_add_int32(buffer *to, int32_t value);
void buffer_add_int64(buffer *to, int64_t value);
/* Overwrite the four bytes at an offset. */
void buffer_set_int32(buffer *to, size_t at, int32_t value);
/* The four bytes there. */
int32_t buffer_get_int32(const char *data);
/* Empty it, and keep its memory for the next batch unless it is more than keep. */
void buffer_reset(buffer *to, size_t keep);
void buffer_free(buffer *to);

#endif
