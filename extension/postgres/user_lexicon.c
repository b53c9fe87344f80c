/* user_lexicon.c: the lexicon of a ledger: the built-in one with the authorities and aliases that its users added.
 *
 * Rows may change between two queries, in another session or in this one, and a query sees them by its own snapshot
 * and the caller's rights. So each query reads them: a few rows, found by partial indexes. What costs time, making a
 * matcher of them, is done only when they differ from those of the lexicon that was made last. No trigger, which a
 * replicated reference table cannot have, and no notice of invalidation, which knows nothing of snapshots. */
#include "user_lexicon.h"

#include "access/xact.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"

/* Lexicons kept in a backend: one a ledger, and a few. The one that was asked for longest ago makes room. */
#define KEPT_MAX 4

/* A lexicon, in a memory context of its own with all that is here. */
typedef struct pinned_lexicon {
    Oid authorities;
    MemoryContext context;
    char *rows; /* what it was made of, as one string */
    size_t rows_len;
    const rgl_lexicon *lexicon;
    uint64 last_used;
    int pins;  /* queries that use it */
    bool kept; /* it stands in the list below; else it goes with its last pin */
} pinned_lexicon;

static pinned_lexicon *kept[KEPT_MAX];
static uint64 clock_now;

/* Rows of a table, each a row of NUL-terminated UTF-8 strings or NULLs. */
typedef struct {
    const char **fields;
    size_t count;
    int columns;
} table_rows;

/* Run a query as the current query sees the database; strings live in the current (SPI's) context. */
static table_rows
read_rows(const char *query)
{
    table_rows rows = {0};

    if (SPI_execute(query, true, 0) != SPI_OK_SELECT)
        elog(ERROR, "cannot read the authorities of the ledger");
    rows.count = SPI_processed;
    rows.columns = SPI_tuptable->tupdesc->natts;
    rows.fields = palloc0(sizeof(char *) * (rows.count * (size_t) rows.columns + 1));
    for (size_t i = 0; i < rows.count; i++)
        for (int c = 0; c < rows.columns; c++) {
            char *field = SPI_getvalue(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, c + 1);

            rows.fields[i * (size_t) rows.columns + (size_t) c] = field ? face_utf8(field) : NULL;
        }
    return rows;
}

static void
append_rows(StringInfo out, const table_rows *rows)
{
    for (size_t i = 0; i < rows->count * (size_t) rows->columns; i++) {
        const char *field = rows->fields[i];

        appendStringInfoChar(out, field ? '+' : '-');
        appendBinaryStringInfo(out, field ? field : "", field ? (int) strlen(field) + 1 : 1);
    }
}

/* A lexicon made of the rows, not yet kept. */
static pinned_lexicon *
make(Oid authorities, const table_rows *heads, const table_rows *names, const StringInfo rows)
{
    MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "regledger lexicon", ALLOCSET_DEFAULT_SIZES);
    rgl_arena arena = face_arena(context);
    rgl_authority *authority = palloc0(sizeof *authority * (heads->count + 1));
    rgl_authority_alias *alias = palloc0(sizeof *alias * (names->count + 1));
    pinned_lexicon *made = MemoryContextAllocZero(context, sizeof *made);
    rgl_error err = {0};

    for (size_t i = 0; i < heads->count; i++) {
        const char **f = &heads->fields[i * (size_t) heads->columns];

        authority[i] = (rgl_authority){f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9], f[10]};
    }
    for (size_t i = 0; i < names->count; i++) {
        const char **f = &names->fields[i * (size_t) names->columns];

        alias[i] = (rgl_authority_alias){f[0], f[1], f[2], f[3]};
    }
    face_again(rgl_lexicon_extend(&arena, rgl_lexicon_builtin(), authority, heads->count, alias, names->count,
                                  &made->lexicon, &err),
               &err);
    made->authorities = authorities;
    made->context = context;
    made->rows = MemoryContextAllocHuge(context, (Size) rows->len + 1);
    memcpy(made->rows, rows->data, (size_t) rows->len);
    made->rows_len = (size_t) rows->len;
    return made;
}

/* Keep a lexicon, in the place of an older one of the same ledger, a free one, or that of the longest unused. */
static void
keep(pinned_lexicon *made)
{
    int place = 0;

    for (int i = 0; i < KEPT_MAX; i++) {
        if (kept[i] && kept[i]->authorities == made->authorities) {
            place = i;
            break;
        }
        if (!kept[i] || (kept[place] && kept[i]->last_used < kept[place]->last_used))
            place = i;
    }
    if (kept[place]) {
        kept[place]->kept = false;
        if (kept[place]->pins == 0)
            MemoryContextDelete(kept[place]->context);
    }
    kept[place] = made;
    made->kept = true;
    /* From here on no error can leave it without an owner. */
    MemoryContextSetParent(made->context, TopMemoryContext);
}

