/* penalty_aggregate.c: sum, avg, min and max of penalty_amount: in parallel, over windows, one currency at a time.
 * The state of sum and avg is changed in place: a new value a row would cost half as much again as the whole scan. */
#include "penalty_amount.h"

#include "libpq/pqformat.h"
#include "utils/builtins.h"

/* The total of count amounts: high x 2^64 + low. No total of 2^63 amounts overflows it. */
typedef struct {
    uint64 low, high;
    int64 count;
    int64 bounds[PENALTY_BOUNDS]; /* how many of each bound; of RGL_EXACT it is not kept */
    uint16 currency;              /* of all of them; 0 when count is 0 */
} penalty_sum;

/* The state of this call, made in the aggregate's memory when it is the first. */
static penalty_sum *
state_of(FunctionCallInfo fcinfo)
{
    MemoryContext context;

    if (!PG_ARGISNULL(0))
        return (penalty_sum *) PG_GETARG_POINTER(0);
    if (!AggCheckCallContext(fcinfo, &context))
        elog(ERROR, "aggregate function called in non-aggregate context");
    return MemoryContextAllocZero(context, sizeof(penalty_sum));
}

/* penalty_accum(internal, penalty_amount) returns internal */
PG_FUNCTION_INFO_V1(penalty_accum);
Datum
penalty_accum(PG_FUNCTION_ARGS)
{
    penalty_sum *state = state_of(fcinfo);
    const penalty_amount *value;
    uint64 low;

    if (PG_ARGISNULL(1))
        PG_RETURN_POINTER(state);
    value = PG_GETARG_PENALTY(1);
    if (unlikely(state->currency != value->currency)) {
        if (state->currency)
            penalty_mixed("aggregate", state->currency, value->currency);
        state->currency = value->currency;
    }
    low = state->low + (uint64) value->minor;
    state->high += low < state->low;
    state->low = low;
    state->count++;
    if (value->bound != RGL_EXACT)
        state->bounds[value->bound]++;
    PG_RETURN_POINTER(state);
}

/* penalty_accum_inverse(internal, penalty_amount) returns internal: a row leaves the window's frame */
PG_FUNCTION_INFO_V1(penalty_accum_inverse);
Datum
penalty_accum_inverse(PG_FUNCTION_ARGS)
{
    penalty_sum *state;
    const penalty_amount *value;
    uint64 minor;

    if (PG_ARGISNULL(0))
        elog(ERROR, "penalty_accum_inverse called with NULL state");
    state = state_of(fcinfo);
    if (PG_ARGISNULL(1))
        PG_RETURN_POINTER(state);
    value = PG_GETARG_PENALTY(1);
    minor = (uint64) value->minor;
    state->high -= state->low < minor;
    state->low -= minor;
    state->count--;
    if (value->bound != RGL_EXACT)
        state->bounds[value->bound]--;
    if (state->count == 0)
        state->currency = 0;
    PG_RETURN_POINTER(state);
}

/* penalty_accum_combine(internal, internal) returns internal: what two workers have summed */
PG_FUNCTION_INFO_V1(penalty_accum_combine);
Datum
penalty_accum_combine(PG_FUNCTION_ARGS)
{
    penalty_sum *state = state_of(fcinfo);
    const penalty_sum *other = PG_ARGISNULL(1) ? NULL : (penalty_sum *) PG_GETARG_POINTER(1);
    uint64 low;

    if (!other || other->count == 0)
        PG_RETURN_POINTER(state);
    if (state->currency && state->currency != other->currency)
        penalty_mixed("aggregate", state->currency, other->currency);
    state->currency = other->currency;
    low = state->low + other->low;
    state->high += other->high + (low < state->low);
    state->low = low;
    state->count += other->count;
    for (int i = 0; i < PENALTY_BOUNDS; i++)
        state->bounds[i] += other->bounds[i];
    PG_RETURN_POINTER(state);
}

