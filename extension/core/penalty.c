/* penalty.c: a sum is a penalty when a sanction's word is nearer than anything that makes it something else. */
#include "penalty.h"

#include <string.h>

#include "lexicon_enums.h"
#include "respondent.h"
#include "word.h"

/* How far a sanction's word may stand before (behind) the sum in one sentence, in bytes. */
#define FINE_BEFORE 260
#define FINE_AFTER  90
/* Between two sums of a list. */
#define LIST_GAP 16
/* No clause is longer: what a sentence of megabytes holds is read piece by piece. */
#define CLAUSE_BYTES 1200
/* How far behind a sum its reason may be told: behind the other sums of a list. */
#define REASON_AFTER 600
/* How far the words reach that make a sum a turnover, a loss, a threat. */
#define OTHER_BEFORE 48
#define OTHER_AFTER  36
#define MODAL_BEFORE 90
/* Between a sum and the same sum in another currency. */
#define CONVERSION_GAP 40
/* Words that touch: a blank and a quote between them at most. */
#define BESIDE 4
/* How far the words reach that undo a sum: an appeal before it, "was not pursued" behind it. */
#define CHALLENGE_BEFORE 80
#define UNDONE_AFTER     64
/* ... and the words that put it before the news. */
#define RECALLED_AFTER 40
/* "no fine was imposed": a negation stands right before the sanction's word. */
#define NEGATION_BEFORE 27
/* ... and between a verb and the fine that is its object ("reduced the company's fine") */
#define OBJECT_AFTER 32

/* Kinds of enforcement that come with money. */
static bool
is_money_kind(int code)
{
    return code == RGL_ENFORCEMENT_FINE || code == RGL_ENFORCEMENT_CONFISCATION || code == RGL_ENFORCEMENT_SETTLEMENT;
}

static bool
is_chinese(const rgl_scan *scan, rgl_span span)
{
    return span.to > span.from && (unsigned char) scan->text[rgl_utf8_prev(scan->text, span.to)] >= 0x80;
}

/* Can the character of this first byte part clauses? No letter and no ideograph can. */
static inline bool
may_part(char first)
{
    return first == ';' || first == '\t' || first == ',' || first == '\xE2' || first == '\xE3' || first == '\xEF';
}

/* No quotation of a list of faults is longer. */
#define QUOTE_BYTES 600

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

/* Beginning of the clause that holds the offset: behind the last ; 。 or tab, or the sentence's. A Chinese comma
 * divides, too, when comma is true. */
static uint32_t
clause_start(const rgl_scan *scan, const rgl_sentence *s, uint32_t at, bool comma)
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

static uint32_t
clause_end(const rgl_scan *scan, const rgl_sentence *s, uint32_t at)
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

/* Bytes before and behind a place, within the sentence: what is told farther off belongs to something else, and a
 * sentence of a thousand sums must not be read a thousand times. */
static uint32_t
back(const rgl_sentence *s, uint32_t at, uint32_t reach)
{
    return at > s->span.from + reach ? at - reach : s->span.from;
}

static uint32_t
ahead(const rgl_sentence *s, uint32_t at, uint32_t reach)
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

/* "EUR 290 million (about CNY 2.26 billion)", "X, the equivalent of Y": the same sum again in another currency. */
static bool
is_conversion(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    size_t last = rgl_event_mention(scan, back(s, money->span.from, RGL_CUE_BYTES + CONVERSION_GAP), money->span.from,
                                    M_MONEY, -1, true);
    uint32_t next;
    bool said = false;

    if (last != SIZE_MAX && opens_bracket(scan, scan->item[last].span.to, money->span.from))
        return strcmp(scan->amounts[scan->item[last].detail].amount.currency,
                      scan->amounts[money->detail].amount.currency) != 0;
    if (last == SIZE_MAX || money->span.from - scan->item[last].span.to > CONVERSION_GAP)
        return false;
    for (uint32_t at = scan->item[last].span.to; at < money->span.from; at = next) {
        uint32_t c = rgl_utf8_get(scan->text, money->span.from, at);

        if (c == '(' || c == 0xFF08)
            return true;
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

/* Does a sum that is no conversion lie in [from, to)? */
static bool
other_sum(const rgl_scan *scan, const rgl_sentence *s, uint32_t from, uint32_t to)
{
    for (size_t i = rgl_scan_find(scan, from); i < scan->sorted && scan->item[i].span.from < to; i++)
        if (scan->item[i].kind == M_MONEY && !scan->item[i].gone && !is_conversion(scan, s, &scan->item[i]))
            return true;
    return false;
}

/* Is a court at work in the sentence? */
static bool
by_court(const rgl_scan *scan, const rgl_sentence *s)
{
    for (size_t i = s->first; i < s->last; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind == M_CUE && m->code == RGL_CUE_COURT)
            return true;
        if (m->kind == M_AUTHORITY && !m->gone) {
            const char *kind = rgl_lexicon_authority(scan->lexicon, m->code)->kind;

            if (kind && strcmp(kind, "court") == 0)
                return true;
        }
    }
    return false;
}

/* "is to pay X to the regulator": what goes to it is a penalty. pay: the verb of paying. */
static bool
is_paid_to_authority(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, size_t pay)
{
    rgl_span to = rgl_word_after(scan->text, s->span.to, money->span.to);
    size_t who = rgl_event_mention(scan, to.to, ahead(s, to.to, CONVERSION_GAP), M_AUTHORITY, -1, false);
    const char *kind = who == SIZE_MAX ? NULL : rgl_lexicon_authority(scan->lexicon, scan->item[who].code)->kind;

    return kind && strcmp(kind, "regulator") == 0 && to.to - to.from == 2 &&
           memcmp(scan->text + to.from, "to", 2) == 0 && money->span.from - scan->item[pay].span.to <= BESIDE &&
           rgl_word_before(scan->text, to.to, scan->item[who].span.from).from <= to.to + BESIDE;
}

/* "ordered N to pay X", "imposes X on N": a verb that takes the place of a sanction's word. SIZE_MAX: none. */
static size_t
ruling_verb(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    uint32_t clause = clause_start(scan, s, money->span.from, false);
    uint32_t from = money->span.from > clause + FINE_BEFORE ? money->span.from - FINE_BEFORE : clause;
    size_t pay = rgl_event_cue(scan, from, money->span.from, RGL_CUE_PAY_VERB, true), i, on;

    if (pay != SIZE_MAX && is_paid_to_authority(scan, s, money, pay))
        return pay;
    if (by_court(scan, s))
        return SIZE_MAX; /* what a court orders somebody to pay is a penalty only where it is called one */
    if (pay != SIZE_MAX && money->span.from - scan->item[pay].span.to <= BESIDE) {
        i = rgl_event_cue(scan, from, scan->item[pay].span.to, RGL_CUE_ORDER_VERB, true);
        if (i != SIZE_MAX)
            return i;
    }
    i = rgl_event_cue(scan, from, money->span.from, RGL_CUE_IMPOSE_VERB, true);
    on = rgl_event_cue(scan, money->span.to, s->span.to, RGL_CUE_ON_WHOM, false);
    if (i != SIZE_MAX && on != SIZE_MAX && money->span.from - scan->item[i].span.to <= BESIDE &&
        scan->item[on].span.from - money->span.to <= BESIDE)
        return i;
    return SIZE_MAX;
}

/* Where the sums end that stand side by side with this one: "3 million, 1.2 million and 80,000 yuan in fines". */
static uint32_t
list_end(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    uint32_t end = money->span.to;

    for (size_t i = rgl_scan_find(scan, end); i < s->last && scan->item[i].span.from <= end + LIST_GAP; i++)
        if (scan->item[i].kind == M_MONEY && !scan->item[i].gone && scan->item[i].span.from >= end) {
            if (!rgl_respondent_side_by_side(scan, end, scan->item[i].span.from))
                break;
            end = scan->item[i].span.to;
        }
    return end;
}

/* 没收违法所得1万元，并处5万元罚款, 5万元的罚款: the word right behind a Chinese sum is its head, unless a sum of its
 * own follows it at once. */
static bool
is_head_zh(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, const rgl_mention *word)
{
    uint32_t at = money->span.to;
    size_t next;

    if (!is_chinese(scan, money->span) || at >= s->span.to)
        return false;
    if (rgl_utf8_get(scan->text, s->span.to, at) == 0x7684) /* 的 */
        at = (uint32_t) rgl_utf8_next(scan->text, s->span.to, at);
    next = rgl_event_mention(scan, word->span.to, ahead(s, word->span.to, RGL_CUE_BYTES), M_MONEY, -1, false);
    return word->span.from == at && (next == SIZE_MAX || scan->item[next].span.from > word->span.to);
}

/* "fined N X, and Y of its gains was confiscated": the passive behind the sum, with no comma between. SIZE_MAX: none.
 */
static size_t
passive_behind(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    uint32_t to = ahead(s, money->span.to, FINE_AFTER);

    for (size_t i = rgl_scan_find(scan, money->span.to); i < s->last && scan->item[i].span.from < to; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind != M_ENFORCEMENT || m->gone || m->code != RGL_ENFORCEMENT_CONFISCATION)
            continue;
        return rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, money->span.to, m->span.from),
                               RGL_CUE_BE) &&
                       !other_sum(scan, s, money->span.to, m->span.from) &&
                       !rgl_event_parted(scan, money->span.to, m->span.from)
                   ? i
                   : SIZE_MAX;
    }
    return SIZE_MAX;
}

