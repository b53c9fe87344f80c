/* title_extent.h: where a title in running text begins and ends, and the numbers that belong to it. */
#ifndef RGL_TITLE_EXTENT_H
#define RGL_TITLE_EXTENT_H

#include "mention.h"

/* Where the capitals that lead to the noun at `at` begin, not before from. law: numbers before it are its articles
 * ("Arts. 5, 6 and 9 GDPR"), no part of its name. */
uint32_t rgl_title_begin(const rgl_scan *scan, uint32_t from, uint32_t at, bool law);
/* Where the title that reaches to `at` ends, not behind to. standard: its words need no capitals. */
uint32_t rgl_title_end(const rgl_scan *scan, uint32_t to, uint32_t at, bool standard);
/* The quotes around the offset in the block: *inside is what stands between them, written if there are any. */
bool rgl_title_quotes(const rgl_scan *scan, rgl_span block, uint32_t at, rgl_span *inside);

/* GB/T 35273-2020, GB 46864-2025, YD/T 4177.1-2022, ISO/IEC 27001:2022: letters and slashes, then digits, then a
 * year. Returns its end or 0; an English or Chinese text. */
uint32_t rgl_title_standard_number(const char *text, uint32_t to, uint32_t at);
/* "ISO/IEC DIS 42190", "ITU-T X.1799", "EN 303 645", "NIST SP 800-63-4": the number of a standard behind the name of
 * its series, with or without its year. Returns its end, or 0. */
uint32_t rgl_title_series_number(const rgl_scan *scan, uint32_t to, uint32_t at);
/* "Circular No. 2025-03, Guidelines on ...": a noun with its number only, in front of the title that has it. Where it
 * ends, or 0. */
uint32_t rgl_title_number_of_next(const rgl_scan *scan, rgl_span block, rgl_span noun);

/* Lies the offset in one of the titles found last? */
bool rgl_title_covers(const rgl_scan *scan, uint32_t at);
/* Is the word one that may stand in small letters inside a title ("on", "of")? An article? */
bool rgl_title_is_connector(const rgl_scan *scan, rgl_span word);
bool rgl_title_is_article(const rgl_scan *scan, rgl_span word);

/* The end of the year that stands at `at`, behind blanks or a comma ("Rules, 2024", "Data Protection Act 2018"); 0:
 * none. */
uint32_t rgl_title_year(const char *text, uint32_t to, uint32_t at);
/* Does a name end in a number with a slash ("Organic Law 3/2018")? */
bool rgl_title_is_numbered(const char *text, rgl_span name);
/* Does a new title begin at `at` ("and the Guide on ..."): capitals without a connector that lead to an instrument's
 * noun? */
bool rgl_title_new_at(const rgl_scan *scan, uint32_t to, uint32_t at);

#endif
