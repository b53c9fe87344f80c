/* escape.c: text from outside is made harmless before it is shown. */
#include "escape.h"

size_t
escape_decode(const char *text, size_t left, uint32_t *out)
{
    const unsigned char *p = (const unsigned char *) text;
    size_t n = p[0] < 0x80 ? 1 : p[0] < 0xC2 ? 0 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : p[0] < 0xF5 ? 4 : 0;
    uint32_t c = n == 1 ? p[0] : n == 2 ? p[0] & 0x1Fu : n == 3 ? p[0] & 0x0Fu : p[0] & 0x07u;

    if (n == 0 || n > left)
        return 0;
    for (size_t i = 1; i < n; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return 0;
        c = c << 6 | (p[i] & 0x3Fu);
    }
    *out = c;
    return n;
}

bool
escape_acts(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

void
print_escaped(FILE *out, const char *text, size_t len)
{
    for (size_t i = 0; i < len;) {
        uint32_t c = 0;
        size_t n = escape_decode(text + i, len - i, &c);

        if (n == 0) {
            fprintf(out, "\\x%02X", (unsigned char) text[i]);
            n = 1;
        } else if (c == '\n')
            fputs("\\n", out);
        else if (escape_acts(c))
            fprintf(out, c < 0x80 ? "\\x%02X" : "\\u{%04X}", (unsigned) c);
        else
            fwrite(text + i, 1, n, out);
        i += n;
    }
}
