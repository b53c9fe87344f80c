/* turn.c: where a text turns to another event without its day: by a word, by who acts on what, by a label. */
#include "turn.h"

#include <string.h>

#include "block.h"
#include "fact.h"
#include "lexicon_enums.h"
#include "measure.h"
#include "respondent.h"
#include "word.h"

/* A label is not longer, in characters, and what it stands before is not shorter. */
#define LABEL_CHARS 90
#define LABEL_TEXT  40
/* A development names whom it is about in its first bytes. */
#define NAMED_BYTES 4096
/* How many sentences of a Chinese paragraph are asked for a sanction. */
#define SANCTION_SENTENCES 6

/* Does the sentence look back: "in 2021", "had fined", "last year"? */
static bool
looks_back(const rgl_scan *scan, const rgl_sentence *s, rgl_date day)
{
    for (size_t a = 0; a < s->act_count; a++)
        if (s->acts[a].earlier && !s->acts[a].adjectival)
            return true;
    for (size_t i = s->first; i < s->last; i++) {
        const rgl_date_mention *date;
        rgl_span cue;

        if (scan->item[i].kind != M_DATE || scan->item[i].gone)
            continue;
        date = &scan->dates[scan->item[i].detail];
        switch (rgl_event_date_role(scan, i, &cue)) {
        case D_HISTORY:
            return true;
        case D_EVENT:
            if (date->period.precision > RGL_MONTH && date->period.precision != RGL_RANGE)
                return true; /* "In 2021": news tells a day */
            if (day.year && rgl_date_days(day) - rgl_date_days(date->period.to) > 62)
                return true;
            break;
        default:
            break;
        }
    }
    return false;
}

static bool
happens(const rgl_act *act)
{
    return !act->modal && !act->negated && !act->adjectival && !act->earlier;
}

/* Does the development name the authority? */
static bool
names_authority(const rgl_scan *scan, const rgl_development *d, const rgl_mention *who)
{
    for (size_t i = rgl_scan_find(scan, d->span.from); i < scan->sorted && scan->item[i].span.from < d->span.to &&
                                                       scan->item[i].span.from < d->span.from + NAMED_BYTES;
         i++)
        if (scan->item[i].kind == M_AUTHORITY && !scan->item[i].gone && scan->item[i].code == who->code &&
            scan->item[i].place == who->place)
            return true;
    return false;
}

/* An authority that the development does not name acts in the sentence, right beside its verb. */
static bool
stranger_acts(const rgl_scan *scan, const rgl_sentence *s, const rgl_development *d)
{
    for (size_t a = 0; a < s->act_count; a++) {
        const rgl_act *act = &s->acts[a];

        if (happens(act) && act->actors.count && act->actors_sure && !act->anaphor && act->cue != RGL_CUE_ACT_SAY &&
            (!d || !names_authority(scan, d, &scan->item[act->actors.mention[0]])))
            return true;
    }
    return false;
}

/* A public body without a code acts in the sentence, of a country that the development does not name. */
static bool
foreign_body_acts(const rgl_scan *scan, const rgl_sentence *s, const rgl_development *d)
{
    size_t place = rgl_event_body(scan, s);

    return place != SIZE_MAX && (!d || rgl_event_mention(scan, d->span.from, d->span.to, M_PLACE,
                                                         scan->item[place].code, false) == SIZE_MAX);
}

/* A sum is imposed in the sentence. */
static bool
imposes(const rgl_scan *scan, const rgl_sentence *s)
{
    if (rgl_event_mention(scan, s->span.from, s->span.to, M_MONEY, -1, false) == SIZE_MAX)
        return false;
    for (size_t a = 0; a < s->act_count; a++)
        if (happens(&s->acts[a]) && (s->acts[a].cue == RGL_CUE_ACT_SANCTION || s->acts[a].cue == RGL_CUE_ACT_JUDGE))
            return true;
    return false;
}

