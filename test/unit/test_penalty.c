/* test_penalty: which sums of a paragraph are penalties, whose, and why; and which are not. One paragraph a case. */
#include "rows.h"

static const char amounts[] = "amount";
static const char sums[] = "currency: amount: respondent";
static const char bounds[] = "currency: amount: amount_bound";
static const char reasons[] = "amount: reason";
static const char kinds[] = "enforcement_kind";
static const char categories[] = "role: category";
static const char items[] = "role: category: text";
static const char articles[] = "law_code: article";
static const char titles[] = "title";

/* Rows of a text of June 2024. */
static const char *
june(const char *text, rgl_table_id table, const char *columns)
{
    return rows_within(text, table, columns, (rgl_date){2024, 6, 1}, (rgl_date){2024, 6, 30});
}

/* Sums told the other way round, beside totals, rates and notices that impose nothing. */
static void
test_turned(void)
{
    static const struct {
        const char *text, *want, *why;
    } cases[] = {
        {"On 4 June 2024, Fern Banks was fined 2.275 million euros ($2.5 million), Ireland's Central Bank said. "
         "($1 = 0.9138 euros)",
         "EUR: 2275000.00: Fern Banks", "a rate is no sum"},
        {"On 4 June 2024, the dating app Fernr was notified in advance by the Norwegian Data Protection Authority of "
         "an "
         "administrative fine of 100 million kroner.",
         "", "a notice imposes nothing yet"},
        {"A fine of 3 million yuan was imposed on the Chinese social media platform Fernbo Corp by China's internet "
         "regulator on 4 June 2024. 44 penalties on Fernbo, of 14.3 million yuan in all, had been imposed by then. "
         "Larchban was fined 1.5 million yuan by the CAC earlier this month.",
         "CNY: 3000000.00: Fernbo Corp", "what was imposed before the news, on whomever"},
        {"Fern Pay and Larch were fined a combined KRW 8.37 billion by the PIPC on 23 January 2024. The fine of Fern "
         "Pay is KRW 5.92 billion. The fine of Larch is KRW 2.45 billion, plus a penalty of KRW 2.2 million.",
         "KRW: 5920000000: Fern Pay | KRW: 2450000000: Larch | KRW: 2200000: Larch",
         "the fine of N is X; a total beside what each of its names pays"},
        {"On 4 June 2024 the CBIRC said Fern Bank was fined a total of 199 million yuan: 73.415 million yuan for the "
         "head "
         "office and 125.5 million yuan for its branches. In all 89.724 million yuan was the fine of Larch Bank.",
         "CNY: 73415000.00: Fern Bank | CNY: 125500000.00: Fern Bank | CNY: 89724000.00: Larch Bank",
         "a total that is rounded; X was the fine of N"},
        {"On 4 June 2024, China's market regulator fined Fern Pharmaceutical 136 million yuan ($19.68 million), and "
         "149 "
         "million yuan of its illegal revenue was confiscated.",
         "CNY: 136000000.00: Fern Pharmaceutical | CNY: 149000000.00: Fern Pharmaceutical",
         "revenue that is confiscated is no turnover"},
        {"For Larch Pharmaceuticals, the SAMR set a fine of 4.13 million yuan on 4 June 2024.",
         "CNY: 4130000.00: Larch Pharmaceuticals", "For N, the regulator set a fine of X"},
        {"On 4 June 2024, the University of Fernington agreed this week to pay a civil penalty of $750,000 to the FTC.",
         "USD: 750000.00: University of Fernington", "agreed, a day, to pay"},
        {"On 4 June 2024, Fernton Medical Center (FMC) is to pay $3 million to the HHS Office for Civil Rights, one of "
         "the year's largest HIPAA cases.",
         "USD: 3000000.00: Fernton Medical Center", "paid to an authority"},
        {"On 4 June 2024 the CJEU ruled that Spain must pay a financial penalty of €15 million.",
         "EUR: 15000000.00: Spain", "a state pays"},
        {"On 8 July 2024, the Beijing court fined Wei Fern, formerly a deputy minister, RMB 300,000.",
         "CNY: 300000.00: Wei Fern", "what somebody was formerly recalls no fine"},
        {"Larch Working Soc. Coop. a r.l. was fined EUR 20,000 by the Garante on 4 June 2024.",
         "EUR: 20000.00: Larch Working Soc. Coop. a r.l.", "stops inside a legal form"},
        {"On 4 June 2024, three developers were hit with 250,000 yuan fines (approximately USD $38,500) by the AMR of "
         "Ningbo.",
         "CNY: 250000.00: three developers", "a conversion behind the noun"},
        {"On 4 June 2024 the CNIL fined Fern Ltd EUR 4,050,000. A fine of 4 million dollars, said Fern, is too much.",
         "EUR: 4050000.00: Fern Ltd", "beside a sum in its own money, other money is a conversion"},
        {"On 4 June 2024 the SAMR fined Fern Ltd RMB 15,000. It has imposed fines totalling RMB 9 million so far this "
         "year.",
         "CNY: 15000.00: Fern Ltd", "the fines of a time are no penalty"},
        {"2024年6月4日，中国人民银行称，今年以来合计对各类机构罚款3.67亿元。", "", "... nor in Chinese"},
        {"2024年6月4日，中国人民银行北京市分行公布罚单，被罚最多的是北京松果商业管理有限公司，被罚款15万元。",
         "CNY: 150000.00: 北京松果商业管理有限公司", "是 before a name"},
        {"2024年6月4日，松果银行因违规被中国人民银行罚款20万元。雪松银行同样因为违规，被罚款30万元。",
         "CNY: 200000.00: 松果银行 | CNY: 300000.00: 雪松银行", "同样 behind one"},
        {"On 4 June 2024 the Norwegian Data Protection Authority gave Fern municipality a final decision on an "
         "administrative fine of EUR 276,000.",
         "EUR: 276000.00: Fern municipality", "an article behind a name begins the next phrase"},
        {"On 4 June 2024, the top adviser to the CNIL recommended a 6 million euro fine for Fern's breach of privacy "
         "rules.",
         "", "recommended, with the sum between"},
        {"On 4 June 2024 the AEPD imposed a reduced fine of €80,000 on Fern España, S.A.U. for a duplicate SIM card.",
         "EUR: 80000.00: Fern España, S.A.U.", "a reduced fine is what stands"},
        {"On 4 June 2024 the RBI penalised Fern Bank Ltd., Fernabad, Gujarat (Rs 7 lakh), The Larch Bank Ltd., Rapur, "
         "Gujarat (Rs 3 lakh), and Elm Bank Limited, Elmar, Gujarat (Rs 50,000).",
         "INR: 700000.00: Fern Bank Ltd. | INR: 300000.00: Larch Bank Ltd. | INR: 50000.00: Elm Bank Limited",
         "names with their seats"},
        {"On 4 June 2024, penalties were imposed on four banks, said the Reserve Bank of India (RBI). Fern Mercantile "
         "Bank has to pay Rs 1 lakh. The penalty for Elm Sahakari Bank and Yew Bank is Rs 2 lakh and Rs 3 lakh, "
         "respectively.",
         "INR: 100000.00: Fern Mercantile Bank | INR: 200000.00: Elm Sahakari Bank | INR: 300000.00: Yew Bank",
         "has to pay, behind penalties; the penalty for A and B is X and Y"},
        {"On 4 June 2024, Fern Cruises in Asia, too, failed to protect its customers' data and received a financial "
         "penalty of $16,000 from the PDPC.",
         "SGD: 16000.00: Fern Cruises", "the subject of a verb that is joined to another"},
        {"On 8 July 2024, the Beijing court sentenced Wei Fern (\"Wei\"), a former deputy minister, to four years' "
         "imprisonment for bribe-taking and fined him RMB 300,000. Bribes of RMB 1.38 million reached Wei.",
         "CNY: 300000.00: Wei Fern", "who was sentenced; bribes are no fine"},
        {"Brazil's ANPD on 4 June 2024 fined a company BRL 14,400. The company is Fernkall Infoservice, a small firm.",
         "BRL: 14400.00: Fernkall Infoservice", "the company is N"},
        {"On 4 June 2024 the ICO fined an estate agent £80,000. The firm, Fern Lettings Ltd, had left files online.",
         "GBP: 80000.00: Fern Lettings Ltd", "the firm, N,"},
        {"Fernbook and Larchgram were fined a total of €390 million by the Irish DPC on 4 June 2024. Fernbook must pay "
         "€210m of the total and Larchgram €180m.",
         "EUR: 210000000.00: Fernbook | EUR: 180000000.00: Larchgram", "must pay X of the total and M Y"},
        {"DUBLIN, June 4 (Newswire) - Fern Irish Banks has been fined 2.2 million euros by Ireland's Central Bank.",
         "EUR: 2200000.00: Fern Irish Banks", "behind a dateline"},
        {"Fines of more than $200 million are what the FCC proposes on 4 June 2024 for the carriers.", "",
         "what it proposes"},
        {"On 4 June 2024 the Datatilsynet wrote to Fernr. With 100 million NOK, it believes, the fine would deter.", "",
         "the fine would"},
        {"On 8 July 2024, the Beijing court fined Wei Fern RMB 300,000. Fern had helped the CAC and accepted "
         "cash of more than RMB 9.54 million in all.",
         "CNY: 300000.00: Wei Fern", "sums of sentences that tell something else"},
        {"On 4 June 2024, OFAC announced a settlement with Fern Shipping Ltd. Fern agreed to pay $720,000.",
         "USD: 720000.00: Fern Shipping Ltd.", "a sentence behind a stop of a legal form"},
        {"On 4 June 2024, the CFPB ordered Larch Bank to pay $25 million in redress to consumers and a $9 million "
         "penalty.",
         "USD: 9000000.00: Larch Bank", "a penalty beside redress"},
        {"On 4 June 2024, the NYDFS secured a $2 million settlement from Fern Mutual.", "USD: 2000000.00: Fern Mutual",
         "a settlement from N"},
        {"Fern Pay Ltd (payments for shops) was told by the CNIL on 4 June 2024 to pay a fine of €5 million.",
         "EUR: 5000000.00: Fern Pay Ltd", "was told, by whom, to pay"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        is(june(cases[i].text, RGL_T_PENALTY, sums), cases[i].want, cases[i].why);
}

/* A sum of several names: one row for it, with how many they are and whether they pay it together, and one for each
 * name. One name with "and" in it stays one. */
static void
test_several(void)
{
    static const char shares[] = "amount: respondent: respondent_kind: respondent_count: is_total";
    static const struct {
        const char *text, *want, *why;
    } cases[] = {
        {"On 4 June 2024, the AEPD fined Fern Pay Ltd and Larch Cards Ltd a combined EUR 50,000.",
         "50000.00: -: company: 2: 1 | -: Fern Pay Ltd: company: 1: - | -: Larch Cards Ltd: company: 1: -",
         "a combined sum"},
        {"On 4 June 2024, the FTC imposed a fine of $5,000 each on Fern Co., Ltd., Larch Inc. and Elm LLC.",
         "5000.00: -: company: 3: 0 | -: Fern Co., Ltd.: company: 1: - | -: Larch Inc.: company: 1: - | -: Elm LLC: "
         "company: 1: -",
         "commas inside names"},
        {"On 4 June 2024, Fern, Larch and Elm were each fined EUR 10,000 by the Garante.",
         "10000.00: -: -: 3: 0 | -: Fern: -: 1: - | -: Larch: -: 1: - | -: Elm: -: 1: -", "a list before its verb"},
        {"On 4 June 2024, the New York Attorney General announced a $9.4 million settlement with insurance companies "
         "Fernia and Larchers.",
         "9400000.00: -: company: 2: 1 | -: Fernia: company: 1: - | -: Larchers: company: 1: -",
         "a plural before the names"},
        {"On 4 June 2024, Fernia's chief executive Bo Ash and President Al Bay were also fined 1 million yuan (about "
         "$148,000) each by the Cyberspace Administration of China.",
         "1000000.00: -: individual: 2: 0 | -: Bo Ash: individual: 1: - | -: Al Bay: individual: 1: -",
         "posts are no part of names; each, behind a conversion"},
        {"On 4 June 2024, Fern Ltd and its director, Jo Ash, agreed to pay $2 million to settle the FTC's charges.",
         "2000000.00: -: -: 2: 1 | -: Fern Ltd: company: 1: - | -: Jo Ash: individual: 1: -",
         "a firm and its director"},
        {"On 4 June 2024, Fern Ltd, a payment firm, and Larch Inc., a lender, agreed to pay a total of $7 million to "
         "the SEC.",
         "7000000.00: -: company: 2: 1 | -: Fern Ltd: company: 1: - | -: Larch Inc.: company: 1: -",
         "names with insertions"},
        {"On 4 June 2024, three banks were fined RUB 1 million each by Roskomnadzor: Fern Bank, Larch Bank and Elm "
         "Bank.",
         "1000000.00: -: company: 3: 0 | -: Fern Bank: company: 1: - | -: Larch Bank: company: 1: - | -: Elm Bank: "
         "company: 1: -",
         "a counted group, its names behind a colon"},
        {"Fern Securities, LLC, together with Fern Clearing Services, LLC and Fern Advisors, LLC, will pay a penalty "
         "of "
         "USD125 million to the SEC, it said on 4 June 2024.",
         "125000000.00: -: company: 3: 1 | -: Fern Securities, LLC: company: 1: - | -: Fern Clearing Services, LLC: "
         "company: 1: - | -: Fern Advisors, LLC: company: 1: -",
         "together with"},
        {"Fines of 500,000 yuan each on Fern Group, Larch Holdings-backed Elm Literature and Yew Box were announced on "
         "4 "
         "June 2024 by the SAMR.",
         "500000.00: -: -: 3: 0 | -: Fern Group: company: 1: - | -: Elm Literature: -: 1: - | -: Yew Box: -: 1: -",
         "who stands behind a name is no part of it"},
        {"Fern Group (which trades as Fernly) and Larch Holdings plc (together, the \"Group\") were fined £3 million "
         "by the "
         "FCA on 4 June 2024.",
         "3000000.00: -: company: 2: 1 | -: Fern Group: company: 1: - | -: Larch Holdings plc: company: 1: -",
         "notes behind names"},
        {"On 4 June 2024, the AEPD fined Fern S.A. and Larch S.L. for sending spam.",
         "-: Fern S.A.: company: 1: - | -: Larch S.L.: company: 1: -", "no sum is told"},
        {"On 4 June 2024, Barrow and Tweed Ltd were each fined GBP 10,000 by the ICO.",
         "10000.00: -: -: 2: 0 | -: Barrow: -: 1: - | -: Tweed Ltd: company: 1: -", "the verb's number decides"},
        {"On 4 June 2024, the ICO fined Barrow and Tweed Ltd GBP 10,000 for unsolicited calls.",
         "10000.00: Barrow and Tweed Ltd: company: -: 0", "one name or two: it stays one"},
        {"On 4 June 2024, the ICO fined Ash and Sons Ltd GBP 10,000 for unsolicited calls.",
         "10000.00: Ash and Sons Ltd: company: -: 0", "and Sons"},
        {"On 4 June 2024, the FTC fined Fern, Bark and Leaf Inc. USD 10,000 for unsolicited calls.",
         "10000.00: Fern, Bark and Leaf Inc.: company: -: 0", "a mark of a company behind the last only"},
        {"On 4 June 2024, the Datatilsynet fined the Fernish Labour and Welfare Administration NOK 20 million.",
         "20000000.00: Fernish Labour and Welfare Administration: -: -: 0", "an institution's name"},
        {"On 4 June 2024, the PBOC fined four banks RMB 200,000 each for keeping no records.",
         "200000.00: four banks: company: 4: 0", "a group without names"},
        {"On 4 June 2024, the AEPD fined Fern S.A. and Larch S.L. EUR 30,000 and EUR 50,000 respectively.",
         "30000.00: Fern S.A.: company: 1: 0 | 50000.00: Larch S.L.: company: 1: 0", "pairs stay pairs"},
        {"6月4日，国家网信办对东岭科技有限公司、西岭科技有限公司合计罚款30万元。",
         "300000.00: -: company: 2: 1 | -: 东岭科技有限公司: company: 1: - | -: 西岭科技有限公司: company: 1: -",
         "合计"},
        {"6月4日，国家网信办对东岭科技有限公司及其法定代表人王某各罚款5万元。",
         "50000.00: -: -: 2: 0 | -: 东岭科技有限公司: company: 1: - | -: 王某: individual: 1: -",
         "各, a firm and a person"},
        {"6月4日，三家银行被中国人民银行各罚款5万元，分别为：东岭银行、西岭银行、南岭银行。",
         "50000.00: -: company: 3: 0 | -: 东岭银行: company: 1: - | -: 西岭银行: company: 1: - | -: 南岭银行: company: "
         "1: -",
         "分别为"},
        {"6月4日，国家网信办对东岭公司、西岭公司等5家公司罚款共计50万元。",
         "500000.00: 东岭公司、西岭公司等5家公司: company: 5: 1", "等: not all of them are named"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        is(june(cases[i].text, RGL_T_PENALTY, shares), cases[i].want, cases[i].why);
}

/* Who pays in Chinese: masked persons, posts, several names, anaphors, and what is no name. */
static void
test_chinese(void)
{
    static const struct {
        const char *text, *want, *why;
    } cases[] = {
        {"6月4日，某省网信办对该公司、主管人员和直接责任人员分别罚款二十万元、三万元和二万元。",
         "CNY: 200000.00: - | CNY: 30000.00: 主管人员 | CNY: 20000.00: 直接责任人员", "an anaphor and two posts, 分别"},
        {"6月4日，中国人民银行某分行公布，东岭银行被罚款48万元；时任信贷部经理张某、时任风险部副经理李某某对上述违法行"
         "为负有责"
         "任，分别被罚款3万元、2.5万元。",
         "CNY: 480000.00: 东岭银行 | CNY: 30000.00: 张某 | CNY: 25000.00: 李某某", "names before 对...负有责任, 分别"},
        {"6月4日，浙江金融监管局对东岭银行罚款120万元，对黄某、李某某、王某各罚款6万元。",
         "CNY: 1200000.00: 东岭银行 | CNY: 60000.00: - | -: -: 黄某 | -: -: 李某某 | -: -: 王某",
         "several names, each"},
        {"6月4日，苏州市公安局对东岭科技有限公司罚款5万元，对直接负责的主管人员王某处以罚款1万元。",
         "CNY: 50000.00: 东岭科技有限公司 | CNY: 10000.00: 王某", "直接负责的主管人员 with a name"},
        {"6月4日，郑州市网信办分别对东岭公司作出责令改正，给予警告，并处人民币5万元罚款的行政处罚。",
         "CNY: 50000.00: 东岭公司", "改正 is nobody"},
        {"6月4日，国家外汇管理局深圳市分局对A公司罚款20万元、对B公司罚款35.5万元。",
         "CNY: 200000.00: A公司 | CNY: 355000.00: B公司", "a letter for a name"},
        {"6月4日，英国信息专员办公室对基因检测公司42Genes处以231万英镑的罚款。", "GBP: 2310000.00: 42Genes",
         "a name that begins with digits behind what it is"},
        {"6月4日，美国联邦贸易委员会与Larch Kids Inc.达成和解，后者同意支付50万美元。",
         "USD: 500000.00: Larch Kids Inc.", "后者; 同 of 同意 leads nobody"},
        {"6月4日，广东省网信办针对东岭平台“小天地”版块存在违法信息，依法约谈东岭网络公司负责人，并处100万元罚款。",
         "CNY: 1000000.00: 东岭网络公司", "the company that was called in"},
        {"6月4日，某区人民法院宣判，被告人周某非法出售信息，被判处有期徒刑三年，并处罚金人民币十万元。",
         "CNY: 100000.00: 周某", "被告人 and the name"},
        {"6月4日，德国数据保护机构对Larch GmbH（落叶松德国子公司）处以4500万欧元罚款。", "EUR: 45000000.00: Larch GmbH",
         "a note behind a name"},
        {"2024年6月4日，杭州市公安局检查发现，某医院未落实等级保护制度。杭州市公安局给予该医院警告，并处5万元罚款。",
         "CNY: 50000.00: 某医院", "该医院 is the one before"},
        {"6月4日，某监管局对东岭银行滨河分行罚款90万元，对时任行长陈立、时任风险部总经理赵明华分别警告并罚款6万元。",
         "CNY: 900000.00: 东岭银行滨河分行 | CNY: 60000.00: - | -: -: 陈立 | -: -: 赵明华",
         "posts before names without 某"},
        {"6月4日，某监管局公布，东岭农商银行及相关责任人因贷款管理不到位被罚，其中该行被罚款40万元，王勇、李强被警告并"
         "分别罚款5万元、3万元。",
         "CNY: 400000.00: 东岭农商银行 | CNY: 50000.00: 王勇 | CNY: 30000.00: 李强",
         "without 及相关责任人; 被警告并分别"},
        {"6月4日，某监管局对东岭期货有限公司罚款50万元,对当时的首席风险官吴敏给予警告,并处以10万元罚款。",
         "CNY: 500000.00: 东岭期货有限公司 | CNY: 100000.00: 吴敏", "ASCII commas; 当时的"},
        {"6月4日，中国人民银行某分行公布，东岭银行滨河分行因“违反账户管理规定；违反网络安全管理规定”等2项违法行为，被"
         "罚款57.8万元。",
         "CNY: 578000.00: 东岭银行滨河分行", "a semicolon inside quotes parts nothing"},
        {"6月4日，某区网信办对某平台企业责令停止违法行为，并处销售额3%的罚款，计34.42亿元。",
         "CNY: 3442000000.00: 某平台企业", "停止 is nobody"},
        {"6月4日，湖滨市公安局对某物业有限公司罚款10万元，对该公司负责人李某处以罚款2万元。",
         "CNY: 100000.00: 某物业有限公司 | CNY: 20000.00: 李某", "该公司 only says whose he is"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        is(june(cases[i].text, RGL_T_PENALTY, sums), cases[i].want, cases[i].why);
    is(june("6月4日，某区网信办对东岭公司没收违法所得1.2万元，并处5万元罚款。", RGL_T_PENALTY,
            "enforcement_kind: amount"),
       "confiscation: 12000.00 | fine: 50000.00", "罚款 behind its sum");
    is(june("6月4日，湖滨县公安局依据《网络安全法》，责令该公司整改并给予警告的行政处罚。", RGL_T_ENFORCEMENT_ACTION,
            kinds),
       "warning | rectification_order", "责令...整改 with somebody between");
    is(june("6月4日，某证监局公告，经查，东岭期货系统管理存在问题。\n"
            "上述行为违反了《期货公司监督管理办法》。根据该办法第一百零九条，决定对东岭期货采取责令改正的监管措施。",
            RGL_T_ENFORCEMENT_ACTION, kinds),
       "rectification_order", "a decision in a later paragraph, without its maker");
    is(june("6月4日，某中心发布通报，涉及2款App：《东岭商城》（版本1.1.1，应用宝）、《滨河动》（版本1.7.3）。",
            RGL_T_INSTRUMENT_EVENT, "title"),
       "", "an app with its version is no instrument");
    is(june("6月4日，某产业署开罚东岭购物20万元、滨河生活10万元。", RGL_T_PENALTY, sums),
       "CNY: 200000.00: 东岭购物 | CNY: 100000.00: 滨河生活", "names between the sums");
    is(june("6月4日，根据《关于开展个人信息保护专项行动的公告》，某省网信办约谈5家企业。", RGL_T_ENFORCEMENT_ACTION,
            kinds),
       "interview", "a campaign in the title of what is only cited");
    is(june("6月4日，某区市场监管局对东岭公司罚款人民币1,250,000元，并没收违法所得人民币36,000.50元。", RGL_T_PENALTY,
            "enforcement_kind: amount"),
       "fine: 1250000.00 | confiscation: 36000.50", "罚款人民币 holds a part of the sum");
    is(june("5月2日，爱尔兰数据保护委员会对Larch处以5亿欧元罚款，因其违反《通用数据保护条例》第46条第1款。",
            RGL_T_APP_NOTICE, "authority_code"),
       "", "第1款 counts no apps");
}

/* Chinese respondents without a mark of a company, behind a phrase or a post; sums that nobody has to pay. */
static void
test_chinese_names(void)
{
    is(june("2024年6月3日，公安部发布2024年第2号《中华人民共和国公安部公共安全行业标准公告》，2项行业标准正式发布，于20"
            "24年9月1日"
            "实施。具体包括GA/T 1367-2024《陶杯术语》、GA/T 1368-2024《陶盘术语》。",
            RGL_T_INSTRUMENT_EVENT, titles),
       "陶杯术语 | 陶盘术语", "an announcement gives way to what it lists");

    static const struct {
        const char *text, *want, *why;
    } cases[] = {
        {"2024年6月4日，香港金融管理局公布，对枫行亚洲、松信香港、柏行亚洲、LARCHHK，处以合共4420万港元罚款。",
         "HKD: 44200000.00: - | -: -: 枫行亚洲 | -: -: 松信香港 | -: -: 柏行亚洲 | -: -: LARCHHK",
         "four names by the marks between them pay one sum"},
        {"2024年6月5日，青岛市网信办对存在突出问题的松果科技有限公司罚款5万元。", "CNY: 50000.00: 松果科技有限公司",
         "what is said of a company before its name"},
        {"2024年6月6日，中国人民银行烟台市分行公示，松果支付因违反清算管理规定被罚款18万元。同时，时任松果支付副总经理"
         "毕某杰因"
         "对未按规定报送报告负有责任被罚款4万元。",
         "CNY: 180000.00: 松果支付 | CNY: 40000.00: 毕某杰", "a person between his post and the reason"},
        {"2024年6月6日，香港金融管理局对枫林银行、松果银行及柏树银行分别处以罚款850万、400万及370万元。",
         "HKD: 8500000.00: 枫林银行 | HKD: 4000000.00: 松果银行 | HKD: 3700000.00: 柏树银行",
         "sums that share a currency"},
        {"2024年6月6日，台湾数位发展部对松果购物网裁处20万元罚锾。", "TWD: 200000.00: 松果购物网",
         "the 元 of Taiwan in simplified characters"},
        {"2024年6月7日，韩国个人信息保护委员会决定对某在线教育平台罚款1080万韩元。", "KRW: 10800000: 某在线教育平台",
         "在 of 在线 ends no name"},
        {"2024年6月8日，中国人民银行烟台市分行对松果支付罚款61万元，这是今年第三张千万元级别罚单之后的又一处罚。",
         "CNY: 610000.00: 松果支付", "a magnitude is no sum"},
        {"2024年6月9日，法院裁定被告罪名成立。违反该条的规定，最高刑罚是罚款港币一百万元及监禁五年。", "",
         "nor is the most that may be imposed"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        is(june(cases[i].text, RGL_T_PENALTY, sums), cases[i].want, cases[i].why);
}

/* Sums that were changed, that somebody had in mind, that make up a total; and whom they befall. */
static void
test_changed(void)
{
    static const struct {
        const char *text, *want, *why;
    } cases[] = {
        {"On 4 June 2024, the AEPD fined Fern SL EUR 10,000, reduced by 20% to EUR 8,000 for early payment.",
         "EUR: 8000.00: Fern SL", "reduced by a share to Y"},
        {"On 4 June 2024, the AEPD fined Fern SL EUR 100,000 (reduced to EUR 60,000).", "EUR: 60000.00: Fern SL",
         "in brackets; a bracket of the same currency converts nothing"},
        {"On 4 June 2024, the AEPD initially fined Fern SL EUR 100,000, then lowered the amount to EUR 60,000.",
         "EUR: 60000.00: Fern SL", "lowered the amount to Y"},
        {"On 4 June 2024, the AEPD imposed on Fern SL a fine of EUR 100,000, but, since it paid early, the final sum "
         "was EUR 60,000.",
         "EUR: 60000.00: Fern SL", "the final sum"},
        {"On 4 June 2024, the DPC raised the fine of Fern Ireland from EUR 50 million to EUR 225 million.",
         "EUR: 225000000.00: Fern Ireland", "from X to Y is no range where a fine is raised"},
        {"On 4 June 2024, the ICO served Fern Ltd with a penalty. £90,000 was the fine that the ICO had in mind; "
         "because of its finances it was halved to £45,000.",
         "GBP: 45000.00: Fern Ltd", "what it had in mind; it was halved to Y"},
        {"On 4 June 2024, the ICO fined Fern Ltd £500,000. It had first intended a fine of £700,000.",
         "GBP: 500000.00: Fern Ltd", "first intended"},
        {"On 4 June 2024, the ICO fined Fern Ltd £500,000, although the law allows £17.5 million.",
         "GBP: 500000.00: Fern Ltd", "what the law allows"},
        {"On 4 June 2024, the AMF fined Fern Bank EUR 300,000 (20% less, EUR 240,000, if it pays early).",
         "EUR: 300000.00: Fern Bank", "less if it pays early"},
        {"On 4 June 2024, the ICO fined Fern Ltd £500,000; paying within a month, it owes only £400,000.",
         "GBP: 500000.00: Fern Ltd", "\"a month\" of another clause"},
        {"On 4 June 2024, after a $5 million settlement with Fern Inc. in 2023, the FTC fined Larch Inc. $7 million.",
         "USD: 7000000.00: Larch Inc.", "a settlement of the year before"},
        {"On 4 June 2024, prosecutors asked for a fine of EUR 900,000 against Fern SA; the court imposed EUR 400,000.",
         "EUR: 400000.00: -", "what the court imposed, not what was asked for"},
        {"On 4 June 2024, the ICO imposed fines totalling £200,000: £100,000 each on Fern Ltd and Larch Bank.",
         "GBP: 100000.00: - | -: -: Fern Ltd | -: -: Larch Bank", "a total of equal parts"},
        {"On 4 June 2024, fines of more than 42.5 million yuan hit Fern Development Bank. It was given a warning by "
         "the PBOC, had illegal gains of 275,456.08 yuan confiscated, and was fined 42.2289 million yuan.",
         "CNY: 275456.08: Fern Development Bank | CNY: 42228900.00: Fern Development Bank",
         "fines hit N; more than their sum"},
        {"S$2.6m of it falls to Fern Bank and S$600,000 to Larch Bank, the MAS said on 4 June 2024 of the fines.",
         "SGD: 2600000.00: Fern Bank | SGD: 600000.00: Larch Bank", "X of it falls to N"},
        {"On 4 June 2024, Fern Bank was served a penalty notice of more than 43.5 million yuan in total by the PBOC. "
         "It was warned, illegal gains of 550,975.67 yuan were confiscated, and a fine of 42.9551 million yuan was "
         "added.",
         "CNY: 550975.67: Fern Bank | CNY: 42955100.00: Fern Bank", "was served a notice"},
        {"On 4 June 2024, a total fine of 1.5 million yuan was imposed by the CAC on the operating entity, Fernhai "
         "Douwa Technology Co., Ltd.",
         "CNY: 1500000.00: Fernhai Douwa Technology Co., Ltd.", "who is described, and named behind a comma"},
        {"On 4 June 2024 the DPC made public a fine of approximately €900,000 (U.S. $1.04 million) for Fernfall Europe "
         "Sales.",
         "EUR: 900000.00: Fernfall Europe Sales", "for N, behind a conversion"},
        {"On 4 June 2024, a Leeds cleaning firm, must pay a fine of £5,000, the ICO ruled.",
         "GBP: 5000.00: Leeds cleaning firm", "behind a date's comma stands the subject"},
        {"On 4 June 2024, the FCA fined Fernclays £39.3 million for weak monitoring. £46.8 million from a criminal "
         "operation could pass through as a result.",
         "GBP: 39300000.00: Fernclays", "a sum that opens a sentence and could do something"},
        {"On 4 June 2024, poor customer checks cost Fernzo £21.1 million, said the FCA, which imposed the fine.",
         "GBP: 21100000.00: Fernzo", "cost N X"},
        {"Fern Bank has to pay a penalty of Rs 2 crore and Larch Bank one of Rs 1.5 crore, the Reserve Bank of India "
         "decided on 4 June 2024. For Elm Bank the penalty is Rs one crore, and for Ash Bank it is Rs 50 lakh.",
         "INR: 20000000.00: Fern Bank | INR: 15000000.00: Larch Bank | INR: 10000000.00: Elm Bank | INR: 5000000.00: "
         "Ash Bank",
         "one of Y; for N it is X"},
        {"On 4 June 2024, more than 65 million emails led to a record $3.55 million penalty, which the Fern Bank of "
         "Australia has paid, the ACMA said.",
         "AUD: 3550000.00: Fern Bank of Australia", "which N has paid"},
        {"On 4 June 2024, the CFPB terminated its order against Fern Bank of 2020; the $200,000 civil money penalty "
         "has been paid.",
         "", "a penalty that has been paid by then"},
        {"On 4 June 2024, the PDPC fined a seller of toys 500,000 baht; its data processor must pay 3 million baht.",
         "THB: 500000.00: seller of toys | THB: 3000000.00: data processor", "its processor is another"},
        {"On 4 June 2024, illegal gains of 1.2 million yuan of Fern Securities were confiscated, and a fine of 2.4 "
         "million yuan was imposed by the CSRC.",
         "CNY: 1200000.00: Fern Securities | CNY: 2400000.00: Fern Securities", "X of N was confiscated"},
        {"On 4 June 2024, a Beijing court sentenced a woman to three years in prison and fined her 50,000 yuan for "
         "selling records for 300,000 yuan.",
         "CNY: 50000.00: woman", "a price in the reason"},
        {"On 4 June 2024, OFAC announced that Fern Logistics Inc. will remit $6.1 million to settle its potential "
         "civil liability for apparent violations.",
         "USD: 6100000.00: Fern Logistics Inc.", "will remit"},
        {"On 4 June 2024, hit with a £400,000 fine by the ICO, Fern Ltd apologised.", "GBP: 400000.00: Fern Ltd",
         "a participle before its subject"},
        {"On 4 June 2024, the ACCC sued Fern Airways Ltd; it agreed to a $100 million penalty and $20 million in "
         "payments to customers.",
         "AUD: 100000000.00: Fern Airways Ltd", "payments to customers are no penalty"},
        {"On 4 June 2024, the RBI fined five banks. The highest penalty, ₹97.80 lakh, was imposed on Fern Bank "
         "Limited. ₹31.80 lakh was imposed on Larch Bank.",
         "-: -: five banks | INR: 9780000.00: Fern Bank Limited | INR: 3180000.00: Larch Bank",
         "X was imposed on N, at the head of a sentence"},
        {"On 4 June 2024, the ICO fined the owner of Fern Ltd, Jo Ash, £5,000.", "GBP: 5000.00: Jo Ash",
         "a post, and the name behind a comma"},
        {"On 4 June 2024, the SEC fined Fern Bank NA's former chief executive Jo Ash $2 million.",
         "USD: 2000000.00: Jo Ash", "whose post it was"},
        {"On 4 June 2024, the HDPA imposed an administrative fine totalling EUR 60,000 on the company \"FERN SA\".",
         "EUR: 60000.00: FERN SA", "a name in quotes"},
        {"On 4 June 2024, Fern Telecom (EUR 6 million) and its parent Larch Group (EUR 3.25 million) were fined by the "
         "HDPA.",
         "EUR: 6000000.00: Fern Telecom | EUR: 3250000.00: Larch Group", "sums in brackets before their verb"},
        {"Garante (Italy) | 4 June 2024 | Fern Srl | EUR 20,000 | Art. 13 GDPR", "EUR: 20000.00: Fern Srl",
         "a row of bars"},
        {"On 4 June 2024, the director of Fern Ltd was ordered to pay a fine of £1,000, costs of £600 and a victim "
         "surcharge of £100 by Leeds Magistrates' Court.",
         "GBP: 1000.00: director of Fern Ltd", "costs with a sum of their own; a surcharge for victims"},
        {"On 4 June 2024, Jo Ash, 42, of Leeds, was fined £1,000 for unlawfully obtaining personal data.",
         "GBP: 1000.00: Jo Ash", "an age and a town"},
        {"On 4 June 2024, the CSRC Zhejiang bureau fined Mr. Wei Larch, the chairman of Fern Shares, 600,000 yuan.",
         "CNY: 600000.00: Wei Larch", "a form of address"},
        {"On 4 June 2024, Fern Ltd was reprimanded, and Larch Ltd was fined £60,000, by the ICO.",
         "GBP: 60000.00: Larch Ltd", "clauses that \"and\" joins"},
        {"On 4 June 2024, the ICO fined Fern Ltd £60,000. In all, it has imposed £3.2 million in fines this year.",
         "GBP: 60000.00: Fern Ltd", "the fines of a year"},
        {"On 4 June 2024, the ICO fined Fern Ltd £60,000. That brings its fines this year to £3.2 million.",
         "GBP: 60000.00: Fern Ltd", "brings its fines to"},
        {"On 4 June 2024, the ICO fined Fern Ltd £60,000. Shares in its parent fell 3% and wiped £40 million off its "
         "value.",
         "GBP: 60000.00: Fern Ltd", "a sentence that tells something else, without a verb of the lexicon"},
        {"On 4 June 2024, the CNIL fined Fern SAS EUR 6 million. Fern's income from advertising was EUR 800 million.",
         "EUR: 6000000.00: Fern SAS", "income"},
        {"On 4 June 2024, the CNIL fined Fern SAS EUR 6 million. The rapporteur had suggested EUR 9 million.",
         "EUR: 6000000.00: Fern SAS", "suggested"},
        {"On 4 June 2024, the SEC charged Fern Inc. with a fraud of $45 million; it agreed to pay a penalty of $3 "
         "million.",
         "USD: 3000000.00: Fern Inc.", "a fraud's sum"},
        {"On 4 June 2024, the Commission fined Fern AG EUR 40 million. Larch GmbH, which told it of the cartel, "
         "escaped a fine of EUR 90 million.",
         "EUR: 40000000.00: Fern AG", "escaped a fine"},
        {"On 4 June 2024, the KFTC fined Fern Corp. 1.2 billion won. Its subsidiaries had sold goods for 40 billion "
         "won.",
         "KRW: 1200000000: Fern Corp.", "what goods were sold for"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        is(june(cases[i].text, RGL_T_PENALTY, sums), cases[i].want, cases[i].why);
    is(june("国家金融监督管理总局烟台监管分局行政处罚信息公开表\n被处罚当事人\t单位名称\t枫林银行股份有限公司烟台分行\n"
            "主要违法违规事实（案由）"
            "\t数据安全管理不到位\n行政处罚依据\t《中华人民共和国银行业监督管理法》第四十六条\n行政处罚决定\t罚款90万元"
            "\n"
            "作出处罚决定的机关名称\t国家金融监督管理总局烟台监管分局\n作出处罚决定的日期\t2024年6月4日\n",
            RGL_T_PENALTY, sums),
       "CNY: 900000.00: 枫林银行股份有限公司烟台分行", "a name of the same in the second column");
    is(june("行政处罚决定书\n\n当事人：烟台松果网络科技有限公司\n\n经查明，当事人超范围收集个人信息，违反了《个人信息保"
            "护法》第六条。"
            "我办决定对当事人罚款人民币50万元。\n\n烟台市互联网信息办公室\n2024年6月6日\n",
            RGL_T_PENALTY, sums),
       "CNY: 500000.00: 烟台松果网络科技有限公司", "whom a decision names above its text");
    is(june("2024年6月4日，韩国个人信息保护委员会认定枫林违反《个人信息保护法》，对其罚款1080万韩元。\n\n2024年6月5日，"
            "烟台市网信办依据《个人信息保护法》对松果公司罚款5万元。",
            RGL_T_CITATION, "law_code"),
       "PIPA | PIPL", "two laws of one name");
    is(june("金管會於2024年6月4日發布「陶杯電子支付管理辦法」，並自2024年7月1日施行。「松果支付」公司表示配合。",
            RGL_T_INSTRUMENT_EVENT, titles),
       "陶杯電子支付管理辦法", "a title in the quotes of traditional characters");
}

int
main(void)
{
    arena = rgl_arena_malloc();

    /* what was imposed, and on whom */
    is(june("On 4 June 2024, the ICO fined Larch Lending Ltd £250,000 for calls to people who had objected.",
            RGL_T_PENALTY, sums),
       "GBP: 250000.00: Larch Lending Ltd", "fined N X");
    is(june(
           "On 4 June 2024, the CNIL imposed a fine of EUR 80,000 on Maison Brisard SAS for cameras in the rest rooms.",
           RGL_T_PENALTY, sums),
       "EUR: 80000.00: Maison Brisard SAS", "a fine of X on N");
    is(june("6月4日，中国人民银行浙江省分行披露，东岭银行股份有限公司因违反账户管理规定，被罚款86."
            "4万元，时任行长助理钱某等3人被合计罚款9万元。",
            RGL_T_PENALTY, sums),
       "CNY: 864000.00: 东岭银行股份有限公司 | CNY: 90000.00: 时任行长助理钱某等3人",
       "each sum has its own respondent");
    is(june(
           "On 4 June 2024, the ICO issued monetary penalty notices to two companies: Larch Loft Limited (£90,000) and "
           "Elm Advice Limited (£55,000).",
           RGL_T_PENALTY, sums),
       "GBP: 90000.00: Larch Loft Limited | GBP: 55000.00: Elm Advice Limited", "names with their sums in brackets");
    is(june("On 4 June 2024, the FTC fined two carriers for selling locations: $31.4 million for Birch Wireless and "
            "$9.6 "
            "million for Elm Mobile.",
            RGL_T_PENALTY, sums),
       "USD: 31400000.00: Birch Wireless | USD: 9600000.00: Elm Mobile", "sums with their names behind \"for\"");
    is(june("News of June 2024\n\nOn 4 June 2024, the Shenyang Branch of the PBOC announced decisions against two "
            "institutions:\n\n• Example Bank Co., Ltd. was fined RMB 2.175 million for keeping no records;\n• "
            "Sample Village "
            "Bank was warned and fined RMB 186,000.\n",
            RGL_T_PENALTY, sums),
       "CNY: 2175000.00: Example Bank Co., Ltd. | CNY: 186000.00: Sample Village Bank",
       "an item for each, behind a colon");
    is(june("5月8日，法国国家信息与自由委员会（CNIL）因Cookie违规对购物平台Modalia罚款150万欧元。", RGL_T_PENALTY,
            sums),
       "EUR: 1500000.00: Modalia", "对 a name without a company's mark, and never the authority before 因");
    is(june("5月8日，支付机构快钱通因未识别客户身份，被央行上海总部罚没合计560万元。", RGL_T_PENALTY, sums),
       "CNY: 5600000.00: 快钱通", "a name before 因 and 被, behind what it is");
    is(june("5月8日，杭州市市场监督管理局对当事人杭州云仓网络科技有限公司作出罚款20万元的行政处罚。", RGL_T_PENALTY,
            sums),
       "CNY: 200000.00: 杭州云仓网络科技有限公司", "对当事人 with its name");
    is(june("5月8日，美国联邦贸易委员会与应用开发商DreamLoft达成和解，DreamLoft同意支付500万美元。", RGL_T_PENALTY,
            sums),
       "USD: 5000000.00: DreamLoft", "同意支付");
    is(june("5月8日，上海某科技公司因未履行数据安全保护义务，被上海市网信办处以5万元罚款，其直接负责的主管人员张某被"
            "罚款1万元。",
            RGL_T_PENALTY, sums),
       "CNY: 50000.00: 上海某科技公司 | CNY: 10000.00: 张某", "a person behind the post");

    is(june("On 4 June 2024, the ICO fined Larch Ltd, Birch Ltd and Elm Ltd £50,000, £40,000 and £30,000 "
            "respectively.",
            RGL_T_PENALTY, sums),
       "GBP: 50000.00: Larch Ltd | GBP: 40000.00: Birch Ltd | GBP: 30000.00: Elm Ltd",
       "a list of names, a list of sums");
    is(june("On 4 June 2024, the PDPC imposed fines of S$58,000 and S$10,000 on Fern Pte Ltd and its web designer "
            "Larch Pte Ltd respectively.",
            RGL_T_PENALTY, sums),
       "SGD: 58000.00: Fern Pte Ltd | SGD: 10000.00: Larch Pte Ltd", "sums first, names behind; a post before a name");
    is(june("6月4日，某监管局公布，东岭银行、西岭银行和南岭银行分别被罚款30万元、50万元和80万元。", RGL_T_PENALTY,
            sums),
       "CNY: 300000.00: 东岭银行 | CNY: 500000.00: 西岭银行 | CNY: 800000.00: 南岭银行", "分别");
    is(june("On 4 June 2024, the ICO issued enforcement notices to Larch Ltd and Birch Ltd and fined them £50,000 and "
            "£40,000 respectively.",
            RGL_T_PENALTY, sums),
       "GBP: 50000.00: Larch Ltd | GBP: 40000.00: Birch Ltd", "names in the clause before");
    is(june("On 4 June 2024, the FTC said that Larch Analytics LLC, of Maryland, agreed to pay $1.2 million.",
            RGL_T_PENALTY, sums),
       "USD: 1200000.00: Larch Analytics LLC", "what stands between commas");
    is(june("On 4 June 2024, the AMF fined Fern Gestion EUR 500,000 and its chief executive, Paul Brun, EUR 50,000.",
            RGL_T_PENALTY, sums),
       "EUR: 500000.00: Fern Gestion | EUR: 50000.00: Paul Brun", "a name behind its post");
    is(june("On 4 June 2024, the PRA closed its inquiry into Fern Bank plc. The bank was fined £4 million.",
            RGL_T_PENALTY, sums),
       "GBP: 4000000.00: Fern Bank plc", "the bank is the one named before");
    is(june("On 4 June 2024, the DPA imposed a penalty of EUR 90,000 on a hospital and EUR 10,000 on its director.",
            RGL_T_PENALTY, sums),
       "EUR: 90000.00: hospital | EUR: 10000.00: director", "its director is somebody else");
    is(june("On 4 June 2024, the Garante slapped Luce Energia S.p.A. with a EUR 2.8 million fine.", RGL_T_PENALTY,
            sums),
       "EUR: 2800000.00: Luce Energia S.p.A.", "the object of a verb");
    is(june("The Dutch DPA fines Fern Social\nOn 4 June 2024, the Dutch Data Protection Authority (AP) announced a "
            "fine of EUR 3 million.",
            RGL_T_PENALTY, sums),
       "EUR: 3000000.00: Fern Social", "the name in the headline, the sum in the body");
    is(june("6月4日，某区公安分局对该公司罚款10万元，对其法定代表人罚款1万元。", RGL_T_PENALTY, sums),
       "CNY: 100000.00: - | CNY: 10000.00: 法定代表人", "其 and a post");
    is(june("6月4日，东海支付有限公司收到中国人民银行开出的罚单，被没收违法所得50."
            "3万元，并处罚款110万元，合计罚没160.3万元。",
            RGL_T_PENALTY, sums),
       "CNY: 503000.00: 东海支付有限公司 | CNY: 1100000.00: 东海支付有限公司", "parts, not their total");
    is(june("On 4 June 2024, the Board of the CPPA ordered Larkspur Homes LLC to pay $62,600.", RGL_T_PENALTY, sums),
       "USD: 62600.00: Larkspur Homes LLC", "ordered N to pay X");
    is(june("On 4 June 2024, the AEPD closed its proceedings against Lumen Telecom S.A. The proposed fine of EUR "
            "300,000 "
            "was reduced to EUR 180,000 because the operator paid early.",
            RGL_T_PENALTY, sums),
       "EUR: 180000.00: Lumen Telecom S.A.", "reduced to X");
    is(june("The market regulator said on 4 June 2024 that it had fined a property developer RMB 150,000.",
            RGL_T_PENALTY, sums),
       "CNY: 150000.00: property developer", "said that it had: the news, no history");

    is(june("On 13 June 2024, the cyberspace administration penalised Larch Delivery Co., Ltd.: a fine of RMB "
            "200,000 on "
            "the company and RMB 20,000 on its technology officer, Xie Mou.",
            RGL_T_PENALTY, sums),
       "CNY: 200000.00: Larch Delivery Co., Ltd. | CNY: 20000.00: Xie Mou", "the company of the same sentence; a post");
    is(june("6月4日，韩国个人信息保护委员会对游戏公司Larch Games征收过怠料720万韩元。", RGL_T_PENALTY, sums),
       "KRW: 7200000: Larch Games", "a Latin name behind its kind");
    is(june("6月4日，某监管局没收鹭江小额贷款公司违法所得22万元，并处罚款67万元，罚没合计89万元。", RGL_T_PENALTY,
            sums),
       "CNY: 220000.00: 鹭江小额贷款公司 | CNY: 670000.00: 鹭江小额贷款公司", "贷款 in a company's name is no loan");
    is(june("Date | Authority | Who | Amount | What for\n04/06/2024 | AEPD | Hostal Pinar, S.L. | EUR 60,000 | "
            "Copies of "
            "passports kept by a booking provider that had paid EUR 5,000\n05/06/2024 | Garante | Comune di Larice "
            "| EUR "
            "8,000 | Sick leave on the notice board",
            RGL_T_PENALTY, sums),
       "EUR: 60000.00: Hostal Pinar, S.L. | EUR: 8000.00: Comune di Larice", "the columns know who and how much");

    /* what was not */
    is(june("On 4 June 2024, the Conseil d'État dismissed the appeal against the EUR 800,000 fine which the CNIL had "
            "imposed on Larch SAS in 2022.",
            RGL_T_PENALTY, sums),
       "", "an appeal against a fine of earlier years");
    is(june("On 4 June 2024, the ICO reprimanded Larch Council. A fine of £190,000 was considered and not pursued.",
            RGL_T_PENALTY, sums),
       "", "a fine that was only considered");
    is(june("On 4 June 2024, the directors of Larch Ltd were disqualified. The firm had left fines of £230,000 unpaid.",
            RGL_T_PENALTY, sums),
       "", "old fines that are unpaid");
    is(june("On 4 June 2024, the Federal Court ordered Larch Pty Ltd to pay a penalty of A$5.8 million. The "
            "regulator had "
            "sought A$9 million.",
            RGL_T_PENALTY, sums),
       "AUD: 5800000.00: Larch Pty Ltd", "what was asked for");
    is(june("On 4 June 2024, the Paris court ordered Fern SAS to pay damages of EUR 30,000 to its customer.",
            RGL_T_PENALTY, sums),
       "", "damages");
    is(june("On 4 June 2024, the ICO told Larch Lending Ltd that it intends to impose a fine of £250,000.",
            RGL_T_PENALTY, sums),
       "", "an intended fine");
    is(june("6月4日，某省网信办对甲乙科技有限公司罚款30万元。该办最初拟罚款50万元。", RGL_T_PENALTY, sums),
       "CNY: 300000.00: 甲乙科技有限公司", "the fine that was first thought of");
    is(june("On 4 June 2024, the tribunal stayed the ban on condition that half of the penalty of EUR 3 million is "
            "deposited.",
            RGL_T_PENALTY, sums),
       "", "a part of an older penalty that is deposited");
    is(june("On 4 June 2024, the CAC published the draft. Operators may be fined up to RMB 50 million.", RGL_T_PENALTY,
            sums),
       "", "what a law threatens");
    is(june("On 4 June 2024, the AEPD fined Hostal Pinar S.L. EUR 9,000. In 2021 the same firm had paid EUR 4,000.",
            RGL_T_PENALTY, sums),
       "EUR: 9000.00: Hostal Pinar S.L.", "a fine of earlier years");
    is(june("6月4日，荷兰数据保护局宣布对Rijwiel B.V.处以90万欧元（约合人民币701万元）罚款。", RGL_T_PENALTY, sums),
       "EUR: 900000.00: Rijwiel B.V.", "the same sum again in another currency");
    is(june("东岭银行被罚1204万元。6月4日，中国人民银行江苏省分行披露，东岭银行股份有限公司因违反账户管理规定，被罚"
            "款1204.6万元。",
            RGL_T_PENALTY, sums),
       "CNY: 12046000.00: 东岭银行股份有限公司", "told in round numbers, then exactly");
    is(june("On 4 June 2024, the ICO fined Larch Lending Ltd £250,000 and Birch Credit Ltd £240,000.", RGL_T_PENALTY,
            sums),
       "GBP: 250000.00: Larch Lending Ltd | GBP: 240000.00: Birch Credit Ltd",
       "two sums of two digits are no rounding of each other");

    /* why */
    is(june("On 4 June 2024, the DPC fined Larch Social Ltd EUR 4 million for unlawful transfers and EUR 1 million "
            "for missing notices.",
            RGL_T_PENALTY, reasons),
       "4000000.00: unlawful transfers | 1000000.00: missing notices", "a reason ends where the next sum begins");
    is(june("On 4 June 2024, the Wuhan branch of the PBOC imposed a fine of RMB 90,000 on Hanshui Bank and fined "
            "the individuals "
            "responsible for the breach.",
            RGL_T_PENALTY, reasons),
       "90000.00: - | -: -", "the 'for' of 'responsible for' tells no reason");

    is(june("6月4日，甲乙科技有限公司未按规定报送数据，被罚款3万元。", RGL_T_PENALTY, sums),
       "CNY: 30000.00: 甲乙科技有限公司", "未 of the reason does not negate the fine");

    /* the items of lists: done wrong, or to be done, by what leads the list */
    is(june("On 4 June 2024, the MIIT named 12 apps. The main problems include: (i) collecting personal information "
            "without consent; (ii) excessive collection of contact lists; and (iii) failure to publish a privacy "
            "policy, which apps must show.",
            RGL_T_FINDING, items),
       "violation: collection_without_consent: collecting personal information without consent | "
       "violation: excessive_collection: excessive collection of contact lists | "
       "violation: no_privacy_policy: failure to publish a privacy policy, which apps must show",
       "(i) ...; (ii) ...; and (iii) ...");
    is(june("6月4日，上海市网信办对一家公司罚款5万元。检查发现，该公司一是未经用户同意收集个人信息，二是未落实网络安全"
            "等级保护制度，三是超范围收集个人信息。",
            RGL_T_FINDING, items),
       "violation: collection_without_consent: 未经用户同意收集个人信息 | violation: mlps_failure: "
       "未落实网络安全等级保护制度 | violation: excessive_collection: 超范围收集个人信息",
       "一是, 二是, 三是");
    is(june("6月4日，工信部通报12款APP，主要问题包括：1.未经用户同意收集个人信息；2.未公开隐私政策。", RGL_T_FINDING,
            items),
       "violation: collection_without_consent: 未经用户同意收集个人信息 | violation: no_privacy_policy: 未公开隐私政策",
       "1.…；2.…");
    is(june("On 4 June 2024, the MIIT named 12 apps for these violations:\n"
            "- collecting personal information without consent from parents;\n- no account deletion in the app.\n",
            RGL_T_FINDING, items),
       "violation: collection_without_consent: collecting personal information without consent from parents | "
       "violation: no_account_deletion: no account deletion in the app",
       "a list below a colon");
    is(june("On 4 June 2024, the CNIL fined Hazel SA EUR 100,000. The main violations were excessive collection of "
            "customers' data at the till, no privacy policy on the website, and calls without consent.",
            RGL_T_FINDING, items),
       "violation: excessive_collection: excessive collection of customers' data at the till | "
       "violation: no_privacy_policy: no privacy policy on the website | "
       "violation: collection_without_consent: calls without consent",
       "a list without marks");
    is(june("On 4 June 2024, the ICO fined Larch Ltd £50,000. It ordered the company to: (a) delete face images kept "
            "longer than necessary; and (b) never again send marketing without consent.",
            RGL_T_FINDING, items),
       "obligation: retention_too_long: delete face images kept longer than necessary | "
       "obligation: spam_calls: never again send marketing without consent",
       "an order leads the list: to be done");
    is(june("On 4 June 2024, the ICO fined Larch Ltd £50,000. The company must pay for: (1) collecting personal "
            "information without consent and (2) excessive collection of contact lists.",
            RGL_T_FINDING, items),
       "violation: collection_without_consent: collecting personal information without consent | "
       "violation: excessive_collection: excessive collection of contact lists",
       "\"must pay for\" leads what was done wrong");
    is(june("On 4 June 2024, the ICO fined Larch Ltd £50,000 after an inquiry under Article 5(1) of the UK GDPR into "
            "texts sent without consent.",
            RGL_T_FINDING, items),
       "violation: collection_without_consent: without consent", "a number of an article begins no list");

    /* lists, items, and who stands where */
    is(june("On 4 June 2024, the ODPC ordered Larch Ltd, a digital lender, to pay KES 3,250,000 for texting contacts; "
            "Club Fern, KSh 1,275,000 for posting a picture; and Elm Academy, KSh 2,900,000 for using photographs.",
            RGL_T_PENALTY, sums),
       "KES: 3250000.00: Larch Ltd | KES: 1275000.00: Club Fern | KES: 2900000.00: Elm Academy",
       "a list with semicolons, whose verb is told once");
    is(june("On 4 June 2024, the ODPC fined two: Larch Ltd, KES 3,250,000 for texting contacts; Club Fern, KSh "
            "1,275,000 for posting a picture.",
            RGL_T_PENALTY, sums),
       "KES: 3250000.00: Larch Ltd | KES: 1275000.00: Club Fern", "N, X behind a colon");
    is(june("On 4 June 2024, the RBI imposed penalties on three banks: Fern Bank (Rs. 5 lakh), Larch Bank (Rs. 2.5 "
            "lakh) and Elm Bank (Rs. 50,000).",
            RGL_T_PENALTY, sums),
       "INR: 500000.00: Fern Bank | INR: 250000.00: Larch Bank | INR: 50000.00: Elm Bank",
       "sums in brackets behind the names of a list");
    is(june("The PIPC resolved on 4 June 2024 to impose fines on two platforms. The amounts are as follows:\n① Fern "
            "Friends Co., Ltd.: a penalty surcharge of KRW 1,902 million and an administrative fine of KRW 9 "
            "million;\n② Elm24: an administrative fine of KRW 3.6 million.",
            RGL_T_PENALTY, sums),
       "KRW: 1902000000: Fern Friends Co., Ltd. | KRW: 9000000: Fern Friends Co., Ltd. | KRW: 3600000: Elm24",
       "an item that opens with its name");
    is(june("The following fines were issued on 4 June 2024 by the AEPD:\n• Fern S.L. – EUR 5,000 – no privacy "
            "notice\n• Larch S.L. – EUR 10,000 – video surveillance",
            RGL_T_PENALTY, sums),
       "EUR: 5000.00: Fern S.L. | EUR: 10000.00: Larch S.L.", "bullets of a name, a dash and a sum");
    is(june("On 14 May 2024, the PBOC fined Star Bank 5 million yuan. Its legal representative, Mr Kang, and its "
            "data director, Ms Yu, were fined 250,000 yuan and 160,000 yuan, respectively.",
            RGL_T_PENALTY, sums),
       "CNY: 5000000.00: Star Bank | CNY: 250000.00: Mr Kang | CNY: 160000.00: Ms Yu", "names behind their posts");
    is(june("On 14 May 2024, the PBOC confiscated illegal gains of 86,450 yuan from Star Credit Co. and imposed a "
            "fine of 5.2 million yuan on it for selling reports.",
            RGL_T_PENALTY, sums),
       "CNY: 86450.00: Star Credit Co. | CNY: 5200000.00: Star Credit Co.", "confiscated from N, a fine on it");
    is(june("On 4 June 2024, the PBOC said its Ningbo office had fined Fern Bank RMB 720,000, and that its former "
            "vice president, surnamed Luo, must pay RMB 36,000.",
            RGL_T_PENALTY, sums),
       "CNY: 720000.00: Fern Bank | CNY: 36000.00: Luo", "surnamed Luo, must pay");
    is(june("On 4 June 2024, the PBOC fined Fern Finance Co., Ltd. RMB 980,000 for failing to handle objections in "
            "time, and Larch Factoring Ltd. RMB 75,000 for the same reason.",
            RGL_T_PENALTY, sums),
       "CNY: 980000.00: Fern Finance Co., Ltd. | CNY: 75000.00: Larch Factoring Ltd.",
       "another name behind the reason");
    is(june("On 4 June 2024, the PBOC gave Fern Commercial Bank a warning and imposed a fine of RMB 1,263,500 on it.",
            RGL_T_PENALTY, sums),
       "CNY: 1263500.00: Fern Commercial Bank", "a fine on it, who was warned before");
    is(june("On 4 June 2024 Fern Ltd and Larch Ltd were fined £200,000 and £100,000 respectively by the ICO.",
            RGL_T_PENALTY, sums),
       "GBP: 200000.00: Fern Ltd | GBP: 100000.00: Larch Ltd", "a date is no part of the name behind it");
    is(june("On 4 June 2024, the RBI imposed a penalty of Rs 50 lakh on the State Bank of Fern - the country's "
            "largest lender, and Rs 2 crore on Bank of Larch.",
            RGL_T_PENALTY, sums),
       "INR: 5000000.00: State Bank of Fern | INR: 20000000.00: Bank of Larch", "a dash ends a name");
    is(june("On 4 June 2024, the CNIL announced a fine of EUR 50,000 for Fern SAS.", RGL_T_PENALTY, sums),
       "EUR: 50000.00: Fern SAS", "a fine of X for N");
    is(june("On 4 June 2024, the CNIL announced Fern SAS's fine of EUR 50,000.", RGL_T_PENALTY, sums),
       "EUR: 50000.00: Fern SAS", "N's fine of X");
    is(june("On 4 June 2024, Fern SAS was told to pay EUR 50,000 by the CNIL for cookies.", RGL_T_PENALTY, sums),
       "EUR: 50000.00: Fern SAS", "N was told to pay X");
    is(june("Fern University in Milan received a hefty fine of EUR 200,000 from the Garante on 4 June 2024.",
            RGL_T_PENALTY, sums),
       "EUR: 200000.00: Fern University", "N in a place");
    is(june("On 4 June 2024, the PDPC announced that a financial penalty of S$44,000 was imposed on Larch Advisory "
            "Pte. Ltd. for leaks.",
            RGL_T_PENALTY, sums),
       "SGD: 44000.00: Larch Advisory Pte. Ltd.", "a company with an instrument's name");

    /* settlements */
    is(june("On May 9, 2024, the Texas Attorney General announced a $1.375 billion settlement with Fern over its data.",
            RGL_T_PENALTY, sums),
       "USD: 1375000000.00: Fern", "the month of May threatens nobody");
    is(june("On 4 June 2024, the FTC announced that it settled with Fern, Inc. for a record civil penalty of $5.7 "
            "million.",
            RGL_T_PENALTY, sums),
       "USD: 5700000.00: Fern, Inc.", "settled with N for a record penalty");
    is(june("On 4 June 2024, the FTC took action against Lull, Inc., the maker of a sleep app. Under the proposed "
            "order, which a judge must approve, Lull has agreed to pay a $7.4 million civil penalty.",
            RGL_T_PENALTY, sums),
       "USD: 7400000.00: Lull, Inc.", "another verb's modal");
    is(june("On 4 June 2024, Fern Health agreed to pay $1.5 million to the HHS OCR to settle potential violations.",
            RGL_T_PENALTY, sums),
       "USD: 1500000.00: Fern Health", "who pays, not to whom");
    is(june("On 4 June 2024, the NYAG announced that Oak Inc., which was known until 2017 as Elm Inc. (Elm), has "
            "agreed to pay a $4.95 million civil penalty. The $4.95 million penalty is the largest of its kind.",
            RGL_T_PENALTY, sums),
       "USD: 4950000.00: Oak Inc.", "a clause between the name and its verb; the sum told again");
    is(june("The SEC announced on 4 June 2024 settled charges against Hollow Brothers LLC and Palm Brokers Inc. for "
            "lost data. Hollow and Palm consented to be censured and to pay civil penalties of $3.5 million and "
            "$775,000, respectively.",
            RGL_T_PENALTY, sums),
       "USD: 3500000.00: Hollow Brothers LLC | USD: 775000.00: Palm Brokers Inc.",
       "short names of a list are made whole");
    is(june("On 4 June 2024, the HHS OCR announced a settlement with Elgin Information Systems after an attack. The "
            "fallout was an $80,000 payment owed by Elgin to resolve the matter.",
            RGL_T_PENALTY, sums),
       "USD: 80000.00: Elgin Information Systems", "a payment owed by N");

    /* what was long ago, or is threatened */
    is(june("On 4 June 2024 the DPC fined Fern Social EUR 91 million. It fined the same company EUR 405 million in "
            "2022.",
            RGL_T_PENALTY, sums),
       "EUR: 91000000.00: Fern Social", "an older fine, its year behind it");
    is(june("On 4 June 2024, the CNIL fined Fern SAS EUR 50,000. It ordered the firm to comply, under penalty of a "
            "daily penalty of EUR 1,000.",
            RGL_T_PENALTY, sums),
       "EUR: 50000.00: Fern SAS", "a penalty for each day of delay");
    is(june("On 4 June 2024, the SIC closed its inquiry into Fern S.A.S. The highest fine ever imposed in this "
            "field was of COP 1,710 million.",
            RGL_T_PENALTY, sums),
       "", "the highest fine so far");
    is(june("On 4 June 2024, the CBIRC fined a savings bank in Handan RMB 400,000 and banned a former loan officer "
            "for life.",
            RGL_T_PENALTY, sums),
       "CNY: 400000.00: savings bank", "a loan officer lends nothing here");
    is(june("On 4 June 2024, the RBI published the draft Directions. Banks must pay Rs 5 lakh for each breach.",
            RGL_T_PENALTY, sums),
       "", "whoever must pay, by a rule");

    is(june("The DPC fined Fern EUR 345 million on 17 June 2024. It is the third largest fine, behind the EUR 1.2 "
            "billion penalty for Larch and the EUR 746 million penalty for Elm.",
            RGL_T_PENALTY, sums),
       "EUR: 345000000.00: Fern", "the fines of others, for comparison");
    is(june("On 17 June 2024 the Norwegian authority announced daily fines of NOK 1 million against Fern.",
            RGL_T_PENALTY, sums),
       "", "fines for each day to come");
    is(june("On 17 June 2024, the FCA fined Fern Bank plc £42 million; last year it had fined Larch Bank £39 million.",
            RGL_T_PENALTY, sums),
       "GBP: 42000000.00: Fern Bank plc", "last year's is another clause");
    is(june("On 17 June 2024, Fern Inc. reached a EUR 10 million settlement with the Garante.", RGL_T_PENALTY, sums),
       "EUR: 10000000.00: Fern Inc.", "who settles with the authority");
    is(june("Fern Bank, the country's third-largest lender, must pay a fine of EUR 3 million, the AMF said on 17 "
            "June 2024.",
            RGL_T_PENALTY, sums),
       "EUR: 3000000.00: Fern Bank", "must pay a fine of X");
    is(june("On 17 June 2024, the CNIL published its guide. Violators must pay EUR 5,000.", RGL_T_PENALTY, sums), "",
       "violators are nobody");
    is(june("The ICO fined outsourcing giant Fern plc £14 million on 15 June 2024.", RGL_T_PENALTY, sums),
       "GBP: 14000000.00: Fern plc", "a small mark of a company");
    is(june("Genealogy company 23andFern was fined £2.31 million by the ICO on 17 June 2024.", RGL_T_PENALTY, sums),
       "GBP: 2310000.00: 23andFern", "what the company is stands before its name");
    is(june("SAMR fined Fern Food CNY$3.442 Billion on 8 June 2024 for its behaviour.", RGL_T_PENALTY, sums),
       "CNY: 3442000000.00: Fern Food", "a code and a sign");

    /* orders, warnings, proceedings, apps */
    is(june("On 4 June 2024, the Garante ordered Fern S.p.A., the owner of the site, to stop profiling its users.",
            RGL_T_ENFORCEMENT_ACTION, kinds),
       "rectification_order", "ordered N to do something");
    is(june("On 4 June 2024, Fujian CAC interviewed the operator of Fern Travel and ordered it to suspend new "
            "registrations.",
            RGL_T_ENFORCEMENT_ACTION, kinds),
       "interview | suspension", "what is ordered has a kind of its own");
    is(june("On 4 June 2024, the market regulator released a list of 9 apps that had failed to rectify, and ordered "
            "app stores to take them down.",
            RGL_T_ENFORCEMENT_ACTION, kinds),
       "app_removal", "stores are ordered to take them down");
    is(june("On 4 June 2024, the NFRA fined Fern Bank 3.85 million yuan. Reports had been late. Three managers "
            "received warnings.",
            RGL_T_ENFORCEMENT_ACTION, kinds),
       "fine | warning", "received warnings");
    is(june("On 4 June 2024, police in Shaoxing disclosed that a firm had been given an administrative warning and "
            "ordered to make corrections.",
            RGL_T_ENFORCEMENT_ACTION, kinds),
       "warning | rectification_order", "had been given: the news, no history");
    is(june("On 4 June 2024, the Financial Services Agency issued a business improvement order against Fern Pay K.K.",
            RGL_T_ENFORCEMENT_ACTION, kinds),
       "rectification_order", "a business improvement order");
    is(june("On 4 June 2024, ASIC commenced proceedings against Fern Advice Pty Ltd. It is seeking declarations and "
            "pecuniary penalties.",
            RGL_T_ENFORCEMENT_ACTION, kinds),
       "prosecution", "penalties that are sought are none");
    is(june("On 4 June 2024, the CAC examined apps for runners and found that 76 of them collected unrelated data.",
            RGL_T_ENFORCEMENT_ACTION, kinds),
       "app_notice", "76 of them");
    is(june("On 4 June 2024, the MIIT held an administrative interview with the operators of four parking apps.",
            RGL_T_ENFORCEMENT_ACTION, kinds),
       "interview", "the operators of apps are no apps");
    is(june("On 4 June 2024, the Garante temporarily blocked the chatbot Fern.", RGL_T_ENFORCEMENT_ACTION, kinds),
       "ban", "blocked");
    is(june("On 4 June 2024, a court ordered the ministry to publish the contract.", RGL_T_ENFORCEMENT_ACTION, kinds),
       "judgment", "what a court orders is a judgment");

    /* sums that a text about a fine tells beside it */
    is(june("On 8 May 2024, the AEPD reduced the fine of EUR 500,000 imposed on Bruma Viajes S.L. in 2023 to EUR "
            "100,000.",
            RGL_T_PENALTY, sums),
       "EUR: 100000.00: Bruma Viajes S.L.", "reduced the fine of X on N to Y");
    is(june("On 8 May 2024, the court cut Bruma Viajes S.L.'s fine from EUR 500,000 to EUR 100,000.", RGL_T_PENALTY,
            sums),
       "EUR: 100000.00: -", "cut N's fine from X to Y");
    is(june("On 8 May 2024, the AEPD fined Bruma Viajes S.L. EUR 50,000 after it had cut the number of its "
            "inspectors to "
            "40.",
            RGL_T_PENALTY, sums),
       "EUR: 50000.00: Bruma Viajes S.L.", "something else was cut");
    is(june("On 7 June 2024, the Hefei Branch of the People's Bank of China fined Anhui Qingtong Payment Co., Ltd. "
            "RMB800,000. The company handles payments of RMB3 billion a year.",
            RGL_T_PENALTY, sums),
       "CNY: 800000.00: Anhui Qingtong Payment Co., Ltd.", "what a payment firm handles");
    is(june("6月21日，上海市网信办约谈两家外卖平台，其中一家平台上季度净利润为12亿元，2021年曾被罚款50万元。",
            RGL_T_PENALTY, sums),
       "", "净利润, and a fine recalled behind it");
    is(june("On 13 June 2024, the ICO announced that it intends to fine Helixwell Ltd £2.31 million.",
            RGL_T_ENFORCEMENT_ACTION, kinds),
       "", "what is intended is no measure yet");
    is(june("On 14 June 2024, the FTC proposed a fine of $5 million against Quillmore Inc.", RGL_T_PENALTY, sums), "",
       "nor is a sum that is proposed");

    is(june("On 9 July 2024 the ICO fined Marlow & Finch Ltd £130,000. It also fined Brightside Loans Ltd £60,000.",
            RGL_T_PENALTY, sums),
       "GBP: 130000.00: Marlow & Finch Ltd | GBP: 60000.00: Brightside Loans Ltd",
       "a name that has a word of business");
    is(june("On 12 June 2024, the SIC fined Pagaya Express S.A.S. COP 412,000,000, the equivalent of about US$93,000, "
            "for late answers.",
            RGL_T_PENALTY, sums),
       "COP: 412000000.00: Pagaya Express S.A.S.", "the same sum in dollars");
    is(june("5月28日，国家金融监督管理总局苏州监管分局公布，江苏平川农村商业银行股份有限公司被罚款45万元，苏州南塘村"
            "镇银行有"
            "限责任公司被罚款30万元，两家银行合计被罚75万元。",
            RGL_T_PENALTY, sums),
       "CNY: 450000.00: 江苏平川农村商业银行股份有限公司 | CNY: 300000.00: 苏州南塘村镇银行有限责任公司",
       "合计 of its parts");
    is(june("Fines of 10 million yuan on three banks were disclosed on Friday by the NFRA. Bank of Xinan was fined 4.3 "
            "million yuan. Donghai Bank was fined 1.7 million yuan. Beiling Bank was fined 4 million yuan.",
            RGL_T_PENALTY, sums),
       "CNY: 4300000.00: Bank of Xinan | CNY: 1700000.00: Donghai Bank | CNY: 4000000.00: Beiling Bank",
       "a total before its parts");

    is(june("5月6日，中国人民银行浙江省分行公布，浙江云桥支付服务有限公司被罚款240万元。时任风控部负责人沈某对上述违"
            "法行为负有"
            "责任，被处罚款5万元。",
            RGL_T_PENALTY, sums),
       "CNY: 2400000.00: 浙江云桥支付服务有限公司 | CNY: 50000.00: 沈某", "who is liable for the fault");

    is(june("On 10 June, the AEPD fined Sortel Marketing FZ, L.L.C. €75,000 for cold calls.", RGL_T_PENALTY, bounds),
       "EUR: 75000.00: exact", "the last letter of L.L.C. is no circa");

    is(june("On 8 October 2024, the Federal Court imposed $5.8 million in civil penalties on Quoll Pathology Ltd: a "
            "penalty "
            "of $4.2 million for weak security, a penalty of $800,000 for a late assessment and a penalty of "
            "$800,000 for a "
            "late notice.",
            RGL_T_PENALTY, bounds),
       "USD: 4200000.00: exact | USD: 800000.00: exact | USD: 800000.00: exact", "equal parts of a total");
    is(june("On 8 October 2024, SAMR fined Mealway CNY$3.4 billion for its monopoly.", RGL_T_PENALTY, bounds),
       "CNY: 3400000000.00: exact", "a code before a sign");

    is(june("Sanctions, June 2024\n\nOn 3 June 2024, the CNIL fined Belle Rive SAS EUR 300,000 for its cookies.\n"
            "Source: Cookies set without consent: the CNIL fines the owner of a chain of shops EUR 310,000 | CNIL\n",
            RGL_T_PENALTY, sums),
       "EUR: 300000.00: Belle Rive SAS", "a line of source tells no event");

    is(june("On 3 June 2024, China's central bank said that Hong Kong's Bank of Xinan 0123.HK had been fined 16.7 "
            "million "
            "yuan.",
            RGL_T_PENALTY, sums),
       "CNY: 16700000.00: Bank of Xinan", "whose bank it is, and its number at the exchange");

    is(june(
           "Enforcement, June 2024\n\nCamera Company Will Pay $2.9 Million to Settle Security Claims\n\nOn 3 June "
           "2024, the "
           "FTC announced a settlement. ...\n\nToy Maker and App Developer Will Pay $1.5 Million\n\nOrwick, a maker of "
           "talking toys, has settled claims of the FTC on 5 June 2024 that it kept recordings of children.",
           RGL_T_PENALTY, sums),
       "USD: 2900000.00: Camera Company | USD: 1500000.00: Orwick", "whom the headline only describes");

    is(june("On 8 August 2024, Datatilsynet of Norway announced that it will fine Fjordnett AS just under €100,000 "
            "a day "
            "starting from 14 August if it fails to comply with the ban.",
            RGL_T_PENALTY, sums),
       "", "what will be fined, for each day");

    /* which measures were taken */
    is(june("On 4 June 2024, the Zhejiang Communications Administration ordered app stores to take down 12 apps.",
            RGL_T_ENFORCEMENT_ACTION, kinds),
       "app_removal", "a verb of removal, and a count before a stop");
    is(june("6月4日，某监管局给予东江保险代理有限公司警告，案由为未妥善保管资料；同时吊销其业务许可证。",
            RGL_T_ENFORCEMENT_ACTION, kinds),
       "warning | licence_revocation", "未 of the clause before");
    is(june("6月5日，贵州省网信办部署开展未成年人网络环境专项整治行动，为期两个月。", RGL_T_ENFORCEMENT_ACTION, kinds),
       "campaign", "未 of 未成年人 denies nothing");
    is(june("6月6日，无锡市网信办约谈了两家短视频平台。", RGL_T_ENFORCEMENT_ACTION, kinds), "interview",
       "nor does the name of a place");
    is(june("6月7日，湖州市公安局通报，一家公司未经许可出售客户名单，被处以罚款5万元。", RGL_T_PENALTY, sums),
       "CNY: 50000.00: 一家公司", "可 of 许可 supposes nothing");
    is(june("6月15日，重庆市网信办宣布，即日起开展直播账号专项整治，首批约谈了5家平台。", RGL_T_ENFORCEMENT_ACTION,
            kinds),
       "interview | campaign", "a campaign that is carried out, and its first talks");
    is(june("On 4 June 2024, the Hangzhou Internet Court held that a start-up which had been sued for copying "
            "profiles must "
            "pay.",
            RGL_T_ENFORCEMENT_ACTION, kinds),
       "judgment", "what a judgment is about is no measure of its own");

    /* what was done wrong, in words that stand together */
    is(june("On 4 June 2024, the CAC fined Larch Hotels RMB 80,000 for scanning guests' faces at check-in and keeping "
            "the pictures for two years after they had left.",
            RGL_T_FINDING, categories),
       "violation: facial_recognition_misuse | violation: retention_too_long", "a verb and its object");
    is(june("On 4 June 2024, the CAC fined Larch Hotels RMB 80,000. The hotel must carry out an impact assessment "
            "without "
            "delay.",
            RGL_T_FINDING, categories),
       "", "a duty is no violation");
    is(june("On 4 June 2024, the CAC named 12 apps for collecting addresses, requesting excessive permissions and "
            "pop-ups that cannot be closed.",
            RGL_T_FINDING, categories),
       "violation: excessive_permission | violation: popup_harassment", "items of a list do not mix");

    /* articles are places in a law, no titles of their own; a term in bare parentheses is no part of a title */
    is(june("On 4 June 2024, the DPC decided that Article 46(1) GDPR and Article 13(1)(f) GDPR had been infringed.",
            RGL_T_CITATION, articles),
       "GDPR: 46(1) | GDPR: 13(1)(f)", "articles before an acronym");
    is(june(
           "On 4 June 2024, the SAMR issued the Interim Provisions on Price Data of Online Shops (Interim Provisions).",
           RGL_T_INSTRUMENT_EVENT, titles),
       "Interim Provisions on Price Data of Online Shops", "a term in bare parentheses");

    /* sums beside the case that the news is about, and totals that are rounded or told in part */
    is(june("A hotel, too, was fined by the CNIL: it must pay EUR 60,000 because its cameras filmed guests.",
            RGL_T_PENALTY, sums),
       "EUR: 60000.00: hotel", "what must be paid by it, behind its fine");
    is(june("If a hotel is fined by the CNIL, it must pay EUR 60,000.", RGL_T_PENALTY, sums), "",
       "what would have to be paid is none");
    is(june("Fern Bank Ltd put a photo on its page without asking, and is fined EUR 9,000 by the CNIL.", RGL_T_PENALTY,
            sums),
       "EUR: 9000.00: Fern Bank Ltd", "a negation of another clause");
    is(june("Mistakes by Fern Bank Ltd have ended in a fine of EUR 90,000 from the CNIL.", RGL_T_PENALTY, sums),
       "EUR: 90000.00: Fern Bank Ltd", "whose deeds ended in a fine");
    is(june("Revenue of USD 4.5 million is confiscated from Larch Trading Ltd by the SEC.", RGL_T_PENALTY, sums),
       "USD: 4500000.00: Larch Trading Ltd", "from whom it is confiscated, behind the verb");
    is(june("In four cases the CNIL has imposed fines of more than EUR 9 million altogether. The fines are EUR 7 "
            "million for a company that sells computers and EUR 1.5 million for a cosmetics firm.",
            RGL_T_PENALTY, sums),
       "EUR: 7000000.00: company | EUR: 1500000.00: cosmetics firm", "parts of more than a sum, by their trades");
    is(june("Italy's data protection agency fined start-up Larch Ltd 5.64 million euros ($6.5 million) on Thursday, "
            "saying that it had no legal basis.",
            RGL_T_PENALTY, sums),
       "EUR: 5640000.00: Larch Ltd", "a weekday pays nothing");
    is(june("The CNIL fined Fern SAS EUR 9,000, of which EUR 3,000 is suspended.", RGL_T_PENALTY, sums),
       "EUR: 9000.00: Fern SAS", "a part of which");
    is(june("The SEC ordered Larch Advisers LLC to pay disgorgement of $250,000, prejudgment interest of $31,000 and "
            "a civil penalty of $400,000.",
            RGL_T_PENALTY, sums),
       "USD: 250000.00: Larch Advisers LLC | USD: 400000.00: Larch Advisers LLC", "interest is no penalty");
    is(june("Larch Inc. has agreed to pay $6 million to settle FTC charges. $4.5 million of the civil penalty will be "
            "suspended.",
            RGL_T_PENALTY, sums),
       "USD: 6000000.00: Larch Inc.", "a part of the penalty is not told twice");
    is(june("The AEPD fined Larch SA EUR 5 million. The fine was reduced to EUR 3 million, as the company paid.",
            RGL_T_PENALTY, sums),
       "EUR: 3000000.00: Larch SA", "reduced in the next sentence");
    is(june("The original fine of EUR 100,000 imposed by the AEPD on Larch SA was reduced by 20% to EUR 80,000.",
            RGL_T_PENALTY, sums),
       "EUR: 80000.00: Larch SA", "a fine that was reduced");
    is(june("A provisional decision to fine Larch Ltd EUR 6.09 million has been issued by the CNIL.", RGL_T_PENALTY,
            sums),
       "", "provisional decisions fine nobody");
    is(june("The CNIL fined Fern SAS EUR 9,000. Breach of the duty to inform by Larch Movers SAS: a fine of EUR "
            "4,000 was imposed by the CNIL.",
            RGL_T_PENALTY, sums),
       "EUR: 9000.00: Fern SAS | EUR: 4000.00: Larch Movers SAS", "whose breach stands before the colon");
    is(june("On 4 June 2024, the CAC fined Larch Corp 3 million yuan. 44 penalties on Larch, of 14.3 million yuan "
            "in all, "
            "had been imposed by the city's regulator. Elm Corp was fined 1.5 million yuan by the CAC earlier this "
            "month.",
            RGL_T_PENALTY, sums),
       "CNY: 3000000.00: Larch Corp", "penalties of earlier behind the news");
    is(june(
           "On 4 June 2024, the CBIRC fined five banks 388 million yuan ($56.5 million) in total. Larch Bank was fined "
           "a total of 199 million yuan: 73.415 million yuan for the head office and 125.5 million yuan for its "
           "branches. Elm Bank was fined 188.9 million yuan.",
           RGL_T_PENALTY, amounts),
       "73415000.00 | 125500000.00 | 188900000.00", "totals that round their parts");
    is(june("On 4 June 2024, the NFRA announced 22 fines of more than CNY 300 million on banks. Larch Bank was "
            "fined CNY "
            "225 million and Elm Bank CNY 37.9 million.",
            RGL_T_PENALTY, sums),
       "CNY: 225000000.00: Larch Bank | CNY: 37900000.00: Elm Bank", "a total of which some parts are told");
    is(june("On 4 June 2024, the SAMR hit three firms with 250,000 yuan fines (approximately USD $38,500).",
            RGL_T_PENALTY, amounts),
       "250000.00", "a conversion behind the fines' noun");

    test_chinese();
    test_several();
    test_changed();
    test_turned();
    test_chinese_names();
    rgl_arena_free(&arena);
    return done();
}
