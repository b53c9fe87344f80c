/* instrument.c: which titles a development acts on, by its sentences, lines, headings and rows. */
#include "instrument.h"

#include <string.h>

#include "block.h"
#include "document.h"
#include "instrument_act.h"
#include "lexicon_enums.h"
#include "table.h"
#include "title_extent.h"
#include "word.h"

/* 《实施方案》: the last word of a Chinese title is not longer, in bytes. */
#define LAST_WORD_ZH 15

/* "(1)", "2)", "(iii)": the end of a list's number that begins at `at`; 0: there is none. */
static uint32_t
item_number(const char *text, uint32_t at, uint32_t to)
{
    uint32_t p = at + (text[at] == '('), from = p;

    while (p < to && p - from < 4 && ((text[p] >= '0' && text[p] <= '9') || (text[p] >= 'a' && text[p] <= 'z')))
        p++;
    return p > from && p < to && text[p] == ')' ? p + 1 : 0;
}

/* Is there nothing between two titles but what joins the items of a list? */
static bool
coordinated(const rgl_scan *scan, uint32_t from, uint32_t to)
{
    uint32_t at = from;

    if (to - from > 60)
        return false;
    while (at < to) {
        uint32_t c = rgl_utf8_get(scan->text, to, at), end;

        if (rgl_is_blank(c) || c == ',' || c == 0x3001 || c == 0xFF0C || c == ';' || c == 0xFF1B || c == '"' ||
            c == 0x201C || c == 0x201D || c == 0x300A || c == 0x300B) {
            at = (uint32_t) rgl_utf8_next(scan->text, to, at);
            continue;
        }
        end = rgl_cue_at(scan->lexicon, scan->text, to, at, RGL_CUE_JOINT);
        if (!end)
            end = rgl_cue_at(scan->lexicon, scan->text, to, at, RGL_CUE_ARTICLE);
        if (!end)
            end = rgl_cue_at(scan->lexicon, scan->text, to, at, RGL_CUE_DRAFT_MARK);
        if (!end)
            end = rgl_cue_at(scan->lexicon, scan->text, to, at, RGL_CUE_STANDARD_NOUN);
        if (!end)
            end = item_number(scan->text, at, to);
        if (!end)
            end = rgl_title_standard_number(scan->text, to, at); /* GB/T 1-2020《X》、GB/T 2-2020《Y》 */
        if (!end)
            return false;
        at = end;
    }
    return true;
}

/* "GB/T 35273-2020", "YD/T 4890-2024", "DB11/T 2399-2025": two to four letters, perhaps the sign for recommended ones,
 * and a number with its year. */
static bool
is_chinese_standard(const rgl_scan *scan, const rgl_title *title)
{
    static const char *const others[] = {"ISO", "IEC", "ITU", "EN", "ETSI", "IEEE", "NIST", "SP", "TS"};
    uint32_t at = title->number.from, letters;

    while (at < title->number.to && scan->text[at] >= 'A' && scan->text[at] <= 'Z')
        at++;
    letters = at - title->number.from;
    if (letters < 1 || letters > 4)
        return false;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strlen(others[i]) == letters && memcmp(scan->text + title->number.from, others[i], letters) == 0)
            return false;
    return title->number.to - title->number.from > 5 && scan->text[title->number.to - 5] == '-';
}

/* 《规范》 behind 《某事件处置规范（试行）》: a Chinese name by its last word, which means the one before. */
static bool
is_last_word(const rgl_scan *scan, rgl_span name, rgl_span full)
{
    uint32_t n = name.to - name.from, note = full.to;

    if (n >= full.to - full.from || n > LAST_WORD_ZH || rgl_is_ascii_at(scan->text, name.from))
        return false;
    while (note > full.from && rgl_utf8_get(scan->text, full.to, note) != 0xFF08)
        note = (uint32_t) rgl_utf8_prev(scan->text, note);
    return memcmp(scan->text + full.to - n, scan->text + name.from, n) == 0 ||
           (note >= full.from + n && memcmp(scan->text + note - n, scan->text + name.from, n) == 0);
}

