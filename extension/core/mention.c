/* mention.c: the one pass over the text: the lexicon's matcher and the grammars side by side, the longest wins. */
#include "mention.h"

#include "lexicon_enums.h"
#include "word.h"

#include <stdlib.h>
#include <string.h>

/* Names: where one is found, the scan goes on behind it. */
#define NAMES (RGL_BIT(RGL_W_AUTHORITY) | RGL_BIT(RGL_W_PLACE) | RGL_BIT(RGL_W_LAW))
/* Words that can begin a date, an amount or a number. */
#define NUMERALS (RGL_BIT(RGL_W_NUMBER) | RGL_BIT(RGL_W_CURRENCY) | RGL_BIT(RGL_W_CALENDAR))
#define CUES                                                                                                           \
    (RGL_BIT(RGL_W_STATUS) | RGL_BIT(RGL_W_ENFORCEMENT) | RGL_BIT(RGL_W_VIOLATION) | RGL_BIT(RGL_W_TOPIC) |            \
     RGL_BIT(RGL_W_SECTION) | RGL_BIT(RGL_W_INSTRUMENT) | RGL_BIT(RGL_W_CUE))
/* How often a long scan asks whether to go on: every 64 kB, some 0.3 ms. */
#define CHECK_EVERY 65536
/* A search begins at the mark of its 64 bytes. */
#define MARK_BITS 6

bool
rgl_scan_add(rgl_scan *scan, rgl_mention mention)
{
    if (scan->count == scan->capacity &&
        !rgl_grow(scan->arena, &scan->item, sizeof *scan->item, scan->count, &scan->capacity))
        return false;
    scan->item[scan->count++] = mention;
    return true;
}

static int
compare(const void *a, const void *b)
{
    const rgl_mention *x = a, *y = b;

    if (x->span.from != y->span.from)
        return x->span.from < y->span.from ? -1 : 1;
    if (x->span.to != y->span.to)
        return x->span.to > y->span.to ? -1 : 1;
    return x->kind != y->kind ? (int) x->kind - (int) y->kind : (int) x->code - (int) y->code;
}

/* The scan adds in the order of the text but for the meanings of one place: each goes past few others. */
static void
sort_near(rgl_mention *item, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        rgl_mention late = item[i];
        size_t k = i;

        for (; k > 0 && compare(&late, &item[k - 1]) < 0; k--)
            item[k] = item[k - 1];
        item[k] = late;
    }
}

/* Lists: of each cue, then of each other kind. */
#define LISTS (RGL_CUE_COUNT + M_KINDS)

static size_t
list_of(int kind, int cue)
{
    return kind == M_CUE ? (size_t) cue : RGL_CUE_COUNT + (size_t) kind;
}

/* Sort the mentions into their lists by counting. False: no memory. */
static bool
make_lists(rgl_scan *scan)
{
    uint32_t *start = scan->list_start;

    if (!start)
        start = scan->list_start = rgl_alloc(scan->arena, (LISTS + 1) * sizeof *start);
    if (scan->sorted > scan->listed_capacity) {
        scan->listed = rgl_alloc(scan->arena, scan->sorted * sizeof *scan->listed);
        scan->listed_capacity = scan->listed ? scan->sorted : 0;
    }
    if (!start || scan->sorted > scan->listed_capacity)
        return false;
    memset(start, 0, (LISTS + 1) * sizeof *start);
    for (size_t i = 0; i < scan->sorted; i++)
        start[list_of(scan->item[i].kind, scan->item[i].code) + 1]++;
    for (size_t l = 1; l <= LISTS; l++)
        start[l] += start[l - 1];
    for (size_t i = 0; i < scan->sorted; i++)
        scan->listed[start[list_of(scan->item[i].kind, scan->item[i].code)]++] =
            (rgl_listed){scan->item[i].span.from, (uint32_t) i};
    /* Each start is now the next one's. */
    memmove(start + 1, start, LISTS * sizeof *start);
    start[0] = 0;
    return true;
}

const rgl_listed *
rgl_scan_list(const rgl_scan *scan, rgl_inner_kind kind, int cue, size_t *count)
{
    size_t l = list_of((int) kind, cue);

    *count = scan->list_start[l + 1] - scan->list_start[l];
    return scan->listed + scan->list_start[l];
}

