/* report.c: messages and progress on standard error. */
#include "report.h"
#include "escape.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* A second between two progress lines: often enough to see life, too seldom to matter. */
#define PROGRESS_MS 1000

static int64_t
now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t) t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

void
report_start(report *to, int level, int progress)
{
    memset(to, 0, sizeof *to);
    to->level = level;
    to->progress = progress < 0 ? isatty(STDERR_FILENO) != 0 && level >= SAY_NOTES : progress > 0;
    to->start_ms = now_ms();
}

/* The hint in parentheses: a sentence, so without its full stop and capital letter here. */
static void
print_hint(const char *hint)
{
    size_t len = hint ? strlen(hint) : 0;

    if (len == 0)
        return;
    if (hint[len - 1] == '.')
        len--;
    fputs(" (", stderr);
    if (len > 1 && islower((unsigned char) hint[1])) {
        fputc(tolower((unsigned char) hint[0]), stderr);
        print_escaped(stderr, hint + 1, len - 1);
    } else
        print_escaped(stderr, hint, len);
    fputc(')', stderr);
}

void
report_fault(report *to, const char *name, const fault *what)
{
    if (to->level < SAY_ERRORS)
        return;
    report_clear(to);
    fputs("regledger: ", stderr);
    if (name) {
        print_escaped(stderr, name, strlen(name));
        fputs(": ", stderr);
    }
    if (what->placed)
        fprintf(stderr, "byte %zu: ", what->offset);
    print_escaped(stderr, what->text, strlen(what->text));
    print_hint(what->hint);
    fputc('\n', stderr);
}

static void
say(report *to, const char *name, const char *format, va_list args)
{
    char *text;

    report_clear(to);
    fputs("regledger: ", stderr);
    if (name) {
        print_escaped(stderr, name, strlen(name));
        fputs(": ", stderr);
    }
    if (vasprintf(&text, format, args) < 0)
        return;
    print_escaped(stderr, text, strlen(text));
    free(text);
    fputc('\n', stderr);
}

void
report_say(report *to, int level, const char *format, ...)
{
    va_list args;

    if (to->level < level)
        return;
    va_start(args, format);
    say(to, NULL, format, args);
    va_end(args);
}

void
report_document(report *to, int level, const char *name, const char *format, ...)
{
    va_list args;

    if (to->level < level)
        return;
    va_start(args, format);
    say(to, name, format, args);
    va_end(args);
}

void
report_clear(report *to)
{
    if (!to->line_open)
        return;
    fputs("\r\033[K", stderr);
    to->line_open = false;
}

void
report_progress(report *to, size_t seen, size_t loaded, size_t unchanged, size_t refused)
{
    int64_t now;

    if (!to->progress)
        return;
    now = now_ms();
    if (now - (to->drawn_ms ? to->drawn_ms : to->start_ms) < PROGRESS_MS)
        return;
    to->drawn_ms = now;
    fprintf(stderr, "\r\033[K%zu documents: %zu loaded, %zu unchanged, %zu refused (%.0f a second)", seen, loaded,
            unchanged, refused, (double) seen * 1000.0 / (double) (now - to->start_ms + 1));
    fflush(stderr);
    to->line_open = true;
}
