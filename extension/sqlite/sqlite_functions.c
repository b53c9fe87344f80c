/* sqlite_functions.c: the scalar functions over a text: the first fact of a kind in it, in its canonical form; NULL
 * where there is none. */
#include "sqlite_face.h"

#include <string.h>

/* The core as a function that reads its first argument; what it answers is NUL-terminated and lives in the arena. */
typedef rgl_status text_function(rgl_arena *arena, const char *text, size_t len, const char **out, rgl_error *err);

/* Hand the first argument, normalised, to read and return the text that it answers. */
static void
answer(sqlite3_context *context, const char *name, sqlite3_value *input, text_function *read)
{
    rgl_arena *arena = face_call_arena(context);
    const char *text, *out = NULL;
    size_t len;
    rgl_error err = {0};
    rgl_status status = face_text_in(arena, input, &text, &len, &err);

    if (status == RGL_OK)
        status = read(arena, text, len, &out, &err);
    if (status == RGL_OK && out)
        sqlite3_result_text(context, out, -1, SQLITE_TRANSIENT);
    else if (status != RGL_OK && status != RGL_NO_MATCH)
        face_fail(context, name, &err, input);
}

/* The value of the first mention of a kind. */
static rgl_status
first_value(rgl_arena *arena, rgl_mention_kind kind, const char *text, size_t len, const char **out, rgl_error *err)
{
    rgl_fact fact = {0};
    rgl_status status = rgl_first_mention(arena, rgl_lexicon_builtin(), kind, text, len, NULL, &fact, err);

    *out = fact.value;
    return status;
}

static rgl_status
read_authority(rgl_arena *arena, const char *text, size_t len, const char **out, rgl_error *err)
{
    return first_value(arena, RGL_AUTHORITY, text, len, out, err);
}

/* parse_authority(text): 'PBOC/Changsha' */
static void
parse_authority(sqlite3_context *context, int argc, sqlite3_value **argv)
{
    (void) argc;
    answer(context, "parse_authority", argv[0], read_authority);
}

static rgl_status
read_regulator(rgl_arena *arena, const char *text, size_t len, const char **out, rgl_error *err)
{
    const rgl_authority *authority;
    rgl_status status = first_value(arena, RGL_AUTHORITY, text, len, out, err);

    if (status != RGL_OK)
        return status;
    authority = rgl_authority_find(rgl_lexicon_builtin(), *out, strcspn(*out, "/"));
    *out = authority ? authority->regulator : NULL;
    return RGL_OK;
}

/* parse_regulator(text): 'PBOC' */
static void
parse_regulator(sqlite3_context *context, int argc, sqlite3_value **argv)
{
    (void) argc;
    answer(context, "parse_regulator", argv[0], read_regulator);
}

static rgl_status
read_status(rgl_arena *arena, const char *text, size_t len, const char **out, rgl_error *err)
{
    return first_value(arena, RGL_STATUS, text, len, out, err);
}

/* parse_status(text): 'draft' */
static void
parse_status(sqlite3_context *context, int argc, sqlite3_value **argv)
{
    (void) argc;
    answer(context, "parse_status", argv[0], read_status);
}

static rgl_status
read_instrument_kind(rgl_arena *arena, const char *text, size_t len, const char **out, rgl_error *err)
{
    (void) arena;
    (void) err;
    *out = rgl_title_kind(rgl_lexicon_builtin(), text, len);
    return RGL_OK;
}

/* parse_instrument_kind(title): 'departmental_rule' */
static void
parse_instrument_kind(sqlite3_context *context, int argc, sqlite3_value **argv)
{
    (void) argc;
    answer(context, "parse_instrument_kind", argv[0], read_instrument_kind);
}

