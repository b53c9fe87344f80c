/* test_amount.c: what is an amount in running text and what is none, and what strict input refuses, where and why. */
#include "amount.h"
#include "tap.h"

#include <stdlib.h>

/* ------------------------------------------------------------------------------------------ running text */

/* The first amount that a reader from left to right finds in the text; its words in span. */
static bool
find(const char *text, size_t len, rgl_amount_mention *out)
{
    const rgl_lexicon *lexicon = rgl_lexicon_builtin();

    for (size_t at = 0; at < len; at++) {
        rgl_number number;

        if (!rgl_word_start(text, len, at))
            continue;
        if (rgl_amount_read(lexicon, text, len, at, out) == RGL_OK)
            return true;
        if (rgl_number_read(lexicon, text, len, at, &number) == RGL_OK)
            at = number.span.to - 1;
    }
    return false;
}

typedef struct {
    const char *text;
    const char *words;  /* what of it is the amount; NULL: all */
    const char *amount; /* canonical form */
    const char *upper;  /* number of the upper end, NULL: no range */
    int flags;          /* AMBIGUOUS, REPAIRED */
} reading;

enum { AMBIGUOUS = 1, REPAIRED = 2 };

static const reading readings[] = {
    /* the currency in front, behind, or both */
    {"RMB87.6 million", NULL, "CNY 87600000.00", NULL, 0},
    {"a fine of RMB 1,877,000 on the branch", "RMB 1,877,000", "CNY 1877000.00", NULL, 0},
    {"EUR 20m", NULL, "EUR 20000000.00", NULL, 0},
    {"€1.2bn", NULL, "EUR 1200000000.00", NULL, 0},
    {"US$1.19 billion", NULL, "USD 1190000000.00", NULL, 0},
    {"US $5 million", NULL, "USD 5000000.00", NULL, 0},
    {"22.5 million USD", NULL, "USD 22500000.00", NULL, 0},
    {"1,000,000 RMB", NULL, "CNY 1000000.00", NULL, 0},
    {"4 million U.S. dollars", NULL, "USD 4000000.00", NULL, 0},
    {"RMB 5 million yuan", NULL, "CNY 5000000.00", NULL, 0},
    {"75 USD million", NULL, "USD 75000000.00", NULL, 0},
    {"120 MEUR", NULL, "EUR 120000000.00", NULL, 0},
    {"42MYR", NULL, "MYR 42.00", NULL, 0},
    {"a penalty of KES 3, 150, 000 on", "KES 3, 150, 000", "KES 3150000.00", NULL, 0},
    {"NGN 2,400, 000 for", "NGN 2,400, 000", "NGN 2400000.00", NULL, 0},
    {"NGN 5, 000.50", NULL, "NGN 5000.50", NULL, 0},
    {"EUR 100, 200, 300 and 400", "EUR 100", "EUR 100.00", NULL, 0},
    {"RMB\n30,000", NULL, "CNY 30000.00", NULL, 0},
    {"a 5-million-euro fine", "5-million-euro", "EUR 5000000.00", NULL, 0},
    {"a 250 - million - dollar deal", "250 - million - dollar", "USD 250000000.00", NULL, AMBIGUOUS},
    {"Rs. 500/-", NULL, "INR 500.00", NULL, AMBIGUOUS},
    /* number words */
    {"five million yuan", NULL, "CNY 5000000.00", NULL, 0},
    {"half a million euros", NULL, "EUR 500000.00", NULL, 0},
    {"a million and a half euros", NULL, "EUR 1500000.00", NULL, 0},
    {"two and a half million euros", NULL, "EUR 2500000.00", NULL, 0},
    {"one point five million euros", NULL, "EUR 1500000.00", NULL, 0},
    {"two-point-four billion won", NULL, "KRW 2400000000", NULL, 0},
    {"a surcharge of 15-point-two million won", "15-point-two million won", "KRW 15200000", NULL, 0},
    {"fined N312.4 million by", "N312.4 million", "NGN 312400000.00", NULL, 0},
    {"a fine of N5,000,000 on", "N5,000,000", "NGN 5000000.00", NULL, 0},
    {"one hundred and twenty-three thousand euros", NULL, "EUR 123000.00", NULL, 0},
    {"ten million (10,000,000) yuan", NULL, "CNY 10000000.00", NULL, 0},
    {"5 lakh Indian rupees", NULL, "INR 500000.00", NULL, 0},
    /* Chinese */
    {"罚款203.6万元", "203.6万元", "CNY 2036000.00", NULL, 0},
    {"人民币五万元", NULL, "CNY 50000.00", NULL, 0},
    {"人民币 10,000元整", NULL, "CNY 10000.00", NULL, 0},
    {"2亿欧元", NULL, "EUR 200000000.00", NULL, 0},
    {"3亿5000万元", NULL, "CNY 350000000.00", NULL, 0},
    {"一千二百万元", NULL, "CNY 12000000.00", NULL, 0},
    {"三十六点五亿美元", NULL, "USD 3650000000.00", NULL, 0},
    {"新台币50万元", NULL, "TWD 500000.00", NULL, 0},
    {"人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分", NULL, "CNY 1234567.89", NULL, 0},
    /* small change */
    {"123元1角1分", NULL, "CNY 123.11", NULL, 0},
    {"一百二十三元五角", NULL, "CNY 123.50", NULL, 0},
    {"5 dollars and 30 cents", NULL, "USD 5.30", NULL, AMBIGUOUS},
    {"3 NOK 3 cents", NULL, "NOK 3.03", NULL, 0},
    {"50 euro cents", NULL, "EUR 0.50", NULL, 0},
    {"三十美分", NULL, "USD 0.30", NULL, 0},
    /* marks of groups and decimals */
    {"EUR 1.234.567,89", NULL, "EUR 1234567.89", NULL, 0},
    {"EUR 20.000", NULL, "EUR 20000.00", NULL, AMBIGUOUS}, /* decimals of a cent, or a group? */
    {"€1.234 million", NULL, "EUR 1234000.00", NULL, 0},
    {"KWD 1.250", NULL, "KWD 1.250", NULL, 0},
    {"20 000 EUR", NULL, "EUR 20000.00", NULL, 0},
    {"€ 50,000.–", NULL, "EUR 50000.00", NULL, 0},
    {"12,5 million EUR", NULL, "EUR 12500000.00", NULL, 0},
    {"CHF 250'000", NULL, "CHF 250000.00", NULL, 0},
    {"₹12,34,567", NULL, "INR 1234567.00", NULL, 0},
    /* ¥, $ and kr are those of several countries */
    {"¥1,877,000", NULL, "CNY 1877000.00", NULL, AMBIGUOUS},
    {"the Japanese firm paid ¥1.2 billion", "¥1.2 billion", "JPY 1200000000", NULL, AMBIGUOUS},
    {"$5 million", NULL, "USD 5000000.00", NULL, AMBIGUOUS},
    {"$5 CAD", NULL, "CAD 5.00", NULL, 0},
    {"500 kr", NULL, "SEK 500.00", NULL, AMBIGUOUS},
    {"A$50m", NULL, "AUD 50000000.00", NULL, 0},
    /* bounds */
    {"at least EUR 20m", NULL, "at least EUR 20000000.00", NULL, 0},
    {"up to S$1 million", NULL, "at most SGD 1000000.00", NULL, 0},
    {"nearly HK$4m", NULL, "about HKD 4000000.00", NULL, 0},
    {"EUR 5 million or more", NULL, "at least EUR 5000000.00", NULL, 0},
    {"近百万元", NULL, "about CNY 1000000.00", NULL, 0},
    {"上百万元", NULL, "at least CNY 1000000.00", NULL, 0},
    {"不低于5万元", NULL, "at least CNY 50000.00", NULL, 0},
    {"人民币约5万元", NULL, "about CNY 50000.00", NULL, 0},
    {"10万元以下", NULL, "at most CNY 100000.00", NULL, 0},
    {"二百余万元", NULL, "at least CNY 2000000.00", NULL, 0}, /* never exactly two million */
    {"50多万元", NULL, "at least CNY 500000.00", NULL, 0},
    {"十几万元", NULL, "at least CNY 100000.00", NULL, 0},
    {"七八万元", NULL, "about CNY 70000.00", NULL, 0},
    /* ranges: the lower end, and the upper one beside it */
    {"between EUR 5 million and EUR 10 million", NULL, "at least EUR 5000000.00", "10000000.00", 0},
    {"RMB 10,000 to RMB 100,000", NULL, "at least CNY 10000.00", "100000.00", 0},
    {"5-10 million euros", NULL, "at least EUR 5000000.00", "10000000.00", 0},
    {"USD 1.5 to 2 million", NULL, "at least USD 1500000.00", "2000000.00", 0},
    {"RMB 50-100 million", NULL, "at least CNY 50000000.00", "100000000.00", 0},
    {"五到六百万元", NULL, "at least CNY 5000000.00", "6000000.00", 0},
    {"十到二十万元", NULL, "at least CNY 100000.00", "200000.00", 0},
    {"1万元至10万元", NULL, "at least CNY 10000.00", "100000.00", 0},
    {"5-10万元", NULL, "at least CNY 50000.00", "100000.00", 0},
    {"五万元以上五十万元以下", NULL, "at least CNY 50000.00", "500000.00", 0},
    {"not less than RMB 100,000 and not more than RMB 1 million", NULL, "at least CNY 100000.00", "1000000.00", 0},
    /* scanning noise is repaired only where a number must stand */
    {"RMB 3O,000", NULL, "CNY 30000.00", NULL, REPAIRED},
    {"¥l,000", NULL, "CNY 1000.00", NULL, AMBIGUOUS | REPAIRED},
    {"￥１，８７７，０００", NULL, "CNY 1877000.00", NULL, AMBIGUOUS},
    {"￥２０３．６万元", NULL, "CNY 2036000.00", NULL, 0},
    /* which of two neighbours a currency belongs to */
    {"10 rmb 20 usd", "10 rmb", "CNY 10.00", NULL, 0},
    {"three 3 USD50 cards", "USD50", "USD 50.00", NULL, 0},
    {"500 USD,100 times more", "500 USD", "USD 500.00", NULL, 0},
    {"$20，300美元", "$20", "USD 20.00", NULL, AMBIGUOUS},
    {"paid $5 to 20 users", "$5", "USD 5.00", NULL, AMBIGUOUS},
    {"cut from EUR 20 million to EUR 10 million", "EUR 20 million", "EUR 20000000.00", NULL, 0},
};

