/* title_extent.c: the capitals around an anchor are walked word by word: connectors go on, numbers and years belong to
 * their noun, a comma goes on in a series that an "and" closes, and the next title ends this one. */
#include "title_extent.h"

#include <string.h>

#include "lexicon_enums.h"
#include "title_trim.h"
#include "word.h"

/* A title longer than this is running text that somebody capitalised. */
#define TITLE_WORDS 45

bool
rgl_title_covers(const rgl_scan *scan, uint32_t at)
{
    for (size_t i = scan->title_count, steps = 0; i-- > 0 && steps < 20; steps++)
        if (scan->titles[i].span.from <= at && at < scan->titles[i].span.to)
            return true;
    return false;
}

bool
rgl_title_is_connector(const rgl_scan *scan, rgl_span word)
{
    return rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_TITLE_WORD);
}

bool
rgl_title_is_article(const rgl_scan *scan, rgl_span word)
{
    return rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE);
}

/* Does an apostrophe behind an s end at `at`: "Teens'"? */
static bool
plural_genitive(const char *text, uint32_t from, uint32_t at)
{
    uint32_t mark = (uint32_t) rgl_utf8_prev(text, at), c = rgl_utf8_get(text, at, mark);

    return (c == '\'' || c == 0x2019) && mark > from && text[mark - 1] == 's';
}

uint32_t
rgl_title_begin(const rgl_scan *scan, uint32_t from, uint32_t at, bool law)
{
    uint32_t best = at, p = at, behind = at; /* behind: where the last word that is no number begins */

    for (int words = 0; words < TITLE_WORDS; words++) {
        rgl_span word = rgl_word_before(scan->text, from, p);

        if (word.from == word.to) {
            /* "Data (Use and Access) Act": capitals in parentheses inside the name */
            uint32_t close = p;

            while (close > from && rgl_is_blank(rgl_utf8_get(scan->text, close, rgl_utf8_prev(scan->text, close))))
                close = (uint32_t) rgl_utf8_prev(scan->text, close);
            if (close < p && close > from + 1 && plural_genitive(scan->text, from, close)) {
                p = (uint32_t) rgl_utf8_prev(scan->text, close); /* "Children and Teens' Privacy Act" */
                continue;
            }
            if (close == p || close <= from || scan->text[close - 1] != ')')
                break;
            for (p = close - 1; p > from && scan->text[p] != '(' && close - p < 48; p--)
                ;
            if (scan->text[p] != '(' || !rgl_word_is_capital(scan->text, rgl_word_after(scan->text, close, p + 1)) ||
                scan->text[p + 1] == '\'' ||
                (rgl_word_before(scan->text, from, p).from == rgl_word_before(scan->text, from, p).to &&
                 !(p > from + 1 && scan->text[p - 1] == ' ' && scan->text[p - 2] == ')')))
                break; /* "(Adequacy) (Utopia) Regulations" go on */
            continue;
        }
        if (rgl_scan_covering(scan, M_AUTHORITY, word.from) || rgl_scan_covering(scan, M_DATE, word.from) ||
            rgl_title_covers(scan, word.from))
            break;
        if (rgl_title_is_article(scan, word))
            break;
        if (rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE_WORD) ||
            (best == p && best < behind && rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_PROVISION_WORD)))
            return behind; /* "Article 46(1) GDPR", "Regulation 22 of PECR": a place in the law, not its name */
        if (rgl_title_is_connector(scan, word)) {
            p = word.from;
            continue;
        }
        if (!rgl_word_is_capital(scan->text, word) ||
            rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_DETERMINER))
            break;
        if (rgl_word_is_genitive(scan->text, word) && rgl_scan_covering(scan, M_PLACE, word.from))
            break; /* "Quebec's Regulation respecting" */
        if (p < best && scan->text[word.from] >= '0' && scan->text[word.from] <= '9')
            break; /* "version 2.0 of its X Standard" */
        p = best = word.from;
        if (scan->text[word.from] < '0' || scan->text[word.from] > '9')
            behind = best;
    }
    return law && behind == at ? at : best;
}

uint32_t
rgl_title_standard_number(const char *text, uint32_t to, uint32_t at)
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

