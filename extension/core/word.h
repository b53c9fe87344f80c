/* word.h: the words of a Latin text one after another, for grammars that look at their capitals. */
#ifndef RGL_WORD_H
#define RGL_WORD_H

#include "lexicon.h"
#include "text.h"

/* The word that begins at or after at (behind blanks only); empty when something else stands there. Letters and digits,
 * with ' - / & . between them ("e-Government", "2016/679", "U.S."). */
rgl_span rgl_word_after(const char *text, uint32_t to, uint32_t at);
/* The word that ends at or before at (before blanks only), not beginning before from; empty when there is none. */
rgl_span rgl_word_before(const char *text, uint32_t from, uint32_t at);
/* Begins with a capital, or holds a digit, or has a capital inside ("eIDAS"). */
bool rgl_word_is_capital(const char *text, rgl_span word);
/* Begins with a small letter of ASCII, and has no capital inside. */
bool rgl_word_is_small(const char *text, rgl_span word);
/* "China's", "the regulators'". */
bool rgl_word_is_genitive(const char *text, rgl_span word);
/* Is the word (exactly) a cue of this kind? */
bool rgl_word_is_cue(const rgl_lexicon *lexicon, const char *text, rgl_span word, int cue);
/* Does a phrase of this cue begin at text[at]? Returns its end, or 0. */
uint32_t rgl_cue_at(const rgl_lexicon *lexicon, const char *text, uint32_t to, uint32_t at, int cue);

#endif
