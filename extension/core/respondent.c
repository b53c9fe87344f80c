/* respondent.c: names and sums of a sentence by the orders in which the field writes them, the surest order first. */
#include "respondent.h"

#include <string.h>

#include "lexicon_enums.h"
#include "word.h"

/* Longest stretch between a sum and the "on N" that is its own: " fine each, imposed jointly ". */
#define ON_BYTES 64
/* A Chinese name has two ideographs at least. */
#define NAME_ZH 6
/* Between "agreed" and "to pay": "on Friday". */
#define VERB_BYTES 48
/* Bytes between a name and the word that sanctions it: 分别, 一次性. */
#define SANCTION_ZH 24

/* Is the name nothing but a place ("another in Huizhou")? */
static bool
is_place(const rgl_scan *scan, rgl_span name)
{
    size_t place = rgl_event_mention(scan, name.from, name.to, M_PLACE, -1, false);

    return place != SIZE_MAX && scan->item[place].span.from == name.from && scan->item[place].span.to == name.to;
}

/* A name of its own, not a headline's first word: two capitals, or a company's mark. */
static bool
has_name(const rgl_scan *scan, rgl_span name)
{
    rgl_span first = rgl_word_after(scan->text, name.to, name.from),
             second = rgl_word_after(scan->text, name.to, first.to);

    return rgl_word_is_capital(scan->text, first) && rgl_word_is_capital(scan->text, second);
}

/* Is it nothing but a state? */
static bool
is_country(const rgl_scan *scan, rgl_span name)
{
    size_t place = rgl_event_mention(scan, name.from, name.to, M_PLACE, -1, false);

    return is_place(scan, name) && rgl_lexicon_place(scan->lexicon, scan->item[place].code)->level == RGL_COUNTRY;
}

/* "it", "them": somebody who was named before. */
static bool
is_pronoun(const rgl_scan *scan, rgl_span name)
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

/* "fined N X on Thursday": a day's name is nobody's. */
static bool
is_day(const rgl_scan *scan, rgl_span name)
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
           !is_place(scan, party->name) && !is_pronoun(scan, party->name) && !is_article(scan, party->name) &&
           !is_day(scan, party->name);
}

bool
rgl_respondent_may_pay(const rgl_scan *scan, const rgl_party *party)
{
    return is_named(scan, party) && party->kind != RGL_PARTY_PUBLIC_BODY;
}

static bool
is_known_zh(const rgl_party *party)
{
    return party->name.to - party->name.from >= NAME_ZH && (party->kind != RGL_PARTY_UNKNOWN || party->count);
}

/* A sanction, which no name tells, as 检查 and 调查 may be parts of one. */
static bool
is_penal(int kind)
{
    return kind == RGL_ENFORCEMENT_FINE || kind == RGL_ENFORCEMENT_WARNING || kind == RGL_ENFORCEMENT_CONFISCATION ||
           kind == RGL_ENFORCEMENT_RECTIFICATION_ORDER;
}

/* A name whose kind nothing tells ("谷歌", "快钱通"), where the words around it say that somebody must stand there: no
 * deed, no law, no date is in it. */
static bool
is_somebody_zh(const rgl_scan *scan, const rgl_party *party)
{
    uint32_t n = party->name.to - party->name.from;

    if (is_known_zh(party))
        return true;
    if (n < 4 || n > 60 || party->kind == RGL_PARTY_PUBLIC_BODY || is_place(scan, party->name))
        return false;
    for (size_t i = rgl_scan_find(scan, party->name.from); i < scan->sorted && scan->item[i].span.from < party->name.to;
         i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind == M_VIOLATION || m->kind == M_DATE || m->kind == M_MONEY || m->kind == M_TITLE ||
            m->kind == M_LAW || m->kind == M_AUTHORITY || (m->kind == M_ENFORCEMENT && is_penal(m->code)) ||
            (m->kind == M_CUE && (m->code == RGL_CUE_DEED_NOUN || m->code == RGL_CUE_OF_REMEDY)))
            return false;
    }
    return true;
}

/* Does a sanction follow the name at once: 处以, 罚款, 作出, 开出? */
static bool
is_sanctioned_zh(const rgl_scan *scan, const rgl_party *party, uint32_t to)
{
    uint32_t end = to - party->name.to > SANCTION_ZH ? party->name.to + SANCTION_ZH : to;

    return rgl_event_cue(scan, party->name.to, end, RGL_CUE_IMPOSES_ZH, false) != SIZE_MAX;
}

static rgl_party
nobody(void)
{
    return (rgl_party){.count = 0};
}

/* The sum before at in the clause, conversions in brackets included; SIZE_MAX: none. */
static size_t
sum_before(const rgl_scan *scan, rgl_span clause, uint32_t at)
{
    return rgl_event_mention(scan, clause.from, at, M_MONEY, -1, true);
}

