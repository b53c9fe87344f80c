/* test_turn: texts without days: where they turn to another event, and what opens none. One document a case. */
#include "regledger.h"

#include <stdlib.h>

#include "rows.h"

/* The bodies of the developments, of which the first words tell them apart. */
static void
begins_are(const char *text, const char *expected, const char *why)
{
    static char out[1024];
    const char *body = rows_of(text, RGL_T_DEVELOPMENT, "body");

    out[0] = '\0';
    while (body && *body) {
        const char *next = strstr(body, " | ");
        int words = 0, n = 0;

        while (body[n] && body[n] != '\n' && !(next && body + n == next) && (words += body[n] == ' ') < 3)
            n++;
        snprintf(out + strlen(out), sizeof out - strlen(out), "%s%.*s", out[0] ? " | " : "", n, body);
        body = next ? next + 3 : NULL;
    }
    is(out, expected, why);
}

static void
test_turns(void)
{
    begins_are("Two lenders pay\n\nThe CNIL fined Pine Pay EUR 300,000 for cookies.\n\nPine Pay said that it would "
               "appeal.\n\nIn a separate decision, Elm Bank was fined EUR 90,000 for late notices.\n",
               "The CNIL fined | In a separate", "a word turns from one sanction to the next");
    begins_are("State bills\n\nOn May 3, 2024, the Colorado Senate passed SB 71, the Neural Data Act.\n\nThe Federal "
               "Trade Commission recently amended the Toy Rule. Sellers have a year.\n\nOn May 6, 2024, the FTC sued "
               "Acme Inc. for "
               "spam to children.\n",
               "On May 3, | The Federal Trade | On May 6,", "an authority that was not named acts, its day untold");
    begins_are("Brussels notes\n\nModels\n\nDelay of the act: On 3 June 2024, the European Commission said that it "
               "would put off the AI Act.\n\nList of signatories: The list of those that signed was published by the "
               "European Commission.\n",
               "Delay of the | List of signatories:", "labels part the items under one heading");
    begins_are("Data week\n\nOn 5 June 2024, the European Commission published the Guidance on Cars.\n\nWhy does this "
               "matter? The Commission adopted the Data Act, and car makers must share.\n\nWhy does it matter? Drivers "
               "issued demands.\n\nWhy this matters: the Commission fined nobody.\n",
               "On 5 June", "what a paragraph says why it matters opens nothing");
    begins_are("Four settlements\n\nThe FTC announced settlements worth $5 million:\n\n"
               "\xE2\x80\xA2 Acme Inc., a lost disk (announced May 10, 2024). Acme agreed to pay $2 million.\n"
               "\xE2\x80\xA2 Bolt Inc., a lost phone (announced May 24, 2024). Bolt agreed to pay $3 million.\n",
               "Acme Inc., a | Bolt Inc., a", "what announces dated items is none");
    is(rows_of("ICO fines\n\n2 June 2024\n\nThe ICO has fined Acme Ltd GBP 45,000. It sent spam.\n\n3 May 2024\n\n"
               "Bolt Ltd of Leeds is a broker of loans. They have been fined GBP 70,000 for text messages.\n",
               RGL_T_DEVELOPMENT, "event_date"),
       "2024-06-02 | 2024-05-03", "under a day of its own nothing is background");
    is(rows_of("PDPC register of decisions\n\n| Year | Organisation | Financial penalty | Cause |\n|---|---|---|---|\n"
               "| 2019 | Acme Pte Ltd | SGD 25,000 | Weak passwords |\n",
               RGL_T_DEVELOPMENT_AUTHORITY, "authority_code role"),
       "PDPC imposes", "the only regulator of a page imposes what a table lists as penalties");
}

