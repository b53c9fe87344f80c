/* test_structure: how a document falls into developments: which lines open one, which are headings or highlights, in
 * which section, when and by whom. One document a case, of a few lines. */
#include "regledger.h"

#include <stdlib.h>

#include "rows.h"

static void
highlights_are(const char *text, const char *expected, const char *why)
{
    is(rows_of(text, RGL_T_HIGHLIGHT, "development_no"), expected, why);
}

/* ------------------------------------------------------------------------------------------ highlights */

static const char month_en[] =
    "Data Protection Bulletin - June 2024\n\nKey highlights\n%s\nLegislation\n\n"
    "1. Final rules for face recognition\n"
    "On 3 June 2024, the Cyberspace Administration of China issued the Measures for the Security of Facial Recognition "
    "Technology. Cameras in hotel rooms are forbidden.\n\n"
    "2. Guidelines for loyalty cards\n"
    "On 5 June 2024, the State Administration for Market Regulation released the draft Guidelines on Loyalty "
    "Programmes "
    "for public comments.\n\nEnforcement\n\n"
    "3. Two banks in Changsha\n"
    "On 10 June 2024, the Changsha Branch of the People's Bank of China fined Orange River Bank RMB 450,000 and Pine "
    "Hill Bank RMB 310,000 for inquiries of personal credit information without consent.\n\n"
    "4. Fitness app\n"
    "On 4 June 2024, Datatilsynet of Norway fined Stride AS NOK 2 million.\n";

static const char month_zh[] =
    "数据合规月报（2025年4月）\n\n本期要点\n%s\n一、立法动态\n"
    "4月3日，国家互联网信息办公室发布《儿童智能手表信息安全管理办法（征求意见稿）》，意见反馈截止时间为2025年5月3日。\n"
    "4月8日，全国网络安全标准化技术委员会发布《网络安全标准实践指南——车载语音数据处理要求》。\n\n二、执法动态\n"
    "4月10日，中国人民银行长沙中心支行对湘水银行违规查询个人信用信息的行为罚款45万元，对橘洲银行罚款31万元。\n"
    "4月15日，浙江省通信管理局通报19款侵害用户权益的APP，要求5日内完成整改。\n";

static const char *
with(const char *month, const char *lines)
{
    static char text[4096];
    const char *at = strstr(month, "%s");

    snprintf(text, sizeof text, "%.*s%s%s", (int) (at - month), month, lines, at + 2);
    return text;
}

static void
test_highlights(void)
{
    highlights_are(with(month_en, "• CAC finalises rules on face recognition cameras\n• Two banks pay for lax credit "
                                  "checks\n• Norway acts against a fitness app, 4 June\n"),
                   "1 | 3 | 4", "bullets without a full stop, by words, by place and day");
    highlights_are(with(month_en, "1. Hotels may not film faces: the CAC's final rules\n2. Loyalty cards: draft "
                                  "guidelines of the SAMR\n"),
                   "1 | 2", "numbered lines, before items with the same numbers");
    highlights_are(with(month_en, "Final rules for face recognition\nPBOC Changsha: RMB 450,000 and RMB 310,000\n"),
                   "1 | 3", "lines without a mark; a headline that comes again; sums and an office");
    highlights_are(with(month_en,
                        "The CAC closed the debate on face recognition in hotels. In Changsha, two banks were "
                        "fined for inquiries of credit information.\n"),
                   "1 | 3", "each sentence of a paragraph announces its own");
    highlights_are(with(month_en, "The loyalty guidelines of the SAMR are open for comments. Retailers should read "
                                  "them.\n"),
                   "2", "a paragraph about one development is one highlight");
    highlights_are(with(month_en, "• A quiet month for standards\n• Data protection stays on the agenda\n"), "- | -",
                   "what announces nothing is not linked");
    highlights_are(with(month_en, "• Hotels, loyalty programmes and a fitness app\n"), "-",
                   "three developments in one line: unclear");
    highlights_are(with(month_zh, "● 网信办就儿童手表信息安全征求意见\n● 两家银行因违规查询信用信息被罚\n● "
                                  "浙江通报19款应用\n"),
                   "1 | 3 | 4", "Chinese bullets");
    highlights_are(with(month_zh, "车载语音数据处理有了实践指南。儿童智能手表办法公开征求意见，截止5月3日。\n"),
                   "2 | 1", "sentences of a Chinese paragraph, in another order");
    highlights_are(with(month_zh, "● 本月监管总体平稳\n"), "-", "a Chinese line that announces nothing");
    highlights_are("Privacy news, May 2024\nIn brief\n"
                   "- On 3 May 2024, the CNIL fined Belle Rive SAS EUR 300,000 for cookies without consent.\n"
                   "- On 9 May 2024, the ICO published guidance on employment records.\n",
                   "", "highlights of nothing are the developments themselves");
}

/* ------------------------------------------------------------------------------------------ relative days */

static void
days_are(const char *text, const char *expected, const char *why)
{
    is(rows_of(text, RGL_T_DEVELOPMENT, "event_date"), expected, why);
}