bool
rgl_respondent_leads_on(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    static const int cues[] = {RGL_CUE_EACH,   RGL_CUE_TOTAL,   RGL_CUE_BE,           RGL_CUE_ACT_SANCTION,
                               RGL_CUE_ADVERB, RGL_CUE_ARTICLE, RGL_CUE_RESPECTIVELY, RGL_CUE_OF};
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
        if (rgl_is_blank(c) || c == '(' || c == ',' || c == ')' || c == ':' || c == '-' || c == 0x2013 || c == 0x2014) {
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

/* Is the cue at item[on] the bare "to", which leads an aim ("to settle") as often as a person? */
static bool
is_bare_to(const rgl_scan *scan, size_t on)
{
    return scan->item[on].span.to - scan->item[on].span.from == 2 && (scan->text[scan->item[on].span.from] | 32) == 't';
}

/* "settled with", "agreement with": with the one who pays, or with the authority. */
static bool
is_with(const rgl_scan *scan, size_t on)
{
    return scan->item[on].span.to - scan->item[on].span.from > 4 &&
           memcmp(scan->text + scan->item[on].span.to - 4, "with", 4) == 0;
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

/* "confiscated X from N", "X was confiscated from N": right behind the sum, or the verb behind it. */
static rgl_party
behind_from(const rgl_scan *scan, rgl_span clause, const rgl_mention *money, size_t ruling)
{
    rgl_span word =
        rgl_word_after(scan->text, clause.to,
                       ruling != SIZE_MAX && scan->item[ruling].span.to > money->span.to ? scan->item[ruling].span.to
                                                                                         : money->span.to);

    if (ruling == SIZE_MAX || scan->item[ruling].kind != M_ENFORCEMENT ||
        scan->item[ruling].code != RGL_ENFORCEMENT_CONFISCATION || word.to - word.from != 4 ||
        memcmp(scan->text + word.from, "from", 4) != 0)
        return nobody();
    return rgl_party_after(scan, clause, word.to);
}

/* "a fine of X on N", "a X fine against N": right behind the sum. */
static rgl_party
behind_sum(const rgl_scan *scan, rgl_span clause, const rgl_mention *money, bool paid)
{
    rgl_party party = nobody();

    for (uint32_t at = money->span.to;;) {
        size_t on = rgl_event_cue(scan, at, clause.to, RGL_CUE_ON_WHOM, false);

        if (on == SIZE_MAX || !rgl_respondent_leads_on(scan, money->span.to, scan->item[on].span.from))
            return nobody();
        party = rgl_party_after(scan, clause, scan->item[on].span.to);
        if (party.kind == RGL_PARTY_PUBLIC_BODY && is_with(scan, on)) {
            at = scan->item[on].span.to;
            continue;
        }
        if (is_bare_to(scan, on) && paid) { /* "agreed to pay X to the regulator" */
            at = scan->item[on].span.to;
            continue;
        }
        if (is_pronoun(scan, rgl_word_after(scan->text, clause.to, scan->item[on].span.to)))
            return (rgl_party){.article = true}; /* "a fine of X on it": the one before */
        if (rgl_party_is_named(scan, &party) && !is_day(scan, party.name) &&
            !(is_bare_to(scan, on) &&
              !rgl_word_is_capital(scan->text, rgl_word_after(scan->text, party.name.to, party.name.from))))
            return rgl_party_with_list(scan, clause, behind_post(scan, clause, party));
        /* "on the first two": somebody whom the sentence does not name here */
        if (party.definite && party.name.to > party.name.from)
            return (rgl_party){.definite = true};
        at = scan->item[on].span.to;
    }
}

/* A name without the "and" before it. */
static rgl_party
without_joint(const rgl_scan *scan, rgl_party party)
{
    while (party.name.to > party.name.from) {
        rgl_span word = rgl_word_after(scan->text, party.name.to, party.name.from);

        if (!rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_JOINT))
            break;
        party = rgl_party_of(scan, (rgl_span){word.to, party.name.to});
    }
    return party;
}

/* Somebody, not something: "issued a warning". */
static bool
is_object(const rgl_scan *scan, const rgl_party *party)
{
    return party->kind != RGL_PARTY_UNKNOWN ||
           !(scan->text[party->name.from] >= 'a' && scan->text[party->name.from] <= 'z');
}

/* A name of capitals only, small particles aside, with a company's mark, and no fault in it: "Fern SAS", not "GDPR
 * infringements". */
static bool
is_company_name(const rgl_scan *scan, const rgl_party *party)
{
    rgl_span word = rgl_word_after(scan->text, party->name.to, party->name.from);

    return rgl_respondent_may_pay(scan, party) && party->kind == RGL_PARTY_COMPANY &&
           rgl_word_is_capital(scan->text, word) &&
           rgl_event_cue(scan, party->name.from, party->name.to, RGL_CUE_COMPANY_MARK, true) != SIZE_MAX &&
           rgl_event_mention(scan, party->name.from, party->name.to, M_VIOLATION, -1, false) == SIZE_MAX;
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

/* "fined A X and B Y": the name between the sum before and this one; "Larch Ltd (X)". */
static rgl_party
between_sums(const rgl_scan *scan, rgl_span between, const rgl_mention *money)
{
    static const int others[] = {RGL_CUE_PAY_VERB, RGL_CUE_REASON, RGL_CUE_REFERENCE, RGL_CUE_ON_WHOM};
    rgl_party party;

    /* "fined A X for this, and B Y": what stands behind the last comma */
    party = without_joint(scan, rgl_party_before(scan, between, money->span.from));
    if (party.count == 1 && is_company_name(scan, &party) && behind_comma(scan, between.from, party.name.from))
        return party;
    for (size_t k = 0; k < sizeof others / sizeof others[0]; k++)
        if (rgl_event_cue(scan, between.from, between.to, others[k], false) != SIZE_MAX)
            return nobody();
    /* "N must pay X of the total and M Y" */
    if (rgl_word_is_small(scan->text, rgl_word_after(scan->text, party.name.to, party.name.from))) {
        size_t and = rgl_event_cue(scan, party.name.from, party.name.to, RGL_CUE_LIST_AND, true);

        if (and != SIZE_MAX &&
            rgl_word_is_capital(scan->text, rgl_word_after(scan->text, party.name.to, scan->item[and].span.to)))
            party = rgl_party_of(scan, (rgl_span){scan->item[and].span.to, party.name.to});
    }
    if (rgl_event_mention(scan, between.from, between.to, M_TITLE, -1, false) != SIZE_MAX)
        return nobody();
    return rgl_respondent_may_pay(scan, &party) ? party : nobody();
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

/* "$31 million for Birch Wireless, $9 million for Elm Mobile", behind a colon; "a fine of X for Fern SAS": the name
 * behind the sum. */
static rgl_party
behind_for(const rgl_scan *scan, rgl_span clause, const rgl_mention *money)
{
    uint32_t from = money->span.to, at = money->span.from;
    size_t noun = rgl_event_mention(scan, from, clause.to, M_ENFORCEMENT, -1, false);
    rgl_span word;
    rgl_party party;

    if (noun != SIZE_MAX && scan->item[noun].span.from <= from + 1)
        from = scan->item[noun].span.to; /* "a X fine for" */
    word = rgl_word_after(scan->text, clause.to, from);
    if (word.to - word.from != 3 || memcmp(scan->text + word.from, "for", 3) != 0 || word.from > from + 1)
        return nobody();
    party = rgl_party_after(scan, clause, word.to);
    if (is_company_name(scan, &party) || is_described(scan, clause, &party))
        return party;
    while (at > clause.from && scan->text[at - 1] != ':')
        at--;
    if (at == clause.from)
        return nobody();
    return rgl_word_is_capital(scan->text, rgl_word_after(scan->text, party.name.to, party.name.from)) &&
                   party.kind != RGL_PARTY_PUBLIC_BODY
               ? party
               : nobody();
}

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
        return nobody();
    end = (uint32_t) rgl_utf8_prev(text, word.to - 1);
    if (text[end] != '\'' && rgl_utf8_get(text, word.to, end) != 0x2019)
        return nobody();
    party = rgl_party_before(scan, clause, end);
    return rgl_respondent_may_pay(scan, &party) && is_object(scan, &party) ? party : nobody();
}

bool
rgl_respondent_is_somebody(const rgl_scan *scan, const rgl_party *party, uint32_t start)
{
    static const int groups[] = {RGL_CUE_ORG_NOUN, RGL_CUE_PERSON_NOUN, RGL_CUE_DETERMINER};

    if (is_country(scan, party->name))
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
    return party->definite || is_object(scan, party);
}

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
        if (!label && rgl_respondent_may_pay(scan, &party) && party.count && is_object(scan, &party) &&
            party.name.from - at <= 4 && (party.kind != RGL_PARTY_UNKNOWN || rgl_party_is_proper(scan, party.name)) &&
            rgl_respondent_leads_on(scan, party.name.to, money->span.from))
            return party;
        /* "three firms were fined: N, X", "PS/12/2024 – N – X" */
        while (at < money->span.from && scan->text[at] != ':' && scan->text[at] != '|' &&
               rgl_utf8_get(scan->text, money->span.from, at) != 0x2013)
            at = (uint32_t) rgl_utf8_next(scan->text, money->span.from, at);
        at = item_start(scan, at, money->span.from);
    }
    return nobody();
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
        return nobody();
    of = rgl_word_after(scan->text, clause.to, scan->item[ruling].span.to);
    if (!rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_OF) &&
        !rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_FOR_WHOM))
        return nobody();
    party = rgl_party_after(scan, (rgl_span){clause.from, money->span.from}, of.to);
    is = rgl_word_after(scan->text, money->span.from, party.name.to);
    return rgl_respondent_may_pay(scan, &party) && is_object(scan, &party) &&
                   rgl_word_is_cue(scan->lexicon, scan->text, is, RGL_CUE_BE) &&
                   rgl_respondent_leads_on(scan, party.name.to, money->span.from)
               ? party
               : nobody();
}

