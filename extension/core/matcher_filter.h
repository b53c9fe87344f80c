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

/* The bit of rgl_starts: 32 rows of 16. Of ASCII a row is the first character's, and the second stands in it; of other
 * characters, whose first byte tells little, the second byte's, and the third stands in it. */
static inline uint32_t
filter_start(uint64_t bytes)
{
    uint32_t a = (uint32_t) (bytes & 0xFF), b = (uint32_t) (bytes >> 8 & 0xFF), c = (uint32_t) (bytes >> 16 & 0xFF);

    return a < 0x80 ? (a & 31) << 4 | ((b ^ b >> 4) & 15) : (b & 31) << 4 | ((c ^ c >> 4 ^ a) & 15);
}

/* The other bit of rgl_starts: of the first word's letters and digits the first four. 0: it begins with something else.
 */
static inline uint32_t
filter_word(uint64_t bytes)
{
    uint32_t word = 0;

    for (int shift = 0; shift < 32; shift += 8) {
        uint32_t c = (uint32_t) (bytes >> shift) & 0xFF;

        if (c - 'a' > 25 && c - '0' > 9)
            break;
        word |= c << shift;
    }
    return (word * UINT32_C(0x9E3779B1)) >> 23;
}

#endif
