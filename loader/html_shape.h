/* html_shape.h: pages that no person wrote, and that would take the parser quadratic time, are refused beforehand. */
#ifndef RGL_HTML_SHAPE_H
#define RGL_HTML_SHAPE_H

#include "regledger.h"

/* The parser looks through the open elements for each new one, and through a tag's attributes for each further one:
 * at these limits that takes a second. The deepest page that we have seen has 60 levels. */
#define HTML_DEPTH_MAX      20000
#define HTML_ATTRIBUTES_MAX 2000

/* One pass over the tags. Errors: RGL_TOO_LARGE. */
rgl_status html_check_shape(const char *html, size_t len, rgl_error *err);

#endif
