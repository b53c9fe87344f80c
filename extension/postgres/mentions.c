/* mentions.c: mentions(text, anchor): everything in a text that carries a fact, a row each. */
#include "parse.h"
#include "user_lexicon.h"

#include "access/htup_details.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/date.h"

typedef struct {
    const char *words;
    size_t len;
    rgl_fact *facts;
    size_t count;
    rgl_cursor cursor;
    Oid kinds[RGL_MENTION_KINDS]; /* values of the enum mention_kind */
} mention_scan;

/* Scan the text; everything lives in the current memory context. */
static mention_scan *
scan_begin(text *t, const rgl_date *anchor, const rgl_lexicon *lexicon, Oid kind_type)
{
    mention_scan *scan = palloc0(sizeof *scan);
    rgl_arena arena = face_arena(CurrentMemoryContext);
    rgl_error err = {0};
    rgl_status status;

    for (int kind = 0; kind < RGL_MENTION_KINDS; kind++)
        scan->kinds[kind] = enum_value(kind_type, rgl_mention_kind_name((rgl_mention_kind) kind));
    if (!face_text_in(&arena, t, &scan->words, &scan->len))
        return scan;
    do
        status = rgl_mentions(&arena, lexicon, scan->words, scan->len, anchor, face_check, NULL, &scan->facts,
                              &scan->count, &err);
    while (face_again(status, &err));
    return scan;
}

/* mentions(body text, anchor date [, lexicon regclass]) returns table (kind mention_kind, char_from integer, char_to
 * integer, value text, confidence numeric) */
PG_FUNCTION_INFO_V1(mentions);
Datum
mentions(PG_FUNCTION_ARGS)
{
    FuncCallContext *call;
    mention_scan *scan;
    const rgl_fact *fact;
    rgl_cursor to;
    Datum values[5];
    bool nulls[5] = {false};

    if (SRF_IS_FIRSTCALL()) {
        MemoryContext old;
        TupleDesc desc;
        rgl_date anchor = {0};

        call = SRF_FIRSTCALL_INIT();
        if (PG_ARGISNULL(0))
            SRF_RETURN_DONE(call);
        if (!PG_ARGISNULL(1))
            anchor = face_date_in(PG_GETARG_DATEADT(1));
        old = MemoryContextSwitchTo(call->multi_call_memory_ctx);
        if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
            elog(ERROR, "return type must be a row type");
        call->tuple_desc = BlessTupleDesc(desc);
        scan = scan_begin(PG_GETARG_TEXT_P_COPY(0), anchor.year ? &anchor : NULL, user_lexicon(fcinfo, 2),
                          TupleDescAttr(desc, 0)->atttypid);
        call->user_fctx = scan;
        call->max_calls = scan->count;
        MemoryContextSwitchTo(old);
    }
    call = SRF_PERCALL_SETUP();
    if (call->call_cntr >= call->max_calls)
        SRF_RETURN_DONE(call);
    scan = call->user_fctx;
    fact = &scan->facts[call->call_cntr];
    values[0] = ObjectIdGetDatum(scan->kinds[fact->kind]);
    values[1] = Int32GetDatum((int32) rgl_text_chars(scan->words, scan->len, &scan->cursor, fact->span.from));
    /* The ends do not rise as the beginnings do: count each from its own beginning. */
    to = scan->cursor;
    values[2] = Int32GetDatum((int32) rgl_text_chars(scan->words, scan->len, &to, fact->span.to));
    values[3] = PointerGetDatum(face_text_out(fact->value, strlen(fact->value)));
    values[4] = face_numeric((int64) (fact->confidence * 100 + 0.5f), 2);
    SRF_RETURN_NEXT(call, HeapTupleGetDatum(heap_form_tuple(call->tuple_desc, values, nulls)));
}