/* Gains that are confiscated are no turnover, whatever they are called. */
static bool
is_confiscated(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, size_t ruling)
{
    const rgl_mention *word = ruling == SIZE_MAX ? NULL : &scan->item[ruling];

    return word && word->kind == M_ENFORCEMENT && word->code == RGL_ENFORCEMENT_CONFISCATION &&
           !is_chinese(scan, money->span) &&
           (word->span.from < money->span.from ? money->span.from - word->span.to <= CONVERSION_GAP
                                               : passive_behind(scan, s, money) == ruling);
}

/* "$1 = 0.9138 euros": what a currency is worth. */
static bool
is_rate(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    uint32_t after = money->span.to, before = money->span.from;

    while (after < s->span.to && scan->text[after] == ' ')
        after++;
    while (before > s->span.from && scan->text[before - 1] == ' ')
        before--;
    return (after < s->span.to && scan->text[after] == '=') || (before > s->span.from && scan->text[before - 1] == '=');
}

/* Does a notice of what an authority may impose stand before the sum, and nothing that imposes it: "was notified in
 * advance of a fine of X"? */
static bool
is_announced(const rgl_scan *scan, uint32_t clause, const rgl_mention *money)
{
    static const int verbs[] = {RGL_CUE_FINE_VERB, RGL_CUE_IMPOSE_VERB, RGL_CUE_PAY_VERB};
    size_t notice = rgl_event_cue(scan, clause, money->span.from, RGL_CUE_NOT_YET, true);

    for (size_t k = 0; k < sizeof verbs / sizeof verbs[0] && notice != SIZE_MAX; k++)
        if (rgl_event_cue(scan, scan->item[notice].span.to, money->span.from, verbs[k], false) != SIZE_MAX)
            return false;
    return notice != SIZE_MAX;
}

/* The sanction's word that rules the sum: nearest before, else nearest behind, else a verb. SIZE_MAX: none. */
static size_t
ruling_word(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    uint32_t clause = clause_start(scan, s, money->span.from, false);
    uint32_t from = money->span.from > clause + FINE_BEFORE ? money->span.from - FINE_BEFORE : clause;
    uint32_t end = list_end(scan, s, money);
    uint32_t to = end + FINE_AFTER < s->span.to ? end + FINE_AFTER : s->span.to;
    size_t best = is_chinese(scan, money->span) ? SIZE_MAX : passive_behind(scan, s, money);

    if (best != SIZE_MAX)
        return best;
    for (size_t i = rgl_scan_find(scan, from); i < s->last && scan->item[i].span.from < to; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind != M_ENFORCEMENT || m->gone || !is_money_kind(m->code))
            continue;
        if (is_head_zh(scan, s, money, m))
            return i;
        if (m->span.from < money->span.from)
            best = i; /* the last one before; 罚款人民币 has a part of the sum in it */
        else if (best == SIZE_MAX && m->span.from >= money->span.to && !other_sum(scan, s, end, m->span.from))
            return i;
    }
    if (best == SIZE_MAX)
        best = ruling_verb(scan, s, money);
    /* "ordered to pay X under a confiscation order" */
    if (best != SIZE_MAX && scan->item[best].kind == M_CUE)
        for (size_t i = rgl_scan_find(scan, money->span.to); i < s->last && scan->item[i].span.from < to; i++)
            if (scan->item[i].kind == M_ENFORCEMENT && is_money_kind(scan->item[i].code) &&
                !other_sum(scan, s, money->span.to, scan->item[i].span.from))
                return i;
    return best;
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

