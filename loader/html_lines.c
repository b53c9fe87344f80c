/* html_lines.c: the walk over the tree, which collects text until something ends the line. */
#include "html_lines.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* A bold line longer than this is emphasis, not a heading. Bytes: some fifty ideographs. */
#define BOLD_HEADING_MAX 160

typedef struct {
    rgl_arena *arena;
    char *line; /* the line that is being collected */
    size_t line_len, line_capacity;
    size_t bold_len;    /* bytes of it inside <b> or <strong>, blanks not counted */
    size_t visible_len; /* bytes of it, blanks not counted */
    bool blank;         /* a blank is due before the next word */
    char *text;         /* the lines that are finished */
    size_t text_len, text_capacity;
    rgl_block *blocks;
    size_t block_count, block_capacity;
    int heading;          /* level of the heading that we are in; 0: none */
    int list_depth;       /* lists around us */
    bool item;            /* the next line is the first of a list item */
    int bold, pre;        /* such elements around us */
    const GumboNode *row; /* the row of data that we are in */
    bool first_cell;      /* its next cell is the first one */
    format_content *out;
    rgl_error *err;
    rgl_status status;
} lines;

static bool
fail(lines *to, rgl_status status, const char *message)
{
    if (to->status == RGL_OK)
        to->status = rgl_fail(to->err, status, 0, message);
    return false;
}

static bool
append(lines *to, char **buffer, size_t *len, size_t *capacity, const char *bytes, size_t n)
{
    if (*len + n > RGL_TEXT_MAX)
        return fail(to, RGL_TOO_LARGE, "text is larger than 256 MB");
    if (*len + n > *capacity) {
        size_t more = (*len + n) * 2 + 256;
        char *moved = rgl_alloc(to->arena, more);

        if (!moved)
            return fail(to, RGL_NO_MEMORY, "out of memory");
        if (*len > 0)
            memcpy(moved, *buffer, *len);
        *buffer = moved;
        *capacity = more;
    }
    memcpy(*buffer + *len, bytes, n);
    *len += n;
    return true;
}

static bool
append_line(lines *to, const char *bytes, size_t n)
{
    return append(to, &to->line, &to->line_len, &to->line_capacity, bytes, n);
}

/* Is the line a heading by its looks: short, bold throughout, and not a sentence? */
static bool
looks_like_heading(const lines *from, const char *line, size_t len)
{
    return from->bold_len > 0 && from->bold_len == from->visible_len && len <= BOLD_HEADING_MAX &&
           !strchr(".;:,", line[len - 1]) &&
           !(len >= 3 && (memcmp(line + len - 3, "\u3002", 3) == 0 || memcmp(line + len - 3, "\uff1b", 3) == 0));
}

static rgl_block
make_block(lines *to, const char *line, size_t len)
{
    rgl_block block = {.kind = RGL_PARAGRAPH};

    if (to->heading) {
        block.kind = RGL_HEADING;
        block.level = (uint8_t) to->heading;
    } else if (to->row)
        block.kind = RGL_TABLE_ROW;
    else if (to->item) {
        block.kind = RGL_LIST_ITEM;
        block.level = (uint8_t) (to->list_depth > 255 ? 255 : to->list_depth);
        to->item = false;
    } else if (looks_like_heading(to, line, len))
        block.kind = RGL_HEADING;
    return block;
}

/* Add a normalised line to the text, as a block of its own. */
static bool
add_block(lines *to, const char *line, size_t len)
{
    rgl_block block;

    while (len > 0 && (*line == ' ' || *line == '\t'))
        line++, len--;
    while (len > 0 && (line[len - 1] == ' ' || line[len - 1] == '\t'))
        len--;
    if (len == 0)
        return true;
    block = make_block(to, line, len);
    if (to->text_len > 0 && !append(to, &to->text, &to->text_len, &to->text_capacity, "\n", 1))
        return false;
    block.span.from = (uint32_t) to->text_len;
    if (!append(to, &to->text, &to->text_len, &to->text_capacity, line, len))
        return false;
    block.span.to = (uint32_t) to->text_len;
    if (!rgl_grow(to->arena, &to->blocks, sizeof *to->blocks, to->block_count, &to->block_capacity))
        return fail(to, RGL_NO_MEMORY, "out of memory");
    to->blocks[to->block_count++] = block;
    return true;
}

