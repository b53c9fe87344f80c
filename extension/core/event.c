/* event.c: event patterns over one sentence, in the manner of FASTUS's third stage (Hobbs et al. 1997): a verb of the
 * lexicon, the group before it or behind its "by", and the words that turn it into something else. */
#include "event.h"

#include "block.h"
#include "lexicon_enums.h"
#include "word.h"

#include <string.h>

/* How far from the head of its sentence a public body and its country begin. */
#define BODY_BYTES 60
/* How far before its verb a subject may end: adverbs, a date, an office's name. Bytes; a Chinese gap is shorter. */
#define SUBJECT_BYTES    140
#define SUBJECT_BYTES_ZH 150
/* A sentence with more verbs is a list or worse; what its first verbs say decides. */
#define ACTS_MAX 96
/* How far behind its participle a "by" may stand. */
#define AGENT_BYTES 240
/* How far before its verb "the Board" may stand. */
#define ANAPHOR_GAP 64

size_t
rgl_event_mention(const rgl_scan *scan, uint32_t from, uint32_t to, rgl_inner_kind kind, int code, bool last)
{
    size_t found = SIZE_MAX, count = 0;
    const rgl_listed *list = kind == M_CUE && code < 0 ? NULL /* any cue */ : rgl_scan_list(scan, kind, code, &count);

    if (list && (!count || list[count - 1].from < from || list[0].from >= to))
        return SIZE_MAX;
    for (size_t i = list ? rgl_scan_list_find(list, count, from) : rgl_scan_find(scan, from);
         i < (list ? count : scan->sorted); i++) {
        size_t index = list ? list[i].index : i;
        const rgl_mention *m = &scan->item[index];

        if (m->span.from >= to)
            break;
        if (m->kind != kind || m->gone || m->span.to > to || (code >= 0 && m->code != code))
            continue;
        found = index;
        if (!last)
            break;
    }
    return found;
}

size_t
rgl_event_cue(const rgl_scan *scan, uint32_t from, uint32_t to, int cue, bool last)
{
    return rgl_event_mention(scan, from, to, M_CUE, cue, last);
}

bool
rgl_event_parted(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    for (uint32_t at = from; at < to; at = (uint32_t) rgl_utf8_next(scan->text, to, at)) {
        uint32_t c = rgl_utf8_get(scan->text, to, at);

        if (c == ',' || c == ';' || c == 0xFF0C || c == 0xFF1B || c == 0x3001)
            return true;
    }
    return false;
}

uint32_t
rgl_event_joined(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    for (uint32_t at = to; at > from; at--)
        if (scan->text[at - 1] == ',' &&
            rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_after(scan->text, to, at), RGL_CUE_LIST_AND))
            return at;
    return from;
}

static bool
is_act(const rgl_mention *m)
{
    if (m->kind != M_CUE || m->gone)
        return false;
    switch (m->code) {
    case RGL_CUE_ACT_ISSUE:
    case RGL_CUE_ACT_ADOPT:
    case RGL_CUE_ACT_CONSULT:
    case RGL_CUE_ACT_REPEAL:
    case RGL_CUE_ACT_AMEND:
    case RGL_CUE_ACT_SANCTION:
    case RGL_CUE_ACT_ENFORCE:
    case RGL_CUE_ACT_JUDGE:
    case RGL_CUE_ACT_SAY:
    case RGL_CUE_ACT_PLAN:
        return true;
    default:
        return false;
    }
}

/* Does a cue of this kind end right before at (blanks between)? Returns its index or SIZE_MAX. */
static size_t
cue_before(const rgl_scan *scan, uint32_t from, uint32_t at, int cue)
{
    uint32_t end = at;

    while (end > from && rgl_is_blank(rgl_utf8_get(scan->text, end, rgl_utf8_prev(scan->text, end))))
        end = (uint32_t) rgl_utf8_prev(scan->text, end);
    for (size_t i = rgl_scan_find(scan, at);
         i-- > 0 && scan->item[i].span.from >= from && scan->item[i].span.from + RGL_CUE_BYTES >= end;)
        if (scan->item[i].kind == M_CUE && scan->item[i].code == cue && scan->item[i].span.to == end)
            return i;
    return SIZE_MAX;
}

/* Punctuation that ends a clause within [from, to). */
static bool
clause_break(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    for (uint32_t at = from; at < to; at = (uint32_t) rgl_utf8_next(scan->text, to, at)) {
        uint32_t c = rgl_utf8_get(scan->text, to, at);

        if (c == ';' || c == 0xFF1B || c == 0x3002 || c == '\t')
            return true;
    }
    return false;
}

