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

/* Nothing but capitals, numbers and the particles of names: "Elm24", not "Illegal gains". */
bool rgl_party_is_proper(const rgl_scan *scan, rgl_span name);
/* Does a mark of a company end here ("Larch Ltd")? */
bool rgl_party_ends_company(const rgl_scan *scan, uint32_t from, uint32_t at);
/* Does a word for a person end here: 主管人员, 法定代表人? */
bool rgl_party_ends_person(const rgl_scan *scan, uint32_t from, uint32_t at);
/* The end of a company's mark behind the comma that belongs to the name ("Co., Ltd."); 0: the comma parts names. */
uint32_t rgl_party_behind_comma(const rgl_scan *scan, uint32_t to, uint32_t comma);

/* Names joined by commas and "and" (、 and 和), at most most of them, the shortest reading; returns how many there are,
 * 0 when there are more. Articles and possessives are cut off. */
size_t rgl_party_list(const rgl_scan *scan, rgl_span span, rgl_party *out, size_t most);
/* A party that opens a list ("Fern Ltd, Larch Ltd and Elm Ltd", 甲公司、乙公司): all of it, with its count; else the
 * party itself. */
rgl_party rgl_party_with_list(const rgl_scan *scan, rgl_span within, rgl_party first);
/* The same for a party that closes one before its verb ("Fern Ltd and its director, Jo Ash, were fined"). */
rgl_party rgl_party_with_list_before(const rgl_scan *scan, rgl_span within, rgl_party last);

/* What the words around a list tell of it. */
typedef struct {
    bool plural;         /* "each", "both", "were": they are several */
    bool singular;       /* "was": it is one */
    rgl_party_kind kind; /* of all of them: "insurance companies"; unknown: not told */
    rgl_span text;       /* where one of them alone would be named: "Google and Meta", later "Meta" */
} rgl_list_hint;
/* More names than this are a table. */
#define RGL_NAMES_MAX 40
/*
 * The names that the span holds, when they are several for sure or very probably: "Google and Meta", "A Co., Ltd., B
 * Inc. and C LLC", "its chief executive Jo Ash and President Al Bay" (the persons), 甲公司、乙公司和丙公司. Not
 * "Procter and Gamble", "Bed, Bath and Beyond Inc.", "Smith and Sons Ltd", "the Ministry of Transport and
 * Communications". *doubt: what is to be taken off the confidence. Returns how many, at most RGL_NAMES_MAX, written to
 * out; 0: it is one name, or it is not clear, or one of them is no name ("Fern Ltd and two others", 甲公司等).
 */
size_t rgl_party_names(const rgl_scan *scan, rgl_span list, const rgl_list_hint *hint, rgl_party *out, float *doubt);
/*
 * The names of a group that is counted before they are told: "three banks: A, B and C", "two firms (A and B)". at:
 * where they may begin, behind the colon or the comma; kind: what the group is. Returns count, or 0 when there are not
 * just as many names.
 */
size_t rgl_party_enumerated(const rgl_scan *scan, rgl_span within, uint32_t at, size_t count, rgl_party_kind kind,
                            rgl_party *out);

#endif
