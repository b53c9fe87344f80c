/* highlight.c: a highlight announces the development with which it shares what is rare in the document. */
#include "highlight.h"

#include "block.h"
#include "lexicon_enums.h"
#include "text.h"

/* What of a development is compared: its headline, and so many bytes of its body. */
#define BODY_BYTES 2400
/* A feature of more developments than this says nothing; each highlight looks at no more features than that. */
#define COMMON       24
#define FEATURES_MAX 256
/* A word of one development alone gives this many points; of two, half of them ... */
#define POINTS 12
/* A link needs as many points, from two features at least, and the second best no more than two thirds of them. */
#define LINK_LEAST 20

/* A feature of a development. Those of one hash hang together by next. */
typedef struct {
    uint64_t hash;
    uint32_t development, next; /* next: index + 1; 0: the last */
} posting;

typedef struct {
    const rgl_document *doc;
    posting *postings;
    size_t count, capacity;
    uint32_t *slots; /* open addressing: index + 1 of the first posting of a hash; 0: free */
    size_t slot_mask;
    uint64_t *seen; /* features of the text that is being read, each once */
    uint32_t *weights;
    size_t seen_count;
    uint32_t *points, *hits; /* of each development, for one highlight */
    uint32_t *touched;
    size_t touched_count;
} linker;

static uint64_t
mixed(uint64_t hash)
{
    hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9U;
    hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBU;
    return hash ^ (hash >> 31);
}

static void
see(linker *l, uint64_t space, uint64_t value, uint32_t weight)
{
    uint64_t hash = mixed(value + mixed(space + 1));

    for (size_t i = 0; i < l->seen_count; i++)
        if (l->seen[i] == hash)
            return;
    if (l->seen_count < FEATURES_MAX) {
        l->seen[l->seen_count] = hash;
        l->weights[l->seen_count++] = weight;
    }
}

/* What the mentions of the span say. Names weigh more than words. */
static void
see_mentions(linker *l, rgl_span span)
{
    const rgl_scan *scan = l->doc->scan;

    for (size_t i = rgl_scan_find(scan, span.from); i < scan->sorted && scan->item[i].span.from < span.to; i++) {
        const rgl_mention *m = &scan->item[i];

        switch (m->kind) {
        case M_AUTHORITY:
            if (m->place == RGL_NONE)
                see(l, M_AUTHORITY, m->code, 1);
            else
                see(l, M_AUTHORITY, (uint64_t) m->code << 16 | m->place, 2);
            break;
        case M_PLACE:
        case M_TOPIC:
        case M_LAW:
        case M_ENFORCEMENT:
        case M_VIOLATION:
            see(l, m->kind, m->code, 1);
            break;
        case M_MONEY:
            see(l, M_MONEY, (uint64_t) scan->amounts[m->detail].amount.minor, 2);
            break;
        case M_COUNT:
            see(l, M_COUNT, (uint64_t) scan->numbers[m->detail].value << 8 | m->code % 256U, 1);
            break;
        case M_DATE:
            if (!m->gone && scan->dates[m->detail].period.precision == RGL_DAY)
                see(l, M_DATE, (uint64_t) rgl_date_days(scan->dates[m->detail].period.from), 1);
            break;
        default:
            break;
        }
    }
}

/* Is the word one of the small ones, or a verb that any development may have? What is counted ("hotels") is neither. */
static bool
small_word(const rgl_scan *scan, rgl_span word)
{
    for (size_t i = rgl_scan_find(scan, word.from); i < scan->sorted && scan->item[i].span.from == word.from; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->span.to < word.to || (m->kind != M_CUE && m->kind != M_STATUS && m->kind != M_KIND))
            continue;
        if (m->kind != M_CUE || (m->code != RGL_CUE_ORG_NOUN && m->code != RGL_CUE_PERSON_NOUN &&
                                 m->code != RGL_CUE_COMPANY_MARK && m->code != RGL_CUE_COURT))
            return true;
    }
    return false;
}

/* A letter or digit of a Latin word, small; 0: none. */
static uint32_t
letter_at(const char *text, uint32_t to, uint32_t at)
{
    uint32_t c = rgl_utf8_get(text, to, at);

    if (c >= 'A' && c <= 'Z')
        return c | 32;
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F) ? c : 0;
}

/* Latin words by their first six letters and without the endings of plurals and participles, so that "fines" is "fined"
 * and "transfers" "transferring"; ideographs by twos. */
static void
see_words(linker *l, rgl_span span)
{
    const rgl_scan *scan = l->doc->scan;
    const char *text = scan->text;

    for (uint32_t at = span.from; at < span.to;) {
        uint32_t c = rgl_utf8_get(text, span.to, at), next = (uint32_t) rgl_utf8_next(text, span.to, at);
        rgl_span word = {at, at}, stem;
        uint64_t value = 0;
        int letters = 0;

        if (rgl_is_ideograph(c)) {
            uint32_t second = next < span.to ? rgl_utf8_get(text, span.to, next) : 0;

            if (rgl_is_ideograph(second))
                see(l, M_KINDS + 1, (uint64_t) c << 32 | second, 1);
            at = next;
            continue;
        }
        for (; word.to < span.to && letter_at(text, span.to, word.to); letters++)
            word.to = (uint32_t) rgl_utf8_next(text, span.to, word.to);
        at = word.to > at ? word.to : next;
        if (letters < (text[word.from] <= 'Z' ? 2 : 4) || small_word(scan, word))
            continue;
        stem = word;
        while (stem.to - stem.from > 3 &&
               (text[stem.to - 1] == 's' || text[stem.to - 1] == 'e' || text[stem.to - 1] == 'd'))
            stem.to--;
        for (uint32_t p = stem.from; p < stem.to && value >> 50 == 0; p = (uint32_t) rgl_utf8_next(text, stem.to, p))
            value = value << 10 | letter_at(text, stem.to, p);
        see(l, M_KINDS, value, 1);
    }
}

