/* penalty_amount.h: the type penalty_amount: what is stored, and the rules that all its functions share. */
#ifndef PENALTY_AMOUNT_H
#define PENALTY_AMOUNT_H

#include "face.h"

/*
 * Money with its currency and with what the words say about the number: 'at least EUR 20.00'.
 * Fixed length 16, aligned to 8, passed by reference. Stored: this layout is that of tables on disk.
 *
 *   minor     minor units of ISO 4217 (fen, cents; yen, which has none), never negative
 *   currency  three capital letters, five bits each, A = 1, the first letter in the highest bits: its numeric order is
 *             the alphabetical one
 *   bound     rgl_bound
 *   zero      always zero: equal values are equal bytes
 */
typedef struct {
    int64 minor;
    uint16 currency;
    uint8 bound;
    uint8 zero[5];
} penalty_amount;

StaticAssertDecl(sizeof(penalty_amount) == 16, "penalty_amount is stored in 16 bytes");

#define PENALTY_BOUNDS (RGL_AT_MOST + 1)

#define PG_GETARG_PENALTY(n) ((const penalty_amount *) PG_GETARG_POINTER(n))
#define DatumGetPenalty(d)   ((const penalty_amount *) DatumGetPointer(d))

/* A new value in the current memory context. The caller has checked that minor >= 0. */
penalty_amount *penalty_new(int64 minor, uint16 currency, rgl_bound bound);
penalty_amount *penalty_from_core(const rgl_amount *amount);
rgl_amount penalty_to_core(const penalty_amount *value);

/* "CNY" -> 15 bits, 0 when it is not three capital letters; and back, with a NUL. */
uint16 penalty_currency_pack(const char *code);
void penalty_currency_unpack(uint16 currency, char code[4]);
/* The currency that a caller wrote: three capital letters that ISO 4217 has; raises for all else. */
uint16 penalty_currency_of(const char *code);
/* The currency's minor digits; raises for a currency that ISO 4217 does not have (a value of a newer version). */
int penalty_exponent(uint16 currency);

/* The total order of the type: currency by its letters, then minor units, then bound: at most, exact, about, at least.
 * -1, 0 or 1. */
int penalty_order(const penalty_amount *a, const penalty_amount *b);

/* The bound of a sum of two values: of exact and another the other; of two alike the same; else about. */
rgl_bound penalty_bound_join(rgl_bound a, rgl_bound b);

/* Raise: two currencies meet in what (as in "add"); the hint says how to go on. */
_Noreturn void penalty_mixed(const char *what, uint16 a, uint16 b);
/* Raise: the result of arithmetic is negative or over the largest amount. */
_Noreturn void penalty_out_of_range(void);

#endif
