/* parse.c: the functions parse_*: the first fact of a kind in a text, in its canonical form; NULL where there is none.
 */
#include "parse.h"

#include "penalty_amount.h"
#include "user_lexicon.h"

#include "access/htup_details.h"
#include "catalog/pg_enum.h"
#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

Oid
enum_value(Oid type, const char *label)
{
    HeapTuple tuple = SearchSysCache2(ENUMTYPOIDNAME, ObjectIdGetDatum(type), CStringGetDatum(label));
    Oid value = InvalidOid;

    if (HeapTupleIsValid(tuple)) {
        value = ((Form_pg_enum) GETSTRUCT(tuple))->oid;
        ReleaseSysCache(tuple);
    }
    return value;
}

#define KIND(kind) (UINT32_C(1) << (kind))

/* The mention of one of these kinds that answers for the text. False when the text has none. The fact lives until the
 * next call. Not rgl_first_mention, which cannot be interrupted. */
static bool
first_mention(FunctionCallInfo fcinfo, const rgl_lexicon *lexicon, uint32 kinds, const rgl_date *anchor, rgl_fact *fact)
{
    rgl_arena *arena = face_call_arena(fcinfo);
    const char *words;
    size_t len, count;
    rgl_fact *facts;
    const rgl_fact *answer;
    rgl_error err = {0};
    rgl_status status;

    if (!face_text_in(arena, PG_GETARG_TEXT_PP(0), &words, &len))
        return false;
    do
        status = rgl_mentions(arena, lexicon, words, len, anchor, face_check, NULL, &facts, &count, &err);
    while (face_again(status, &err));
    answer = rgl_fact_answer(facts, count, kinds);
    if (answer)
        *fact = *answer;
    return answer != NULL;
}

static Datum
return_text(const char *utf8)
{
    PG_RETURN_TEXT_P(face_text_out(utf8, strlen(utf8)));
}

/* A label as a value of the enum that this function is declared to return, NULL when it has no such label; or as text
 * where it is declared so. */
static Datum
return_label(FunctionCallInfo fcinfo, const char *label)
{
    Oid type = get_func_rettype(fcinfo->flinfo->fn_oid);
    Oid value;

    if (!label)
        PG_RETURN_NULL();
    if (type == TEXTOID)
        return return_text(label);
    value = enum_value(type, label);
    if (!OidIsValid(value))
        PG_RETURN_NULL();
    PG_RETURN_OID(value);
}

/* parse_regulator(text) returns regulator: the national head of the first authority that the text names;
 * parse_regulator(text, regclass) returns text: by the lexicon of a ledger, whose codes the enum may not have */
PG_FUNCTION_INFO_V1(parse_regulator);
Datum
parse_regulator(PG_FUNCTION_ARGS)
{
    const rgl_lexicon *lexicon = user_lexicon(fcinfo, 1);
    const rgl_authority *authority;
    rgl_fact fact;

    if (!first_mention(fcinfo, lexicon, KIND(RGL_AUTHORITY), NULL, &fact))
        PG_RETURN_NULL();
    authority = rgl_authority_find(lexicon, fact.value, strcspn(fact.value, "/"));
    return return_label(fcinfo, authority ? authority->regulator : NULL);
}

/* parse_authority(text) returns text: 'PBOC/Changsha'; parse_authority(text, regclass): by the lexicon of a ledger */
PG_FUNCTION_INFO_V1(parse_authority);
Datum
parse_authority(PG_FUNCTION_ARGS)
{
    rgl_fact fact;

    if (!first_mention(fcinfo, user_lexicon(fcinfo, 1), KIND(RGL_AUTHORITY), NULL, &fact))
        PG_RETURN_NULL();
    return return_text(fact.value);
}

/* parse_status(text) returns instrument_status */
PG_FUNCTION_INFO_V1(parse_status);
Datum
parse_status(PG_FUNCTION_ARGS)
{
    rgl_fact fact;

    if (!first_mention(fcinfo, rgl_lexicon_builtin(), KIND(RGL_STATUS), NULL, &fact))
        PG_RETURN_NULL();
    return return_label(fcinfo, fact.value);
}

