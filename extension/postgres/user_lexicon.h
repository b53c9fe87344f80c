/* user_lexicon.h: the lexicon of a ledger: the built-in one with the authorities and aliases that its users added. */
#ifndef USER_LEXICON_H
#define USER_LEXICON_H

#include "face.h"

/*
 * The lexicon for a function whose argument n is the table `authority` of a ledger (`authority_alias` stands in the
 * same schema), as the current query sees their rows, with the caller's rights; the built-in one when the function was
 * called without that argument. For use at once: any further SQL may replace it. Cheap for all rows of a query but the
 * first.
 */
const rgl_lexicon *user_lexicon(FunctionCallInfo fcinfo, int n);

#endif
