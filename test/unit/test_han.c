/* test_han: texts in traditional characters are read by the lexicon's simplified words, and shown as they are. */
#include "han.h"

#include <stdlib.h>

#include "tap.h"

static rgl_arena arena;

static void
folds(const char *text, const char *want)
{
    size_t len = strlen(text);
    char buf[512];

    is(rgl_han_fold(&arena, text, len), want, text);
    ok(strlen(want) == len, "%s: as long as before", want);
    ok(strncmp(rgl_han_fold_in(text, len, buf, sizeof buf), want, len) == 0, "%s: in a buffer", text);
}

static void
stays(const char *text)
{
    ok(rgl_han_fold(&arena, text, strlen(text)) == text, "%s is not copied", text);
}

/* The first mention of a kind: its words and its value. */
static void
reads(rgl_mention_kind kind, const char *text, const char *want)
{
    rgl_date anchor = {2024, 6, 15};
    rgl_fact fact = {0};
    char got[256] = "none";

    rgl_arena_reset(&arena);
    if (rgl_first_mention(&arena, rgl_lexicon_builtin(), kind, text, strlen(text), &anchor, &fact, NULL) == RGL_OK)
        snprintf(got, sizeof got, "%.*s: %s", (int) (fact.span.to - fact.span.from), text + fact.span.from, fact.value);
    is(got, want, text);
}

static void
parses(const char *text, const char *want)
{
    rgl_amount amount;
    char got[64] = "error";

    if (rgl_amount_parse(text, strlen(text), &amount, NULL) == RGL_OK)
        rgl_amount_format(&amount, got);
    is(got, want, text);
}

/* The first row of a table with this column filled. */
static void
row_has(rgl_table_id table, const char *column, const char *text, const char *want)
{
    rgl_source source = {.text = text,
                         .len = strlen(text),
                         .document_id = "0123456789abcdef0123456789abcdef",
                         .period_from = {2024, 6, 1},
                         .period_to = {2024, 6, 30}};
    rgl_rows rows = {0};
    char got[512] = "none";

    rgl_arena_reset(&arena);
    rgl_extract(&arena, rgl_lexicon_builtin(), &source, &rows, NULL);
    for (size_t i = rows.count; i-- > 0;) {
        const rgl_value *v = &rows.rows[i].values[rgl_column_find(table, column)];

        if (rows.rows[i].table == table && v->type == RGL_TEXT_VALUE)
            snprintf(got, sizeof got, "%.*s", (int) v->len, v->text);
    }
    is(got, want, want);
}

int
main(void)
{
    static char no_room[4];
    const char *name = "罰鍰";

    arena = rgl_arena_malloc();
    folds("罰鍰", "罚锾");
    folds("個人資料保護委員會", "个人资料保护委员会");
    folds("Fine of 新臺幣60萬元, 衞生署", "Fine of 新台币60万元, 卫生署");
    folds("𠮷野家於臺北", "𠮷野家于台北"); /* four bytes in front */
    stays("著作权的覆盖范围");
    stays("An English text: naïve – “quoted”");
    stays("");
    ok(rgl_han_fold_in(name, strlen(name), no_room, sizeof no_room) == name, "what does not fit stays");

    parses("新臺幣50萬元", "TWD 500000.00");
    parses("港幣三百二十萬元", "HKD 3200000.00");
    parses("約人民幣1億元", "about CNY 100000000.00");
    reads(RGL_MONEY, "處新台幣50萬元罰鍰", "新台幣50萬元: TWD 500000.00");
    reads(RGL_DATE, "二零一六年九月三號", "二零一六年九月三號: 2016-09-03");
    reads(RGL_AUTHORITY, "個人資料私隱專員公署今日公布", "個人資料私隱專員公署: PCPD");
    reads(RGL_INSTRUMENT, "公佈《智能識別數據條例》", "智能識別數據條例: 智能識別數據條例");

    row_has(RGL_T_PENALTY, "respondent",
            "2024年6月3日，國家市場監督管理總局對匯豐達數據股份有限公司處以罰款人民幣300萬元。",
            "匯豐達數據股份有限公司");
    row_has(RGL_T_PENALTY, "currency", "金管會2024年6月3日公布，對永昌銀行裁罰60萬元，並予以糾正。", "TWD");
    row_has(RGL_T_PENALTY, "currency", "證監會2024年6月3日對瑞盈證券有限公司作出譴責及罰款360萬元。", "HKD");
    row_has(RGL_T_PENALTY, "currency", "2024年6月3日，國家網信辦對瑞盈科技有限公司罰款60萬元。", "CNY");
    row_has(RGL_T_PENALTY, "currency", "金管会2024年6月3日公布，对永昌银行罚款新台币60万元。", "TWD");
    row_has(RGL_T_DEVELOPMENT_AUTHORITY, "authority_code",
            "證監會2024年6月3日對瑞盈證券有限公司作出譴責及罰款360萬元。", "HK_SFC");
    row_has(RGL_T_DEVELOPMENT_AUTHORITY, "authority_code", "证监会2024年6月3日对瑞盈证券有限公司罚款360万元。", "CSRC");
    row_has(RGL_T_DEVELOPMENT_AUTHORITY, "authority_code",
            "证券及期货事务监察委员会（证监会）2024年6月3日公布一项决定。证监会对瑞盈证券有限公司罚款360万元。",
            "HK_SFC");
    row_has(RGL_T_DEVELOPMENT, "jurisdiction", "金管會對永昌人壽保險股份有限公司處新臺幣180萬元罰鍰。", "TW");
    reads(RGL_DATE, "民國113年5月1日", "民國113年5月1日: 2024-05-01");
    reads(RGL_DATE, "於113年5月1日公布", "113年5月1日: 2024-05-01");
    reads(RGL_DATE, "令和6年5月1日", "令和6年5月1日: 2024-05-01");
    rgl_arena_free(&arena);
    return done();
}
