/* respondent_latin.c: names and sums of a sentence by the orders in which the field writes them, the surest order
 * first. */
#include "respondent_order.h"

#include <string.h>

#include "lexicon_enums.h"
#include "word.h"

/* "Fern SAS's fine of X", "Fern's record X fine": whose fine it is. at: where the fine, or its sum, begins. */
static rgl_party
owner(const rgl_scan *scan, rgl_span clause, uint32_t at)
{
    const char *text = scan->text;
    rgl_span word = rgl_word_before(text, clause.from, at);
    rgl_party party;
    uint32_t end;

    if (word.from < word.to && text[word.to - 1] != 's' && !rgl_word_is_capital(text, word))
        word = rgl_word_before(text, clause.from, word.from);
    if (word.to - word.from < 3 || text[word.to - 1] != 's')
        return rgl_respondent_nobody();
    end = (uint32_t) rgl_utf8_prev(text, word.to - 1);
    if (text[end] != '\'' && rgl_utf8_get(text, word.to, end) != 0x2019)
        return rgl_respondent_nobody();
    party = rgl_party_before(scan, clause, end);
    return rgl_respondent_may_pay(scan, &party) && rgl_respondent_is_object(scan, &party) ? party
                                                                                          : rgl_respondent_nobody();
}

/* "the fine of N is X", "its penalty for N was X": whose the last fine before the sum is, with nothing but "is"
 * between. */
static rgl_party
fine_of(const rgl_scan *scan, rgl_span clause, const rgl_mention *money, size_t ruling)
{
    rgl_party party;
    rgl_span of, is;

    if (ruling == SIZE_MAX || scan->item[ruling].kind != M_ENFORCEMENT ||
        scan->item[ruling].span.to >= money->span.from)
        return rgl_respondent_nobody();
    of = rgl_word_after(scan->text, clause.to, scan->item[ruling].span.to);
    if (!rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_OF) &&
        !rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_FOR_WHOM))
        return rgl_respondent_nobody();
    party = rgl_party_after(scan, (rgl_span){clause.from, money->span.from}, of.to);
    is = rgl_word_after(scan->text, money->span.from, party.name.to);
    return rgl_respondent_may_pay(scan, &party) && rgl_respondent_is_object(scan, &party) &&
                   rgl_word_is_cue(scan->lexicon, scan->text, is, RGL_CUE_BE) &&
                   rgl_respondent_leads_on(scan, party.name.to, money->span.from)
               ? party
               : rgl_respondent_nobody();
}

/* "For N, the regulator set a fine of X": who the clause begins with. */
static rgl_party
for_first(const rgl_scan *scan, rgl_span clause, const rgl_mention *money)
{
    rgl_span word = rgl_word_after(scan->text, clause.to, clause.from);
    rgl_party party;

    if (!rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_FOR_WHOM))
        return rgl_respondent_nobody();
    party = rgl_party_after(scan, (rgl_span){clause.from, money->span.from}, word.to);
    return rgl_respondent_may_pay(scan, &party) && rgl_respondent_is_object(scan, &party) &&
                   party.name.to < money->span.from && scan->text[party.name.to] == ','
               ? party
               : rgl_respondent_nobody();
}

/* "weak controls cost N X": between the verb and the sum. */
static rgl_party
cost_whom(const rgl_scan *scan, rgl_span within, const rgl_mention *money)
{
    size_t verb = rgl_event_cue(scan, within.from, money->span.from, RGL_CUE_COST_VERB, true);
    rgl_party party;

    if (verb == SIZE_MAX)
        return rgl_respondent_nobody();
    party = rgl_party_after(scan, (rgl_span){within.from, money->span.from}, scan->item[verb].span.to);
    return rgl_respondent_may_pay(scan, &party) && rgl_party_is_proper(scan, party.name) &&
                   rgl_respondent_leads_on(scan, party.name.to, money->span.from)
               ? party
               : rgl_respondent_nobody();
}

/* "and for N it is X", "for A and B the penalty is X each": behind the sum before. */
static rgl_party
for_whom(const rgl_scan *scan, rgl_span within, const rgl_mention *money)
{
    for (uint32_t at = money->span.from;;) {
        size_t f = rgl_event_cue(scan, within.from, at, RGL_CUE_FOR_WHOM, true);
        rgl_party party;

        if (f == SIZE_MAX)
            return rgl_respondent_nobody();
        at = scan->item[f].span.from;
        party = rgl_party_with_list(
            scan, (rgl_span){within.from, money->span.from},
            rgl_party_after(scan, (rgl_span){within.from, money->span.from}, scan->item[f].span.to));
        if (rgl_respondent_may_pay(scan, &party) && rgl_party_is_proper(scan, party.name) &&
            party.name.to < money->span.from && rgl_respondent_leads_on(scan, party.name.to, money->span.from) &&
            rgl_event_cue(scan, party.name.to, money->span.from, RGL_CUE_BE, true) != SIZE_MAX)
            return party;
    }
}