static void
test_relative_days(void)
{
    days_are("Privacy review, March 2025\n\n"
             "On 4 March 2025, the CNIL fined Belle Rive SAS EUR 300,000. The measures take effect on 1 July 2025.\n"
             "On the same day, the Garante fined Torre Spa EUR 20,000.\n"
             "Two weeks later, the AEPD fined Sol SL EUR 5,000.\n"
             "The next day, the ICO issued the Guidance on Smart Locks.\n",
             "2025-03-04 | 2025-03-04 | 2025-03-18 | 2025-03-19", "counted from the day told before, not from a limit");
    days_are("Privacy review\n\nThe same day, the CNIL fined Belle Rive SAS EUR 300,000.\n", "-",
             "no day before: none");
    is(rows_of("两家公司未履行网络安全保护义务被处罚\n\n01\n\n杭州某软件有限公司网站存在漏洞。\n\n该公司未采取防范措施"
               "。\n\n"
               "杭州市公安局依据《中华人民共和国网络安全法》第二十一条，责令该公司改正并给予警告的行政处罚。\n\n02\n\n"
               "杭州某酒店未落实网络安全保护责任，数据被窃取。\n\n"
               "杭州市公安局依据《中华人民共和国网络安全法》第二十一条，责令该酒店改正并给予警告的行政处罚。\n",
               RGL_T_FINDING, "category"),
       "data_breach", "a case begins under its number");
    days_are("Posts tagged China\n\nOn 30 September 2024, the CAC issued the Measures for Data Labels.\n\n"
             "On 18 September 2024, the CAC published the Guidelines for Data Maps.\n\n"
             "On 30 August 2024, the MIIT issued the Measures for Telecom Records.\n\n"
             "On 22 March 2024, the MIIT issued the Rules for Network Logs.\n",
             "2024-09-30 | 2024-09-18 | 2024-08-30 | 2024-03-22", "an archive, the newest first, goes back for months");
    days_are("Fines\n\nOn 4 May, the AEPD fined Bruma Ltd EUR 200,000.\n\n"
             "On 9 May, the AEPD announced changes of Organic Law 3/2018, of 5 December 2018, on Data Protection.",
             "- | -", "the day of a law tells no year of the edition");
    days_are("数据合规周报（2025年3月10日-3月16日）\n\n3月11日，工业和信息化部通报23款APP。\n"
             "同日，国家互联网信息办公室发布《网络标识管理办法》。\n次日，公安部公布5起典型案例。\n"
             "本周五，国家市场监督管理总局发布《平台收费指南》。\n",
             "2025-03-11 | 2025-03-11 | 2025-03-12 | 2025-03-14", "Chinese days counted on, and a weekday of the week");
    days_are("Date | Country | Authority | Who | Amount\n"
             "04/07/2024 | Spain | AEPD | Mar Azul, S.L. | €60,000\n"
             "22/07/2024 | Romania | ANSPDCP | Clinica Salus SRL | €5,000\n",
             "2024-07-04 | 2024-07-22", "days of two readings are read like those of one");
    days_are("Date | Country | Authority | Who | Amount\n"
             "04/07/2024 | Spain | AEPD | Mar Azul, S.L. | €60,000\n"
             "05/08/2024 | Romania | ANSPDCP | Clinica Salus SRL | €5,000\n",
             "- | -", "nobody knows which way");
    days_are("Privacy weekly, 14 March 2025\n\nOn Tuesday, the CNIL fined Belle Rive SAS EUR 300,000.\n"
             "Last Friday, the Garante fined Torre Spa EUR 20,000.\nYesterday, the ICO fined Quay Ltd £5,000.\n",
             "2025-03-11 | 2025-03-07 | 2025-03-13", "weekdays of an edition of one day");
    days_are("Privacy review\n\nOn 4 March 2025, the ICO fined Quay Ltd £5,000 for spam.\n"
             "On 20 March 2025, the Garante fined Torre Spa EUR 20,000.\n"
             "On Tuesday, the CNIL fined Belle Rive SAS EUR 300,000 and ordered it to delete the data.\n",
             "2025-03-04 | 2025-03-20 | -", "a month's edition does not say which Tuesday");
}

/* ------------------------------------------------------------------------------------- what opens an item */

static void
items_are(const char *text, const char *expected, const char *why)
{
    is(rows_of(text, RGL_T_DEVELOPMENT, "event_date section"), expected, why);
}

