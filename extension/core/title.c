/* title.c: an instrument's title is a noun of the lexicon ("Measures") with the capitals around it, or what stands
 * between 《 and 》. */
#include "title.h"

#include "lexicon_enums.h"
#include "title_extent.h"
#include "title_named.h"
#include "title_trim.h"
#include "word.h"

#include <string.h>

/* How far before a title its "draft version of the national standard" may begin. */
#define MARK_BYTES 90
/* A title in quotes is not longer, in bytes. */
#define QUOTED_ZH 180
/* How far behind "standards" the colon of their list may stand. */
#define COLON_BYTES 60

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

            if (next.from == next.to || rgl_title_is_connector(scan, next))
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
    end = rgl_title_term(scan, block.to, title.span.to, &term);
    if (end) {
        int16_t s = rgl_title_status(scan->lexicon, scan->text, term);

        if (rgl_title_is_version(scan->lexicon, scan->text, term)) {
            title.mark = s > title.mark ? s : title.mark;
            title.span.to = end;
            end = rgl_title_term(scan, block.to, end, &term);
        } else if (s > title.mark && !title.brackets && title.law < 0) {
            title.mark = s; /* (the “Draft Regulations”) */
        }
    }
    if (end && rgl_title_standard_number(scan->text, term.to, term.from) == term.to) {
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

/* The law of the lexicon whose name is all of the span; -1: none, or another law of that name is meant. */
static int16_t
law_of(const rgl_scan *scan, rgl_span name)
{
    rgl_hit hit;
    const rgl_entry *e;
    const rgl_mention *meant;

    if (!rgl_lexicon_longest(scan->lexicon, scan->text, name.to, name.from, RGL_BIT(RGL_W_LAW), &hit) ||
        hit.end != name.to)
        return -1;
    e = rgl_hit_entry(&hit, RGL_W_LAW);
    meant = rgl_scan_covering(scan, M_LAW, name.from); /* of several laws of that name */
    if (meant && meant->span.to == name.to)
        return (int16_t) meant->code;
    return e->flags & RGL_F_WEAK ? -1 : (int16_t) e->value;
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

/* 《甲商城》（版本1.2，应用宝）: an app of a list, by what stands behind its name. */
static bool
is_app(const rgl_scan *scan, rgl_span block, uint32_t at)
{
    uint32_t c = rgl_utf8_get(scan->text, block.to, at);

    return (c == '(' || c == 0xFF08) &&
           rgl_cue_at(scan->lexicon, scan->text, block.to, (uint32_t) rgl_utf8_next(scan->text, block.to, at),
                      RGL_CUE_APP_VERSION) != 0;
}

/* The next of the marks U+3000 to U+303F whose last byte is this one in text[*at .. to): false: there is none. */
static bool
next_mark(const char *text, uint32_t to, uint32_t *at, unsigned char last)
{
    for (; *at + 3 <= to; *at += 1) {
        const char *found = memchr(text + *at, 0xE3, to - 2 - *at);

        if (!found)
            return false;
        *at = (uint32_t) (found - text);
        if ((unsigned char) text[*at + 1] == 0x80 && (unsigned char) text[*at + 2] == last)
            return true;
    }
    return false;
}

/* 《...》 */
static bool
bracketed(rgl_scan *scan, rgl_span block)
{
    const char *text = scan->text;
    size_t count;

    for (uint32_t at = block.from; next_mark(text, block.to, &at, 0x8A); at++) {
        rgl_title title = {.kind = -1, .law = -1, .mark = -1, .brackets = true};
        uint32_t close = rgl_title_closing(text, block.to, at, 0x300A, 0x300B, 0, 0);

        if (!close)
            continue;
        title.span = (rgl_span){at, close + 3};
        title.name = (rgl_span){at + 3, close};
        if (is_periodical(scan, title.name) || is_app(scan, block, close + 3))
            continue; /* 据《法治日报》报道, 《甲商城》（版本1.2） */
        title.law = law_of(scan, rgl_title_trim(scan->lexicon, text, title.name, NULL));
        count = scan->title_count;
        if (!add_title(scan, block, title))
            return false;
        /* behind its short name, too: 《甲管理条例》(《条例》) */
        at = scan->title_count > count ? scan->titles[count].span.to - 1 : close + 2;
    }
    return true;
}

/* Does a word for an instrument end the name: ...辦法, ...作業要點修正草案? */
static bool
ends_in_kind(const rgl_scan *scan, rgl_span name)
{
    rgl_span plain = rgl_title_trim(scan->lexicon, scan->text, name, NULL);

    for (size_t i = rgl_scan_find(scan, name.from); i < scan->sorted && scan->item[i].span.from < plain.to; i++)
        if (scan->item[i].kind == M_KIND && scan->item[i].span.to == plain.to && scan->item[i].span.from > name.from)
            return true;
    return false;
}

/* 「電子支付機構管理條例」: in traditional characters the quotes mark a title, too, if it is a law's or an
 * instrument's.
 */
static bool
quoted_zh(rgl_scan *scan, rgl_span block)
{
    const char *text = scan->text;

    for (uint32_t at = block.from; scan->traditional && next_mark(text, block.to, &at, 0x8C); at++) {
        rgl_title title = {.kind = -1, .law = -1, .mark = -1, .brackets = true};
        uint32_t close = rgl_title_closing(text, block.to, at, 0x300C, 0x300D, 0, 0);

        if (!close || close - at > QUOTED_ZH || close - at < 12 || rgl_title_covers(scan, at))
            continue;
        title.span = (rgl_span){at, close + 3};
        title.name = (rgl_span){at + 3, close};
        title.law = law_of(scan, rgl_title_trim(scan->lexicon, text, title.name, NULL));
        if ((title.law >= 0 || ends_in_kind(scan, title.name)) && !add_title(scan, block, title))
            return false;
        at = close + 2;
    }
    return true;
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
            !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_STANDARD_NOUN) &&
            !rgl_title_is_article(scan, word) && !rgl_title_is_connector(scan, word))
            break;
        p = word.from;
    }
    return best;
}

