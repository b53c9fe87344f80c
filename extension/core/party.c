/* party.c: where the name of a respondent ends, and what it is. */
#include "party.h"

#include <string.h>

#include "event.h"
#include "lexicon_enums.h"
#include "word.h"

/* A name longer than this is a sentence. */
#define NAME_BYTES 220
/* A legal form that is written small ("plc", "s.r.o.") is not longer. */
#define LEGAL_FORM 6
/* A date or a sum before a name is not longer. */
#define VALUE_BYTES 40
/* 陈某香: a name of three ideographs with the mask inside. */
#define MASKED_ZH 9
/* So is what is set between commas behind a name. */
#define INSERTION_BYTES 120

const char *
rgl_party_kind_name(rgl_party_kind kind)
{
    static const char *const names[] = {NULL, "company", "branch", "individual", "app", "public_body"};

    return names[kind];
}

/* May the word stand inside a name although it is small: "Bank of Fern", "Caisse des Dunes", "Marks and Spencer"? */
static bool
is_particle(const rgl_scan *scan, rgl_span word)
{
    return rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_OF) ||
           rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE) ||
           rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_JOINT) ||
           rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_NAME_PARTICLE);
}

static bool
is_capital_at(const char *text, uint32_t at)
{
    return (text[at] >= 'A' && text[at] <= 'Z') || ((unsigned char) text[at] == 0xC3);
}

/* "Dublin-based", "Fern-backed". */
static bool
is_backed(const char *text, rgl_span word)
{
    static const char *const ends[] = {"-based",         "-backed",     "-owned", "-listed",
                                       "-headquartered", "-controlled", "-run"};

    for (size_t k = 0; k < sizeof ends / sizeof ends[0]; k++) {
        uint32_t n = (uint32_t) strlen(ends[k]);

        if (word.to - word.from > n && memcmp(text + word.to - n, ends[k], n) == 0)
            return true;
    }
    return false;
}

/* "web designer Pixel Ltd", "former trader John Smith": the name behind the small words that say what it is. */
static rgl_span
behind_apposition(const rgl_scan *scan, rgl_span name)
{
    const char *text = scan->text;
    rgl_span word = rgl_word_after(text, name.to, name.from);
    uint32_t start;

    if (word.from != name.from)
        return name;
    if (!rgl_word_is_small(text, word)) { /* "Genealogy company 23andFern", "Chinese social media platform Fern" */
        rgl_span next = rgl_word_after(text, name.to, word.to), last = word;

        for (rgl_span w = next; rgl_word_is_small(text, w) && !is_particle(scan, w);
             w = rgl_word_after(text, name.to, w.to))
            last = w;
        if (rgl_word_is_cue(scan->lexicon, text, last, RGL_CUE_ORG_NOUN) ||
            rgl_word_is_cue(scan->lexicon, text, last, RGL_CUE_APPOSITION_NOUN))
            word = next;
    }
    while (rgl_word_is_small(text, word)) {
        if (is_particle(scan, word))
            return name;
        word = rgl_word_after(text, name.to, word.to);
    }
    start = word.from;
    if (start == name.from && word.to < name.to) { /* "Tencent-backed Fern", "Dublin-based Larch Ltd" */
        rgl_span last = word, next = rgl_word_after(text, name.to, word.to);

        while (next.from < next.to && !is_backed(text, last) && rgl_word_is_capital(text, next)) {
            last = next;
            next = rgl_word_after(text, name.to, next.to);
        }
        if (is_backed(text, last) && rgl_word_is_capital(text, next))
            return (rgl_span){next.from, name.to};
    }
    if (start == name.from || word.from == word.to || !rgl_word_is_capital(text, word))
        return name;
    for (; word.from < word.to; word = rgl_word_after(text, name.to, word.to))
        if (rgl_word_is_small(text, word) && !is_particle(scan, word) &&
            !rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_COMPANY_MARK)) /* "giant Fern plc" */
            return name;
    return (rgl_span){start, name.to};
}

/* Does a small word begin a verb or a sanction's word here: where a name that is read from its end cannot go on? */
static bool
is_deed(const rgl_scan *scan, uint32_t at)
{
    if (!(scan->text[at] >= 'a' && scan->text[at] <= 'z'))
        return false;
    for (size_t i = rgl_scan_find(scan, at); i < scan->sorted && scan->item[i].span.from == at; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind == M_ENFORCEMENT)
            return true; /* be it swallowed by a longer one */
        if (m->kind == M_CUE && !m->gone)
            switch (m->code) {
            case RGL_CUE_ACT_SANCTION:
            case RGL_CUE_ACT_ENFORCE:
            case RGL_CUE_ACT_JUDGE:
            case RGL_CUE_ACT_SAY:
            case RGL_CUE_ACT_ISSUE:
            case RGL_CUE_ACT_ADOPT:
            case RGL_CUE_MODAL:
            case RGL_CUE_ON_WHOM:
                return true;
            default:
                break;
            }
    }
    return false;
}