/* Are the words of the span said in the development, too? */
static bool
says(const rgl_scan *scan, const rgl_development *d, rgl_span words)
{
    uint32_t n = words.to - words.from;

    for (uint32_t at = d->span.from; at + n <= d->span.to && at < d->span.from + NAMED_BYTES; at++)
        if (memcmp(scan->text + at, scan->text + words.from, n) == 0)
            return true;
    return false;
}

/* An instrument that the development does not name is acted on in the sentence. */
static bool
acts_on_new(const rgl_scan *scan, const rgl_sentence *s, const rgl_development *d)
{
    size_t title = rgl_event_mention(scan, s->span.from, s->span.to, M_TITLE, -1, false);
    rgl_span name;

    if (title == SIZE_MAX)
        return false;
    name = scan->titles[scan->item[title].detail].name;
    if (name.to <= name.from || (d && says(scan, d, name)))
        return false;
    for (size_t a = 0; a < s->act_count; a++)
        switch (s->acts[a].cue) {
        case RGL_CUE_ACT_ISSUE:
        case RGL_CUE_ACT_ADOPT:
        case RGL_CUE_ACT_CONSULT:
        case RGL_CUE_ACT_REPEAL:
        case RGL_CUE_ACT_AMEND:
            if (happens(&s->acts[a]))
                return true;
            break;
        default:
            break;
        }
    return false;
}

/* 该通知指出, 此次处罚, 上述公司: a Chinese sentence that goes on about what was told; which word it is in English, its
 * acts know. behind: where its first words begin. */
static bool
goes_on(const rgl_scan *scan, const rgl_sentence *s, uint32_t behind)
{
    return rgl_cue_at(scan->lexicon, scan->text, s->span.to, behind, RGL_CUE_GOES_ON) != 0;
}

/* Does a Chinese paragraph that names an authority first tell a sanction in one of its sentences? */
static bool
sanctions(const rgl_scan *scan, const rgl_outline_block *in)
{
    const rgl_sentence *s = in->sentences;

    if (rgl_is_ascii_at(scan->text, s->span.from) ||
        rgl_event_mention(scan, s->span.from, s->span.to, M_AUTHORITY, -1, false) == SIZE_MAX)
        return false;
    for (size_t k = 0; k < in->count && k < SANCTION_SENTENCES; k++)
        if (rgl_measure_sanctions(scan, &in->sentences[k]))
            return true;
    return false;
}

/* "Five payment firms have been fined", without a sum: what a paragraph for each follows. */
static bool
sums_up(const rgl_scan *scan, const rgl_development *d)
{
    size_t group = rgl_event_mention(scan, d->span.from, d->span.to, M_COUNT, RGL_CUE_ORG_NOUN, false);

    return group != SIZE_MAX && scan->numbers[scan->item[group].detail].value > 1 &&
           rgl_event_mention(scan, d->span.from, d->span.to, M_MONEY, -1, false) == SIZE_MAX;
}

/* 某局对乙公司罚款3万元, behind 某局对甲公司罚款2万元: an authority imposes a sum on a company that the development
 * does not name, or that it names only among several. */
static bool
fines_another(const rgl_scan *scan, const rgl_sentence *s, const rgl_development *d)
{
    size_t money = rgl_event_mention(scan, s->span.from, s->span.to, M_MONEY, -1, false);
    bool lead;
    rgl_party party;

    if (!d || money == SIZE_MAX || goes_on(scan, s, s->span.from) || !imposes(scan, s) ||
        rgl_event_mention(scan, s->span.from, s->span.to, M_AUTHORITY, -1, false) == SIZE_MAX)
        return false;
    lead = sums_up(scan, d);
    if ((!lead && rgl_event_mention(scan, d->span.from, d->span.to, M_MONEY, -1, false) == SIZE_MAX) ||
        (rgl_is_ascii_at(scan->text, s->span.from) && !stranger_acts(scan, s, d)))
        return false;
    party = rgl_respondent_find(scan, s, s->span, &scan->item[money], SIZE_MAX);
    return (party.kind == RGL_PARTY_COMPANY || party.kind == RGL_PARTY_BRANCH) && party.name.from < party.name.to &&
           !party.definite && !party.article && (lead || !says(scan, d, party.name));
}

