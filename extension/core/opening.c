/* opening.c: what opens an event: who acts in the first sentences, on what, on which day, and who has acted before. */
#include "opening.h"

#include <string.h>

#include "block.h"
#include "fact.h"
#include "lexicon_enums.h"
#include "turn.h"
#include "word.h"

/* An event so long before another one is its history. */
#define HISTORY_DAYS 62
/* How far before its verb "had" may begin. */
#define HAD_BYTES 16

bool
rgl_opening_fines(const rgl_scan *scan, const rgl_outline_block *in, const rgl_development *d)
{
    const rgl_sentence *s = in->sentences;

    if (!in->count || rgl_event_mention(scan, s->span.from, s->span.to, M_MONEY, -1, false) == SIZE_MAX)
        return false;
    for (size_t a = 0; a < s->act_count; a++) {
        const rgl_act *act = &s->acts[a];

        if (act->cue == RGL_CUE_ACT_SANCTION && act->actors.count && act->actors_sure && !act->anaphor && !act->modal &&
            !act->negated && !act->adjectival && !act->earlier && !act->passive)
            return !d || rgl_event_mention(scan, d->span.from, d->span.to, M_AUTHORITY,
                                           scan->item[act->actors.mention[0]].code, false) == SIZE_MAX;
    }
    return false;
}

bool
rgl_opening_imposes(const rgl_scan *scan, const rgl_outline_block *in)
{
    for (size_t k = 0; k < in->count; k++) {
        const rgl_sentence *s = &in->sentences[k];

        if (rgl_event_mention(scan, s->span.from, s->span.to, M_MONEY, -1, false) == SIZE_MAX)
            continue;
        for (size_t a = 0; a < s->act_count; a++)
            if (s->acts[a].cue == RGL_CUE_ACT_SANCTION && !s->acts[a].modal && !s->acts[a].negated &&
                !s->acts[a].earlier)
                return true;
    }
    return false;
}

/* Does a body say in the first sentence what it adopted, issued or decided, itself and now? */
static bool
adopts(const rgl_outline_block *in)
{
    const rgl_sentence *s = in->sentences;

    for (size_t a = 0; in->count && a < s->act_count; a++) {
        const rgl_act *act = &s->acts[a];

        if ((act->cue == RGL_CUE_ACT_ADOPT || act->cue == RGL_CUE_ACT_ISSUE || act->cue == RGL_CUE_ACT_CONSULT) &&
            act->actors.count && act->actors_sure && !act->modal && !act->negated && !act->adjectival &&
            !act->earlier && !act->passive)
            return true;
    }
    return false;
}

bool
rgl_opening_adopts(const rgl_scan *scan, const rgl_outline_block *in, bool framed)
{
    rgl_span first;

    if (in->weight < EVENT_UNDER_HEADLINE || !adopts(in))
        return false;
    if (framed)
        return true;
    first = in->sentences[0].span;
    return (rgl_cue_at(scan->lexicon, scan->text, first.to, first.from, RGL_CUE_IN_ADDITION) ||
            rgl_event_cue(scan, first.from, first.to, RGL_CUE_ALSO_ACT, false) != SIZE_MAX) &&
           rgl_event_mention(scan, first.from, first.to, M_TITLE, -1, false) != SIZE_MAX;
}

rgl_date
rgl_opening_frame_day(const rgl_scan *scan, const rgl_outline_block *in)
{
    rgl_date day = {0};

    for (size_t i = in->sentences[0].first; in->count && i < in->sentences[0].last; i++) {
        rgl_span cue;

        if (scan->item[i].kind == M_DATE && !scan->item[i].gone &&
            scan->dates[scan->item[i].detail].period.precision == RGL_DAY &&
            rgl_event_date_role(scan, i, &cue) == D_EVENT)
            day = scan->dates[scan->item[i].detail].period.from;
    }
    return day;
}

