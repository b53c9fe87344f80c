/* sqlite_mentions.c: mentions(text, anchor): everything in a text that carries a fact, a row each. */
#include "sqlite_table.h"

enum { KIND, CHAR_FROM, CHAR_TO, VALUE, CONFIDENCE, COLUMNS };
enum { TEXT, ANCHOR, ARGUMENTS };

typedef struct {
    rgl_fact fact;
    uint32_t char_from, char_to; /* the span in characters */
} mention;

/* Facts as rows: the text is not kept, so its bytes are counted in characters here. */
static rgl_status
keep(table_scan *scan, const rgl_fact *facts, size_t count, const char *text, size_t len, rgl_error *err)
{
    mention *rows = rgl_alloc(&scan->arena, count * sizeof *rows);
    rgl_cursor cursor = {0};

    if (!rows)
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    for (size_t i = 0; i < count; i++) {
        rgl_cursor end;

        rows[i].fact = facts[i];
        rows[i].char_from = rgl_text_chars(text, len, &cursor, facts[i].span.from);
        end = cursor; /* the ends do not rise as the beginnings do */
        rows[i].char_to = rgl_text_chars(text, len, &end, facts[i].span.to);
    }
    scan->rows = rows;
    scan->count = count;
    return RGL_OK;
}

static rgl_status
mentions_open(sqlite3 *db, table_scan *scan, sqlite3_value **arguments, sqlite3_value **culprit, rgl_error *err)
{
    const char *text;
    size_t len, count;
    rgl_fact *facts;
    rgl_date anchor = {0};
    rgl_status status;

    if (arguments[ANCHOR]) {
        *culprit = arguments[ANCHOR];
        status = face_date_in(arguments[ANCHOR], &anchor, err);
        if (status != RGL_OK && status != RGL_NO_MATCH)
            return status;
    }
    *culprit = arguments[TEXT];
    status = face_text_in(&scan->arena, arguments[TEXT], &text, &len, err);
    if (status == RGL_OK)
        status = rgl_mentions(&scan->arena, rgl_lexicon_builtin(), text, len, anchor.year ? &anchor : NULL,
                              face_check(), db, &facts, &count, err);
    if (status == RGL_OK)
        status = keep(scan, facts, count, text, len, err);
    return status;
}

static void
mentions_column(const table_scan *scan, sqlite3_context *context, int column)
{
    const mention *row = (const mention *) scan->rows + scan->at;

    switch (column) {
    case KIND:
        sqlite3_result_text(context, rgl_mention_kind_name(row->fact.kind), -1, SQLITE_STATIC);
        break;
    case CHAR_FROM:
        sqlite3_result_int64(context, row->char_from);
        break;
    case CHAR_TO:
        sqlite3_result_int64(context, row->char_to);
        break;
    case VALUE:
        sqlite3_result_text(context, row->fact.value, -1, SQLITE_TRANSIENT);
        break;
    default:
        sqlite3_result_double(context, face_confidence(row->fact.confidence));
    }
}

int
face_register_mentions(sqlite3 *db)
{
    static const table_description mentions = {
        .name = "mentions",
        .declaration = "CREATE TABLE mentions (kind TEXT, char_from INTEGER, char_to INTEGER, value TEXT, "
                       "confidence DECIMAL(3,2), arg_text HIDDEN, arg_anchor HIDDEN)",
        .columns = COLUMNS,
        .arguments = ARGUMENTS,
        .open = mentions_open,
        .column = mentions_column,
    };

    return table_register(db, &mentions);
}