bool
rgl_turn_inside(const rgl_scan *scan, const rgl_sentence *sentences, size_t k)
{
    const rgl_sentence *s = &sentences[k];
    bool before = false;

    if (!rgl_cue_at(scan->lexicon, scan->text, s->span.to, s->span.from, RGL_CUE_TURN) || !imposes(scan, s) ||
        rgl_event_mention(scan, s->span.from, s->span.to, M_AUTHORITY, -1, false) == SIZE_MAX ||
        !rgl_is_ascii_at(scan->text, s->span.from))
        return false;
    for (size_t i = 0; i < k && !before; i++)
        before = imposes(scan, &sentences[i]);
    return before;
}

bool
rgl_turn_away(const rgl_outline *outline, const rgl_development *d, size_t b)
{
    const rgl_scan *scan = outline->doc->scan;
    const rgl_outline_block *in = &outline->infos[b];
    const rgl_sentence *s = in->sentences;
    uint32_t word;

    if (!in->count || outline->doc->blocks[b].kind != RGL_PARAGRAPH || in->weight < EVENT_UNDER_HEADLINE)
        return false;
    word = rgl_cue_at(scan->lexicon, scan->text, s->span.to, s->span.from, RGL_CUE_TURN);
    while (word && word < s->span.to && rgl_is_comma_zh(scan->text, s->span.to, word))
        word = (uint32_t) rgl_utf8_next(scan->text, s->span.to, word);
    return ((word && !goes_on(scan, s, word) &&
             (imposes(scan, s) || sanctions(scan, in) || stranger_acts(scan, s, d) || foreign_body_acts(scan, s, d) ||
              (in->acts && rgl_cue_at(scan->lexicon, scan->text, s->span.to, s->span.from, RGL_CUE_OTHER_NEWS)))) ||
            fines_another(scan, s, d)) &&
           !looks_back(scan, s, d ? d->event_date : (rgl_date){0});
}

bool
rgl_turn_concludes(const rgl_outline *outline, size_t b, rgl_date *day)
{
    const rgl_scan *scan = outline->doc->scan;
    const rgl_outline_block *in = &outline->infos[b];
    const rgl_sentence *s = in->sentences;
    bool sanction = false;

    *day = (rgl_date){0};
    if (!in->count || outline->doc->blocks[b].kind != RGL_PARAGRAPH || rgl_is_ascii_at(scan->text, s->span.from) ||
        rgl_event_cue(scan, s->span.from, s->span.to, RGL_CUE_ON_THE_SAME, false) == SIZE_MAX)
        return false;
    for (size_t a = 0; a < s->act_count; a++)
        sanction |= happens(&s->acts[a]) && s->acts[a].cue == RGL_CUE_ACT_SANCTION;
    if (sanction && in->lead_date)
        *day = rgl_scan_day(scan, s->span, true);
    return sanction;
}

bool
rgl_turn_goes_on(const rgl_outline *outline, const rgl_development *d, size_t b)
{
    const rgl_scan *scan = outline->doc->scan;
    const rgl_outline_block *in = &outline->infos[b];
    const rgl_sentence *s = in->sentences;

    return d && in->count && outline->doc->blocks[b].kind == RGL_PARAGRAPH && goes_on(scan, s, s->span.from) &&
           !(in->acts && (imposes(scan, s) || acts_on_new(scan, s, NULL)));
}

