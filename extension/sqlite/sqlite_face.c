/* sqlite_face.c: what all functions of the SQLite face share: memory for the core, text in, errors out. */
#include "sqlite_face.h"

#include <string.h>

/* Memory that an idle connection may keep. A text of 100 MB must not stay with it. */
#define KEEP_MAX ((size_t) 4 << 20)
/* How much of the input an error shows. */
#define SHOWN_MAX 40

static void *
chunk_alloc(void *context, size_t size)
{
    (void) context;
    return sqlite3_malloc64(size);
}

static void
chunk_release(void *context, void *memory)
{
    (void) context;
    sqlite3_free(memory);
}

rgl_arena
face_arena(void)
{
    return (rgl_arena){.alloc = chunk_alloc, .release = chunk_release};
}

face *
face_new(sqlite3 *db)
{
    face *shared = sqlite3_malloc64(sizeof *shared);

    if (shared)
        *shared = (face){.db = db, .arena = face_arena(), .references = 1};
    return shared;
}

void
face_release(void *shared)
{
    face *it = shared;

    if (--it->references > 0)
        return;
    rgl_arena_free(&it->arena);
    sqlite3_free(it);
}

rgl_arena *
face_call_arena(sqlite3_context *context)
{
    face *shared = sqlite3_user_data(context);

    if (shared->arena.used > KEEP_MAX)
        rgl_arena_free(&shared->arena);
    else
        rgl_arena_reset(&shared->arena);
    return &shared->arena;
}

rgl_status
face_text_in(rgl_arena *arena, sqlite3_value *value, const char **out, size_t *len, rgl_error *err)
{
    const char *bytes = (const char *) sqlite3_value_text(value);
    rgl_status status;

    if (!bytes) {
        if (sqlite3_value_type(value) == SQLITE_NULL)
            return RGL_NO_MATCH;
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    }
    status = rgl_text_normalise(arena, bytes, (size_t) sqlite3_value_bytes(value), out, len, err);
    return status == RGL_EMPTY ? RGL_NO_MATCH : status;
}

rgl_status
face_date_in(sqlite3_value *value, rgl_date *out, rgl_error *err)
{
    const char *text = (const char *) sqlite3_value_text(value);

    if (!text)
        return RGL_NO_MATCH;
    return rgl_date_parse(text, (size_t) sqlite3_value_bytes(value), true, out, err);
}

/* The bytes of input from offset as something that fits in a line: at most SHOWN_MAX, whole characters, no controls. */
static void
shown(char out[SHOWN_MAX + 4], sqlite3_value *input, size_t offset)
{
    const unsigned char *text = sqlite3_value_text(input);
    size_t len = text ? (size_t) sqlite3_value_bytes(input) : 0, n = 0;

    if (offset > len)
        offset = len;
    while (offset > 0 && offset < len && (text[offset] & 0xC0) == 0x80)
        offset--;
    for (; offset + n < len && n < SHOWN_MAX; n++)
        out[n] = text[offset + n] < 0x20 || text[offset + n] == 0x7F ? ' ' : (char) text[offset + n];
    if (offset + n < len) {
        while (n > 0 && (text[offset + n] & 0xC0) == 0x80)
            n--;
        memcpy(out + n, "...", 3);
        n += 3;
    }
    out[n] = 0;
}

char *
face_message(const char *function, const rgl_error *err, sqlite3_value *input)
{
    const char *hint = rgl_error_describe(err->code)->hint;
    char words[SHOWN_MAX + 4] = "";

    /* Bytes that are no text are not shown as such. */
    if (input && err->code != RGL_BAD_UTF8)
        shown(words, input, err->offset);
    return sqlite3_mprintf("%s: %s, at byte %llu%s%s%s%s%s", function, err->message, (sqlite3_uint64) err->offset,
                           *words ? ": \"" : "", words, *words ? "\"" : "", hint ? ". " : "", hint ? hint : "");
}

void
face_fail(sqlite3_context *context, const char *function, const rgl_error *err, sqlite3_value *input)
{
    char *message;

    if (err->code == RGL_NO_MEMORY) {
        sqlite3_result_error_nomem(context);
        return;
    }
    message = face_message(function, err, input);
    if (!message) {
        sqlite3_result_error_nomem(context);
        return;
    }
    sqlite3_result_error(context, message, -1);
    sqlite3_result_error_code(context, rgl_error_describe(err->code)->sqlite_code);
    sqlite3_free(message);
}

#if SQLITE_VERSION_NUMBER >= 3041000
static bool
not_interrupted(void *db)
{
    return !sqlite3_is_interrupted(db);
}
#endif

bool (*face_check(void))(void *db)
{
#if SQLITE_VERSION_NUMBER >= 3041000
    if (sqlite3_libversion_number() >= 3041000)
        return not_interrupted;
#endif
    return NULL;
}

double
face_confidence(float confidence)
{
    return (double) (int) (confidence * 100 + 0.5f) / 100;
}
