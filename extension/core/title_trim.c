/* title_trim.c: an end of a title is cut as long as something stands there that is no part of its name, since they
 * nest: (the draft “X (Trial)”). */
#include "title_trim.h"

#include "lexicon_enums.h"
#include "word.h"

uint32_t
rgl_title_closing(const char *text, uint32_t to, uint32_t at, uint32_t open, uint32_t close, uint32_t open2,
                  uint32_t close2)
{
    int depth = 0;

    for (uint32_t p = at; p < to && p - at < RGL_TITLE_BYTES; p = (uint32_t) rgl_utf8_next(text, to, p)) {
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

int16_t
rgl_title_status(const rgl_lexicon *lexicon, const char *text, rgl_span span)
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

bool
rgl_title_is_version(const rgl_lexicon *lexicon, const char *text, rgl_span inside)
{
    uint32_t end = rgl_cue_at(lexicon, text, inside.to, inside.from, RGL_CUE_VERSION);

    return end && rgl_skip_blanks(text, inside.to, end) == inside.to;
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
            rgl_title_closing(text, span.to, span.from, 0x300A, 0x300B, 0x3008, 0x3009) == last) {
            span = (rgl_span){span.from + 3, last};
            again = true;
            continue;
        }
        if (rgl_is_open_quote(c) && span.to - span.from > 2) {
            span.from = (uint32_t) rgl_utf8_next(text, span.to, span.from);
            again = true;
            continue;
        }
        c = rgl_utf8_get(text, span.to, last);
        if ((rgl_is_close_quote(c) && c != '\'') || c == ',' || c == '.' || c == 0xFF0C || c == 0x3002 || c == ';' ||
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
                uint32_t first = rgl_utf8_get(text, last, rgl_skip_blanks(text, last, inside.from));

                s = rgl_title_status(lexicon, text, inside);
                end = rgl_cue_at(lexicon, text, inside.to, inside.from, RGL_CUE_ARTICLE);
                if ((rgl_title_is_version(lexicon, text, inside) && s >= 0) || rgl_is_open_quote(first) || end ||
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

uint32_t
rgl_title_term(const rgl_scan *scan, uint32_t to, uint32_t at, rgl_span *term)
{
    const char *text = scan->text;
    uint32_t open = rgl_skip_blanks(text, to, at), close, p, c, end;

    c = open < to ? rgl_utf8_get(text, to, open) : 0;
    if (c != '(' && c != 0xFF08)
        return 0;
    close = rgl_title_closing(text, to, open, '(', ')', 0xFF08, 0xFF09);
    if (!close || close - open > 160)
        return 0;
    p = rgl_skip_blanks(text, close, (uint32_t) rgl_utf8_next(text, to, open));
    for (int i = 0; i < 3; i++) {
        end = rgl_cue_at(scan->lexicon, text, close, p, RGL_CUE_TERM_LEAD);
        if (!end)
            end = rgl_cue_at(scan->lexicon, text, close, p, RGL_CUE_ARTICLE);
        if (!end)
            break;
        p = rgl_skip_blanks(text, close, end);
    }
    end = rgl_cue_at(scan->lexicon, text, close, p, RGL_CUE_ARTICLE_WORD);
    if (!end)
        end = rgl_cue_at(scan->lexicon, text, close, p, RGL_CUE_PROVISION_WORD);
    if (end && end < close && (text[end] == ' ' || text[end] == '.'))
        return 0; /* "the Cybersecurity Law (Art. 21)" */
    if (rgl_cue_at(scan->lexicon, text, close, p, RGL_CUE_EFFECTIVE))
        return 0; /* "(effective 1 September)" */
    c = rgl_utf8_get(text, close, p);
    if (rgl_is_open_quote(c) || c == 0x300A) {
        uint32_t inner = (uint32_t) rgl_utf8_next(text, close, p), q = inner;

        while (q < close && !rgl_is_close_quote(rgl_utf8_get(text, close, q)) && rgl_utf8_get(text, close, q) != 0x300B)
            q = (uint32_t) rgl_utf8_next(text, close, q);
        *term = (rgl_span){inner, q};
    } else {
        for (size_t i = rgl_scan_find(scan, open); i < scan->sorted && scan->item[i].span.from < close; i++)
            if (scan->item[i].kind == M_DATE && scan->dates[scan->item[i].detail].period.precision != RGL_YEAR)
                return 0; /* "(comments by 27 July)" */
        *term = rgl_span_trim(text, (rgl_span){p, close});
    }
    return (uint32_t) rgl_utf8_next(text, to, close);
}
