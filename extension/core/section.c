/* section.c: what no heading says: by the facts that were found, else by the words of the opening. */
#include "section.h"

#include <string.h>

#include "lexicon_enums.h"
#include "word.h"

/* How far behind the rules stands what they are about, in bytes. */
#define RULES_BYTES 48

/* An authority that can take measures: no association, no exchange, no standards body, no medium. */
static bool
is_public(const rgl_scan *scan, size_t mention)
{
    static const char *const kinds[] = {"regulator", "ministry", "police", "government"};
    const char *kind = rgl_lexicon_authority(scan->lexicon, scan->item[mention].code)->kind;

    for (size_t i = 0; kind && i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kind, kinds[i]) == 0)
            return true;
    return false;
}

static bool
is_rulemaking(const rgl_act *act)
{
    return (act->cue == RGL_CUE_ACT_ISSUE || act->cue == RGL_CUE_ACT_ADOPT || act->cue == RGL_CUE_ACT_CONSULT ||
            act->cue == RGL_CUE_ACT_AMEND) &&
           !act->adjectival && !act->negated;
}

bool
rgl_section_is_of_rules(const rgl_scan *scan, const rgl_sentence *s, rgl_span measure)
{
    bool makes = s->act_count == 0; /* a headline */
    size_t rules = SIZE_MAX;
    rgl_span word;
    uint32_t at;

    /* "fining guidelines", "the penalty policy" */
    word = rgl_word_after(scan->text, s->span.to, measure.to);
    if (word.from == measure.to + 1 && rgl_is_ascii_at(scan->text, measure.from) &&
        rgl_cue_at(scan->lexicon, scan->text, s->span.to, word.from, RGL_CUE_RULES_NOUN) == word.to)
        return true;
    for (size_t a = 0; a < s->act_count; a++)
        makes |= is_rulemaking(&s->acts[a]);
    for (size_t i = s->first; makes && i < s->last && scan->item[i].span.from < measure.from; i++)
        if (scan->item[i].kind == M_CUE && scan->item[i].code == RGL_CUE_REGULATORY_WORD &&
            measure.from - scan->item[i].span.to <= RULES_BYTES)
            rules = i;
    if (rules == SIZE_MAX)
        return false;
    for (at = scan->item[rules].span.to; at < measure.from && scan->text[at] != ','; at++)
        if (scan->text[at] == ' ' && rgl_cue_at(scan->lexicon, scan->text, measure.from, at + 1, RGL_CUE_ABOUT))
            return memchr(scan->text + at, ',', measure.from - at) == NULL;
    return false;
}

/* Does a court decide in the opening, itself and now? */
static bool
court_decides(const rgl_scan *scan, const rgl_passage *passages, size_t count)
{
    for (size_t p = 0; p < count; p++) {
        const rgl_sentence *s = passages[p].sentences;

        if (passages[p].headline || !passages[p].count)
            continue;
        for (size_t a = 0; a < s->act_count; a++) {
            const char *kind = NULL;

            if (s->acts[a].actors.count)
                kind = rgl_lexicon_authority(scan->lexicon, scan->item[s->acts[a].actors.mention[0]].code)->kind;
            if (s->acts[a].cue == RGL_CUE_ACT_JUDGE && !s->acts[a].adjectival && !s->acts[a].modal &&
                !s->acts[a].earlier && kind && strcmp(kind, "court") == 0)
                return true;
        }
        return false;
    }
    return false;
}

/* Does the headline or the opening speak of enforcement, be it one that was only considered or refused? */
static bool
enforcing(const rgl_document *doc, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;

    for (size_t p = 0; p < count; p++)
        for (size_t k = 0; k < passages[p].count && k < 2; k++) {
            const rgl_sentence *s = &passages[p].sentences[k];

            for (size_t a = 0; a < s->act_count; a++)
                if ((s->acts[a].cue == RGL_CUE_ACT_SANCTION || s->acts[a].cue == RGL_CUE_ACT_JUDGE) &&
                    !s->acts[a].adjectival && s->acts[a].actors.count)
                    return true;
            /* "15 Oct - CVERC: 13 mobile apps without": what an authority has to say of apps that it counts */
            if (k == 0 && s->subject.count && !passages[p].headline && is_public(scan, s->subject.mention[0]) &&
                rgl_event_cue(scan, s->span.from, s->span.to, RGL_CUE_ACT_SAY, false) == SIZE_MAX &&
                rgl_event_mention(scan, s->span.from, s->span.to, M_COUNT, RGL_CUE_APP_NOUN, false) != SIZE_MAX)
                return true;
            if (k == 0 && rgl_event_mention(scan, s->span.from, s->span.to, M_ENFORCEMENT, -1, false) != SIZE_MAX &&
                s->act_count && (unsigned char) scan->text[s->span.from] < 0x80)
                for (size_t i = s->first; i < s->last; i++)
                    if (scan->item[i].kind == M_ENFORCEMENT && !scan->item[i].gone &&
                        !rgl_section_is_of_rules(scan, s, scan->item[i].span) &&
                        scan->item[i].code != RGL_ENFORCEMENT_APP_NOTICE &&
                        scan->item[i].code != RGL_ENFORCEMENT_WARNING && scan->item[i].code != RGL_ENFORCEMENT_BAN &&
                        scan->item[i].code != RGL_ENFORCEMENT_INSPECTION &&
                        scan->item[i].code != RGL_ENFORCEMENT_INTERVIEW)
                        return true;
        }
    return false;
}

