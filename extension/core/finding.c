/* finding.c: a violation is told by a set phrase of the lexicon, or by words that make one when they stand together:
 * who "captured" and "faces", who "kept" something "after they had left". In a list the item is the finding, and what
 * leads the list says whether its items were done wrong or have to be done. */
#include "finding.h"

#include "lexicon_enums.h"
#include "listing.h"
#include "word.h"

/* How far apart two words of one violation may stand, in bytes. Chinese says it shorter. */
#define TOGETHER    96
#define TOGETHER_ZH 66
/* How far an obligation's word reaches. */
#define DUTY_BYTES 60
/* And how far before it "failed to" may stand. */
#define LACKED_BYTES 36
/* More items of lists than this are kept for no development. */
#define LISTED_MAX 256
/* How far behind the words that announce it a list without marks is read. */
#define LIST_BYTES 600

/* Cues that make a violation together, in any order; the first one is the rarest, 0 ends them. */
#define PARTS 3
static const struct {
    uint16_t category;
    uint16_t cue[PARTS];
} rules[] = {
    {RGL_VIOLATION_FACIAL_RECOGNITION_MISUSE, {RGL_CUE_OF_FACE, RGL_CUE_DO_COLLECT}},
    {RGL_VIOLATION_FACIAL_RECOGNITION_MISUSE, {RGL_CUE_OF_FACE, RGL_CUE_DO_FORCE}},
    {RGL_VIOLATION_RETENTION_TOO_LONG, {RGL_CUE_OF_LONG, RGL_CUE_DO_KEEP}},
    {RGL_VIOLATION_NO_IMPACT_ASSESSMENT, {RGL_CUE_OF_ASSESSMENT, RGL_CUE_LACK}},
    {RGL_VIOLATION_ILLEGAL_CROSS_BORDER_TRANSFER, {RGL_CUE_OF_ABROAD, RGL_CUE_DO_TRANSFER, RGL_CUE_LACK}},
    {RGL_VIOLATION_ILLEGAL_CROSS_BORDER_TRANSFER, {RGL_CUE_OF_ABROAD, RGL_CUE_DO_TRANSFER, RGL_CUE_WRONG}},
    {RGL_VIOLATION_CREDIT_INFORMATION_MISUSE, {RGL_CUE_OF_CREDIT, RGL_CUE_WRONG}},
    {RGL_VIOLATION_CREDIT_INFORMATION_MISUSE, {RGL_CUE_OF_CREDIT, RGL_CUE_LACK}},
    {RGL_VIOLATION_AML_KYC_FAILURE, {RGL_CUE_OF_KYC, RGL_CUE_LACK}},
    {RGL_VIOLATION_AML_KYC_FAILURE, {RGL_CUE_OF_KYC, RGL_CUE_WRONG}},
    {RGL_VIOLATION_FINANCIAL_CONSUMER_INFORMATION, {RGL_CUE_OF_FIN, RGL_CUE_WRONG}},
    {RGL_VIOLATION_FINANCIAL_CONSUMER_INFORMATION, {RGL_CUE_OF_FIN, RGL_CUE_DO_LEAK}},
    {RGL_VIOLATION_GENETIC_RESOURCES, {RGL_CUE_OF_GENES, RGL_CUE_WRONG}},
    {RGL_VIOLATION_GENETIC_RESOURCES, {RGL_CUE_OF_GENES, RGL_CUE_LACK}},
    {RGL_VIOLATION_POPUP_HARASSMENT, {RGL_CUE_OF_POPUP, RGL_CUE_POPUP_TROUBLE}},
    {RGL_VIOLATION_ILLEGAL_COLLECTION, {RGL_CUE_OF_PERSONAL, RGL_CUE_DO_COLLECT, RGL_CUE_WRONG}},
    {RGL_VIOLATION_EXCESSIVE_COLLECTION, {RGL_CUE_OF_EXCESS, RGL_CUE_DO_COLLECT}},
    {RGL_VIOLATION_COLLECTION_WITHOUT_CONSENT, {RGL_CUE_OF_CONSENT, RGL_CUE_DO_COLLECT, RGL_CUE_LACK}},
    {RGL_VIOLATION_SALE_OF_PERSONAL_INFORMATION, {RGL_CUE_DO_SELL, RGL_CUE_OF_PERSONAL}},
    {RGL_VIOLATION_ILLEGAL_THIRD_PARTY_PROVISION, {RGL_CUE_OF_THIRD, RGL_CUE_DO_SHARE, RGL_CUE_OF_PERSONAL}},
    {RGL_VIOLATION_DATA_BREACH, {RGL_CUE_DO_LEAK, RGL_CUE_OF_PERSONAL}},
    {RGL_VIOLATION_FAILURE_OF_SECURITY_DUTY, {RGL_CUE_OF_SECURITY, RGL_CUE_LACK}},
    {RGL_VIOLATION_MLPS_FAILURE, {RGL_CUE_OF_MLPS, RGL_CUE_LACK}},
    {RGL_VIOLATION_VULNERABILITY_UNFIXED, {RGL_CUE_OF_HOLE, RGL_CUE_LACK}},
    {RGL_VIOLATION_BREACH_NOTIFICATION_FAILURE, {RGL_CUE_OF_INCIDENT, RGL_CUE_DO_NOTIFY, RGL_CUE_TOO_LATE}},
    {RGL_VIOLATION_BREACH_NOTIFICATION_FAILURE, {RGL_CUE_OF_INCIDENT, RGL_CUE_DO_NOTIFY, RGL_CUE_LACK}},
    {RGL_VIOLATION_NO_PRIVACY_POLICY, {RGL_CUE_OF_POLICY, RGL_CUE_LACK}},
    {RGL_VIOLATION_INADEQUATE_NOTICE, {RGL_CUE_OF_NOTICE, RGL_CUE_LACK}},
    {RGL_VIOLATION_NO_ACCOUNT_DELETION, {RGL_CUE_OF_ACCOUNT, RGL_CUE_LACK}},
    {RGL_VIOLATION_NO_RIGHTS_RESPONSE, {RGL_CUE_OF_RIGHTS, RGL_CUE_LACK}},
    {RGL_VIOLATION_LOG_RETENTION_FAILURE, {RGL_CUE_OF_LOGS, RGL_CUE_DO_KEEP, RGL_CUE_LACK}},
    {RGL_VIOLATION_REAL_NAME_FAILURE, {RGL_CUE_OF_IDENTITY, RGL_CUE_LACK}},
    {RGL_VIOLATION_CHILDREN_INFORMATION, {RGL_CUE_OF_CHILD, RGL_CUE_DO_COLLECT}},
    {RGL_VIOLATION_COOKIE_CONSENT_FAILURE, {RGL_CUE_OF_COOKIE, RGL_CUE_OF_CONSENT}},
    {RGL_VIOLATION_PROCESSOR_OVERSIGHT, {RGL_CUE_OF_PROCESSOR, RGL_CUE_DO_WATCH, RGL_CUE_LACK}},
    {RGL_VIOLATION_DATA_QUALITY_REPORTING, {RGL_CUE_OF_RETURNS, RGL_CUE_WRONG}},
    {RGL_VIOLATION_OBSTRUCTION, {RGL_CUE_OF_REMEDY, RGL_CUE_LACK}},
    {RGL_VIOLATION_SPAM_CALLS, {RGL_CUE_OF_CALLS, RGL_CUE_OF_CONSENT}},
    {RGL_VIOLATION_SPAM_CALLS, {RGL_CUE_OF_CALLS, RGL_CUE_WRONG}},
    {RGL_VIOLATION_SPAM_CALLS, {RGL_CUE_OF_CALLS, RGL_CUE_OF_OBJECTION}},
    {RGL_VIOLATION_RETENTION_TOO_LONG, {RGL_CUE_OF_LONG, RGL_CUE_DO_DELETE, RGL_CUE_LACK}},
    {RGL_VIOLATION_NO_DPO, {RGL_CUE_OF_DPO, RGL_CUE_LACK}},
    {RGL_VIOLATION_FACIAL_RECOGNITION_MISUSE, {RGL_CUE_OF_FACE, RGL_CUE_OF_NOTICE, RGL_CUE_LACK}},
    {RGL_VIOLATION_ILLEGAL_THIRD_PARTY_PROVISION, {RGL_CUE_OF_THIRD, RGL_CUE_DO_TRANSFER, RGL_CUE_OF_PERSONAL}},
    {RGL_VIOLATION_DATA_BREACH, {RGL_CUE_OF_MISTAKE, RGL_CUE_DO_SHARE}},
    {RGL_VIOLATION_DATA_BREACH, {RGL_CUE_OF_MISTAKE, RGL_CUE_DO_TRANSFER}},
    {RGL_VIOLATION_NO_LEGAL_BASIS, {RGL_CUE_OF_BASIS, RGL_CUE_LACK}},
    {RGL_VIOLATION_FORCED_PERMISSION, {RGL_CUE_OF_PERMISSION, RGL_CUE_DO_FORCE}},
    {RGL_VIOLATION_FREQUENT_PERMISSION, {RGL_CUE_OF_PERMISSION, RGL_CUE_HOW_OFTEN}},
    {RGL_VIOLATION_EXCESSIVE_PERMISSION, {RGL_CUE_OF_PERMISSION, RGL_CUE_OF_EXCESS}},
};