/* No amount, and why. */
static const struct {
    const char *text, *why;
} none[] = {
    {"5 million users", "no currency"},
    {"5% of its turnover", "a share"},
    {"USD 5%", "a share"},
    {"call 010-8888 6666", "a telephone number"},
    {"$ alone, and € too", "no number"},
    {"元宇宙, 元数据, 一元论", "元 inside another word"},
    {"在2021年3元宇宙", "元 inside another word"},
    {"数百万元", "several hundred: no number"},
    {"几十万元", "some hundred thousand: no number"},
    {"第三元", "an ordinal"},
    {"单位：万元", "a multiplier alone"},
    {"several million dollars", "no number"},
    {"the team of 3 won the prize", "won is a verb here"},
    {"10 pounds of paper", "a weight"},
    {"ALL 14 apps", "a code that is a word as well"},
    {"TOP 10, SDG 16, PHP 8.1, CVE 2021", "codes that are something else"},
    {"She got really MAD about it", "no number"},
    {"Euro 6 vehicles", "a standard of emissions"},
    {"GB/T 35273-2020", "a standard"},
    {"R 5 and R2D2", "a letter"},
    {"GOST R 34.11 and 1 CVE, CVE-2021-20231", "standards and numbers of weaknesses"},
    {"In 2022 Yuan Longping", "a name"},
    {"commit 6cad38228f", "a hash"},
    {"kill -32\n$ pidof x", "a mark on the next line"},
    {"USD/CNY 6.5", "a rate of exchange"},
    {"EUR 12,34,5", "groups of digits that are none"},
    {"EUR 1.2.3", "a version"},
    {"JPY 1.5", "the yen has no minor unit"},
    {"CNY 1.234", "more decimals than the currency has"},
    {"USD 99999999999999999999", "more than an integer of 64 bits holds"},
    {"XAU 5", "gold has no minor unit"},
    {"1,877.123元", "more decimals than the currency has; not 123元"},
    {"RMB\n\n30,000", "another paragraph"},
    {"12th, 5G, 3D EUR", "no number before the currency"},
};

