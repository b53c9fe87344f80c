/* measure.c: kinds of enforcement and their order: cases over sanctions, sanctions over inspections. */
#include "measure.h"

#include <string.h>

#include "entry.h"
#include "lexicon_enums.h"
#include "penalty.h"
#include "respondent.h"
#include "section.h"
#include "table.h"
#include "word.h"

/* Of more penalties than these nobody says in later sentences who was meant. */
#define DESCRIBED_MAX 50
/* How far behind its verb an order says what to do ("ordered Fern Ltd, the owner of the site, to delete"). */
#define ORDER_BYTES 120
/* How near its verb an enforcement's word must stand, and how far the words reach that unmake it. Bytes. */
/* How far behind a count of apps its fault may be told. */
#define FAULT_BYTES 60
#define LINK_BYTES  70
#define UNDO_BYTES  40
/* Words that touch. */
#define BESIDE 24
/* How far behind a count of apps their operators are named. */
#define OWNER_BYTES 60

/* 3: a batch of cases is the whole news; 2: a sanction on somebody; 1: what an authority does on the way to one. */
static int
tier(int kind)
{
    switch (kind) {
    case RGL_ENFORCEMENT_GUIDING_CASE:
    case RGL_ENFORCEMENT_TYPICAL_CASE:
        return 3;
    case RGL_ENFORCEMENT_CAMPAIGN:
    case RGL_ENFORCEMENT_INSPECTION:
    case RGL_ENFORCEMENT_INVESTIGATION:
    case RGL_ENFORCEMENT_APP_NOTICE:
        return 1;
    default:
        return 2;
    }
}

static bool
undone(const rgl_scan *scan, const rgl_sentence *s, rgl_span word, rgl_date event)
{
    uint32_t from = word.from > s->span.from + UNDO_BYTES ? word.from - UNDO_BYTES : s->span.from;

    uint32_t not_from;

    for (uint32_t at = word.from; at > from; at--) /* not beyond a cell or a semicolon */
        if (scan->text[at - 1] == '|' || scan->text[at - 1] == '\t' || scan->text[at - 1] == ';')
            from = at;
    not_from = from;

    for (uint32_t at = word.from; at > not_from; at--) /* 未..., 罚款: a negation does not cross ， or ； */
        if ((at - not_from >= 3 && (memcmp(scan->text + at - 3, "\xEF\xBC\x8C", 3) == 0 ||
                                    memcmp(scan->text + at - 3, "\xEF\xBC\x9B", 3) == 0)) ||
            (scan->text[at - 1] == ',' && rgl_is_comma_zh(scan->text, at, at - 1)))
            not_from = at;
    return rgl_event_cue(scan, not_from, word.from, RGL_CUE_NEGATION, true) != SIZE_MAX ||
           /* or the cue has the word in it: "intends to fine" */
           rgl_event_cue(scan, from, word.to, RGL_CUE_MODAL, true) != SIZE_MAX ||
           rgl_penalty_recalls(scan, s, (rgl_span){from, word.from}, event);
}

/* Bytes before a place, within the sentence. */
static uint32_t
back(const rgl_sentence *s, uint32_t at, uint32_t reach)
{
    return at > s->span.from + reach ? at - reach : s->span.from;
}

/* Does a verb of this sentence carry the word: it overlaps one that happens, or follows one with an actor? */
static bool
linked(const rgl_scan *scan, const rgl_sentence *s, rgl_span word, rgl_date event)
{
    for (size_t i = 0; i < s->act_count; i++) {
        const rgl_act *act = &s->acts[i];
        bool overlaps = act->span.from < word.to && word.from < act->span.to;

        if (act->adjectival || act->negated || (act->modal && act->cue != RGL_CUE_ACT_PLAN) ||
            (act->earlier &&
             rgl_penalty_recalls(scan, s, (rgl_span){back(s, act->span.from, LINK_BYTES), act->span.from}, event)))
            continue;
        if (overlaps && (act->actors.count || act->passive || act->cue == RGL_CUE_ACT_SANCTION || s->subject.count ||
                         (unsigned char) scan->text[word.from] >= 0x80))
            return true;
        if (act->span.to <= word.from && word.from - act->span.to <= LINK_BYTES * 2 &&
            (act->actors.count || act->passive || s->subject.count || act->cue == RGL_CUE_ACT_JUDGE ||
             act->cue == RGL_CUE_ACT_SANCTION))
            return true;
        /* "a fine ... was imposed" */
        if (act->passive && act->span.from >= word.to && act->span.from - word.to <= LINK_BYTES)
            return true;
    }
    /* "managers received warnings", "a firm had been given a warning", "received a fine of X and an enforcement notice"
     */
    return rgl_event_cue(scan, back(s, word.from, LINK_BYTES), word.from, RGL_CUE_PAY_VERB, true) != SIZE_MAX;
}

