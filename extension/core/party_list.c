/* party_list.c: several names in a row: how far their list goes, and whether "A and B" is two names or one. */
#include "party.h"

#include <string.h>

#include "event.h"
#include "lexicon_enums.h"
#include "party_zh.h"
#include "word.h"

/* What is told of a name between commas is not longer. */
#define INSERTION_BYTES 120
/* Between a post and the name it belongs to: "its chief executive officer ". */
#define POST_BYTES 60

/* ---------------------------------------------------------------------------------------------- the shortest reading
 */

/* The end of what parts two names of a list at text[at] (a comma, "and", 、, 和); 0: nothing does. */
static uint32_t
list_joint(const rgl_scan *scan, rgl_span item, uint32_t to, uint32_t at)
{
    const char *text = scan->text;
    uint32_t c = rgl_utf8_get(text, to, at), end;

    if (c == 0x3001 || c == 0xFF0C)
        return (uint32_t) rgl_utf8_next(text, to, at);
    if (c == ',')
        return rgl_party_behind_comma(scan, to, at) ? 0 : at + 1;
    if (!rgl_word_start(text, to, at) || !(end = rgl_cue_at(scan->lexicon, text, to, at, RGL_CUE_JOINT)))
        return 0;
    /* 和 is a letter of many names: it joins only behind the end of one, or where Latin letters follow or stand before
     */
    if (c >= 0x80 && rgl_event_cue(scan, item.from, at, RGL_CUE_COMPANY_MARK, true) == SIZE_MAX &&
        !rgl_party_is_masked(text, (rgl_span){item.from, at}) && !rgl_party_ends_person(scan, item.from, at) &&
        !(end < to && rgl_word_is_capital(text, rgl_word_after(text, to, end))) &&
        !(at > item.from && rgl_is_ascii_at(text, at - 1)))
        return 0;
    return end;
}

/* "its director" before ", Ms Yue": the name behind a post is the one that counts. */
static bool
is_post(const rgl_scan *scan, const rgl_party *party)
{
    return party->kind == RGL_PARTY_INDIVIDUAL && party->article &&
           !rgl_word_is_capital(scan->text, rgl_word_after(scan->text, party->name.to, party->name.from));
}

size_t
rgl_party_list(const rgl_scan *scan, rgl_span span, rgl_party *out, size_t most)
{
    rgl_span item = {span.from, span.from};
    size_t n = 0;

    for (uint32_t at = span.from; at <= span.to;) {
        uint32_t end = at < span.to ? list_joint(scan, item, span.to, at) : span.to;

        if (!end) {
            at = (uint32_t) rgl_utf8_next(scan->text, span.to, at);
            continue;
        }
        item = rgl_span_trim(scan->text, (rgl_span){item.from, at});
        if (item.from < item.to) {
            rgl_party party = rgl_party_of(scan, item);

            if (n && rgl_word_is_capital(scan->text, rgl_word_after(scan->text, party.name.to, party.name.from)) &&
                is_post(scan, &out[n - 1]))
                n--;
            if (n == most)
                return 0;
            out[n++] = party;
        }
        item.from = end;
        at = at < span.to ? end : at + 1;
    }
    return n;
}

/* ---------------------------------------------------------------------------------------------- how far a list goes */

/* A name without the mark of a company is not longer, in bytes. */
#define BARE_ZH 30

/* 建行亚洲, UBSHK: may it be a name, though nothing marks it as one? */
static bool
is_bare_zh(const rgl_party *party)
{
    return party->count == 0 && !party->article && party->name.to - party->name.from >= 4 &&
           party->name.to - party->name.from <= BARE_ZH;
}

/* 中国信托香港、: the end of a name that goes on behind the mark of a company to the next mark of a list. */
static uint32_t
to_mark_zh(const rgl_scan *scan, uint32_t to, rgl_span name)
{
    uint32_t at = name.to;

    while (at < to && at - name.from <= BARE_ZH && rgl_is_ideograph(rgl_utf8_get(scan->text, to, at)))
        at = (uint32_t) rgl_utf8_next(scan->text, to, at);
    return at < to && (rgl_utf8_get(scan->text, to, at) == 0x3001 || rgl_is_comma_zh(scan->text, to, at)) ? at
                                                                                                          : name.to;
}

