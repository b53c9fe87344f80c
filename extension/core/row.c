/* row.c: a document's developments as rows of the ledger, with keys made from content. */
#include "row.h"

#include <stdio.h>
#include <string.h>

#include "block.h"
#include "explain.h"
#include "document.h"
#include "han.h"
#include "lexicon_enums.h"
#include "title.h"

#define COLUMNS_MAX 24
#define CHARS_EVERY 64

typedef struct {
    rgl_document *doc;
    rgl_arena *arena;
    const rgl_source *source;
    const rgl_scan *scan;
    rgl_row *rows;
    size_t count, capacity;
    rgl_value values[COLUMNS_MAX]; /* the row that is being written */
    int n;
    bool failed;
    const uint32_t *chars; /* characters before each CHARS_EVERY bytes of the text */
    uint32_t development_no;
} writer;

static void
put(writer *w, rgl_value value)
{
    if (w->n < COLUMNS_MAX)
        w->values[w->n] = value;
    w->n++;
}

static void
put_null(writer *w)
{
    put(w, (rgl_value){RGL_NULL});
}

static void
put_text(writer *w, const char *s, size_t len)
{
    if (s)
        put(w, (rgl_value){.type = RGL_TEXT_VALUE, .text = s, .len = (uint32_t) len});
    else
        put_null(w);
}

static void
put_string(writer *w, const char *s)
{
    put_text(w, s, s ? strlen(s) : 0);
}

static void
put_span(writer *w, rgl_span span)
{
    if (span.from < span.to)
        put_text(w, w->scan->written + span.from, span.to - span.from);
    else
        put_null(w);
}

static void
put_int(writer *w, int64_t number)
{
    put(w, (rgl_value){.type = RGL_INT_VALUE, .number = number});
}

static void
put_date(writer *w, rgl_date date)
{
    if (date.year)
        put(w, (rgl_value){.type = RGL_DATE_VALUE, .number = rgl_date_days(date)});
    else
        put_null(w);
}

/* 0.00 to 1.00 */
static void
put_confidence(writer *w, float confidence)
{
    int hundredths = (int) (confidence * 100.0F + 0.5F);

    put(w, (rgl_value){.type = RGL_DECIMAL_VALUE,
                       .scale = 2,
                       .number = hundredths < 0     ? 0
                                 : hundredths > 100 ? 100
                                                    : hundredths});
}

static void
put_label(writer *w, const char *vocabulary, int rank)
{
    put_string(w, rank >= 0 ? rgl_vocabulary(vocabulary)[rank] : NULL);
}

static void
put_key(writer *w, int64_t no)
{
    put_string(w, w->source->document_id);
    put_int(w, w->development_no);
    put_int(w, no);
}

/* Counts the characters up to each stretch of the text once: evidence goes back and forth in it. False: no memory. */
static bool
count_chars(writer *w)
{
    uint32_t len = (uint32_t) w->scan->len, *chars = rgl_alloc(w->arena, (len / CHARS_EVERY + 1) * sizeof *chars);

    if (!chars)
        return false;
    for (uint32_t i = 0; i < len / CHARS_EVERY; i++)
        chars[i + 1] = chars[i] + rgl_span_chars(w->scan->text, (rgl_span){i * CHARS_EVERY, (i + 1) * CHARS_EVERY});
    w->chars = chars;
    return true;
}

static void
put_char(writer *w, uint32_t byte)
{
    uint32_t at = byte < w->scan->len ? byte : (uint32_t) w->scan->len, from = at / CHARS_EVERY * CHARS_EVERY;

    put_int(w, w->chars[at / CHARS_EVERY] + rgl_span_chars(w->scan->text, (rgl_span){from, at}));
}

static void
put_chars(writer *w, rgl_span span)
{
    put_char(w, span.from);
    put_char(w, span.to);
}

static void
put_evidence(writer *w, const rgl_evidence *evidence)
{
    put_chars(w, evidence->span);
    put_span(w, evidence->span);
    put_confidence(w, evidence->confidence);
}

static void
put_place(writer *w, uint16_t place)
{
    put_string(w, place == RGL_NONE ? NULL : rgl_lexicon_place(w->scan->lexicon, place)->name_en);
}

