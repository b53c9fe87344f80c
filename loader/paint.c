/* paint.c: wrapping and colours. */
#include "paint.h"
#include "escape.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utf8proc.h>

/* Lines that go to a file or a pipe, and the narrowest and widest that are good to read. */
enum { WIDTH = 100, NARROWEST = 40, WIDEST = 120 };

/* ECMA-48, select graphic rendition. */
static const char *const codes[STYLES] = {
    [PLAIN] = "\033[0m", [BOLD] = "\033[0;1m", [DIM] = "\033[0;2m", [MARKED] = "\033[0;33m", [KIND] = "\033[0;36m"};

painter
paint_start(void)
{
    painter to = {.out = stdout, .width = WIDTH};
    const char *off = getenv("NO_COLOR");
    struct winsize size;

    if (isatty(STDOUT_FILENO)) {
        to.colour = !off || !*off;
        if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
            to.width = size.ws_col < NARROWEST ? NARROWEST : size.ws_col > WIDEST ? WIDEST : size.ws_col;
    }
    return to;
}

static void
set_style(painter *to, paint_style style)
{
    if (to->colour && style != to->style)
        fputs(codes[style], to->out);
    to->style = style;
}

void
paint_line(painter *to, int indent)
{
    set_style(to, PLAIN);
    if (to->begun)
        putc('\n', to->out);
    to->column = 0;
    to->begun = to->blank = false;
    to->indent = indent;
}

/* Write a piece that is not broken. */
static void
put(painter *to, paint_style style, const char *text, size_t len, int width)
{
    if (to->begun && to->column + to->blank + width > to->width)
        paint_line(to, to->indent);
    if (!to->begun) {
        fprintf(to->out, "%*s", to->indent, "");
        to->column = to->indent;
        to->begun = true;
    } else if (to->blank) {
        putc(' ', to->out);
        to->column++;
    }
    to->blank = false;
    set_style(to, style);
    print_escaped(to->out, text, len);
    to->column += width;
}

/* Columns that the character at text takes, and its length; what acts on a terminal is shown escaped. */
static size_t
character(const char *text, size_t len, int *width, uint32_t *c)
{
    size_t n = escape_decode(text, len, c);

    *width = n == 0 ? 4 : escape_acts(*c) ? 6 : utf8proc_charwidth((utf8proc_int32_t) *c);
    return n ? n : 1;
}

/* Wide punctuation that does not begin a line. */
static bool
closes(uint32_t c)
{
    return c == 0x3001 || c == 0x3002 || c == 0x300B || c == 0x300D || c == 0x300F || c == 0x3011 || c == 0xFF01 ||
           c == 0xFF09 || c == 0xFF0C || c == 0xFF1A || c == 0xFF1B || c == 0xFF1F || c == 0xFF05;
}

/* The piece at text that is not broken: a word, or one wide character with the punctuation behind it; its width. */
static size_t
piece(const char *text, size_t len, int *width)
{
    bool wide = false;
    size_t at = 0;

    *width = 0;
    while (at < len && text[at] != ' ' && text[at] != '\n' && text[at] != '\t') {
        uint32_t c = 0;
        int w;
        size_t n = character(text + at, len - at, &w, &c);

        if (at > 0 && (w == 2 || wide) && !closes(c))
            break;
        wide = w == 2;
        *width += w;
        at += n;
    }
    return at;
}

void
paint(painter *to, paint_style style, const char *text, size_t len)
{
    for (size_t at = 0; at < len;) {
        int width;
        size_t n = piece(text + at, len - at, &width);

        if (n > 0) {
            put(to, style, text + at, n, width);
            at += n;
            continue;
        }
        to->blank = true;
        while (at < len && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t'))
            at++;
    }
}

void
paint_string(painter *to, paint_style style, const char *text)
{
    paint(to, style, text, strlen(text));
}