/* 黄某、李某某和王某, 甲公司、乙公司: the names that follow the first one, as far as each is somebody; 甲行亚洲、乙行:
 * by the marks between them, when the first has no mark of its own. */
static rgl_party
with_list_zh(const rgl_scan *scan, rgl_span within, rgl_party first)
{
    rgl_party all = first;
    bool bare;

    if (!all.count && rgl_party_is_person_zh(scan, all.name))
        all.count = 1;
    bare = is_bare_zh(&all) && rgl_utf8_get(scan->text, within.to, all.name.to) == 0x3001;
    all.count += bare;
    while (all.name.to < within.to && all.count > 0) {
        uint32_t next = rgl_utf8_get(scan->text, within.to, all.name.to) == 0x3001
                            ? (uint32_t) rgl_utf8_next(scan->text, within.to, all.name.to)
                            : rgl_cue_at(scan->lexicon, scan->text, within.to, all.name.to, RGL_CUE_JOINT);
        rgl_party party;

        if (!next)
            break;
        party = rgl_party_after(scan, within, next);
        if (party.count == 0 && rgl_party_is_person_zh(scan, party.name))
            party.count = 1;
        if (bare) {
            party.name.to = to_mark_zh(scan, within.to, party.name);
            party.count += is_bare_zh(&party);
        }
        if (party.count == 0 || party.name.to == party.name.from ||
            (party.kind != first.kind && !bare && !rgl_party_is_masked(scan->text, party.name)))
            break;
        all.name.to = party.name.to;
        all.kind = party.kind == all.kind ? all.kind : RGL_PARTY_UNKNOWN;
        /* 甲公司、乙公司等5家公司 */
        if (rgl_event_mention(scan, party.name.from, party.name.to, M_COUNT, -1, false) != SIZE_MAX) {
            all.count = party.count;
            break;
        }
        all.count += party.count;
    }
    return bare && all.name.to == first.name.to ? first : all;
}

/* Is the word the "and" of a list, not of a clause: "as well as", "together with"? Returns its end, or 0. */
static uint32_t
and_at(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    return at < to ? rgl_cue_at(scan->lexicon, scan->text, to, at, RGL_CUE_LIST_AND) : 0;
}

/* Where the last "and" of the span begins, not the first word; its end in *end. span.to: there is none. */
static uint32_t
last_and(const rgl_scan *scan, rgl_span span, uint32_t *end)
{
    uint32_t found = span.to, next;

    for (rgl_span word = rgl_word_after(scan->text, span.to, span.from); word.from < span.to;
         word = rgl_word_after(scan->text, span.to, word.to > word.from ? word.to : word.from + 1)) {
        if (word.from == word.to || word.from == span.from || !(next = and_at(scan, span.to, word.from)))
            continue;
        found = word.from;
        *end = next;
    }
    return found;
}

/* Somebody's own name: capitals, no place, no authority, no count, no day. */
static bool
is_name(const rgl_scan *scan, const rgl_party *party)
{
    const char *text = scan->text;
    rgl_span name = party->name, first = rgl_word_after(text, name.to, name.from);

    if (name.from >= name.to || party->kind == RGL_PARTY_PUBLIC_BODY || !rgl_word_is_capital(text, first) ||
        !rgl_party_is_named(scan, party) || !rgl_party_is_proper(scan, name) ||
        rgl_word_is_cue(scan->lexicon, text, first, RGL_CUE_PRONOUN) ||
        rgl_word_is_cue(scan->lexicon, text, first, RGL_CUE_LEAD_ADVERB) ||
        rgl_word_is_cue(scan->lexicon, text, name, RGL_CUE_ORG_NOUN) ||
        rgl_word_is_cue(scan->lexicon, text, name, RGL_CUE_COMPANY_MARK))
        return false;
    for (size_t i = rgl_scan_find(scan, name.from); i < scan->sorted && scan->item[i].span.from < name.to; i++) {
        const rgl_mention *m = &scan->item[i];

        if ((m->kind == M_COUNT && m->span.from == name.from) || m->kind == M_DATE || m->kind == M_MONEY ||
            m->kind == M_VIOLATION || m->kind == M_LAW ||
            (m->kind == M_PLACE && m->span.from == name.from && m->span.to == name.to))
            return false;
    }
    return true;
}

