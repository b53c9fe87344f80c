/* fault.c: faults are made here, so that each has all its parts. */
#include "fault.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool
fault_set(fault *to, const char *code, const char *hint, const char *format, ...)
{
    va_list args;
    size_t len;

    memset(to, 0, sizeof *to);
    to->code = code;
    to->hint = hint;
    va_start(args, format);
    vsnprintf(to->text, sizeof to->text, format, args);
    va_end(args);
    len = strlen(to->text);
    if (len == sizeof to->text - 1) /* cut: not inside a character */
        while (len > 0 && ((unsigned char) to->text[len - 1] & 0x80)) {
            bool lead = ((unsigned char) to->text[len - 1] & 0x40) != 0;

            to->text[--len] = '\0';
            if (lead)
                break;
        }
    while (len > 0 && (to->text[len - 1] == '\n' || to->text[len - 1] == ' '))
        to->text[--len] = '\0';
    return false;
}

/* Does the offset of such an error say something to the reader? */
static bool
has_place(rgl_status code)
{
    return code == RGL_BINARY || code == RGL_BAD_UTF8 || code == RGL_BAD_CHARSET;
}

bool
fault_from_error(fault *to, const rgl_error *error)
{
    const rgl_error_info *info = rgl_error_describe(error->code);

    fault_set(to, info->name, info->hint, "%s", error->message ? error->message : info->name);
    to->placed = has_place(error->code);
    to->offset = error->offset;
    return false;
}