static void
test_fines_en(void)
{
    static const char several[] =
        "Payment firms fined\n\nSeveral branches of the People's Bank of China have recently announced penalties "
        "against "
        "three payment institutions, Lake Pay Co., Ltd., Pond Pay Co., Ltd. and Reed Pay Co., Ltd.\n\n"
        "According to its notice, the People's Bank of China Jiangsu Branch fined Lake Pay Co., Ltd. 61,000 yuan. Lake "
        "is well known.\n\nPond Pay Co., Ltd. was fined 30,000 yuan by the People's Bank of China Tianjin Branch for "
        "its cards. Similarly, Reed Pay Co., Ltd. was fined 85,000 yuan by the central bank's Ningbo branch.\n";

    is(rows_of(several, RGL_T_PENALTY, "development_no authority_code office_place respondent amount"),
       "2 PBOC Jiangsu Lake Pay Co., Ltd. 61000.00 | 3 PBOC Tianjin Pond Pay Co., Ltd. 30000.00 | "
       "4 PBOC Ningbo Reed Pay Co., Ltd. 85000.00",
       "a paragraph, or a sentence behind a word that turns, for the fine of each office");
    is(rows_of("Bank fined\n\nThe People's Bank of China fined Lake Pay Co., Ltd. 61,000 yuan on 5 May 2024.\n\nThe "
               "People's Bank of China also fined its director 20,000 yuan.\n",
               RGL_T_PENALTY, "development_no amount"),
       "1 61000.00 | 1 20000.00", "the same office goes on about the case");
}

static void
test_turns_zh(void)
{
    begins_are(
        "两家公司受罚\n\n6月3日，青岛市网信办对松果科技有限公司罚款5万元。\n\n该公司表示将完善内部制度，青岛市网信办"
        "要求其罚款按期缴纳。\n\n烟台市网信办对海螺网络有限公司罚款3万元。\n",
        "6月3日，青岛市网信办对松果科技有限公司罚款5万元。 | 烟台市网信办对海螺网络有限公司罚款3万元。",
        "another office fines another company; what goes on about the first opens nothing");
    begins_are(
        "資安週報\n\n金管會針對楓葉銀行個資外洩，核處新臺幣300萬元罰鍰。\n\n此外，數位發展部對杉木購物網裁處新臺幣20萬"
        "元"
        "罰鍰。\n",
        "金管會針對楓葉銀行個資外洩，核處新臺幣300萬元罰鍰。 | 此外，數位發展部對杉木購物網裁處新臺幣20萬元罰鍰。",
        "a word turns to another fine");
    is(rows_of("网安案例\n\n一、某中学不履行网络安全保护义务案\n工作发现，烟台市某中学网站遭入侵。\n\n"
               "2024年4月9日，烟台警方依据《网络安全法》第59条，对该中学罚款3万元。\n\n二、某网店泄露信息案\n工作发现，"
               "威海市某"
               "网店未采取防护措施。\n\n2024年4月12日，威海警方依据《网络安全法》第59条，对该网店罚款5万元。\n",
               RGL_T_DEVELOPMENT, "event_date"),
       "2024-04-09 | 2024-04-12", "a case and what was decided on it are one event, on the day of the decision");
    is(rows_of("网安动态\n\n2024年4月2日，烟台市网信办就网站被入侵约谈某中学。\n\n2024年4月9日，烟台警方依据《网络安全"
               "法》第59条，"
               "对该中学罚款3万元。\n",
               RGL_T_DEVELOPMENT, "event_date"),
       "2024-04-02 | 2024-04-09", "two paragraphs with a day each are two");
    begins_are("罚单一览\n\n6月3日，中国人民银行青岛市分行对松果银行罚款5万元。\n\n总体来看，6月3日当日央行分支机构下发"
               "的罚单数量多，"
               "被罚主体类别广。\n",
               "6月3日，中国人民银行青岛市分行对松果银行罚款5万元。", "a summary opens nothing");
    is(rows_of("【安全监测】监管趋势报告（1207-1220）\n\n松果安全 2026-01-09 02:40\n\n- "
               "12月12日，安徽省通信管理局通报22款侵害用户"
               "权益的App。\n\n- 12月17日，河北省通信管理局通报12款侵害用户权益的App。\n\n- "
               "12月19日，广东省通信管理局通报9款侵害"
               "用户权益的App。\n",
               RGL_T_DEVELOPMENT, "event_date"),
       "2025-12-12 | 2025-12-17 | 2025-12-19", "what came out in January tells of December");
    is(rows_of("每周资讯\n\n国务院公布《陶杯管理条例》，自2024年7月1日起施行。\n", RGL_T_DEVELOPMENT, "event_date"),
       "-", "the day of force is not the day of issue");
    begins_are("2024年6月4日，中国人民银行烟台市分行公示的行政处罚信息显示：\n枫林银行烟台分行，因违反征信管理规定，被"
               "罚款25万元。\n",
               "2024年6月4日，中国人民银行烟台市分行公示的行政处罚信息显示：",
               "a line with its day that leads in is no heading");
    is(rows_of("2024年6月4日，香港金融管理局根據《陶杯支付系統條例》(《條例》)"
               "對楓林銀行罰款420萬港元。銀行違反了《條例》。\n",
               RGL_T_INSTRUMENT_EVENT, "title"),
       "", "the short name of a law is no instrument");
    is(rows_of("每周资讯\n\n▶ 某快递公司泄露客户信息被罚15万元\n▶ 意大利Garante对某公司罚款1500万欧元\n",
               RGL_T_DEVELOPMENT_AUTHORITY, "development_no"),
       "2", "who imposes yuan is not the only regulator of the page, which is another country's");
    is(rows_of("某省通信管理局关于下架应用的通报\n\n2024年5月6日，我局通报了31款存在侵害用户权益问题的App。截至目前，尚"
               "有7款"
               "App未按要求完成整改。现对上述7款App予以下架处理。\n\n辽宁省通信管理局\n2024年5月30日\n",
               RGL_T_APP_NOTICE, "action app_count"),
       "app_removal 7", "of the apps that were named on an earlier day, those that are left");
    is(rows_of("2024年5月6日，辽宁省通信管理局通报了31款侵害用户权益的App，责令限期整改，其中3款已下架。\n",
               RGL_T_APP_NOTICE, "app_count"),
       "31", "some of them are no other count");
}

