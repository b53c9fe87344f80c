/* party.c: where the name of a respondent ends, and what it is. */
#include "party.h"

#include "event.h"
#include "lexicon_enums.h"
#include "word.h"

/* A name longer than this is a sentence. */
#define NAME_BYTES 220

const char *
rgl_party_kind_name(rgl_party_kind kind)
{
    static const char *const names[] = {NULL, "company", "branch", "individual", "app", "public_body"};

    return names[kind];
}

rgl_party
rgl_party_of(const rgl_scan *scan, rgl_span name)
{
    rgl_party party = {.name = rgl_span_trim(scan->text, name)};
    const char *text = scan->text;
    bool company = false, branch = false, person = false, app = false, body = false;
    uint32_t at;
    rgl_span word;

    /* articles in front, brackets and stops behind */
    for (;;) {
        word = rgl_word_after(text, party.name.to, party.name.from);
        if (word.from != party.name.from || word.to >= party.name.to ||
            !rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_ARTICLE))
            break;
        party.name = rgl_span_trim(text, (rgl_span){word.to, party.name.to});
        party.article = true;
    }
    at = party.name.to > party.name.from ? (uint32_t) rgl_utf8_prev(text, party.name.to) : 0;
    while (party.name.to > party.name.from && (text[at] == ',' || text[at] == ':' || text[at] == ';')) {
        party.name = rgl_span_trim(text, (rgl_span){party.name.from, at});
        at = party.name.to > party.name.from ? (uint32_t) rgl_utf8_prev(text, party.name.to) : 0;
    }
    /* A Chinese name ends with its last mark of a company, unless a person is named behind it. */
    if (party.name.to > party.name.from && (unsigned char) text[party.name.from] >= 0x80) {
        uint32_t end = 0;

        if (rgl_cue_at(scan->lexicon, text, party.name.to, party.name.from, RGL_CUE_ANAPHOR))
            return (rgl_party){.name = {party.name.from, party.name.from}};
        for (size_t i = rgl_scan_find(scan, party.name.from);
             i < scan->sorted && scan->item[i].span.from < party.name.to; i++) {
            const rgl_mention *m = &scan->item[i];

            if (m->kind == M_CUE && m->span.to <= party.name.to && m->span.to > end &&
                (m->code == RGL_CUE_COMPANY_MARK || m->code == RGL_CUE_BRANCH_MARK))
                end = m->span.to;
        }
        if (end && end < party.name.to &&
            rgl_event_cue(scan, end, party.name.to, RGL_CUE_PERSON_NOUN, false) == SIZE_MAX &&
            rgl_utf8_get(text, party.name.to, end) != 0xFF08 && rgl_utf8_get(text, party.name.to, end) != '(' &&
            rgl_utf8_get(text, party.name.to, end) != 0x3001)
            party.name.to = end;
    }
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
        if (open > party.name.from && open - party.name.from <= 15 && (unsigned char) text[party.name.from] >= 0x80 &&
            rgl_event_cue(scan, open, party.name.to, RGL_CUE_PERSON_NOUN, false) != SIZE_MAX) {
            party.name.to = open;
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
        } else if (m->kind == M_AUTHORITY && !m->gone && m->span.to == party.name.to) {
            body = true;
        } else if (m->kind == M_CUE && m->code == RGL_CUE_COMPANY_MARK) {
            company = true;
        } else if (m->kind == M_CUE && m->code == RGL_CUE_PERSON_NOUN && m->span.to - m->span.from > 3) {
            person |= !company;
        } else if (m->kind == M_CUE && m->code == RGL_CUE_BRANCH_MARK) {
            branch = true;
        } else if (m->kind == M_CUE && m->code == RGL_CUE_ORG_NOUN) {
            company = true;
        }
    }
    party.kind = body      ? RGL_PARTY_PUBLIC_BODY
                 : branch  ? RGL_PARTY_BRANCH
                 : person  ? RGL_PARTY_INDIVIDUAL
                 : company ? RGL_PARTY_COMPANY
                 : app     ? RGL_PARTY_APP
                           : RGL_PARTY_UNKNOWN;
    if (party.count == 0 && party.name.to > party.name.from &&
        rgl_word_is_capital(text, rgl_word_after(text, party.name.to, party.name.from)))
        party.count = 1;
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
    if (c >= '0' && c <= '9')
        return false;
    return c >= 0x80 || (c >= 'A' && c <= 'Z') || party->article;
}