static void
test_items(void)
{
    items_are("本刊跟踪2024年7月各地数据主管部门出台的文件，供会员单位交流。\n\n"
              "7月2日，国家数据局印发《公共数据登记指引》。\n7月9日，财政部印发《数据资产台账办法》。\n",
              "2024-07-02 regulatory | 2024-07-09 regulatory", "the editor of a Chinese digest speaks first");
    items_are("Data law digest\nJuly 2024 | Issue 31\n\nDear members,\n"
              "In this issue we look at what regulators published in July 2024.\n\n"
              "On 2 July 2024, the CNIL issued the Guidelines on Smart Bins.\n"
              "On 9 July 2024, the ICO issued the Guidance on Ring Doorbells.\n\n"
              "Diary\n5 August 2024: breakfast seminar on fines of the ICO.\n",
              "2024-07-02 regulatory | 2024-07-09 regulatory", "masthead, salutation, and a diary at the end");
    items_are("Press release\n14 May 2025\nBroker fined\n"
              "The ICO has fined Quay Broking Ltd £320,000 because it lost bank details.\n\n"
              "Notes to editors\nThe ICO can fine an organisation up to £17.5 million under the UK GDPR.\n",
              "2025-05-14 enforcement", "what a law threatens is no event, nor what editors are told");
    items_are("Weekly, 18 October 2024\n"
              "• 14 Oct – Beijing Communications Administration sends 18 apps home from the stores.\n"
              "• 15 Oct – CVERC: 13 mobile apps without a working deletion function.\n"
              "• 16 Oct – MOT and CAC issue the Measures for Rickshaw Data.\n",
              "2024-10-14 enforcement | 2024-10-15 enforcement | 2024-10-16 regulatory",
              "a day, an authority and what it did, whatever the verb");
    items_are(
        "Press release\n14 May 2025\nBroker fined for a leak\n"
        "The ICO has fined Quay Broking Ltd £320,000 for a leak of bank details.\n"
        "Our inquiry found that Quay:\n• kept no inventory of its software;\n• let contractors keep their log-ins\n"
        "In January we told the company that we were minded to impose £540,000.\n"
        "In 2019 the broker paid £45,000 for unwanted calls.\n"
        "Quay admitted the breach and will pay a fine of £2,000 to nobody else.\n",
        "2025-05-14 enforcement", "the rest of a press release is background");
    items_are("UK round-up, January 2026\n\nLegislation\n"
              "On 12 January, the ICO issued the Guidance on Complaints.\n\nRegulators\n"
              "On 20 January, the ICO fined Weald Ltd £18,000.\nOn 21 January, Ofcom fined Vexel Ltd £85,000.\n",
              "2026-01-12 regulatory | 2026-01-20 enforcement | 2026-01-21 enforcement",
              "a heading over several events that is no section's ends the section");
    items_are(
        "Letter from the Bay, 28 May 2025\n\nOn 26 May 2025 the Privacy Commissioner for Personal Data fined Bell "
        "Ltd HK$5,000 for calls.\n\nIn other developments, the Cyberspace Administration of China released the "
        "draft Measures for Bells. Firms get ready.\n\nHong Kong introduced new rules against doxxing. "
        "Whoever discloses the address of a neighbour to frighten him will be punished.\n",
        "2025-05-26 enforcement | - regulatory | - regulatory", "other developments, and a city that acts itself");
    items_are(
        "Police solve 40 cases\n\nLi Mei\nShanghai police say they have stepped up checks of bell apps.\nLi Mei\n\n"
        "Shanghai police said on 5 June 2025 they had solved 40 cases and detained 90 people.\n",
        "2025-06-05 enforcement", "the words under a picture tell no event of their own");
    items_are("UK round-up, January 2026\n\nOn 8 January 2026, the ICO fined Bright Ltd £150,000 for calls.\n"
              "Ofcom has meanwhile fined Vexel Ltd £85,000. The company is based in Cyprus.\n"
              "The ICO can fine up to £17.5 million.\n"
              "On 29 January 2026, the FCA issued the Statement on Open Finance Data.\n",
              "2026-01-08 enforcement | - enforcement | 2026-01-29 regulatory",
              "a fine of another authority is an event without a day");
    items_are(
        "Plenary: bells and lifts\n\nBrussels, 19 June 2025\n\nDuring its plenary on 18 June 2025, the EDPB adopted "
        "several documents, which are outlined below.\n\nThe Board adopted Guidelines 04/2025 on Bells. They help "
        "schools to ring without profiling anybody, and list three measures.\n\nBells have rung for centuries, but "
        "those of today send what they hear to a cloud, and few know it.\n\nNext, the Board adopted Opinion 17/2025 on "
        "Lifts, which asks for more care with cameras.\n\nFinally, the Board decided to set up a task force on toys "
        "that listen, and appointed its coordinator.\n",
        "2025-06-18 regulatory | 2025-06-18 regulatory | 2025-06-18 industry",
        "a press release whose paragraphs each tell what was adopted, on the day that its first one tells");
    items_are(
        "CNIL publishes texts on bells\n\nOn 3 June 2025, the CNIL issued the Guidance on Bells, which it had "
        "consulted on.\n\nBells have rung for centuries, but those of today send what they hear to a cloud.\n\nIn "
        "addition, the CNIL adopted the Recommendation on Lifts, which asks for more care with cameras.\n",
        "2025-06-03 regulatory | 2025-06-03 regulatory", "what was adopted in addition is an event");
    items_are("Privacy corner, June 2025\n\nReaders ask me what is new, so here is what reached my desk in June.\n\n"
              "On 22 June 2025, the PIPC Chair visited two firms.\n\n"
              "On 28 June 2025, the PPC's awareness week came to an end.\n",
              "2025-06-22 industry | 2025-06-28 industry", "news without an act; the editor's opening is none");
    items_are(
        "Notices of the season\n\nNo. 1\nNotice on Soliciting Comments on the Measures for Bells\n\nIn order to "
        "regulate bells, the Measures for the Use of Bells (Draft for Comment) are made available for comments.\nThe "
        "deadline for feedback is 9 June 2025.\nCyberspace Administration of China\n10 May 2025\n\nNo. 2\n"
        "Announcement on Lifts\n\nThe Provisions on the Use of Lifts are hereby promulgated and shall come into force "
        "on 1 November 2025.\nDirector of the Ministry of Finance\n22 August 2025\n",
        "2025-05-10 regulatory | 2025-08-22 regulatory", "several signed notices, each with its own day");
}

/* ---------------------------------------------------------------------------------------------- who acts */

static void
actors_are(const char *text, const char *expected, const char *why)
{
    is(rows_of(text, RGL_T_DEVELOPMENT_AUTHORITY, "development_no authority_code office_place role"), expected, why);
}

static void
bodies_are(const char *text, const char *expected, const char *why)
{
    is(rows_of(text, RGL_T_DEVELOPMENT, "event_date body"), expected, why);
}

static void
test_told_by_headline(void)
{
    bodies_are("Notes on finance\n\n10 January 2023\n\nCBIRC tightens its rules on lake bonds\n\nLake bonds have "
               "worried many for years. They are riskier than they look.\n",
               "2023-01-10 CBIRC tightens its rules on lake bonds\n\nLake bonds have worried many for years. They are "
               "riskier than they look.",
               "a headline that alone tells the event begins the body");
    bodies_are("Notes on finance\n\nRules on lake bonds\n\nOn 10 January 2023, the CBIRC issued the Lake Bond "
               "Measures.\n",
               "2023-01-10 On 10 January 2023, the CBIRC issued the Lake Bond Measures.",
               "one whose text tells it does not");
}

static void
test_timeline(void)
{
    bodies_are("A year of rules\n\nMarch 22, 2021 Provisions on the Scope of Lake Data\nType: Legislation\n"
               "Authority: CAC\nThe Provisions name 39 kinds of lakes.\n"
               "April 10, 2021, Fern Trade fined 18 million yuan for exclusive deals.\nType: Market\n"
               "Authority: SAMR\n",
               "2021-03-22 The Provisions name 39 kinds of lakes. | 2021-04-10 April 10, 2021, Fern Trade "
               "fined 18 million yuan for exclusive deals.",
               "a line with its day is the title of the imprint under it");
}

static void
test_page_day(void)
{
    days_are("多家银行收到数据安全罚单\n发布时间:2025-10-16    作者:湖滨观察\n"
             "1、东岭银行因数据管理不到位，被金融监管总局罚款290万元。\n"
             "2、西岭银行因外包管理不足，被金融监管总局罚款430万元。\n",
             "- | -", "the day of the page is none of its items'");
    days_are("东岭银行收到罚单\n发布时间：2025-10-16    来源：某监管局\n"
             "东岭银行因数据管理不到位，被某监管局罚款290万元。\n",
             "2025-10-16", "but that of its only one");
    days_are("东岭银行收到罚单\n发布时间：2025-10-16    来源：湖滨观察\n"
             "近日，东岭银行因数据管理不到位，被某监管局罚款290万元。\n",
             "-", "unless that was some days ago");
    days_are("2025年5月9日，公安部发布说明函，对3月8日部署的等级保护工作进行说明。\n", "2025-05-09",
             "the day of what is only spoken of");
}