/* "X is the fine for A, B and C", "in total X was the fine of N": behind the sum. */
static rgl_party
is_fine_for(const rgl_scan *scan, rgl_span clause, const rgl_mention *money)
{
    size_t fine = rgl_event_mention(scan, money->span.to, clause.to, M_ENFORCEMENT, -1, false);
    rgl_span is = rgl_word_after(scan->text, clause.to, money->span.to), of;
    rgl_party party;

    if (fine == SIZE_MAX || !rgl_word_is_cue(scan->lexicon, scan->text, is, RGL_CUE_BE) ||
        !rgl_respondent_leads_on(scan, money->span.to, scan->item[fine].span.to))
        return nobody();
    of = rgl_word_after(scan->text, clause.to, scan->item[fine].span.to);
    if (rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, money->span.to, of.from), RGL_CUE_OF))
        of = rgl_word_before(scan->text, money->span.to, of.from); /* a word of the lexicon: "fine of" */
    if (!rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_OF) &&
        !rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_FOR_WHOM))
        return nobody();
    party = rgl_party_after(scan, clause, of.to);
    return rgl_respondent_may_pay(scan, &party) && rgl_party_is_proper(scan, party.name)
               ? rgl_party_with_list(scan, clause, party)
               : nobody();
}

/* "For N, the regulator set a fine of X": who the clause begins with. */
static rgl_party
for_first(const rgl_scan *scan, rgl_span clause, const rgl_mention *money)
{
    rgl_span word = rgl_word_after(scan->text, clause.to, clause.from);
    rgl_party party;

    if (!rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_FOR_WHOM))
        return nobody();
    party = rgl_party_after(scan, (rgl_span){clause.from, money->span.from}, word.to);
    return rgl_respondent_may_pay(scan, &party) && is_object(scan, &party) && party.name.to < money->span.from &&
                   scan->text[party.name.to] == ','
               ? party
               : nobody();
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