/* Does a small word of titles stand in the span: are its capitals two names? */
static bool
joins(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    for (uint32_t p = from; p < to;) {
        rgl_span word = rgl_word_after(scan->text, to, p);

        if (word.from == word.to)
            return false;
        if (rgl_title_is_connector(scan, word))
            return true;
        p = word.to;
    }
    return false;
}

/* "Security Assessment Measures" in front of "for Data Export": a law's short name that its title goes on behind. */
static bool
is_short_name(const rgl_scan *scan, rgl_span block, rgl_span law)
{
    rgl_span noun = rgl_word_before(scan->text, law.from, law.to), next = rgl_word_after(scan->text, block.to, law.to);
    rgl_hit hit;
    const rgl_entry *kind;

    if (!rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_SUBJECT_OF) ||
        !rgl_lexicon_longest(scan->lexicon, scan->text, noun.to, noun.from, RGL_BIT(RGL_W_INSTRUMENT), &hit) ||
        hit.end != noun.to)
        return false;
    kind = rgl_hit_entry(&hit, RGL_W_INSTRUMENT);
    return kind->value != RGL_KIND_LAW && kind->value != RGL_KIND_ACT;
}

/* "Administration for Market Regulation": the name of a body that ends in the noun of an instrument. */
static bool
is_body(const rgl_scan *scan, rgl_span name)
{
    return rgl_cue_at(scan->lexicon, scan->text, name.to, name.from, RGL_CUE_BODY_NAME) != 0;
}

