/* penalty_share.c: one sum and several names: the sum keeps its row, and each name gets one of its own. */
#include "penalty.h"

#include <string.h>

#include "lexicon_enums.h"
#include "respondent.h"
#include "word.h"

/* How far the words reach that tell that a name is several: "the companies " before it, " were also each" behind it. */
#define HINT_BYTES 40

/* The end of the sentence or line in which the offset lies, as far as a list of names may go on: to the next sum. */
static rgl_span
up_to_next_sum(const rgl_scan *scan, const rgl_development *d, uint32_t from)
{
    size_t next = rgl_event_mention(scan, from, d->span.to, M_MONEY, -1, false);

    return (rgl_span){from, next == SIZE_MAX ? d->span.to : scan->item[next].span.from};
}

/* Is a plural noun for those who pay the word before the place: "insurance companies Fern and Larch"? *kind: what they
 * are then. */
static bool
plural_before(const rgl_scan *scan, uint32_t from, uint32_t at, rgl_party_kind *kind)
{
    rgl_span word = rgl_word_before(scan->text, from, at);

    if (word.to == word.from)
        return false;
    if (scan->text[word.to - 1] == 's' && rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ORG_NOUN))
        *kind = RGL_PARTY_COMPANY;
    else if (scan->text[word.to - 1] == 's' && rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_PERSON_NOUN))
        *kind = RGL_PARTY_INDIVIDUAL;
    return *kind != RGL_PARTY_UNKNOWN || rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_PLURAL);
}

static bool
is_both(const rgl_scan *scan, uint32_t from, uint32_t at)
{
    rgl_span word = rgl_word_before(scan->text, from, at);

    return word.to - word.from == 4 && (scan->text[word.from] | 32) == 'b' &&
           memcmp(scan->text + word.from + 1, "oth", 3) == 0;
}

/* What the words around the name, and around its sum, say of how many it is. */
static rgl_list_hint
hint_of(const rgl_scan *scan, const rgl_development *d, const rgl_penalty *p)
{
    const rgl_span name = p->party.name;
    uint32_t near = name.from > d->span.from + HINT_BYTES ? name.from - HINT_BYTES : d->span.from;
    rgl_list_hint hint = {.text = d->span};
    rgl_span word = rgl_word_after(scan->text, d->span.to, name.to);

    hint.plural = plural_before(scan, near, name.from, &hint.kind) || p->each || p->sums_up ||
                  rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_PLURAL);
    hint.singular = rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_SINGULAR);
    return hint;
}

/* Where the names of a counted group may be told: behind it, or behind a colon of the text that follows its sum. */
static size_t
enumerated(const rgl_scan *scan, const rgl_development *d, const rgl_penalty *p, rgl_party *out)
{
    const char *text = scan->text;
    const rgl_party *party = &p->party;
    size_t count = party->count > 0 && party->count <= RGL_NAMES_MAX ? (size_t) party->count : 0, n = 0;
    uint32_t at = party->name.to;
    rgl_span within = up_to_next_sum(scan, d, at);

    if (count < 2)
        return 0;
    while (at < within.to && (text[at] == ' ' || text[at] == ',' || text[at] == '(' || text[at] == ':' ||
                              text[at] == '-' || (unsigned char) text[at] == 0xE2)) {
        const char *close = text[at] == '(' ? memchr(text + at, ')', within.to - at) : NULL;

        if (close)
            within.to = (uint32_t) (close - text);
        at = (uint32_t) rgl_utf8_next(text, within.to, at);
    }
    if (at > party->name.to + 1)
        n = rgl_party_enumerated(scan, within, at, count, party->kind, out);
    if (n)
        return n;
    within = up_to_next_sum(scan, d, p->evidence.span.to);
    for (at = within.from; at < within.to && !n; at = (uint32_t) rgl_utf8_next(text, within.to, at))
        if (text[at] == ':' || rgl_utf8_get(text, within.to, at) == 0xFF1A)
            n = rgl_party_enumerated(scan, within, (uint32_t) rgl_utf8_next(text, within.to, at), count, party->kind,
                                     out);
    return n;
}

/* Is there a row without a sum for the name already? */
static bool
has_row(const rgl_scan *scan, const rgl_development *d, rgl_span name, int kind)
{
    for (size_t i = 0; i < d->penalty_count; i++) {
        const rgl_penalty *p = &d->penalties[i];
        uint32_t n = p->party.name.to - p->party.name.from;

        if (!p->has_amount && p->kind == kind && n == name.to - name.from &&
            memcmp(scan->text + p->party.name.from, scan->text + name.from, n) == 0)
            return true;
    }
    return false;
}

/* Puts the row at place i, the others behind it. False: no memory. */
static bool
insert(rgl_arena *arena, rgl_development *d, size_t i, rgl_penalty row)
{
    if (!rgl_grow(arena, &d->penalties, sizeof row, d->penalty_count, &d->penalty_capacity))
        return false;
    memmove(&d->penalties[i + 1], &d->penalties[i], (d->penalty_count - i) * sizeof row);
    d->penalties[i] = row;
    d->penalty_count++;
    return true;
}

bool
rgl_penalty_share(const rgl_scan *scan, rgl_arena *arena, rgl_development *d)
{
    for (size_t i = 0; i < d->penalty_count; i++) {
        rgl_penalty sum = d->penalties[i];
        rgl_list_hint hint = hint_of(scan, d, &sum);
        rgl_party name[RGL_NAMES_MAX];
        float doubt = 0;
        size_t n;

        if (sum.party.name.from >= sum.party.name.to)
            continue;
        n = rgl_event_mention(scan, sum.party.name.from, sum.party.name.to, M_COUNT, -1, false) == SIZE_MAX
                ? rgl_party_names(scan, sum.party.name, &hint, name, &doubt)
                : enumerated(scan, d, &sum, name);
        if (n < 2)
            continue;
        sum.evidence.confidence -= doubt;
        if (!sum.sums_up && is_both(scan, d->span.from, sum.party.name.from)) {
            sum.each = true; /* "both Fern and Larch were fined X": X each, most likely */
            sum.evidence.confidence -= 0.1F;
        }
        if (sum.has_amount) {
            rgl_penalty *row = &d->penalties[i];

            row->evidence.confidence = sum.evidence.confidence;
            row->party = (rgl_party){
                .name = {sum.party.name.from, sum.party.name.from}, .kind = name[0].kind, .count = (int64_t) n};
            for (size_t k = 1; k < n; k++)
                if (name[k].kind != name[0].kind)
                    row->party.kind = RGL_PARTY_UNKNOWN;
            row->is_total = !sum.each;
        } else { /* "and fined A and B": a row for each, and none for a sum */
            memmove(&d->penalties[i], &d->penalties[i + 1], (d->penalty_count - i - 1) * sizeof sum);
            d->penalty_count--;
            i--;
        }
        for (size_t k = 0; k < n; k++) {
            rgl_penalty row = {.kind = sum.kind, .party = name[k], .reason = sum.reason, .evidence = sum.evidence};

            row.party.name = rgl_respondent_full(scan, d->span, row.party.name);
            row.party.count = 1;
            row.evidence.span = name[k].name;
            row.evidence.why = "one of several who pay a sum";
            if (has_row(scan, d, row.party.name, sum.kind))
                continue;
            if (!insert(arena, d, ++i, row))
                return false;
        }
    }
    return true;
}
