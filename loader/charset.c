/* charset.c: which character set a file is in, and its conversion by iconv. */
#include "charset.h"

#include <ctype.h>
#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>
#include <uchardet/uchardet.h>

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

/* How a label that documents use is read: as the superset that browsers take it for (WHATWG Encoding, section 4.2).
 * Other labels go to iconv as they are. */
static const struct {
    const char *label, *name;
} labels[] = {
    {"ascii", "WINDOWS-1252"},
    {"us-ascii", "WINDOWS-1252"},
    {"iso-8859-1", "WINDOWS-1252"},
    {"iso8859-1", "WINDOWS-1252"},
    {"latin1", "WINDOWS-1252"},
    {"l1", "WINDOWS-1252"},
    {"windows-1252", "WINDOWS-1252"},
    {"cp1252", "WINDOWS-1252"},
    {"gb2312", "GB18030"},
    {"gbk", "GB18030"},
    {"x-gbk", "GB18030"},
    {"gb_2312-80", "GB18030"},
    {"cp936", "GB18030"},
    {"ms936", "GB18030"},
    {"gb18030", "GB18030"},
    {"big5", "BIG5-HKSCS"},
    {"big5-hkscs", "BIG5-HKSCS"},
    {"x-x-big5", "BIG5-HKSCS"},
    {"cp950", "BIG5-HKSCS"},
    {"shift_jis", "CP932"},
    {"sjis", "CP932"},
    {"x-sjis", "CP932"},
    {"euc-kr", "CP949"},
    {"ks_c_5601-1987", "CP949"},
    {"utf8", "UTF-8"},
    {"utf-8", "UTF-8"},
    {"utf-16", "UTF-16LE"},
};

static const char *
canonical(rgl_arena *arena, const char *label)
{
    char *copy;

    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++)
        if (strcasecmp(label, labels[i].label) == 0)
            return labels[i].name;
    copy = rgl_strndup(arena, label, strlen(label));
    for (char *p = copy; p && *p; p++)
        *p = (char) toupper((unsigned char) *p);
    return copy;
}

/* Bytes of the well-formed UTF-8 sequence at p (RFC 3629); 0: none. *cut: it is one as far as the text goes. */
static size_t
sequence(const unsigned char *p, size_t left, bool *cut)
{
    unsigned char low = 0x80, high = 0xBF;
    size_t n = p[0] < 0x80 ? 1 : p[0] < 0xC2 ? 0 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : p[0] < 0xF5 ? 4 : 0;

    if (p[0] == 0xE0)
        low = 0xA0;
    else if (p[0] == 0xED)
        high = 0x9F;
    else if (p[0] == 0xF0)
        low = 0x90;
    else if (p[0] == 0xF4)
        high = 0x8F;
    for (size_t i = 1; i < n; i++) {
        if (i == left) {
            *cut = true;
            return 0;
        }
        if (p[i] < low || p[i] > high)
            return 0;
        low = 0x80;
        high = 0xBF;
    }
    return n;
}

size_t
charset_utf8_prefix(const char *bytes, size_t len, size_t *multibyte)
{
    const unsigned char *p = (const unsigned char *) bytes;
    size_t at = 0;
    bool cut = false;

    *multibyte = 0;
    while (at < len) {
        size_t n = sequence(p + at, len - at, &cut);

        if (n == 0)
            break;
        *multibyte += n > 1;
        at += n;
    }
    return at;
}

/* Is this UTF-8 with some damage, rather than another character set? In GBK, Big5 and the 8-bit sets, bytes that look
 * like a sequence are a minority: a fifth in GBK. */
static bool
is_damaged_utf8(const char *bytes, size_t len)
{
    const unsigned char *p = (const unsigned char *) bytes;
    size_t good = 0, bad = 0;
    bool cut = false;

    for (size_t at = 0; at < len;) {
        size_t n = sequence(p + at, len - at, &cut);

        good += n > 1;
        bad += n == 0;
        at += n ? n : 1;
    }
    return (cut && bad <= 3 && good + 1 >= bad) || bad * 4 < good;
}

/* UTF-8 with U+FFFD for each byte that does not belong. */
static rgl_status
repair_utf8(rgl_arena *arena, const char *bytes, size_t len, const char **out, size_t *out_len, rgl_error *err)
{
    char *copy = rgl_alloc(arena, len * 3 + 1), *to = copy;
    bool cut = false;

    if (!copy)
        return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
    for (size_t at = 0; at < len;) {
        size_t n = sequence((const unsigned char *) bytes + at, len - at, &cut);

        memcpy(to, n ? bytes + at : REPLACEMENT, n ? n : 3);
        to += n ? n : 3;
        at += n ? n : 1;
    }
    *out = copy;
    *out_len = (size_t) (to - copy);
    return RGL_OK;
}