static uint32_t
skip_blanks(const char *text, uint32_t to, uint32_t at)
{
    while (at < to && rgl_is_blank(rgl_utf8_get(text, to, at)))
        at = (uint32_t) rgl_utf8_next(text, to, at);
    return at;
}

/* Behind a note in brackets that holds no sum: 'Fern Ltd ("Fern")'. */
static uint32_t
behind_note(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    uint32_t open = skip_blanks(scan->text, to, at), close = open;

    if (open >= to || scan->text[open] != '(')
        return at;
    while (close < to && scan->text[close] != ')')
        close++;
    return close == to || close - open > INSERTION_BYTES ||
                   rgl_event_mention(scan, open, close, M_MONEY, -1, false) != SIZE_MAX
               ? at
               : close + 1;
}

/* The name at or behind the place, a post before it skipped: "its director, Jo Ash". */
static rgl_party
name_after(const rgl_scan *scan, rgl_span within, uint32_t at)
{
    rgl_party party = rgl_party_after(scan, within, at), name;

    if (!is_post(scan, &party) || party.name.to >= within.to || scan->text[party.name.to] != ',')
        return party;
    name = rgl_party_after(scan, within, party.name.to + 1);
    return is_name(scan, &name) ? name : party;
}

/* Does the verb of one follow at once: "and Larch Ltd was warned"? Then the name belongs to it. */
static bool
has_verb(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    return rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_after(scan->text, to, at), RGL_CUE_SINGULAR) ||
           rgl_cue_at(scan->lexicon, scan->text, to, skip_blanks(scan->text, to, at), RGL_CUE_PAY_VERB);
}

rgl_party
rgl_party_with_list(const rgl_scan *scan, rgl_span within, rgl_party first)
{
    const char *text = scan->text;
    rgl_party all = first; /* as far as a list is known to end */
    uint32_t end = 0, to = first.name.to;
    int64_t count = first.count;

    if (first.name.from == first.name.to)
        return first;
    if (!rgl_is_ascii_at(text, first.name.from))
        return with_list_zh(scan, within, first);
    if (!is_name(scan, &first))
        return first;
    for (int n = 0; n < RGL_NAMES_MAX; n++) {
        uint32_t at = behind_note(scan, within.to, to), joint;
        bool comma = at < within.to && text[at] == ',';
        rgl_party next;

        at = skip_blanks(text, within.to, at + comma);
        joint = and_at(scan, within.to, at);
        if (!comma && !joint)
            break;
        if (!joint && rgl_word_is_small(text, rgl_word_after(text, within.to, at))) { /* ", a payment firm, and" */
            for (to = at; to < within.to && to - at < INSERTION_BYTES && text[to] != ','; to++)
                ;
            if (to == within.to || text[to] != ',' || rgl_event_mention(scan, at, to, M_MONEY, -1, false) != SIZE_MAX)
                break;
            continue;
        }
        next = name_after(scan, within, joint ? joint : at);
        if (!is_name(scan, &next) || has_verb(scan, within.to, next.name.to))
            break;
        to = next.name.to;
        count = count && next.count ? count + next.count : 0;
        if (joint || last_and(scan, next.name, &end) < to) { /* a list ends here, if none goes on: "Punjab and Sind
                                                                Bank, Elm Bank and Yew Bank" */
            all.name.to = to;
            all.count = count;
            all.kind = all.kind ? all.kind : next.kind;
        }
    }
    return all;
}

/* Where the words before a name begin that say what somebody is: "its chief executive ", "insurance companies ". */
static uint32_t
before_post(const rgl_scan *scan, uint32_t from, uint32_t at)
{
    const char *text = scan->text;
    rgl_span word = rgl_word_before(text, from, at);

    while (rgl_word_is_small(text, word) && at - word.from < POST_BYTES && !and_at(scan, word.to, word.from) &&
           !rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_NP_STOP) &&
           !rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_ON_WHOM) &&
           !rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_OBJECT_VERB)) {
        at = word.from;
        word = rgl_word_before(text, from, at);
    }
    return at;
}

