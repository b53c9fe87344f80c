/* title.c: an instrument's title is a noun of the lexicon ("Measures") with the capitals around it, or what stands
 * between 《 and 》. */
#include "title.h"

#include <string.h>

#include "lexicon_enums.h"
#include "word.h"

/* A title longer than this is running text that somebody capitalised. */
#define TITLE_WORDS 45
#define TITLE_BYTES 600
/* How far before a title its "draft version of the national standard" may begin. */
#define MARK_BYTES 90
/* A name in small letters is shorter. */
#define PLAIN_WORDS 12

static bool
is_open_quote(uint32_t c)
{
    return c == 0x201C || c == '"' || c == 0x2018 || c == '\'' || c == 0x300C || c == 0x300E || c == 0xAB ||
           c == 0x201E;
}

static bool
is_close_quote(uint32_t c)
{
    return c == 0x201D || c == '"' || c == 0x2019 || c == '\'' || c == 0x300D || c == 0x300F || c == 0xBB ||
           c == 0x201C;
}

static uint32_t
skip_blanks(const char *text, uint32_t to, uint32_t at)
{
    while (at < to && rgl_is_blank(rgl_utf8_get(text, to, at)))
        at = (uint32_t) rgl_utf8_next(text, to, at);
    return at;
}

/* The closing bracket of the one at text[at], counting nested pairs; 0: none within TITLE_BYTES. */
static uint32_t
closing(const char *text, uint32_t to, uint32_t at, uint32_t open, uint32_t close, uint32_t open2, uint32_t close2)
{
    int depth = 0;

    for (uint32_t p = at; p < to && p - at < TITLE_BYTES; p = (uint32_t) rgl_utf8_next(text, to, p)) {
        uint32_t c = rgl_utf8_get(text, to, p);

        if (c == open || c == open2)
            depth++;
        else if ((c == close || c == close2) && --depth == 0)
            return p;
        else if (c == '\n' && open == 0x300A)
            return 0;
    }
    return 0;
}

/* The status of a lexicon word inside the span that is the latest in draft's lifecycle; -1: none. */
static int16_t
status_inside(const rgl_lexicon *lexicon, const char *text, rgl_span span)
{
    int16_t best = -1;

    for (uint32_t at = span.from; at < span.to;) {
        rgl_hit hit;

        if (rgl_word_start(text, span.to, at) &&
            rgl_lexicon_longest(lexicon, text, span.to, at, RGL_BIT(RGL_W_STATUS), &hit)) {
            for (uint16_t i = 0; i < hit.count; i++)
                if (hit.entry[i].word_class == RGL_W_STATUS && hit.entry[i].value > best &&
                    hit.entry[i].value <= RGL_STATUS_UNDER_REVIEW)
                    best = (int16_t) hit.entry[i].value;
            at = hit.end;
        } else {
            at = (uint32_t) rgl_utf8_next(text, span.to, at);
        }
    }
    return best;
}

/* Is what stands in these parentheses a note on the version ("Draft for Comments", 征求意见稿, "Trial")? */
static bool
is_version(const rgl_lexicon *lexicon, const char *text, rgl_span inside)
{
    uint32_t end = rgl_cue_at(lexicon, text, inside.to, inside.from, RGL_CUE_VERSION);

    return end && skip_blanks(text, inside.to, end) == inside.to;
}

rgl_span
rgl_title_trim(const rgl_lexicon *lexicon, const char *text, rgl_span span, int16_t *mark)
{
    int16_t found = -1, s;
    bool again = true;

    while (again && span.from < span.to) {
        uint32_t c, end, last;
        rgl_span word;

        again = false;
        span = rgl_span_trim(text, span);
        if (span.from == span.to)
            break;
        c = rgl_utf8_get(text, span.to, span.from);
        last = (uint32_t) rgl_utf8_prev(text, span.to);
        /* 《 》 and quotes around it all */
        if (c == 0x300A && rgl_utf8_get(text, span.to, last) == 0x300B &&
            closing(text, span.to, span.from, 0x300A, 0x300B, 0x3008, 0x3009) == last) {
            span = (rgl_span){span.from + 3, last};
            again = true;
            continue;
        }
        if (is_open_quote(c) && span.to - span.from > 2) {
            span.from = (uint32_t) rgl_utf8_next(text, span.to, span.from);
            again = true;
            continue;
        }
        c = rgl_utf8_get(text, span.to, last);
        if ((is_close_quote(c) && c != '\'') || c == ',' || c == '.' || c == 0xFF0C || c == 0x3002 || c == ';' ||
            c == 0x300B) {
            span.to = last;
            again = true;
            continue;
        }
        /* articles and "draft" in front */
        word = rgl_word_after(text, span.to, span.from);
        if (word.from == span.from && word.to < span.to && word.to > word.from &&
            rgl_is_blank(rgl_utf8_get(text, span.to, word.to))) {
            bool article = rgl_word_is_cue(lexicon, text, word, RGL_CUE_ARTICLE);
            rgl_hit hit;

            end = 0;
            if (rgl_lexicon_longest(lexicon, text, span.to, span.from, RGL_BIT(RGL_W_STATUS), &hit)) {
                s = (int16_t) hit.entry[0].value;
                if ((s == RGL_STATUS_DRAFT || s == RGL_STATUS_REVISED_DRAFT) && hit.end < span.to &&
                    rgl_word_is_cue(lexicon, text, word, RGL_CUE_DRAFT_MARK)) {
                    rgl_span next = rgl_word_after(text, span.to, hit.end);

                    found = s > found ? s : found;
                    /* "Draft Amendments to the X" are Amendments to the X: a name begins with a capital */
                    end = hit.end > word.to && !rgl_word_is_capital(text, next) ? word.to : hit.end;
                }
            }
            if (article || end) {
                span.from = end ? end : word.to;
                again = true;
                continue;
            }
        }
        /* version notes behind, in parentheses */
        if (c == ')' || c == 0xFF09) {
            uint32_t open = last;
            int depth = 0;

            while (open > span.from) {
                uint32_t o = rgl_utf8_get(text, span.to, open);

                depth += o == ')' || o == 0xFF09;
                depth -= o == '(' || o == 0xFF08;
                if (depth == 0)
                    break;
                open = (uint32_t) rgl_utf8_prev(text, open);
            }
            if (open > span.from) {
                rgl_span inside = {(uint32_t) rgl_utf8_next(text, span.to, open), last};
                uint32_t first = rgl_utf8_get(text, last, skip_blanks(text, last, inside.from));

                s = status_inside(lexicon, text, inside);
                end = rgl_cue_at(lexicon, text, inside.to, inside.from, RGL_CUE_ARTICLE);
                if ((is_version(lexicon, text, inside) && s >= 0) || is_open_quote(first) || end ||
                    rgl_cue_at(lexicon, text, inside.to, inside.from, RGL_CUE_TERM_LEAD)) {
                    found = s > found ? s : found;
                    span.to = open;
                    again = true;
                }
            }
        }
    }
    if (mark)
        *mark = found;
    return rgl_span_trim(text, span);
}