bool
rgl_opening_row(const rgl_outline *outline, size_t b)
{
    const rgl_scan *scan = outline->doc->scan;
    rgl_span span = outline->doc->blocks[b].span;
    bool money = rgl_event_mention(scan, span.from, span.to, M_MONEY, -1, false) != SIZE_MAX;

    if (outline->doc->blocks[b].kind != RGL_TABLE_ROW || outline->infos[b].is_header)
        return false;
    if (outline->infos[b].header)
        return money || rgl_event_mention(scan, span.from, span.to, M_ENFORCEMENT, -1, false) != SIZE_MAX ||
               rgl_event_mention(scan, span.from, span.to, M_TITLE, -1, false) != SIZE_MAX;
    return rgl_event_mention(scan, span.from, span.to, M_AUTHORITY, -1, false) != SIZE_MAX &&
           (money || rgl_event_mention(scan, span.from, span.to, M_DATE, -1, false) != SIZE_MAX);
}

bool
rgl_opening_concerns(const rgl_scan *scan, const rgl_development *d, rgl_span span)
{
    for (size_t i = rgl_scan_find(scan, span.from); i < scan->sorted && scan->item[i].span.from < span.to; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind == M_TERM)
            return true;
        if (m->kind == M_AUTHORITY && !m->gone)
            for (size_t j = rgl_scan_find(scan, d->span.from); j < scan->sorted && scan->item[j].span.from < d->span.to;
                 j++)
                if (scan->item[j].kind == M_AUTHORITY && scan->item[j].code == m->code)
                    return true;
    }
    return false;
}

bool
rgl_opening_is_lede(const rgl_outline *outline, size_t b)
{
    const rgl_document *doc = outline->doc;
    const rgl_scan *scan = doc->scan;
    const rgl_outline_block *in = &outline->infos[b];
    const rgl_sentence *s = in->sentences;
    bool money, title;

    if (doc->count > 0 || doc->blocks[b].kind != RGL_PARAGRAPH || in->weight < EVENT_UNDER_HEADLINE || !in->count ||
        in->frame)
        return false;
    for (size_t n = 0; n < b; n++)
        if (doc->blocks[n].kind != RGL_HEADING && doc->blocks[n].kind != RGL_BOILERPLATE &&
            !outline->infos[n].boilerplate)
            return false;
    money = rgl_event_mention(scan, s->span.from, s->span.to, M_MONEY, -1, false) != SIZE_MAX;
    title = rgl_event_mention(scan, s->span.from, s->span.to, M_TITLE, -1, false) != SIZE_MAX;
    for (size_t a = 0; a < s->act_count; a++) {
        const rgl_act *act = &s->acts[a];

        if (!act->modal && !act->negated && !act->adjectival && !act->earlier &&
            ((act->actors.count && act->actors_sure && (money || title || act->cue == RGL_CUE_ACT_CONSULT)) ||
             (act->cue == RGL_CUE_ACT_SANCTION && money)))
            return true;
    }
    return false;
}

/* Does one span name an authority that the other names? */
static bool
shares_authority(const rgl_scan *scan, rgl_span a, rgl_span b)
{
    for (size_t i = rgl_scan_find(scan, a.from); i < scan->sorted && scan->item[i].span.from < a.to; i++)
        if (scan->item[i].kind == M_AUTHORITY && !scan->item[i].gone &&
            rgl_event_mention(scan, b.from, b.to, M_AUTHORITY, scan->item[i].code, false) != SIZE_MAX)
            return true;
    return false;
}

size_t
rgl_opening_first(const rgl_outline *outline, size_t headline, bool only, size_t b)
{
    const rgl_document *doc = outline->doc;
    size_t first = b;

    while (first > 0 && first - 1 != headline && doc->blocks[first - 1].kind == RGL_PARAGRAPH &&
           !doc->block_development[first - 1] && !outline->infos[first - 1].boilerplate &&
           !outline->infos[first - 1].field && !outline->infos[first - 1].frame &&
           rgl_outline_is_prose(outline, first - 1) &&
           (!only || shares_authority(doc->scan, doc->blocks[first - 1].span, doc->blocks[b].span)))
        first--;
    return only || (headline != SIZE_MAX && first == headline + 1) ? first : b;
}