static bool
add_action(rgl_document *doc, rgl_development *d, rgl_action action)
{
    for (size_t i = 0; i < d->action_count; i++)
        if (d->actions[i].kind == action.kind)
            return true;
    if (!rgl_grow(doc->arena, &d->actions, sizeof action, d->action_count, &d->action_capacity))
        return false;
    d->actions[d->action_count++] = action;
    return true;
}

static bool
has_action(const rgl_development *d, int kind)
{
    for (size_t i = 0; i < d->action_count; i++)
        if (d->actions[i].kind == kind)
            return true;
    return false;
}

/* Whom an action is about: the party of the first penalty, a count beside the word, or what follows the word. */
static void
find_subject(const rgl_scan *scan, const rgl_development *d, const rgl_sentence *s, rgl_action *action)
{
    rgl_party party = {.count = 0};
    bool passive = false; /* "was jailed for two years": behind it stands no subject */

    if (d->penalty_count && tier(action->kind) == 2)
        party = d->penalties[0].party;
    if (party.name.to == party.name.from) {
        size_t i = rgl_event_mention(scan, action->evidence.span.to, s->span.to, M_COUNT, -1, false);

        if (i != SIZE_MAX && scan->item[i].span.from - action->evidence.span.to <= 40) {
            action->subject = scan->item[i].span;
            action->subject_count = scan->numbers[scan->item[i].detail].value;
            return;
        }
        for (size_t a = 0; a < s->act_count; a++)
            passive |= s->acts[a].passive && rgl_is_ascii_at(scan->text, s->acts[a].span.from) &&
                       s->acts[a].span.from == action->evidence.span.from;
        party =
            passive ? rgl_respondent_topic(scan, s, false) : rgl_party_after(scan, s->span, action->evidence.span.to);
        /* behind 检查 stands what was found */
        if (party.kind == RGL_PARTY_UNKNOWN ||
            (tier(action->kind) == 1 && !rgl_is_ascii_at(scan->text, action->evidence.span.from)))
            return;
    }
    action->subject = party.name;
    action->subject_count = party.count;
}

/* A campaign or an inspection that a verb of the sentence carries out right before it. */
static bool
carried_out(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *m)
{
    if (m->code != RGL_ENFORCEMENT_CAMPAIGN && m->code != RGL_ENFORCEMENT_INSPECTION)
        return false;
    for (size_t i = 0; i < s->act_count; i++) {
        const rgl_act *act = &s->acts[i];

        if (act->cue == RGL_CUE_ACT_ENFORCE && !act->adjectival && !act->modal && !act->negated && !act->earlier &&
            act->span.to <= m->span.from && m->span.from - act->span.to <= LINK_BYTES &&
            rgl_event_mention(scan, act->span.to, m->span.from, M_ENFORCEMENT, -1, false) == SIZE_MAX)
            return true;
    }
    return false;
}

/* 根据《关于开展X专项行动的公告》: the word is part of the title of what is only referred to. */
static bool
in_cited_title(const rgl_scan *scan, const rgl_sentence *s, rgl_span word)
{
    const rgl_mention *title = rgl_scan_covering(scan, M_TITLE, word.from);

    return title && scan->titles[title->detail].brackets && title->span.to >= word.to &&
           rgl_event_cue(scan, back(s, title->span.from, 2 * ORDER_BYTES), title->span.from, RGL_CUE_REFERENCE, true) !=
               SIZE_MAX;
}

/* Enforcement words of one tier in one sentence. */
static bool
sentence_actions(rgl_document *doc, rgl_development *d, const rgl_sentence *s, int wanted, bool loose, float confidence)
{
    const rgl_scan *scan = doc->scan;

    for (size_t i = s->first; i < s->last; i++) {
        const rgl_mention *m = &scan->item[i];
        rgl_action action = {.kind = (int16_t) m->code,
                             .evidence = {m->span, confidence, "an enforcement's word with its verb"}};

        if (m->kind != M_ENFORCEMENT || m->gone || tier(m->code) != wanted || undone(scan, s, m->span, d->event_date))
            continue;
        if ((!loose && !linked(scan, s, m->span, d->event_date)) || in_cited_title(scan, s, m->span) ||
            rgl_section_is_of_rules(scan, s, m->span))
            continue;
        /* beside a sanction only what the sentence itself carries out: 开展专项整治, 约谈5家平台 */
        if (wanted == 1 && d->action_count && !carried_out(scan, s, m))
            continue;
        if (m->code == RGL_ENFORCEMENT_APP_NOTICE)
            continue; /* told by its count */
        /* what a judgment is about: "members that sued", "the fine which the CNIL had imposed" */
        if (has_action(d, RGL_ENFORCEMENT_JUDGMENT) &&
            (m->code == RGL_ENFORCEMENT_PROSECUTION || m->code == RGL_ENFORCEMENT_RECTIFICATION_ORDER ||
             m->code == RGL_ENFORCEMENT_FINE))
            continue;
        /* "eight months' imprisonment, suspended for a year" */
        if (m->code == RGL_ENFORCEMENT_SUSPENSION && rgl_event_mention(scan, s->span.from, m->span.from, M_ENFORCEMENT,
                                                                       RGL_ENFORCEMENT_SENTENCE, true) != SIZE_MAX)
            continue;
        find_subject(scan, d, s, &action);
        if (!add_action(doc, d, action))
            return false;
    }
    return true;
}