/* A term in parentheses behind a title: (the “Measures”), (“GDPR”), （以下简称《办法》）, (Interim Provisions). Returns
 * the end of the parentheses, or 0; *term is what stands in the quotes. */
static uint32_t
read_term(const rgl_scan *scan, uint32_t to, uint32_t at, rgl_span *term)
{
    const char *text = scan->text;
    uint32_t open = skip_blanks(text, to, at), close, p, c, end;

    c = open < to ? rgl_utf8_get(text, to, open) : 0;
    if (c != '(' && c != 0xFF08)
        return 0;
    close = closing(text, to, open, '(', ')', 0xFF08, 0xFF09);
    if (!close || close - open > 160)
        return 0;
    p = skip_blanks(text, close, (uint32_t) rgl_utf8_next(text, to, open));
    for (int i = 0; i < 3; i++) {
        end = rgl_cue_at(scan->lexicon, text, close, p, RGL_CUE_TERM_LEAD);
        if (!end)
            end = rgl_cue_at(scan->lexicon, text, close, p, RGL_CUE_ARTICLE);
        if (!end)
            break;
        p = skip_blanks(text, close, end);
    }
    c = rgl_utf8_get(text, close, p);
    if (is_open_quote(c) || c == 0x300A) {
        uint32_t inner = (uint32_t) rgl_utf8_next(text, close, p), q = inner;

        while (q < close && !is_close_quote(rgl_utf8_get(text, close, q)) && rgl_utf8_get(text, close, q) != 0x300B)
            q = (uint32_t) rgl_utf8_next(text, close, q);
        *term = (rgl_span){inner, q};
    } else {
        *term = rgl_span_trim(text, (rgl_span){p, close});
    }
    return (uint32_t) rgl_utf8_next(text, to, close);
}

/* The mention of a kind (not gone) that covers the offset, or NULL. */
static const rgl_mention *
covering(const rgl_scan *scan, rgl_inner_kind kind, uint32_t at)
{
    size_t i = rgl_scan_find(scan, at + 1);

    /* Names do not overlap, so the nearest one of the kind to the left is the only candidate. */
    for (int steps = 0; i-- > 0 && steps < 60; steps++)
        if (scan->item[i].kind == kind && !scan->item[i].gone)
            return scan->item[i].span.to > at ? &scan->item[i] : NULL;
    return NULL;
}

/* Lies the offset in one of the titles found last? */
static bool
in_title(const rgl_scan *scan, uint32_t at)
{
    for (size_t i = scan->title_count, steps = 0; i-- > 0 && steps < 20; steps++)
        if (scan->titles[i].span.from <= at && at < scan->titles[i].span.to)
            return true;
    return false;
}

static bool
is_connector(const rgl_scan *scan, rgl_span word)
{
    return rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_TITLE_WORD);
}

static bool
is_article(const rgl_scan *scan, rgl_span word)
{
    return rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE);
}

/* Where the capitals that lead to the noun at `at` begin. law: numbers before it are its articles ("Arts. 5, 6 and 9
 * GDPR"), no part of its name. */
static uint32_t
expand_left(const rgl_scan *scan, uint32_t from, uint32_t at, bool law)
{
    uint32_t best = at, p = at, behind = at; /* behind: where the last word that is no number begins */

    for (int words = 0; words < TITLE_WORDS; words++) {
        rgl_span word = rgl_word_before(scan->text, from, p);

        if (word.from == word.to) {
            /* "Data (Use and Access) Act": capitals in parentheses inside the name */
            uint32_t close = p;

            while (close > from && rgl_is_blank(rgl_utf8_get(scan->text, close, rgl_utf8_prev(scan->text, close))))
                close = (uint32_t) rgl_utf8_prev(scan->text, close);
            if (close == p || close <= from || scan->text[close - 1] != ')')
                break;
            for (p = close - 1; p > from && scan->text[p] != '(' && close - p < 48; p--)
                ;
            if (scan->text[p] != '(' || !rgl_word_is_capital(scan->text, rgl_word_after(scan->text, close, p + 1)) ||
                scan->text[p + 1] == '\'' ||
                rgl_word_before(scan->text, from, p).from == rgl_word_before(scan->text, from, p).to)
                break;
            continue;
        }
        if (covering(scan, M_AUTHORITY, word.from) || covering(scan, M_DATE, word.from) || in_title(scan, word.from))
            break;
        if (is_article(scan, word))
            break;
        if (rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE_WORD))
            return behind; /* "Article 46(1) GDPR": a place in the law, not its name */
        if (is_connector(scan, word)) {
            p = word.from;
            continue;
        }
        if (!rgl_word_is_capital(scan->text, word) ||
            rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_DETERMINER))
            break;
        if (p < best && scan->text[word.from] >= '0' && scan->text[word.from] <= '9')
            break; /* "version 2.0 of its X Standard" */
        p = best = word.from;
        if (scan->text[word.from] < '0' || scan->text[word.from] > '9')
            behind = best;
    }
    return law && behind == at ? at : best;
}