/* Is the sum in the span, too? */
static bool
has_sum(const rgl_scan *scan, rgl_span span, const rgl_amount *sum)
{
    for (size_t i = rgl_scan_find(scan, span.from); i < scan->sorted && scan->item[i].span.from < span.to; i++)
        if (scan->item[i].kind == M_MONEY) {
            const rgl_amount *other = &scan->amounts[scan->item[i].detail].amount;

            if (other->minor == sum->minor && strcmp(other->currency, sum->currency) == 0)
                return true;
        }
    return false;
}

bool
rgl_opening_compares(const rgl_outline *outline, size_t b)
{
    const rgl_scan *scan = outline->doc->scan;
    const rgl_sentence *s = outline->infos[b].sentences;
    rgl_span word;

    if (!outline->infos[b].count || outline->doc->blocks[b].kind != RGL_PARAGRAPH)
        return false;
    word = rgl_word_after(scan->text, s->span.to, s->span.from);
    if (!rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_DEFINITE))
        return false;
    word = rgl_word_after(scan->text, s->span.to, word.to);
    return rgl_cue_at(scan->lexicon, scan->text, s->span.to, word.from, RGL_CUE_OUTCOME_NOUN) == word.to &&
           rgl_cue_at(scan->lexicon, scan->text, s->span.to, rgl_word_after(scan->text, s->span.to, word.to).from,
                      RGL_CUE_FOLLOWS);
}

bool
rgl_opening_repeats(const rgl_outline *outline, const rgl_development *d, size_t b)
{
    const rgl_scan *scan = outline->doc->scan;
    const rgl_outline_block *in = &outline->infos[b];
    const rgl_sentence *s = in->sentences;
    size_t sums = 0, again = 0;

    if (!in->count || outline->doc->blocks[b].kind != RGL_PARAGRAPH)
        return false;
    for (size_t i = s->first; i < s->last; i++)
        if (scan->item[i].kind == M_MONEY && !scan->item[i].gone) {
            sums++;
            again += has_sum(scan, d->span, &scan->amounts[scan->item[i].detail].amount);
        }
    if (sums && sums == again && !in->lead_date)
        return rgl_opening_concerns(scan, d, s->span);
    return rgl_opening_compares(outline, b);
}

bool
rgl_opening_names(const rgl_outline *outline, const rgl_development *d, size_t b)
{
    const rgl_scan *scan = outline->doc->scan;
    const char *text = scan->text;
    rgl_span span = outline->infos[b].count ? outline->infos[b].sentences[0].span : (rgl_span){0, 0};

    for (rgl_span word = rgl_word_after(text, span.to, span.from); word.from < word.to;
         word = rgl_word_after(text, span.to, word.to)) {
        const rgl_mention *common = rgl_scan_covering(scan, M_CUE, word.from);
        uint32_t n = word.to - word.from;

        if (rgl_word_is_genitive(text, word))
            n -= text[word.to - 1] == 's' ? (text[word.to - 2] == '\'' ? 2 : 4) : (text[word.to - 1] == '\'' ? 1 : 3);
        if (n < 4 || n > word.to - word.from || text[word.from] < 'A' || text[word.from] > 'Z' ||
            rgl_scan_covering(scan, M_PLACE, word.from) || rgl_scan_covering(scan, M_DATE, word.from) ||
            (common && common->code != RGL_CUE_HOUSEHOLD_NAME))
            continue;
        for (uint32_t at = d->span.from; at + n <= d->span.to; at++)
            if (text[at] == text[word.from] && memcmp(text + at, text + word.from, n) == 0)
                return true;
    }
    return false;
}