/* What a sentence holds, looked up once. */
typedef struct {
    const rgl_scan *scan;
    const rgl_sentence *sentence;
    const rgl_listing *listing;
    size_t title; /* its first title's mention; SIZE_MAX: none */
} place;

static bool
inside_title(const place *at, const rgl_mention *m)
{
    const rgl_scan *scan = at->scan;

    for (size_t i = at->title; i < at->sentence->last && scan->item[i].span.from <= m->span.from; i++)
        if (scan->item[i].kind == M_TITLE && scan->item[i].span.to >= m->span.to)
            return true;
    return false;
}

/* "forcing, frequently or excessively": is the word one that says how permissions are asked for? */
static bool
is_manner(const rgl_scan *scan, rgl_span word)
{
    return rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_DO_FORCE) ||
           rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_HOW_OFTEN) ||
           rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_OF_EXCESS);
}

/* Does a list's comma or a semicolon stand between: are they parts of two items? */
static bool
parted(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    for (uint32_t at = from; at < to; at = (uint32_t) rgl_utf8_next(scan->text, to, at)) {
        uint32_t c = rgl_utf8_get(scan->text, to, at);

        if (c == ';' || c == 0xFF1B || c == 0xFF0C)
            return true;
        if (c == ',' && at + 1 < to && rgl_is_blank(scan->text[at + 1])) {
            rgl_span next = rgl_word_after(scan->text, to, at + 1);

            if (rgl_word_is_cue(scan->lexicon, scan->text, next, RGL_CUE_JOINT))
                next = rgl_word_after(scan->text, to, next.to);
            if (!is_manner(scan, next) ||
                !is_manner(scan, rgl_word_before(scan->text, from > TOGETHER ? from - TOGETHER : 0, at)))
                return true;
        }
    }
    return false;
}

