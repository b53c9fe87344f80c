/* fact.c: sentences become facts: who acts, on what, when, with which outcome. */
#include "fact.h"

#include <string.h>

#include "article.h"
#include "confidence.h"
#include "deadline.h"
#include "finding.h"
#include "imprint.h"
#include "instrument.h"
#include "jurisdiction.h"
#include "lexicon_enums.h"
#include "measure.h"
#include "penalty.h"
#include "relation.h"
#include "section.h"
#include "table.h"

/* How far before "was issued" the word of a sanction may begin. */
#define ISSUED_BYTES 40
/* How far behind the authority that begins a sentence its day stands: "made, on 19 February, a statement". */
#define DAY_BYTES 40
/* Whose page it is stands in its first lines. */
#define PAGE_BLOCKS 4

static bool
happens(const rgl_act *act)
{
    return !act->adjectival && !act->modal && !act->negated && !act->earlier;
}

rgl_weight
rgl_fact_weigh(const rgl_scan *scan, const rgl_sentence *s)
{
    rgl_weight w = {.act = 0};
    bool title = rgl_event_mention(scan, s->span.from, s->span.to, M_TITLE, -1, false) != SIZE_MAX;
    bool money = rgl_event_mention(scan, s->span.from, s->span.to, M_MONEY, -1, false) != SIZE_MAX;
    bool sanction = rgl_event_mention(scan, s->span.from, s->span.to, M_ENFORCEMENT, -1, false) != SIZE_MAX;
    bool threat = false;

    w.count = rgl_event_mention(scan, s->span.from, s->span.to, M_COUNT, RGL_CUE_APP_NOUN, false) != SIZE_MAX;
    for (size_t i = 0; i < s->act_count; i++) {
        const rgl_act *act = &s->acts[i];
        int points = 0;
        const char *why = NULL;

        if (!happens(act))
            continue;
        if (act->actors.count) {
            points = 2;
            why = "an authority acts";
        } else if (title &&
                   (act->cue == RGL_CUE_ACT_CONSULT || act->cue == RGL_CUE_ACT_ISSUE || act->cue == RGL_CUE_ACT_ADOPT ||
                    act->cue == RGL_CUE_ACT_REPEAL || act->cue == RGL_CUE_ACT_AMEND)) {
            points = 2;
            why = "an instrument is acted on";
        } else if ((act->cue == RGL_CUE_ACT_SANCTION || act->cue == RGL_CUE_ACT_JUDGE) && (sanction || money)) {
            points = 2;
            why = "a sanction is told";
        } else if (act->cue == RGL_CUE_ACT_ISSUE && act->passive &&
                   rgl_event_mention(scan, act->span.from > ISSUED_BYTES ? act->span.from - ISSUED_BYTES : 0,
                                     act->span.from, M_ENFORCEMENT, -1, false) != SIZE_MAX) {
            points = 2; /* "A warning was issued to" */
            why = "a sanction is told";
        } else if (s->subject.count || sanction || act->cue == RGL_CUE_ACT_SANCTION || act->cue == RGL_CUE_ACT_JUDGE) {
            points = 1;
            why = "somebody acts";
        }
        if (points > w.act) {
            w.act = points;
            w.why = why;
        }
    }
    if (w.act < 2 && rgl_event_body(scan, s) != SIZE_MAX) {
        w.act = 2;
        w.why = "a public body of a country acts";
    }
    for (size_t i = 0; i < s->act_count; i++)
        threat |= s->acts[i].modal || s->acts[i].earlier;
    if (w.act < 2 && sanction && money && !threat) {
        w.act = 2;
        w.why = "a sanction with a sum";
    }
    if (w.act < 2 && title && rgl_instrument_told(scan, s)) {
        w.act = 2;
        w.why = "an instrument's status is told";
    }
    for (size_t i = s->first; i < s->last; i++) {
        rgl_span cue;

        if (scan->item[i].kind != M_DATE)
            continue;
        if (scan->item[i]
                .gone) { /* "On Tuesday, the CNIL fined": a day, though one does not know of which week or year */
            const rgl_date_mention *date = &scan->dates[scan->item[i].detail];

            w.date |= (date->near || date->follows || date->no_year) && scan->item[i].span.from - s->span.from <= 16;
            continue;
        }
        switch (rgl_event_date_role(scan, i, &cue)) {
        case D_EVENT:
        case D_REPORTED:
            w.date = true;
            /* "On 5 March, the Premier delivered": what begins with its day is news, whoever acts */
            if (scan->item[i].span.from - s->span.from <= 16 && w.act < 2 &&
                (s->act_count || ((title || w.count || sanction) && s->subject.count))) {
                w.act = 2;
                w.why = "it begins with its day";
            }
            /* "The Office made, on 19 February, a statement" */
            if (s->subject.count && w.act < 2 && scan->item[i].span.from - s->subject.span.to <= DAY_BYTES &&
                scan->item[i].span.from > s->subject.span.to &&
                scan->dates[scan->item[i].detail].period.precision == RGL_DAY &&
                (title || sanction ||
                 rgl_event_mention(scan, s->span.from, s->span.to, M_KIND, -1, false) != SIZE_MAX)) {
                w.act = 2;
                w.why = "an authority with its day";
            }
            break;
        case D_EFFECTIVE:
            w.date = true;
            if (title && w.act < 2) {
                w.act = 2;
                w.why = "an instrument comes into force";
            }
            break;
        default:
            break;
        }
    }
    return w;
}