static bool
add(rgl_document *doc, rgl_development *d, uint32_t title, int16_t status, float confidence, const char *why)
{
    const rgl_scan *scan = doc->scan;
    rgl_instrument_fact fact = {title, status, {scan->titles[title].span, confidence, why}};
    rgl_span name = scan->titles[title].name;

    /* A Chinese standard is approved and released in one act (批准发布), which gives it its number. */
    if (status == RGL_STATUS_ADOPTED && is_chinese_standard(scan, &scan->titles[title]))
        fact.status = RGL_STATUS_ISSUED;

    for (size_t i = 0; i < d->instrument_count; i++) {
        rgl_span other = scan->titles[d->instruments[i].title].name;

        if (name.to - name.from == other.to - other.from &&
            memcmp(scan->text + name.from, scan->text + other.from, name.to - name.from) == 0) {
            /* 对《X》进行修订，形成《X（征求意见稿）》: its version says more */
            if (scan->titles[title].mark >= 0 && scan->titles[d->instruments[i].title].mark < 0)
                d->instruments[i] = fact;
            return true;
        }
        if (is_last_word(scan, name, other))
            return true;
    }
    if (!rgl_grow(doc->arena, &d->instruments, sizeof fact, d->instrument_count, &d->instrument_capacity))
        return false;
    d->instruments[d->instrument_count++] = fact;
    return true;
}

/* What a sentence says of one of its titles. */
typedef struct {
    int16_t status; /* NOT_ACTED_ON */
    float confidence;
    const char *why;
    rgl_span cue;
} verdict;
#define NOT_ACTED_ON (-2)

static bool
acts_between(const rgl_sentence *s, uint32_t from, uint32_t to)
{
    for (size_t a = 0; a < s->act_count; a++)
        if (s->acts[a].span.from >= from && s->acts[a].span.to <= to)
            return true;
    return false;
}

bool
rgl_instrument_heads(const rgl_scan *scan, const rgl_sentence *s, uint32_t at)
{
    for (uint32_t p = s->span.from; p < at;) {
        rgl_span word = rgl_word_after(scan->text, at, p);

        if (word.from == word.to)
            break;
        if (!rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE) &&
            !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_DETERMINER) &&
            !rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_DRAFT_MARK))
            return false;
        p = word.to;
    }
    return true;
}

/* "Its proposed Rule on X would require": does the sentence begin with the title, and say what it would do? */
static bool
would(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title)
{
    rgl_span word = rgl_word_after(scan->text, s->span.to, title->span.to);

    if (word.from == word.to || rgl_cue_at(scan->lexicon, scan->text, s->span.to, word.from, RGL_CUE_MODAL) != word.to)
        return false;
    return rgl_instrument_heads(scan, s, title->span.from);
}

/* "CAC, 8 June: Notice on X": whose list it is, and a colon or a dash right before the title, with no verb. */
static bool
is_entry(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title, uint32_t after)
{
    uint32_t at = title->span.from, c;

    if (!s->subject.count || s->subject.span.to > at || after > s->span.from || title->law >= 0 ||
        acts_between(s, s->span.from, at))
        return false;
    while (at > s->subject.span.to && rgl_is_blank(rgl_utf8_get(scan->text, at, rgl_utf8_prev(scan->text, at))))
        at = (uint32_t) rgl_utf8_prev(scan->text, at);
    c = at > s->subject.span.to ? rgl_utf8_get(scan->text, at, rgl_utf8_prev(scan->text, at)) : 0;
    return c == ':' || c == 0x2013 || c == 0x2014 || c == 0xFF1A;
}

