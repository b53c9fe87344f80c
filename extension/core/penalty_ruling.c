/* penalty_ruling.c: the word of a sanction that rules a sum. */
#include "penalty_sum.h"

#include <string.h>

#include "lexicon_enums.h"
#include "respondent.h"
#include "word.h"

/* How far a sanction's word may stand behind the sum, in bytes. */
#define FINE_AFTER 90
/* Between two sums of a list. */
#define LIST_GAP 16

bool
rgl_penalty_is_money_kind(int code)
{
    return code == RGL_ENFORCEMENT_FINE || code == RGL_ENFORCEMENT_CONFISCATION || code == RGL_ENFORCEMENT_SETTLEMENT;
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
    size_t who =
        rgl_event_mention(scan, to.to, rgl_penalty_ahead(s, to.to, RGL_CONVERSION_GAP), M_AUTHORITY, -1, false);
    const char *kind = who == SIZE_MAX ? NULL : rgl_lexicon_authority(scan->lexicon, scan->item[who].code)->kind;

    return kind && strcmp(kind, "regulator") == 0 && to.to - to.from == 2 &&
           memcmp(scan->text + to.from, "to", 2) == 0 && money->span.from - scan->item[pay].span.to <= RGL_BESIDE &&
           rgl_word_before(scan->text, to.to, scan->item[who].span.from).from <= to.to + RGL_BESIDE;
}

/* "N must pay X, the regulator decided": an obligation that a regulator of the sentence tells, of no damages. pay: the
 * verb of paying. */
static bool
is_obliged(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money, size_t pay)
{
    const rgl_mention *verb = &scan->item[pay];
    rgl_party party;

    if (money->span.from - verb->span.to > RGL_BESIDE ||
        !rgl_cue_at(scan->lexicon, scan->text, verb->span.to, verb->span.from, RGL_CUE_OBLIGED) ||
        rgl_event_cue(scan, s->span.from, s->span.to, RGL_CUE_DAMAGES, false) != SIZE_MAX)
        return false;
    party = rgl_party_before(scan, s->span, verb->span.from);
    if (party.count != 1 || !rgl_respondent_may_pay(scan, &party) || !rgl_party_is_proper(scan, party.name))
        return false;
    for (size_t a = 0; a < s->act_count; a++)
        for (size_t i = 0; i < s->acts[a].actors.count && !s->acts[a].modal && !s->acts[a].negated; i++) {
            const char *kind =
                rgl_lexicon_authority(scan->lexicon, scan->item[s->acts[a].actors.mention[i]].code)->kind;

            if (kind && strcmp(kind, "regulator") == 0)
                return true;
        }
    return false;
}

/* "the attorney general secured X from N": what an authority gets from somebody. SIZE_MAX: no such verb. */
static size_t
secured(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    size_t verb = rgl_event_cue(scan, rgl_penalty_back(s, money->span.from, RGL_CUE_BYTES), money->span.from,
                                RGL_CUE_SECURE_VERB, true);
    rgl_span from = rgl_word_after(scan->text, s->span.to, money->span.to);
    rgl_party party;

    if (verb == SIZE_MAX || money->span.from - scan->item[verb].span.to > RGL_BESIDE || from.to - from.from != 4 ||
        memcmp(scan->text + from.from, "from", 4) != 0 ||
        rgl_event_mention(scan, s->span.from, scan->item[verb].span.from, M_AUTHORITY, -1, true) == SIZE_MAX ||
        rgl_event_cue(scan, s->span.from, s->span.to, RGL_CUE_DAMAGES, false) != SIZE_MAX)
        return SIZE_MAX;
    party = rgl_party_after(scan, s->span, from.to);
    return rgl_respondent_may_pay(scan, &party) && rgl_party_is_proper(scan, party.name) ? verb : SIZE_MAX;
}