static rgl_status
decode_utf8(rgl_arena *arena, const char *bytes, size_t len, bool lenient, const char **out, size_t *out_len,
            rgl_error *err)
{
    size_t multibyte, good = charset_utf8_prefix(bytes, len, &multibyte);
    bool cut = false;

    *out = bytes;
    *out_len = len;
    if (good == len)
        return RGL_OK;
    if (lenient)
        return repair_utf8(arena, bytes, len, out, out_len, err);
    sequence((const unsigned char *) bytes + good, len - good, &cut);
    return rgl_fail(err, RGL_BAD_UTF8, good, cut ? "the file ends inside a UTF-8 sequence" : "invalid UTF-8 sequence");
}

/* All of bytes from charset to UTF-8 in the arena. A unit is what lenient skips at a bad place: 2 bytes in UTF-16. */
static rgl_status
convert(rgl_arena *arena, iconv_t converter, const char *bytes, size_t len, size_t unit, bool lenient, const char **out,
        size_t *out_len, rgl_error *err)
{
    size_t capacity = len + len / 2 + 64, used = 0, left = len;
    char *in = (char *) (uintptr_t) bytes, *buffer = rgl_alloc(arena, capacity + 1);

    while (buffer) {
        char *to = buffer + used;
        size_t room = capacity - used, result = iconv(converter, left ? &in : NULL, left ? &left : NULL, &to, &room);
        int error = errno;

        used = (size_t) (to - buffer);
        if (result != (size_t) -1) {
            if (left > 0)
                continue;
            *out = buffer;
            *out_len = used;
            return RGL_OK;
        }
        if (error != E2BIG && !lenient)
            return rgl_fail(err, RGL_BAD_CHARSET, len - left,
                            error == EINVAL ? "the file ends inside a character"
                                            : "a byte that the file's character set does not have");
        if (error != E2BIG && room >= 3) {
            memcpy(buffer + used, REPLACEMENT, 3);
            used += 3;
            in += left < unit ? left : unit;
            left -= left < unit ? left : unit;
            if (left == 0) {
                *out = buffer;
                *out_len = used;
                return RGL_OK;
            }
            continue;
        }
        /* No room: the old buffer stays in the arena until the document is done. */
        capacity += capacity / 2;
        to = rgl_alloc(arena, capacity + 1);
        if (to)
            memcpy(to, buffer, used);
        buffer = to;
    }
    return rgl_fail(err, RGL_NO_MEMORY, 0, "out of memory");
}

static rgl_status
decode_by_iconv(rgl_arena *arena, const char *bytes, size_t len, const char *charset, bool lenient, const char **out,
                size_t *out_len, rgl_error *err)
{
    size_t unit = strncasecmp(charset, "UTF-16", 6) == 0 ? 2 : strncasecmp(charset, "UTF-32", 6) == 0 ? 4 : 1;
    iconv_t converter = iconv_open("UTF-8", charset);
    rgl_status status;

    if (converter == (iconv_t) -1)
        return rgl_fail(err, RGL_BAD_CHARSET, 0, "a character set that this system does not know");
    status = convert(arena, converter, bytes, len, unit, lenient, out, out_len, err);
    iconv_close(converter);
    return status;
}

/* Is the UTF-16 code unit one of those that texts of our field consist of: ASCII, Latin, punctuation, ideographs,
 * kana, hangul, full-width forms? */
static bool
is_usual(unsigned unit)
{
    return (unit >= ' ' && unit < 0x7F) || unit == '\t' || unit == '\n' || unit == '\r' ||
           (unit >= 0xA0 && unit < 0x600) || (unit >= 0x2000 && unit < 0x2700) || (unit >= 0x3000 && unit < 0x3100) ||
           (unit >= 0x3400 && unit < 0xA000) || (unit >= 0xAC00 && unit < 0xD7A4) || unit >= 0xFF00;
}

/* "UTF-16LE" or "UTF-16BE" when nearly all units are usual in one order of bytes, and more than in the other: a line
 * end or a blank in the wrong order is none. NULL: neither. */
