/* penalty.c: a sum is a penalty when a sanction's word is nearer than anything that makes it something else. */
#include "penalty.h"

#include <string.h>

#include "lexicon_enums.h"
#include "penalty_around.h"
#include "penalty_sum.h"
#include "respondent.h"
#include "word.h"

static bool
add(rgl_arena *arena, rgl_development *d, rgl_penalty penalty)
{
    if (!rgl_grow(arena, &d->penalties, sizeof penalty, d->penalty_count, &d->penalty_capacity))
        return false;
    d->penalties[d->penalty_count++] = penalty;
    return true;
}

/* "the EUR 746 million fine" */
static bool
is_definite(const rgl_scan *scan, const rgl_sentence *s, const rgl_mention *money)
{
    return rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, s->span.from, money->span.from),
                           RGL_CUE_DEFINITE);
}

/* "on each of A and B" */
static bool
is_each_of(const rgl_scan *scan, const rgl_party *party)
{
    uint32_t from = party->name.from > RGL_CUE_BYTES ? party->name.from - RGL_CUE_BYTES : 0;
    size_t each = rgl_event_cue(scan, from, party->name.from, RGL_CUE_EACH, true);

    return party->count != 1 && each != SIZE_MAX && party->name.from - scan->item[each].span.to <= RGL_BESIDE;
}

static bool
tells_fine(const rgl_scan *scan, const rgl_sentence *s)
{
    return rgl_event_mention(scan, s->span.from, s->span.to, M_ENFORCEMENT, RGL_ENFORCEMENT_FINE, false) != SIZE_MAX;
}

/* 对3家单位分别罚款5万元、3万元、1万元: as many sums as there are of them, so that each sum is one's. */
static void
one_each(const rgl_scan *scan, const rgl_sentence *s, rgl_development *d, size_t from)
{
    for (size_t i = from, end; i < d->penalty_count; i = end) {
        const rgl_party *party = &d->penalties[i].party;

        for (end = i + 1; end < d->penalty_count && d->penalties[end].party.name.from == party->name.from &&
                          d->penalties[end].kind == d->penalties[i].kind;
             end++)
            ;
        if (party->count < 2 || (size_t) party->count != end - i ||
            rgl_event_cue(scan, s->span.from, s->span.to, RGL_CUE_RESPECTIVELY, false) == SIZE_MAX)
            continue;
        for (size_t k = i; k < end; k++) {
            d->penalties[k].party.count = 1;
            d->penalties[k].each = false;
        }
    }
}