/* parse_penalty(text) returns penalty_amount: the first sum of money with its bound */
PG_FUNCTION_INFO_V1(parse_penalty);
Datum
parse_penalty(PG_FUNCTION_ARGS)
{
    rgl_fact fact;
    rgl_amount amount;
    rgl_error err = {0};

    if (!first_mention(fcinfo, rgl_lexicon_builtin(), KIND(RGL_MONEY), NULL, &fact))
        PG_RETURN_NULL();
    face_again(rgl_amount_parse(fact.value, strlen(fact.value), &amount, &err), &err);
    amount.bound = fact.bound;
    PG_RETURN_POINTER(penalty_from_core(&amount));
}

/* parse_instrument_kind(text) returns instrument_kind: what kind of instrument a title names */
PG_FUNCTION_INFO_V1(parse_instrument_kind);
Datum
parse_instrument_kind(PG_FUNCTION_ARGS)
{
    rgl_arena *arena = face_call_arena(fcinfo);
    const char *words;
    size_t len;

    if (!face_text_in(arena, PG_GETARG_TEXT_PP(0), &words, &len))
        PG_RETURN_NULL();
    return return_label(fcinfo, rgl_title_kind(rgl_lexicon_builtin(), words, len));
}

/* parse_date(text, anchor date) returns text: the first day or period, ISO 8601 */
PG_FUNCTION_INFO_V1(parse_date);
Datum
parse_date(PG_FUNCTION_ARGS)
{
    rgl_date anchor = {0};
    rgl_fact fact;

    if (PG_ARGISNULL(0))
        PG_RETURN_NULL();
    if (!PG_ARGISNULL(1))
        anchor = face_date_in(PG_GETARG_DATEADT(1));
    if (!first_mention(fcinfo, rgl_lexicon_builtin(), KIND(RGL_DATE) | KIND(RGL_PERIOD), anchor.year ? &anchor : NULL,
                       &fact))
        PG_RETURN_NULL();
    return return_text(fact.value);
}

/* normalise_title(text) returns text: as the ledger stores the title of an instrument */
PG_FUNCTION_INFO_V1(normalise_title);
Datum
normalise_title(PG_FUNCTION_ARGS)
{
    rgl_arena *arena = face_call_arena(fcinfo);
    const char *words, *title;
    size_t len;
    rgl_error err = {0};

    if (!face_text_in(arena, PG_GETARG_TEXT_PP(0), &words, &len))
        PG_RETURN_NULL();
    if (face_again(rgl_title_normalise(arena, words, len, &title, &err), &err) || !title)
        PG_RETURN_NULL();
    return return_text(title);
}

/* normalise_text(text) returns text: the text in which all offsets count; NULL when nothing of it is visible */
PG_FUNCTION_INFO_V1(normalise_text);
Datum
normalise_text(PG_FUNCTION_ARGS)
{
    rgl_arena *arena = face_call_arena(fcinfo);
    const char *words;
    size_t len;

    if (!face_text_in(arena, PG_GETARG_TEXT_PP(0), &words, &len))
        PG_RETURN_NULL();
    PG_RETURN_TEXT_P(face_text_out(words, len));
}

/* code(anyenum of ours) returns text: its label, IMMUTABLE, so that an index and a view may use it (a cast is STABLE)
 */
PG_FUNCTION_INFO_V1(code);
Datum
code(PG_FUNCTION_ARGS)
{
    Oid value = PG_GETARG_OID(0);
    HeapTuple tuple = SearchSysCache1(ENUMOID, ObjectIdGetDatum(value));
    text *label;

    if (!HeapTupleIsValid(tuple))
        ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
                errmsg("invalid internal value for enum: %u", value));
    label = cstring_to_text(NameStr(((Form_pg_enum) GETSTRUCT(tuple))->enumlabel));
    ReleaseSysCache(tuple);
    PG_RETURN_TEXT_P(label);
}

/* status_rank(text) returns integer: where a status stands in the lifecycle, from 0; NULL for another word */
PG_FUNCTION_INFO_V1(status_rank);
Datum
status_rank(PG_FUNCTION_ARGS)
{
    text *label = PG_GETARG_TEXT_PP(0);
    int rank = rgl_vocabulary_rank("instrument_status", VARDATA_ANY(label), VARSIZE_ANY_EXHDR(label));

    if (rank < 0)
        PG_RETURN_NULL();
    PG_RETURN_INT32(rank);
}