/* 根据《X》的规定，决定对甲公司采取责令改正的监管措施: a decision whose maker was named before. */
static bool
is_decision_zh(const rgl_scan *scan, const rgl_sentence *s, const rgl_act *act)
{
    return !rgl_is_ascii_at(scan->text, act->span.from) &&
           rgl_event_cue(scan, back(s, act->span.from, ORDER_BYTES), act->span.from, RGL_CUE_DECIDES_ZH, true) !=
               SIZE_MAX;
}

bool
rgl_measure_sanctions(const rgl_scan *scan, const rgl_sentence *s)
{
    for (size_t a = 0; a < s->act_count; a++) {
        const rgl_act *act = &s->acts[a];

        if (act->cue == RGL_CUE_ACT_SANCTION &&
            ((act->actors.count && (act->actors_sure || s->subject.count)) || is_decision_zh(scan, s, act)) &&
            !act->modal && !act->negated && !act->earlier && !rgl_is_ascii_at(scan->text, act->span.from))
            return true;
    }
    return false;
}

/* "ordered N to delete the images": an order whose verb is no enforcement's word itself. */
static bool
read_order(rgl_document *doc, rgl_development *d, const rgl_sentence *s)
{
    const rgl_scan *scan = doc->scan;

    for (size_t a = 0; a < s->act_count; a++) {
        const rgl_act *act = &s->acts[a];
        uint32_t end = s->span.to - act->span.to > ORDER_BYTES ? act->span.to + ORDER_BYTES : s->span.to;
        rgl_action action = {.kind = RGL_ENFORCEMENT_RECTIFICATION_ORDER,
                             .evidence = {act->span, 0.8F, "an authority orders somebody to do something"}};
        rgl_span verb;

        if (act->adjectival || act->negated || act->earlier || act->modal ||
            !rgl_cue_at(scan->lexicon, scan->text, s->span.to, act->span.from, RGL_CUE_ORDER_TO_DO) ||
            (!act->actors.count && !act->passive && !s->subject.count && act->cue != RGL_CUE_ACT_SANCTION) ||
            rgl_event_cue(scan, s->span.from, act->span.from, RGL_CUE_COURT, true) != SIZE_MAX ||
            undone(scan, s, act->span, d->event_date))
            continue;
        verb = (rgl_span){end, end};
        for (uint32_t at = act->span.to; at + 4 < end && verb.from == end; at++)
            if (memcmp(scan->text + at, " to ", 4) == 0)
                verb = rgl_word_after(scan->text, end, at + 4);
        if (verb.from == verb.to || rgl_word_is_capital(scan->text, verb) ||
            rgl_word_is_cue(scan->lexicon, scan->text, verb, RGL_CUE_ARTICLE) ||
            rgl_word_is_cue(scan->lexicon, scan->text, verb, RGL_CUE_PAY_VERB) ||
            rgl_event_cue(scan, verb.from, end, RGL_CUE_REMOVE_VERB, false) != SIZE_MAX ||
            rgl_event_mention(scan, act->span.to, verb.to + BESIDE < end ? verb.to + BESIDE : end, M_ENFORCEMENT, -1,
                              false) != SIZE_MAX)
            continue;
        find_subject(scan, d, s, &action);
        if (!add_action(doc, d, action))
            return false;
    }
    return true;
}

