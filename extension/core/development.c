/* development.c: blocks become developments: what opens one, what goes on in it, under which headline and day. */
#include "development.h"

#include "acronym.h"
#include "block.h"
#include "document.h"
#include "fact.h"
#include "highlight.h"
#include "instrument.h"
#include "item.h"
#include "namesake.h"
#include "opening.h"
#include "title.h"
#include "turn.h"

static rgl_development *
open_development(rgl_outline *outline, size_t b, int8_t section, rgl_span headline, const char *why)
{
    rgl_document *doc = outline->doc;
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
fill(rgl_outline *outline, rgl_development *d, rgl_date day, const rgl_outline_block *headline_info)
{
    rgl_document *doc = outline->doc;
    rgl_passage passages[PASSAGES_MAX];
    /* By the text, not by the headline right above it alone. */
    bool told = !headline_info || !headline_info->acts || headline_info + 1 != &outline->infos[d->first_block];
    size_t n = 0;

    if (headline_info)
        passages[n++] = (rgl_passage){.span = d->headline,
                                      .sentences = headline_info->sentences,
                                      .count = headline_info->count,
                                      .headline = true};
    for (size_t b = d->first_block; b < d->last_block && n < PASSAGES_MAX; b++) {
        const rgl_outline_block *in = &outline->infos[b];

        if (in->boilerplate || doc->block_development[b] != doc->count)
            continue;
        told |= in->acts > 0;
        passages[n++] =
            (rgl_passage){.span = doc->blocks[b].span,
                          .sentences = in->sentences,
                          .count = in->count,
                          .cells = doc->blocks[b].kind == RGL_TABLE_ROW || in->field ? &doc->blocks[b].span : NULL,
                          .header = in->header,
                          .entry = in->entry,
                          .record = in->field};
    }
    if (!told)
        d->span.from = d->headline.from; /* what follows only comments on it */
    if (!rgl_fact_read(doc, d, passages, n))
        return false;
    /* The day that stands over the item says more than a month in it. */
    if (day.year && d->reported_date.year == 0 && (d->event_date.year == 0 || d->precision != RGL_DAY)) {
        d->of_page =
            !d->event_date.year && outline->page_day.year && rgl_date_days(day) == rgl_date_days(outline->page_day);
        if (d->of_page && rgl_opening_is_late(outline, d->first_block))
            return true;
        d->event_date = day;
        d->precision = RGL_DAY;
    }
    return true;
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

/* A signed notice without a verb of the lexicon, in the blocks [from, to), is an event all the same: its first
 * paragraph opens it. */
static bool
open_signed(rgl_outline *outline, size_t from, size_t to, int8_t section, rgl_span headline)
{
    rgl_document *doc = outline->doc;
    const rgl_scan *scan = doc->scan;
    size_t count = doc->count;

    for (size_t b = from; b < to && doc->count == count && doc->signed_on.year; b++) {
        rgl_span span = doc->blocks[b].span;
        rgl_development *d;
        uint32_t last = rgl_utf8_get(scan->text, span.to, rgl_utf8_prev(scan->text, span.to));

        if (doc->blocks[b].kind == RGL_HEADING || outline->infos[b].boilerplate || outline->infos[b].date_only ||
            last == 0xFF1A || last == ':' || rgl_span_chars(scan->text, span) < 24)
            continue;
        d = open_development(outline, b, section, (rgl_span){0, 0}, "a signed notice");
        if (!d)
            return false;
        d->headline = headline;
        for (size_t n = b; n < to; n++)
            if (doc->blocks[n].kind != RGL_HEADING && !outline->infos[n].date_only && !outline->infos[n].boilerplate &&
                n - b < PASSAGES_MAX) {
                doc->block_development[n] = (uint32_t) doc->count;
                d->last_block = n + 1;
                d->span.to = rgl_span_trim(scan->text, doc->blocks[n].span).to;
            }
        if (!fill(outline, d, doc->signed_on, NULL))
            return false;
    }
    return true;
}

/* Do both blocks begin with a label of their own? */
static bool
labelled(const rgl_outline *outline, size_t a, size_t b)
{
    rgl_span first = rgl_turn_label(outline, a), second = rgl_turn_label(outline, b);

    return first.to > first.from && second.to > second.from;
}

static bool
assemble(rgl_outline *outline)
{
    rgl_document *doc = outline->doc;
    const rgl_scan *scan = doc->scan;
    int8_t section = -1;
    bool section_capitals = false;
    bool contents = false, item_headlines = false;
    size_t highlights = SIZE_MAX; /* the block with their heading, while its highlights go on */
    size_t headline = SIZE_MAX, open_headline = SIZE_MAX, section_heading = SIZE_MAX, headings = 0, events = 0,
           lines = 0;
    rgl_span source = {0, 0};   /* of the line under the headline that says whose the item is */
    size_t days = 0, dated = 0; /* dates that stand alone, and behind the last of them */
    size_t part = 0,
           part_count = 0; /* the block where the notice begins that is read, and the developments before it */
    rgl_date day = {0}, foot = {0}, item_day = {0}, decided = {0};
    bool open = false, concluded = false, day_of_item = false, group = false, one_liners, ended = false, framed = false,
         paged = false, lede = false; /* an article whose first paragraph tells the event without its day */

    for (size_t b = 0; b < doc->block_count; b++) {
        const rgl_outline_block *in = &outline->infos[b];

        if (rgl_outline_is_headline(outline, b))
            headings++;
        if (in->date_only) {
            days++;
            foot = rgl_scan_day(scan, doc->blocks[b].span, false);
        }
        if (in->noted && !outline->page_day.year)
            outline->page_day = rgl_scan_day(scan, doc->blocks[b].span, false);
    }
    item_headlines = headings >= 2;
    for (size_t b = 0; b + 1 < doc->block_count; b++)
        lines += doc->blocks[b].kind == RGL_HEADING && outline->infos[b].weight >= EVENT_UNDER_HEADLINE &&
                 !outline->infos[b].again && doc->blocks[b + 1].kind == RGL_HEADING &&
                 outline->infos[b + 1].weight >= EVENT_UNDER_HEADLINE;
    one_liners = lines >= 2;
    for (size_t b = 0; b < doc->block_count; b++)
        events += doc->blocks[b].kind != RGL_HEADING && outline->infos[b].weight >= EVENT;
    for (size_t b = 0; b < doc->block_count; b++) {
        rgl_block *block = &doc->blocks[b];
        rgl_outline_block *in = &outline->infos[b];
        rgl_development *d = open ? &doc->developments[doc->count - 1] : NULL;
        bool heading = block->kind == RGL_HEADING && !in->imprint, opens, more, away, anew = false, imprint;
        size_t next = b + 1, body;

        while (next < doc->block_count && outline->infos[next].boilerplate)
            next++;
        if (in->part_end) {
            /* the next of several notices; the one before may have been without a verb */
            if (part && doc->count == part_count && !open_signed(outline, part, b, section, (rgl_span){0, 0}))
                return false;
            rgl_document_sign_part(doc, b, in->part_end);
            part = b;
            part_count = doc->count;
            headline = open_headline = SIZE_MAX;
            open = framed = false;
            day = foot = (rgl_date){0};
            continue;
        }
        if (in->imprint && b + 1 < doc->block_count &&
            (outline->infos[b + 1].imprint || doc->blocks[b + 1].kind != RGL_HEADING))
            continue; /* the body under it opens the item */
        if (heading && (in->section >= 0 || in->mixed)) {
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
            if (rgl_outline_is_highlight(outline, highlights, b)) {
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
                                            outline->infos[next].weight >= EVENT));
        if (ended) {
            block->kind = RGL_BOILERPLATE;
            open = false;
            continue;
        }
        if (in->field) {
            d = open_development(outline, b, section,
                                 headline != SIZE_MAX ? rgl_span_trim(scan->text, doc->blocks[headline].span)
                                                      : (rgl_span){0, 0},
                                 "a record of fields");
            if (!d)
                return false;
            d->last_block = rgl_outline_record_end(outline, b);
            for (size_t n = b; n < d->last_block; n++)
                doc->block_development[n] = (uint32_t) doc->count;
            d->span.to = rgl_span_trim(scan->text, doc->blocks[d->last_block - 1].span).to;
            if (!fill(outline, d, (rgl_date){0}, headline != SIZE_MAX ? &outline->infos[headline] : NULL))
                return false;
            b = d->last_block - 1;
            open = false;
            continue;
        }
        if (in->date_only) {
            /* Under a headline a date is the item's own, else it holds for all that follows. */
            day_of_item = headline != SIZE_MAX && headline + 1 == b;
            day = rgl_scan_day(scan, block->span, false);
            dated = heading ? b + 1 : dated;
            continue;
        }
        if (in->source) {
            source = block->span;
            continue;
        }
        if (in->boilerplate) {
            contents = contents && !rgl_outline_is_prose(outline, b);
            paged |= in->paged;
            block->kind = RGL_BOILERPLATE;
            continue;
        }
        framed = framed && !heading;
        body = next;
        while (in->frame && !open && body < doc->block_count &&
               (doc->blocks[body].kind == RGL_HEADING || outline->infos[body].boilerplate))
            body++;
        if (in->frame && !open && body < doc->block_count && rgl_opening_adopts(scan, &outline->infos[body], true)) {
            framed = true;
            if (rgl_opening_frame_day(scan, in).year)
                day = rgl_opening_frame_day(scan, in);
            /* "Brussels, 19 June 2025" is the release's day */
            if (headline != SIZE_MAX && rgl_scan_day(scan, doc->blocks[headline].span, false).year)
                headline = SIZE_MAX;
            continue;
        }
        if (!heading && rgl_turn_is_list_lead(outline, b)) {
            open = false;
            continue;
        }
        if (contents) {
            /* A table of contents ends at the first paragraph, or where its first line comes again. */
            if (block->kind != RGL_PARAGRAPH || (in->weight < EVENT && !rgl_outline_is_prose(outline, b)))
                continue;
            contents = false;
        }
        if (heading) {
            bool last = next >= doc->block_count || doc->blocks[next].kind == RGL_HEADING;

            if (open && in->part && !last)
                continue;
            if (headline != SIZE_MAX && headline + 1 == b && !one_liners && rgl_outline_is_tag(outline, headline, b))
                continue;
            /* The masthead's lines tell no event unless one begins with its day. */
            if (b < MASTHEAD_BLOCKS && !one_liners && !rgl_scan_day(scan, block->span, false).year)
                last = false;
            if (!(last && !in->title && in->weight >= (one_liners ? EVENT_UNDER_HEADLINE : EVENT))) {
                headline = b;
                source = (rgl_span){0, 0};
                group = rgl_outline_is_group(outline, b);
                /* A group that is no place's ("Regulators" behind "Legislation") stands beside the sections. */
                if (group && section_heading != SIZE_MAX && rgl_outline_is_beside(outline, section_heading, b))
                    section = -1;
                open = false;
                if (day_of_item && !(b > 0 && outline->infos[b - 1].date_only))
                    day = (rgl_date){0};
                day_of_item = false;
                continue;
            }
            headline = SIZE_MAX; /* a digest of one line an item */
        }
        if (block->kind == RGL_TABLE_ROW) {
            if (!rgl_opening_row(outline, b))
                continue;
            opens = true;
        } else if (headline != SIZE_MAX && headline != open_headline && !outline->infos[headline].title && !group) {
            int headline_weight = outline->infos[headline].weight;

            /* both tell it: "the bank was fined" over "the X fined the bank" */
            opens = in->weight >= EVENT || headline_weight >= EVENT || source.to ||
                    (in->weight >= EVENT_UNDER_HEADLINE && headline_weight >= EVENT_UNDER_HEADLINE) ||
                    (in->weight >= EVENT_UNDER_HEADLINE && (day.year || foot.year || paged || events == 0)) ||
                    (outline->infos[headline].acts && day.year) ||
                    (item_headlines && (in->weight + headline_weight >= EVENT_UNDER_HEADLINE || in->lead_date)) ||
                    (item_headlines && section >= 0 && in->weight + headline_weight > 0 &&
                     rgl_outline_is_prose(outline, b)); /* under "Enforcement" one tells what happened */
        } else if (open && d && item_headlines && headline != SIZE_MAX && !outline->infos[headline].title && !group) {
            opens = in->weight >= EVENT && in->lead_date;
        } else {
            opens = in->weight >= EVENT ||
                    (in->weight >= EVENT_UNDER_HEADLINE && (day.year || foot.year || paged || events == 0)) ||
                    (in->lead_date && in->weight > 0) ||
                    (in->weight >= EVENT_UNDER_HEADLINE && rgl_opening_fines(scan, in, d)) ||
                    (block->kind == RGL_LIST_ITEM && in->weight >= EVENT_UNDER_HEADLINE && in->acts &&
                     in->sentences[0].subject.count && section_heading != SIZE_MAX);
            opens = opens && !(events <= 1 && open && headline != SIZE_MAX);
            anew = group || section_heading != SIZE_MAX || events >= 2;
        }
        opens = opens || ((anew || outline->wide) && block->kind != RGL_TABLE_ROW && rgl_turn_anew(outline, d, b));
        opens = opens || in->item;
        if (in->peer && !(open && d && doc->blocks[d->first_block].kind != block->kind))
            opens = true;
        away = rgl_turn_away(outline, d, b) || (in->item && outline->digest);
        opens =
            opens || away || (open && d && in->weight >= EVENT_UNDER_HEADLINE && labelled(outline, d->first_block, b));
        imprint = headline != SIZE_MAX && headline != open_headline && outline->infos[headline + 1].imprint;
        if (imprint)
            opens = away = true;
        else if (rgl_outline_is_undated(outline, b))
            opens = away = true;
        else if (!opens && rgl_opening_is_lede(outline, b))
            opens = lede = true;
        else if (opens && lede && !away && !in->acts && !in->lead_date)
            opens = false;
        else if (opens && open && d && rgl_opening_repeats(outline, d, b))
            opens = false;
        else if (opens && !away && rgl_turn_goes_on(outline, d, b) &&
                 (headline == SIZE_MAX || headline == open_headline || outline->infos[headline].title))
            opens = false;
        more = (framed || (open && d && block->kind == RGL_PARAGRAPH &&
                           (headline == SIZE_MAX || outline->infos[headline].title))) &&
               rgl_opening_adopts(scan, in, framed);
        if (more)
            opens = true;
        else if (opens && !away && !in->peer && open && d && headline == open_headline &&
                 block->kind != RGL_TABLE_ROW && dated <= d->first_block &&
                 rgl_opening_is_background(outline, d->first_block, rgl_opening_day(outline, d->first_block, item_day),
                                           b))
            opens = false;
        if (in->answer || (doc->signed_on.year && doc->count > part_count && block->kind != RGL_TABLE_ROW))
            opens = false; /* an interview's answers, and the paragraphs of a notice, are parts of one event */
        else if (!opens && block->kind == RGL_LIST_ITEM && in->weight >= EVENT_UNDER_HEADLINE && open && d &&
                 doc->blocks[d->first_block].kind == RGL_LIST_ITEM)
            opens = true;
        if (opens) {
            bool own = headline != SIZE_MAX && headline != open_headline;
            rgl_span head = {0, 0};
            size_t first = b, head_block = !group && (own || (headline != SIZE_MAX && !outline->infos[headline].title))
                                               ? headline
                                               : SIZE_MAX;

            if (block->kind == RGL_TABLE_ROW || (head_block != SIZE_MAX && rgl_outline_is_edition(outline, head_block)))
                head_block = SIZE_MAX;
            if (block->kind == RGL_PARAGRAPH && own && !group && !outline->digest && !outline->infos[headline].title)
                first = rgl_opening_first(outline, headline, false, b);
            if (block->kind == RGL_PARAGRAPH && first == b && events <= 1 && !outline->digest)
                first = rgl_opening_first(outline, headline, true, b);
            if (in->imprint)
                first = headline + 1; /* no more is told of it */
            if (head_block != SIZE_MAX)
                head = rgl_span_trim(scan->text, (rgl_span){rgl_block_words(scan->text, doc->blocks[head_block].span),
                                                            doc->blocks[head_block].span.to});
            d = open_development(outline, first, section, head, in->why ? in->why : "a headline of its own");
            if (!d)
                return false;
            d->source = source;
            if (imprint) {
                d->imprint = d->imprint_end = headline + 1;
                while (d->imprint_end < doc->block_count && outline->infos[d->imprint_end].imprint)
                    doc->block_development[d->imprint_end++] = (uint32_t) doc->count;
            }
            for (size_t n = first; n <= b; n++)
                if (!outline->infos[n].boilerplate)
                    doc->block_development[n] = (uint32_t) doc->count;
            d->last_block = b + 1;
            d->span.to = rgl_span_trim(scan->text, block->span).to;
            item_day = day.year ? day : foot;
            /* The day under the title of several items is the page's. */
            if (days == 1 && dated && dated <= MASTHEAD_BLOCKS && outline->wide)
                item_day = (rgl_date){0};
            if (more && !item_day.year && doc->count > 1)
                item_day = doc->developments[doc->count - 2].event_date;
            concluded = rgl_opening_imposes(scan, in);
            decided = (rgl_date){0};
            /* what goes on under the same headline */
            for (size_t n = b + 1; n < doc->block_count; n++) {
                const rgl_outline_block *other = &outline->infos[n];
                bool same_item = headline != SIZE_MAX && !group && (!outline->infos[headline].title || events <= 1);
                bool sibling = block->kind == RGL_LIST_ITEM && doc->blocks[n].kind == RGL_LIST_ITEM &&
                               (other->weight >= EVENT_UNDER_HEADLINE || other->lead_date);
                size_t above = n - 1;
                bool goes_on;

                while (above > b && outline->infos[above].boilerplate)
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
                if (other->part && headline != SIZE_MAX && !group && n + 1 < doc->block_count &&
                    doc->blocks[n + 1].kind != RGL_HEADING)
                    continue;
                if (doc->blocks[n].kind == RGL_HEADING || other->date_only || doc->blocks[n].kind == RGL_TABLE_ROW ||
                    (block->kind == RGL_TABLE_ROW && in->header))
                    break;
                if (other->field || ((framed || headline == SIZE_MAX || outline->infos[headline].title) &&
                                     doc->blocks[n].kind == RGL_PARAGRAPH && rgl_opening_adopts(scan, other, framed)))
                    break;
                if (other->boilerplate || rgl_opening_compares(outline, n))
                    continue;
                if (!concluded && d->last_block == n && !(in->lead_date && other->lead_date) &&
                    rgl_turn_concludes(outline, n, &decided)) {
                    concluded = true;
                    doc->block_development[n] = (uint32_t) doc->count;
                    d->last_block = n + 1;
                    d->span.to = rgl_span_trim(scan->text, doc->blocks[n].span).to;
                    continue;
                }
                if (!other->answer && (rgl_outline_is_undated(outline, n) || rgl_turn_away(outline, d, n) ||
                                       (other->weight >= EVENT_UNDER_HEADLINE && labelled(outline, b, n)) ||
                                       (!sibling &&
                                        (outline->wide || ((headline == SIZE_MAX || outline->infos[headline].title) &&
                                                           (section_heading != SIZE_MAX || events >= 2))) &&
                                        rgl_turn_anew(outline, d, n)) ||
                                       (other->peer && doc->blocks[n].kind == block->kind) || other->item))
                    break;
                if (other->answer || doc->signed_on.year ||
                    (!sibling && rgl_opening_is_background(outline, b, rgl_opening_day(outline, b, item_day), n)))
                    goes_on = true;
                else if (doc->blocks[n].kind == RGL_LIST_ITEM && block->kind != RGL_LIST_ITEM && !other->lead_date &&
                         (rgl_instrument_announces(scan->text, doc->blocks[above].span) ||
                          doc->blocks[above].kind == RGL_LIST_ITEM) &&
                         !other->acts)
                    goes_on = true; /* "decisions against three banks:" and an item for each */
                else if (same_item)
                    goes_on = !(other->weight >= EVENT && other->lead_date && events > 1);
                else if (lede)
                    goes_on = !(other->weight >= EVENT && (other->lead_date || other->acts)) &&
                              (rgl_opening_concerns(scan, d, doc->blocks[n].span) || rgl_opening_names(outline, d, n));
                else
                    goes_on = other->weight < EVENT && (doc->blocks[n].kind == RGL_LIST_ITEM ||
                                                        rgl_opening_concerns(scan, d, doc->blocks[n].span));
                if (!goes_on || sibling)
                    break;
                doc->block_development[n] = (uint32_t) doc->count;
                d->last_block = n + 1;
                d->span.to = rgl_span_trim(scan->text, doc->blocks[n].span).to;
            }
            if (!fill(outline, d, item_day, head_block != SIZE_MAX ? &outline->infos[head_block] : NULL))
                return false;
            if (decided.year) { /* the day of the decision, not of the inspection before it */
                d->event_date = decided;
                d->precision = RGL_DAY;
            }
            open = true;
            open_headline = headline;
            b = d->last_block - 1;
        }
    }
    return doc->count > part_count ||
           open_signed(outline, part, doc->block_count, section, part ? (rgl_span){0, 0} : doc->title);
}

/* The day on which a page came out is the day of its only event; of several items it says nothing. */
static void
forget_page_day(rgl_document *doc)
{
    size_t count = 0;

    for (size_t i = 0; i < doc->count; i++)
        count += doc->developments[i].of_page;
    for (size_t i = 0; count > 1 && i < doc->count; i++)
        if (doc->developments[i].of_page)
            doc->developments[i].event_date = (rgl_date){0};
}

rgl_status
rgl_develop(rgl_document *doc, rgl_error *err)
{
    rgl_outline outline = {.doc = doc};
    rgl_scan *scan = doc->scan;
    const rgl_date provisional = RGL_PROVISIONAL;
    rgl_date day;
    uint32_t at;

    for (size_t b = 0; b < doc->block_count; b++) {
        rgl_status status = rgl_scan_text(scan, doc->blocks[b].span.from, doc->blocks[b].span.to, &provisional,
                                          doc->source->check, doc->source->check_arg, err);

        if (status != RGL_OK)
            return status;
    }
    if (!rgl_scan_sort(scan) || !rgl_scan_slash_days(scan) || !rgl_scan_shared_units(scan) || !rgl_scan_sort(scan))
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    rgl_document_describe(doc);
    day = rgl_document_day(doc);
    rgl_scan_anchor(scan, doc->anchor.year ? &doc->anchor : NULL, day.year ? &day : NULL);
    rgl_namesake_find(scan);
    for (size_t b = 0; b < doc->block_count; b++)
        if (!rgl_title_find(scan, doc->blocks[b].span) || !rgl_count_find(scan, doc->blocks[b].span))
            return rgl_fail(err, RGL_NO_MEMORY, doc->blocks[b].span.from, "out of memory");
    if (!rgl_scan_sort(scan))
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    rgl_office_find(scan);
    if (!rgl_acronym_find(scan) || !rgl_scan_sort(scan))
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    doc->jurisdiction = rgl_document_jurisdiction(doc);
    if (!rgl_opening_split(&outline))
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    doc->block_development = rgl_alloc(doc->arena, (doc->block_count + 1) * sizeof *doc->block_development);
    if (!doc->block_development)
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    if (!rgl_outline_read(&outline, &at))
        return rgl_fail(err, RGL_NO_MEMORY, at, "out of memory");
    rgl_turn_find(&outline);
    rgl_item_find(&outline);
    if (!assemble(&outline))
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    if (!doc->count && doc->highlight_count) {
        /* "In brief", and nothing behind it: these are the developments. */
        doc->highlight_count = 0;
        for (size_t b = 0; b < doc->block_count; b++)
            if (outline.infos[b].highlights) {
                outline.infos[b].highlights = false;
                outline.infos[b].mixed = true;
            }
        if (!assemble(&outline))
            return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    }
    forget_page_day(doc);
    if (!rgl_highlight_link(doc))
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    return RGL_OK;
}
