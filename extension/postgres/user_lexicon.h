/* user_lexicon.h: the lexicon of a ledger: the built-in one with the authorities and aliases that its users added. */
#ifndef USER_LEXICON_H
#define USER_LEXICON_H

#include "face.h"

/*
 * The lexicon of the ledger whose table `authority` is authorities (`authority_alias` stands in the same schema), as
 * the current query sees its rows, with the caller's rights. For use at once: any further SQL may replace it.
 */
const rgl_lexicon *user_lexicon(Oid authorities);

/* The same for a function that is called for many rows of one query, and whose argument n is the table: looked up at
 * the first row and kept for the others. The built-in lexicon when the function was called without the argument. */
const rgl_lexicon *lexicon_of_call(FunctionCallInfo fcinfo, int n);

#endif