static void
test_actors(void)
{
    actors_are("5月30日，杭州市教育局、市网信办约谈4家培训机构。\n", "1 MOE Hangzhou imposes | 1 CAC Hangzhou imposes",
               "an office without its city has that of its neighbour");
    actors_are(
        "On 5 May 2024, CAC together with NDRC, MIIT, XYZQ, National Office of Weights and Measures, Ministry of "
        "State Security (MSS), MoF and PBOC released the Lake Measures.\n",
        "1 CAC - issues | 1 NDRC - co_issues | 1 MIIT - co_issues | 1 MSS - co_issues | 1 MOF - co_issues | "
        "1 PBOC - co_issues",
        "bodies that are not known do not break a list");
    actors_are("On 6 May 2024, the CAC, the State Bureau of Rivers (SBR) and the MIIT issued the Lake Measures.\n",
               "1 CAC - issues | 1 MIIT - co_issues", "... nor one with its short name");
    actors_are("On 9 May 2024, the CAC warned that Fern, Larch and Birch, and others had told the MIIT of it.\n",
               "1 CAC - imposes", "companies do");
    actors_are("5月30日，封丘县公安局对某电子有限公司给予警告。\n", "1 MPS Fengqiu imposes", "an office of a county");
    actors_are("5月30日，中国人民银行莒县支行对某银行罚款3万元。\n", "1 PBOC Ju imposes",
               "and of one with a short name");
    actors_are("5月30日，浙江省市场监管局会同省公安厅通报3起案件。\n",
               "1 SAMR Zhejiang investigates | 1 MPS Zhejiang investigates", "and one without its province");
    actors_are("5月30日，自然资源部办公厅印发《测绘数据汇集规范》。各市公安局应当配合。\n", "1 MNR - issues",
               "每 and 各 name no office");
    actors_are("On 3 June 2025, the EDPB adopted Guidelines 04/2025 on Digital Twins.\n"
               "On 4 June 2025, the Board adopted Opinion 17/2025 on the CNIL's draft list.\n",
               "1 EDPB - adopts | 2 EDPB - adopts", "a noun that is in the authority's name");
    actors_are(
        "On 3 June 2025, the CNIL fined Belle Rive SAS EUR 300,000. On 5 June 2025, the regulator fined Torre SAS "
        "EUR 20,000.\n",
        "1 CNIL - imposes", "the regulator is the one named before, and no second event is cut off");
    actors_are("8月29日，工业和信息化部发布《APP检测规范》。\n8月30日，该部通报23款APP。\n",
               "1 MIIT - issues | 2 MIIT - investigates", "该部 is the ministry named before");
    actors_are("On 3 June 2025, the ICO issued the Guidance on Bells.\n"
               "On 4 June 2025, Vanuatu's Monetary Authority of Singapore fined Luz Ltd USD 5,000.\n",
               "1 ICO - issues", "a name behind another country's possessive is not its bearer");
    actors_are("On 3 June 2025, the Urząd Ochrony Danych Osobowych fined Mebel S.A. PLN 20,000.\n"
               "On 4 June 2025, Colombia's Superintendencia de Industria y Comercio fined Luz SAS COP 5 million.\n"
               "On 5 June 2025, Egypt's Personal Data Protection Center fined Nile Ltd EGP 2 million.\n",
               "1 UODO - imposes | 2 SIC_CO - imposes | 3 EG_PDPC - imposes", "native names of authorities abroad");
    actors_are(
        "On 3 June 2025, the National Information Security Standardization Technical Committee (\"NISC\") issued "
        "the Guide for Bells (Draft for Comments).\nOn 4 June 2025, the NISC issued the Guide for Lifts.\n",
        "1 TC260 - issues | 2 TC260 - issues", "a short name that the text itself gives");
    actors_are("On 3 June 2025, the Jilin Administration for Market Regulation (the “JLX”) issued the Measures for "
               "Bells.\nOn 4 June 2025, the JLX fined Lift Ltd RMB 3,000.\n",
               "1 SAMR Jilin issues | 2 SAMR Jilin imposes", "... of an office, with its place");
    actors_are("Quick Pay was fined 400,000 yuan by the central bank on 3 June 2025.\n", "1 PBOC - imposes",
               "the country of a namesake is that of the money");
    actors_are("On 3 June 2025, the Jilin Regulations on Ice Data were adopted at the third session of the Standing "
               "Committee of the Jilin Provincial People's Congress.\n",
               "1 NPCSC Jilin adopts", "at whose session it was adopted");
    actors_are(
        "Notices of the season\n\nNo. 1\nNotice on Soliciting Comments on the Measures for Bells\n\nIn order to "
        "regulate bells, the Measures for the Use of Bells (Draft for Comment) are made available for comments.\nThe "
        "deadline for feedback is 9 June 2025.\nCyberspace Administration of China\n10 May 2025\n\nNo. 2\n"
        "Announcement on Lifts\n\nThe Provisions on the Use of Lifts are hereby promulgated and shall come into "
        "force on 1 November 2025.\nDirector of the Ministry of Finance\n22 August 2025\n",
        "1 CAC - issues | 2 MOF - issues", "and its own signature");
    actors_are("On 3 June 2025, five platforms were summoned by the transport ministry.\n"
               "On 4 June 2025, the FCA and the PRA issued the Rules on Incidents.\n"
               "On 5 June 2025, New York's Department of Financial Services fined Elm Title Inc. USD 5,000.\n",
               "1 MOT - investigates | 2 FCA - issues | 2 PRA - co_issues | 3 NYDFS - imposes",
               "a ministry by its sector, and regulators of finance");
}