/* Who does the act: the authority group that ends before the verb, with nothing between that takes its place. */
static void
find_subject(const rgl_scan *scan, const rgl_sentence *sentence, rgl_act *act, const rgl_act *previous)
{
    uint32_t limit = rgl_is_ascii_at(scan->text, act->span.from) ? SUBJECT_BYTES : SUBJECT_BYTES_ZH;
    size_t best = SIZE_MAX;
    rgl_authority_group group;
    uint32_t before;

    for (size_t i = rgl_scan_find(scan, act->span.from); i-- > sentence->first;) {
        const rgl_mention *m = &scan->item[i];

        if (m->gone || m->span.to > act->span.from)
            continue;
        if (m->kind == M_AUTHORITY) {
            best = i;
            break;
        }
        if (act->span.from - m->span.from > limit + 200)
            break;
    }
    if (best == SIZE_MAX || act->span.from - scan->item[best].span.to > limit)
        return;
    rgl_authority_group_read(scan, best, true, sentence->span, &group);
    before = scan->item[best].span.to;
    if (clause_break(scan, before, act->span.from))
        return;
    /* Another act stands between: share its subject only when the two are joined ("warned and fined"). */
    if (previous && previous->span.from >= before && !previous->adjectival) {
        if (rgl_event_cue(scan, previous->span.to, act->span.from, RGL_CUE_JOINT, false) == SIZE_MAX &&
            rgl_event_mention(scan, previous->span.to, act->span.from, M_TITLE, -1, false) == SIZE_MAX &&
            rgl_is_ascii_at(scan->text, act->span.from))
            return;
        if (!previous->passive) {
            act->actors = previous->actors;
            act->actors_sure = false;
        }
        return;
    }
    /* An object, an agent or a reference, not a subject. */
    {
        uint32_t at = scan->item[group.mention[0]].span.from;
        static const int preposition[] = {RGL_CUE_BY, RGL_CUE_REFERENCE, RGL_CUE_ON_WHOM};
        uint32_t start = at;
        size_t article = cue_before(scan, sentence->span.from, at, RGL_CUE_ARTICLE);

        if (article != SIZE_MAX)
            start = scan->item[article].span.from;
        for (size_t k = 0; k < sizeof preposition / sizeof preposition[0]; k++) {
            size_t p = cue_before(scan, sentence->span.from, start, preposition[k]);

            if (p != SIZE_MAX && preposition[k] == RGL_CUE_BY && !rgl_is_ascii_at(scan->text, at))
                continue; /* 由公安部发布: the agent is the subject */
            if (p != SIZE_MAX && scan->item[p].span.from > sentence->span.from)
                return;
            if (p != SIZE_MAX && preposition[k] == RGL_CUE_REFERENCE)
                return;
        }
    }
    if (rgl_event_mention(scan, group.span.to, act->span.from, M_TITLE, -1, false) != SIZE_MAX &&
        rgl_is_ascii_at(scan->text, act->span.from) && !act->passive)
        return;
    act->actors = group;
    act->actors_sure = act->span.from - group.span.to <= 60;
}

/* Who a passive act was done by. */
static void
find_agent(const rgl_scan *scan, const rgl_sentence *sentence, rgl_act *act)
{
    uint32_t to = act->span.to + AGENT_BYTES < sentence->span.to ? act->span.to + AGENT_BYTES : sentence->span.to;
    size_t by = SIZE_MAX;

    for (size_t i = rgl_scan_find(scan, act->span.from); i < sentence->last && scan->item[i].span.from < to; i++) {
        const rgl_mention *m = &scan->item[i];
        size_t who;

        /* "adopted at the third session of the Council" */
        if (m->kind != M_CUE || m->gone ||
            (m->code != RGL_CUE_BY && !(m->code == RGL_CUE_SESSION_OF && act->cue == RGL_CUE_ACT_ADOPT)))
            continue;
        by = m->span.to;
        who = rgl_event_mention(scan, (uint32_t) by, to, M_AUTHORITY, -1, false);
        if (who != SIZE_MAX && scan->item[who].span.from - by <= 40 &&
            rgl_event_cue(scan, (uint32_t) by, scan->item[who].span.from, RGL_CUE_REFERENCE, false) == SIZE_MAX &&
            rgl_event_mention(scan, (uint32_t) by, scan->item[who].span.from, M_DATE, -1, false) == SIZE_MAX) {
            rgl_authority_group_read(scan, who, false, sentence->span, &act->actors);
            act->actors_sure = true;
            return;
        }
    }
}

/* Does a cue of this kind stand in [from, to) that is no part of a name (无锡 denies nothing) or date ("May 9")? */
static bool
is_said(const rgl_scan *scan, uint32_t from, uint32_t to, int cue)
{
    for (size_t i = rgl_scan_find(scan, from); i < scan->sorted && scan->item[i].span.from < to; i++) {
        const rgl_mention *m = &scan->item[i];
        bool in_name = false;

        if (m->kind != M_CUE || m->code != cue || m->gone || m->span.to > to)
            continue;
        for (size_t k = i; k-- > 0 && i - k < 12 && !in_name;)
            in_name =
                (scan->item[k].kind == M_AUTHORITY || scan->item[k].kind == M_PLACE || scan->item[k].kind == M_DATE) &&
                scan->item[k].span.to >= m->span.to;
        for (size_t k = i + 1; k < scan->sorted && scan->item[k].span.from == m->span.from && !in_name; k++)
            in_name = scan->item[k].kind == M_PLACE;
        if (!in_name)
            return true;
    }
    return false;
}