bool
rgl_penalty_read(const rgl_scan *scan, const rgl_sentence *s, bool context, bool told, rgl_party *respondent,
                 rgl_arena *arena, rgl_development *d)
{
    size_t before = d->penalty_count, paired = 0, last_ruling = SIZE_MAX;
    rgl_pairs pairs = {.count = 0};

    for (size_t i = s->first; i < s->last; i++) {
        const rgl_mention *m = &scan->item[i];
        rgl_penalty penalty;
        rgl_span clause;
        size_t ruling;
        rgl_party party;

        if (m->kind != M_MONEY || m->gone)
            continue;
        penalty = (rgl_penalty){.kind = RGL_ENFORCEMENT_FINE, .has_amount = true};
        clause = (rgl_span){rgl_penalty_clause_start(scan, s, m->span.from, false),
                            rgl_penalty_clause_end(scan, s, m->span.to)};
        if (paired == pairs.count) {
            rgl_respondent_pair(scan, s, clause, i, &pairs);
            paired = 0;
        }
        if (paired < pairs.count && pairs.money[paired] == i)
            party = pairs.party[paired++];
        else
            party = (rgl_party){.count = 0};
        ruling = rgl_penalty_ruling(scan, s, m);
        if (ruling == SIZE_MAX && last_ruling != SIZE_MAX && party.name.from == party.name.to) {
            /* "fined A X for this; B, Y for that" */
            party = rgl_respondent_item(scan, clause, m);
            if (party.name.from == party.name.to)
                party = rgl_respondent_find(scan, s, clause, m, ruling);
            if (party.name.from < party.name.to)
                ruling = last_ruling;
        }
        /* "Four banks were penalised. A and B have to pay X each." */
        if (ruling == SIZE_MAX && told && !rgl_penalty_is_chinese(scan, m->span))
            ruling = rgl_penalty_told_to_pay(scan, clause.from, m);
        /* "They were fined. X of it falls to N" */
        if (ruling == SIZE_MAX && (told || last_ruling != SIZE_MAX || tells_fine(scan, s)))
            ruling = rgl_penalty_befalls(scan, s, m);
        /* "a fine of X was planned; it was halved to Y" */
        if (ruling == SIZE_MAX && (told || rgl_event_mention(scan, s->span.from, m->span.from, M_ENFORCEMENT,
                                                             RGL_ENFORCEMENT_FINE, true) != SIZE_MAX))
            ruling = rgl_penalty_reducing(scan, s, clause.from, m);
        /* "behind the X penalty for another": known already, and none of those told before */
        if (d->penalty_count && is_definite(scan, s, m))
            continue;
        if (ruling == SIZE_MAX && !rgl_penalty_is_bare(scan, s, clause, m, party.name.from < party.name.to))
            continue;
        if ((ruling == SIZE_MAX && !context) || rgl_penalty_refused(scan, s, m, ruling, d->event_date) ||
            (before && rgl_penalty_is_another_case(scan, s, m)))
            continue;
        if (ruling != SIZE_MAX && scan->item[ruling].kind == M_ENFORCEMENT)
            penalty.kind = (int16_t) scan->item[ruling].code;
        last_ruling = ruling;
        penalty.amount = scan->amounts[m->detail].amount;
        if (scan->amounts[m->detail].upper >= 0)
            penalty.amount.minor = scan->amounts[m->detail].upper; /* "raised from X to Y" */
        penalty.ambiguous = scan->amounts[m->detail].ambiguous;
        if (party.name.from == party.name.to)
            party = rgl_respondent_find(scan, s, clause, m, ruling);
        penalty.evidence.why = ruling != SIZE_MAX ? "sum beside a sanction's word" : "sum in a text about a sanction";
        penalty.evidence.confidence = ruling != SIZE_MAX ? 0.95F : 0.7F;
        if (scan->amounts[m->detail].ambiguous)
            penalty.evidence.confidence -= 0.2F;
        if (scan->amounts[m->detail].repaired)
            penalty.evidence.confidence -= 0.2F;
        if ((party.definite || (party.name.from == party.name.to && !rgl_penalty_is_chinese(scan, m->span) &&
                                (party.article || clause.from > s->span.from))) &&
            respondent->name.from == respondent->name.to) {
            /* "penalised N: a fine of X on the company", "sued N; it agreed to a fine of X" */
            rgl_sentence head = *s;

            head.span.to = m->span.from;
            head.last = i;
            *respondent = rgl_respondent_topic(scan, &head, false);
        }
        if (party.name.to > party.name.from && !rgl_respondent_is_anaphor(scan, &party, respondent)) {
            *respondent = party;
        } else if (party.name.to > party.name.from || !party.definite) {
            if (respondent->name.to > respondent->name.from)
                party = *respondent;
            penalty.evidence.confidence -= 0.1F;
        }
        penalty.party = party;
        penalty.sums_up = rgl_penalty_cue_near(scan, s, m, RGL_CUE_TOTAL, 60, 14,
                                               rgl_penalty_clause_start(scan, s, m->span.from, true)) ||
                          rgl_penalty_cue_behind_conversion(scan, s, m, RGL_CUE_TOTAL);
        penalty.is_total = penalty.sums_up && (party.count != 1 || party.name.to == party.name.from);
        penalty.each = rgl_penalty_cue_near(scan, s, m, RGL_CUE_EACH, 30, 14,
                                            rgl_penalty_clause_start(scan, s, m->span.from, true)) ||
                       rgl_penalty_cue_behind_conversion(scan, s, m, RGL_CUE_EACH) || is_each_of(scan, &party);
        penalty.is_total &= !penalty.each;
        /* behind the sum, or behind the name that follows the sum */
        penalty.reason = rgl_penalty_reason(
            scan, s, party.name.from >= m->span.to && party.name.to <= s->span.to ? party.name.to : m->span.to);
        penalty.evidence.span = m->span;
        if (ruling != SIZE_MAX)
            penalty.evidence.cue = scan->item[ruling].span;
        if (d->penalty_count &&
            (rgl_penalty_cue_leads(scan, s, m, RGL_CUE_REDUCED) ||
             rgl_penalty_reducing(scan, s, clause.from, m) != SIZE_MAX) &&
            rgl_penalty_is_lowered(&d->penalties[d->penalty_count - 1], &penalty)) {
            /* "fined N X. The fine was reduced to Y": Y it is */
            d->penalty_count--;
            before = before < d->penalty_count ? before : d->penalty_count;
        }
        if (!add(arena, d, penalty))
            return false;
    }
    /* "and fined the individuals responsible": a fine whose sum is not told. */
    for (size_t i = s->first; i < s->last; i++) {
        const rgl_mention *m = &scan->item[i];
        rgl_penalty penalty = {.kind = RGL_ENFORCEMENT_FINE};
        uint32_t end;

        if (m->kind != M_CUE || m->gone || m->code != RGL_CUE_FINE_VERB ||
            rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, s->span.from, m->span.from),
                            RGL_CUE_DETERMINER) ||
            rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, s->span.from, m->span.from),
                            RGL_CUE_PRONOUN))
            continue; /* "the fined firms", "both fined companies" */
        if (rgl_event_cue(scan, m->span.from > s->span.from + 24 ? m->span.from - 24 : s->span.from, m->span.from,
                          RGL_CUE_MODAL, true) != SIZE_MAX ||
            rgl_event_cue(scan, m->span.from > s->span.from + 24 ? m->span.from - 24 : s->span.from, m->span.from,
                          RGL_CUE_NEGATION, true) != SIZE_MAX ||
            rgl_event_cue(scan, m->span.from > s->span.from + 24 ? m->span.from - 24 : s->span.from, m->span.from,
                          RGL_CUE_EARLIER, true) != SIZE_MAX)
            continue;
        end = rgl_penalty_clause_end(scan, s, m->span.to);
        if (rgl_event_mention(scan, m->span.to, end, M_MONEY, -1, false) != SIZE_MAX)
            continue;
        penalty.party = rgl_party_after(scan, (rgl_span){m->span.to, end}, m->span.to);
        if (penalty.party.name.to <= penalty.party.name.from ||
            (penalty.party.kind == RGL_PARTY_UNKNOWN && !penalty.party.count))
            continue;
        penalty.evidence = (rgl_evidence){{m->span.from, penalty.party.name.to}, 0.8F, "a fine without a sum"};
        if (!add(arena, d, penalty))
            return false;
    }
    /* A respondent that stands before its sum was unknown when the first sum was read. */
    for (size_t i = before; i < d->penalty_count; i++)
        if (d->penalties[i].party.name.to == d->penalties[i].party.name.from && !d->penalties[i].party.article &&
            !d->penalties[i].party.definite && respondent->name.to > respondent->name.from)
            d->penalties[i].party = *respondent;
    one_each(scan, s, d, before);
    return true;
}

