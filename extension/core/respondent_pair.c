/* respondent_pair.c: sums side by side, paired with as many names. */
#include "respondent_order.h"

#include "lexicon_enums.h"
#include "word.h"

/* Nothing but commas and "and" between two sums. */
bool
rgl_respondent_side_by_side(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    const char *text = scan->text;

    while (from < to) {
        uint32_t c = rgl_utf8_get(text, to, from), end;

        if (rgl_is_blank(c) || c == ',' || c == 0x3001 || c == 0xFF0C) {
            from = (uint32_t) rgl_utf8_next(text, to, from);
            continue;
        }
        end = rgl_cue_at(scan->lexicon, text, to, from, RGL_CUE_JOINT);
        if (!end)
            return false;
        from = end;
    }
    return true;
}

static bool
is_chinese(const rgl_scan *scan, rgl_span span)
{
    return span.to > span.from && (unsigned char) scan->text[rgl_utf8_prev(scan->text, span.to)] >= 0xE0;
}

static bool
is_chinese_name(const rgl_scan *scan, rgl_span name)
{
    return name.from < name.to && rgl_is_ideograph(rgl_utf8_get(scan->text, name.to, name.from));
}

/* The names in the span, when there are as many as sums and each is one. back: the first one is read from its end,
 * since other words may stand before it. */
static bool
pair(const rgl_scan *scan, rgl_span span, bool back, rgl_pairs *out)
{
    size_t n = span.from < span.to ? rgl_party_list(scan, span, out->party, RGL_PAIRS_MAX) : 0, skip;

    if (n < out->count)
        return false;
    skip = back ? n - out->count : 0;
    if (!back && n != out->count)
        return false;
    for (size_t i = 0; i < out->count; i++) {
        out->party[i] = out->party[i + skip];
        if (i == 0 && back)
            out->party[i] = rgl_party_before(scan, (rgl_span){span.from, out->party[i].name.to}, out->party[i].name.to);
        if (out->party[i].article && out->party[i].name.from == out->party[i].name.to)
            continue; /* 该公司、主管人员: the one before */
        if (out->party[i].kind == RGL_PARTY_PUBLIC_BODY ||
            !(is_chinese_name(scan, out->party[i].name) ? rgl_respondent_is_somebody_zh(scan, &out->party[i])
                                                        : rgl_party_is_named(scan, &out->party[i])))
            return false;
    }
    return true;
}