/* "The Board adopted", 我部通报: the authority that the noun before the verb stands for. */
static void
find_anaphor(const rgl_scan *scan, const rgl_sentence *sentence, rgl_act *act, uint32_t clause)
{
    uint32_t from = act->span.from > clause + ANAPHOR_GAP ? act->span.from - ANAPHOR_GAP : clause;
    size_t noun = rgl_event_cue(scan, from, act->span.from, RGL_CUE_ANAPHOR_ACTOR, true), who;

    if (noun == SIZE_MAX || clause_break(scan, scan->item[noun].span.to, act->span.from) ||
        rgl_event_mention(scan, scan->item[noun].span.to, act->span.from, M_TITLE, -1, false) != SIZE_MAX ||
        cue_before(scan, sentence->span.from, scan->item[noun].span.from, RGL_CUE_OF) != SIZE_MAX ||
        cue_before(scan, sentence->span.from, scan->item[noun].span.from, RGL_CUE_BY) != SIZE_MAX ||
        cue_before(scan, sentence->span.from, scan->item[noun].span.from, RGL_CUE_ON_WHOM) != SIZE_MAX)
        return;
    who = rgl_anaphor_find(scan, scan->item[noun].span);
    if (who == SIZE_MAX)
        return;
    act->actors = (rgl_authority_group){.mention = {(uint32_t) who}, .count = 1, .span = scan->item[noun].span};
    act->actors_sure = act->anaphor = true;
}

/* Does a comma, and a blank at most, stand before the place? */
static bool
stands_behind_comma(const rgl_scan *scan, uint32_t at)
{
    while (at > 0 && scan->text[at - 1] == ' ')
        at--;
    return at > 0 && scan->text[at - 1] == ',';
}

static void
read_act(const rgl_scan *scan, const rgl_sentence *sentence, rgl_act *act, const rgl_act *previous)
{
    uint32_t clause = previous ? previous->span.to : sentence->span.from;
    uint32_t near = act->span.from > clause + 90 ? act->span.from - 90 : clause;
    size_t be = cue_before(scan, sentence->span.from, act->span.from, RGL_CUE_BE);
    rgl_span word = rgl_word_before(scan->text, sentence->span.from, act->span.from);

    /* "was made public", and where the act's own words begin so: "had been abolished" */
    act->passive =
        be != SIZE_MAX || rgl_cue_at(scan->lexicon, scan->text, act->span.to, act->span.from, RGL_CUE_BE) != 0;
    if (!act->passive && word.to > word.from && rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ADVERB))
        act->passive = cue_before(scan, sentence->span.from, word.from, RGL_CUE_BE) != SIZE_MAX;
    if (rgl_is_ascii_at(scan->text, act->span.from)) {
        /* "the recently issued Opinions", "the revised X", "an updated Y" */
        rgl_span w = word;

        if (w.to > w.from && rgl_word_is_cue(scan->lexicon, scan->text, w, RGL_CUE_ADVERB))
            w = rgl_word_before(scan->text, sentence->span.from, w.from);
        act->adjectival = w.to > w.from && !act->passive &&
                          (rgl_word_is_cue(scan->lexicon, scan->text, w, RGL_CUE_ARTICLE) ||
                           rgl_word_is_cue(scan->lexicon, scan->text, w, RGL_CUE_OF) ||
                           rgl_word_is_cue(scan->lexicon, scan->text, w, RGL_CUE_DETERMINER));
    }
    if (!act->passive && !act->adjectival && rgl_is_ascii_at(scan->text, act->span.from)) {
        /* "X, put forward by TC260, lays down": a participle with its agent */
        rgl_span next = rgl_word_after(scan->text, sentence->span.to, act->span.to);

        act->passive = next.to > next.from && rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_BY);
    }
    near = act->span.from > clause + 48 ? act->span.from - 48 : clause;
    /* "rules, which shall lower the risk, were issued": the other verb's */
    act->modal = is_said(scan,
                         be != SIZE_MAX && stands_behind_comma(scan, scan->item[be].span.from)
                             ? scan->item[be].span.from
                             : (act->span.from > clause + 26 ? act->span.from - 26 : clause),
                         act->span.to, RGL_CUE_MODAL);
    act->negated = is_said(
        scan, rgl_event_joined(scan, act->span.from > clause + 24 ? act->span.from - 24 : clause, act->span.from),
        act->span.from, RGL_CUE_NEGATION);
    act->earlier = is_said(scan, near, act->span.from, RGL_CUE_EARLIER);
    find_subject(scan, sentence, act, previous);
    if (act->actors.count == 0 && !act->passive && !act->adjectival)
        find_anaphor(scan, sentence, act, clause);
    if (act->actors.count == 0 || act->passive) {
        rgl_authority_group none = {.count = 0};

        if (act->passive)
            act->actors = none;
        if (!act->adjectival)
            find_agent(scan, sentence, act);
    }
}

