/* article.h: which articles of a law are cited. */
#ifndef RGL_ARTICLE_H
#define RGL_ARTICLE_H

#include "fact.h"

/* The articles that are cited of a law: "Articles 41 and 43(1)" before its title, 第十三条 behind; empty: none. */
rgl_span rgl_article_cited(const rgl_scan *scan, rgl_span within, const rgl_title *title);

#endif