/* Articles, possessives and numbers' stops in front, articles and "and" behind. */
static void
trim_party(const rgl_scan *scan, rgl_party *party)
{
    const char *text = scan->text;
    rgl_span word;
    uint32_t at;

    for (;;) {
        word = rgl_word_after(text, party->name.to, party->name.from);
        if (word.from != party->name.from || word.to >= party->name.to || (unsigned char) text[word.to] >= 0x80)
            break; /* nothing to cut, or A公司 */
        if (rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_POSSESSIVE) ||
            rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_DEFINITE))
            party->definite = true;
        else if (!rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_ARTICLE))
            break;
        party->name = rgl_span_trim(text, (rgl_span){word.to, party->name.to});
        party->article = true;
    }
    while (party->name.to > party->name.from) {
        at = (uint32_t) rgl_utf8_prev(text, party->name.to);
        if (text[at] == ',' || text[at] == ':' || text[at] == ';' || text[at] == '(') {
            party->name = rgl_span_trim(text, (rgl_span){party->name.from, at});
            continue;
        }
        word = rgl_word_before(text, party->name.from, party->name.to);
        if (!rgl_word_is_small(text, word) || word.to != party->name.to || word.from == party->name.from ||
            (!rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_ARTICLE) &&
             !rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_JOINT)))
            break;
        party->name = rgl_span_trim(text, (rgl_span){party->name.from, word.from});
    }
    party->name = behind_apposition(scan, party->name);
}

bool
rgl_party_ends_company(const rgl_scan *scan, uint32_t from, uint32_t at)
{
    size_t mark = rgl_event_cue(scan, from, at, RGL_CUE_COMPANY_MARK, true);

    return mark != SIZE_MAX && (scan->item[mark].span.to == at || scan->item[mark].span.to + 1 == at);
}

bool
rgl_party_ends_person(const rgl_scan *scan, uint32_t from, uint32_t at)
{
    for (size_t i = rgl_scan_find(scan, from); i < scan->sorted && scan->item[i].span.from < at; i++)
        if (scan->item[i].kind == M_CUE && scan->item[i].code == RGL_CUE_PERSON_NOUN && scan->item[i].span.to == at)
            return true;
    return false;
}

bool
rgl_party_is_masked(const char *text, rgl_span name)
{
    uint32_t last = name.to > name.from ? (uint32_t) rgl_utf8_prev(text, name.to) : 0, before = last;

    if (name.to - name.from == MASKED_ZH && rgl_utf8_get(text, name.to, name.from + MASKED_ZH / 3) == 0x67D0)
        return rgl_is_ideograph(rgl_utf8_get(text, name.to, name.from));
    while (before > name.from && rgl_utf8_get(text, name.to, before) == 0x67D0)
        before = (uint32_t) rgl_utf8_prev(text, before);
    return last > name.from && before < last && rgl_is_ideograph(rgl_utf8_get(text, name.to, before));
}

bool
rgl_party_is_person_zh(const rgl_scan *scan, rgl_span name)
{
    uint32_t given = rgl_cue_at(scan->lexicon, scan->text, name.to, name.from, RGL_CUE_FAMILY_NAME_ZH);

    if (!given || given >= name.to || name.to - given > 6)
        return false;
    for (uint32_t at = given; at < name.to; at = (uint32_t) rgl_utf8_next(scan->text, name.to, at))
        if (!rgl_is_ideograph(rgl_utf8_get(scan->text, name.to, at)))
            return false;
    return true;
}

/* The word for a person that reaches farthest in the name (董事长, not 董事); empty: none. */
static rgl_span
last_post(const rgl_scan *scan, rgl_span name)
{
    rgl_span post = {name.from, name.from};

    for (size_t i = rgl_scan_find(scan, name.from); i < scan->sorted && scan->item[i].span.from < name.to; i++)
        if (scan->item[i].kind == M_CUE && scan->item[i].code == RGL_CUE_PERSON_NOUN &&
            scan->item[i].span.to <= name.to && scan->item[i].span.to > post.to)
            post = scan->item[i].span;
    return post;
}

