/* explain.c: names the rows of the lexicon behind a fact. */
#include "explain.h"

#include <stdio.h>
#include <string.h>

/* A line longer than this helps nobody; words longer than that are cut. */
#define LINE_MAX_BYTES 480
#define WORDS_MAX      60

/* The table that a mention's words stand in, and the code of their row there; false: no row (a date, a sum, a title).
 */
static bool
find_row(const rgl_scan *scan, const rgl_mention *m, const char **table, const char **code)
{
    static const char *const vocabularies[M_KINDS] = {
        [M_STATUS] = "instrument_status",
        [M_ENFORCEMENT] = "enforcement_kind",
        [M_SECTION] = "section",
        [M_KIND] = "instrument_kind",
        [M_CUE] = "cue",
    };
    static const char *const tables[M_KINDS] = {
        [M_AUTHORITY] = "authority_aliases.tsv",
        [M_PLACE] = "places.tsv",
        [M_LAW] = "law_aliases.tsv",
        [M_STATUS] = "statuses.tsv",
        [M_SECTION] = "sections.tsv",
        [M_ENFORCEMENT] = "enforcement_kinds.tsv",
        [M_TOPIC] = "topics.tsv",
        [M_VIOLATION] = "violation_categories.tsv",
        [M_KIND] = "instrument_kinds.tsv",
        [M_CUE] = "cues.tsv",
    };

    *table = tables[m->kind];
    if (!*table)
        return false;
    switch (m->kind) {
    case M_AUTHORITY:
        *code = rgl_lexicon_authority(scan->lexicon, m->code)->code;
        if (m->place != RGL_NONE)
            *table = "local_patterns.tsv";
        return true;
    case M_PLACE:
        *code = rgl_lexicon_place(scan->lexicon, m->code)->code;
        return true;
    case M_LAW:
        *code = rgl_lexicon_law(scan->lexicon, m->code)->code;
        return true;
    case M_TOPIC:
        *code = rgl_lexicon_topic(scan->lexicon, m->code);
        return true;
    case M_VIOLATION:
        *code = rgl_lexicon_violation(scan->lexicon, m->code);
        return true;
    default:
        *code = rgl_vocabulary(vocabularies[m->kind])[m->code];
        return true;
    }
}

typedef struct {
    char text[LINE_MAX_BYTES];
    size_t len, rows;
} explanation;

/* Append the rows of the mentions that lie in the span, but for those in the part that has been told. */
static void
add_rows(explanation *line, const rgl_scan *scan, rgl_span span, rgl_span told)
{
    uint32_t longest = 0; /* where the cues told reach to: another inside them says nothing more */

    for (size_t i = rgl_scan_find(scan, span.from); i < scan->sorted && scan->item[i].span.from < span.to; i++) {
        const rgl_mention *m = &scan->item[i];
        size_t len = m->span.to - m->span.from, room = LINE_MAX_BYTES - line->len;
        const char *table, *code;
        int n;

        if (m->span.to > span.to || (m->span.from >= told.from && m->span.to <= told.to) ||
            (m->kind == M_CUE && m->span.to <= longest) || !find_row(scan, m, &table, &code))
            continue;
        if (m->kind == M_CUE)
            longest = m->span.to;
        if (len > WORDS_MAX)
            for (len = WORDS_MAX; len && ((unsigned char) scan->text[m->span.from + len] & 0xC0) == 0x80;)
                len--;
        n = snprintf(line->text + line->len, room, "%s%s %s '%.*s'", line->rows ? ", " : "; ", table, code, (int) len,
                     scan->written + m->span.from);
        if (n < 0 || (size_t) n >= room)
            return;
        line->len += (size_t) n;
        line->rows++;
    }
}

const char *
rgl_explain(rgl_arena *arena, const rgl_scan *scan, const rgl_evidence *evidence)
{
    explanation line = {.rows = 0};
    const rgl_span nothing = {0, 0};

    line.len = strlen(evidence->why);
    if (line.len >= LINE_MAX_BYTES)
        return evidence->why;
    memcpy(line.text, evidence->why, line.len);
    add_rows(&line, scan, evidence->cue, nothing);
    add_rows(&line, scan, evidence->span, evidence->cue);
    return rgl_strndup(arena, line.text, line.len);
}
