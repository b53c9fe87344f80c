/* penalty_around.c: what stands around a sum: its clause, its conversion, the cues before and behind it. */
#include "penalty_around.h"

#include <string.h>

#include "lexicon_enums.h"
#include "word.h"

/* No clause is longer: what a sentence of megabytes holds is read piece by piece. */
#define CLAUSE_BYTES 1200
/* No quotation of a list of faults is longer. */
#define QUOTE_BYTES 600

bool
rgl_penalty_is_chinese(const rgl_scan *scan, rgl_span span)
{
    return span.to > span.from && (unsigned char) scan->text[rgl_utf8_prev(scan->text, span.to)] >= 0x80;
}

/* Can the character of this first byte part clauses? No letter and no ideograph can. */
static inline bool
may_part(char first)
{
    return first == ';' || first == '\t' || first == ',' || first == '\xE2' || first == '\xE3' || first == '\xEF';
}

/* Where the quotation begins that the mark ” at `at` closes, where it ends that “ opens: the place of the other mark,
 * or `at` when there is none nearby. */
static uint32_t
quote_start(const char *text, uint32_t from, uint32_t at)
{
    for (uint32_t p = at; p > from && at - p < QUOTE_BYTES;) {
        p = (uint32_t) rgl_utf8_prev(text, p);
        if (rgl_utf8_get(text, at, p) == 0x201C)
            return p;
    }
    return at;
}

static uint32_t
quote_end(const char *text, uint32_t to, uint32_t at)
{
    for (uint32_t p = at; p < to && p - at < QUOTE_BYTES; p = (uint32_t) rgl_utf8_next(text, to, p))
        if (rgl_utf8_get(text, to, p) == 0x201D)
            return p;
    return at;
}

uint32_t
rgl_penalty_clause_start(const rgl_scan *scan, const rgl_sentence *s, uint32_t at, bool comma)
{
    uint32_t p = at;

    while (p > s->span.from && at - p < CLAUSE_BYTES) {
        uint32_t before = (uint32_t) rgl_utf8_prev(scan->text, p), c;

        if (may_part(scan->text[before])) {
            c = rgl_utf8_get(scan->text, p, before);
            if (c == ';' || c == 0xFF1B || c == 0x3002 || c == '\t' ||
                (comma && rgl_is_comma_zh(scan->text, p, before)))
                return p;
            if (c == 0x201D) /* what is quoted is one thing: “违反甲规定；违反乙规定” */
                before = quote_start(scan->text, s->span.from, before);
        }
        p = before;
    }
    return p;
}

uint32_t
rgl_penalty_clause_end(const rgl_scan *scan, const rgl_sentence *s, uint32_t at)
{
    uint32_t p = at;

    while (p < s->span.to && p - at < CLAUSE_BYTES) {
        uint32_t c = rgl_utf8_get(scan->text, s->span.to, p);

        if (c == ';' || c == 0xFF1B || c == 0x3002 || c == '\t')
            return p;
        if (c == 0x201C)
            p = quote_end(scan->text, s->span.to, p);
        p = (uint32_t) rgl_utf8_next(scan->text, s->span.to, p);
    }
    return p;
}

uint32_t
rgl_penalty_back(const rgl_sentence *s, uint32_t at, uint32_t reach)
{
    return at > s->span.from + reach ? at - reach : s->span.from;
}

uint32_t
rgl_penalty_ahead(const rgl_sentence *s, uint32_t at, uint32_t reach)
{
    return s->span.to > at && s->span.to - at > reach ? at + reach : s->span.to;
}

/* Does the place stand at the begin of a bracket, behind "about" or "approx." at most? */
static bool
opens_bracket(const rgl_scan *scan, uint32_t from, uint32_t at)
{
    uint32_t open = at, next;

    while (open > from) {
        uint32_t before = (uint32_t) rgl_utf8_prev(scan->text, open), c = rgl_utf8_get(scan->text, open, before);

        open = before;
        if (c == '(' || c == 0xFF08)
            break;
        if (open == from)
            return false;
    }
    for (uint32_t p = open + (scan->text[open] == '(' ? 1 : 3); p < at; p = next) {
        next = (uint32_t) rgl_utf8_next(scan->text, at, p);
        if (rgl_is_blank(rgl_utf8_get(scan->text, at, p)) || scan->text[p] == '.')
            continue;
        next = rgl_cue_at(scan->lexicon, scan->text, at, p, RGL_CUE_CONVERSION);
        if (!next)
            return false;
    }
    return open < at;
}

bool
rgl_penalty_is_conversion(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    size_t last = rgl_event_mention(scan, rgl_penalty_back(s, money->span.from, RGL_CUE_BYTES + RGL_CONVERSION_GAP),
                                    money->span.from, M_MONEY, -1, true);
    uint32_t next;
    bool said = false;

    if (last != SIZE_MAX && opens_bracket(scan, scan->item[last].span.to, money->span.from))
        return strcmp(scan->amounts[scan->item[last].detail].amount.currency,
                      scan->amounts[money->detail].amount.currency) != 0;
    if (last == SIZE_MAX || money->span.from - scan->item[last].span.to > RGL_CONVERSION_GAP)
        return false;
    for (uint32_t at = scan->item[last].span.to; at < money->span.from; at = next) {
        uint32_t c = rgl_utf8_get(scan->text, money->span.from, at);

        if (c == '(' || c == 0xFF08) {
            said = true;
            break;
        }
        next = (uint32_t) rgl_utf8_next(scan->text, money->span.from, at);
        if (rgl_is_blank(c) || c == ',' || c == 0xFF0C)
            continue;
        for (size_t i = rgl_scan_find(scan, at); !said && i < scan->sorted && scan->item[i].span.from == at; i++)
            if (scan->item[i].kind == M_ENFORCEMENT && scan->item[i].span.to < money->span.from)
                next = scan->item[i].span.to; /* "250,000 yuan fines (about USD 38,500)" */
        if (next > (uint32_t) rgl_utf8_next(scan->text, money->span.from, at))
            continue;
        next = rgl_cue_at(scan->lexicon, scan->text, money->span.from, at, RGL_CUE_CONVERSION);
        if (!next)
            return false;
        said = true;
    }
    return said && strcmp(scan->amounts[scan->item[last].detail].amount.currency,
                          scan->amounts[money->detail].amount.currency) != 0;
}