/* GB/T 35273-2020, GB 46864-2025, YD/T 4177.1-2022, ISO/IEC 27001:2022: letters and slashes, then digits, then a
 * year. Returns its end or 0; an English or Chinese text. */
static uint32_t
standard_number(const char *text, uint32_t to, uint32_t at)
{
    uint32_t p = at, letters = 0, digits = 0, year = 0;

    while (
        p < to &&
        ((text[p] >= 'A' && text[p] <= 'Z') || text[p] == '/' || (letters > 1 && text[p] >= '0' && text[p] <= '9')) &&
        p - at < 12) {
        letters += text[p] >= 'A' && text[p] <= 'Z';
        p++;
    }
    if (letters < 2)
        return 0;
    if (p < to && (text[p] == ' ' || text[p] == '\xC2'))
        p += text[p] == ' ' ? 1 : 2;
    while (p < to && ((text[p] >= '0' && text[p] <= '9') || (digits && text[p] == '.'))) {
        digits++;
        p++;
    }
    if (digits < 3 || p >= to)
        return 0;
    if (text[p] == '-' || text[p] == ':')
        p++;
    else if (to - p > 3 && (unsigned char) text[p] == 0xE2 && (unsigned char) text[p + 1] == 0x80)
        p += 3;
    else
        return 0;
    while (p < to && text[p] >= '0' && text[p] <= '9') {
        year++;
        p++;
    }
    return year == 4 ? p : 0;
}

static bool
all_digits(const char *text, rgl_span span)
{
    for (uint32_t p = span.from; p < span.to; p++)
        if (text[p] < '0' || text[p] > '9')
            return false;
    return span.from < span.to;
}

/* "ISO/IEC DIS 42190", "ITU-T X.1799", "EN 303 645", "NIST SP 800-63-4": the number of a standard behind the name of
 * its series, with or without its year. Returns its end, or 0. */
static uint32_t
series_number(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    const char *text = scan->text;
    uint32_t series = rgl_cue_at(scan->lexicon, text, to, at, RGL_CUE_STANDARD_SERIES), digits = 0;
    rgl_span word, next;

    if (!series || (series - at <= 4 && !rgl_word_is_capital(text, (rgl_span){series - 1, series})))
        return 0; /* "En 2024" */
    word = rgl_word_after(text, to, series);
    for (int i = 0; i < 2 && rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_STANDARD_STAGE); i++)
        word = rgl_word_after(text, to, word.to);
    if (word.from == word.to || !rgl_word_is_capital(text, word))
        return 0;
    for (uint32_t p = word.from; p < word.to; p++) {
        digits += text[p] >= '0' && text[p] <= '9';
        if (!digits && p - word.from > 2)
            return 0;
    }
    next = rgl_word_after(text, to, word.to);
    if (digits == 3 && all_digits(text, word) && next.from == word.to + 1 && next.to - next.from >= 3 &&
        rgl_word_is_capital(text, (rgl_span){next.from, next.from + 3}) &&
        all_digits(text, (rgl_span){next.from, next.from + 3})) {
        word.to = next.to; /* EN 303 645-1 */
    } else if (word.to < to && text[word.to] == ':') {
        next = rgl_word_after(text, to, word.to + 1);
        if (next.from == word.to + 1 && next.to - next.from == 4 && all_digits(text, next))
            word.to = next.to;
    } else if (word.to - word.from == 4 && all_digits(text, word) && series - at <= 4 &&
               (memcmp(text + word.from, "19", 2) == 0 || memcmp(text + word.from, "20", 2) == 0)) {
        return 0;
    }
    return digits >= 3 ? word.to : 0;
}

/* Does a new title begin at `at` ("and the Guide on ..."): capitals without a connector that lead to an instrument's
 * noun? */
static bool
new_title_at(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    for (int words = 0; words < 12; words++) {
        rgl_span word = rgl_word_after(scan->text, to, at);
        const rgl_mention *kind;

        if (word.from == word.to)
            return false;
        if (words == 0 && is_article(scan, word)) {
            at = word.to;
            continue;
        }
        kind = covering(scan, M_KIND, word.from);
        if (kind && rgl_word_is_capital(scan->text, word)) {
            /* at the end of its head only: "Administrative Law Enforcement" is no law */
            rgl_span next = rgl_word_after(scan->text, to, kind->span.to);

            if (next.from == next.to || !rgl_word_is_capital(scan->text, next) || covering(scan, M_KIND, next.from))
                return true;
        }
        kind = covering(scan, M_LAW, word.from);
        if ((kind && kind->span.from == word.from) ||
            (words == 0 && (standard_number(scan->text, to, word.from) || series_number(scan, to, word.from))))
            return true;
        if (!rgl_word_is_capital(scan->text, word) || is_connector(scan, word))
            return false;
        at = word.to;
    }
    return false;
}

/* The end of the number behind a noun that ends at `at` ("Decree No. 13/2023/ND-CP", "Order [2024] No. 7", "Manual
 * module OR-2"), or 0. */
static uint32_t
number_behind(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    const char *text = scan->text;
    rgl_span word = rgl_word_after(text, to, at), number;

    if (word.from == word.to || !rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_TITLE_NUMBER))
        return 0;
    if (word.to < to && text[word.to] == '.')
        word.to++;
    number = rgl_word_after(text, to, word.to);
    for (uint32_t p = number.from; p < number.to; p++)
        if (text[p] >= '0' && text[p] <= '9')
            return p == number.from || rgl_word_is_capital(text, number) ? number.to : 0;
    return 0;
}

/* The end of a year behind a comma at `at` ("Rules, 2024"), or 0. */
static uint32_t
year_behind(const char *text, uint32_t to, uint32_t at)
{
    rgl_span word = rgl_word_after(text, to, at + 1);

    return word.to - word.from == 4 &&
                   (memcmp(text + word.from, "19", 2) == 0 || memcmp(text + word.from, "20", 2) == 0)
               ? word.to
               : 0;
}

