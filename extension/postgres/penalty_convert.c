/* penalty_convert.c: penalty_convert(amount, currency, day, ledger): asks the function of the ledger, whose name is
 * only known when it runs. */
#include "penalty_amount.h"

#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "parser/parse_func.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

/* The function of the ledger that the last row named; kept from one row to the next, with its plan. */
typedef struct {
    NameData ledger;
    FmgrInfo function;
} target;

static FmgrInfo *
function_of(FmgrInfo *flinfo, Name ledger)
{
    target *kept = flinfo->fn_extra;
    Oid types[] = {get_func_rettype(flinfo->fn_oid), TEXTOID, DATEOID};
    List *name;
    Oid function;

    if (kept && namestrcmp(&kept->ledger, NameStr(*ledger)) == 0)
        return &kept->function;
    name = list_make2(makeString(NameStr(*ledger)), makeString(pstrdup("penalty_convert")));
    function = LookupFuncName(name, 3, types, false);
    if (object_aclcheck(ProcedureRelationId, function, GetUserId(), ACL_EXECUTE) != ACLCHECK_OK)
        aclcheck_error(ACLCHECK_NO_PRIV, OBJECT_FUNCTION, get_func_name(function));
    kept = MemoryContextAllocZero(flinfo->fn_mcxt, sizeof *kept);
    kept->ledger = *ledger;
    fmgr_info_cxt(function, &kept->function, flinfo->fn_mcxt);
    flinfo->fn_extra = kept;
    return &kept->function;
}

/* penalty_convert(amount penalty_amount, currency text, on_date date, ledger name) returns penalty_amount */
PG_FUNCTION_INFO_V1(penalty_convert);
Datum
penalty_convert(PG_FUNCTION_ARGS)
{
    LOCAL_FCINFO(call, 3);
    Datum result;

    InitFunctionCallInfoData(*call, function_of(fcinfo->flinfo, PG_GETARG_NAME(3)), 3, PG_GET_COLLATION(), NULL, NULL);
    for (int i = 0; i < 3; i++)
        call->args[i] = fcinfo->args[i];
    result = FunctionCallInvoke(call);
    fcinfo->isnull = call->isnull;
    return result;
}
