/* party_trim.c: a name without what a text sets before and behind it. */
#include "party_trim.h"

#include <string.h>

#include "event.h"
#include "lexicon_enums.h"
#include "party_word.h"
#include "word.h"

/* "Dublin-based", "Fern-backed". */
static bool
is_backed(const char *text, rgl_span word)
{
    static const char *const ends[] = {"-based",         "-backed",     "-owned", "-listed",
                                       "-headquartered", "-controlled", "-run"};

    for (size_t k = 0; k < sizeof ends / sizeof ends[0]; k++) {
        uint32_t n = (uint32_t) strlen(ends[k]);

        if (word.to - word.from > n && memcmp(text + word.to - n, ends[k], n) == 0)
            return true;
    }
    return false;
}

/* "web designer Pixel Ltd", "former trader John Smith": the name behind the small words that say what it is. */
static rgl_span
behind_apposition(const rgl_scan *scan, rgl_span name)
{
    const char *text = scan->text;
    rgl_span word = rgl_word_after(text, name.to, name.from);
    uint32_t start;

    if (word.from != name.from)
        return name;
    if (!rgl_word_is_small(text, word)) { /* "Genealogy company 23andFern", "Chinese social media platform Fern" */
        rgl_span next = rgl_word_after(text, name.to, word.to), last = word;

        for (rgl_span w = next; rgl_word_is_small(text, w) && !rgl_party_is_particle(scan, w);
             w = rgl_word_after(text, name.to, w.to))
            last = w;
        if (rgl_word_is_cue(scan->lexicon, text, last, RGL_CUE_ORG_NOUN) ||
            rgl_word_is_cue(scan->lexicon, text, last, RGL_CUE_APPOSITION_NOUN))
            word = next;
    }
    while (rgl_word_is_small(text, word)) {
        if (rgl_party_is_particle(scan, word))
            return name;
        word = rgl_word_after(text, name.to, word.to);
    }
    start = word.from;
    if (start == name.from && word.to < name.to) { /* "Tencent-backed Fern", "Dublin-based Larch Ltd" */
        rgl_span last = word, next = rgl_word_after(text, name.to, word.to);

        while (next.from < next.to && !is_backed(text, last) && rgl_word_is_capital(text, next)) {
            last = next;
            next = rgl_word_after(text, name.to, next.to);
        }
        if (is_backed(text, last) && rgl_word_is_capital(text, next))
            return (rgl_span){next.from, name.to};
    }
    if (start == name.from || word.from == word.to || !rgl_word_is_capital(text, word))
        return name;
    for (; word.from < word.to; word = rgl_word_after(text, name.to, word.to))
        if (rgl_word_is_small(text, word) && !rgl_party_is_particle(scan, word) &&
            !rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_COMPANY_MARK)) /* "giant Fern plc" */
            return name;
    return (rgl_span){start, name.to};
}

/* "Mr Jo Ash", but not "Mr Ash": a form of address before two names. */
static bool
is_honorific(const rgl_scan *scan, rgl_span name, rgl_span word)
{
    uint32_t end = word.to < name.to && scan->text[word.to] == '.' ? word.to + 1 : word.to;
    rgl_span given = rgl_word_after(scan->text, name.to, end), family = rgl_word_after(scan->text, name.to, given.to);

    return rgl_cue_at(scan->lexicon, scan->text, end, word.from, RGL_CUE_HONORIFIC) &&
           rgl_word_is_capital(scan->text, given) && rgl_word_is_capital(scan->text, family);
}

/* "Fern Bank's former chief executive Jo Ash": the person behind whose post it is. */
static rgl_span
behind_owned_post(const rgl_scan *scan, rgl_span name)
{
    const char *text = scan->text;
    bool owned = false, post = false;

    for (rgl_span word = rgl_word_after(text, name.to, name.from); word.from < word.to;
         word = rgl_word_after(text, name.to, word.to)) {
        if (owned && post && rgl_word_is_capital(text, word))
            return (rgl_span){word.from, name.to};
        if (rgl_word_is_genitive(text, word))
            owned = true;
        else if (owned && !rgl_word_is_small(text, word))
            return name;
        post = owned && rgl_party_ends_person(scan, name.from, word.to);
    }
    return name;
}

