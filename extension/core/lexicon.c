/* lexicon.c: the lexicon as the core and the faces see it: the generated tables, and a user's own rows on top. */
#include "han.h"
#include "lexicon_tables.h"

#include <string.h>

/* Longest name of a user's own; regledger.h states it. */
#define ALIAS_MAX 200

const rgl_lexicon *
rgl_lexicon_builtin(void)
{
    return &rgl_lexicon_tables;
}

/* --------------------------------------------------------------------------------------------- by index */

const rgl_authority *
rgl_lexicon_authority(const rgl_lexicon *lexicon, uint16_t index)
{
    return index < lexicon->authority_count ? &lexicon->authorities[index] : NULL;
}

const rgl_place *
rgl_lexicon_place(const rgl_lexicon *lexicon, uint16_t index)
{
    return index < lexicon->place_count ? &lexicon->places[index] : NULL;
}

const rgl_law *
rgl_lexicon_law(const rgl_lexicon *lexicon, uint16_t index)
{
    return index < lexicon->law_count ? &lexicon->laws[index] : NULL;
}

const rgl_currency *
rgl_lexicon_currency(const rgl_lexicon *lexicon, uint16_t index)
{
    return index < lexicon->currency_count ? &lexicon->currencies[index] : NULL;
}

const rgl_number_word *
rgl_lexicon_number(const rgl_lexicon *lexicon, uint16_t index)
{
    return index < lexicon->number_count ? &lexicon->numbers[index] : NULL;
}

const rgl_calendar_word *
rgl_lexicon_calendar(const rgl_lexicon *lexicon, uint16_t index)
{
    return index < lexicon->calendar_count ? &lexicon->calendar[index] : NULL;
}

const char *
rgl_lexicon_topic(const rgl_lexicon *lexicon, uint16_t index)
{
    return index < lexicon->topic_count ? lexicon->topics[index] : NULL;
}

const char *
rgl_lexicon_violation(const rgl_lexicon *lexicon, uint16_t index)
{
    return index < lexicon->violation_count ? lexicon->violations[index] : NULL;
}

int
rgl_instrument_hierarchy(int kind)
{
    return kind >= 0 && kind < rgl_kind_count ? rgl_kind_hierarchy[kind] : -1;
}

/* ---------------------------------------------------------------------------------------------- by name */

/* Order of a code that need not end with a NUL and one that does. */
static int
compare_code(const char *code, size_t len, const char *other)
{
    int order = strncmp(code, other, len);

    return order ? order : -(other[len] != '\0');
}

/* The first position in the order of codes that is not before the code. */
static uint16_t
find_order(const rgl_lexicon *lexicon, const char *code, size_t len)
{
    uint16_t from = 0, to = lexicon->authority_count;

    while (from < to) {
        uint16_t middle = (uint16_t) ((from + to) / 2);

        if (compare_code(code, len, lexicon->authorities[lexicon->authority_order[middle]].code) > 0)
            from = (uint16_t) (middle + 1);
        else
            to = middle;
    }
    return from;
}

const rgl_authority *
rgl_authority_find(const rgl_lexicon *lexicon, const char *code, size_t len)
{
    uint16_t at = memchr(code, 0, len) ? lexicon->authority_count : find_order(lexicon, code, len);
    const rgl_authority *authority;

    if (at == lexicon->authority_count)
        return NULL;
    authority = &lexicon->authorities[lexicon->authority_order[at]];
    return compare_code(code, len, authority->code) == 0 ? authority : NULL;
}

int
rgl_currency_exponent(const char *code)
{
    const rgl_lexicon *lexicon = &rgl_lexicon_tables;

    for (uint16_t i = 0; i < lexicon->currency_count; i++)
        if (strncmp(lexicon->currencies[i].code, code, 3) == 0)
            return lexicon->currencies[i].exponent;
    return -1;
}

const char *const *
rgl_vocabulary(const char *vocabulary)
{
    for (const rgl_vocabulary_table *table = rgl_vocabulary_tables; table->name; table++)
        if (strcmp(table->name, vocabulary) == 0)
            return table->labels;
    return NULL;
}

int
rgl_vocabulary_rank(const char *vocabulary, const char *label, size_t len)
{
    const char *const *labels = rgl_vocabulary(vocabulary);

    for (int i = 0; labels && labels[i]; i++)
        if (strlen(labels[i]) == len && memcmp(labels[i], label, len) == 0)
            return i;
    return -1;
}