bool
rgl_title_is_numbered(const char *text, rgl_span name)
{
    bool slash = false;

    for (uint32_t p = name.from; p < name.to; p++)
        slash |= text[p] == '/';
    return slash && text[name.to - 1] >= '0' && text[name.to - 1] <= '9';
}

uint32_t
rgl_title_series_number(const rgl_scan *scan, uint32_t to, uint32_t at)
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

bool
rgl_title_new_at(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    for (int words = 0; words < 12; words++) {
        rgl_span word = rgl_word_after(scan->text, to, at);
        const rgl_mention *kind;

        if (word.from == word.to) { /* "the Cybersecurity (Amendment) Act" */
            uint32_t open = rgl_skip_blanks(scan->text, to, at),
                     close = words && open < to && scan->text[open] == '('
                                 ? rgl_title_closing(scan->text, to, open, '(', ')', 0, 0)
                                 : 0;

            if (!close || !rgl_word_is_capital(scan->text, rgl_word_after(scan->text, close, open + 1)))
                return false;
            at = close + 1;
            continue;
        }
        if (words == 0 && rgl_title_is_article(scan, word)) {
            at = word.to;
            continue;
        }
        kind = rgl_scan_covering(scan, M_KIND, word.from);
        if (kind && words == 0 && rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ACTION_NOUN) &&
            rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_after(scan->text, to, word.to), RGL_CUE_OF))
            return false; /* "on Facilitation and Regulation of Flows" */
        if (kind && rgl_word_is_capital(scan->text, word)) {
            /* at the end of its head only: "Administrative Law Enforcement" is no law */
            rgl_span next = rgl_word_after(scan->text, to, kind->span.to);

            if (next.from == next.to || !rgl_word_is_capital(scan->text, next) ||
                rgl_scan_covering(scan, M_KIND, next.from))
                return true;
        }
        kind = rgl_scan_covering(scan, M_LAW, word.from);
        if ((kind && kind->span.from == word.from) ||
            (words == 0 &&
             (rgl_title_standard_number(scan->text, to, word.from) || rgl_title_series_number(scan, to, word.from))))
            return true;
        if (!rgl_word_is_capital(scan->text, word) || rgl_title_is_connector(scan, word))
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

/* The end of the day of what has a number ("Law 3/2018, of 5 December 2018, on"), when the name goes on behind it; or
 * 0.
 */
static uint32_t
day_behind(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    rgl_span of = rgl_word_after(scan->text, to, at < to && scan->text[at] == ',' ? at + 1 : at);
    uint32_t from = rgl_skip_blanks(scan->text, to, of.to);
    const rgl_mention *date;
    bool number = at && scan->text[at - 1] >= '0' && scan->text[at - 1] <= '9';

    if (!at || of.from == of.to || !rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_OF))
        return 0;
    date = rgl_scan_covering(scan, M_DATE, from);
    if (!date || date->span.from != from || scan->dates[date->detail].period.precision != RGL_DAY)
        return 0;
    from = date->span.to < to && scan->text[date->span.to] == ',' ? date->span.to + 1 : date->span.to;
    of = rgl_word_after(scan->text, to, from);
    /* "of the Council of 26 November 2025 laying down", by those who make such acts */
    if (rgl_cue_at(scan->lexicon, scan->text, to, of.from, RGL_CUE_ACT_PARTICIPLE))
        return from;
    return rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_SUBJECT_OF) &&
                   (number || rgl_scan_covering(scan, M_AUTHORITY, at - 1))
               ? from
               : 0;
}

/* "X Act in the Senate", "X Code under the Y Act", "X Initiative at the Forum": does the word behind the name's noun
 * say where or by what it was made? The noun must have more of the name before it. */
static bool
leaves_name(const rgl_scan *scan, uint32_t to, uint32_t noun_end, rgl_span word)
{
    const rgl_mention *noun = noun_end ? rgl_scan_covering(scan, M_KIND, noun_end - 1) : NULL;
    rgl_span before;

    if (noun_end && !noun)
        noun = rgl_scan_covering(scan, M_LAW, noun_end - 1);
    if (!noun || !rgl_cue_at(scan->lexicon, scan->text, to, word.from, RGL_CUE_TITLE_LEAVE))
        return false;
    before = rgl_word_before(scan->text, noun->span.from > 80 ? noun->span.from - 80 : 0, noun->span.from);
    return before.from < before.to && rgl_word_is_capital(scan->text, before) && !rgl_title_is_article(scan, before) &&
           !rgl_word_is_cue(scan->lexicon, scan->text, before, RGL_CUE_DRAFT_MARK);
}