/* "Standard Chartered Bank", "Policy Research Office": the noun only begins a name that no other one ends. */
static bool
is_other_name(const rgl_scan *scan, rgl_span name, rgl_span noun)
{
    rgl_span next = rgl_word_after(scan->text, name.to, noun.to);

    if (name.from != noun.from || next.from == next.to || next.from > noun.to + 1 ||
        !rgl_word_is_capital(scan->text, next) || (scan->text[next.from] >= '0' && scan->text[next.from] <= '9') ||
        rgl_title_is_connector(scan, next) || rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_TITLE_NUMBER) ||
        rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_TITLE_WHOLE))
        return false;
    for (size_t i = rgl_scan_find(scan, noun.to); i < scan->sorted && scan->item[i].span.from < name.to; i++)
        if (scan->item[i].kind == M_KIND && !scan->item[i].gone)
            return false;
    return true;
}

/* "the 2011 Guidelines on Records": does a year in front only say which rules are meant? Plans and lists are of a year.
 */
static bool
says_which(const rgl_scan *scan, rgl_span block, rgl_span name)
{
    uint32_t year = rgl_title_year(scan->text, name.to, name.from);

    if (!year || rgl_word_after(scan->text, name.to, year).from != year + 1 ||
        !rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, block.from, name.from),
                         RGL_CUE_DEFINITE))
        return false;
    switch (kind_of(scan, name)) {
    case RGL_KIND_LAW:
    case RGL_KIND_ACT:
    case RGL_KIND_DIRECTIVE:
    case RGL_KIND_ADMINISTRATIVE_REGULATION:
    case RGL_KIND_LOCAL_REGULATION:
    case RGL_KIND_DEPARTMENTAL_RULE:
    case RGL_KIND_GUIDELINE:
        return true;
    default:
        return false;
    }
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
            rgl_title_begin(scan, *done > block.from ? *done : block.from, anchor->span.from, anchor->kind == M_LAW);
    if (anchor->kind == M_LAW && (anchor->flags & RGL_F_ACRONYM) && !number_end &&
        joins(scan, title.name.from, anchor->span.from))
        title.name.from = anchor->span.from; /* "the Advocate's Office for GDPR violations" */
    if (anchor->kind == M_LAW && title.name.from == anchor->span.from && !number_end) {
        uint32_t year = rgl_title_year(text, block.to, anchor->span.to);

        title.law = (int16_t) anchor->code;
        if (year)
            title.name.to = year; /* Data Protection Act 2018 */
        else if (rgl_title_is_numbered(text, anchor->span) || is_short_name(scan, block, anchor->span))
            title.name.to =
                rgl_title_end(scan, block.to, title.name.to, false); /* Organic Law 3/2018, of ..., on ... */
    } else if (title.name.to != number_end) {
        title.name.to = rgl_title_end(scan, block.to, title.name.to, title.standard);
    }
    if (anchor->kind == M_LAW && title.law >= 0 && title.name.to < anchor->span.to)
        title.name.to = anchor->span.to;
    if (title.law < 0 && rgl_title_quotes(scan, block, anchor->span.from, &inside) && inside.from <= title.name.from &&
        inside.to >= title.name.to && rgl_word_is_capital(text, rgl_word_after(text, inside.to, inside.from))) {
        title.name = inside;
        title.quoted = true;
    }
    if (!title.quoted && says_which(scan, block, title.name))
        title.name.from =
            rgl_word_after(text, title.name.to, rgl_title_year(text, title.name.to, title.name.from)).from;
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
    if (title.law < 0 && !number_end && !lead &&
        (words < 1 || is_body(scan, trimmed) ||
         (anchor->kind == M_KIND && !title.quoted && is_other_name(scan, trimmed, anchor->span))))
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
            if (i < n || !rgl_word_start(scan->text, block.to, at) || rgl_title_covers(scan, at))
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

    at = rgl_skip_blanks(scan->text, to, at);
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
    return next.from < next.to && rgl_word_is_capital(scan->text, next) && rgl_scan_covering(scan, M_KIND, next.from);
}