/* "Fern University in Milan received": who sits there, not the place. */
static rgl_party
without_seat(const rgl_scan *scan, rgl_span clause, rgl_party place)
{
    rgl_span in = rgl_word_before(scan->text, clause.from, place.name.from);
    rgl_party party;

    if (place.kind != RGL_PARTY_UNKNOWN || in.to - in.from != 2 || memcmp(scan->text + in.from, "in", 2) != 0)
        return place;
    party = rgl_party_before(scan, clause, in.from);
    return rgl_respondent_may_pay(scan, &party) && (party.kind != RGL_PARTY_UNKNOWN || is_place(scan, place.name))
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

    return is_country(scan, party->name) && last.from > verb->span.from && last.to - last.from == 3 &&
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
        return nobody();
    if (day != SIZE_MAX && scan->item[day].span.from <= clause.from + 4)
        at = scan->item[day].span.to;
    party = rgl_party_after(scan, (rgl_span){clause.from, and.from}, at);
    return rgl_respondent_may_pay(scan, &party) && rgl_party_is_proper(scan, party.name) && party.count == 1 &&
                   (party.kind != RGL_PARTY_UNKNOWN || has_name(scan, party.name))
               ? party
               : nobody();
}

/* "N was fined X", "N, of Leeds, agreed to pay X", "ordered N to pay X": the name before the first verb of paying. */
static rgl_party
before_verb(const rgl_scan *scan, rgl_span clause, uint32_t from, const rgl_mention *money)
{
    for (uint32_t at = from;;) {
        size_t pay = rgl_event_cue(scan, at, money->span.from, RGL_CUE_PAY_VERB, false);
        rgl_party party;

        if (pay == SIZE_MAX)
            return nobody();
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
        return nobody();
    party = rgl_party_after(scan, clause, scan->item[by].span.to);
    act = rgl_event_cue(scan, party.name.to, clause.to, RGL_CUE_ACT_SANCTION, false);
    return ((act != SIZE_MAX && scan->item[act].span.from <= party.name.to + 1 &&
             scan->item[act].span.to >= scan->item[ruling].span.from) ||
            (party.name.to < clause.to && scan->text[party.name.to] == ':')) &&
                   rgl_respondent_may_pay(scan, &party) && rgl_party_is_proper(scan, party.name)
               ? party
               : nobody();
}

static rgl_party
find_latin(const rgl_scan *scan, rgl_span clause, const rgl_mention *money, size_t ruling)
{
    size_t last = sum_before(scan, clause, money->span.from), on;
    uint32_t from = last == SIZE_MAX ? clause.from : scan->item[last].span.to, bracket;
    bool paid = rgl_event_cue(scan, from, money->span.from, RGL_CUE_PAY_VERB, false) != SIZE_MAX;
    rgl_party party = behind_sum(scan, clause, money, paid);

    if (party.name.to > party.name.from || party.definite || party.article)
        return party;
    party = behind_from(scan, clause, money, ruling);
    if (party.name.to > party.name.from)
        return party;
    party = rgl_respondent_item(scan, clause, money);
    if (party.name.to > party.name.from)
        return party;
    bracket = bracket_before(scan, from, money->span.from);
    if (bracket) {
        party =
            without_joint(scan, rgl_party_before(scan, (rgl_span){from, bracket}, before_seat(scan, from, bracket)));
        if (rgl_respondent_may_pay(scan, &party))
            return party;
    }
    party = behind_for(scan, clause, money);
    if (party.name.to > party.name.from)
        return party;
    party = is_fine_for(scan, clause, money);
    if (party.name.to > party.name.from)
        return party;
    party = fine_of(scan, clause, money, ruling);
    if (party.name.to > party.name.from)
        return party;
    if (last != SIZE_MAX && money->span.from - from > 8) {
        party = between_sums(scan, (rgl_span){from, money->span.from}, money);
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
        party = before_verb(scan, (rgl_span){from, clause.to}, from, money);
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
        if (rgl_respondent_may_pay(scan, &party) && party.name.to <= money->span.from && is_object(scan, &party))
            return rgl_party_with_list(scan, (rgl_span){clause.from, money->span.from}, party);
    }
    /* "settled with N for X": with whom, unless it is the authority */
    on = rgl_event_cue(scan, clause.from, money->span.from, RGL_CUE_ON_WHOM, true);
    if (on != SIZE_MAX && is_with(scan, on)) {
        party = rgl_party_after(scan, clause, scan->item[on].span.to);
        if (rgl_respondent_may_pay(scan, &party))
            return rgl_party_with_list(scan, clause, party);
    }
    party = before_verb(scan, clause, paid ? from : clause.from, money);
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
    if (on != SIZE_MAX) {
        party = rgl_party_after(scan, clause, scan->item[on].span.to);
        if (rgl_respondent_may_pay(scan, &party) && (party.count || party.kind == RGL_PARTY_COMPANY))
            return rgl_party_with_list(scan, clause, party);
    }
    return nobody();
}

/* Does the cue lie inside a greater word of a person (经 of 总经理) or of a sanction (收 of 没收)? */
static bool
inside_word(const rgl_scan *scan, const rgl_mention *cue)
{
    for (size_t i = rgl_scan_find(scan, cue->span.to);
         i-- > 0 && scan->item[i].span.from + RGL_CUE_BYTES > cue->span.from;)
        if (((scan->item[i].kind == M_CUE && scan->item[i].code == RGL_CUE_PERSON_NOUN) ||
             (scan->item[i].kind == M_ENFORCEMENT && scan->item[i].span.from < cue->span.from)) &&
            scan->item[i].span.from <= cue->span.from && scan->item[i].span.to >= cue->span.to)
            return true;
    return false;
}

/* Is the cue the beginning of a sanction's word: 责令 of 责令停止, 给予 of 给予警告? */
static bool
begins_measure(const rgl_scan *scan, const rgl_mention *cue)
{
    for (size_t i = rgl_scan_find(scan, cue->span.from); i < scan->sorted && scan->item[i].span.from == cue->span.from;
         i++)
        if (scan->item[i].kind == M_ENFORCEMENT && scan->item[i].span.to > cue->span.to)
            return true;
    return false;
}

/* Does a word of enforcement begin here: 和解? */
static bool
begins_sanction(const rgl_scan *scan, uint32_t at)
{
    for (size_t i = rgl_scan_find(scan, at); i < scan->sorted && scan->item[i].span.from == at; i++)
        if (scan->item[i].kind == M_ENFORCEMENT)
            return true;
    return false;
}

static rgl_party
find_zh(const rgl_scan *scan, const rgl_sentence *s, rgl_span clause, const rgl_mention *money)
{
    rgl_party party;
    size_t on, last = sum_before(scan, clause, money->span.from);

    /* 沈某对上述行为负有责任, 被罚款: who stands before the 对 of the fault */
    on = rgl_event_cue(scan, clause.from, money->span.from, RGL_CUE_LIABLE, true);
    if (on != SIZE_MAX)
        on = rgl_event_cue(scan, clause.from, scan->item[on].span.from, RGL_CUE_ON_WHOM, true);
    if (on != SIZE_MAX) {
        party = rgl_party_before(scan, clause, scan->item[on].span.from);
        if (is_known_zh(&party) && party.kind != RGL_PARTY_PUBLIC_BODY)
            return party;
    }
    /* 对甲公司罚款: the last 对 before the sum that is followed by a name */
    for (uint32_t at = money->span.from; (on = rgl_event_cue(scan, clause.from, at, RGL_CUE_ON_WHOM, true)) != SIZE_MAX;
         at = scan->item[on].span.from) {
        if (begins_measure(scan, &scan->item[on]))
            continue;
        party = rgl_party_after(scan, clause, scan->item[on].span.to);
        if (party.name.to <= money->span.from &&
            (is_known_zh(&party) || (is_somebody_zh(scan, &party) && is_sanctioned_zh(scan, &party, money->span.from))))
            return rgl_party_with_list(scan, (rgl_span){clause.from, money->span.from}, party);
        if (party.article && party.name.from == party.name.to)
            return party; /* 对该公司: the one before */
    }
    /* 时任行长被罚款: what stands before 被 behind the sum before */
    if (last != SIZE_MAX) {
        uint32_t from = scan->item[last].span.to;
        size_t be = rgl_event_cue(scan, from, money->span.from, RGL_CUE_BE, false);

        while (be != SIZE_MAX && inside_word(scan, &scan->item[be]))
            be = rgl_event_cue(scan, scan->item[be].span.to, money->span.from, RGL_CUE_BE, false);
        if (be != SIZE_MAX) {
            party = rgl_party_before(scan, (rgl_span){from, money->span.from}, scan->item[be].span.from);
            if (is_known_zh(&party) && party.kind != RGL_PARTY_PUBLIC_BODY)
                return party;
        }
    }
    /* 罚款甲公司X、乙公司Y: nothing but a name between two sums */
    if (last != SIZE_MAX) {
        uint32_t at = scan->item[last].span.to, next;

        for (; at < money->span.from; at = next) {
            uint32_t c = rgl_utf8_get(scan->text, money->span.from, at);

            next = (uint32_t) rgl_utf8_next(scan->text, money->span.from, at);
            if (c != 0x3001 && c != 0xFF0C && c != ',' &&
                !(next = rgl_cue_at(scan->lexicon, scan->text, money->span.from, at, RGL_CUE_JOINT)))
                break;
        }
        party = rgl_party_after(scan, (rgl_span){at, money->span.from}, at);
        if (at > scan->item[last].span.to && party.name.from == at && is_somebody_zh(scan, &party) &&
            rgl_skip_blanks(scan->text, money->span.from, party.name.to) == money->span.from)
            return party;
    }
    /* 约谈甲公司负责人, 罚款: the company that was called in pays */
    on = rgl_event_mention(scan, clause.from, money->span.from, M_ENFORCEMENT, RGL_ENFORCEMENT_INTERVIEW, true);
    if (on != SIZE_MAX) {
        uint32_t end;

        party = rgl_party_after(scan, clause, scan->item[on].span.to);
        on = rgl_event_cue(scan, party.name.from, party.name.to, RGL_CUE_COMPANY_MARK, true);
        end = on == SIZE_MAX ? 0 : scan->item[on].span.to;
        if (end) {
            party = rgl_party_of(scan, (rgl_span){party.name.from, end});
            if (is_known_zh(&party))
                return party;
        }
    }
    /* 谴责甲公司并处以X: the object of a sanction's verb */
    for (size_t i = rgl_scan_find(scan, clause.from); i < s->last && scan->item[i].span.from < money->span.from; i++) {
        if (scan->item[i].kind != M_CUE || scan->item[i].code != RGL_CUE_OBJECT_VERB ||
            rgl_is_ascii_at(scan->text, scan->item[i].span.from))
            continue;
        party = rgl_party_after(scan, (rgl_span){clause.from, money->span.from}, scan->item[i].span.to);
        if (party.article && party.name.from == party.name.to)
            return party; /* 开罚业者: the one before */
        if (party.name.from == scan->item[i].span.to && is_somebody_zh(scan, &party))
            return rgl_party_with_list(scan, (rgl_span){clause.from, money->span.from}, party);
    }
    /* 时任总经理刘洋，警告并罚款X: the clause begins with a person */
    party = rgl_party_after(scan, clause, clause.from);
    if (party.kind == RGL_PARTY_INDIVIDUAL && party.count == 1 && party.name.to <= money->span.from)
        return rgl_party_with_list(scan, (rgl_span){clause.from, money->span.from}, party);
    /* 甲公司因...被罚款, 甲公司收到罚单: what stands before the first 因, 被 or 收到 */
    for (size_t i = rgl_scan_find(scan, clause.from); i < s->last && scan->item[i].span.from < money->span.from; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind != M_CUE || m->gone || inside_word(scan, m))
            continue;
        if (m->code == RGL_CUE_REASON || m->code == RGL_CUE_BY || m->code == RGL_CUE_BE ||
            m->code == RGL_CUE_PAY_VERB) {
            party = rgl_party_before(scan, clause, m->span.from);
            if (is_somebody_zh(scan, &party) && party.kind != RGL_PARTY_PUBLIC_BODY)
                return party;
        }
    }
    /* 与甲公司达成和解 */
    on = rgl_event_cue(scan, clause.from, money->span.from, RGL_CUE_WITH_ZH, true);
    while (on != SIZE_MAX && (begins_sanction(scan, scan->item[on].span.from) || inside_word(scan, &scan->item[on])))
        on = rgl_event_cue(scan, clause.from, scan->item[on].span.from, RGL_CUE_WITH_ZH, true); /* 和 of 和解 */
    if (on != SIZE_MAX) {
        party = rgl_party_after(scan, clause, scan->item[on].span.to);
        if (party.name.to <= money->span.from && is_somebody_zh(scan, &party))
            return party;
    }
    /* 被告人周某出售信息，被判处罚金X: the person who is named behind what he is */
    for (size_t i = rgl_scan_find(scan, clause.from); i < s->last && scan->item[i].span.from < money->span.from; i++) {
        uint32_t end = 0;

        if (scan->item[i].kind != M_CUE || scan->item[i].code != RGL_CUE_PERSON_NOUN)
            continue;
        for (uint32_t at = scan->item[i].span.to, n = 0; at < money->span.from && n < 4;
             at = (uint32_t) rgl_utf8_next(scan->text, money->span.from, at), n++)
            if (n == 0 ? rgl_utf8_get(scan->text, money->span.from, at) == 0x67D0
                       : rgl_utf8_get(scan->text, money->span.from, at) != 0x67D0)
                break; /* a family name of one character, and 某 */
            else if (n > 0)
                end = (uint32_t) rgl_utf8_next(scan->text, money->span.from, at);
        if (!end)
            continue;
        party = rgl_party_of(scan, (rgl_span){scan->item[i].span.to, end});
        if (party.kind == RGL_PARTY_INDIVIDUAL)
            return party;
    }
    /* 某局：甲公司，未经同意查询信息，罚款X: the first company that the clause names */
    for (size_t i = rgl_scan_find(scan, clause.from); i < s->last && scan->item[i].span.from < money->span.from; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind != M_CUE || m->gone || (m->code != RGL_CUE_COMPANY_MARK && m->code != RGL_CUE_BRANCH_MARK))
            continue;
        party = rgl_party_before(scan, clause, m->span.to);
        if (is_known_zh(&party) && party.kind != RGL_PARTY_PUBLIC_BODY)
            return party;
    }
    return nobody();
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
    return is_chinese(scan, money->span) ? find_zh(scan, s, clause, money) : find_latin(scan, clause, money, ruling);
}