static bool
is_stop(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    for (size_t i = rgl_scan_find(scan, at); i < scan->sorted && scan->item[i].span.from == at; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->gone && m->kind != M_TITLE)
            continue;
        if (m->kind == M_DATE || m->kind == M_MONEY || m->kind == M_TITLE)
            return true;
        if (m->kind == M_CUE && m->span.to <= to &&
            (m->code == RGL_CUE_REASON || m->code == RGL_CUE_NP_STOP || m->code == RGL_CUE_REFERENCE ||
             m->code == RGL_CUE_TOTAL))
            return true;
    }
    return false;
}

rgl_party
rgl_party_after(const rgl_scan *scan, rgl_span within, uint32_t at)
{
    const char *text = scan->text;
    uint32_t to = within.to, p, c, end;
    rgl_span name;

    while (at < to && (rgl_is_blank(c = rgl_utf8_get(text, to, at)) || c == ',' || c == ':' || c == 0xFF1A))
        at = (uint32_t) rgl_utf8_next(text, to, at);
    name.from = name.to = p = at;
    if (to - at > NAME_BYTES)
        to = (uint32_t) rgl_utf8_prev(text, at + NAME_BYTES + 1); /* on a character's border */
    while (p < to) {
        rgl_span word;

        c = rgl_utf8_get(text, to, p);
        if (rgl_is_blank(c)) {
            p = (uint32_t) rgl_utf8_next(text, to, p);
            continue;
        }
        if (c == '(' || c == 0xFF08) { /* (China) belongs to a name */
            uint32_t close = p, d = c;

            while (close < to && d != ')' && d != 0xFF09) {
                close = (uint32_t) rgl_utf8_next(text, to, close);
                d = close < to ? rgl_utf8_get(text, to, close) : ')';
            }
            if (close >= to || close - p > 60)
                break;
            close = (uint32_t) rgl_utf8_next(text, to, close);
            word = rgl_word_after(text, to, close);
            if (c == '(' && !(word.to > word.from && rgl_word_is_capital(text, word) && word.from - close <= 1))
                break;
            p = name.to = close;
            continue;
        }
        if (c == ',') { /* Co., Ltd. */
            uint32_t next = p + 1;

            while (next < to && rgl_is_blank(rgl_utf8_get(text, to, next)))
                next = (uint32_t) rgl_utf8_next(text, to, next);
            end = rgl_cue_at(scan->lexicon, text, to, next, RGL_CUE_COMPANY_MARK);
            if (!end)
                break;
            p = name.to = end;
            continue;
        }
        if (c == '.' && p == name.to && p + 1 < to) { /* "S.L. EUR 9,000", "B.V.处以": the stop of an abbreviation */
            uint32_t start = p;

            while (start > name.from &&
                   (text[start - 1] == '.' || rgl_word_before(text, name.from, start).to == start) &&
                   !rgl_is_blank((unsigned char) text[start - 1]))
                start--;
            if (rgl_cue_at(scan->lexicon, text, p + 1, start, RGL_CUE_ABBREVIATION) >= p) {
                p = name.to = p + 1;
                continue;
            }
        }
        if (c == '.' && p == name.to && p + 1 < to && text[p + 1] == ',') { /* Co., */
            p = name.to = p + 1;
            continue;
        }
        if (c == '.' || c == ';' || c == ':' || c == 0x3002 || c == 0xFF0C || c == 0xFF1B || c == '\t' || c == 0xFF1A ||
            c == '"' || c == 0x201C || c == 0x2013 || c == 0x2014 || c == 0x3001)
            break;
        end = rgl_cue_at(scan->lexicon, text, to, p, RGL_CUE_NP_GLUE);
        if (end) {
            p = name.to = end;
            continue;
        }
        if (is_stop(scan, to, p))
            break;
        if (rgl_is_ideograph(c)) {
            p = name.to = (uint32_t) rgl_utf8_next(text, to, p);
            continue;
        }
        word = rgl_word_after(text, to, p);
        if (word.from != p || word.to == word.from) {
            p = name.to = (uint32_t) rgl_utf8_next(text, to, p);
            continue;
        }
        /* "and" goes on only to another name, not to another verb. */
        if (rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_JOINT)) {
            rgl_span next = rgl_word_after(text, to, word.to);
            uint32_t after = rgl_cue_at(scan->lexicon, text, to, next.from, RGL_CUE_ARTICLE);

            if (!after && !rgl_word_is_capital(text, next))
                break;
            p = word.to;
            continue;
        }
        p = name.to = word.to;
    }
    return rgl_party_of(scan, name);
}