size_t
rgl_scan_list_find(const rgl_listed *list, size_t count, uint32_t offset)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (list[middle].from < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool
rgl_scan_sort(rgl_scan *scan)
{
    size_t added = scan->count - scan->sorted, marks = (scan->len >> MARK_BITS) + 2, at = 0;
    rgl_mention *tail = scan->sorted && added ? rgl_alloc(scan->arena, added * sizeof *tail) : NULL;

    if (scan->sorted && !added)
        return true;
    if (!scan->sorted) {
        sort_near(scan->item, scan->count);
    } else if (!tail) {
        return false;
    } else {
        size_t left = scan->sorted, to = scan->count;

        memcpy(tail, scan->item + scan->sorted, added * sizeof *tail);
        qsort(tail, added, sizeof *tail, compare);
        while (added)
            scan->item[--to] =
                left && compare(&scan->item[left - 1], &tail[added - 1]) > 0 ? scan->item[--left] : tail[--added];
    }
    scan->sorted = scan->count;
    if (!scan->mark)
        scan->mark = rgl_alloc(scan->arena, marks * sizeof *scan->mark);
    for (size_t m = 0; scan->mark && m < marks; m++) {
        while (at < scan->sorted && scan->item[at].span.from >> MARK_BITS < m)
            at++;
        scan->mark[m] = (uint32_t) at;
    }
    return make_lists(scan);
}

size_t
rgl_scan_find(const rgl_scan *scan, uint32_t offset)
{
    size_t low = 0, high = scan->sorted;

    if (scan->mark && scan->sorted && offset <= scan->len) {
        low = scan->mark[offset >> MARK_BITS];
        high = scan->mark[(offset >> MARK_BITS) + 1];
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (scan->item[middle].span.from < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const rgl_mention *
rgl_scan_covering(const rgl_scan *scan, rgl_inner_kind kind, uint32_t at)
{
    size_t i = rgl_scan_find(scan, at + 1);

    /* Names do not overlap, so the nearest one of the kind to the left is the only candidate. */
    for (int steps = 0; i-- > 0 && steps < 60; steps++)
        if (scan->item[i].kind == kind && !scan->item[i].gone)
            return scan->item[i].span.to > at ? &scan->item[i] : NULL;
    return NULL;
}

uint32_t
rgl_scan_covered(const rgl_scan *scan, rgl_span span, rgl_inner_kind kind, int code, bool gone)
{
    uint32_t sum = 0, end = 0;

    for (size_t i = rgl_scan_find(scan, span.from); i < scan->sorted && scan->item[i].span.from < span.to; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind != kind || (code >= 0 && m->code != code) || (m->gone && !gone) || m->span.from < end ||
            m->span.to > span.to)
            continue;
        sum += m->span.to - m->span.from;
        end = m->span.to;
    }
    return span.from < span.to ? (uint32_t) ((uint64_t) sum * 100 / (span.to - span.from)) : 0;
}

rgl_date
rgl_scan_day(const rgl_scan *scan, rgl_span span, bool sure)
{
    for (size_t i = rgl_scan_find(scan, span.from); i < scan->sorted && scan->item[i].span.from < span.to; i++) {
        const rgl_date_mention *date;

        if (scan->item[i].kind != M_DATE || scan->item[i].gone)
            continue;
        date = &scan->dates[scan->item[i].detail];
        if (date->period.precision == RGL_DAY && !(sure && (date->no_year || date->relative)))
            return date->period.from;
    }
    return (rgl_date){0};
}

int
rgl_status_strength(int status)
{
    static const int8_t order[] = {RGL_STATUS_PLANNED,  RGL_STATUS_DRAFTING, RGL_STATUS_IN_FORCE,
                                   RGL_STATUS_ISSUED,   RGL_STATUS_AMENDED,  RGL_STATUS_UNDER_REVIEW,
                                   RGL_STATUS_ADOPTED,  RGL_STATUS_DRAFT,    RGL_STATUS_REVISED_DRAFT,
                                   RGL_STATUS_REPEALED, RGL_STATUS_WITHDRAWN};
    int strength = 0;

    while (strength < (int) (sizeof order / sizeof order[0]) && order[strength] != status)
        strength++;
    return strength;
}

static bool
is_alnum(unsigned char c)
{
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* The next place after at where a word can begin. Inside a Latin word there is none. */
static size_t
next_start(const char *text, size_t len, size_t at)
{
    if (is_alnum((unsigned char) text[at])) {
        do
            at++;
        while (at < len && is_alnum((unsigned char) text[at]));
        return at;
    }
    return rgl_utf8_next(text, len, at);
}

static bool
digit_at(const char *text, size_t len, size_t at)
{
    unsigned char c = at < len ? (unsigned char) text[at] : 0;

    return (c >= '0' && c <= '9') || (c == 0xEF && len - at >= 3 && (unsigned char) text[at + 1] == 0xBC &&
                                      (unsigned char) text[at + 2] >= 0x90 && (unsigned char) text[at + 2] <= 0x99);
}

/* A letter that may stand for a digit, with a digit beside it: 'l4 March'. */
static bool
letter_for_digit(const char *text, size_t len, size_t at)
{
    char c = text[at];

    return (c == 'l' || c == 'I' || c == 'O' || c == 'o') && at + 1 < len && text[at + 1] >= '0' && text[at + 1] <= '9';
}

/* Dates, amounts and numbers that begin at text[at]: the longest is appended. date_can, amount_can: what can begin
 * here. *end: where it ends, or at. */
static bool
numeral(rgl_scan *scan, size_t at, size_t to, const rgl_date *anchor, bool date_can, bool amount_can, size_t least,
        size_t *end)
{
    rgl_date_mention date;
    rgl_amount_mention amount;
    rgl_number number;
    rgl_mention mention = {.place = RGL_NONE};
    size_t date_end = 0, amount_end = 0, number_end = 0;
    bool repaired = letter_for_digit(scan->text, to, at);

    *end = at;
    if (date_can && rgl_date_read(scan->lexicon, scan->text, to, at, anchor, &date) == RGL_OK)
        date_end = date.span.to;
    if (amount_can && rgl_amount_read(scan->lexicon, scan->text, to, at, &amount) == RGL_OK)
        amount_end = amount.span.to;
    if (!date_end && !amount_end && !repaired && amount_can &&
        rgl_number_read(scan->lexicon, scan->text, to, at, &number) == RGL_OK)
        number_end = number.span.to;
    if (date_end && date_end >= amount_end && date_end > least) {
        if (!rgl_grow(scan->arena, &scan->dates, sizeof date, scan->date_count, &scan->date_capacity))
            return false;
        mention.kind = M_DATE;
        mention.span = date.span;
        mention.detail = (uint32_t) scan->date_count;
        scan->dates[scan->date_count++] = date;
    } else if (amount_end > least) {
        if (!rgl_grow(scan->arena, &scan->amounts, sizeof amount, scan->amount_count, &scan->amount_capacity))
            return false;
        mention.kind = M_MONEY;
        mention.span = amount.span;
        mention.detail = (uint32_t) scan->amount_count;
        scan->amounts[scan->amount_count++] = amount;
    } else if (number_end > least) {
        if (!rgl_grow(scan->arena, &scan->numbers, sizeof number, scan->number_count, &scan->number_capacity))
            return false;
        mention.kind = M_NUMBER;
        mention.span = number.span;
        mention.detail = (uint32_t) scan->number_count;
        scan->numbers[scan->number_count++] = number;
    } else {
        return true;
    }
    *end = mention.span.to;
    return rgl_scan_add(scan, mention);
}

static const uint8_t kind_of_class[RGL_W_CLASSES] = {
    [RGL_W_AUTHORITY] = M_AUTHORITY,
    [RGL_W_PLACE] = M_PLACE,
    [RGL_W_LAW] = M_LAW,
    [RGL_W_STATUS] = M_STATUS,
    [RGL_W_ENFORCEMENT] = M_ENFORCEMENT,
    [RGL_W_VIOLATION] = M_VIOLATION,
    [RGL_W_TOPIC] = M_TOPIC,
    [RGL_W_SECTION] = M_SECTION,
    [RGL_W_INSTRUMENT] = M_KIND,
    [RGL_W_CUE] = M_CUE,
};

/* Words that deny, suppose or lead: no part of a longer word or of a name does (未 of 未成年人, 无 of 无锡, 可 of 许可,
 * 因 of 基因, 同 of 同意). */
static bool
stands_alone(const rgl_entry *e)
{
    static const uint16_t cues[] = {RGL_CUE_NEGATION, RGL_CUE_LACK, RGL_CUE_NP_STOP, RGL_CUE_MODAL,  RGL_CUE_REASON,
                                    RGL_CUE_BY,       RGL_CUE_BE,   RGL_CUE_ON_WHOM, RGL_CUE_WITH_ZH};

    for (size_t i = 0; e->word_class == RGL_W_CUE && i < sizeof cues / sizeof cues[0]; i++)
        if (e->value == cues[i])
            return true;
    return false;
}

/* The end of the longest of the hits that is a name or one word, whatever its parts mean alone. */
static size_t
whole_word_end(const rgl_hit *hits, size_t n)
{
    for (size_t i = n; i-- > 0;) {
        if (hits[i].classes & NAMES)
            return hits[i].end;
        for (uint16_t k = 0; k < hits[i].count; k++)
            if (hits[i].entry[k].word_class == RGL_W_CUE && hits[i].entry[k].value == RGL_CUE_WHOLE_WORD)
                return hits[i].end;
    }
    return 0;
}

/* "Consumer protection law" in small letters throughout is no law's name; "the anti-monopoly law" is one, unless its
 * "enforcement" is meant. */
static bool
is_common_noun(const rgl_scan *scan, size_t from, size_t to)
{
    const char *text = scan->text;
    rgl_span before, behind;

    if (text[from] < 'a' || text[from] > 'z')
        return false;
    for (size_t p = from; p < to; p++)
        if ((text[p] >= 'A' && text[p] <= 'Z') || (unsigned char) text[p] >= 0x80)
            return false;
    before = rgl_word_before(text, 0, (uint32_t) from);
    behind = rgl_word_after(text, (uint32_t) scan->len, (uint32_t) to);
    return !(rgl_word_is_cue(scan->lexicon, text, before, RGL_CUE_DEFINITE) ||
             rgl_word_is_cue(scan->lexicon, text, before, RGL_CUE_POSSESSIVE) || rgl_word_is_genitive(text, before)) ||
           rgl_word_is_cue(scan->lexicon, text, behind, RGL_CUE_LAW_COMPOUND);
}

/* Is a name only the name of a law or an authority that others have, too? Its words may mean something by themselves.
 */
static bool
is_namesake(const rgl_hit *hit)
{
    for (uint16_t i = 0; i < hit->count; i++)
        if ((RGL_BIT(hit->entry[i].word_class) & NAMES) &&
            !((hit->entry[i].word_class == RGL_W_LAW || hit->entry[i].word_class == RGL_W_AUTHORITY) &&
              (hit->entry[i].flags & RGL_F_WEAK)))
            return false;
    return true;
}

/* Append the meanings of a hit that are in classes, of those that have not been seen in a longer hit; none that stands
 * alone inside a whole word, which ends at whole. */
static bool
add_hit(rgl_scan *scan, size_t at, const rgl_hit *hit, uint32_t classes, size_t whole)
{
    for (uint16_t i = 0; i < hit->count; i++) {
        const rgl_entry *e = &hit->entry[i];
        rgl_mention mention = {
            .kind = kind_of_class[e->word_class],
            .flags = e->flags,
            .code = e->value,
            .place = e->word_class == RGL_W_AUTHORITY ? hit->place : RGL_NONE,
            .span = {(uint32_t) at, hit->end},
            .detail = RGL_NO_DETAIL,
            .place_from = hit->place_from,
            .place_to = hit->place_to,
        };

        if (e->word_class == RGL_W_CUE && e->value == RGL_CUE_FAMILY_NAME_ZH)
            continue; /* a letter like others: only asked for where a name may be */
        if (!(RGL_BIT(e->word_class) & classes) || (hit->end <= whole && stands_alone(e)) ||
            (e->word_class == RGL_W_LAW && is_common_noun(scan, at, hit->end)))
            continue;
        if (!rgl_scan_add(scan, mention))
            return false;
    }
    return true;
}

rgl_status
rgl_scan_text(rgl_scan *scan, size_t from, size_t to, const rgl_date *anchor, bool (*check)(void *), void *check_arg,
              rgl_error *err)
{
    size_t at = from, asked = from, whole = from; /* whole: where the last whole word ended */
    size_t cue_end[RGL_W_CLASSES] = {0};          /* where the last cue of a class ended: none begins inside another */

    while (at < to) {
        rgl_hit hits[RGL_HITS_MAX];
        const rgl_hit *name = NULL;
        size_t end = at, n = 0, word;
        uint32_t seen = 0;

        if (check && at - asked >= CHECK_EVERY) {
            asked = at;
            if (!check(check_arg))
                return rgl_fail(err, RGL_CANCELLED, at, "stopped on request");
        }
        if (scan->text[at] == ' ' || !rgl_word_start(scan->text, to, at)) { /* nothing begins with a blank */
            at = next_start(scan->text, to, at);
            continue;
        }
        n = rgl_lexicon_all(scan->lexicon, scan->text, to, at, NAMES | NUMERALS | CUES, hits);
        for (size_t i = n; i-- > 0 && !name;) /* the longest comes last */
            if (hits[i].classes & NAMES)
                name = &hits[i];
        for (size_t i = 0; i < n; i++)
            seen |= hits[i].classes;
        {
            bool digit = digit_at(scan->text, to, at) || letter_for_digit(scan->text, to, at);
            bool date_can = digit, amount_can = digit || (seen & (RGL_BIT(RGL_W_NUMBER) | RGL_BIT(RGL_W_CURRENCY)));

            for (size_t i = 0; i < n && !date_can && (seen & NUMERALS); i++)
                date_can = rgl_date_can_start(scan->lexicon, &hits[i]);
            if ((date_can || amount_can) &&
                !numeral(scan, at, to, anchor, date_can, amount_can, name ? name->end : at, &end))
                return rgl_fail(err, RGL_NO_MEMORY, at, "out of memory");
        }
        if (end == at && name) {
            if (!add_hit(scan, at, name, NAMES, 0))
                return rgl_fail(err, RGL_NO_MEMORY, at, "out of memory");
            end = is_namesake(name) ? end : name->end;
        }
        /* Cues: of each class the longest; of RGL_W_CUE each length, because its words have different tasks. */
        word = whole_word_end(hits, n);
        whole = word > whole ? word : whole;
        for (size_t i = n; i-- > 0;) {
            uint32_t classes = hits[i].classes & CUES;

            for (uint32_t rest = classes & ~RGL_BIT(RGL_W_CUE); rest; rest &= rest - 1)
                if (cue_end[__builtin_ctz(rest)] > at)
                    classes &= ~(rest & -rest);
            if (!classes)
                continue;
            if (!add_hit(scan, at, &hits[i], classes, whole))
                return rgl_fail(err, RGL_NO_MEMORY, at, "out of memory");
            for (uint32_t rest = classes & ~RGL_BIT(RGL_W_CUE); rest; rest &= rest - 1)
                if (cue_end[__builtin_ctz(rest)] < hits[i].end)
                    cue_end[__builtin_ctz(rest)] = hits[i].end;
        }
        at = end > at ? end : next_start(scan->text, to, at);
    }
    return RGL_OK;
}

/* How far back the day stands from which "the same day" is meant: in the item, or in the one before. */
#define FOLLOW_BYTES 1200

/* Does a word of coming into force stand before the date? "The same day" is not that one. */
static bool
takes_effect(const rgl_scan *scan, rgl_span date)
{
    uint32_t from = date.from > 48 ? date.from - 48 : 0;

    for (size_t i = rgl_scan_find(scan, from); i < scan->sorted && scan->item[i].span.from < date.from; i++)
        if (scan->item[i].kind == M_CUE && scan->item[i].code == RGL_CUE_EFFECTIVE)
            return true;
    return false;
}

void
rgl_scan_anchor(rgl_scan *scan, const rgl_date *anchor, const rgl_date *day)
{
    rgl_date told = {0};
    uint32_t told_at = 0;

    for (size_t i = 0; i < scan->count; i++) {
        rgl_mention *m = &scan->item[i];
        const rgl_date *base = anchor;
        rgl_date_mention *d, date;

        if (m->kind != M_DATE || m->gone)
            continue;
        d = &scan->dates[m->detail];
        if (d->no_year || d->relative) {
            if (d->near)
                base = day;
            else if (d->follows)
                base = told.year && m->span.from - told_at <= FOLLOW_BYTES ? &told : NULL;
            if (base && rgl_date_read(scan->lexicon, scan->text, scan->len, m->span.from, base, &date) == RGL_OK)
                *d = date;
            else
                m->gone = true;
        }
        if (!m->gone && d->period.precision == RGL_DAY && !d->on_or_before && !d->by_end && !d->from &&
            !takes_effect(scan, m->span)) {
            told = d->period.from;
            told_at = m->span.to;
        }
    }
}

/* Two numbers of one or two digits and a year of four, with slashes or hyphens between, at text[at]: the end; 0: none.
 */
static uint32_t
slash_day(const char *text, size_t len, size_t at, int *first, int *second, int *year)
{
    int *parts[] = {first, second, year};
    char mark = '\0';

    if (at > 0 &&
        (is_alnum((unsigned char) text[at - 1]) || text[at - 1] == '/' || text[at - 1] == '-' || text[at - 1] == '.'))
        return 0;
    for (int part = 0; part < 3; part++) {
        size_t digits = 0;

        *parts[part] = 0;
        for (; at < len && text[at] >= '0' && text[at] <= '9' && digits < 5; at++, digits++)
            *parts[part] = *parts[part] * 10 + text[at] - '0';
        if (part == 2)
            return digits == 4 && !(at < len && (is_alnum((unsigned char) text[at]) || text[at] == mark))
                       ? (uint32_t) at
                       : 0;
        if (digits < 1 || digits > 2 || at >= len || (text[at] != '/' && text[at] != '-') ||
            (part == 1 && text[at] != mark))
            return 0;
        mark = text[at++];
    }
    return 0;
}

bool
rgl_scan_slash_days(rgl_scan *scan)
{
    size_t day_first = 0, month_first = 0, sorted = scan->sorted;
    int first, second, year;

    for (size_t i = 0; i < sorted; i++)
        if (scan->item[i].kind == M_DATE && scan->dates[scan->item[i].detail].numeric &&
            slash_day(scan->text, scan->len, scan->item[i].span.from, &first, &second, &year)) {
            day_first += first > 12;
            month_first += second > 12;
        }
    if ((day_first > 0) == (month_first > 0))
        return true;
    for (size_t at = 0; at < scan->len; at++) {
        rgl_date_mention date = {.numeric = true, .period = {.precision = RGL_DAY}};
        rgl_mention m = {.kind = M_DATE, .place = RGL_NONE, .span.from = (uint32_t) at};
        int day, month;

        if (scan->text[at] < '0' || scan->text[at] > '9')
            continue;
        m.span.to = slash_day(scan->text, scan->len, at, &first, &second, &year);
        day = day_first ? first : second;
        month = day_first ? second : first;
        /* 13 and more, and 5/5, were read before */
        if (!m.span.to || day == month || day < 1 || month < 1 || day > 12 || month > 12 || year < 1950 || year > 2149)
            continue;
        date.span = m.span;
        date.period.from = date.period.to = (rgl_date){(int16_t) year, (int8_t) month, (int8_t) day};
        m.detail = (uint32_t) scan->date_count;
        if (!rgl_grow(scan->arena, &scan->dates, sizeof date, scan->date_count, &scan->date_capacity))
            return false;
        scan->dates[scan->date_count++] = date;
        for (size_t j = rgl_scan_find(scan, m.span.from); j < sorted && scan->item[j].span.from < m.span.to; j++)
            scan->item[j].gone |= scan->item[j].kind == M_NUMBER;
        if (!rgl_scan_add(scan, m))
            return false;
        at = m.span.to;
    }
    return true;
}
