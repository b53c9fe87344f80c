/* fuzz_amount: any bytes are read as an amount, strictly; what is accepted, written and read again is the same amount.
 */
#include "regledger.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    rgl_error err = {0};
    rgl_amount amount, again;
    char written[64];
    rgl_status status = rgl_amount_parse((const char *) data, size, &amount, &err);

    if (status != RGL_OK) {
        if (err.code != status || !err.message || err.offset > size)
            abort();
        return 0;
    }
    rgl_amount_format(&amount, written);
    if (rgl_amount_parse(written, strlen(written), &again, NULL) != RGL_OK || again.minor != amount.minor ||
        again.bound != amount.bound || strcmp(again.currency, amount.currency) != 0)
        abort();
    return 0;
}