/* 责令该公司整改, 要求其限期改正: an order with somebody between its verb and what he is to do. */
static bool
read_order_zh(rgl_document *doc, rgl_development *d, const rgl_sentence *s)
{
    const rgl_scan *scan = doc->scan;
    size_t order, what;

    for (uint32_t at = s->span.from;
         (order = rgl_event_cue(scan, at, s->span.to, RGL_CUE_ORDERS_ZH, false)) != SIZE_MAX;
         at = scan->item[order].span.to) {
        rgl_span verb = scan->item[order].span;
        uint32_t end = s->span.to - verb.to > ORDER_BYTES / 2 ? verb.to + ORDER_BYTES / 2 : s->span.to;
        rgl_action action = {.kind = RGL_ENFORCEMENT_RECTIFICATION_ORDER,
                             .evidence = {verb, 0.85F, "an order to put things right"}};

        what = rgl_event_cue(scan, verb.to, end, RGL_CUE_RECTIFY_ZH, false);
        if (what == SIZE_MAX || rgl_event_parted(scan, verb.to, scan->item[what].span.from) ||
            undone(scan, s, verb, d->event_date))
            continue;
        for (uint32_t p = verb.to; p < scan->item[what].span.from && what != SIZE_MAX;
             p = (uint32_t) rgl_utf8_next(scan->text, end, p))
            if (rgl_is_comma_zh(scan->text, end, p))
                what = SIZE_MAX;
        if (what == SIZE_MAX)
            continue;
        action.evidence.span.to = scan->item[what].span.to;
        find_subject(scan, d, s, &action);
        return add_action(doc, d, action);
    }
    return true;
}

/* Actions of a tier: from the headline and the first sentences of the body, and from what an authority imposes in a
 * later one. */
static bool
read_tier(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count, int wanted, int sentences)
{
    bool later = false; /* behind the first paragraph */

    for (size_t p = 0; p < count; p++) {
        int seen = 0;

        for (size_t k = 0; k < passages[p].count; k++) {
            const rgl_sentence *s = &passages[p].sentences[k];

            if (!passages[p].headline && !passages[p].cells && (later || ++seen > sentences) &&
                (wanted != 2 || !rgl_measure_sanctions(doc->scan, s)))
                continue;
            if (!sentence_actions(doc, d, s, wanted, passages[p].cells != NULL || passages[p].headline,
                                  passages[p].headline ? 0.75F : 0.9F))
                return false;
            if (wanted == 2 && !passages[p].headline && !has_action(d, RGL_ENFORCEMENT_JUDGMENT) &&
                (!read_order(doc, d, s) || !read_order_zh(doc, d, s)))
                return false;
        }
        later |= !passages[p].headline && !passages[p].cells;
    }
    return true;
}

/* 警告并责令改正的行政处罚: the word for any sanction is no fine beside those that are named. */
static void
drop_generic(const rgl_scan *scan, rgl_development *d)
{
    for (size_t i = 0; i < d->action_count && d->action_count > 1 && !d->penalty_count; i++) {
        rgl_span word = d->actions[i].evidence.span;

        if (d->actions[i].kind != RGL_ENFORCEMENT_FINE ||
            rgl_cue_at(scan->lexicon, scan->text, word.to, word.from, RGL_CUE_ANY_SANCTION) != word.to)
            continue;
        memmove(&d->actions[i], &d->actions[i + 1], (d->action_count - i - 1) * sizeof *d->actions);
        d->action_count--;
        return;
    }
}

/* 3款App的运营者: the operators are counted, not what they operate. */
static bool
counts_owners(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *count)
{
    uint32_t to = count->span.to + OWNER_BYTES < s->span.to ? count->span.to + OWNER_BYTES : s->span.to;
    uint32_t from = count->span.from > s->span.from + OWNER_BYTES ? count->span.from - OWNER_BYTES : s->span.from;
    size_t owner = rgl_event_cue(scan, from, count->span.from, RGL_CUE_APP_OWNER, true);
    rgl_span of;

    /* "the operators of four apps" */
    if (owner != SIZE_MAX) {
        of = rgl_word_after(scan->text, count->span.from, scan->item[owner].span.to);
        if (rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_OF) && of.to + 1 >= count->span.from)
            return true;
    }
    owner = rgl_event_cue(scan, count->span.to, to, RGL_CUE_APP_OWNER, false);
    if (owner == SIZE_MAX)
        return false;
    /* "27 apps whose operators had not ...": the apps */
    of = rgl_word_after(scan->text, to, count->span.to);
    if (rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_WHOSE))
        return false;
    /* "14 app operators"; but "14 apps off the shelves after their operators ..." are apps */
    if (rgl_is_ascii_at(scan->text, scan->item[owner].span.from) && scan->item[owner].span.from - count->span.to > 14)
        return false;
    for (uint32_t at = count->span.to; at < scan->item[owner].span.from;
         at = (uint32_t) rgl_utf8_next(scan->text, to, at)) {
        uint32_t c = rgl_utf8_get(scan->text, to, at);

        if (c == ',' || c == 0xFF0C || c == 0x3001 || c == 0xFF08 || c == '(')
            return false;
    }
    return true;
}

