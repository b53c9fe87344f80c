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

/* The piece at text that is not broken: a word or one wide character; its width in columns. */
static size_t
piece(const char *text, size_t len, int *width)
{
    size_t at = 0;

    *width = 0;
    while (at < len && text[at] != ' ' && text[at] != '\n' && text[at] != '\t') {
        uint32_t c = 0xFFFD;
        size_t n = escape_decode(text + at, len - at, &c);
        int w = n == 0 ? 4 : escape_acts(c) ? 6 : utf8proc_charwidth((utf8proc_int32_t) c);

        if (w == 2 && at > 0)
            break;
        *width += w;
        at += n ? n : 1;
        if (w == 2)
            break;
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