static const char *
utf16_without_mark(const char *bytes, size_t len)
{
    const unsigned char *p = (const unsigned char *) bytes;
    size_t little = 0, big = 0, best;

    if (len < 2 || len % 2 != 0)
        return NULL;
    for (size_t i = 0; i < len; i += 2) {
        little += is_usual(p[i] | (unsigned) p[i + 1] << 8);
        big += is_usual(p[i + 1] | (unsigned) p[i] << 8);
    }
    best = little > big ? little : big;
    if (little == big || best * 50 < len / 2 * 49)
        return NULL;
    return little > big ? "UTF-16LE" : "UTF-16BE";
}

/* What uchardet makes of the bytes; NULL when it does not know. */
static const char *
guess(rgl_arena *arena, const char *bytes, size_t len)
{
    uchardet_t detector = uchardet_new();
    const char *label, *name = NULL;

    if (!detector)
        return NULL;
    if (uchardet_handle_data(detector, bytes, len) == 0) {
        uchardet_data_end(detector);
        label = uchardet_get_charset(detector);
        if (label && *label)
            name = canonical(arena, label);
    }
    uchardet_delete(detector);
    return name;
}

/* The byte order mark at the start: its length, and the character set that it says. */
static size_t
mark(const char *bytes, size_t len, const char **charset)
{
    static const struct {
        const char *bytes, *charset;
        size_t len;
    } marks[] = {
        {"\xEF\xBB\xBF", "UTF-8", 3}, {"\xFF\xFE\0\0", "UTF-32LE", 4}, {"\0\0\xFE\xFF", "UTF-32BE", 4},
        {"\xFF\xFE", "UTF-16LE", 2},  {"\xFE\xFF", "UTF-16BE", 2},     {"\x84\x31\x95\x33", "GB18030", 4},
    };

    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (len >= marks[i].len && memcmp(bytes, marks[i].bytes, marks[i].len) == 0) {
            *charset = marks[i].charset;
            return marks[i].len;
        }
    return 0;
}

/* Decode bytes + start as charset; the offset of an error counts from bytes. */
static rgl_status
decode_as(rgl_arena *arena, const char *bytes, size_t start, size_t len, const char *charset, bool lenient,
          const char **out, size_t *out_len, rgl_error *err)
{
    rgl_error here = {0};
    rgl_status status;

    if (strcmp(charset, "UTF-8") == 0)
        status = decode_utf8(arena, bytes + start, len - start, lenient, out, out_len, &here);
    else
        status = decode_by_iconv(arena, bytes + start, len - start, charset, lenient, out, out_len, &here);
    return status == RGL_OK ? RGL_OK : rgl_fail(err, here.code, here.offset + start, here.message);
}

rgl_status
charset_decode(rgl_arena *arena, const char *bytes, size_t len, const char *declared, bool lenient, const char **out,
               size_t *out_len, const char **name, rgl_error *err)
{
    size_t multibyte, good, start = mark(bytes, len, name);
    const char *nul, *label, *guessed;

    if (start > 0)
        return decode_as(arena, bytes, start, len, *name, lenient, out, out_len, err);
    nul = memchr(bytes, '\0', len);
    if (nul) {
        *name = utf16_without_mark(bytes, len);
        if (!*name)
            return rgl_fail(err, RGL_BINARY, (size_t) (nul - bytes), "a NUL byte: this is not text");
        return decode_as(arena, bytes, 0, len, *name, lenient, out, out_len, err);
    }
    good = charset_utf8_prefix(bytes, len, &multibyte);
    label = declared ? canonical(arena, declared) : NULL;
    *name = "UTF-8";
    if (good == len && (multibyte > 0 || !label || memchr(bytes, '\x1b', len) == NULL)) {
        *out = bytes;
        *out_len = len;
        return RGL_OK;
    }
    if (label && strcmp(label, "UTF-8") != 0 && strncmp(label, "UTF-16", 6) != 0) {
        rgl_error wrong = {0};

        *name = label;
        if (decode_as(arena, bytes, 0, len, label, lenient, out, out_len, &wrong) == RGL_OK)
            return RGL_OK;
        if (!is_damaged_utf8(bytes, len))
            return rgl_fail(err, wrong.code, wrong.offset, wrong.message);
        *name = "UTF-8";
    }
    guessed = is_damaged_utf8(bytes, len) ? NULL : guess(arena, bytes, len);
    if (guessed)
        *name = guessed;
    return decode_as(arena, bytes, 0, len, *name, lenient, out, out_len, err);
}