/* Is a word of wrong part of words that announce a list ("the main violations are")? It says nothing of an item. */
static bool
announces(const rgl_scan *scan, const rgl_mention *m)
{
    uint32_t from = m->span.from > RGL_CUE_BYTES ? m->span.from - RGL_CUE_BYTES : 0;
    size_t lead = m->code == RGL_CUE_WRONG
                      ? rgl_event_cue(scan, from, m->span.to + RGL_CUE_BYTES, RGL_CUE_MAIN_PROBLEMS, false)
                      : SIZE_MAX;

    for (; lead != SIZE_MAX && scan->item[lead].span.from <= m->span.from;
         lead = rgl_event_cue(scan, scan->item[lead].span.from + 1, m->span.to + RGL_CUE_BYTES, RGL_CUE_MAIN_PROBLEMS,
                              false))
        if (scan->item[lead].span.to >= m->span.to)
            return true;
    return false;
}

/* The cue nearest to the span within reach and in the same item of the sentence, no part of a title; SIZE_MAX: none. */
static size_t
nearest(const place *at, rgl_span span, uint32_t reach, int cue)
{
    const rgl_scan *scan = at->scan;
    const rgl_sentence *s = at->sentence;
    uint32_t from = span.from > s->span.from + reach ? span.from - reach : s->span.from;
    uint32_t to = span.to + reach < s->span.to ? span.to + reach : s->span.to;
    uint32_t best = UINT32_MAX;
    size_t found = SIZE_MAX;

    for (size_t i = rgl_scan_find(scan, from); i < s->last && scan->item[i].span.from < to; i++) {
        const rgl_mention *m = &scan->item[i];
        uint32_t gap = m->span.to <= span.from ? span.from - m->span.to : m->span.from - span.to;

        if (m->kind != M_CUE || m->code != cue || m->span.to > to || announces(scan, m) ||
            (m->span.to > span.from && m->span.from < span.to))
            continue;
        if (gap < best && !inside_title(at, m) &&
            !(m->span.to <= span.from ? parted(scan, m->span.to, span.from) : parted(scan, span.to, m->span.from))) {
            best = gap;
            found = i;
        }
    }
    return found;
}

