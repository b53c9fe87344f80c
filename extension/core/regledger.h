/*
 * regledger.h: the manual of the core. All that a database face or the loader may call.
 *
 * The core turns UTF-8 text into facts: mentions (authority, date, money, ...), developments, and rows for the
 * ledger's tables. It knows no database. It holds no state: every call takes what it needs, memory comes from the
 * caller's arena, and nothing here prints, exits, longjmps or keeps a pointer to its input longer than is said below.
 * Every function may be called from any thread at the same time, as long as no two use one arena at once.
 *
 * Conventions
 *   text, len     UTF-8, len bytes, no NUL needed. Unless said otherwise it is normalised (rgl_text_normalise) and
 *                 borrowed for the call; results that point into it live as long as both it and the arena.
 *   rgl_span      half-open byte offsets into the text.
 *   rgl_error *   may be NULL; written only when the call returns an error (not for RGL_OK and RGL_NO_MATCH).
 *   arena         results live in it and have no free function of their own.
 */
#ifndef REGLEDGER_H
#define REGLEDGER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RGL_VERSION "1.0"

/* ------------------------------------------------------------------------------------------------ errors */

/* What a call returns. Append only: the numbers are part of the interface. error.c has one table with the SQLSTATE,
 * the SQLite result code, the exit status and the hint of each. */
typedef enum {
    RGL_OK = 0,
    RGL_NO_MATCH,       /* the text does not say: an answer, not an error */
    RGL_NO_MEMORY,      /* the arena gave no memory */
    RGL_CANCELLED,      /* the caller's interrupt check said stop */
    RGL_EMPTY,          /* a document without a visible character */
    RGL_BINARY,         /* bytes that are no text: NUL or control characters */
    RGL_BAD_UTF8,       /* invalid UTF-8 at the offset */
    RGL_BAD_CHARSET,    /* bytes that the (declared or detected) character set does not have */
    RGL_TOO_LARGE,      /* over a stated limit */
    RGL_BAD_AMOUNT,     /* "about a lot": no number where one must stand */
    RGL_BAD_DIGITS,     /* "12,34,5": digit groups that are none */
    RGL_BAD_SCALE,      /* "JPY 1.5": more decimals than the currency has */
    RGL_OUT_OF_RANGE,   /* over INT64_MAX minor units, or a date outside years 1 to 9999 */
    RGL_NO_CURRENCY,    /* "5 million": an amount without a currency */
    RGL_BAD_CURRENCY,   /* "XQQ 5": ISO 4217 has no such code */
    RGL_TWO_CURRENCIES, /* "EUR 5 USD", or a sum over two currencies */
    RGL_TRAILING,       /* a word left over after a complete value */
    RGL_BAD_DATE,       /* "2022-02-30": no such day */
    RGL_BAD_CODE,       /* a code that the lexicon does not have */
    RGL_BAD_INPUT,      /* anything else that the caller handed over wrongly: the message says what */
    RGL_STATUS_COUNT
} rgl_status;

/* Where and why. message is a constant in English, lower case, without a full stop; nobody frees it. */
typedef struct {
    rgl_status code;
    const char *message;
    size_t offset; /* byte from the start of the input at which the trouble begins */
} rgl_error;

/* What the outside makes of a code: five-letter SQLSTATE, SQLite primary result code, exit status of the command,
 * name for logs ("bad_utf8"), hint (a sentence, or NULL). */
typedef struct {
    const char *name, *sqlstate, *hint;
    int sqlite_code, exit_status;
} rgl_error_info;

const rgl_error_info *rgl_error_describe(rgl_status code);

/* Fill *err (if not NULL) and return code: `return rgl_fail(err, RGL_BAD_DIGITS, at, "...")`. */
rgl_status rgl_fail(rgl_error *err, rgl_status code, size_t offset, const char *message);

/* ------------------------------------------------------------------------------------------------- arena */

/*
 * An arena hands out memory that is freed all at once. The caller says where chunks come from (malloc, a memory
 * context): alloc returns NULL when there is none and must not longjmp; release may be NULL (then nothing is given
 * back one by one, as in a memory context). Zero the struct, set the functions, use it; it needs no other start.
 */
