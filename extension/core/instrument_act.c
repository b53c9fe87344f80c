/* instrument_act.c: the verb that a title is the object of, or the subject of in its passive, and what it makes of it.
 */
#include "instrument_act.h"

#include <string.h>

#include "lexicon_enums.h"
#include "title_extent.h"
#include "word.h"

/* How far its verb may stand before a title. Bytes. */
#define OBJECT_BYTES 220
/* A law that everybody knows is named in passing: what is done to it is said right before it. */
#define LAW_BYTES       90
#define REFERENCE_BYTES 44
/* How far before a title the document may stand that is on it. */
#define SUBJECT_BYTES 80

bool
rgl_instrument_is_act(const rgl_act *act)
{
    switch (act->cue) {
    case RGL_CUE_ACT_ISSUE:
    case RGL_CUE_ACT_ADOPT:
    case RGL_CUE_ACT_CONSULT:
    case RGL_CUE_ACT_AMEND:
    case RGL_CUE_ACT_REPEAL:
        return true;
    default:
        return false;
    }
}

/* "the X, which the CAC made public": the act of the clause behind the title that has it for its object; NULL: none. */
static const rgl_act *
relative_act(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title)
{
    rgl_span word = rgl_word_after(scan->text, s->span.to, title->span.to);

    if (word.from == word.to && title->span.to < s->span.to && scan->text[title->span.to] == ',')
        word = rgl_word_after(scan->text, s->span.to, title->span.to + 1);
    if (word.from == word.to || !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_RELATIVE))
        return NULL;
    for (size_t a = 0; a < s->act_count; a++) {
        const rgl_act *act = &s->acts[a];

        if (act->span.from < word.to || act->span.from - word.to > RGL_PASSIVE_BYTES)
            continue;
        if (act->modal || act->negated || act->earlier || !rgl_instrument_is_act(act))
            return NULL;
        return act->actors.count && act->actors.span.from >= word.to &&
                       rgl_event_mention(scan, title->span.to, act->span.from, M_TITLE, -1, false) == SIZE_MAX
                   ? act
                   : NULL;
    }
    return NULL;
}

/* "Most provisions of the X came into force": what is said behind the title of its provisions is said of it. */
static bool
takes_effect_in_part(const rgl_scan *scan, const rgl_sentence *s, size_t reference, const rgl_title *title)
{
    uint32_t to = title->span.to + RGL_PASSIVE_BYTES < s->span.to ? title->span.to + RGL_PASSIVE_BYTES : s->span.to;
    size_t told = rgl_event_mention(scan, title->span.to, to, M_STATUS, RGL_STATUS_IN_FORCE, false);

    return rgl_cue_at(scan->lexicon, scan->text, title->span.from, scan->item[reference].span.from, RGL_CUE_PART_OF) &&
           told != SIZE_MAX && !(scan->item[told].flags & (RGL_F_WEAK | RGL_F_FUTURE)) &&
           !rgl_event_parted(scan, title->span.to, scan->item[told].span.from);
}

/* "an opinion on age checks for the X Code": is the title part of what a document in small letters is on? */
static bool
is_subject(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title)
{
    uint32_t at = title->span.from, from = at > s->span.from + SUBJECT_BYTES ? at - SUBJECT_BYTES : s->span.from;
    size_t kind = rgl_event_mention(scan, from, at, M_KIND, -1, true);
    rgl_span next;

    if (kind == SIZE_MAX || title->mark >= 0 || rgl_word_is_capital(scan->text, scan->item[kind].span) ||
        rgl_event_parted(scan, scan->item[kind].span.to, at) ||
        rgl_event_mention(scan, scan->item[kind].span.to, at, M_TITLE, -1, false) != SIZE_MAX ||
        memchr(scan->text + scan->item[kind].span.to, ':', at - scan->item[kind].span.to))
        return false;
    next = rgl_word_after(scan->text, at, scan->item[kind].span.to);
    return next.from == scan->item[kind].span.to + 1 &&
           rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_SUBJECT_OF);
}