bool
rgl_opening_is_late(const rgl_outline *outline, size_t b)
{
    const rgl_outline_block *in = &outline->infos[b];

    return in->count && rgl_event_cue(outline->doc->scan, in->sentences[0].span.from, in->sentences[0].span.to,
                                      RGL_CUE_SOME_DAYS_AGO, false) != SIZE_MAX;
}

rgl_date
rgl_opening_day(const rgl_outline *outline, size_t b, rgl_date beside)
{
    rgl_date day = rgl_scan_day(outline->doc->scan, outline->doc->blocks[b].span, false);

    return day.year ? day : beside.year ? beside : outline->doc->anchor;
}

/* Does the date lie so long before the day? A month without its year that lies as far ahead does: the year before is
 * meant. */
static bool
is_long_before(const rgl_date_mention *date, rgl_date day)
{
    int32_t ahead = rgl_date_days(date->period.to) - rgl_date_days(day);

    return ahead < -HISTORY_DAYS || (date->no_year && date->period.precision == RGL_MONTH && ahead > HISTORY_DAYS);
}

bool
rgl_opening_is_background(const rgl_outline *outline, size_t opener, rgl_date day, size_t b)
{
    const rgl_scan *scan = outline->doc->scan;
    const rgl_outline_block *in = &outline->infos[b];
    bool earlier = false, recent = false, authority = false, other = false, title = false;

    if (outline->doc->blocks[b].kind == RGL_LIST_ITEM && outline->doc->blocks[opener].kind == RGL_LIST_ITEM)
        return false;
    if (outline->log && in->lead_date && in->acts)
        return false;
    for (size_t k = 0; k < in->count && k < 2; k++) {
        const rgl_sentence *s = &in->sentences[k];

        authority |= rgl_event_body(scan, s) != SIZE_MAX;
        for (size_t i = s->first; i < s->last; i++) {
            const rgl_mention *m = &scan->item[i];
            rgl_date_role role;
            rgl_span cue;

            authority |= m->kind == M_AUTHORITY && !m->gone;
            title |= m->kind == M_TITLE;
            if (m->kind != M_DATE)
                continue;
            if (m->gone) {
                recent = true; /* not known: it may be */
                continue;
            }
            role = rgl_event_date_role(scan, i, &cue);
            if (role != D_EVENT && role != D_REPORTED && role != D_HISTORY && role != D_EFFECTIVE)
                continue;
            recent |= !day.year || !is_long_before(&scan->dates[m->detail], day);
            earlier = true;
        }
        for (size_t a = 0; a < s->act_count; a++)
            for (size_t k2 = 0; k2 < s->acts[a].actors.count; k2++) {
                const rgl_mention *who = &scan->item[s->acts[a].actors.mention[k2]];
                rgl_span span = outline->doc->blocks[opener].span;

                other |= !s->acts[a].adjectival && !s->acts[a].modal && !s->acts[a].earlier &&
                         rgl_event_mention(scan, span.from, span.to, M_AUTHORITY, who->code, false) == SIZE_MAX;
            }
    }
    if (recent)
        return false;
    return earlier ? !other : !authority && !title;
}

/* Had the first verb of the sentence happened before: "had", at most an adverb, and the verb? */
static bool
pluperfect(const rgl_scan *scan, const rgl_sentence *s)
{
    uint32_t at = s->act_count ? s->acts[0].span.from : s->span.from;
    uint32_t from = at > s->span.from + HAD_BYTES ? at - HAD_BYTES : s->span.from;

    return rgl_event_cue(scan, from, at, RGL_CUE_PLUPERFECT, true) != SIZE_MAX;
}

/*
 * Two events in one paragraph: a later sentence that begins with a day of its own and an authority that has not acted
 * yet opens a block of its own. *at: where.
 */