/* A test's name is one line. */
static const char *
on_one_line(const char *text)
{
    static char line[256];

    snprintf(line, sizeof line, "%s", text);
    for (char *c = line; *c; c++)
        if (*c == '\n')
            *c = ' ';
    return line;
}

static void
test_readings(void)
{
    for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
        const reading *r = &readings[i];
        const char *words = r->words ? r->words : r->text;
        rgl_amount_mention m = {0};
        char got[256] = "none", want[256], number[32], form[64];

        if (find(r->text, strlen(r->text), &m)) {
            rgl_amount_format(&m.amount, form);
            rgl_amount_number(m.upper, rgl_currency_exponent(m.amount.currency), number);
            snprintf(got, sizeof got, "[%.*s] %s%s%s%s%s", (int) (m.span.to - m.span.from), r->text + m.span.from, form,
                     m.upper >= 0 ? " to " : "", m.upper >= 0 ? number : "", m.ambiguous ? " ambiguous" : "",
                     m.repaired ? " repaired" : "");
        }
        snprintf(want, sizeof want, "[%s] %s%s%s%s%s", words, r->amount, r->upper ? " to " : "",
                 r->upper ? r->upper : "", r->flags & AMBIGUOUS ? " ambiguous" : "",
                 r->flags & REPAIRED ? " repaired" : "");
        is(got, want, on_one_line(r->text));
    }
}