/* Behind a comma inside a title: do further capitals follow that an "and" closes ("Collection, Use and Sharing")? */
static bool
series_goes_on(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    for (int words = 0; words < 10; words++) {
        rgl_span word = rgl_word_after(scan->text, to, at);

        if (word.from == word.to) {
            uint32_t c = skip_blanks(scan->text, to, at);

            if (words == 0 || c >= to || scan->text[c] != ',')
                return false;
            at = c + 1;
            continue;
        }
        if (rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_JOINT)) {
            rgl_span next = rgl_word_after(scan->text, to, word.to);

            return words > 0 && rgl_word_is_capital(scan->text, next);
        }
        if (!rgl_word_is_capital(scan->text, word) || covering(scan, M_KIND, word.from) ||
            covering(scan, M_AUTHORITY, word.from))
            return false;
        at = word.to;
    }
    return false;
}

/* Where the title that reaches to `at` ends. standard: its words need no capitals. */
static uint32_t
expand_right(const rgl_scan *scan, uint32_t to, uint32_t at, bool standard)
{
    const char *text = scan->text;
    uint32_t best = at, p = at;
    int connectors = 0;

    for (int words = 0; words < TITLE_WORDS; words++) {
        uint32_t next = skip_blanks(text, to, p), c = next < to ? rgl_utf8_get(text, to, next) : 0;
        rgl_span word;

        if (c == '(' || c == 0xFF08) {
            uint32_t close = closing(text, to, next, '(', ')', 0xFF08, 0xFF09), after;
            rgl_span inside;

            if (!close || connectors)
                break;
            inside = rgl_span_trim(text, (rgl_span){(uint32_t) rgl_utf8_next(text, to, next), close});
            after = (uint32_t) rgl_utf8_next(text, to, close);
            c = rgl_utf8_get(text, close, inside.from);
            if (is_open_quote(c) || rgl_cue_at(scan->lexicon, text, close, inside.from, RGL_CUE_ARTICLE) ||
                rgl_cue_at(scan->lexicon, text, close, inside.from, RGL_CUE_TERM_LEAD) ||
                covering(scan, M_DATE, inside.from))
                break;
            word = rgl_word_after(text, close, inside.from);
            /* "(Interim Provisions)" names an instrument again: a term, no edition */
            if (!is_version(scan->lexicon, text, inside) &&
                covering(scan, M_KIND, rgl_word_before(text, inside.from, inside.to).from))
                break;
            if (is_version(scan->lexicon, text, inside) ||
                rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_EDITION) ||
                rgl_word_is_cue(scan->lexicon, text, rgl_word_before(text, inside.from, inside.to), RGL_CUE_EDITION)) {
                p = best = after;
                continue;
            }
            /* (EU) 2024/1689 and (PIP) (2025 Edition) go on; a term in bare parentheses ends the title */
            word = rgl_word_after(text, to, after);
            next = skip_blanks(text, to, after);
            if ((word.from < word.to && text[word.from] >= '0' && text[word.from] <= '9') ||
                (next < to && text[next] == '(' &&
                 !rgl_cue_at(scan->lexicon, text, to, skip_blanks(text, to, next + 1), RGL_CUE_ARTICLE))) {
                p = best = after;
                continue;
            }
            break;
        }
        if ((c == '\'' || c == 0x2019) && next == p && p > at && text[p - 1] == 's') {
            p = (uint32_t) rgl_utf8_next(text, to, p); /* "Employers' Use" */
            continue;
        }
        if (c == ',') {
            if (!connectors && covering(scan, M_KIND, best - 1) && year_behind(text, to, next)) {
                p = best = year_behind(text, to, next);
                continue;
            }
            if (standard || connectors || !series_goes_on(scan, to, next + 1))
                break;
            p = next + 1;
            continue;
        }
        if (c == 0x2013 || c == 0x2014 || c == '-' || (c == ':' && standard)) {
            uint32_t after = (uint32_t) rgl_utf8_next(text, to, next);

            if (c == 0x2014 && after < to && rgl_utf8_get(text, to, after) == 0x2014)
                after = (uint32_t) rgl_utf8_next(text, to, after);
            word = rgl_word_after(text, to, after);
            if (connectors || word.from == word.to || !rgl_word_is_capital(text, word) ||
                (next == p && c != 0x2014 && c != ':'))
                break;
            p = after;
            continue;
        }
        word = rgl_word_after(text, to, p);
        if (word.from == word.to || word.from < p)
            break;
        if (rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_TITLE_STOP) && !rgl_word_is_capital(text, word))
            break;
        if (rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_JOINT) && new_title_at(scan, to, word.to))
            break;
        if (!connectors && number_behind(scan, to, p)) {
            p = best = number_behind(scan, to, p);
            continue;
        }
        if (is_article(scan, word) || is_connector(scan, word)) {
            if (++connectors > 3)
                break;
            if (covering(scan, M_DATE, word.from))
                break;
            p = word.to;
            continue;
        }
        if (!rgl_word_is_capital(text, word) && !standard)
            break;
        {
            const rgl_mention *date = covering(scan, M_DATE, word.from);

            if (date && scan->dates[date->detail].period.precision == RGL_DAY)
                break;
        }
        connectors = 0;
        p = best = word.to;
    }
    return best;
}

/* The kind that the words of a title say: of the nouns that belong to its head (before "on", "for", "of") the last and
 * longest; in Chinese the one at its end. */
static int16_t
kind_of(const rgl_scan *scan, rgl_span name)
{
    int16_t kind = -1;

    for (size_t i = rgl_scan_find(scan, name.from); i < scan->sorted && scan->item[i].span.from < name.to; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind != M_KIND || m->span.to > name.to)
            continue;
        kind = (int16_t) m->code;
        if ((unsigned char) scan->text[m->span.from] < 0x80) {
            rgl_span next = rgl_word_after(scan->text, name.to, m->span.to);

            if (next.from == next.to || is_connector(scan, next))
                break;
        }
    }
    return kind;
}