/* "Provisions of the X Act": what came into force is a part of the X Act, which is the title. */
static bool
is_part(const rgl_scan *scan, rgl_span block, rgl_span noun)
{
    rgl_span of = rgl_word_after(scan->text, block.to, noun.to), the;

    if (!rgl_word_is_cue(scan->lexicon, scan->text, noun, RGL_CUE_PART_NOUN) ||
        !rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_OF))
        return false;
    the = rgl_word_after(scan->text, block.to, of.to);
    return rgl_title_begin(scan, block.from, noun.from, false) == noun.from &&
           rgl_word_is_cue(scan->lexicon, scan->text, the, RGL_CUE_DEFINITE) &&
           rgl_title_new_at(scan, block.to, the.to);
}

/* "Regulation 22 of PECR": a place in what follows. */
static bool
is_provision(const rgl_scan *scan, rgl_span block, rgl_span noun)
{
    rgl_span number = rgl_word_after(scan->text, block.to, noun.to);

    if (!rgl_word_is_cue(scan->lexicon, scan->text, noun, RGL_CUE_PROVISION_WORD) || number.to - number.from > 3)
        return false;
    for (uint32_t p = number.from; p < number.to && p - number.from < 2; p++)
        if (scan->text[p] < '0' || scan->text[p] > '9')
            return false;
    return number.from < number.to &&
           rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_after(scan->text, block.to, number.to), RGL_CUE_OF);
}

/* "the DPA": are the letters those of any authority, too? */
static bool
is_authority_word(const rgl_scan *scan, rgl_span name)
{
    return rgl_cue_at(scan->lexicon, scan->text, name.to, name.from, RGL_CUE_ANY_AUTHORITY) == name.to;
}

/* "section 40 of the", "Article 5 " before `at`. */
static bool
is_behind_number(const rgl_scan *scan, rgl_span block, uint32_t at)
{
    rgl_span word = rgl_word_before(scan->text, block.from, at);

    if (rgl_title_is_article(scan, word))
        word = rgl_word_before(scan->text, block.from, word.from);
    if (rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_OF))
        at = word.from;
    while (at > block.from && scan->text[at - 1] == ' ')
        at--;
    return at > block.from && ((scan->text[at - 1] >= '0' && scan->text[at - 1] <= '9') || scan->text[at - 1] == ')');
}

/* GB/T 35273-2020《X》: give the number to the title in the brackets behind it. */
static bool
number_of_brackets(rgl_scan *scan, rgl_span block, rgl_span number, size_t first_title)
{
    uint32_t at = rgl_skip_blanks(scan->text, block.to, number.to);

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

/* "Guidelines on certification": a noun alone with a capital, and its subject without. */
static bool
names_in_small_letters(const rgl_scan *scan, rgl_span block, const rgl_mention *noun)
{
    rgl_span of = rgl_word_after(scan->text, block.to, noun->span.to), next;

    if (noun->code != RGL_KIND_GUIDELINE || !rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_SUBJECT_OF) ||
        rgl_title_begin(scan, block.from, noun->span.from, false) != noun->span.from)
        return false;
    next = rgl_word_after(scan->text, block.to, of.to);
    while (rgl_title_is_article(scan, next) || rgl_title_is_connector(scan, next))
        next = rgl_word_after(scan->text, block.to, next.to);
    return next.from < next.to && (!rgl_word_is_capital(scan->text, next) ||
                                   rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_ARTICLE_WORD));
}

/* The colon of "Three national standards are to be drafted: ...", or where the words in front of it begin. */
static uint32_t
behind_colon(const rgl_scan *scan, rgl_span block, uint32_t at)
{
    uint32_t p = at;

    while (p < block.to && p - at < COLON_BYTES && scan->text[p] != ':' && scan->text[p] != '.' &&
           scan->text[p] != '\n')
        p++;
    return p < block.to && scan->text[p] == ':' ? p : at;
}