/* ----------------------------------------------------------------------------------------------- actors */

static uint8_t
role_of(const rgl_act *act)
{
    switch (act->cue) {
    case RGL_CUE_ACT_ADOPT:
        return RGL_ROLE_ADOPTS;
    case RGL_CUE_ACT_CONSULT:
        return RGL_ROLE_CONSULTS;
    case RGL_CUE_ACT_SANCTION:
        return RGL_ROLE_IMPOSES;
    case RGL_CUE_ACT_ENFORCE:
    case RGL_CUE_ACT_JUDGE:
        return RGL_ROLE_INVESTIGATES;
    case RGL_CUE_ACT_SAY:
    case RGL_CUE_ACT_PLAN:
        return RGL_ROLE_PUBLISHES;
    default:
        return RGL_ROLE_ISSUES;
    }
}

static bool
is_medium(const rgl_scan *scan, uint16_t authority)
{
    const char *kind = rgl_lexicon_authority(scan->lexicon, authority)->kind;

    return kind && strcmp(kind, "media") == 0;
}

/* Add an authority once; a later mention does not change its role. */
static bool
add_actor(rgl_document *doc, rgl_development *d, const rgl_mention *m, uint8_t role, float confidence, const char *why)
{
    rgl_actor actor = {m->code, m->place, role, {m->span, confidence, why}};

    if (is_medium(doc->scan, m->code)) {
        actor.role = RGL_ROLE_REPORTS;
        if (d->reporter < 0)
            d->reporter = m->code;
    }
    for (size_t i = 0; i < d->actor_count; i++) {
        rgl_actor *a = &d->actors[i];
        bool same_head = strcmp(rgl_lexicon_authority(doc->scan->lexicon, a->authority)->regulator,
                                rgl_lexicon_authority(doc->scan->lexicon, m->code)->regulator) == 0;

        if (same_head && m->place == RGL_NONE && a->place != RGL_NONE && m->span.from >= a->evidence.span.to &&
            m->span.from - a->evidence.span.to <= 4)
            return true; /* the acronym behind an office: "Changsha branch of the People's Bank of China (PBOC)" */
        if (same_head && a->place == m->place) {
            if (a->role == RGL_ROLE_MENTIONED && role != RGL_ROLE_MENTIONED)
                *a = actor;
            return true;
        }
    }
    if (!rgl_grow(doc->arena, &d->actors, sizeof actor, d->actor_count, &d->actor_capacity))
        return false;
    d->actors[d->actor_count++] = actor;
    return true;
}