bool
rgl_turn_anew(const rgl_outline *outline, const rgl_development *d, size_t b)
{
    const rgl_scan *scan = outline->doc->scan;
    const rgl_outline_block *in = &outline->infos[b];
    const rgl_sentence *s = in->sentences;
    bool object;

    if (!in->count || in->weight < EVENT_UNDER_HEADLINE ||
        (outline->doc->blocks[b].kind == RGL_PARAGRAPH && !rgl_outline_is_prose(outline, b)) ||
        goes_on(scan, s, s->span.from) || looks_back(scan, s, d ? d->event_date : (rgl_date){0}))
        return false;
    object = rgl_event_mention(scan, s->span.from, s->span.to, M_TITLE, -1, false) != SIZE_MAX ||
             rgl_event_mention(scan, s->span.from, s->span.to, M_MONEY, -1, false) != SIZE_MAX ||
             rgl_event_mention(scan, s->span.from, s->span.to, M_KIND, -1, false) != SIZE_MAX ||
             rgl_event_mention(scan, s->span.from, s->span.to, M_ENFORCEMENT, -1, false) != SIZE_MAX;
    /* "Its managers were also fined" goes on about the case */
    object = object && rgl_event_cue(scan, s->span.from, s->span.to, RGL_CUE_ALSO, false) == SIZE_MAX;
    return (object && stranger_acts(scan, s, d)) || foreign_body_acts(scan, s, d) || acts_on_new(scan, s, d);
}

rgl_span
rgl_turn_label(const rgl_outline *outline, size_t b)
{
    const rgl_document *doc = outline->doc;
    const char *text = doc->scan->text;
    rgl_span none = {0, 0}, words = {rgl_block_words(text, doc->blocks[b].span), doc->blocks[b].span.to};
    uint32_t at = words.from;

    if (doc->blocks[b].kind == RGL_HEADING || doc->blocks[b].kind == RGL_TABLE_ROW || outline->infos[b].answer)
        return none;
    while (at < words.to && at - words.from < LABEL_CHARS && text[at] != ':' && text[at] != '.' &&
           rgl_utf8_get(text, words.to, at) != 0x2014)
        at = (uint32_t) rgl_utf8_next(text, words.to, at);
    if (at >= words.to || at - words.from < 8 || at + 3 + LABEL_TEXT > words.to ||
        !((text[at] == ':' && text[at + 1] == ' ') || rgl_utf8_get(text, words.to, at) == 0x2014) ||
        text[words.from] < 'A' || text[words.from] > 'Z' ||
        rgl_event_mention(doc->scan, words.from, at, M_DATE, -1, false) != SIZE_MAX)
        return none;
    return (rgl_span){words.from, at};
}

bool
rgl_turn_is_list_lead(const rgl_outline *outline, size_t b)
{
    const rgl_document *doc = outline->doc;
    const rgl_scan *scan = doc->scan;
    rgl_span span = rgl_span_trim(scan->text, doc->blocks[b].span);
    int32_t first = 0;
    int days = 0, items = 0;
    bool differ = false;

    if (doc->blocks[b].kind != RGL_PARAGRAPH || span.to == span.from || scan->text[span.to - 1] != ':')
        return false;
    for (size_t n = b + 1; n < doc->block_count && doc->blocks[n].kind == RGL_LIST_ITEM; n++) {
        const rgl_sentence *s = outline->infos[n].sentences;
        rgl_date day = outline->infos[n].count ? rgl_scan_day(scan, s->span, false) : (rgl_date){0};

        items++;
        if (!day.year)
            continue;
        differ |= days && rgl_date_days(day) != first;
        first = rgl_date_days(day);
        days++;
    }
    return items >= 2 && days == items && differ;
}

/* ------------------------------------------------------------------------------------------- the whole text */

/* So many authorities at the heads of paragraphs make a digest (two, if they are of two countries), and so many notes
 * part one: one for every third paragraph at least. */
#define DIGEST_BODIES 3
/* Bills of so many states of the US, a paragraph each. */
#define DIGEST_STATES 2
/* So many countries are named by the items of a list by country. */
#define DIGEST_COUNTRIES 3
#define DIGEST_NOTES     2
#define NOTE_SHARE       3
/* An item of a list that tells an event is not shorter, in bytes, and names whom it is about within so many. */
#define PEER_BYTES 60
#define PEER_LEAD  90
/* The place with which an item begins stands within so many bytes: "In the". */
#define PLACE_LEAD 8

