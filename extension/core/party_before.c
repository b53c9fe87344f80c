/* party_before.c: where a name begins that is read from its last word. */
#include "event.h"
#include "lexicon_enums.h"
#include "party.h"
#include "party_word.h"
#include "word.h"

/* A date or a sum before a name is not longer. */
#define VALUE_BYTES 40
/* So is what is set between commas behind a name. */
#define INSERTION_BYTES 120

/* Does a date or a sum end here ("On 4 June 2024 Fern Ltd was fined")? */
static bool
ends_value(const rgl_scan *scan, uint32_t from, uint32_t at)
{
    for (size_t i = rgl_scan_find(scan, at > from + VALUE_BYTES ? at - VALUE_BYTES : from);
         i < scan->sorted && scan->item[i].span.from < at; i++)
        if ((scan->item[i].kind == M_DATE || scan->item[i].kind == M_MONEY) && !scan->item[i].gone &&
            scan->item[i].span.to == at)
            return true;
    return false;
}

/* Do a comma and two digits stand before the comma: "Ash, 42, of"? */
static bool
is_age(const char *text, rgl_span within, uint32_t comma)
{
    return comma >= within.from + 4 && text[comma - 1] >= '0' && text[comma - 1] <= '9' && text[comma - 2] >= '1' &&
           text[comma - 2] <= '9' && text[comma - 3] == ' ' && text[comma - 4] == ',';
}

/* Beginning of what is set between commas before at ("N, of Maryland, agreed": the comma behind N), or at itself where
 * nothing is, or where the name itself stands there ("its supplier, N,"). */
static uint32_t
before_insertion(const rgl_scan *scan, rgl_span within, uint32_t at)
{
    const char *text = scan->text;
    rgl_span word, set;
    uint32_t comma = at, open, next;

    for (;;) { /* ", which was fined" */
        word = rgl_word_before(text, within.from, comma);
        if (!rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_RELATIVE))
            break;
        comma = at = word.from;
    }
    while (comma > within.from && rgl_is_blank(rgl_utf8_get(text, comma, rgl_utf8_prev(text, comma))))
        comma = (uint32_t) rgl_utf8_prev(text, comma);
    if (comma < within.to && text[comma] == ',' && is_age(text, within, comma)) /* "Jo Ash, 42, of Leeds," */
        comma++;
    if (comma == within.from || text[comma - 1] != ',')
        return at;
    comma--;
    open = comma;
    while (open > within.from && comma - open < INSERTION_BYTES && text[open - 1] != ',' && text[open - 1] != ';')
        open--;
    if (open == within.from || text[open - 1] != ',')
        return comma;
    set = rgl_span_trim(text, (rgl_span){open, comma});
    /* "On 4 June 2024, a firm of Leeds, was fined": behind a date it is the one himself */
    if (ends_value(scan, within.from, open - 1))
        return comma;
    /* "its director, surnamed Luo," */
    if (rgl_cue_at(scan->lexicon, text, set.to, set.from, RGL_CUE_SURNAME))
        return comma;
    /* "Oak Inc., which was known until 2017 as Elm Inc.," */
    if (rgl_word_is_cue(scan->lexicon, text, rgl_word_after(text, set.to, set.from), RGL_CUE_RELATIVE))
        return open - 1;
    next = rgl_cue_at(scan->lexicon, text, comma, set.from, RGL_CUE_COMPANY_MARK);
    if (next && next + 1 >= set.to)
        return comma; /* "Larch Social, Inc., was fined" */
    if (rgl_event_mention(scan, set.from, set.to, M_DATE, -1, false) != SIZE_MAX)
        return comma;
    if (rgl_party_is_capital_at(text, set.from)) {
        size_t place = rgl_event_mention(scan, set.from, set.to, M_PLACE, -1, false);

        if (place == SIZE_MAX || scan->item[place].span.from != set.from || scan->item[place].span.to != set.to)
            return comma;
    }
    return open - 1;
}

/* Where the company's mark begins that ends before the place with a stop ("Soc. Coop. a r.l."); the place: none does.
 */
static uint32_t
mark_before(const rgl_scan *scan, uint32_t from, uint32_t at)
{
    uint32_t end = at;

    while (end > from && rgl_is_blank(rgl_utf8_get(scan->text, end, rgl_utf8_prev(scan->text, end))))
        end = (uint32_t) rgl_utf8_prev(scan->text, end);
    if (end == from || scan->text[end - 1] != '.')
        return at;
    for (size_t i = rgl_scan_find(scan, end > from + VALUE_BYTES ? end - VALUE_BYTES : from);
         i < scan->sorted && scan->item[i].span.from < end; i++)
        if (scan->item[i].kind == M_CUE && scan->item[i].code == RGL_CUE_COMPANY_MARK && scan->item[i].span.to == end)
            return scan->item[i].span.from;
    return at;
}