/* Append a title whose words are span; what lies inside is gone. */
static bool
add_title(rgl_scan *scan, rgl_span block, rgl_title title)
{
    rgl_span term = {0, 0};
    rgl_mention mention = {.kind = M_TITLE, .place = RGL_NONE};
    int16_t mark;
    uint32_t end;

    title.name = rgl_title_trim(scan->lexicon, scan->text, title.name, &mark);
    if (title.name.from >= title.name.to)
        return true;
    if (mark > title.mark)
        title.mark = mark;
    if (title.kind < 0)
        title.kind = kind_of(scan, title.name);
    end = read_term(scan, block.to, title.span.to, &term);
    if (end) {
        int16_t s = status_inside(scan->lexicon, scan->text, term);

        if (is_version(scan->lexicon, scan->text, term)) {
            title.mark = s > title.mark ? s : title.mark;
            title.span.to = end;
            end = read_term(scan, block.to, end, &term);
        } else if (s > title.mark && !title.brackets && title.law < 0) {
            title.mark = s; /* (the “Draft Regulations”) */
        }
    }
    if (end && standard_number(scan->text, term.to, term.from) == term.to) {
        title.number = term; /* 《X》（GB/T 35273-2020） */
        title.standard = true;
        title.span.to = end;
        end = 0;
    }
    if (end) {
        title.term = term;
        title.span.to = end;
    }
    mention.span = title.span;
    mention.detail = (uint32_t) scan->title_count;
    for (size_t i = rgl_scan_find(scan, title.span.from); i < scan->sorted && scan->item[i].span.from < title.span.to;
         i++)
        if (scan->item[i].kind != M_TOPIC)
            scan->item[i].gone = true;
    if (!rgl_grow(scan->arena, &scan->titles, sizeof title, scan->title_count, &scan->title_capacity))
        return false;
    scan->titles[scan->title_count++] = title;
    return rgl_scan_add(scan, mention);
}

/* The law of the lexicon whose name is all of the span; -1: none. */
static int16_t
law_of(const rgl_scan *scan, rgl_span name)
{
    rgl_hit hit;
    const rgl_entry *e;

    if (!rgl_lexicon_longest(scan->lexicon, scan->text, name.to, name.from, RGL_BIT(RGL_W_LAW), &hit) ||
        hit.end != name.to)
        return -1;
    e = rgl_hit_entry(&hit, RGL_W_LAW);
    return e ? (int16_t) e->value : -1;
}

/* Does the name in 《》 end as those of newspapers and journals do? */
static bool
is_periodical(const rgl_scan *scan, rgl_span name)
{
    for (uint32_t at = name.from; at < name.to; at = (uint32_t) rgl_utf8_next(scan->text, name.to, at))
        if (rgl_cue_at(scan->lexicon, scan->text, name.to, at, RGL_CUE_PERIODICAL) == name.to)
            return true;
    return false;
}

/* 《...》 */
static bool
bracketed(rgl_scan *scan, rgl_span block)
{
    const char *text = scan->text;

    for (uint32_t at = block.from; at + 3 <= block.to; at++) {
        uint32_t close;
        rgl_title title = {.kind = -1, .law = -1, .mark = -1, .brackets = true};

        if ((unsigned char) text[at] != 0xE3 || (unsigned char) text[at + 1] != 0x80 ||
            (unsigned char) text[at + 2] != 0x8A)
            continue;
        close = closing(text, block.to, at, 0x300A, 0x300B, 0, 0);
        if (!close)
            continue;
        title.span = (rgl_span){at, close + 3};
        title.name = (rgl_span){at + 3, close};
        if (is_periodical(scan, title.name))
            continue; /* 据《法治日报》报道 */
        title.law = law_of(scan, rgl_title_trim(scan->lexicon, text, title.name, NULL));
        if (!add_title(scan, block, title))
            return false;
        at = close + 2;
    }
    return true;
}

/* The quotes around the offset in the block, if any: what stands between them. */
static bool
quoted(const rgl_scan *scan, rgl_span block, uint32_t at, rgl_span *inside)
{
    const char *text = scan->text;
    uint32_t p = at, c = 0;

    while (p > block.from && at - p < 200) {
        p = (uint32_t) rgl_utf8_prev(text, p);
        c = rgl_utf8_get(text, block.to, p);
        if (c == 0x201C || c == '"' || c == 0x201D || c == '\n' || c == '.')
            break;
    }
    if (c != 0x201C && c != '"')
        return false;
    if (c == '"' && p > block.from && !rgl_is_blank(rgl_utf8_get(text, block.to, rgl_utf8_prev(text, p))) &&
        text[p - 1] != '(')
        return false;
    inside->from = (uint32_t) rgl_utf8_next(text, block.to, p);
    for (p = at; p < block.to && p - at < 300; p = (uint32_t) rgl_utf8_next(text, block.to, p)) {
        c = rgl_utf8_get(text, block.to, p);
        if (c == 0x201D || c == '"') {
            inside->to = p;
            return true;
        }
        if (c == '\n' || c == 0x201C)
            return false;
    }
    return false;
}

/* "draft version of the national standard on" in front of a title: the status that it says, or -1; *from moves to its
 * beginning. */
static int16_t
mark_before(const rgl_scan *scan, rgl_span block, uint32_t *from)
{
    uint32_t p = *from;
    int16_t best = -1;

    while (p > block.from && *from - p < MARK_BYTES) {
        rgl_span word = rgl_word_before(scan->text, block.from, p);
        rgl_hit hit;

        if (word.from == word.to && p > block.from) { /* "a recommended national standard, X" */
            uint32_t before = (uint32_t) rgl_utf8_prev(scan->text, p);

            while (before > block.from && rgl_is_blank(rgl_utf8_get(scan->text, p, before)))
                before = (uint32_t) rgl_utf8_prev(scan->text, before);
            if (scan->text[before] != ',' || *from - before > 3)
                break;
            p = before;
            continue;
        }
        if (rgl_lexicon_longest(scan->lexicon, scan->text, block.to, word.from, RGL_BIT(RGL_W_STATUS), &hit) &&
            hit.end <= *from) {
            int16_t s = (int16_t) hit.entry[0].value;

            if ((s == RGL_STATUS_DRAFT || s == RGL_STATUS_REVISED_DRAFT) && s > best)
                best = s;
        }
        if (!rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_DRAFT_MARK) &&
            !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_STANDARD_NOUN) && !is_article(scan, word) &&
            !is_connector(scan, word))
            break;
        p = word.from;
    }
    return best;
}