/* 60万元 without a word for whose: behind the sum 元 alone. */
static bool
is_bare_yuan(const rgl_scan *scan, rgl_span sum)
{
    const char *text = scan->text;
    uint32_t last = sum.from < sum.to ? (uint32_t) rgl_utf8_prev(text, sum.to) : sum.from;
    uint32_t before = sum.from > 9 ? sum.from - 9 : 0, c = rgl_utf8_get(text, sum.to, last);

    /* 元, 圆, or 850万 of 850万、400万及370万元 */
    if (c != 0x5143 && c != 0x5706 && c != 0x4E07 && c != 0x4EBF)
        return false;
    for (uint32_t at = before; at + 9 <= last; at++)
        if (memcmp(text + at, "人民币", 9) == 0)
            return false;
    for (uint32_t at = sum.from; at < sum.to; at++)
        if ((text[at] | 32) >= 'a' && (text[at] | 32) <= 'z')
            return false;
    return true;
}

/* Currencies whose own sign is the dollar's, the yen's or the krone's, by country (ISO 3166-1, ISO 4217). */
/* Is the currency that of the jurisdiction? ISO 4217 begins its codes with the country's of ISO 3166, but for the euro.
 */
static bool
is_home_currency(const char *currency, const char *jurisdiction)
{
    static const char euro[][3] = {"EU", "AT", "BE", "BG", "CY", "DE", "EE", "ES", "FI", "FR", "GR",
                                   "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PT", "SI", "SK"};

    for (size_t k = 0; k < sizeof euro / sizeof *euro && strcmp(currency, "EUR") == 0; k++)
        if (strncmp(jurisdiction, euro[k], 2) == 0)
            return true;
    return strncmp(currency, jurisdiction, 2) == 0;
}