/* penalty_accum_serial(internal) returns bytea */
PG_FUNCTION_INFO_V1(penalty_accum_serial);
Datum
penalty_accum_serial(PG_FUNCTION_ARGS)
{
    const penalty_sum *state = (penalty_sum *) PG_GETARG_POINTER(0);
    StringInfoData buf;

    if (!AggCheckCallContext(fcinfo, NULL))
        elog(ERROR, "aggregate function called in non-aggregate context");
    pq_begintypsend(&buf);
    pq_sendint64(&buf, state->low);
    pq_sendint64(&buf, state->high);
    pq_sendint64(&buf, state->count);
    for (int i = 0; i < PENALTY_BOUNDS; i++)
        pq_sendint64(&buf, state->bounds[i]);
    pq_sendint16(&buf, state->currency);
    PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

/* penalty_accum_deserial(bytea, internal) returns internal */
PG_FUNCTION_INFO_V1(penalty_accum_deserial);
Datum
penalty_accum_deserial(PG_FUNCTION_ARGS)
{
    bytea *bytes = PG_GETARG_BYTEA_PP(0);
    penalty_sum *state = palloc0(sizeof *state);
    StringInfoData buf;

    if (!AggCheckCallContext(fcinfo, NULL))
        elog(ERROR, "aggregate function called in non-aggregate context");
    initStringInfo(&buf);
    appendBinaryStringInfo(&buf, VARDATA_ANY(bytes), (int) VARSIZE_ANY_EXHDR(bytes));
    state->low = (uint64) pq_getmsgint64(&buf);
    state->high = (uint64) pq_getmsgint64(&buf);
    state->count = pq_getmsgint64(&buf);
    for (int i = 0; i < PENALTY_BOUNDS; i++)
        state->bounds[i] = pq_getmsgint64(&buf);
    state->currency = (uint16) pq_getmsgint(&buf, 2);
    pq_getmsgend(&buf);
    pfree(buf.data);
    PG_RETURN_POINTER(state);
}

/* What the bounds of the parts say about their sum: as penalty_bound_join over all of them. */
static rgl_bound
bound_of(const penalty_sum *state)
{
    rgl_bound bound = RGL_EXACT;

    for (int i = 0; i < PENALTY_BOUNDS; i++)
        if (state->bounds[i] > 0)
            bound = penalty_bound_join(bound, (rgl_bound) i);
    return bound;
}

/* penalty_sum_final(internal) returns penalty_amount; NULL over no rows */
PG_FUNCTION_INFO_V1(penalty_sum_final);
Datum
penalty_sum_final(PG_FUNCTION_ARGS)
{
    const penalty_sum *state = PG_ARGISNULL(0) ? NULL : (penalty_sum *) PG_GETARG_POINTER(0);

    if (!state || state->count == 0)
        PG_RETURN_NULL();
    if (state->high || state->low > (uint64) PG_INT64_MAX)
        penalty_out_of_range();
    PG_RETURN_POINTER(penalty_new((int64) state->low, state->currency, bound_of(state)));
}

/* (high x 2^64 + low) / divisor, rounded, halves up. high < divisor, so that the quotient has 64 bits. Long division,
 * a bit at a time: once a group, and no compiler's 128-bit type is asked for. */
static uint64
divide_rounded(uint64 high, uint64 low, uint64 divisor)
{
    uint64 quotient = 0, rest = high;

    for (int i = 63; i >= 0; i--) {
        rest = rest << 1 | (low >> i & 1);
        quotient <<= 1;
        if (rest >= divisor) {
            rest -= divisor;
            quotient |= 1;
        }
    }
    return quotient + (rest >= divisor - rest);
}

/* penalty_avg_final(internal) returns penalty_amount: to the minor unit, halves up; NULL over no rows */
PG_FUNCTION_INFO_V1(penalty_avg_final);
Datum
penalty_avg_final(PG_FUNCTION_ARGS)
{
    const penalty_sum *state = PG_ARGISNULL(0) ? NULL : (penalty_sum *) PG_GETARG_POINTER(0);

    if (!state || state->count == 0)
        PG_RETURN_NULL();
    /* An average is no larger than the largest amount, so high < count < 2^63. */
    PG_RETURN_POINTER(penalty_new((int64) divide_rounded(state->high, state->low, (uint64) state->count),
                                  state->currency, bound_of(state)));
}

/* -------------------------------------------------------------------------------------------------- min, max */

/* penalty_smaller(penalty_amount, penalty_amount) returns penalty_amount: the transition of min */
PG_FUNCTION_INFO_V1(penalty_smaller);
Datum
penalty_smaller(PG_FUNCTION_ARGS)
{
    const penalty_amount *a = PG_GETARG_PENALTY(0), *b = PG_GETARG_PENALTY(1);

    if (a->currency != b->currency)
        penalty_mixed("aggregate", a->currency, b->currency);
    PG_RETURN_POINTER(penalty_order(a, b) <= 0 ? a : b);
}

/* penalty_larger(penalty_amount, penalty_amount) returns penalty_amount: the transition of max */
PG_FUNCTION_INFO_V1(penalty_larger);
Datum
penalty_larger(PG_FUNCTION_ARGS)
{
    const penalty_amount *a = PG_GETARG_PENALTY(0), *b = PG_GETARG_PENALTY(1);

    if (a->currency != b->currency)
        penalty_mixed("aggregate", a->currency, b->currency);
    PG_RETURN_POINTER(penalty_order(a, b) >= 0 ? a : b);
}