/* "be implemented from 1 April": the passive of a verb that else refers to what it has for its object. */
static bool
is_passive_of_day(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *verb)
{
    rgl_span be = rgl_word_before(scan->text, s->span.from, verb->span.from);
    rgl_span word = rgl_word_after(scan->text, s->span.to, verb->span.to);

    if (!rgl_word_is_cue(scan->lexicon, scan->text, be, RGL_CUE_BE))
        return false;
    word = rgl_word_after(scan->text, s->span.to, word.to);
    return word.from < word.to && rgl_scan_covering(scan, M_DATE, word.from) != NULL;
}

bool
rgl_instrument_is_reference(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title)
{
    uint32_t at = title->span.from;
    uint32_t from = at > s->span.from + REFERENCE_BYTES ? at - REFERENCE_BYTES : s->span.from;
    size_t i = rgl_event_cue(scan, from, at, RGL_CUE_REFERENCE, true);

    /* "approved the following: the X", "the following rules: the X" */
    while (i != SIZE_MAX &&
           rgl_word_is_cue(scan->lexicon, scan->text,
                           rgl_word_before(scan->text, s->span.from, scan->item[i].span.from), RGL_CUE_ARTICLE))
        i = rgl_event_cue(scan, from, scan->item[i].span.from, RGL_CUE_REFERENCE, true);
    /* "shall be implemented from 1 April: the X" */
    while (i != SIZE_MAX && is_passive_of_day(scan, s, &scan->item[i]))
        i = rgl_event_cue(scan, from, scan->item[i].span.from, RGL_CUE_REFERENCE, true);
    if (i == SIZE_MAX)
        return is_subject(scan, s, title);
    if (takes_effect_in_part(scan, s, i, title))
        return false;
    if (relative_act(scan, s, title))
        return false; /* "under the X, which the CAC issued on 4 June" */
    for (size_t a = 0; a < s->act_count; a++)
        if (s->acts[a].span.from >= scan->item[i].span.to && s->acts[a].span.to <= at &&
            rgl_instrument_is_act(&s->acts[a]))
            return false; /* "in line with the plan issued the X" */
    return rgl_event_mention(scan, scan->item[i].span.to, at, M_TITLE, -1, false) == SIZE_MAX;
}

/* The strongest status word of those that lie in the span, or (touching) that overlap it; words of the future do not
 * count. -1: none. weak: words that need something beside them count, too. */
static int
strongest(const rgl_scan *scan, rgl_span span, bool touching, bool weak)
{
    int best = -1;
    uint32_t from = touching && span.from > RGL_CUE_BYTES ? span.from - RGL_CUE_BYTES : touching ? 0 : span.from;

    for (size_t i = rgl_scan_find(scan, from); i < scan->sorted && scan->item[i].span.from < span.to; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind != M_STATUS || m->gone || (m->flags & RGL_F_FUTURE) || ((m->flags & RGL_F_WEAK) && !weak))
            continue;
        if (touching ? m->span.to <= span.from : m->span.to > span.to)
            continue;
        if (best < 0 || rgl_status_strength(m->code) > rgl_status_strength(best))
            best = m->code;
    }
    return best;
}

int
rgl_instrument_status_in(const rgl_scan *scan, uint32_t from, uint32_t to, bool weak)
{
    return from < to ? strongest(scan, (rgl_span){from, to}, false, weak) : -1;
}

/* Is a note on the version told of the title outside it (《X》等12项行业标准报批稿, 《X》形成报批稿)? The status that
 * it says, or -1. */
