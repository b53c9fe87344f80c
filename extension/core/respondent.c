/* respondent.c: who may pay, and what may stand between a name and its sum. */
#include "respondent.h"

#include <string.h>

#include "lexicon_enums.h"
#include "respondent_order.h"
#include "word.h"

/* Longest stretch between a sum and the "on N" that is its own: " fine each, imposed jointly ". */
#define ON_BYTES 64

bool
rgl_respondent_is_place(const rgl_scan *scan, rgl_span name)
{
    size_t place = rgl_event_mention(scan, name.from, name.to, M_PLACE, -1, false);

    return place != SIZE_MAX && scan->item[place].span.from == name.from && scan->item[place].span.to == name.to;
}

bool
rgl_respondent_has_name(const rgl_scan *scan, rgl_span name)
{
    rgl_span first = rgl_word_after(scan->text, name.to, name.from),
             second = rgl_word_after(scan->text, name.to, first.to);

    return rgl_word_is_capital(scan->text, first) && rgl_word_is_capital(scan->text, second);
}

bool
rgl_respondent_is_country(const rgl_scan *scan, rgl_span name)
{
    size_t place = rgl_event_mention(scan, name.from, name.to, M_PLACE, -1, false);

    return rgl_respondent_is_place(scan, name) &&
           rgl_lexicon_place(scan->lexicon, scan->item[place].code)->level == RGL_COUNTRY;
}

bool
rgl_respondent_is_pronoun(const rgl_scan *scan, rgl_span name)
{
    return rgl_cue_at(scan->lexicon, scan->text, name.to, name.from, RGL_CUE_PRONOUN) == name.to;
}

/* "The" before a sum: no name at all. */
static bool
is_article(const rgl_scan *scan, rgl_span name)
{
    return rgl_word_is_cue(scan->lexicon, scan->text, name, RGL_CUE_ARTICLE) ||
           rgl_word_is_cue(scan->lexicon, scan->text, name, RGL_CUE_DETERMINER);
}

bool
rgl_respondent_is_day(const rgl_scan *scan, rgl_span name)
{
    rgl_hit hits[RGL_HITS_MAX];
    size_t n = name.from < name.to
                   ? rgl_lexicon_all(scan->lexicon, scan->text, name.to, name.from, RGL_BIT(RGL_W_CALENDAR), hits)
                   : 0;

    while (n-- > 0)
        for (uint16_t i = 0; hits[n].end == name.to && i < hits[n].count; i++)
            if (hits[n].entry[i].word_class == RGL_W_CALENDAR &&
                rgl_lexicon_calendar(scan->lexicon, hits[n].entry[i].value)->kind == RGL_CAL_WEEKDAY)
                return true;
    return false;
}

/* "Fern and Larch": capitals on both sides, be it one name or two. */
static bool
is_proper_pair(const rgl_scan *scan, rgl_span name)
{
    return rgl_word_is_capital(scan->text, rgl_word_after(scan->text, name.to, name.from)) &&
           rgl_event_cue(scan, name.from, name.to, RGL_CUE_LIST_AND, false) != SIZE_MAX &&
           rgl_party_is_proper(scan, name);
}

static bool
is_named(const rgl_scan *scan, const rgl_party *party)
{
    return rgl_party_is_named(scan, party) &&
           (party->count || party->kind != RGL_PARTY_UNKNOWN || is_proper_pair(scan, party->name)) &&
           !rgl_respondent_is_place(scan, party->name) && !rgl_respondent_is_pronoun(scan, party->name) &&
           !is_article(scan, party->name) && !rgl_respondent_is_day(scan, party->name);
}

bool
rgl_respondent_may_pay(const rgl_scan *scan, const rgl_party *party)
{
    return is_named(scan, party) && party->kind != RGL_PARTY_PUBLIC_BODY;
}

rgl_party
rgl_respondent_nobody(void)
{
    return (rgl_party){.count = 0};
}

size_t
rgl_respondent_sum_before(const rgl_scan *scan, rgl_span clause, uint32_t at)
{
    return rgl_event_mention(scan, clause.from, at, M_MONEY, -1, true);
}

