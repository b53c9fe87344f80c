/* digits.c: digits with the marks that people put between them, of groups and of decimals, and letters read as digits.
 */
#include "numeral.h"

#include "date_token.h" /* rgl_digit_at */
#include "text.h"

/* A run of digits and what stood before it. */
typedef struct {
    uint32_t from, to; /* bytes */
    uint8_t count;
    char mark; /* ',' 'B' (a comma and a blank) 'F' (a full-width comma) '.' '\'' ' ', 0 for the first run */
    uint32_t mark_at;
    bool wide;    /* full-width digits */
    bool zero;    /* begins with 0 */
    bool letters; /* some of them are letters */
} run;

#define RUNS 12

typedef struct {
    const char *text;
    size_t len;
    int options;
    run runs[RUNS];
    int count;
    int real, letters; /* digits, and letters in place of digits */
    bool too_long;
} scan;

bool
rgl_uint_scale(uint64_t *value, int power)
{
    uint64_t v = *value;

    for (; power > 0 && v; power--) {
        if (v > (uint64_t) INT64_MAX / 10)
            return false;
        v *= 10;
    }
    *value = v;
    return true;
}

bool
rgl_uint_add(uint64_t *value, uint64_t more)
{
    if (*value > (uint64_t) INT64_MAX || more > (uint64_t) INT64_MAX - *value)
        return false;
    *value += more;
    return true;
}

/* The digit that a letter looks like; -1: none. */
static int
digit_like(char c)
{
    return c == 'o' || c == 'O' ? 0 : c == 'l' || c == 'I' ? 1 : -1;
}

/* The digit at text[at], in any form that the options allow. */
static int
digit(const scan *s, size_t at, size_t *next)
{
    int d = rgl_digit_at(s->text, s->len, at, next);

    if (d < 0 && (s->options & RGL_DIGITS_REPAIR) && at < s->len && (d = digit_like(s->text[at])) >= 0)
        *next = at + 1;
    return d;
}

/* The mark at text[at]; 0: none. */
static char
mark_at(const scan *s, size_t at, size_t *next)
{
    uint32_t c = at < s->len ? rgl_utf8_get(s->text, s->len, at) : 0;

    if (!c)
        return 0;
    *next = rgl_utf8_next(s->text, s->len, at);
    switch (c) {
    case ',':
        if ((s->options & RGL_DIGITS_COMMAS) && *next < s->len && s->text[*next] == ' ') {
            ++*next;
            return 'B';
        }
        return ',';
    case '.':
        return '.';
    case 0xFF0C:
        return 'F';
    case 0xFF0E:
        return '.';
    case '\'':
    case 0x2019:
        return '\'';
    case ' ':
    case 0xA0:
    case 0x2009:
    case 0x202F:
        return s->options & RGL_DIGITS_BLANKS ? ' ' : 0;
    default:
        return 0;
    }
}

/* A run of digits at text[at]; false: none. */
static bool
read_run(scan *s, size_t at, char mark, size_t mark_offset)
{
    run *r = &s->runs[s->count];
    size_t end = at, next = at, real_end = at;
    int d, count = 0, real = 0, letters = 0, real_count = 0;

    *r = (run){.from = (uint32_t) at, .mark = mark, .mark_at = (uint32_t) mark_offset};
    while ((d = digit(s, end, &next)) >= 0) {
        if (count == RGL_DIGITS_MAX) {
            s->too_long = true;
            break;
        }
        if (count == 0)
            r->zero = d == 0;
        if (next - end > 1)
            r->wide = true;
        count++;
        if (next - end > 1 || (s->text[end] >= '0' && s->text[end] <= '9')) {
            real++;
            real_end = next;
            real_count = count;
        }
        end = next;
    }
    if (end < s->len && ((s->text[end] | 32) >= 'a' && (s->text[end] | 32) <= 'z')) {
        end = real_end; /* "10Ocean": the letters are a word's */
        count = real_count;
    }
    if (!count)
        return false;
    letters = count - real;
    r->letters = letters > 0;
    r->to = (uint32_t) end;
    r->count = (uint8_t) count;
    s->real += real;
    s->letters += letters;
    s->count++;
    return true;
}

/* All runs with single marks between them. */
static bool
read_runs(scan *s, size_t at)
{
    size_t next;
    char mark;

    if (!read_run(s, at, 0, 0))
        return false;
    for (;;) {
        size_t end = s->runs[s->count - 1].to;

        if (s->too_long || s->count == RUNS || !(mark = mark_at(s, end, &next)))
            break;
        if (!read_run(s, next, mark, end))
            break;
    }
    return true;
}

