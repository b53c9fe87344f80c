/* penalty_amount.c: the type penalty_amount: text and binary form, typmod, construction, accessors. */
#include "penalty_amount.h"

#include "catalog/pg_type.h"
#include "libpq/pqformat.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/formatting.h"
#include "utils/numeric.h"

#define TYPE_NAME "penalty_amount"

/* -------------------------------------------------------------------------------------------- shared rules */

penalty_amount *
penalty_new(int64 minor, uint16 currency, rgl_bound bound)
{
    penalty_amount *value = palloc0(sizeof *value);

    Assert(minor >= 0);
    value->minor = minor;
    value->currency = currency;
    value->bound = (uint8) bound;
    return value;
}

penalty_amount *
penalty_from_core(const rgl_amount *amount)
{
    return penalty_new(amount->minor, penalty_currency_pack(amount->currency), amount->bound);
}

rgl_amount
penalty_to_core(const penalty_amount *value)
{
    rgl_amount amount = {.minor = value->minor, .bound = (rgl_bound) value->bound};

    penalty_currency_unpack(value->currency, amount.currency);
    return amount;
}

uint16
penalty_currency_pack(const char *code)
{
    uint16 packed = 0;

    for (int i = 0; i < 3; i++) {
        if (code[i] < 'A' || code[i] > 'Z')
            return 0;
        packed = (uint16) (packed << 5 | (code[i] - 'A' + 1));
    }
    return code[3] == '\0' ? packed : 0;
}

void
penalty_currency_unpack(uint16 currency, char code[4])
{
    for (int i = 0; i < 3; i++)
        code[i] = (char) ('A' - 1 + (currency >> (10 - 5 * i) & 31));
    code[3] = '\0';
}

int
penalty_exponent(uint16 currency)
{
    char code[4];
    int exponent;

    penalty_currency_unpack(currency, code);
    exponent = rgl_currency_exponent(code);
    if (exponent < 0)
        ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("ISO 4217 has no currency \"%s\"", code));
    return exponent;
}

rgl_bound
penalty_bound_join(rgl_bound a, rgl_bound b)
{
    if (a == b || b == RGL_EXACT)
        return a;
    return a == RGL_EXACT ? b : RGL_APPROXIMATE;
}

void
penalty_mixed(const char *what, uint16 a, uint16 b)
{
    char left[4], right[4];

    penalty_currency_unpack(a, left);
    penalty_currency_unpack(b, right);
    ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
            errmsg("cannot %s penalty amounts of different currencies: %s and %s", what, left, right),
            errhint("%s", rgl_error_describe(RGL_TWO_CURRENCIES)->hint));
}

void
penalty_out_of_range(void)
{
    ereport(ERROR, errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE), errmsg("penalty amount out of range"),
            errdetail("An amount is never negative, and at most 9223372036854775807 minor units."));
}

uint16
penalty_currency_of(const char *code)
{
    uint16 packed = penalty_currency_pack(code);

    if (!packed || rgl_currency_exponent(code) < 0)
        ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("ISO 4217 has no currency \"%s\"", code),
                errhint("%s", rgl_error_describe(RGL_BAD_CURRENCY)->hint));
    return packed;
}

/* A bound by its label. */
static rgl_bound
bound_of(const char *label)
{
    for (int bound = 0; bound < PENALTY_BOUNDS; bound++)
        if (strcmp(label, rgl_bound_name((rgl_bound) bound)) == 0)
            return (rgl_bound) bound;
    ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("unknown bound of an amount: \"%s\"", label),
            errhint("Use exact, approximate, at_least or at_most."));
}

/* -------------------------------------------------------------------------------------------------- typmod */

/* A typmod is a packed currency; -1 admits every currency. */
static bool
typmod_admits(int32 typmod, const penalty_amount *value)
{
    return typmod < 0 || typmod == value->currency;
}

/* The parts of the error for a value that its typmod does not admit. */
static int
typmod_error(int32 typmod, const penalty_amount *value)
{
    char is[4], wants[4];

    penalty_currency_unpack(value->currency, is);
    penalty_currency_unpack((uint16) typmod, wants);
    errcode(ERRCODE_INVALID_PARAMETER_VALUE);
    errmsg("an amount in %s does not fit type penalty_amount('%s')", is, wants);
    errhint("Convert it with penalty_convert, or use penalty_amount without a currency.");
    return 0;
}