/* Notices one after the other, each under its title, its day and its source. */
static void
test_notices(void)
{
    static const char text[] = "App notices, third quarter of 2021\n"
                               "\n"
                               "Circular on Apps Infringing the Rights of Users\n"
                               "Release date: 9 July 2021\n"
                               "Source: MIIT\n"
                               "\n"
                               "Agencies had tested 210 apps, and 48 apps have not completed rectification.\n"
                               "\n"
                               "Circular on the Second Batch of Apps\n"
                               "Release date: 27 July 2021\n"
                               "Source: MIIT\n"
                               "\n"
                               "23 of the 57 apps that were named in June were removed from the shelves.\n";

    is(rows_of(text, RGL_T_DEVELOPMENT, "event_date lead_authority"), "2021-07-09 MIIT | 2021-07-27 MIIT",
       "the day and the source under a title are its item's");
    is(rows_of(text, RGL_T_APP_NOTICE, "action app_count"), "app_notice 48 | app_removal 23",
       "the apps with the fault count, not those that were looked at");
    is(rows_of(
           "News of March 2025\n\nOn 11 March 2025, the Guangdong Communications Administration ordered 14 apps off "
           "the shelves after their operators had let the time pass.\n",
           RGL_T_APP_NOTICE, "action app_count"),
       "app_removal 14", "operators told of later do not make the apps operators");
}

/* Offices that no pattern of the lexicon names. */
static void
test_offices(void)
{
    is(rows_of(
           "News of May 2024\n\nIn Dalian, the local branch of the PBOC fined Example Credit Co., Ltd. RMB 50,000 on "
           "14 May 2024.\n",
           RGL_T_DEVELOPMENT_AUTHORITY, "authority_code office_place"),
       "PBOC Dalian", "a local branch is that of the place before it");
    is(rows_of("News of May 2024\n\nOn 30 May 2024, the China Securities Regulatory Commission's Zhejiang bureau fined "
               "Example Fund Sales Co., Ltd. RMB 50,000.\n",
               RGL_T_DEVELOPMENT_AUTHORITY, "authority_code office_place"),
       "CSRC Zhejiang", "a bureau behind the name of its head");
}

/* Headings with a number and no stop. */
static void
test_numbered_headings(void)
{
    is(rows_of("Data Letter, May 2024\n\n1 Legislation\n\n1.1 Voices\n\nOn 6 May 2024, the CAC issued the Measures for "
               "Synthetic Voices.\n\n2 Law enforcement\n\n2.1 A school\n\nOn 7 May 2024, the CAC spoke of a school "
               "that had "
               "left its records open.\n",
               RGL_T_DEVELOPMENT, "section event_date"),
       "regulatory 2024-05-06 | enforcement 2024-05-07", "\"2 Law enforcement\" is a section's heading");
}

/* ------------------------------------------------------------------------------------------ jurisdictions */

static void
jurisdictions_are(const char *text, const char *expected, const char *why)
{
    is(rows_of(text, RGL_T_DEVELOPMENT, "jurisdiction"), expected, why);
}

static void
test_jurisdictions(void)
{
    jurisdictions_are("Privacy bills of the week\n\n"
                      "Oregon \xE2\x80\x93 On June 3, 2024, the governor signed SB 71, the Neural Data Act.\n\n"
                      "New Jersey \xE2\x80\x93 On June 4, 2024, the governor signed the Smart Doorbell Act.\n\n"
                      "Georgia \xE2\x80\x93 On June 5, 2024, the governor vetoed the Loyalty Card Act.\n",
                      "US-OR | US-NJ | US-GA", "states of the US by their names; Georgia among them is one");
    jurisdictions_are(
        "Legal news\n\nOn 5 June 2024, the Shanghai Administration for Market Regulation issued the Guidelines "
        "on Bells.\n\nThe Shenzhen municipal government has issued new rules on lifts, which took effect "
        "on 1 June 2024.\n\nOn 6 June 2024 Shanghai voted to adopt the Decision on Stairs.\n",
        "CN-SH | CN-GD | CN-SH", "rules of a local office, of a city, of which nothing more is told");
    jurisdictions_are("Privacy news\n\nOn 5 June 2024, the parliament of Georgia adopted the Loyalty Card Act.\n", "GE",
                      "Georgia alone is the country");
    jurisdictions_are("Global privacy news\n\nBRAZIL\n\nOn 3 June 2024, a court ordered a pharmacy chain to pay "
                      "damages of EUR 20,000.\n\nCANADA\n\nOn 4 June 2024, Ontario adopted the School Cameras "
                      "Act.\n\nOn 5 June 2024, the Neural Data Act was adopted.\n",
                      "BR | CA-ON | CA", "the heading's country; a province of it that the text names is more exact");
    jurisdictions_are("United States\n\nOn 3 June 2024, a federal court ordered a clinic in Ohio to pay damages of "
                      "USD 20,000.\n",
                      "US", "where somebody is, is not whose court it is");
}

/* Decisions that are written down the page, each under the headline that says whose it is. */
static void
test_decisions(void)
{
    static const char page[] =
        "National decisions of March 2024\n\n"
        "Polish SA: a gym pays for a lost laptop\nDate of final decision: 4 March 2024\nNational case\n"
        "Controller: Iron Hall Sp. z o.o.\nDecision: administrative fine\nKey words: encryption\nSummary of the "
        "decision\nThe gym had to pay a fine of EUR 9,000 for a laptop that was not encrypted.\n\n"
        "Portuguese SA: a hotel is warned\nDate of final decision: 6 March 2024\nCross-border case\nController: "
        "Praia Hotels SA\nDecision: reprimand\nKey words: cameras\nSummary of the decision\nThe CNPD found that "
        "cameras had filmed the staff at lunch.\n";

    is(rows_of(page, RGL_T_DEVELOPMENT, "event_date jurisdiction"), "2024-03-04 PL | 2024-03-06 PT",
       "fields, a line of key words and the summary are one development");
    is(rows_of(page, RGL_T_DEVELOPMENT_AUTHORITY, "authority_code"), "UODO | CNPD_PT",
       "the headline says who decided, and which of two namesakes it is");
    is(rows_of(page, RGL_T_PENALTY, "respondent"), "Iron Hall Sp. z o.o.", "the sum of the summary");
    is(rows_of("Privacy news of May 2024\n\nOn 6 May 2024, Datatilsynet (Denmark) fined Stride A/S EUR 20,000.\n\nOn 7 "
               "May 2024, Norway's Datatilsynet fined Fjord AS EUR 30,000.\n",
               RGL_T_DEVELOPMENT_AUTHORITY, "authority_code"),
       "DT_DK | DT_NO", "namesakes by the country beside them");
    is(rows_of(
           "Enforcement decisions\n\nPersonal Data Protection Commission Singapore\n\nNew decisions published on 7 "
           "May 2024\n\nBreach of the duty of protection by a tutor\n\nA financial penalty of SGD 4,000 was imposed "
           "on Bright Tutors Pte. Ltd. for a list of pupils that anybody could read.\n\nBreach of the duty of "
           "accountability by a bakery\n\nA warning was issued to Crumb Pte. Ltd., which had no policy.\n",
           RGL_T_DEVELOPMENT_AUTHORITY, "authority_code"),
       "PDPC | PDPC", "whose page it is, decided");
}