static bool
cue_near(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, int cue, uint32_t before,
         uint32_t after, uint32_t not_before)
{
    uint32_t from = money->span.from > not_before + before ? money->span.from - before : not_before;
    uint32_t to = money->span.to + after < s->span.to ? money->span.to + after : s->span.to;
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
           rgl_event_mention(scan, money->span.to, scan->item[i].span.from, M_MONEY, -1, false) == SIZE_MAX;
}

/* "1 million yuan (about $148,000) each": the word behind the conversion. */
static bool
cue_behind_conversion(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, int cue)
{
    uint32_t to = ahead(s, money->span.to, RGL_CUE_BYTES + CONVERSION_GAP);
    size_t again = rgl_event_mention(scan, money->span.to, to, M_MONEY, -1, false);

    if (again == SIZE_MAX || !is_conversion(scan, s, &scan->item[again]))
        return false;
    to = scan->item[again].span.to;
    while (to < s->span.to && (scan->text[to] == ')' || scan->text[to] == ' '))
        to++;
    return rgl_cue_at(scan->lexicon, scan->text, s->span.to, to, cue) != 0;
}

/* A cue inside the sum's own words ("up to EUR 20m", 10万元以下). */
static bool
cue_inside(const rgl_scan *scan, const rgl_mention *money, int cue)
{
    return rgl_event_cue(scan, money->span.from, money->span.to, cue, false) != SIZE_MAX;
}

/* "In 2022 the same group had paid": the sentence begins with a year or month before the event's. */
static bool
past_opening(const rgl_scan *scan, const rgl_sentence *s, rgl_date event)
{
    size_t i = rgl_event_mention(scan, s->span.from, ahead(s, s->span.from, 6 + RGL_CUE_BYTES), M_DATE, -1, false);
    const rgl_date_mention *date = i == SIZE_MAX ? NULL : &scan->dates[scan->item[i].detail];

    return date && event.year && scan->item[i].span.from - s->span.from <= 6 &&
           (!date->relative || date->period.precision != RGL_DAY) &&
           rgl_date_days(date->period.to) < rgl_date_days(event) - 31;
}

/* The words that end right before the sum ("reduced to X"), or begin soon behind it and before another sum. */
static bool
cue_leads(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, int cue)
{
    size_t i = rgl_event_cue(scan, back(s, money->span.from, RGL_CUE_BYTES + BESIDE), money->span.from, cue, true);

    return i != SIZE_MAX && money->span.from - scan->item[i].span.to <= BESIDE;
}

static bool
cue_follows(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, int cue, uint32_t reach)
{
    uint32_t end = clause_end(scan, s, money->span.to);
    size_t i = rgl_event_cue(scan, money->span.to, end, cue, false);

    return i != SIZE_MAX && scan->item[i].span.from - money->span.to <= reach &&
           !other_sum(scan, s, money->span.to, scan->item[i].span.from);
}

/* A "had" that tells of the news itself: behind "said on 30 August", or in a sentence that gives the event's own day;
 * not "which had". Words such as "earlier in the month" are longer than the cue inside them, and are no history either.
 */
static bool
is_of_today(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *cue, rgl_date event)
{
    static const int sayings[] = {RGL_CUE_ACT_SAY, RGL_CUE_ACT_ISSUE, RGL_CUE_REPORT};
    uint32_t from = cue->span.from;
    rgl_span had = rgl_word_after(scan->text, cue->span.to, from), before;
    size_t date, lately = rgl_event_cue(scan, s->span.from, from, RGL_CUE_LATELY, true);

    if (rgl_cue_at(scan->lexicon, scan->text, s->span.to, from, RGL_CUE_LATELY) > cue->span.to)
        return true;
    if (!rgl_word_is_cue(scan->lexicon, scan->text, had, RGL_CUE_PLUPERFECT))
        return false;
    before = rgl_word_before(scan->text, s->span.from, from);
    if (rgl_word_is_cue(scan->lexicon, scan->text, before, RGL_CUE_RELATIVE))
        return false;
    if (lately != SIZE_MAX)
        return true;
    for (size_t k = 0; k < sizeof sayings / sizeof sayings[0]; k++)
        if (rgl_event_cue(scan, s->span.from, from, sayings[k], true) != SIZE_MAX)
            return true;
    date = rgl_event_mention(scan, s->span.from, from, M_DATE, -1, true);
    return date != SIZE_MAX && event.year &&
           rgl_date_days(scan->dates[scan->item[date].detail].period.from) == rgl_date_days(event);
}

/* ", formerly a deputy minister,", "(previously known as Fern)": who somebody was. */
static bool
is_insertion(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *cue)
{
    uint32_t at = cue->span.from;
    rgl_span next = rgl_word_after(scan->text, s->span.to, cue->span.to);

    while (at > s->span.from && scan->text[at - 1] == ' ')
        at--;
    return at > s->span.from && (scan->text[at - 1] == ',' || scan->text[at - 1] == '(') &&
           (rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_ARTICLE) ||
            rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_DEFINITE) ||
            rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_SURNAME) ||
            rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_KNOWN_AS) ||
            rgl_word_is_capital(scan->text, next));
}

bool
rgl_penalty_recalls(const rgl_scan *scan, const rgl_sentence *s, rgl_span span, rgl_date event)
{
    size_t i;

    for (uint32_t at = span.from; (i = rgl_event_cue(scan, at, span.to, RGL_CUE_EARLIER, false)) != SIZE_MAX;
         at = scan->item[i].span.from + 1)
        if (!is_of_today(scan, s, &scan->item[i], event) && !is_insertion(scan, s, &scan->item[i]))
            return true;
    return false;
}

/* Is it a year or a month, no day ("fined the same firm X in 2021")? */
static bool
is_long_ago(const rgl_scan *scan, size_t date)
{
    return date != SIZE_MAX && scan->dates[scan->item[date].detail].period.precision != RGL_DAY;
}