/* 未按要求, "failed to meet the requirements" */
static bool
is_lacked(const rgl_scan *scan, uint32_t from, size_t duty)
{
    uint32_t at = scan->item[duty].span.from;

    return rgl_event_cue(scan, at > from + LACKED_BYTES ? at - LACKED_BYTES : from, at, RGL_CUE_LACK, true) != SIZE_MAX;
}

/* Do words of a duty ("must", 应当) rule the span: what has to be done, not what was done wrong? They stand in its
 * sentence, or in its own item of a list. */
static bool
is_duty(const rgl_scan *scan, const rgl_sentence *s, const rgl_item *item, rgl_span span)
{
    uint32_t start = item ? item->span.from : s->span.from;
    uint32_t from = span.from > start + DUTY_BYTES ? span.from - DUTY_BYTES : start;
    size_t duty = rgl_event_cue(scan, from, span.from, RGL_CUE_OBLIGATION, true);

    /* "as required, failing to": what was not done */
    return duty != SIZE_MAX && !is_lacked(scan, start, duty) &&
           rgl_event_cue(scan, scan->item[duty].span.to, span.to, RGL_CUE_FAILS, false) == SIZE_MAX;
}

/* Does the lead of a list say that its items have to be done ("the company must:") and not what was done wrong ("failed
 * to meet these requirements:", "must pay for:")? */
static bool
leads_duty(const rgl_scan *scan, rgl_span lead)
{
    static const int wrong[] = {RGL_CUE_MAIN_PROBLEMS, RGL_CUE_LACK, RGL_CUE_WRONG, RGL_CUE_REASON};
    size_t must = rgl_event_cue(scan, lead.from, lead.to, RGL_CUE_OBLIGATION, true);
    size_t told = rgl_event_cue(scan, lead.from, lead.to, RGL_CUE_DUTY_LEAD, true);
    size_t duty = must == SIZE_MAX || (told != SIZE_MAX && told > must) ? told : must;

    if (duty == SIZE_MAX)
        return false;
    for (size_t k = 0; k < sizeof wrong / sizeof wrong[0]; k++)
        if (rgl_event_cue(scan, scan->item[duty].span.to, lead.to, wrong[k], true) != SIZE_MAX)
            return false;
    return told == duty || !is_lacked(scan, lead.from, duty);
}

/* One finding a category and role; but of a list each item, which takes the place of the bare words told before. */
static bool
add(rgl_document *doc, rgl_development *d, rgl_finding finding)
{
    finding.listed = finding.listed && d->finding_count < LISTED_MAX;
    for (size_t f = 0; f < d->finding_count; f++) {
        rgl_finding *other = &d->findings[f];

        if (other->category != finding.category || other->obligation != finding.obligation)
            continue;
        if (finding.listed && !other->listed) {
            *other = finding;
            return true;
        }
        if (!finding.listed || other->text.from == finding.text.from)
            return true;
    }
    if (!rgl_grow(doc->arena, &d->findings, sizeof finding, d->finding_count, &d->finding_capacity))
        return false;
    d->findings[d->finding_count++] = finding;
    return true;
}