const char *
rgl_mention_kind_name(rgl_mention_kind kind)
{
    return kind < RGL_MENTION_KINDS ? rgl_vocabulary("mention_kind")[kind] : NULL;
}

/* ------------------------------------------------------------------------------------------------- hits */

/* Both lists into one, the shortest first. A user's own literal wins over a built-in one of the same length: it has the
 * built-in meanings as well (add_name). */
static size_t
merge_hits(rgl_hit *hits, size_t count, const rgl_hit *own, size_t own_count)
{
    rgl_hit all[2 * RGL_HITS_MAX];
    size_t n = 0, i = 0, j = 0, skip;

    while (i < count || j < own_count) {
        if (j == own_count || (i < count && hits[i].end < own[j].end)) {
            all[n++] = hits[i++];
        } else {
            while (i < count && hits[i].end == own[j].end)
                i++;
            all[n++] = own[j++];
        }
    }
    skip = n > RGL_HITS_MAX ? n - RGL_HITS_MAX : 0;
    memcpy(hits, all + skip, (n - skip) * sizeof *hits);
    return n - skip;
}

size_t
rgl_lexicon_all(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, uint32_t classes,
                rgl_hit hits[RGL_HITS_MAX])
{
    const rgl_lexicon *builtin = lexicon->base ? lexicon->base : lexicon;
    size_t count = rgl_matcher_all(&builtin->matcher, &builtin->matcher, builtin->places, text, len, at, classes, hits,
                                   RGL_HITS_MAX);
    rgl_hit own[RGL_HITS_MAX];
    size_t own_count;

    if (!lexicon->base)
        return count;
    own_count = rgl_matcher_all(&lexicon->matcher, &builtin->matcher, builtin->places, text, len, at, classes, own,
                                RGL_HITS_MAX);
    return own_count ? merge_hits(hits, count, own, own_count) : count;
}

bool
rgl_lexicon_longest(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, uint32_t classes, rgl_hit *hit)
{
    const rgl_lexicon *builtin = lexicon->base ? lexicon->base : lexicon;
    bool found = rgl_matcher_all(&builtin->matcher, &builtin->matcher, builtin->places, text, len, at, classes, hit, 1);
    rgl_hit own;

    if (lexicon->base &&
        rgl_matcher_all(&lexicon->matcher, &builtin->matcher, builtin->places, text, len, at, classes, &own, 1) &&
        (!found || own.end >= hit->end)) {
        *hit = own;
        found = true;
    }
    return found;
}

bool
rgl_lexicon_may_cue(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, int cue)
{
    /* A user's own literals mean authorities, and a cue only where the built-in one of the same letters does. */
    return rgl_matcher_may_cue(lexicon->base ? &lexicon->base->matcher : &lexicon->matcher, text, len, at, cue);
}

size_t
rgl_lexicon_next(const rgl_lexicon *lexicon, const char *text, size_t len, size_t at, uint32_t classes, rgl_hit *hit)
{
    if (!lexicon->base)
        return rgl_matcher_next(&lexicon->matcher, lexicon->places, text, len, at, classes, hit);
    while (at < len && !(rgl_word_start(text, len, at) && rgl_lexicon_longest(lexicon, text, len, at, classes, hit)))
        at++;
    return at;
}

const rgl_entry *
rgl_hit_entry(const rgl_hit *hit, rgl_word_class word_class)
{
    if (hit->classes & RGL_BIT(word_class))
        for (uint16_t i = 0; i < hit->count; i++)
            if (hit->entry[i].word_class == word_class)
                return &hit->entry[i];
    return NULL;
}

/* -------------------------------------------------------------------------------------------- extension */

static const char *
copy_text(rgl_arena *arena, const char *text, bool *failed)
{
    const char *copy = text ? rgl_strndup(arena, text, strlen(text)) : NULL;

    *failed |= text && !copy;
    return copy;
}

static bool
copy_authority(rgl_arena *arena, const rgl_authority *from, rgl_authority *to)
{
    bool failed = false;

    to->code = copy_text(arena, from->code, &failed);
    to->regulator = from->regulator ? copy_text(arena, from->regulator, &failed) : to->code;
    to->name_en = copy_text(arena, from->name_en, &failed);
    to->name_zh = copy_text(arena, from->name_zh, &failed);
    to->level = copy_text(arena, from->level, &failed);
    to->kind = copy_text(arena, from->kind, &failed);
    to->parent_code = copy_text(arena, from->parent_code, &failed);
    to->jurisdiction = copy_text(arena, from->jurisdiction, &failed);
    to->valid_from = copy_text(arena, from->valid_from, &failed);
    to->valid_to = copy_text(arena, from->valid_to, &failed);
    to->successor_code = copy_text(arena, from->successor_code, &failed);
    return !failed;
}

