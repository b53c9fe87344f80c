/* namesake.c: of the authorities and laws that have one name, the one whose country is named nearest is meant. */
#include "namesake.h"

#include <string.h>

#include "lexicon_enums.h"
#include "word.h"

/* How far before a name its country may be named, and behind it: that of an authority stands beside it, that of a law
 * may follow with who applies it. */
#define BEFORE_BYTES    1200
#define AFTER_AUTHORITY 60
#define AFTER_LAW       600
/* How many mentions further the next one of the same place stands. */
#define NAMESAKES 40

/* Another meaning of the same kind of the same words; SIZE_MAX: none. */
static size_t
namesake(const rgl_scan *scan, size_t i)
{
    const rgl_mention *m = &scan->item[i];
    size_t k = i;

    while (k > 0 && i - k < NAMESAKES && scan->item[k - 1].span.from == m->span.from)
        k--;
    for (; k < scan->sorted && k < i + NAMESAKES && scan->item[k].span.from == m->span.from; k++)
        if (k != i && scan->item[k].kind == m->kind && scan->item[k].code != m->code &&
            scan->item[k].span.to == m->span.to)
            return k;
    return SIZE_MAX;
}

static const char *
country_of(const rgl_scan *scan, const rgl_mention *m)
{
    return m->kind == M_LAW ? rgl_lexicon_law(scan->lexicon, m->code)->jurisdiction
                            : rgl_lexicon_authority(scan->lexicon, m->code)->jurisdiction;
}

/* How near to the beginning of the name its country is told, by a place or by an
 * authority of it that has no namesake; UINT32_MAX: nowhere. */
static uint32_t
country_distance(const rgl_scan *scan, const rgl_mention *name)
{
    static const rgl_inner_kind kinds[] = {M_PLACE, M_AUTHORITY};
    const char *country = country_of(scan, name);
    uint32_t from = name->span.from > BEFORE_BYTES ? name->span.from - BEFORE_BYTES : 0, best = UINT32_MAX;
    uint32_t to = name->span.to + (name->kind == M_LAW ? AFTER_LAW : AFTER_AUTHORITY);
    bool in_line = name->kind == M_LAW && !scan->traditional && !rgl_is_ascii_at(scan->text, name->span.from);
    size_t n = country ? strlen(country) : 0;
    bool named = false; /* the body itself, before: of two of one country it is meant */

    for (size_t k = 0; n && k < sizeof kinds / sizeof *kinds; k++) {
        size_t count;
        const rgl_listed *list = rgl_scan_list(scan, kinds[k], -1, &count);

        for (size_t l = rgl_scan_list_find(list, count, from); l < count && list[l].from < to; l++) {
            const rgl_mention *m = &scan->item[list[l].index];
            const char *code;
            uint32_t distance;

            if (m->gone || m->span.from == name->span.from ||
                (in_line && m->span.from < name->span.from &&
                 memchr(scan->text + m->span.to, '\n', name->span.from - m->span.from)))
                continue; /* 《个人信息保护法》 is China's unless its own paragraph names another country */
            if (in_line && m->span.from > name->span.from &&
                memchr(scan->text + name->span.to, '\n', m->span.from - name->span.to))
                break;
            code = m->kind == M_PLACE ? rgl_lexicon_place(scan->lexicon, m->code)->code : country_of(scan, m);
            if (!code || strncmp(code, country, n) != 0 || (code[n] && code[n] != '-') ||
                (m->kind == M_AUTHORITY && namesake(scan, list[l].index) != SIZE_MAX))
                continue;
            named |= m->kind == M_AUTHORITY && m->code == name->code && name->kind == M_AUTHORITY &&
                     m->span.from < name->span.from;
            distance = m->span.from < name->span.from ? name->span.from - m->span.from : m->span.from - name->span.from;
            if (distance < best)
                best = distance;
        }
    }
    return best == UINT32_MAX ? best : 2 * best + !named;
}

/* "the central bank", "the country's top internet watchdog", "Central bank fines" at the head of a line; but not "a
 * competition authority", "the competent competition authority", "the Supreme Court of Ohio". */
static bool
is_definite(const rgl_scan *scan, rgl_span name)
{
    const char *text = scan->text;
    rgl_span next = rgl_word_after(text, (uint32_t) scan->len, name.to);
    rgl_span word = rgl_word_before(text, 0, name.from);
    uint32_t line = name.from;

    if (next.from == name.to + 1 && rgl_word_is_cue(scan->lexicon, text, next, RGL_CUE_OF))
        return false;
    while (line > 0 && text[line - 1] == ' ')
        line--;
    if (line == 0 || text[line - 1] == '\n')
        return true;
    if (rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_HIGHEST))
        word = rgl_word_before(text, 0, word.from);
    return rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_DEFINITE) || rgl_word_is_genitive(text, word);
}