/* May the first name of a list begin here: where the clause does, behind a comma, a day, "that", "said"? */
static bool
may_begin(const rgl_scan *scan, uint32_t from, uint32_t at)
{
    const char *text = scan->text;
    rgl_span word;
    size_t day;

    while (at > from && rgl_is_blank(rgl_utf8_get(text, at, rgl_utf8_prev(text, at))))
        at = (uint32_t) rgl_utf8_prev(text, at);
    if (at == from || text[at - 1] == ',' || text[at - 1] == ':' || text[at - 1] == ';' || text[at - 1] == '\n')
        return true;
    day = rgl_event_mention(scan, from, at, M_DATE, -1, true);
    word = rgl_word_before(text, from, at);
    return (day != SIZE_MAX && scan->item[day].span.to == at) ||
           rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_THAT) ||
           rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_ACT_SAY) ||
           rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_LIST_AND) ||
           rgl_word_is_cue(scan->lexicon, text, word, RGL_CUE_PRONOUN); /* "both" */
}

rgl_party
rgl_party_with_list_before(const rgl_scan *scan, rgl_span within, rgl_party last)
{
    const char *text = scan->text;
    rgl_party all = last;
    rgl_span lead = rgl_word_after(text, last.name.to, last.name.from);
    uint32_t from = last.name.from, end = 0;
    int64_t count = 0;
    bool closed;

    if (last.name.from == last.name.to || !rgl_is_ascii_at(text, last.name.from))
        return last;
    if ((end = and_at(scan, last.name.to, lead.from)) && end < last.name.to)
        last = rgl_party_of(scan, (rgl_span){end, last.name.to}); /* "and Elm Corp." */
    if (!is_name(scan, &last))
        return all;
    closed = end || last_and(scan, last.name, &end) < last.name.to;
    for (int n = 0; n < RGL_NAMES_MAX; n++) {
        uint32_t at = before_post(scan, within.from, from), comma;
        rgl_party before;
        size_t joint;

        for (comma = at; comma > within.from && text[comma - 1] == ' '; comma--)
            ;
        if (!closed && comma > within.from && text[comma - 1] == ',') { /* "and its director, Jo Ash" */
            at = before_post(scan, within.from, comma - 1);
            if (rgl_event_cue(scan, at, comma, RGL_CUE_PERSON_NOUN, false) == SIZE_MAX)
                break;
        }
        joint = rgl_event_cue(scan, within.from, at, RGL_CUE_LIST_AND, true);
        if (joint != SIZE_MAX && skip_blanks(text, at, scan->item[joint].span.to) == at) {
            closed = true; /* "Fern LLC, together with Larch LLC and Elm LLC" */
            at = scan->item[joint].span.from;
        } else if (closed) {
            at = comma;
            if (at == within.from || text[at - 1] != ',')
                break;
        } else {
            break;
        }
        while (at > within.from && text[at - 1] == ' ')
            at--;
        before = rgl_party_before(scan, within, at);
        if (!is_name(scan, &before) || rgl_event_mention(scan, before.name.to, from, M_MONEY, -1, false) != SIZE_MAX ||
            !may_begin(scan, within.from, before_post(scan, within.from, before.name.from)))
            break;
        from = before.name.from;
        all = before;
        count++;
    }
    if (from == last.name.from)
        return end && from > all.name.from ? last : all;
    all.name.to = last.name.to;
    all.kind = all.kind == last.kind ? all.kind : RGL_PARTY_UNKNOWN;
    all.count = count + (last_and(scan, last.name, &end) < last.name.to ? 2 : 1);
    return all;
}

/* ---------------------------------------------------------------------------------------------- which names it holds
 */

/* The name that an item of a list is about, without a note in brackets, without the post before it ("President Jo Ash",
 * "Fern's chief executive Al Bay"). */
static rgl_party
name_of(const rgl_scan *scan, rgl_span item)
{
    const char *text = scan->text;
    uint32_t end = and_at(scan, item.to, item.from), open;
    rgl_span whole;
    rgl_party party;

    if (end)
        item = rgl_span_trim(text, (rgl_span){end, item.to});
    for (open = item.from; open < item.to && text[open] != '('; open++)
        ;
    if (open > item.from && item.to > item.from && text[item.to - 1] == ')')
        item = rgl_span_trim(text, (rgl_span){item.from, open});
    whole = item;
    party = rgl_party_of(scan, item);
    if (rgl_event_cue(scan, whole.from, whole.to, RGL_CUE_COMPANY_MARK, false) != SIZE_MAX ||
        !rgl_is_ascii_at(text, whole.from))
        return party;
    for (size_t i = rgl_scan_find(scan, whole.from); i < scan->sorted && scan->item[i].span.from < whole.to; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind != M_CUE || m->gone || m->code != RGL_CUE_PERSON_NOUN || m->span.to >= whole.to)
            continue;
        party.kind = RGL_PARTY_INDIVIDUAL;
        if (m->span.to > party.name.from && text[m->span.to] == ' ' &&
            rgl_word_is_capital(text, rgl_word_after(text, whole.to, m->span.to)))
            party.name.from = m->span.to + 1;
    }
    return party;
}