typedef struct rgl_chunk rgl_chunk;
typedef struct {
    void *(*alloc)(void *context, size_t size);
    void (*release)(void *context, void *memory);
    void *context;
    rgl_chunk *chunks; /* newest first */
    char *at, *end;    /* free part of the newest chunk */
    size_t used;       /* bytes taken from alloc since the start or the last reset */
    size_t limit;      /* alloc no more than this; 0: no limit */
} rgl_arena;

/* size bytes aligned to 8, zeroed; NULL when alloc gave none or the limit is reached. size 0 gives a valid pointer. */
void *rgl_alloc(rgl_arena *arena, size_t size);
/* A copy of len bytes with a NUL after it; NULL as rgl_alloc. */
char *rgl_strndup(rgl_arena *arena, const char *s, size_t len);
/* Room for one more item of size bytes in a growing array: *items has *capacity, of which count are used.
 * Moves the array when it must (the old one stays until the reset). New items are not zeroed: he who adds one sets all
 * of it. False when there is no memory. */
bool rgl_grow(rgl_arena *arena, void *items, size_t size, size_t count, size_t *capacity);
/* Give everything back but the newest chunk, which is kept for reuse. Pointers into the arena are dead. */
void rgl_arena_reset(rgl_arena *arena);
/* Give everything back. The arena may be used again. */
void rgl_arena_free(rgl_arena *arena);
/* An arena over malloc and free, for programs and tests. */
rgl_arena rgl_arena_malloc(void);

/* -------------------------------------------------------------------------------------------------- text */

typedef struct {
    uint32_t from, to;
} rgl_span;

/* Largest document the core takes: spans are 32 bits, and a newsletter is kilobytes. */
#define RGL_TEXT_MAX ((size_t) 256 << 20)

/*
 * Bytes of UTF-8 -> the text that is stored and that all offsets count in: valid UTF-8 in NFC (UAX #15), lines end in
 * one LF, no byte order mark, no trailing blanks on a line, no form feeds. Nothing else changes: quotes, full-width
 * forms and letters in numbers stay as they are written, so that evidence is what the document says.
 * *out is in the arena, or is the input itself when there was nothing to change; *out_len its length.
 * Errors: RGL_BAD_UTF8, RGL_BINARY (NUL), RGL_EMPTY, RGL_TOO_LARGE, RGL_NO_MEMORY; the offset counts input bytes.
 */
rgl_status rgl_text_normalise(rgl_arena *arena, const char *bytes, size_t len, const char **out, size_t *out_len,
                              rgl_error *err);

/* Byte offset -> character (code point) offset, from the last one asked: keep one cursor, zeroed at the start.
 * O(distance). */
typedef struct {
    uint32_t byte, chars;
} rgl_cursor;
uint32_t rgl_text_chars(const char *text, size_t len, rgl_cursor *cursor, uint32_t byte);

/* ------------------------------------------------------------------------------------------------- dates */

typedef enum { RGL_DAY, RGL_MONTH, RGL_QUARTER, RGL_HALF, RGL_YEAR, RGL_RANGE } rgl_precision;
/* "day", "month", "quarter", "half", "year", "range": what the column event_date_precision holds. */
const char *rgl_precision_name(rgl_precision precision);

/* A civil date, proleptic Gregorian, years 1 to 9999. year 0 means: no date. */
typedef struct {
    int16_t year;
    int8_t month, day;
} rgl_date;

/* A day or a stretch of days, both ends included. */
typedef struct {
    rgl_date from, to;
    rgl_precision precision;
} rgl_period;

/* The first and the last day of the month that holds the day. */
void rgl_date_month(rgl_date day, rgl_date *from, rgl_date *to);
/* Days since 1970-01-01; the inverse; and "YYYY-MM-DD" into buf (11 bytes with NUL). */
int32_t rgl_date_days(rgl_date date);
rgl_date rgl_date_from_days(int32_t days);
void rgl_date_format(rgl_date date, char buf[11]);
/* ISO 8601 of a period: "2022-03-02", "2022-03", "2022", or "2022-01-01/2022-03-31"; at most 21 bytes and NUL. */
void rgl_period_format(const rgl_period *period, char buf[22]);
/* Strict "YYYY-MM-DD" (RGL_BAD_DATE otherwise), or "YYYY-MM"/"YYYY" as the first day when lenient is true. */
rgl_status rgl_date_parse(const char *text, size_t len, bool lenient, rgl_date *out, rgl_error *err);