/* 甲银行及相关责任人员: the name without those who are only described behind it. */
static rgl_span
without_staff(const rgl_scan *scan, rgl_span name)
{
    for (size_t i = rgl_scan_find(scan, name.from + 1); i < scan->sorted && scan->item[i].span.from < name.to; i++) {
        const rgl_mention *m = &scan->item[i];
        uint32_t at = m->span.to, end;

        if (m->kind != M_CUE || m->code != RGL_CUE_JOINT || m->span.from < name.from + 6 ||
            rgl_party_ends_person(scan, name.from, m->span.from))
            continue;
        end = rgl_cue_at(scan->lexicon, scan->text, name.to, at, RGL_CUE_POSSESSIVE);
        at = end ? end : at;
        end = rgl_cue_at(scan->lexicon, scan->text, name.to, at, RGL_CUE_AND_OTHERS);
        at = end ? end : at;
        if (rgl_cue_at(scan->lexicon, scan->text, name.to, at, RGL_CUE_PERSON_NOUN) == name.to ||
            rgl_cue_at(scan->lexicon, scan->text, name.to, m->span.to, RGL_CUE_PERSON_NOUN) == name.to)
            return (rgl_span){name.from, m->span.from};
    }
    return name;
}

/* How many a phrase without a number names: 1 for a name or "a hospital", more where "and" stands behind a mark of a
 * company, 0 where it is not clear ("Marks and Spencer") or not said ("the banks"). */
static int64_t
count_named(const rgl_scan *scan, const rgl_party *party)
{
    const char *text = scan->text;
    rgl_span word = rgl_word_after(text, party->name.to, party->name.from);
    uint32_t last = party->name.from;
    int64_t count = 1;

    if ((unsigned char) text[party->name.from] >= 0xE0) { /* 甲公司, but not 甲公司、乙公司 or 甲公司等 */
        for (uint32_t at = party->name.from; at < party->name.to;
             at = (uint32_t) rgl_utf8_next(text, party->name.to, at))
            if (rgl_utf8_get(text, party->name.to, at) == 0x3001 ||
                rgl_cue_at(scan->lexicon, text, party->name.to, at, RGL_CUE_AND_OTHERS) ||
                (at > party->name.from && rgl_cue_at(scan->lexicon, text, party->name.to, at, RGL_CUE_JOINT) &&
                 rgl_party_ends_company(scan, party->name.from, at)))
                return 0;
        return party->kind == RGL_PARTY_COMPANY || party->kind == RGL_PARTY_BRANCH ||
               rgl_party_is_masked(text, party->name);
    }
    if (!rgl_word_is_capital(text, word))
        return party->article && !party->definite;
    while (last < party->name.to) {
        word = rgl_word_after(text, party->name.to, last);
        if (word.from == word.to) { /* a stop, a comma, a bracket */
            last = word.from < party->name.to ? (uint32_t) rgl_utf8_next(text, party->name.to, word.from) : word.from;
            continue;
        }
        if (rgl_word_is_small(text, word) && rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_JOINT)) {
            if (!rgl_party_ends_company(scan, party->name.from, last))
                return 0;
            count++;
        }
        last = word.to;
    }
    return count;
}

/* 23andMe, but not 3名责任人: letters right behind the digits. */
static bool
is_digits_name(const char *text, uint32_t at, uint32_t to)
{
    uint32_t p = at;

    while (p < to && text[p] >= '0' && text[p] <= '9')
        p++;
    return p > at && p < to && (text[p] | 32) >= 'a' && (text[p] | 32) <= 'z';
}

/* "Larch GmbH（落叶松德国子公司）": a company's name without what a Chinese text notes behind it, unless that is the
 * place which is a part of the name: 中国银行（香港）. */
static rgl_span
without_note(const rgl_scan *scan, rgl_span name)
{
    const char *text = scan->text;
    uint32_t last = name.from < name.to ? (uint32_t) rgl_utf8_prev(text, name.to) : 0, open = last, inside;
    size_t place;

    if (last <= name.from || (rgl_utf8_get(text, name.to, last) != 0xFF09 && text[last] != ')') ||
        rgl_is_ascii_at(text, (uint32_t) rgl_utf8_prev(text, last)))
        return name;
    while (open > name.from && rgl_utf8_get(text, name.to, open) != 0xFF08 && text[open] != '(')
        open = (uint32_t) rgl_utf8_prev(text, open);
    inside = (uint32_t) rgl_utf8_next(text, name.to, open);
    place = rgl_event_mention(scan, inside, last, M_PLACE, -1, false);
    if (open == name.from || !rgl_party_ends_company(scan, name.from, open) ||
        (place != SIZE_MAX && scan->item[place].span.from == inside && scan->item[place].span.to == last))
        return name;
    return (rgl_span){name.from, open};
}