static bool
splits(const rgl_scan *scan, const rgl_sentence *sentences, size_t count, uint32_t *at)
{
    rgl_weight first = count ? rgl_fact_weigh(scan, &sentences[0]) : (rgl_weight){.act = 0};

    for (size_t k = 1; k < count; k++)
        if (rgl_turn_inside(scan, sentences, k)) {
            *at = sentences[k].span.from;
            return true;
        }
    if (first.act < 2 || !first.date)
        return false;
    for (size_t k = 1; k < count; k++) {
        const rgl_sentence *s = &sentences[k];
        rgl_weight w = rgl_fact_weigh(scan, s);
        const rgl_authority_group *group = NULL;
        bool acted = false, leads;
        size_t date = rgl_event_mention(scan, s->span.from, s->span.to, M_DATE, -1, false);
        rgl_span cue;

        /* "The city had drawn it up on 18 March" */
        if (w.act < 2 || !w.date || date == SIZE_MAX || pluperfect(scan, s) ||
            scan->dates[scan->item[date].detail].period.precision != RGL_DAY ||
            rgl_event_date_role(scan, date, &cue) != D_EVENT)
            continue;
        for (size_t a = 0; a < s->act_count && !group; a++)
            if (s->acts[a].actors.count && s->acts[a].actors_sure && !s->acts[a].passive && !s->acts[a].adjectival &&
                !s->acts[a].modal && !s->acts[a].earlier)
                group = &s->acts[a].actors;
        if (!group && s->subject.count)
            group = &s->subject;
        if (!group)
            continue;
        leads = scan->item[date].span.from - s->span.from <= 24 ||
                scan->item[group->mention[0]].span.from - s->span.from <= 8;
        for (size_t j = 0; j < k; j++)
            for (size_t i = sentences[j].first; i < sentences[j].last; i++)
                acted |= scan->item[i].kind == M_AUTHORITY &&
                         scan->item[i].code == scan->item[group->mention[0]].code &&
                         scan->item[i].place == scan->item[group->mention[0]].place;
        if (acted || !leads)
            continue;
        *at = s->span.from;
        return true;
    }
    return false;
}

/* Append a block, with the sentences that were read of it. */
static bool
add_block(rgl_outline *outline, rgl_block block, const rgl_outline_block *info, size_t *block_capacity,
          size_t *info_capacity)
{
    rgl_document *doc = outline->doc;

    if (!rgl_grow(doc->arena, &doc->blocks, sizeof block, doc->block_count, block_capacity) ||
        !rgl_grow(doc->arena, &outline->infos, sizeof *info, doc->block_count, info_capacity))
        return false;
    outline->infos[doc->block_count] = *info;
    doc->blocks[doc->block_count++] = block;
    return true;
}

bool
rgl_opening_split(rgl_outline *outline)
{
    rgl_document *doc = outline->doc;
    const rgl_block *whole = doc->blocks;
    size_t count = doc->block_count, block_capacity = 0, info_capacity = 0;

    doc->blocks = NULL;
    doc->block_count = 0;
    for (size_t b = 0; b < count; b++) {
        rgl_outline_block none = {.count = 0}, info = none;
        rgl_block block = whole[b];

        for (int rounds = 0; rounds < 8 && block.kind != RGL_TABLE_ROW && block.kind != RGL_HEADING; rounds++) {
            uint32_t at;
            rgl_block head = block;

            info = none;
            if (!rgl_event_read(doc->scan, (rgl_span){rgl_block_words(doc->scan->text, block.span), block.span.to},
                                &info.sentences, &info.count))
                return false;
            if (!splits(doc->scan, info.sentences, info.count, &at))
                break;
            head.span.to = at;
            head.span = rgl_span_trim(doc->scan->text, head.span);
            if (!add_block(outline, head, &none, &block_capacity, &info_capacity))
                return false;
            block.span.from = at;
            info = none;
        }
        if (!add_block(outline, block, &info, &block_capacity, &info_capacity))
            return false;
    }
    return true;
}
