/* development.c: blocks become developments: which paragraph opens one, which goes on, which is boilerplate. */
#include "development.h"

#include <string.h>

#include "block.h"
#include "document.h"
#include "fact.h"
#include "highlight.h"
#include "instrument.h"
#include "lexicon_enums.h"
#include "table.h"
#include "title.h"
#include "word.h"

/* Points at which a block's first sentences are an event of their own: what happens (2), and when (1). Under a headline
 * of its own 2 are enough. */
#define EVENT                3
#define EVENT_UNDER_HEADLINE 2
/* A table of contents stands among the first blocks, and its headings come again within so many. */
#define CONTENTS_BLOCKS 60
#define CONTENTS_REACH  400
/* A masthead stands in the first lines. */
#define MASTHEAD_BLOCKS 4
/* More passages than this to one development are cut off: it is a treatise, no news. */
#define PASSAGES_MAX 64

typedef struct {
    rgl_sentence *sentences;
    size_t count;
    int weight; /* of the first two sentences together */
    const char *why;
    int8_t section; /* of a section's heading; -1: none */
    bool boilerplate, highlights, contents, date_only, title;
    bool lead_date;          /* begins with its date */
    const rgl_block *header; /* of a table row: the row with the columns' names */
    bool is_header;
    bool field;      /* of a record that is written down the page */
    bool answer;     /* of an interview: it opens nothing */
    bool again;      /* a line of the contents: the heading comes again below */
    bool source;     /* a line that says whose the item under the headline is */
    bool ends;       /* "Notes to editors", "Diary": what follows is no news */
    size_t part_end; /* where the notice ends that this heading numbers; 0: none */
    bool frame;      /* "adopted several documents, which are described below": what follows are the events */
} info;

typedef struct {
    rgl_document *doc;
    info *infos;
    rgl_error *err;
} assembly;

static bool
has_url(const char *text, rgl_span span)
{
    for (uint32_t i = span.from; i + 4 < span.to; i++)
        if ((text[i] == 'h' && memcmp(text + i, "http", 4) == 0) ||
            (text[i] == 'w' && memcmp(text + i, "www.", 4) == 0))
            return true;
    return false;
}

static uint32_t
count_cues(const rgl_scan *scan, rgl_span span, int cue)
{
    uint32_t n = 0;

    for (size_t i = rgl_scan_find(scan, span.from); i < scan->sorted && scan->item[i].span.from < span.to; i++)
        n += scan->item[i].kind == M_CUE && scan->item[i].code == cue && !scan->item[i].gone;
    return n;
}

/* Does an authority act in the first sentences, right beside its verb? */
static bool
acts_surely(const info *in)
{
    for (size_t k = 0; k < in->count && k < 2; k++)
        for (size_t a = 0; a < in->sentences[k].act_count; a++) {
            const rgl_act *act = &in->sentences[k].acts[a];

            if (act->actors.count && act->actors_sure && !act->modal && !act->negated && !act->adjectival)
                return true;
        }
    return false;
}

/* Does another authority than those of the open development impose a sum in the first sentence? That is an event, be
 * its day told or not. */
static bool
fines(const rgl_scan *scan, const info *in, const rgl_development *d)
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

/* A heading without the number in front: "3 Law enforcement", "2.1 App checks". */
static rgl_span
heading_words(const char *text, rgl_span span)
{
    uint32_t at = span.from;

    while (at < span.to && ((text[at] >= '0' && text[at] <= '9') || (text[at] == '.' && at > span.from)))
        at++;
    if (at > span.from && at < span.to && rgl_is_blank(rgl_utf8_get(text, span.to, at)))
        span.from = at;
    return rgl_span_trim(text, span);
}

/* The first section that the heading names, be its word a part of what looks like a title ("Law enforcement"). */
static int8_t
section_named(const rgl_scan *scan, rgl_span words)
{
    for (size_t i = rgl_scan_find(scan, words.from); i < scan->sorted && scan->item[i].span.from < words.to; i++)
        if (scan->item[i].kind == M_SECTION)
            return (int8_t) scan->item[i].code;
    return -1;
}

/* Does a body say in the first sentence what it adopted, issued or decided, itself and now? */
static bool
adopts(const info *in)
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

/* "In addition, the Board adopted Opinion 3", "The Board also adopted the X": one more event of a press release whose
 * paragraphs each tell one. framed: its first paragraph has said so. */
static bool
adopts_more(const rgl_scan *scan, const info *in, bool framed)
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

/* The last day of its event that the first sentence tells: "Brussels, 19 June - At its meeting on 18 June, the Board".
 */
static rgl_date
frame_day(const rgl_scan *scan, const info *in)
{
    rgl_date day = {0};

    for (size_t i = in->sentences[0].first; in->count && i < in->sentences[0].last; i++) {
        rgl_span cue;

        if (scan->item[i].kind == M_DATE && !scan->item[i].gone &&
            scan->dates[scan->item[i].detail].period.precision == RGL_DAY &&
            rgl_event_date_role(scan, &in->sentences[0], i, &cue) == D_EVENT)
            day = scan->dates[scan->item[i].detail].period.from;
    }
    return day;
}