/* The lexicon that the rows of the ledger ask for; NULL: they add nothing to the built-in one. */
static pinned_lexicon *
look_up(Oid authorities)
{
    Oid namespace = get_rel_namespace(authorities);
    const char *schema;
    pinned_lexicon *found = NULL;
    table_rows heads, names;
    StringInfoData rows;

    if (!OidIsValid(namespace))
        ereport(ERROR, errcode(ERRCODE_UNDEFINED_TABLE), errmsg("relation with OID %u does not exist", authorities));
    schema = quote_identifier(get_namespace_name(namespace));
    if (SPI_connect() != SPI_OK_CONNECT)
        elog(ERROR, "SPI_connect failed");
    heads =
        read_rows(psprintf("SELECT authority_code, regulator, name_en, name_zh, level, kind, parent_code, jurisdiction,"
                           " pg_catalog.to_char(valid_from, 'YYYY-MM-DD'), pg_catalog.to_char(valid_to, 'YYYY-MM-DD'),"
                           " successor_code FROM %s.authority WHERE NOT builtin ORDER BY authority_code",
                           schema));
    names = read_rows(psprintf("SELECT authority_code, alias, language, kind FROM %s.authority_alias"
                               " WHERE NOT builtin ORDER BY authority_code, alias COLLATE \"C\", language",
                               schema));
    if (heads.count || names.count) {
        initStringInfo(&rows);
        append_rows(&rows, &heads);
        append_rows(&rows, &names);
        for (int i = 0; i < KEPT_MAX && !found; i++)
            if (kept[i] && kept[i]->authorities == authorities && kept[i]->rows_len == (size_t) rows.len &&
                memcmp(kept[i]->rows, rows.data, (size_t) rows.len) == 0)
                found = kept[i];
        if (!found) {
            found = make(authorities, &heads, &names, &rows);
            keep(found);
        }
        found->last_used = ++clock_now;
    }
    SPI_finish();
    return found;
}

const rgl_lexicon *
user_lexicon(Oid authorities)
{
    const pinned_lexicon *found = look_up(authorities);

    return found ? found->lexicon : rgl_lexicon_builtin();
}

/* When rows were read, and by whom. While it is the same, reading them again would give the same: no command of ours
 * and no transaction of another has ended since that this snapshot sees. A query has one moment for all of its rows; an
 * expression of a PL/pgSQL function, whose state lives as long as the transaction, has several. */
typedef struct {
    CommandId command;
    SubTransactionId subtransaction;
    TransactionId xmin, xmax;
    uint32 running;
    Oid user;
} moment;

static moment
this_moment(void)
{
    Snapshot snapshot = GetActiveSnapshot();
    moment m;

    memset(&m, 0, sizeof m);
    m.command = snapshot->curcid;
    m.subtransaction = GetCurrentSubTransactionId();
    m.xmin = snapshot->xmin;
    m.xmax = snapshot->xmax;
    m.running = snapshot->xcnt;
    m.user = GetUserId();
    return m;
}

/* What a function's call has in use, for as long as its memory lives. */
typedef struct lexicon_use {
    Oid authorities;
    moment read_at;
    pinned_lexicon *pinned; /* NULL: the built-in one */
    MemoryContextCallback callback;
} lexicon_use;

static void
unpin(void *arg)
{
    lexicon_use *use = arg;
    pinned_lexicon *lexicon = use->pinned;

    use->pinned = NULL;
    if (lexicon && --lexicon->pins == 0 && !lexicon->kept)
        MemoryContextDelete(lexicon->context);
}

const rgl_lexicon *
lexicon_of_call(FunctionCallInfo fcinfo, int n)
{
    face_call *call;
    lexicon_use *use;
    moment m;

    if (PG_NARGS() <= n)
        return rgl_lexicon_builtin();
    call = face_call_of(fcinfo);
    if (!call->lexicon) {
        call->lexicon = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof *call->lexicon);
        call->lexicon->callback.func = unpin;
        call->lexicon->callback.arg = call->lexicon;
        MemoryContextRegisterResetCallback(fcinfo->flinfo->fn_mcxt, &call->lexicon->callback);
    }
    use = call->lexicon;
    m = this_moment();
    if (use->authorities != PG_GETARG_OID(n) || memcmp(&use->read_at, &m, sizeof m) != 0) {
        pinned_lexicon *found = look_up(PG_GETARG_OID(n));

        if (found)
            found->pins++;
        unpin(use);
        use->pinned = found;
        use->authorities = PG_GETARG_OID(n);
        use->read_at = m;
    }
    return use->pinned ? use->pinned->lexicon : rgl_lexicon_builtin();
}
