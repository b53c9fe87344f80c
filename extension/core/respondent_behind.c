/* respondent_behind.c: names behind their sum: "X on N", "X from N", "X for N", "X is the fine of N". */
#include "respondent_order.h"

#include <string.h>

#include "lexicon_enums.h"
#include "word.h"

/* A blank and an article. */
#define ARTICLE_BYTES 5

/* Is the cue at item[on] the bare "to", which leads an aim ("to settle") as often as a person? */
static bool
is_bare_to(const rgl_scan *scan, size_t on)
{
    return scan->item[on].span.to - scan->item[on].span.from == 2 && (scan->text[scan->item[on].span.from] | 32) == 't';
}

/* "its technology officer, Mei Lin": the name behind the post, if one follows. */
static rgl_party
behind_post(const rgl_scan *scan, rgl_span within, rgl_party post)
{
    rgl_party party;

    if (post.kind != RGL_PARTY_INDIVIDUAL || post.name.to >= within.to || scan->text[post.name.to] != ',' ||
        rgl_word_is_capital(scan->text, rgl_word_after(scan->text, post.name.to, post.name.from)))
        return post;
    party = rgl_party_after(scan, within, post.name.to + 1);
    if (party.name.from == party.name.to || !(scan->text[party.name.from] >= 'A' && scan->text[party.name.from] <= 'Z'))
        return post;
    party.kind = RGL_PARTY_INDIVIDUAL;
    return party;
}

rgl_party
rgl_respondent_behind_description(const rgl_scan *scan, rgl_span within, rgl_party what)
{
    uint32_t at = what.name.to;
    rgl_party party;
    bool quoted;

    if (!what.article || what.count > 1 || at >= within.to || what.name.from == what.name.to ||
        rgl_word_is_capital(scan->text, rgl_word_after(scan->text, at, what.name.from)))
        return what;
    quoted = scan->text[rgl_skip_blanks(scan->text, within.to, at)] == '"';
    if (quoted)
        at = rgl_skip_blanks(scan->text, within.to, at);
    if (scan->text[at] != ',' && !quoted)
        return what;
    party = rgl_party_after(scan, within, at + 1);
    if (party.count != 1 || party.name.from > at + 2)
        return what;
    if (quoted)
        return party.name.to < within.to && scan->text[party.name.to] == '"' && rgl_party_is_proper(scan, party.name)
                   ? party
                   : what;
    if (party.kind == RGL_PARTY_COMPANY)
        return what.kind != RGL_PARTY_INDIVIDUAL && rgl_respondent_is_company_name(scan, &party) ? party : what;
    /* "the owner of Fern Ltd, Jo Ash," */
    if (party.name.to >= within.to || scan->text[party.name.to] != ',' || !rgl_respondent_has_name(scan, party.name) ||
        !rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_after(scan->text, what.name.to, what.name.from),
                         RGL_CUE_PERSON_NOUN) ||
        !rgl_respondent_may_pay(scan, &party) || !rgl_party_is_proper(scan, party.name))
        return what;
    party.kind = RGL_PARTY_INDIVIDUAL;
    return party;
}

rgl_party
rgl_respondent_behind_from(const rgl_scan *scan, rgl_span clause, const rgl_mention *money, size_t ruling)
{
    rgl_span word =
        rgl_word_after(scan->text, clause.to,
                       ruling != SIZE_MAX && scan->item[ruling].span.to > money->span.to ? scan->item[ruling].span.to
                                                                                         : money->span.to);
    rgl_party party;

    if (ruling == SIZE_MAX || scan->item[ruling].kind != M_ENFORCEMENT ||
        scan->item[ruling].code != RGL_ENFORCEMENT_CONFISCATION)
        return rgl_respondent_nobody();
    if (word.to - word.from == 4 && memcmp(scan->text + word.from, "from", 4) == 0)
        return rgl_party_after(scan, clause, word.to);
    word = rgl_word_after(scan->text, clause.to, money->span.to); /* "X of N was confiscated" */
    party = word.to - word.from == 2 && memcmp(scan->text + word.from, "of", 2) == 0 &&
                    scan->item[ruling].span.from > word.to
                ? rgl_party_after(scan, clause, word.to)
                : rgl_respondent_nobody();
    return rgl_respondent_may_pay(scan, &party) && rgl_party_is_proper(scan, party.name) && party.count == 1
               ? party
               : rgl_respondent_nobody();
}