static void
classify(assembly *as, size_t b)
{
    rgl_document *doc = as->doc;
    const rgl_scan *scan = doc->scan;
    rgl_block *block = &doc->blocks[b];
    info *in = &as->infos[b];
    rgl_span words = {rgl_block_words(scan->text, block->span), block->span.to};
    uint32_t chars = rgl_span_chars(scan->text, words), cues;
    bool heading = block->kind == RGL_HEADING, date = false, count = false;
    int act = 0;
    size_t labels = 0;

    words = rgl_span_trim(scan->text, words);
    in->section = -1;
    if (block->kind == RGL_BOILERPLATE) {
        in->boilerplate = true; /* what stands at the foot and the head of pages */
        return;
    }
    if (block->kind == RGL_TABLE_ROW) {
        in->is_header = rgl_table_is_header(scan, block->span);
        if (!in->is_header && b > 0 && doc->blocks[b - 1].kind == RGL_TABLE_ROW)
            in->header = as->infos[b - 1].is_header ? &doc->blocks[b - 1] : as->infos[b - 1].header;
        return;
    }
    for (size_t k = 0; k < in->count && k < 2 + labels; k++) {
        rgl_weight weight = rgl_fact_weigh(scan, &in->sentences[k]);

        /* "Maryland." is a label, no sentence. */
        labels += k == 0 && in->sentences[k].span.to - in->sentences[k].span.from < 28;
        date |= weight.date;
        count |= weight.count;
        if (weight.act > act) {
            act = weight.act;
            in->why = weight.why;
        }
    }
    if (block->kind == RGL_LIST_ITEM && act < 2 &&
        rgl_event_mention(scan, words.from, words.to, M_AUTHORITY, -1, false) != SIZE_MAX &&
        rgl_event_mention(scan, words.from, words.to, M_MONEY, -1, false) != SIZE_MAX) {
        act = 2; /* "Spain: AEPD, EUR 200,000" */
        in->why = "an authority beside a sum in a list";
    }
    in->weight = act + (act && date) + (act && count && !date);
    if (in->count) {
        const rgl_sentence *s = &in->sentences[0];
        size_t d = rgl_event_mention(scan, s->span.from, s->span.to, M_DATE, -1, false);

        in->lead_date = d != SIZE_MAX && scan->item[d].span.from - s->span.from <= 90 &&
                        scan->dates[scan->item[d].detail].period.precision <= RGL_MONTH;
    }
    in->answer = rgl_cue_at(scan->lexicon, scan->text, words.to, words.from, RGL_CUE_ANSWER) != 0;
    in->title = words.from <= doc->title.from && doc->title.from < words.to && doc->title.from < doc->title.to;
    if (heading && chars <= 60) {
        rgl_span head = heading_words(scan->text, words);

        if (rgl_scan_covered(scan, head, M_SECTION, -1, true) >= 55)
            in->section = section_named(scan, head);
        in->highlights = rgl_scan_covered(scan, head, M_CUE, RGL_CUE_HIGHLIGHTS, true) >= 60;
        in->contents = rgl_scan_covered(scan, head, M_CUE, RGL_CUE_CONTENTS, true) >= 60;
    }
    /* "Source: MIIT", "Issuing body: the CAC": whose the item under the headline is */
    if (heading && chars <= 90 && rgl_cue_at(scan->lexicon, scan->text, words.to, words.from, RGL_CUE_SOURCE_LABEL))
        in->source = rgl_event_mention(scan, words.from, words.to, M_AUTHORITY, -1, false) != SIZE_MAX;
    if (heading && chars <= 60)
        in->ends = rgl_scan_covered(scan, words, M_CUE, RGL_CUE_END_MATTER, true) >= 75;
    in->date_only = heading && in->section < 0 && rgl_scan_covered(scan, words, M_DATE, -1, true) >= 60;
    cues = count_cues(scan, words, RGL_CUE_BOILERPLATE);
    if (in->weight < EVENT_UNDER_HEADLINE)
        in->boilerplate =
            (has_url(scan->text, words) && chars < 200) || cues >= 2 || (cues >= 1 && (chars < 60 || in->weight == 0));
    /* The editor speaks: "we have selected", 整理如下. No authority acts beside him. */
    if (count_cues(scan, words, RGL_CUE_EDITORIAL) && !acts_surely(in))
        in->boilerplate = true;
    in->frame =
        in->count && !heading && acts_surely(in) &&
        rgl_event_cue(scan, in->sentences[0].span.from, in->sentences[0].span.to, RGL_CUE_FRAME, false) != SIZE_MAX &&
        rgl_event_mention(scan, in->sentences[0].span.from, in->sentences[0].span.to, M_TITLE, -1, false) == SIZE_MAX;
    /* "2022年06月30日　来源：中国网信网": a date with a note */
    if (in->boilerplate && rgl_event_mention(scan, words.from, words.to, M_DATE, -1, false) != SIZE_MAX && chars < 60 &&
        in->weight < 2) {
        in->date_only = true;
        in->boilerplate = false;
    }
    if (!in->date_only && chars < 40 && !count_cues(scan, words, RGL_CUE_COMMENT_CLOSE) &&
        !count_cues(scan, words, RGL_CUE_EFFECTIVE) &&
        rgl_event_mention(scan, words.from, words.to, M_DATE, -1, false) != SIZE_MAX &&
        count_cues(scan, words, RGL_CUE_MONTH_OF))
        in->date_only = true;
}

/* "No. 2": a heading that only numbers the notice below it. */
static bool
is_part(const assembly *as, size_t b)
{
    const char *text = as->doc->scan->text;
    rgl_span span = rgl_span_trim(text, as->doc->blocks[b].span), word = rgl_word_after(text, span.to, span.from);

    if (as->doc->blocks[b].kind != RGL_HEADING || span.to - span.from > 12 ||
        !rgl_word_is_cue(as->doc->scan->lexicon, text, word, RGL_CUE_TITLE_NUMBER))
        return false;
    word.to += word.to < span.to && text[word.to] == '.';
    word = rgl_word_after(text, span.to, word.to);
    return word.to == span.to && word.from < word.to && text[word.from] >= '0' && text[word.from] <= '9';
}

