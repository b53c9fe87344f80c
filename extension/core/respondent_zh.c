/* respondent_zh.c: names and sums of a Chinese sentence, the surest order first. */
#include "respondent_order.h"

#include "lexicon_enums.h"
#include "word.h"

/* A Chinese name has two ideographs at least. */
#define NAME_ZH 6
/* Bytes between a name and the word that sanctions it: 分别, 一次性. */
#define SANCTION_ZH 24

static bool
is_known_zh(const rgl_party *party)
{
    return party->name.to - party->name.from >= NAME_ZH && (party->kind != RGL_PARTY_UNKNOWN || party->count);
}

/* A sanction, which no name tells, as 检查 and 调查 may be parts of one. */
static bool
is_penal(int kind)
{
    return kind == RGL_ENFORCEMENT_FINE || kind == RGL_ENFORCEMENT_WARNING || kind == RGL_ENFORCEMENT_CONFISCATION ||
           kind == RGL_ENFORCEMENT_RECTIFICATION_ORDER;
}

bool
rgl_respondent_is_somebody_zh(const rgl_scan *scan, const rgl_party *party)
{
    uint32_t n = party->name.to - party->name.from;

    if (is_known_zh(party))
        return true;
    if (n < 4 || n > 60 || party->kind == RGL_PARTY_PUBLIC_BODY || rgl_respondent_is_place(scan, party->name))
        return false;
    for (size_t i = rgl_scan_find(scan, party->name.from); i < scan->sorted && scan->item[i].span.from < party->name.to;
         i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind == M_VIOLATION || m->kind == M_DATE || m->kind == M_MONEY || m->kind == M_TITLE ||
            m->kind == M_LAW || m->kind == M_AUTHORITY || (m->kind == M_ENFORCEMENT && is_penal(m->code)) ||
            (m->kind == M_CUE && (m->code == RGL_CUE_DEED_NOUN || m->code == RGL_CUE_OF_REMEDY)))
            return false;
    }
    return true;
}

/* Does a sanction follow the name at once: 处以, 罚款, 作出, 开出? */
static bool
is_sanctioned_zh(const rgl_scan *scan, const rgl_party *party, uint32_t to)
{
    uint32_t end = to - party->name.to > SANCTION_ZH ? party->name.to + SANCTION_ZH : to;

    return rgl_event_cue(scan, party->name.to, end, RGL_CUE_IMPOSES_ZH, false) != SIZE_MAX;
}

/* Does the cue lie inside a greater word of a person (经 of 总经理) or of a sanction (收 of 没收)? */
static bool
inside_word(const rgl_scan *scan, const rgl_mention *cue)
{
    for (size_t i = rgl_scan_find(scan, cue->span.to);
         i-- > 0 && scan->item[i].span.from + RGL_CUE_BYTES > cue->span.from;)
        if (((scan->item[i].kind == M_CUE && scan->item[i].code == RGL_CUE_PERSON_NOUN) ||
             (scan->item[i].kind == M_ENFORCEMENT && scan->item[i].span.from < cue->span.from)) &&
            scan->item[i].span.from <= cue->span.from && scan->item[i].span.to >= cue->span.to)
            return true;
    return false;
}

/* Is the cue the beginning of a sanction's word: 责令 of 责令停止, 给予 of 给予警告? */
static bool
begins_measure(const rgl_scan *scan, const rgl_mention *cue)
{
    for (size_t i = rgl_scan_find(scan, cue->span.from); i < scan->sorted && scan->item[i].span.from == cue->span.from;
         i++)
        if (scan->item[i].kind == M_ENFORCEMENT && scan->item[i].span.to > cue->span.to)
            return true;
    return false;
}

/* Does a word of enforcement begin here: 和解? */
static bool
begins_sanction(const rgl_scan *scan, uint32_t at)
{
    for (size_t i = rgl_scan_find(scan, at); i < scan->sorted && scan->item[i].span.from == at; i++)
        if (scan->item[i].kind == M_ENFORCEMENT)
            return true;
    return false;
}

/* 沈某因对上述行为: the place, or where the 因 begins that ends there. */
static uint32_t
before_reason(const rgl_scan *scan, uint32_t from, uint32_t at)
{
    size_t reason = rgl_event_cue(scan, from, at, RGL_CUE_REASON, true);

    return reason != SIZE_MAX && scan->item[reason].span.to == at ? scan->item[reason].span.from : at;
}