/* "pulled 12 apps", "ordered stores to take down 12 apps": a verb of removal that happens, near the span. */
static size_t
removal_verb(const rgl_scan *scan, const rgl_sentence *s, rgl_span near, rgl_date event)
{
    uint32_t from = near.from > s->span.from + LINK_BYTES ? near.from - LINK_BYTES : s->span.from;
    uint32_t to = near.to + LINK_BYTES < s->span.to ? near.to + LINK_BYTES : s->span.to;
    size_t i;

    for (uint32_t at = from; (i = rgl_event_cue(scan, at, to, RGL_CUE_REMOVE_VERB, false)) != SIZE_MAX;
         at = scan->item[i].span.to)
        if (!undone(scan, s, scan->item[i].span, event))
            return i;
    return SIZE_MAX;
}

/* Are these apps that still have what an authority objected to: "19 apps have not completed rectification"? */
static bool
is_faulty(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *apps)
{
    uint32_t to = s->span.to - apps->span.to > FAULT_BYTES ? apps->span.to + FAULT_BYTES : s->span.to;

    return rgl_event_cue(scan, apps->span.to, to, RGL_CUE_APP_FAULT, false) != SIZE_MAX &&
           rgl_event_mention(scan, apps->span.to, to, M_COUNT, RGL_CUE_APP_NOUN, false) == SIZE_MAX;
}

/* Does the sentence count such apps? Then those that were only looked at do not count. */
static bool
any_faulty(const rgl_scan *scan, const rgl_sentence *s)
{
    for (size_t i = s->first; i < s->last; i++)
        if (scan->item[i].kind == M_COUNT && scan->item[i].code == RGL_CUE_APP_NOUN &&
            is_faulty(scan, s, &scan->item[i]))
            return true;
    return false;
}

/* "23 of the 57 apps": 23 of them it is about. n: the number before "apps". */
static int64_t
part_of(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *apps, int64_t n)
{
    uint32_t from = apps->span.from > s->span.from + 24 ? apps->span.from - 24 : s->span.from;
    size_t i = rgl_event_mention(scan, from, apps->span.from, M_NUMBER, -1, true);
    rgl_span of;

    if (i == SIZE_MAX || scan->numbers[scan->item[i].detail].scale)
        return n;
    of = rgl_word_after(scan->text, apps->span.from, scan->item[i].span.to);
    if (of.to - of.from != 2 || memcmp(scan->text + of.from, "of", 2) != 0 ||
        rgl_word_after(scan->text, apps->span.from, of.to).to + 1 < apps->span.from)
        return n;
    return scan->numbers[scan->item[i].detail].value > 0 ? scan->numbers[scan->item[i].detail].value : n;
}

/* Is something else counted in between? */
static bool
counts_others(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    for (size_t i = rgl_scan_find(scan, from); i < scan->sorted && scan->item[i].span.from < to; i++)
        if (scan->item[i].kind == M_COUNT || scan->item[i].kind == M_NUMBER)
            return true;
    return false;
}

/* "examined apps for runners and found that 76 of them ...": the number, where apps were named before it; else 0. */
static int64_t
some_of_them(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *number)
{
    rgl_span of, them;

    if (number->kind != M_NUMBER || scan->numbers[number->detail].scale)
        return 0;
    of = rgl_word_after(scan->text, s->span.to, number->span.to);
    them = rgl_word_after(scan->text, s->span.to, of.to);
    return rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_OF) &&
                   rgl_word_is_cue(scan->lexicon, scan->text, them, RGL_CUE_PRONOUN) &&
                   rgl_event_cue(scan, s->span.from, number->span.from, RGL_CUE_APP_NOUN, true) != SIZE_MAX
               ? scan->numbers[number->detail].value
               : 0;
}

/* 尚有6款App未整改: the number of those that are left stands right behind the word. */
static bool
is_left(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *count)
{
    uint32_t from = count->span.from > s->span.from + RGL_CUE_BYTES ? count->span.from - RGL_CUE_BYTES : s->span.from;
    size_t left = rgl_event_cue(scan, from, count->span.from, RGL_CUE_LEFT_OVER, true);

    return left != SIZE_MAX && scan->item[left].span.to == count->span.from;
}

/* How much the words around a count of apps say that it is what is acted on in the end. */
enum { COUNTED, LEFT_OVER, REMOVED_ABOVE };

/* The count of apps that somebody acts on in the sentence, with the SDKs beside it; *rank: how surely it is the last
 * word. False: there is none. */