/* Do two blocks give a field of the same name? */
static bool
is_same_field(const rgl_document *doc, size_t a, size_t b)
{
    rgl_span first, name, value;

    return rgl_table_field(doc->scan, doc->blocks[a].span, &first, &value) &&
           rgl_table_field(doc->scan, doc->blocks[b].span, &name, &value) &&
           name.to - name.from == first.to - first.from &&
           memcmp(doc->scan->text + name.from, doc->scan->text + first.from, name.to - name.from) == 0;
}

/* Fields of a record: a name of a column with its value, three of them within the next blocks. */
static void
find_records(assembly *as)
{
    rgl_document *doc = as->doc;

    for (size_t b = 0; b < doc->block_count; b++) {
        rgl_span name, value;
        size_t fields = 0;

        if (as->infos[b].is_header || as->infos[b].header || as->infos[b].field ||
            !rgl_table_field(doc->scan, doc->blocks[b].span, &name, &value))
            continue;
        for (size_t n = b; n < doc->block_count && n < b + 8 && (n == b || !is_part(as, n)); n++)
            fields += rgl_table_field(doc->scan, doc->blocks[n].span, &name, &value);
        if (fields < 3)
            continue;
        for (size_t n = b, gap = 0; n < doc->block_count && gap < 3 && (n == b || !is_part(as, n)); n++) {
            bool is_field = rgl_table_field(doc->scan, doc->blocks[n].span, &name, &value);

            if (!is_field && doc->blocks[n].kind == RGL_HEADING && n + 1 < doc->block_count &&
                is_same_field(doc, b, n + 1))
                break; /* the headline of the next record */

            gap = is_field ? 0 : gap + 1;
            if (!is_field)
                continue;
            for (size_t k = b; k <= n; k++)
                as->infos[k].field = true;
        }
        /* the value of the last name stands on its own line */
        for (size_t n = b; n < doc->block_count; n++)
            if (as->infos[n].field && (n + 1 == doc->block_count || !as->infos[n + 1].field)) {
                if (rgl_table_field(doc->scan, doc->blocks[n].span, &name, &value) && value.from == value.to &&
                    n + 1 < doc->block_count)
                    as->infos[n + 1].field = true;
                break;
            }
    }
}

/* Several notices in one document, each under its number. */
static void
find_parts(assembly *as)
{
    size_t parts = 0, end = as->doc->block_count;

    for (size_t b = 0; b < as->doc->block_count; b++)
        parts += is_part(as, b) && !as->infos[b].field;
    for (size_t b = as->doc->block_count; parts > 1 && b-- > 0;)
        if (is_part(as, b) && !as->infos[b].field) {
            as->infos[b].part_end = end;
            end = b;
        }
}

/* Where the record that begins at b ends: behind its fields, or where its first name comes again. */
static size_t
record_end(const assembly *as, size_t b)
{
    rgl_span name, value;
    size_t n = b + 1;

    if (!rgl_table_field(as->doc->scan, as->doc->blocks[b].span, &name, &value))
        return n;
    for (; n < as->doc->block_count && as->infos[n].field && n - b < PASSAGES_MAX; n++)
        if (is_same_field(as->doc, b, n))
            break;
    return n;
}

/* Headings that come again: the first ones are the contents. */
static void
find_contents(assembly *as)
{
    const rgl_document *doc = as->doc;
    const char *text = doc->scan->text;

    for (size_t b = 0; b < doc->block_count && b < CONTENTS_BLOCKS; b++) {
        rgl_span here = {rgl_block_words(text, doc->blocks[b].span), doc->blocks[b].span.to};

        for (size_t n = b + 1; n < doc->block_count && !as->infos[b].again && n < b + CONTENTS_REACH; n++) {
            rgl_span there = {rgl_block_words(text, doc->blocks[n].span), doc->blocks[n].span.to};

            if (doc->blocks[n].kind == doc->blocks[b].kind && !as->infos[b].source &&
                here.to - here.from == there.to - there.from && here.to - here.from >= 12 &&
                memcmp(text + here.from, text + there.from, here.to - here.from) == 0)
                as->infos[b].again = true;
        }
    }
}

/* Does the block speak of the development that is open: its terms, its actors, its respondents? */
static bool
speaks_of(const rgl_scan *scan, const rgl_development *d, rgl_span span)
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

static rgl_development *
open_development(assembly *as, size_t b, int8_t section, rgl_span headline, const char *why)
{
    rgl_document *doc = as->doc;
    rgl_development d = {.section = section,
                         .headline = headline,
                         .first_block = b,
                         .last_block = b + 1,
                         .why = why,
                         .reporter = -1,
                         .jurisdiction_place = -1};

    d.span = (rgl_span){rgl_block_words(doc->scan->text, doc->blocks[b].span), doc->blocks[b].span.to};
    d.span = rgl_span_trim(doc->scan->text, d.span);
    if (!rgl_grow(doc->arena, &doc->developments, sizeof d, doc->count, &doc->capacity))
        return NULL;
    doc->developments[doc->count++] = d;
    return &doc->developments[doc->count - 1];
}

/* The facts of a development: its headline's and its blocks' sentences. */
static bool
fill(assembly *as, rgl_development *d, rgl_date day, const info *headline_info)
{
    rgl_document *doc = as->doc;
    rgl_passage passages[PASSAGES_MAX];
    size_t n = 0;

    if (headline_info)
        passages[n++] = (rgl_passage){.span = d->headline,
                                      .sentences = headline_info->sentences,
                                      .count = headline_info->count,
                                      .headline = true};
    for (size_t b = d->first_block; b < d->last_block && n < PASSAGES_MAX; b++) {
        const info *in = &as->infos[b];

        if (in->boilerplate || doc->block_development[b] != doc->count)
            continue;
        passages[n++] =
            (rgl_passage){.span = doc->blocks[b].span,
                          .sentences = in->sentences,
                          .count = in->count,
                          .cells = doc->blocks[b].kind == RGL_TABLE_ROW || in->field ? &doc->blocks[b].span : NULL,
                          .header = in->header,
                          .record = in->field};
    }
    if (!rgl_fact_read(doc, d, passages, n))
        return false;
    /* The day that stands over the item says more than a month in it. */
    if (day.year && d->reported_date.year == 0 && (d->event_date.year == 0 || d->precision != RGL_DAY)) {
        d->event_date = day;
        d->precision = RGL_DAY;
    }
    return true;
}