static void
test_strangers(void)
{
    is(rows_of("June 2024\n\nOn 9 June 2024, the Ministry of Digital Affairs of Poland presented the Cyber Act.\n\n"
               "On 10 June 2024, Poland's Ministry of Digital Affairs issued the Password Guidelines.\n\n"
               "In Seychelles, the Department of Information and Communications Technology issued the Data Bill on 11 "
               "June 2024.\n\nOn 12 June 2024, Taiwan's Ministry of Digital Affairs issued the Cable Rules.\n",
               RGL_T_DEVELOPMENT, "jurisdiction"),
       "PL | PL | SC | TW", "a body of the same name of another country");
    is(rows_of(
           "June 2024\n\nThe Office for Personal Data Protection ('UOOU') issued the Guide on Bells on 9 June 2024.\n",
           RGL_T_DEVELOPMENT_AUTHORITY, "authority_code"),
       "UOOU", "the acronym behind the name says which is meant");
}

static void
test_digests(void)
{
    begins_are(
        "Notes of the region\n\nThe Spanish Data Protection Authority published the Guide on Bells. Hotels should "
        "read it.\n\nThe UK Information Commissioner's Office issued the Guidance on Doors for landlords.\n\n"
        "Last week was short for all who read this.\n",
        "The Spanish Data | The UK Information", "authorities of two countries act, no day is told");
    begins_are(
        "Round-up of the week for our readers everywhere\n\n"
        "\xE2\x80\xA2 The Italian data protection authority fined Torre Spa EUR 20,000 for late notices.\n"
        "\xE2\x80\xA2 Ireland's Data Protection Commission fined Lough Ltd EUR 90,000 for late notices.\n"
        "\xE2\x80\xA2 The Spanish data protection authority mended its tool that tells who must notify a breach.\n"
        "\xE2\x80\xA2 The UK Information Commissioner's Office fined Mast Ltd GBP 10,000 for late answers.\n"
        "\xE2\x80\xA2 Nothing else of note has happened in the wide world of privacy these last days.\n",
        "The Italian data | Ireland's Data Protection | The Spanish data | The UK Information",
        "what names whom it is about is an event among events");
    begins_are("May 10, 2024\n\nThe Garante fined Torre Spa EUR 20,000 for late notices to those concerned.\n\n***\n\n"
               "The group Nib has lodged claims against Acme with the Austrian Data Protection Authority, which "
               "ordered nothing yet.\n\n***\n\nThe Garante has published the Guidance on Faces.\n",
               "The Garante fined | The group Nib | The Garante has", "rules part the items");
    begins_are(
        "ENFORCEMENT\n\nProbe into a former chief\n\nBy Ann Lee | 10/06/2021\n\nHe who led Acme Bank for years is "
        "being investigated over loans to friends.\n\nFour lenders pay for loans\n\nBy Bo Chen | 09/06/2021\n\n"
        "The CBIRC fined Pine Bank CNY 5 million for loans to builders.\n",
        "He who led | The CBIRC fined", "a line of who wrote it stands between headline and item");
    begins_are(
        "Draft and final rules\n\nNotice on Cash\xE2\x80\x94This notice was issued by the CBIRC on 3 June 2020. It "
        "concerns funds.\n\nRule on Leases\xE2\x80\x94This draft was published by the CBIRC, too, and it is about "
        "what lessors may do.\n",
        "Notice on Cash\xE2\x80\x94This | Rule on Leases\xE2\x80\x94This", "labels with a dash");
    begins_are(
        "June 2023\n\nNew rules for funds, which shall reduce risk as well, were published by the PBOC on 5 June.\n",
        "New rules for", "what was published stands under no modal of another clause");
}

