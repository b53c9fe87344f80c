/* respondent_item.c: names that open the items of a list of sums: "N: X", "A X, B Y". */
#include "respondent_order.h"

#include "lexicon_enums.h"
#include "word.h"

/* The first letter of an item's words, behind its bullet, its number and an "and". */
static uint32_t
item_start(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    const char *text = scan->text;

    while (from < to) {
        uint32_t c = rgl_utf8_get(text, to, from), next = (uint32_t) rgl_utf8_next(text, to, from);
        rgl_span word = rgl_word_after(text, to, from);

        if (word.from == from && rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_JOINT))
            from = word.to;
        else if (word.from != from || word.to == from)
            from = next;
        else if (c >= '0' && c <= '9' && word.to < to && (text[word.to] == '.' || text[word.to] == ')'))
            from = word.to;
        else
            break;
    }
    return from;
}

rgl_party
rgl_respondent_item(const rgl_scan *scan, rgl_span clause, const rgl_mention *money)
{
    static const int labels[] = {RGL_CUE_COL_DECISION, RGL_CUE_COL_OTHER, RGL_CUE_COL_DATE,   RGL_CUE_COL_REASON,
                                 RGL_CUE_COL_NUMBER,   RGL_CUE_TOTAL,     RGL_CUE_NOT_PENALTY};
    uint32_t at = item_start(scan, clause.from, money->span.from);

    while (at < money->span.from) {
        rgl_party party = rgl_party_after(scan, clause, at);
        bool label = party.name.to > money->span.from ||
                     rgl_event_mention(scan, party.name.from, party.name.to, M_ENFORCEMENT, -1, false) != SIZE_MAX ||
                     rgl_event_mention(scan, party.name.from, party.name.to, M_DATE, -1, false) != SIZE_MAX;

        for (size_t k = 0; k < sizeof labels / sizeof labels[0] && !label; k++)
            label = rgl_event_cue(scan, party.name.from, party.name.to, labels[k], false) != SIZE_MAX;
        if (!label && rgl_respondent_may_pay(scan, &party) && party.count && rgl_respondent_is_object(scan, &party) &&
            party.name.from - at <= 4 && (party.kind != RGL_PARTY_UNKNOWN || rgl_party_is_proper(scan, party.name)) &&
            rgl_respondent_leads_on(scan, party.name.to, money->span.from))
            return party;
        /* "three firms were fined: N, X", "PS/12/2024 – N – X" */
        while (at < money->span.from && scan->text[at] != ':' && scan->text[at] != '|' &&
               rgl_utf8_get(scan->text, money->span.from, at) != 0x2013)
            at = (uint32_t) rgl_utf8_next(scan->text, money->span.from, at);
        at = item_start(scan, at, money->span.from);
    }
    return rgl_respondent_nobody();
}

rgl_party
rgl_respondent_without_joint(const rgl_scan *scan, rgl_party party)
{
    while (party.name.to > party.name.from) {
        rgl_span word = rgl_word_after(scan->text, party.name.to, party.name.from);

        if (!rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_JOINT))
            break;
        party = rgl_party_of(scan, (rgl_span){word.to, party.name.to});
    }
    return party;
}

/* Does a comma stand before the place, "and" between? */
static bool
behind_comma(const rgl_scan *scan, uint32_t from, uint32_t at)
{
    rgl_span word = rgl_word_before(scan->text, from, at);

    if (rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_JOINT))
        at = word.from;
    while (at > from && scan->text[at - 1] == ' ')
        at--;
    return at > from && scan->text[at - 1] == ',';
}

/* "A has to pay a fine of X and B one of Y": where "one of" begins; the sum, where it does not stand there. */
static uint32_t
before_ellipsis(const rgl_scan *scan, rgl_span between, const rgl_mention *money)
{
    size_t one = rgl_event_cue(scan, between.from, money->span.from, RGL_CUE_ELLIPSIS, true);

    return one != SIZE_MAX && money->span.from - scan->item[one].span.to <= 1 ? scan->item[one].span.from
                                                                              : money->span.from;
}

rgl_party
rgl_respondent_between_sums(const rgl_scan *scan, rgl_span between, const rgl_mention *money)
{
    static const int others[] = {RGL_CUE_PAY_VERB, RGL_CUE_REASON, RGL_CUE_REFERENCE, RGL_CUE_ON_WHOM};
    rgl_party party;

    /* "fined A X for this, and B Y": what stands behind the last comma */
    party = rgl_respondent_without_joint(scan, rgl_party_before(scan, between, before_ellipsis(scan, between, money)));
    if (party.count == 1 && rgl_respondent_is_company_name(scan, &party) &&
        behind_comma(scan, between.from, party.name.from))
        return party;
    for (size_t k = 0; k < sizeof others / sizeof others[0]; k++)
        if (rgl_event_cue(scan, between.from, between.to, others[k], false) != SIZE_MAX)
            return rgl_respondent_nobody();
    /* "N must pay X of the total and M Y" */
    if (rgl_word_is_small(scan->text, rgl_word_after(scan->text, party.name.to, party.name.from))) {
        size_t and = rgl_event_cue(scan, party.name.from, party.name.to, RGL_CUE_LIST_AND, true);

        if (and != SIZE_MAX &&
            rgl_word_is_capital(scan->text, rgl_word_after(scan->text, party.name.to, scan->item[and].span.to)))
            party = rgl_party_of(scan, (rgl_span){scan->item[and].span.to, party.name.to});
    }
    if (rgl_event_mention(scan, between.from, between.to, M_TITLE, -1, false) != SIZE_MAX)
        return rgl_respondent_nobody();
    return rgl_respondent_may_pay(scan, &party) ? party : rgl_respondent_nobody();
}