/* The authority that the sentence begins with: behind a date, an article, "it was reported that". */
static void
find_topic(const rgl_scan *scan, rgl_sentence *sentence)
{
    uint32_t at = sentence->span.from;

    for (size_t i = sentence->first; i < sentence->last; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->gone || m->span.from < at)
            continue;
        if (m->kind == M_AUTHORITY) {
            if (m->span.from - at <= 48 &&
                rgl_event_cue(scan, sentence->span.from, m->span.from, RGL_CUE_REFERENCE, true) == SIZE_MAX)
                rgl_authority_group_read(scan, i, false, sentence->span, &sentence->subject);
            return;
        }
        if (m->kind == M_DATE || (m->kind == M_CUE && m->code == RGL_CUE_REPORT))
            at = m->span.to;
        else if (m->kind == M_TITLE || m->kind == M_COUNT || m->kind == M_MONEY || is_act(m))
            return;
    }
}

/* "Hong Kong introduced", "Shanghai has formally adopted": the place that the sentence begins with, at most behind a
 * day, and right before the verb; SIZE_MAX: none. */
static size_t
place_acts(const rgl_scan *scan, const rgl_sentence *s, const rgl_act *act)
{
    size_t place = rgl_event_mention(scan, s->span.from, act->span.from, M_PLACE, -1, true);
    rgl_span word;
    uint32_t from;

    if (place == SIZE_MAX || (act->cue != RGL_CUE_ACT_ISSUE && act->cue != RGL_CUE_ACT_ADOPT &&
                              act->cue != RGL_CUE_ACT_CONSULT && act->cue != RGL_CUE_ACT_AMEND))
        return SIZE_MAX;
    from = scan->item[place].span.from;
    if (from > s->span.from + BODY_BYTES || rgl_word_is_genitive(scan->text, scan->item[place].span))
        return SIZE_MAX;
    for (word = rgl_word_after(scan->text, act->span.from, scan->item[place].span.to); word.from < word.to;
         word = rgl_word_after(scan->text, act->span.from, word.to))
        if (!rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ADVERB) &&
            !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_PERFECT))
            return SIZE_MAX;
    while (from > s->span.from && scan->text[from - 1] == ' ')
        from--;
    return from == s->span.from || scan->text[from - 1] == ',' || rgl_scan_covering(scan, M_DATE, from - 1) ? place
                                                                                                            : SIZE_MAX;
}

size_t
rgl_event_body(const rgl_scan *scan, const rgl_sentence *s)
{
    for (size_t a = 0; a < s->act_count; a++) {
        const rgl_act *act = &s->acts[a];
        size_t body, place;

        if (act->adjectival)
            continue;
        if (act->negated || act->earlier || act->passive || act->actors.count || act->cue == RGL_CUE_ACT_SAY ||
            (act->modal && act->cue != RGL_CUE_ACT_PLAN))
            return SIZE_MAX;
        place = place_acts(scan, s, act);
        if (place != SIZE_MAX)
            return place;
        body = rgl_event_cue(scan, s->span.from, act->span.from, RGL_CUE_PUBLIC_BODY, false);
        place = rgl_event_mention(scan, s->span.from, act->span.from, M_PLACE, -1, false);
        if (body == SIZE_MAX || place == SIZE_MAX || act->span.from - scan->item[body].span.to > SUBJECT_BYTES ||
            scan->item[body].span.from - s->span.from > BODY_BYTES ||
            scan->item[place].span.from - s->span.from > BODY_BYTES ||
            rgl_event_cue(scan, s->span.from, act->span.from, RGL_CUE_RELATIVE, false) != SIZE_MAX ||
            (act->cue != RGL_CUE_ACT_PLAN && is_said(scan, s->span.from, act->span.from, RGL_CUE_MODAL)) ||
            rgl_event_mention(scan, s->span.from, act->span.from, M_TITLE, -1, false) != SIZE_MAX ||
            rgl_event_mention(scan, s->span.from, act->span.from, M_AUTHORITY, -1, false) != SIZE_MAX)
            return SIZE_MAX;
        return place;
    }
    return SIZE_MAX;
}

/* ------------------------------------------------------------------------------------------------- dates */

/* The distance at which a cue before (behind) a date still speaks of it. */
#define CUE_BEFORE     72
#define CUE_AFTER      48
#define START_BYTES    24 /* "Starting from " */
#define REPORTER_BYTES 48 /* 网信郑州 and 消息 */
#define CUE_NEAR       24 /* in Chinese, where what is said of a day stands behind it: 施行日期为 */
/* A lead of at most so many bytes is a preposition, and stands so near. */
#define LEAD_SHORT 7
#define LEAD_NEAR  24
/* How far behind a day that opens a sentence comments may be asked for, and how far before "It closes on". */
#define COMMENTS_BYTES 110
#define OPENING_BYTES  12
#define OPENED_BYTES   400
/* How far before an instrument's own day its kind stands: "Directive (EU) 2016/680 of". */
#define OF_BYTES 40

static bool
near_before(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *date, int cue, uint32_t reach,
            rgl_span *span)
{
    uint32_t from = date->span.from > s->span.from + reach ? date->span.from - reach : s->span.from;
    size_t i = rgl_event_cue(scan, from, date->span.from, cue, true);

    if (i == SIZE_MAX)
        return false;
    /* Another date between takes the cue for itself. */
    if (rgl_event_mention(scan, scan->item[i].span.to, date->span.from, M_DATE, -1, false) != SIZE_MAX)
        return false;
    *span = scan->item[i].span;
    return true;
}