/* Does the clause recall something of earlier before the sum? */
static bool
recalls(const rgl_scan *scan, const rgl_sentence *s, uint32_t clause, const rgl_mention *money, rgl_date event)
{
    size_t after = rgl_event_mention(scan, money->span.to, ahead(s, money->span.to, 2 * BESIDE + RGL_CUE_BYTES), M_DATE,
                                     -1, false);
    bool had = rgl_event_cue(scan, clause, money->span.from, RGL_CUE_EARLIER, false) != SIZE_MAX;

    if (rgl_penalty_recalls(scan, s, (rgl_span){clause, money->span.from}, event) ||
        cue_follows(scan, s, money, RGL_CUE_PLUPERFECT_BEHIND, UNDONE_AFTER))
        return true;
    if (after != SIZE_MAX && rgl_event_parted(scan, money->span.to, scan->item[after].span.from))
        return false; /* "fined N X; last year ..." */
    /* "said that it had fined the firm X in 2021", "was fined X last year" */
    return (had || is_long_ago(scan, after)) && after != SIZE_MAX && event.year &&
           scan->item[after].span.from - money->span.to <= 2 * BESIDE &&
           rgl_date_days(scan->dates[scan->item[after].detail].period.to) < rgl_date_days(event) - 31;
}

/* Behind the case that the news is about, "N was fined X earlier this month", "penalties of X in all had been imposed"
 * tell of another. */
static bool
is_another_case(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    return cue_follows(scan, s, money, RGL_CUE_EARLIER, RECALLED_AFTER) ||
           cue_follows(scan, s, money, RGL_CUE_EARLIER_THIS, UNDONE_AFTER);
}

/*
 * "reduced the fine of X on N to Y", "cut N's fine from X to Y", "the fine of X was reduced": is the sum one of those,
 * and *now, is it what stands?
 */
static bool
is_reduced(const rgl_scan *scan, const rgl_mention *money, uint32_t clause, bool *now)
{
    uint32_t from = money->span.from > clause + FINE_BEFORE ? money->span.from - FINE_BEFORE : clause;
    rgl_span word = rgl_word_before(scan->text, from, money->span.from);
    size_t verb = rgl_event_cue(scan, from, money->span.from, RGL_CUE_REDUCING, true), fine;

    *now = word.to - word.from == 2 && memcmp(scan->text + word.from, "to", 2) == 0;
    if (verb == SIZE_MAX ||
        rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, from, scan->item[verb].span.from),
                        RGL_CUE_ARTICLE))
        return false; /* "a reduced fine of X" */
    /* its object is the fine, or the sum itself */
    fine = rgl_event_mention(scan, scan->item[verb].span.to, money->span.from, M_ENFORCEMENT, -1, false);
    if (fine != SIZE_MAX)
        return scan->item[fine].span.from - scan->item[verb].span.to <= OBJECT_AFTER &&
               is_money_kind(scan->item[fine].code);
    return money->span.from - scan->item[verb].span.to <= OBJECT_AFTER;
}

/* "was fined", "has agreed to pay": a verb that tells what happened, not "to pay" or "will pay". */
static bool
is_finite(const rgl_scan *scan, const rgl_mention *verb)
{
    rgl_span first = rgl_word_after(scan->text, verb->span.to, verb->span.from);

    return rgl_word_is_cue(scan->lexicon, scan->text, first, RGL_CUE_BE) ||
           rgl_word_is_cue(scan->lexicon, scan->text, first, RGL_CUE_PERFECT);
}

/* "N must pay X": who has been told to pay it, so that its "must" threatens nobody. SIZE_MAX: none. */
static size_t
told_to_pay(const rgl_scan *scan, uint32_t clause, const rgl_mention *money)
{
    uint32_t from =
        money->span.from > clause + RGL_CUE_BYTES + BESIDE ? money->span.from - RGL_CUE_BYTES - BESIDE : clause;
    size_t pay = rgl_event_cue(scan, from, money->span.from, RGL_CUE_PAY_VERB, false);
    rgl_party party;

    /* the longest that ends there, "a fine of" between */
    while (pay != SIZE_MAX && !rgl_respondent_leads_on(scan, scan->item[pay].span.to, money->span.from))
        pay = rgl_event_cue(scan, scan->item[pay].span.from + 1, money->span.from, RGL_CUE_PAY_VERB, false);
    if (pay == SIZE_MAX)
        return SIZE_MAX;
    party = rgl_party_before(scan, (rgl_span){clause, money->span.from}, scan->item[pay].span.from);
    return rgl_respondent_is_somebody(scan, &party, clause) ? pay : SIZE_MAX;
}

/* "N was fined by the Authority: it must pay X", "fined N, which must pay X": the sentence tells the sanction before
 * its pronoun, and the verb of paying only repeats it. SIZE_MAX: it does not. */
static size_t
told_again(const rgl_scan *scan, const rgl_sentence *s, uint32_t clause, const rgl_mention *money)
{
    size_t pay = SIZE_MAX, next;
    rgl_span who = {clause, clause};

    for (uint32_t at = clause;
         (next = rgl_event_cue(scan, at, money->span.from, RGL_CUE_PAY_VERB, false)) != SIZE_MAX && pay == SIZE_MAX;
         at = scan->item[next].span.from + 1) {
        who = rgl_word_before(scan->text, clause, scan->item[next].span.from);
        if ((rgl_word_is_cue(scan->lexicon, scan->text, who, RGL_CUE_PRONOUN) ||
             rgl_word_is_cue(scan->lexicon, scan->text, who, RGL_CUE_RELATIVE) ||
             rgl_word_is_cue(scan->lexicon, scan->text, who, RGL_CUE_LIST_AND)) &&
            rgl_respondent_leads_on(scan, scan->item[next].span.to, money->span.from))
            pay = next;
    }
    for (size_t a = 0; pay != SIZE_MAX && a < s->act_count; a++)
        if (s->acts[a].cue == RGL_CUE_ACT_SANCTION && s->acts[a].span.to <= who.from && !s->acts[a].modal &&
            !s->acts[a].negated && !s->acts[a].earlier && !s->acts[a].adjectival)
            return pay;
    return SIZE_MAX;
}

/* Does a modal before the sum make it a threat? Not the one of another verb: ", which a judge must approve, N has
 * agreed to pay X". */
