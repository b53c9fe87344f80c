/* test_penalty: which sums of a paragraph are penalties, whose, and why; and which are not. One paragraph a case. */
#include "regledger.h"

#include <stdlib.h>

#include "tap.h"

static rgl_arena arena;

static const rgl_value *
value(const rgl_row *row, const char *name)
{
    return &row->values[rgl_column_find(row->table, name)];
}

static void
append(char *out, size_t size, const rgl_value *v)
{
    size_t n = strlen(out);

    snprintf(out + n, size - n, "%.*s", v->type == RGL_TEXT_VALUE ? (int) v->len : 0,
             v->type == RGL_TEXT_VALUE ? v->text : "");
}

/* The column of every row of a table, the amount or respondent or reason of penalties: joined by " | ". */
static const char *
rows_of(const char *text, rgl_table_id table, const char *const *columns)
{
    static char out[2048];
    rgl_source source = {.text = text,
                         .len = strlen(text),
                         .document_id = "0123456789abcdef0123456789abcdef",
                         .period_from = {2024, 6, 1},
                         .period_to = {2024, 6, 30}};
    rgl_rows rows;

    rgl_arena_reset(&arena);
    out[0] = '\0';
    if (rgl_extract(&arena, rgl_lexicon_builtin(), &source, &rows, NULL) != RGL_OK)
        return "error";
    for (size_t i = 0; i < rows.count; i++) {
        if (rows.rows[i].table != table)
            continue;
        if (out[0])
            strcat(out, " | ");
        for (const char *const *c = columns; *c; c++) {
            const rgl_value *v = value(&rows.rows[i], *c);

            if (c != columns)
                strcat(out, ": ");
            if (v->type == RGL_DECIMAL_VALUE) {
                char number[32];

                rgl_amount_number(v->number, v->scale, number);
                strcat(out, number);
            } else {
                append(out, sizeof out, v);
            }
        }
    }
    return out;
}

static const char *const sums[] = {"currency", "amount", "respondent", NULL};
static const char *const reasons[] = {"amount", "reason", NULL};
static const char *const articles[] = {"law_code", "article", NULL};
static const char *const titles[] = {"title", NULL};

int
main(void)
{
    arena = rgl_arena_malloc();

    /* what was imposed, and on whom */
    is(rows_of("On 4 June 2024, the ICO fined Larch Lending Ltd £250,000 for calls to people who had objected.",
               RGL_T_PENALTY, sums),
       "GBP: 250000.00: Larch Lending Ltd", "fined N X");
    is(rows_of(
           "On 4 June 2024, the CNIL imposed a fine of EUR 80,000 on Maison Brisard SAS for cameras in the rest rooms.",
           RGL_T_PENALTY, sums),
       "EUR: 80000.00: Maison Brisard SAS", "a fine of X on N");
    is(rows_of("6月4日，中国人民银行浙江省分行披露，东岭银行股份有限公司因违反账户管理规定，被罚款86."
               "4万元，时任行长助理钱某等3人被合计罚款9万元。",
               RGL_T_PENALTY, sums),
       "CNY: 864000.00: 东岭银行股份有限公司 | CNY: 90000.00: 时任行长助理钱某等3人",
       "each sum has its own respondent");

    /* what was not */
    is(rows_of("On 4 June 2024, the ICO told Larch Lending Ltd that it intends to impose a fine of £250,000.",
               RGL_T_PENALTY, sums),
       "", "an intended fine");
    is(rows_of("6月4日，某省网信办对甲乙科技有限公司罚款30万元。该办最初拟罚款50万元。", RGL_T_PENALTY, sums),
       "CNY: 300000.00: 甲乙科技有限公司", "the fine that was first thought of");
    is(rows_of("On 4 June 2024, the tribunal stayed the ban on condition that half of the penalty of EUR 3 million is "
               "deposited.",
               RGL_T_PENALTY, sums),
       "", "a part of an older penalty that is deposited");
    is(rows_of("On 4 June 2024, the CAC published the draft. Operators may be fined up to RMB 50 million.",
               RGL_T_PENALTY, sums),
       "", "what a law threatens");
    is(rows_of("On 4 June 2024, the AEPD fined Hostal Pinar S.L. EUR 9,000. In 2021 the same firm had paid EUR 4,000.",
               RGL_T_PENALTY, sums),
       "EUR: 9000.00: Hostal Pinar S.L.", "a fine of earlier years");
    is(rows_of("6月4日，荷兰数据保护局宣布对Rijwiel B.V.处以90万欧元（约合人民币701万元）罚款。", RGL_T_PENALTY, sums),
       "EUR: 900000.00: Rijwiel B.V.", "the same sum again in another currency");
    is(rows_of("东岭银行被罚1204万元。6月4日，中国人民银行江苏省分行披露，东岭银行股份有限公司因违反账户管理规定，被罚"
               "款1204.6万元。",
               RGL_T_PENALTY, sums),
       "CNY: 12046000.00: 东岭银行股份有限公司", "told in round numbers, then exactly");
    is(rows_of("On 4 June 2024, the ICO fined Larch Lending Ltd £250,000 and Birch Credit Ltd £240,000.", RGL_T_PENALTY,
               sums),
       "GBP: 250000.00: Larch Lending Ltd | GBP: 240000.00: Birch Credit Ltd",
       "two sums of two digits are no rounding of each other");

    /* why */
    is(rows_of("On 4 June 2024, the DPC fined Larch Social Ltd EUR 4 million for unlawful transfers and EUR 1 million "
               "for missing notices.",
               RGL_T_PENALTY, reasons),
       "4000000.00: unlawful transfers | 1000000.00: missing notices", "a reason ends where the next sum begins");
    is(rows_of("On 4 June 2024, the Wuhan branch of the PBOC imposed a fine of RMB 90,000 on Hanshui Bank and fined "
               "the individuals "
               "responsible for the breach.",
               RGL_T_PENALTY, reasons),
       "90000.00:  | : ", "the 'for' of 'responsible for' tells no reason");

    /* articles are places in a law, no titles of their own; a term in bare parentheses is no part of a title */
    is(rows_of("On 4 June 2024, the DPC decided that Article 46(1) GDPR and Article 13(1)(f) GDPR had been infringed.",
               RGL_T_CITATION, articles),
       "GDPR: 46(1) | GDPR: 13(1)(f)", "articles before an acronym");
    is(rows_of(
           "On 4 June 2024, the SAMR issued the Interim Provisions on Price Data of Online Shops (Interim Provisions).",
           RGL_T_INSTRUMENT_EVENT, titles),
       "Interim Provisions on Price Data of Online Shops", "a term in bare parentheses");

    rgl_arena_free(&arena);
    return done();
}