static bool
apps_of_sentence(const rgl_scan *scan, const rgl_development *d, const rgl_sentence *s, rgl_app_notice *notice,
                 int *rank)
{
    bool any = false, act = false, others = false, faulty, removed = false, left = false;
    uint32_t last = 0;

    *notice = (rgl_app_notice){.action = RGL_ENFORCEMENT_APP_NOTICE,
                               .evidence = {{0, 0}, 0.92F, "a count of apps with a verb"}};
    for (size_t a = 0; a < s->act_count; a++)
        act |= !s->acts[a].negated && !s->acts[a].modal &&
               (s->acts[a].actors.count || s->acts[a].passive || s->subject.count ||
                (unsigned char) scan->text[s->acts[a].span.from] >= 0x80);
    act |= removal_verb(scan, s, s->span, d->event_date) != SIZE_MAX;
    faulty = any_faulty(scan, s);
    act |= faulty;
    for (size_t i = s->first; i < s->last; i++)
        left |=
            scan->item[i].kind == M_COUNT && scan->item[i].code == RGL_CUE_APP_NOUN && is_left(scan, s, &scan->item[i]);
    for (size_t i = s->first; i < s->last && (act || left); i++) {
        const rgl_mention *m = &scan->item[i];
        int64_t n;

        if (m->kind != M_COUNT || (m->code != RGL_CUE_APP_NOUN && m->code != RGL_CUE_SDK_NOUN) ||
            counts_owners(scan, s, m) || (left && !any && !is_left(scan, s, m)) ||
            (faulty && !left && !any && m->code == RGL_CUE_APP_NOUN && !is_faulty(scan, s, m)))
            continue;
        n = scan->numbers[m->detail].scale ? 0 : scan->numbers[m->detail].value;
        if (m->code == RGL_CUE_APP_NOUN)
            n = part_of(scan, s, m, n);
        if (n <= 0 || (any && m->span.from > last + 24))
            break;
        if (m->code == RGL_CUE_APP_NOUN && !notice->apps)
            notice->apps = n;
        else if (m->code == RGL_CUE_SDK_NOUN && !notice->sdks)
            notice->sdks = n;
        else
            break;
        if (!any)
            notice->evidence.span = m->span;
        notice->evidence.span.to = last = m->span.to;
        any = true;
    }
    for (size_t i = s->first; i < s->last && act && !any; i++) {
        notice->apps = some_of_them(scan, s, &scan->item[i]);
        notice->evidence.span = scan->item[i].span;
        any = notice->apps > 0;
    }
    if (!any)
        return false;
    for (size_t i = s->first; i < s->last; i++)
        if (scan->item[i].kind == M_ENFORCEMENT && !scan->item[i].gone &&
            scan->item[i].code == RGL_ENFORCEMENT_APP_REMOVAL && !undone(scan, s, scan->item[i].span, d->event_date)) {
            others = counts_others(scan, notice->evidence.span.to, scan->item[i].span.from);
            if (!others)
                notice->action = RGL_ENFORCEMENT_APP_REMOVAL;
            removed |= !others;
        }
    if (others)
        ; /* "14 apps were named; another five were taken down" */
    else if (has_action(d, RGL_ENFORCEMENT_APP_REMOVAL) ||
             removal_verb(scan, s, notice->evidence.span, d->event_date) != SIZE_MAX)
        notice->action = RGL_ENFORCEMENT_APP_REMOVAL;
    *rank = removed && rgl_event_cue(scan, s->span.from, notice->evidence.span.from, RGL_CUE_ABOVE_ZH, true) != SIZE_MAX
                ? REMOVED_ABOVE
            : left ? LEFT_OVER
                   : COUNTED;
    return true;
}

/* The first count of apps that somebody acts on; in a Chinese notice a later one when the first was told with its day
 * (4月2日通报了19款), and the later one tells how many of them are left, or that those above are removed. SDKs may be
 * counted behind the apps. */
static bool
read_apps(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    rgl_app_notice best = {.apps = 0}, notice;
    int best_rank = -1, rank;
    bool dated = false; /* the first was told with its day */

    for (size_t p = 0; p < count && best_rank < REMOVED_ABOVE; p++)
        for (size_t k = 0; k < passages[p].count && !passages[p].headline; k++) {
            const rgl_sentence *s = &passages[p].sentences[k];

            if ((best_rank >= 0 && rgl_is_ascii_at(doc->scan->text, s->span.from)) ||
                !apps_of_sentence(doc->scan, d, s, &notice, &rank))
                continue;
            if (best_rank < 0)
                dated = rgl_scan_day(doc->scan, (rgl_span){s->span.from, notice.evidence.span.from}, true).year != 0;
            if (best_rank < 0 || (dated && rank > best_rank && notice.apps)) {
                best = notice;
                best_rank = rank;
            } else if (notice.sdks && !notice.apps && !best.sdks && best_rank == COUNTED) {
                best.sdks = notice.sdks;
            }
        }
    if (best_rank < 0)
        return true;
    if (!rgl_grow(doc->arena, &d->app_notices, sizeof best, d->app_notice_count, &d->app_notice_capacity))
        return false;
    d->app_notices[d->app_notice_count++] = best;
    return true;
}