/* "Fined $1.5 million" in the headline, and 10.7 million yuan in the text: an authority imposes its own money, and
 * beside it other money is a conversion of it. */
static void
drop_conversions(rgl_development *d)
{
    bool home = false;
    size_t n = 0;

    for (size_t i = 0; d->jurisdiction && i < d->penalty_count; i++)
        home |= d->penalties[i].has_amount && is_home_currency(d->penalties[i].amount.currency, d->jurisdiction);
    if (!home || d->actor_count > 1)
        return;
    for (size_t i = 0; i < d->penalty_count; i++)
        if (!d->penalties[i].has_amount || is_home_currency(d->penalties[i].amount.currency, d->jurisdiction))
            d->penalties[n++] = d->penalties[i];
    d->penalty_count = n;
}

void
rgl_penalty_currency(const rgl_scan *scan, rgl_development *d)
{
    static const struct {
        char country[3], read[4], meant[4];
    } signs[] = {{"SG", "USD", "SGD"}, {"HK", "USD", "HKD"}, {"AU", "USD", "AUD"}, {"CA", "USD", "CAD"},
                 {"NZ", "USD", "NZD"}, {"TW", "USD", "TWD"}, {"MX", "USD", "MXN"}, {"JP", "CNY", "JPY"},
                 {"NO", "SEK", "NOK"}, {"DK", "SEK", "DKK"}};

    for (size_t i = 0; i < d->penalty_count; i++) {
        rgl_penalty *p = &d->penalties[i];

        /* what their own authorities impose is in their own 元, whoever writes of it */
        if (p->has_amount && d->jurisdiction && strcmp(p->amount.currency, "CNY") == 0 &&
            (strncmp(d->jurisdiction, "TW", 2) == 0 || strncmp(d->jurisdiction, "HK", 2) == 0 ||
             strncmp(d->jurisdiction, "MO", 2) == 0) &&
            is_bare_yuan(scan, p->evidence.span)) {
            memcpy(p->amount.currency,
                   d->jurisdiction[0] == 'T'   ? "TWD"
                   : d->jurisdiction[0] == 'H' ? "HKD"
                                               : "MOP",
                   sizeof p->amount.currency);
            p->evidence.confidence -= scan->traditional ? 0.0F : 0.1F;
        }
        for (size_t k = 0; p->ambiguous && d->jurisdiction && k < sizeof signs / sizeof signs[0]; k++)
            if (strncmp(d->jurisdiction, signs[k].country, 2) == 0 && strcmp(p->amount.currency, signs[k].read) == 0) {
                int shift = rgl_currency_exponent(signs[k].read) - rgl_currency_exponent(signs[k].meant);

                for (; shift > 0 && p->amount.minor % 10 == 0; shift--)
                    p->amount.minor /= 10;
                if (shift == 0)
                    memcpy(p->amount.currency, signs[k].meant, sizeof p->amount.currency);
                break;
            }
    }
    drop_conversions(d);
}
