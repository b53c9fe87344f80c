/* penalty_arithmetic.c: + - * / of penalty_amount, in whole minor units. What does not fit is an error; a quotient or
 * a product with a fraction is rounded once, from its exact value, halves away from zero. */
#include "penalty_amount.h"

#include "common/int.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

/* penalty_add(penalty_amount, penalty_amount) returns penalty_amount */
PG_FUNCTION_INFO_V1(penalty_add);
Datum
penalty_add(PG_FUNCTION_ARGS)
{
    const penalty_amount *a = PG_GETARG_PENALTY(0), *b = PG_GETARG_PENALTY(1);
    int64 minor;

    if (a->currency != b->currency)
        penalty_mixed("add", a->currency, b->currency);
    if (pg_add_s64_overflow(a->minor, b->minor, &minor))
        penalty_out_of_range();
    PG_RETURN_POINTER(penalty_new(minor, a->currency, penalty_bound_join(a->bound, b->bound)));
}

/* What is known of -b when b has a bound: taking away at least so much leaves at most so much. */
static rgl_bound
bound_negate(rgl_bound bound)
{
    return bound == RGL_AT_LEAST ? RGL_AT_MOST : bound == RGL_AT_MOST ? RGL_AT_LEAST : bound;
}

/* penalty_subtract(penalty_amount, penalty_amount) returns penalty_amount */
PG_FUNCTION_INFO_V1(penalty_subtract);
Datum
penalty_subtract(PG_FUNCTION_ARGS)
{
    const penalty_amount *a = PG_GETARG_PENALTY(0), *b = PG_GETARG_PENALTY(1);

    if (a->currency != b->currency)
        penalty_mixed("subtract", a->currency, b->currency);
    if (a->minor < b->minor)
        penalty_out_of_range();
    PG_RETURN_POINTER(
        penalty_new(a->minor - b->minor, a->currency, penalty_bound_join(a->bound, bound_negate(b->bound))));
}

/* ------------------------------------------------------------------------------------------------- by integers */

static Datum
multiply(const penalty_amount *value, int64 factor)
{
    int64 minor;

    if (factor < 0 || pg_mul_s64_overflow(value->minor, factor, &minor))
        penalty_out_of_range();
    PG_RETURN_POINTER(penalty_new(minor, value->currency, value->bound));
}

static Datum
divide(const penalty_amount *value, int64 divisor)
{
    int64 minor, rest;

    if (divisor == 0)
        ereport(ERROR, errcode(ERRCODE_DIVISION_BY_ZERO), errmsg("division by zero"));
    if (divisor < 0)
        penalty_out_of_range();
    minor = value->minor / divisor;
    rest = value->minor % divisor;
    if (rest >= divisor - rest)
        minor++;
    PG_RETURN_POINTER(penalty_new(minor, value->currency, value->bound));
}

/* penalty_mul_int8(penalty_amount, bigint), int8_mul_penalty(bigint, penalty_amount), penalty_div_int8; and their
 * like for integer and smallint, without which a literal 2 would be ambiguous between bigint and numeric */