/* ------------------------------------------------------------------------------------------------- lists */

/* Nothing but commas and "and" between two sums. */
bool
rgl_respondent_side_by_side(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    const char *text = scan->text;

    while (from < to) {
        uint32_t c = rgl_utf8_get(text, to, from), end;

        if (rgl_is_blank(c) || c == ',' || c == 0x3001 || c == 0xFF0C) {
            from = (uint32_t) rgl_utf8_next(text, to, from);
            continue;
        }
        end = rgl_cue_at(scan->lexicon, text, to, from, RGL_CUE_JOINT);
        if (!end)
            return false;
        from = end;
    }
    return true;
}

static bool
is_chinese_name(const rgl_scan *scan, rgl_span name)
{
    return name.from < name.to && rgl_is_ideograph(rgl_utf8_get(scan->text, name.to, name.from));
}

/* The names in the span, when there are as many as sums and each is one. back: the first one is read from its end,
 * since other words may stand before it. */
static bool
pair(const rgl_scan *scan, rgl_span span, bool back, rgl_pairs *out)
{
    size_t n = span.from < span.to ? rgl_party_list(scan, span, out->party, RGL_PAIRS_MAX) : 0, skip;

    if (n < out->count)
        return false;
    skip = back ? n - out->count : 0;
    if (!back && n != out->count)
        return false;
    for (size_t i = 0; i < out->count; i++) {
        out->party[i] = out->party[i + skip];
        if (i == 0 && back)
            out->party[i] = rgl_party_before(scan, (rgl_span){span.from, out->party[i].name.to}, out->party[i].name.to);
        if (out->party[i].article && out->party[i].name.from == out->party[i].name.to)
            continue; /* 该公司、主管人员: the one before */
        if (out->party[i].kind == RGL_PARTY_PUBLIC_BODY ||
            !(is_chinese_name(scan, out->party[i].name) ? is_somebody_zh(scan, &out->party[i])
                                                        : rgl_party_is_named(scan, &out->party[i])))
            return false;
    }
    return true;
}

