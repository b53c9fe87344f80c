/* table.c: in a table the columns' names take the place of grammar. */
#include "table.h"

#include <string.h>

#include "block.h"
#include "lexicon_enums.h"
#include "word.h"

/* A decision names whom it is against in one of so many lines above its text. */
#define ABOVE_BLOCKS 8

size_t
rgl_table_cells(const char *text, rgl_span row, rgl_span cells[RGL_CELLS_MAX])
{
    size_t n = 0;
    uint32_t at = row.from;
    char mark = '|';

    for (uint32_t i = row.from; i < row.to; i++)
        if (text[i] == '\t')
            mark = '\t';
    while (n < RGL_CELLS_MAX) {
        uint32_t end = at;

        while (end < row.to && text[end] != mark)
            end++;
        cells[n++] = rgl_span_trim(text, (rgl_span){at, end});
        if (end >= row.to)
            break;
        at = end + 1;
    }
    return n;
}

rgl_table_column
rgl_table_column_of(const rgl_scan *scan, rgl_span name)
{
    static const int cues[] = {RGL_CUE_COL_RESPONDENT, RGL_CUE_COL_DECISION, RGL_CUE_COL_AUTHORITY, RGL_CUE_COL_DATE,
                               RGL_CUE_COL_REASON,     RGL_CUE_COL_NUMBER,   RGL_CUE_COL_APP,       RGL_CUE_COL_ISSUER,
                               RGL_CUE_COL_TITLE,      RGL_CUE_COL_OTHER};

    for (size_t k = 0; k < sizeof cues / sizeof cues[0]; k++)
        if (name.from < name.to && rgl_cue_at(scan->lexicon, scan->text, name.to, name.from, cues[k]) == name.to)
            return (rgl_table_column) (RGL_COL_RESPONDENT + k);
    return RGL_COL_OTHER;
}

/* 被处罚当事人 | 单位名称 | 某银行: two names of the same, and what they say, are a field of a record. */
static bool
is_nested_field(const rgl_scan *scan, const rgl_span *cells, size_t n)
{
    rgl_table_column second = n > 2 ? rgl_table_column_of(scan, cells[1]) : RGL_COL_OTHER;

    return n > 2 && rgl_table_column_of(scan, cells[0]) == RGL_COL_RESPONDENT &&
           (second == RGL_COL_RESPONDENT || second == RGL_COL_NAMED) &&
           rgl_table_column_of(scan, cells[n - 1]) == RGL_COL_OTHER;
}

bool
rgl_table_is_header(const rgl_scan *scan, rgl_span row)
{
    rgl_span cells[RGL_CELLS_MAX];
    size_t n = rgl_table_cells(scan->text, row, cells);
    int named = 0;

    for (size_t i = 0; i < n; i++)
        named += rgl_table_column_of(scan, cells[i]) != RGL_COL_OTHER;
    return named >= 2 && !is_nested_field(scan, cells, n);
}

/* The value behind the names that stand before it: 某银行 of 单位名称 | 某银行; empty: a dash in its place. */
static rgl_span
innermost(const rgl_scan *scan, rgl_span value)
{
    static const int cues[] = {RGL_CUE_COL_RESPONDENT, RGL_CUE_COL_OTHER};
    const char *text = scan->text;
    uint32_t c;

    for (size_t k = 0; k < sizeof cues / sizeof cues[0] && value.from < value.to; k++) {
        uint32_t end = rgl_cue_at(scan->lexicon, text, value.to, value.from, cues[k]);

        c = end && end < value.to ? rgl_utf8_get(text, value.to, end) : 0;
        if (c != '\t' && c != '|' && c != ':' && c != 0xFF1A && c != ' ')
            continue;
        value = rgl_span_trim(text, (rgl_span){(uint32_t) rgl_utf8_next(text, value.to, end), value.to});
        k = (size_t) -1;
    }
    c = value.from < value.to ? rgl_utf8_get(text, value.to, value.from) : 0;
    if (c == '-' || c == 0x2014 || c == '/' || c == 0x2013)
        value.to = value.from;
    return value;
}