/* penalty_amount_typmod_in(cstring[]) returns integer */
PG_FUNCTION_INFO_V1(penalty_amount_typmod_in);
Datum
penalty_amount_typmod_in(PG_FUNCTION_ARGS)
{
    ArrayType *array = PG_GETARG_ARRAYTYPE_P(0);
    Datum *items;
    char *code;
    int count;

    deconstruct_array(array, CSTRINGOID, -2, false, TYPALIGN_CHAR, &items, NULL, &count);
    if (count != 1)
        ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                errmsg("type penalty_amount takes one modifier, a currency"), errhint("As in penalty_amount('CNY')."));
    /* Written without quotes, penalty_amount(CNY), it comes here as an identifier does: in lower case. */
    code = asc_toupper(DatumGetCString(items[0]), strlen(DatumGetCString(items[0])));
    PG_RETURN_INT32(penalty_currency_of(code));
}

/* penalty_amount_typmod_out(integer) returns cstring */
PG_FUNCTION_INFO_V1(penalty_amount_typmod_out);
Datum
penalty_amount_typmod_out(PG_FUNCTION_ARGS)
{
    char code[4];

    penalty_currency_unpack((uint16) PG_GETARG_INT32(0), code);
    PG_RETURN_CSTRING(psprintf("('%s')", code));
}

/* penalty_amount(penalty_amount, integer, boolean) returns penalty_amount: the value, if the typmod admits it */
PG_FUNCTION_INFO_V1(penalty_amount_enforce);
Datum
penalty_amount_enforce(PG_FUNCTION_ARGS)
{
    const penalty_amount *value = PG_GETARG_PENALTY(0);
    int32 typmod = PG_GETARG_INT32(1);

    if (!typmod_admits(typmod, value))
        ereport(ERROR, typmod_error(typmod, value));
    PG_RETURN_POINTER(value);
}

/* ------------------------------------------------------------------------------------------ text and binary */

/* penalty_amount_in(cstring, oid, integer) returns penalty_amount */
PG_FUNCTION_INFO_V1(penalty_amount_in);
Datum
penalty_amount_in(PG_FUNCTION_ARGS)
{
    const char *str = PG_GETARG_CSTRING(0);
    int32 typmod = PG_GETARG_INT32(2);
    const char *utf8 = face_utf8(str);
    penalty_amount *value;
    rgl_amount amount;
    rgl_error err = {0};

    if (rgl_amount_parse(utf8, strlen(utf8), &amount, &err) != RGL_OK)
        ereturn(fcinfo->context, (Datum) 0, face_input_error(&err, TYPE_NAME, str));
    value = penalty_from_core(&amount);
    if (!typmod_admits(typmod, value))
        ereturn(fcinfo->context, (Datum) 0, typmod_error(typmod, value));
    PG_RETURN_POINTER(value);
}

/* penalty_amount_out(penalty_amount) returns cstring */
PG_FUNCTION_INFO_V1(penalty_amount_out);
Datum
penalty_amount_out(PG_FUNCTION_ARGS)
{
    rgl_amount amount = penalty_to_core(PG_GETARG_PENALTY(0));
    char buf[64];

    rgl_amount_format(&amount, buf);
    PG_RETURN_CSTRING(pstrdup(buf));
}

/* The binary form: int64 minor units, three letters of the currency, one byte of bound. Stored: by COPY BINARY. */

/* penalty_amount_recv(internal, oid, integer) returns penalty_amount */
PG_FUNCTION_INFO_V1(penalty_amount_recv);
Datum
penalty_amount_recv(PG_FUNCTION_ARGS)
{
    StringInfo buf = (StringInfo) PG_GETARG_POINTER(0);
    int32 typmod = PG_GETARG_INT32(2);
    int64 minor = pq_getmsgint64(buf);
    char code[4] = {0};
    penalty_amount *value;
    int bound;

    memcpy(code, pq_getmsgbytes(buf, 3), 3);
    bound = pq_getmsgbyte(buf);
    if (minor < 0 || bound >= PENALTY_BOUNDS || !penalty_currency_pack(code) || rgl_currency_exponent(code) < 0)
        ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION), errmsg("invalid binary penalty_amount"),
                minor < 0                 ? errdetail("Minor units are negative.")
                : bound >= PENALTY_BOUNDS ? errdetail("There is no bound %d.", bound)
                                          : errdetail("ISO 4217 has no currency 0x%02x%02x%02x.", (uint8) code[0],
                                                      (uint8) code[1], (uint8) code[2]));
    value = penalty_new(minor, penalty_currency_pack(code), (rgl_bound) bound);
    if (!typmod_admits(typmod, value))
        ereport(ERROR, typmod_error(typmod, value));
    PG_RETURN_POINTER(value);
}

