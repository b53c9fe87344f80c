/* pg_value.c: the binary formats, as the receive functions of the server read them (utils/adt: numeric.c, date.c). */
#include "pg_value.h"

/* Types that have the same number in every server (pg_type.dat). */
enum {
    BOOL_OID = 16,
    NAME_OID = 19,
    INT8_OID = 20,
    INT2_OID = 21,
    INT4_OID = 23,
    TEXT_OID = 25,
    BPCHAR_OID = 1042,
    VARCHAR_OID = 1043,
    DATE_OID = 1082,
    NUMERIC_OID = 1700
};

/* Dates count from 2000-01-01; ours from 1970-01-01. */
#define PG_EPOCH 10957

pg_kind
pg_kind_of(unsigned oid, char typtype)
{
    if (typtype == 'e')
        return PG_TEXT;
    switch (oid) {
    case BOOL_OID:
        return PG_BOOL;
    case INT2_OID:
        return PG_INT2;
    case INT4_OID:
        return PG_INT4;
    case INT8_OID:
        return PG_INT8;
    case NAME_OID:
    case TEXT_OID:
    case BPCHAR_OID:
    case VARCHAR_OID:
        return PG_TEXT;
    case DATE_OID:
        return PG_DATE;
    case NUMERIC_OID:
        return PG_NUMERIC;
    default:
        return PG_UNKNOWN;
    }
}

/* numeric: digits of base 10000, the weight of the first, sign, decimals to show. number x 10^-scale. */
static bool
add_numeric(buffer *to, int64_t number, unsigned scale)
{
    static const unsigned tens[] = {1, 10, 100, 1000};
    uint64_t rest = number < 0 ? 0 - (uint64_t) number : (uint64_t) number;
    unsigned groups_after = (scale + 3) / 4, shift = groups_after * 4 - scale;
    int16_t digits[8]; /* the least first: 19 digits, shifted by up to three, are six groups */
    int count = 0, first = 0;

    if (scale > 30)
        return false;
    /* Bring the point to a border of groups: the lowest group holds 4 - shift digits of the number. */
    if (shift > 0) {
        digits[count++] = (int16_t) (rest % tens[4 - shift] * tens[shift]);
        rest /= tens[4 - shift];
    }
    for (; rest > 0; rest /= 10000)
        digits[count++] = (int16_t) (rest % 10000);
    while (first < count && digits[first] == 0) /* trailing zeros are not sent */
        first++;
    while (count > first && digits[count - 1] == 0)
        count--;
    buffer_add_int32(to, 8 + 2 * (count - first));
    buffer_add_int16(to, (int16_t) (count - first));
    buffer_add_int16(to, (int16_t) (count > first ? count - 1 - (int) groups_after : 0));
    buffer_add_int16(to, number < 0 && count > first ? 0x4000 : 0);
    buffer_add_int16(to, (int16_t) scale);
    while (count > first)
        buffer_add_int16(to, digits[--count]);
    return true;
}

static bool
add_integer(buffer *to, pg_kind kind, int64_t number)
{
    switch (kind) {
    case PG_INT2:
        buffer_add_int32(to, 2);
        buffer_add_int16(to, (int16_t) number);
        return number >= INT16_MIN && number <= INT16_MAX;
    case PG_INT4:
        buffer_add_int32(to, 4);
        buffer_add_int32(to, (int32_t) number);
        return number >= INT32_MIN && number <= INT32_MAX;
    case PG_INT8:
        buffer_add_int32(to, 8);
        buffer_add_int64(to, number);
        return true;
    case PG_NUMERIC:
        return add_numeric(to, number, 0);
    default:
        return false;
    }
}

bool
pg_value_add(buffer *to, pg_kind kind, const rgl_value *value)
{
    char truth = value->number != 0;

    switch (value->type) {
    case RGL_NULL:
        buffer_add_int32(to, -1);
        return true;
    case RGL_TEXT_VALUE:
        buffer_add_int32(to, (int32_t) value->len);
        buffer_add(to, value->text, value->len);
        return kind == PG_TEXT;
    case RGL_INT_VALUE:
        return add_integer(to, kind, value->number);
    case RGL_BOOL_VALUE:
        buffer_add_int32(to, 1);
        buffer_add(to, &truth, 1);
        return kind == PG_BOOL;
    case RGL_DATE_VALUE:
        buffer_add_int32(to, 4);
        buffer_add_int32(to, (int32_t) (value->number - PG_EPOCH));
        return kind == PG_DATE;
    case RGL_DECIMAL_VALUE:
        return kind == PG_NUMERIC && add_numeric(to, value->number, value->scale);
    }
    return false;
}
