/* html_rows.c: tables of data are told from tables that lay out a page. */
#include "html_lines.h"

#include <string.h>

/* A cell with more text than this is a column of a page. */
#define CELL_MAX 2000

static bool
is_cell(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT &&
           (node->v.element.tag == GUMBO_TAG_TD || node->v.element.tag == GUMBO_TAG_TH);
}

/* Tags that a cell of data does not hold. */
static bool
lays_out(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_HR:
        return true;
    default:
        return false;
    }
}

/* The node behind this one, in the order of the text, that is not inside it and still below top; NULL: none. */
static const GumboNode *
behind(const GumboNode *node, const GumboNode *top)
{
    for (; node != top; node = node->parent) {
        const GumboVector *siblings = &node->parent->v.element.children;

        if (node->index_within_parent + 1 < siblings->length)
            return siblings->data[node->index_within_parent + 1];
    }
    return NULL;
}

/* Bytes of text in a cell; CELL_MAX + 1 when it is none of data. */
static size_t
cell_size(const GumboNode *cell)
{
    size_t size = 0;

    for (const GumboNode *node = cell; node && size <= CELL_MAX;) {
        if (node->type == GUMBO_NODE_TEXT)
            size += strlen(node->v.text.text);
        if (node->type == GUMBO_NODE_ELEMENT && lays_out(node->v.element.tag))
            return CELL_MAX + 1;
        if (node->type == GUMBO_NODE_ELEMENT && node->v.element.children.length > 0)
            node = node->v.element.children.data[0];
        else
            node = behind(node, cell);
    }
    return size;
}

bool
html_is_data_row(const GumboNode *row)
{
    const GumboVector *children = &row->v.element.children;
    unsigned filled = 0;

    for (unsigned i = 0; i < children->length; i++)
        if (is_cell(children->data[i])) {
            size_t size = cell_size(children->data[i]);

            if (size > CELL_MAX)
                return false;
            filled += size > 0;
        }
    return filled >= 2;
}
