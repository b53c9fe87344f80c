/* penalty_convert.c: penalty_convert(amount, currency, day, ledger): asks the function of the ledger, whose name is
 * only known when it runs. */
#include "penalty_amount.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/date.h"

/* penalty_convert(amount penalty_amount, currency text, on_date date, ledger name) returns penalty_amount */
PG_FUNCTION_INFO_V1(penalty_convert);
Datum
penalty_convert(PG_FUNCTION_ARGS)
{
    const char *query =
        psprintf("SELECT %s.penalty_convert($1, $2, $3)", quote_identifier(NameStr(*PG_GETARG_NAME(3))));
    Oid types[] = {get_fn_expr_argtype(fcinfo->flinfo, 0), TEXTOID, DATEOID};
    Datum values[] = {PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), PG_GETARG_DATUM(2)};
    penalty_amount result = {0};
    Datum found;
    bool null;

    if (SPI_connect() != SPI_OK_CONNECT)
        elog(ERROR, "SPI_connect failed");
    if (SPI_execute_with_args(query, 3, types, values, NULL, true, 1) != SPI_OK_SELECT || SPI_processed != 1)
        elog(ERROR, "cannot ask the ledger for a rate");
    found = SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &null);
    if (!null)
        result = *DatumGetPenalty(found);
    SPI_finish();
    if (null)
        PG_RETURN_NULL();
    PG_RETURN_POINTER(penalty_new(result.minor, result.currency, (rgl_bound) result.bound));
}