/* Does the item part at its last "and"? Behind the mark of a company anywhere, else only where it closes a list. Not
 * inside "Procter and Gamble", nor before "Trust Company". */
static bool
parts_at_and(const rgl_scan *scan, rgl_span item, bool closing, uint32_t *and, uint32_t *end)
{
    const char *text = scan->text;
    rgl_span rest, left;
    size_t joint;

    *and = last_and(scan, item, end);
    if (*and == item.to)
        return false;
    joint = rgl_event_cue(scan, item.from, item.to, RGL_CUE_JOINT_NAME, true);
    if (joint != SIZE_MAX && scan->item[joint].span.from<*and&&scan->item[joint].span.to> * and)
        return false;
    rest = rgl_word_after(text, item.to, *end);
    if (rgl_word_is_cue(scan->lexicon, text, rest, RGL_CUE_COMPANY_MARK) &&
        !rgl_word_is_cue(scan->lexicon, text, rgl_word_after(text, item.to, rest.to), RGL_CUE_OF))
        return false;
    left = rgl_span_trim(text, (rgl_span){item.from, *and});
    return rgl_party_ends_company(scan, left.from, left.to) || (closing && !and_at(scan, item.to, item.from));
}

/* Cut the span at its commas, semicolons and line breaks, and at "and". Returns how many items; 0: more than most. */
static size_t
cut(const rgl_scan *scan, rgl_span list, rgl_span *out, size_t most)
{
    const char *text = scan->text;
    uint32_t from = list.from;
    size_t n = 0;

    for (uint32_t at = list.from; at <= list.to; at++) {
        rgl_span item;
        size_t first = n;
        uint32_t and, end;

        while (at < list.to && text[at] == '(' && memchr(text + at, ')', list.to - at))
            at += (uint32_t) ((const char *) memchr(text + at, ')', list.to - at) - (text + at));
        if (at < list.to && text[at] != ';' && text[at] != '\n' &&
            (text[at] != ',' || rgl_party_behind_comma(scan, list.to, at)))
            continue;
        item = rgl_span_trim(text, (rgl_span){from, at});
        from = at + 1;
        while (item.from < item.to) {
            rgl_span right = item;
            bool parts = parts_at_and(scan, item, at == list.to && n == first, &and, &end);

            if (parts) {
                right.from = end;
                item.to = and;
            } else {
                item.to = item.from;
            }
            if (n == most)
                return 0;
            memmove(out + first + 1, out + first, (n - first) * sizeof *out);
            out[first] = rgl_span_trim(text, right);
            n++;
            item = rgl_span_trim(text, item);
        }
    }
    return n;
}

/* Is the name said alone in the text, beside no other name of the list? */
static bool
stands_alone(const rgl_scan *scan, rgl_span text, rgl_span list, rgl_span name)
{
    const char *t = scan->text;
    uint32_t n = name.to - name.from, end;

    for (uint32_t at = text.from; at + n <= text.to; at++) {
        rgl_span before, after;

        if (t[at] != t[name.from] || memcmp(t + at, t + name.from, n) != 0 || (at >= list.from && at < list.to) ||
            !rgl_word_start(t, text.to, at))
            continue;
        after = rgl_word_after(t, text.to, at + n);
        before = rgl_word_before(t, text.from, at);
        end = at + n;
        if (rgl_word_after(t, text.to, at).to < end ||
            (rgl_word_after(t, text.to, at).to > end && !rgl_word_is_genitive(t, rgl_word_after(t, text.to, at))))
            continue;
        if (!(after.from < after.to && and_at(scan, text.to, after.from)) &&
            !(before.from < before.to && and_at(scan, text.to, before.from)))
            return true;
    }
    return false;
}

