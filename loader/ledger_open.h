/* ledger_open.h: a ledger is opened, and made where there is none. */
#ifndef RGL_LEDGER_OPEN_H
#define RGL_LEDGER_OPEN_H

#include "options.h"
#include "sink.h"

/* What to do in a database without a ledger. */
typedef enum { LEDGER_MUST_BE, LEDGER_MAY_BE_MADE } ledger_policy;

/*
 * Open the database of the options. *made: a ledger was made now. NULL after an error, which has been told; *status is
 * the exit status then.
 */
sink *ledger_open(const options *from, ledger_policy policy, const sink_listener *listener, report *out, bool *made,
                  int *status);

#endif