/* A table's row is a development when it tells a sanction, a sum or an instrument under names of columns, or names an
 * authority beside a sum or a day without them. */
static bool
row_opens(const assembly *as, size_t b)
{
    const rgl_scan *scan = as->doc->scan;
    rgl_span span = as->doc->blocks[b].span;
    bool money = rgl_event_mention(scan, span.from, span.to, M_MONEY, -1, false) != SIZE_MAX;

    if (as->doc->blocks[b].kind != RGL_TABLE_ROW || as->infos[b].is_header)
        return false;
    if (as->infos[b].header)
        return money || rgl_event_mention(scan, span.from, span.to, M_ENFORCEMENT, -1, false) != SIZE_MAX ||
               rgl_event_mention(scan, span.from, span.to, M_TITLE, -1, false) != SIZE_MAX;
    return rgl_event_mention(scan, span.from, span.to, M_AUTHORITY, -1, false) != SIZE_MAX &&
           (money || rgl_event_mention(scan, span.from, span.to, M_DATE, -1, false) != SIZE_MAX);
}

/* The next block that is neither a date alone nor boilerplate. */
static size_t
next_block(const assembly *as, size_t b)
{
    do
        b++;
    while (b < as->doc->block_count && (as->infos[b].date_only || as->infos[b].boilerplate || as->infos[b].source));
    return b;
}

/* A heading that heads what follows: no section's, not the document's title, not above another heading. */
static bool
is_item_headline(const assembly *as, size_t b)
{
    const info *in = &as->infos[b];
    size_t next = next_block(as, b);

    return as->doc->blocks[b].kind == RGL_HEADING && in->section < 0 && !in->title && !in->date_only &&
           !in->boilerplate && !in->highlights && !in->contents && next < as->doc->block_count &&
           as->doc->blocks[next].kind != RGL_HEADING;
}

/* A heading over several events ("France", "State"): it tells nothing itself, and two blocks under it are events. */
static bool
is_group_heading(const assembly *as, size_t b)
{
    int events = 0;

    /* The line of a masthead ("Issue 19 / January 2025") heads them all. */
    if (as->infos[b].weight > 1 &&
        !(b < MASTHEAD_BLOCKS && count_cues(as->doc->scan, as->doc->blocks[b].span, RGL_CUE_MONTHLY)))
        return false;
    for (size_t n = b + 1;
         n < as->doc->block_count && (as->doc->blocks[n].kind != RGL_HEADING || as->infos[n].date_only); n++)
        events += as->infos[n].weight >= EVENT ||
                  (as->infos[n].lead_date && as->infos[n].weight > 0 && !as->infos[n].date_only);
    return events >= 2;
}

/* Does the heading of a group stand beside a section's heading, and not below it? It has the same kind of mark, or none
 * as that has none; and it is more than the name of a place or of an authority. */
static bool
is_beside(const assembly *as, size_t section, size_t b)
{
    const rgl_document *doc = as->doc;
    rgl_span a = doc->blocks[section].span, span = rgl_span_trim(doc->scan->text, doc->blocks[b].span);
    bool marked = rgl_block_words(doc->scan->text, span) > span.from;
    bool section_marked = rgl_block_words(doc->scan->text, a) > rgl_span_trim(doc->scan->text, a).from;

    return marked == section_marked && doc->blocks[b].level == doc->blocks[section].level &&
           rgl_scan_covered(doc->scan, span, M_PLACE, -1, true) < 50 &&
           rgl_scan_covered(doc->scan, span, M_AUTHORITY, -1, true) < 50;
}

static bool
all_capitals(const char *text, rgl_span span)
{
    bool capital = false;

    for (uint32_t i = span.from; i < span.to; i++) {
        if (text[i] >= 'a' && text[i] <= 'z')
            return false;
        capital |= text[i] >= 'A' && text[i] <= 'Z';
    }
    return capital;
}

static bool
add_highlight(rgl_document *doc, rgl_span block)
{
    const char *text = doc->scan->text;
    rgl_highlight h = {.span = rgl_span_trim(text, (rgl_span){rgl_block_words(text, block), block.to})};

    if (!rgl_grow(doc->arena, &doc->highlights, sizeof h, doc->highlight_count, &doc->highlight_capacity))
        return false;
    doc->highlights[doc->highlight_count++] = h;
    return true;
}

/* The day of the event that block b opens: the first that it tells, or the one beside its headline, or the document's.
 */
static rgl_date
opening_day(const assembly *as, size_t b, rgl_date beside)
{
    rgl_date day = rgl_scan_day(as->doc->scan, as->doc->blocks[b].span, false);

    return day.year ? day : beside.year ? beside : as->doc->anchor;
}

/* An event so long before another one is its history. */
#define HISTORY_DAYS 62

/* Does the date lie so long before the day? A month without its year that lies as far ahead does: the year before is
 * meant. */
static bool
is_long_before(const rgl_date_mention *date, rgl_date day)
{
    int32_t ahead = rgl_date_days(date->period.to) - rgl_date_days(day);

    return ahead < -HISTORY_DAYS || (date->no_year && date->period.precision == RGL_MONTH && ahead > HISTORY_DAYS);
}