/* Who acts at the head of the block; SIZE_MAX: nobody surely and now. */
static size_t
head_actor(const rgl_scan *scan, const rgl_outline_block *in)
{
    const rgl_sentence *s = in->sentences;

    if (!in->count || in->boilerplate || in->answer || in->weight < EVENT_UNDER_HEADLINE ||
        looks_back(scan, s, (rgl_date){0}))
        return SIZE_MAX;
    for (size_t a = 0; a < s->act_count; a++)
        if (happens(&s->acts[a]) && s->acts[a].actors.count && s->acts[a].actors_sure && !s->acts[a].anaphor &&
            s->acts[a].cue != RGL_CUE_ACT_SAY)
            return s->acts[a].actors.mention[0];
    return SIZE_MAX;
}

/* Does the text say of whom or of where it speaks in its first words: an authority, a place, a bill, a law? */
static bool
names_its_own(const rgl_scan *scan, rgl_span span)
{
    for (size_t i = rgl_scan_find(scan, span.from);
         i < scan->sorted && scan->item[i].span.from < span.to && scan->item[i].span.from < span.from + PEER_LEAD; i++)
        if ((scan->item[i].kind == M_AUTHORITY || scan->item[i].kind == M_PLACE || scan->item[i].kind == M_TITLE) &&
            !scan->item[i].gone)
            return true;
    return false;
}

static const char *
country_of(const rgl_scan *scan, uint16_t authority)
{
    const char *code = rgl_lexicon_authority(scan->lexicon, authority)->jurisdiction;

    return code ? code : "";
}

/* The country of the first authority or place that the block names in its first words; NULL: none. */
static const char *
country_named(const rgl_scan *scan, const rgl_outline_block *in)
{
    uint32_t from = in->count ? in->sentences[0].span.from : 0, to = from + PEER_LEAD;

    for (size_t i = rgl_scan_find(scan, from); in->count && i < scan->sorted && scan->item[i].span.from < to; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->gone)
            continue;
        if (m->kind == M_AUTHORITY)
            return country_of(scan, m->code);
        if (m->kind == M_PLACE)
            return rgl_lexicon_place(scan->lexicon, m->code)->code;
    }
    return NULL;
}

/* "In Malaysia, several bills", "Thailand has seen": does the block begin with the name of a place? */
static bool
leads_with_place(const rgl_scan *scan, const rgl_outline_block *in)
{
    uint32_t from = in->sentences[0].span.from;

    for (size_t i = rgl_scan_find(scan, from); i < scan->sorted && scan->item[i].span.from <= from + PLACE_LEAD; i++)
        if (scan->item[i].kind == M_PLACE && !scan->item[i].gone)
            return true;
    return false;
}

/* The items [from, to) of one list: are most of them events, of two bodies at least? Or do most name another country
 * each, and one in three is an event; or all begin
 * with their country, and one is an event? */
static bool
is_list_of_events(const rgl_outline *outline, size_t from, size_t to)
{
    const rgl_scan *scan = outline->doc->scan;
    const char *countries[DIGEST_COUNTRIES];
    size_t events = 0, items = 0, first = SIZE_MAX, named = 0, led = 0, count = 0;
    bool several = false;

    for (size_t b = from; b < to; b++) {
        const rgl_outline_block *in = &outline->infos[b];
        const char *country;
        bool seen = false;
        size_t who;

        if (in->boilerplate)
            continue;
        country = country_named(scan, in);
        for (size_t k = 0; k < count && country; k++)
            seen |= strcmp(countries[k], country) == 0;
        named += country != NULL;
        led += country && leads_with_place(scan, in);
        if (country && !seen && count < DIGEST_COUNTRIES)
            countries[count++] = country;
        items++;
        events += in->weight >= EVENT_UNDER_HEADLINE;
        who = head_actor(scan, in);
        if (who == SIZE_MAX)
            continue;
        several |= first != SIZE_MAX && scan->item[first].code != scan->item[who].code;
        first = first == SIZE_MAX ? who : first;
    }
    return items >= 3 && ((events * 2 > items && several) ||
                          (count == DIGEST_COUNTRIES && named * 4 >= items * 3 && events * 3 >= items) ||
                          (count == DIGEST_COUNTRIES && led == items && events));
}