uint32_t
rgl_title_year(const char *text, uint32_t to, uint32_t at)
{
    rgl_span word = rgl_word_after(text, to, at < to && text[at] == ',' ? at + 1 : at);

    return word.to - word.from == 4 &&
                   (memcmp(text + word.from, "19", 2) == 0 || memcmp(text + word.from, "20", 2) == 0) &&
                   all_digits(text, word)
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
            uint32_t c = rgl_skip_blanks(scan->text, to, at);

            if (words == 0 || c >= to || scan->text[c] != ',')
                return false;
            at = c + 1;
            continue;
        }
        if (rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_JOINT)) {
            rgl_span next = rgl_word_after(scan->text, to, word.to);

            return words > 0 && rgl_word_is_capital(scan->text, next);
        }
        if (!rgl_word_is_capital(scan->text, word) || rgl_scan_covering(scan, M_KIND, word.from) ||
            rgl_scan_covering(scan, M_AUTHORITY, word.from))
            return false;
        at = word.to;
    }
    return false;
}

/* "17-9": two numbers. */
static bool
votes(const char *text, rgl_span word)
{
    uint32_t p = word.from;

    while (p < word.to && text[p] >= '0' && text[p] <= '9')
        p++;
    return p > word.from && p - word.from < 4 && p + 1 < word.to && text[p] == '-' &&
           all_digits(text, (rgl_span){p + 1, word.to});
}

