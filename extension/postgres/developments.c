/* developments.c: developments_of(text, ...): the whole assembly over one text, a row a development. */
#include "user_lexicon.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/timestamp.h"

/* The arguments, in their order. All but the first may be NULL. */
enum { ARG_WORDS, ARG_MONTH, ARG_PUBLISHED_BY, ARG_APPLIES_IN, ARG_URI, ARG_LEXICON };

/* Where a column of the result comes from: a column of the table development, or else of document. */
typedef struct {
    int table;
    int column;
} origin;

static origin *
origins_of(TupleDesc desc)
{
    origin *origins = palloc(sizeof(origin) * (size_t) desc->natts);

    for (int i = 0; i < desc->natts; i++) {
        const char *name = NameStr(TupleDescAttr(desc, i)->attname);

        origins[i].table = RGL_T_DEVELOPMENT;
        origins[i].column = rgl_column_find(RGL_T_DEVELOPMENT, name);
        if (origins[i].column < 0) {
            origins[i].table = RGL_T_DOCUMENT;
            origins[i].column = rgl_column_find(RGL_T_DOCUMENT, name);
        }
        if (origins[i].column < 0)
            elog(ERROR, "no table of the core has a column \"%s\"", name);
    }
    return origins;
}

static char *
optional_text(FunctionCallInfo fcinfo, int n)
{
    return PG_ARGISNULL(n) ? NULL : face_cstring_in(PG_GETARG_TEXT_PP(n));
}

/* What is to be read: the arguments. False when the text has no visible character. */
static bool
source_of(FunctionCallInfo fcinfo, rgl_arena *arena, rgl_source *source)
{
    text *body = PG_GETARG_TEXT_PP(ARG_WORDS);
    bytea *sha256;
    char document_id[33];

    if (!face_text_in(arena, body, &source->text, &source->len))
        return false;
    /* The key is that of the bytes as they stand here; a loader that reads them from a file finds the same. */
    sha256 = DatumGetByteaPP(DirectFunctionCall1(sha256_bytea, PointerGetDatum(body)));
    rgl_document_id((const unsigned char *) VARDATA_ANY(sha256), document_id);
    source->document_id = pstrdup(document_id);
    source->publisher = optional_text(fcinfo, ARG_PUBLISHED_BY);
    source->jurisdiction = optional_text(fcinfo, ARG_APPLIES_IN);
    source->source_uri = optional_text(fcinfo, ARG_URI);
    if (!PG_ARGISNULL(ARG_MONTH))
        rgl_date_month(face_date_in(PG_GETARG_DATEADT(ARG_MONTH)), &source->period_from, &source->period_to);
    source->check = face_check;
    return true;
}

/* A value of the core as the SQL type that the result's column has. */
static Datum
value_out(const rgl_value *value, Oid type)
{
    switch (value->type) {
    case RGL_TEXT_VALUE:
        return PointerGetDatum(face_text_out(value->text, value->len));
    case RGL_INT_VALUE:
        return type == INT8OID ? Int64GetDatum(value->number) : Int32GetDatum((int32) value->number);
    case RGL_BOOL_VALUE:
        return BoolGetDatum(value->number != 0);
    case RGL_DATE_VALUE:
        return DateADTGetDatum((DateADT) (value->number - (POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE)));
    case RGL_DECIMAL_VALUE:
        return face_numeric(value->number, value->scale);
    case RGL_NULL:
        break;
    }
    elog(ERROR, "unexpected type of value: %d", (int) value->type);
}

/* The developments of the text as tuples, *count of them. The tuples live in a memory context of the caller's, with
 * copies of all that is in them: the lexicon, whose strings rows borrow, may be another one at the next call. */
static HeapTuple *
read_developments(FunctionCallInfo fcinfo, TupleDesc desc, MemoryContext context, uint64 *count)
{
    rgl_arena arena = face_arena(CurrentMemoryContext);
    origin *origins = origins_of(desc);
    const rgl_lexicon *lexicon;
    rgl_source source = {0};
    rgl_rows rows = {0};
    rgl_error err = {0};
    rgl_status status;
    HeapTuple *tuples;
    Datum *values = palloc(sizeof(Datum) * (size_t) desc->natts);
    bool *nulls = palloc(sizeof(bool) * (size_t) desc->natts);

    *count = 0;
    if (!source_of(fcinfo, &arena, &source))
        return NULL;
    lexicon = user_lexicon(fcinfo, ARG_LEXICON);
    do
        status = rgl_extract(&arena, lexicon, &source, &rows, &err);
    while (face_again(status, &err));
    tuples = MemoryContextAllocHuge(context, sizeof(HeapTuple) * (rows.count + 1));
    for (size_t r = 0; r < rows.count; r++) {
        MemoryContext old;

        if (rows.rows[r].table != RGL_T_DEVELOPMENT)
            continue;
        for (int i = 0; i < desc->natts; i++) {
            /* The row of the document is the first. */
            const rgl_row *row = &rows.rows[origins[i].table == RGL_T_DOCUMENT ? 0 : r];
            const rgl_value *value = &row->values[origins[i].column];

            nulls[i] = value->type == RGL_NULL;
            values[i] = nulls[i] ? (Datum) 0 : value_out(value, TupleDescAttr(desc, i)->atttypid);
        }
        old = MemoryContextSwitchTo(context);
        tuples[(*count)++] = heap_form_tuple(desc, values, nulls);
        MemoryContextSwitchTo(old);
    }
    return tuples;
}

/* developments_of(words text, month date, published_by text, applies_in text, uri text [, lexicon regclass]) returns
 * table (...): the columns of the view developments */
PG_FUNCTION_INFO_V1(developments_of);
Datum
developments_of(PG_FUNCTION_ARGS)
{
    FuncCallContext *call;
    TupleDesc desc;
    HeapTuple tuple;

    if (SRF_IS_FIRSTCALL()) {
        MemoryContext old;

        call = SRF_FIRSTCALL_INIT();
        if (PG_ARGISNULL(ARG_WORDS))
            SRF_RETURN_DONE(call);
        old = MemoryContextSwitchTo(call->multi_call_memory_ctx);
        if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
            elog(ERROR, "return type must be a row type");
        desc = BlessTupleDesc(desc);
        MemoryContextSwitchTo(old);
        call->user_fctx = read_developments(fcinfo, desc, call->multi_call_memory_ctx, &call->max_calls);
    }
    call = SRF_PERCALL_SETUP();
    if (call->call_cntr >= call->max_calls)
        SRF_RETURN_DONE(call);
    /* Not within the macro, which counts before it evaluates. */
    tuple = ((HeapTuple *) call->user_fctx)[call->call_cntr];
    SRF_RETURN_NEXT(call, HeapTupleGetDatum(tuple));
}