static int
version_behind(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title)
{
    uint32_t to = title->span.to + RGL_PASSIVE_BYTES < s->span.to ? title->span.to + RGL_PASSIVE_BYTES : s->span.to;

    for (size_t i = rgl_scan_find(scan, title->span.to); i < s->last && scan->item[i].span.from < to; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind == M_STATUS && !m->gone && m->code <= RGL_STATUS_UNDER_REVIEW && m->code >= RGL_STATUS_DRAFT &&
            rgl_cue_at(scan->lexicon, scan->text, s->span.to, m->span.from, RGL_CUE_VERSION) == m->span.to)
            return m->code;
    }
    return -1;
}

/* Does "revised" or "amended" stand right before the title? */
static bool
is_revised(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title)
{
    rgl_span word = rgl_word_before(scan->text, s->span.from, title->span.from);
    size_t i = word.from < word.to ? rgl_event_mention(scan, word.from, word.to, M_STATUS, RGL_STATUS_AMENDED, false)
                                   : SIZE_MAX;

    return i != SIZE_MAX && scan->item[i].span.from == word.from && scan->item[i].span.to == word.to;
}

/* "Introduced the X Bill", "the minister tabled": a bill that is brought before those who decide on it; an act or a law
 * is one when they are named. */
static bool
is_introduced(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title, const rgl_act *act)
{
    if (rgl_cue_at(scan->lexicon, scan->text, s->span.to, act->span.from, RGL_CUE_INTRODUCE_VERB) != act->span.to)
        return false;
    return title->kind == RGL_KIND_BILL ||
           ((title->kind == RGL_KIND_ACT || title->kind == RGL_KIND_LAW) &&
            rgl_event_cue(scan, s->span.from, s->span.to, RGL_CUE_LEGISLATOR, false) != SIZE_MAX);
}