void
rgl_respondent_pair(const rgl_scan *scan, const rgl_sentence *s, rgl_span clause, size_t money, rgl_pairs *out)
{
    uint32_t from, to;
    size_t last, i, word;

    out->count = 1;
    out->money[0] = money;
    for (i = money + 1; i < s->last && out->count < RGL_PAIRS_MAX; i++) {
        const rgl_mention *before = &scan->item[out->money[out->count - 1]], *m = &scan->item[i];

        if (m->kind != M_MONEY || m->gone || m->span.from < before->span.to)
            continue;
        if (!rgl_respondent_side_by_side(scan, before->span.to, m->span.from))
            break;
        out->money[out->count++] = i;
    }
    if (out->count < 2) {
        out->count = 0;
        return;
    }
    last = sum_before(scan, clause, scan->item[money].span.from);
    from = last == SIZE_MAX ? clause.from : scan->item[last].span.to;
    to = scan->item[money].span.from;
    /* "fined A and B X and Y": the list ends where the sums begin */
    for (uint32_t at = to; at > from;) {
        size_t verb = rgl_event_cue(scan, from, at, RGL_CUE_FINE_VERB, true);

        if (verb == SIZE_MAX)
            break;
        if (pair(scan, (rgl_span){scan->item[verb].span.to, to}, false, out))
            return;
        at = scan->item[verb].span.from;
    }
    if (last != SIZE_MAX && pair(scan, (rgl_span){from, to}, false, out))
        return;
    /* "A and B were fined X and Y", 甲、乙分别被罚款X、Y */
    word = rgl_event_cue(scan, from, to, RGL_CUE_RESPECTIVELY, false);
    if (word == SIZE_MAX || !is_chinese(scan, scan->item[word].span))
        word = rgl_event_cue(scan, from, to, RGL_CUE_PAY_VERB, false);
    if (word != SIZE_MAX) {
        size_t on = rgl_event_cue(scan, from, scan->item[word].span.from, RGL_CUE_ON_WHOM, true), be;

        /* 张某、李某对上述行为负有责任，分别被罚款X、Y */
        if (on != SIZE_MAX && rgl_event_cue(scan, scan->item[on].span.to, scan->item[word].span.from, RGL_CUE_LIABLE,
                                            false) != SIZE_MAX) {
            if (pair(scan, (rgl_span){from, scan->item[on].span.from}, true, out))
                return;
        }
        if (on != SIZE_MAX &&
            rgl_event_mention(scan, scan->item[on].span.to, scan->item[word].span.from, M_DATE, -1, false) ==
                SIZE_MAX &&
            pair(scan, (rgl_span){scan->item[on].span.to, scan->item[word].span.from}, false, out))
            return;
        if (pair(scan, (rgl_span){from, scan->item[word].span.from}, true, out))
            return;
        /* 王某、李某被警告并分别罚款X、Y */
        be = rgl_event_cue(scan, from, scan->item[word].span.from, RGL_CUE_BE, true);
        if (be != SIZE_MAX && is_chinese(scan, scan->item[be].span) &&
            pair(scan, (rgl_span){from, scan->item[be].span.from}, true, out))
            return;
    }
    /* "the penalty for A and B is X and Y" */
    word = rgl_event_mention(scan, from, to, M_ENFORCEMENT, -1, true);
    if (word != SIZE_MAX && !is_chinese(scan, scan->item[money].span)) {
        rgl_span of = rgl_word_after(scan->text, to, scan->item[word].span.to),
                 is = rgl_word_before(scan->text, from, to);

        if ((rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_FOR_WHOM) ||
             rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_OF)) &&
            rgl_word_is_cue(scan->lexicon, scan->text, is, RGL_CUE_BE) &&
            pair(scan, (rgl_span){of.to, is.from}, false, out))
            return;
    }
    /* "issued notices to A and B, and fined them X and Y" */
    for (uint32_t at = to; (word = rgl_event_cue(scan, s->span.from, at, RGL_CUE_ON_WHOM, true)) != SIZE_MAX;
         at = scan->item[word].span.from) {
        rgl_party all = rgl_party_after(scan, s->span, scan->item[word].span.to);

        all = rgl_party_with_list(scan, s->span, all);
        if (all.name.to > all.name.from && all.name.to <= to && pair(scan, all.name, false, out))
            return;
    }
    /* "fines of X and Y on A and B respectively" */
    from = scan->item[out->money[out->count - 1]].span.to;
    word = rgl_event_cue(scan, from, clause.to, RGL_CUE_ON_WHOM, false);
    if (word != SIZE_MAX && rgl_respondent_leads_on(scan, from, scan->item[word].span.from)) {
        static const int ends[] = {RGL_CUE_RESPECTIVELY, RGL_CUE_REASON, RGL_CUE_REFERENCE};

        from = scan->item[word].span.to;
        to = clause.to;
        for (size_t k = 0; k < sizeof ends / sizeof ends[0]; k++) {
            size_t end = rgl_event_cue(scan, from, to, ends[k], false);

            if (end != SIZE_MAX)
                to = scan->item[end].span.from;
        }
        while (to > from && (scan->text[to - 1] == '.' || scan->text[to - 1] == ',' || scan->text[to - 1] == ' '))
            to--;
        if (pair(scan, (rgl_span){from, to}, false, out))
            return;
    }
    out->count = 0;
}