uint32_t
rgl_title_end(const rgl_scan *scan, uint32_t to, uint32_t at, bool standard)
{
    const char *text = scan->text;
    uint32_t best = at, p = at;
    int connectors = 0;
    bool plain = false; /* behind the day of an act of the Union: "of 26 November 2025 laying down rules on" */
    bool whole = false; /* "Notice on Issuing the X and the Y" */
    bool head = true;   /* nothing yet but the noun, its number and year */

    for (int words = 0; words < TITLE_WORDS; words++) {
        uint32_t next = rgl_skip_blanks(text, to, p), c = next < to ? rgl_utf8_get(text, to, next) : 0;
        rgl_span word;

        if (c == '(' || c == 0xFF08) {
            uint32_t close = rgl_title_closing(text, to, next, '(', ')', 0xFF08, 0xFF09), after;
            rgl_span inside;

            if (!close || connectors)
                break;
            inside = rgl_span_trim(text, (rgl_span){(uint32_t) rgl_utf8_next(text, to, next), close});
            after = (uint32_t) rgl_utf8_next(text, to, close);
            c = rgl_utf8_get(text, close, inside.from);
            if (rgl_is_open_quote(c) || rgl_cue_at(scan->lexicon, text, close, inside.from, RGL_CUE_ARTICLE) ||
                rgl_cue_at(scan->lexicon, text, close, inside.from, RGL_CUE_TERM_LEAD) ||
                rgl_scan_covering(scan, M_DATE, inside.from))
                break;
            word = rgl_word_after(text, close, inside.from);
            /* "(Interim Provisions)" names an instrument again: a term, no edition */
            if (!rgl_title_is_version(scan->lexicon, text, inside) &&
                rgl_scan_covering(scan, M_KIND, rgl_word_before(text, inside.from, inside.to).from)) {
                word = rgl_word_after(text, to, after);
                if (!rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_OF) ||
                    !rgl_word_is_capital(text, rgl_word_after(text, to, word.to)))
                    break;
                p = after; /* "Export List (Negative List) of the Zone" */
                continue;
            }
            if (rgl_title_is_version(scan->lexicon, text, inside) ||
                rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_EDITION) ||
                rgl_word_is_cue(scan->lexicon, text, rgl_word_before(text, inside.from, inside.to), RGL_CUE_EDITION)) {
                p = best = after;
                continue;
            }
            /* "China (Beijing) Pilot Zone": a place inside a name */
            word = rgl_word_after(text, to, after);
            {
                const rgl_mention *inner = rgl_scan_covering(scan, M_PLACE, inside.from);

                if (inner && inner->span.from == inside.from && inner->span.to == inside.to && word.from == after + 1 &&
                    rgl_word_is_capital(text, word) && !rgl_title_is_connector(scan, word)) {
                    p = after;
                    continue;
                }
            }
            /* (EU) 2024/1689 and (PIP) (2025 Edition) go on; a term in bare parentheses ends the title */
            next = rgl_skip_blanks(text, to, after);
            if ((word.from < word.to && text[word.from] >= '0' && text[word.from] <= '9') ||
                (next < to && text[next] == '(' &&
                 !rgl_cue_at(scan->lexicon, text, to, rgl_skip_blanks(text, to, next + 1), RGL_CUE_ARTICLE))) {
                p = best = after;
                continue;
            }
            break;
        }
        if ((c == '\'' || c == 0x2019) && next == p && p > at && text[p - 1] == 's') {
            p = (uint32_t) rgl_utf8_next(text, to, p); /* "Employers' Use" */
            continue;
        }
        if (!connectors && !plain && day_behind(scan, to, p)) {
            plain = p > at && (text[p - 1] < '0' || text[p - 1] > '9');
            p = day_behind(scan, to, p);
            continue;
        }
        if (c == ',') {
            if (!connectors && rgl_scan_covering(scan, M_KIND, best - 1) && rgl_title_year(text, to, next)) {
                p = best = rgl_title_year(text, to, next);
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
                rgl_title_is_article(scan, word) || rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_DETERMINER) ||
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
        whole |= rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_TITLE_WHOLE);
        if (!whole && rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_JOINT) && rgl_title_new_at(scan, to, word.to))
            break;
        if (!connectors && number_behind(scan, to, p)) {
            p = best = number_behind(scan, to, p);
            continue;
        }
        if (rgl_title_is_article(scan, word) || rgl_title_is_connector(scan, word)) {
            if (++connectors > 3 || (head && leaves_name(scan, to, at, word)))
                break;
            if (rgl_scan_covering(scan, M_DATE, word.from))
                break;
            p = word.to;
            continue;
        }
        if (plain && rgl_cue_at(scan->lexicon, text, to, word.from, RGL_CUE_PLAIN_STOP))
            break;
        if (!rgl_word_is_capital(text, word) && !standard && !plain)
            break;
        if (connectors && votes(text, word))
            break; /* "on a 17-9 vote" */
        {
            const rgl_mention *date = rgl_scan_covering(scan, M_DATE, word.from);

            if (date && scan->dates[date->detail].period.precision == RGL_DAY)
                break;
        }
        head &= !connectors;
        connectors = 0;
        p = best = word.to;
    }
    return best;
}

uint32_t
rgl_title_number_of_next(const rgl_scan *scan, rgl_span block, rgl_span noun)
{
    const char *text = scan->text;
    uint32_t end = number_behind(scan, block.to, noun.to);
    const rgl_mention *date;
    rgl_span of;

    /* "Bill C-81", "Resolution CD/ANPD No. 23": a word with a digit, perhaps behind a body's letters */
    for (uint32_t at = noun.to, words = 0; !end && words < 2; words++) {
        rgl_span word = rgl_word_after(text, block.to, at);

        if (word.from == word.to || !rgl_word_is_capital(text, word) || rgl_scan_covering(scan, M_DATE, word.from))
            break;
        end = number_behind(scan, block.to, word.to);
        for (uint32_t p = word.from; p < word.to && !end && words == 0; p++)
            if (text[p] >= '0' && text[p] <= '9')
                end = word.to;
        at = word.to;
    }
    if (!end)
        return 0;
    of = rgl_word_after(text, block.to, end); /* "Announcement No. 19 of November 9, GB/T" */
    date = rgl_word_is_cue(scan->lexicon, text, of, RGL_CUE_OF)
               ? rgl_scan_covering(scan, M_DATE, rgl_skip_blanks(text, block.to, of.to))
               : NULL;
    end = date ? date->span.to : end;
    return end < block.to && text[end] == ',' && rgl_title_new_at(scan, block.to, end + 1) ? end : 0;
}

bool
rgl_title_quotes(const rgl_scan *scan, rgl_span block, uint32_t at, rgl_span *inside)
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
