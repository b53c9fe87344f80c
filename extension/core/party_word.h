/* party_word.h: words that may stand inside a name, and those that cannot: what every reader of names asks. */
#ifndef RGL_PARTY_WORD_H
#define RGL_PARTY_WORD_H

#include "party.h"

/* A name longer than this is a sentence. */
#define RGL_NAME_BYTES 220

/* May the word stand inside a name although it is small: "Bank of Fern", "Caisse des Dunes", "Marks and Spencer"? */
bool rgl_party_is_particle(const rgl_scan *scan, rgl_span word);
/* A capital of ASCII, or a letter of Latin-1 (É, Ø, and their small ones). */
bool rgl_party_is_capital_at(const char *text, uint32_t at);
/* Does a small word begin a verb or a sanction's word here: where a name that is read from its end cannot go on? */
bool rgl_party_is_deed(const rgl_scan *scan, uint32_t at);
/* A sanction's word is never part of a name, as "inspection" or 调查 may be. */
bool rgl_party_is_sanction(int kind);
/* A hyphen between blanks is a dash: "Fern Bank - the country's largest lender". */
bool rgl_party_is_dash(const char *text, uint32_t to, uint32_t at);
/* Does an abbreviation or a mark of a company end at the stop at text[at]? */
bool rgl_party_ends_abbreviation(const rgl_scan *scan, uint32_t from, uint32_t at);

#endif