/* Close the row. evidence: why it is there, when that is to be told; or NULL. */
static void
end_row(writer *w, rgl_table_id table, const rgl_evidence *evidence)
{
    rgl_row row = {
        .table = table,
        .why = w->source->explain && evidence ? rgl_explain(w->arena, w->scan, evidence) : NULL,
    };
    rgl_value *values = rgl_alloc(w->arena, sizeof *values * (size_t) rgl_tables[table].column_count);

    if (w->n != rgl_tables[table].column_count || !values ||
        !rgl_grow(w->arena, &w->rows, sizeof row, w->count, &w->capacity)) {
        w->failed = true;
    } else {
        memcpy(values, w->values, sizeof *values * (size_t) w->n);
        row.values = values;
        w->rows[w->count++] = row;
    }
    w->n = 0;
}

/* ------------------------------------------------------------------------------------------------- keys */

/* 64 bits of FNV-1a (Fowler, Noll, Vo), finished with the mixer of splitmix64 so that short titles spread. */
static uint64_t
hash_bytes(uint64_t hash, const char *s, size_t len)
{
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ (unsigned char) s[i]) * 0x100000001B3U;
    return hash;
}

static uint64_t
mix(uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

/* The key of an instrument: its jurisdiction and its title's letters, digits and ideographs, small. */
static char *
instrument_id(writer *w, const rgl_title *title, const char *jurisdiction)
{
    const char *text = w->scan->text;
    uint64_t hash = 0xCBF29CE484222325U;
    char *id = rgl_alloc(w->arena, 17);

    if (!id) {
        w->failed = true;
        return NULL;
    }
    if (title->law >= 0) {
        /* A known law is one instrument, whatever it is called here. */
        const char *code = rgl_lexicon_law(w->scan->lexicon, (uint16_t) title->law)->code;

        hash = hash_bytes(hash, "law\n", 4);
        hash = hash_bytes(hash, code, strlen(code));
    } else {
        if (jurisdiction)
            hash = hash_bytes(hash, jurisdiction, strlen(jurisdiction));
        hash = hash_bytes(hash, "\n", 1);
        for (uint32_t at = title->name.from; at < title->name.to;) {
            uint32_t next = (uint32_t) rgl_utf8_next(text, title->name.to, at),
                     c = rgl_utf8_get(text, title->name.to, at);

            if (c < 0x80 && ((c | 32) >= 'a' && (c | 32) <= 'z')) {
                char small = (char) (c | 32);

                hash = hash_bytes(hash, &small, 1);
            } else if ((c >= '0' && c <= '9') || rgl_is_ideograph(c) || (c >= 0xC0 && c < 0x2000)) {
                hash = hash_bytes(hash, text + at, next - at);
            }
            at = next;
        }
    }
    hash = mix(hash);
    for (int i = 0; i < 16; i++)
        id[i] = "0123456789abcdef"[hash >> (60 - 4 * i) & 15];
    return id;
}

/* ------------------------------------------------------------------------------------------------- rows */

static void
write_document(writer *w)
{
    const rgl_source *s = w->source;

    put_string(w, s->document_id);
    put_string(w, s->source_uri);
    put_string(w, s->sha256);
    put_string(w, s->media_type);
    put_string(w, s->charset);
    put_string(w, w->doc->publisher);
    if (s->title)
        put_string(w, s->title);
    else
        put_span(w, w->doc->title);
    put_string(w, w->doc->language);
    put_date(w, w->doc->period_from);
    put_date(w, w->doc->period_to);
    if (w->doc->period_from.year)
        put_confidence(w, w->doc->period_confidence);
    else
        put_null(w);
    put_string(w, w->doc->jurisdiction);
    put_char(w, (uint32_t) s->len);
    put_text(w, s->text, s->len);
    end_row(w, RGL_T_DOCUMENT, NULL);
}

static void
write_blocks(writer *w)
{
    for (size_t b = 0; b < w->doc->block_count; b++) {
        const rgl_block *block = &w->doc->blocks[b];

        put_string(w, w->source->document_id);
        put_int(w, (int64_t) b + 1);
        put_string(w, rgl_block_kind_name(block->kind));
        if (block->level)
            put_int(w, block->level);
        else
            put_null(w);
        put_chars(w, block->span);
        if (w->doc->block_development[b])
            put_int(w, w->doc->block_development[b]);
        else
            put_null(w);
        end_row(w, RGL_T_BLOCK, NULL);
    }
}

static const char *
head_code(writer *w, uint16_t authority)
{
    const rgl_authority *a = rgl_lexicon_authority(w->scan->lexicon, authority);

    return a->regulator ? a->regulator : a->code;
}

/* The authority that leads: the first that acts. */
static const rgl_actor *
lead(const rgl_development *d)
{
    for (size_t i = 0; i < d->actor_count; i++)
        if (d->actors[i].role != RGL_ROLE_REPORTS && d->actors[i].role != RGL_ROLE_MENTIONED)
            return &d->actors[i];
    return NULL;
}

static void
put_lead(writer *w, const rgl_development *d)
{
    const rgl_actor *actor = lead(d);

    put_string(w, actor ? head_code(w, actor->authority) : NULL);
    put_place(w, actor ? actor->place : RGL_NONE);
}

/* "CAC; MIIT/Beijing": the acting authorities in the order of the text. */
static void
put_authorities(writer *w, const rgl_development *d)
{
    char list[1024];
    size_t n = 0;

    for (size_t i = 0; i < d->actor_count; i++) {
        const rgl_actor *a = &d->actors[i];
        const char *place = a->place == RGL_NONE ? NULL : rgl_lexicon_place(w->scan->lexicon, a->place)->name_en;
        int k;

        if (a->role == RGL_ROLE_REPORTS || a->role == RGL_ROLE_MENTIONED)
            continue;
        k = snprintf(list + n, sizeof list - n, "%s%s%s%s", n ? "; " : "", head_code(w, a->authority), place ? "/" : "",
                     place ? place : "");
        if (k < 0 || (size_t) k >= sizeof list - n)
            break;
        n += (size_t) k;
    }
    put_text(w, n ? rgl_strndup(w->arena, list, n) : NULL, n);
}

static void
put_topics(writer *w, const rgl_development *d)
{
    char list[512];
    size_t n = 0;

    for (size_t i = 0; i < d->topic_count; i++) {
        int k = snprintf(list + n, sizeof list - n, "%s%s", n ? "; " : "",
                         rgl_lexicon_topic(w->scan->lexicon, d->topics[i]));

        if (k < 0 || (size_t) k >= sizeof list - n)
            break;
        n += (size_t) k;
    }
    put_text(w, n ? rgl_strndup(w->arena, list, n) : NULL, n);
}

static void
write_development(writer *w, const rgl_development *d)
{
    const rgl_actor *actor = lead(d);

    put_string(w, w->source->document_id);
    put_int(w, w->development_no);
    put_label(w, "section", d->section);
    put_string(w, d->kind);
    put_date(w, d->event_date);
    put_string(w, d->event_date.year ? rgl_precision_name(d->precision) : NULL);
    put_date(w, d->reported_date);
    put_string(w, d->reporter >= 0 ? head_code(w, (uint16_t) d->reporter) : NULL);
    put_string(w, actor ? head_code(w, actor->authority) : NULL);
    put_authorities(w, d);
    put_string(w, d->jurisdiction);
    put_span(w, d->headline);
    put_span(w, d->span);
    put_topics(w, d);
    put_string(w, w->doc->language);
    put_confidence(w, d->confidence);
    put_chars(w, d->span);
    end_row(w, RGL_T_DEVELOPMENT, &(rgl_evidence){.why = d->why});
}

static void
write_actors(writer *w, const rgl_development *d)
{
    for (size_t i = 0; i < d->actor_count; i++) {
        const rgl_actor *a = &d->actors[i];

        put_key(w, (int64_t) i + 1);
        put_string(w, head_code(w, a->authority));
        put_string(w, head_code(w, a->authority));
        put_place(w, a->place);
        put_label(w, "authority_role", a->role);
        put_evidence(w, &a->evidence);
        end_row(w, RGL_T_DEVELOPMENT_AUTHORITY, &a->evidence);
    }
}

/* The day on which an instrument's status changed: the event's, else the report's. */
static rgl_date
fact_date(const rgl_development *d)
{
    return d->event_date.year ? d->event_date : d->reported_date;
}

static void
write_instruments(writer *w, const rgl_development *d, const char **ids)
{
    for (size_t i = 0; i < d->instrument_count; i++) {
        const rgl_instrument_fact *fact = &d->instruments[i];
        const rgl_title *title = &w->scan->titles[fact->title];
        const rgl_actor *actor = lead(d);
        bool chinese = (unsigned char) w->scan->text[title->name.from] >= 0xE0;
        rgl_date effective = {0};
        const rgl_law *law = title->law >= 0 ? rgl_lexicon_law(w->scan->lexicon, (uint16_t) title->law) : NULL;

        for (size_t k = 0; k < d->deadline_count; k++)
            if (d->deadlines[k].kind == RGL_DEADLINE_EFFECTIVE &&
                (d->deadlines[k].title < 0 || d->deadlines[k].title == (int32_t) fact->title ||
                 d->instrument_count == 1))
                effective = d->deadlines[k].from.year ? d->deadlines[k].from : d->deadlines[k].to;
        put_string(w, ids[i]);
        put_span(w, title->name);
        if (chinese)
            put_span(w, title->name);
        else
            put_string(w, law ? law->title_zh : NULL);
        put_label(w, "instrument_kind", title->kind);
        if (title->kind >= 0)
            put_int(w, rgl_instrument_hierarchy(title->kind));
        else
            put_null(w);
        put_string(w, actor ? head_code(w, actor->authority) : NULL);
        put_string(w, d->jurisdiction);
        put_label(w, "instrument_status", fact->status);
        if (fact->status >= 0)
            put_int(w, fact->status);
        else
            put_null(w);
        put_date(w, fact_date(d));
        put_date(w, effective);
        put_date(w, fact_date(d));
        put_date(w, fact_date(d));
        end_row(w, RGL_T_INSTRUMENT, &fact->evidence);
    }
}

static void
write_instrument_events(writer *w, const rgl_development *d, const char **ids)
{
    for (size_t i = 0; i < d->instrument_count; i++) {
        const rgl_instrument_fact *fact = &d->instruments[i];
        const rgl_title *title = &w->scan->titles[fact->title];

        put_key(w, (int64_t) i + 1);
        put_string(w, ids[i]);
        put_span(w, title->name);
        put_label(w, "instrument_status", fact->status);
        if (fact->status >= 0)
            put_int(w, fact->status);
        else
            put_null(w);
        put_label(w, "instrument_status", title->mark);
        put_span(w, title->number);
        put_date(w, fact_date(d));
        put_evidence(w, &fact->evidence);
        end_row(w, RGL_T_INSTRUMENT_EVENT, &fact->evidence);
    }
}

static void
put_count(writer *w, int64_t count)
{
    if (count > 0)
        put_int(w, count);
    else
        put_null(w);
}

static void
write_actions(writer *w, const rgl_development *d)
{
    for (size_t i = 0; i < d->action_count; i++) {
        const rgl_action *a = &d->actions[i];

        put_key(w, (int64_t) i + 1);
        put_date(w, d->event_date);
        put_lead(w, d);
        put_label(w, "enforcement_kind", a->kind);
        put_span(w, a->subject);
        put_count(w, a->subject_count);
        put_evidence(w, &a->evidence);
        end_row(w, RGL_T_ENFORCEMENT_ACTION, &a->evidence);
    }
}

static void
write_parties(writer *w, const rgl_development *d)
{
    int64_t no = 0;

    for (size_t i = 0; i < d->penalty_count; i++) {
        const rgl_party *p = &d->penalties[i].party;
        rgl_evidence evidence = {p->name, d->penalties[i].evidence.confidence, "respondent of a penalty"};
        bool seen = p->name.from == p->name.to;

        for (size_t k = 0; k < i; k++)
            seen |= d->penalties[k].party.name.from == p->name.from;
        if (seen)
            continue;
        put_key(w, ++no);
        put_span(w, p->name);
        put_string(w, rgl_party_kind_name(p->kind));
        put_count(w, p->count);
        put_evidence(w, &evidence);
        end_row(w, RGL_T_PARTY, &evidence);
    }
}

static void
write_penalties(writer *w, const rgl_development *d)
{
    for (size_t i = 0; i < d->penalty_count; i++) {
        const rgl_penalty *p = &d->penalties[i];

        put_key(w, (int64_t) i + 1);
        put_date(w, d->event_date);
        put_lead(w, d);
        put_span(w, p->party.name);
        put_string(w, rgl_party_kind_name(p->party.kind));
        put_count(w, p->party.count);
        put_label(w, "enforcement_kind", p->kind);
        if (p->has_amount) {
            int exponent = rgl_currency_exponent(p->amount.currency);

            put_int(w, p->amount.minor);
            put(w, (rgl_value){.type = RGL_DECIMAL_VALUE,
                               .scale = (uint8_t) (exponent < 0 ? 0 : exponent),
                               .number = p->amount.minor});
            put_string(w, p->amount.currency);
            put_string(w, rgl_bound_name(p->amount.bound));
            put(w, (rgl_value){.type = RGL_BOOL_VALUE, .number = p->is_total});
        } else {
            for (int k = 0; k < 5; k++)
                put_null(w);
        }
        put_span(w, p->reason);
        put_evidence(w, &p->evidence);
        end_row(w, RGL_T_PENALTY, &p->evidence);
    }
}

static void
write_app_notices(writer *w, const rgl_development *d)
{
    for (size_t i = 0; i < d->app_notice_count; i++) {
        const rgl_app_notice *a = &d->app_notices[i];

        put_key(w, (int64_t) i + 1);
        put_date(w, d->event_date);
        put_lead(w, d);
        put_label(w, "enforcement_kind", a->action);
        put_int(w, a->apps);
        put_int(w, a->sdks);
        put_evidence(w, &a->evidence);
        end_row(w, RGL_T_APP_NOTICE, &a->evidence);
    }
}

static void
write_deadlines(writer *w, const rgl_development *d, const char **ids)
{
    for (size_t i = 0; i < d->deadline_count; i++) {
        const rgl_deadline *x = &d->deadlines[i];
        const char *id = NULL;
        rgl_span subject = {0, 0};

        for (size_t k = 0; k < d->instrument_count; k++)
            if ((int32_t) d->instruments[k].title == x->title || d->instrument_count == 1) {
                id = ids[k];
                subject = w->scan->titles[d->instruments[k].title].name;
            }
        if (subject.from == subject.to && x->title >= 0)
            subject = w->scan->titles[x->title].name;
        if (subject.from == subject.to)
            subject = d->headline;
        put_key(w, (int64_t) i + 1);
        put_label(w, "deadline_kind", x->kind);
        put_date(w, x->from);
        put_date(w, x->to);
        put_span(w, subject);
        put_string(w, id);
        put_evidence(w, &x->evidence);
        end_row(w, RGL_T_DEADLINE, &x->evidence);
    }
}

static void
write_citations(writer *w, const rgl_development *d)
{
    for (size_t i = 0; i < d->citation_count; i++) {
        const rgl_citation *c = &d->citations[i];
        const rgl_law *law = rgl_lexicon_law(w->scan->lexicon, c->law);

        put_key(w, (int64_t) i + 1);
        put_string(w, law->code);
        put_string(w, strcmp(w->doc->language, "zh") == 0 && law->title_zh ? law->title_zh : law->title_en);
        put_span(w, c->article);
        put_evidence(w, &c->evidence);
        end_row(w, RGL_T_CITATION, &c->evidence);
    }
}

static void
write_relations(writer *w, const rgl_development *d, const char **ids)
{
    for (size_t i = 0; i < d->relation_count; i++) {
        const rgl_relation *r = &d->relations[i];
        const char *id = NULL;

        for (size_t k = 0; k < d->instrument_count && !id; k++)
            if (d->instruments[k].title == r->title)
                id = ids[k];
        put_key(w, (int64_t) i + 1);
        put_string(w, id);
        put_label(w, "instrument_relation", r->kind);
        put_span(w, r->target);
        put_string(w, r->law >= 0 ? rgl_lexicon_law(w->scan->lexicon, (uint16_t) r->law)->code : NULL);
        put_evidence(w, &r->evidence);
        end_row(w, RGL_T_INSTRUMENT_RELATION, &r->evidence);
    }
}

static void
write_findings(writer *w, const rgl_development *d)
{
    for (size_t i = 0; i < d->finding_count; i++) {
        const rgl_finding *f = &d->findings[i];

        put_key(w, (int64_t) i + 1);
        put_string(w, rgl_lexicon_violation(w->scan->lexicon, f->category));
        put_string(w, f->obligation ? "obligation" : "violation");
        put_span(w, f->text);
        put_evidence(w, &f->evidence);
        end_row(w, RGL_T_FINDING, &f->evidence);
    }
}

static void
write_topics(writer *w, const rgl_development *d)
{
    for (size_t i = 0; i < d->topic_count; i++) {
        put_string(w, w->source->document_id);
        put_int(w, w->development_no);
        put_string(w, rgl_lexicon_topic(w->scan->lexicon, d->topics[i]));
        end_row(w, RGL_T_DEVELOPMENT_TOPIC, NULL);
    }
}

static void
write_highlights(writer *w)
{
    for (size_t i = 0; i < w->doc->highlight_count; i++) {
        put_string(w, w->source->document_id);
        put_int(w, (int64_t) i + 1);
        put_span(w, w->doc->highlights[i].span);
        if (w->doc->highlights[i].development)
            put_int(w, w->doc->highlights[i].development);
        else
            put_null(w);
        put_chars(w, w->doc->highlights[i].span);
        end_row(w, RGL_T_HIGHLIGHT, NULL);
    }
}

/* Rows are written table by table, so that they come out ordered by table and key. */
static rgl_status
write_rows(writer *w, rgl_rows *out, rgl_error *err)
{
    rgl_document *doc = w->doc;
    const char ***ids = rgl_alloc(w->arena, (doc->count + 1) * sizeof *ids);

    if (!ids || !count_chars(w))
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    for (size_t i = 0; i < doc->count; i++) {
        const rgl_development *d = &doc->developments[i];

        ids[i] = rgl_alloc(w->arena, (d->instrument_count + 1) * sizeof **ids);
        if (!ids[i])
            return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
        for (size_t k = 0; k < d->instrument_count; k++)
            ids[i][k] = instrument_id(w, &w->scan->titles[d->instruments[k].title], d->jurisdiction);
    }
    write_document(w);
    write_blocks(w);
    for (int table = RGL_T_DEVELOPMENT; table < RGL_T_HIGHLIGHT; table++)
        for (size_t i = 0; i < doc->count; i++) {
            const rgl_development *d = &doc->developments[i];

            w->development_no = (uint32_t) i + 1;
            switch (table) {
            case RGL_T_DEVELOPMENT:
                write_development(w, d);
                break;
            case RGL_T_DEVELOPMENT_AUTHORITY:
                write_actors(w, d);
                break;
            case RGL_T_INSTRUMENT:
                write_instruments(w, d, ids[i]);
                break;
            case RGL_T_INSTRUMENT_EVENT:
                write_instrument_events(w, d, ids[i]);
                break;
            case RGL_T_ENFORCEMENT_ACTION:
                write_actions(w, d);
                break;
            case RGL_T_PARTY:
                write_parties(w, d);
                break;
            case RGL_T_PENALTY:
                write_penalties(w, d);
                break;
            case RGL_T_APP_NOTICE:
                write_app_notices(w, d);
                break;
            case RGL_T_DEADLINE:
                write_deadlines(w, d, ids[i]);
                break;
            case RGL_T_CITATION:
                write_citations(w, d);
                break;
            case RGL_T_INSTRUMENT_RELATION:
                write_relations(w, d, ids[i]);
                break;
            case RGL_T_FINDING:
                write_findings(w, d);
                break;
            case RGL_T_DEVELOPMENT_TOPIC:
                write_topics(w, d);
                break;
            default:
                break;
            }
        }
    write_highlights(w);
    if (w->failed)
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    out->rows = w->rows;
    out->count = w->count;
    return RGL_OK;
}

rgl_status
rgl_extract(rgl_arena *arena, const rgl_lexicon *lexicon, const rgl_source *source, rgl_rows *out, rgl_error *err)
{
    rgl_scan scan = {.written = source->text, .len = source->len, .lexicon = lexicon, .arena = arena};
    rgl_document doc = {.source = source, .scan = &scan, .arena = arena};
    writer w = {.doc = &doc, .arena = arena, .source = source, .scan = &scan};
    rgl_status status;

    if (source->len > RGL_TEXT_MAX)
        return rgl_fail(err, RGL_TOO_LARGE, RGL_TEXT_MAX, "text is larger than 256 MB");
    if (source->len == 0)
        return rgl_fail(err, RGL_EMPTY, 0, "no visible character");
    scan.text = rgl_han_fold(arena, source->text, source->len);
    if (!scan.text)
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    scan.traditional = rgl_han_is_traditional(source->text, scan.text, source->len);
    if (source->blocks) {
        doc.blocks = rgl_alloc(arena, source->block_count * sizeof *doc.blocks);
        if (!doc.blocks)
            return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
        memcpy(doc.blocks, source->blocks, source->block_count * sizeof *doc.blocks);
        doc.block_count = source->block_count;
    } else {
        status = rgl_block_split(arena, scan.text, source->len, &doc.blocks, &doc.block_count, err);
        if (status != RGL_OK)
            return status;
    }
    status = rgl_develop(&doc, err);
    if (status != RGL_OK)
        return status;
    return write_rows(&w, out, err);
}