/* Pages of Chinese accounts: a byline under the title, cases that tell the sanction last, sections of all kinds. */
static void
test_chinese_pages(void)
{
    is(rows_of(
           "西陵一公司泄露数据被罚十万元\n数安观察   2024-06-07 09:10\n近日，湖南省互联网信息办公室依法查明，西陵某科"
           "技有限公司未采取技术措施，造成数据泄露。\n湖南省互联网信息办公室依据《中华人民共和国数据安全法》对该公司"
           "罚款十万元。\n",
           RGL_T_DEVELOPMENT, "event_date headline"),
       "- 西陵一公司泄露数据被罚十万元", "who put the page out heads nothing, and its day is not the event's");
    is(rows_of(
           "三家单位网站存在隐患被罚\n数安观察   2024-06-05 19:01\n1、长垣市某仪器公司网站存在漏洞。\n经查，该公司未开"
           "展安全检测。其网站因此存在隐患。长垣市公安局根据《中华人民共和国网络安全法》第五十九条第一款之规定，对该公"
           "司处以警告并责令限期改正的行政处罚。\n2、长垣市某食品公司网站被篡改。\n经查，该公司未开展安全检测。其网站"
           "因此存在隐患。长垣市公安局根据《中华人民共和国网络安全法》第五十九条第一款之规定，对该公司处以警告。\n",
           RGL_T_ENFORCEMENT_ACTION, "enforcement_kind"),
       "warning | rectification_order | warning",
       "a numbered sentence begins its case; 行政处罚 beside a warning is no "
       "fine");
    is(rows_of(
           "政策\n2024年6月3日，国家网信办发布《云服务分级办法》。\n热点\n2024年6月4日，国家网信办对甲乙科技有限公司处"
           "以罚款5万元。\n",
           RGL_T_DEVELOPMENT, "section"),
       "regulatory | enforcement", "a heading that is no kind's ends the section before it");
    is(rows_of("2024年10月\n10月23日网信郑州消息，郑州市网信办对东岭公司作出警告。\n", RGL_T_DEVELOPMENT,
               "event_date reported_date"),
       "- 2024-10-23", "the day of the message is the report's");
    is(rows_of("近日，北京市通信管理局印发《北京地区云服务事件预案和处置规范（试行）》，《规范》明确了事件的级别。\n",
               RGL_T_INSTRUMENT, "title"),
       "北京地区云服务事件预案和处置规范（试行）", "a title by its last word is the one before");
    is(rows_of("数据动态（2025年1月）\n▶\xEF\xB8\x8E "
               "1.网安标委就《人脸门禁安全要求》征求意见\n1月26日，网安标委就《人脸门禁安全要求"
               "》征求意见，可为管理方处理信息提供参考。\n",
               RGL_T_DEVELOPMENT, "event_date headline"),
       "2025-01-26 网安标委就《人脸门禁安全要求》征求意见", "提供参考 is no editor's word, and a bullet has a style");
}