static bool
is_threatened(const rgl_scan *scan, const rgl_sentence *s, uint32_t from, uint32_t clause, const rgl_mention *money,
              size_t ruling)
{
    size_t told = told_to_pay(scan, clause, money), i;

    if (told == SIZE_MAX)
        told = told_again(scan, s, clause, money);

    /* "N must pay X of it and M Y" */
    if (told == SIZE_MAX && ruling != SIZE_MAX && scan->item[ruling].kind == M_CUE &&
        scan->item[ruling].code == RGL_CUE_PAY_VERB)
        told = ruling;

    for (uint32_t at = from; (i = rgl_event_cue(scan, at, money->span.from, RGL_CUE_MODAL, false)) != SIZE_MAX;
         at = scan->item[i].span.to) {
        const rgl_mention *modal = &scan->item[i];
        size_t done = rgl_event_cue(scan, modal->span.to, money->span.from, RGL_CUE_PAY_VERB, true);

        if ((told != SIZE_MAX && modal->span.from >= scan->item[told].span.from) ||
            rgl_scan_covering(scan, M_DATE, modal->span.from)) /* "On May 9, 2025" */
            continue;
        while (done != SIZE_MAX && !is_finite(scan, &scan->item[done]))
            done = rgl_event_cue(scan, modal->span.to, scan->item[done].span.from, RGL_CUE_PAY_VERB, true);
        if (done == SIZE_MAX || !rgl_event_parted(scan, modal->span.to, scan->item[done].span.from))
            return true;
    }
    return false;
}

/* "Fines of X are what the authority proposes"; "with X, it believes, the fine would deter". */
static bool
is_wanted(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, size_t ruling)
{
    uint32_t end = clause_end(scan, s, money->span.to);
    rgl_span is = rgl_word_after(scan->text, end, money->span.to), what = rgl_word_after(scan->text, end, is.to);

    if (is_chinese(scan, money->span))
        return false;
    if (rgl_word_is_cue(scan->lexicon, scan->text, is, RGL_CUE_BE) && what.to - what.from == 4 &&
        memcmp(scan->text + what.from, "what", 4) == 0 &&
        rgl_event_cue(scan, what.to, end, RGL_CUE_PROPOSES, false) != SIZE_MAX)
        return true;
    return ruling != SIZE_MAX && scan->item[ruling].kind == M_ENFORCEMENT &&
           scan->item[ruling].span.from >= money->span.to &&
           rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_after(scan->text, end, scan->item[ruling].span.to),
                           RGL_CUE_MODAL);
}

/* May a sum that no sanction's word rules be one of a text about sanctions? A fragment ("€45 million for the second
 * infringement"), not a sentence that tells something else ("they obtained RMB 3.9 million"). */
static bool
is_bare_penalty(const rgl_scan *scan, const rgl_sentence *s, rgl_span clause, const rgl_mention *money, bool named)
{
    static const int behind[] = {RGL_CUE_REASON, RGL_CUE_FOR_WHOM, RGL_CUE_ON_WHOM};
    rgl_span before = rgl_word_before(scan->text, clause.from, money->span.from);
    uint32_t at = money->span.to;

    if (s->act_count == 0 || named || is_chinese(scan, money->span) || money->span.from <= clause.from + BESIDE)
        return true;
    while (at < clause.to && scan->text[at] == ' ')
        at++;
    for (size_t k = 0; k < sizeof behind / sizeof behind[0]; k++)
        if (rgl_cue_at(scan->lexicon, scan->text, clause.to, at, behind[k]))
            return true;
    /* "X and Y", "X (Y)", "decided: Y" */
    if (rgl_word_is_cue(scan->lexicon, scan->text, before, RGL_CUE_LIST_AND))
        return other_sum(scan, s, clause.from, before.from);
    return (at < clause.to && scan->text[at] == ')') ||
           (before.from == before.to && before.from > clause.from && strchr(":(-,", scan->text[before.from - 1]));
}

/* "ordered to pay damages of X": not those that the sum before was for ("$25 million in redress and a $9 million
 * penalty"). */
static bool
is_for_damages(const rgl_scan *scan, const rgl_sentence *s, uint32_t from, const rgl_mention *money)
{
    size_t damages = rgl_event_cue(scan, from, money->span.from, RGL_CUE_DAMAGES, true), last;

    if (damages == SIZE_MAX)
        return false;
    last = rgl_event_mention(scan, s->span.from, scan->item[damages].span.from, M_MONEY, -1, true);
    return last == SIZE_MAX || scan->item[damages].span.from - scan->item[last].span.to > BESIDE ||
           rgl_event_cue(scan, scan->item[damages].span.to, money->span.from, RGL_CUE_JOINT, true) == SIZE_MAX;
}

/* "X in damages", not "X, prejudgment interest of Y" or "X and costs of Y". */
static bool
is_followed_by_damages(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    uint32_t end = clause_end(scan, s, money->span.to);
    size_t i = rgl_event_cue(scan, money->span.to, end, RGL_CUE_DAMAGES, false);
    rgl_span next;

    if (!cue_follows(scan, s, money, RGL_CUE_DAMAGES, 3 * BESIDE))
        return false;
    if (is_chinese(scan, money->span) || !rgl_event_parted(scan, money->span.to, scan->item[i].span.from))
        return true;
    next = rgl_word_after(scan->text, end, scan->item[i].span.to);
    return !rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_OF) &&
           !rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, s->span.from, scan->item[i].span.to),
                            RGL_CUE_OF);
}

/* "X of the penalty is suspended", "X of that fine": a part of a sum that is told for itself. */
static bool
is_part_of_fine(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    rgl_span of = rgl_word_after(scan->text, s->span.to, money->span.to);
    rgl_span the = rgl_word_after(scan->text, s->span.to, of.to);
    size_t fine = rgl_event_mention(scan, the.to, ahead(s, the.to, OBJECT_AFTER), M_ENFORCEMENT, -1, false);

    return of.from <= money->span.to + 1 && rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_OF) &&
           (rgl_word_is_cue(scan->lexicon, scan->text, the, RGL_CUE_DEFINITE) ||
            rgl_word_is_cue(scan->lexicon, scan->text, the, RGL_CUE_THAT)) &&
           fine != SIZE_MAX && scan->item[fine].span.from <= the.to + 1 && is_money_kind(scan->item[fine].code);
}