static bool
acting(const rgl_development *d)
{
    for (size_t i = 0; i < d->actor_count; i++)
        if (d->actors[i].role != RGL_ROLE_REPORTS && d->actors[i].role != RGL_ROLE_MENTIONED)
            return true;
    return false;
}

/* Actors of one sentence. only_sure: verbs right beside their subject. */
static bool
sentence_actors(rgl_document *doc, rgl_development *d, const rgl_sentence *s, bool only_sure, float confidence)
{
    for (size_t i = 0; i < s->act_count; i++) {
        const rgl_act *act = &s->acts[i];
        uint8_t role = role_of(act);

        if (act->adjectival || act->negated || act->earlier || (act->modal && act->cue != RGL_CUE_ACT_PLAN))
            continue;
        if (only_sure && (!act->actors_sure || act->cue == RGL_CUE_ACT_SAY))
            continue;
        for (size_t k = 0; k < act->actors.count; k++) {
            uint8_t r = role == RGL_ROLE_ISSUES && k > 0 ? RGL_ROLE_CO_ISSUES : role;

            if (!add_actor(doc, d, &doc->scan->item[act->actors.mention[k]], r,
                           act->anaphor       ? confidence - 0.3F
                           : act->actors_sure ? confidence
                                              : confidence - 0.15F,
                           act->anaphor ? "a noun that stands for it acts" : "subject or agent of the verb"))
                return false;
            if (d->actors[d->actor_count - 1].evidence.span.from == doc->scan->item[act->actors.mention[k]].span.from)
                d->actors[d->actor_count - 1].evidence.cue = act->span;
        }
    }
    return true;
}

/* On a page of decisions the authority whose name is a line at the top, when an item that imposes something names no
 * authority itself; SIZE_MAX: none. */
static size_t
authority_of_page(const rgl_document *doc, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;
    bool sanction = false;

    for (size_t p = 0; p < count; p++) {
        sanction |=
            rgl_event_mention(scan, passages[p].span.from, passages[p].span.to, M_ENFORCEMENT, -1, false) != SIZE_MAX;
        if (rgl_event_mention(scan, passages[p].span.from, passages[p].span.to, M_AUTHORITY, -1, false) != SIZE_MAX)
            return SIZE_MAX;
    }
    for (size_t b = 0; sanction && b < doc->block_count && b < PAGE_BLOCKS; b++)
        if (doc->blocks[b].kind == RGL_HEADING &&
            rgl_scan_covered(scan, doc->blocks[b].span, M_AUTHORITY, -1, true) >= 60)
            return rgl_event_mention(scan, doc->blocks[b].span.from, doc->blocks[b].span.to, M_AUTHORITY, -1, false);
    return SIZE_MAX;
}

/* The authority whose name, with that of its place, is the heading under which the development stands: "Spain – AEPD",
 * "CNIL (France)"; SIZE_MAX: none. */
static size_t
authority_above(const rgl_document *doc, const rgl_development *d)
{
    const rgl_scan *scan = doc->scan;
    size_t b = d->first_block;

    while (b > 0 && doc->blocks[b - 1].kind != RGL_HEADING)
        b--;
    if (b == 0)
        return SIZE_MAX;
    return rgl_scan_covered(scan, doc->blocks[b - 1].span, M_AUTHORITY, -1, true) +
                       rgl_scan_covered(scan, doc->blocks[b - 1].span, M_PLACE, -1, true) >=
                   60
               ? rgl_event_mention(scan, doc->blocks[b - 1].span.from, doc->blocks[b - 1].span.to, M_AUTHORITY, -1,
                                   false)
               : SIZE_MAX;
}