bool
rgl_title_find(rgl_scan *scan, rgl_span block)
{
    size_t first_title = scan->title_count, sorted = scan->count;
    size_t first = rgl_scan_find(scan, block.from);
    uint32_t done = block.from;

    if (!bracketed(scan, block) || !quoted_zh(scan, block))
        return false;
    for (size_t i = first; i < sorted && scan->item[i].span.from < block.to; i++) {
        const rgl_mention m = scan->item[i];
        uint32_t number_end = 0;

        if (m.kind != M_CUE && m.kind != M_KIND && m.kind != M_LAW)
            continue;
        if (m.gone || m.span.from < done || (unsigned char) scan->text[m.span.from] >= 0x80)
            continue;
        if ((m.kind == M_CUE && m.code == RGL_CUE_STANDARD_SERIES) ||
            (m.kind == M_KIND && m.code == RGL_KIND_INTERNATIONAL_STANDARD)) {
            rgl_title title = {.kind = -1, .law = -1, .mark = -1, .standard = true};
            rgl_span name = rgl_title_series(scan, block, m.span.from, &title.number);

            if (name.from < name.to) {
                if (!add_named(scan, block, name, title, &done))
                    return false;
                continue;
            }
        }
        if (m.kind == M_KIND) {
            number_end = rgl_title_standard_number(scan->text, block.to, m.span.from);
            if (!number_end && (!rgl_word_is_capital(scan->text, m.span) || names_in_small_letters(scan, block, &m))) {
                rgl_span name = {0, 0};

                bool quoted = false;

                if (m.code == RGL_KIND_GUIDELINE)
                    name = rgl_title_guidance(scan, block, m.span);
                if (name.from == name.to) {
                    name = rgl_title_in_quotes(scan, block, m.span);
                    quoted = name.from < name.to;
                }
                if (name.from < name.to &&
                    !add_named(scan, block, name,
                               (rgl_title){.kind = (int16_t) m.code, .law = -1, .mark = -1, .quoted = quoted}, &done))
                    return false;
                continue;
            }
            if (!number_end && (in_parentheses(scan, block, m.span) || is_part(scan, block, m.span) ||
                                is_provision(scan, block, m.span)))
                continue;
            if (!number_end && rgl_title_number_of_next(scan, block, m.span)) {
                done = rgl_title_number_of_next(scan, block, m.span);
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
            if (!number_end && rgl_scan_covering(scan, M_LAW, m.span.from) &&
                rgl_scan_covering(scan, M_LAW, m.span.from)->span.to >= m.span.to)
                continue;
        } else if (m.kind == M_CUE && m.code == RGL_CUE_STANDARD_LEAD) {
            if (!rgl_word_is_capital(scan->text, m.span) || !before_dash(scan, block.to, m.span.to))
                continue;
        } else if (m.kind == M_CUE &&
                   (m.code == RGL_CUE_ENTITLED || m.code == RGL_CUE_STANDARD_NOUN || m.code == RGL_CUE_BILL_NUMBER)) {
            rgl_title title = {.kind = -1, .law = -1, .mark = -1};
            rgl_span name = m.code == RGL_CUE_ENTITLED        ? rgl_title_entitled(scan, block, m.span)
                            : m.code == RGL_CUE_STANDARD_NOUN ? rgl_title_standard(scan, block, m.span)
                                                              : rgl_title_bill(scan, block, m.span);

            title.quoted = m.code == RGL_CUE_ENTITLED;
            title.standard = m.code == RGL_CUE_STANDARD_NOUN;
            if (m.code == RGL_CUE_BILL_NUMBER)
                title.kind = RGL_KIND_BILL;
            if (name.from == name.to && title.standard)
                name = rgl_title_next_standard(scan, block, behind_colon(scan, block, m.span.to));
            while (name.from < name.to) {
                if (!add_named(scan, block, name, title, &done))
                    return false;
                name = title.standard ? rgl_title_next_standard(scan, block, done) : (rgl_span){0, 0};
            }
            continue;
        } else if (m.kind == M_LAW) {
            if (is_authority_word(scan, m.span) && !is_behind_number(scan, block, m.span.from))
                continue; /* "the Irish DPA", but "section 40 of the DPA" */
            number_end = rgl_title_standard_number(scan->text, block.to, m.span.from);
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