/* "Fern.de (German social network)": a name without the words in brackets that say what it is, one of them small. */
static rgl_span
without_gloss(const char *text, rgl_span name)
{
    uint32_t open = name.to > name.from ? name.to - 1 : name.to;
    bool small = false;
    rgl_span word;

    if (name.from == name.to || text[name.to - 1] != ')' || !is_capital_at(text, name.from))
        return name;
    while (open > name.from && text[open] != '(')
        open--;
    for (word = rgl_word_after(text, name.to, open + 1); word.from < word.to;
         word = rgl_word_after(text, name.to, word.to < name.to && text[word.to] == ',' ? word.to + 1 : word.to))
        small |= rgl_word_is_small(text, word);
    return open > name.from + 1 && small ? rgl_span_trim(text, (rgl_span){name.from, open}) : name;
}

/* "Fern Shipping Ltd. Fern agreed": where the name is said again behind a legal form's stop, a sentence begins. */
static rgl_span
without_next_sentence(const rgl_scan *scan, rgl_span name)
{
    rgl_span first = rgl_word_after(scan->text, name.to, name.from), next;

    for (size_t i = rgl_scan_find(scan, name.from); i < scan->sorted && scan->item[i].span.from < name.to; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind != M_CUE || m->code != RGL_CUE_COMPANY_MARK || m->span.to >= name.to ||
            scan->text[m->span.to - 1] != '.')
            continue;
        next = rgl_word_after(scan->text, name.to, m->span.to);
        if (first.to > first.from && next.to - next.from == first.to - first.from &&
            memcmp(scan->text + next.from, scan->text + first.from, first.to - first.from) == 0)
            return (rgl_span){name.from, m->span.to};
    }
    return name;
}

