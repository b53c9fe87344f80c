/* party.h: persons and companies, read from where they stand: behind "on" and "against", before "was fined". */
#ifndef RGL_PARTY_H
#define RGL_PARTY_H

#include "group.h"

typedef enum {
    RGL_PARTY_UNKNOWN,
    RGL_PARTY_COMPANY,
    RGL_PARTY_BRANCH,
    RGL_PARTY_INDIVIDUAL,
    RGL_PARTY_APP,
    RGL_PARTY_PUBLIC_BODY
} rgl_party_kind;
/* "company", "branch", "individual", "app", "public_body"; NULL for unknown. */
const char *rgl_party_kind_name(rgl_party_kind kind);

typedef struct {
    rgl_span name; /* without article and number's stop; empty: none, with article: a pronoun (该公司) */
    rgl_party_kind kind;
    bool article;  /* an article or a possessive stood before it: "a hospital", "its director" */
    bool definite; /* it was "the" or a possessive: no new one of many */
    int64_t count; /* how many: 21 for '21 banking institutions', 1 for a name, 0: the text does not say */
} rgl_party;

/* The noun phrase that begins at or behind at; name is empty when none does. Ends at a comma, a verb, a reason, a sum.
 */
rgl_party rgl_party_after(const rgl_scan *scan, rgl_span within, uint32_t at);
/* The noun phrase that ends at or before at; what is set between commas behind it ("N, of Maryland, agreed") and a
 * relative pronoun ("N, which was fined") are skipped. */
rgl_party rgl_party_before(const rgl_scan *scan, rgl_span within, uint32_t at);
/* A phrase whose span is known (a table's cell). */
rgl_party rgl_party_of(const rgl_scan *scan, rgl_span name);

/* Does it begin as a name or a counted group does (not "settle charges", not "300 and")? */
bool rgl_party_is_named(const rgl_scan *scan, const rgl_party *party);

/* Names joined by commas and "and" (、 and 和), at most most of them, the shortest reading; returns how many there are,
 * 0 when there are more. Articles and possessives are cut off. */
size_t rgl_party_list(const rgl_scan *scan, rgl_span span, rgl_party *out, size_t most);
/* A party that opens a list ("Fern Ltd, Larch Ltd and Elm Ltd"): all of it, with its count; else the party itself. */
rgl_party rgl_party_with_list(const rgl_scan *scan, rgl_span within, rgl_party first);

#endif
