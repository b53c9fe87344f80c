/* imprint.c: lines of a label and a value under a title, as law firms head the summary of an instrument. */
#include "imprint.h"

#include "block.h"
#include "deadline.h"
#include "instrument.h"
#include "lexicon_enums.h"
#include "table.h"
#include "word.h"

/* A line of it is no longer. In characters. */
#define LINE_CHARS 160

rgl_imprint
rgl_imprint_line(const rgl_scan *scan, rgl_span line, rgl_span *value)
{
    static const int cues[] = {RGL_CUE_IMPRINT_ISSUER, RGL_CUE_IMPRINT_DAY, RGL_CUE_IMPRINT_FORCE,
                               RGL_CUE_IMPRINT_CLOSE, RGL_CUE_IMPRINT_NOTE};
    const char *text = scan->text;
    rgl_imprint kind = RGL_IMPRINT_NONE;
    uint32_t at = rgl_block_words(text, line), end = 0, c;
    bool mark = false;

    line = rgl_span_trim(text, line);
    if (rgl_span_chars(text, line) > LINE_CHARS)
        return RGL_IMPRINT_NONE;
    if (at < line.to && rgl_utf8_get(text, line.to, at) == 0x3010) /* 【 */
        at = (uint32_t) rgl_utf8_next(text, line.to, at);
    for (size_t k = 0; k < sizeof cues / sizeof cues[0]; k++) {
        uint32_t e = rgl_cue_at(scan->lexicon, text, line.to, at, cues[k]);

        if (e > end) {
            end = e;
            kind = (rgl_imprint) (RGL_IMPRINT_ISSUER + k);
        }
    }
    if (kind == RGL_IMPRINT_NONE)
        return kind;
    for (at = end; at < line.to; at = (uint32_t) rgl_utf8_next(text, line.to, at)) {
        c = rgl_utf8_get(text, line.to, at);
        if (c == ':' || c == 0xFF1A || c == 0x3011 || c == '\t' || c == '|')
            mark = true;
        else if (!rgl_is_blank(c))
            break;
    }
    *value = (rgl_span){at, line.to};
    if (at >= line.to)
        return RGL_IMPRINT_NONE;
    switch (kind) {
    case RGL_IMPRINT_ISSUER:
        return rgl_scan_covered(scan, *value, M_AUTHORITY, -1, true) >= 50 ? kind : RGL_IMPRINT_NONE;
    case RGL_IMPRINT_NOTE:
        return mark ? kind : RGL_IMPRINT_NONE;
    default:
        return rgl_scan_covered(scan, *value, M_DATE, -1, true) >= 60 ? kind : RGL_IMPRINT_NONE;
    }
}

bool
rgl_imprint_read(rgl_document *doc, rgl_development *d, size_t from, size_t to)
{
    const rgl_scan *scan = doc->scan;
    bool issuer = false, comments = false;
    rgl_span value;

    for (size_t b = from; b < to; b++) {
        rgl_imprint kind = rgl_imprint_line(scan, doc->blocks[b].span, &value);
        size_t i = rgl_event_mention(scan, value.from, value.to, M_DATE, -1, false);
        const rgl_date_mention *date = i == SIZE_MAX ? NULL : &scan->dates[scan->item[i].detail];
        const rgl_evidence evidence = {value, 0.95F, "the line under the title"};

        if (kind == RGL_IMPRINT_ISSUER) {
            if (!issuer)
                d->actor_count = 0;
            issuer = true;
            if (!rgl_table_add_authorities(doc, d, value, RGL_ROLE_ISSUES))
                return false;
            for (size_t k = 1; k < d->actor_count; k++)
                d->actors[k].role = RGL_ROLE_CO_ISSUES;
        } else if (kind == RGL_IMPRINT_DAY && date) {
            d->event_date = date->period.from;
            d->precision = date->period.precision;
        } else if ((kind == RGL_IMPRINT_FORCE || kind == RGL_IMPRINT_CLOSE) && date) {
            comments |= kind == RGL_IMPRINT_CLOSE;
            if (!rgl_deadline_add(doc, d,
                                  kind == RGL_IMPRINT_FORCE ? RGL_DEADLINE_EFFECTIVE : RGL_DEADLINE_CONSULTATION_CLOSE,
                                  date, -1, evidence))
                return false;
        }
    }
    if (!d->penalty_count) {
        d->action_count = 0; /* what it provides for, and nobody has done */
        d->section = d->section < 0 ? RGL_SECTION_REGULATORY : d->section;
    }
    return rgl_instrument_set_headline(doc, d, comments ? RGL_STATUS_DRAFT : RGL_STATUS_ISSUED);
}