rgl_party
rgl_party_of(const rgl_scan *scan, rgl_span name)
{
    rgl_party party = {.name = rgl_span_trim(scan->text, name)};
    const char *text = scan->text;
    bool company = false, branch = false, person = false, app = false, body = false;

    trim_party(scan, &party);
    /* A Chinese name ends with its last mark of a company, unless a person is named behind it. */
    if (party.name.to > party.name.from && (unsigned char) text[party.name.from] >= 0x80) {
        uint32_t end = 0;

        uint32_t own = rgl_cue_at(scan->lexicon, text, party.name.to, party.name.from, RGL_CUE_POSSESSIVE);
        uint32_t that = rgl_cue_at(scan->lexicon, text, party.name.to, party.name.from, RGL_CUE_DEFINITE);
        uint32_t whose = rgl_cue_at(scan->lexicon, text, party.name.to, party.name.from, RGL_CUE_ANAPHOR);

        own = own ? own : that;
        party.name = without_staff(scan, party.name);
        if (whose > that && rgl_cue_at(scan->lexicon, text, party.name.to, whose, RGL_CUE_PERSON_NOUN))
            party.name.from = whose; /* 该公司负责人李某 */
        else if (own && rgl_cue_at(scan->lexicon, text, party.name.to, own, RGL_CUE_PERSON_NOUN))
            party.name.from = own; /* 其法定代表人 */
        else if (!that && (own = rgl_cue_at(scan->lexicon, text, party.name.to, party.name.from, RGL_CUE_ANAPHOR)) &&
                 rgl_event_cue(scan, own, party.name.to, RGL_CUE_COMPANY_MARK, false) != SIZE_MAX)
            party.name.from = own; /* 当事人甲有限公司 */
        else if (own)
            return (rgl_party){.name = {party.name.from, party.name.from}, .article = true};
        for (size_t i = rgl_scan_find(scan, party.name.from);
             i < scan->sorted && scan->item[i].span.from < party.name.to; i++) {
            const rgl_mention *m = &scan->item[i];

            if (m->kind == M_CUE && m->span.to <= party.name.to && m->span.to > end &&
                (m->code == RGL_CUE_COMPANY_MARK || m->code == RGL_CUE_BRANCH_MARK))
                end = m->span.to;
        }
        own = rgl_cue_at(scan->lexicon, text, party.name.to, party.name.from, RGL_CUE_DESCRIPTOR_ZH);
        if (own && party.name.to - own >= 6 && (end <= own || end > own + 6))
            party.name.from = own; /* 支付机构快钱通, 购物平台Modalia */
        if (end && end < party.name.to && end >= party.name.from &&
            (is_capital_at(text, end) || is_digits_name(text, end, party.name.to)))
            party.name.from = end; /* 游戏公司Nabi Games, 检测公司23andMe */
        else if (end && end < party.name.to &&
                 rgl_event_cue(scan, end, party.name.to, RGL_CUE_PERSON_NOUN, false) == SIZE_MAX &&
                 rgl_utf8_get(text, party.name.to, end) != 0xFF08 && rgl_utf8_get(text, party.name.to, end) != '(' &&
                 rgl_utf8_get(text, party.name.to, end) != 0x3001)
            party.name.to = end;
    }
    party.name = without_note(scan, party.name);
    party.name = without_gloss(text, party.name);
    party.name = without_next_sentence(scan, party.name);
    /* A person's name behind the post: 时任该行信贷部总经理李某. */
    if (rgl_party_is_masked(text, party.name)) {
        size_t post = rgl_event_cue(scan, party.name.from, party.name.to, RGL_CUE_PERSON_NOUN, true);

        if (post != SIZE_MAX && party.name.to - scan->item[post].span.to >= 6 &&
            party.name.to - scan->item[post].span.to <= 12) {
            uint32_t from = party.name.to;

            do /* 某 and the family name before it */
                from = (uint32_t) rgl_utf8_prev(text, from);
            while (from > scan->item[post].span.to && rgl_utf8_get(text, party.name.to, from) == 0x67D0);
            if (from >= scan->item[post].span.to + 3 && memcmp(text + from - 3, "欧", 3) == 0)
                from -= 3; /* 欧阳 */
            party.name.from = from;
            person = true;
        }
    }
    /* 时任行长陈立: and one that is written out. */
    if (!person && party.name.to > party.name.from && (unsigned char) text[party.name.from] >= 0x80) {
        rgl_span post = last_post(scan, party.name);

        if (post.to - post.from > 3 && rgl_party_is_person_zh(scan, (rgl_span){post.to, party.name.to})) {
            party.name.from = post.to;
            party.count = 1;
            person = true;
        }
    }
    /* A person's name with the post in parentheses: 宋某仁（时任...）. */
    if (party.name.to > party.name.from) {
        uint32_t open = 0;

        for (uint32_t p = party.name.from; p < party.name.to; p = (uint32_t) rgl_utf8_next(text, party.name.to, p)) {
            uint32_t c = rgl_utf8_get(text, party.name.to, p);

            if (c == 0xFF08 || c == '(') {
                open = p;
                break;
            }
        }
        if (open > party.name.from &&
            (is_capital_at(text, party.name.from)
                 ? rgl_word_after(text, party.name.to, open + 1).from == open + 1 &&
                       rgl_word_is_small(text, rgl_word_after(text, party.name.to, open + 1))
                 : open - party.name.from <= 15 && (unsigned char) text[party.name.from] >= 0x80) &&
            rgl_event_cue(scan, open, party.name.to, RGL_CUE_PERSON_NOUN, false) != SIZE_MAX) {
            party.name = rgl_span_trim(text, (rgl_span){party.name.from, open});
            person = true;
        }
    }
    for (size_t i = rgl_scan_find(scan, party.name.from); i < scan->sorted && scan->item[i].span.from < party.name.to;
         i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->span.to > party.name.to)
            continue;
        if (m->kind == M_COUNT && party.count == 0) {
            party.count = scan->numbers[m->detail].value;
            company |= m->code == RGL_CUE_ORG_NOUN;
            person |= m->code == RGL_CUE_PERSON_NOUN;
            app |= m->code == RGL_CUE_APP_NOUN;
        } else if (m->kind == M_AUTHORITY && !m->gone &&
                   (m->span.to == party.name.to || m->span.from == party.name.from)) {
            body = true;
        } else if (m->kind == M_CUE && m->code == RGL_CUE_COMPANY_MARK) {
            company |= !rgl_word_is_small(text, m->span) ||
                       m->span.to - m->span.from <= LEGAL_FORM; /* no "technology officer" */
        } else if (m->kind == M_CUE && m->code == RGL_CUE_PERSON_NOUN && m->span.to - m->span.from > 3) {
            person |= !company;
        } else if (m->kind == M_CUE && m->code == RGL_CUE_BRANCH_MARK) {
            branch = true;
        } else if (m->kind == M_CUE && m->code == RGL_CUE_ORG_NOUN) {
            company = true;
        }
    }
    if (company && party.name.to > party.name.from && rgl_is_ascii_at(text, party.name.from) &&
        rgl_party_ends_company(scan, party.name.from, party.name.to))
        person = false; /* "Fern Advisors LLC" */
    person |= rgl_party_is_masked(text, party.name);
    party.kind = body      ? RGL_PARTY_PUBLIC_BODY
                 : branch  ? RGL_PARTY_BRANCH
                 : person  ? RGL_PARTY_INDIVIDUAL
                 : company ? RGL_PARTY_COMPANY
                 : app     ? RGL_PARTY_APP
                           : RGL_PARTY_UNKNOWN;
    if (party.count == 0 && party.name.to > party.name.from)
        party.count = count_named(scan, &party);
    return party;
}

