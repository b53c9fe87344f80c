/* buffer.c: growing bytes. */
#include "buffer.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

void
buffer_add(buffer *to, const void *bytes, size_t len)
{
    if (to->failed)
        return;
    if (len > to->capacity - to->len) {
        size_t capacity = (to->len + len) * 2 + 1024;
        char *data = realloc(to->data, capacity);

        if (!data) {
            to->failed = true;
            return;
        }
        to->data = data;
        to->capacity = capacity;
    }
    if (len > 0)
        memcpy(to->data + to->len, bytes, len);
    to->len += len;
}

void
buffer_add_int16(buffer *to, int16_t value)
{
    uint16_t n = htons((uint16_t) value);

    buffer_add(to, &n, sizeof n);
}

void
buffer_add_int32(buffer *to, int32_t value)
{
    uint32_t n = htonl((uint32_t) value);

    buffer_add(to, &n, sizeof n);
}

void
buffer_add_int64(buffer *to, int64_t value)
{
    buffer_add_int32(to, (int32_t) (value >> 32));
    buffer_add_int32(to, (int32_t) (value & 0xFFFFFFFF));
}

void
buffer_set_int32(buffer *to, size_t at, int32_t value)
{
    uint32_t n = htonl((uint32_t) value);

    if (!to->failed)
        memcpy(to->data + at, &n, sizeof n);
}

int32_t
buffer_get_int32(const char *data)
{
    uint32_t n;

    memcpy(&n, data, sizeof n);
    return (int32_t) ntohl(n);
}

void
buffer_reset(buffer *to, size_t keep)
{
    if (to->capacity > keep) {
        free(to->data);
        to->data = NULL;
        to->capacity = 0;
    }
    to->len = 0;
    to->failed = false;
}

void
buffer_free(buffer *to)
{
    free(to->data);
    *to = (buffer){0};
}