/* The only regulator that the span names; SIZE_MAX: none. *several: it names more than one. */
static size_t
sole_regulator(const rgl_scan *scan, rgl_span span, size_t found, bool *several)
{
    for (size_t i = rgl_scan_find(scan, span.from); i < scan->sorted && scan->item[i].span.from < span.to; i++) {
        const rgl_mention *m = &scan->item[i];
        const char *kind;

        if (m->kind != M_AUTHORITY || m->gone)
            continue;
        kind = rgl_lexicon_authority(scan->lexicon, m->code)->kind;
        if (!kind || strcmp(kind, "regulator") != 0)
            continue;
        *several |= found != SIZE_MAX && scan->item[found].code != m->code;
        found = found == SIZE_MAX ? i : found;
    }
    return found;
}

/* 某公司被罚15万元: a sum in yuan, which no regulator of another country imposes (what is Taiwan's is also called so).
 */
static bool
pays_in_yuan(const rgl_scan *scan, const rgl_passage *passages, size_t count, size_t regulator)
{
    const char *country = rgl_lexicon_authority(scan->lexicon, scan->item[regulator].code)->jurisdiction;

    if (!country || strncmp(country, "CN", 2) == 0 || strcmp(country, "TW") == 0 || strcmp(country, "HK") == 0 ||
        strcmp(country, "MO") == 0)
        return false;
    for (size_t p = 0; p < count; p++) {
        size_t money = rgl_event_mention(scan, passages[p].span.from, passages[p].span.to, M_MONEY, -1, false);

        if (money != SIZE_MAX)
            return strcmp(scan->amounts[scan->item[money].detail].amount.currency, "CNY") == 0 &&
                   !rgl_is_ascii_at(scan->text, scan->item[money].span.to - 1);
    }
    return false;
}

/* "The settlement with Acme was announced": who imposed it when the item does not say so. The only regulator that it
 * names, or else, where nobody else fines, the only one of the whole text; SIZE_MAX: none, or a court has decided. */
static size_t
regulator_behind(const rgl_document *doc, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;
    bool sanction = false, several = false, others = false;
    size_t found = SIZE_MAX;

    for (size_t p = 0; p < count; p++) {
        sanction |=
            rgl_event_mention(scan, passages[p].span.from, passages[p].span.to, M_ENFORCEMENT, -1, false) != SIZE_MAX ||
            (passages[p].header && rgl_event_mention(scan, passages[p].header->span.from, passages[p].header->span.to,
                                                     M_ENFORCEMENT, -1, false) != SIZE_MAX);
        if (rgl_event_cue(scan, passages[p].span.from, passages[p].span.to, RGL_CUE_COURT, false) != SIZE_MAX)
            return SIZE_MAX;
        found = sole_regulator(scan, passages[p].span, found, &several);
        for (size_t k = 0; k < passages[p].count; k++)
            for (size_t a = 0; a < passages[p].sentences[k].act_count; a++)
                others |= passages[p].sentences[k].acts[a].cue == RGL_CUE_ACT_SANCTION &&
                          !passages[p].sentences[k].acts[a].passive;
    }
    if (sanction && !others && found == SIZE_MAX)
        found = sole_regulator(scan, (rgl_span){0, (uint32_t) scan->len}, found, &several);
    return sanction && !several && !(found != SIZE_MAX && pays_in_yuan(scan, passages, count, found)) ? found
                                                                                                      : SIZE_MAX;
}

