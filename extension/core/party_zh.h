/* party_zh.h: what only Chinese names have: their kind as an end, words that say whose they are, posts in front. */
#ifndef RGL_PARTY_ZH_H
#define RGL_PARTY_ZH_H

#include "party.h"

/* Cut a Chinese name at its last mark of a company, unless a person is named behind it, and free it from what leads it:
 * 当事人甲有限公司, 支付机构快钱通, 甲银行及相关责任人员. False: it is a pronoun (该公司), the name is as it was. */
bool rgl_party_trim_zh(const rgl_scan *scan, rgl_party *party);
/* A person behind a post, masked or written out (时任该行信贷部总经理李某, 时任行长陈立): cut to the name. */
bool rgl_party_behind_post(const rgl_scan *scan, rgl_party *party);
/* 陈立, 赵明华, 欧阳兰: a family's name and one or two ideographs. So do companies look (高德): only where the words
 * around say that it is a person. */
bool rgl_party_is_person_zh(const rgl_scan *scan, rgl_span name);
/* 王某, 欧阳某某, 陈某香: a person's masked name at the end, not 某科技公司. */
bool rgl_party_is_masked(const char *text, rgl_span name);

#endif
