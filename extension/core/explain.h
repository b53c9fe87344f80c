/* explain.h: why a fact is in the ledger, in a line for a person. */
#ifndef RGL_EXPLAIN_H
#define RGL_EXPLAIN_H

#include "development.h"

/*
 * "sum beside a sanction's word; cues.tsv act_sanction 'fined', authority_aliases.tsv PBOC 'People's Bank of China'":
 * the rule, then the lexicon's rows whose words stand in the evidence or in its cue, each as the table, the row's code
 * and the words as the document has them. NUL-terminated, in the arena; NULL: no memory. The rule alone when the
 * evidence holds no word of the lexicon (a date, a title).
 */
const char *rgl_explain(rgl_arena *arena, const rgl_scan *scan, const rgl_evidence *evidence);

#endif