/* "the fine of X on N was reduced to Y": X stands no more. */
static bool
was_reduced(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    size_t i = rgl_event_cue(scan, money->span.to, ahead(s, money->span.to, UNDONE_AFTER), RGL_CUE_REDUCING, false);

    return i != SIZE_MAX && !is_chinese(scan, money->span) &&
           rgl_word_is_cue(scan->lexicon, scan->text,
                           rgl_word_before(scan->text, money->span.to, scan->item[i].span.from), RGL_CUE_BE) &&
           !rgl_event_parted(scan, money->span.to, scan->item[i].span.from) &&
           !other_sum(scan, s, money->span.to, scan->item[i].span.from);
}

/* "X, of which Y is suspended": the one part that is told of a sum before it. */
static bool
is_of_which(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    rgl_span which = rgl_word_before(scan->text, s->span.from, money->span.from);
    rgl_span of = rgl_word_before(scan->text, s->span.from, which.from);

    return which.to - which.from == 5 && memcmp(scan->text + which.from, "which", 5) == 0 &&
           rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_OF) && which.to + 1 == money->span.from &&
           other_sum(scan, s, s->span.from, of.from) &&
           !other_sum(scan, s, money->span.to, clause_end(scan, s, money->span.to)) &&
           rgl_event_cue(scan, money->span.to, ahead(s, money->span.to, CONVERSION_GAP), RGL_CUE_ON_WHOM, false) ==
               SIZE_MAX;
}

/* Is the sum something that has not been imposed here and now? */
static bool
refused(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, size_t ruling, rgl_date event)
{
    const rgl_amount_mention *amount = &scan->amounts[money->detail];
    uint32_t clause = clause_start(scan, s, money->span.from, false);
    uint32_t after_ruling =
        ruling != SIZE_MAX && scan->item[ruling].span.to <= money->span.from ? scan->item[ruling].span.to : clause;
    uint32_t first = ruling != SIZE_MAX && scan->item[ruling].span.from < money->span.from
                         ? scan->item[ruling].span.from
                         : money->span.from;
    uint32_t reach = is_chinese(scan, money->span) ? 30 : MODAL_BEFORE;
    uint32_t modal_from = first > clause + reach ? first - reach : clause;
    uint32_t own = is_chinese(scan, money->span) ? clause_start(scan, s, first, true) : clause; /* 未报送，被罚款 */
    uint32_t no_from = first > own + NEGATION_BEFORE ? first - NEGATION_BEFORE : own;
    bool now;

    /* "Calls without consent: N fined X": the colon ends what was missing */
    for (uint32_t at = no_from; at < first; at++)
        if (scan->text[at] == ':')
            no_from = at + 1;
    if (amount->upper >= 0)
        return true; /* a range is what a law threatens */
    if (amount->amount.bound == RGL_AT_MOST) {
        /* "up to" is a threat, unless a sanction's verb rules it */
        bool done = false;

        for (size_t a = 0; a < s->act_count; a++)
            done |= s->acts[a].span.to <= money->span.from && s->acts[a].cue == RGL_CUE_ACT_SANCTION &&
                    !s->acts[a].modal && !s->acts[a].adjectival;
        if (!done || rgl_event_cue(scan, s->span.from, money->span.from, RGL_CUE_MODAL, true) != SIZE_MAX)
            return true;
    }
    if (past_opening(scan, s, event) || is_conversion(scan, s, money) || is_rate(scan, s, money) ||
        is_wanted(scan, s, money, ruling) || is_announced(scan, clause, money))
        return true;
    /* "a fine of X, reduced to Y": Y it is, whatever was thought of before */
    if (cue_leads(scan, s, money, RGL_CUE_REDUCED))
        return false;
    if (is_reduced(scan, money, clause, &now))
        return !now;
    if (cue_follows(scan, s, money, RGL_CUE_REDUCED, UNDONE_AFTER) || was_reduced(scan, s, money) ||
        cue_follows(scan, s, money, RGL_CUE_UNDONE, UNDONE_AFTER) ||
        rgl_event_cue(scan, first > clause + CHALLENGE_BEFORE ? first - CHALLENGE_BEFORE : clause, first,
                      RGL_CUE_CHALLENGE, true) != SIZE_MAX)
        return true;
    if (is_threatened(scan, s, modal_from, clause, money, ruling) || cue_inside(scan, money, RGL_CUE_MODAL))
        return true;
    if (rgl_event_cue(scan, clause_start(scan, s, s->span.from, false), money->span.from, RGL_CUE_SEE_ALSO, true) !=
        SIZE_MAX)
        return true;
    if (cue_near(scan, s, money, RGL_CUE_MODAL, 0, is_chinese(scan, money->span) ? 18 : 0, clause))
        return true;
    if (rgl_event_cue(scan, rgl_event_joined(scan, no_from, first), money->span.from, RGL_CUE_NEGATION, true) !=
        SIZE_MAX)
        return true;
    if (recalls(scan, s, clause, money, event))
        return true;
    if (is_for_damages(scan, s, after_ruling, money) || is_followed_by_damages(scan, s, money) ||
        is_part_of_fine(scan, s, money) || is_of_which(scan, s, money))
        return true;
    return !is_confiscated(scan, s, money, ruling) &&
           cue_near(scan, s, money, RGL_CUE_NOT_PENALTY, OTHER_BEFORE, OTHER_AFTER, after_ruling);
}

static bool
add(rgl_arena *arena, rgl_development *d, rgl_penalty penalty)
{
    if (!rgl_grow(arena, &d->penalties, sizeof penalty, d->penalty_count, &d->penalty_capacity))
        return false;
    d->penalties[d->penalty_count++] = penalty;
    return true;
}

/* Does the cue lie in words that glue a name together ("responsible for")? */
static bool
inside_name(const rgl_scan *scan, const rgl_mention *cue)
{
    for (size_t i = rgl_scan_find(scan, cue->span.to);
         i-- > 0 && scan->item[i].span.from + RGL_CUE_BYTES > cue->span.from;)
        if (scan->item[i].kind == M_CUE && scan->item[i].code == RGL_CUE_NP_GLUE &&
            scan->item[i].span.from < cue->span.from && scan->item[i].span.to >= cue->span.to)
            return true;
    return false;
}