/* A title made of capitals around an anchor (an instrument's noun, a law's name, a standard's number or first words).
 */
static bool
lettered(rgl_scan *scan, rgl_span block, const rgl_mention *anchor, uint32_t number_end, uint32_t *done)
{
    const char *text = scan->text;
    rgl_title title = {.kind = -1, .law = -1, .mark = -1};
    rgl_span inside, trimmed;
    uint32_t words = 0;
    bool lead = anchor->kind == M_CUE;

    title.name = anchor->span;
    if (number_end) {
        rgl_span next = rgl_word_after(text, block.to, number_end);

        title.standard = true;
        title.number = (rgl_span){anchor->span.from, number_end};
        title.name.to = next.from < next.to && rgl_word_is_capital(text, next) ? next.to : number_end;
    }
    title.standard |= lead;
    if (number_end && title.name.to < number_end)
        title.name.to = number_end;
    if (!number_end && !lead)
        title.name.from =
            expand_left(scan, *done > block.from ? *done : block.from, anchor->span.from, anchor->kind == M_LAW);
    if (anchor->kind == M_LAW && title.name.from == anchor->span.from && !number_end) {
        rgl_span word = rgl_word_after(text, block.to, anchor->span.to);

        title.law = (int16_t) anchor->code;
        if (word.to > word.from && text[word.from] >= '0' && text[word.from] <= '9' && word.to - word.from == 4 &&
            word.from == anchor->span.to + 1)
            title.name.to = word.to; /* Data Protection Act 2018 */
    } else if (title.name.to != number_end) {
        title.name.to = expand_right(scan, block.to, title.name.to, title.standard);
    }
    if (anchor->kind == M_LAW && title.law >= 0 && title.name.to < anchor->span.to)
        title.name.to = anchor->span.to;
    if (title.law < 0 && quoted(scan, block, anchor->span.from, &inside) && inside.from <= title.name.from &&
        inside.to >= title.name.to && rgl_word_is_capital(text, rgl_word_after(text, inside.to, inside.from))) {
        title.name = inside;
        title.quoted = true;
    }
    title.span = title.name;
    if (title.quoted)
        title.span = (rgl_span){(uint32_t) rgl_utf8_prev(text, inside.from),
                                (uint32_t) rgl_utf8_next(text, block.to, inside.to)};
    if (title.law < 0) {
        uint32_t from = title.span.from;

        title.mark = mark_before(scan, block, &from);
    }
    /* A noun alone, or with "Draft" and articles only, is a term or a common word, no title. */
    trimmed = rgl_title_trim(scan->lexicon, text, title.name, NULL);
    for (uint32_t p = trimmed.from; p < trimmed.to;) {
        rgl_span word = rgl_word_after(text, trimmed.to, p);

        if (word.from == word.to) {
            p = (uint32_t) rgl_utf8_next(text, trimmed.to, p);
            continue;
        }
        words += word.from < anchor->span.from || word.from >= anchor->span.to;
        p = word.to;
    }
    *done = title.name.to > *done ? title.name.to : *done;
    if (title.law < 0 && !number_end && !lead && words < 1)
        return true;
    if (title.law < 0)
        title.law = law_of(scan, trimmed);
    return add_title(scan, block, title);
}

/* Later uses of the terms that titles of this block define. */
static bool
find_terms(rgl_scan *scan, rgl_span block, size_t first_title)
{
    for (size_t t = first_title; t < scan->title_count; t++) {
        const rgl_title *title = &scan->titles[t];
        uint32_t n = title->term.to - title->term.from;

        if (n < 2 || n > 120)
            continue;
        for (uint32_t at = title->span.to; at + n <= block.to;
             at = (uint32_t) rgl_utf8_next(scan->text, block.to, at)) {
            rgl_mention mention = {.kind = M_TERM, .place = RGL_NONE, .detail = (uint32_t) t};
            uint32_t i = 0;

            while (i < n && scan->text[at + i] == scan->text[title->term.from + i])
                i++;
            if (i < n || !rgl_word_start(scan->text, block.to, at) || in_title(scan, at))
                continue;
            mention.span = (rgl_span){at, at + n};
            if (!rgl_scan_add(scan, mention))
                return false;
            at += n - 1;
        }
    }
    return true;
}

/* "Information security technology - ": the dash (or colon) behind a standard's first words. */
static bool
before_dash(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    uint32_t c;

    at = skip_blanks(scan->text, to, at);
    c = at < to ? rgl_utf8_get(scan->text, to, at) : 0;
    return c == '-' || c == 0x2013 || c == 0x2014 || c == ':' || c == 0x2015;
}

/* "Cybersecurity (Amendment) Bill": does the name go on behind the parentheses that the noun stands in? */
static bool
in_parentheses(const rgl_scan *scan, rgl_span block, rgl_span noun)
{
    uint32_t open = noun.from, close = noun.to;
    rgl_span next;

    while (open > block.from && noun.from - open < 48 && scan->text[open - 1] != '(' && scan->text[open - 1] != ')')
        open--;
    while (close < block.to && close - noun.to < 48 && scan->text[close] != '(' && scan->text[close] != ')')
        close++;
    if (open == block.from || scan->text[open - 1] != '(' || close == block.to || scan->text[close] != ')')
        return false;
    next = rgl_word_after(scan->text, block.to, close + 1);
    return next.from < next.to && rgl_word_is_capital(scan->text, next) && covering(scan, M_KIND, next.from);
}

