/* relation.c: a word that relates two instruments, with the other one right behind it. */
#include "relation.h"

#include <string.h>

#include "instrument.h"
#include "lexicon_enums.h"
#include "title_trim.h"
#include "word.h"

/* Between the word and the title: an article, a quote, "certain provisions of the". */
#define TARGET_BYTES 40
/* Between two titles of a list: ", the ", 、. */
#define LIST_BYTES 12

static int
relation_of(uint16_t cue)
{
    switch (cue) {
    case RGL_CUE_RELATES_AMEND:
        return RGL_RELATION_AMENDS;
    case RGL_CUE_RELATES_REPEAL:
        return RGL_RELATION_REPEALS;
    case RGL_CUE_RELATES_IMPLEMENT:
        return RGL_RELATION_IMPLEMENTS;
    case RGL_CUE_RELATES_BASE:
        return RGL_RELATION_BASED_ON;
    default:
        return -1;
    }
}

static bool
same_text(const rgl_scan *scan, rgl_span a, rgl_span b)
{
    return a.to - a.from == b.to - b.from && memcmp(scan->text + a.from, scan->text + b.from, a.to - a.from) == 0;
}

static bool
add(rgl_document *doc, rgl_development *d, rgl_relation relation)
{
    const rgl_scan *scan = doc->scan;

    if (relation.target.from >= relation.target.to ||
        same_text(scan, scan->titles[relation.title].name, relation.target))
        return true;
    for (size_t i = 0; i < d->relation_count; i++)
        if (d->relations[i].title == relation.title && d->relations[i].kind == relation.kind &&
            same_text(scan, d->relations[i].target, relation.target))
            return true;
    if (!rgl_grow(doc->arena, &d->relations, sizeof relation, d->relation_count, &d->relation_capacity))
        return false;
    d->relations[d->relation_count++] = relation;
    return true;
}

/* Nothing but small words between the end of the cue and the title? A comma, a verb or another name is too much. */
static bool
leads_to(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    if (to < from || to - from > TARGET_BYTES)
        return false;
    for (uint32_t at = from; at < to; at = (uint32_t) rgl_utf8_next(scan->text, to, at)) {
        uint32_t c = rgl_utf8_get(scan->text, to, at);

        if (c == ',' || c == ';' || c == '.' || c == '(' || c == 0xFF0C || c == 0x3002 || c == 0xFF1B ||
            (c >= 'A' && c <= 'Z' && at > from))
            return false;
    }
    return rgl_event_mention(scan, from, to, M_AUTHORITY, -1, false) == SIZE_MAX;
}

/* The instrument that the sentence speaks of before the word: its title, or a term that stands for one; else, when the
 * sentence names one of ours behind the word, that one (根据《X》，制定《Y》). SIZE_MAX: none. */
static size_t
subject_of(const rgl_scan *scan, const rgl_development *d, const rgl_sentence *s, uint32_t at)
{
    size_t found = SIZE_MAX;

    /* "They replace": the one instrument that was told before */
    if (d->instrument_count == 1 && scan->titles[d->instruments[0].title].span.to <= s->span.from &&
        rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_after(scan->text, s->span.to, s->span.from),
                        RGL_CUE_PRONOUN))
        found = 0;
    for (size_t i = s->first; i < s->last; i++) {
        const rgl_mention *m = &scan->item[i];
        size_t own = SIZE_MAX;

        if (m->span.from >= at && found != SIZE_MAX)
            break;
        if (m->kind == M_TERM && m->span.to <= at)
            own = 0;
        /* "The new Measures implement": its kind alone, at the sentence's head */
        if (m->kind == M_KIND && !m->gone && m->span.to <= at && rgl_instrument_heads(scan, s, m->span.from))
            for (size_t k = 0; k < d->instrument_count && own == SIZE_MAX; k++)
                if (d->instrument_count == 1 || scan->titles[d->instruments[k].title].kind == (int16_t) m->code)
                    own = k;
        if (m->kind == M_TITLE && !m->gone)
            for (size_t k = 0; k < d->instrument_count; k++)
                if (same_text(scan, scan->titles[d->instruments[k].title].name, scan->titles[m->detail].name))
                    own = k;
        if (own != SIZE_MAX)
            found = own;
    }
    return found;
}