/* What the sanction is for: behind "for" or 因, up to the clause's end. */
static rgl_span
find_reason(const rgl_scan *scan, const rgl_sentence *s, uint32_t from)
{
    uint32_t to = ahead(s, from, REASON_AFTER);
    size_t i = rgl_event_cue(scan, from, to, RGL_CUE_REASON, false), stop;
    rgl_span reason = {0, 0};

    /* "the individuals responsible for the violations": the "for" is part of a name */
    while (i != SIZE_MAX && inside_name(scan, &scan->item[i]))
        i = rgl_event_cue(scan, scan->item[i].span.to, to, RGL_CUE_REASON, false);
    if (i == SIZE_MAX)
        return reason;
    reason = (rgl_span){scan->item[i].span.to, clause_end(scan, s, scan->item[i].span.to)};
    /* It ends where the next sum or the next sanction is told. */
    stop = rgl_event_mention(scan, reason.from, reason.to, M_MONEY, -1, false);
    if (stop != SIZE_MAX)
        reason.to = scan->item[stop].span.from;
    stop =
        is_chinese(scan, scan->item[i].span) ? rgl_event_cue(scan, reason.from, reason.to, RGL_CUE_BE, true) : SIZE_MAX;
    if (stop != SIZE_MAX && !(scan->item[stop].span.from >= reason.from + 3 && /* 未经 passes nothing on */
                              memcmp(scan->text + scan->item[stop].span.from - 3, "\xE6\x9C\xAA", 3) == 0))
        reason.to = scan->item[stop].span.from;
    for (;;) {
        rgl_span word;
        uint32_t last, c;

        reason = rgl_span_trim(scan->text, reason);
        if (reason.from >= reason.to)
            return (rgl_span){0, 0};
        last = (uint32_t) rgl_utf8_prev(scan->text, reason.to);
        c = rgl_utf8_get(scan->text, reason.to, last);
        if (c == '.' || c == ',' || c == ';' || c == 0x3002 || c == 0xFF0C || c == 0xFF1B || c == 0x3001) {
            reason.to = last;
            continue;
        }
        word = rgl_word_before(scan->text, reason.from, reason.to);
        if (word.from == word.to || !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_JOINT))
            return reason;
        reason.to = word.from;
    }
}

/* "the EUR 746 million fine" */
static bool
is_definite(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    return rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, s->span.from, money->span.from),
                           RGL_CUE_DEFINITE);
}

/* Is b what is left of a: less of the same currency, of the same one? */
static bool
is_lowered(const rgl_penalty *a, const rgl_penalty *b)
{
    return a->has_amount && a->kind == b->kind && strcmp(a->amount.currency, b->amount.currency) == 0 &&
           b->amount.minor < a->amount.minor && a->party.name.from == b->party.name.from;
}

bool
rgl_penalty_read(const rgl_scan *scan, const rgl_sentence *s, bool context, bool told, rgl_party *respondent,
                 rgl_arena *arena, rgl_development *d)
{
    size_t before = d->penalty_count, paired = 0, last_ruling = SIZE_MAX;
    rgl_pairs pairs = {.count = 0};

    for (size_t i = s->first; i < s->last; i++) {
        const rgl_mention *m = &scan->item[i];
        rgl_penalty penalty;
        rgl_span clause;
        size_t ruling;
        rgl_party party;

        if (m->kind != M_MONEY || m->gone)
            continue;
        penalty = (rgl_penalty){.kind = RGL_ENFORCEMENT_FINE, .has_amount = true};
        clause = (rgl_span){clause_start(scan, s, m->span.from, false), clause_end(scan, s, m->span.to)};
        if (paired == pairs.count) {
            rgl_respondent_pair(scan, s, clause, i, &pairs);
            paired = 0;
        }
        if (paired < pairs.count && pairs.money[paired] == i)
            party = pairs.party[paired++];
        else
            party = (rgl_party){.count = 0};
        ruling = ruling_word(scan, s, m);
        if (ruling == SIZE_MAX && last_ruling != SIZE_MAX && party.name.from == party.name.to) {
            /* "fined A X for this; B, Y for that" */
            party = rgl_respondent_item(scan, clause, m);
            if (party.name.from == party.name.to)
                party = rgl_respondent_find(scan, s, clause, m, ruling);
            if (party.name.from < party.name.to)
                ruling = last_ruling;
        }
        /* "Four banks were penalised. A and B have to pay X each." */
        if (ruling == SIZE_MAX && told && !is_chinese(scan, m->span))
            ruling = told_to_pay(scan, clause.from, m);
        /* "behind the X penalty for another": known already, and none of those told before */
        if (d->penalty_count && is_definite(scan, s, m))
            continue;
        if (ruling == SIZE_MAX && !is_bare_penalty(scan, s, clause, m, party.name.from < party.name.to))
            continue;
        if ((ruling == SIZE_MAX && !context) || refused(scan, s, m, ruling, d->event_date) ||
            (before && is_another_case(scan, s, m)))
            continue;
        if (ruling != SIZE_MAX && scan->item[ruling].kind == M_ENFORCEMENT)
            penalty.kind = (int16_t) scan->item[ruling].code;
        last_ruling = ruling;
        penalty.amount = scan->amounts[m->detail].amount;
        penalty.ambiguous = scan->amounts[m->detail].ambiguous;
        if (party.name.from == party.name.to)
            party = rgl_respondent_find(scan, s, clause, m, ruling);
        penalty.evidence.why = ruling != SIZE_MAX ? "sum beside a sanction's word" : "sum in a text about a sanction";
        penalty.evidence.confidence = ruling != SIZE_MAX ? 0.95F : 0.7F;
        if (scan->amounts[m->detail].ambiguous)
            penalty.evidence.confidence -= 0.2F;
        if (scan->amounts[m->detail].repaired)
            penalty.evidence.confidence -= 0.2F;
        if ((party.definite || (party.article && party.name.from == party.name.to && !is_chinese(scan, m->span))) &&
            respondent->name.from == respondent->name.to) {
            /* "penalised N: a fine of X on the company" */
            rgl_sentence head = *s;

            head.span.to = m->span.from;
            head.last = i;
            *respondent = rgl_respondent_topic(scan, &head, false);
        }
        if (party.name.to > party.name.from && !rgl_respondent_is_anaphor(scan, &party, respondent)) {
            *respondent = party;
        } else if (party.name.to > party.name.from || !party.definite) {
            if (respondent->name.to > respondent->name.from)
                party = *respondent;
            penalty.evidence.confidence -= 0.1F;
        }
        penalty.party = party;
        penalty.sums_up = cue_near(scan, s, m, RGL_CUE_TOTAL, 60, 14, clause_start(scan, s, m->span.from, true)) ||
                          cue_behind_conversion(scan, s, m, RGL_CUE_TOTAL);
        penalty.is_total = penalty.sums_up && (party.count != 1 || party.name.to == party.name.from);
        penalty.each = cue_near(scan, s, m, RGL_CUE_EACH, 30, 14, clause_start(scan, s, m->span.from, true)) ||
                       cue_behind_conversion(scan, s, m, RGL_CUE_EACH);
        penalty.is_total &= !penalty.each;
        /* behind the sum, or behind the name that follows the sum */
        penalty.reason = find_reason(
            scan, s, party.name.from >= m->span.to && party.name.to <= s->span.to ? party.name.to : m->span.to);
        penalty.evidence.span = m->span;
        if (ruling != SIZE_MAX)
            penalty.evidence.cue = scan->item[ruling].span;
        if (before && d->penalty_count == before && cue_leads(scan, s, m, RGL_CUE_REDUCED) &&
            is_lowered(&d->penalties[before - 1], &penalty)) {
            /* "fined N X. The fine was reduced to Y": Y it is */
            before = --d->penalty_count;
        }
        if (!add(arena, d, penalty))
            return false;
    }
    /* "and fined the individuals responsible": a fine whose sum is not told. */
    for (size_t i = s->first; i < s->last; i++) {
        const rgl_mention *m = &scan->item[i];
        rgl_penalty penalty = {.kind = RGL_ENFORCEMENT_FINE};
        uint32_t end;

        if (m->kind != M_CUE || m->gone || m->code != RGL_CUE_FINE_VERB ||
            rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, s->span.from, m->span.from),
                            RGL_CUE_DETERMINER) ||
            rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, s->span.from, m->span.from),
                            RGL_CUE_PRONOUN))
            continue; /* "the fined firms", "both fined companies" */
        if (rgl_event_cue(scan, m->span.from > s->span.from + 24 ? m->span.from - 24 : s->span.from, m->span.from,
                          RGL_CUE_MODAL, true) != SIZE_MAX ||
            rgl_event_cue(scan, m->span.from > s->span.from + 24 ? m->span.from - 24 : s->span.from, m->span.from,
                          RGL_CUE_NEGATION, true) != SIZE_MAX ||
            rgl_event_cue(scan, m->span.from > s->span.from + 24 ? m->span.from - 24 : s->span.from, m->span.from,
                          RGL_CUE_EARLIER, true) != SIZE_MAX)
            continue;
        end = clause_end(scan, s, m->span.to);
        if (rgl_event_mention(scan, m->span.to, end, M_MONEY, -1, false) != SIZE_MAX)
            continue;
        penalty.party = rgl_party_after(scan, (rgl_span){m->span.to, end}, m->span.to);
        if (penalty.party.name.to <= penalty.party.name.from ||
            (penalty.party.kind == RGL_PARTY_UNKNOWN && !penalty.party.count))
            continue;
        penalty.evidence = (rgl_evidence){{m->span.from, penalty.party.name.to}, 0.8F, "a fine without a sum"};
        if (!add(arena, d, penalty))
            return false;
    }
    /* A respondent that stands before its sum was unknown when the first sum was read. */
    for (size_t i = before; i < d->penalty_count; i++)
        if (d->penalties[i].party.name.to == d->penalties[i].party.name.from && !d->penalties[i].party.article &&
            !d->penalties[i].party.definite && respondent->name.to > respondent->name.from)
            d->penalties[i].party = *respondent;
    return true;
}