/* "ordered N to pay X", "imposes X on N": a verb that takes the place of a sanction's word. SIZE_MAX: none. */
static size_t
ruling_verb(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    uint32_t clause = rgl_penalty_clause_start(scan, s, money->span.from, false);
    uint32_t from = money->span.from > clause + RGL_FINE_BEFORE ? money->span.from - RGL_FINE_BEFORE : clause;
    size_t pay = rgl_event_cue(scan, from, money->span.from, RGL_CUE_PAY_VERB, true), i, on;

    if (pay != SIZE_MAX && (is_paid_to_authority(scan, s, money, pay) || is_obliged(scan, s, money, pay)))
        return pay;
    i = secured(scan, s, money);
    if (i != SIZE_MAX)
        return i;
    i = rgl_event_cue(scan, from, money->span.from, RGL_CUE_IMPOSE_VERB, true);
    if (i != SIZE_MAX && money->span.from - scan->item[i].span.to <= RGL_BESIDE &&
        rgl_event_mention(scan, s->span.from, from, M_ENFORCEMENT, RGL_ENFORCEMENT_FINE, true) != SIZE_MAX)
        return i; /* "asked for a fine of X; the court imposed Y" */
    if (by_court(scan, s))
        return SIZE_MAX; /* what a court orders somebody to pay is a penalty only where it is called one */
    if (pay != SIZE_MAX && money->span.from - scan->item[pay].span.to <= RGL_BESIDE) {
        i = rgl_event_cue(scan, from, scan->item[pay].span.to, RGL_CUE_ORDER_VERB, true);
        if (i != SIZE_MAX)
            return i;
    }
    i = rgl_event_cue(scan, from, money->span.from, RGL_CUE_IMPOSE_VERB, true);
    on = rgl_event_cue(scan, money->span.to, s->span.to, RGL_CUE_ON_WHOM, false);
    if (i != SIZE_MAX && on != SIZE_MAX && money->span.from - scan->item[i].span.to <= RGL_BESIDE &&
        scan->item[on].span.from - money->span.to <= RGL_BESIDE)
        return i;
    return SIZE_MAX;
}

/* "Larch Ltd (X)": does the sum fill its brackets? */
static bool
is_bracketed(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    return money->span.from > s->span.from && scan->text[money->span.from - 1] == '(' && money->span.to < s->span.to &&
           scan->text[money->span.to] == ')';
}

/* Where the sums end that stand side by side with this one: "3 million, 1.2 million and 80,000 yuan in fines", "A (X)
 * and B (Y) were fined". */
static uint32_t
list_end(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    uint32_t end = money->span.to;

    for (size_t i = rgl_scan_find(scan, end);
         i < s->last &&
         scan->item[i].span.from <= end + (is_bracketed(scan, s, money) ? RGL_CUE_BYTES + LIST_GAP : LIST_GAP);
         i++)
        if (scan->item[i].kind == M_MONEY && !scan->item[i].gone && scan->item[i].span.from >= end) {
            if (!rgl_respondent_side_by_side(scan, end, scan->item[i].span.from) &&
                !(is_bracketed(scan, s, money) && is_bracketed(scan, s, &scan->item[i])))
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

    if (!rgl_penalty_is_chinese(scan, money->span) || at >= s->span.to)
        return false;
    if (rgl_utf8_get(scan->text, s->span.to, at) == 0x7684) /* 的 */
        at = (uint32_t) rgl_utf8_next(scan->text, s->span.to, at);
    next =
        rgl_event_mention(scan, word->span.to, rgl_penalty_ahead(s, word->span.to, RGL_CUE_BYTES), M_MONEY, -1, false);
    return word->span.from == at && (next == SIZE_MAX || scan->item[next].span.from > word->span.to);
}

size_t
rgl_penalty_passive_behind(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    uint32_t to = rgl_penalty_ahead(s, money->span.to, FINE_AFTER);

    for (size_t i = rgl_scan_find(scan, money->span.to); i < s->last && scan->item[i].span.from < to; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind != M_ENFORCEMENT || m->gone || m->code != RGL_ENFORCEMENT_CONFISCATION)
            continue;
        return rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, money->span.to, m->span.from),
                               RGL_CUE_BE) &&
                       !rgl_penalty_other_sum(scan, s, money->span.to, m->span.from) &&
                       !rgl_event_parted(scan, money->span.to, m->span.from)
                   ? i
                   : SIZE_MAX;
    }
    return SIZE_MAX;
}

