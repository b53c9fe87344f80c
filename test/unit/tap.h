/* tap.h: the few lines that a unit test needs to report in TAP (Test Anything Protocol 12). */
#ifndef RGL_TAP_H
#define RGL_TAP_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static int tap_count, tap_failed;

/* One test. On failure the format's text says what came instead. */
__attribute__((format(printf, 2, 3), unused)) static bool
ok(bool pass, const char *format, ...)
{
    va_list args;

    printf("%s %d - ", pass ? "ok" : "not ok", ++tap_count);
    va_start(args, format);
    vprintf(format, args);
    va_end(args);
    putchar('\n');
    tap_failed += !pass;
    return pass;
}

/* Two strings are equal; either may be NULL. */
__attribute__((unused)) static bool
is(const char *got, const char *want, const char *name)
{
    bool pass = got == want || (got && want && strcmp(got, want) == 0);

    ok(pass, "%s", name);
    if (!pass)
        printf("#   got: %s\n#  want: %s\n", got ? got : "(null)", want ? want : "(null)");
    return pass;
}

/* Two integers are equal. */
__attribute__((unused)) static bool
is_int(long long got, long long want, const char *name)
{
    ok(got == want, "%s", name);
    if (got != want)
        printf("#   got: %lld\n#  want: %lld\n", got, want);
    return got == want;
}

/* The plan; use it as main's return value. */
__attribute__((unused)) static int
done(void)
{
    printf("1..%d\n", tap_count);
    return tap_failed ? 1 : 0;
}

#endif
