/* registry.c: the authorities of the lexicon: who succeeded whom, whose office is whose. The ledger has functions of
 * the same names over its own table, which knows what users added. */
#include "parse.h"

#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/lsyscache.h"

/* How far a chain of successors or of parents is followed: further than any; a circle of rows must end. */
#define CHAIN_MAX 32

static const rgl_authority *
find(const char *code)
{
    return rgl_authority_find(rgl_lexicon_builtin(), code, strcspn(code, "/"));
}

/* A day of the lexicon in days since 1970; later than every day when there is none. */
static int64
day_of(const char *iso)
{
    rgl_date date;

    if (!iso || rgl_date_parse(iso, strlen(iso), true, &date, NULL) != RGL_OK)
        return PG_INT64_MAX;
    return rgl_date_days(date);
}

/* authority_on(code text, on_date date) returns text: who does on a day what the authority did; an office keeps its
 * place. NULL when the code is unknown, or nobody had the name yet. */
PG_FUNCTION_INFO_V1(authority_on);
Datum
authority_on(PG_FUNCTION_ARGS)
{
    const char *code = face_cstring_in(PG_GETARG_TEXT_PP(0));
    int64 day = rgl_date_days(face_date_in(PG_GETARG_DATEADT(1)));
    const rgl_authority *authority = find(code);
    const char *result;

    if (!authority || (authority->valid_from && day < day_of(authority->valid_from)))
        PG_RETURN_NULL();
    for (int i = 0; i < CHAIN_MAX && authority->successor_code; i++) {
        const rgl_authority *next = find(authority->successor_code);

        /* On the day of the change itself the new one acts. */
        if (!next || day < (next->valid_from ? day_of(next->valid_from) : day_of(authority->valid_to)))
            break;
        authority = next;
    }
    result = psprintf("%s%s", authority->code, code + strcspn(code, "/"));
    PG_RETURN_TEXT_P(face_text_out(result, strlen(result)));
}

/* office_of(office text) returns text: the authority that an office belongs to: 'PBOC/Changsha' to PBOC, TC260 to SAC;
 * NULL at the top of the tree and for an unknown code. */
PG_FUNCTION_INFO_V1(office_of);
Datum
office_of(PG_FUNCTION_ARGS)
{
    const char *code = face_cstring_in(PG_GETARG_TEXT_PP(0));
    const rgl_authority *authority = find(code);
    const char *result = !authority ? NULL : strchr(code, '/') ? authority->code : authority->parent_code;

    if (!result)
        PG_RETURN_NULL();
    PG_RETURN_TEXT_P(cstring_to_text(result));
}

/* office_of(office text, authority text) returns boolean: whether an office is the authority or lies beneath it */
PG_FUNCTION_INFO_V1(office_of_authority);
Datum
office_of_authority(PG_FUNCTION_ARGS)
{
    const char *office = face_cstring_in(PG_GETARG_TEXT_PP(0));
    const char *head = face_cstring_in(PG_GETARG_TEXT_PP(1));
    const rgl_authority *authority = find(office);

    if (!authority)
        PG_RETURN_NULL();
    if (strcmp(office, head) == 0)
        PG_RETURN_BOOL(true);
    for (int i = 0; i < CHAIN_MAX && authority; i++) {
        if (strcmp(authority->code, head) == 0)
            PG_RETURN_BOOL(true);
        authority = authority->parent_code ? find(authority->parent_code) : NULL;
    }
    PG_RETURN_BOOL(false);
}

/* regulator_of(code text) returns regulator: the national head of an authority or office */
PG_FUNCTION_INFO_V1(regulator_of);
Datum
regulator_of(PG_FUNCTION_ARGS)
{
    const rgl_authority *authority = find(face_cstring_in(PG_GETARG_TEXT_PP(0)));
    Oid value = authority ? enum_value(get_func_rettype(fcinfo->flinfo->fn_oid), authority->regulator) : InvalidOid;

    if (!OidIsValid(value))
        PG_RETURN_NULL();
    PG_RETURN_OID(value);
}
