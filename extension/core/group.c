/* group.c: numbers find their nouns, and authorities their company. */
#include "group.h"

#include <string.h>
#include <strings.h>

#include "lexicon_enums.h"
#include "word.h"

/* Words that may stand between a number and its noun: "21 local banking institutions". */
#define COUNT_WORDS 4
/* Longest stretch between two authorities of one list: " (CAC), together with the ", with an unknown one between. */
#define JOIN_BYTES 120

static const int count_nouns[] = {RGL_CUE_APP_NOUN, RGL_CUE_SDK_NOUN, RGL_CUE_ORG_NOUN, RGL_CUE_PERSON_NOUN,
                                  RGL_CUE_CASE_NOUN};

/* The longest noun that is counted at text[at]: its end, and which. */
static uint32_t
noun_at(const rgl_scan *scan, uint32_t to, uint32_t at, uint16_t *noun)
{
    uint32_t best = 0;

    for (size_t i = 0; i < sizeof count_nouns / sizeof count_nouns[0]; i++) {
        uint32_t end = rgl_cue_at(scan->lexicon, scan->text, to, at, count_nouns[i]);

        if (end > best) {
            best = end;
            *noun = (uint16_t) count_nouns[i];
        }
    }
    return best;
}

/* 第46条第1款: a number that counts nothing. */
static bool
is_ordinal(const char *text, rgl_span block, rgl_span number)
{
    return number.from > block.from && (unsigned char) text[number.from - 1] >= 0x80 &&
           rgl_utf8_get(text, number.from, (uint32_t) rgl_utf8_prev(text, number.from)) == 0x7B2C;
}

bool
rgl_count_find(rgl_scan *scan, rgl_span block)
{
    const char *text = scan->text;
    size_t sorted = scan->sorted;

    for (size_t i = rgl_scan_find(scan, block.from); i < sorted && scan->item[i].span.from < block.to; i++) {
        rgl_mention m = scan->item[i];
        uint16_t noun = 0;
        uint32_t end = 0, at = m.span.to;

        if (m.kind != M_NUMBER || m.gone || is_ordinal(text, block, m.span))
            continue;
        for (int words = 0; words <= COUNT_WORDS && !end; words++) {
            rgl_span word = rgl_word_after(text, block.to, at), next;

            if (words == 0 && at < block.to && (unsigned char) text[at] >= 0x80) {
                uint32_t p = at;

                end = noun_at(scan, block.to, at, &noun);
                /* 106款侵害用户权益的APP: a measure word, and the noun a little later */
                if (end && noun == RGL_CUE_APP_NOUN)
                    while (p < block.to && p - at < 72) {
                        uint32_t further = rgl_cue_at(scan->lexicon, text, block.to, p, RGL_CUE_SDK_NOUN), c;

                        if (further && p > at) {
                            noun = RGL_CUE_SDK_NOUN;
                            break;
                        }
                        c = rgl_utf8_get(text, block.to, p);
                        if (c == 0xFF0C || c == 0x3002 || c == 0x3001 || c == '\n' || c == 0xFF08 || c == 0xFF1B ||
                            (c < 0x80 && p > at))
                            break;
                        p = (uint32_t) rgl_utf8_next(text, block.to, p);
                    }
                break;
            }
            if (word.from == word.to || word.from - at > 2)
                break;
            end = noun_at(scan, block.to, word.from, &noun);
            next = rgl_word_after(text, block.to, end ? end : word.to);
            if (end && next.from == end && next.to > end)
                end = 0; /* inside a word */
            at = word.to;
            for (size_t j = i + 1; j < sorted && scan->item[j].span.from <= word.from; j++)
                if ((scan->item[j].kind == M_NUMBER || scan->item[j].kind == M_DATE || scan->item[j].kind == M_MONEY) &&
                    scan->item[j].span.from == word.from && !scan->item[j].gone)
                    words = COUNT_WORDS + 1; /* another number: that one is counted */
        }
        if (!end)
            continue;
        m.kind = M_COUNT;
        m.code = noun;
        m.span.to = end;
        if (!rgl_scan_add(scan, m))
            return false;
    }
    return true;
}