/* The line ends here. Normalisation can make two lines of it (U+2028). */
static bool
end_line(lines *to)
{
    const char *line, *next;
    size_t len;
    rgl_error why = {.code = RGL_EMPTY};
    rgl_status status = RGL_EMPTY;

    if (to->line_len > 0)
        status = rgl_text_normalise(to->arena, to->line, to->line_len, &line, &len, &why);
    to->line_len = 0;
    to->blank = false;
    if (status == RGL_OK)
        for (const char *end = line + len; line <= end; line = next + 1) {
            next = memchr(line, '\n', (size_t) (end - line));
            if (!next)
                next = end;
            if (!add_block(to, line, (size_t) (next - line)))
                return false;
        }
    to->bold_len = to->visible_len = 0;
    return status == RGL_OK || status == RGL_EMPTY || fail(to, status, why.message);
}

static bool
add_text(lines *to, const char *text)
{
    while (*text) {
        size_t n = strcspn(text, " \t\r\n\f");

        if (n > 0) {
            if (to->blank && to->line_len > 0 && to->line[to->line_len - 1] != '\t' && !append_line(to, " ", 1))
                return false;
            to->blank = false;
            if (!append_line(to, text, n))
                return false;
            to->visible_len += n;
            if (to->bold)
                to->bold_len += n;
            text += n;
            continue;
        }
        if (to->pre && !to->row) {
            if (*text == '\n' ? !end_line(to) : *text != '\r' && !append_line(to, text, 1))
                return false;
        } else
            to->blank = true;
        text++;
    }
    return true;
}

/* What a tag does to the line. */
typedef enum { INLINE, BLOCK, BREAK, SKIP } effect;

static effect
effect_of(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_TEXTAREA:
        return SKIP;
    case GUMBO_TAG_BR:
    case GUMBO_TAG_HR:
        return BREAK;
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_RUBY:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_UNKNOWN:
        return INLINE;
    default:
        return BLOCK;
    }
}

/* 1 to 6 for <h1> to <h6>, else 0. */
static int
heading_level(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_H1:
        return 1;
    case GUMBO_TAG_H2:
        return 2;
    case GUMBO_TAG_H3:
        return 3;
    case GUMBO_TAG_H4:
        return 4;
    case GUMBO_TAG_H5:
        return 5;
    case GUMBO_TAG_H6:
        return 6;
    default:
        return 0;
    }
}

/* Is the element out of sight: hidden, or display:none? Newsletters hide a preview of themselves so. */
static bool
is_hidden(const GumboElement *element)
{
    const GumboAttribute *style = gumbo_get_attribute(&element->attributes, "style");
    const char *p;

    if (gumbo_get_attribute(&element->attributes, "hidden"))
        return true;
    p = style ? strcasestr(style->value, "display") : NULL;
    if (!p)
        return false;
    p += strlen("display");
    p += strspn(p, " :\t");
    return strncasecmp(p, "none", 4) == 0;
}

/* The day in a meta element that says when the document was published; newsletters and government sites have them. */
static void
read_meta(lines *to, const GumboElement *meta)
{
    static const char *const names[] = {"article:published_time", "pubdate",       "publishdate", "date", "dc.date",
                                        "dcterms.date",           "dcterms.issued"};
    const GumboAttribute *name = gumbo_get_attribute(&meta->attributes, "name");
    const GumboAttribute *content = gumbo_get_attribute(&meta->attributes, "content");
    rgl_date date;

    if (!name)
        name = gumbo_get_attribute(&meta->attributes, "property");
    if (!name || !content || to->out->published.year || strlen(content->value) < 10)
        return;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcasecmp(name->value, names[i]) == 0 && rgl_date_parse(content->value, 10, false, &date, NULL) == RGL_OK)
            to->out->published = date;
}