bool
rgl_table_add_authorities(rgl_document *doc, rgl_development *d, rgl_span cell, uint8_t role)
{
    const rgl_scan *scan = doc->scan;

    for (size_t i = rgl_scan_find(scan, cell.from); i < scan->sorted && scan->item[i].span.from < cell.to; i++) {
        const rgl_mention *m = &scan->item[i];
        rgl_actor actor = {m->code, m->place, role, {m->span, 0.95F, "the column or the line of authorities"}};
        bool seen = false;

        if (m->kind != M_AUTHORITY || m->gone)
            continue;
        for (size_t k = 0; k < d->actor_count; k++)
            seen |= d->actors[k].authority == m->code && d->actors[k].place == m->place;
        if (seen)
            continue;
        if (!rgl_grow(doc->arena, &d->actors, sizeof actor, d->actor_count, &d->actor_capacity))
            return false;
        d->actors[d->actor_count++] = actor;
    }
    return true;
}

/* What the columns of a row say. */
typedef struct {
    rgl_party party;
    rgl_span reason, decision;
} fields;

/* One field: what the column's name says of the cell. */
static bool
read_cell(rgl_document *doc, rgl_development *d, rgl_span name, rgl_span cell, fields *f)
{
    const rgl_scan *scan = doc->scan;
    rgl_table_column column = rgl_table_column_of(scan, name);
    size_t i;

    if (column == RGL_COL_NAMED && rgl_cue_at(scan->lexicon, scan->text, cell.to, cell.from, RGL_CUE_COL_RESPONDENT))
        column = RGL_COL_RESPONDENT; /* 单位 | 名称 | 某银行 */
    switch (column) {
    case RGL_COL_AUTHORITY:
    case RGL_COL_ISSUER:
        d->actor_count = 0; /* the column knows better than the grammar */
        return rgl_table_add_authorities(doc, d, cell, column == RGL_COL_ISSUER ? RGL_ROLE_ISSUES : RGL_ROLE_IMPOSES);
    case RGL_COL_DATE:
        i = rgl_event_mention(scan, cell.from, cell.to, M_DATE, -1, false);
        if (i != SIZE_MAX) {
            d->event_date = scan->dates[scan->item[i].detail].period.from;
            d->precision = scan->dates[scan->item[i].detail].period.precision;
        }
        return true;
    case RGL_COL_RESPONDENT:
        cell = innermost(scan, cell);
        if (f->party.name.from == f->party.name.to && cell.to > cell.from)
            f->party = rgl_party_of(scan, cell);
        return true;
    case RGL_COL_DECISION:
        if (f->decision.from == f->decision.to &&
            rgl_event_mention(scan, cell.from, cell.to, M_MONEY, -1, false) != SIZE_MAX)
            f->decision = cell;
        return true;
    case RGL_COL_REASON:
        if (f->reason.from == f->reason.to)
            f->reason = cell;
        return true;
    default:
        return true;
    }
}

static bool
lies_in(rgl_span span, rgl_span cell)
{
    return span.from >= cell.from && span.to <= cell.to;
}

static void
finish(rgl_development *d, const fields *f)
{
    rgl_party party = f->party;
    bool named = party.name.from < party.name.to, decided = f->decision.from < f->decision.to;
    size_t n = 0;

    if (named && party.count == 0)
        party.count = 1;
    for (size_t i = 0; i < d->penalty_count; i++) {
        rgl_penalty *p = &d->penalties[i];

        /* a sum of another column is a turnover, or what the reason tells */
        if (decided && p->has_amount && !lies_in(p->evidence.span, f->decision))
            continue;
        /* A decision that names its respondents itself ("对甲罚款5万元；对乙警告") knows better than the column. */
        if (named && (d->penalty_count == 1 || p->party.name.from == p->party.name.to ||
                      (decided && !lies_in(p->party.name, f->decision))))
            p->party = party;
        p->reason = f->reason;
        p->is_total = false;
        p->evidence.confidence = 0.95F;
        d->penalties[n++] = *p;
    }
    d->penalty_count = n;
    for (size_t i = 0; i < d->action_count; i++)
        if (named) {
            d->actions[i].subject = party.name;
            d->actions[i].subject_count = party.count;
        }
}

