/* row_tables.c: the columns of the base tables that a document fills. ledger.sql declares the same tables in SQL, and
 * a test compares the two. Append columns at the end of a table only. */
#include "regledger.h"

#include <string.h>

#define T RGL_TEXT_VALUE
#define I RGL_INT_VALUE
#define B RGL_BOOL_VALUE
#define D RGL_DATE_VALUE
#define N RGL_DECIMAL_VALUE

/* What every fact of a development ends with: where it stands, in characters of the document's text (half-open, from
 * 0), exactly those words, and how sure we are (0.00 to 1.00). */
#define EVIDENCE                                                                                                       \
    {"char_from", I}, {"char_to", I}, {"evidence", T},                                                                 \
    {                                                                                                                  \
        "confidence", N                                                                                                \
    }

static const rgl_column document[] = {
    {"document_id", T},       {"source_uri", T},   {"sha256", T},     {"media_type", T},  {"charset", T},
    {"publisher", T},         {"title", T},        {"language", T},   {"period_from", D}, {"period_to", D},
    {"period_confidence", N}, {"jurisdiction", T}, {"char_count", I}, {"text", T},
};
static const rgl_column block[] = {
    {"document_id", T}, {"block_no", I}, {"kind", T},           {"level", I},
    {"char_from", I},   {"char_to", I},  {"development_no", I},
};
static const rgl_column development[] = {
    {"document_id", T},          {"development_no", I}, {"section", T},  {"kind", T},           {"event_date", D},
    {"event_date_precision", T}, {"reported_date", D},  {"reporter", T}, {"lead_authority", T}, {"authorities", T},
    {"jurisdiction", T},         {"headline", T},       {"body", T},     {"topics", T},         {"language", T},
    {"confidence", N},           {"char_from", I},      {"char_to", I},
};
static const rgl_column development_authority[] = {
    {"document_id", T}, {"development_no", I}, {"authority_no", I}, {"authority_code", T},
    {"regulator", T},   {"office_place", T},   {"role", T},         EVIDENCE,
};
static const rgl_column instrument[] = {
    {"instrument_id", T},  {"title", T},        {"title_zh", T},  {"kind", T},        {"hierarchy_rank", I},
    {"issuer", T},         {"jurisdiction", T}, {"status", T},    {"status_rank", I}, {"status_date", D},
    {"effective_date", D}, {"first_seen", D},   {"last_seen", D},
};
static const rgl_column instrument_event[] = {
    {"document_id", T},     {"development_no", I}, {"event_no", I},    {"instrument_id", T},
    {"title", T},           {"status", T},         {"status_rank", I}, {"version", T},
    {"standard_number", T}, {"event_date", D},     EVIDENCE,
};
static const rgl_column enforcement_action[] = {
    {"document_id", T},  {"development_no", I},   {"action_no", I}, {"event_date", D},    {"authority_code", T},
    {"office_place", T}, {"enforcement_kind", T}, {"subject", T},   {"subject_count", I}, EVIDENCE,
};
static const rgl_column party[] = {
    {"document_id", T}, {"development_no", I}, {"party_no", I}, {"name", T}, {"kind", T}, {"party_count", I}, EVIDENCE,
};
static const rgl_column penalty[] = {
    {"document_id", T},
    {"development_no", I},
    {"penalty_no", I},
    {"event_date", D},
    {"authority_code", T},
    {"office_place", T},
    {"respondent", T},
    {"respondent_kind", T},
    {"respondent_count", I},
    {"enforcement_kind", T},
    {"amount_minor", I},
    {"amount", N},
    {"currency", T},
    {"amount_bound", T},
    {"is_total", B},
    {"reason", T},
    EVIDENCE,
};
static const rgl_column app_notice[] = {
    {"document_id", T},  {"development_no", I}, {"notice_no", I}, {"event_date", D}, {"authority_code", T},
    {"office_place", T}, {"action", T},         {"app_count", I}, {"sdk_count", I},  EVIDENCE,
};
static const rgl_column deadline[] = {
    {"document_id", T}, {"development_no", I}, {"deadline_no", I},   {"kind", T}, {"due_from", D},
    {"due_to", D},      {"subject", T},        {"instrument_id", T}, EVIDENCE,
};
static const rgl_column citation[] = {
    {"document_id", T}, {"development_no", I}, {"citation_no", I}, {"law_code", T},
    {"law_title", T},   {"article", T},        EVIDENCE,
};
static const rgl_column instrument_relation[] = {
    {"document_id", T}, {"development_no", I}, {"relation_no", I},     {"instrument_id", T},
    {"relation", T},    {"target_title", T},   {"target_law_code", T}, EVIDENCE,
};
static const rgl_column finding[] = {
    {"document_id", T}, {"development_no", I}, {"finding_no", I}, {"category", T}, {"role", T}, {"text", T}, EVIDENCE,
};
static const rgl_column development_topic[] = {{"document_id", T}, {"development_no", I}, {"topic", T}};
static const rgl_column highlight[] = {
    {"document_id", T}, {"highlight_no", I}, {"text", T}, {"development_no", I}, {"char_from", I}, {"char_to", I},
};

#define TABLE(name)                                                                                                    \
    {                                                                                                                  \
#name, sizeof name / sizeof name[0], name                                                                      \
    }
const rgl_table rgl_tables[RGL_TABLES] = {
    [RGL_T_DOCUMENT] = TABLE(document),
    [RGL_T_BLOCK] = TABLE(block),
    [RGL_T_DEVELOPMENT] = TABLE(development),
    [RGL_T_DEVELOPMENT_AUTHORITY] = TABLE(development_authority),
    [RGL_T_INSTRUMENT] = TABLE(instrument),
    [RGL_T_INSTRUMENT_EVENT] = TABLE(instrument_event),
    [RGL_T_ENFORCEMENT_ACTION] = TABLE(enforcement_action),
    [RGL_T_PARTY] = TABLE(party),
    [RGL_T_PENALTY] = TABLE(penalty),
    [RGL_T_APP_NOTICE] = TABLE(app_notice),
    [RGL_T_DEADLINE] = TABLE(deadline),
    [RGL_T_CITATION] = TABLE(citation),
    [RGL_T_INSTRUMENT_RELATION] = TABLE(instrument_relation),
    [RGL_T_FINDING] = TABLE(finding),
    [RGL_T_DEVELOPMENT_TOPIC] = TABLE(development_topic),
    [RGL_T_HIGHLIGHT] = TABLE(highlight),
};

int
rgl_column_find(rgl_table_id table, const char *name)
{
    for (int i = 0; i < rgl_tables[table].column_count; i++)
        if (strcmp(rgl_tables[table].columns[i].name, name) == 0)
            return i;
    return -1;
}