bool
rgl_party_is_named(const rgl_scan *scan, const rgl_party *party)
{
    unsigned char c = party->name.from < party->name.to ? (unsigned char) scan->text[party->name.from] : 0;
    size_t count = rgl_event_mention(scan, party->name.from, party->name.to, M_COUNT, -1, false);

    if (c == 0)
        return false;
    if (count != SIZE_MAX && scan->item[count].span.from == party->name.from)
        return true;
    if (c >= '0' && c <= '9') { /* "23andFern", but not "300 and" */
        rgl_span word = rgl_word_after(scan->text, party->name.to, party->name.from);

        for (uint32_t at = word.from; at < word.to; at++)
            if ((scan->text[at] | 32) >= 'a' && (scan->text[at] | 32) <= 'z')
                return party->kind != RGL_PARTY_UNKNOWN || party->count == 1;
        return false;
    }
    return c >= 0x80 || (c >= 'A' && c <= 'Z') || party->article;
}

/* "plc", "s.r.o.": a legal form that is written small. */
static bool
is_small_form(const rgl_scan *scan, rgl_span name, rgl_span word)
{
    return (word.to - word.from == 3 || memchr(scan->text + word.from, '.', word.to - word.from)) &&
           rgl_cue_at(scan->lexicon, scan->text, word.to < name.to ? word.to + 1 : word.to, word.from,
                      RGL_CUE_COMPANY_MARK) >= word.to;
}

bool
rgl_party_is_proper(const rgl_scan *scan, rgl_span name)
{
    for (rgl_span word = rgl_word_after(scan->text, name.to, name.from); word.from < word.to;
         word = rgl_word_after(scan->text, name.to, word.to))
        if (!rgl_word_is_capital(scan->text, word) && scan->text[word.from] != '&' &&
            !is_small_form(scan, name, word) &&
            !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_NAME_PARTICLE) &&
            !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_OF) &&
            !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_JOINT) &&
            !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE))
            return false;
    return true;
}

/* A sanction's word is never part of a name, as "inspection" or 调查 may be. */
static bool
is_sanction(int kind)
{
    return kind == RGL_ENFORCEMENT_FINE || kind == RGL_ENFORCEMENT_WARNING || kind == RGL_ENFORCEMENT_CONFISCATION ||
           kind == RGL_ENFORCEMENT_SENTENCE || kind == RGL_ENFORCEMENT_RECTIFICATION_ORDER ||
           kind == RGL_ENFORCEMENT_SUSPENSION || kind == RGL_ENFORCEMENT_LICENCE_REVOCATION ||
           kind == RGL_ENFORCEMENT_DETENTION;
}

/* "Larch Advisory Pte. Ltd.": the mark of a company ends it, so that it is no advisory. */
static bool
is_company_title(const rgl_scan *scan, uint32_t to, rgl_span title)
{
    for (size_t i = rgl_scan_find(scan, title.from); i < scan->sorted && scan->item[i].span.from <= title.to + 1; i++)
        if (scan->item[i].kind == M_CUE && scan->item[i].code == RGL_CUE_COMPANY_MARK &&
            scan->item[i].span.to >= title.to && scan->item[i].span.to <= to)
            return true;
    return false;
}

static bool
is_stop(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    for (size_t i = rgl_scan_find(scan, at); i < scan->sorted && scan->item[i].span.from == at; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->gone && m->kind != M_TITLE)
            continue;
        if (m->kind == M_DATE || m->kind == M_MONEY)
            return true;
        if (m->kind == M_TITLE && !is_company_title(scan, to, m->span))
            return true;
        if (m->kind == M_ENFORCEMENT && is_sanction(m->code) && !is_capital_at(scan->text, at))
            return true;
        if (m->kind == M_CUE && m->span.to <= to &&
            (m->code == RGL_CUE_REASON || m->code == RGL_CUE_NP_STOP || m->code == RGL_CUE_REFERENCE ||
             m->code == RGL_CUE_TOTAL || m->code == RGL_CUE_EACH || m->code == RGL_CUE_RESPECTIVELY))
            return true;
    }
    return false;
}

/* "Larch Ltd nearly": a small word behind a company's mark is no part of its name, unless it says what part of it. */
static bool
is_behind_company(const rgl_scan *scan, rgl_span name, rgl_span word)
{
    static const int parts[] = {RGL_CUE_BRANCH_MARK, RGL_CUE_ORG_NOUN, RGL_CUE_PERSON_NOUN, RGL_CUE_COMPANY_MARK};

    if (name.from == name.to || !rgl_party_ends_company(scan, name.from, name.to))
        return false;
    /* "its reseller Larch Inc. A flaw in ..." */
    if (scan->text[name.to - 1] == '.' && rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE))
        return true;
    if (!rgl_word_is_small(scan->text, word) || is_particle(scan, word))
        return false;
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (rgl_word_is_cue(scan->lexicon, scan->text, word, parts[i]))
            return false;
    return true;
}