static bool
near_after(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *date, int cue, uint32_t reach,
           rgl_span *span)
{
    uint32_t to = date->span.to + reach < s->span.to ? date->span.to + reach : s->span.to;
    size_t i = rgl_event_cue(scan, date->span.to, to, cue, false);

    if (i == SIZE_MAX || rgl_event_mention(scan, date->span.to, scan->item[i].span.from, M_DATE, -1, false) != SIZE_MAX)
        return false;
    *span = scan->item[i].span;
    return true;
}

/* Does a lead ("by", "closes on", "deadline") go straight to what begins at `at`? A short word must stand beside it,
 * and who acts or what is acted on may not stand between ("by TC260 on 19 September"). */
static bool
leads_to(const rgl_scan *scan, rgl_span lead, uint32_t at)
{
    bool word = lead.to - lead.from <= LEAD_SHORT;

    if (at - lead.to > (word ? LEAD_NEAR : CUE_AFTER) ||
        (word && rgl_event_cue(scan, lead.to, at, RGL_CUE_COMMENT_CLOSE, false) != SIZE_MAX))
        return false;
    for (size_t i = rgl_scan_find(scan, lead.to); i < scan->sorted && scan->item[i].span.from < at; i++)
        if (!scan->item[i].gone &&
            (scan->item[i].kind == M_AUTHORITY || scan->item[i].kind == M_TITLE || is_act(&scan->item[i])))
            return false;
    return true;
}

/* "It closes on 17 July": does the sentence speak of the consultation that the one before opened? */
static bool
is_of_comments(const rgl_scan *scan, const rgl_sentence *s)
{
    uint32_t from = s->span.from > OPENED_BYTES ? s->span.from - OPENED_BYTES : 0;
    rgl_span first = rgl_word_after(scan->text, s->span.to, s->span.from), next;
    uint32_t line = s->span.from;

    if (!rgl_word_is_cue(scan->lexicon, scan->text, first, RGL_CUE_PRONOUN))
        return false;
    next = rgl_word_after(scan->text, s->span.to, first.to);
    if (rgl_cue_at(scan->lexicon, scan->text, s->span.to, next.from, RGL_CUE_MODAL) == next.to)
        next = rgl_word_after(scan->text, s->span.to, next.to);
    if (!rgl_cue_at(scan->lexicon, scan->text, s->span.to, next.from, RGL_CUE_CLOSE_LEAD))
        return false;
    while (line > from && scan->text[line - 1] != '\n')
        line--;
    return rgl_event_cue(scan, line, s->span.from, RGL_CUE_ACT_CONSULT, false) != SIZE_MAX ||
           rgl_event_cue(scan, line, s->span.from, RGL_CUE_COMMENT_CLOSE, false) != SIZE_MAX;
}

/* Does the line speak of comments before the day, or the sentence behind it? */
static bool
is_under_consultation(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *day)
{
    static const int cues[] = {RGL_CUE_ACT_CONSULT, RGL_CUE_COMMENT_CLOSE, RGL_CUE_DRAFT_MARK};
    uint32_t line = s->span.from;

    while (line > 0 && scan->text[line - 1] != '\n')
        line--;
    for (size_t k = 0; k < sizeof cues / sizeof cues[0]; k++)
        if (rgl_event_cue(scan, line, day->span.from, cues[k], false) != SIZE_MAX ||
            rgl_event_cue(scan, day->span.to, s->span.to, cues[k], false) != SIZE_MAX)
            return true;
    return rgl_event_mention(scan, line, s->span.to, M_STATUS, RGL_STATUS_DRAFT, false) != SIZE_MAX;
}

/* "Through 29 July 2024, the office is seeking comments": a day that the sentence begins with, right behind its lead.
 */
static bool
opens_with(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *day, rgl_span lead)
{
    rgl_span other;

    return lead.from <= s->span.from + 2 && day->span.from - lead.to <= 2 &&
           near_after(scan, s, day, RGL_CUE_COMMENT_CLOSE, COMMENTS_BYTES, &other);
}