/*
 * Is the block background to the event that the block `opener` opened on that day: "In January we told the company",
 * "a surcharge may reach 3%", "the insurer admitted"? It tells earlier days only, and nobody acts that the opener does
 * not name; or it names no day, no authority and no instrument at all.
 */
static bool
is_background(const assembly *as, size_t opener, rgl_date day, size_t b)
{
    const rgl_scan *scan = as->doc->scan;
    const info *in = &as->infos[b];
    bool earlier = false, recent = false, authority = false, other = false, title = false;

    if (as->doc->blocks[b].kind == RGL_LIST_ITEM && as->doc->blocks[opener].kind == RGL_LIST_ITEM)
        return false;
    for (size_t k = 0; k < in->count && k < 2; k++) {
        const rgl_sentence *s = &in->sentences[k];

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
            role = rgl_event_date_role(scan, s, i, &cue);
            if (role != D_EVENT && role != D_REPORTED && role != D_HISTORY && role != D_EFFECTIVE)
                continue;
            recent |= !day.year || !is_long_before(&scan->dates[m->detail], day);
            earlier = true;
        }
        for (size_t a = 0; a < s->act_count; a++)
            for (size_t k2 = 0; k2 < s->acts[a].actors.count; k2++) {
                const rgl_mention *who = &scan->item[s->acts[a].actors.mention[k2]];
                rgl_span span = as->doc->blocks[opener].span;

                other |= !s->acts[a].adjectival && !s->acts[a].modal && !s->acts[a].earlier &&
                         rgl_event_mention(scan, span.from, span.to, M_AUTHORITY, who->code, false) == SIZE_MAX;
            }
    }
    if (recent)
        return false;
    return earlier ? !other : !authority && !title;
}

/* The mark that a block begins with as an item of a list: "1. ", "(2)"; empty: none. */
static rgl_span
item_mark(const rgl_document *doc, size_t b)
{
    rgl_span span = rgl_span_trim(doc->scan->text, doc->blocks[b].span);

    return (rgl_span){span.from, rgl_block_words(doc->scan->text, span)};
}

/* Does the block b belong to the key highlights, whose heading is the block `heading`? Items of a list do, until their
 * numbers begin anew; lines do when nothing but lines comes before and behind; paragraphs until one leads with a day.
 */
static bool
is_highlight(const assembly *as, size_t heading, size_t b)
{
    const rgl_document *doc = as->doc;
    const char *text = doc->scan->text;
    rgl_span mark = item_mark(doc, b), first = item_mark(doc, heading + 1);
    uint32_t n = mark.to - mark.from;
    size_t next = next_block(as, b);

    if (b == heading + 1)
        return doc->blocks[b].kind != RGL_HEADING || n ||
               (next < doc->block_count && doc->blocks[next].kind == RGL_HEADING);
    if (first.to > first.from) {
        bool number = text[first.from] == '(' || (text[first.from] >= '0' && text[first.from] <= '9') ||
                      rgl_is_ideograph(rgl_utf8_get(text, first.to, first.from));

        return n && !(number && n == first.to - first.from && memcmp(text + mark.from, text + first.from, n) == 0);
    }
    if (doc->blocks[b].kind == RGL_HEADING)
        return !n && doc->blocks[heading + 1].kind == RGL_HEADING && next < doc->block_count &&
               doc->blocks[next].kind == RGL_HEADING;
    return !as->infos[b].lead_date;
}

/* A signed notice without a verb of the lexicon, in the blocks [from, to), is an event all the same: its first
 * paragraph opens it. */
static bool
open_signed(assembly *as, size_t from, size_t to, int8_t section, rgl_span headline)
{
    rgl_document *doc = as->doc;
    const rgl_scan *scan = doc->scan;
    size_t count = doc->count;

    for (size_t b = from; b < to && doc->count == count && doc->signed_on.year; b++) {
        rgl_span span = doc->blocks[b].span;
        rgl_development *d;
        uint32_t last = rgl_utf8_get(scan->text, span.to, rgl_utf8_prev(scan->text, span.to));

        if (doc->blocks[b].kind == RGL_HEADING || as->infos[b].boilerplate || as->infos[b].date_only ||
            last == 0xFF1A || last == ':' || rgl_span_chars(scan->text, span) < 24)
            continue;
        d = open_development(as, b, section, (rgl_span){0, 0}, "a signed notice");
        if (!d)
            return false;
        d->headline = headline;
        for (size_t n = b; n < to; n++)
            if (doc->blocks[n].kind != RGL_HEADING && !as->infos[n].date_only && !as->infos[n].boilerplate &&
                n - b < PASSAGES_MAX) {
                doc->block_development[n] = (uint32_t) doc->count;
                d->last_block = n + 1;
                d->span.to = rgl_span_trim(scan->text, doc->blocks[n].span).to;
            }
        if (!fill(as, d, doc->signed_on, NULL))
            return false;
    }
    return true;
}

