/* table.c: in a table the columns' names take the place of grammar. */
#include "table.h"

#include "lexicon_enums.h"
#include "word.h"

size_t
rgl_table_cells(const char *text, rgl_span row, rgl_span cells[RGL_CELLS_MAX])
{
    size_t n = 0;
    uint32_t at = row.from;

    while (n < RGL_CELLS_MAX) {
        uint32_t end = at;

        while (end < row.to && text[end] != '\t')
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
                               RGL_CUE_COL_REASON, RGL_CUE_COL_NUMBER, RGL_CUE_COL_APP};

    for (size_t k = 0; k < sizeof cues / sizeof cues[0]; k++)
        if (name.from < name.to && rgl_cue_at(scan->lexicon, scan->text, name.to, name.from, cues[k]) == name.to)
            return (rgl_table_column) (RGL_COL_RESPONDENT + k);
    return RGL_COL_OTHER;
}

bool
rgl_table_is_header(const rgl_scan *scan, rgl_span row)
{
    rgl_span cells[RGL_CELLS_MAX];
    size_t n = rgl_table_cells(scan->text, row, cells);
    int named = 0;

    for (size_t i = 0; i < n; i++)
        named += rgl_table_column_of(scan, cells[i]) != RGL_COL_OTHER;
    return named >= 2;
}

static bool
add_authority(rgl_document *doc, rgl_development *d, rgl_span cell)
{
    const rgl_scan *scan = doc->scan;
    size_t i = rgl_event_mention(scan, cell.from, cell.to, M_AUTHORITY, -1, false);
    rgl_actor actor = {.role = RGL_ROLE_IMPOSES, .evidence = {cell, 0.95F, "the table's column of authorities"}};

    if (i == SIZE_MAX)
        return true;
    actor.authority = scan->item[i].code;
    actor.place = scan->item[i].place;
    actor.evidence.span = scan->item[i].span;
    if (!rgl_grow(doc->arena, &d->actors, sizeof actor, d->actor_count, &d->actor_capacity))
        return false;
    d->actors[d->actor_count++] = actor;
    return true;
}

bool
rgl_table_read(rgl_document *doc, rgl_development *d, rgl_span header, rgl_span row)
{
    const rgl_scan *scan = doc->scan;
    rgl_span names[RGL_CELLS_MAX], cells[RGL_CELLS_MAX];
    size_t columns = rgl_table_cells(scan->text, header, names), n = rgl_table_cells(scan->text, row, cells);
    rgl_span reason = {0, 0};
    rgl_party party = {.count = 0};

    for (size_t c = 0; c < n && c < columns; c++) {
        size_t i;

        switch (rgl_table_column_of(scan, names[c])) {
        case RGL_COL_AUTHORITY:
            if (!add_authority(doc, d, cells[c]))
                return false;
            break;
        case RGL_COL_DATE:
            i = rgl_event_mention(scan, cells[c].from, cells[c].to, M_DATE, -1, false);
            if (i != SIZE_MAX) {
                d->event_date = scan->dates[scan->item[i].detail].period.from;
                d->precision = scan->dates[scan->item[i].detail].period.precision;
            }
            break;
        case RGL_COL_RESPONDENT:
            if (party.name.from == party.name.to)
                party = rgl_party_of(scan, cells[c]);
            break;
        case RGL_COL_REASON:
            if (reason.from == reason.to)
                reason = cells[c];
            break;
        default:
            break;
        }
    }
    if (party.name.from < party.name.to && party.count == 0)
        party.count = 1;
    for (size_t i = 0; i < d->penalty_count; i++) {
        if (party.name.from < party.name.to)
            d->penalties[i].party = party;
        d->penalties[i].reason = reason;
        d->penalties[i].is_total = false;
        d->penalties[i].evidence.confidence = 0.95F;
    }
    for (size_t i = 0; i < d->action_count; i++)
        if (party.name.from < party.name.to) {
            d->actions[i].subject = party.name;
            d->actions[i].subject_count = party.count;
        }
    return true;
}
