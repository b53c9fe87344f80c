/* penalty_total.c: sums that are told twice, and totals beside their parts. */
#include "penalty.h"

#include <string.h>

#include "lexicon_enums.h"
#include "respondent.h"

/* A text of more sums than this is a table of many events, of which nobody gives one total. */
#define PARTS_MAX 200

static void
drop(rgl_development *d, size_t i)
{
    memmove(&d->penalties[i], &d->penalties[i + 1], (d->penalty_count - i - 1) * sizeof *d->penalties);
    d->penalty_count--;
}

/* Is a the rounded form of b ("1052万元" of "1052.3万元"): b cut or rounded to a's last digit that is not 0 gives a? */
static bool
is_rounded(int64_t a, int64_t b)
{
    int64_t unit = 1;

    if (a <= 0 || b <= 0 || a == b)
        return false;
    while (a % (unit * 10) == 0)
        unit *= 10;
    /* Two sums of one digit are too easily alike. */
    return a / unit >= 100 && (b / unit == a / unit || (b + unit / 2) / unit == a / unit);
}

/* Are the parts the total, to its last digit or, where it is called one, as far as it is rounded: "388 million in
 * total" of 387.7? */
static bool
makes(const rgl_penalty *total, int64_t sum)
{
    return sum == total->amount.minor ||
           ((total->sums_up || total->amount.bound == RGL_AT_LEAST) && is_rounded(total->amount.minor, sum));
}

/* How many times the sum is paid: "X each on three banks". */
static int64_t
times(const rgl_penalty *p)
{
    return p->each && p->party.count > 1 && p->party.count <= RGL_NAMES_MAX &&
                   p->amount.minor < INT64_MAX / (2 * RGL_NAMES_MAX)
               ? p->party.count
               : 1;
}

/* Is penalty i what the sums right before it, or right behind it, make together? They are its parts then. */
static bool
is_sum_of_neighbours(rgl_development *d, size_t i)
{
    const rgl_penalty *total = &d->penalties[i];

    for (int step = -1; step <= 1; step += 2) {
        int64_t sum = 0;

        /* unsigned arithmetic: one before the first is no smaller than the count */
        for (size_t j = i + (size_t) step, parts = 1; j < d->penalty_count; j += (size_t) step, parts++) {
            const rgl_penalty *p = &d->penalties[j];

            if (!p->has_amount) {
                parts--; /* one of several names that share a sum */
                continue;
            }
            if (strcmp(p->amount.currency, total->amount.currency) != 0 || p->amount.minor >= total->amount.minor ||
                sum > total->amount.minor)
                break;
            sum += p->amount.minor * times(p);
            if ((parts < 2 && times(p) < 2) || !makes(total, sum))
                continue;
            for (; j != i; j -= (size_t) step)
                d->penalties[j].is_part = true;
            return true;
        }
    }
    return false;
}

/* Is penalty i what all other sums make together (but for those that tell it again)? */
static bool
is_sum_of_others(rgl_development *d, size_t i)
{
    const rgl_penalty *total = &d->penalties[i];
    const rgl_span name = total->party.name;
    int64_t sum = 0;
    size_t parts = 0;
    /* one name that pays no part: a bank's 80 beside two others' 30 and 50 is no total, "80 on two banks" is */
    bool own = name.from < name.to && total->party.count <= 1;

    if (d->penalty_count > PARTS_MAX)
        return false;
    for (size_t j = 0; j < d->penalty_count; j++) {
        const rgl_penalty *p = &d->penalties[j];

        if (!p->has_amount || p->amount.minor == total->amount.minor ||
            strcmp(p->amount.currency, total->amount.currency) != 0)
            continue;
        if (p->amount.minor > total->amount.minor || sum > total->amount.minor)
            return false;
        sum += p->amount.minor * times(p);
        parts += (size_t) times(p);
        own = own && p->party.name.from != name.from && p->party.name.from < p->party.name.to;
    }
    if (parts < 2 || own || !makes(total, sum))
        return false;
    for (size_t j = 0; j < d->penalty_count; j++)
        d->penalties[j].is_part = true;
    return true;
}

/* Is penalty i the total of several names, each of whom has a sum of its own: "A and B were fined a combined X. A's
 * fine is Y, ..."? */