bool
rgl_penalty_other_sum(const rgl_scan *scan, const rgl_sentence *s, uint32_t from, uint32_t to)
{
    for (size_t i = rgl_scan_find(scan, from); i < scan->sorted && scan->item[i].span.from < to; i++)
        if (scan->item[i].kind == M_MONEY && !scan->item[i].gone && !rgl_penalty_is_conversion(scan, s, &scan->item[i]))
            return true;
    return false;
}

/* A cue that is a word of a name ("Brightside Loans Ltd", 贷款 of 小额贷款公司) says nothing. */
static bool
is_named(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *cue)
{
    return (cue->span.from > s->span.from && rgl_word_is_capital(scan->text, cue->span)) ||
           rgl_cue_at(scan->lexicon, scan->text, s->span.to, cue->span.to, RGL_CUE_COMPANY_MARK) ||
           /* "a former loan officer" */
           rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_after(scan->text, s->span.to, cue->span.to),
                           RGL_CUE_PERSON_NOUN);
}

/* "X, costs of Y": behind a comma the cue belongs to the sum that follows it at once. */
static bool
has_own_sum(const rgl_scan *scan, const rgl_mention *money, const rgl_mention *cue, uint32_t end)
{
    size_t next = rgl_event_mention(scan, cue->span.to, end, M_MONEY, -1, false);

    return next != SIZE_MAX && scan->item[next].span.from - cue->span.to <= RGL_BESIDE &&
           rgl_event_parted(scan, money->span.to, cue->span.from);
}

bool
rgl_penalty_cue_near(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, int cue, uint32_t before,
                     uint32_t after, uint32_t not_before)
{
    uint32_t from = money->span.from > not_before + before ? money->span.from - before : not_before;
    uint32_t end = rgl_penalty_clause_end(scan, s, money->span.to);
    uint32_t to = money->span.to + after < end ? money->span.to + after : end;
    size_t i = rgl_event_cue(scan, from, money->span.from, cue, true);

    while (i != SIZE_MAX && is_named(scan, s, &scan->item[i]))
        i = rgl_event_cue(scan, from, scan->item[i].span.from, cue, true);
    if (i != SIZE_MAX &&
        rgl_event_mention(scan, scan->item[i].span.to, money->span.from, M_MONEY, -1, false) == SIZE_MAX)
        return true;
    i = rgl_event_cue(scan, money->span.to, to, cue, false);
    while (i != SIZE_MAX && is_named(scan, s, &scan->item[i]))
        i = rgl_event_cue(scan, scan->item[i].span.to, to, cue, false);
    return i != SIZE_MAX &&
           rgl_event_mention(scan, money->span.to, scan->item[i].span.from, M_MONEY, -1, false) == SIZE_MAX &&
           !has_own_sum(scan, money, &scan->item[i], end);
}

bool
rgl_penalty_cue_behind_conversion(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, int cue)
{
    uint32_t to = rgl_penalty_ahead(s, money->span.to, RGL_CUE_BYTES + RGL_CONVERSION_GAP);
    size_t again = rgl_event_mention(scan, money->span.to, to, M_MONEY, -1, false);

    if (again == SIZE_MAX || !rgl_penalty_is_conversion(scan, s, &scan->item[again]))
        return false;
    to = scan->item[again].span.to;
    while (to < s->span.to && (scan->text[to] == ')' || scan->text[to] == ' '))
        to++;
    return rgl_cue_at(scan->lexicon, scan->text, s->span.to, to, cue) != 0;
}

bool
rgl_penalty_cue_inside(const rgl_scan *scan, const rgl_mention *money, int cue)
{
    return rgl_event_cue(scan, money->span.from, money->span.to, cue, false) != SIZE_MAX;
}

bool
rgl_penalty_cue_leads(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, int cue)
{
    size_t i = rgl_event_cue(scan, rgl_penalty_back(s, money->span.from, RGL_CUE_BYTES + RGL_BESIDE), money->span.from,
                             cue, true);

    return i != SIZE_MAX && money->span.from - scan->item[i].span.to <= RGL_BESIDE;
}

bool
rgl_penalty_cue_follows(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, int cue, uint32_t reach)
{
    uint32_t end = rgl_penalty_clause_end(scan, s, money->span.to);
    size_t i = rgl_event_cue(scan, money->span.to, end, cue, false);

    return i != SIZE_MAX && scan->item[i].span.from - money->span.to <= reach &&
           !rgl_penalty_other_sum(scan, s, money->span.to, scan->item[i].span.from);
}
