/* outline.c: what each block of a document is: its own words say it, then the blocks around. */
#include "outline.h"

#include <string.h>

#include "block.h"
#include "entry.h"
#include "fact.h"
#include "imprint.h"
#include "lexicon_enums.h"
#include "measure.h"
#include "table.h"
#include "word.h"

/* A table of contents stands among the first blocks, and its headings come again within so many. */
#define CONTENTS_BLOCKS 60
#define CONTENTS_REACH  400
/* The name before the day of a byline, in characters, and the hour behind it, in bytes. */
#define BYLINE_CHARS  24
#define BYLINE_BEHIND 12
/* Who wrote the page, and when it came out, stands in its first lines. */
#define BYLINE_BLOCKS 8
/* A tag under a headline, in characters. */
#define TAG_CHARS 24
/* The line with an edition's number or month is no longer, in characters. */
#define EDITION_CHARS 40
/* A byline between an item's headline and its text is no longer, in characters. */
#define BYLINE_LONG 60
/* How long the note is that a paragraph ends with. */
#define NOTE_BYTES 160
/* A paragraph that ends with a note is no shorter than this, in characters, when it tells something. */
#define TEASER_CHARS 120
/* How many sentences of a Chinese paragraph are asked for a sanction. */
#define LATER_SENTENCES 12
/* ... and a line that begins with its day, over what is told of it: bytes. */
#define DATED_TITLE_BYTES 200

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
acts_surely(const rgl_scan *scan, const rgl_outline_block *in)
{
    if (in->count && rgl_event_body(scan, in->sentences) != SIZE_MAX)
        return true;
    for (size_t k = 0; k < in->count && k < 2; k++)
        for (size_t a = 0; a < in->sentences[k].act_count; a++) {
            const rgl_act *act = &in->sentences[k].acts[a];

            if (act->actors.count && act->actors_sure && !act->modal && !act->negated && !act->adjectival)
                return true;
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

/* The first section that the heading names, be its word a part of what looks like a title ("Law enforcement"); of a
 * Chinese one, whose head is its end, the last (行业执法案例), or the one for news from abroad (国际立法). */
static int8_t
section_named(const rgl_scan *scan, rgl_span words)
{
    int8_t section = -1;
    uint32_t end = 0;

    for (size_t i = rgl_scan_find(scan, words.from); i < scan->sorted && scan->item[i].span.from < words.to; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind != M_SECTION || m->span.from < end)
            continue;
        section = (int8_t) m->code;
        end = m->span.to;
        if (rgl_is_ascii_at(scan->text, m->span.from) || section == RGL_SECTION_INTERNATIONAL)
            break;
    }
    return section;
}

/* "Privacy Desk  2025-03-05 19:01": who put the page out and when, under its title. It heads nothing. "Brussels, 5
 * March 2025" is where and when something happened. */
static bool
is_byline(const rgl_document *doc, rgl_span words)
{
    const rgl_scan *scan = doc->scan;
    size_t date = rgl_event_mention(scan, words.from, words.to, M_DATE, -1, false);
    rgl_span name;

    if (words.from <= doc->title.from || !rgl_scan_day(scan, words, true).year || date == SIZE_MAX ||
        scan->item[date].span.to + BYLINE_BEHIND < words.to)
        return false;
    name = rgl_span_trim(scan->text, (rgl_span){words.from, scan->item[date].span.from});
    return rgl_span_chars(scan->text, name) <= BYLINE_CHARS && name.to > name.from && scan->text[name.to - 1] != ',';
}

/* Does an authority say in a later sentence of a Chinese paragraph what it imposed, itself and now? Such a text tells
 * the inspection and the fault first. */
static bool
sanctions_later(const rgl_scan *scan, const rgl_outline_block *in)
{
    for (size_t k = 2; k < in->count && k < LATER_SENTENCES; k++)
        if (rgl_measure_sanctions(scan, &in->sentences[k]))
            return true;
    return false;
}

/* "Background to the decision", "Key takeaways:", "Findings of the CAC": the name of a part, and at most whose it is.
 */
static bool
is_part_of_item(const rgl_scan *scan, rgl_span words)
{
    uint32_t end = rgl_cue_at(scan->lexicon, scan->text, words.to, words.from, RGL_CUE_PART_HEADING);
    rgl_span word;

    if (!end && rgl_word_is_cue(scan->lexicon, scan->text, word = rgl_word_after(scan->text, words.to, words.from),
                                RGL_CUE_ARTICLE))
        end = rgl_cue_at(scan->lexicon, scan->text, words.to, word.to + 1, RGL_CUE_PART_HEADING);
    if (!end)
        return false;
    word = rgl_word_after(scan->text, words.to, end);
    return word.from >= word.to || rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_OF) ||
           rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE) ||
           rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ON_WHOM);
}