static void
test_none(void)
{
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        rgl_amount_mention m;
        char form[64] = "";
        bool found = find(none[i].text, strlen(none[i].text), &m);

        if (found)
            rgl_amount_format(&m.amount, form);
        ok(!found, "%s: %s %s", on_one_line(none[i].text), none[i].why, form);
    }
}

/* ------------------------------------------------------------------------------------------- strict input */

static const struct {
    const char *text, *amount;
} accepted[] = {
    {"RMB87.6 million", "CNY 87600000.00"},
    {"CNY 87600000", "CNY 87600000.00"},
    {"¥1,877,000", "CNY 1877000.00"},
    {"人民币203.6万元", "CNY 2036000.00"},
    {"at least EUR 20m", "at least EUR 20000000.00"},
    {"US$1.19bn", "USD 1190000000.00"},
    {"about 3 million yuan", "about CNY 3000000.00"},
    {"  JPY 1500\t", "JPY 1500"},
    {"KWD 1.250", "KWD 1.250"},
    {"CLF 1.2345", "CLF 1.2345"},
    {"EUR 1.234.567,89", "EUR 1234567.89"},
    {"港币5万元", "HKD 50000.00"},
    {"ALL 14", "ALL 14.00"}, /* what is no money in running text is a code here */
    {"R 5", "ZAR 5.00"},
    {"CNY 0", "CNY 0.00"},
    {"CNY 92233720368547758.07", "CNY 92233720368547758.07"},
    {"JPY 9223372036854775807", "JPY 9223372036854775807"},
};

/* The caret of a compiler: where the trouble begins. */
static const struct {
    const char *text;
    rgl_status code;
    size_t offset;
} refused[] = {
    {"", RGL_BAD_AMOUNT, 0},
    {"   ", RGL_BAD_AMOUNT, 3},
    {"about a lot", RGL_BAD_AMOUNT, 6},
    /*     ^ */
    {"USD", RGL_BAD_AMOUNT, 3},
    {"-5 CNY", RGL_BAD_AMOUNT, 0},
    {"CNY -5", RGL_BAD_AMOUNT, 4},
    {"at least at least CNY 5", RGL_BAD_AMOUNT, 9},
    {"CNY 12,34,5", RGL_BAD_DIGITS, 7},
    /*       ^ */
    {"12,34,5 USD", RGL_BAD_DIGITS, 3},
    {"CNY 1,877,00", RGL_BAD_DIGITS, 10},
    {"CNY 1.2.3", RGL_BAD_DIGITS, 8},
    {"CNY 12,34,567", RGL_BAD_DIGITS, 7}, /* groups of lakhs are those of rupees */
    {"CNY 1,5", RGL_BAD_DIGITS, 6},       /* a decimal comma is that of euros */
    {"JPY 1.5", RGL_BAD_SCALE, 5},
    /*     ^ */
    {"JPY 1500.0", RGL_BAD_SCALE, 8},
    {"CNY 1.234", RGL_BAD_SCALE, 8},
    {"EUR 20.000", RGL_BAD_SCALE, 9}, /* no guess: twenty, or twenty thousand? */
    {"KWD 1.2505", RGL_BAD_SCALE, 9},
    {"RMB 1.2345678901 million", RGL_BAD_SCALE, 14},
    {"CNY 92233720368547758.08", RGL_OUT_OF_RANGE, 4},
    {"JPY 9223372036854775808", RGL_OUT_OF_RANGE, 4},
    {"at most USD 9223372036854775807", RGL_OUT_OF_RANGE, 12},
    {"USD 123456789012345678901234567890123456789012345678901234567890", RGL_OUT_OF_RANGE, 4},
    {"5 million", RGL_NO_CURRENCY, 9},
    {"5 million users", RGL_NO_CURRENCY, 10},
    {"XQQ 5", RGL_BAD_CURRENCY, 0},
    {"5 XQQ", RGL_BAD_CURRENCY, 2},
    {"EUR 5 XQQ", RGL_BAD_CURRENCY, 6},
    {"XAU 5", RGL_BAD_CURRENCY, 0}, /* gold is in ISO 4217, but without a minor unit */
    {"EUR 5 USD", RGL_TWO_CURRENCIES, 6},
    {"$5 EUR", RGL_TWO_CURRENCIES, 3},
    {"EUR 5 dollars", RGL_TWO_CURRENCIES, 6},
    {"CNY 5 fine", RGL_TRAILING, 6},
    /*     ^ */
    {"CNY 5%", RGL_TRAILING, 5},
    {"CNY 5-10", RGL_TRAILING, 5}, /* a range is a penalty_range */
    {"CNY 5 million million", RGL_TRAILING, 14},
    {"CNY 3O,000", RGL_TRAILING, 5}, /* nothing is repaired here */
    {"5 yuan 3", RGL_TRAILING, 7},
    {"at most USD 5 or more", RGL_TRAILING, 14},
    {"CNY 5\xff", RGL_BAD_AMOUNT, 5},
};