static void
test_lists_by_country(void)
{
    begins_are("Two months in Africa, as we have read of them\n\nHello, all of you who read this.\n\n"
               "\xE2\x80\xA2 The government of Madagascar wants to set up its data protection authority at last.\n"
               "\xE2\x80\xA2 In Namibia, the ministry ended its talks with those who hold views on the data bill.\n"
               "\xE2\x80\xA2 On 3 July 2023, Kenya's parliament adopted the Data Sharing Act after a long debate.\n",
               "The government of | In Namibia, the | On 3 July", "a list by country has a country an item");
    is(rows_of(
           "State bills: where they stand\n\nKeypoint: the Texas Senate passed HB 4 last week, and more has come.\n\n"
           "1. What's new?\n\nBy 30 votes to none, the Texas Senate passed HB 4, the Cup Privacy Act, last week.\n\n"
           "A privacy bill (HB 154) was also introduced in Delaware.\n",
           RGL_T_DEVELOPMENT, "jurisdiction"),
       "US-TX | US-DE", "a paragraph for each state's bill, without days");
    begins_are(
        "Monthly update on data protection\n\nThe government of Madagascar wants to adopt a law on cyber security. It "
        "is late.\n\nIn Namibia, the Ministry of Communication has published a data bill for comment.\n\nThe "
        "Parliament of Zambia has passed the Cup Bill. Many voted.\n\nThe Supreme Court of Kenya held that cups "
        "may be counted.\n\nCompanies in Ghana should look at what the Ministry has published there.\n",
        "The government of | In Namibia, the | The Parliament of | The Supreme Court",
        "public bodies without a code, each with its country");
    begins_are(
        "Monthly update on data protection\n\nThe EDPB made a statement on the plan to tax cups. It was short.\n\nThe "
        "CNIL has completed the Guide on Pots.\n\nThe ICO has ended an investigation of three years into Tap "
        "Ltd.\n\nThe AEPD has put off the Rules on Pans.\n\nThe Garante is seeking views on the Code of Spoons.\n",
        "The EDPB made | The CNIL has | The ICO has | The AEPD has | The Garante is",
        "what bodies do in undated paragraphs");
    begins_are(
        "Monthly update on data protection\n\nThe Danish DPA has expressed serious criticism of a town over its "
        "cups.\n\nThe PDPC has accepted an undertaking from Tap Ltd.\n\nThe AP has drawn attention to the risks of "
        "cups.\n\nThe KVKK has resolved that banks may not keep copies of cups.\n",
        "The Danish DPA | The PDPC has | The AP has | The KVKK has", "what they find, accept and point to");
    begins_are(
        "Digest of the region\n\nHello, privacy pros who read this.\n\nThe National Privacy Commission of the "
        "Philippines has published the Guide on Homes. It is short.\n\nIn Australia, the Policy on Rights has been "
        "published by the Office of the Australian Information Commissioner.\n",
        "The National Privacy | In Australia, the", "under one heading, another body each");
}

