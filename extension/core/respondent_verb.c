/* respondent_verb.c: names before the verb of paying: "N was fined X", "N, of Leeds, agreed to pay X". */
#include "respondent_order.h"

#include <string.h>

#include "lexicon_enums.h"
#include "word.h"

/* Between "agreed" and "to pay": "on Friday". */
#define VERB_BYTES 48

/* "Fern University in Milan received": who sits there, not the place. */
static rgl_party
without_seat(const rgl_scan *scan, rgl_span clause, rgl_party place)
{
    rgl_span in = rgl_word_before(scan->text, clause.from, place.name.from);
    rgl_party party;

    if (place.kind != RGL_PARTY_UNKNOWN || in.to - in.from != 2 || memcmp(scan->text + in.from, "in", 2) != 0)
        return place;
    party = rgl_party_before(scan, clause, in.from);
    return rgl_respondent_may_pay(scan, &party) &&
                   (party.kind != RGL_PARTY_UNKNOWN || rgl_respondent_is_place(scan, place.name))
               ? party
               : place;
}

/* "Fern Pay was fined": one capital word in a sentence is no verb. */
static bool
is_word_of_name(const rgl_scan *scan, rgl_span clause, const rgl_mention *verb)
{
    rgl_span word = rgl_word_after(scan->text, verb->span.to, verb->span.from),
             next = rgl_word_after(scan->text, clause.to, verb->span.to);

    return word.to == verb->span.to && verb->span.from > clause.from && rgl_word_is_capital(scan->text, word) &&
           rgl_word_is_small(scan->text, next);
}

/* Where the verb begins: "agreed this week to pay" at its "agreed". */
static uint32_t
verb_start(const rgl_scan *scan, rgl_span clause, const rgl_mention *verb)
{
    uint32_t from = verb->span.from > clause.from + VERB_BYTES ? verb->span.from - VERB_BYTES : clause.from;
    size_t agreed;

    if (scan->text[verb->span.from] != 't' || scan->text[verb->span.from + 1] != 'o')
        return verb->span.from;
    agreed = rgl_event_cue(scan, from, verb->span.from, RGL_CUE_AGREED, true);
    return agreed != SIZE_MAX && !rgl_event_parted(scan, scan->item[agreed].span.to, verb->span.from)
               ? scan->item[agreed].span.from
               : verb->span.from;
}

/* "Spain must pay": a state before a court. Not "Spain fined". */
static bool
is_country_that_pays(const rgl_scan *scan, const rgl_party *party, const rgl_mention *verb)
{
    rgl_span last = rgl_word_before(scan->text, verb->span.from, verb->span.to);

    return rgl_respondent_is_country(scan, party->name) && last.from > verb->span.from && last.to - last.from == 3 &&
           memcmp(scan->text + last.from, "pay", 3) == 0;
}

/* "its chief executive, Jo Ash,": does a post end before the name's comma? */
static bool
is_behind_post(const rgl_scan *scan, rgl_span clause, rgl_span name)
{
    uint32_t at = name.from;
    size_t post;

    while (at > clause.from && (scan->text[at - 1] == ' ' || scan->text[at - 1] == ','))
        at--;
    post = rgl_event_cue(scan, clause.from, at, RGL_CUE_PERSON_NOUN, true);
    return at < name.from && scan->text[at] == ',' && post != SIZE_MAX && scan->item[post].span.to == at;
}

/* "N failed to protect data and received a fine of X": who the clause begins with, where the verb of paying only joins
 * another verb. */
static rgl_party
subject_of_joined(const rgl_scan *scan, rgl_span clause, const rgl_mention *verb)
{
    rgl_span and = rgl_word_before(scan->text, clause.from, verb->span.from);
    size_t day = rgl_event_mention(scan, clause.from, verb->span.from, M_DATE, -1, false);
    uint32_t at = clause.from;
    rgl_party party;

    if (!rgl_word_is_cue(scan->lexicon, scan->text, and, RGL_CUE_LIST_AND))
        return rgl_respondent_nobody();
    if (day != SIZE_MAX && scan->item[day].span.from <= clause.from + 4)
        at = scan->item[day].span.to;
    party = rgl_party_after(scan, (rgl_span){clause.from, and.from}, at);
    return rgl_respondent_may_pay(scan, &party) && rgl_party_is_proper(scan, party.name) && party.count == 1 &&
                   (party.kind != RGL_PARTY_UNKNOWN || rgl_respondent_has_name(scan, party.name))
               ? party
               : rgl_respondent_nobody();
}

rgl_party
rgl_respondent_before_verb(const rgl_scan *scan, rgl_span clause, uint32_t from, const rgl_mention *money)
{
    for (uint32_t at = from;;) {
        size_t pay = rgl_event_cue(scan, at, money->span.from, RGL_CUE_PAY_VERB, false);
        rgl_party party;

        if (pay == SIZE_MAX)
            return rgl_respondent_nobody();
        at = scan->item[pay].span.to;
        if (is_word_of_name(scan, clause, &scan->item[pay]))
            continue;
        party = rgl_party_before(scan, clause, verb_start(scan, clause, &scan->item[pay]));
        party = without_seat(scan, clause, party);
        party = rgl_party_with_list_before(scan, clause, party);
        if (party.kind == RGL_PARTY_UNKNOWN && party.count == 1 && is_behind_post(scan, clause, party.name))
            party.kind = RGL_PARTY_INDIVIDUAL;
        if (rgl_respondent_may_pay(scan, &party) || is_country_that_pays(scan, &party, &scan->item[pay]))
            return party;
        party = subject_of_joined(scan, clause, &scan->item[pay]);
        if (party.name.to > party.name.from)
            return party;
    }
}