static bool
read_actors(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;
    int read = 0;

    /* the first sentence that has actors, and the next */
    for (size_t p = 0; p < count; p++) {
        if (passages[p].headline)
            continue;
        for (size_t k = 0; k < passages[p].count; k++) {
            if (!sentence_actors(doc, d, &passages[p].sentences[k], read > 0, 0.95F))
                return false;
            if (read == 0 && !acting(d) && passages[p].sentences[k].subject.count &&
                (passages[p].sentences[k].act_count || k == 0)) {
                const rgl_sentence *s = &passages[p].sentences[k];

                for (size_t a = 0; a < s->subject.count; a++)
                    if (!add_actor(doc, d, &scan->item[s->subject.mention[a]], a ? RGL_ROLE_CO_ISSUES : RGL_ROLE_ISSUES,
                                   0.7F, "the sentence begins with it"))
                        return false;
            }
            if (acting(d))
                read++;
            if (read >= 2)
                goto enough;
        }
    }
enough:
    for (size_t p = 0; p < count && !acting(d); p++) {
        if (!passages[p].headline)
            continue;
        for (size_t k = 0; k < passages[p].count; k++) {
            const rgl_sentence *s = &passages[p].sentences[k];

            if (!sentence_actors(doc, d, s, false, 0.85F))
                return false;
            if (!acting(d))
                for (size_t a = 0; a < s->subject.count; a++)
                    if (!add_actor(doc, d, &scan->item[s->subject.mention[a]], a ? RGL_ROLE_CO_ISSUES : RGL_ROLE_ISSUES,
                                   0.75F, "the headline begins with it"))
                        return false;
        }
    }
    for (size_t i = rgl_scan_find(scan, d->source.from);
         !acting(d) && i < scan->sorted && scan->item[i].span.from < d->source.to; i++)
        if (scan->item[i].kind == M_AUTHORITY && !scan->item[i].gone &&
            !add_actor(doc, d, &scan->item[i], RGL_ROLE_ISSUES, 0.8F, "the item's source"))
            return false;
    if (!acting(d)) {
        size_t page = authority_above(doc, d);

        if (page != SIZE_MAX &&
            !add_actor(doc, d, &scan->item[page], RGL_ROLE_IMPOSES, 0.8F, "the heading above is its name"))
            return false;
    }
    if (!acting(d)) {
        size_t page = authority_of_page(doc, passages, count);

        if (page != SIZE_MAX && !add_actor(doc, d, &scan->item[page], RGL_ROLE_IMPOSES, 0.7F, "whose page it is"))
            return false;
        if (page == SIZE_MAX && (page = regulator_behind(doc, passages, count)) != SIZE_MAX &&
            !add_actor(doc, d, &scan->item[page], RGL_ROLE_IMPOSES, 0.6F, "no other regulator is named"))
            return false;
    }
    /* Who signs the document acts in it. */
    if (!passages[count - 1].header && (!acting(d) || doc->signed_on.year))
        for (size_t i = rgl_scan_find(scan, doc->signature.from);
             i < scan->sorted && scan->item[i].span.from < doc->signature.to; i++)
            if (scan->item[i].kind == M_AUTHORITY && !scan->item[i].gone &&
                !add_actor(doc, d, &scan->item[i], acting(d) ? RGL_ROLE_CO_ISSUES : RGL_ROLE_ISSUES, 0.85F,
                           "it signs the document"))
                return false;
    return true;
}

/* --------------------------------------------------------------------------------------------- citations */

static bool
read_citations(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;

    for (size_t p = 0; p < count; p++) {
        if (passages[p].headline)
            continue;
        for (size_t i = rgl_scan_find(scan, passages[p].span.from);
             i < scan->sorted && scan->item[i].span.from < passages[p].span.to; i++) {
            const rgl_mention *m = &scan->item[i];
            rgl_citation citation = {.evidence = {m->span, 0.9F, "a known law is named"}};
            bool acted = false, seen = false;

            if (m->kind != M_TITLE || scan->titles[m->detail].law < 0)
                continue;
            citation.law = (uint16_t) scan->titles[m->detail].law;
            citation.evidence.span = scan->titles[m->detail].span;
            citation.article = rgl_article_cited(scan, passages[p].span, &scan->titles[m->detail]);
            if (citation.article.to > citation.article.from) {
                if (citation.article.from < citation.evidence.span.from)
                    citation.evidence.span.from = citation.article.from;
                if (citation.article.to > citation.evidence.span.to)
                    citation.evidence.span.to = citation.article.to;
            }
            for (size_t k = 0; k < d->instrument_count; k++)
                acted |= scan->titles[d->instruments[k].title].law == (int16_t) citation.law;
            for (size_t k = 0; k < d->citation_count; k++) {
                const rgl_citation *c = &d->citations[k];
                uint32_t n = c->article.to - c->article.from;

                seen |= c->law == citation.law &&
                        (citation.article.to == citation.article.from ||
                         (n == citation.article.to - citation.article.from &&
                          memcmp(scan->text + c->article.from, scan->text + citation.article.from, n) == 0));
            }
            if (acted || seen)
                continue;
            if (!rgl_grow(doc->arena, &d->citations, sizeof citation, d->citation_count, &d->citation_capacity))
                return false;
            d->citations[d->citation_count++] = citation;
        }
    }
    return true;
}