/* A notice whose title names what it starts ("Notice on the 2022 special action"): campaign or inspection. */
static bool
titled_actions(rgl_document *doc, rgl_development *d)
{
    const rgl_scan *scan = doc->scan;

    for (size_t k = 0; k < d->instrument_count; k++) {
        const rgl_title *title = &scan->titles[d->instruments[k].title];

        if (title->kind != RGL_KIND_NORMATIVE_DOCUMENT && title->kind != RGL_KIND_ANNOUNCEMENT)
            continue;
        for (size_t i = rgl_scan_find(scan, title->name.from);
             i < scan->sorted && scan->item[i].span.from < title->name.to; i++) {
            const rgl_mention *m = &scan->item[i];
            rgl_action action = {.kind = (int16_t) m->code, .evidence = {m->span, 0.8F, "the notice's title names it"}};

            if (m->kind != M_ENFORCEMENT || m->code == RGL_ENFORCEMENT_APP_NOTICE ||
                (tier(m->code) != 1 && m->code != RGL_ENFORCEMENT_APP_REMOVAL && tier(m->code) != 3))
                continue;
            if (!add_action(doc, d, action))
                return false;
        }
    }
    return true;
}

/* A court rules: a judgment, whatever it is about. */
static bool
read_ruling(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;

    for (size_t p = 0; p < count; p++) {
        if (passages[p].headline)
            continue;
        for (size_t k = 0; k < passages[p].count && k < 2; k++) {
            const rgl_sentence *s = &passages[p].sentences[k];

            for (size_t a = 0; a < s->act_count; a++) {
                const rgl_act *act = &s->acts[a];
                rgl_action action = {.kind = RGL_ENFORCEMENT_JUDGMENT, .evidence = {act->span, 0.75F, "a court rules"}};
                bool court = false;

                if ((act->cue != RGL_CUE_ACT_JUDGE && act->cue != RGL_CUE_ACT_SANCTION) || act->modal ||
                    act->adjectival || act->earlier)
                    continue;
                for (size_t i = 0; i < act->actors.count; i++) {
                    const char *kind =
                        rgl_lexicon_authority(scan->lexicon, scan->item[act->actors.mention[i]].code)->kind;

                    court |= kind && kind[0] == 'c' && kind[1] == 'o' && kind[2] == 'u';
                }
                if (!court)
                    court = act->actors.count == 0 &&
                            rgl_event_cue(scan, s->span.from, act->span.from, RGL_CUE_COURT, true) != SIZE_MAX;
                if (court)
                    return add_action(doc, d, action);
            }
        }
        break;
    }
    return true;
}

/* A criminal sentence is told as such, not as the judgment that it stands in. */
static bool
is_sentenced(const rgl_scan *scan, const rgl_passage *passages, size_t count)
{
    for (size_t p = 0; p < count; p++)
        if (rgl_event_mention(scan, passages[p].span.from, passages[p].span.to, M_ENFORCEMENT, RGL_ENFORCEMENT_SENTENCE,
                              false) != SIZE_MAX)
            return true;
    return false;
}

/* "fined a company for the first time ... The company is N": whom the penalties only describe, by what a sentence
 * behind says. */
static void
name_described(const rgl_scan *scan, rgl_development *d, const rgl_passage *passages, size_t count)
{
    for (size_t i = 0; i < d->penalty_count && d->penalty_count <= DESCRIBED_MAX; i++) {
        rgl_party *party = &d->penalties[i].party;

        if (party->name.from == party->name.to || party->count > 1)
            continue;
        for (size_t p = 0; p < count; p++)
            for (size_t k = 0; k < passages[p].count && !passages[p].headline; k++) {
                rgl_party named =
                    passages[p].sentences[k].span.from > party->name.to
                        ? rgl_respondent_identified(scan, &passages[p].sentences[k], party->name, d->penalty_count == 1)
                        : (rgl_party){.count = 0};

                if (named.name.to > named.name.from)
                    *party = named;
            }
    }
}