static verdict
judge(const rgl_document *doc, const rgl_sentence *s, const rgl_title *title, uint32_t after, bool headline)
{
    const rgl_scan *scan = doc->scan;
    const rgl_act *act = rgl_instrument_act_on(scan, s, title, after);
    bool close;
    const rgl_mention *told = rgl_instrument_told_behind(scan, rgl_instrument_last_day(doc), s, title, &close);
    /* "national standards to be drafted, such as the X, the Y" */
    size_t plan = rgl_event_mention(scan, after, title->span.from, M_STATUS, RGL_STATUS_PLANNED, true);

    if (plan == SIZE_MAX)
        plan = rgl_event_mention(scan, after, title->span.from, M_STATUS, RGL_STATUS_DRAFTING, true);
    /* 拟立项的…进行公示，其中有《X》: what is made public is the plan */
    if (plan != SIZE_MAX && act && scan->item[plan].span.to <= act->span.from && act->span.from < title->span.from &&
        rgl_is_ascii_at(scan->text, act->span.from))
        plan = SIZE_MAX;
    if (plan != SIZE_MAX && ((scan->item[plan].flags & RGL_F_WEAK) || title->law >= 0))
        plan = SIZE_MAX;
    if (told && (close || (!act && plan == SIZE_MAX)))
        return (verdict){(int16_t) told->code, close ? 0.9F : 0.85F, "said behind it", told->span};
    if (plan != SIZE_MAX)
        return (verdict){(int16_t) scan->item[plan].code, 0.8F, "named as planned", scan->item[plan].span};
    /* A law that everybody knows is acted on only by those who make laws, or in its draft. */
    if (act)
        return (verdict){rgl_instrument_status_of(scan, s, title, act, after),
                         act->actors_sure || act->passive ? 0.92F : 0.8F, "object or subject of a verb", act->span};
    if (title->mark >= RGL_STATUS_DRAFT && title->mark <= RGL_STATUS_UNDER_REVIEW && s->subject.count &&
        s->subject.span.to <= title->span.from && !acts_between(s, s->subject.span.to, title->span.from))
        return (verdict){title->mark, 0.6F, "a draft of those with whom the sentence begins", {0, 0}};
    if (title->mark >= RGL_STATUS_DRAFT && title->mark <= RGL_STATUS_UNDER_REVIEW && would(scan, s, title))
        return (verdict){title->mark, 0.6F, "a draft that the sentence begins with", {0, 0}};
    if (headline && title->mark >= 0)
        return (verdict){title->mark, 0.75F, "a draft in the headline", {0, 0}};
    if (is_entry(scan, s, title, after))
        return (verdict){
            title->mark >= 0 ? title->mark : RGL_STATUS_ISSUED, 0.6F, "an entry of somebody's list", {0, 0}};
    return (verdict){NOT_ACTED_ON, 0, NULL, {0, 0}};
}

static bool
add_verdict(rgl_document *doc, rgl_development *d, uint32_t title, const verdict *v)
{
    const rgl_title *t = &doc->scan->titles[title];
    rgl_span first = rgl_word_after(doc->scan->text, t->name.to, t->name.from);
    /* a name in small letters may be none */
    bool plain = first.from < first.to && !rgl_word_is_capital(doc->scan->text, first) && !t->quoted && !t->brackets;

    if (!add(doc, d, title, v->status, v->confidence - (plain ? 0.25F : 0.0F), v->why))
        return false;
    if (d->instruments[d->instrument_count - 1].title == title)
        d->instruments[d->instrument_count - 1].evidence.cue = v->cue;
    return true;
}

/* 《国家标准公告》: what only publishes others. */
static bool
is_vehicle(const rgl_title *title)
{
    return title->brackets && title->kind == RGL_KIND_ANNOUNCEMENT;
}

/* Does the sentence name a title, other than one that only publishes others or is only referred to? */
static bool
names_title(const rgl_scan *scan, const rgl_sentence *s)
{
    for (size_t i = s->first; i < s->last; i++)
        if (scan->item[i].kind == M_TITLE && !is_vehicle(&scan->titles[scan->item[i].detail]) &&
            !rgl_instrument_is_reference(scan, s, &scan->titles[scan->item[i].detail]))
            return true;
    return false;
}