/* The text of <title>, with its blanks collapsed, apart from the lines. */
static bool
read_title(lines *to, const GumboElement *title)
{
    lines apart = {.arena = to->arena, .err = to->err};
    const char *text;
    size_t len;

    for (unsigned i = 0; i < title->children.length; i++) {
        const GumboNode *child = title->children.data[i];

        if (child->type == GUMBO_NODE_TEXT && !add_text(&apart, child->v.text.text))
            return fail(to, apart.status, "out of memory");
    }
    if (!to->out->title && apart.line_len > 0 &&
        rgl_text_normalise(to->arena, apart.line, apart.line_len, &text, &len, NULL) == RGL_OK)
        to->out->title = rgl_strndup(to->arena, text, len);
    return true;
}

/* An element begins. *down: walk into it. False: stop. */
static bool
enter(lines *to, const GumboNode *node, bool *down)
{
    const GumboElement *element = &node->v.element;
    GumboTag tag = element->tag;
    effect what = effect_of(tag);

    *down = false;
    if (what == SKIP || is_hidden(element))
        return true;
    if (tag == GUMBO_TAG_META)
        read_meta(to, element);
    if (tag == GUMBO_TAG_TITLE)
        return read_title(to, element);
    *down = true;
    if (tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG)
        to->bold++;
    if (what == INLINE)
        return true;
    if (to->row) { /* a row is one line, whatever its cells hold */
        to->blank = true;
        if ((tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)) {
            to->blank = false;
            if (!to->first_cell && !append_line(to, "\t", 1))
                return false;
            to->first_cell = false;
        }
        return true;
    }
    if (!end_line(to))
        return false;
    to->heading = heading_level(tag) ? heading_level(tag) : to->heading;
    to->list_depth += tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL;
    to->item = tag == GUMBO_TAG_LI || to->item;
    to->pre += tag == GUMBO_TAG_PRE;
    if (tag == GUMBO_TAG_TR && html_is_data_row(node)) {
        to->row = node;
        to->first_cell = true;
    }
    return true;
}

/* An element that was walked into ends. */
static bool
leave(lines *to, const GumboNode *node)
{
    GumboTag tag = node->v.element.tag;
    bool go_on;

    if (tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG)
        to->bold--;
    if (effect_of(tag) == INLINE)
        return true;
    if (to->row && to->row != node) {
        to->blank = true;
        return true;
    }
    go_on = end_line(to);
    to->row = NULL;
    if (heading_level(tag))
        to->heading = 0;
    to->list_depth -= tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL;
    if (tag == GUMBO_TAG_LI)
        to->item = false;
    to->pre -= tag == GUMBO_TAG_PRE;
    return go_on;
}

static const GumboVector *
children_of(const GumboNode *node)
{
    return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : &node->v.element.children;
}

static void
walk(lines *to, const GumboNode *root)
{
    const GumboNode *node = root;

    while (to->status == RGL_OK) {
        bool down = node->type == GUMBO_NODE_DOCUMENT, go_on = true;

        if (node->type == GUMBO_NODE_ELEMENT)
            go_on = enter(to, node, &down);
        else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE)
            go_on = add_text(to, node->v.text.text);
        if (!go_on)
            return;
        if (down && children_of(node)->length > 0) {
            node = children_of(node)->data[0];
            continue;
        }
        if (down && node->type == GUMBO_NODE_ELEMENT && !leave(to, node))
            return;
        for (;;) {
            const GumboVector *siblings;

            if (node == root)
                return;
            siblings = children_of(node->parent);
            if (node->index_within_parent + 1 < siblings->length) {
                node = siblings->data[node->index_within_parent + 1];
                break;
            }
            node = node->parent;
            if (node->type == GUMBO_NODE_ELEMENT && !leave(to, node))
                return;
        }
    }
}

rgl_status
html_lines(rgl_arena *arena, const GumboNode *root, format_content *out, rgl_error *err)
{
    lines to = {.arena = arena, .out = out, .err = err};

    walk(&to, root);
    if (to.status == RGL_OK)
        end_line(&to);
    if (to.status != RGL_OK)
        return to.status;
    if (to.text_len == 0)
        return rgl_fail(err, RGL_EMPTY, 0, "no visible character");
    out->text = to.text;
    out->len = to.text_len;
    out->blocks = to.blocks;
    out->block_count = to.block_count;
    return RGL_OK;
}