/* How many words. */
static int
words(const char *text, rgl_span name)
{
    int n = 0;

    for (rgl_span word = rgl_word_after(text, name.to, name.from); word.from < word.to;
         word = rgl_word_after(text, name.to, word.to))
        n++;
    return n;
}

static bool
is_same(const char *text, rgl_span a, rgl_span b)
{
    return a.to - a.from == b.to - b.from && memcmp(text + a.from, text + b.from, a.to - a.from) == 0;
}

static bool
ends_institution(const rgl_scan *scan, rgl_span name)
{
    return rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_before(scan->text, name.from, name.to),
                           RGL_CUE_INSTITUTION);
}

/* Names of Latin letters, by what tells that they are several; see rgl_party_names. */
static bool
are_several(const rgl_scan *scan, rgl_span list, const rgl_list_hint *hint, const rgl_party *name, size_t n,
            float *doubt)
{
    const char *text = scan->text;
    size_t marked = 0, long_names = 0, known = 0, alone = 0;
    bool last_marked = false, of = false;

    for (size_t i = 0; i < n; i++) {
        bool mark = name[i].kind == RGL_PARTY_INDIVIDUAL ||
                    rgl_event_cue(scan, name[i].name.from, name[i].name.to, RGL_CUE_COMPANY_MARK, false) != SIZE_MAX;

        marked += mark && i + 1 < n;
        last_marked |= mark && i + 1 == n;
        long_names += words(text, name[i].name) > 1;
        known += rgl_cue_at(scan->lexicon, text, name[i].name.to, name[i].name.from, RGL_CUE_HOUSEHOLD_NAME) != 0;
        alone += stands_alone(scan, hint->text, list, name[i].name);
        of |= i + 1 < n && !mark &&
              rgl_event_cue(scan, name[i].name.from, name[i].name.to, RGL_CUE_OF, false) != SIZE_MAX;
        for (size_t k = 0; k < i; k++)
            if (is_same(text, name[i].name, name[k].name))
                return false; /* "Johnson and Johnson" */
    }
    *doubt = 0;
    if (marked + 1 >= n || known == n)
        return true;
    if (hint->singular)
        return false;
    *doubt = last_marked ? 0.1F : 0.05F;
    if (hint->plural)
        return true;
    /* "the Norwegian Labour and Welfare Administration" */
    if (ends_institution(scan, name[n - 1].name) && !marked && !ends_institution(scan, name[0].name))
        return false;
    *doubt = 0.1F;
    if (alone && !of)
        return true;
    if (n > 2)
        return !last_marked || marked > 0;
    *doubt = 0.15F;
    return long_names == n && !of && !last_marked;
}

/* 甲公司、乙公司和丙公司; the same for Chinese names: none of them may be a post without a name, or "and others". */
static size_t
names_zh(const rgl_scan *scan, rgl_span list, const rgl_list_hint *hint, rgl_party *out, float *doubt)
{
    const char *text = scan->text;
    bool persons = true; /* 谷歌 could be one, beside 陈立 it is */
    size_t n;

    for (uint32_t at = list.from; at < list.to; at = (uint32_t) rgl_utf8_next(text, list.to, at))
        if (rgl_utf8_get(text, list.to, at) == 0x7B49) /* 等 */
            return 0;
    n = rgl_party_list(scan, list, out, RGL_NAMES_MAX);
    *doubt = 0;
    for (size_t i = 0; i < n; i++)
        persons &= out[i].kind == RGL_PARTY_INDIVIDUAL || rgl_party_is_person_zh(scan, out[i].name);
    for (size_t i = 0; i < n; i++) {
        const rgl_party *p = &out[i];

        if (p->name.to - p->name.from < 4 || p->kind == RGL_PARTY_PUBLIC_BODY || p->article ||
            (p->count > 1 && p->kind != RGL_PARTY_UNKNOWN) ||
            rgl_event_mention(scan, p->name.from, p->name.to, M_COUNT, -1, false) != SIZE_MAX)
            return 0;
        if (!rgl_party_is_masked(text, p->name) && rgl_party_ends_person(scan, p->name.from, p->name.to))
            return 0;
        if (p->kind == RGL_PARTY_UNKNOWN && persons)
            out[i].kind = RGL_PARTY_INDIVIDUAL;
        if (p->kind == RGL_PARTY_UNKNOWN) {
            if (!hint->plural)
                return 0;
            *doubt = 0.1F;
        }
    }
    return n;
}

