/* error.c: the one table of errors: what each code is called, and what SQL, SQLite and the shell make of it. */
#include "regledger.h"

/* SQLite's primary result codes, so that the core needs no header of SQLite's (sqlite3.h, "Result Codes"). */
enum {
    LITE_OK = 0,
    LITE_ERROR = 1,
    LITE_NOMEM = 7,
    LITE_INTERRUPT = 9,
    LITE_TOOBIG = 18,
    LITE_CONSTRAINT = 19,
    LITE_MISMATCH = 20,
    LITE_RANGE = 25
};

/* SQLSTATEs: PostgreSQL's errcodes.txt. Exit status: 1, a document is refused; the loader has its own for the rest. */
static const rgl_error_info infos[RGL_STATUS_COUNT] = {
    [RGL_OK] = {"ok", "00000", NULL, LITE_OK, 0},
    [RGL_NO_MATCH] = {"no_match", "02000", NULL, LITE_OK, 0},
    [RGL_NO_MEMORY] = {"no_memory", "53200", "Give the process more memory, or the document to another.", LITE_NOMEM,
                       1},
    [RGL_CANCELLED] = {"cancelled", "57014", NULL, LITE_INTERRUPT, 1},
    [RGL_EMPTY] = {"empty", "22023", "The document has no text: look whether the download was complete.", LITE_ERROR,
                   1},
    [RGL_BINARY] = {"binary", "22021", "Hand over text or HTML; convert other formats first.", LITE_MISMATCH, 1},
    [RGL_BAD_UTF8] = {"bad_utf8", "22021", "Convert the file to UTF-8, or load it with --lenient.", LITE_MISMATCH, 1},
    [RGL_BAD_CHARSET] = {"bad_charset", "22021", "Convert the file to UTF-8, or load it with --lenient.", LITE_MISMATCH,
                         1},
    [RGL_TOO_LARGE] = {"too_large", "54000", "Split the document.", LITE_TOOBIG, 1},
    [RGL_BAD_AMOUNT] = {"bad_amount", "22P02",
                        "Write a currency and a number, as in \"CNY 87600000.00\" or \"EUR 20m\".", LITE_MISMATCH, 1},
    [RGL_BAD_DIGITS] = {"bad_digits", "22P02", "Write groups of three digits, as in \"1,877,000\".", LITE_MISMATCH, 1},
    [RGL_BAD_SCALE] = {"bad_scale", "22P02", "Write no more decimals than the currency has minor digits (ISO 4217).",
                       LITE_MISMATCH, 1},
    [RGL_OUT_OF_RANGE] = {"out_of_range", "22003", "The largest amount is 9223372036854775807 minor units.", LITE_RANGE,
                          1},
    [RGL_NO_CURRENCY] = {"no_currency", "22P02", "Name the currency, as in \"CNY 5000000\".", LITE_MISMATCH, 1},
    [RGL_BAD_CURRENCY] = {"bad_currency", "22023", "Use a code of ISO 4217, such as CNY, EUR or USD.", LITE_MISMATCH,
                          1},
    [RGL_TWO_CURRENCIES] = {"two_currencies", "22023",
                            "Keep to one currency: convert with penalty_convert, or group by penalty_currency.",
                            LITE_MISMATCH, 1},
    [RGL_TRAILING] = {"trailing", "22P02", "Remove what follows the amount.", LITE_MISMATCH, 1},
    [RGL_BAD_DATE] = {"bad_date", "22007", "Write a day of the calendar as YYYY-MM-DD.", LITE_MISMATCH, 1},
    [RGL_BAD_CODE] = {"bad_code", "22023", "Use a code of the lexicon.", LITE_CONSTRAINT, 1},
    [RGL_BAD_INPUT] = {"bad_input", "22023", NULL, LITE_ERROR, 1},
};

const rgl_error_info *
rgl_error_describe(rgl_status code)
{
    return &infos[(unsigned) code < RGL_STATUS_COUNT ? code : RGL_BAD_INPUT];
}

rgl_status
rgl_fail(rgl_error *err, rgl_status code, size_t offset, const char *message)
{
    if (err)
        *err = (rgl_error){code, message, offset};
    return code;
}
