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

typedef struct {
    rgl_rows rows;
    size_t at; /* the next row to look at */
    const rgl_row *document;
    int *column_of;    /* for each column of the result: its number in the table of the row, or -1 */
    bool *of_document; /* ... in the table document */
} development_scan;

static char *
optional_text(FunctionCallInfo fcinfo, int n)
{
    return PG_ARGISNULL(n) ? NULL : face_cstring_in(PG_GETARG_TEXT_PP(n));
}

/* Where each column of the result comes from: the row of the development, else that of the document. */
static void
map_columns(development_scan *scan, TupleDesc desc)
{
    scan->column_of = palloc(sizeof(int) * (size_t) desc->natts);
    scan->of_document = palloc(sizeof(bool) * (size_t) desc->natts);
    for (int i = 0; i < desc->natts; i++) {
        const char *name = NameStr(TupleDescAttr(desc, i)->attname);

        scan->of_document[i] = false;
        scan->column_of[i] = rgl_column_find(RGL_T_DEVELOPMENT, name);
        if (scan->column_of[i] < 0) {
            scan->of_document[i] = true;
            scan->column_of[i] = rgl_column_find(RGL_T_DOCUMENT, name);
        }
        if (scan->column_of[i] < 0)
            elog(ERROR, "no table of the core has a column \"%s\"", name);
    }
}

/* Read the text; everything lives in the current memory context. */
static development_scan *
scan_begin(FunctionCallInfo fcinfo, TupleDesc desc)
{
    development_scan *scan = palloc0(sizeof *scan);
    rgl_arena arena = face_arena(CurrentMemoryContext);
    text *body = PG_GETARG_TEXT_P_COPY(ARG_WORDS);
    bytea *sha256;
    const rgl_lexicon *lexicon =
        PG_NARGS() > ARG_LEXICON ? user_lexicon(PG_GETARG_OID(ARG_LEXICON)) : rgl_lexicon_builtin();
    rgl_source source = {0};
    char document_id[33];
    rgl_error err = {0};
    rgl_status status;

    map_columns(scan, desc);
    if (!face_text_in(&arena, body, &source.text, &source.len))
        return scan;
    /* The key is that of the bytes as they stand here; a loader that reads them from a file finds the same. */
    sha256 = DatumGetByteaPP(DirectFunctionCall1(sha256_bytea, PointerGetDatum(body)));
    rgl_document_id((const unsigned char *) VARDATA_ANY(sha256), document_id);
    source.document_id = pstrdup(document_id);
    source.publisher = optional_text(fcinfo, ARG_PUBLISHED_BY);
    source.jurisdiction = optional_text(fcinfo, ARG_APPLIES_IN);
    source.source_uri = optional_text(fcinfo, ARG_URI);
    if (!PG_ARGISNULL(ARG_MONTH))
        rgl_date_month(face_date_in(PG_GETARG_DATEADT(ARG_MONTH)), &source.period_from, &source.period_to);
    source.check = face_check;
    do
        status = rgl_extract(&arena, lexicon, &source, &scan->rows, &err);
    while (face_again(status, &err));
    if (scan->rows.count)
        scan->document = &scan->rows.rows[0];
    return scan;
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

/* developments_of(words text, month date, published_by text, applies_in text, uri text [, lexicon regclass]) returns
 * table (...): the columns of the view developments */
PG_FUNCTION_INFO_V1(developments_of);
Datum
developments_of(PG_FUNCTION_ARGS)
{
    FuncCallContext *call;
    development_scan *scan;
    TupleDesc desc;
    const rgl_row *row;
    Datum *values;
    bool *nulls;

    if (SRF_IS_FIRSTCALL()) {
        MemoryContext old;

        call = SRF_FIRSTCALL_INIT();
        if (PG_ARGISNULL(ARG_WORDS))
            SRF_RETURN_DONE(call);
        old = MemoryContextSwitchTo(call->multi_call_memory_ctx);
        if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
            elog(ERROR, "return type must be a row type");
        call->tuple_desc = BlessTupleDesc(desc);
        call->user_fctx = scan_begin(fcinfo, desc);
        MemoryContextSwitchTo(old);
    }
    call = SRF_PERCALL_SETUP();
    scan = call->user_fctx;
    while (scan->at < scan->rows.count && scan->rows.rows[scan->at].table != RGL_T_DEVELOPMENT)
        scan->at++;
    if (scan->at >= scan->rows.count)
        SRF_RETURN_DONE(call);
    row = &scan->rows.rows[scan->at++];
    desc = call->tuple_desc;
    values = palloc0(sizeof(Datum) * (size_t) desc->natts);
    nulls = palloc0(sizeof(bool) * (size_t) desc->natts);
    for (int i = 0; i < desc->natts; i++) {
        const rgl_value *value = &(scan->of_document[i] ? scan->document : row)->values[scan->column_of[i]];

        nulls[i] = value->type == RGL_NULL;
        if (!nulls[i])
            values[i] = value_out(value, TupleDescAttr(desc, i)->atttypid);
    }
    SRF_RETURN_NEXT(call, HeapTupleGetDatum(heap_form_tuple(desc, values, nulls)));
}
