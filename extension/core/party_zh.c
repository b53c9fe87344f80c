/* party_zh.c: a Chinese name without the words that say whose it is, persons behind their posts, masked names. */
#include "party_zh.h"

#include <string.h>

#include "event.h"
#include "lexicon_enums.h"
#include "party_word.h"
#include "word.h"

/* 陈某香: a name of three ideographs with the mask inside. */
#define MASKED_ZH 9
/* A phrase that says something of a company, and a company's name, are not shorter, in bytes. */
#define CLAUSE_ZH 12

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

/* 23andMe, but not 3名责任人: letters right behind the digits. */
static bool
is_digits_name(const char *text, uint32_t at, uint32_t to)
{
    uint32_t p = at;

    while (p < to && text[p] >= '0' && text[p] <= '9')
        p++;
    return p > at && p < to && (text[p] | 32) >= 'a' && (text[p] | 32) <= 'z';
}

/* 存在问题的甲公司: behind the last 的 with a phrase before it, where a company's name follows; 美的集团 has no phrase.
 */
static uint32_t
behind_clause(const rgl_scan *scan, rgl_span name, uint32_t company_end)
{
    uint32_t found = name.from;

    for (uint32_t at = name.from; at < company_end && at < name.to;
         at = (uint32_t) rgl_utf8_next(scan->text, name.to, at))
        if (at - name.from >= CLAUSE_ZH && rgl_utf8_get(scan->text, name.to, at) == 0x7684 &&
            company_end - at >= CLAUSE_ZH)
            found = (uint32_t) rgl_utf8_next(scan->text, name.to, at);
    return found;
}

/* 最多的是甲公司: behind the 是 that begins the name or stands behind a 的, where a company's name follows. */
static uint32_t
behind_is(const rgl_scan *scan, rgl_span name, uint32_t company_end)
{
    uint32_t before = 0x7684;

    for (uint32_t at = name.from; at + CLAUSE_ZH < company_end;
         at = (uint32_t) rgl_utf8_next(scan->text, name.to, at)) {
        uint32_t c = rgl_utf8_get(scan->text, name.to, at);

        if (c == 0x662F && before == 0x7684)
            return (uint32_t) rgl_utf8_next(scan->text, name.to, at);
        before = c;
    }
    return name.from;
}

bool
rgl_party_trim_zh(const rgl_scan *scan, rgl_party *party)
{
    const char *text = scan->text;
    uint32_t end = 0;
    uint32_t own = rgl_cue_at(scan->lexicon, text, party->name.to, party->name.from, RGL_CUE_POSSESSIVE);
    uint32_t that = rgl_cue_at(scan->lexicon, text, party->name.to, party->name.from, RGL_CUE_DEFINITE);
    uint32_t whose = rgl_cue_at(scan->lexicon, text, party->name.to, party->name.from, RGL_CUE_ANAPHOR);

    own = own ? own : that;
    party->name = without_staff(scan, party->name);
    if (whose > that && rgl_cue_at(scan->lexicon, text, party->name.to, whose, RGL_CUE_PERSON_NOUN))
        party->name.from = whose; /* 该公司负责人李某 */
    else if (own && rgl_cue_at(scan->lexicon, text, party->name.to, own, RGL_CUE_PERSON_NOUN))
        party->name.from = own; /* 其法定代表人 */
    else if (!that && (own = rgl_cue_at(scan->lexicon, text, party->name.to, party->name.from, RGL_CUE_ANAPHOR)) &&
             rgl_event_cue(scan, own, party->name.to, RGL_CUE_COMPANY_MARK, false) != SIZE_MAX)
        party->name.from = own; /* 当事人甲有限公司 */
    else if (own)
        return false;
    for (size_t i = rgl_scan_find(scan, party->name.from); i < scan->sorted && scan->item[i].span.from < party->name.to;
         i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind == M_CUE && m->span.to <= party->name.to && m->span.to > end &&
            (m->code == RGL_CUE_COMPANY_MARK || m->code == RGL_CUE_BRANCH_MARK))
            end = m->span.to;
    }
    party->name.from = behind_clause(scan, party->name, end);
    party->name.from = behind_is(scan, party->name, end);
    for (size_t i = rgl_scan_find(scan, party->name.from); i < scan->sorted && scan->item[i].span.from < party->name.to;
         i++)
        if (scan->item[i].kind == M_CUE && scan->item[i].code == RGL_CUE_ADVERB_ZH &&
            scan->item[i].span.to == party->name.to && scan->item[i].span.from >= party->name.from + 6)
            party->name.to = scan->item[i].span.from; /* 甲银行同样因 */
    own = rgl_cue_at(scan->lexicon, text, party->name.to, party->name.from, RGL_CUE_DESCRIPTOR_ZH);
    if (own && party->name.to - own >= 6 && (end <= own || end > own + 6))
        party->name.from = own; /* 支付机构快钱通, 购物平台Modalia */
    if (end && end < party->name.to && end >= party->name.from &&
        (rgl_party_is_capital_at(text, end) || is_digits_name(text, end, party->name.to)))
        party->name.from = end; /* 游戏公司Nabi Games, 检测公司23andMe */
    else if (end && end < party->name.to &&
             rgl_event_cue(scan, end, party->name.to, RGL_CUE_PERSON_NOUN, false) == SIZE_MAX &&
             rgl_utf8_get(text, party->name.to, end) != 0xFF08 && rgl_utf8_get(text, party->name.to, end) != '(' &&
             rgl_utf8_get(text, party->name.to, end) != 0x3001)
        party->name.to = end;
    return true;
}

bool
rgl_party_behind_post(const rgl_scan *scan, rgl_party *party)
{
    const char *text = scan->text;
    bool person = false;

    /* A person's name behind the post: 时任该行信贷部总经理李某. */
    if (rgl_party_is_masked(text, party->name)) {
        size_t post = rgl_event_cue(scan, party->name.from, party->name.to, RGL_CUE_PERSON_NOUN, true);

        if (post != SIZE_MAX && party->name.to - scan->item[post].span.to >= 6 &&
            party->name.to - scan->item[post].span.to <= 12) {
            uint32_t from = party->name.to;

            do /* 某 and the family name before it */
                from = (uint32_t) rgl_utf8_prev(text, from);
            while (from > scan->item[post].span.to && rgl_utf8_get(text, party->name.to, from) == 0x67D0);
            if (from >= scan->item[post].span.to + 3 && memcmp(text + from - 3, "欧", 3) == 0)
                from -= 3; /* 欧阳 */
            party->name.from = from;
            person = true;
        }
    }
    /* 时任行长陈立: and one that is written out. */
    if (!person && party->name.to > party->name.from && (unsigned char) text[party->name.from] >= 0x80) {
        rgl_span post = last_post(scan, party->name);

        if (post.to - post.from > 3 && rgl_party_is_person_zh(scan, (rgl_span){post.to, party->name.to})) {
            party->name.from = post.to;
            party->count = 1;
            person = true;
        }
    }
    return person;
}