/* Does the day end a window for comments? */
static bool
closes_window(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *m, bool chinese, rgl_span *cue)
{
    const rgl_date_mention *date = &scan->dates[m->detail];
    bool limit = date->on_or_before || date->by_end;
    uint32_t from = m->span.from > s->span.from + 160 ? m->span.from - 160 : s->span.from;
    size_t comment = rgl_event_cue(scan, from, m->span.from, RGL_CUE_COMMENT_CLOSE, true);
    /* "The opinions set the goal of 70 data sets by the end of 2028" */
    bool goal = comment != SIZE_MAX &&
                rgl_event_cue(scan, scan->item[comment].span.to, m->span.from, RGL_CUE_GOAL, false) != SIZE_MAX;
    bool comments = comment != SIZE_MAX && !goal;

    /* 报名截止日期为6月30日: whoever wants to come, or to win */
    if (rgl_event_cue(scan, from, m->span.to + CUE_AFTER < s->span.to ? m->span.to + CUE_AFTER : s->span.to,
                      RGL_CUE_ENROLMENT, false) != SIZE_MAX)
        return false;
    if (limit && ((!goal && near_before(scan, s, m, RGL_CUE_COMMENT_CLOSE, 200, cue)) ||
                  near_after(scan, s, m, RGL_CUE_COMMENT_CLOSE, 90, cue)))
        return true;
    /* "the consultation runs from 3 June to 4 July", 意见征集时间为6月4日至7月4日 */
    if (date->period.precision == RGL_RANGE && (near_before(scan, s, m, RGL_CUE_COMMENT_CLOSE, 48, cue) ||
                                                near_after(scan, s, m, RGL_CUE_COMMENT_CLOSE, 24, cue)))
        return true;
    if (chinese) {
        /* 截至5月31日，共接获300宗投诉: until when was counted */
        if (near_before(scan, s, m, RGL_CUE_CLOSE_LEAD, 60, cue) && (comments || is_under_consultation(scan, s, m)))
            return true;
        /* 咨询期至4月30日止 */
        return near_after(scan, s, m, RGL_CUE_CLOSE_LEAD, 4, cue) && comments;
    }
    comments |= !goal && is_of_comments(scan, s);
    if (near_before(scan, s, m, RGL_CUE_CLOSE_LEAD, CUE_AFTER, cue) && leads_to(scan, *cue, m->span.from) &&
        (comments || opens_with(scan, s, m, *cue)))
        return true;
    /* "with 11 July as the closing date", "11 July is the date by which comments are due" */
    return near_after(scan, s, m, RGL_CUE_CLOSE_LEAD, LEAD_NEAR, cue) && cue->to - cue->from > LEAD_SHORT &&
           (comments || rgl_event_cue(scan, cue->to, cue->to + CUE_AFTER, RGL_CUE_COMMENT_CLOSE, false) != SIZE_MAX);
}

/* "Earlier in the month, on 8 January": of the same period, no history. */
static bool
earlier_in_period(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    rgl_span word = rgl_word_after(scan->text, to, from);

    return word.to - word.from >= 2 && (memcmp(scan->text + word.from, "in", 2) == 0 ||
                                        (word.to - word.from == 4 && memcmp(scan->text + word.from, "this", 4) == 0));
}

/* Does the name of a law, an act, a directive, an EU regulation end at the offset? "The Order of 5 June" is the news.
 */
static bool
ends_law(const rgl_scan *scan, uint32_t at)
{
    for (size_t i = rgl_scan_find(scan, at), steps = 0; i-- > 0 && steps < 12; steps++) {
        const rgl_mention *m = &scan->item[i];

        if (m->span.to != at || !rgl_word_is_capital(scan->text, m->span))
            continue;
        if (m->kind == M_LAW ||
            (m->kind == M_KIND && (m->code == RGL_KIND_LAW || m->code == RGL_KIND_ACT ||
                                   m->code == RGL_KIND_DIRECTIVE || m->code == RGL_KIND_EU_REGULATION)))
            return true;
    }
    return false;
}

bool
rgl_event_dates_instrument(const rgl_scan *scan, const rgl_mention *date)
{
    uint32_t from = date->span.from > OF_BYTES ? date->span.from - OF_BYTES : 0;
    rgl_span word = rgl_word_before(scan->text, from, date->span.from);

    if (scan->dates[date->detail].no_year || word.to - word.from != 2 || memcmp(scan->text + word.from, "of", 2) != 0)
        return false;
    /* back over "3/2018,", "No. 78-17" to the kind */
    for (int steps = 0; steps < 3; steps++) {
        uint32_t at = word.from;

        while (at > from && (scan->text[at - 1] == ',' || scan->text[at - 1] == '.' || scan->text[at - 1] == ' '))
            at--;
        if (at == from)
            return false;
        if (ends_law(scan, at))
            return true;
        word = rgl_word_before(scan->text, from, at);
    }
    return false;
}

static bool
acts_in(const rgl_sentence *s, uint32_t from, uint32_t to)
{
    for (size_t a = 0; a < s->act_count; a++)
        if (s->acts[a].span.from >= from && s->acts[a].span.to <= to && s->acts[a].cue != RGL_CUE_ACT_JUDGE)
            return true; /* but "the new rules" are no act of a court */
    return false;
}

/* "must comply by 3 December and smaller ones by 3 June": does the day end what the last one before it does? */
static bool
shares_limit(const rgl_scan *scan, const rgl_sentence *s, size_t index, rgl_span *cue)
{
    const rgl_mention *m = &scan->item[index];
    uint32_t from = m->span.from > s->span.from + CUE_BEFORE ? m->span.from - CUE_BEFORE : s->span.from;
    size_t last = rgl_event_mention(scan, from, m->span.from, M_DATE, -1, true);

    if (last == SIZE_MAX ||
        !(scan->dates[scan->item[last].detail].on_or_before || scan->dates[scan->item[last].detail].by_end))
        return false;
    return rgl_event_cue(scan, scan->item[last].span.to, m->span.from, RGL_CUE_JOINT, false) != SIZE_MAX &&
           !acts_in(s, scan->item[last].span.to, m->span.from) &&
           near_before(scan, s, &scan->item[last], RGL_CUE_GRACE, CUE_BEFORE, cue);
}

