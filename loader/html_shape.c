/* html_shape.c: tags are counted, without a tree. */
#include "html_shape.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* Elements that have no end tag, or may do without: they do not pile up. */
static bool
closes_itself(const char *name, size_t len)
{
    static const char *const names[] = {"p",     "li",     "td",    "th",    "tr",     "tbody", "thead",
                                        "tfoot", "option", "dt",    "dd",    "html",   "head",  "body",
                                        "br",    "img",    "input", "meta",  "link",   "hr",    "col",
                                        "area",  "base",   "embed", "param", "source", "track", "wbr"};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strlen(names[i]) == len && strncasecmp(names[i], name, len) == 0)
            return true;
    return false;
}

/* The end of the tag whose name ends at `at`, and the number of its attributes. */
static const char *
skip_tag(const char *at, const char *end, size_t *attributes)
{
    *attributes = 0;
    while (at < end && *at != '>') {
        if (*at == '"' || *at == '\'') {
            const char *close = memchr(at + 1, *at, (size_t) (end - at - 1));

            at = close ? close + 1 : at + 1;
        } else {
            *attributes += isspace((unsigned char) at[-1]) && !isspace((unsigned char) *at) && *at != '=' && *at != '/';
            at++;
        }
    }
    return at;
}

rgl_status
html_check_shape(const char *html, size_t len, rgl_error *err)
{
    const char *end = html + len, *at = html;
    size_t depth = 0, attributes;

    while ((at = memchr(at, '<', (size_t) (end - at))) != NULL) {
        bool closing = end - at > 1 && at[1] == '/';
        const char *name = at + 1 + closing, *after = name;

        while (after < end && isalnum((unsigned char) *after))
            after++;
        if (after == name) { /* a comment, a declaration, or a sign in the text */
            at++;
            continue;
        }
        at = skip_tag(after, end, &attributes);
        if (attributes > HTML_ATTRIBUTES_MAX)
            return rgl_fail(err, RGL_TOO_LARGE, (size_t) (name - html), "an HTML tag with more than 2000 attributes");
        if (closing)
            depth -= depth > 0 && !closes_itself(name, (size_t) (after - name));
        else if (!(at > html && at[-1] == '/') && !closes_itself(name, (size_t) (after - name)))
            depth++;
        if (depth > HTML_DEPTH_MAX)
            return rgl_fail(err, RGL_TOO_LARGE, (size_t) (name - html), "HTML elements nested more than 20000 deep");
    }
    return RGL_OK;
}