/* Do the headings over block b, the nearest, its section's, the document's title, speak of fines? */
static bool
under_fines(const rgl_outline *outline, size_t b)
{
    const rgl_document *doc = outline->doc;
    bool nearest = true;

    for (size_t n = b; n-- > 0;) {
        const rgl_outline_block *in = &outline->infos[n];

        if (doc->blocks[n].kind != RGL_HEADING || in->boilerplate)
            continue;
        if (in->section >= 0)
            return in->section == RGL_SECTION_ENFORCEMENT;
        if ((nearest || in->title) && rgl_event_mention(doc->scan, doc->blocks[n].span.from, doc->blocks[n].span.to,
                                                        M_ENFORCEMENT, RGL_ENFORCEMENT_FINE, false) != SIZE_MAX)
            return true;
        nearest &= in->date_only;
    }
    return false;
}

/* Two names beside their sums make a docket. */
static void
find_entries(rgl_outline *outline)
{
    const rgl_document *doc = outline->doc;
    size_t count = 0;

    for (size_t b = 0; b < doc->block_count; b++) {
        rgl_outline_block *in = &outline->infos[b];

        rgl_party party;

        in->entry = doc->blocks[b].kind != RGL_TABLE_ROW && !in->field && !in->boilerplate && in->count && !in->acts &&
                    rgl_entry_read(doc->scan, in->sentences, &party) && under_fines(outline, b);
        count += in->entry;
    }
    for (size_t b = 0; b < doc->block_count; b++) {
        rgl_outline_block *in = &outline->infos[b];

        in->entry = in->entry && count >= 2;
        if (in->entry && in->weight < EVENT) {
            in->weight = EVENT;
            in->why = "a name beside its sum in a list of fines";
        }
    }
}

/* "Why does this matter? ...", "Next steps: ...", "Our take - ...": a paragraph that says itself which part it is. */
static bool
leads_with_part(const rgl_scan *scan, rgl_span words)
{
    const char *text = scan->text;
    uint32_t end = rgl_cue_at(scan->lexicon, text, words.to, words.from, RGL_CUE_PART_HEADING), c;

    if (!end || end >= words.to)
        return false;
    while (end < words.to && text[end] == ' ')
        end++;
    c = rgl_utf8_get(text, words.to, end);
    return c == ':' || c == '?' || c == 0x2013 || c == 0x2014 ||
           (c == '-' && end + 1 < words.to && text[end + 1] == ' ');
}

/* "| 09/06/2021", "12 May 2024" */
static bool
ends_with_year(const char *text, rgl_span words)
{
    return words.to - words.from > 4 && text[words.to - 4] == '2' && text[words.to - 3] == '0' &&
           text[words.to - 2] >= '0' && text[words.to - 2] <= '9' && text[words.to - 1] >= '0' &&
           text[words.to - 1] <= '9';
}

/* "***", "- - -": a line of marks. */
static bool
is_rule(const char *text, rgl_span span)
{
    for (uint32_t at = span.from; at < span.to; at++)
        if (text[at] != '*' && text[at] != '-' && text[at] != '_' && text[at] != '=' && text[at] != '~' &&
            text[at] != ' ' && text[at] != '#')
            return false;
    return span.to > span.from;
}

/* "... Continue Reading <headline>": is a note what the paragraph ends with? */
static bool
ends_with_note(const rgl_scan *scan, rgl_span words)
{
    uint32_t from = words.to - words.from > NOTE_BYTES ? words.to - NOTE_BYTES : words.from;

    for (size_t i = rgl_scan_find(scan, from); i < scan->sorted && scan->item[i].span.from < words.to; i++)
        if (scan->item[i].kind == M_CUE && scan->item[i].code == RGL_CUE_READ_NOTE &&
            scan->text[scan->item[i].span.to - 1] != ':' && scan->item[i].span.from > words.from &&
            rgl_word_is_capital(scan->text, scan->item[i].span))
            return true;
    return false;
}

/* 2025年3月4日，某市分行公示的处罚信息显示：, which tells its day and who acts: the head of what follows, no heading.
 */