/* The country of the place mention; NULL: it is within China, whose offices bear the names of places. */
static const char *
abroad(const rgl_scan *scan, const rgl_mention *m)
{
    const rgl_place *place = rgl_lexicon_place(scan->lexicon, m->code);

    while (place->level != RGL_COUNTRY && place->parent != RGL_NONE)
        place = rgl_lexicon_place(scan->lexicon, place->parent);
    return rgl_place_is_abroad(place) ? place->code : NULL;
}

/* The place that stands right beside the name: "Poland's Ministry of Digital Affairs", "the Polish Ministry of",
 * "Ministry of Digital Affairs of Poland", or "In Poland, the Ministry of" at the head of a line; NULL: none. */
static const rgl_mention *
place_beside(const rgl_scan *scan, size_t i)
{
    const char *text = scan->text;
    rgl_span name = scan->item[i].span, next = rgl_word_after(text, (uint32_t) scan->len, name.to);
    uint32_t before = name.from, line;
    bool comma = false, words = memchr(text + name.from, ' ', name.to - name.from) != NULL;
    rgl_span word = rgl_word_before(text, 0, before);

    if (next.from == name.to + 1 && rgl_word_is_cue(scan->lexicon, text, next, RGL_CUE_OF))
        for (size_t k = i + 1; k < scan->sorted && scan->item[k].span.from <= next.to + 1; k++)
            if (scan->item[k].kind == M_PLACE && !scan->item[k].gone && scan->item[k].span.from == next.to + 1)
                return &scan->item[k];
    if (word.from < word.to && rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_DEFINITE))
        before = word.from;
    while (before > 0 && text[before - 1] == ' ')
        before--;
    if (before > 0 && text[before - 1] == ',' && words) {
        comma = true;
        before--;
    }
    for (size_t k = i, steps = 0; k-- > 0 && steps < 12; steps++) {
        const rgl_mention *m = &scan->item[k];
        uint32_t gap = m->span.to <= before ? before - m->span.to : UINT32_MAX;

        if (m->kind != M_PLACE || m->gone || gap > 4)
            continue;
        if (!comma)
            return before < name.from && name.from - before == 1 && (gap == 0 || text[m->span.to] != ' ') ? m : NULL;
        line = m->span.from;
        word = rgl_word_before(text, 0, line);
        return gap == 0 && word.to - word.from == 2 && text[word.from] == 'I' && text[word.from + 1] == 'n' ? m : NULL;
    }
    return NULL;
}

/* The body whose acronym stands in parentheses right behind the name: "Office for Personal Data Protection ('UOOU')";
 * NULL: none of another name. */
static const rgl_mention *
acronym_behind(const rgl_scan *scan, size_t i)
{
    uint32_t at = scan->item[i].span.to;

    if (at + 2 >= scan->len || scan->text[at] != ' ' || scan->text[at + 1] != '(')
        return NULL;
    for (size_t k = i + 1; k < scan->sorted && scan->item[k].span.from <= at + 5; k++)
        if (scan->item[k].kind == M_AUTHORITY && !scan->item[k].gone && scan->item[k].span.from >= at + 2)
            return scan->item[k].code != scan->item[i].code ? &scan->item[k] : NULL;
    return NULL;
}

/* The name of a body that each country may have, beside the name of a country other than the lexicon's, is another
 * body. Those of the Union and of the world are at home everywhere. */
static void
lose_strangers(rgl_scan *scan)
{
    for (size_t i = 0; i < scan->sorted; i++) {
        rgl_mention *m = &scan->item[i];
        const char *home, *there;
        const rgl_mention *place;

        if (m->kind != M_AUTHORITY || m->gone || !rgl_is_ascii_at(scan->text, m->span.from))
            continue;
        home = country_of(scan, m);
        if (!home || strcmp(home, "EU") == 0 || home[0] < 'A')
            continue;
        place = place_beside(scan, i);
        there = place                     ? abroad(scan, place)
                : acronym_behind(scan, i) ? country_of(scan, acronym_behind(scan, i))
                                          : NULL;
        m->gone = there && strncmp(there, home, 2) != 0;
    }
}

/* Hong Kong, Macao and Taiwan, whose texts are written in traditional characters. */
static bool
is_overseas(const rgl_scan *scan, const rgl_mention *m)
{
    const char *country = country_of(scan, m);

    return country && (strcmp(country, "HK") == 0 || strcmp(country, "MO") == 0 || strcmp(country, "TW") == 0);
}

/* Are sums around the name in its country's own money, whose code begins with the country's? That of the United States
 * and of the Union is used everywhere. */
