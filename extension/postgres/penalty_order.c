/* penalty_order.c: the total order of penalty_amount and what is built on it: operators, btree, hash, ranges. */
#include "penalty_amount.h"

#include "common/hashfn.h"
#include "common/int.h"
#include "utils/sortsupport.h"

/* Where a bound stands among equal numbers. 'At most 5' must not count as more than 5, nor 'at least 5' as less.
 * Stored: in the order of every btree. */
static const uint8 bound_rank[PENALTY_BOUNDS] = {
    [RGL_AT_MOST] = 0, [RGL_EXACT] = 1, [RGL_APPROXIMATE] = 2, [RGL_AT_LEAST] = 3};

int
penalty_order(const penalty_amount *a, const penalty_amount *b)
{
    if (a->currency != b->currency)
        return a->currency < b->currency ? -1 : 1;
    if (a->minor != b->minor)
        return a->minor < b->minor ? -1 : 1;
    if (a->bound != b->bound)
        return bound_rank[a->bound] < bound_rank[b->bound] ? -1 : 1;
    return 0;
}

/* -------------------------------------------------------------------------------------------------- operators */

#define COMPARISON(name, op)                                                                                           \
    PG_FUNCTION_INFO_V1(name);                                                                                         \
    Datum name(PG_FUNCTION_ARGS)                                                                                       \
    {                                                                                                                  \
        PG_RETURN_BOOL(penalty_order(PG_GETARG_PENALTY(0), PG_GETARG_PENALTY(1)) op 0);                                \
    }

COMPARISON(penalty_eq, ==)
COMPARISON(penalty_ne, !=)
COMPARISON(penalty_lt, <)
COMPARISON(penalty_le, <=)
COMPARISON(penalty_gt, >)
COMPARISON(penalty_ge, >=)

/* -------------------------------------------------------------------------------------------------------- btree */

/* penalty_cmp(penalty_amount, penalty_amount) returns integer */
PG_FUNCTION_INFO_V1(penalty_cmp);
Datum
penalty_cmp(PG_FUNCTION_ARGS)
{
    PG_RETURN_INT32(penalty_order(PG_GETARG_PENALTY(0), PG_GETARG_PENALTY(1)));
}

static int
compare(Datum x, Datum y, SortSupport ssup)
{
    return penalty_order(DatumGetPenalty(x), DatumGetPenalty(y));
}

/*
 * The abbreviated key, 64 bits whose unsigned order is that of the values as far as it goes: 15 bits of currency, one
 * bit that says whether the amount is large, 48 bits of it. Small amounts (up to 2.8 million million minor units: all
 * that was ever imposed) are exact but for the bound; of large ones the highest 48 bits count.
 */
static Datum
abbreviate(Datum original, SortSupport ssup)
{
    const penalty_amount *value = DatumGetPenalty(original);
    uint64 minor = (uint64) value->minor;
    uint64 key = (uint64) value->currency << 49;

    if (minor < UINT64CONST(1) << 48)
        key |= minor;
    else
        key |= UINT64CONST(1) << 48 | minor >> 15;
#if SIZEOF_DATUM == 8
    return (Datum) key;
#else
    return (Datum) (key >> 32);
#endif
}

/* Making a key costs less than one comparison: there is never a reason to give up. */
static bool
abbreviate_abort(int count, SortSupport ssup)
{
    return false;
}

#ifdef COMPAT_NEEDS_UNSIGNED_CMP
static int
compat_datum_unsigned_cmp(Datum x, Datum y, SortSupport ssup)
{
    return x == y ? 0 : x < y ? -1 : 1;
}
#endif

/* penalty_sortsupport(internal) returns void */
PG_FUNCTION_INFO_V1(penalty_sortsupport);
Datum
penalty_sortsupport(PG_FUNCTION_ARGS)
{
    SortSupport ssup = (SortSupport) PG_GETARG_POINTER(0);

    ssup->comparator = compare;
    if (ssup->abbreviate) {
        ssup->abbrev_full_comparator = compare;
        ssup->comparator = COMPAT_DATUM_UNSIGNED_CMP;
        ssup->abbrev_converter = abbreviate;
        ssup->abbrev_abort = abbreviate_abort;
    }
    PG_RETURN_VOID();
}

/* penalty_in_range(value, base, step penalty_amount, subtract boolean, less boolean) returns boolean: whether a value
 * lies within a frame RANGE BETWEEN step PRECEDING AND step FOLLOWING of base: value <= or >= base - or + step. Within
 * one currency; the bounds of equal numbers are in the frame together. */
PG_FUNCTION_INFO_V1(penalty_in_range);
Datum
penalty_in_range(PG_FUNCTION_ARGS)
{
    const penalty_amount *value = PG_GETARG_PENALTY(0), *base = PG_GETARG_PENALTY(1), *step = PG_GETARG_PENALTY(2);
    bool subtract = PG_GETARG_BOOL(3), less = PG_GETARG_BOOL(4);
    int64 edge;

    if (base->currency != step->currency)
        penalty_mixed("compare", base->currency, step->currency);
    if (value->currency != base->currency)
        PG_RETURN_BOOL(less == (value->currency < base->currency));
    if (subtract)
        edge = base->minor - step->minor; /* both are >= 0 */
    else if (pg_add_s64_overflow(base->minor, step->minor, &edge))
        PG_RETURN_BOOL(less); /* further than any value */
    PG_RETURN_BOOL(less ? value->minor <= edge : value->minor >= edge);
}

/* --------------------------------------------------------------------------------------------------------- hash */

/* penalty_hash(penalty_amount) returns integer. Equal values are equal bytes. Stored: in hash indexes, partitions. */
PG_FUNCTION_INFO_V1(penalty_hash);
Datum
penalty_hash(PG_FUNCTION_ARGS)
{
    return hash_any((const unsigned char *) PG_GETARG_PENALTY(0), sizeof(penalty_amount));
}

/* penalty_hash_extended(penalty_amount, bigint) returns bigint */
PG_FUNCTION_INFO_V1(penalty_hash_extended);
Datum
penalty_hash_extended(PG_FUNCTION_ARGS)
{
    return hash_any_extended((const unsigned char *) PG_GETARG_PENALTY(0), sizeof(penalty_amount),
                             (uint64) PG_GETARG_INT64(1));
}

/* -------------------------------------------------------------------------------------------------------- range */

/* penalty_distance(penalty_amount, penalty_amount) returns float8: how far apart, for GiST over ranges. Currencies lie
 * further apart than any two amounts. */
PG_FUNCTION_INFO_V1(penalty_distance);
Datum
penalty_distance(PG_FUNCTION_ARGS)
{
    const penalty_amount *a = PG_GETARG_PENALTY(0), *b = PG_GETARG_PENALTY(1);

    PG_RETURN_FLOAT8(((double) a->currency - (double) b->currency) * 0x1p64 + ((double) a->minor - (double) b->minor));
}