bool
rgl_respondent_leads_on(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    static const int cues[] = {RGL_CUE_EACH,    RGL_CUE_TOTAL,        RGL_CUE_BE, RGL_CUE_ACT_SANCTION, RGL_CUE_ADVERB,
                               RGL_CUE_ARTICLE, RGL_CUE_RESPECTIVELY, RGL_CUE_OF, RGL_CUE_PRONOUN};
    const char *text = scan->text;
    uint32_t at = from;

    if (to - from > ON_BYTES)
        return false;
    while (at < to) {
        uint32_t c = rgl_utf8_get(text, to, at), end = 0;

        if (c == '(') {
            while (at < to && text[at] != ')')
                at++;
            if (at == to)
                return false;
        }
        if (rgl_is_blank(c) || c == '(' || c == ',' || c == ')' || c == ':' || c == '-' || c == '|' || c == 0x2013 ||
            c == 0x2014) {
            at = (uint32_t) rgl_utf8_next(text, to, at);
            continue;
        }
        for (size_t i = rgl_scan_find(scan, at); i < scan->sorted && scan->item[i].span.from == at; i++)
            if (scan->item[i].kind == M_ENFORCEMENT && !scan->item[i].gone && scan->item[i].span.to > end)
                end = scan->item[i].span.to;
        for (size_t k = 0; k < sizeof cues / sizeof cues[0]; k++) {
            uint32_t e = rgl_cue_at(scan->lexicon, text, to, at, cues[k]);

            end = e > end ? e : end;
        }
        if (!end || end > to)
            return false;
        at = end;
    }
    return true;
}

bool
rgl_respondent_is_with(const rgl_scan *scan, size_t on)
{
    return scan->item[on].span.to - scan->item[on].span.from > 4 &&
           memcmp(scan->text + scan->item[on].span.to - 4, "with", 4) == 0;
}

bool
rgl_respondent_is_object(const rgl_scan *scan, const rgl_party *party)
{
    return party->kind != RGL_PARTY_UNKNOWN ||
           !(scan->text[party->name.from] >= 'a' && scan->text[party->name.from] <= 'z');
}

bool
rgl_respondent_is_company_name(const rgl_scan *scan, const rgl_party *party)
{
    rgl_span word = rgl_word_after(scan->text, party->name.to, party->name.from);

    return rgl_respondent_may_pay(scan, party) && party->kind == RGL_PARTY_COMPANY &&
           rgl_word_is_capital(scan->text, word) &&
           rgl_event_cue(scan, party->name.from, party->name.to, RGL_CUE_COMPANY_MARK, true) != SIZE_MAX &&
           rgl_event_mention(scan, party->name.from, party->name.to, M_VIOLATION, -1, false) == SIZE_MAX;
}

bool
rgl_respondent_is_somebody(const rgl_scan *scan, const rgl_party *party, uint32_t start)
{
    static const int groups[] = {RGL_CUE_ORG_NOUN, RGL_CUE_PERSON_NOUN, RGL_CUE_DETERMINER};

    if (rgl_respondent_is_country(scan, party->name))
        return true;
    if (!rgl_respondent_may_pay(scan, party))
        return false;
    /* "Operators must pay" */
    for (size_t k = 0; k < sizeof groups / sizeof groups[0]; k++)
        if (rgl_cue_at(scan->lexicon, scan->text, party->name.to, party->name.from, groups[k]) == party->name.to)
            return party->definite;
    /* "Violators must pay", "Anyone must pay" */
    if (party->kind == RGL_PARTY_UNKNOWN && party->name.from == start &&
        rgl_word_after(scan->text, party->name.to, party->name.from).to == party->name.to &&
        (scan->text[party->name.to - 1] == 's' ||
         rgl_word_is_cue(scan->lexicon, scan->text, party->name, RGL_CUE_ANYBODY)))
        return party->definite;
    return party->definite || rgl_respondent_is_object(scan, party);
}

static bool
is_chinese(const rgl_scan *scan, rgl_span span)
{
    return span.to > span.from && (unsigned char) scan->text[rgl_utf8_prev(scan->text, span.to)] >= 0xE0;
}

rgl_party
rgl_respondent_find(const rgl_scan *scan, const rgl_sentence *s, rgl_span clause, const rgl_mention *money,
                    size_t ruling)
{
    return is_chinese(scan, money->span) ? rgl_respondent_find_zh(scan, s, clause, money)
                                         : rgl_respondent_behind_description(
                                               scan, clause, rgl_respondent_find_latin(scan, clause, money, ruling));
}