uint32_t
rgl_party_behind_comma(const rgl_scan *scan, uint32_t to, uint32_t comma)
{
    const char *text = scan->text;
    uint32_t next = comma + 1, end;
    rgl_span word;

    while (next < to && rgl_is_blank(rgl_utf8_get(text, to, next)))
        next = (uint32_t) rgl_utf8_next(text, to, next);
    end = rgl_cue_at(scan->lexicon, text, to, next, RGL_CUE_COMPANY_MARK);
    word = rgl_word_after(text, to, end);
    /* "Fern Bank, Bank of Larch" */
    return end && text[end - 1] != '.' && word.from > end &&
                   (rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_OF) ||
                    (rgl_word_is_capital(text, word) && word.from < word.to &&
                     !(text[word.from] >= '0' && text[word.from] <= '9') && word.to - word.from > 3))
               ? 0
               : end;
}

/* "has given Fern municipality a final decision": an article behind a name begins the next phrase. */
static bool
is_new_phrase(const rgl_scan *scan, rgl_span name, rgl_span word)
{
    rgl_span before = rgl_word_before(scan->text, name.from, word.from);

    return word.to - word.from <= 2 && scan->text[word.from] == 'a' &&
           rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE) &&
           rgl_word_is_capital(scan->text, rgl_word_after(scan->text, name.to, name.from)) &&
           !is_particle(scan, before);
}

/* A hyphen between blanks is a dash: "Fern Bank - the country's largest lender". */
static bool
is_dash(const char *text, uint32_t to, uint32_t at)
{
    return text[at] == '-' && at > 0 && text[at - 1] == ' ' && at + 1 < to && text[at + 1] == ' ';
}

/* Does an abbreviation or a mark of a company end at the stop at text[at]? */
static bool
ends_abbreviation(const rgl_scan *scan, uint32_t from, uint32_t at)
{
    uint32_t start = at;

    while (start > from && !rgl_is_blank((unsigned char) scan->text[start - 1]) && at - start < 8)
        start--;
    return start < at && (rgl_cue_at(scan->lexicon, scan->text, at + 1, start, RGL_CUE_ABBREVIATION) >= at ||
                          rgl_cue_at(scan->lexicon, scan->text, at + 1, start, RGL_CUE_COMPANY_MARK) >= at);
}