rgl_party
rgl_respondent_behind_sum(const rgl_scan *scan, rgl_span clause, const rgl_mention *money, bool paid)
{
    rgl_party party = rgl_respondent_nobody();

    for (uint32_t at = money->span.to;;) {
        size_t on = rgl_event_cue(scan, at, clause.to, RGL_CUE_ON_WHOM, false);
        uint32_t each; /* "on each of A and B" */

        if (on == SIZE_MAX || !rgl_respondent_leads_on(scan, money->span.to, scan->item[on].span.from))
            return rgl_respondent_nobody();
        each = rgl_cue_at(scan->lexicon, scan->text, clause.to,
                          rgl_skip_blanks(scan->text, clause.to, scan->item[on].span.to), RGL_CUE_EACH);
        party = rgl_party_after(scan, clause, each ? each : scan->item[on].span.to);
        if (party.kind == RGL_PARTY_PUBLIC_BODY && rgl_respondent_is_with(scan, on)) {
            at = scan->item[on].span.to;
            continue;
        }
        if (is_bare_to(scan, on) && paid) { /* "agreed to pay X to the regulator" */
            at = scan->item[on].span.to;
            continue;
        }
        if (rgl_respondent_is_pronoun(scan, rgl_word_after(scan->text, clause.to, scan->item[on].span.to)))
            return (rgl_party){.article = true}; /* "a fine of X on it": the one before */
        if (rgl_party_is_named(scan, &party) && !rgl_respondent_is_day(scan, party.name) &&
            !(is_bare_to(scan, on) &&
              !rgl_word_is_capital(scan->text, rgl_word_after(scan->text, party.name.to, party.name.from))))
            return rgl_party_with_list(scan, clause, behind_post(scan, clause, party));
        /* "on the first two": somebody whom the sentence does not name here */
        if (party.definite && party.name.to > party.name.from)
            return (rgl_party){.definite = true};
        at = scan->item[on].span.to;
    }
}

rgl_party
rgl_respondent_befallen(const rgl_scan *scan, rgl_span clause, const rgl_mention *money)
{
    size_t verb = rgl_event_cue(scan, money->span.to, clause.to, RGL_CUE_BEFALL, false);
    rgl_party party;

    if (verb == SIZE_MAX || !rgl_respondent_leads_on(scan, money->span.to, scan->item[verb].span.from))
        return rgl_respondent_nobody();
    party = rgl_party_after(scan, clause, scan->item[verb].span.to);
    return rgl_respondent_may_pay(scan, &party) && party.name.from <= scan->item[verb].span.to + ARTICLE_BYTES &&
                   rgl_party_is_proper(scan, party.name)
               ? rgl_party_with_list(scan, clause, party)
               : rgl_respondent_nobody();
}

/* "a cosmetics firm", "a bank": somebody of whom only the trade is told, not "a bank's failure". */
static bool
is_described(const rgl_scan *scan, rgl_span clause, const rgl_party *party)
{
    uint32_t to = party->name.to;
    rgl_span last = rgl_word_before(scan->text, party->name.from, to);

    return party->article && !party->definite && party->kind == RGL_PARTY_COMPANY && party->count == 1 &&
           rgl_cue_at(scan->lexicon, scan->text, to, last.from, RGL_CUE_ORG_NOUN) == to &&
           (to >= clause.to || (scan->text[to] != '\'' && scan->text[to] != '-' && scan->text[to] != '\xE2'));
}

rgl_party
rgl_respondent_which_pays(const rgl_scan *scan, rgl_span clause, const rgl_mention *money)
{
    size_t which = rgl_event_cue(scan, money->span.to, clause.to, RGL_CUE_RELATIVE, false);
    rgl_party party;

    if (which == SIZE_MAX || !rgl_respondent_leads_on(scan, money->span.to, scan->item[which].span.from))
        return rgl_respondent_nobody();
    party = rgl_party_after(scan, clause, scan->item[which].span.to);
    if (party.name.from == party.name.to || !rgl_respondent_may_pay(scan, &party) ||
        !rgl_party_is_proper(scan, party.name))
        return rgl_respondent_nobody();
    which = rgl_event_cue(scan, party.name.to, clause.to, RGL_CUE_PAY_VERB, false);
    return which != SIZE_MAX && rgl_respondent_leads_on(scan, party.name.to, scan->item[which].span.from)
               ? party
               : rgl_respondent_nobody();
}