static void
see_text(linker *l, rgl_span span)
{
    see_mentions(l, span);
    see_words(l, span);
}

static size_t
slot_of(const linker *l, uint64_t hash)
{
    size_t slot = (size_t) hash & l->slot_mask;

    while (l->slots[slot] && l->postings[l->slots[slot] - 1].hash != hash)
        slot = (slot + 1) & l->slot_mask;
    return slot;
}

/* The features of each development, by their hash. */
static bool
index_developments(linker *l)
{
    const rgl_document *doc = l->doc;
    size_t slots = 64;

    for (size_t i = 0; i < doc->count; i++) {
        const rgl_development *d = &doc->developments[i];
        rgl_span body = d->span;

        if (body.to - body.from > BODY_BYTES)
            body.to = (uint32_t) rgl_utf8_prev(doc->scan->text, body.from + BODY_BYTES);
        l->seen_count = 0;
        see_text(l, d->headline);
        for (size_t k = 0; k < d->actor_count; k++)
            see(l, M_AUTHORITY,
                d->actors[k].place == RGL_NONE ? d->actors[k].authority
                                               : (uint64_t) d->actors[k].authority << 16 | d->actors[k].place,
                1);
        see_text(l, body);
        for (size_t k = 0; k < l->seen_count; k++) {
            posting p = {l->seen[k], (uint32_t) i, 0};

            if (!rgl_grow(doc->arena, &l->postings, sizeof p, l->count, &l->capacity))
                return false;
            l->postings[l->count++] = p;
        }
    }
    while (slots < l->count * 2)
        slots *= 2;
    l->slots = rgl_alloc(doc->arena, slots * sizeof *l->slots);
    l->slot_mask = slots - 1;
    if (!l->slots)
        return false;
    for (size_t p = 0; p < l->count; p++) {
        size_t slot = slot_of(l, l->postings[p].hash);

        l->postings[p].next = l->slots[slot];
        l->slots[slot] = (uint32_t) p + 1;
    }
    return true;
}

/* Number of the development that the text announces, from 1; 0: unclear. */
static uint32_t
announced(linker *l, rgl_span span)
{
    uint32_t best = 0, best_points = 0, second = 0;

    l->seen_count = l->touched_count = 0;
    see_text(l, span);
    for (size_t k = 0; k < l->seen_count; k++) {
        uint32_t first = l->slots[slot_of(l, l->seen[k])], in = 0;

        for (uint32_t p = first; p && in <= COMMON; p = l->postings[p - 1].next)
            in++;
        if (!first || in > COMMON || (in > 1 && in == l->doc->count))
            continue;
        for (uint32_t p = first; p; p = l->postings[p - 1].next) {
            uint32_t d = l->postings[p - 1].development;

            if (!l->hits[d])
                l->touched[l->touched_count++] = d;
            l->hits[d]++;
            l->points[d] += POINTS * l->weights[k] / in;
        }
    }
    for (size_t t = 0; t < l->touched_count; t++) {
        uint32_t d = l->touched[t];

        if (l->hits[d] >= 2 && l->points[d] > best_points) {
            second = best_points > second ? best_points : second;
            best_points = l->points[d];
            best = d + 1;
        } else if (l->points[d] > second) {
            second = l->points[d];
        }
        l->points[d] = l->hits[d] = 0;
    }
    return best_points >= LINK_LEAST && second * 3 <= best_points * 2 ? best : 0;
}

bool
rgl_highlight_link(rgl_document *doc)
{
    linker l = {.doc = doc};
    rgl_highlight *found = NULL;
    size_t count = 0, capacity = 0;

    if (!doc->highlight_count || !doc->count)
        return true;
    l.seen = rgl_alloc(doc->arena, FEATURES_MAX * sizeof *l.seen);
    l.weights = rgl_alloc(doc->arena, FEATURES_MAX * sizeof *l.weights);
    l.points = rgl_alloc(doc->arena, doc->count * sizeof *l.points);
    l.hits = rgl_alloc(doc->arena, doc->count * sizeof *l.hits);
    l.touched = rgl_alloc(doc->arena, doc->count * sizeof *l.touched);
    if (!l.seen || !l.weights || !l.points || !l.hits || !l.touched || !index_developments(&l))
        return false;
    for (size_t i = 0; i < doc->highlight_count; i++) {
        rgl_highlight whole = doc->highlights[i];
        uint32_t first = 0;
        bool several = false;

        for (uint32_t at = whole.span.from; at < whole.span.to && !several;) {
            rgl_span s = {at, rgl_sentence_end(doc->scan->lexicon, doc->scan->text, at, whole.span.to)};
            uint32_t d = announced(&l, s);

            several = d && first && d != first;
            first = first ? first : d;
            at = s.to;
        }
        for (uint32_t at = whole.span.from; at < whole.span.to;) {
            rgl_highlight h = whole;

            if (several)
                h.span = (rgl_span){at, rgl_sentence_end(doc->scan->lexicon, doc->scan->text, at, whole.span.to)};
            at = h.span.to;
            h.span = rgl_span_trim(doc->scan->text, h.span);
            if (h.span.from == h.span.to)
                continue;
            h.development = announced(&l, h.span);
            if (!h.development && !several)
                h.development = first; /* one sentence says it, the others say other things of it */
            if (!rgl_grow(doc->arena, &found, sizeof h, count, &capacity))
                return false;
            found[count++] = h;
        }
    }
    doc->highlights = found;
    doc->highlight_count = count;
    return true;
}