/* The finding with its role and its text: as an item of the list in which its words stand, if they stand in one. */
static rgl_finding
finding_of(const rgl_scan *scan, const rgl_sentence *s, const rgl_listing *listing, bool enforcement,
           rgl_finding finding)
{
    rgl_span words = finding.evidence.span;
    const rgl_item *item = rgl_listing_find(listing, words);
    uint32_t from = words.from > s->span.from + LIST_BYTES ? words.from - LIST_BYTES : s->span.from;
    size_t problems = item ? SIZE_MAX : rgl_event_cue(scan, from, words.from, RGL_CUE_MAIN_PROBLEMS, true);

    finding.obligation = !enforcement || is_duty(scan, s, item, words) || (item && leads_duty(scan, item->lead));
    finding.text = words;
    finding.listed = item || problems != SIZE_MAX;
    if (item)
        finding.text = item->span;
    else if (finding.listed)
        finding.text = rgl_listing_piece(scan, (rgl_span){scan->item[problems].span.to, s->span.to}, words);
    if (finding.listed) {
        finding.evidence.cue = words;
        finding.evidence.span = finding.text;
    }
    return finding;
}

/* What was done without consent: the last verb before the words says whether it was collecting, or sharing, or calling,
 * and is then part of them. */
static uint16_t
without_consent(const rgl_scan *scan, const rgl_sentence *s, const rgl_item *item, rgl_span *said)
{
    const rgl_span words = *said;
    /* what it was done with says more than the deed */
    static const uint16_t objects[][2] = {
        {RGL_CUE_OF_FACE, RGL_VIOLATION_FACIAL_RECOGNITION_MISUSE},
        {RGL_CUE_OF_CREDIT, RGL_VIOLATION_CREDIT_INFORMATION_MISUSE},
        {RGL_CUE_OF_CALLS, RGL_VIOLATION_SPAM_CALLS},
        {RGL_CUE_OF_COOKIE, RGL_VIOLATION_COOKIE_CONSENT_FAILURE},
    };
    static const uint16_t deeds[][2] = {
        {RGL_CUE_DO_COLLECT, RGL_VIOLATION_COLLECTION_WITHOUT_CONSENT},
        {RGL_CUE_DO_SHARE, RGL_VIOLATION_ILLEGAL_THIRD_PARTY_PROVISION},
        {RGL_CUE_DO_SELL, RGL_VIOLATION_SALE_OF_PERSONAL_INFORMATION},
        {RGL_CUE_DO_USE, RGL_VIOLATION_ILLEGAL_USE},
    };
    uint32_t start = item ? item->span.from : s->span.from;
    uint32_t from = words.from > start + TOGETHER ? words.from - TOGETHER : start;
    uint16_t category = RGL_VIOLATION_COLLECTION_WITHOUT_CONSENT;
    size_t last = SIZE_MAX;

    for (size_t k = 0; k < sizeof objects / sizeof objects[0]; k++) {
        size_t i = rgl_event_cue(scan, from, words.from, objects[k][0], true);

        if (i != SIZE_MAX && !parted(scan, scan->item[i].span.to, words.from)) {
            said->from = scan->item[i].span.from;
            return objects[k][1];
        }
    }
    for (size_t k = 0; k < sizeof deeds / sizeof deeds[0]; k++) {
        size_t i = rgl_event_cue(scan, from, words.from, deeds[k][0], true);

        if (i != SIZE_MAX && (last == SIZE_MAX || i > last) && !parted(scan, scan->item[i].span.to, words.from)) {
            last = i;
            category = deeds[k][1];
        }
    }
    if (category != RGL_VIOLATION_COLLECTION_WITHOUT_CONSENT)
        said->from = scan->item[last].span.from;
    return category;
}

/* "without informed" in "without informed consent": do the words stand inside a longer set phrase? */
static bool
part_of_longer(const rgl_scan *scan, const rgl_sentence *s, rgl_span span)
{
    uint32_t from = span.from > RGL_CUE_BYTES ? span.from - RGL_CUE_BYTES : 0;

    for (size_t k = rgl_scan_find(scan, from); k < s->last && scan->item[k].span.from <= span.from; k++)
        if (scan->item[k].kind == M_VIOLATION && !scan->item[k].gone && scan->item[k].span.to >= span.to &&
            scan->item[k].span.to - scan->item[k].span.from > span.to - span.from)
            return true;
    return false;
}