/* base's authorities with the user's in place of those of the same code, or after them. */
static rgl_status
merge_authorities(rgl_arena *arena, rgl_lexicon *lexicon, const rgl_authority *own, size_t count, rgl_error *err)
{
    const rgl_lexicon *base = lexicon->base;
    rgl_authority *all;
    uint16_t *order;

    if (count > (size_t) RGL_NONE - 1 - base->authority_count)
        return rgl_fail(err, RGL_TOO_LARGE, 0, "too many authorities");
    all = rgl_alloc(arena, (base->authority_count + count) * sizeof *all);
    order = rgl_alloc(arena, (base->authority_count + count) * sizeof *order);
    if (!all || !order)
        return rgl_fail(err, RGL_NO_MEMORY, 0, "no memory for the authorities");
    memcpy(all, base->authorities, base->authority_count * sizeof *all);
    memcpy(order, base->authority_order, base->authority_count * sizeof *order);
    lexicon->authorities = all;
    lexicon->authority_order = order;
    for (size_t i = 0; i < count; i++) {
        const rgl_authority *known;
        size_t at = lexicon->authority_count;

        if (!own[i].code || !*own[i].code)
            return rgl_fail(err, RGL_BAD_CODE, i, "an authority has no code");
        known = rgl_authority_find(lexicon, own[i].code, strlen(own[i].code));
        if (known) {
            at = (size_t) (known - all);
        } else {
            uint16_t place = find_order(lexicon, own[i].code, strlen(own[i].code));

            memmove(order + place + 1, order + place, (at - place) * sizeof *order);
            order[place] = (uint16_t) at;
        }
        if (!copy_authority(arena, &own[i], &all[at]))
            return rgl_fail(err, RGL_NO_MEMORY, 0, "no memory for the authorities");
        lexicon->authority_count += !known;
    }
    return RGL_OK;
}

typedef struct {
    rgl_arena *arena;
    rgl_lexicon *lexicon;
    rgl_literal *items;
    size_t count, capacity;
} literals;

static bool
add_literal(literals *list, rgl_literal literal)
{
    if (!rgl_grow(list->arena, &list->items, sizeof *list->items, list->count, &list->capacity))
        return false;
    list->items[list->count++] = literal;
    return true;
}

/*
 * A name as the matcher wants it: NFC and folded as all texts are, one blank for several, "{place}" as a slot. NULL in
 * *out when it is empty. A name that cannot stand in a lexicon is RGL_BAD_INPUT.
 */
static rgl_status
prepare_name(rgl_arena *arena, const char *name, char **out, size_t *out_len)
{
    static const char slot[] = "{place}";
    const char *text = NULL, *at;
    size_t len = 0, n = 0;
    rgl_status status = rgl_text_normalise(arena, name, strlen(name), &text, &len, NULL);
    char *copy;

    *out = NULL;
    if (status == RGL_EMPTY)
        return RGL_OK;
    if (status != RGL_OK)
        return status == RGL_NO_MEMORY ? status : RGL_BAD_INPUT;
    text = rgl_han_fold(arena, text, len);
    copy = text ? rgl_strndup(arena, text, len) : NULL;
    if (!copy)
        return RGL_NO_MEMORY;
    for (size_t i = 0; i < len; i++) {
        bool blank = copy[i] == ' ' || copy[i] == '\t' || copy[i] == '\n';

        if ((unsigned char) copy[i] < ' ' && !blank)
            return RGL_BAD_INPUT;
        if (!blank)
            copy[n++] = copy[i];
        else if (n && copy[n - 1] != ' ')
            copy[n++] = ' ';
    }
    while (n && copy[n - 1] == ' ')
        n--;
    copy[n] = '\0';
    at = strstr(copy, slot);
    if (at) {
        copy[at - copy] = RGL_SLOT;
        memmove(copy + (at - copy) + 1, at + sizeof slot - 1, strlen(at + sizeof slot - 1) + 1);
        n -= sizeof slot - 2;
    }
    if (n > ALIAS_MAX || copy[0] == '\'' || copy[0] == '-')
        return RGL_BAD_INPUT;
    *out = n ? copy : NULL;
    *out_len = n;
    return RGL_OK;
}

/* A name of an authority, and what the built-in lexicon knows by the same letters apart from authorities, so that the
 * user's literal can stand for both. */