static bool
leads_in_zh(const rgl_scan *scan, const rgl_outline_block *in, rgl_span words)
{
    uint32_t last = words.from < words.to ? (uint32_t) rgl_utf8_prev(scan->text, words.to) : words.to;
    uint32_t c = last < words.to ? rgl_utf8_get(scan->text, words.to, last) : 0;
    size_t day;

    if (!in->count || (c != ':' && c != 0xFF1A) || last == words.from || rgl_is_ascii_at(scan->text, last - 1))
        return false;
    day = rgl_event_mention(scan, words.from, words.to, M_DATE, -1, false);
    return day != SIZE_MAX && scan->item[day].span.from == words.from &&
           rgl_event_mention(scan, words.from, words.to, M_AUTHORITY, -1, false) != SIZE_MAX;
}

/* What block b is, from its sentences, mentions and cues. */
static void
classify(rgl_outline *outline, size_t b)
{
    rgl_document *doc = outline->doc;
    const rgl_scan *scan = doc->scan;
    rgl_block *block = &doc->blocks[b];
    rgl_outline_block *in = &outline->infos[b];
    rgl_span words = {rgl_block_words(scan->text, block->span), block->span.to};
    uint32_t chars = rgl_span_chars(scan->text, words), cues;
    bool heading = block->kind == RGL_HEADING, date = false, count = false;
    int act = 0;
    size_t labels = 0;

    words = rgl_span_trim(scan->text, words);
    in->section = -1;
    if (heading && leads_in_zh(scan, in, words)) {
        block->kind = RGL_PARAGRAPH;
        heading = false;
    }
    if (block->kind == RGL_BOILERPLATE) {
        in->boilerplate = true; /* what stands at the foot and the head of pages */
        return;
    }
    if (block->kind == RGL_TABLE_ROW) {
        in->is_header = rgl_table_is_header(scan, block->span);
        if (!in->is_header && b > 0 && doc->blocks[b - 1].kind == RGL_TABLE_ROW)
            in->header = outline->infos[b - 1].is_header ? &doc->blocks[b - 1] : outline->infos[b - 1].header;
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
    if (act < 2 && !heading && sanctions_later(scan, in)) {
        act = 2;
        in->why = "a sanction is told";
    }
    if (block->kind == RGL_LIST_ITEM && act < 2 &&
        rgl_event_mention(scan, words.from, words.to, M_AUTHORITY, -1, false) != SIZE_MAX &&
        rgl_event_mention(scan, words.from, words.to, M_MONEY, -1, false) != SIZE_MAX) {
        act = 2; /* "Spain: AEPD, EUR 200,000" */
        in->why = "an authority beside a sum in a list";
    }
    /* "ISSUE Aug 2025" */
    if (heading && chars <= EDITION_CHARS &&
        rgl_scan_covered(scan, words, M_DATE, -1, true) + rgl_scan_covered(scan, words, M_CUE, RGL_CUE_MONTHLY, true) >=
            80)
        act = 0;
    in->acts = acts_surely(scan, in);
    in->weight = act + (act && date) + (act && count && !date);
    if (in->count) {
        const rgl_sentence *s = &in->sentences[0];
        size_t d = rgl_event_mention(scan, s->span.from, s->span.to, M_DATE, -1, false);

        in->lead_date = d != SIZE_MAX && scan->item[d].span.from - s->span.from <= 90 &&
                        scan->dates[scan->item[d].detail].period.precision <= RGL_MONTH;
    }
    in->answer = rgl_cue_at(scan->lexicon, scan->text, words.to, words.from, RGL_CUE_ANSWER) != 0 ||
                 (!heading && leads_with_part(scan, words));
    in->title = words.from <= doc->title.from && doc->title.from < words.to && doc->title.from < doc->title.to;
    if (heading && chars <= 60) {
        rgl_span head = heading_words(scan->text, words);

        if (rgl_scan_covered(scan, head, M_SECTION, -1, true) >= 55)
            in->section = section_named(scan, head);
        in->highlights = rgl_scan_covered(scan, head, M_CUE, RGL_CUE_HIGHLIGHTS, true) >= 60;
        in->contents = rgl_scan_covered(scan, head, M_CUE, RGL_CUE_CONTENTS, true) >= 60;
        in->mixed = in->section < 0 && rgl_scan_covered(scan, head, M_CUE, RGL_CUE_MIXED_SECTION, true) >= 75;
    }
    /* "Source: MIIT", "Issuing body: the CAC": whose the item under the headline is */
    if (heading && chars <= 90 && rgl_cue_at(scan->lexicon, scan->text, words.to, words.from, RGL_CUE_SOURCE_LABEL))
        in->source = rgl_event_mention(scan, words.from, words.to, M_AUTHORITY, -1, false) != SIZE_MAX;
    if (heading && chars <= 60)
        in->ends = rgl_scan_covered(scan, words, M_CUE, RGL_CUE_END_MATTER, true) >= 75;
    in->date_only = heading && in->section < 0 && rgl_scan_covered(scan, words, M_DATE, -1, true) >= 60;
    /* "Implementation date: 1 January 2020" is not the item's day */
    if (in->date_only && words.from > doc->title.from &&
        rgl_cue_at(scan->lexicon, scan->text, words.to, words.from, RGL_CUE_EFFECTIVE)) {
        in->date_only = false;
        block->kind = RGL_PARAGRAPH;
    }
    if (heading && b < MASTHEAD_BLOCKS && !in->weight && !in->date_only && in->section < 0 && is_byline(doc, words))
        in->boilerplate = true;
    /* "1. Email comments to: bells@example.org; or" */
    if (heading && in->answer && words.to - words.from > 4 &&
        (scan->text[words.to - 1] == ';' || memcmp(scan->text + words.to - 4, "; or", 4) == 0))
        block->kind = RGL_PARAGRAPH;
    cues = count_cues(scan, words, RGL_CUE_BOILERPLATE);
    /* "21.06.2024 - New terms of use of the network": a headline, with its day */
    if (heading && chars >= 60 && in->lead_date && rgl_scan_covering(scan, M_DATE, words.from))
        cues = 0;
    if (in->weight < EVENT_UNDER_HEADLINE && !in->boilerplate)
        in->boilerplate =
            (has_url(scan->text, words) && chars < 200) || cues >= 2 || (cues >= 1 && (chars < 60 || in->weight == 0));
    /* "Source: <the title of what was read>", "Read more: ..." */
    if (!in->source && chars <= 300 && rgl_cue_at(scan->lexicon, scan->text, words.to, words.from, RGL_CUE_READ_NOTE))
        in->boilerplate = in->note = true;
    if (heading && chars <= 12 && is_rule(scan->text, block->span))
        in->boilerplate = in->note = true;
    if (block->kind == RGL_PARAGRAPH && (!in->boilerplate || chars >= TEASER_CHARS) && ends_with_note(scan, words)) {
        in->note = true;
        in->boilerplate = false;
    }
    /* The editor speaks: "we have selected", 整理如下. No authority acts beside him. */
    if (count_cues(scan, words, RGL_CUE_EDITORIAL) && !in->acts)
        in->boilerplate = true;
    in->frame =
        in->count && !heading && in->acts &&
        rgl_event_cue(scan, in->sentences[0].span.from, in->sentences[0].span.to, RGL_CUE_FRAME, false) != SIZE_MAX &&
        rgl_event_mention(scan, in->sentences[0].span.from, in->sentences[0].span.to, M_TITLE, -1, false) == SIZE_MAX;
    /* "2022年06月30日　来源：中国网信网": a date with a note */
    if (in->boilerplate && cues && rgl_event_mention(scan, words.from, words.to, M_DATE, -1, false) != SIZE_MAX &&
        chars < 60 && in->weight < 2) {
        in->date_only = true;
        in->noted = b < BYLINE_BLOCKS && !rgl_is_ascii_at(scan->text, words.from);
        in->boilerplate = false;
    }
    /* "Published on 13 Oct 2021 | 4 minute read", "By Ann Lee and Bo Chen": of the page, not of an event */
    if (heading &&
        (b < BYLINE_BLOCKS ||
         (doc->blocks[b - 1].kind == RGL_HEADING && chars <= BYLINE_LONG && ends_with_year(scan->text, words))) &&
        !in->acts && !in->title && chars <= 100 &&
        rgl_cue_at(scan->lexicon, scan->text, words.to, words.from, RGL_CUE_BYLINE)) {
        in->boilerplate = true;
        in->paged = in->date_only || rgl_event_mention(scan, words.from, words.to, M_DATE, -1, false) != SIZE_MAX;
        in->date_only = false;
        return;
    }
    in->part =
        heading && chars <= 60 && in->section < 0 && in->weight < EVENT_UNDER_HEADLINE && is_part_of_item(scan, words);
    if (!in->date_only && chars < 40 && !count_cues(scan, words, RGL_CUE_COMMENT_CLOSE) &&
        !count_cues(scan, words, RGL_CUE_EFFECTIVE) &&
        rgl_event_mention(scan, words.from, words.to, M_DATE, -1, false) != SIZE_MAX &&
        count_cues(scan, words, RGL_CUE_MONTH_OF)) {
        in->date_only = true;
        in->noted = b < BYLINE_BLOCKS && !rgl_is_ascii_at(scan->text, words.from);
    }
}

/* "No. 2": a heading that only numbers the notice below it. */
static bool
is_part(const rgl_outline *outline, size_t b)
{
    const char *text = outline->doc->scan->text;
    rgl_span span = rgl_span_trim(text, outline->doc->blocks[b].span), word = rgl_word_after(text, span.to, span.from);

    if (outline->doc->blocks[b].kind != RGL_HEADING || span.to - span.from > 12 ||
        !rgl_word_is_cue(outline->doc->scan->lexicon, text, word, RGL_CUE_TITLE_NUMBER))
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
find_records(rgl_outline *outline)
{
    rgl_document *doc = outline->doc;

    for (size_t b = 0; b < doc->block_count; b++) {
        rgl_span name, value;
        size_t fields = 0;

        if (outline->infos[b].is_header || outline->infos[b].header || outline->infos[b].field ||
            outline->infos[b].imprint || !rgl_table_field(doc->scan, doc->blocks[b].span, &name, &value))
            continue;
        for (size_t n = b; n < doc->block_count && n < b + 8 && (n == b || !is_part(outline, n)); n++)
            fields += rgl_table_field(doc->scan, doc->blocks[n].span, &name, &value);
        if (fields < 3)
            continue;
        for (size_t n = b, gap = 0; n < doc->block_count && gap < 3 && (n == b || !is_part(outline, n)); n++) {
            bool is_field = rgl_table_field(doc->scan, doc->blocks[n].span, &name, &value);

            if (!is_field && doc->blocks[n].kind == RGL_HEADING && n + 1 < doc->block_count &&
                is_same_field(doc, b, n + 1))
                break; /* the headline of the next record */

            gap = is_field ? 0 : gap + 1;
            if (!is_field)
                continue;
            for (size_t k = b; k <= n; k++)
                outline->infos[k].field = true;
        }
        /* the value of the last name stands on its own line */
        for (size_t n = b; n < doc->block_count; n++)
            if (outline->infos[n].field && (n + 1 == doc->block_count || !outline->infos[n + 1].field)) {
                if (rgl_table_field(doc->scan, doc->blocks[n].span, &name, &value) && value.from == value.to &&
                    n + 1 < doc->block_count)
                    outline->infos[n + 1].field = true;
                break;
            }
    }
}

/* A field of a decision's record: whom it is against, what it decides, why. */
static bool
is_of_case(const rgl_document *doc, size_t b)
{
    rgl_span name, value;

    if (b >= doc->block_count || !rgl_table_field(doc->scan, doc->blocks[b].span, &name, &value))
        return false;
    switch (rgl_table_column_of(doc->scan, name)) {
    case RGL_COL_RESPONDENT:
    case RGL_COL_DECISION:
    case RGL_COL_REASON:
        return true;
    default:
        return false;
    }
}

/* A title that is too long for a heading, or a line of a timeline: "April 10, Fern fined 18 million yuan." */
static bool
is_long_title(rgl_document *doc, const rgl_outline_block *info, size_t b)
{
    rgl_span span = doc->blocks[b].span;

    bool dated = info->lead_date && info->count == 1 && span.to - span.from <= DATED_TITLE_BYTES;

    if (doc->blocks[b].kind == RGL_TABLE_ROW || (!dated && rgl_scan_covered(doc->scan, span, M_TITLE, -1, true) < 60))
        return false;
    doc->blocks[b].kind = RGL_HEADING;
    return true;
}

/* Two lines or more under a heading that are labels with their values, a body, a day or a date of force among them. */
static void
find_imprints(rgl_outline *outline)
{
    rgl_document *doc = outline->doc;
    rgl_span value;

    for (size_t b = 1, end; b < doc->block_count; b = end) {
        bool told = false;

        for (end = b; end < doc->block_count && !outline->infos[end].is_header && !outline->infos[end].header; end++) {
            rgl_imprint kind = rgl_imprint_line(doc->scan, doc->blocks[end].span, &value);

            if (kind == RGL_IMPRINT_NONE)
                break;
            told |= kind != RGL_IMPRINT_NOTE;
        }
        if (end - b >= 2 && told && !is_of_case(doc, end) && outline->infos[b - 1].section < 0 &&
            (doc->blocks[b - 1].kind == RGL_HEADING || is_long_title(doc, &outline->infos[b - 1], b - 1))) {
            outline->infos[b - 1].date_only = outline->infos[b - 1].boilerplate = false;
            for (size_t n = b; n < end; n++) {
                outline->infos[n].imprint = true;
                outline->infos[n].date_only = outline->infos[n].source = outline->infos[n].boilerplate = false;
            }
            if (end < doc->block_count && doc->blocks[end].kind == RGL_PARAGRAPH)
                outline->infos[end].boilerplate = false;
        }
        end += end == b;
    }
}

/* Several notices in one document, each under its number. */
static void
find_parts(rgl_outline *outline)
{
    size_t parts = 0, end = outline->doc->block_count;

    for (size_t b = 0; b < outline->doc->block_count; b++)
        parts += is_part(outline, b) && !outline->infos[b].field;
    for (size_t b = outline->doc->block_count; parts > 1 && b-- > 0;)
        if (is_part(outline, b) && !outline->infos[b].field) {
            outline->infos[b].part_end = end;
            end = b;
        }
}

/* Headings that come again: the first ones are the contents. */
static void
find_contents(rgl_outline *outline)
{
    rgl_document *doc = outline->doc;
    const char *text = doc->scan->text;

    for (size_t b = 0; b < doc->block_count && b < CONTENTS_BLOCKS; b++) {
        uint32_t from = rgl_block_words(text, doc->blocks[b].span), length = doc->blocks[b].span.to - from;

        if (length < 12 || outline->infos[b].source)
            continue;
        for (size_t n = b + 1; n < doc->block_count && !outline->infos[b].again && n < b + CONTENTS_REACH; n++) {
            rgl_span there = doc->blocks[n].span;

            if (doc->blocks[n].kind == doc->blocks[b].kind && there.to - there.from >= length &&
                memcmp(text + from, text + there.to - length, length) == 0 &&
                rgl_block_words(text, there) == there.to - length)
                outline->infos[b].again = true;
        }
    }
}

size_t
rgl_outline_record_end(const rgl_outline *outline, size_t b)
{
    rgl_span name, value;
    size_t n = b + 1;

    if (!rgl_table_field(outline->doc->scan, outline->doc->blocks[b].span, &name, &value))
        return n;
    for (; n < outline->doc->block_count && outline->infos[n].field && n - b < PASSAGES_MAX; n++)
        if (is_same_field(outline->doc, b, n))
            break;
    return n;
}

size_t
rgl_outline_next(const rgl_outline *outline, size_t b)
{
    do
        b++;
    while (b < outline->doc->block_count &&
           (outline->infos[b].date_only || outline->infos[b].boilerplate || outline->infos[b].source));
    return b;
}

bool
rgl_outline_is_headline(const rgl_outline *outline, size_t b)
{
    const rgl_outline_block *in = &outline->infos[b];
    size_t next = rgl_outline_next(outline, b);

    return outline->doc->blocks[b].kind == RGL_HEADING && in->section < 0 && !in->mixed && !in->title &&
           !in->date_only && !in->boilerplate && !in->highlights && !in->contents && next < outline->doc->block_count &&
           outline->doc->blocks[next].kind != RGL_HEADING;
}

bool
rgl_outline_is_undated(const rgl_outline *outline, size_t b)
{
    const rgl_scan *scan = outline->doc->scan;
    const rgl_outline_block *in = &outline->infos[b];
    const rgl_sentence *s = in->sentences;
    bool told = false;

    if (!outline->digest || !in->acts || !in->count || in->weight < EVENT_UNDER_HEADLINE ||
        !rgl_outline_is_prose(outline, b) ||
        rgl_cue_at(scan->lexicon, scan->text, s->span.to, s->span.from, RGL_CUE_PRONOUN))
        return false;
    told = rgl_event_body(scan, s) != SIZE_MAX;
    for (size_t k = 0; k < in->count && k < 2; k++) /* "popular, the regulator says" */
        for (size_t a = 0; a < in->sentences[k].act_count; a++)
            told |= in->sentences[k].acts[a].cue != RGL_CUE_ACT_SAY && in->sentences[k].acts[a].actors.count;
    return told;
}

bool
rgl_outline_is_group(const rgl_outline *outline, size_t b)
{
    int events = 0;

    /* The line of a masthead ("Issue 19 / January 2025") heads them all. */
    if (outline->infos[b].weight > 1 &&
        !(b < MASTHEAD_BLOCKS && count_cues(outline->doc->scan, outline->doc->blocks[b].span, RGL_CUE_MONTHLY)))
        return false;
    for (size_t n = b + 1;
         n < outline->doc->block_count &&
         (outline->doc->blocks[n].kind != RGL_HEADING || outline->infos[n].date_only || outline->infos[n].boilerplate);
         n++)
        events += outline->infos[n].weight >= EVENT || rgl_outline_is_undated(outline, n) ||
                  (outline->infos[n].lead_date && outline->infos[n].weight > 0 && !outline->infos[n].date_only);
    return events >= 2;
}

bool
rgl_outline_is_edition(const rgl_outline *outline, size_t b)
{
    const rgl_scan *scan = outline->doc->scan;
    rgl_span span = outline->doc->blocks[b].span;
    size_t date = rgl_event_mention(scan, span.from, span.to, M_DATE, -1, false);

    return outline->infos[b].title && outline->infos[b].weight < EVENT_UNDER_HEADLINE && date != SIZE_MAX &&
           scan->dates[scan->item[date].detail].period.precision != RGL_DAY;
}

bool
rgl_outline_is_tag(const rgl_outline *outline, size_t headline, size_t b)
{
    const rgl_document *doc = outline->doc;
    rgl_span span = rgl_span_trim(doc->scan->text, doc->blocks[b].span);

    return outline->infos[headline].weight >= EVENT_UNDER_HEADLINE && !outline->infos[headline].title &&
           !outline->infos[b].weight && rgl_span_chars(doc->scan->text, span) <= TAG_CHARS &&
           rgl_block_words(doc->scan->text, span) == span.from &&
           rgl_event_mention(doc->scan, span.from, span.to, M_AUTHORITY, -1, false) == SIZE_MAX &&
           rgl_event_mention(doc->scan, span.from, span.to, M_PLACE, -1, false) == SIZE_MAX &&
           b + 1 < doc->block_count && doc->blocks[b + 1].kind != RGL_HEADING;
}

bool
rgl_outline_is_prose(const rgl_outline *outline, size_t b)
{
    const char *text = outline->doc->scan->text;
    rgl_span span = rgl_span_trim(text, outline->doc->blocks[b].span);
    uint32_t last = span.to > span.from ? rgl_utf8_get(text, span.to, (uint32_t) rgl_utf8_prev(text, span.to)) : 0;

    return outline->doc->blocks[b].kind == RGL_PARAGRAPH && (last == '.' || last == 0x3002 || last == '!');
}

bool
rgl_outline_is_beside(const rgl_outline *outline, size_t section, size_t b)
{
    const rgl_document *doc = outline->doc;
    rgl_span a = doc->blocks[section].span, span = rgl_span_trim(doc->scan->text, doc->blocks[b].span);
    bool marked = rgl_block_words(doc->scan->text, span) > span.from;
    bool section_marked = rgl_block_words(doc->scan->text, a) > rgl_span_trim(doc->scan->text, a).from;

    return marked == section_marked && doc->blocks[b].level == doc->blocks[section].level &&
           rgl_scan_covered(doc->scan, span, M_PLACE, -1, true) < 50 &&
           rgl_scan_covered(doc->scan, span, M_AUTHORITY, -1, true) < 50;
}

/* The mark that a block begins with as an item of a list: "1. ", "(2)"; empty: none. */
static rgl_span
item_mark(const rgl_document *doc, size_t b)
{
    rgl_span span = rgl_span_trim(doc->scan->text, doc->blocks[b].span);

    return (rgl_span){span.from, rgl_block_words(doc->scan->text, span)};
}

bool
rgl_outline_is_highlight(const rgl_outline *outline, size_t heading, size_t b)
{
    const rgl_document *doc = outline->doc;
    const char *text = doc->scan->text;
    rgl_span mark = item_mark(doc, b), first = item_mark(doc, heading + 1);
    uint32_t n = mark.to - mark.from;
    size_t next = rgl_outline_next(outline, b);

    /* a paragraph that tells a day tells the event itself */
    if (doc->blocks[b].kind == RGL_PARAGRAPH && outline->infos[b].weight >= EVENT &&
        rgl_scan_day(doc->scan, doc->blocks[b].span, false).year)
        return false;
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
    return !outline->infos[b].lead_date;
}

/* A page of posts, the newest first: at least so many paragraphs begin with a day, none later than the one before. */
#define LOG_LEAST 4
/* ... within so many bytes */
#define LEAD_BYTES 60

static bool
is_log(const rgl_outline *outline)
{
    const rgl_document *doc = outline->doc;
    int32_t last = INT32_MAX;
    int count = 0;

    for (size_t b = 0; b < doc->block_count; b++) {
        rgl_span lead = doc->blocks[b].span;
        rgl_date day;

        if (!outline->infos[b].lead_date || !outline->infos[b].acts || doc->blocks[b].kind != RGL_PARAGRAPH)
            continue;
        if (lead.to - lead.from > LEAD_BYTES)
            lead.to = lead.from + LEAD_BYTES;
        day = rgl_scan_day(doc->scan, lead, true);
        if (!day.year)
            continue;
        if (rgl_date_days(day) > last)
            return false;
        last = rgl_date_days(day);
        count++;
    }
    return count >= LOG_LEAST;
}

/* So many paragraphs of a digest tell an event, and at least half of all do. */
#define DIGEST_LEAST 3

/* "Fortnightly newsletter", and paragraphs in most of which an authority acts. Chinese ones tell their days. */
static bool
is_digest(const rgl_outline *outline)
{
    const rgl_document *doc = outline->doc;
    bool named = false;
    int told = 0, prose = 0;

    for (size_t b = 0; b < doc->block_count; b++) {
        const rgl_outline_block *in = &outline->infos[b];
        rgl_span span = doc->blocks[b].span;

        if (b < MASTHEAD_BLOCKS && rgl_span_chars(doc->scan->text, span) < MASTHEAD_CHARS && !in->weight)
            named |= count_cues(doc->scan, span, RGL_CUE_MONTHLY) > 0;
        if (in->boilerplate || !rgl_outline_is_prose(outline, b))
            continue;
        prose++;
        told += in->acts && in->weight >= EVENT_UNDER_HEADLINE;
    }
    return doc->language && strcmp(doc->language, "en") == 0 && named && told >= DIGEST_LEAST && 2 * told >= prose;
}

/* "Reuters", "Li Mei / Shanghai Daily": no count and no mark alone. */
static bool
is_credit(const char *text, rgl_span line)
{
    size_t letters = 0;

    for (uint32_t at = line.from; at < line.to; at++) {
        if (text[at] >= '0' && text[at] <= '9')
            return false;
        letters += (text[at] | 32) >= 'a' && (text[at] | 32) <= 'z';
    }
    return letters >= 3;
}

static bool
same_words(const char *text, rgl_span a, rgl_span b)
{
    return a.to - a.from == b.to - b.from && memcmp(text + a.from, text + b.from, a.to - a.from) == 0;
}

/* The words under a picture at the head of a page stand between two lines that say, once each, whose picture it is. The
 * text behind tells the event. */
static void
find_captions(rgl_outline *outline)
{
    const rgl_document *doc = outline->doc;
    const char *text = doc->scan->text;

    for (size_t b = 1; b + 2 < doc->block_count && b < BYLINE_BLOCKS; b++) {
        rgl_span credit = doc->blocks[b - 1].span;
        bool again = false;

        if (doc->blocks[b].kind != RGL_PARAGRAPH || outline->infos[b - 1].weight ||
            outline->infos[b - 1].section >= 0 || outline->infos[b - 1].date_only ||
            rgl_span_chars(text, credit) > BYLINE_LONG || !same_words(text, credit, doc->blocks[b + 1].span) ||
            !is_credit(text, credit))
            continue;
        for (size_t n = b + 2; n < doc->block_count && !again; n++)
            again = same_words(text, credit, doc->blocks[n].span);
        outline->infos[b].boilerplate |= !again;
    }
}

bool
rgl_outline_read(rgl_outline *outline, uint32_t *at)
{
    rgl_document *doc = outline->doc;

    *at = 0;
    for (size_t b = 0; b < doc->block_count; b++) {
        rgl_span words = {rgl_block_words(doc->scan->text, doc->blocks[b].span), doc->blocks[b].span.to};

        if (!outline->infos[b].count &&
            !rgl_event_read(doc->scan, words, &outline->infos[b].sentences, &outline->infos[b].count)) {
            *at = words.from;
            return false;
        }
        classify(outline, b);
    }
    find_captions(outline);
    find_imprints(outline);
    find_records(outline);
    find_parts(outline);
    find_contents(outline);
    find_entries(outline);
    outline->digest = is_digest(outline);
    outline->log = is_log(outline);
    return true;
}