/* "Circular No. 2025-03, Guidelines on ...": a noun with its number only, in front of the title that has it. Where it
 * ends, or 0. */
static uint32_t
number_of_next(const rgl_scan *scan, rgl_span block, rgl_span noun)
{
    uint32_t end = number_behind(scan, block.to, noun.to);

    return end && end < block.to && scan->text[end] == ',' && new_title_at(scan, block.to, end + 1) ? end : 0;
}

/* GB/T 35273-2020《X》: give the number to the title in the brackets behind it. */
static bool
number_of_brackets(rgl_scan *scan, rgl_span block, rgl_span number, size_t first_title)
{
    uint32_t at = skip_blanks(scan->text, block.to, number.to);

    for (size_t t = first_title; t < scan->title_count; t++)
        if (scan->titles[t].brackets && scan->titles[t].span.from == at) {
            scan->titles[t].number = number;
            scan->titles[t].standard = true;
            return true;
        }
    return false;
}

/* A title that no noun of the lexicon anchors: its name is a whole span. */
static bool
add_named(rgl_scan *scan, rgl_span block, rgl_span name, rgl_title title, uint32_t *done)
{
    uint32_t from;

    title.name = title.span = name;
    if (title.quoted)
        title.span = (rgl_span){(uint32_t) rgl_utf8_prev(scan->text, name.from),
                                (uint32_t) rgl_utf8_next(scan->text, block.to, name.to)};
    from = title.span.from;
    title.mark = mark_before(scan, block, &from);
    *done = title.span.to;
    return add_title(scan, block, title);
}

/* "a notice entitled “X”": what stands in the quotes behind the cue; empty: none. */
static rgl_span
entitled(const rgl_scan *scan, rgl_span block, rgl_span cue)
{
    const rgl_span none = {0, 0};
    rgl_span noun = rgl_word_before(scan->text, block.from, cue.from);
    uint32_t open = skip_blanks(scan->text, block.to, cue.to), from, to;

    if (open >= block.to || !is_open_quote(rgl_utf8_get(scan->text, block.to, open)) || noun.from == noun.to ||
        !covering(scan, M_KIND, noun.from))
        return none;
    from = to = (uint32_t) rgl_utf8_next(scan->text, block.to, open);
    while (to < block.to && to - from < TITLE_BYTES / 2 && scan->text[to] != '\n') {
        uint32_t c = rgl_utf8_get(scan->text, block.to, to), next = (uint32_t) rgl_utf8_next(scan->text, block.to, to);

        if (is_close_quote(c) && !(next < block.to && rgl_word_start(scan->text, block.to, to) &&
                                   rgl_word_after(scan->text, block.to, next).from == next &&
                                   rgl_word_after(scan->text, block.to, next).to > next && c != 0x201D && c != '"'))
            return (rgl_span){from, to};
        to = next;
    }
    return none;
}

/* "the association standard Grading of Vehicle Data": three capitals at least behind the noun, none of them an anchor.
 */
static rgl_span
named_standard(const rgl_scan *scan, rgl_span block, rgl_span noun)
{
    rgl_span name = rgl_word_after(scan->text, block.to, noun.to);
    int capitals = 0;

    if (name.from == name.to || name.from > noun.to + 1 || !rgl_word_is_capital(scan->text, name))
        return (rgl_span){0, 0};
    name.to = expand_right(scan, block.to, name.to, false);
    for (uint32_t p = name.from; p < name.to;) {
        rgl_span word = rgl_word_after(scan->text, name.to, p);

        if (word.from == word.to)
            break;
        if (covering(scan, M_KIND, word.from) || covering(scan, M_LAW, word.from) ||
            covering(scan, M_AUTHORITY, word.from) || covering(scan, M_DATE, word.from))
            return (rgl_span){0, 0};
        capitals += rgl_word_is_capital(scan->text, word);
        p = word.to;
    }
    return capitals >= 3 ? name : (rgl_span){0, 0};
}

/* "SB 1047", "H.R. 8818": a bill by its number, unless its name follows ("SB 1047, the X Act"). */
static rgl_span
numbered_bill(const rgl_scan *scan, rgl_span block, rgl_span cue)
{
    rgl_span number = rgl_word_after(scan->text, block.to, cue.to);

    if (!rgl_word_is_capital(scan->text, cue) || number.from == number.to || number.to - number.from > 5 ||
        number.from > cue.to + 1)
        return (rgl_span){0, 0};
    for (uint32_t p = number.from; p < number.to; p++)
        if (scan->text[p] < '0' || scan->text[p] > '9')
            return (rgl_span){0, 0};
    if (number.to < block.to && scan->text[number.to] == ',' &&
        is_article(scan, rgl_word_after(scan->text, block.to, number.to + 1)))
        return (rgl_span){0, 0};
    return (rgl_span){cue.from, number.to};
}

/* Does a verb that issues stand right before `at`, but for articles and "draft"? */
static bool
acted_right_before(const rgl_scan *scan, rgl_span block, uint32_t at)
{
    for (int k = 0; k < 4; k++) {
        rgl_span before = rgl_word_before(scan->text, block.from, at);

        for (size_t i = rgl_scan_find(scan, at); i-- > 0 && scan->item[i].span.from + 40 > at;)
            if (scan->item[i].kind == M_CUE && scan->item[i].span.to == before.to &&
                (scan->item[i].code == RGL_CUE_ACT_ISSUE || scan->item[i].code == RGL_CUE_ACT_ADOPT ||
                 scan->item[i].code == RGL_CUE_ACT_CONSULT || scan->item[i].code == RGL_CUE_ACT_REPEAL))
                return true;
        if (before.from == before.to ||
            (!is_article(scan, before) && !rgl_word_is_cue(scan->lexicon, scan->text, before, RGL_CUE_DRAFT_MARK) &&
             !rgl_word_is_cue(scan->lexicon, scan->text, before, RGL_CUE_DETERMINER)))
            return false;
        at = before.from;
    }
    return false;
}