/* ----------------------------------------------------------------------------------------------- amounts */

/* What the words say about the number. Stored: append only. */
typedef enum { RGL_EXACT, RGL_APPROXIMATE, RGL_AT_LEAST, RGL_AT_MOST } rgl_bound;
const char *rgl_bound_name(rgl_bound bound); /* "exact", "approximate", "at_least", "at_most" */

typedef struct {
    int64_t minor;    /* minor units: fen for CNY, cents for EUR, yen for JPY; never negative */
    char currency[4]; /* ISO 4217 letters and NUL */
    rgl_bound bound;
} rgl_amount;

/*
 * The whole text is one amount, as people and documents write it: 'RMB87.6 million', 'CNY 87600000', '¥1,877,000',
 * '人民币203.6万元', 'at least EUR 20m', 'US$1.19bn', 'about 3 million yuan'. Strict: anything else is an error
 * (RGL_BAD_AMOUNT, _DIGITS, _SCALE, _RANGE, _CURRENCY ..., RGL_TRAILING), with the byte offset at which it begins.
 * Blanks around it are allowed. The text need not be normalised. Allocates nothing.
 * A bare ¥, $ or kr is read as the lexicon's first choice (CNY, USD, SEK).
 */
rgl_status rgl_amount_parse(const char *text, size_t len, rgl_amount *out, rgl_error *err);
/* Canonical form, which rgl_amount_parse reads back to the same value: "CNY 87600000.00", "JPY 1500",
 * "at least EUR 20.00", "about USD 5.00", "at most KWD 1.250". At most 63 bytes and NUL. */
void rgl_amount_format(const rgl_amount *amount, char buf[64]);
/* The number alone, in currency units with all its minor digits: "87600000.00", "1500". At most 31 bytes and NUL. */
void rgl_amount_number(int64_t minor, int exponent, char buf[32]);
/* Minor digits of a currency (2 for CNY, 0 for JPY, 3 for KWD), -1 when ISO 4217 has no such code or it has no minor
 * unit (XAU). code is three capital letters. */
int rgl_currency_exponent(const char *code);

/* ----------------------------------------------------------------------------------------------- lexicon */

/* Names, cues and codes: the built-in lexicon, generated from extension/lexicon, with a user's own authorities and
 * aliases on top. Immutable once made; share it between threads. */
typedef struct rgl_lexicon rgl_lexicon;

const rgl_lexicon *rgl_lexicon_builtin(void);

typedef struct {
    const char *code, *regulator; /* regulator: the national head's code, the code itself for a head */
    const char *name_en, *name_zh, *level, *kind, *parent_code, *jurisdiction; /* NULL where unknown */
    const char *valid_from, *valid_to, *successor_code;                        /* ISO dates; NULL where unknown */
} rgl_authority;

typedef struct {
    const char *code, *alias; /* alias: at most 200 bytes */
    const char *language;     /* "en", "zh", ... */
    const char *kind;         /* "name", "acronym" (case counts), "short", "former", "department", "misspelling" */
} rgl_authority_alias;

/*
 * base plus a user's own rows. Authorities replace a built-in one of the same code; an alias of an unknown code is
 * RGL_BAD_CODE, one that no text can have (too long, not UTF-8, begins with ' or -) RGL_BAD_INPUT; err->offset is then
 * its row. "{place}" in a name stands for any place. The strings are copied. *out lives in the arena, base must outlive
 * it and not be extended itself.
 */
rgl_status rgl_lexicon_extend(rgl_arena *arena, const rgl_lexicon *base, const rgl_authority *authorities,
                              size_t authority_count, const rgl_authority_alias *aliases, size_t alias_count,
                              const rgl_lexicon **out, rgl_error *err);

/* By code ("MIIT"), exact; NULL when there is none. */
const rgl_authority *rgl_authority_find(const rgl_lexicon *lexicon, const char *code, size_t len);

/* The labels of a closed vocabulary in their order: a NULL-terminated array. vocabulary is one of "regulator",
 * "instrument_status", "instrument_kind", "section", "enforcement_kind", "mention_kind", "authority_role",
 * "deadline_kind", "instrument_relation", "amount_bound", "cue" (cues.tsv); NULL for another name. */