size_t
rgl_penalty_ruling(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    uint32_t clause = rgl_penalty_clause_start(scan, s, money->span.from, false);
    uint32_t from = money->span.from > clause + RGL_FINE_BEFORE ? money->span.from - RGL_FINE_BEFORE : clause;
    uint32_t end = list_end(scan, s, money);
    uint32_t to = end + FINE_AFTER < s->span.to ? end + FINE_AFTER : s->span.to;
    size_t best = rgl_penalty_is_chinese(scan, money->span) ? SIZE_MAX : rgl_penalty_passive_behind(scan, s, money);

    if (best != SIZE_MAX)
        return best;
    for (size_t i = rgl_scan_find(scan, from); i < s->last && scan->item[i].span.from < to; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind != M_ENFORCEMENT || m->gone || !rgl_penalty_is_money_kind(m->code))
            continue;
        if (is_head_zh(scan, s, money, m))
            return i;
        if (m->span.from < money->span.from)
            best = i; /* the last one before; 罚款人民币 has a part of the sum in it */
        else if (best == SIZE_MAX && m->span.from >= money->span.to &&
                 !rgl_penalty_other_sum(scan, s, end, m->span.from))
            return i;
    }
    if (best == SIZE_MAX)
        best = ruling_verb(scan, s, money);
    /* "ordered to pay X under a confiscation order" */
    if (best != SIZE_MAX && scan->item[best].kind == M_CUE)
        for (size_t i = rgl_scan_find(scan, money->span.to); i < s->last && scan->item[i].span.from < to; i++)
            if (scan->item[i].kind == M_ENFORCEMENT && rgl_penalty_is_money_kind(scan->item[i].code) &&
                !rgl_penalty_other_sum(scan, s, money->span.to, scan->item[i].span.from))
                return i;
    return best;
}

size_t
rgl_penalty_befalls(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    size_t verb = rgl_event_cue(scan, money->span.to, rgl_penalty_ahead(s, money->span.to, RGL_UNDONE_AFTER),
                                RGL_CUE_BEFALL, false);
    rgl_party party;

    if (verb == SIZE_MAX || rgl_penalty_is_chinese(scan, money->span) ||
        !rgl_respondent_leads_on(scan, money->span.to, scan->item[verb].span.from))
        return SIZE_MAX;
    party = rgl_party_after(scan, s->span, scan->item[verb].span.to);
    return rgl_respondent_may_pay(scan, &party) && rgl_party_is_proper(scan, party.name) ? verb : SIZE_MAX;
}

bool
rgl_penalty_is_bare(const rgl_scan *scan, const rgl_sentence *s, rgl_span clause, const rgl_mention *money, bool named)
{
    static const int behind[] = {RGL_CUE_REASON, RGL_CUE_FOR_WHOM, RGL_CUE_ON_WHOM};
    rgl_span before = rgl_word_before(scan->text, clause.from, money->span.from);
    rgl_party item;
    uint32_t at = money->span.to;

    /* "X from a criminal operation could pass through" */
    if (!named && !rgl_penalty_is_chinese(scan, money->span) && money->span.from <= clause.from + RGL_BESIDE) {
        size_t modal = rgl_event_cue(scan, money->span.to, rgl_penalty_ahead(s, money->span.to, RGL_UNDONE_AFTER),
                                     RGL_CUE_MODAL, false);

        if (modal != SIZE_MAX && !rgl_event_parted(scan, money->span.to, scan->item[modal].span.from))
            return false;
    }
    if (named || rgl_penalty_is_chinese(scan, money->span) ||
        (s->act_count == 0 && money->span.from <= clause.from + RGL_BESIDE))
        return true;
    while (at < clause.to && scan->text[at] == ' ')
        at++;
    for (size_t k = 0; k < sizeof behind / sizeof behind[0]; k++)
        if (rgl_cue_at(scan->lexicon, scan->text, clause.to, at, behind[k]))
            return true;
    /* "X was imposed on N" */
    for (size_t a = 0; a < s->act_count; a++)
        if (s->acts[a].cue == RGL_CUE_ACT_SANCTION && s->acts[a].passive && s->acts[a].span.from >= at &&
            rgl_respondent_leads_on(scan, money->span.to, s->acts[a].span.from))
            return true;
    /* "Fern Ltd – X" */
    item = rgl_respondent_item(scan, clause, money);
    if (s->act_count == 0 && item.name.from < item.name.to)
        return true;
    /* "X and Y", "X (Y)", "decided: Y" */
    if (rgl_word_is_cue(scan->lexicon, scan->text, before, RGL_CUE_LIST_AND))
        return rgl_penalty_other_sum(scan, s, clause.from, before.from);
    return (at < clause.to && scan->text[at] == ')') ||
           (before.from == before.to && before.from > clause.from && strchr(":(-,", scan->text[before.from - 1]));
}