/* What is done in a sentence that names no title to what the next one lists: 发布5项国家标准。代表性标准有《X》《Y》.
 */
static verdict
announced(const rgl_scan *scan, const rgl_sentence *s)
{
    verdict v = {.status = NOT_ACTED_ON};

    if (names_title(scan, s) || rgl_event_mention(scan, s->span.from, s->span.to, M_KIND, -1, false) == SIZE_MAX)
        return v;
    for (size_t a = 0; a < s->act_count; a++) {
        const rgl_act *act = &s->acts[a];
        rgl_title none = {.span = act->span, .kind = -1, .law = -1, .mark = -1};

        if (rgl_instrument_is_act(act) && !act->modal && !act->negated && !act->earlier && !act->adjectival)
            v = (verdict){rgl_instrument_status_of(scan, s, &none, act, s->span.from), 0.7F,
                          "in the list of what was announced", act->span};
    }
    return v;
}

/* The titles that a sentence lists take the place of the announcement that published them, the only one before. */
static void
drop_vehicle(const rgl_scan *scan, rgl_development *d)
{
    if (d->instrument_count < 2 || !is_vehicle(&scan->titles[d->instruments[0].title]))
        return;
    memmove(d->instruments, d->instruments + 1, (d->instrument_count - 1) * sizeof *d->instruments);
    d->instrument_count--;
}

/* carried: what was done to the titles that a sentence lists without saying more; NULL: nothing. */
static bool
read_sentence(rgl_document *doc, rgl_development *d, const rgl_sentence *s, const verdict *carried, bool headline)
{
    const rgl_scan *scan = doc->scan;
    uint32_t after = s->span.from;
    verdict last = {.status = NOT_ACTED_ON}; /* of the title before */
    bool referred = false;                   /* the list of titles is only referred to */
    size_t waiting = SIZE_MAX;               /* the first title of a list of which nothing has been said yet */

    for (size_t i = s->first; i < s->last; i++) {
        const rgl_mention *m = &scan->item[i];
        const rgl_title *title;
        bool joined;

        if (m->kind != M_TITLE || m->gone)
            continue;
        title = &scan->titles[m->detail];
        joined = after > s->span.from && coordinated(scan, after, title->span.from);
        if (joined && title->brackets && scan->text[after] == ' ' &&
            rgl_word_before(scan->text, s->span.from, title->span.from).to == after) {
            after = title->span.to; /* its name in Chinese */
            continue;
        }
        if (joined && last.status != NOT_ACTED_ON) {
            verdict listed = {.status =
                                  title->mark >= 0 && last.status < RGL_STATUS_ADOPTED ? title->mark : last.status,
                              .confidence = 0.85F,
                              .why = "in a list with an instrument that is acted on",
                              .cue = last.cue};
            bool close;
            const rgl_mention *told = rgl_instrument_told_behind(scan, rgl_instrument_last_day(doc), s, title, &close);

            if (told && close)
                listed = (verdict){(int16_t) told->code, 0.9F, "said behind it", told->span};
            if (!add_verdict(doc, d, m->detail, &listed))
                return false;
            after = title->span.to;
            continue;
        }
        if (!joined) {
            waiting = SIZE_MAX;
            referred = rgl_instrument_is_reference(scan, s, title);
        }
        last = (verdict){.status = NOT_ACTED_ON};
        if (!referred)
            last = judge(doc, s, title, after, headline);
        if (last.status == NOT_ACTED_ON && !referred && carried && !joined &&
            rgl_event_cue(scan, s->span.from, title->span.from, RGL_CUE_ENUMERATION, false) != SIZE_MAX)
            last = *carried;
        after = title->span.to;
        if (last.status == NOT_ACTED_ON) {
            waiting = waiting == SIZE_MAX && !referred ? i : waiting;
            continue;
        }
        /* 《X》《Y》正式发布: what is said behind the last of a list is said of all */
        for (size_t w = waiting; w < i; w++) {
            verdict listed = last;

            listed.confidence -= 0.07F;
            if (scan->item[w].kind == M_TITLE && !scan->item[w].gone &&
                !add_verdict(doc, d, scan->item[w].detail, &listed))
                return false;
        }
        waiting = SIZE_MAX;
        if (!add_verdict(doc, d, m->detail, &last))
            return false;
    }
    return true;
}