static bool
read_sentence(rgl_document *doc, rgl_development *d, const rgl_sentence *s)
{
    const rgl_scan *scan = doc->scan;

    for (size_t i = s->first; i < s->last; i++) {
        const rgl_mention *cue = &scan->item[i];
        int kind = cue->kind == M_CUE && !cue->gone ? relation_of(cue->code) : -1;
        uint32_t end = cue->span.to;
        size_t subject;

        if (kind < 0)
            continue;
        subject = subject_of(scan, d, s, cue->span.from);
        if (subject == SIZE_MAX)
            continue;
        for (size_t k = i + 1; k < s->last; k++) {
            const rgl_mention *m = &scan->item[k];
            const rgl_title *title = m->kind == M_TITLE && !m->gone ? &scan->titles[m->detail] : NULL;
            rgl_relation relation = {.title = d->instruments[subject].title, .kind = (int16_t) kind};

            if (!title || m->span.from < end)
                continue;
            if (end == cue->span.to ? !leads_to(scan, end, m->span.from) : m->span.from - end > LIST_BYTES)
                break;
            relation.target = title->name;
            relation.law = title->law;
            relation.evidence = (rgl_evidence){{cue->span.from, m->span.to},
                                               kind == RGL_RELATION_BASED_ON ? 0.8F : 0.85F,
                                               "a word that relates two instruments, with the other behind it"};
            if (!add(doc, d, relation))
                return false;
            end = m->span.to;
        }
    }
    return true;
}

/* A title that tells its relation: "Amendments to the X", "Implementing Rules of the X", 关于修改〈X〉的决定. */
static bool
read_title(rgl_document *doc, rgl_development *d, const rgl_instrument_fact *fact)
{
    const rgl_scan *scan = doc->scan;
    rgl_span name = scan->titles[fact->title].name;

    for (size_t i = rgl_scan_find(scan, name.from); i < scan->sorted && scan->item[i].span.from < name.to; i++) {
        const rgl_mention *cue = &scan->item[i];
        rgl_relation relation = {.title = fact->title,
                                 .kind = (int16_t) (cue->kind == M_CUE ? relation_of(cue->code) : -1),
                                 .law = -1,
                                 .evidence = {name, 0.9F, "the title tells what it relates to"}};
        rgl_span rest = {cue->span.to, name.to};
        uint32_t bracket;

        if (relation.kind < 0 || relation.kind == RGL_RELATION_BASED_ON || cue->span.to > name.to ||
            (cue->span.from > name.from && rgl_is_ascii_at(scan->text, name.from) &&
             !rgl_word_is_capital(scan->text, (rgl_span){name.from, cue->span.from})))
            continue;
        rest = rgl_span_trim(scan->text, rest);
        bracket = rest.from < rest.to ? rgl_utf8_get(scan->text, rest.to, rest.from) : 0;
        if (bracket == 0x3008 || bracket == 0x300A) {
            uint32_t to = rest.from;

            while (to < rest.to && rgl_utf8_get(scan->text, rest.to, to) != (bracket == 0x3008 ? 0x3009U : 0x300BU))
                to = (uint32_t) rgl_utf8_next(scan->text, rest.to, to);
            relation.target = (rgl_span){(uint32_t) rgl_utf8_next(scan->text, rest.to, rest.from), to};
        } else if (rgl_is_ascii_at(scan->text, cue->span.from)) {
            uint32_t article = rgl_cue_at(scan->lexicon, scan->text, rest.to, rest.from, RGL_CUE_ARTICLE);

            if (!article && relation.kind == RGL_RELATION_IMPLEMENTS)
                continue; /* "Implementing Provisions on X" */
            relation.target =
                rgl_title_trim(scan->lexicon, scan->text, (rgl_span){article ? article : rest.from, rest.to}, NULL);
            if (relation.target.from < relation.target.to &&
                !rgl_word_is_capital(scan->text, rgl_word_after(scan->text, relation.target.to, relation.target.from)))
                continue;
        } else {
            continue;
        }
        /* a law of the lexicon, when the name begins with one */
        for (size_t k = i; k < scan->sorted && scan->item[k].span.from <= relation.target.from; k++)
            if (scan->item[k].kind == M_LAW && scan->item[k].span.from == relation.target.from &&
                scan->item[k].span.to >= relation.target.to)
                relation.law = (int16_t) scan->item[k].code;
        return add(doc, d, relation);
    }
    return true;
}

bool
rgl_relation_read(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    if (!d->instrument_count)
        return true;
    for (size_t i = 0; i < d->instrument_count; i++)
        if (!read_title(doc, d, &d->instruments[i]))
            return false;
    for (size_t p = 0; p < count; p++)
        for (size_t k = 0; k < passages[p].count; k++)
            if (!read_sentence(doc, d, &passages[p].sentences[k]))
                return false;
    return true;
}
