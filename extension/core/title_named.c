/* title_named.c: a word in front of a name ("entitled", "standard", "SB"), or a verb that issues beside it, makes it a
 * title. */
#include "title_named.h"

#include "lexicon_enums.h"
#include "title_extent.h"
#include "title_trim.h"
#include "word.h"

/* A name in small letters is shorter. */
#define PLAIN_WORDS 12
/* The noun of a standard's name is one of its first words. */
#define KIND_WORDS 5

/* The words between the quotes that open at `open`; empty: none open there. */
static rgl_span
in_quotes(const rgl_scan *scan, rgl_span block, uint32_t open)
{
    const rgl_span none = {0, 0};
    uint32_t from, to;

    if (open >= block.to || !rgl_is_open_quote(rgl_utf8_get(scan->text, block.to, open)))
        return none;
    from = to = (uint32_t) rgl_utf8_next(scan->text, block.to, open);
    while (to < block.to && to - from < RGL_TITLE_BYTES / 2 && scan->text[to] != '\n') {
        uint32_t c = rgl_utf8_get(scan->text, block.to, to), next = (uint32_t) rgl_utf8_next(scan->text, block.to, to);

        if (rgl_is_close_quote(c) && !(next < block.to && rgl_word_start(scan->text, block.to, to) &&
                                       rgl_word_after(scan->text, block.to, next).from == next &&
                                       rgl_word_after(scan->text, block.to, next).to > next && c != 0x201D && c != '"'))
            return (rgl_span){from, to};
        to = next;
    }
    return none;
}

/* Does a verb that issues stand right before `at`, but for articles and "draft"? */
static bool
acted_right_before(const rgl_scan *scan, rgl_span block, uint32_t at)
{
    for (int k = 0; k < 6; k++) {
        rgl_span before = rgl_word_before(scan->text, block.from, at);

        for (size_t i = rgl_scan_find(scan, at); i-- > 0 && scan->item[i].span.from + 40 > at;)
            if (scan->item[i].kind == M_CUE && scan->item[i].span.to == before.to &&
                (scan->item[i].code == RGL_CUE_ACT_ISSUE || scan->item[i].code == RGL_CUE_ACT_ADOPT ||
                 scan->item[i].code == RGL_CUE_ACT_CONSULT || scan->item[i].code == RGL_CUE_ACT_REPEAL))
                return true;
        if (before.from == before.to || (!rgl_title_is_article(scan, before) &&
                                         !rgl_word_is_cue(scan->lexicon, scan->text, before, RGL_CUE_DRAFT_MARK) &&
                                         !rgl_word_is_cue(scan->lexicon, scan->text, before, RGL_CUE_DETERMINER) &&
                                         !rgl_word_is_cue(scan->lexicon, scan->text, before, RGL_CUE_OF) &&
                                         !rgl_word_is_cue(scan->lexicon, scan->text, before, RGL_CUE_SUBJECT_OF)))
            return false; /* "a draft version of the", "a consultation on its" */
        at = before.from;
    }
    return false;
}

rgl_span
rgl_title_entitled(const rgl_scan *scan, rgl_span block, rgl_span cue)
{
    const rgl_span none = {0, 0};
    rgl_span noun = rgl_word_before(scan->text, block.from, cue.from);

    return noun.from < noun.to && rgl_scan_covering(scan, M_KIND, noun.from)
               ? in_quotes(scan, block, rgl_skip_blanks(scan->text, block.to, cue.to))
               : none;
}