/* A row of a table of instruments: the titles in its column, with what the row says of their status. */
static bool
read_row(rgl_document *doc, rgl_development *d, const rgl_passage *passage)
{
    const rgl_scan *scan = doc->scan;
    rgl_span names[RGL_CELLS_MAX], cells[RGL_CELLS_MAX];
    size_t columns = rgl_table_cells(scan->text, passage->header->span, names);
    size_t n = rgl_table_cells(scan->text, passage->span, cells);
    int status = rgl_instrument_status_in(scan, passage->span.from, passage->span.to, true);

    for (size_t c = 0; c < n && c < columns; c++) {
        if (rgl_cue_at(scan->lexicon, scan->text, names[c].to, names[c].from, RGL_CUE_COL_TITLE) != names[c].to)
            continue;
        for (size_t i = rgl_scan_find(scan, cells[c].from); i < scan->sorted && scan->item[i].span.from < cells[c].to;
             i++) {
            const rgl_title *title;

            if (scan->item[i].kind != M_TITLE)
                continue;
            title = &scan->titles[scan->item[i].detail];
            if (!add(doc, d, scan->item[i].detail,
                     title->mark >= 0                               ? title->mark
                     : status >= 0 && status != RGL_STATUS_IN_FORCE ? (int16_t) status
                                                                    : RGL_STATUS_ISSUED,
                     0.85F, "in the table's column of titles"))
                return false;
        }
    }
    return true;
}

bool
rgl_instrument_told(const rgl_scan *scan, const rgl_sentence *s)
{
    static const rgl_date none = {0};

    for (size_t i = s->first; i < s->last; i++) {
        bool close;

        if (scan->item[i].kind == M_TITLE && !scan->item[i].gone &&
            !rgl_instrument_is_reference(scan, s, &scan->titles[scan->item[i].detail]) &&
            rgl_instrument_told_behind(scan, &none, s, &scan->titles[scan->item[i].detail], &close))
            return true;
    }
    return false;
}

bool
rgl_instrument_is_line(const rgl_scan *scan, rgl_span line)
{
    line.from = rgl_block_words(scan->text, line);
    line = rgl_span_trim(scan->text, line);
    return line.from < line.to && rgl_scan_covered(scan, line, M_TITLE, -1, false) >= 70;
}

bool
rgl_instrument_announces(const char *text, rgl_span paragraph)
{
    uint32_t last;

    paragraph = rgl_span_trim(text, paragraph);
    if (paragraph.from == paragraph.to)
        return false;
    last = rgl_utf8_get(text, paragraph.to, rgl_utf8_prev(text, paragraph.to));
    return last == ':' || last == 0xFF1A;
}

/* The lines behind a paragraph that announces them: each title has the status that the paragraph tells. What only
 * published them ("Announcement No. 17") is then no instrument of its own. */
static bool
read_lines(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count, const verdict *told)
{
    const rgl_scan *scan = doc->scan;
    int16_t status = told->status != NOT_ACTED_ON ? told->status
                     : d->instrument_count        ? d->instruments[0].status
                                                  : RGL_STATUS_ISSUED;
    size_t before = d->instrument_count;
    bool listed = false;

    for (size_t p = 1; p < count; p++) {
        if (passages[p].cells || passages[p - 1].headline || !rgl_instrument_is_line(scan, passages[p].span) ||
            !(listed || rgl_instrument_announces(scan->text, passages[p - 1].span))) {
            listed = false;
            continue;
        }
        listed = true;
        for (size_t i = rgl_scan_find(scan, passages[p].span.from);
             i < scan->sorted && scan->item[i].span.from < passages[p].span.to; i++)
            if (scan->item[i].kind == M_TITLE && !scan->item[i].gone &&
                !add(doc, d, scan->item[i].detail, status, 0.8F, "in a line that a paragraph announces"))
                return false;
    }
    if (d->instrument_count > before && before == 1 &&
        scan->titles[d->instruments[0].title].kind == RGL_KIND_ANNOUNCEMENT) {
        memmove(d->instruments, d->instruments + 1, (d->instrument_count - 1) * sizeof *d->instruments);
        d->instrument_count--;
    }
    return true;
}

