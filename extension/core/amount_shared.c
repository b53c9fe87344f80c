/* amount_shared.c: Chinese sums that share the last one's currency: 850万、400万及370万元. */
#include "lexicon_enums.h"
#include "mention.h"
#include "word.h"

/* A number and what joins it to the next are not longer. */
#define JOINT_BYTES 40

/* Does a number end with 万 or 亿? */
static bool
counts_in_wan(const char *text, rgl_span number)
{
    uint32_t c = rgl_utf8_get(text, number.to, (uint32_t) rgl_utf8_prev(text, number.to));

    return c == 0x4E07 || c == 0x4EBF;
}

/* Only 、, a comma or an "and" between two places? */
static bool
is_joint(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    while (from < to) {
        uint32_t c = rgl_utf8_get(scan->text, to, from);

        if (c == 0x3001 || rgl_is_blank(c))
            from = (uint32_t) rgl_utf8_next(scan->text, to, from);
        else if ((from = rgl_cue_at(scan->lexicon, scan->text, to, from, RGL_CUE_JOINT)) == 0)
            return false;
    }
    return true;
}

/* The number in the currency of the sum; false: it is not exact in it, or too large. */
static bool
sum_of(const rgl_number *number, const rgl_amount *like, rgl_amount *out)
{
    int exponent = rgl_currency_exponent(like->currency) - number->scale;

    *out = *like;
    out->minor = number->value;
    for (; exponent > 0; exponent--) {
        if (out->minor > INT64_MAX / 10)
            return false;
        out->minor *= 10;
    }
    return exponent == 0 && out->minor > 0;
}

bool
rgl_scan_shared_units(rgl_scan *scan)
{
    size_t count;
    const rgl_listed *sums = rgl_scan_list(scan, M_MONEY, -1, &count);

    for (size_t k = count; k-- > 0;) {
        size_t money = sums[k].index, before = money;

        while (before > 0 && !rgl_is_ascii_at(scan->text, scan->item[money].span.to - 1)) {
            rgl_mention *m = &scan->item[--before];
            rgl_amount_mention sum;

            if (m->span.from + JOINT_BYTES < scan->item[money].span.from || m->kind == M_MONEY)
                break;
            if (m->kind != M_NUMBER || m->span.to >= scan->item[money].span.from)
                continue;
            sum = scan->amounts[scan->item[money].detail];
            if (!counts_in_wan(scan->text, m->span) || !is_joint(scan, m->span.to, scan->item[money].span.from) ||
                !sum_of(&scan->numbers[m->detail], &scan->amounts[scan->item[money].detail].amount, &sum.amount))
                break;
            sum.span = m->span;
            sum.upper = -1;
            if (!rgl_grow(scan->arena, &scan->amounts, sizeof sum, scan->amount_count, &scan->amount_capacity))
                return false;
            m->kind = M_MONEY;
            m->detail = (uint32_t) scan->amount_count;
            scan->amounts[scan->amount_count++] = sum;
            money = before; /* and the one before it */
        }
    }
    return true;
}
