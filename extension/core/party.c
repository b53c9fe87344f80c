/* party.c: what the name of a respondent is: a company, a person, how many. */
#include "party.h"

#include <string.h>

#include "event.h"
#include "lexicon_enums.h"
#include "party_trim.h"
#include "party_word.h"
#include "party_zh.h"
#include "word.h"

/* A legal form that is written small ("plc", "s.r.o.") is not longer. */
#define LEGAL_FORM 6

const char *
rgl_party_kind_name(rgl_party_kind kind)
{
    static const char *const names[] = {NULL, "company", "branch", "individual", "app", "public_body"};

    return names[kind];
}

bool
rgl_party_ends_company(const rgl_scan *scan, uint32_t from, uint32_t at)
{
    size_t mark = rgl_event_cue(scan, from, at, RGL_CUE_COMPANY_MARK, true);

    return mark != SIZE_MAX && (scan->item[mark].span.to == at || scan->item[mark].span.to + 1 == at);
}

bool
rgl_party_ends_person(const rgl_scan *scan, uint32_t from, uint32_t at)
{
    for (size_t i = rgl_scan_find(scan, from); i < scan->sorted && scan->item[i].span.from < at; i++)
        if (scan->item[i].kind == M_CUE && scan->item[i].code == RGL_CUE_PERSON_NOUN && scan->item[i].span.to == at)
            return true;
    return false;
}

/* How many a phrase without a number names: 1 for a name or "a hospital", more where "and" stands behind a mark of a
 * company, 0 where it is not clear ("Marks and Spencer") or not said ("the banks"). */
static int64_t
count_named(const rgl_scan *scan, const rgl_party *party)
{
    const char *text = scan->text;
    rgl_span word = rgl_word_after(text, party->name.to, party->name.from);
    uint32_t last = party->name.from;
    int64_t count = 1;

    if ((unsigned char) text[party->name.from] >= 0xE0) { /* 甲公司, but not 甲公司、乙公司 or 甲公司等 */
        for (uint32_t at = party->name.from; at < party->name.to;
             at = (uint32_t) rgl_utf8_next(text, party->name.to, at))
            if (rgl_utf8_get(text, party->name.to, at) == 0x3001 ||
                rgl_cue_at(scan->lexicon, text, party->name.to, at, RGL_CUE_AND_OTHERS) ||
                (at > party->name.from && rgl_cue_at(scan->lexicon, text, party->name.to, at, RGL_CUE_JOINT) &&
                 rgl_party_ends_company(scan, party->name.from, at)))
                return 0;
        return party->kind == RGL_PARTY_COMPANY || party->kind == RGL_PARTY_BRANCH ||
               rgl_party_is_masked(text, party->name);
    }
    if (!rgl_word_is_capital(text, word))
        return party->article && !party->definite;
    while (last < party->name.to) {
        word = rgl_word_after(text, party->name.to, last);
        if (word.from == word.to) { /* a stop, a comma, a bracket */
            last = word.from < party->name.to ? (uint32_t) rgl_utf8_next(text, party->name.to, word.from) : word.from;
            continue;
        }
        if (rgl_word_is_small(text, word) && rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_JOINT)) {
            if (!rgl_party_ends_company(scan, party->name.from, last))
                return 0;
            count++;
        }
        last = word.to;
    }
    return count;
}