/* The kind that a noun with its article names ("the Measures", "this notice") right at `at`; -1: none; -2: a pronoun.
 */
static int
named_again(const rgl_scan *scan, uint32_t to, uint32_t at)
{
    rgl_span word = rgl_word_after(scan->text, to, at);
    const rgl_mention *kind;

    if (rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_PRONOUN))
        return -2;
    while (word.from < word.to && (rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE) ||
                                   rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_DETERMINER) ||
                                   rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_SUBJECT_OF) ||
                                   rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_DRAFT_MARK)))
        word = rgl_word_after(scan->text, to, word.to);
    kind = word.from < word.to ? rgl_scan_covering(scan, M_KIND, word.from) : NULL;
    return kind ? (int) kind->code : -1;
}

/* What the text below says is done to the title that it stands under: "The Measures were issued by", "Issued by" under
 * nothing but the title, "the CAC published the Measures". */
static verdict
told_below(const rgl_scan *scan, const rgl_sentence *s, const rgl_title *title, bool line)
{
    for (size_t a = 0; a < s->act_count; a++) {
        const rgl_act *act = &s->acts[a];
        int before = named_again(scan, act->span.from, s->span.from), behind;

        if (!rgl_instrument_is_act(act) || act->modal || act->negated || act->earlier || act->adjectival)
            continue;
        if (rgl_event_mention(scan, s->span.from, act->span.from, M_TITLE, -1, false) != SIZE_MAX)
            break;
        behind = named_again(scan, s->span.to, act->span.to);
        if ((line && (act->span.from == s->span.from || act->cue == RGL_CUE_ACT_CONSULT)) ||
            (act->passive ? before == title->kind || (before == -2 && line) : behind == title->kind))
            return (verdict){rgl_instrument_status_of(scan, s, title, act, s->span.from), 0.75F, "said below its title",
                             act->span};
    }
    return (verdict){.status = NOT_ACTED_ON};
}

/* The titles of the headline, and what the first sentences below say of them. */
static bool
read_heading(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    const rgl_scan *scan = doc->scan;
    size_t named = SIZE_MAX;
    bool line = false;
    int sentences = 0;

    for (size_t p = 0; p < count && named == SIZE_MAX; p++)
        if (passages[p].headline) {
            named = rgl_event_mention(scan, passages[p].span.from, passages[p].span.to, M_TITLE, -1, false);
            line = rgl_instrument_is_line(scan, passages[p].span);
        }
    if (named == SIZE_MAX || scan->titles[scan->item[named].detail].kind < 0 ||
        (scan->titles[scan->item[named].detail].law >= 0 && !line))
        return true; /* "Bank fined under the Cybersecurity Law" */
    for (size_t p = 0; p < count; p++)
        for (size_t k = 0; k < passages[p].count && !passages[p].headline && !passages[p].cells && ++sentences <= 3;
             k++) {
            const rgl_title *title = &scan->titles[scan->item[named].detail];
            verdict v = told_below(scan, &passages[p].sentences[k], title, line);

            if (v.status != NOT_ACTED_ON)
                return add_verdict(doc, d, scan->item[named].detail, &v);
        }
    return true;
}