int16_t
rgl_instrument_status_of(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title, const rgl_act *act,
                         uint32_t after)
{
    int draft = -1, own, between = -1;
    uint32_t from = act->span.from < title->span.from ? act->span.from : title->span.from;
    uint32_t to = act->span.to > title->span.to ? act->span.to : title->span.to;

    /* what is said of comments anywhere in the sentence */
    for (size_t i = s->first; i < s->last; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind == M_STATUS && !m->gone && !(m->flags & RGL_F_WEAK) &&
            (m->code == RGL_STATUS_DRAFT || m->code == RGL_STATUS_REVISED_DRAFT) && m->code > draft)
            draft = m->code;
    }
    own = strongest(scan, act->span, true, true);
    if (act->passive) {
        /* "were deliberated and adopted": the words around the participle */
        int wide = rgl_instrument_status_in(scan, act->span.from > s->span.from + 8 ? act->span.from - 8 : s->span.from,
                                            act->span.to + 28 < s->span.to ? act->span.to + 28 : s->span.to, false);

        if (wide >= 0 && wide != RGL_STATUS_IN_FORCE)
            own = wide;
    }
    if (act->cue == RGL_CUE_ACT_ADOPT && own == RGL_STATUS_ADOPTED && title->brackets)
        for (size_t a = 0; a < s->act_count; a++)
            if (s->acts[a].span.from >= act->span.to && s->acts[a].cue == RGL_CUE_ACT_ISSUE && !s->acts[a].modal &&
                rgl_instrument_status_in(scan, s->acts[a].span.from > 6 ? s->acts[a].span.from - 6 : 0,
                                         s->acts[a].span.to, true) == RGL_STATUS_ISSUED)
                return RGL_STATUS_ISSUED; /* 已经会议通过，现予公布 */
    if (act->cue == RGL_CUE_ACT_ADOPT && (own == RGL_STATUS_ADOPTED || own == RGL_STATUS_UNDER_REVIEW)) {
        if (own == RGL_STATUS_UNDER_REVIEW &&
            rgl_instrument_status_in(scan, from, s->span.to, false) == RGL_STATUS_ADOPTED)
            return RGL_STATUS_ADOPTED;
        if (version_behind(scan, s, title) == RGL_STATUS_UNDER_REVIEW)
            return RGL_STATUS_UNDER_REVIEW;
        return (int16_t) own;
    }
    /* "announced the repeal of the X", "published amendments to the X", "the revised X for comments" */
    if (draft >= 0 && is_revised(scan, s, title))
        between = RGL_STATUS_AMENDED;
    else if (act->span.to < title->span.from)
        between = rgl_instrument_status_in(scan, act->span.to > after ? act->span.to : after, title->span.from, false);
    if (act->cue == RGL_CUE_ACT_REPEAL || between == RGL_STATUS_REPEALED || between == RGL_STATUS_WITHDRAWN) {
        bool draft_gone = title->mark >= RGL_STATUS_DRAFT && title->mark <= RGL_STATUS_UNDER_REVIEW;

        return own == RGL_STATUS_WITHDRAWN || between == RGL_STATUS_WITHDRAWN || draft_gone ? RGL_STATUS_WITHDRAWN
                                                                                            : RGL_STATUS_REPEALED;
    }
    if (draft < 0 && rgl_instrument_status_in(scan, from, title->span.from, false) == RGL_STATUS_UNDER_REVIEW)
        return RGL_STATUS_UNDER_REVIEW; /* "submitted the revised draft of the X to" */
    if (title->mark == RGL_STATUS_DRAFT || (title->mark == RGL_STATUS_REVISED_DRAFT && (title->brackets || draft >= 0)))
        return title->mark > draft ? title->mark : (int16_t) draft;
    if (title->mark == RGL_STATUS_REVISED_DRAFT)
        return rgl_instrument_status_in(scan,
                                        title->span.from > s->span.from + 60 ? title->span.from - 60 : s->span.from,
                                        title->span.from, true) == RGL_STATUS_DRAFT
                   ? RGL_STATUS_REVISED_DRAFT
                   : RGL_STATUS_AMENDED;
    if (title->mark == RGL_STATUS_UNDER_REVIEW || version_behind(scan, s, title) == RGL_STATUS_UNDER_REVIEW)
        return RGL_STATUS_UNDER_REVIEW;
    if (draft >= 0)
        return between == RGL_STATUS_AMENDED || own == RGL_STATUS_AMENDED ? RGL_STATUS_REVISED_DRAFT : (int16_t) draft;
    if (act->cue == RGL_CUE_ACT_CONSULT)
        return RGL_STATUS_DRAFT;
    if (act->cue == RGL_CUE_ACT_ISSUE && is_introduced(scan, s, title, act))
        return RGL_STATUS_UNDER_REVIEW;
    if (act->cue == RGL_CUE_ACT_AMEND || between == RGL_STATUS_AMENDED)
        return RGL_STATUS_AMENDED;
    if (own >= 0 && own != RGL_STATUS_IN_FORCE)
        return (int16_t) own;
    own = rgl_instrument_status_in(scan, from, to, false);
    if (own >= 0 && own != RGL_STATUS_IN_FORCE && own != RGL_STATUS_PLANNED && own != RGL_STATUS_DRAFTING)
        return (int16_t) own;
    return act->cue == RGL_CUE_ACT_ADOPT ? RGL_STATUS_ADOPTED : RGL_STATUS_ISSUED;
}

/* 2022年公布的《X》: an act that only says which one is meant. */
static bool
is_attribute(const rgl_scan *scan, const rgl_act *act)
{
    return act->span.to < scan->len && rgl_utf8_get(scan->text, scan->len, act->span.to) == 0x7684;
}

/* "It was announced by the ministry that the X had been repealed": is the title the subject of what somebody says? */
static bool
is_reported(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title)
{
    rgl_span word = rgl_word_before(scan->text, s->span.from, title->span.from);

    if (rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE))
        word = rgl_word_before(scan->text, s->span.from, word.from);
    return rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_THAT);
}

bool
rgl_instrument_is_ahead(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    for (uint32_t at = from; at < to;) {
        rgl_span word = rgl_word_after(scan->text, to, at);

        if (word.from == word.to)
            return false;
        if (rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_WILL))
            return true;
        at = word.to;
    }
    return false;
}