/* ------------------------------------------------------------------------------------------------- context */

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
    /* "the manager" is not the bank */
    if (party->kind == RGL_PARTY_INDIVIDUAL && known->kind != RGL_PARTY_INDIVIDUAL)
        return false;
    return rgl_word_after(scan->text, name.to, rgl_word_after(scan->text, name.to, name.from).to).to >= name.to;
}

rgl_party
rgl_respondent_topic(const rgl_scan *scan, const rgl_sentence *s, bool headline)
{
    static const int verbs[] = {RGL_CUE_INQUIRY, RGL_CUE_OBJECT_VERB};
    rgl_party party, only = nobody();

    for (size_t k = 0; k < sizeof verbs / sizeof verbs[0]; k++) {
        size_t i = rgl_event_cue(scan, s->span.from, s->span.to, verbs[k], false);

        if (i == SIZE_MAX)
            continue;
        party = rgl_party_after(scan, s->span, scan->item[i].span.to);
        if (rgl_respondent_may_pay(scan, &party) &&
            (party.kind != RGL_PARTY_UNKNOWN || (headline && has_name(scan, party.name))))
            return rgl_party_with_list(scan, s->span, party);
    }
    if (headline) { /* "Fern Bank fined for leaks" */
        size_t i = rgl_event_cue(scan, s->span.from, s->span.to, RGL_CUE_PAY_VERB, false);

        if (i != SIZE_MAX) {
            party = rgl_party_before(scan, s->span, scan->item[i].span.from);
            if (rgl_respondent_may_pay(scan, &party) && has_name(scan, party.name))
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
            return nobody();
        only = party;
    }
    return only;
}