bool
rgl_instrument_read(rgl_document *doc, rgl_development *d, const rgl_passage *passages, size_t count)
{
    int sentences = 0;
    verdict carried = {.status = NOT_ACTED_ON}, told = carried;

    for (size_t p = 0; p < count; p++)
        for (size_t k = 0; k < passages[p].count && !passages[p].headline && !passages[p].cells; k++) {
            const rgl_sentence *s = &passages[p].sentences[k];
            bool also =
                rgl_event_cue(doc->scan, s->span.from, s->span.to, RGL_CUE_ALSO, false) != SIZE_MAX ||
                rgl_event_mention(doc->scan, s->span.from, s->span.to, M_STATUS, RGL_STATUS_PLANNED, false) != SIZE_MAX;

            bool lists = d->instrument_count == 1 && carried.status != NOT_ACTED_ON &&
                         is_vehicle(&doc->scan->titles[d->instruments[0].title]) &&
                         rgl_event_cue(doc->scan, s->span.from, s->span.to, RGL_CUE_ENUMERATION, false) != SIZE_MAX;

            if (++sentences > 3 && !also)
                continue;
            if ((d->instrument_count == 0 || also || lists) &&
                !read_sentence(doc, d, s, carried.status == NOT_ACTED_ON ? NULL : &carried, false))
                return false;
            if (lists)
                drop_vehicle(doc->scan, d);
            carried = announced(doc->scan, s);
            if (told.status == NOT_ACTED_ON)
                told = carried;
        }
    if (!read_lines(doc, d, passages, count, &told))
        return false;
    for (size_t p = 0; p < count && d->instrument_count == 0; p++)
        if (passages[p].header && !read_row(doc, d, &passages[p]))
            return false;
    if (d->instrument_count == 0 && !read_heading(doc, d, passages, count))
        return false;
    /* the running text of a record's field */
    for (size_t p = 0; p < count && d->instrument_count == 0; p++)
        for (size_t k = 0; k < passages[p].count && passages[p].record && !passages[p].header; k++)
            if (!read_sentence(doc, d, &passages[p].sentences[k], NULL, false))
                return false;
    for (size_t p = 0; p < count && d->instrument_count == 0; p++)
        for (size_t k = 0; k < passages[p].count && passages[p].headline; k++)
            if (!read_sentence(doc, d, &passages[p].sentences[k], NULL, true))
                return false;
    return true;
}

bool
rgl_instrument_set_headline(rgl_document *doc, rgl_development *d, int16_t status)
{
    const rgl_scan *scan = doc->scan;
    size_t i = rgl_event_mention(scan, d->headline.from, d->headline.to, M_TITLE, -1, false);
    const rgl_title *title = i == SIZE_MAX ? NULL : &scan->titles[scan->item[i].detail];

    if (!title)
        return true;
    d->instrument_count = 0; /* its short names, and those that its text names */
    return add(doc, d, scan->item[i].detail, title->mark >= 0 ? title->mark : status, 0.85F,
               "the lines under the title");
}

/* "The guidelines will be subject to public consultation": does a sentence say so of what the development adopts? */
static bool
goes_to_comment(const rgl_scan *scan, const rgl_passage *passages, size_t count)
{
    for (size_t p = 0; p < count; p++)
        for (size_t k = 0; k < passages[p].count; k++)
            if (rgl_event_cue(scan, passages[p].sentences[k].span.from, passages[p].sentences[k].span.to,
                              RGL_CUE_TO_COMMENT, false) != SIZE_MAX)
                return true;
    return false;
}

void
rgl_instrument_settle(const rgl_scan *scan, rgl_development *d, const rgl_passage *passages, size_t count)
{
    rgl_instrument_fact *only = d->instruments;
    bool draft = false;

    if (d->instrument_count != 1 || (only->status != RGL_STATUS_ADOPTED && only->status != RGL_STATUS_ISSUED))
        return;
    for (size_t i = 0; i < d->deadline_count; i++)
        draft |= d->deadlines[i].kind == RGL_DEADLINE_CONSULTATION_CLOSE &&
                 (!d->event_date.year || rgl_date_days(d->deadlines[i].to) > rgl_date_days(d->event_date));
    if (draft || goes_to_comment(scan, passages, count)) {
        only->status = RGL_STATUS_DRAFT;
        only->evidence.confidence -= 0.1F;
    }
}