#define BY_INTEGER(type, GETARG)                                                                                       \
    PG_FUNCTION_INFO_V1(penalty_mul_##type);                                                                           \
    Datum penalty_mul_##type(PG_FUNCTION_ARGS)                                                                         \
    {                                                                                                                  \
        return multiply(PG_GETARG_PENALTY(0), GETARG(1));                                                              \
    }                                                                                                                  \
    PG_FUNCTION_INFO_V1(type##_mul_penalty);                                                                           \
    Datum type##_mul_penalty(PG_FUNCTION_ARGS)                                                                         \
    {                                                                                                                  \
        return multiply(PG_GETARG_PENALTY(1), GETARG(0));                                                              \
    }                                                                                                                  \
    PG_FUNCTION_INFO_V1(penalty_div_##type);                                                                           \
    Datum penalty_div_##type(PG_FUNCTION_ARGS)                                                                         \
    {                                                                                                                  \
        return divide(PG_GETARG_PENALTY(0), GETARG(1));                                                                \
    }

BY_INTEGER(int2, PG_GETARG_INT16)
BY_INTEGER(int4, PG_GETARG_INT32)
BY_INTEGER(int8, PG_GETARG_INT64)

/* -------------------------------------------------------------------------------------------------- by numeric */

#define CALL1(function, a)    DirectFunctionCall1(function, a)
#define CALL2(function, a, b) DirectFunctionCall2(function, a, b)

static Datum
whole(int64 number)
{
    return NumericGetDatum(int64_to_numeric(number));
}

/* A numeric of minor units as an amount like value; raises when it is no number or does not fit. */
static Datum
from_minor(Datum minor, const penalty_amount *value)
{
    Datum largest = whole(PG_INT64_MAX);

    /* NaN is greater than every number, -Infinity less: both end here. */
    if (DatumGetBool(CALL2(numeric_lt, minor, whole(0))) || DatumGetBool(CALL2(numeric_gt, minor, largest)))
        penalty_out_of_range();
    PG_RETURN_POINTER(penalty_new(DatumGetInt64(CALL1(numeric_int8, minor)), value->currency, value->bound));
}

static Datum
multiply_numeric(const penalty_amount *value, Datum factor)
{
    Datum minor = whole(value->minor);

    /* A product of numerics is exact; round() takes halves away from zero. */
    return from_minor(CALL2(numeric_round, CALL2(numeric_mul, minor, factor), Int32GetDatum(0)), value);
}

/* penalty_mul_numeric(penalty_amount, numeric) returns penalty_amount */
PG_FUNCTION_INFO_V1(penalty_mul_numeric);
Datum
penalty_mul_numeric(PG_FUNCTION_ARGS)
{
    return multiply_numeric(PG_GETARG_PENALTY(0), PG_GETARG_DATUM(1));
}

/* numeric_mul_penalty(numeric, penalty_amount) returns penalty_amount */
PG_FUNCTION_INFO_V1(numeric_mul_penalty);
Datum
numeric_mul_penalty(PG_FUNCTION_ARGS)
{
    return multiply_numeric(PG_GETARG_PENALTY(1), PG_GETARG_DATUM(0));
}

/* a / b to a whole number, halves up, for a >= 0. A quotient of numerics is itself rounded, and rounding it again could
 * go wrong at a half: so div() and mod(), which are exact. div() raises the division by zero. */
static Datum
quotient_of(Datum a, Datum b)
{
    Datum quotient, rest;

    if (DatumGetBool(CALL2(numeric_lt, b, whole(0))))
        penalty_out_of_range();
    quotient = CALL2(numeric_div_trunc, a, b);
    rest = CALL2(numeric_mod, a, b);
    if (DatumGetBool(CALL2(numeric_ge, CALL2(numeric_add, rest, rest), b)))
        quotient = CALL2(numeric_add, quotient, whole(1));
    return quotient;
}

/* penalty_div_numeric(penalty_amount, numeric) returns penalty_amount */
PG_FUNCTION_INFO_V1(penalty_div_numeric);
Datum
penalty_div_numeric(PG_FUNCTION_ARGS)
{
    const penalty_amount *value = PG_GETARG_PENALTY(0);

    return from_minor(quotient_of(whole(value->minor), PG_GETARG_DATUM(1)), value);
}

/* 10^exponent */
static Datum
power_of_ten(int exponent)
{
    int64 power = 1;

    while (exponent-- > 0)
        power *= 10;
    return whole(power);
}

/* penalty_exchange(amount penalty_amount, currency text, rate numeric, per numeric) returns penalty_amount: rate units
 * of currency are per units of the amount's own */
PG_FUNCTION_INFO_V1(penalty_exchange);
Datum
penalty_exchange(PG_FUNCTION_ARGS)
{
    penalty_amount value = *PG_GETARG_PENALTY(0);
    uint16 currency = penalty_currency_of(face_cstring_in(PG_GETARG_TEXT_PP(1)));
    Datum rate = PG_GETARG_DATUM(2), per = PG_GETARG_DATUM(3);
    Datum dividend =
        CALL2(numeric_mul, CALL2(numeric_mul, whole(value.minor), rate), power_of_ten(penalty_exponent(currency)));
    Datum divisor = CALL2(numeric_mul, per, power_of_ten(penalty_exponent(value.currency)));

    if (DatumGetBool(CALL2(numeric_lt, rate, whole(0))))
        penalty_out_of_range();
    value.currency = currency;
    return from_minor(quotient_of(dividend, divisor), &value);
}

/* penalty_ratio(penalty_amount, penalty_amount) returns numeric: how many times the second goes into the first */
PG_FUNCTION_INFO_V1(penalty_ratio);
Datum
penalty_ratio(PG_FUNCTION_ARGS)
{
    const penalty_amount *a = PG_GETARG_PENALTY(0), *b = PG_GETARG_PENALTY(1);

    if (a->currency != b->currency)
        penalty_mixed("divide", a->currency, b->currency);
    return CALL2(numeric_div, whole(a->minor), whole(b->minor));
}