static void
test_days(void)
{
    is(rows_of(
           "News of the day\n\nThe Porcelain Act will enter into force on 1 October 2024, and the CNIL has published "
           "the Guidance on Plates.\n",
           RGL_T_DEVELOPMENT, "event_date"),
       "-", "a day of force that is to come is no event's day");
    is(rows_of("From 1 September 2024, providers of payment services in Singapore must comply with the Cup Notice, the "
               "Monetary Authority of Singapore said.\n",
               RGL_T_DEVELOPMENT, "event_date"),
       "-", "nor is the day from which one must comply");
    is(rows_of("Privacy week\n\n14 June 2024\n\nOn 3 June, the CNIL issued the Guide on Cups.\n\nOn 4 June, the ICO "
               "issued the Guide on Pots.\n\nOn 5 June, the AEPD issued the Guide on Pans.\n\nToday, the Garante fined "
               "Torre Spa EUR 5,000.\n",
               RGL_T_DEVELOPMENT, "event_date"),
       "2024-06-03 | 2024-06-04 | 2024-06-05 | 2024-06-14", "today is the day of the edition, whatever its month");
    is(rows_of("Privacy desk\n\n14 June 2024\n\nThe CNIL issued the Guide on Cups. It is short.\n\nThe ICO issued the "
               "Guide on Pots for those who cook.\n",
               RGL_T_DEVELOPMENT, "event_date"),
       "- | -", "the day of a digest is not that of its items");
}

static void
test_demonyms(void)
{
    is(rows_of("Monthly update on data\n\nParaguayan lawmakers passed the Cup Bill on 3 May 2024.\n\nThe Kosovar "
               "government adopted a strategy for cups on 4 May 2024.\n\nOn 5 May 2024, the U.K. government opened a "
               "consultation on pots.\n\nOn 6 May 2024, Maldivian police arrested two people for fraud with pans.\n",
               RGL_T_DEVELOPMENT, "jurisdiction"),
       "PY | XK | GB | MV", "the word for its people names a country, too");
}

static void
test_sections(void)
{
    is(rows_of("Global roundup, May 2024\n\nThe Latest\n\nThe Conseil d'Etat rejected on 3 May 2024 an action against "
               "the Cup Decree.\n\nOn 4 May 2024, the ANPD published the regulations under which fines are set.\n\nThe "
               "Texas Senate heard on 5 May 2024 of Senate Bill 84, the Pot Privacy Act.\n",
               RGL_T_DEVELOPMENT, "section"),
       "enforcement | regulatory | regulatory", "what a court decides, rules on fines, and a bill");
    is(rows_of(
           "News\n\nPenalty for Pine Tyres\n\n20 June 2024 A $47,000 penalty has been paid by Pine Tyres, which had "
           "sent texts in breach of the spam laws of Australia.\n",
           RGL_T_DEVELOPMENT, "section"),
       "enforcement", "news are of all sections");
}

