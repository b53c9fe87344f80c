/* penalty_reason.c: what a sum is for. */
#include "penalty_sum.h"

#include <string.h>

#include "lexicon_enums.h"
#include "word.h"

/* How far behind a sum its reason may be told: behind the other sums of a list. */
#define REASON_AFTER 600

/* Does the cue lie in words that glue a name together ("responsible for")? */
static bool
inside_name(const rgl_scan *scan, const rgl_mention *cue)
{
    for (size_t i = rgl_scan_find(scan, cue->span.to);
         i-- > 0 && scan->item[i].span.from + RGL_CUE_BYTES > cue->span.from;)
        if (scan->item[i].kind == M_CUE && scan->item[i].code == RGL_CUE_NP_GLUE &&
            scan->item[i].span.from < cue->span.from && scan->item[i].span.to >= cue->span.to)
            return true;
    return false;
}

rgl_span
rgl_penalty_reason(const rgl_scan *scan, const rgl_sentence *s, uint32_t from)
{
    uint32_t to = rgl_penalty_ahead(s, from, REASON_AFTER);
    size_t i = rgl_event_cue(scan, from, to, RGL_CUE_REASON, false), stop;
    rgl_span reason = {0, 0};

    /* "the individuals responsible for the violations": the "for" is part of a name */
    while (i != SIZE_MAX && inside_name(scan, &scan->item[i]))
        i = rgl_event_cue(scan, scan->item[i].span.to, to, RGL_CUE_REASON, false);
    if (i == SIZE_MAX)
        return reason;
    reason = (rgl_span){scan->item[i].span.to, rgl_penalty_clause_end(scan, s, scan->item[i].span.to)};
    /* It ends where the next sum or the next sanction is told. */
    stop = rgl_event_mention(scan, reason.from, reason.to, M_MONEY, -1, false);
    if (stop != SIZE_MAX)
        reason.to = scan->item[stop].span.from;
    stop = rgl_penalty_is_chinese(scan, scan->item[i].span)
               ? rgl_event_cue(scan, reason.from, reason.to, RGL_CUE_BE, true)
               : SIZE_MAX;
    if (stop != SIZE_MAX && !(scan->item[stop].span.from >= reason.from + 3 && /* 未经 passes nothing on */
                              memcmp(scan->text + scan->item[stop].span.from - 3, "\xE6\x9C\xAA", 3) == 0))
        reason.to = scan->item[stop].span.from;
    for (;;) {
        rgl_span word;
        uint32_t last, c;

        reason = rgl_span_trim(scan->text, reason);
        if (reason.from >= reason.to)
            return (rgl_span){0, 0};
        last = (uint32_t) rgl_utf8_prev(scan->text, reason.to);
        c = rgl_utf8_get(scan->text, reason.to, last);
        if (c == '.' || c == ',' || c == ';' || c == 0x3002 || c == 0xFF0C || c == 0xFF1B || c == 0x3001) {
            reason.to = last;
            continue;
        }
        word = rgl_word_before(scan->text, reason.from, reason.to);
        if (word.from == word.to || !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_JOINT))
            return reason;
        reason.to = word.from;
    }
}
