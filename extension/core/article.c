/* article.c: the numbers of articles, sections and paragraphs around the name of a law. */
#include "article.h"

#include "lexicon_enums.h"
#include "word.h"

/* How far before a law its articles may begin. */
#define ARTICLES_BYTES 90
/* How far before a law's name its last article may end: "of the European Union's". */
#define TO_LAW_BYTES 48

/* Does "Article", "Sections", "s.", "§" stand at `at`, right before a number? Where the number begins, or 0. */
static uint32_t
article_word(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    uint32_t end = rgl_cue_at(scan->lexicon, scan->text, to, at, RGL_CUE_ARTICLE_WORD);

    if (!end)
        end = rgl_cue_at(scan->lexicon, scan->text, to, at, RGL_CUE_PROVISION_WORD);
    if (!end)
        return 0;
    if (end < to && scan->text[end] == '.')
        end++;
    end = rgl_skip_blanks(scan->text, to, end);
    return end < to && scan->text[end] >= '0' && scan->text[end] <= '9' ? end : 0;
}

static bool
is_alnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "5(1)(f)", "5.1.f)", "1798.100(c)", "13a": where the number of one article ends that begins with a digit at `at`. */
static uint32_t
article_number(const char *text, uint32_t to, uint32_t at)
{
    uint32_t p = at;

    while (p < to && text[p] >= '0' && text[p] <= '9')
        p++;
    for (;;) {
        uint32_t open = p < to && text[p] == ' ' ? p + 1 : p, q = open;
        bool bracket = q < to && text[q] == '(', point = q < to && (text[q] == '.' || text[q] == '-') && q == p;

        q += bracket || point;
        for (open = q; q < to && is_alnum(text[q]) && q - open < 5; q++)
            ;
        if (q == open)
            return p;
        if (q < to && text[q] == ')' && (bracket || (q == open + 1 && text[open] > '9')))
            p = q + 1; /* "(f)", ".f)", " f)" */
        else if (!bracket && q - open <= (point ? 4U : 2U) && open - p == (point ? 1U : 0U) &&
                 (q >= to || !is_alnum(text[q])))
            p = q; /* ".100", "-1", "a" */
        else
            return p;
    }
}

/* "5(1)(f), 6 and 13", "5.1.f) and Art. 32": where a list of articles ends whose first number is at `at`. */
static uint32_t
article_numbers(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    const char *text = scan->text;
    uint32_t end = article_number(text, to, at), p = end;

    while (p < to) {
        uint32_t c = rgl_utf8_get(text, to, p), next;

        if (c >= '0' && c <= '9') {
            p = end = article_number(text, to, p);
            continue;
        }
        if (c == '(' && p + 2 < to && is_alnum(text[p + 1]) && text[p + 2] == ')') {
            p = end = p + 3; /* "5(1)(a) and (f)" */
            continue;
        }
        if (c == ',' || c == ';' || c == '-' || c == 0x2013 || rgl_is_blank(c)) {
            p = (uint32_t) rgl_utf8_next(text, to, p);
            continue;
        }
        next = article_word(scan, to, p);
        if (!next && rgl_word_start(text, to, p))
            next = rgl_cue_at(scan->lexicon, text, to, p, RGL_CUE_ARTICLE_JOINT);
        if (!next)
            break;
        p = next;
    }
    return end;
}

/* Does something else begin between the articles and the law: "Article 5 of the Measures and the X Law"? */
static bool
parts_from_law(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    return to - from > TO_LAW_BYTES ||
           rgl_event_parted(scan, from < to && scan->text[from] == ',' ? from + 1 : from, to) ||
           rgl_event_cue(scan, from, to, RGL_CUE_JOINT, false) != SIZE_MAX ||
           rgl_event_mention(scan, from, to, M_TITLE, -1, false) != SIZE_MAX;
}

/* "(Art. 21)", ", Article 13", " Article 5" right behind the title, unless they lead to another law ("of"). */
static rgl_span
article_behind(const rgl_scan *scan, rgl_span within, uint32_t at)
{
    uint32_t p = rgl_skip_blanks(scan->text, within.to, at), from, to;
    rgl_span next;

    if (p < within.to && (scan->text[p] == '(' || scan->text[p] == ',' || scan->text[p] == ':'))
        p = rgl_skip_blanks(scan->text, within.to, p + 1);
    from = p < within.to ? article_word(scan, within.to, p) : 0;
    if (!from)
        return (rgl_span){0, 0};
    to = article_numbers(scan, within.to, from);
    next = rgl_word_after(scan->text, within.to, to);
    if (rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_OF) ||
        rgl_scan_covering(scan, M_TITLE, rgl_skip_blanks(scan->text, within.to, to)))
        return (rgl_span){0, 0};
    return (rgl_span){from, to};
}

rgl_span
rgl_article_cited(const rgl_scan *scan, rgl_span within, const rgl_title *title)
{
    uint32_t at = title->span.to,
             from = title->span.from > within.from + ARTICLES_BYTES ? title->span.from - ARTICLES_BYTES : within.from;
    rgl_span behind = {0, 0};
    size_t i;

    /* "Articles 41 and 43(1) of the", "Article 5 and Article 32(1)": of several the first from which it goes on */
    for (uint32_t p = from; p < title->span.from; p = (uint32_t) rgl_utf8_next(scan->text, title->span.from, p)) {
        uint32_t number = rgl_word_start(scan->text, title->span.from, p) ? article_word(scan, title->span.from, p) : 0,
                 end;

        if (!number)
            continue;
        end = article_numbers(scan, title->span.from, number);
        if (!parts_from_law(scan, end, title->span.from))
            return (rgl_span){number, end};
        p = end > p ? end - 1 : p;
    }
    behind = article_behind(scan, within, at);
    if (behind.from < behind.to)
        return behind;
    /* 《X》第十三条第二款、第十四条 */
    i = rgl_event_cue(scan, at, within.to < at + 4 ? within.to : at + 4, RGL_CUE_ORDINAL_MARK, false);
    if (i != SIZE_MAX && scan->item[i].span.from == at) {
        uint32_t p = at, end = at;

        while (p < within.to && p - at < 120) {
            uint32_t c = rgl_utf8_get(scan->text, within.to, p),
                     unit = rgl_cue_at(scan->lexicon, scan->text, within.to, p, RGL_CUE_ARTICLE_WORD);

            if (unit) {
                p = end = unit;
                continue;
            }
            if (c == 0xFF0C || c == 0x3002 || c == 0x7684 || c == '\n' || c == 0xFF1B || c == 0xFF08 || c == '(' ||
                c == 0x300A)
                break;
            p = (uint32_t) rgl_utf8_next(scan->text, within.to, p);
            if (p - end > 24)
                break;
        }
        if (end > at)
            return (rgl_span){at, end};
    }
    return (rgl_span){0, 0};
}