static rgl_status
read_penalty(rgl_arena *arena, const char *text, size_t len, const char **out, rgl_error *err)
{
    rgl_fact fact = {0};
    rgl_amount amount;
    char buf[64];
    rgl_status status = rgl_first_mention(arena, rgl_lexicon_builtin(), RGL_MONEY, text, len, NULL, &fact, err);

    if (status == RGL_OK)
        status = rgl_amount_parse(fact.value, strlen(fact.value), &amount, err);
    if (status != RGL_OK)
        return status;
    amount.bound = fact.bound;
    rgl_amount_format(&amount, buf);
    *out = rgl_strndup(arena, buf, strlen(buf));
    return *out ? RGL_OK : rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
}

/* parse_penalty(text): 'CNY 87600000.00', 'at least CNY 500000.00' */
static void
parse_penalty(sqlite3_context *context, int argc, sqlite3_value **argv)
{
    (void) argc;
    answer(context, "parse_penalty", argv[0], read_penalty);
}

/* normalise_title(title): the title as the ledger stores it */
static void
normalise_title(sqlite3_context *context, int argc, sqlite3_value **argv)
{
    (void) argc;
    answer(context, "normalise_title", argv[0], rgl_title_normalise);
}

/* normalise_text(text): the text that every char_from and char_to counts in; NULL when nothing of it is visible */
static void
normalise_text(sqlite3_context *context, int argc, sqlite3_value **argv)
{
    const char *text;
    size_t len;
    rgl_error err = {0};
    rgl_status status = face_text_in(face_call_arena(context), argv[0], &text, &len, &err);

    (void) argc;
    if (status == RGL_OK)
        sqlite3_result_text64(context, text, len, SQLITE_TRANSIENT, SQLITE_UTF8);
    else if (status != RGL_NO_MATCH)
        face_fail(context, "normalise_text", &err, argv[0]);
}

/* The first day or the first period in a text, whichever stands earlier. */
static rgl_status
first_time(rgl_arena *arena, const char *text, size_t len, const rgl_date *anchor, rgl_fact *out, rgl_error *err)
{
    rgl_fact period = {0};
    rgl_status day_status = rgl_first_mention(arena, rgl_lexicon_builtin(), RGL_DATE, text, len, anchor, out, err);
    rgl_status period_status;

    if (day_status != RGL_OK && day_status != RGL_NO_MATCH)
        return day_status;
    period_status = rgl_first_mention(arena, rgl_lexicon_builtin(), RGL_PERIOD, text, len, anchor, &period, err);
    if (period_status != RGL_OK)
        return period_status == RGL_NO_MATCH ? day_status : period_status;
    if (day_status == RGL_NO_MATCH || period.span.from < out->span.from)
        *out = period;
    return RGL_OK;
}

/* parse_date(text[, anchor]): '2022-03-02', '2022-03', '2022-01-01/2022-03-31' */
static void
parse_date(sqlite3_context *context, int argc, sqlite3_value **argv)
{
    rgl_arena *arena = face_call_arena(context);
    const char *text;
    size_t len;
    rgl_date anchor = {0};
    rgl_fact fact = {0};
    rgl_error err = {0};
    rgl_status status = argc > 1 ? face_date_in(argv[1], &anchor, &err) : RGL_NO_MATCH;

    if (status != RGL_OK && status != RGL_NO_MATCH) {
        face_fail(context, "parse_date (anchor)", &err, argv[1]);
        return;
    }
    status = face_text_in(arena, argv[0], &text, &len, &err);
    if (status == RGL_OK)
        status = first_time(arena, text, len, anchor.year ? &anchor : NULL, &fact, &err);
    if (status == RGL_OK)
        sqlite3_result_text(context, fact.value, -1, SQLITE_TRANSIENT);
    else if (status != RGL_NO_MATCH)
        face_fail(context, "parse_date", &err, argv[0]);
}

