/* user_lexicon.c: the lexicon of a ledger: the built-in one with the authorities and aliases that its users added.
 *
 * Rows may change between two queries, in another session or in this one, and a query sees them by its own snapshot
 * and the caller's rights. So each query reads them once: a few rows, found by partial indexes. What costs more time,
 * making a matcher of them, is done only when they differ from those of the lexicon that was made last. No trigger,
 * which a replicated reference table cannot have, and no notice of invalidation, which knows nothing of snapshots. */
#include "user_lexicon.h"

#include <ctype.h>

#include "access/xact.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rls.h"
#include "utils/snapmgr.h"

/* Lexicons kept in a backend: one a ledger, and a few. The one that was asked for longest ago makes room. */
#define KEPT_MAX 4

/* A lexicon, in a memory context of its own with all that is here. */
typedef struct {
    Oid authorities;
    MemoryContext context;
    char *rows; /* what it was made of, as one string */
    size_t rows_len;
    const rgl_lexicon *lexicon;
    uint64 last_used;
} kept_lexicon;

static kept_lexicon *kept[KEPT_MAX];
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

/* Raise for a row of the ledger that no lexicon can be made of; err->offset is its place in its table. Which table that
 * is, the authorities without their aliases tell. */
_Noreturn static void
refuse(rgl_arena *arena, const rgl_authority *heads, size_t head_count, const rgl_authority_alias *names,
       const rgl_error *err)
{
    const rgl_lexicon *unused;
    bool of_heads =
        rgl_lexicon_extend(arena, rgl_lexicon_builtin(), heads, head_count, NULL, 0, &unused, NULL) != RGL_OK;
    const char *code = of_heads ? heads[err->offset].code : names[err->offset].code;
    const char *s = rgl_error_describe(err->code)->sqlstate;

    ereport(ERROR, errcode(MAKE_SQLSTATE(s[0], s[1], s[2], s[3], s[4])),
            of_heads ? errmsg("authority \"%s\" of the ledger cannot be used", code)
                     : errmsg("alias \"%s\" of authority \"%s\" of the ledger cannot be used", names[err->offset].alias,
                              code),
            errdetail("%c%s.", toupper((unsigned char) err->message[0]), err->message + 1),
            errhint("Correct the row of table %s, or delete it.", of_heads ? "authority" : "authority_alias"));
}

/* A lexicon made of the rows, not yet kept. */
static kept_lexicon *
make(Oid authorities, const table_rows *heads, const table_rows *names, const StringInfo rows)
{
    MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "regledger lexicon", ALLOCSET_DEFAULT_SIZES);
    rgl_arena arena = face_arena(context);
    rgl_authority *authority = palloc0(sizeof *authority * (heads->count + 1));
    rgl_authority_alias *alias = palloc0(sizeof *alias * (names->count + 1));
    kept_lexicon *made = MemoryContextAllocZero(context, sizeof *made);
    rgl_error err = {0};
    rgl_status status;

    for (size_t i = 0; i < heads->count; i++) {
        const char **f = &heads->fields[i * (size_t) heads->columns];

        authority[i] = (rgl_authority){f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9], f[10]};
    }
    for (size_t i = 0; i < names->count; i++) {
        const char **f = &names->fields[i * (size_t) names->columns];

        alias[i] = (rgl_authority_alias){f[0], f[1], f[2], f[3]};
    }
    status = rgl_lexicon_extend(&arena, rgl_lexicon_builtin(), authority, heads->count, alias, names->count,
                                &made->lexicon, &err);
    if (status == RGL_BAD_CODE || status == RGL_BAD_INPUT)
        refuse(&arena, authority, heads->count, alias, &err);
    face_again(status, &err);
    made->authorities = authorities;
    made->context = context;
    made->rows = MemoryContextAllocHuge(context, (Size) rows->len + 1);
    memcpy(made->rows, rows->data, (size_t) rows->len);
    made->rows_len = (size_t) rows->len;
    return made;
}

/* When rows were read, by whom and of which ledger. While it is the same, reading them again would give the same: no
 * command of ours and no transaction of another has ended since that this snapshot sees. A query has one moment for all
 * of its rows, whatever is called for them. */
typedef struct {
    Oid authorities;
    Oid user;
    CommandId command;
    SubTransactionId subtransaction;
    TransactionId xmin, xmax;
    uint32 running, running_on_primary;
} moment;

/* The last reading, and the lexicon that came of it: one of those kept, or the built-in one. */
static moment last_moment; /* authorities is InvalidOid: nothing is known */
static const rgl_lexicon *last_lexicon;

static moment
this_moment(Oid authorities)
{
    Snapshot snapshot = GetActiveSnapshot();
    moment m;

    memset(&m, 0, sizeof m);
    m.authorities = authorities;
    m.user = GetUserId();
    m.command = snapshot->curcid;
    m.subtransaction = GetCurrentSubTransactionId();
    m.xmin = snapshot->xmin;
    m.xmax = snapshot->xmax;
    m.running = snapshot->xcnt;
    m.running_on_primary = (uint32) snapshot->subxcnt;
    return m;
}

/* Keep a lexicon, in the place of an older one of the same ledger, a free one, or that of the longest unused. */
static void
keep(kept_lexicon *made)
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
    if (kept[place])
        MemoryContextDelete(kept[place]->context);
    kept[place] = made;
    /* From here on no error can leave it without an owner. */
    MemoryContextSetParent(made->context, TopMemoryContext);
}

/* The lexicon that the rows of the ledger ask for, read now. */
static const rgl_lexicon *
look_up(Oid authorities)
{
    Oid namespace = get_rel_namespace(authorities);
    const char *schema;
    const rgl_lexicon *lexicon = rgl_lexicon_builtin();
    kept_lexicon *found = NULL;
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
    /* A policy may hide an authority and not its names. */
    names = read_rows(psprintf("SELECT authority_code, alias, language, kind FROM %s.authority_alias"
                               " WHERE NOT builtin AND authority_code IN (SELECT a.authority_code FROM %s.authority a)"
                               " ORDER BY authority_code, alias COLLATE \"C\", language",
                               schema, schema));
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
        lexicon = found->lexicon;
    }
    SPI_finish();
    return lexicon;
}

/* Whether row security has a say in what of the ledger's authorities the caller sees: a policy may ask for more than a
 * moment has, such as a setting. */
static bool
has_policies(Oid authorities)
{
    Oid aliases = get_relname_relid("authority_alias", get_rel_namespace(authorities));

    return check_enable_rls(authorities, InvalidOid, true) == RLS_ENABLED ||
           check_enable_rls(aliases, InvalidOid, true) == RLS_ENABLED;
}

const rgl_lexicon *
user_lexicon(FunctionCallInfo fcinfo, int n)
{
    moment m;

    if (PG_NARGS() <= n)
        return rgl_lexicon_builtin();
    m = this_moment(PG_GETARG_OID(n));
    if (memcmp(&last_moment, &m, sizeof m) != 0) {
        /* Should this fail, or replace the lexicon of the last moment, that is forgotten. */
        last_moment.authorities = InvalidOid;
        last_lexicon = look_up(m.authorities);
        if (!has_policies(m.authorities))
            last_moment = m;
    }
    return last_lexicon;
}
