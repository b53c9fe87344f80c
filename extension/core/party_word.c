/* party_word.c: words that may stand inside a name, and those that cannot. */
#include "party_word.h"

#include "lexicon_enums.h"
#include "word.h"

bool
rgl_party_is_particle(const rgl_scan *scan, rgl_span word)
{
    return rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_OF) ||
           rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_ARTICLE) ||
           rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_JOINT) ||
           rgl_word_is_cue(scan->lexicon, scan->text, word, RGL_CUE_NAME_PARTICLE);
}

bool
rgl_party_is_capital_at(const char *text, uint32_t at)
{
    return (text[at] >= 'A' && text[at] <= 'Z') || ((unsigned char) text[at] == 0xC3);
}

bool
rgl_party_is_deed(const rgl_scan *scan, uint32_t at)
{
    if (!(scan->text[at] >= 'a' && scan->text[at] <= 'z'))
        return false;
    for (size_t i = rgl_scan_find(scan, at); i < scan->sorted && scan->item[i].span.from == at; i++) {
        const rgl_mention *m = &scan->item[i];

        if (m->kind == M_ENFORCEMENT)
            return true; /* be it swallowed by a longer one */
        if (m->kind == M_CUE && !m->gone)
            switch (m->code) {
            case RGL_CUE_ACT_SANCTION:
            case RGL_CUE_ACT_ENFORCE:
            case RGL_CUE_ACT_JUDGE:
            case RGL_CUE_ACT_SAY:
            case RGL_CUE_ACT_ISSUE:
            case RGL_CUE_ACT_ADOPT:
            case RGL_CUE_MODAL:
            case RGL_CUE_ON_WHOM:
                return true;
            default:
                break;
            }
    }
    return false;
}

bool
rgl_party_is_sanction(int kind)
{
    return kind == RGL_ENFORCEMENT_FINE || kind == RGL_ENFORCEMENT_WARNING || kind == RGL_ENFORCEMENT_CONFISCATION ||
           kind == RGL_ENFORCEMENT_SENTENCE || kind == RGL_ENFORCEMENT_RECTIFICATION_ORDER ||
           kind == RGL_ENFORCEMENT_SUSPENSION || kind == RGL_ENFORCEMENT_LICENCE_REVOCATION ||
           kind == RGL_ENFORCEMENT_DETENTION;
}

bool
rgl_party_is_dash(const char *text, uint32_t to, uint32_t at)
{
    return text[at] == '-' && at > 0 && text[at - 1] == ' ' && at + 1 < to && text[at + 1] == ' ';
}

bool
rgl_party_ends_abbreviation(const rgl_scan *scan, uint32_t from, uint32_t at)
{
    uint32_t start = at;

    while (start > from && !rgl_is_blank((unsigned char) scan->text[start - 1]) && at - start < 8)
        start--;
    return start < at && (rgl_cue_at(scan->lexicon, scan->text, at + 1, start, RGL_CUE_ABBREVIATION) >= at ||
                          rgl_cue_at(scan->lexicon, scan->text, at + 1, start, RGL_CUE_COMPANY_MARK) >= at);
}