static bool
assemble(assembly *as)
{
    rgl_document *doc = as->doc;
    const rgl_scan *scan = doc->scan;
    int8_t section = -1;
    bool section_capitals = false;
    bool contents = false, item_headlines = false;
    size_t highlights = SIZE_MAX; /* the block with their heading, while its highlights go on */
    size_t headline = SIZE_MAX, open_headline = SIZE_MAX, section_heading = SIZE_MAX, headings = 0, events = 0,
           lines = 0;
    rgl_span source = {0, 0}; /* of the line under the headline that says whose the item is */
    size_t part = 0,
           part_count = 0; /* the block where the notice begins that is read, and the developments before it */
    rgl_date day = {0}, foot = {0}, item_day = {0};
    bool open = false, day_of_item = false, group = false, one_liners, ended = false, framed = false;

    for (size_t b = 0; b < doc->block_count; b++) {
        const info *in = &as->infos[b];

        if (is_item_headline(as, b))
            headings++;
        if (in->date_only)
            foot = rgl_scan_day(scan, doc->blocks[b].span, false);
    }
    item_headlines = headings >= 2;
    for (size_t b = 0; b + 1 < doc->block_count; b++)
        lines += doc->blocks[b].kind == RGL_HEADING && as->infos[b].weight >= EVENT_UNDER_HEADLINE &&
                 !as->infos[b].again && doc->blocks[b + 1].kind == RGL_HEADING &&
                 as->infos[b + 1].weight >= EVENT_UNDER_HEADLINE;
    one_liners = lines >= 2;
    for (size_t b = 0; b < doc->block_count; b++)
        events += doc->blocks[b].kind != RGL_HEADING && as->infos[b].weight >= EVENT;
    for (size_t b = 0; b < doc->block_count; b++) {
        rgl_block *block = &doc->blocks[b];
        info *in = &as->infos[b];
        rgl_development *d = open ? &doc->developments[doc->count - 1] : NULL;
        bool heading = block->kind == RGL_HEADING, opens, more;
        size_t next = b + 1;

        while (next < doc->block_count && as->infos[next].boilerplate)
            next++;
        if (in->part_end) {
            /* the next of several notices; the one before may have been without a verb */
            if (part && doc->count == part_count && !open_signed(as, part, b, section, (rgl_span){0, 0}))
                return false;
            rgl_document_sign_part(doc, b, in->part_end);
            part = b;
            part_count = doc->count;
            headline = open_headline = SIZE_MAX;
            open = framed = false;
            day = foot = (rgl_date){0};
            continue;
        }
        if (heading && in->section >= 0) {
            section = in->section;
            section_heading = b;
            section_capitals = all_capitals(scan->text, block->span);
            headline = highlights = SIZE_MAX;
            contents = open = ended = false;
            day = (rgl_date){0};
            continue;
        }
        /* "COURTS" behind "LEGISLATION": a heading of the same form that is no section's ends the section. */
        if (heading && section >= 0 && section_capitals && all_capitals(scan->text, block->span) &&
            next < doc->block_count && doc->blocks[next].kind == RGL_HEADING)
            section = -1;
        /* Highlights stand before what they announce. Behind it, "Summary" or "In brief" is a heading like others. */
        if (heading && in->highlights && doc->count > 0)
            continue;
        if (heading && (in->highlights || in->contents)) {
            highlights = in->highlights ? b : SIZE_MAX;
            contents = in->contents;
            open = false;
            headline = SIZE_MAX;
            continue;
        }
        if (highlights != SIZE_MAX && !in->boilerplate && !in->date_only && !in->field &&
            block->kind != RGL_TABLE_ROW) {
            if (is_highlight(as, highlights, b)) {
                if (!add_highlight(doc, block->span))
                    return false;
                continue;
            }
            highlights = SIZE_MAX;
        }
        if (in->again) {
            block->kind = RGL_BOILERPLATE;
            continue;
        }
        /* End matter goes on until a headline of an event. */
        if (heading && doc->count > 0)
            ended = in->ends || (ended && !(next < doc->block_count && doc->blocks[next].kind != RGL_HEADING &&
                                            as->infos[next].weight >= EVENT));
        if (ended) {
            block->kind = RGL_BOILERPLATE;
            open = false;
            continue;
        }
        if (in->field) {
            d = open_development(as, b, section,
                                 headline != SIZE_MAX ? rgl_span_trim(scan->text, doc->blocks[headline].span)
                                                      : (rgl_span){0, 0},
                                 "a record of fields");
            if (!d)
                return false;
            d->last_block = record_end(as, b);
            for (size_t n = b; n < d->last_block; n++)
                doc->block_development[n] = (uint32_t) doc->count;
            d->span.to = rgl_span_trim(scan->text, doc->blocks[d->last_block - 1].span).to;
            if (!fill(as, d, (rgl_date){0}, headline != SIZE_MAX ? &as->infos[headline] : NULL))
                return false;
            b = d->last_block - 1;
            open = false;
            continue;
        }
        if (in->date_only) {
            /* Under a headline a date is the item's own, else it holds for all that follows. */
            day_of_item = headline != SIZE_MAX && headline + 1 == b;
            day = rgl_scan_day(scan, block->span, false);
            continue;
        }
        if (in->source) {
            source = block->span;
            continue;
        }
        if (in->boilerplate) {
            block->kind = RGL_BOILERPLATE;
            continue;
        }
        framed = framed && !heading;
        if (in->frame && !open && next < doc->block_count && adopts_more(scan, &as->infos[next], true)) {
            framed = true;
            if (frame_day(scan, in).year)
                day = frame_day(scan, in);
            /* "Brussels, 19 June 2025" is the release's day */
            if (headline != SIZE_MAX && rgl_scan_day(scan, doc->blocks[headline].span, false).year)
                headline = SIZE_MAX;
            continue;
        }
        if (contents) {
            /* A table of contents ends at the first paragraph, or where its first line comes again. */
            if (block->kind != RGL_PARAGRAPH || in->weight < EVENT)
                continue;
            contents = false;
        }
        if (heading) {
            bool last = next >= doc->block_count || doc->blocks[next].kind == RGL_HEADING;

            /* The masthead's lines tell no event unless one begins with its day. */
            if (b < MASTHEAD_BLOCKS && !one_liners && !rgl_scan_day(scan, block->span, false).year)
                last = false;
            if (!(last && !in->title && in->weight >= (one_liners ? EVENT_UNDER_HEADLINE : EVENT))) {
                headline = b;
                source = (rgl_span){0, 0};
                group = is_group_heading(as, b);
                /* A group that is no place's ("Regulators" behind "Legislation") stands beside the sections. */
                if (group && section_heading != SIZE_MAX && is_beside(as, section_heading, b))
                    section = -1;
                open = false;
                if (day_of_item)
                    day = (rgl_date){0};
                day_of_item = false;
                continue;
            }
            headline = SIZE_MAX; /* a digest of one line an item */
        }
        if (block->kind == RGL_TABLE_ROW) {
            if (!row_opens(as, b))
                continue;
            opens = true;
        } else if (headline != SIZE_MAX && headline != open_headline && !as->infos[headline].title && !group) {
            int headline_weight = as->infos[headline].weight;

            opens = in->weight >= EVENT || headline_weight >= EVENT || source.to ||
                    (in->weight >= EVENT_UNDER_HEADLINE && (day.year || foot.year)) ||
                    (item_headlines && (in->weight + headline_weight >= EVENT_UNDER_HEADLINE || in->lead_date));
        } else if (open && d && item_headlines && headline != SIZE_MAX && !as->infos[headline].title && !group) {
            opens = in->weight >= EVENT && in->lead_date;
        } else {
            opens = in->weight >= EVENT ||
                    (in->weight >= EVENT_UNDER_HEADLINE && (day.year || foot.year || events == 0)) ||
                    (in->lead_date && in->weight > 0) || (in->weight >= EVENT_UNDER_HEADLINE && fines(scan, in, d));
            opens = opens && !(events <= 1 && open && headline != SIZE_MAX);
        }
        more = (framed ||
                (open && d && block->kind == RGL_PARAGRAPH && (headline == SIZE_MAX || as->infos[headline].title))) &&
               adopts_more(scan, in, framed);
        if (more)
            opens = true;
        else if (opens && open && d && headline == open_headline && block->kind != RGL_TABLE_ROW &&
                 is_background(as, d->first_block, opening_day(as, d->first_block, item_day), b))
            opens = false;
        if (in->answer || (doc->signed_on.year && doc->count > part_count && block->kind != RGL_TABLE_ROW))
            opens = false; /* an interview's answers, and the paragraphs of a notice, are parts of one event */
        else if (!opens && block->kind == RGL_LIST_ITEM && in->weight >= EVENT_UNDER_HEADLINE && open && d &&
                 doc->blocks[d->first_block].kind == RGL_LIST_ITEM)
            opens = true;
        if (opens) {
            bool own = headline != SIZE_MAX && headline != open_headline;
            rgl_span head = {0, 0};
            size_t head_block =
                !group && (own || (headline != SIZE_MAX && !as->infos[headline].title)) ? headline : SIZE_MAX;

            if (block->kind == RGL_TABLE_ROW)
                head_block = SIZE_MAX;
            if (head_block != SIZE_MAX)
                head = rgl_span_trim(scan->text, (rgl_span){rgl_block_words(scan->text, doc->blocks[head_block].span),
                                                            doc->blocks[head_block].span.to});
            d = open_development(as, b, section, head, in->why ? in->why : "a headline of its own");
            if (!d)
                return false;
            d->source = source;
            doc->block_development[b] = (uint32_t) doc->count;
            item_day = day.year ? day : foot;
            if (more && !item_day.year && doc->count > 1)
                item_day = doc->developments[doc->count - 2].event_date;
            /* what goes on under the same headline */
            for (size_t n = b + 1; n < doc->block_count; n++) {
                const info *other = &as->infos[n];
                bool same_item = headline != SIZE_MAX && !group && (!as->infos[headline].title || events <= 1);
                bool sibling = block->kind == RGL_LIST_ITEM && doc->blocks[n].kind == RGL_LIST_ITEM &&
                               (other->weight >= EVENT_UNDER_HEADLINE || other->lead_date);
                size_t above = n - 1;
                bool goes_on;

                while (above > b && as->infos[above].boilerplate)
                    above--;
                /* the titles that the paragraph announces, a line each */
                if (rgl_instrument_is_line(scan, doc->blocks[n].span) && other->weight < EVENT &&
                    (rgl_instrument_announces(scan->text, doc->blocks[n - 1].span) ||
                     (d->last_block == n && d->first_block + 1 < n &&
                      rgl_instrument_is_line(scan, doc->blocks[n - 1].span)))) {
                    doc->block_development[n] = (uint32_t) doc->count;
                    d->last_block = n + 1;
                    d->span.to = rgl_span_trim(scan->text, doc->blocks[n].span).to;
                    continue;
                }
                if (doc->blocks[n].kind == RGL_HEADING || other->date_only || doc->blocks[n].kind == RGL_TABLE_ROW ||
                    (block->kind == RGL_TABLE_ROW && in->header))
                    break;
                if (other->field || ((framed || headline == SIZE_MAX || as->infos[headline].title) &&
                                     doc->blocks[n].kind == RGL_PARAGRAPH && adopts_more(scan, other, framed)))
                    break;
                if (other->boilerplate)
                    continue;
                if (other->answer || doc->signed_on.year ||
                    (!sibling && is_background(as, b, opening_day(as, b, item_day), n)))
                    goes_on = true;
                else if (doc->blocks[n].kind == RGL_LIST_ITEM && block->kind != RGL_LIST_ITEM && !other->lead_date &&
                         (rgl_instrument_announces(scan->text, doc->blocks[above].span) ||
                          doc->blocks[above].kind == RGL_LIST_ITEM) &&
                         rgl_event_mention(scan, doc->blocks[n].span.from, doc->blocks[n].span.to, M_AUTHORITY, -1,
                                           false) == SIZE_MAX)
                    goes_on = true; /* "decisions against three banks:" and an item for each */
                else if (same_item)
                    goes_on = !(other->weight >= EVENT && other->lead_date);
                else
                    goes_on = other->weight < EVENT &&
                              (doc->blocks[n].kind == RGL_LIST_ITEM || speaks_of(scan, d, doc->blocks[n].span));
                if (!goes_on || sibling)
                    break;
                doc->block_development[n] = (uint32_t) doc->count;
                d->last_block = n + 1;
                d->span.to = rgl_span_trim(scan->text, doc->blocks[n].span).to;
            }
            if (!fill(as, d, item_day, head_block != SIZE_MAX ? &as->infos[head_block] : NULL))
                return false;
            open = true;
            open_headline = headline;
            b = d->last_block - 1;
        }
    }
    return doc->count > part_count ||
           open_signed(as, part, doc->block_count, section, part ? (rgl_span){0, 0} : doc->title);
}