static bool
pays_in_money_of(const rgl_scan *scan, const rgl_mention *name)
{
    const char *country = country_of(scan, name);
    uint32_t from = name->span.from > BEFORE_BYTES ? name->span.from - BEFORE_BYTES : 0;

    if (!country || !rgl_is_ascii_at(scan->text, name->span.from) || strcmp(country, "US") == 0 ||
        strcmp(country, "EU") == 0)
        return false;
    for (size_t i = rgl_scan_find(scan, from); i < scan->sorted && scan->item[i].span.from < name->span.to + AFTER_LAW;
         i++)
        if (scan->item[i].kind == M_MONEY &&
            memcmp(scan->amounts[scan->item[i].detail].amount.currency, country, 2) == 0)
            return true;
    return false;
}

/* How far the home of a namesake is: in a text of Hong Kong or Taiwan 證監會 is their own, be it called so or not,
 * unless the other country is named nearer. "The central bank" that fines somebody 400,000 yuan is China's. */
static uint32_t
home_distance(const rgl_scan *scan, const rgl_mention *m)
{
    uint32_t distance = country_distance(scan, m);

    if (distance == UINT32_MAX && is_overseas(scan, m))
        return UINT32_MAX - 1;
    return distance == UINT32_MAX && m->kind == M_AUTHORITY && pays_in_money_of(scan, m) ? UINT32_MAX - 2 : distance;
}

/* May the name stand for the body? An English one is definite; a Chinese one that mainland bodies have, too, or that is
 * a common word, is meant so in texts of Hong Kong, Macao and Taiwan. */
static bool
may_mean(const rgl_scan *scan, const rgl_mention *m)
{
    if (!(m->flags & RGL_F_WEAK))
        return true;
    return rgl_is_ascii_at(scan->text, m->span.from) ? is_definite(scan, m->span)
                                                     : scan->traditional && is_overseas(scan, m);
}

/* "Securities and Futures Commission (SFC)", 證券及期貨事務監察委員會（證監會）: a short name in brackets behind
 * another body's full name is that body's, here and below. */
static void
follow_definitions(rgl_scan *scan)
{
    const char *text = scan->text;
    const rgl_mention *name = NULL;

    for (size_t i = 0; i < scan->sorted; i++) {
        const rgl_mention *m = &scan->item[i];
        uint32_t open;

        if (m->kind != M_AUTHORITY || m->gone)
            continue;
        open = name ? name->span.to : 0;
        if (name && name->code != m->code && open < m->span.from && m->span.from - open <= 3 &&
            (text[open] == '(' || rgl_utf8_get(text, scan->len, open) == 0xFF08) && m->span.to < scan->len &&
            (text[m->span.to] == ')' || rgl_utf8_get(text, scan->len, m->span.to) == 0xFF09) &&
            !rgl_is_ascii_at(text, m->span.from)) {
            const uint16_t code = m->code, meant = name->code, place = name->place;
            const rgl_span alias = m->span;

            for (size_t k = i; k < scan->sorted; k++) {
                rgl_mention *later = &scan->item[k];

                if (later->kind == M_AUTHORITY && !later->gone && later->code == code &&
                    later->span.to - later->span.from == alias.to - alias.from &&
                    memcmp(text + later->span.from, text + alias.from, alias.to - alias.from) == 0) {
                    later->code = meant;
                    later->place = place;
                }
            }
        }
        name = m;
    }
}

void
rgl_namesake_find(rgl_scan *scan)
{
    for (size_t i = 0; i < scan->sorted; i++) {
        rgl_mention *m = &scan->item[i];
        uint32_t nearest = UINT32_MAX;
        size_t best = SIZE_MAX;
        bool weak = m->flags & RGL_F_WEAK;

        if ((m->kind != M_AUTHORITY && m->kind != M_LAW) || m->gone || (!weak && namesake(scan, i) == SIZE_MAX))
            continue;
        for (size_t k = i; k < scan->sorted && scan->item[k].span.from == m->span.from; k++) {
            const rgl_mention *other = &scan->item[k];
            uint32_t distance;

            if (other->kind != m->kind || other->span.to != m->span.to ||
                (m->kind == M_AUTHORITY && !may_mean(scan, other)))
                continue;
            distance = home_distance(scan, other);
            if (distance < nearest || (best == SIZE_MAX && !(other->flags & RGL_F_WEAK))) {
                nearest = distance;
                best = k;
            }
        }
        for (size_t k = i; k < scan->sorted && scan->item[k].span.from == m->span.from; k++)
            if (scan->item[k].kind == m->kind && scan->item[k].span.to == m->span.to && k != best)
                scan->item[k].gone = true;
    }
    lose_strangers(scan);
    follow_definitions(scan);
}