/* ------------------------------------------------------------------------- offices, and authorities by a noun alone */

/* How far back the place of an office, and the authority of "the Board", may stand. */
#define OFFICE_BYTES  1200
#define ANAPHOR_BYTES 4000
#define LOCAL_BYTES   400
/* No name of a place is longer. */
#define PLACE_BYTES 64

/* 市, 省, 区, 县, 自(治区) in front of an office; but 市场监管总局 is none. */
static int
office_level(const rgl_scan *scan, const rgl_mention *m)
{
    uint32_t c = rgl_utf8_get(scan->text, m->span.to, m->span.from);
    uint32_t second =
        rgl_utf8_get(scan->text, m->span.to, (uint32_t) rgl_utf8_next(scan->text, m->span.to, m->span.from));

    if (m->place != RGL_NONE || (c == 0x5E02 && second == 0x573A))
        return -1;
    if (c == 0x5E02)
        return RGL_PREFECTURE;
    if (c == 0x7701 || (c == 0x81EA && second == 0x6CBB))
        return RGL_PROVINCE;
    return c == 0x533A || c == 0x53BF ? RGL_COUNTY : -1;
}

/* The place itself or the one around it that has the level; a municipality is a city, too. RGL_NONE: none. */
static uint16_t
place_of_level(const rgl_lexicon *lexicon, uint16_t place, int level)
{
    while (place != RGL_NONE) {
        const rgl_place *p = rgl_lexicon_place(lexicon, place);
        size_t n = p->name_zh ? strlen(p->name_zh) : 0;
        bool city = n >= 3 && strcmp(p->name_zh + n - 3, "市") == 0;

        if (level == RGL_PREFECTURE ? city : p->level == level || (level == RGL_COUNTY && p->level == RGL_ZONE))
            return place;
        if (p->level == RGL_PROVINCE)
            break;
        place = p->parent;
    }
    return RGL_NONE;
}

/* "Qatar's National Cyber Security Agency" is not Singapore's: the country right before the name is another one. */
static bool
of_another_country(const rgl_scan *scan, size_t i)
{
    const rgl_mention *m = &scan->item[i];
    const char *where = rgl_lexicon_authority(scan->lexicon, m->code)->jurisdiction;
    const rgl_place *country;
    const rgl_mention *p;
    uint32_t gap;

    while (i > 0 && (scan->item[i - 1].kind != M_PLACE || scan->item[i - 1].span.to > m->span.from))
        if (m->span.from - scan->item[--i].span.from > 48)
            return false;
    if (i == 0)
        return false;
    p = &scan->item[i - 1];
    country = rgl_lexicon_place(scan->lexicon, p->code);
    gap = m->span.from - p->span.to;
    if (country->level != RGL_COUNTRY || !where || strlen(where) < 2 || where[0] == '0' ||
        strncmp(where, "EU", 2) == 0 || strncmp(where, country->code, 2) == 0)
        return false;
    return rgl_is_ascii_at(scan->text, m->span.from)
               ? (gap == 3 && memcmp(scan->text + p->span.to + 1, "s ", 2) == 0) ||
                     (gap == 5 && memcmp(scan->text + p->span.to + 3, "s ", 2) == 0)
               : gap == 0;
}

/* The nearest place before that is no country, of a place or of an office; RGL_NONE: none is near. */
static uint16_t
place_before(const rgl_scan *scan, size_t i)
{
    const rgl_mention *m = &scan->item[i];

    for (size_t j = i; j-- > 0 && m->span.from - scan->item[j].span.from <= LOCAL_BYTES;) {
        uint16_t named = scan->item[j].kind == M_PLACE       ? scan->item[j].code
                         : scan->item[j].kind == M_AUTHORITY ? scan->item[j].place
                                                             : RGL_NONE;

        if (named != RGL_NONE && !rgl_place_is_abroad(rgl_lexicon_place(scan->lexicon, named)))
            return named;
    }
    return RGL_NONE;
}