rgl_party
rgl_party_of(const rgl_scan *scan, rgl_span name)
{
    rgl_party party = {.name = rgl_span_trim(scan->text, name)};
    const char *text = scan->text;
    bool company = false, branch = false, person = false, app = false, body = false;

    rgl_party_trim(scan, &party);
    if (party.name.to > party.name.from && (unsigned char) text[party.name.from] >= 0x80 &&
        !rgl_party_trim_zh(scan, &party))
        return (rgl_party){.name = {party.name.from, party.name.from}, .article = true};
    party.name = rgl_party_without_note(scan, party.name);
    party.name = rgl_party_without_gloss(text, party.name);
    party.name = rgl_party_without_next_sentence(scan, party.name);
    person = rgl_party_behind_post(scan, &party);
    /* A person's name with the post in parentheses: 宋某仁（时任...）. */
    if (party.name.to > party.name.from) {
        uint32_t open = 0;

        for (uint32_t p = party.name.from; p < party.name.to; p = (uint32_t) rgl_utf8_next(text, party.name.to, p)) {
            uint32_t c = rgl_utf8_get(text, party.name.to, p);

            if (c == 0xFF08 || c == '(') {
                open = p;
                break;
            }
        }
        if (open > party.name.from &&
            (rgl_party_is_capital_at(text, party.name.from)
                 ? rgl_word_after(text, party.name.to, open + 1).from == open + 1 &&
                       rgl_word_is_small(text, rgl_word_after(text, party.name.to, open + 1))
                 : open - party.name.from <= 15 && (unsigned char) text[party.name.from] >= 0x80) &&
            rgl_event_cue(scan, open, party.name.to, RGL_CUE_PERSON_NOUN, false) != SIZE_MAX) {
            party.name = rgl_span_trim(text, (rgl_span){party.name.from, open});
            person = true;
        }
    }
    for (size_t i = rgl_scan_find(scan, party.name.from); i < scan->sorted && scan->item[i].span.from < party.name.to;
         i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->span.to > party.name.to)
            continue;
        if (m->kind == M_COUNT && party.count == 0) {
            party.count = scan->numbers[m->detail].value;
            company |= m->code == RGL_CUE_ORG_NOUN;
            person |= m->code == RGL_CUE_PERSON_NOUN;
            app |= m->code == RGL_CUE_APP_NOUN;
        } else if (m->kind == M_AUTHORITY && !m->gone &&
                   (m->span.to == party.name.to || m->span.from == party.name.from)) {
            body = true;
        } else if (m->kind == M_CUE && m->code == RGL_CUE_COMPANY_MARK) {
            company |= !rgl_word_is_small(text, m->span) ||
                       m->span.to - m->span.from <= LEGAL_FORM; /* no "technology officer" */
        } else if (m->kind == M_CUE && m->code == RGL_CUE_PERSON_NOUN && m->span.to - m->span.from > 3) {
            person |= !company;
        } else if (m->kind == M_CUE && m->code == RGL_CUE_BRANCH_MARK) {
            branch = true;
        } else if (m->kind == M_CUE && m->code == RGL_CUE_ORG_NOUN) {
            company = true;
        }
    }
    if (company && party.name.to > party.name.from && rgl_is_ascii_at(text, party.name.from) &&
        rgl_party_ends_company(scan, party.name.from, party.name.to))
        person = false; /* "Fern Advisors LLC" */
    person |= rgl_party_is_masked(text, party.name);
    party.kind = body      ? RGL_PARTY_PUBLIC_BODY
                 : branch  ? RGL_PARTY_BRANCH
                 : person  ? RGL_PARTY_INDIVIDUAL
                 : company ? RGL_PARTY_COMPANY
                 : app     ? RGL_PARTY_APP
                           : RGL_PARTY_UNKNOWN;
    if (party.count == 0 && party.name.to > party.name.from)
        party.count = count_named(scan, &party);
    return party;
}

bool
rgl_party_is_named(const rgl_scan *scan, const rgl_party *party)
{
    unsigned char c = party->name.from < party->name.to ? (unsigned char) scan->text[party->name.from] : 0;
    size_t count = rgl_event_mention(scan, party->name.from, party->name.to, M_COUNT, -1, false);

    if (c == 0)
        return false;
    if (count != SIZE_MAX && scan->item[count].span.from == party->name.from)
        return true;
    if (c >= '0' && c <= '9') { /* "23andFern", but not "300 and" */
        rgl_span word = rgl_word_after(scan->text, party->name.to, party->name.from);

        for (uint32_t at = word.from; at < word.to; at++)
            if ((scan->text[at] | 32) >= 'a' && (scan->text[at] | 32) <= 'z')
                return party->kind != RGL_PARTY_UNKNOWN || party->count == 1;
        return false;
    }
    return c >= 0x80 || (c >= 'A' && c <= 'Z') || party->article;
}

/* "plc", "s.r.o.": a legal form that is written small. */
static bool
is_small_form(const rgl_scan *scan, rgl_span name, rgl_span word)
{
    return (word.to - word.from == 3 || memchr(scan->text + word.from, '.', word.to - word.from)) &&
           rgl_cue_at(scan->lexicon, scan->text, word.to < name.to ? word.to + 1 : word.to, word.from,
                      RGL_CUE_COMPANY_MARK) >= word.to;
}

bool
rgl_party_is_proper(const rgl_scan *scan, rgl_span name)
{
    for (rgl_span word = rgl_word_after(scan->text, name.to, name.from); word.from < word.to;
         word = rgl_word_after(scan->text, name.to, word.to))
        if (!rgl_word_is_capital(scan->text, word) && scan->text[word.from] != '&' &&
            !is_small_form(scan, name, word) &&
            !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_NAME_PARTICLE) &&
            !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_OF) &&
            !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_JOINT) &&
            !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE))
            return false;
    return true;
}
