/* row.h: developments as rows of the ledger, with keys made from content. */
#ifndef RGL_ROW_H
#define RGL_ROW_H

#include "regledger.h"

/*
 * Keys. document_id is 32 hexadecimal digits of the SHA-256 of the bytes. development_no and the other numbers count
 * from 1 in the order of the text. instrument_id is 16 hexadecimal digits of a 64-bit hash of jurisdiction and folded
 * title: the same instrument has the same id in every document and on every machine.
 *
 * Merging an instrument (reference data, shared by documents; loads come in any order, and the outcome must not depend
 * on it): status, status_rank and status_date come from the row with the greater (status_date, status_rank, status),
 * NULL dates lowest; first_seen is the least, last_seen and effective_date the greatest; title, title_zh, kind,
 * hierarchy_rank, issuer and jurisdiction: the value that is there, or else the new one; of two, the lesser text.
 */

#endif