static void
test_strict(void)
{
    rgl_amount amount = {0};
    rgl_error err;

    for (size_t i = 0; i < sizeof accepted / sizeof *accepted; i++) {
        char form[64] = "refused";

        if (rgl_amount_parse(accepted[i].text, strlen(accepted[i].text), &amount, &err) == RGL_OK)
            rgl_amount_format(&amount, form);
        is(form, accepted[i].amount, accepted[i].text);
    }
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        char got[64] = "accepted", want[64];

        err = (rgl_error){0};
        if (rgl_amount_parse(refused[i].text, strlen(refused[i].text), &amount, &err) != RGL_OK)
            snprintf(got, sizeof got, "%s at %zu", rgl_error_describe(err.code)->name, err.offset);
        snprintf(want, sizeof want, "%s at %zu", rgl_error_describe(refused[i].code)->name, refused[i].offset);
        is(got, want, refused[i].text);
    }
    ok(rgl_amount_parse("nothing", 7, &amount, NULL) == RGL_BAD_AMOUNT, "err may be NULL");
}

/* ---------------------------------------------------------------------------------------------- properties */

/* A small generator of our own: the same numbers on every machine. */
static uint64_t
next_random(uint64_t *state)
{
    *state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return *state >> 11;
}

static bool
same(const rgl_amount *a, const rgl_amount *b)
{
    return a->minor == b->minor && strcmp(a->currency, b->currency) == 0 && a->bound == b->bound;
}

/* What rgl_amount_format writes, rgl_amount_parse and rgl_amount_read read back, whole. */
static bool
reads_back(const rgl_amount *amount)
{
    rgl_amount again = {0};
    rgl_error err = {0};
    char form[64];

    rgl_amount_format(amount, form);
    if (rgl_amount_parse(form, strlen(form), &again, &err) == RGL_OK && same(amount, &again))
        return true;
    printf("# %s: %s at %zu\n", form, err.message ? err.message : "another value", err.offset);
    return false;
}