rgl_party
rgl_party_before(const rgl_scan *scan, rgl_span within, uint32_t at)
{
    const char *text = scan->text;
    rgl_span name = {at, at};
    uint32_t p = at;

    while (p > within.from && at - p < NAME_BYTES) {
        uint32_t before = (uint32_t) rgl_utf8_prev(text, p), c = rgl_utf8_get(text, p, before);
        rgl_span word;
        bool stop = false;

        if (rgl_is_blank(c)) {
            p = before;
            continue;
        }
        if (c == ',' && name.from < name.to &&
            rgl_cue_at(scan->lexicon, text, name.to, name.from, RGL_CUE_COMPANY_MARK)) {
            p = before;
            continue;
        }
        if (c == ')' && name.from == name.to) { /* "X Limited (X) was fined" */
            while (before > within.from && text[before] != '(')
                before--;
            p = before;
            name.to = name.from = p;
            continue;
        }
        if (c == '.' && name.from < name.to && before > within.from && (text[before - 1] | 32) >= 'a') { /* Co., Ltd. */
            p = before;
            continue;
        }
        if (c == ',' || c == '|' || c == ';' || c == ':' || c == 0x3002 || c == 0xFF0C || c == 0xFF1B || c == '\t' ||
            c == '.' || c == 0xFF1A || c == 0x2013 || c == 0x2014 || c == 0x201C)
            break;
        if (rgl_is_ideograph(c)) {
            /* Chinese: back to the clause's beginning, or behind a cue that cannot be part of a name. */
            for (size_t i = rgl_scan_find(scan, before); i-- > 0 && scan->item[i].span.from + 24 > before;)
                if (scan->item[i].span.to == p && !scan->item[i].gone &&
                    (scan->item[i].kind == M_DATE || scan->item[i].kind == M_TITLE ||
                     scan->item[i].kind == M_AUTHORITY ||
                     (scan->item[i].kind == M_CUE &&
                      (scan->item[i].code == RGL_CUE_ACT_ENFORCE || scan->item[i].code == RGL_CUE_ACT_SAY)) ||
                     (scan->item[i].kind == M_CUE &&
                      (scan->item[i].code == RGL_CUE_ON_WHOM || scan->item[i].code == RGL_CUE_REPORT))))
                    stop = true;
            if (stop)
                break;
            p = name.from = before;
            continue;
        }
        word = rgl_word_before(text, within.from, p);
        if (word.from == word.to) {
            p = name.from = before;
            continue;
        }
        for (size_t i = rgl_scan_find(scan, word.from); i < scan->sorted && scan->item[i].span.from == word.from; i++) {
            const rgl_mention *m = &scan->item[i];

            if (m->kind == M_DATE || m->kind == M_MONEY || m->kind == M_TITLE)
                stop = true;
            if (m->kind == M_CUE && m->span.to <= p + 1 &&
                (m->code == RGL_CUE_REASON || m->code == RGL_CUE_BY || m->code == RGL_CUE_REPORT ||
                 (m->code == RGL_CUE_NP_STOP && !rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_OF))))
                stop = true;
        }
        if (stop)
            break;
        p = name.from = word.from;
    }
    return rgl_party_of(scan, name);
}