/* Is "will become effective" or "shall" said in the span? */
static bool
lies_in_future(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    size_t told = rgl_event_mention(scan, from, to, M_STATUS, RGL_STATUS_IN_FORCE, false);

    return rgl_event_cue(scan, from, to, RGL_CUE_MODAL, false) != SIZE_MAX ||
           (told != SIZE_MAX && (scan->item[told].flags & RGL_F_FUTURE));
}

/* "From 1 September", "As of", "Starting on": does the date tell from when on, at the head of its sentence? */
static bool
is_start(const rgl_scan *scan, uint32_t from, rgl_span date)
{
    static const char *const words[] = {"From", "As", "Starting", "Beginning", "Effective"};
    rgl_span word = rgl_word_after(scan->text, date.to, from);

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == word.to - word.from &&
            memcmp(scan->text + word.from, words[i], word.to - word.from) == 0)
            return true;
    return false;
}

/* Is somebody bound to do something in [from, to): "must comply", "will have to report"? */
static bool
is_duty(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    static const char *const verbs[] = {"must", "shall", "will", "needs", "need", "may", "can"};

    while (from < to) {
        rgl_span word = rgl_word_after(scan->text, to, from);

        for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
            if (strlen(verbs[i]) == word.to - word.from &&
                memcmp(scan->text + word.from, verbs[i], word.to - word.from) == 0)
                return true;
        from = word.from < word.to ? word.to : (uint32_t) rgl_utf8_next(scan->text, to, from);
    }
    return false;
}

/* 对3月8日部署的工作进行说明, 今天的机密信息: the day of something that the sentence only speaks of. */
static bool
describes(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *m, const rgl_date_mention *date)
{
    size_t on = rgl_event_cue(scan, m->span.from > s->span.from + 3 ? m->span.from - 3 : s->span.from, m->span.from,
                              RGL_CUE_ON_WHOM, true);

    return (on != SIZE_MAX && scan->item[on].span.to == m->span.from) ||
           (date->near && m->span.to < s->span.to && rgl_utf8_get(scan->text, s->span.to, m->span.to) == 0x7684);
}