/* 60万元 without a word for whose: behind the sum 元 alone. */
static bool
is_bare_yuan(const rgl_scan *scan, rgl_span sum)
{
    const char *text = scan->text;
    uint32_t last = sum.from < sum.to ? (uint32_t) rgl_utf8_prev(text, sum.to) : sum.from;
    uint32_t before = sum.from > 9 ? sum.from - 9 : 0, c = rgl_utf8_get(text, sum.to, last);

    if (c != 0x5143 && c != 0x5706) /* 元, 圆 */
        return false;
    for (uint32_t at = before; at + 9 <= last; at++)
        if (memcmp(text + at, "人民币", 9) == 0)
            return false;
    for (uint32_t at = sum.from; at < sum.to; at++)
        if ((text[at] | 32) >= 'a' && (text[at] | 32) <= 'z')
            return false;
    return true;
}

/* Currencies whose own sign is the dollar's, the yen's or the krone's, by country (ISO 3166-1, ISO 4217). */
void
rgl_penalty_currency(const rgl_scan *scan, rgl_development *d)
{
    static const struct {
        char country[3], read[4], meant[4];
    } signs[] = {{"SG", "USD", "SGD"}, {"HK", "USD", "HKD"}, {"AU", "USD", "AUD"}, {"CA", "USD", "CAD"},
                 {"NZ", "USD", "NZD"}, {"TW", "USD", "TWD"}, {"MX", "USD", "MXN"}, {"JP", "CNY", "JPY"},
                 {"NO", "SEK", "NOK"}, {"DK", "SEK", "DKK"}};

    for (size_t i = 0; i < d->penalty_count; i++) {
        rgl_penalty *p = &d->penalties[i];

        /* in their own texts 元 is Taiwan's, Hong Kong's, Macao's */
        if (scan->traditional && p->has_amount && d->jurisdiction && strcmp(p->amount.currency, "CNY") == 0 &&
            is_bare_yuan(scan, p->evidence.span))
            memcpy(p->amount.currency,
                   strncmp(d->jurisdiction, "TW", 2) == 0   ? "TWD"
                   : strncmp(d->jurisdiction, "HK", 2) == 0 ? "HKD"
                   : strncmp(d->jurisdiction, "MO", 2) == 0 ? "MOP"
                                                            : "CNY",
                   sizeof p->amount.currency);
        for (size_t k = 0; p->ambiguous && d->jurisdiction && k < sizeof signs / sizeof signs[0]; k++)
            if (strncmp(d->jurisdiction, signs[k].country, 2) == 0 && strcmp(p->amount.currency, signs[k].read) == 0) {
                int shift = rgl_currency_exponent(signs[k].read) - rgl_currency_exponent(signs[k].meant);

                for (; shift > 0 && p->amount.minor % 10 == 0; shift--)
                    p->amount.minor /= 10;
                if (shift == 0)
                    memcpy(p->amount.currency, signs[k].meant, sizeof p->amount.currency);
                break;
            }
    }
}
