/* date_rule.c: the rules of the grammar of dates, English and Chinese, as patterns over tokens. */
#include "date_reading.h"

/*
 * A pattern is a row of items, each one token; ? after an item makes it optional. Items capture what they match.
 *   Y Z   year, last year of a range      X     year of two digits
 *   N F   month in digits, last month     M G   month as a word, last month
 *   D E   day, last day                   a b   two numbers of which one is the day
 *   k     first, fourth, last; 第一's 一     n     a count
 *   u U W unit of months, one of days, days q h   Q3, H1 / 上半年; S the Q of 3Q
 *   w     weekday                         s     this, last, next
 *   K     本周一, 上周五
 *   d l c r   day, month, quarter, year counted from the anchor (今天, 上月, 本季度, 去年)
 *   t     上旬                              e v V 底, 年底, 月底
 *   g f   ago, hence                      y m j 年, 月, 日
 *   p     第      o i A   of, in, the      B &   between, and
 *   P R   units of months (plural), from
 *   ~     to, a dash, or "and" behind "between"
 *   O H   an era (民国, 令和), a year counted from it; C   a year of three digits, of the Republic (113年5月1日)
 *   - / . ,   the mark                    _     no blank here
 */
const rgl_date_rule rgl_date_rules[] = {
    /* 2022年3月2日 二零一六年，九月三号; 八月十五 and 5月19、21日 have no 日 */
    {"Yy,?NmDj", HAN},
    {"XyNmDj", HAN},
    {"YyNmD", HAN},
    {"OHyNmDj", HAN},
    {"OHyNm", HAN},
    {"OHy", HAN},
    {"CyNmDj", HAN},
    {"NmD", HAN},
    {"NmDj", HAN},
    {"YyNm", HAN},
    {"YyNm?~Fm", HAN | RANGE},
    {"Nm", HAN | BARE_MONTH},
    {"Nm?~Fm", HAN | RANGE},
    {"Yy", HAN},
    {"Yy?~Zy", HAN | RANGE},
    {"Yy?NmDj?~Ej", HAN | RANGE},
    {"NmDj?~Ej", HAN | RANGE},
    {"YyNmD,Ej", HAN | RANGE | NEIGHBOURS},
    {"NmD,Ej", HAN | RANGE | NEIGHBOURS},
    {"YyNme", HAN},
    {"YyNV", HAN},
    {"YyNmt", HAN},
    {"Nme", HAN},
    {"NV", HAN},
    {"Nmt", HAN},
    {"Yye", HAN},
    {"Yv", HAN},
    /* 今年3月5日 去年上半年 本月底 第一季度 2021年的第三个月 2022年前三季度 */
    {"r", HAN},
    {"re", HAN},
    {"rv", HAN},
    {"rNm", HAN},
    {"rNme", HAN},
    {"rNV", HAN},
    {"rNmt", HAN},
    {"rNmDj", HAN},
    {"rNmDj?~Ej", HAN | RANGE},
    {"rNm?~Fm", HAN | RANGE},
    {"ro?h", HAN},
    {"ro?ku", HAN | QUARTERS},
    {"ro?pku", HAN},
    {"l", HAN},
    {"le", HAN},
    {"lV", HAN},
    {"lt", HAN},
    {"lDj", HAN},
    {"lDj?~Ej", HAN | RANGE},
    {"c", HAN},
    {"v", 0},
    {"vY", 0},
    {"V", 0},
    {"h", HAN},
    {"ku", HAN | QUARTERS},
    {"pku", HAN | QUARTERS},
    {"Yy?o?ku", HAN | QUARTERS},
    {"Yy?o?pku", HAN},
    {"Yyo?h", HAN},
    {"Yyo?pkU", HAN},
    {"Yygnu", HAN},
    {"rgnu", HAN},
    /* 2022-03-02 2022/3/2 2022.3.2 2.3.2022 13/4/2022; 04/2016 2015-12 */
    {"Y_-_N_-_D", NUMERIC},
    {"Y_/_N_/_D", NUMERIC},
    {"Y_._N_._D", NUMERIC},
    {"D_._N_._Y", NUMERIC},
    {"a_/_b_/_Y", NUMERIC},
    {"a_-_b_-_Y", NUMERIC},
    {"a_._b_._Y", NUMERIC},
    {"N/Y", NUMERIC | CODE},
    {"N-Y", NUMERIC | CODE},
    {"Y/N", NUMERIC | CODE},
    {"Y-N", NUMERIC | CODE},
    /* 3 March, 4th of July of 1995, 26 June in 2020, 05-Aug-2016 */
    {"Do?M", 0},
    {"Do?M.?,?o?i?Y", 0},
    {"D-M", 0},
    {"D-M-?Y", 0},
    {"D/M/Y", 0},
    {"Do?Mo?,?su", 0},
    {"Do?su", ORDINAL},
    /* March 3, Dec. 21, March the 3rd; Sunday, March, 6th 2016; 2018 March 18, 2012/Aug/10 */
    {"M.?A?D", 0},
    {"M.?,?A?D,?o?i?Y", 0},
    {"M.?A?D,?o?su", 0},
    {"Y,?M.?D", 0},
    {"M-D-Y", 0},
    {"M/D/Y", 0},
    {"Y/M/D", 0},
    {"Y-M-D", 0},
    /* from 13 to 15 July 2022, March 13 to 15, November between 19 and 20 */
    {"D~A?Eo?M", RANGE},
    {"D~A?Eo?M.?,?o?i?Y", RANGE},
    {"D/Eo?M", RANGE},
    {"D/Eo?M.?,?Y", RANGE},
    {"M.?A?D~A?E", RANGE},
    {"M.?A?D~A?E,?o?i?Y", RANGE},
    {"MBA?D&A?E", RANGE},
    {"MBA?D&A?E,?o?i?Y", RANGE},
    {"D&A?xo?M", FIRST},
    {"D&A?xo?M.?,?o?i?Y", FIRST},
    /* March 2022, August, 2012, Sep-2012, 2024 August; March to May 2022 */
    {"M.?,?o?Y", 0},
    {"M-Y", 0},
    {"M/Y", 0},
    {"YM", 0},
    {"Y-M", 0},
    {"M", BARE_MONTH},
    {"M~G", BARE_MONTH | RANGE},
    {"M~G.?,?o?Y", RANGE},
    {"Mo?,?su", 0},
    {"suM", 0},
    {"sM", 0},
    /* Q3 2022, 2019 H2, 2017-q1, 3Q 2022; the first half of 2023, 4th qtr 2018, the second half of this year */
    {"kS,?o?Y", 0},
    {"YkS", 0},
    {"Yyq", 0},
    {"q,?o?Y", 0},
    {"q[-/]Y", 0},
    {"Yq", 0},
    {"Y[-/]q", 0},
    {"h,?o?Y", 0},
    {"h[-/]Y", 0},
    {"Yh", 0},
    {"Y[-/]h", 0},
    {"ku,?o?i?A?Y", 0},
    {"ku[oi]A?uY", 0},
    {"Y,?ku", 0},
    {"ku[oi]su", 0},
    {"ku[oi]Au", 0},
    {"q[oi]?su", 0},
    /* second Wednesday of October 2014, the last day of February 2022 */
    {"kw[oi]M", 0},
    {"kw[oi]?M.?,?o?Y", 0},
    {"kU[oi]M", 0},
    {"kU[oi]M.?,?o?Y", 0},
    {"kU[oi]su", 0},
    {"kU[oi]A?u?Y", 0},
    /* the first nine months of 2022 */
    {"knP[oi]A?u?Y", 0},
    {"knP[oi]su", 0},
    /* this year, today, 5 days ago, 3天后, in five days */
    {"su", 0},
    {"u", AFTER_EDGE},
    {"d", 0},
    {"w", BARE_WEEKDAY},
    {"sw", 0},
    {"K", 0},
    {"nWg", 0},
    {"nWf", 0},
    {"nWRd", 0},
    {"nW", AFTER_IN},
    /* in 2022, from 2018 to 2020 */
    {"Y", BARE_YEAR},
    {"Y~Z", BARE_YEARS | RANGE},
};

const size_t rgl_date_rule_count = sizeof rgl_date_rules / sizeof *rgl_date_rules;
