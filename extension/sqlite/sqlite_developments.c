/* sqlite_developments.c: developments_of(words, month, published_by, applies_in, uri): the whole assembly over one
 * text, a row a development, in the columns of the view developments. */
#include "sqlite_table.h"

#include <string.h>

#include "sqlite_digest.h"

enum { WORDS, MONTH, PUBLISHED_BY, APPLIES_IN, URI, ARGUMENTS };

/* The columns, in the order of the view; the declaration below has the same. */
static const char *const names[] = {"document_id",   "development_no", "publisher",      "period_from",
                                    "section",       "kind",           "event_date",     "event_date_precision",
                                    "reported_date", "reporter",       "lead_authority", "authorities",
                                    "jurisdiction",  "headline",       "body",           "topics",
                                    "language",      "confidence",     "char_from",      "char_to",
                                    "source_uri"};
#define COLUMNS (int) (sizeof names / sizeof names[0])

/* What a scan has: the rows of the core, and where each column's value stands in them. */
typedef struct {
    const rgl_row *document;
    const rgl_row *developments; /* they stand side by side, because rows are ordered by table */
    int column[COLUMNS];         /* number in the table development, or ... */
    bool of_document[COLUMNS];   /* ... in the table document */
} assembly;

static void
map_columns(assembly *it)
{
    for (int i = 0; i < COLUMNS; i++) {
        it->column[i] = rgl_column_find(RGL_T_DEVELOPMENT, names[i]);
        it->of_document[i] = it->column[i] < 0;
        if (it->of_document[i])
            it->column[i] = rgl_column_find(RGL_T_DOCUMENT, names[i]);
    }
}

/* A copy of an argument in the arena; NULL when it is not given. RGL_NO_MEMORY when there is none. */
static rgl_status
text_argument(rgl_arena *arena, sqlite3_value *value, const char **out, rgl_error *err)
{
    const char *text = value ? (const char *) sqlite3_value_text(value) : NULL;

    if (!text)
        return RGL_OK;
    *out = rgl_strndup(arena, text, (size_t) sqlite3_value_bytes(value));
    return *out ? RGL_OK : rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
}

/* The text itself, which the rows point into, and the key of its bytes. */
static rgl_status
read_words(rgl_arena *arena, sqlite3_value *value, rgl_source *source, rgl_error *err)
{
    unsigned char sha256[32];
    char *document_id;
    rgl_status status = face_text_in(arena, value, &source->text, &source->len, err);

    if (status != RGL_OK)
        return status;
    digest_sha256(sqlite3_value_text(value), (size_t) sqlite3_value_bytes(value), sha256);
    source->text = rgl_strndup(arena, source->text, source->len);
    document_id = rgl_alloc(arena, 33);
    if (!source->text || !document_id)
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    rgl_document_id(sha256, document_id);
    source->document_id = document_id;
    return RGL_OK;
}

static rgl_status
read_arguments(table_scan *scan, sqlite3_value **arguments, sqlite3_value **culprit, rgl_source *source, rgl_error *err)
{
    rgl_date month = {0};
    rgl_status status = RGL_OK;

    if (arguments[MONTH]) {
        *culprit = arguments[MONTH];
        status = face_date_in(arguments[MONTH], &month, err);
        if (status != RGL_OK && status != RGL_NO_MATCH)
            return status;
        if (month.year)
            rgl_date_month(month, &source->period_from, &source->period_to);
    }
    *culprit = arguments[WORDS];
    status = read_words(&scan->arena, arguments[WORDS], source, err);
    if (status == RGL_OK)
        status = text_argument(&scan->arena, arguments[PUBLISHED_BY], &source->publisher, err);
    if (status == RGL_OK)
        status = text_argument(&scan->arena, arguments[APPLIES_IN], &source->jurisdiction, err);
    if (status == RGL_OK)
        status = text_argument(&scan->arena, arguments[URI], &source->source_uri, err);
    return status;
}

static rgl_status
developments_open(sqlite3 *db, table_scan *scan, sqlite3_value **arguments, sqlite3_value **culprit, rgl_error *err)
{
    assembly *it = rgl_alloc(&scan->arena, sizeof *it);
    rgl_source source = {.check = face_check(), .check_arg = db};
    rgl_rows rows;
    rgl_status status;

    if (!it)
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    status = read_arguments(scan, arguments, culprit, &source, err);
    if (status == RGL_OK)
        status = rgl_extract(&scan->arena, rgl_lexicon_builtin(), &source, &rows, err);
    if (status != RGL_OK)
        return status;
    map_columns(it);
    it->document = &rows.rows[0];
    for (size_t i = 0; i < rows.count; i++) {
        if (rows.rows[i].table != RGL_T_DEVELOPMENT)
            continue;
        if (!scan->count++)
            it->developments = &rows.rows[i];
    }
    scan->rows = it;
    return RGL_OK;
}

/* A value of the core as SQLite's; a decimal that is shown is a confidence, exact enough as a double. */
static void
result_value(sqlite3_context *context, const rgl_value *value)
{
    double decimal = (double) value->number;
    rgl_date date;
    char day[11];

    switch (value->type) {
    case RGL_TEXT_VALUE:
        sqlite3_result_text64(context, value->text, value->len, SQLITE_TRANSIENT, SQLITE_UTF8);
        break;
    case RGL_INT_VALUE:
    case RGL_BOOL_VALUE:
        sqlite3_result_int64(context, value->number);
        break;
    case RGL_DATE_VALUE:
        date = rgl_date_from_days((int32_t) value->number);
        rgl_date_format(date, day);
        sqlite3_result_text(context, day, -1, SQLITE_TRANSIENT);
        break;
    case RGL_DECIMAL_VALUE:
        for (int i = 0; i < value->scale; i++)
            decimal /= 10;
        sqlite3_result_double(context, decimal);
        break;
    case RGL_NULL:
        break;
    }
}

static void
developments_column(const table_scan *scan, sqlite3_context *context, int column)
{
    const assembly *it = scan->rows;
    const rgl_row *row = it->of_document[column] ? it->document : it->developments + scan->at;

    result_value(context, &row->values[it->column[column]]);
}

int
face_register_developments(sqlite3 *db)
{
    static const table_description developments = {
        .name = "developments_of",
        .declaration =
            "CREATE TABLE developments_of (document_id TEXT, development_no INTEGER, publisher TEXT, period_from DATE, "
            "section TEXT, kind TEXT, event_date DATE, event_date_precision TEXT, reported_date DATE, reporter TEXT, "
            "lead_authority TEXT, authorities TEXT, jurisdiction TEXT, headline TEXT, body TEXT, topics TEXT, "
            "language TEXT, confidence DECIMAL(3,2), char_from INTEGER, char_to INTEGER, source_uri TEXT, "
            "arg_text HIDDEN, arg_month HIDDEN, arg_published_by HIDDEN, arg_applies_in HIDDEN, arg_uri HIDDEN)",
        .columns = COLUMNS,
        .arguments = ARGUMENTS,
        .open = developments_open,
        .column = developments_column,
    };

    return table_register(db, &developments);
}