/* The state of the US that the first sentence names beside a bill or an act; RGL_NONE: none. */
static uint16_t
state_of_bill(const rgl_scan *scan, const rgl_outline_block *in)
{
    const rgl_sentence *s = in->sentences;

    if (!in->count || in->boilerplate || in->answer ||
        rgl_event_mention(scan, s->span.from, s->span.to, M_TITLE, -1, false) == SIZE_MAX)
        return RGL_NONE;
    for (size_t i = s->first; i < s->last; i++)
        if (scan->item[i].kind == M_PLACE && !scan->item[i].gone &&
            rgl_lexicon_place(scan->lexicon, scan->item[i].code)->level == RGL_STATE)
            return scan->item[i].code;
    return RGL_NONE;
}

void
rgl_turn_find(rgl_outline *outline)
{
    const rgl_document *doc = outline->doc;
    const rgl_scan *scan = doc->scan;
    uint16_t bodies[DIGEST_BODIES];
    size_t count = 0, notes = 0, prose = 0, states = 0;
    uint16_t last_state = RGL_NONE, state;
    bool abroad = false;

    for (size_t b = 0; b < doc->block_count; b++) {
        size_t who = doc->blocks[b].kind == RGL_PARAGRAPH && rgl_outline_is_prose(outline, b)
                         ? head_actor(scan, &outline->infos[b])
                         : SIZE_MAX;
        bool seen = false;

        if (doc->blocks[b].kind == RGL_PARAGRAPH && outline->infos[b].weight >= EVENT_UNDER_HEADLINE &&
            (state = state_of_bill(scan, &outline->infos[b])) != RGL_NONE && state != last_state) {
            last_state = state;
            states++;
        }
        notes += outline->infos[b].note;
        prose += doc->blocks[b].kind == RGL_PARAGRAPH && !outline->infos[b].boilerplate;
        for (size_t k = 0; k < count && who != SIZE_MAX; k++)
            seen |= bodies[k] == scan->item[who].code;
        if (who == SIZE_MAX || seen || count == DIGEST_BODIES)
            continue;
        abroad |= count && strcmp(country_of(scan, bodies[0]), country_of(scan, scan->item[who].code)) != 0;
        bodies[count++] = scan->item[who].code;
    }
    outline->wide = strcmp(doc->language, "en") == 0 && (count >= DIGEST_BODIES || abroad || states >= DIGEST_STATES);
    for (size_t b = 0; b < doc->block_count; b++) {
        size_t end = b;

        while (end < doc->block_count && (doc->blocks[end].kind == RGL_LIST_ITEM || outline->infos[end].note))
            end++;
        if (end == b)
            continue;
        if (!is_list_of_events(outline, b, end)) {
            b = end - 1;
            continue;
        }
        for (; b < end; b++) {
            rgl_outline_block *in = &outline->infos[b];

            if (in->boilerplate || !in->count || doc->blocks[b].span.to - doc->blocks[b].span.from < PEER_BYTES)
                continue;
            if (in->weight < EVENT_UNDER_HEADLINE && !names_its_own(scan, in->sentences[0].span))
                continue;
            in->peer = true;
            if (in->weight < EVENT_UNDER_HEADLINE) {
                in->weight = EVENT_UNDER_HEADLINE;
                in->why = "its neighbours in the list are events";
            }
        }
    }
    for (size_t b = 0; notes >= DIGEST_NOTES && notes * NOTE_SHARE >= prose && b + 1 < doc->block_count; b++) {
        rgl_outline_block *in = &outline->infos[b + 1];

        if (outline->infos[b].note && doc->blocks[b + 1].kind == RGL_PARAGRAPH && !in->boilerplate && in->count &&
            (in->weight >= EVENT_UNDER_HEADLINE || (in->weight && names_its_own(scan, in->sentences[0].span))))
            in->peer = true;
    }
}