static bool
is_total_of_names(const rgl_scan *scan, const rgl_development *d, size_t i)
{
    const rgl_penalty *total = &d->penalties[i];
    const rgl_list_hint hint = {.plural = true, .text = d->span};
    rgl_party name[RGL_NAMES_MAX];
    float doubt;
    size_t n = total->sums_up && !total->each ? rgl_party_names(scan, total->party.name, &hint, name, &doubt) : 0;

    for (size_t k = 0; k < n; k++) {
        uint32_t bytes = name[k].name.to - name[k].name.from;
        bool own = false;

        for (size_t j = 0; j < d->penalty_count; j++) {
            rgl_span other = d->penalties[j].party.name;

            own |= j != i && d->penalties[j].has_amount && other.to - other.from >= bytes &&
                   memcmp(scan->text + other.from, scan->text + name[k].name.from, bytes) == 0 &&
                   strcmp(d->penalties[j].amount.currency, total->amount.currency) == 0 &&
                   d->penalties[j].amount.minor < total->amount.minor;
        }
        if (!own)
            return false;
    }
    return n > 1;
}

/* Is the first sum that of a group ("22 fines of more than X"), of which several are told with their names behind it?
 * They are some of its parts; without names, too, where it was "more than X in all". */
static bool
is_partly_told(const rgl_development *d)
{
    const rgl_penalty *total = &d->penalties[0];
    int64_t sum = 0;
    size_t parts = 0;
    bool over = total->sums_up && total->amount.bound == RGL_AT_LEAST;

    if (!total->has_amount || total->party.count == 1 || !(total->sums_up || total->amount.bound == RGL_AT_LEAST))
        return false;
    for (size_t j = 1; j < d->penalty_count && j < PARTS_MAX; j++) {
        const rgl_penalty *p = &d->penalties[j];

        if (!p->has_amount)
            continue;
        if (p->party.count > 1 || (p->party.name.from == p->party.name.to && !over) ||
            strcmp(p->amount.currency, total->amount.currency) != 0 || p->amount.minor > total->amount.minor - sum)
            return false;
        sum += p->amount.minor;
        parts++;
    }
    return parts >= 2;
}

/* Drops a total that stands beside its parts, wherever it is told. False: there is none. */
static bool
drop_total(const rgl_scan *scan, rgl_development *d)
{
    for (size_t i = 0; i < d->penalty_count; i++) {
        const rgl_amount total = d->penalties[i].amount;

        if (!d->penalties[i].has_amount ||
            !(((d->penalties[i].sums_up || total.bound == RGL_AT_LEAST) && is_sum_of_neighbours(d, i)) ||
              is_sum_of_others(d, i) || is_total_of_names(scan, d, i) || (i == 0 && is_partly_told(d))))
            continue;
        for (size_t j = 0; j < d->penalty_count;)
            if (d->penalties[j].has_amount && d->penalties[j].amount.minor == total.minor &&
                strcmp(d->penalties[j].amount.currency, total.currency) == 0)
                drop(d, j);
            else
                j++;
        return true;
    }
    return false;
}

/* A settlement's sum is called a penalty, too. */
static bool
is_same_kind(int a, int b)
{
    return a == b || (a != RGL_ENFORCEMENT_CONFISCATION && b != RGL_ENFORCEMENT_CONFISCATION);
}

/* "Fern Inc." and "Fern": the same one. */
static bool
is_same_name(const rgl_scan *scan, rgl_span text, rgl_span a, rgl_span b)
{
    a = rgl_respondent_full(scan, text, a);
    b = rgl_respondent_full(scan, text, b);
    return a.to - a.from == b.to - b.from && memcmp(scan->text + a.from, scan->text + b.from, a.to - a.from) == 0;
}

void
rgl_penalty_settle(const rgl_scan *scan, rgl_development *d)
{
    /* told first in round numbers, then exactly */
    for (size_t i = 0; i < d->penalty_count; i++)
        for (size_t j = i + 1; j < d->penalty_count; j++) {
            const rgl_penalty *a = &d->penalties[i], *b = &d->penalties[j];

            if (a->has_amount && b->has_amount && a->kind == b->kind &&
                strcmp(a->amount.currency, b->amount.currency) == 0 && is_rounded(a->amount.minor, b->amount.minor)) {
                drop(d, i--);
                break;
            }
        }
    while (drop_total(scan, d))
        ;
    /* told twice: the same sum again. Two equal parts of a total are two. */
    for (size_t i = 0; i < d->penalty_count; i++)
        for (size_t j = i + 1; j < d->penalty_count;) {
            const rgl_penalty *a = &d->penalties[i], *b = &d->penalties[j];
            bool same_party = a->party.name.from == b->party.name.from || a->party.name.to == a->party.name.from ||
                              b->party.name.to == b->party.name.from;

            if (a->has_amount && b->has_amount && !(a->is_part && b->is_part) && a->amount.minor == b->amount.minor &&
                is_same_kind(a->kind, b->kind) && strcmp(a->amount.currency, b->amount.currency) == 0 &&
                (same_party || is_same_name(scan, d->span, a->party.name, b->party.name)))
                drop(d, j);
            else
                j++;
        }
    /* and the total of what is left */
    while (drop_total(scan, d))
        ;
}
