/* matcher_filter.h: the hashes of a literal's first bytes, one definition for him who sets the bits and him who asks.
 * bytes are the folded bytes of the text, the first one lowest. */
#ifndef RGL_MATCHER_FILTER_H
#define RGL_MATCHER_FILTER_H

#include <stdint.h>

/* Four bytes. */
static inline uint32_t
filter_ascii(uint64_t bytes)
{
    return ((uint32_t) bytes * UINT32_C(0x9E3779B1)) >> 16;
}

/* Six bytes: two ideographs. */
static inline uint32_t
filter_wide(uint64_t bytes)
{
    return (uint32_t) (((bytes & UINT64_C(0xFFFFFFFFFFFF)) * UINT64_C(0x9E3779B97F4A7C15)) >> 48);
}

/* Two bytes as they are; of an ideograph its three. */
static inline uint32_t
filter_brief(uint64_t bytes)
{
    if ((bytes & 0xFF) >= 0xE0)
        return 0x8000 | (((uint32_t) (bytes & 0xFFFFFF) * UINT32_C(0x9E3779B1)) >> 17);
    return (uint32_t) ((bytes & 0xFF) << 8 | (bytes >> 8 & 0xFF));
}

#endif