void
rgl_respondent_pair(const rgl_scan *scan, const rgl_sentence *s, rgl_span clause, size_t money, rgl_pairs *out)
{
    uint32_t from, to;
    size_t last, i, word;

    out->count = 1;
    out->money[0] = money;
    for (i = money + 1; i < s->last && out->count < RGL_PAIRS_MAX; i++) {
        const rgl_mention *before = &scan->item[out->money[out->count - 1]], *m = &scan->item[i];

        if (m->kind != M_MONEY || m->gone || m->span.from < before->span.to)
            continue;
        if (!rgl_respondent_side_by_side(scan, before->span.to, m->span.from))
            break;
        out->money[out->count++] = i;
    }
    if (out->count < 2) {
        out->count = 0;
        return;
    }
    last = rgl_respondent_sum_before(scan, clause, scan->item[money].span.from);
    from = last == SIZE_MAX ? clause.from : scan->item[last].span.to;
    to = scan->item[money].span.from;
    /* "fined A and B X and Y": the list ends where the sums begin */
    for (uint32_t at = to; at > from;) {
        size_t verb = rgl_event_cue(scan, from, at, RGL_CUE_FINE_VERB, true);

        if (verb == SIZE_MAX)
            break;
        if (pair(scan, (rgl_span){scan->item[verb].span.to, to}, false, out))
            return;
        at = scan->item[verb].span.from;
    }
    if (last != SIZE_MAX && pair(scan, (rgl_span){from, to}, false, out))
        return;
    /* "A and B were fined X and Y", 甲、乙分别被罚款X、Y */
    word = rgl_event_cue(scan, from, to, RGL_CUE_RESPECTIVELY, false);
    if (word == SIZE_MAX || !is_chinese(scan, scan->item[word].span))
        word = rgl_event_cue(scan, from, to, RGL_CUE_PAY_VERB, false);
    if (word != SIZE_MAX) {
        size_t on = rgl_event_cue(scan, from, scan->item[word].span.from, RGL_CUE_ON_WHOM, true), be;

        /* 张某、李某对上述行为负有责任，分别被罚款X、Y */
        if (on != SIZE_MAX && rgl_event_cue(scan, scan->item[on].span.to, scan->item[word].span.from, RGL_CUE_LIABLE,
                                            false) != SIZE_MAX) {
            if (pair(scan, (rgl_span){from, scan->item[on].span.from}, true, out))
                return;
        }
        if (on != SIZE_MAX &&
            rgl_event_mention(scan, scan->item[on].span.to, scan->item[word].span.from, M_DATE, -1, false) ==
                SIZE_MAX &&
            pair(scan, (rgl_span){scan->item[on].span.to, scan->item[word].span.from}, false, out))
            return;
        if (pair(scan, (rgl_span){from, scan->item[word].span.from}, true, out))
            return;
        /* 王某、李某被警告并分别罚款X、Y */
        be = rgl_event_cue(scan, from, scan->item[word].span.from, RGL_CUE_BE, true);
        if (be != SIZE_MAX && is_chinese(scan, scan->item[be].span) &&
            pair(scan, (rgl_span){from, scan->item[be].span.from}, true, out))
            return;
    }
    /* "the penalty for A and B is X and Y" */
    word = rgl_event_mention(scan, from, to, M_ENFORCEMENT, -1, true);
    if (word != SIZE_MAX && !is_chinese(scan, scan->item[money].span)) {
        rgl_span of = rgl_word_after(scan->text, to, scan->item[word].span.to),
                 is = rgl_word_before(scan->text, from, to);

        if ((rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_FOR_WHOM) ||
             rgl_word_is_cue(scan->lexicon, scan->text, of, RGL_CUE_OF)) &&
            rgl_word_is_cue(scan->lexicon, scan->text, is, RGL_CUE_BE) &&
            pair(scan, (rgl_span){of.to, is.from}, false, out))
            return;
    }
    /* "issued notices to A and B, and fined them X and Y" */
    for (uint32_t at = to; (word = rgl_event_cue(scan, s->span.from, at, RGL_CUE_ON_WHOM, true)) != SIZE_MAX;
         at = scan->item[word].span.from) {
        rgl_party all = rgl_party_after(scan, s->span, scan->item[word].span.to);

        all = rgl_party_with_list(scan, s->span, all);
        if (all.name.to > all.name.from && all.name.to <= to && pair(scan, all.name, false, out))
            return;
    }
    /* "fines of X and Y on A and B respectively" */
    from = scan->item[out->money[out->count - 1]].span.to;
    word = rgl_event_cue(scan, from, clause.to, RGL_CUE_ON_WHOM, false);
    if (word != SIZE_MAX && rgl_respondent_leads_on(scan, from, scan->item[word].span.from)) {
        static const int ends[] = {RGL_CUE_RESPECTIVELY, RGL_CUE_REASON, RGL_CUE_REFERENCE};

        from = scan->item[word].span.to;
        to = clause.to;
        for (size_t k = 0; k < sizeof ends / sizeof ends[0]; k++) {
            size_t end = rgl_event_cue(scan, from, to, ends[k], false);

            if (end != SIZE_MAX)
                to = scan->item[end].span.from;
        }
        while (to > from && (scan->text[to - 1] == '.' || scan->text[to - 1] == ',' || scan->text[to - 1] == ' '))
            to--;
        if (pair(scan, (rgl_span){from, to}, false, out))
            return;
    }
    out->count = 0;
}