bool
rgl_measure_read(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;
    rgl_party respondent = {.count = 0};
    bool context = false, told = false, regulatory = d->instrument_count > 0, sums = false;

    /* A report tells of the year's fines, not of one of today. */
    if (regulatory && scan->titles[d->instruments[0].title].kind == RGL_KIND_REPORT)
        return true;
    for (size_t p = 0; p < count && !sums; p++)
        sums = rgl_event_mention(scan, passages[p].span.from, passages[p].span.to, M_MONEY, -1, false) != SIZE_MAX;
    if (sums && d->first_block && !rgl_is_ascii_at(scan->text, d->span.from))
        respondent = rgl_table_respondent_above(doc, d->first_block);
    /* Penalties first: they decide what else is worth telling. */
    for (size_t p = 0; p < count; p++)
        for (size_t k = 0; k < passages[p].count; k++) {
            const rgl_sentence *s = &passages[p].sentences[k];
            bool fine = rgl_event_mention(scan, s->span.from, s->span.to, M_ENFORCEMENT, RGL_ENFORCEMENT_FINE, false) !=
                        SIZE_MAX;
            size_t before = d->penalty_count;

            if (passages[p].headline)
                context |= fine;
            else if (!rgl_penalty_read(scan, s, context || passages[p].cells || passages[p].entry, told, &respondent,
                                       doc->arena, d))
                return false;
            if (passages[p].entry && k == 0 && rgl_entry_read(scan, s, &respondent))
                for (size_t i = before; i < d->penalty_count; i++)
                    d->penalties[i].party = respondent;
            if (sums && d->penalty_count == 0) {
                rgl_party topic = rgl_respondent_topic(scan, s, passages[p].headline);

                if (topic.name.to > topic.name.from)
                    respondent = topic;
            }
            told |= fine;
            if (passages[p].headline)
                continue;
            context |= fine && (d->penalty_count > 0 || scan->text[s->span.to - 1] == ':');
        }
    if (d->penalty_count == 0)
        for (size_t p = 0; p < count; p++)
            for (size_t k = 0; k < passages[p].count && passages[p].headline; k++)
                if (!rgl_penalty_read(scan, &passages[p].sentences[k], false, false, &respondent, doc->arena, d))
                    return false;
    /* "Camera Company Will Pay X" above "N, a maker of cameras, has settled" */
    for (size_t i = 0; i < d->penalty_count; i++)
        for (size_t p = 0; p < count; p++) {
            rgl_party named;

            if (passages[p].headline || passages[p].count == 0)
                continue;
            if (d->penalties[i].evidence.span.from >= passages[p].span.from)
                break; /* told in the text, not above it */
            named = rgl_respondent_named_for(scan, &passages[p].sentences[0], d->penalties[i].party.name);
            if (named.name.to > named.name.from)
                d->penalties[i].party = named;
            break;
        }
    name_described(scan, d, passages, count);
    rgl_penalty_settle(scan, d);
    for (size_t i = 0; i < d->penalty_count; i++)
        d->penalties[i].party.name = rgl_respondent_full(scan, d->span, d->penalties[i].party.name);
    /* Whom an inquiry was about, where the sums name nobody. */
    for (size_t i = 0; i < d->penalty_count; i++)
        if (d->penalties[i].party.name.to == d->penalties[i].party.name.from)
            for (size_t p = 0; p < count && d->penalties[i].party.name.to == d->penalties[i].party.name.from; p++) {
                size_t into = rgl_event_cue(scan, passages[p].span.from, passages[p].span.to, RGL_CUE_INQUIRY, false);

                if (into != SIZE_MAX)
                    d->penalties[i].party = rgl_party_after(scan, passages[p].span, scan->item[into].span.to);
            }
    regulatory |= d->deadline_count > 0 && d->deadlines[0].kind == RGL_DEADLINE_EFFECTIVE;
    if (regulatory && d->penalty_count == 0)
        return titled_actions(doc, d);
    if (d->penalty_count == 0 && !is_sentenced(scan, passages, count) && !read_ruling(doc, d, passages, count))
        return false;
    if (!read_tier(doc, d, passages, count, 3, 2))
        return false;
    if (has_action(d, RGL_ENFORCEMENT_GUIDING_CASE) || has_action(d, RGL_ENFORCEMENT_TYPICAL_CASE)) {
        d->penalty_count = 0; /* sums inside the cases that are told as examples */
        return true;
    }
    if (!read_tier(doc, d, passages, count, 2, d->penalty_count ? 3 : 2))
        return false;
    drop_generic(scan, d);
    for (size_t i = 0; i < d->penalty_count; i++) {
        rgl_action action = {.kind = d->penalties[i].kind,
                             .subject = d->penalties[i].party.name,
                             .subject_count = d->penalties[i].party.count,
                             .evidence = d->penalties[i].evidence};

        if (!add_action(doc, d, action))
            return false;
    }
    if (!read_apps(doc, d, passages, count))
        return false;
    if (d->app_notice_count) {
        rgl_action action = {.kind = d->app_notices[0].action,
                             .subject = d->app_notices[0].evidence.span,
                             .subject_count = d->app_notices[0].apps,
                             .evidence = d->app_notices[0].evidence};

        if (!add_action(doc, d, action))
            return false;
    }
    return d->penalty_count > 0 || d->app_notice_count > 0 ||
           read_tier(doc, d, passages, count, 1, d->action_count ? 1 : 2);
}
