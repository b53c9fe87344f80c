/* fuzz_date: any bytes are read as a strict date, and the dates and periods in them are found; what is found is a date.
 */
#include "regledger.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    rgl_arena arena = rgl_arena_malloc();
    rgl_date anchor = {2022, 3, 15}, date;
    const char *text;
    rgl_fact *facts;
    size_t len, count;
    char written[11];

    if (rgl_date_parse((const char *) data, size, false, &date, NULL) == RGL_OK) {
        rgl_date back = rgl_date_from_days(rgl_date_days(date));

        rgl_date_format(date, written);
        if (size != 10 || memcmp(data, written, 10) != 0 || back.year != date.year || back.month != date.month ||
            back.day != date.day)
            abort();
    }
    if (rgl_text_normalise(&arena, (const char *) data, size, &text, &len, NULL) == RGL_OK) {
        if (rgl_mentions(&arena, rgl_lexicon_builtin(), text, len, &anchor, NULL, NULL, &facts, &count, NULL) != RGL_OK)
            abort();
        for (size_t i = 0; i < count; i++) {
            const char *value = facts[i].value;

            if (facts[i].span.from >= facts[i].span.to || facts[i].span.to > len || !value)
                abort();
            if (facts[i].kind != RGL_DATE && facts[i].kind != RGL_PERIOD)
                continue;
            /* Both ends of a range are days, and rise. */
            if (strlen(value) == 21 &&
                (rgl_date_parse(value, 10, false, &date, NULL) != RGL_OK ||
                 rgl_date_parse(value + 11, 10, false, &date, NULL) != RGL_OK || memcmp(value, value + 11, 10) > 0))
                abort();
            if (strlen(value) != 21 && rgl_date_parse(value, strlen(value), true, &date, NULL) != RGL_OK)
                abort();
        }
    }
    rgl_arena_free(&arena);
    return 0;
}
