/* format.c: which format a file has, by its content; what is none that we read is called by its name. */
#include "format.h"

#include <string.h>
#include <strings.h>

/* A new format is one line here, and its suffixes are in SUFFIXES. */
static const format *const formats[] = {&format_html, &format_text};
#define SUFFIXES ".txt .text .html .htm .xhtml"

/* Files that are no text and say so in their first bytes. */
static const struct {
    const char *bytes;
    size_t len;
    const char *message;
} magics[] = {
    {"%PDF-", 5, "a PDF file, which is not read yet"},
    {"PK\3\4", 4, "a zip archive or an office document, which is not read yet"},
    {"PK\5\6", 4, "an empty zip archive"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, "an old office document (OLE), which is not read"},
    {"{\\rtf", 5, "an RTF document, which is not read"},
    {"\x89PNG", 4, "a PNG image"},
    {"\xFF\xD8\xFF", 3, "a JPEG image"},
    {"GIF8", 4, "a GIF image"},
    {"II*\0", 4, "a TIFF image"},
    {"MM\0*", 4, "a TIFF image"},
    {"RIFF", 4, "a RIFF file (image, sound or film)"},
    {"\x1F\x8B", 2, "a gzip archive"},
    {"BZh", 3, "a bzip2 archive"},
    {"\xFD"
     "7zXZ",
     5, "an xz archive"},
    {"\x28\xB5\x2F\xFD", 4, "a zstd archive"},
    {"7z\xBC\xAF\x27\x1C", 6, "a 7z archive"},
    {"Rar!", 4, "a RAR archive"},
    {"\x7F"
     "ELF",
     4, "a program (ELF)"},
    {"SQLite format 3", 16, "an SQLite database"},
};

/* In text, control characters are rare accidents; more than two of them, and a hundredth of the bytes, are none. */
#define CONTROL_COUNT 2
#define CONTROL_SHARE 100

/* The offset of the first control character when there are too many of them; len when all is well. */
static size_t
find_controls(const char *bytes, size_t len)
{
    size_t count = 0, first = len;

    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char) bytes[i];

        /* NUL is charset.c's, because UTF-16 has it; ESC begins the shifts of ISO-2022. */
        if ((c < ' ' && c > 0 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B) || c == 0x7F) {
            if (count++ == 0)
                first = i;
        }
    }
    return count > CONTROL_COUNT && count * CONTROL_SHARE > len ? first : len;
}

/* UTF-16 has bytes of any value: no byte of it is a control character by itself. */
static bool
may_be_utf16(const char *bytes, size_t len)
{
    return (len >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0)) ||
           memchr(bytes, '\0', len) != NULL;
}

const format *
format_choose(const char *bytes, size_t len, rgl_error *err)
{
    const format *best = NULL;
    char head[FORMAT_HEAD];
    size_t head_len = 0, at;
    int surest = 0;

    if (len == 0) {
        rgl_fail(err, RGL_EMPTY, 0, "the file is empty");
        return NULL;
    }
    for (size_t i = 0; i < sizeof magics / sizeof magics[0]; i++)
        if (len >= magics[i].len && memcmp(bytes, magics[i].bytes, magics[i].len) == 0) {
            rgl_fail(err, RGL_BINARY, 0, magics[i].message);
            return NULL;
        }
    if (!may_be_utf16(bytes, len) && (at = find_controls(bytes, len)) < len) {
        rgl_fail(err, RGL_BINARY, at, "control characters: this is not text");
        return NULL;
    }
    for (size_t i = 0; i < len && head_len < sizeof head; i++)
        if (bytes[i] != '\0')
            head[head_len++] = bytes[i];
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        int sure = formats[i]->sniff(head, head_len);

        if (sure > surest) {
            surest = sure;
            best = formats[i];
        }
    }
    if (!best)
        rgl_fail(err, RGL_BINARY, 0, "no format that is read");
    return best;
}

bool
format_knows_suffix(const char *name)
{
    size_t name_len = strlen(name);

    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++)
        for (const char *p = formats[i]->suffixes; *p;) {
            size_t n = strcspn(p, " ");

            if (name_len > n && strncasecmp(name + name_len - n, p, n) == 0)
                return true;
            p += n + strspn(p + n, " ");
        }
    return false;
}

const char *
format_suffixes(void)
{
    return SUFFIXES;
}