/*
 * Two events in one paragraph: a later sentence that begins with a day of its own and an authority that has not acted
 * yet opens a block of its own. *at: where.
 */
static bool
splits(const rgl_scan *scan, const rgl_sentence *sentences, size_t count, uint32_t *at)
{
    rgl_weight first = count ? rgl_fact_weigh(scan, &sentences[0]) : (rgl_weight){.act = 0};

    if (first.act < 2 || !first.date)
        return false;
    for (size_t k = 1; k < count; k++) {
        const rgl_sentence *s = &sentences[k];
        rgl_weight w = rgl_fact_weigh(scan, s);
        const rgl_authority_group *group = NULL;
        bool acted = false, leads;
        size_t date = rgl_event_mention(scan, s->span.from, s->span.to, M_DATE, -1, false);
        rgl_span cue;

        if (w.act < 2 || !w.date || date == SIZE_MAX ||
            scan->dates[scan->item[date].detail].period.precision != RGL_DAY ||
            rgl_event_date_role(scan, s, date, &cue) != D_EVENT)
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

/* Cut the paragraphs that hold two events. */
static bool
split_blocks(rgl_document *doc)
{
    rgl_block *blocks = NULL;
    size_t n = 0, capacity = 0;

    for (size_t b = 0; b < doc->block_count; b++) {
        rgl_block block = doc->blocks[b];

        for (int rounds = 0; rounds < 8 && block.kind != RGL_TABLE_ROW && block.kind != RGL_HEADING; rounds++) {
            rgl_sentence *sentences;
            size_t count;
            uint32_t at;
            rgl_block head = block;

            if (!rgl_event_read(doc->scan, (rgl_span){rgl_block_words(doc->scan->text, block.span), block.span.to},
                                &sentences, &count))
                return false;
            if (!splits(doc->scan, sentences, count, &at))
                break;
            head.span.to = at;
            head.span = rgl_span_trim(doc->scan->text, head.span);
            if (!rgl_grow(doc->arena, &blocks, sizeof block, n, &capacity))
                return false;
            blocks[n++] = head;
            block.span.from = at;
        }
        if (!rgl_grow(doc->arena, &blocks, sizeof block, n, &capacity))
            return false;
        blocks[n++] = block;
    }
    doc->blocks = blocks;
    doc->block_count = n;
    return true;
}

rgl_status
rgl_develop(rgl_document *doc, rgl_error *err)
{
    assembly as = {.doc = doc, .err = err};
    rgl_scan *scan = doc->scan;
    const rgl_date provisional = RGL_PROVISIONAL;
    rgl_date day;
    rgl_status status;

    for (size_t b = 0; b < doc->block_count; b++) {
        status = rgl_scan_text(scan, doc->blocks[b].span.from, doc->blocks[b].span.to, &provisional, doc->source->check,
                               doc->source->check_arg, err);
        if (status != RGL_OK)
            return status;
    }
    rgl_scan_sort(scan);
    if (!rgl_scan_slash_days(scan))
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    rgl_scan_sort(scan);
    rgl_document_describe(doc);
    day = rgl_document_day(doc);
    rgl_scan_anchor(scan, doc->anchor.year ? &doc->anchor : NULL, day.year ? &day : NULL);
    for (size_t b = 0; b < doc->block_count; b++)
        if (!rgl_title_find(scan, doc->blocks[b].span) || !rgl_count_find(scan, doc->blocks[b].span))
            return rgl_fail(err, RGL_NO_MEMORY, doc->blocks[b].span.from, "out of memory");
    rgl_scan_sort(scan);
    rgl_office_find(scan);
    if (!split_blocks(doc))
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    as.infos = rgl_alloc(doc->arena, doc->block_count * sizeof *as.infos);
    doc->block_development = rgl_alloc(doc->arena, (doc->block_count + 1) * sizeof *doc->block_development);
    if (!as.infos || !doc->block_development)
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    for (size_t b = 0; b < doc->block_count; b++) {
        rgl_span words = {rgl_block_words(scan->text, doc->blocks[b].span), doc->blocks[b].span.to};

        if (!rgl_event_read(scan, words, &as.infos[b].sentences, &as.infos[b].count))
            return rgl_fail(err, RGL_NO_MEMORY, words.from, "out of memory");
        classify(&as, b);
    }
    find_records(&as);
    find_parts(&as);
    find_contents(&as);
    if (!assemble(&as))
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    if (!doc->count && doc->highlight_count) {
        /* "In brief", and nothing behind it: these are the developments. */
        doc->highlight_count = 0;
        for (size_t b = 0; b < doc->block_count; b++)
            as.infos[b].highlights = false;
        if (!assemble(&as))
            return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    }
    if (!rgl_highlight_link(doc))
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    return RGL_OK;
}
