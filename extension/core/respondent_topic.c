/* respondent_topic.c: whom a sentence is about, for the sums that follow it. */
#include "respondent_order.h"

#include "lexicon_enums.h"
#include "word.h"

bool
rgl_respondent_is_anaphor(const rgl_scan *scan, const rgl_party *party, const rgl_party *known)
{
    rgl_span name = party->name;

    if (known->name.from == known->name.to || !party->definite)
        return false;
    for (uint32_t at = name.from; at < name.to; at++)
        if ((scan->text[at] >= 'A' && scan->text[at] <= 'Z') || (unsigned char) scan->text[at] >= 0x80 ||
            (scan->text[at] >= '0' && scan->text[at] <= '9'))
            return false;
    /* "its data processor" is not the one whose it is */
    if (rgl_word_is_cue(scan->lexicon, scan->text,
                        rgl_word_before(scan->text, name.from > 8 ? name.from - 8 : 0, name.from), RGL_CUE_POSSESSIVE))
        return false;
    /* "the manager" is not the bank */
    if (party->kind == RGL_PARTY_INDIVIDUAL && known->kind != RGL_PARTY_INDIVIDUAL)
        return false;
    return rgl_word_after(scan->text, name.to, rgl_word_after(scan->text, name.to, name.from).to).to >= name.to;
}

rgl_party
rgl_respondent_topic(const rgl_scan *scan, const rgl_sentence *s, bool headline)
{
    static const int verbs[] = {RGL_CUE_INQUIRY, RGL_CUE_OBJECT_VERB};
    rgl_party party, only = rgl_respondent_nobody();

    for (size_t k = 0; k < sizeof verbs / sizeof verbs[0]; k++) {
        size_t i = rgl_event_cue(scan, s->span.from, s->span.to, verbs[k], false);

        if (i == SIZE_MAX)
            continue;
        party = rgl_party_after(scan, s->span, scan->item[i].span.to);
        if (rgl_respondent_may_pay(scan, &party) &&
            (party.kind != RGL_PARTY_UNKNOWN || (headline && rgl_respondent_has_name(scan, party.name))))
            return rgl_party_with_list(scan, s->span, party);
    }
    if (headline) { /* "Fern Bank fined for leaks" */
        size_t i = rgl_event_cue(scan, s->span.from, s->span.to, RGL_CUE_PAY_VERB, false);

        if (i != SIZE_MAX) {
            party = rgl_party_before(scan, s->span, scan->item[i].span.from);
            if (rgl_respondent_may_pay(scan, &party) && rgl_respondent_has_name(scan, party.name))
                return party;
        }
    }
    for (size_t i = s->first; i < s->last; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind != M_CUE || (m->code != RGL_CUE_COMPANY_MARK && m->code != RGL_CUE_BRANCH_MARK) || m->gone ||
            m->span.to <= only.name.to)
            continue;
        party = rgl_party_before(scan, s->span, m->span.to);
        if (!rgl_respondent_may_pay(scan, &party) || party.count != 1)
            continue;
        if (only.name.to > only.name.from && party.name.from > only.name.to)
            return rgl_respondent_nobody();
        only = party;
    }
    return only;
}