rgl_span
rgl_title_in_quotes(const rgl_scan *scan, rgl_span block, rgl_span noun)
{
    const rgl_span none = {0, 0};
    uint32_t at = rgl_skip_blanks(scan->text, block.to, noun.to);
    rgl_span name;
    int words = 0;

    if (at < block.to && (scan->text[at] == ',' || scan->text[at] == ':'))
        at = rgl_skip_blanks(scan->text, block.to, at + 1);
    name = in_quotes(scan, block, at);
    if (name.from == name.to || !rgl_word_is_capital(scan->text, rgl_word_after(scan->text, name.to, name.from)))
        return none;
    for (uint32_t p = name.from; p < name.to;) {
        rgl_span word = rgl_word_after(scan->text, name.to, p);

        if (word.from == word.to) {
            p = (uint32_t) rgl_utf8_next(scan->text, name.to, p);
            continue;
        }
        words++;
        p = word.to;
    }
    return words >= 3 && acted_right_before(scan, block, noun.from) ? name : none;
}

/* The word behind a dash with blanks around it; empty: there is none. */
static rgl_span
word_behind_dash(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    uint32_t p = rgl_skip_blanks(scan->text, to, at), c = p < to ? rgl_utf8_get(scan->text, to, p) : 0;

    return p > at && (c == '-' || c == 0x2013 || c == 0x2014)
               ? rgl_word_after(scan->text, to, (uint32_t) rgl_utf8_next(scan->text, to, p))
               : (rgl_span){0, 0};
}

/* "Security requirements for", "Guide to audit logs": do the words of a standard's name begin, only the first of which
 * has a capital? The noun of its kind is among them, and what it is on behind it. */
static bool
is_sentence_case(const rgl_scan *scan, uint32_t to, rgl_span word)
{
    bool dashed = false;

    if (rgl_scan_covering(scan, M_LAW, word.from) || rgl_scan_covering(scan, M_AUTHORITY, word.from) ||
        rgl_scan_covering(scan, M_DATE, word.from))
        return false;
    for (int words = 0; words < KIND_WORDS; words++) {
        const rgl_mention *kind = rgl_scan_covering(scan, M_KIND, word.from);
        rgl_span next = rgl_word_after(scan->text, to, kind ? kind->span.to : word.to);

        if (kind && (words == 0) == rgl_word_is_capital(scan->text, word) && rgl_title_is_connector(scan, next)) {
            next = rgl_word_after(scan->text, to, next.to);
            return next.from < next.to && (words > 0 || !rgl_word_is_capital(scan->text, next));
        }
        if (next.from == next.to) { /* "Meter data security - Requirements for" */
            next = word_behind_dash(scan, to, word.to);
            words = -1;
        }
        if (next.from == next.to ||
            (words >= 0 && (next.from > word.to + 1 || rgl_word_is_capital(scan->text, next))) ||
            (words < 0 && (dashed || !rgl_word_is_capital(scan->text, next))))
            return false;
        dashed |= words < 0;
        word = next;
    }
    return false;
}

rgl_span
rgl_title_next_standard(const rgl_scan *scan, rgl_span block, uint32_t at)
{
    uint32_t p = rgl_skip_blanks(scan->text, block.to, at);
    rgl_span word;

    if (p < block.to && (scan->text[p] == ',' || scan->text[p] == ';' || scan->text[p] == ':'))
        p++;
    word = rgl_word_after(scan->text, block.to, p);
    if (rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_JOINT))
        word = rgl_word_after(scan->text, block.to, word.to);
    if (word.from == word.to || !rgl_word_is_capital(scan->text, word) || !is_sentence_case(scan, block.to, word))
        return (rgl_span){0, 0};
    return (rgl_span){word.from, rgl_title_end(scan, block.to, word.to, true)};
}

rgl_span
rgl_title_standard(const rgl_scan *scan, rgl_span block, rgl_span noun)
{
    rgl_span name = rgl_word_after(scan->text, block.to, noun.to);
    int capitals = 0;

    if (name.from == name.to || name.from > noun.to + 1 || !rgl_word_is_capital(scan->text, name))
        return (rgl_span){0, 0};
    if (is_sentence_case(scan, block.to, name))
        return (rgl_span){name.from, rgl_title_end(scan, block.to, name.to, true)};
    name.to = rgl_title_end(scan, block.to, name.to, false);
    for (uint32_t p = name.from; p < name.to;) {
        rgl_span word = rgl_word_after(scan->text, name.to, p);

        if (word.from == word.to)
            break;
        if (rgl_scan_covering(scan, M_KIND, word.from) || rgl_scan_covering(scan, M_LAW, word.from) ||
            rgl_scan_covering(scan, M_AUTHORITY, word.from) || rgl_scan_covering(scan, M_DATE, word.from))
            return (rgl_span){0, 0};
        capitals += rgl_word_is_capital(scan->text, word);
        p = word.to;
    }
    return capitals >= 3 ? name : (rgl_span){0, 0};
}