bool
rgl_table_read(rgl_document *doc, rgl_development *d, rgl_span header, rgl_span row)
{
    rgl_span names[RGL_CELLS_MAX], cells[RGL_CELLS_MAX];
    fields f = {.reason = {0, 0}};
    size_t columns = rgl_table_cells(doc->scan->text, header, names), n = rgl_table_cells(doc->scan->text, row, cells);

    for (size_t c = 0; c < n && c < columns; c++)
        if (!read_cell(doc, d, names[c], cells[c], &f))
            return false;
    finish(d, &f);
    return true;
}

bool
rgl_table_read_bare(rgl_document *doc, rgl_development *d, rgl_span row)
{
    return rgl_table_add_authorities(doc, d, row, RGL_ROLE_IMPOSES);
}

bool
rgl_table_field(const rgl_scan *scan, rgl_span block, rgl_span *name, rgl_span *value)
{
    static const int cues[] = {RGL_CUE_COL_RESPONDENT, RGL_CUE_COL_DECISION, RGL_CUE_COL_AUTHORITY, RGL_CUE_COL_DATE,
                               RGL_CUE_COL_REASON,     RGL_CUE_COL_NUMBER,   RGL_CUE_COL_OTHER};
    const char *text = scan->text;
    uint32_t end = 0, at;

    block = rgl_span_trim(text, block);
    at = rgl_block_words(text, block);
    if (at < block.to && !rgl_is_ascii_at(text, at))
        block.from = at; /* 二、受裁罚对象：甲公司 */
    for (size_t k = 0; k < sizeof cues / sizeof cues[0]; k++) {
        uint32_t e = rgl_cue_at(scan->lexicon, text, block.to, block.from, cues[k]);

        end = e > end ? e : end;
    }
    if (!end)
        return false;
    *name = (rgl_span){block.from, end};
    if (end < block.to) {
        uint32_t c = rgl_utf8_get(text, block.to, end);

        if (c != '\t' && c != ':' && c != 0xFF1A && c != ' ' && c != 0x3000)
            return false;
        at = (uint32_t) rgl_utf8_next(text, block.to, end);
        if (c == ' ' && rgl_word_is_cue(scan->lexicon, text, rgl_word_after(text, block.to, at), RGL_CUE_OF))
            return false; /* "Breach of the Protection Obligation" is a phrase, no name of a column with its value */
        /* "Why does this matter?", "Law 3/2018": behind a blank only a name of several words has a value */
        if (c == ' ' && (!memchr(text + name->from, ' ', name->to - name->from) ||
                         (at < block.to && text[at] >= 'a' && text[at] <= 'z')))
            return false;
        *value = rgl_span_trim(text, (rgl_span){at, block.to});
    } else {
        *value = (rgl_span){block.to, block.to};
    }
    return true;
}

bool
rgl_table_read_record(rgl_document *doc, rgl_development *d)
{
    rgl_span name = {0, 0}, value;
    fields f = {.reason = {0, 0}};

    for (size_t b = d->first_block; b < d->last_block; b++) {
        rgl_span block = doc->blocks[b].span;

        if (!rgl_table_field(doc->scan, block, &name, &value)) {
            /* the value of the name on the line before */
            if (name.from == name.to)
                continue;
            value = rgl_span_trim(doc->scan->text, block);
        }
        if (value.from == value.to)
            continue;
        if (!read_cell(doc, d, name, value, &f))
            return false;
    }
    finish(d, &f);
    return true;
}

rgl_party
rgl_table_respondent_above(const rgl_document *doc, size_t block)
{
    for (size_t b = block; b-- > 0 && block - b <= ABOVE_BLOCKS && !doc->block_development[b];) {
        rgl_span name, value;

        if (!rgl_table_field(doc->scan, doc->blocks[b].span, &name, &value) ||
            rgl_table_column_of(doc->scan, name) != RGL_COL_RESPONDENT)
            continue;
        value = innermost(doc->scan, value);
        if (value.from < value.to)
            return rgl_party_of(doc->scan, value);
    }
    return (rgl_party){.count = 0};
}