static rgl_status
add_name(literals *list, const char *name, uint16_t authority, uint8_t flags)
{
    const rgl_matcher *builtin = &list->lexicon->base->matcher;
    char *text;
    size_t len;
    rgl_status status = prepare_name(list->arena, name, &text, &len);

    if (status != RGL_OK || !text)
        return status;
    if (!add_literal(list, (rgl_literal){text, (uint32_t) len, false, {RGL_W_AUTHORITY, flags, authority}}))
        return RGL_NO_MEMORY;
    for (uint32_t index = rgl_matcher_find(builtin, text, len); index; index++) {
        const rgl_word *word = &builtin->words[index];
        const rgl_entry *entry = builtin->entries + word->entry;
        const char *spelling = word->spelling ? builtin->pool + word->spelling : text;

        for (uint16_t i = 0; i < word->count; i++)
            if (entry[i].word_class != RGL_W_AUTHORITY &&
                !add_literal(list, (rgl_literal){spelling, (uint32_t) len, false, entry[i]}))
                return RGL_NO_MEMORY;
        if (!word->more)
            break;
    }
    return RGL_OK;
}

static uint8_t
alias_flags(const char *kind)
{
    if (kind && strcmp(kind, "acronym") == 0)
        return RGL_F_EXACT | RGL_F_ACRONYM;
    if (kind && (strcmp(kind, "department") == 0 || strcmp(kind, "former") == 0 || strcmp(kind, "short") == 0))
        return RGL_F_DEPARTMENT;
    return 0;
}

/* Say what was wrong with the name of row i. */
static rgl_status
name_error(rgl_status status, size_t i, rgl_error *err)
{
    if (status == RGL_NO_MEMORY)
        return rgl_fail(err, status, i, "no memory for the names");
    return rgl_fail(err, status, i, "a name that no text can have: over 200 bytes, not UTF-8, or begins with a mark");
}

/* The names of the user's authorities and his aliases as literals. */
static rgl_status
add_names(literals *list, size_t own, const rgl_authority *authorities, const rgl_authority_alias *aliases,
          size_t alias_count, rgl_error *err)
{
    const rgl_lexicon *lexicon = list->lexicon;

    for (size_t i = 0; i < own; i++) {
        const rgl_authority *authority = rgl_authority_find(lexicon, authorities[i].code, strlen(authorities[i].code));
        uint16_t index = (uint16_t) (authority - lexicon->authorities);
        rgl_status status = RGL_OK;

        if (authority->name_en)
            status = add_name(list, authority->name_en, index, 0);
        if (status == RGL_OK && authority->name_zh)
            status = add_name(list, authority->name_zh, index, 0);
        if (status != RGL_OK)
            return name_error(status, i, err);
    }
    for (size_t i = 0; i < alias_count; i++) {
        const char *code = aliases[i].code;
        const rgl_authority *authority = code ? rgl_authority_find(lexicon, code, strlen(code)) : NULL;
        rgl_status status;

        if (!authority)
            return rgl_fail(err, RGL_BAD_CODE, i, "an alias is of an authority that the lexicon does not have");
        if (!aliases[i].alias)
            return rgl_fail(err, RGL_BAD_INPUT, i, "an alias is missing");
        status = add_name(list, aliases[i].alias, (uint16_t) (authority - lexicon->authorities),
                          alias_flags(aliases[i].kind));
        if (status != RGL_OK)
            return name_error(status, i, err);
    }
    return RGL_OK;
}

rgl_status
rgl_lexicon_extend(rgl_arena *arena, const rgl_lexicon *base, const rgl_authority *authorities, size_t authority_count,
                   const rgl_authority_alias *aliases, size_t alias_count, const rgl_lexicon **out, rgl_error *err)
{
    rgl_lexicon *lexicon = rgl_alloc(arena, sizeof *lexicon);
    literals list = {.arena = arena, .lexicon = lexicon};
    rgl_status status;

    if (!lexicon)
        return rgl_fail(err, RGL_NO_MEMORY, 0, "no memory for the lexicon");
    if (base->base)
        return rgl_fail(err, RGL_BAD_INPUT, 0, "the lexicon is extended already");
    *lexicon = *base;
    lexicon->base = base;
    status = merge_authorities(arena, lexicon, authorities, authority_count, err);
    if (status == RGL_OK)
        status = add_names(&list, authority_count, authorities, aliases, alias_count, err);
    if (status == RGL_OK)
        status = rgl_matcher_build(arena, list.items, list.count, lexicon->places, &lexicon->matcher, err);
    if (status == RGL_OK)
        *out = lexicon;
    return status;
}