rgl_span
rgl_title_bill(const rgl_scan *scan, rgl_span block, rgl_span cue)
{
    rgl_span number = rgl_word_after(scan->text, block.to, cue.to);

    if (!rgl_word_is_capital(scan->text, cue) || number.from == number.to || number.to - number.from > 5 ||
        number.from > cue.to + 1)
        return (rgl_span){0, 0};
    for (uint32_t p = number.from; p < number.to; p++)
        if (scan->text[p] < '0' || scan->text[p] > '9')
            return (rgl_span){0, 0};
    if (number.to < block.to && scan->text[number.to] == ',' &&
        rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_after(scan->text, block.to, number.to + 1),
                        RGL_CUE_DEFINITE))
        return (rgl_span){0, 0};
    return (rgl_span){cue.from, number.to};
}

/* "Article 48 GDPR", "Article 6(1)(f) of the GDPR" at `at`: the end of the law; 0: it is none. */
static uint32_t
article_of_law(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    rgl_span word = rgl_word_after(scan->text, to, at);
    const rgl_mention *law;

    if (!rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE_WORD))
        return 0;
    for (size_t i = rgl_scan_find(scan, word.to); i < scan->sorted && scan->item[i].span.from < word.to + 24; i++) {
        law = &scan->item[i];
        if (law->kind == M_LAW && !law->gone && law->span.to <= to)
            return law->span.to;
    }
    return 0;
}

rgl_span
rgl_title_guidance(const rgl_scan *scan, rgl_span block, rgl_span noun)
{
    const rgl_span none = {0, 0};
    rgl_span name = noun, word = rgl_word_after(scan->text, block.to, noun.to);
    uint32_t p;
    int words = 0;

    if (word.from == word.to || !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_SUBJECT_OF) ||
        !acted_right_before(scan, block, noun.from))
        return none;
    if (article_of_law(scan, block.to, word.to))
        return (rgl_span){noun.from, article_of_law(scan, block.to, word.to)};
    for (p = word.to; words < PLAIN_WORDS; words++) {
        word = rgl_word_after(scan->text, block.to, p);
        if (word.from == word.to || rgl_scan_covering(scan, M_DATE, word.from) ||
            rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_TITLE_STOP) ||
            rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_REFERENCE) ||
            rgl_cue_at(scan->lexicon, scan->text, block.to, word.from, RGL_CUE_PLAIN_STOP) != 0)
            break;
        if (!rgl_title_is_connector(scan, word) && !rgl_title_is_article(scan, word))
            name.to = word.to;
        p = word.to;
    }
    return name.to > noun.to && words < PLAIN_WORDS ? name : none;
}

rgl_span
rgl_title_series(const rgl_scan *scan, rgl_span block, uint32_t at, rgl_span *number)
{
    uint32_t end = rgl_title_series_number(scan, block.to, at);
    rgl_span word;

    if (!end)
        return (rgl_span){0, 0};
    *number = (rgl_span){at, end};
    word = rgl_word_after(scan->text, block.to, end);
    if (word.from < word.to && rgl_word_is_capital(scan->text, word) && !rgl_scan_covering(scan, M_DATE, word.from))
        return (rgl_span){at, rgl_title_end(scan, block.to, word.to, true)};
    return acted_right_before(scan, block, at) ||
                   (word.from < word.to && rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_BE))
               ? *number
               : (rgl_span){0, 0};
}