static void
test_round_trip(void)
{
    static const int64_t edges[] = {0, 1, 9, 10, 99, 100, 999, 1000, 100000, INT64_MAX - 1, INT64_MAX};
    int currencies = 0, failed = 0;
    uint64_t state = 4217;
    char code[4] = "AAA";

    for (int i = 0; i < 26 * 26 * 26; i++) {
        code[0] = (char) ('A' + i / 676);
        code[1] = (char) ('A' + i / 26 % 26);
        code[2] = (char) ('A' + i % 26);
        if (rgl_currency_exponent(code) < 0)
            continue;
        currencies++;
        for (int b = RGL_EXACT; b <= RGL_AT_MOST; b++) {
            rgl_amount amount = {.bound = (rgl_bound) b};

            memcpy(amount.currency, code, 4);
            for (size_t e = 0; e < sizeof edges / sizeof *edges; e++) {
                amount.minor = edges[e];
                failed += !reads_back(&amount);
            }
            for (int n = 0; n < 20; n++) {
                amount.minor = (int64_t) (next_random(&state) >> next_random(&state) % 50);
                failed += !reads_back(&amount);
            }
        }
    }
    is_int(failed, 0, "every currency, bound and edge reads back to itself");
    ok(currencies > 160, "%d currencies have a minor unit", currencies);
    is_int(rgl_currency_exponent("CNY"), 2, "CNY has 2 minor digits");
    is_int(rgl_currency_exponent("JPY"), 0, "JPY has none");
    is_int(rgl_currency_exponent("KWD"), 3, "KWD has 3");
    is_int(rgl_currency_exponent("XAU"), -1, "XAU has no minor unit");
    is_int(rgl_currency_exponent("XQQ"), -1, "XQQ is no code");
}

static bool
on_border(const char *text, size_t len, size_t at)
{
    return at == len || ((unsigned char) text[at] & 0xC0) != 0x80;
}

/* Damage good texts: whatever comes out lies inside the text, on the borders of characters, and no read runs over the
 * end (the copy has exactly the bytes of the text, so that a sanitizer sees it). */
static void
test_mutations(void)
{
    static const char *const pieces[] = {"5",   ",",        ".",    "0000", "万", "亿",    "元",  "RMB", "$",
                                         "€",   "million",  " ",    "\n",   "to", "-",     "余",  "约",  "以上",
                                         "and", "half",     "O",    "l",    "％", "cents", "角",  "，",  "零",
                                         "点",  "at least", "，９", "(",    ")",  "EUR",   "won", "十",  "百"};
    uint64_t state = 15835;
    int bad = 0, found = 0;

    for (int n = 0; n < 200000; n++) {
        const char *seed = readings[next_random(&state) % (sizeof readings / sizeof *readings)].text;
        char buffer[512], *text;
        size_t len = strlen(seed);
        rgl_amount_mention m;
        rgl_amount amount;
        rgl_error err = {0};

        memcpy(buffer, seed, len);
        for (uint64_t k = next_random(&state) % 4 + 1; k > 0; k--) {
            const char *piece = pieces[next_random(&state) % (sizeof pieces / sizeof *pieces)];
            size_t size = strlen(piece), at = next_random(&state) % (len + 1), end = at;

            while (!on_border(buffer, len, at))
                at--;
            end = at;
            if (next_random(&state) % 3 == 0) /* replace a character instead of inserting before it */
                for (end += end < len; !on_border(buffer, len, end);)
                    end++;
            if (len + size > sizeof buffer)
                break;
            memmove(buffer + at + size, buffer + end, len - end);
            memcpy(buffer + at, piece, size);
            len += size - (end - at);
        }
        text = malloc(len ? len : 1);
        memcpy(text, buffer, len);
        for (size_t at = 0; at < len; at++) {
            rgl_number number;

            if (!on_border(text, len, at))
                continue;
            if (rgl_amount_read(rgl_lexicon_builtin(), text, len, at, &m) == RGL_OK) {
                found++;
                bad += m.span.from != at || m.span.to <= at || m.span.to > len || !on_border(text, len, m.span.to) ||
                       m.amount.minor < 0 || (m.upper >= 0 && m.upper < m.amount.minor) || !reads_back(&m.amount);
            }
            if (rgl_number_read(rgl_lexicon_builtin(), text, len, at, &number) == RGL_OK)
                bad += number.span.from != at || number.span.to <= at || number.span.to > len ||
                       !on_border(text, len, number.span.to) || number.value < 0 || number.scale < 0;
        }
        if (rgl_amount_parse(text, len, &amount, &err) == RGL_OK)
            bad += !reads_back(&amount);
        else
            bad += err.offset > len || !err.message || err.code == RGL_OK;
        free(text);
    }
    is_int(bad, 0, "200,000 damaged texts: spans on characters, values in range, errors inside the text");
    ok(found > 100000, "%d amounts found in them", found);
}

int
main(void)
{
    test_readings();
    test_none();
    test_strict();
    test_round_trip();
    test_mutations();
    return done();
}
