/* fact_list.c: the mentions of a text as the outside sees them: kind, span, canonical value, confidence. */
#include <stdio.h>
#include <string.h>

#include "block.h"
#include "document.h"
#include "group.h"
#include "han.h"
#include "lexicon_enums.h"
#include "namesake.h"
#include "title.h"
#include "title_trim.h"

/* A title with traditional characters is read up to this length. */
#define TITLE_BYTES 1024

/* The value of a mention, with the fact's kind, confidence and bound; NULL: it is no fact for the outside. */
static const char *
value_of(rgl_arena *arena, const rgl_scan *scan, const rgl_mention *m, rgl_fact *fact)
{
    const rgl_lexicon *lexicon = scan->lexicon;
    char buf[256];
    int n = 0;

    fact->confidence = 0.95F;
    switch (m->kind) {
    case M_AUTHORITY: {
        const char *head = rgl_lexicon_authority(lexicon, m->code)->regulator;

        fact->kind = RGL_AUTHORITY;
        n = m->place == RGL_NONE
                ? snprintf(buf, sizeof buf, "%s", head)
                : snprintf(buf, sizeof buf, "%s/%s", head, rgl_lexicon_place(lexicon, m->place)->name_en);
        break;
    }
    case M_PLACE:
        fact->kind = RGL_PLACE;
        return rgl_lexicon_place(lexicon, m->code)->name_en;
    case M_DATE: {
        const rgl_date_mention *d = &scan->dates[m->detail];

        fact->kind = d->period.precision == RGL_DAY ? RGL_DATE : RGL_PERIOD;
        rgl_period_format(&d->period, buf);
        n = (int) strlen(buf);
        fact->confidence = d->repaired ? 0.75F : d->no_year || d->relative ? 0.85F : 0.98F;
        break;
    }
    case M_MONEY: {
        const rgl_amount_mention *a = &scan->amounts[m->detail];
        rgl_amount plain = a->amount;

        fact->kind = RGL_MONEY;
        fact->bound = plain.bound;
        plain.bound = RGL_EXACT;
        rgl_amount_format(&plain, buf);
        n = (int) strlen(buf);
        fact->confidence = a->repaired ? 0.7F : a->ambiguous ? 0.8F : 0.97F;
        break;
    }
    case M_COUNT: {
        const char *noun = m->code == RGL_CUE_APP_NOUN      ? "app"
                           : m->code == RGL_CUE_SDK_NOUN    ? "sdk"
                           : m->code == RGL_CUE_ORG_NOUN    ? "organisation"
                           : m->code == RGL_CUE_PERSON_NOUN ? "person"
                                                            : "case";

        fact->kind = RGL_COUNT;
        if (scan->numbers[m->detail].scale)
            return NULL;
        n = snprintf(buf, sizeof buf, "%lld %s", (long long) scan->numbers[m->detail].value, noun);
        break;
    }
    case M_TITLE: {
        const rgl_title *t = &scan->titles[m->detail];

        fact->kind = t->law >= 0 ? RGL_LAW : RGL_INSTRUMENT;
        fact->confidence = t->brackets || t->quoted || t->law >= 0 ? 0.95F : 0.85F;
        if (t->law >= 0)
            return rgl_lexicon_law(lexicon, (uint16_t) t->law)->code;
        return rgl_strndup(arena, scan->written + t->name.from, t->name.to - t->name.from);
    }
    case M_TERM:
        fact->kind = RGL_TERM;
        if (m->detail == RGL_NO_DETAIL)
            return NULL;
        return rgl_strndup(arena, scan->written + scan->titles[m->detail].name.from,
                           scan->titles[m->detail].name.to - scan->titles[m->detail].name.from);
    case M_STATUS:
        fact->kind = RGL_STATUS;
        fact->confidence = m->flags & RGL_F_FUTURE ? 0.3F : m->flags & RGL_F_WEAK ? 0.6F : 0.9F;
        return rgl_vocabulary("instrument_status")[m->code];
    case M_ENFORCEMENT:
        fact->kind = RGL_ENFORCEMENT;
        fact->confidence = 0.85F;
        return rgl_vocabulary("enforcement_kind")[m->code];
    case M_VIOLATION:
        fact->kind = RGL_VIOLATION;
        fact->confidence = 0.85F;
        return rgl_lexicon_violation(lexicon, m->code);
    default:
        return NULL;
    }
    return n > 0 ? rgl_strndup(arena, buf, (size_t) n < sizeof buf ? (size_t) n : sizeof buf - 1) : NULL;
}