rgl_party
rgl_party_after(const rgl_scan *scan, rgl_span within, uint32_t at)
{
    const char *text = scan->text;
    uint32_t to = within.to, p, c, end;
    rgl_span name;

    while (at < to && (rgl_is_blank(c = rgl_utf8_get(text, to, at)) || c == ',' || c == ':' || c == 0xFF1A))
        at = (uint32_t) rgl_utf8_next(text, to, at);
    name.from = name.to = p = at;
    if (to - at > NAME_BYTES)
        to = (uint32_t) rgl_utf8_prev(text, at + NAME_BYTES + 1); /* on a character's border */
    while (p < to) {
        rgl_span word;

        c = rgl_utf8_get(text, to, p);
        if (rgl_is_blank(c)) {
            p = (uint32_t) rgl_utf8_next(text, to, p);
            continue;
        }
        if (c == '(' || c == 0xFF08) { /* (China) belongs to a name */
            uint32_t close = p, d = c;

            while (close < to && d != ')' && d != 0xFF09) {
                close = (uint32_t) rgl_utf8_next(text, to, close);
                d = close < to ? rgl_utf8_get(text, to, close) : ')';
            }
            if (close >= to || close - p > 60)
                break;
            close = (uint32_t) rgl_utf8_next(text, to, close);
            word = rgl_word_after(text, to, close);
            /* (China) Ltd, (香港)有限公司 */
            if (c == '(' && !(word.to > word.from && rgl_word_is_capital(text, word) && word.from - close <= 1) &&
                !(rgl_cue_at(scan->lexicon, text, to, close, RGL_CUE_COMPANY_MARK) && !rgl_is_ascii_at(text, close)))
                break;
            p = name.to = close;
            continue;
        }
        if (c == ',') { /* Co., Ltd. */
            end = rgl_party_behind_comma(scan, to, p);
            if (!end)
                break;
            p = name.to = end;
            continue;
        }
        if (c == '.' && p == name.to) { /* "S.L. EUR 9,000", "B.V.处以": the stop of an abbreviation */
            uint32_t start = p;

            while (start > name.from &&
                   (text[start - 1] == '.' || rgl_word_before(text, name.from, start).to == start) &&
                   !rgl_is_blank((unsigned char) text[start - 1]))
                start--;
            if (rgl_cue_at(scan->lexicon, text, p + 1, start, RGL_CUE_ABBREVIATION) >= p ||
                rgl_cue_at(scan->lexicon, text, p + 1, start, RGL_CUE_COMPANY_MARK) > p) {
                p = name.to = p + 1;
                continue;
            }
        }
        if (c == '.' && p == name.to && p + 1 < to && text[p + 1] == ',') { /* Co., */
            p = name.to = p + 1;
            continue;
        }
        if (c == '.' || c == ';' || c == ':' || c == 0x3002 || c == 0xFF0C || c == 0xFF1B || c == '\t' || c == 0xFF1A ||
            c == '"' || c == 0x201C || c == 0x2013 || c == 0x2014 || c == 0x3001 || is_dash(text, to, p))
            break;
        end = rgl_cue_at(scan->lexicon, text, to, p, RGL_CUE_NP_GLUE);
        if (end) {
            p = name.to = end;
            continue;
        }
        if (is_stop(scan, to, p))
            break;
        if (rgl_is_ideograph(c)) {
            if (name.from < name.to && rgl_is_ascii_at(text, name.from) && rgl_party_ends_company(scan, name.from, p))
                break; /* Larch Inc.达成和解 */
            p = name.to = (uint32_t) rgl_utf8_next(text, to, p);
            continue;
        }
        word = rgl_word_after(text, to, p);
        if (word.from != p || word.to == word.from) {
            p = name.to = (uint32_t) rgl_utf8_next(text, to, p);
            continue;
        }
        /* "and" goes on only to another name, not to another verb. */
        if (rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_JOINT)) {
            rgl_span next = rgl_word_after(text, to, word.to);
            uint32_t after = rgl_cue_at(scan->lexicon, text, to, next.from, RGL_CUE_ARTICLE);

            if (!after && !rgl_word_is_capital(text, next))
                break;
            p = word.to;
            continue;
        }
        if (is_behind_company(scan, name, word) || (name.from < name.to && is_deed(scan, p)) ||
            (name.from < name.to && is_new_phrase(scan, name, word)))
            break;
        p = name.to = word.to;
    }
    return rgl_party_of(scan, name);
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
    if (comma == within.from || text[comma - 1] != ',')
        return at;
    comma--;
    open = comma;
    while (open > within.from && comma - open < INSERTION_BYTES && text[open - 1] != ',' && text[open - 1] != ';')
        open--;
    if (open == within.from || text[open - 1] != ',')
        return comma;
    set = rgl_span_trim(text, (rgl_span){open, comma});
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
    if (is_capital_at(text, set.from)) {
        size_t place = rgl_event_mention(scan, set.from, set.to, M_PLACE, -1, false);

        if (place == SIZE_MAX || scan->item[place].span.from != set.from || scan->item[place].span.to != set.to)
            return comma;
    }
    return open - 1;
}

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
    while (p > within.from && at - p < NAME_BYTES) {
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
        if (c == '.' && name.from == name.to && ends_abbreviation(scan, within.from, before)) { /* "S.r.l., EUR 9" */
            name = (rgl_span){before, p};
            p = before;
            continue;
        }
        if (c == '.' && name.from < name.to && before > within.from && (text[before - 1] | 32) >= 'a') { /* Co., Ltd. */
            p = before;
            continue;
        }
        if (c == ',' || c == '|' || c == ';' || c == ':' || c == 0x3002 || c == 0xFF0C || c == 0xFF1B || c == '\t' ||
            c == '.' || c == 0xFF1A || c == 0x2013 || c == 0x2014 || c == 0x201C || is_dash(text, within.to, before))
            break;
        if (rgl_is_ideograph(c)) {
            /* Chinese: back to the clause's beginning, or behind a cue that cannot be part of a name. */
            for (size_t i = rgl_scan_find(scan, before); i-- > 0 && scan->item[i].span.from + 24 > before;)
                if (scan->item[i].span.to == p && !scan->item[i].gone &&
                    (scan->item[i].kind == M_DATE || scan->item[i].kind == M_TITLE ||
                     scan->item[i].kind == M_AUTHORITY ||
                     (scan->item[i].kind == M_ENFORCEMENT && is_sanction(scan->item[i].code)) ||
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
        if (stop || is_deed(scan, word.from))
            break;
        if (name.from < name.to && is_capital_at(text, name.from) && rgl_word_is_small(text, word) &&
            !is_particle(scan, word) && !of)
            break;
        of = (of && rgl_word_is_small(text, word)) || rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_OF);
        p = name.from = word.from;
    }
    return rgl_party_of(scan, name);
}