/* penalty_amount_send(penalty_amount) returns bytea */
PG_FUNCTION_INFO_V1(penalty_amount_send);
Datum
penalty_amount_send(PG_FUNCTION_ARGS)
{
    const penalty_amount *value = PG_GETARG_PENALTY(0);
    StringInfoData buf;
    char code[4];

    penalty_currency_unpack(value->currency, code);
    pq_begintypsend(&buf);
    pq_sendint64(&buf, value->minor);
    pq_sendbytes(&buf, code, 3);
    pq_sendint8(&buf, value->bound);
    PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

/* --------------------------------------------------------------------------------------------- construction */

/* penalty_amount(amount numeric, currency text, bound text default 'exact') returns penalty_amount */
PG_FUNCTION_INFO_V1(penalty_amount_from_numeric);
Datum
penalty_amount_from_numeric(PG_FUNCTION_ARGS)
{
    Datum number = DirectFunctionCall1(numeric_trim_scale, PG_GETARG_DATUM(0));
    const char *digits = DatumGetCString(DirectFunctionCall1(numeric_out, number));
    const char *code = face_cstring_in(PG_GETARG_TEXT_PP(1));
    rgl_bound bound = bound_of(face_cstring_in(PG_GETARG_TEXT_PP(2)));
    uint16 currency = penalty_currency_of(code);
    rgl_amount amount;
    rgl_error err = {0};
    const char *str = psprintf("%s %s", code, digits);

    if (rgl_amount_parse(str, strlen(str), &amount, &err) != RGL_OK)
        ereport(ERROR, face_input_error(&err, TYPE_NAME, str));
    PG_RETURN_POINTER(penalty_new(amount.minor, currency, bound));
}

/* penalty_amount_of(minor bigint, currency text, bound text) returns penalty_amount */
PG_FUNCTION_INFO_V1(penalty_amount_of);
Datum
penalty_amount_of(PG_FUNCTION_ARGS)
{
    int64 minor = PG_GETARG_INT64(0);
    uint16 currency = penalty_currency_of(face_cstring_in(PG_GETARG_TEXT_PP(1)));
    rgl_bound bound = bound_of(face_cstring_in(PG_GETARG_TEXT_PP(2)));

    if (minor < 0)
        penalty_out_of_range();
    PG_RETURN_POINTER(penalty_new(minor, currency, bound));
}

/* ------------------------------------------------------------------------------------------------ accessors */

/* penalty_value(penalty_amount) returns numeric: in currency units, with all minor digits */
PG_FUNCTION_INFO_V1(penalty_value);
Datum
penalty_value(PG_FUNCTION_ARGS)
{
    const penalty_amount *value = PG_GETARG_PENALTY(0);

    return face_numeric(value->minor, penalty_exponent(value->currency));
}

/* penalty_minor(penalty_amount) returns bigint */
PG_FUNCTION_INFO_V1(penalty_minor);
Datum
penalty_minor(PG_FUNCTION_ARGS)
{
    PG_RETURN_INT64(PG_GETARG_PENALTY(0)->minor);
}

/* penalty_currency(penalty_amount) returns text */
PG_FUNCTION_INFO_V1(penalty_currency);
Datum
penalty_currency(PG_FUNCTION_ARGS)
{
    char code[4];

    penalty_currency_unpack(PG_GETARG_PENALTY(0)->currency, code);
    PG_RETURN_TEXT_P(cstring_to_text_with_len(code, 3));
}

/* penalty_bound(penalty_amount) returns text */
PG_FUNCTION_INFO_V1(penalty_bound);
Datum
penalty_bound(PG_FUNCTION_ARGS)
{
    PG_RETURN_TEXT_P(cstring_to_text(rgl_bound_name((rgl_bound) PG_GETARG_PENALTY(0)->bound)));
}