/* The bracket that opens right before the sum: "Larch Ltd (X)". 0: none. */
static uint32_t
bracket_before(const rgl_scan *scan, uint32_t from, uint32_t at)
{
    while (at > from) {
        uint32_t before = (uint32_t) rgl_utf8_prev(scan->text, at), c = rgl_utf8_get(scan->text, at, before);

        if (c == '(' || c == 0xFF08)
            return before;
        if (!rgl_is_blank(c))
            return 0;
        at = before;
    }
    return 0;
}

/* "Fern Bank Ltd., Ahmedabad, Gujarat (X)": where the company's mark ends before its seat; at: there is no seat. */
static uint32_t
before_seat(const rgl_scan *scan, uint32_t from, uint32_t at)
{
    size_t mark = rgl_event_cue(scan, from, at, RGL_CUE_COMPANY_MARK, true);
    uint32_t end = mark == SIZE_MAX ? at : scan->item[mark].span.to;

    end += end < at && scan->text[end] == '.';
    if (end >= at || scan->text[end] != ',')
        return at;
    for (uint32_t p = end; p < at;) {
        rgl_span word = rgl_word_after(scan->text, at, p);

        if (word.from < word.to && (!rgl_word_is_capital(scan->text, word) ||
                                    rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_LIST_AND)))
            return at;
        p = word.to > p ? word.to : p + 1;
    }
    return end;
}

/* "Mistakes by N ended in a fine of X", "Breach of a duty by N: a fine of X": whose deed the sanction's verb follows.
 */
static rgl_party
by_whom(const rgl_scan *scan, rgl_span clause, size_t ruling)
{
    size_t by = ruling == SIZE_MAX ? SIZE_MAX
                                   : rgl_event_cue(scan, clause.from, scan->item[ruling].span.from, RGL_CUE_BY, true),
           act;
    rgl_party party;

    if (by == SIZE_MAX)
        return rgl_respondent_nobody();
    party = rgl_party_after(scan, clause, scan->item[by].span.to);
    act = rgl_event_cue(scan, party.name.to, clause.to, RGL_CUE_ACT_SANCTION, false);
    return ((act != SIZE_MAX && scan->item[act].span.from <= party.name.to + 1 &&
             scan->item[act].span.to >= scan->item[ruling].span.from) ||
            (party.name.to < clause.to && scan->text[party.name.to] == ':')) &&
                   rgl_respondent_may_pay(scan, &party) && rgl_party_is_proper(scan, party.name)
               ? party
               : rgl_respondent_nobody();
}

/* "Hit with a fine of X by the regulator, Fern Ltd apologised": the company behind the first comma. */
static rgl_party
behind_participle(const rgl_scan *scan, rgl_span clause, const rgl_mention *money)
{
    const char *comma = memchr(scan->text + money->span.to, ',', clause.to - money->span.to);
    uint32_t at = comma ? (uint32_t) (comma - scan->text) + 1 : clause.to;
    rgl_party party;

    if (!comma)
        return rgl_respondent_nobody();
    party = rgl_party_after(scan, clause, at);
    return party.name.from <= at + 1 && party.count == 1 && rgl_respondent_is_company_name(scan, &party)
               ? party
               : rgl_respondent_nobody();
}

