/* acronym.c: the short names that a text itself gives to bodies. */
#include "acronym.h"

#include <string.h>

#include "word.h"

/* Letters, no longer than so many bytes, two capitals among them. */
#define SHORT_BYTES 12

static bool
is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* Letters of an acronym at `at`; empty: none. */
static rgl_span
letters(const rgl_scan *scan, uint32_t at)
{
    uint32_t end = at, capitals = 0;

    for (; end < scan->len && end - at <= SHORT_BYTES && is_letter(scan->text[end]); end++)
        capitals += scan->text[end] >= 'A' && scan->text[end] <= 'Z';
    return capitals >= 2 && end - at <= SHORT_BYTES && rgl_word_is_capital(scan->text, (rgl_span){at, end})
               ? (rgl_span){at, end}
               : (rgl_span){at, at};
}

/* The short name that is given right behind the full one: ' (“NSSC”)', ' (the "NSSC")', ', or NSSC,'; empty: none. */
static rgl_span
given_behind(const rgl_scan *scan, uint32_t at)
{
    const char *text = scan->text;
    uint32_t to = (uint32_t) scan->len;
    rgl_span name;
    bool quoted = false;

    if (at + 6 < to && memcmp(text + at, ", or ", 5) == 0) {
        name = letters(scan, at + 5);
        return name.to < to && text[name.to] == ',' ? name : (rgl_span){at, at};
    }
    at = rgl_skip_blanks(text, to, at);
    if (at >= to || text[at] != '(')
        return (rgl_span){at, at};
    at = rgl_skip_blanks(text, to, at + 1);
    if (at + 4 < to && memcmp(text + at, "the ", 4) == 0)
        at += 4;
    if (at < to && rgl_is_open_quote(rgl_utf8_get(text, to, at))) {
        at = (uint32_t) rgl_utf8_next(text, to, at);
        quoted = true;
    }
    name = letters(scan, at);
    at = name.to;
    if (quoted && at < to && rgl_utf8_get(text, to, at) != ')') /* “CAC“: whichever mark closes it */
        at = (uint32_t) rgl_utf8_next(text, to, at);
    return at < to && text[at] == ')' ? name : (rgl_span){at, at};
}

/* Does another body that the lexicon knows have these letters, of the same country or not? The letters mean what the
 * lexicon says, unless both are of one country. */
static bool
is_taken(const rgl_scan *scan, const rgl_mention *name, rgl_span at)
{
    const rgl_mention *known = rgl_scan_covering(scan, M_AUTHORITY, at.from);
    const char *a, *b;

    if (!known)
        return false;
    if (known->code == name->code || known->span.from != at.from || known->span.to != at.to)
        return true;
    a = rgl_lexicon_authority(scan->lexicon, known->code)->jurisdiction;
    b = rgl_lexicon_authority(scan->lexicon, name->code)->jurisdiction;
    return !a || !b || strcmp(a, b) != 0;
}

/* The uses of the short name from its definition on, as far as no longer name has it. */
static bool
follow(rgl_scan *scan, const rgl_mention name, rgl_span given)
{
    const char *text = scan->text;
    uint32_t n = given.to - given.from, to = (uint32_t) scan->len;

    for (uint32_t at = given.from; at + n <= to; at++) {
        const char *next = memchr(text + at, text[given.from], to - n + 1 - at);
        rgl_span use;

        if (!next)
            break;
        at = (uint32_t) (next - text);
        use = (rgl_span){at, at + n};
        if (memcmp(next, text + given.from, n) != 0 || (at > 0 && is_letter(text[at - 1])) ||
            (use.to < to && is_letter(text[use.to])) || is_taken(scan, &name, use) ||
            rgl_scan_covering(scan, M_TITLE, use.from))
            continue;
        for (size_t i = rgl_scan_find(scan, use.from); i < scan->sorted && scan->item[i].span.from == use.from; i++)
            if (scan->item[i].kind == M_AUTHORITY)
                scan->item[i].gone = true;
        if (!rgl_scan_add(scan,
                          (rgl_mention){.kind = M_AUTHORITY, .code = name.code, .place = name.place, .span = use}))
            return false;
    }
    return true;
}

bool
rgl_acronym_find(rgl_scan *scan)
{
    size_t count = 0;
    const rgl_listed *list = rgl_scan_list(scan, M_AUTHORITY, -1, &count);

    for (size_t k = 0; k < (list ? count : scan->sorted); k++) {
        const rgl_mention *m = &scan->item[list ? list[k].index : k];
        rgl_span given;

        if (m->kind != M_AUTHORITY || m->gone || !memchr(scan->text + m->span.from, ' ', m->span.to - m->span.from))
            continue;
        given = given_behind(scan, m->span.to);
        if (given.from < given.to && !is_taken(scan, m, given) && !follow(scan, *m, given))
            return false;
    }
    return true;
}