/* "A was warned and B": does the "and" before a name join clauses, as a verb or a sanction ends before it? */
static bool
begins_clause(const rgl_scan *scan, rgl_span within, rgl_span name, rgl_span word)
{
    uint32_t at = word.from;
    rgl_span verb;

    if (name.from == name.to || !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_JOINT))
        return false;
    while (at > within.from && (scan->text[at - 1] == ' ' || scan->text[at - 1] == ','))
        at--;
    verb = rgl_word_before(scan->text, within.from, at);
    if (!rgl_word_is_small(scan->text, verb))
        return false;
    for (size_t i = rgl_scan_find(scan, verb.to > RGL_CUE_BYTES ? verb.to - RGL_CUE_BYTES : 0);
         i < scan->sorted && scan->item[i].span.from < verb.to; i++)
        if (scan->item[i].span.to == verb.to &&
            (scan->item[i].kind == M_ENFORCEMENT ||
             (scan->item[i].kind == M_CUE &&
              (scan->item[i].code == RGL_CUE_ACT_SANCTION || scan->item[i].code == RGL_CUE_ACT_ENFORCE))))
            return true;
    return false;
}

rgl_party
rgl_party_before(const rgl_scan *scan, rgl_span within, uint32_t at)
{
    const char *text = scan->text;
    rgl_span name;
    uint32_t p;
    bool of =
        false; /* the last word was "of": a small one before it is the head of the name ("branch of River Bank") */

    for (int sets = 0; sets < 3 && at > within.from && (unsigned char) text[at - 1] < 0x80; sets++)
        at = before_insertion(scan, within, at);
    name = (rgl_span){mark_before(scan, within.from, at), at};
    p = name.from;
    while (p > within.from && at - p < RGL_NAME_BYTES) {
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
        /* "Larch Ltd (X) and Elm Ltd (Y)": what another name owes ends this one; any other note is passed over */
        if (c == ')' && name.from < name.to) {
            uint32_t open = before;

            while (open > within.from && text[open] != '(')
                open--;
            if (text[open] != '(' || rgl_event_mention(scan, open, before, M_MONEY, -1, false) != SIZE_MAX)
                break;
            p = open;
            continue;
        }
        if (c == '.' && name.from == name.to &&
            rgl_party_ends_abbreviation(scan, within.from, before)) { /* "S.r.l., EUR 9" */
            name = (rgl_span){before, p};
            p = before;
            continue;
        }
        if (c == '.' && name.from < name.to && before > within.from && (text[before - 1] | 32) >= 'a') { /* Co., Ltd. */
            p = before;
            continue;
        }
        if (c == ',' || c == '|' || c == ';' || c == ':' || c == 0x3002 || c == 0xFF0C || c == 0xFF1B || c == '\t' ||
            c == '.' || c == 0xFF1A || c == 0x2013 || c == 0x2014 || c == 0x201C ||
            rgl_party_is_dash(text, within.to, before))
            break;
        if (rgl_is_ideograph(c)) {
            /* Chinese: back to the clause's beginning, or behind a cue that cannot be part of a name. */
            for (size_t i = rgl_scan_find(scan, before); i-- > 0 && scan->item[i].span.from + 24 > before;)
                if (scan->item[i].span.to == p && !scan->item[i].gone &&
                    (scan->item[i].kind == M_DATE || scan->item[i].kind == M_TITLE ||
                     scan->item[i].kind == M_AUTHORITY ||
                     (scan->item[i].kind == M_ENFORCEMENT && rgl_party_is_sanction(scan->item[i].code)) ||
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
        stop = ends_value(scan, within.from, word.to);
        for (size_t i = rgl_scan_find(scan, word.from); i < scan->sorted && scan->item[i].span.from == word.from; i++) {
            const rgl_mention *m = &scan->item[i];

            if (m->kind == M_DATE || m->kind == M_MONEY || m->kind == M_TITLE)
                stop = true;
            if (m->kind == M_CUE && m->span.to <= p + 1 &&
                (m->code == RGL_CUE_REASON || m->code == RGL_CUE_BY || m->code == RGL_CUE_REPORT ||
                 (m->code == RGL_CUE_NP_STOP && !rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_OF))))
                stop = true;
        }
        if (stop || rgl_party_is_deed(scan, word.from) || begins_clause(scan, within, name, word))
            break;
        if (name.from < name.to && rgl_party_is_capital_at(text, name.from) && rgl_word_is_small(text, word) &&
            !rgl_party_is_particle(scan, word) && !of)
            break;
        of = (of && rgl_word_is_small(text, word)) || rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_OF);
        p = name.from = word.from;
    }
    return rgl_party_of(scan, name);
}