/* Words of the headline and of the first two sentences that speak of enforcement, or of rules; those that come first
 * count twice. */
static void
count_words(const rgl_document *doc, const rgl_passage *passages, size_t count, int *enforcement, int *rules)
{
    const rgl_scan *scan = doc->scan;
    int sentences = 0;

    *enforcement = *rules = 0;
    for (size_t p = 0; p < count; p++)
        for (size_t k = 0; k < passages[p].count && sentences < 3; k++, sentences += !passages[p].headline) {
            const rgl_sentence *s = &passages[p].sentences[k];
            int weight = sentences == 0 ? 2 : 1;
            uint32_t end = 0;

            for (size_t i = s->first; i < s->last; i++) {
                const rgl_mention *m = &scan->item[i];

                if (m->kind != M_CUE || m->span.from < end ||
                    (m->code != RGL_CUE_ENFORCEMENT_WORD && m->code != RGL_CUE_REGULATORY_WORD))
                    continue;
                *(m->code == RGL_CUE_ENFORCEMENT_WORD ? enforcement : rules) += weight;
                end = m->span.to;
            }
        }
}

/* Does somebody make rules in the headline or the opening: adopt, consult, amend, repeal, plan, or issue? */
static bool
makes_rules(const rgl_passage *passages, size_t count)
{
    for (size_t p = 0; p < count; p++)
        for (size_t k = 0; k < passages[p].count && k < 2; k++)
            for (size_t a = 0; a < passages[p].sentences[k].act_count; a++)
                switch (passages[p].sentences[k].acts[a].cue) {
                case RGL_CUE_ACT_ISSUE:
                case RGL_CUE_ACT_ADOPT:
                case RGL_CUE_ACT_CONSULT:
                case RGL_CUE_ACT_REPEAL:
                case RGL_CUE_ACT_AMEND:
                case RGL_CUE_ACT_PLAN:
                    return true;
                default:
                    break;
                }
    return false;
}

/* Does the opening tell of a bill or another instrument by its name ("SB 47 received a favourable report")? */
static bool
names_rules(const rgl_scan *scan, const rgl_passage *passages, size_t count)
{
    for (size_t p = 0; p < count; p++)
        if (!passages[p].headline && passages[p].count)
            return rgl_event_mention(scan, passages[p].sentences[0].span.from, passages[p].sentences[0].span.to,
                                     M_TITLE, -1, false) != SIZE_MAX;
    return false;
}

void
rgl_section_find(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    bool collect = false;
    int enforcement, rules;

    if (d->section >= 0)
        return;
    for (size_t p = 0; p < count && !collect; p++)
        collect = rgl_event_cue(doc->scan, passages[p].span.from, passages[p].span.to, RGL_CUE_COLLECT_OPINIONS,
                                false) != SIZE_MAX;
    for (size_t i = 0; i < d->instrument_count && !collect; i++) {
        rgl_span name = doc->scan->titles[d->instruments[i].title].name;

        for (uint32_t at = name.from; at < name.to && !collect;
             at = (uint32_t) rgl_utf8_next(doc->scan->text, name.to, at))
            collect = rgl_cue_at(doc->scan->lexicon, doc->scan->text, name.to, at, RGL_CUE_COLLECT_OPINIONS) != 0;
    }
    count_words(doc, passages, count, &enforcement, &rules);
    if (d->penalty_count || d->action_count || d->app_notice_count || court_decides(doc->scan, passages, count))
        d->section = RGL_SECTION_ENFORCEMENT;
    else if (d->instrument_count && !collect)
        d->section = RGL_SECTION_REGULATORY;
    else if (d->deadline_count && d->deadlines[0].kind != RGL_DEADLINE_TARGET &&
             d->deadlines[0].kind != RGL_DEADLINE_REPORT_DUE)
        d->section = RGL_SECTION_REGULATORY;
    else if (enforcing(doc, passages, count) || (enforcement >= 2 && enforcement > rules))
        d->section = RGL_SECTION_ENFORCEMENT;
    else if (rules >= 2 && !collect &&
             (makes_rules(passages, count) || (rules > enforcement && names_rules(doc->scan, passages, count))))
        d->section = RGL_SECTION_REGULATORY;
    else
        d->section = RGL_SECTION_INDUSTRY;
}