/* The place that ends right before the offset, or begins right at it; RGL_NONE: none. */
static uint16_t
place_beside(const rgl_scan *scan, uint32_t at, bool before)
{
    for (size_t j = rgl_scan_find(scan, before && at > PLACE_BYTES ? at - PLACE_BYTES
                                        : before                   ? 0
                                                                   : at);
         j < scan->sorted && scan->item[j].span.from <= at; j++)
        if (scan->item[j].kind == M_PLACE && (before ? scan->item[j].span.to : scan->item[j].span.from) == at &&
            !rgl_place_is_abroad(rgl_lexicon_place(scan->lexicon, scan->item[j].code)))
            return scan->item[j].code;
    return RGL_NONE;
}

/* "the Zhejiang bureau of the X", "the X's Zhejiang bureau", "In Dalian, the local branch of the X": the place of an
 * office of a Chinese authority, when the lexicon has no pattern of its own for it; RGL_NONE: the text speaks of no
 * office. */
static uint16_t
office_place(const rgl_scan *scan, size_t i)
{
    const rgl_mention *m = &scan->item[i];
    const char *text = scan->text;
    uint32_t from = m->span.from > 96 ? m->span.from - 96 : 0, to = (uint32_t) scan->len;
    rgl_span word = rgl_word_before(text, from, m->span.from), noun;
    uint16_t place;

    if (word.to > word.from && rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_ARTICLE))
        word = rgl_word_before(text, from, word.from);
    if (word.to - word.from == 2 && strncasecmp(text + word.from, "of", 2) == 0) {
        noun = rgl_word_before(text, from, word.from);
        if (noun.to > noun.from && rgl_word_is_cue(scan->lexicon, text, noun, RGL_CUE_OFFICE_NOUN)) {
            word = rgl_word_before(text, from, noun.from);
            place = place_beside(scan, word.to, true);
            if (place != RGL_NONE)
                return place;
            if (word.to > word.from && rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_OFFICE_LOCAL))
                return place_before(scan, i);
        }
    }
    if (m->span.to + 3 > to || !(text[m->span.to] == '\'' || memcmp(text + m->span.to, "\xE2\x80\x99", 3) == 0))
        return RGL_NONE;
    word = rgl_word_after(text, to, m->span.to + (text[m->span.to] == '\'' ? 2 : 4));
    if (word.to > word.from && rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_OFFICE_LOCAL)) {
        noun = rgl_word_after(text, to, word.to);
        return rgl_word_is_cue(scan->lexicon, text, noun, RGL_CUE_OFFICE_NOUN) ? place_before(scan, i) : RGL_NONE;
    }
    place = place_beside(scan, word.from, false);
    for (int k = 0; k < 3 && place != RGL_NONE && word.to > word.from; k++) {
        word = rgl_word_after(text, to, word.to);
        if (word.to > word.from && rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_OFFICE_NOUN))
            return place;
    }
    return RGL_NONE;
}

static bool
is_of_china(const rgl_lexicon *lexicon, uint16_t authority)
{
    const char *where = rgl_lexicon_authority(lexicon, authority)->jurisdiction; /* a user's authority may have none */

    return where && strcmp(where, "CN") == 0;
}

void
rgl_office_find(rgl_scan *scan)
{
    for (size_t i = 0; i < scan->sorted; i++) {
        rgl_mention *m = &scan->item[i];
        uint32_t before =
            m->span.from ? rgl_utf8_get(scan->text, scan->len, (uint32_t) rgl_utf8_prev(scan->text, m->span.from)) : 0;
        uint16_t place = RGL_NONE;
        int level;

        if (m->kind == M_AUTHORITY && !m->gone && of_another_country(scan, i))
            m->gone = true;
        if (m->kind == M_AUTHORITY && !m->gone && m->place == RGL_NONE && rgl_is_ascii_at(scan->text, m->span.from) &&
            is_of_china(scan->lexicon, m->code))
            m->place = office_place(scan, i);
        if (m->kind != M_AUTHORITY || m->gone || rgl_is_ascii_at(scan->text, m->span.from) ||
            (level = office_level(scan, m)) < 0)
            continue;
        for (size_t j = i; j-- > 0 && place == RGL_NONE && m->span.from - scan->item[j].span.from <= OFFICE_BYTES;) {
            uint16_t named = scan->item[j].kind == M_PLACE                              ? scan->item[j].code
                             : scan->item[j].kind == M_AUTHORITY && !scan->item[j].gone ? scan->item[j].place
                                                                                        : RGL_NONE;

            if (named != RGL_NONE && !rgl_place_is_abroad(rgl_lexicon_place(scan->lexicon, named)))
                place = place_of_level(scan->lexicon, named, level);
        }
        m->place = place;
        m->gone = place == RGL_NONE || before == 0x5404 || before == 0x591A || before == 0x6BCF; /* 各, 多, 每 */
    }
}