/* "as the X requires": has the title a verb of its own right behind it? */
static bool
says(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title)
{
    rgl_span word = rgl_word_after(scan->text, s->span.to, title->span.to);

    return word.from == title->span.to + 1 && rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_LAW_SAYS);
}

/* "Guidelines on X published", "X Act adopted in second reading": a participle right behind the title, with no object.
 */
static bool
is_bare_passive(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title, const rgl_act *act)
{
    rgl_span next = rgl_word_after(scan->text, s->span.to, act->span.to);

    return act->span.from - title->span.to <= RGL_BESIDE_TITLE && act->span.to > act->span.from + 2 &&
           memcmp(scan->text + act->span.to - 2, "ed", 2) == 0 &&
           (next.from == next.to || rgl_scan_covering(scan, M_DATE, next.from) ||
            (!rgl_word_is_capital(scan->text, next) && rgl_title_is_connector(scan, next)));
}

/* "announced that it would repeal the X" */
static bool
would_do(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    rgl_span that = rgl_word_after(scan->text, to, from);

    return rgl_word_is_cue(scan->lexicon, scan->text, that, RGL_CUE_THAT) && rgl_instrument_is_ahead(scan, that.to, to);
}

const rgl_act *
rgl_instrument_act_on(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title, uint32_t after)
{
    const rgl_act *before = NULL;
    uint32_t reach = title->law >= 0 && title->mark < 0 ? LAW_BYTES : OBJECT_BYTES;

    for (size_t a = 0; a < s->act_count; a++) {
        const rgl_act *act = &s->acts[a];

        if (act->modal || act->negated || act->earlier) {
            if (act->modal && rgl_instrument_is_act(act) && act->span.to <= title->span.from)
                before = NULL; /* "announced that it would repeal the X" */
            continue;
        }
        if (act->span.to <= title->span.from) {
            if (act->adjectival && rgl_word_is_cue(scan->lexicon, scan->text, act->span, RGL_CUE_DRAFT_MARK))
                continue; /* "its proposed Bill" */
            if (act->adjectival) {
                /* "the recently issued Opinions" takes the title for itself, unless it only says "revised" */
                if (title->span.from - act->span.to <= 4 && act->cue != RGL_CUE_ACT_AMEND &&
                    !(act->cue == RGL_CUE_ACT_ISSUE &&
                      rgl_instrument_status_in(scan, act->span.from, act->span.to, true) == RGL_STATUS_AMENDED))
                    return NULL;
                continue;
            }
            if (!rgl_instrument_is_act(act))
                before = act->cue == RGL_CUE_ACT_SAY && act->actors.count ? NULL : before;
            else if (act->span.from >= after && title->span.from - act->span.to <= reach &&
                     (!act->passive || !rgl_is_ascii_at(scan->text, act->span.from) || after <= s->span.from))
                before = act;
            continue;
        }
        if (before && !is_attribute(scan, before) && !is_reported(scan, s, title))
            break;
        /* behind the title: "X was issued", "X, put forward by Y", 《X》公开征求意见 */
        if (act->span.from >= title->span.to && rgl_instrument_is_act(act) &&
            act->span.from - title->span.to <= RGL_PASSIVE_BYTES &&
            (act->passive || !rgl_is_ascii_at(scan->text, act->span.from) || is_bare_passive(scan, s, title, act)) &&
            (act->cue == RGL_CUE_ACT_CONSULT || !rgl_instrument_is_ahead(scan, title->span.to, act->span.from)) &&
            rgl_event_mention(scan, title->span.to, act->span.from, M_TITLE, -1, false) == SIZE_MAX)
            return act;
    }
    if (before && (title->law >= 0 || !title->brackets) && says(scan, s, title))
        before = NULL;
    if (before && would_do(scan, before->span.to, title->span.from))
        before = NULL;
    return before ? before : relative_act(scan, s, title);
}