/* "published guidelines on web scraping": the noun in small letters right behind a verb that issues, with what it is
 * on; the verb makes it a title. */
static rgl_span
plain_guidance(const rgl_scan *scan, rgl_span block, rgl_span noun)
{
    const rgl_span none = {0, 0};
    rgl_span name = noun, word = rgl_word_after(scan->text, block.to, noun.to);
    uint32_t p;
    int words = 0;

    if (word.from == word.to || !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_SUBJECT_OF) ||
        !acted_right_before(scan, block, noun.from))
        return none;
    for (p = word.to; words < PLAIN_WORDS; words++) {
        word = rgl_word_after(scan->text, block.to, p);
        if (word.from == word.to || covering(scan, M_DATE, word.from) ||
            rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_TITLE_STOP) ||
            rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_REFERENCE) ||
            rgl_cue_at(scan->lexicon, scan->text, block.to, word.from, RGL_CUE_PLAIN_STOP) == word.to)
            break;
        if (!is_connector(scan, word) && !is_article(scan, word))
            name.to = word.to;
        p = word.to;
    }
    return name.to > noun.to && words < PLAIN_WORDS ? name : none;
}

/* "EN 303 645 Security of ...", "released SP 800-63-4", "ISO 31700-1 was published": a standard by the number of its
 * series, with the words behind it; a number alone is a title when something is done to it right beside. */
static rgl_span
series_title(const rgl_scan *scan, rgl_span block, uint32_t at, rgl_span *number)
{
    uint32_t end = series_number(scan, block.to, at);
    rgl_span word;

    if (!end)
        return (rgl_span){0, 0};
    *number = (rgl_span){at, end};
    word = rgl_word_after(scan->text, block.to, end);
    if (word.from < word.to && rgl_word_is_capital(scan->text, word) && !covering(scan, M_DATE, word.from))
        return (rgl_span){at, expand_right(scan, block.to, word.to, true)};
    return acted_right_before(scan, block, at) ||
                   (word.from < word.to && rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_BE))
               ? *number
               : (rgl_span){0, 0};
}

bool
rgl_title_find(rgl_scan *scan, rgl_span block)
{
    size_t first_title = scan->title_count, sorted = scan->count;
    size_t first = rgl_scan_find(scan, block.from);
    uint32_t done = block.from;

    if (!bracketed(scan, block))
        return false;
    for (size_t i = first; i < sorted && scan->item[i].span.from < block.to; i++) {
        const rgl_mention m = scan->item[i];
        uint32_t number_end = 0;

        if (m.gone || m.span.from < done || (unsigned char) scan->text[m.span.from] >= 0x80)
            continue;
        if ((m.kind == M_CUE && m.code == RGL_CUE_STANDARD_SERIES) ||
            (m.kind == M_KIND && m.code == RGL_KIND_INTERNATIONAL_STANDARD)) {
            rgl_title title = {.kind = -1, .law = -1, .mark = -1, .standard = true};
            rgl_span name = series_title(scan, block, m.span.from, &title.number);

            if (name.from < name.to) {
                if (!add_named(scan, block, name, title, &done))
                    return false;
                continue;
            }
        }
        if (m.kind == M_KIND) {
            number_end = standard_number(scan->text, block.to, m.span.from);
            if (!number_end && !rgl_word_is_capital(scan->text, m.span)) {
                rgl_span name = {0, 0};

                if (m.code == RGL_KIND_GUIDELINE)
                    name = plain_guidance(scan, block, m.span);
                if (name.from < name.to &&
                    !add_named(scan, block, name, (rgl_title){.kind = (int16_t) m.code, .law = -1, .mark = -1}, &done))
                    return false;
                continue;
            }
            if (!number_end && in_parentheses(scan, block, m.span))
                continue;
            if (!number_end && number_of_next(scan, block, m.span)) {
                done = number_of_next(scan, block, m.span);
                continue;
            }
            if (!number_end &&
                rgl_cue_at(scan->lexicon, scan->text, block.to, m.span.from, RGL_CUE_STANDARD_LEAD) == m.span.to &&
                before_dash(scan, block.to, m.span.to)) {
                rgl_mention lead = m;

                lead.kind = M_CUE;
                if (!lettered(scan, block, &lead, 0, &done))
                    return false;
                continue;
            }
            if (!number_end && covering(scan, M_LAW, m.span.from) &&
                covering(scan, M_LAW, m.span.from)->span.to >= m.span.to)
                continue;
        } else if (m.kind == M_CUE && m.code == RGL_CUE_STANDARD_LEAD) {
            if (!rgl_word_is_capital(scan->text, m.span) || !before_dash(scan, block.to, m.span.to))
                continue;
        } else if (m.kind == M_CUE &&
                   (m.code == RGL_CUE_ENTITLED || m.code == RGL_CUE_STANDARD_NOUN || m.code == RGL_CUE_BILL_NUMBER)) {
            rgl_title title = {.kind = -1, .law = -1, .mark = -1};
            rgl_span name = m.code == RGL_CUE_ENTITLED        ? entitled(scan, block, m.span)
                            : m.code == RGL_CUE_STANDARD_NOUN ? named_standard(scan, block, m.span)
                                                              : numbered_bill(scan, block, m.span);

            title.quoted = m.code == RGL_CUE_ENTITLED;
            title.standard = m.code == RGL_CUE_STANDARD_NOUN;
            if (m.code == RGL_CUE_BILL_NUMBER)
                title.kind = RGL_KIND_BILL;
            if (name.from < name.to && !add_named(scan, block, name, title, &done))
                return false;
            continue;
        } else if (m.kind == M_LAW) {
            number_end = standard_number(scan->text, block.to, m.span.from);
        } else {
            continue;
        }
        if (number_end && number_of_brackets(scan, block, (rgl_span){m.span.from, number_end}, first_title))
            done = number_end;
        else if (!lettered(scan, block, &m, number_end, &done))
            return false;
    }
    return find_terms(scan, block, first_title);
}