/* The argument of an accessor: one amount and nothing else. False after NULL or an error, which is then returned. */
static bool
amount_in(sqlite3_context *context, const char *name, sqlite3_value *input, rgl_amount *out)
{
    const char *text = (const char *) sqlite3_value_text(input);
    rgl_error err = {0};

    if (!text) {
        if (sqlite3_value_type(input) != SQLITE_NULL)
            sqlite3_result_error_nomem(context);
        return false;
    }
    if (rgl_amount_parse(text, (size_t) sqlite3_value_bytes(input), out, &err) == RGL_OK)
        return true;
    face_fail(context, name, &err, input);
    return false;
}

/* penalty_value(amount): '87600000.00': text, because a number of SQLite's is no decimal beyond 2^53 */
static void
penalty_value(sqlite3_context *context, int argc, sqlite3_value **argv)
{
    rgl_amount amount;
    char number[32];

    (void) argc;
    if (!amount_in(context, "penalty_value", argv[0], &amount))
        return;
    rgl_amount_number(amount.minor, rgl_currency_exponent(amount.currency), number);
    sqlite3_result_text(context, number, -1, SQLITE_TRANSIENT);
}

/* penalty_currency(amount): 'CNY' */
static void
penalty_currency(sqlite3_context *context, int argc, sqlite3_value **argv)
{
    rgl_amount amount;

    (void) argc;
    if (amount_in(context, "penalty_currency", argv[0], &amount))
        sqlite3_result_text(context, amount.currency, -1, SQLITE_TRANSIENT);
}

/* penalty_bound(amount): 'exact', 'approximate', 'at_least', 'at_most' */
static void
penalty_bound(sqlite3_context *context, int argc, sqlite3_value **argv)
{
    rgl_amount amount;

    (void) argc;
    if (amount_in(context, "penalty_bound", argv[0], &amount))
        sqlite3_result_text(context, rgl_bound_name(amount.bound), -1, SQLITE_STATIC);
}

/* status_rank(status): where it stands in the life of an instrument, from 0; NULL for another word */
static void
status_rank(sqlite3_context *context, int argc, sqlite3_value **argv)
{
    const char *label = (const char *) sqlite3_value_text(argv[0]);
    int rank = label ? rgl_vocabulary_rank("instrument_status", label, (size_t) sqlite3_value_bytes(argv[0])) : -1;

    (void) argc;
    if (rank >= 0)
        sqlite3_result_int(context, rank);
}

/* regledger_version(): '1.0' */
static void
regledger_version(sqlite3_context *context, int argc, sqlite3_value **argv)
{
    (void) argc;
    (void) argv;
    sqlite3_result_text(context, RGL_VERSION, -1, SQLITE_STATIC);
}

int
face_register_functions(face *shared)
{
    static const struct {
        const char *name;
        int arguments;
        void (*function)(sqlite3_context *, int, sqlite3_value **);
    } functions[] = {
        {"parse_regulator", 1, parse_regulator},
        {"parse_authority", 1, parse_authority},
        {"parse_status", 1, parse_status},
        {"parse_instrument_kind", 1, parse_instrument_kind},
        {"parse_penalty", 1, parse_penalty},
        {"penalty_value", 1, penalty_value},
        {"penalty_currency", 1, penalty_currency},
        {"penalty_bound", 1, penalty_bound},
        {"parse_date", 1, parse_date},
        {"parse_date", 2, parse_date},
        {"normalise_title", 1, normalise_title},
        {"normalise_text", 1, normalise_text},
        {"status_rank", 1, status_rank},
        {"regledger_version", 0, regledger_version},
    };
    int result = SQLITE_OK;

    /* The lexicon is compiled in: the same text gives the same answer, and nothing has a side effect. */
    for (size_t i = 0; i < sizeof functions / sizeof functions[0] && result == SQLITE_OK; i++) {
        shared->references++;
        result = sqlite3_create_function_v2(shared->db, functions[i].name, functions[i].arguments,
                                            SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, shared,
                                            functions[i].function, NULL, NULL, face_release);
    }
    return result;
}
