/* party_after.c: where a name ends that is read from its first word. */
#include "event.h"
#include "lexicon_enums.h"
#include "party.h"
#include "party_word.h"
#include "word.h"

/* "Larch Advisory Pte. Ltd.": the mark of a company ends it, so that it is no advisory. */
static bool
is_company_title(const rgl_scan *scan, uint32_t to, rgl_span title)
{
    for (size_t i = rgl_scan_find(scan, title.from); i < scan->sorted && scan->item[i].span.from <= title.to + 1; i++)
        if (scan->item[i].kind == M_CUE && scan->item[i].code == RGL_CUE_COMPANY_MARK &&
            scan->item[i].span.to >= title.to && scan->item[i].span.to <= to)
            return true;
    return false;
}

static bool
is_stop(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    for (size_t i = rgl_scan_find(scan, at); i < scan->sorted && scan->item[i].span.from == at; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->gone && m->kind != M_TITLE)
            continue;
        if (m->kind == M_DATE || m->kind == M_MONEY)
            return true;
        if (m->kind == M_TITLE && !is_company_title(scan, to, m->span))
            return true;
        if (m->kind == M_ENFORCEMENT && rgl_party_is_sanction(m->code) && !rgl_party_is_capital_at(scan->text, at))
            return true;
        if (m->kind == M_CUE && m->span.to <= to &&
            (m->code == RGL_CUE_REASON || m->code == RGL_CUE_NP_STOP || m->code == RGL_CUE_REFERENCE ||
             m->code == RGL_CUE_TOTAL || m->code == RGL_CUE_EACH || m->code == RGL_CUE_RESPECTIVELY))
            return true;
    }
    return false;
}

/* "Larch Ltd nearly": a small word behind a company's mark is no part of its name, unless it says what part of it. */
static bool
is_behind_company(const rgl_scan *scan, rgl_span name, rgl_span word)
{
    static const int parts[] = {RGL_CUE_BRANCH_MARK, RGL_CUE_ORG_NOUN, RGL_CUE_PERSON_NOUN, RGL_CUE_COMPANY_MARK};

    if (name.from == name.to || !rgl_party_ends_company(scan, name.from, name.to))
        return false;
    /* "its reseller Larch Inc. A flaw in ..." */
    if (scan->text[name.to - 1] == '.' && rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE))
        return true;
    if (!rgl_word_is_small(scan->text, word) || rgl_party_is_particle(scan, word))
        return false;
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (rgl_word_is_cue(scan->lexicon, scan->text, word, parts[i]))
            return false;
    return true;
}

uint32_t
rgl_party_behind_comma(const rgl_scan *scan, uint32_t to, uint32_t comma)
{
    const char *text = scan->text;
    uint32_t next = comma + 1, end;
    rgl_span word;

    while (next < to && rgl_is_blank(rgl_utf8_get(text, to, next)))
        next = (uint32_t) rgl_utf8_next(text, to, next);
    end = rgl_cue_at(scan->lexicon, text, to, next, RGL_CUE_COMPANY_MARK);
    word = rgl_word_after(text, to, end);
    /* "Fern Bank, Bank of Larch" */
    return end && text[end - 1] != '.' && word.from > end &&
                   (rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_OF) ||
                    (rgl_word_is_capital(text, word) && word.from < word.to &&
                     !(text[word.from] >= '0' && text[word.from] <= '9') && word.to - word.from > 3))
               ? 0
               : end;
}

/* "has given Fern municipality a final decision": an article behind a name begins the next phrase. */
static bool
is_new_phrase(const rgl_scan *scan, rgl_span name, rgl_span word)
{
    rgl_span before = rgl_word_before(scan->text, name.from, word.from);

    return word.to - word.from <= 2 && scan->text[word.from] == 'a' &&
           rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE) &&
           rgl_word_is_capital(scan->text, rgl_word_after(scan->text, name.to, name.from)) &&
           !rgl_party_is_particle(scan, before);
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
    if (to - at > RGL_NAME_BYTES)
        to = (uint32_t) rgl_utf8_prev(text, at + RGL_NAME_BYTES + 1); /* on a character's border */
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
            /* (China) Ltd, (香港)有限公司 */
            if (c == '(' && !(word.to > word.from && rgl_word_is_capital(text, word) && word.from - close <= 1) &&
                !(rgl_cue_at(scan->lexicon, text, to, close, RGL_CUE_COMPANY_MARK) && !rgl_is_ascii_at(text, close)))
                break;
            p = name.to = close;
            continue;
        }
        if (c == ',') { /* Co., Ltd. */
            end = rgl_party_behind_comma(scan, to, p);
            if (!end)
                break;
            p = name.to = end;
            continue;
        }
        if (c == '.' && p == name.to) { /* "S.L. EUR 9,000", "B.V.处以": the stop of an abbreviation */
            uint32_t start = p;

            while (start > name.from &&
                   (text[start - 1] == '.' || rgl_word_before(text, name.from, start).to == start) &&
                   !rgl_is_blank((unsigned char) text[start - 1]))
                start--;
            if (rgl_cue_at(scan->lexicon, text, p + 1, start, RGL_CUE_ABBREVIATION) >= p ||
                rgl_cue_at(scan->lexicon, text, p + 1, start, RGL_CUE_COMPANY_MARK) > p) {
                p = name.to = p + 1;
                continue;
            }
        }
        if (c == '.' && p == name.to && p + 1 < to && text[p + 1] == ',') { /* Co., */
            p = name.to = p + 1;
            continue;
        }
        if (c == '.' || c == ';' || c == ':' || c == 0x3002 || c == 0xFF0C || c == 0xFF1B || c == '\t' || c == 0xFF1A ||
            c == '"' || c == 0x201C || c == 0x2013 || c == 0x2014 || c == 0x3001 || rgl_party_is_dash(text, to, p))
            break;
        end = rgl_cue_at(scan->lexicon, text, to, p, RGL_CUE_NP_GLUE);
        if (end) {
            p = name.to = end;
            continue;
        }
        if (is_stop(scan, to, p))
            break;
        if (rgl_is_ideograph(c)) {
            if (name.from < name.to && rgl_is_ascii_at(text, name.from) && rgl_party_ends_company(scan, name.from, p))
                break; /* Larch Inc.达成和解 */
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
        if (is_behind_company(scan, name, word) || (name.from < name.to && rgl_party_is_deed(scan, p)) ||
            (name.from < name.to && is_new_phrase(scan, name, word)))
            break;
        p = name.to = word.to;
    }
    return rgl_party_of(scan, name);
}