/* Set phrases. */
static bool
read_phrases(rgl_document *doc, rgl_development *d, const rgl_sentence *s, const rgl_listing *listing, bool enforcement)
{
    const rgl_scan *scan = doc->scan;

    for (size_t i = s->first; i < s->last; i++) {
        const rgl_mention *m = &scan->item[i];
        rgl_finding finding;

        if (m->kind != M_VIOLATION || m->gone || part_of_longer(scan, s, m->span))
            continue;
        finding = (rgl_finding){.category = m->code, .evidence = {m->span, 0.8F, "a cue of the category"}};
        if (m->code == RGL_VIOLATION_COLLECTION_WITHOUT_CONSENT && rgl_is_ascii_at(scan->text, m->span.from))
            finding.category = without_consent(scan, s, rgl_listing_find(listing, m->span), &finding.evidence.span);
        if (!add(doc, d, finding_of(scan, s, listing, enforcement, finding)))
            return false;
    }
    return true;
}

/* The parts of a rule around its first one; false when they are not all there. */
static bool
together(const place *at, const rgl_mention *m, const uint16_t *cue, rgl_span *all)
{
    const rgl_scan *scan = at->scan;
    uint32_t reach = rgl_is_ascii_at(scan->text, m->span.from) ? TOGETHER : TOGETHER_ZH;

    *all = m->span;
    for (size_t k = 1; k < PARTS && cue[k]; k++) {
        size_t other = nearest(at, m->span, reach, cue[k]);

        if (other == SIZE_MAX)
            return false;
        all->from = scan->item[other].span.from < all->from ? scan->item[other].span.from : all->from;
        all->to = scan->item[other].span.to > all->to ? scan->item[other].span.to : all->to;
    }
    if (cue[0] == RGL_CUE_OF_REMEDY && all->from == m->span.from && rgl_is_ascii_at(scan->text, m->span.from))
        return false; /* "ordered to rectify after failing to": what it lacked is something else */
    return !inside_title(at, m) && !is_duty(scan, at->sentence, rgl_listing_find(at->listing, *all), *all);
}

/* Words that stand together. */
static bool
read_together(rgl_document *doc, rgl_development *d, const rgl_sentence *s, const rgl_listing *listing)
{
    const rgl_scan *scan = doc->scan;
    place at = {scan, s, listing, SIZE_MAX};
    bool there[RGL_CUE_COUNT] = {false};

    for (size_t i = s->first; i < s->last; i++)
        if (scan->item[i].kind == M_CUE && !scan->item[i].gone)
            there[scan->item[i].code] = true;
        else if (scan->item[i].kind == M_TITLE && at.title == SIZE_MAX)
            at.title = i;
    for (size_t r = 0; r < sizeof rules / sizeof rules[0]; r++) {
        bool whole = true;

        for (size_t k = 0; k < PARTS && rules[r].cue[k]; k++)
            whole &= there[rules[r].cue[k]];
        for (size_t i = s->first; i < s->last && whole; i++) {
            const rgl_mention *m = &scan->item[i];
            rgl_finding finding = {.category = rules[r].category,
                                   .evidence = {{0, 0}, 0.65F, "words that make the category together"}};

            if (m->kind != M_CUE || m->code != rules[r].cue[0] || m->gone ||
                !together(&at, m, rules[r].cue, &finding.evidence.span) ||
                part_of_longer(scan, s, finding.evidence.span))
                continue;
            if (!add(doc, d, finding_of(scan, s, listing, true, finding)))
                return false;
            break;
        }
    }
    return true;
}

bool
rgl_finding_read(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;
    bool enforcement = d->section == RGL_SECTION_ENFORCEMENT || d->penalty_count || d->action_count;
    rgl_listing listing = {.count = 0};

    for (size_t p = 0; p < count; p++) {
        if (passages[p].headline)
            continue;
        rgl_listing_read(scan, &passages[p], &listing);
        for (size_t k = 0; k < passages[p].count; k++) {
            const rgl_sentence *s = &passages[p].sentences[k];
            bool duty = rgl_event_cue(scan, s->span.from, s->span.to, RGL_CUE_OBLIGATION, false) != SIZE_MAX ||
                        (listing.count && leads_duty(scan, listing.item[0].lead));

            if ((enforcement || duty) && !read_phrases(doc, d, s, &listing, enforcement))
                return false;
            if (enforcement && !read_together(doc, d, s, &listing))
                return false;
        }
    }
    return true;
}