/* How many runs from runs[1] on have this mark and three digits. */
static int
groups(const scan *s, int from, char mark)
{
    int n = from;

    while (n < s->count && s->runs[n].mark == mark && s->runs[n].count == 3 && !(mark == ' ' && s->runs[n].letters))
        n++;
    return n - from;
}

/* What the marks were found to mean: runs [0, whole) are the whole number, decimals is a run or 0, used runs belong. */
typedef struct {
    int whole, decimals, used;
} meaning;

/* 12,34,567: groups of two and a last one of three. */
static int
lakh_groups(const scan *s)
{
    int n = 1;

    while (n < s->count && s->runs[n].mark == ',' && s->runs[n].count == 2)
        n++;
    return n > 1 && n < s->count && s->runs[n].mark == ',' && s->runs[n].count == 3 &&
                   (n + 1 == s->count || s->runs[n + 1].mark != ',')
               ? n
               : 0;
}

/* Behind a comma and a blank another number of a list may begin, but none is written 000: "2, 975, 000". */
static bool
is_thousand(const scan *s, int n)
{
    const run *r = &s->runs[n];

    return n < s->count && r->mark == 'B' && r->count == 3 && r->to - r->from == 3 && r->zero &&
           s->text[r->from + 1] == '0' && s->text[r->from + 2] == '0';
}

/* Does the number end in front of the run? It may be the next of a list. */
static bool
ends_before(const scan *s, int n)
{
    return n == s->count || s->runs[n].mark == ' ' || s->runs[n].mark == 'F' || s->runs[n].mark == 'B';
}

/* A full-width comma parts clauses, too ("￥20，300美元"): it parts groups between full-width digits, in a row, or
 * before a zero. */
static bool
is_wide_group(const scan *s, int n)
{
    return n > 1 || s->runs[1].zero || (s->runs[0].wide && s->runs[1].wide);
}

/* The decimals behind the groups [0, whole) with this mark; commas too where points part groups. */
static bool
with_decimals(const scan *s, int whole, char decimal, meaning *m)
{
    *m = (meaning){.whole = whole, .used = whole};
    if (whole == s->count)
        return true;
    if (s->runs[whole].mark == decimal ||
        (decimal == '*' && (s->runs[whole].mark == '.' || s->runs[whole].mark == ','))) {
        m->decimals = whole;
        m->used = whole + 1;
    }
    return ends_before(s, m->used);
}

/* What the marks mean. False: nothing that is known; *bad is then the run with which the trouble begins. */
static bool
understand(const scan *s, rgl_digits *out, meaning *m, int *bad)
{
    const run *r = s->runs;
    int n;

    *m = (meaning){.whole = 1, .used = 1};
    *bad = 1;
    if (s->count == 1)
        return true;
    switch (r[1].mark) {
    case 'F':
        n = groups(s, 1, 'F');
        if (n == 0 || r[0].count > 3 || !is_wide_group(s, n))
            return true;
        out->grouped = true;
        return with_decimals(s, 1 + n, '.', m);
    case 'B':
        n = groups(s, 1, 'B');
        if (n == 0 || r[0].count > 3 || r[0].zero || !is_thousand(s, n))
            return true;
        out->grouped = true;
        return with_decimals(s, 1 + n, '.', m);
    case ' ':
        n = groups(s, 1, ' ');
        if (n == 0 || r[0].count > 3 || r[0].zero)
            return true;
        out->grouped = true;
        return with_decimals(s, 1 + n, '*', m);
    case '\'':
        n = groups(s, 1, '\'');
        *bad = 1 + n;
        out->grouped = true;
        return n > 0 && r[0].count <= 3 && !r[0].zero && with_decimals(s, 1 + n, '*', m);
    case ',':
        if ((n = lakh_groups(s)) > 0 && r[0].count <= 2 && !r[0].zero) {
            out->grouped = out->lakh = true;
            return with_decimals(s, 1 + n, '.', m);
        }
        n = groups(s, 1, ',');
        while (n > 0 && is_thousand(s, n + 1))
            n++; /* "1,850, 000" */
        *bad = 1 + n;
        if (n > 0 && r[0].count <= 3 && !r[0].zero) {
            out->grouped = true;
            return with_decimals(s, 1 + n, '.', m);
        }
        if (n > 0) {
            *bad = 1;
            return false;
        }
        if (r[1].count <= 2) {
            out->comma_decimals = true;
            *m = (meaning){.whole = 1, .decimals = 1, .used = 2};
            return ends_before(s, 2);
        }
        return false;
    default: /* '.' */
        n = groups(s, 1, '.');
        if (n >= 2 || (n == 1 && s->count > 2 && r[2].mark == ',')) {
            *bad = 1 + n;
            out->grouped = true;
            return r[0].count <= 3 && !r[0].zero && with_decimals(s, 1 + n, ',', m) &&
                   (!m->decimals || r[m->decimals].count <= 2);
        }
        out->may_group = n == 1 && r[0].count <= 3 && !r[0].zero;
        *m = (meaning){.whole = 1, .decimals = 1, .used = 2};
        *bad = 2;
        return ends_before(s, 2);
    }
}

