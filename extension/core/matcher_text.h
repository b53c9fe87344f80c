/* matcher_text.h: bytes of a text as the matcher sees them: folded, classed, and in the forms that stand for one
 * another. */
#ifndef RGL_MATCHER_TEXT_H
#define RGL_MATCHER_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/* A value for each byte, from a constant expression of it. */
#define EACH4(f, c)  f(c), f((c) + 1), f((c) + 2), f((c) + 3)
#define EACH16(f, c) EACH4(f, c), EACH4(f, (c) + 4), EACH4(f, (c) + 8), EACH4(f, (c) + 12)
#define EACH64(f, c) EACH16(f, c), EACH16(f, (c) + 16), EACH16(f, (c) + 32), EACH16(f, (c) + 48)
#define EACH256(f)   EACH64(f, 0), EACH64(f, 64), EACH64(f, 128), EACH64(f, 192)

/* ASCII letters to lower case. 0 and 1 stand for other things in the trie, so that no text may reach them. */
#define FOLD(c) ((c) >= 'A' && (c) <= 'Z' ? (c) + 32 : (c) <= 1 ? 0xFF : (c))
static const unsigned char fold_table[256] = {EACH256(FOLD)};
#define fold(c) (fold_table[(unsigned char) (c)])

/* Letter or digit; first byte of a Latin letter beyond ASCII, U+00C0 to U+024F; and of what other_form knows. */
enum { ALNUM = 1, LATIN = 2, VARIANT = 4 };
#define IS_ALNUM(c) (((c) >= 'a' && (c) <= 'z') || ((c) >= 'A' && (c) <= 'Z') || ((c) >= '0' && (c) <= '9'))
#define IS_VARIANT(c)                                                                                                  \
    ((c) == ' ' || (c) == '\t' || (c) == '\n' || (c) == '\r' || (c) == 0xC2 || (c) == 0xE2 || (c) == 0xE3)
#define CLASS(c) ((IS_ALNUM(c) ? ALNUM : 0) | ((c) >= 0xC3 && (c) <= 0xC9 ? LATIN : 0) | (IS_VARIANT(c) ? VARIANT : 0))
static const unsigned char class_table[256] = {EACH256(CLASS)};

static inline bool
is_alnum(unsigned char c)
{
    return class_table[c] & ALNUM;
}

/* A Latin letter beyond ASCII begins here. */
static inline bool
is_latin(const unsigned char *text, size_t len, size_t at)
{
    if (at + 1 >= len || !(class_table[text[at]] & LATIN))
        return false;
    return text[at] != 0xC3 || (text[at + 1] != 0x97 && text[at + 1] != 0xB7); /* not the signs of arithmetic */
}

/* The end of the run of blanks at `at`, in which a line may end once. */
static inline size_t
skip_blanks(const unsigned char *text, size_t len, size_t at)
{
    bool line = false;

    while (at < len) {
        if (text[at] == '\n' && !line) {
            line = true;
            at++;
        } else if (text[at] == ' ' || text[at] == '\t' || text[at] == '\r') {
            at++;
        } else if (len - at >= 2 && text[at] == 0xC2 && text[at + 1] == 0xA0) {
            at += 2;
        } else if (len - at >= 3 && text[at] == 0xE3 && text[at + 1] == 0x80 && text[at + 2] == 0x80) {
            at += 3;
        } else {
            break;
        }
    }
    return at;
}

/* Which byte of a literal another form of it stands for at `at`: ' ', '\'', '-', or 0. *end: where the form ends. */
static inline unsigned char
other_form(const unsigned char *text, size_t len, size_t at, size_t *end)
{
    if (len - at >= 3 && text[at] == 0xE2 && text[at + 1] == 0x80) {
        *end = at + 3;
        if (text[at + 2] == 0x98 || text[at + 2] == 0x99)
            return '\'';
        return text[at + 2] >= 0x90 && text[at + 2] <= 0x93 ? '-' : 0;
    }
    *end = skip_blanks(text, len, at);
    return *end > at ? ' ' : 0;
}

#endif
