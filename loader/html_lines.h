/* html_lines.h: a tree of HTML becomes lines of text, a block each. */
#ifndef RGL_HTML_LINES_H
#define RGL_HTML_LINES_H

#include "format.h"

#include <gumbo.h>

/*
 * Fill text, blocks, title and published of *out from the tree. Headings, paragraphs, list items and the rows of tables
 * of data become one line each (the cells of a row with TAB between them); a table that only lays out the page is read
 * as what it holds; <br> ends a line; blanks are collapsed outside of <pre>. Script, style, navigation, form controls
 * and what is hidden are left out. A short line that is bold from end to end is a heading of level 0.
 * Walks without recursion, whatever the depth. Errors: RGL_EMPTY, RGL_TOO_LARGE, RGL_NO_MEMORY.
 */
rgl_status html_lines(rgl_arena *arena, const GumboNode *root, format_content *out, rgl_error *err);

/* Does this row belong to a table of data, as against one that lays out the page? It has two cells or more, none of
 * them long, and holds no table and no heading. */
bool html_is_data_row(const GumboNode *row);

#endif