const char *const *rgl_vocabulary(const char *vocabulary);
/* Position of a label in its vocabulary, from 0; -1 when it has no such label. */
int rgl_vocabulary_rank(const char *vocabulary, const char *label, size_t len);

/* ---------------------------------------------------------------------------------------------- mentions */

/* Stored: append only; the labels are the enum mention_kind. */
typedef enum {
    RGL_AUTHORITY,
    RGL_DATE,
    RGL_PERIOD,
    RGL_MONEY,
    RGL_COUNT,
    RGL_INSTRUMENT,
    RGL_TERM,
    RGL_STATUS,
    RGL_ENFORCEMENT,
    RGL_VIOLATION,
    RGL_LAW,
    RGL_PARTY,
    RGL_PLACE,
    RGL_MENTION_KINDS
} rgl_mention_kind;
const char *rgl_mention_kind_name(rgl_mention_kind kind);

/* One thing the text names. value is its canonical form: 'CAC' or 'PBOC/Changsha', an ISO date or period,
 * 'CNY 87600000.00', '14 app', a title, a status, an enforcement kind, a category, a law code, a name, a place. */
typedef struct {
    rgl_mention_kind kind;
    rgl_span span;
    const char *value; /* NUL-terminated, in the arena or constant */
    float confidence;  /* 0 to 1 */
    rgl_bound bound;   /* of a sum of money: what the words say about the number, which value leaves out */
} rgl_fact;

/*
 * Everything in the text that carries a fact, in order of span.from (then the longer first).
 * anchor: the day that an undated day and relative words refer to ('2 March', 'this month'); NULL: none, and then
 * such dates are not reported. check: called now and then; false stops with RGL_CANCELLED; may be NULL.
 */
rgl_status rgl_mentions(rgl_arena *arena, const rgl_lexicon *lexicon, const char *text, size_t len,
                        const rgl_date *anchor, bool (*check)(void *), void *check_arg, rgl_fact **out, size_t *count,
                        rgl_error *err);

/* The mention that answers for a text: the first of these kinds (bits, 1 << rgl_mention_kind); of statuses the one that
 * says most ("released a draft for public comments" is draft). Points into facts; NULL when there is none. */
const rgl_fact *rgl_fact_answer(const rgl_fact *facts, size_t count, uint32_t kinds);

/* The mention of a kind that answers for the text (the parse_* functions of SQL), as rgl_fact_answer chooses it.
 * RGL_NO_MATCH when there is none. */
rgl_status rgl_first_mention(rgl_arena *arena, const rgl_lexicon *lexicon, rgl_mention_kind kind, const char *text,
                             size_t len, const rgl_date *anchor, rgl_fact *out, rgl_error *err);

/* The title of an instrument as the ledger stores it: without quotes, 《》, articles, 'draft', version notes and the
 * defined term in parentheses. NUL-terminated, in the arena. */
rgl_status rgl_title_normalise(rgl_arena *arena, const char *text, size_t len, const char **out, rgl_error *err);
/* The label of enum instrument_kind that a title's words say ("Measures" -> "departmental_rule"); NULL: none. */
const char *rgl_title_kind(const rgl_lexicon *lexicon, const char *title, size_t len);

/* ------------------------------------------------------------------------------------------ extraction */

typedef enum {
    RGL_HEADING,
    RGL_PARAGRAPH,
    RGL_LIST_ITEM,
    RGL_TABLE_ROW,
    RGL_BOILERPLATE,
    RGL_BLOCK_KINDS
} rgl_block_kind;
const char *rgl_block_kind_name(rgl_block_kind kind);

/* A piece of the document's layout. The spans of a list of blocks rise and do not overlap. */
typedef struct {
    rgl_block_kind kind;
    uint8_t level; /* of a heading 1 to 6, of a list item its depth from 1; 0: unknown */
    rgl_span span; /* without the line end */
} rgl_block;

/*
 * Normalised text that was set in pages -> the same with its lines joined: a blank where a line was broken between
 * words, nothing between ideographs, no hyphen where one was put into a word ("regula-\ntion"; "cross-\nborder" keeps
 * its own). Page numbers, headers and footers that stood inside a paragraph follow it. *blocks: the layout of *out,
 * with these as boilerplate. A text that is not wrapped at a column is *out itself, and *blocks is NULL.
 * Errors: RGL_NO_MEMORY.
 */