/* News and pages as the web has them: an article without a day, lists under contents, bylines, parts of an item. */
static void
test_articles(void)
{
    is(rows_of(
           "Ride firm pays\n\nBy Ann Lee\n\nThe authorities in China have fined the ride firm Zoomer 40 million yuan "
           "for leaks of passengers' data.\n\nZoomer's chief executive was also fined 2 million yuan by the "
           "cybersecurity watchdog.\n\nOther regulators have looked at Zoomer, too.\n",
           RGL_T_PENALTY, "amount_minor"),
       "4000000000 | 200000000", "the first paragraph tells the event, the next goes on about the firm");
    is(rows_of("Privacy letter\n\nTable of contents\n\nWe have put the news of May together for you below.\n\n1) "
               "Cases\n\n\xE2\x80\xA2 The Italian DPA imposed a fine of EUR 9,000 on a gym on 6 May "
               "2024.\n\xE2\x80\xA2 On 7 May "
               "2024, the Belgian Data Protection Authority fined a bakery EUR 3,000.\n",
               RGL_T_DEVELOPMENT, "jurisdiction event_date"),
       "IT 2024-05-06 | BE 2024-05-07", "a whole sentence ends the contents");
    is(rows_of(
           "Antitrust letter of May 2024\n\nSAMR seeks comments on trade associations\n\nOn 6 May 2024, SAMR published "
           "the draft Guidelines on Trade Associations for public comment.3\n",
           RGL_T_DEVELOPMENT, "event_date headline"),
       "2024-05-06 SAMR seeks comments on trade associations", "the number of a footnote ends a sentence");
    is(rows_of(
           "Updates of our team\n\nPublished on 13 May 2024 | 4 minute read\n\nOn 6 May 2024, the CNIL fined Orange "
           "Kiosk SA EUR 20,000.\n",
           RGL_T_DEVELOPMENT, "event_date"),
       "2024-05-06", "the day of the page is no event");
    is(rows_of(
           "France: EUR 20,000 for a kiosk\n\nOn 6 May 2024, the CNIL announced that it had fined Orange Kiosk SA EUR "
           "20,000 for cookies.\n\nFindings of the CNIL\n\nThe banner had no button to refuse.\n\nFor these "
           "violations, the CNIL imposed a fine of EUR 20,000.\n",
           RGL_T_DEVELOPMENT, "event_date"),
       "2024-05-06", "a part of the item, and its sum told again");
    is(rows_of(
           "US letter\n\nOn 6 May 2024, the FTC fined Kite Inc. $2 million for spam.\n\nThe settlement follows a $1 "
           "million settlement with 20 states on 7 April 2024.\n",
           RGL_T_PENALTY, "amount_minor"),
       "200000000", "what the settlement follows is no new event");
    is(rows_of(
           "Asia letter\n\nOn 6 May 2024, India's top court upheld the ban. On 7 May 2024, the antitrust watchdog "
           "fined Kite Ltd 3 million rupees.\n\nOn 8 May 2024, China's market regulator met firms, and on 9 May 2024 "
           "the central bank fined Pine Bank 1 million yuan.\n",
           RGL_T_DEVELOPMENT_AUTHORITY, "authority_code"),
       "IN_SC | IN_CCI | SAMR | PBOC", "names that bodies of several countries have");
    is(rows_of("Breach letter of May 2024\n\nThe gym pays\n\nThe settlement with Iron Hall Inc. was announced on 6 May "
               "2024. What mattered to the FTC was a list of members.\n",
               RGL_T_DEVELOPMENT_AUTHORITY, "authority_code"),
       "FTC", "the only regulator that the text names stands behind the settlement");
    is(rows_of(
           "Letter of May 2024\n\nEnforcement\n\n\xE2\x80\xA2 The CNIL has published a set of questions about cookies."
           "\n\xE2\x80\xA2 The Swedish DPA has released figures of complaints.\n",
           RGL_T_DEVELOPMENT, "jurisdiction"),
       "FR | SE", "items without a day in a section's list");
    is(rows_of(
           "US letter of May 2024\n\nOn 6 May 2024, the Virginia legislature passed the Kite Safety Act.\n\nOn 7 May "
           "2024, Washington Governor Ann Lee signed the Balloon Act.\n",
           RGL_T_DEVELOPMENT, "jurisdiction"),
       "US-VA | US-WA", "states by their legislature and governor");
    is(rows_of("11 July 2024\n\nBrussels, 11 July - On 10 July, the European Data Protection Board met for its twelfth "
               "plenary session. A wide range of topics was discussed.\n\nGuidelines on doorbells\n\nThe Board adopted "
               "Guidelines on Doorbells.\n",
               RGL_T_DEVELOPMENT, "headline"),
       "Guidelines on doorbells", "a session is the frame of what was adopted there");
    is(rows_of("The Dutch data protection regulator has fined the ride firm Zoomer 29 million euros for sending data "
               "of drivers "
               "abroad.\n\nZoomer said it would appeal the fine.\n\nThe fine is the third that the Dutch regulator has "
               "imposed "
               "on Zoomer, after a 10 million euro fine in January.\n",
               RGL_T_PENALTY, "amount_minor"),
       "2900000000", "a short sentence is no headline, and an earlier fine none of this case");
    is(rows_of(
           "Agency bans a broker\n\n9 May 2024\n\nFOR RELEASE\n\nIn its first settlement with a broker, the Federal "
           "Trade Commission will prohibit Kite Inc. from selling places.\n\nThe FTC settled claims that Kite sold "
           "data.\n",
           RGL_T_DEVELOPMENT, "body"),
       "In its first settlement with a broker, the Federal Trade Commission will prohibit Kite Inc. from selling "
       "places.\n\n"
       "The FTC settled claims that Kite sold data.",
       "the item begins with the first paragraph under its headline");
    is(rows_of("Privacy news - May 2024\n\n\xE2\x80\xA2 The Spanish DPA fined Torre SA EUR 5,000 for a "
               "breach.\n\xE2\x80\xA2 "
               "On 7 May, the ANPD fined Vento Ltda 9,000 reais.\n",
               RGL_T_DEVELOPMENT, "event_date"),
       "- | 2024-05-07", "the month of the edition is no event's day");
    is(rows_of(
           "MAY HIGHLIGHTS\n\nThe FTC fined Kite Inc. $2 million for spam on May 6, 2024. Kite sells balloons to "
           "children and "
           "adults, and it kept the addresses of all of them.\n\nOn 7 May 2024, the FTC fined Drone Inc. $3 million.\n",
           RGL_T_DEVELOPMENT, "event_date"),
       "2024-05-06 | 2024-05-07", "a paragraph that tells the day is no highlight");
    is(rows_of(
           "Bank letter of May 2020\n\nOn 6 May 2020, the CBIRC warned a firm in China.\n\nOn 7 May 2020, the banking "
           "watchdog fined Pine Bank 1 million yuan.\n",
           RGL_T_DEVELOPMENT_AUTHORITY, "authority_code"),
       "CBIRC | CBIRC", "of two bodies of one country the one that was named");
}

