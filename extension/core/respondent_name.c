/* respondent_name.c: a name as the whole text has it: in full, without the country that owns it, where
 * a headline only describes it. */
#include "respondent.h"

#include <string.h>

#include "lexicon_enums.h"
#include "word.h"

/* "a settlement with Fern Information Systems", and later "Fern": the name as somebody was first called, behind the
 * word that makes him the one concerned. */
static rgl_span
first_called(const rgl_scan *scan, rgl_span text, rgl_span name)
{
    static const int leads[] = {RGL_CUE_ON_WHOM, RGL_CUE_INQUIRY, RGL_CUE_OBJECT_VERB};
    uint32_t n = name.to - name.from;

    for (size_t i = rgl_scan_find(scan, text.from); i < scan->sorted && scan->item[i].span.from < name.from; i++) {
        const rgl_mention *m = &scan->item[i];
        bool lead = false;
        rgl_party party;

        for (size_t k = 0; k < sizeof leads / sizeof leads[0] && m->kind == M_CUE && !m->gone; k++)
            lead |= m->code == leads[k];
        if (!lead)
            continue;
        party = rgl_party_after(scan, text, m->span.to);
        if (party.count == 1 && party.name.to - party.name.from > n + 1 && rgl_party_is_proper(scan, party.name) &&
            memcmp(scan->text + party.name.from, scan->text + name.from, n) == 0 &&
            scan->text[party.name.from + n] == ' ')
            return party.name;
    }
    return name;
}

/* The last name of a list. */
static rgl_party
last_of(const rgl_scan *scan, rgl_party all)
{
    rgl_party names[RGL_PAIRS_MAX];
    size_t n = rgl_party_list(scan, all.name, names, RGL_PAIRS_MAX);

    return n ? names[n - 1] : all;
}

/* The name without the country that owns it and the number by which it is quoted: "Hong Kong's Bank of Xin 0123.HK". */
static rgl_span
without_home(const rgl_scan *scan, rgl_span name)
{
    size_t i = rgl_scan_find(scan, name.from);
    rgl_span last;
    uint32_t dot;

    for (; i < scan->sorted && scan->item[i].span.from == name.from; i++) {
        const rgl_mention *m = &scan->item[i];
        uint32_t at = m->span.to, mark;

        if (m->kind != M_PLACE || at >= name.to)
            continue;
        mark = rgl_utf8_get(scan->text, name.to, at);
        at = (uint32_t) rgl_utf8_next(scan->text, name.to, at);
        if ((mark != '\'' && mark != 0x2019) || name.to - at < 3 || memcmp(scan->text + at, "s ", 2) != 0)
            continue;
        last = rgl_word_after(scan->text, name.to, at + 2);
        if (last.from < last.to && rgl_word_is_capital(scan->text, last)) {
            name.from = last.from;
            break;
        }
    }
    for (last = (rgl_span){name.to, name.to}; last.from > name.from && scan->text[last.from - 1] != ' '; last.from--)
        ;
    for (dot = last.from; dot < last.to && scan->text[dot] >= '0' && scan->text[dot] <= '9'; dot++)
        ;
    if (last.from > name.from && dot > last.from && dot + 1 < last.to && scan->text[dot] == '.' && last.to - dot <= 4 &&
        scan->text[dot + 1] >= 'A' && scan->text[dot + 1] <= 'Z')
        name.to = last.from - 1;
    return name;
}

rgl_span
rgl_respondent_full(const rgl_scan *scan, rgl_span text, rgl_span given)
{
    const rgl_span name = given.from < given.to ? without_home(scan, given) : given;
    uint32_t n = name.to - name.from;
    rgl_span best = name;

    if (n == 0 || !rgl_is_ascii_at(scan->text, name.from) ||
        rgl_event_cue(scan, name.from, name.to, RGL_CUE_COMPANY_MARK, false) != SIZE_MAX)
        return name;
    for (size_t i = rgl_scan_find(scan, text.from); i < scan->sorted && scan->item[i].span.from < text.to; i++) {
        const rgl_mention *m = &scan->item[i];
        rgl_party party;

        if (m->kind != M_CUE || m->code != RGL_CUE_COMPANY_MARK || m->gone || m->span.to > text.to)
            continue;
        party = rgl_party_before(scan, text, m->span.to);
        if (party.count > 1) /* "Fern Ltd and Larch Cards Ltd" */
            party = last_of(scan, party);
        if (party.count == 1 && party.name.to - party.name.from > best.to - best.from &&
            memcmp(scan->text + party.name.from, scan->text + name.from, n) == 0 &&
            (scan->text[party.name.from + n] == ' ' || scan->text[party.name.from + n] == ','))
            best = party.name;
    }
    return best.to - best.from > n ? best : first_called(scan, text, name);
}

rgl_party
rgl_respondent_named_for(const rgl_scan *scan, const rgl_sentence *s, rgl_span described)
{
    rgl_span word = rgl_word_before(scan->text, described.from, described.to);
    rgl_party party;
    uint32_t comma;

    if (!rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ORG_NOUN))
        return (rgl_party){.count = 0};
    party = rgl_party_after(scan, s->span, s->span.from);
    comma = party.name.to;
    if (rgl_respondent_may_pay(scan, &party) && party.count <= 1 && rgl_party_is_proper(scan, party.name) &&
        comma < s->span.to && scan->text[comma] == ',') {
        word = rgl_word_after(scan->text, s->span.to, comma + 1);
        if (rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE) ||
            rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_RELATIVE))
            return party;
    }
    return rgl_respondent_topic(scan, s, false);
}

rgl_party
rgl_respondent_identified(const rgl_scan *scan, const rgl_sentence *s, rgl_span described, bool only)
{
    const char *text = scan->text;
    rgl_span noun = rgl_word_before(text, described.from, described.to), the, word;
    rgl_party party;
    bool comma;

    for (the = rgl_word_after(text, described.to, described.from); the.from < the.to;
         the = rgl_word_after(text, described.to, the.to))
        if (rgl_word_is_capital(text, the))
            return (rgl_party){.count = 0};
    the = rgl_word_after(text, s->span.to, s->span.from);
    word = rgl_word_after(text, s->span.to, the.to);
    if (!rgl_word_is_cue(scan->lexicon, text, the, RGL_CUE_DEFINITE) ||
        !rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_ORG_NOUN) ||
        (!only && (word.to - word.from != noun.to - noun.from ||
                   memcmp(text + word.from, text + noun.from, noun.to - noun.from) != 0)))
        return (rgl_party){.count = 0};
    comma = word.to < s->span.to && text[word.to] == ',';
    the = rgl_word_after(text, s->span.to, word.to + comma);
    if (!comma) {
        if (!rgl_word_is_cue(scan->lexicon, text, the, RGL_CUE_BE))
            return (rgl_party){.count = 0};
        word = rgl_word_after(text, s->span.to, the.to);
        if (rgl_cue_at(scan->lexicon, text, s->span.to, word.from, RGL_CUE_SURNAME))
            the.to = rgl_cue_at(scan->lexicon, text, s->span.to, word.from, RGL_CUE_SURNAME);
        the.from = the.to;
    }
    party = rgl_party_after(scan, s->span, the.from);
    return rgl_respondent_may_pay(scan, &party) && rgl_party_is_proper(scan, party.name) && party.count == 1
               ? party
               : (rgl_party){.count = 0};
}