static void
test_namesakes(void)
{
    is(rows_of("In Bangkok, the PDPC fined a shop of cups THB 500,000 on 4 May 2024.\n", RGL_T_DEVELOPMENT_AUTHORITY,
               "authority_code"),
       "TH_PDPC", "of the bodies with one acronym the one whose city is named");
    is(rows_of("The PDPC fined Pine Pte Ltd SGD 5,000 on 4 May 2024.\n", RGL_T_DEVELOPMENT_AUTHORITY, "authority_code"),
       "PDPC", "... or whose money");
    begins_are(
        "Privacy digest\n\nThe National Privacy Commission of the Philippines published on 3 May 2024 the Guide on "
        "Cups.\n\nIn other news from the Philippines, the NPC has begun to investigate reports of false pots.\n",
        "The National Privacy | In other news", "other news may be of the same body");
    begins_are("Fining guidelines of the Dutch authority\n\nThe Dutch Data Protection Authority published its fining "
               "policy on 14 March 2019. It has two categories.\n\nCategory I: between \xE2\x82\xAC"
               "0 and "
               "\xE2\x82\xAC"
               "200,000\n\nCategory II: between \xE2\x82\xAC"
               "120,000 and \xE2\x82\xAC"
               "500,000\n",
               "The Dutch Data", "a scale of fines is no docket");
    begins_are(
        "Asia, 2024\n\nChanges of the year:\n\n\xE2\x80\xA2 In Laos, several bills on cups have been tabled, one of "
        "them on saucers.\n\xE2\x80\xA2 Thailand has seen new papers on pots, which go with its Data Act of old.\n"
        "\xE2\x80\xA2 In Vietnam, the Ministry of Public Security issued the Decree on Pans.\n",
        "In Laos, several | Thailand has seen | In Vietnam, the", "a list whose items begin with their countries");
}

static void
test_items(void)
{
    begins_are(
        "News of the office\n\n12.06.2024 - Guide to pots in a new form\n\nThe guide to pots is out, with more "
        "pictures.\n\n08.05.2024 - Meeting\n\nMs Ivy Ash, who heads the office, received guests from Norway.\n\n"
        "02.04.2024 - Acme: terms of use of the cup network stay as they are\n\nNor will Acme change its terms for "
        "cups this year.\n",
        "The guide to | Ms Ivy Ash, | Nor will Acme", "under headlines with their days each paragraph is an item");
    begins_are(
        "June 3, 2024\n\nDraft Cup Policy\n\nMinistry of Cups\n\nThe draft Cup Policy is in the public domain.\n\n"
        "May 30, 2024\n\nTowards good pots\n\nMinistry of Pots\n\nIts paper on pots has come out, in two "
        "parts.\n\nMay 2, 2024\n\nThe pan framework\n\nMinistry of Pans\n\nThe experts on pans are done with "
        "their paper.\n",
        "The draft Cup | Its paper on | The experts on", "the day may stand over two headings");
    begins_are(
        "Notes from courts\n\nThat Elm Pay kept data of pupils was in order, a ruling from France says.\n\n"
        "Continue Reading Elm Pay wins\n\nThe CNIL fined Pine Pay EUR 300,000 for cookies.\n\nContinue Reading "
        "Fine for Pine\n\nThe ICO issued the Guide on Pots, which tells potters what to keep.\n\nContinue Reading "
        "Pots\n\nCreate an account to see more from France.\n",
        "That Elm Pay | The CNIL fined | The ICO issued",
        "between notes, and before the first, is an item; what speaks to the reader is none");
    begins_are(
        "Privacy newsletter\n\nThe CNIL issued the Guide on Cups, which tells cafes what to keep.\n\nThe ICO issued "
        "the Guide on Pots, which tells potters what to keep.\n\nHB 12 is back in a committee of Kentucky.\n\nIt is "
        "long, and nobody knows what will be left of it.\n\nThe AEPD fined Pine Pay EUR 300,000 for cookies.\n",
        "The CNIL issued | The ICO issued | HB 12 is | The AEPD fined",
        "in a digest what names another place or bill is an item, too");
}

int
main(void)
{
    arena = rgl_arena_malloc();
    test_items();
    test_namesakes();
    test_sections();
    test_demonyms();
    test_turns();
    test_fines_en();
    test_turns_zh();
    test_strangers();
    test_digests();
    test_lists_by_country();
    test_days();
    rgl_arena_free(&arena);
    return done();
}