size_t
rgl_party_names(const rgl_scan *scan, rgl_span list, const rgl_list_hint *hint, rgl_party *out, float *doubt)
{
    rgl_span item[RGL_NAMES_MAX];
    size_t n, names = 0;
    bool post = false;

    *doubt = 0;
    if (list.from >= list.to)
        return 0;
    for (uint32_t at = list.from; at < list.to; at++) {
        if (scan->text[at] == '(')
            while (at + 1 < list.to && scan->text[at] != ')')
                at++;
        if ((unsigned char) scan->text[at] >= 0xE0 && rgl_is_ideograph(rgl_utf8_get(scan->text, list.to, at))) {
            n = names_zh(scan, list, hint, out, doubt);
            return n > 1 ? n : 0;
        }
    }
    n = cut(scan, list, item, RGL_NAMES_MAX);
    for (size_t i = 0; i < n; i++) {
        rgl_party party = name_of(scan, item[i]);

        /* "Fern Ltd, a payment firm, and Larch Inc., of Leeds": what is told of the name before */
        if (names && !is_name(scan, &party) && i + 1 < n &&
            rgl_word_is_small(scan->text, rgl_word_after(scan->text, item[i].to, item[i].from))) {
            post = party.kind == RGL_PARTY_INDIVIDUAL;
            continue;
        }
        if (!is_name(scan, &party) || rgl_word_is_cue(scan->lexicon, scan->text, party.name, RGL_CUE_NAME_TAIL) ||
            rgl_word_is_cue(scan->lexicon, scan->text, rgl_word_after(scan->text, party.name.to, party.name.from),
                            RGL_CUE_NAME_TAIL))
            return 0;
        post |= i == 0 && rgl_event_cue(scan, before_post(scan, hint->text.from, list.from), list.from,
                                        RGL_CUE_PERSON_NOUN, false) != SIZE_MAX;
        if (party.kind == RGL_PARTY_UNKNOWN)
            party.kind = post ? RGL_PARTY_INDIVIDUAL : hint->kind;
        post = false;
        out[names++] = party;
    }
    return names > 1 && are_several(scan, list, hint, out, names, doubt) ? names : 0;
}

size_t
rgl_party_enumerated(const rgl_scan *scan, rgl_span within, uint32_t at, size_t count, rgl_party_kind kind,
                     rgl_party *out)
{
    const rgl_list_hint hint = {.plural = true, .kind = kind, .text = within};
    rgl_party all = {.count = 0};
    const char *text = scan->text;
    uint32_t from = 0, to = at;
    float doubt;

    if (count < 2 || count > RGL_NAMES_MAX)
        return 0;
    if (at < within.to && rgl_is_ideograph(rgl_utf8_get(text, within.to, at))) { /* 东岭银行、西岭银行。 */
        while (to < within.to && rgl_utf8_get(text, within.to, to) != 0x3002 && text[to] != '\n')
            to = (uint32_t) rgl_utf8_next(text, within.to, to);
        return rgl_party_names(scan, (rgl_span){at, to}, &hint, out, &doubt) == count ? count : 0;
    }
    for (size_t n = 0; n < count; n++) {
        uint32_t next;

        while (at < within.to &&
               !(next = rgl_word_after(text, within.to, at).to - rgl_word_after(text, within.to, at).from) &&
               (unsigned char) text[at] < 0x80)
            at++; /* bullets */
        all = rgl_party_after(scan, within, at);
        if (all.name.from >= all.name.to)
            break;
        from = n ? from : all.name.from;
        to = all.name.to;
        at = behind_note(scan, within.to, to);
        at = skip_blanks(text, within.to, at);
        if (at >= within.to || (text[at] != ',' && text[at] != ';' && text[at] != '\n' &&
                                !and_at(scan, within.to, at) && rgl_utf8_get(text, within.to, at) != 0x3001))
            break;
        at = and_at(scan, within.to, at) ? and_at(scan, within.to, at) : (uint32_t) rgl_utf8_next(text, within.to, at);
        if (and_at(scan, within.to, skip_blanks(text, within.to, at)))
            at = and_at(scan, within.to, skip_blanks(text, within.to, at));
    }
    return from < to && rgl_party_names(scan, (rgl_span){from, to}, &hint, out, &doubt) == count ? count : 0;
}