/* Longest stretch scanned and grouped at once: a line, or this much of one. */
rgl_status
rgl_mentions(rgl_arena *arena, const rgl_lexicon *lexicon, const char *text, size_t len, const rgl_date *anchor,
             bool (*check)(void *), void *check_arg, rgl_fact **out, size_t *count, rgl_error *err)
{
    rgl_scan scan = {.written = text, .len = len, .lexicon = lexicon, .arena = arena};
    rgl_fact *facts = NULL;
    size_t n = 0, capacity = 0, block_count = 0;
    rgl_block *blocks = NULL;
    rgl_status status;

    *out = NULL;
    *count = 0;
    if (len > RGL_TEXT_MAX)
        return rgl_fail(err, RGL_TOO_LARGE, RGL_TEXT_MAX, "text is larger than 256 MB");
    text = scan.text = rgl_han_fold(arena, text, len);
    if (!text)
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    scan.traditional = rgl_han_is_traditional(scan.written, text, len);
    status = rgl_block_split(arena, text, len, &blocks, &block_count, err);
    if (status != RGL_OK)
        return status;
    for (size_t b = 0; b < block_count; b++) {
        status = rgl_scan_text(&scan, blocks[b].span.from, blocks[b].span.to, anchor, check, check_arg, err);
        if (status != RGL_OK)
            return status;
    }
    if (!rgl_scan_sort(&scan) || !rgl_scan_slash_days(&scan) || !rgl_scan_shared_units(&scan) || !rgl_scan_sort(&scan))
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    rgl_scan_anchor(&scan, anchor, anchor);
    rgl_namesake_find(&scan);
    for (size_t b = 0; b < block_count; b++)
        if (!rgl_title_find(&scan, blocks[b].span) || !rgl_count_find(&scan, blocks[b].span))
            return rgl_fail(err, RGL_NO_MEMORY, blocks[b].span.from, "out of memory");
    if (!rgl_scan_sort(&scan))
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    rgl_office_find(&scan);
    for (size_t i = 0; i < scan.count; i++) {
        rgl_fact fact = {.span = scan.item[i].span};

        if (scan.item[i].gone)
            continue;
        if (scan.item[i].kind == M_TITLE)
            fact.span = scan.titles[scan.item[i].detail].name;
        fact.value = value_of(arena, &scan, &scan.item[i], &fact);
        if (!fact.value)
            continue;
        if (!rgl_grow(arena, &facts, sizeof fact, n, &capacity))
            return rgl_fail(err, RGL_NO_MEMORY, fact.span.from, "out of memory");
        facts[n++] = fact;
    }
    *out = facts;
    *count = n;
    return RGL_OK;
}

/* Of two statuses the surer says more, then the stronger. */
static bool
says_more(const rgl_fact *a, const rgl_fact *b)
{
    int x = rgl_vocabulary_rank("instrument_status", a->value, strlen(a->value));
    int y = rgl_vocabulary_rank("instrument_status", b->value, strlen(b->value));

    if (a->confidence > b->confidence || a->confidence < b->confidence)
        return a->confidence > b->confidence;
    return rgl_status_strength(x) > rgl_status_strength(y);
}

const rgl_fact *
rgl_fact_answer(const rgl_fact *facts, size_t count, uint32_t kinds)
{
    const rgl_fact *answer = NULL;

    for (size_t i = 0; i < count; i++)
        if ((kinds & (UINT32_C(1) << facts[i].kind)) &&
            (!answer || (facts[i].kind == RGL_STATUS && answer->kind == RGL_STATUS && says_more(&facts[i], answer))))
            answer = &facts[i];
    return answer;
}

rgl_status
rgl_first_mention(rgl_arena *arena, const rgl_lexicon *lexicon, rgl_mention_kind kind, const char *text, size_t len,
                  const rgl_date *anchor, rgl_fact *out, rgl_error *err)
{
    rgl_fact *facts;
    const rgl_fact *answer;
    size_t count;
    rgl_status status = rgl_mentions(arena, lexicon, text, len, anchor, NULL, NULL, &facts, &count, err);

    if (status != RGL_OK)
        return status;
    answer = rgl_fact_answer(facts, count, UINT32_C(1) << kind);
    if (!answer)
        return RGL_NO_MATCH;
    *out = *answer;
    return RGL_OK;
}

rgl_status
rgl_title_normalise(rgl_arena *arena, const char *text, size_t len, const char **out, rgl_error *err)
{
    const char *folded;
    rgl_span span;

    if (len > RGL_TEXT_MAX)
        return rgl_fail(err, RGL_TOO_LARGE, RGL_TEXT_MAX, "text is larger than 256 MB");
    folded = rgl_han_fold(arena, text, len);
    if (!folded)
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    span = rgl_title_trim(rgl_lexicon_builtin(), folded, (rgl_span){0, (uint32_t) len}, NULL);
    *out = rgl_strndup(arena, text + span.from, span.to - span.from);
    return *out ? RGL_OK : rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
}

const char *
rgl_title_kind(const rgl_lexicon *lexicon, const char *title, size_t len)
{
    char folded[TITLE_BYTES];
    int kind = -1;

    title = rgl_han_fold_in(title, len, folded, sizeof folded);
    for (size_t at = 0; at < len;) {
        rgl_hit hit;

        if (rgl_word_start(title, len, at) &&
            rgl_lexicon_longest(lexicon, title, len, at, RGL_BIT(RGL_W_INSTRUMENT), &hit)) {
            kind = rgl_hit_entry(&hit, RGL_W_INSTRUMENT)->value;
            if ((unsigned char) title[at] < 0x80) {
                size_t p = hit.end;

                while (p < len && title[p] == ' ')
                    p++;
                /* the head ends at the first connector: "Measures on Standard Contracts" is no contract */
                if (p < len && title[p] >= 'a' && title[p] <= 'z')
                    break;
            }
            at = hit.end;
        } else {
            at = rgl_utf8_next(title, len, at);
        }
    }
    return kind >= 0 ? rgl_vocabulary("instrument_kind")[kind] : NULL;
}
