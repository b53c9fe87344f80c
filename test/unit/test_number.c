/* test_number.c: the plain numbers of running text, of which counts are made. */
#include "amount.h"
#include "tap.h"

static const struct {
    const char *text;
    const char *words; /* the part that is the number */
    const char *value;
} numbers[] = {
    {"14 apps", "14", "14"},
    {"1,200 users", "1,200", "1200"},
    {"67款App", "67", "67"},
    {"267 款", "267", "267"},
    {"twenty-one banks", "twenty-one", "21"},
    {"twenty one banks", "twenty one", "21"},
    {"eleven departments", "eleven", "11"},
    {"a hundred firms", "a hundred", "100"},
    {"two hundred and five firms", "two hundred and five", "205"},
    {"three dozen apps", "three dozen", "36"},
    {"5 million users", "5 million", "5000000"},
    {"1.5 million users", "1.5 million", "1500000"},
    {"20k users", "20k", "20000"},
    {"二十一家", "二十一", "21"},
    {"十五款", "十五", "15"},
    {"一百零五项", "一百零五", "105"},
    {"一百五十项", "一百五十", "150"},
    {"三万五人", "三万五", "35000"}, /* 三万五千, as people say it */
    {"二〇二二年", "二〇二二", "2022"},
    {"1.2万款", "1.2万", "12000"},
    {"3亿5000万人", "3亿5000万", "350000000"},
    {"50多款", "50多", "50"},
    {"二十余家", "二十余", "20"},
    {"两家", "两", "2"},
    {"3.14 of them", "3.14", "314e-2"},
    {"2O apps", "2O", "20 repaired"},
    {"１４款", "１４", "14"},
    {"12 345 apps", "12", "12"}, /* a blank parts groups only where a currency says that it is one number */
};

static const struct {
    const char *text, *why;
} none[] = {
    {"14th", "an ordinal"},
    {"5G", "a name"},
    {"3D", "a name"},
    {"5%", "a share"},
    {"5 per cent", "a share"},
    {"第三", "an ordinal"},
    {"数百", "several hundred"},
    {"several", "no number"},
    {"million", "a multiplier alone"},
    {"万", "a multiplier alone"},
    {"half", "a fraction without what it is of"},
    {"a", "an article"},
    {"一般", "一 inside another word"},
    {"三五成群", "two digits that are no number"},
    {"百分之五", "a share"},
    {"1.1.3", "a version"},
    {"12,34,5", "groups that are none"},
    {"10:30", "a time"},
    {"5l", "litres"},
    {"Oil", "letters alone are no digits"},
    {"99999999999999999999", "too large"},
    {"one of them", "a pronoun"},
};

int
main(void)
{
    const rgl_lexicon *lexicon = rgl_lexicon_builtin();

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        const char *text = numbers[i].text;
        char got[128] = "none", want[128];
        rgl_number n;

        if (rgl_number_read(lexicon, text, strlen(text), 0, &n) == RGL_OK) {
            int used = snprintf(got, sizeof got, "[%.*s] %lld", (int) n.span.to, text, (long long) n.value);

            if (n.scale)
                used += snprintf(got + used, sizeof got - (size_t) used, "e-%d", n.scale);
            if (n.repaired)
                snprintf(got + used, sizeof got - (size_t) used, " repaired");
        }
        snprintf(want, sizeof want, "[%s] %s", numbers[i].words, numbers[i].value);
        is(got, want, text);
    }
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        const char *text = none[i].text;
        size_t at = 0;
        rgl_number n;
        bool found = false;

        /* at the start, or, of a word of ideographs, anywhere in it */
        for (; text[at] && !found; at++)
            if ((at == 0 || (unsigned char) text[0] >= 0x80) && ((unsigned char) text[at] & 0xC0) != 0x80)
                found = rgl_number_read(lexicon, text, strlen(text), at, &n) == RGL_OK;
        ok(!found, "%s: %s", text, none[i].why);
    }
    return done();
}