/* Append the digits of a run to *value. False: too large; *at is then the digit with which it becomes so. */
static bool
append(const scan *s, const run *r, uint64_t *value, uint32_t *at)
{
    size_t next;

    for (size_t i = r->from; i < r->to; i = next) {
        int d = digit(s, i, &next);

        *at = (uint32_t) i;
        if (!rgl_uint_scale(value, 1) || !rgl_uint_add(value, (uint64_t) d))
            return false;
    }
    return true;
}

/* As append, for decimals: trailing zeros are dropped. */
static bool
append_decimals(const scan *s, const run *r, uint64_t *value, int *scale, uint32_t *at)
{
    size_t next;
    int zeros = 0;

    for (size_t i = r->from; i < r->to; i = next) {
        int d = digit(s, i, &next);

        *at = (uint32_t) i;
        if (d == 0) {
            zeros++;
            continue;
        }
        if (!rgl_uint_scale(value, zeros + 1) || !rgl_uint_add(value, (uint64_t) d))
            return false;
        *scale += zeros + 1;
        zeros = 0;
    }
    return true;
}

/* The most frequent number: a few ASCII digits with neither a mark nor a letter behind them. False: look closer. */
static bool
read_plain(const char *text, size_t len, size_t at, int options, rgl_digits *out)
{
    uint64_t value = 0;
    size_t end = at;
    unsigned char c, d;

    while (end < len && end - at <= 18 && text[end] >= '0' && text[end] <= '9')
        value = value * 10 + (uint64_t) (text[end++] - '0');
    if (end == at || end - at > 18)
        return false;
    c = end < len ? (unsigned char) text[end] : 0;
    d = end + 1 < len ? (unsigned char) text[end + 1] : 0;
    if (c == '.' || c == ',' || c == '\'' || c >= 0x80 || ((options & RGL_DIGITS_REPAIR) && digit_like((char) c) >= 0))
        return false;
    if (c == ' ' && (options & RGL_DIGITS_BLANKS) && (d >= 0x80 || (d >= '0' && d <= '9') || digit_like((char) d) >= 0))
        return false;
    out->value = value;
    out->to = (uint32_t) end;
    out->first = (uint8_t) (end - at);
    return true;
}

rgl_status
rgl_digits_read(const char *text, size_t len, size_t at, int options, rgl_digits *out)
{
    scan s;
    meaning m;
    int bad;

    *out = (rgl_digits){.to = (uint32_t) at, .trouble = (uint32_t) at};
    if (read_plain(text, len, at, options, out))
        return RGL_OK;
    s.text = text; /* the runs need no zeros */
    s.len = len;
    s.options = options;
    s.count = s.real = s.letters = 0;
    s.too_long = false;
    if (!read_runs(&s, at) || s.real == 0)
        return RGL_NO_MATCH;
    out->to = s.runs[s.count - 1].to;
    if (s.too_long)
        return RGL_OUT_OF_RANGE;
    if (!understand(&s, out, &m, &bad)) {
        out->trouble = s.runs[bad < s.count ? bad : s.count - 1].from;
        return RGL_BAD_DIGITS;
    }
    out->to = s.runs[m.used - 1].to;
    out->first = s.runs[0].count;
    out->second = s.count > 1 ? s.runs[1].from : 0;
    out->repaired = s.letters > 0;
    for (int i = 0; i < m.whole; i++)
        if (!append(&s, &s.runs[i], &out->value, &out->trouble))
            return RGL_OUT_OF_RANGE;
    if (m.decimals) {
        const run *r = &s.runs[m.decimals];
        size_t end = 0;

        out->whole = out->value;
        if (!append(&s, r, &out->whole, &out->trouble))
            out->may_group = false;
        out->decimals = r->count;
        out->mark = r->mark_at;
        mark_at(&s, r->mark_at, &end);
        out->mark_end = (uint32_t) end;
        if (!append_decimals(&s, r, &out->value, &out->scale, &out->trouble))
            return RGL_OUT_OF_RANGE;
    }
    out->trouble = (uint32_t) at;
    return RGL_OK;
}