rgl_party
rgl_respondent_find_latin(const rgl_scan *scan, rgl_span clause, const rgl_mention *money, size_t ruling)
{
    size_t last = rgl_respondent_sum_before(scan, clause, money->span.from), on;
    uint32_t from = last == SIZE_MAX ? clause.from : scan->item[last].span.to, bracket;
    bool paid = rgl_event_cue(scan, from, money->span.from, RGL_CUE_PAY_VERB, false) != SIZE_MAX;
    rgl_party party = rgl_respondent_behind_sum(scan, clause, money, paid);

    if (party.name.to > party.name.from || party.definite || party.article)
        return party;
    party = rgl_respondent_which_pays(scan, clause, money);
    if (party.name.to > party.name.from)
        return party;
    party = rgl_respondent_befallen(scan, clause, money);
    if (party.name.to > party.name.from)
        return party;
    party = rgl_respondent_behind_from(scan, clause, money, ruling);
    if (party.name.to > party.name.from)
        return party;
    party = rgl_respondent_item(scan, clause, money);
    if (party.name.to > party.name.from)
        return party;
    bracket = bracket_before(scan, from, money->span.from);
    if (bracket) {
        party = rgl_respondent_without_joint(
            scan, rgl_party_before(scan, (rgl_span){from, bracket}, before_seat(scan, from, bracket)));
        if (rgl_respondent_may_pay(scan, &party))
            return party;
    }
    party = rgl_respondent_behind_for(scan, clause, money);
    if (party.name.to > party.name.from)
        return party;
    party = for_whom(scan, (rgl_span){from, clause.to}, money);
    if (party.name.to > party.name.from)
        return party;
    party = cost_whom(scan, (rgl_span){from, clause.to}, money);
    if (party.name.to > party.name.from)
        return party;
    party = rgl_respondent_is_fine_for(scan, clause, money);
    if (party.name.to > party.name.from)
        return party;
    party = fine_of(scan, clause, money, ruling);
    if (party.name.to > party.name.from)
        return party;
    if (last != SIZE_MAX && money->span.from - from > 8) {
        party = rgl_respondent_between_sums(scan, (rgl_span){from, money->span.from}, money);
        if (party.name.to > party.name.from)
            return party;
    }
    party = owner(scan, clause,
                  ruling != SIZE_MAX && scan->item[ruling].span.from < money->span.from ? scan->item[ruling].span.from
                                                                                        : money->span.from);
    if (party.name.to > party.name.from)
        return party;
    /* "fined A X, and B must pay Y" */
    if (paid && last != SIZE_MAX) {
        party = rgl_respondent_before_verb(scan, (rgl_span){from, clause.to}, from, money);
        if (party.name.to > party.name.from)
            return party;
    }
    /* "fined N X": between the verb and the sum */
    if (ruling != SIZE_MAX && scan->item[ruling].span.to < money->span.from) {
        rgl_span between = {scan->item[ruling].span.to, money->span.from};

        party = rgl_party_after(scan, between, between.from);
        if (rgl_respondent_may_pay(scan, &party))
            return rgl_party_with_list(scan, between, party);
    }
    /* "slapped N with a fine of X", "requires N to pay X": the object of the nearest verb that takes one */
    for (uint32_t at = money->span.from;
         (on = rgl_event_cue(scan, clause.from, at, RGL_CUE_OBJECT_VERB, true)) != SIZE_MAX;
         at = scan->item[on].span.from) {
        party = rgl_party_after(scan, clause, scan->item[on].span.to);
        if (rgl_respondent_may_pay(scan, &party) && party.name.to <= money->span.from &&
            rgl_respondent_is_object(scan, &party))
            return rgl_party_with_list(scan, (rgl_span){clause.from, money->span.from}, party);
    }
    /* "settled with N for X": with whom, unless it is the authority */
    on = rgl_event_cue(scan, clause.from, money->span.from, RGL_CUE_ON_WHOM, true);
    if (on != SIZE_MAX && rgl_respondent_is_with(scan, on)) {
        party = rgl_party_after(scan, clause, scan->item[on].span.to);
        if (rgl_respondent_may_pay(scan, &party))
            return rgl_party_with_list(scan, clause, party);
    }
    party = rgl_respondent_before_verb(scan, clause, paid ? from : clause.from, money);
    if (party.name.to > party.name.from)
        return party;
    party = for_first(scan, clause, money);
    if (party.name.to > party.name.from)
        return party;
    party = by_whom(scan, clause, ruling);
    if (party.name.to > party.name.from)
        return party;
    /* "imposed a penalty against N, with a total of X"; "on N": anywhere in the clause, the nearest before first */
    for (uint32_t at = money->span.from; (on = rgl_event_cue(scan, clause.from, at, RGL_CUE_ON_WHOM, true)) != SIZE_MAX;
         at = scan->item[on].span.from) {
        party = rgl_party_after(scan, clause, scan->item[on].span.to);
        if (rgl_respondent_may_pay(scan, &party))
            return rgl_party_with_list(scan, (rgl_span){clause.from, money->span.from}, party);
    }
    on = rgl_event_cue(scan, money->span.to, clause.to, RGL_CUE_ON_WHOM, false);
    if (on != SIZE_MAX &&
        rgl_event_cue(scan, money->span.to, scan->item[on].span.from, RGL_CUE_BECAUSE, false) == SIZE_MAX) {
        party = rgl_party_after(scan, clause, scan->item[on].span.to);
        if (rgl_respondent_may_pay(scan, &party) && (party.count || party.kind == RGL_PARTY_COMPANY))
            return rgl_party_with_list(scan, clause, party);
    }
    return behind_participle(scan, clause, money);
}