/* "for Fern Europe Sales.": two capitals at least, nothing but them, up to the end of the clause; no fault, no law. */
static bool
is_whole_name(const rgl_scan *scan, rgl_span clause, const rgl_party *party)
{
    static const rgl_inner_kind others[] = {M_VIOLATION, M_LAW, M_TITLE, M_DATE, M_AUTHORITY, M_PLACE};

    if (!rgl_respondent_may_pay(scan, party) || party->count != 1 || !rgl_party_is_proper(scan, party->name) ||
        !rgl_respondent_has_name(scan, party->name) ||
        (party->name.to < clause.to && !strchr(".,;", scan->text[party->name.to])))
        return false;
    for (size_t k = 0; k < sizeof others / sizeof others[0]; k++) {
        size_t i = rgl_event_mention(scan, party->name.from, party->name.to, others[k], -1, false);

        if (i != SIZE_MAX && (others[k] != M_PLACE || rgl_respondent_is_place(scan, party->name)))
            return false;
    }
    return true;
}

rgl_party
rgl_respondent_behind_for(const rgl_scan *scan, rgl_span clause, const rgl_mention *money)
{
    uint32_t from = money->span.to, at = money->span.from;
    size_t noun = rgl_event_mention(scan, from, clause.to, M_ENFORCEMENT, -1, false);
    rgl_span word;
    rgl_party party;

    if (from + 1 < clause.to && scan->text[from] == ' ' && scan->text[from + 1] == '(') { /* "X (about Y) for" */
        const char *close = memchr(scan->text + from, ')', clause.to - from);

        if (close && rgl_event_mention(scan, from, (uint32_t) (close - scan->text), M_MONEY, -1, false) != SIZE_MAX)
            from = (uint32_t) (close - scan->text) + 1;
    }
    if (noun != SIZE_MAX && scan->item[noun].span.from <= from + 1)
        from = scan->item[noun].span.to; /* "a X fine for" */
    word = rgl_word_after(scan->text, clause.to, from);
    if (word.to - word.from != 3 || memcmp(scan->text + word.from, "for", 3) != 0 || word.from > from + 1)
        return rgl_respondent_nobody();
    party = rgl_party_after(scan, clause, word.to);
    if (rgl_respondent_is_company_name(scan, &party) || is_described(scan, clause, &party) ||
        is_whole_name(scan, clause, &party))
        return party;
    while (at > clause.from && scan->text[at - 1] != ':')
        at--;
    if (at == clause.from)
        return rgl_respondent_nobody();
    return rgl_word_is_capital(scan->text, rgl_word_after(scan->text, party.name.to, party.name.from)) &&
                   party.kind != RGL_PARTY_PUBLIC_BODY
               ? party
               : rgl_respondent_nobody();
}

rgl_party
rgl_respondent_is_fine_for(const rgl_scan *scan, rgl_span clause, const rgl_mention *money)
{
    size_t fine = rgl_event_mention(scan, money->span.to, clause.to, M_ENFORCEMENT, -1, false);
    rgl_span is = rgl_word_after(scan->text, clause.to, money->span.to), of;
    rgl_party party;

    if (fine == SIZE_MAX || !rgl_word_is_cue(scan->lexicon, scan->text, is, RGL_CUE_BE) ||
        !rgl_respondent_leads_on(scan, money->span.to, scan->item[fine].span.to))
        return rgl_respondent_nobody();
    of = rgl_word_after(scan->text, clause.to, scan->item[fine].span.to);
    if (rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, money->span.to, of.from), RGL_CUE_OF))
        of = rgl_word_before(scan->text, money->span.to, of.from); /* a word of the lexicon: "fine of" */
    if (!rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_OF) &&
        !rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_FOR_WHOM))
        return rgl_respondent_nobody();
    party = rgl_party_after(scan, clause, of.to);
    return rgl_respondent_may_pay(scan, &party) && rgl_party_is_proper(scan, party.name)
               ? rgl_party_with_list(scan, clause, party)
               : rgl_respondent_nobody();
}