rgl_status rgl_text_unwrap(rgl_arena *arena, const char *text, size_t len, const char **out, size_t *out_len,
                           rgl_block **blocks, size_t *block_count, rgl_error *err);

/* What is known of a document before it is read. Everything but text and document_id may be NULL or zero. */
typedef struct {
    const char *text; /* normalised; must outlive the result */
    size_t len;
    const rgl_block *blocks; /* from a format that has a layout (HTML); NULL: worked out from the lines of the text */
    size_t block_count;
    const char *document_id; /* rgl_document_id of the bytes */
    const char *source_uri, *sha256, *media_type, *charset, *title;
    const char *publisher;           /* an override: --publisher */
    const char *jurisdiction;        /* an override: --jurisdiction */
    rgl_date period_from, period_to; /* an override: --period; year 0: none */
    rgl_date published;              /* the document's own date where the format has one; year 0: none */
    bool explain;                    /* say in each row which words and which rule gave it (rgl_row.why) */
    bool (*check)(void *);           /* as in rgl_mentions */
    void *check_arg;
} rgl_source;

/* The key of a document: the first 32 hexadecimal digits of the SHA-256 of its bytes, NUL-terminated. */
void rgl_document_id(const unsigned char sha256[32], char out[33]);

/* ------------------------------------------------------------------------------------------------- rows */

typedef enum {
    RGL_NULL = 0,
    RGL_TEXT_VALUE,   /* text, len */
    RGL_INT_VALUE,    /* number */
    RGL_BOOL_VALUE,   /* number: 0, 1 */
    RGL_DATE_VALUE,   /* number: days since 1970-01-01 */
    RGL_DECIMAL_VALUE /* number x 10^-scale */
} rgl_value_type;

typedef struct {
    rgl_value_type type; /* RGL_NULL, or the column's type */
    uint8_t scale;
    uint32_t len;
    int64_t number;
    const char *text; /* UTF-8, len bytes, not always NUL-terminated */
} rgl_value;

typedef struct {
    const char *name;
    rgl_value_type type;
} rgl_column;

typedef struct {
    const char *name; /* of the base table */
    int column_count;
    const rgl_column *columns; /* in the order of the table's DDL and of the values of a row */
} rgl_table;

/* The base tables that a document fills, in an order in which every reference points backwards. Table 0 is document.
 * `instrument` is reference data: its row is merged with what the ledger already has (see row.h). */
typedef enum {
    RGL_T_DOCUMENT,
    RGL_T_BLOCK,
    RGL_T_DEVELOPMENT,
    RGL_T_DEVELOPMENT_AUTHORITY,
    RGL_T_INSTRUMENT,
    RGL_T_INSTRUMENT_EVENT,
    RGL_T_ENFORCEMENT_ACTION,
    RGL_T_PARTY,
    RGL_T_PENALTY,
    RGL_T_APP_NOTICE,
    RGL_T_DEADLINE,
    RGL_T_CITATION,
    RGL_T_INSTRUMENT_RELATION,
    RGL_T_FINDING,
    RGL_T_DEVELOPMENT_TOPIC,
    RGL_T_HIGHLIGHT,
    RGL_TABLES
} rgl_table_id;
extern const rgl_table rgl_tables[RGL_TABLES];
/* Number of a column in its table's columns, from 0; -1: the table has none of this name. */
int rgl_column_find(rgl_table_id table, const char *name);

/* One row of rgl_tables[table]; values has column_count items. why: with rgl_source.explain, a line that names the
 * words, the lexicon row and the rule behind the row; else NULL. */
typedef struct {
    rgl_table_id table;
    const rgl_value *values;
    const char *why;
} rgl_row;

typedef struct {
    const rgl_row *rows; /* ordered by table, then by key */
    size_t count;
} rgl_rows;

/*
 * The whole way from text to rows (blocks, mentions, developments, keys). The first row is the document's own.
 * The same source and lexicon give the same rows on every machine. Errors: RGL_EMPTY, RGL_TOO_LARGE, RGL_NO_MEMORY,
 * RGL_CANCELLED. A text without a development is no error: it gives a document and its blocks.
 */
rgl_status rgl_extract(rgl_arena *arena, const rgl_lexicon *lexicon, const rgl_source *source, rgl_rows *out,
                       rgl_error *err);

#endif