/* Dockets of fines: an entry has no verb. */
static void
test_entries(void)
{
    static const char docket[] =
        "Fines of the second quarter of 2024\n\nSpain \xE2\x80\x93 AEPD\n"
        "\xE2\x80\xA2 Banco Alisio, S.A. \xE2\x80\x93 \xE2\x82\xAC"
        "120,000 \xE2\x80\x93 Art. 6(1) GDPR \xE2\x80\x93 3 April 2024. A loan was booked on the wrong person.\n"
        "\xE2\x80\xA2 Movil Cierzo, S.L. \xE2\x80\x93 \xE2\x82\xAC"
        "200,000, reduced to \xE2\x82\xAC"
        "120,000 for early payment \xE2\x80\x93 22 April 2024.\n"
        "Italy \xE2\x80\x93 Garante\n"
        "\xE2\x80\xA2 Luce Chiara S.p.A.: EUR 5.2 million for calls without consent.\n"
        "\xE2\x80\xA2 EUR 10,000 \xE2\x80\x93 Municipality of Valdora \xE2\x80\x93 late reply to an access request.\n";
    static const char prices[] = "Deals of the second quarter of 2024\n\nSpain \xE2\x80\x93 AEPD\n"
                                 "\xE2\x80\xA2 Banco Alisio, S.A. \xE2\x80\x93 EUR 120,000 \xE2\x80\x93 3 April 2024\n"
                                 "\xE2\x80\xA2 Movil Cierzo, S.L. \xE2\x80\x93 EUR 200,000 \xE2\x80\x93 4 April 2024\n";

    is(rows_of(docket, RGL_T_PENALTY, "amount_minor"), "12000000 | 12000000 | 520000000 | 1000000", "a docket's sums");
    is(rows_of(docket, RGL_T_PARTY, "name"),
       "Banco Alisio, S.A. | Movil Cierzo, S.L. | Luce Chiara S.p.A. | Municipality of Valdora", "... and names");
    is(rows_of(docket, RGL_T_DEVELOPMENT_AUTHORITY, "authority_code"), "AEPD | AEPD | GARANTE | GARANTE",
       "... whose authority is the heading");
    is(rows_of(docket, RGL_T_DEVELOPMENT, "event_date"), "2024-04-03 | 2024-04-22 | - | -", "... and days");
    is(rows_of(
           "Fortnightly newsletter on money in China\n\nOverview\n\nNew listing rules were issued by the CSRC, after "
           "the ones on funds.\n\nRules for money funds, which shall lower their risk, were published by the PBOC and "
           "the CSRC.\n\nPenalties on five banks were announced by the CBIRC for false data.\n",
           RGL_T_DEVELOPMENT_AUTHORITY, "authority_code"),
       "CSRC | PBOC | CSRC | CBIRC", "a newsletter whose paragraphs tell no days");
    is(rows_of(
           "Fines register\n\nAEPD\n\nCalls without consent: Cierzo fined EUR 30,000\n\nUnder appeal\n\nCierzo called "
           "people who had objected, the AEPD found.\n\nLate answers: Alisio fined EUR 5,000\n\nFinal\n\nAlisio "
           "answered requests after a year, the AEPD found.\n",
           RGL_T_PENALTY, "amount_minor"),
       "3000000 | 500000", "a tag between a headline and its text is no headline");
    is(rows_of(prices, RGL_T_PENALTY, "amount_minor"), "", "sums beside names are no fines elsewhere");
}

/* Who issued it, when, and from when it applies, in lines under the title. */
static void
test_imprints(void)
{
    static const char english[] =
        "China Legal Update\n"
        "June 2024\n"
        "\n"
        "1. Measures for Meter Data of Households\n"
        "Issued by: Ministry of Industry and Information Technology\n"
        "Date of issue: 12 June 2024\n"
        "Effective date: 1 September 2024\n"
        "The Measures set out who may keep meter data and for how long. They contain 32 articles.\n"
        "\n"
        "2. Provisions on Smart Door Locks\n"
        "Promulgated by the State Administration for Market Regulation\n"
        "Promulgation date: 14 June 2024\n"
        "Implementation date: 1 January 2025\n"
        "Makers of locks must register models.\n"
        "\n"
        "3. Guidelines for Drone Pictures (Draft for Comment)\n"
        "Issuing authority: Cyberspace Administration of China\n"
        "Issued on: 20 June 2024\n"
        "Deadline for comments: 20 July 2024\n"
        "The draft asks pilots to blur faces.\n";
    static const char chinese[] = "数据合规月报（2024年6月）\n"
                                  "\n"
                                  "一、立法动态\n"
                                  "\n"
                                  "1. 《电表数据管理办法》\n"
                                  "发布机关：工业和信息化部\n"
                                  "发布日期：2024年6月12日\n"
                                  "施行日期：2024年9月1日\n"
                                  "主要内容：办法共32条，明确了谁可以保存电表数据以及保存期限。\n"
                                  "\n"
                                  "2. 《无人机影像指南（征求意见稿）》\n"
                                  "发布单位：国家互联网信息办公室\n"
                                  "发布时间：2024年6月20日\n"
                                  "征求意见截止时间：2024年7月20日\n"
                                  "内容概要：指南要求模糊处理人脸。\n";

    is(rows_of(english, RGL_T_DEVELOPMENT, "event_date"), "2024-06-12 | 2024-06-14 | 2024-06-20", "days of issue");
    is(rows_of(english, RGL_T_DEVELOPMENT_AUTHORITY, "authority_code"), "MIIT | SAMR | CAC", "... issuers");
    is(rows_of(english, RGL_T_INSTRUMENT_EVENT, "status"), "issued | issued | draft", "... what was issued");
    is(rows_of(english, RGL_T_DEADLINE, "due_to"), "2024-09-01 | 2025-01-01 | 2024-07-20", "... force and comments");
    is(rows_of(chinese, RGL_T_DEVELOPMENT, "event_date"), "2024-06-12 | 2024-06-20", "the same in Chinese");
    is(rows_of(chinese, RGL_T_DEVELOPMENT_AUTHORITY, "authority_code"), "MIIT | CAC", "... issuers");
    is(rows_of(chinese, RGL_T_INSTRUMENT_EVENT, "status"), "issued | draft", "... what was issued");
    is(rows_of(chinese, RGL_T_DEADLINE, "kind"), "effective | consultation_close", "... force and comments");
    is(rows_of(
           "Legal update\n\nMeasures for Meter Data\nIssued by: MIIT\nDate of issue: 12 June 2024\n\nRules for Locks\n"
           "Issued by: SAMR\nDate of issue: 13 June 2024\n",
           RGL_T_DEVELOPMENT, "body"),
       "Issued by: MIIT\nDate of issue: 12 June 2024 | Issued by: SAMR\nDate of issue: 13 June 2024",
       "titles of which no more is told");
}

int
main(void)
{
    arena = rgl_arena_malloc();
    test_highlights();
    test_jurisdictions();
    test_decisions();
    test_relative_days();
    test_items();
    test_told_by_headline();
    test_timeline();
    test_page_day();
    test_actors();
    test_notices();
    test_offices();
    test_numbered_headings();
    test_chinese_pages();
    test_articles();
    test_entries();
    test_imprints();
    rgl_arena_free(&arena);
    return done();
}
