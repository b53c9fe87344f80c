/* arena.c: memory that is freed all at once, in chunks that the caller's functions provide. */
#include "regledger.h"

#include <stdlib.h>
#include <string.h>

struct rgl_chunk {
    rgl_chunk *next;
    size_t size;
};

/* First chunk 16 kB, then doubling to 1 MB: a newsletter of 17 kB of text needs some 300 kB. */
#define CHUNK_MIN     ((size_t) 16 << 10)
#define CHUNK_MAX     ((size_t) 1 << 20)
#define ALIGN         8
#define ALIGNED(size) (((size) + ALIGN - 1) & ~(size_t) (ALIGN - 1))
/* Of items of more bytes an array has room for four at first, not sixteen: most of those stay short. */
#define FEW_BYTES 64

static bool
add_chunk(rgl_arena *arena, size_t need)
{
    size_t size = arena->chunks ? arena->chunks->size * 2 : CHUNK_MIN;
    rgl_chunk *chunk;

    if (size > CHUNK_MAX)
        size = CHUNK_MAX;
    if (need > SIZE_MAX - sizeof(rgl_chunk) - ALIGN)
        return false;
    if (size < need + sizeof(rgl_chunk))
        size = need + sizeof(rgl_chunk);
    if (arena->limit && (size > arena->limit || arena->used > arena->limit - size))
        return false;
    chunk = arena->alloc(arena->context, size);
    if (!chunk)
        return false;
    chunk->next = arena->chunks;
    chunk->size = size;
    arena->chunks = chunk;
    arena->used += size;
    arena->at = (char *) (chunk + 1);
    arena->end = (char *) chunk + size;
    return true;
}

/* size bytes aligned to 8, as the chunk has them; NULL: none. */
static void *
take(rgl_arena *arena, size_t size)
{
    void *memory;

    if (size > SIZE_MAX - ALIGN)
        return NULL;
    size = ALIGNED(size);
    if ((!arena->at || size > (size_t) (arena->end - arena->at)) && !add_chunk(arena, size))
        return NULL;
    memory = arena->at;
    arena->at += size;
    return memory;
}

void *
rgl_alloc(rgl_arena *arena, size_t size)
{
    void *memory = take(arena, size);

    return memory ? memset(memory, 0, size) : NULL;
}

char *
rgl_strndup(rgl_arena *arena, const char *s, size_t len)
{
    char *copy = len < SIZE_MAX ? take(arena, len + 1) : NULL;

    if (copy && len)
        memcpy(copy, s, len);
    if (copy)
        copy[len] = '\0';
    return copy;
}

bool
rgl_grow(rgl_arena *arena, void *items, size_t size, size_t count, size_t *capacity)
{
    size_t more = *capacity ? *capacity * 2 : size > FEW_BYTES ? 4 : 16;
    char *old;
    void *grown;

    if (count < *capacity)
        return true;
    if (more > SIZE_MAX / 2 / size)
        return false;
    memcpy(&old, items, sizeof old);
    /* What was taken last goes on where it is. */
    if (*capacity && old + ALIGNED(*capacity * size) == arena->at &&
        ALIGNED(more * size) <= (size_t) (arena->end - old)) {
        arena->at = old + ALIGNED(more * size);
        *capacity = more;
        return true;
    }
    grown = take(arena, more * size);
    if (!grown)
        return false;
    if (count)
        memcpy(grown, old, count * size);
    memcpy(items, &grown, sizeof grown);
    *capacity = more;
    return true;
}

static void
release_from(rgl_arena *arena, rgl_chunk *chunk)
{
    while (chunk) {
        rgl_chunk *next = chunk->next;

        arena->used -= chunk->size;
        if (arena->release)
            arena->release(arena->context, chunk);
        chunk = next;
    }
}

void
rgl_arena_reset(rgl_arena *arena)
{
    if (!arena->chunks)
        return;
    release_from(arena, arena->chunks->next);
    arena->chunks->next = NULL;
    arena->at = (char *) (arena->chunks + 1);
}

void
rgl_arena_free(rgl_arena *arena)
{
    release_from(arena, arena->chunks);
    arena->chunks = NULL;
    arena->at = arena->end = NULL;
}

static void *
malloc_alloc(void *context, size_t size)
{
    (void) context;
    return malloc(size);
}

static void
malloc_release(void *context, void *memory)
{
    (void) context;
    free(memory);
}

rgl_arena
rgl_arena_malloc(void)
{
    return (rgl_arena){.alloc = malloc_alloc, .release = malloc_release};
}