/* Does the name have the word, whatever its case, with no letter beside it? A Chinese one ends with it. */
static bool
names_noun(const char *name, const char *noun, size_t len)
{
    size_t n = name ? strlen(name) : 0;

    if ((unsigned char) *noun >= 0x80)
        return n >= len && memmem(name, n, noun, len) != NULL;
    for (size_t i = 0; i + len <= n; i++) {
        size_t k = 0;

        if (i > 0 && name[i - 1] != ' ')
            continue;
        while (k < len && (name[i + k] | 32) == (noun[k] | 32))
            k++;
        if (k == len && (name[i + k] == '\0' || name[i + k] == ' '))
            return true;
    }
    return false;
}

size_t
rgl_anaphor_find(const rgl_scan *scan, rgl_span span)
{
    const char *text = scan->text;
    bool chinese = !rgl_is_ascii_at(text, span.from);
    rgl_span noun = rgl_word_before(text, span.from, span.to);
    bool any;

    if (chinese) { /* the character behind 该 or 我 */
        noun.from = (uint32_t) rgl_utf8_next(text, span.to, span.from);
        noun.to = (uint32_t) rgl_utf8_next(text, span.to, noun.from);
    }
    any = noun.from >= noun.to || rgl_word_is_cue(scan->lexicon, text, noun, RGL_CUE_ANY_AUTHORITY);
    for (size_t i = rgl_scan_find(scan, span.from); i-- > 0 && span.from - scan->item[i].span.from <= ANAPHOR_BYTES;) {
        const rgl_mention *m = &scan->item[i];
        const rgl_authority *a;

        if (m->kind != M_AUTHORITY || m->gone)
            continue;
        a = rgl_lexicon_authority(scan->lexicon, m->code);
        if (any ? !a->kind || strcmp(a->kind, "media") != 0
                : names_noun(chinese ? a->name_zh : a->name_en, text + noun.from, noun.to - noun.from))
            return i;
    }
    return SIZE_MAX;
}

/* --------------------------------------------------------------------------------------------- groups */

/* The end of the name of a body that the lexicon does not know at text[at], one of a list: "XYZ, ", "National Office of
 * Weights, "; 0: there is none. */
static uint32_t
stranger(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    const char *text = scan->text;
    uint32_t end = 0;
    bool body = false;

    for (rgl_span word = rgl_word_after(text, to, at); word.from < word.to; word = rgl_word_after(text, to, word.to)) {
        bool capital = rgl_word_is_capital(text, word);

        if (word.from > at && (end == 0 || word.from != end + 1))
            break;
        if (!capital && (word.from == at || (!rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_OF) &&
                                             !rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_JOINT) &&
                                             !rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_ARTICLE))))
            return 0;
        body |= rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_INSTITUTION) ||
                (word.from == at && word.to - word.from > 1 && word.to < to && text[word.to] == ',' &&
                 text[word.to - 1] >= 'A' && text[word.to - 1] <= 'Z');
        end = word.to;
    }
    if (body && end + 2 < to && text[end] == ' ' && text[end + 1] == '(') {
        rgl_span word = rgl_word_after(text, to, end + 2);

        if (word.from == end + 2 && word.to < to && text[word.to] == ')' && rgl_word_is_capital(text, word))
            end = word.to;
    }
    return body && end < to ? end : 0;
}