static rgl_date_role
date_role(const rgl_scan *scan, const rgl_sentence *s, size_t index, rgl_span *cue)
{
    const rgl_mention *m = &scan->item[index];
    const rgl_date_mention *date = &scan->dates[m->detail];
    bool chinese = !rgl_is_ascii_at(
        scan->text, m->span.to > m->span.from ? (uint32_t) rgl_utf8_prev(scan->text, m->span.to) : m->span.from);
    bool limit = date->on_or_before || date->by_end;
    rgl_span other;
    size_t moment;

    *cue = (rgl_span){m->span.from, m->span.from};
    if (rgl_event_dates_instrument(scan, m) || (chinese && describes(scan, s, m, date)))
        return D_HISTORY;
    /* In force: "will come into force on D", "effective from D", "from D on, when it takes effect", 自D起施行. */
    if (near_before(scan, s, m, RGL_CUE_EFFECTIVE, chinese ? CUE_NEAR : CUE_BEFORE, cue)) {
        if (!near_after(scan, s, m, RGL_CUE_COMMENT_CLOSE, 12, &other) &&
            !(chinese && rgl_event_parted(scan, cue->to, m->span.from)))
            return D_EFFECTIVE;
    }
    if ((date->from || chinese) && near_after(scan, s, m, RGL_CUE_EFFECTIVE, chinese ? 24 : CUE_AFTER, cue))
        return chinese && cue->to < s->span.to && rgl_utf8_get(scan->text, s->span.to, cue->to) == 0x7684
                   ? D_HISTORY /* 2016年起施行的《X》 */
                   : D_EFFECTIVE;
    /* "On 10 July the Catalogue will become effective" */
    if (!chinese && m->span.from - s->span.from <= OPENING_BYTES &&
        near_after(scan, s, m, RGL_CUE_EFFECTIVE, CUE_BEFORE, cue) && lies_in_future(scan, m->span.to, cue->to) &&
        !acts_in(s, m->span.to, cue->from) &&
        rgl_event_mention(scan, cue->to, s->span.to, M_DATE, -1, false) == SIZE_MAX)
        return D_EFFECTIVE;
    /* "From 1 September, providers must comply" */
    if (!chinese && m->span.from - s->span.from <= START_BYTES && is_start(scan, s->span.from, m->span) &&
        is_duty(scan, m->span.to, s->span.to)) {
        *cue = (rgl_span){s->span.from, m->span.to};
        return D_EFFECTIVE;
    }
    /* "on 1 January 2025, when the new text starts to apply" */
    moment = rgl_event_cue(scan, m->span.to, m->span.to + 24, RGL_CUE_MOMENT, false);
    if (moment != SIZE_MAX && scan->item[moment].span.from - m->span.to <= 3 &&
        near_after(scan, s, m, RGL_CUE_EFFECTIVE, CUE_BEFORE, cue))
        return D_EFFECTIVE;
    if (limit && date->relative && date->period.precision == RGL_DAY)
        return D_HISTORY; /* "contracts concluded before that day" */
    if (near_before(scan, s, m, RGL_CUE_GRACE, CUE_BEFORE, cue) ||
        (limit && (near_after(scan, s, m, RGL_CUE_GRACE, CUE_AFTER, cue) || shares_limit(scan, s, index, cue))))
        return near_after(scan, s, m, RGL_CUE_COMMENT_CLOSE, CUE_AFTER, &other) ? D_CLOSE : D_GRACE;
    if (closes_window(scan, s, m, chinese, cue))
        return D_CLOSE;
    if ((limit && near_before(scan, s, m, RGL_CUE_REPORT_DUE, CUE_BEFORE, cue)) ||
        (limit && chinese && near_after(scan, s, m, RGL_CUE_REPORT_DUE, 12, cue)))
        return rgl_event_cue(scan, s->span.from, cue->from, RGL_CUE_COMMENT_CLOSE, false) != SIZE_MAX ? D_CLOSE
                                                                                                      : D_REPORT_DUE;
    if (near_before(scan, s, m, RGL_CUE_REPORT, 64, cue)) {
        bool act = false;

        for (size_t i = 0; i < s->act_count; i++)
            if (s->acts[i].span.from >= cue->to && s->acts[i].span.to <= m->span.from)
                act = true;
        if (!act)
            return D_REPORTED;
    }
    /* 10月23日某市网信消息，据某公众号22日消息: the day of the report, with nothing but the reporter's name between */
    if (chinese && near_after(scan, s, m, RGL_CUE_REPORT_BEHIND, REPORTER_BYTES, cue) &&
        !rgl_event_parted(scan, m->span.to, cue->from) &&
        rgl_event_mention(scan, m->span.to, cue->from, M_TITLE, -1, false) == SIZE_MAX)
        return D_REPORTED;
    if (near_after(scan, s, m, RGL_CUE_REPORT, chinese ? 12 : 40, cue)) {
        bool act = false;

        for (size_t i = 0; i < s->act_count; i++)
            if (s->acts[i].span.from >= m->span.to && s->acts[i].span.to <= cue->from)
                act = true;
        if (!act && rgl_event_mention(scan, m->span.to, cue->from, M_TITLE, -1, false) == SIZE_MAX)
            return D_REPORTED;
    }
    if (limit)
        return D_TARGET;
    if (date->period.precision == RGL_RANGE ||
        (near_before(scan, s, m, RGL_CUE_EARLIER, 60, cue) && !earlier_in_period(scan, cue->to, m->span.from)))
        return D_HISTORY;
    if (date->relative && date->period.precision >= RGL_YEAR)
        return near_before(scan, s, m, RGL_CUE_TARGET, 120, cue) ? D_TARGET : D_HISTORY;
    return D_EVENT;
}

bool
rgl_event_read(rgl_scan *scan, rgl_span block, rgl_sentence **out, size_t *count)
{
    rgl_sentence *sentences = NULL;
    size_t n = 0, capacity = 0;

    for (uint32_t at = block.from; at < block.to;) {
        rgl_sentence s = {.span = {at, rgl_sentence_end(scan->lexicon, scan->text, at, block.to)}};
        size_t acts = 0;

        at = s.span.to;
        s.span = rgl_span_trim(scan->text, s.span);
        if (s.span.from >= s.span.to)
            continue;
        s.first = rgl_scan_find(scan, s.span.from);
        s.last = rgl_scan_find(scan, s.span.to);
        for (size_t i = s.first; i < s.last; i++) {
            const rgl_mention *m = &scan->item[i];
            const rgl_act *previous = s.act_count ? &s.acts[s.act_count - 1] : NULL;
            rgl_act act;

            /* Sorted by start, the longer first: what begins inside the last act is part of it. */
            if (s.act_count >= ACTS_MAX || !is_act(m) || (previous && m->span.from < previous->span.to))
                continue;
            act = (rgl_act){.span = m->span, .cue = m->code};
            read_act(scan, &s, &act, previous);
            if (!rgl_grow(scan->arena, &s.acts, sizeof act, s.act_count, &acts))
                return false;
            s.acts[s.act_count++] = act;
        }
        find_topic(scan, &s);
        for (size_t i = s.first; i < s.last; i++) {
            rgl_mention *m = &scan->item[i];
            rgl_span cue;

            if (m->kind != M_DATE || m->gone)
                continue;
            m->code = (uint16_t) date_role(scan, &s, i, &cue);
            m->place_from = cue.from;
            m->place_to = cue.to;
        }
        if (!rgl_grow(scan->arena, &sentences, sizeof s, n, &capacity))
            return false;
        sentences[n++] = s;
    }
    *out = sentences;
    *count = n;
    return true;
}