rgl_party
rgl_respondent_find_zh(const rgl_scan *scan, const rgl_sentence *s, rgl_span clause, const rgl_mention *money)
{
    rgl_party party;
    size_t on, last = rgl_respondent_sum_before(scan, clause, money->span.from);

    /* 沈某对上述行为负有责任, 被罚款: who stands before the 对 of the fault */
    on = rgl_event_cue(scan, clause.from, money->span.from, RGL_CUE_LIABLE, true);
    if (on != SIZE_MAX)
        on = rgl_event_cue(scan, clause.from, scan->item[on].span.from, RGL_CUE_ON_WHOM, true);
    if (on != SIZE_MAX) {
        party = rgl_party_before(scan, clause, before_reason(scan, clause.from, scan->item[on].span.from));
        if (is_known_zh(&party) && party.kind != RGL_PARTY_PUBLIC_BODY)
            return party;
    }
    /* 对甲公司罚款: the last 对 before the sum that is followed by a name */
    for (uint32_t at = money->span.from; (on = rgl_event_cue(scan, clause.from, at, RGL_CUE_ON_WHOM, true)) != SIZE_MAX;
         at = scan->item[on].span.from) {
        if (begins_measure(scan, &scan->item[on]))
            continue;
        party = rgl_party_after(scan, clause, scan->item[on].span.to);
        if (party.name.to <= money->span.from &&
            (is_known_zh(&party) ||
             (rgl_respondent_is_somebody_zh(scan, &party) && is_sanctioned_zh(scan, &party, money->span.from))))
            return rgl_party_with_list(scan, (rgl_span){clause.from, money->span.from}, party);
        if (party.article && party.name.from == party.name.to)
            return party; /* 对该公司: the one before */
        /* 对甲、乙、丙处以: names without a mark that the sanction follows */
        if (rgl_respondent_is_somebody_zh(scan, &party)) {
            rgl_party list = rgl_party_with_list(scan, (rgl_span){clause.from, money->span.from}, party);

            if (list.name.to > party.name.to && list.name.to <= money->span.from &&
                is_sanctioned_zh(scan, &list, money->span.from))
                return list;
        }
    }
    /* 时任行长被罚款: what stands before 被 behind the sum before */
    if (last != SIZE_MAX) {
        uint32_t from = scan->item[last].span.to;
        size_t be = rgl_event_cue(scan, from, money->span.from, RGL_CUE_BE, false);

        while (be != SIZE_MAX && inside_word(scan, &scan->item[be]))
            be = rgl_event_cue(scan, scan->item[be].span.to, money->span.from, RGL_CUE_BE, false);
        if (be != SIZE_MAX) {
            party = rgl_party_before(scan, (rgl_span){from, money->span.from}, scan->item[be].span.from);
            if (is_known_zh(&party) && party.kind != RGL_PARTY_PUBLIC_BODY)
                return party;
        }
    }
    /* 罚款甲公司X、乙公司Y: nothing but a name between two sums */
    if (last != SIZE_MAX) {
        uint32_t at = scan->item[last].span.to, next;

        for (; at < money->span.from; at = next) {
            uint32_t c = rgl_utf8_get(scan->text, money->span.from, at);

            next = (uint32_t) rgl_utf8_next(scan->text, money->span.from, at);
            if (c != 0x3001 && c != 0xFF0C && c != ',' &&
                !(next = rgl_cue_at(scan->lexicon, scan->text, money->span.from, at, RGL_CUE_JOINT)))
                break;
        }
        party = rgl_party_after(scan, (rgl_span){at, money->span.from}, at);
        if (at > scan->item[last].span.to && party.name.from == at && rgl_respondent_is_somebody_zh(scan, &party) &&
            rgl_skip_blanks(scan->text, money->span.from, party.name.to) == money->span.from)
            return party;
    }
    /* 约谈甲公司负责人, 罚款: the company that was called in pays */
    on = rgl_event_mention(scan, clause.from, money->span.from, M_ENFORCEMENT, RGL_ENFORCEMENT_INTERVIEW, true);
    if (on != SIZE_MAX) {
        uint32_t end;

        party = rgl_party_after(scan, clause, scan->item[on].span.to);
        on = rgl_event_cue(scan, party.name.from, party.name.to, RGL_CUE_COMPANY_MARK, true);
        end = on == SIZE_MAX ? 0 : scan->item[on].span.to;
        if (end) {
            party = rgl_party_of(scan, (rgl_span){party.name.from, end});
            if (is_known_zh(&party))
                return party;
        }
    }
    /* 谴责甲公司并处以X: the object of a sanction's verb */
    for (size_t i = rgl_scan_find(scan, clause.from); i < s->last && scan->item[i].span.from < money->span.from; i++) {
        if (scan->item[i].kind != M_CUE || scan->item[i].code != RGL_CUE_OBJECT_VERB ||
            rgl_is_ascii_at(scan->text, scan->item[i].span.from))
            continue;
        party = rgl_party_after(scan, (rgl_span){clause.from, money->span.from}, scan->item[i].span.to);
        if (party.article && party.name.from == party.name.to)
            return party; /* 开罚业者: the one before */
        if (party.name.from == scan->item[i].span.to && rgl_respondent_is_somebody_zh(scan, &party))
            return rgl_party_with_list(scan, (rgl_span){clause.from, money->span.from}, party);
    }
    /* 时任总经理刘洋，警告并罚款X: the clause begins with a person */
    party = rgl_party_after(scan, clause, clause.from);
    if (party.kind == RGL_PARTY_INDIVIDUAL && party.count == 1 && party.name.to <= money->span.from)
        return rgl_party_with_list(scan, (rgl_span){clause.from, money->span.from}, party);
    /* 甲公司因...被罚款, 甲公司收到罚单: what stands before the first 因, 被 or 收到 */
    for (size_t i = rgl_scan_find(scan, clause.from); i < s->last && scan->item[i].span.from < money->span.from; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind != M_CUE || m->gone || inside_word(scan, m))
            continue;
        if (m->code == RGL_CUE_REASON || m->code == RGL_CUE_BY || m->code == RGL_CUE_BE ||
            m->code == RGL_CUE_PAY_VERB) {
            party = rgl_party_before(scan, clause, m->span.from);
            if (rgl_respondent_is_somebody_zh(scan, &party) && party.kind != RGL_PARTY_PUBLIC_BODY)
                return party;
        }
    }
    /* 与甲公司达成和解 */
    on = rgl_event_cue(scan, clause.from, money->span.from, RGL_CUE_WITH_ZH, true);
    while (on != SIZE_MAX && (begins_sanction(scan, scan->item[on].span.from) || inside_word(scan, &scan->item[on])))
        on = rgl_event_cue(scan, clause.from, scan->item[on].span.from, RGL_CUE_WITH_ZH, true); /* 和 of 和解 */
    if (on != SIZE_MAX) {
        party = rgl_party_after(scan, clause, scan->item[on].span.to);
        if (party.name.to <= money->span.from && rgl_respondent_is_somebody_zh(scan, &party))
            return party;
    }
    /* 被告人周某出售信息，被判处罚金X: the person who is named behind what he is */
    for (size_t i = rgl_scan_find(scan, clause.from); i < s->last && scan->item[i].span.from < money->span.from; i++) {
        uint32_t end = 0;

        if (scan->item[i].kind != M_CUE || scan->item[i].code != RGL_CUE_PERSON_NOUN)
            continue;
        for (uint32_t at = scan->item[i].span.to, n = 0; at < money->span.from && n < 4;
             at = (uint32_t) rgl_utf8_next(scan->text, money->span.from, at), n++)
            if (n == 0 ? rgl_utf8_get(scan->text, money->span.from, at) == 0x67D0
                       : rgl_utf8_get(scan->text, money->span.from, at) != 0x67D0)
                break; /* a family name of one character, and 某 */
            else if (n > 0)
                end = (uint32_t) rgl_utf8_next(scan->text, money->span.from, at);
        if (!end)
            continue;
        party = rgl_party_of(scan, (rgl_span){scan->item[i].span.to, end});
        if (party.kind == RGL_PARTY_INDIVIDUAL)
            return party;
    }
    /* 某局：甲公司，未经同意查询信息，罚款X: the first company that the clause names */
    for (size_t i = rgl_scan_find(scan, clause.from); i < s->last && scan->item[i].span.from < money->span.from; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind != M_CUE || m->gone || (m->code != RGL_CUE_COMPANY_MARK && m->code != RGL_CUE_BRANCH_MARK))
            continue;
        party = rgl_party_before(scan, clause, m->span.to);
        if (is_known_zh(&party) && party.kind != RGL_PARTY_PUBLIC_BODY)
            return party;
    }
    return rgl_respondent_nobody();
}