static bool
read_topics(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;

    for (size_t p = 0; p < count; p++)
        for (size_t i = rgl_scan_find(scan, passages[p].span.from);
             i < scan->sorted && scan->item[i].span.from < passages[p].span.to; i++) {
            bool seen = false;

            if (scan->item[i].kind != M_TOPIC)
                continue;
            for (size_t t = 0; t < d->topic_count; t++)
                seen |= d->topics[t] == scan->item[i].code;
            if (seen)
                continue;
            if (!rgl_grow(doc->arena, &d->topics, sizeof *d->topics, d->topic_count, &d->topic_capacity))
                return false;
            d->topics[d->topic_count++] = scan->item[i].code;
        }
    return true;
}

/* --------------------------------------------------------------------------------------------- together */

static void
find_kind(rgl_development *d)
{
    if (d->penalty_count)
        d->kind = "penalty";
    else if (d->app_notice_count)
        d->kind = "app_notice";
    else if (d->action_count)
        d->kind = rgl_vocabulary("enforcement_kind")[d->actions[0].kind];
    else if (d->instrument_count && d->instruments[0].status >= 0)
        d->kind = rgl_vocabulary("instrument_status")[d->instruments[0].status];
    else if (d->section == RGL_SECTION_REGULATORY && d->deadline_count)
        d->kind = "in_force";
    else
        d->kind = "statement";
}

static bool
read_tables(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    for (size_t p = 0; p < count; p++)
        if (passages[p].cells && passages[p].header &&
            !rgl_table_read(doc, d, passages[p].header->span, passages[p].span))
            return false;
    for (size_t p = 0; p < count; p++)
        if (passages[p].cells && !passages[p].header && !passages[p].record && d->actor_count == 0 &&
            !rgl_table_read_bare(doc, d, passages[p].span))
            return false;
    return !count || !passages[count - 1].record || rgl_table_read_record(doc, d);
}

bool
rgl_fact_read(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    bool section_told = d->section >= 0;

    d->reporter = -1;
    if (!read_actors(doc, d, passages, count) || !rgl_deadline_read(doc, d, passages, count) ||
        !rgl_instrument_read(doc, d, passages, count) || !rgl_measure_read(doc, d, passages, count) ||
        !read_tables(doc, d, passages, count) || !rgl_deadline_read_windows(doc, d, passages, count) ||
        !read_citations(doc, d, passages, count) || !rgl_relation_read(doc, d, passages, count))
        return false;
    if (d->imprint_end && !rgl_imprint_read(doc, d, d->imprint, d->imprint_end))
        return false;
    rgl_instrument_settle(doc->scan, d, passages, count);
    rgl_section_find(doc, d, passages, count);
    find_kind(d);
    rgl_jurisdiction_find(doc, d, passages, count);
    rgl_penalty_currency(doc->scan, d);
    if (!rgl_finding_read(doc, d, passages, count) || !read_topics(doc, d, passages, count))
        return false;
    return rgl_confidence_read(doc, d, passages, count, section_told) && rgl_penalty_share(doc->scan, doc->arena, d);
}