void
rgl_party_trim(const rgl_scan *scan, rgl_party *party)
{
    const char *text = scan->text;
    rgl_span word;
    uint32_t at;

    for (;;) {
        word = rgl_word_after(text, party->name.to, party->name.from);
        if (word.from != party->name.from || word.to >= party->name.to || (unsigned char) text[word.to] >= 0x80)
            break; /* nothing to cut, or A公司 */
        if (is_honorific(scan, party->name, word)) {
            word.to += text[word.to] == '.';
            party->name = rgl_span_trim(text, (rgl_span){word.to, party->name.to});
            continue;
        }
        if (rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_POSSESSIVE) ||
            rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_DEFINITE))
            party->definite = true;
        else if (!rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_ARTICLE))
            break;
        party->name = rgl_span_trim(text, (rgl_span){word.to, party->name.to});
        party->article = true;
    }
    while (party->name.to > party->name.from) {
        at = (uint32_t) rgl_utf8_prev(text, party->name.to);
        if (text[at] == ',' || text[at] == ':' || text[at] == ';' || text[at] == '(' || text[at] == '|') {
            party->name = rgl_span_trim(text, (rgl_span){party->name.from, at});
            continue;
        }
        word = rgl_word_before(text, party->name.from, party->name.to);
        if (!rgl_word_is_small(text, word) || word.to != party->name.to || word.from == party->name.from ||
            (!rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_ARTICLE) &&
             !rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_JOINT)))
            break;
        party->name = rgl_span_trim(text, (rgl_span){party->name.from, word.from});
    }
    party->name = behind_owned_post(scan, behind_apposition(scan, party->name));
}

rgl_span
rgl_party_without_note(const rgl_scan *scan, rgl_span name)
{
    const char *text = scan->text;
    uint32_t last = name.from < name.to ? (uint32_t) rgl_utf8_prev(text, name.to) : 0, open = last, inside;
    size_t place;

    if (last <= name.from || (rgl_utf8_get(text, name.to, last) != 0xFF09 && text[last] != ')') ||
        rgl_is_ascii_at(text, (uint32_t) rgl_utf8_prev(text, last)))
        return name;
    while (open > name.from && rgl_utf8_get(text, name.to, open) != 0xFF08 && text[open] != '(')
        open = (uint32_t) rgl_utf8_prev(text, open);
    inside = (uint32_t) rgl_utf8_next(text, name.to, open);
    place = rgl_event_mention(scan, inside, last, M_PLACE, -1, false);
    if (open == name.from || !rgl_party_ends_company(scan, name.from, open) ||
        (place != SIZE_MAX && scan->item[place].span.from == inside && scan->item[place].span.to == last))
        return name;
    return (rgl_span){name.from, open};
}

rgl_span
rgl_party_without_gloss(const char *text, rgl_span name)
{
    uint32_t open = name.to > name.from ? name.to - 1 : name.to;
    bool small = false;
    rgl_span word;

    if (name.from == name.to || text[name.to - 1] != ')' || !rgl_party_is_capital_at(text, name.from))
        return name;
    while (open > name.from && text[open] != '(')
        open--;
    for (word = rgl_word_after(text, name.to, open + 1); word.from < word.to;
         word = rgl_word_after(text, name.to, word.to < name.to && text[word.to] == ',' ? word.to + 1 : word.to))
        small |= rgl_word_is_small(text, word);
    return open > name.from + 1 && small ? rgl_span_trim(text, (rgl_span){name.from, open}) : name;
}

rgl_span
rgl_party_without_next_sentence(const rgl_scan *scan, rgl_span name)
{
    rgl_span first = rgl_word_after(scan->text, name.to, name.from), next;

    for (size_t i = rgl_scan_find(scan, name.from); i < scan->sorted && scan->item[i].span.from < name.to; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind != M_CUE || m->code != RGL_CUE_COMPANY_MARK || m->span.to >= name.to ||
            scan->text[m->span.to - 1] != '.')
            continue;
        next = rgl_word_after(scan->text, name.to, m->span.to);
        if (first.to > first.from && next.to - next.from == first.to - first.from &&
            memcmp(scan->text + next.from, scan->text + first.from, first.to - first.from) == 0)
            return (rgl_span){name.from, m->span.to};
    }
    return name;
}
