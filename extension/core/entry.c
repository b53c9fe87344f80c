/* entry.c: a line of a docket of fines, cut at its dashes as a table's row is cut at its bars. */
#include "entry.h"

#include "lexicon_enums.h"
#include "respondent.h"
#include "word.h"

/* More fields than this has no entry, and a name is not longer. */
#define FIELDS_MAX 8
#define NAME_CHARS 90

/* Cut at " – ", " — ", " - ", " | " and ": "; returns how many fields there are, 0: too many. */
static size_t
cut(const char *text, rgl_span line, rgl_span fields[FIELDS_MAX])
{
    size_t n = 0;
    uint32_t from = line.from;

    for (uint32_t at = line.from; at < line.to;) {
        uint32_t c = rgl_utf8_get(text, line.to, at), next = (uint32_t) rgl_utf8_next(text, line.to, at);
        bool spaced = next < line.to && rgl_is_blank(rgl_utf8_get(text, line.to, next));
        bool mark =
            spaced && (c == ':' || ((c == '-' || c == '|' || c == 0x2013 || c == 0x2014) && at > line.from &&
                                    rgl_is_blank(rgl_utf8_get(text, line.to, (uint32_t) rgl_utf8_prev(text, at)))));

        if (mark) {
            if (n + 1 == FIELDS_MAX)
                return 0;
            fields[n++] = rgl_span_trim(text, (rgl_span){from, at});
            from = next;
        }
        at = next;
    }
    fields[n++] = rgl_span_trim(text, (rgl_span){from, line.to});
    return n;
}

/* Does the field begin with the sum: "€120,000", "a fine of €120,000 for ..."? */
static bool
is_sum(const rgl_scan *scan, rgl_span field, const rgl_mention *money)
{
    return money->span.from >= field.from && money->span.from < field.to &&
           (money->span.from == field.from || rgl_respondent_leads_on(scan, field.from, money->span.from));
}

/* Is the field one that says by whom, where, when, or by which article? */
static bool
is_known(const rgl_scan *scan, rgl_span field)
{
    return rgl_scan_covered(scan, field, M_AUTHORITY, -1, true) + rgl_scan_covered(scan, field, M_PLACE, -1, true) >=
               60 ||
           rgl_scan_covered(scan, field, M_DATE, -1, true) >= 60 ||
           rgl_event_mention(scan, field.from, field.to, M_TITLE, -1, false) != SIZE_MAX ||
           rgl_event_mention(scan, field.from, field.to, M_ENFORCEMENT, -1, false) != SIZE_MAX;
}

bool
rgl_entry_read(const rgl_scan *scan, const rgl_sentence *s, rgl_party *party)
{
    rgl_span fields[FIELDS_MAX];
    const rgl_mention *money;
    size_t count, sum = 0, first;

    for (size_t a = 0; a < s->act_count; a++)
        if (!s->acts[a].adjectival)
            return false;
    first = rgl_event_mention(scan, s->span.from, s->span.to, M_MONEY, -1, false);
    if (first == SIZE_MAX || scan->item[first].gone)
        return false;
    money = &scan->item[first];
    /* "Category II: between EUR 120,000 and EUR 500,000": a rung of a scale */
    if (rgl_cue_at(scan->lexicon, scan->text, s->span.to, s->span.from, RGL_CUE_SCALE_NOUN))
        return false;
    count = cut(scan->text, s->span, fields);
    while (sum < count && !is_sum(scan, fields[sum], money))
        sum++;
    for (size_t f = 0; count > 1 && sum < count && f < count; f++) {
        if (f == sum || is_known(scan, fields[f]))
            continue;
        *party = rgl_party_of(scan, fields[f]);
        if (party->name.to > party->name.from && rgl_span_chars(scan->text, party->name) <= NAME_CHARS &&
            rgl_respondent_may_pay(scan, party) &&
            (party->kind != RGL_PARTY_UNKNOWN || rgl_party_is_proper(scan, party->name)))
            return true;
        break;
    }
    *party = rgl_respondent_item(scan, s->span, money);
    return party->name.to > party->name.from;
}
