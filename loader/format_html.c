/* format_html.c: HTML by gumbo: one line of text for each heading, paragraph, list item and table row. */
#include "charset.h"
#include "format.h"
#include "html_lines.h"
#include "html_shape.h"

#include <ctype.h>
#include <gumbo.h>
#include <setjmp.h>
#include <string.h>
#include <strings.h>

/* Does head begin, behind blanks and comments, with the tag or declaration? */
static bool
begins(const char *head, size_t len, const char *tag)
{
    size_t n = strlen(tag);

    return len >= n && strncasecmp(head, tag, n) == 0 && (len == n || !isalnum((unsigned char) head[n]));
}

static int
sniff(const char *head, size_t len)
{
    static const char *const first[] = {"<!doctype html", "<html", "<head", "<body", "<meta", "<title",  "<table",
                                        "<div",           "<p",    "<h1",   "<h2",   "<ul",   "<article"};
    const char *end = head + len;

    while (head < end && (isspace((unsigned char) *head) || (unsigned char) *head >= 0x80))
        head++; /* blanks, byte order marks */
    for (;;) {
        const char *skip = NULL;

        if (end - head >= 4 && memcmp(head, "<!--", 4) == 0)
            skip = memmem(head, (size_t) (end - head), "-->", 3);
        else if (begins(head, (size_t) (end - head), "<?xml"))
            skip = memmem(head, (size_t) (end - head), "?>", 2);
        if (!skip)
            break;
        head = skip + (*skip == '-' ? 3 : 2);
        while (head < end && isspace((unsigned char) *head))
            head++;
    }
    for (size_t i = 0; i < sizeof first / sizeof first[0]; i++)
        if (begins(head, (size_t) (end - head), first[i]))
            return 90;
    return 0;
}

/* The label in `<meta charset=...>` or `<meta http-equiv content="...; charset=...">`, looked for where the standard
 * looks: in the first 1024 bytes. NULL: none. */
static const char *
declared_charset(rgl_arena *arena, const char *bytes, size_t len)
{
    const char *end = bytes + (len < 1024 ? len : 1024), *at = bytes;

    while ((at = memchr(at, '<', (size_t) (end - at))) != NULL) {
        const char *close = memchr(at, '>', (size_t) (end - at));

        if (!close)
            return NULL;
        if (begins(at, (size_t) (close - at), "<meta"))
            for (const char *p = at; close - p > 8; p++)
                if (strncasecmp(p, "charset", 7) == 0) {
                    const char *from = p + 7;

                    while (from < close && (isspace((unsigned char) *from) || strchr("='\"", *from)))
                        from++;
                    for (p = from; p < close && (isalnum((unsigned char) *p) || strchr("-_.:", *p));)
                        p++;
                    if (p > from)
                        return rgl_strndup(arena, from, (size_t) (p - from));
                }
        at = close;
    }
    return NULL;
}

/* Gumbo does not ask whether it got memory, so what gives it none does not return. All it has is in the arena: nothing
 * is lost by the jump, and the tree needs no (recursive) destruction. */
typedef struct {
    rgl_arena *arena;
    jmp_buf no_memory;
} gumbo_memory;

static void *
give(void *context, size_t size)
{
    gumbo_memory *memory = context;
    void *result = rgl_alloc(memory->arena, size);

    if (!result)
        longjmp(memory->no_memory, 1);
    return result;
}

static void
take(void *context, void *memory)
{
    (void) context;
    (void) memory;
}

static rgl_status
parse(rgl_arena *arena, const char *html, size_t len, GumboOutput **out, rgl_error *err)
{
    gumbo_memory memory = {.arena = arena};
    GumboOptions options = kGumboDefaultOptions;

    options.allocator = give;
    options.deallocator = take;
    options.userdata = &memory;
    options.max_errors = 0;
    if (setjmp(memory.no_memory) != 0)
        return rgl_fail(err, RGL_NO_MEMORY, 0, "the HTML needs more memory than a document may have");
    *out = gumbo_parse_with_options(&options, html, len);
    return RGL_OK;
}

static rgl_status
read_html(const format_context *context, const char *bytes, size_t len, format_content *out, rgl_error *err)
{
    const char *label = context->charset ? context->charset : declared_charset(context->arena, bytes, len);
    GumboOutput *tree = NULL;
    const char *html;
    size_t html_len;
    rgl_status status;

    status = charset_decode(context->arena, bytes, len, label, context->lenient, &html, &html_len, &out->charset, err);
    if (status == RGL_OK)
        status = html_check_shape(html, html_len, err);
    if (status == RGL_OK)
        status = parse(context->arena, html, html_len, &tree, err);
    if (status == RGL_OK)
        status = html_lines(context->arena, tree->document, out, err);
    return status;
}

const format format_html = {"text/html", ".html .htm .xhtml", sniff, read_html};
