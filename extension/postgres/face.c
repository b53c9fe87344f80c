/* face.c: what all functions of the PostgreSQL face share: memory for the core, text in and out, errors, interrupts. */
#include "face.h"

#include <ctype.h>

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/memutils.h"
#include "utils/numeric.h"

PG_MODULE_MAGIC;

static void *
chunk_alloc(void *context, size_t size)
{
    return MemoryContextAllocExtended(context, size, MCXT_ALLOC_HUGE | MCXT_ALLOC_NO_OOM);
}

static void
chunk_release(void *context, void *memory)
{
    pfree(memory);
}

rgl_arena
face_arena(MemoryContext context)
{
    rgl_arena arena = {0};

    arena.alloc = chunk_alloc;
    arena.release = chunk_release;
    arena.context = context;
    return arena;
}

/* Memory that an idle call arena may keep. A row of 100 MB must not stay with us until the query ends. */
#define KEEP_MAX ((size_t) 4 << 20)

rgl_arena *
face_call_arena(FunctionCallInfo fcinfo)
{
    FmgrInfo *flinfo = fcinfo->flinfo;
    rgl_arena *arena = flinfo->fn_extra;

    if (!arena) {
        arena = MemoryContextAlloc(flinfo->fn_mcxt, sizeof *arena);
        *arena = face_arena(flinfo->fn_mcxt);
        flinfo->fn_extra = arena;
    }
    if (arena->used > KEEP_MAX)
        rgl_arena_free(arena);
    else
        rgl_arena_reset(arena);
    return arena;
}

bool
face_text_in(rgl_arena *arena, text *t, const char **out, size_t *len)
{
    const char *bytes = VARDATA_ANY(t);
    size_t size = VARSIZE_ANY_EXHDR(t);
    rgl_error err;
    rgl_status status;

    if (GetDatabaseEncoding() != PG_UTF8) {
        char *utf8 = pg_server_to_any(bytes, (int) size, PG_UTF8);

        if (utf8 != bytes) {
            bytes = utf8;
            size = strlen(utf8);
        }
    }
    status = rgl_text_normalise(arena, bytes, size, out, len, &err);
    if (status == RGL_EMPTY)
        return false;
    face_again(status, &err);
    return true;
}

text *
face_text_out(const char *utf8, size_t len)
{
    if (GetDatabaseEncoding() != PG_UTF8) {
        char *server = pg_any_to_server(utf8, (int) len, PG_UTF8);

        if (server != utf8)
            return cstring_to_text(server);
    }
    return cstring_to_text_with_len(utf8, (int) len);
}

char *
face_cstring_in(const text *t)
{
    char *str = text_to_cstring(t);

    return unconstify(char *, face_utf8(str));
}

const char *
face_utf8(const char *str)
{
    if (GetDatabaseEncoding() == PG_UTF8)
        return str;
    return pg_server_to_any(str, (int) strlen(str), PG_UTF8);
}

/* The SQLSTATE and the hint of an error. */
static int
describe(const rgl_error *err)
{
    const rgl_error_info *info = rgl_error_describe(err->code);
    const char *s = info->sqlstate;

    errcode(MAKE_SQLSTATE(s[0], s[1], s[2], s[3], s[4]));
    if (info->hint)
        errhint("%s", info->hint);
    return 0;
}

int
face_error(const rgl_error *err)
{
    describe(err);
    errmsg("%s", err->message);
    errdetail("The trouble begins at byte %zu of the text.", err->offset);
    return 0;
}

int
face_input_error(const rgl_error *err, const char *type, const char *str)
{
    const char *message = err->message;

    describe(err);
    if (err->code == RGL_OUT_OF_RANGE)
        errmsg("value \"%s\" is out of range for type %s", str, type);
    else
        errmsg("invalid input syntax for type %s: \"%s\"", type, str);
    errdetail("%c%s, at byte %zu.", toupper((unsigned char) message[0]), message + 1, err->offset);
    return 0;
}

bool
face_again(rgl_status status, const rgl_error *err)
{
    if (status == RGL_OK || status == RGL_NO_MATCH)
        return false;
    if (status == RGL_CANCELLED) {
        /* Not every interrupt ends the query: another backend may only have asked us to close a file. */
        CHECK_FOR_INTERRUPTS();
        return true;
    }
    ereport(ERROR, face_error(err));
}

bool
face_check(void *unused)
{
    return !(INTERRUPTS_PENDING_CONDITION() && INTERRUPTS_CAN_BE_PROCESSED());
}

rgl_date
face_date_in(int32 date)
{
    int64 days = (int64) date + (POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE);

    /* Years 1 to 9999, in days since 1970. */
    if (DATE_NOT_FINITE(date) || days < -719162 || days > 2932896)
        ereport(ERROR, errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE), errmsg("date is out of range for regledger"),
                errdetail("Dates of documents lie in the years 1 to 9999."));
    return rgl_date_from_days((int32_t) days);
}

Datum
face_numeric(int64 value, int scale)
{
    return NumericGetDatum(int64_div_fast_to_numeric(value, scale));
}

/* regledger_version() returns text: of the library */
PG_FUNCTION_INFO_V1(regledger_version);
Datum
regledger_version(PG_FUNCTION_ARGS)
{
    PG_RETURN_TEXT_P(cstring_to_text(RGL_VERSION));
}