/* May the text between two authorities join them? *of: they are joined by "of": the left one is the head. */
static bool
joins(const rgl_scan *scan, uint32_t from, uint32_t to, bool *of)
{
    const char *text = scan->text;
    bool listed = to > from && (text[from] == ',' || text[from] == ')');
    uint32_t at = from;

    *of = false;
    if (to < from || to - from > JOIN_BYTES)
        return false;
    while (at < to) {
        uint32_t c = rgl_utf8_get(text, to, at), end;

        if (rgl_is_blank(c) || c == ',' || c == 0x3001 || c == '(' || c == ')' || c == 0xFF08 || c == 0xFF09 ||
            c == '/' || c == '&' || c == 0xFF0C || c == 0x201C || c == 0x201D || c == 0x2018 || c == 0x2019 ||
            c == '"' || c == ';') {
            at = (uint32_t) rgl_utf8_next(text, to, at);
            continue;
        }
        end = rgl_cue_at(scan->lexicon, text, to, at, RGL_CUE_JOINT);
        if (!end)
            end = rgl_cue_at(scan->lexicon, text, to, at, RGL_CUE_ARTICLE);
        if (!end)
            end = rgl_cue_at(scan->lexicon, text, to, at, RGL_CUE_TERM_LEAD);
        if (!end && (end = rgl_cue_at(scan->lexicon, text, to, at, RGL_CUE_OF)))
            *of = true;
        if (!end && listed)
            end = stranger(scan, to, at);
        if (!end)
            return false;
        at = end;
    }
    return true;
}

static void
put(const rgl_scan *scan, rgl_authority_group *group, size_t index)
{
    const rgl_mention *m = &scan->item[index];

    for (size_t i = 0; i < group->count; i++) {
        const rgl_mention *other = &scan->item[group->mention[i]];

        if (other->code == m->code && other->place == m->place)
            return;
    }
    if (group->count < RGL_GROUP_MAX)
        group->mention[group->count++] = index;
}

static size_t
neighbour(const rgl_scan *scan, size_t index, bool backwards, rgl_span within)
{
    for (size_t i = index; backwards ? i-- > 0 : ++i < scan->sorted;) {
        const rgl_mention *m = &scan->item[i];

        if (m->span.from < within.from || m->span.from >= within.to)
            break;
        if (m->kind == M_AUTHORITY && !m->gone &&
            (backwards ? m->span.to <= scan->item[index].span.from : m->span.from >= scan->item[index].span.to))
            return i;
    }
    return SIZE_MAX;
}

void
rgl_authority_group_read(const rgl_scan *scan, size_t index, bool backwards, rgl_span within, rgl_authority_group *out)
{
    size_t chain[RGL_GROUP_MAX], n = 0, other;
    bool of[RGL_GROUP_MAX] = {false}; /* of[i]: chain[i] hangs by "of" on the one to its left */

    chain[n++] = index;
    while (n < RGL_GROUP_MAX && (other = neighbour(scan, chain[n - 1], backwards, within)) != SIZE_MAX) {
        size_t left = backwards ? other : chain[n - 1], right = backwards ? chain[n - 1] : other;
        bool hangs;

        if (!joins(scan, scan->item[left].span.to, scan->item[right].span.from, &hangs))
            break;
        of[backwards ? n - 1 : n] = hangs;
        chain[n++] = other;
    }
    out->count = 0;
    out->span = (rgl_span){scan->item[chain[backwards ? n - 1 : 0]].span.from,
                           scan->item[chain[backwards ? 0 : n - 1]].span.to};
    for (size_t k = 0; k < n; k++) {
        size_t i = backwards ? n - 1 - k : k;

        if (!of[i])
            put(scan, out, chain[i]);
    }
    if (out->span.to < within.to) {
        uint32_t c = rgl_utf8_get(scan->text, within.to, out->span.to);

        if (c == ')' || c == 0xFF09)
            out->span.to = (uint32_t) rgl_utf8_next(scan->text, within.to, out->span.to);
    }
}
