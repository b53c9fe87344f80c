/* date_token.c: makes the tokens of dates. Numbers are read here, with the noise that scanning leaves in them. */
#include "date_token.h"

#include "date.h"
#include "text.h"

#define CALENDAR RGL_BIT(RGL_W_CALENDAR)
#define NUMBER   RGL_BIT(RGL_W_NUMBER)

static bool
is_letter(char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static bool
is_alnum(const rgl_date_tokens *t, size_t at)
{
    return at < t->len && (is_letter(t->text[at]) || (t->text[at] >= '0' && t->text[at] <= '9'));
}

int
rgl_digit_at(const char *text, size_t len, size_t at, size_t *next)
{
    const unsigned char *p = (const unsigned char *) text + at;

    if (at < len && p[0] >= '0' && p[0] <= '9') {
        *next = at + 1;
        return p[0] - '0';
    }
    if (at < len && len - at >= 3 && p[0] == 0xEF && p[1] == 0xBC && p[2] >= 0x90 && p[2] <= 0x99) {
        *next = at + 3; /* U+FF10 to U+FF19 */
        return p[2] - 0x90;
    }
    return -1;
}

/* The digit that a letter looks like; -1: none. */
static int
digit_like(char c)
{
    return c == 'o' || c == 'O' ? 0 : c == 'l' || c == 'I' ? 1 : -1;
}

bool
rgl_is_dash(uint32_t c)
{
    return c == '-' || c == '~' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x301C || c == 0x30FC ||
           c == 0xFF0D || c == 0xFF5E;
}

/* Where the blanks behind at end; a second line end among them ends the paragraph. */
static size_t
skip_blanks(const rgl_date_tokens *t, size_t at, bool *paragraph)
{
    int lines = 0;

    while (at < t->len) {
        uint32_t c = rgl_utf8_get(t->text, t->len, at);

        if (!rgl_is_blank(c))
            break;
        lines += c == '\n';
        at = rgl_utf8_next(t->text, t->len, at);
    }
    *paragraph = lines > 1;
    return at;
}

bool
rgl_digit_before(const char *text, size_t at)
{
    size_t next;

    return at > 0 && rgl_digit_at(text, at, rgl_utf8_prev(text, at), &next) >= 0;
}

bool
rgl_joins_digits(uint32_t c)
{
    return c == '.' || c == ',' || c == ':' || c == '/' || rgl_is_dash(c);
}

/* Look a word up in text[at .. len). The place need not be a word start: digits may stand before it ("14april"). */
static bool
look_up(const rgl_date_tokens *t, size_t at, size_t len, uint32_t classes, rgl_hit *hit)
{
    return at < len && rgl_lexicon_longest(t->lexicon, t->text, len, at, classes, hit);
}

bool
rgl_date_found(const rgl_date_tokens *tokens, size_t at, uint32_t classes, rgl_hit *hit)
{
    return look_up(tokens, at, tokens->len, classes, hit);
}

static uint64_t
kinds_of(const rgl_date_tokens *t, const rgl_hit *hit)
{
    uint64_t kinds = 0;

    for (uint16_t i = 0; i < hit->count; i++)
        if (hit->entry[i].word_class == RGL_W_CALENDAR)
            kinds |= DATE_KIND(rgl_lexicon_calendar(t->lexicon, hit->entry[i].value)->kind);
    return kinds;
}

int
rgl_date_token_value(const rgl_date_tokens *tokens, const rgl_date_token *token, uint64_t kinds)
{
    for (uint16_t i = 0; i < token->entries; i++) {
        const rgl_calendar_word *word;

        if (token->entry[i].word_class != RGL_W_CALENDAR)
            continue;
        word = rgl_lexicon_calendar(tokens->lexicon, token->entry[i].value);
        if (kinds & DATE_KIND(word->kind))
            return word->value;
    }
    return 0;
}

static void
set_word(const rgl_date_tokens *t, rgl_date_token *token, const rgl_hit *hit)
{
    token->type = DATE_WORD;
    token->to = hit->end;
    token->entry = hit->entry;
    token->entries = hit->count;
    token->kinds = kinds_of(t, hit);
}

static bool
calendar_word(const rgl_date_tokens *t, rgl_date_token *token, size_t at, size_t len)
{
    rgl_hit hit;

    if (!look_up(t, at, len, CALENDAR, &hit))
        return false;
    set_word(t, token, &hit);
    return true;
}

/* '3rd': the suffix belongs to the number; '3 rd' is what a superscript becomes. */
static void
ordinal_suffix(const rgl_date_tokens *t, rgl_date_token *token)
{
    size_t at = token->to;
    rgl_hit hit;

    if (at < t->len && t->text[at] == ' ')
        at++;
    if (at < t->len && is_letter(t->text[at]) && look_up(t, at, t->len, CALENDAR, &hit) &&
        (kinds_of(t, &hit) & DATE_KIND(RGL_CAL_ORDINAL_SUFFIX))) {
        token->to = hit.end;
        token->ordinal = true;
    }
}

/* A run of digits. Letters that look like digits count among at most four places, at least one of them a digit, and
 * only where the run then is a whole word. False: no number. */
static bool
digits(const rgl_date_tokens *t, rgl_date_token *token, size_t at)
{
    size_t end = at, next = at;
    int n = 0, letters = 0, real = 0, value = 0, d;

    for (; (d = rgl_digit_at(t->text, t->len, end, &next)) >= 0; end = next, n++) {
        token->repaired |= next - end > 1;
        value = value > DATE_VALUE_MAX / 10 ? DATE_VALUE_MAX : value * 10 + d;
    }
    if (n > 0) {
        token->value = value;
        token->digits = (uint8_t) (n > UINT8_MAX ? UINT8_MAX : n);
        token->to = (uint32_t) end;
    }
    if (n < 4 && end < t->len && digit_like(t->text[end]) >= 0) {
        rgl_date_token whole = *token;

        real = n;
        for (; n <= 4; end = next, n++) {
            if ((d = rgl_digit_at(t->text, t->len, end, &next)) >= 0) {
                real++;
            } else if (end < t->len && (d = digit_like(t->text[end])) >= 0) {
                letters++;
                next = end + 1;
            } else {
                break;
            }
            value = value * 10 + d;
        }
        whole.to = (uint32_t) end;
        whole.value = value;
        whole.digits = (uint8_t) n;
        whole.repaired = true;
        if (letters)
            ordinal_suffix(t, &whole);
        if (n <= 4 && real > 0 && letters > 0 && !is_alnum(t, whole.to)) {
            whole.type = DATE_NUMBER;
            *token = whole;
            return true;
        }
    }
    if (token->digits == 0)
        return false;
    token->type = DATE_NUMBER;
    ordinal_suffix(t, token);
    return true;
}

/* A run of Chinese numerals: 二〇二二 place by place, 二十三 and 两千零四 by units. token holds the first one. */
static void
numerals(const rgl_date_tokens *t, rgl_date_token *token)
{
    int total = 0, last = -1, row = 0, n = 0, value = rgl_date_token_value(t, token, KIND(DIGIT));
    bool units = false;
    rgl_date_token next = *token;

    for (;;) {
        n++;
        if (value < 10) {
            row = row * 10 + value;
            last = value;
        } else { /* 十 alone is ten, 三十 thirty; 廿 and 卅 are whole */
            units = true;
            total += value >= 20 && value < 100 ? value : (last > 0 ? last : 1) * value;
            last = -1;
            row = 0;
        }
        token->to = next.to;
        if (n >= 8 || !calendar_word(t, &next, token->to, t->len) || !(next.kinds & DATE_KIND(RGL_CAL_DIGIT)))
            break;
        value = rgl_date_token_value(t, &next, KIND(DIGIT));
    }
    token->type = DATE_NUMBER;
    token->han = true;
    token->value = units ? total + (last > 0 ? last : 0) : row;
    token->digits = (uint8_t) n;
    token->kinds = 0;
    token->entries = 0;
}

/* A number word: third, five; 'twenty second' is composed of two. False: no number. */
static bool
number_word(const rgl_date_tokens *t, rgl_date_token *token, size_t at)
{
    rgl_date_token second = {0};
    rgl_hit hit;
    const rgl_entry *entry;
    const rgl_number_word *word;
    bool paragraph;
    size_t next;

    if (token->type == DATE_WORD && (token->kinds & DATE_KIND(RGL_CAL_ORDINAL))) {
        token->type = DATE_NUMBER;
        token->value = rgl_date_token_value(t, token, KIND(ORDINAL));
        token->ordinal = true;
        return true;
    }
    if (token->type == DATE_WORD || !look_up(t, at, t->len, NUMBER, &hit) ||
        !(entry = rgl_hit_entry(&hit, RGL_W_NUMBER)))
        return false;
    word = rgl_lexicon_number(t->lexicon, entry->value);
    if ((word->kind != RGL_N_VALUE && word->kind != RGL_N_ARTICLE) || word->value < 1 || word->value > 99)
        return false;
    token->type = DATE_NUMBER;
    token->to = hit.end;
    token->value = (int32_t) word->value;
    token->weak = word->kind == RGL_N_ARTICLE;
    if (word->value < 20 || word->value % 10 != 0)
        return true;
    next = skip_blanks(t, hit.end, &paragraph);
    if (next == hit.end || paragraph)
        return true;
    calendar_word(t, &second, next, t->len);
    if (number_word(t, &second, next) && second.value < 10 && !second.weak) {
        token->value += second.value;
        token->ordinal = second.ordinal;
        token->to = second.to;
    }
    return true;
}

/* A word that a number follows without a blank ("March4"): its letters alone are looked up. */
static bool
glued_word(const rgl_date_tokens *t, rgl_date_token *token, size_t at)
{
    size_t end = at;

    while (end < t->len && end - at < 12 && is_letter(t->text[end]))
        end++;
    return end - at >= 3 && end < t->len && t->text[end] >= '0' && t->text[end] <= '9' &&
           calendar_word(t, token, at, end);
}

/* Does the last ideograph of the word begin the name of a place (2022年|内蒙古)? */
static bool
cuts_a_place(const rgl_date_tokens *t, const rgl_date_token *token)
{
    size_t last = rgl_utf8_prev(t->text, token->to);
    rgl_hit hit;

    return last > token->from && look_up(t, last, t->len, RGL_BIT(RGL_W_PLACE), &hit) && hit.end > token->to;
}

/* A word of the calendar or a number word. */
static bool
word(const rgl_date_tokens *t, rgl_date_token *token, size_t at)
{
    const uint64_t edges = DATE_KIND(RGL_CAL_YEAR_EDGE) | DATE_KIND(RGL_CAL_MONTH_EDGE);
    rgl_hit hit;
    bool found;

    if (!look_up(t, at, t->len, CALENDAR | NUMBER, &hit)) /* most words are neither: one walk says so */
        return is_letter(t->text[at]) && glued_word(t, token, at);
    found = (hit.classes & CALENDAR) != 0;
    if (found) /* the longest of both is the longest of the calendar, too */
        set_word(t, token, &hit);
    else
        found = calendar_word(t, token, at, t->len);
    if (found && (token->kinds & edges) && (unsigned char) t->text[at] >= 0x80 && cuts_a_place(t, token)) {
        size_t end = rgl_utf8_prev(t->text, token->to);

        token->type = DATE_OTHER;
        token->entries = 0;
        token->kinds = 0;
        return calendar_word(t, token, at, end);
    }
    if (found && (token->kinds & DATE_KIND(RGL_CAL_DIGIT))) {
        numerals(t, token);
        return true;
    }
    return number_word(t, token, at) || found;
}

static void
mark(const rgl_date_tokens *t, rgl_date_token *token, size_t at)
{
    uint32_t c = rgl_utf8_get(t->text, t->len, at);

    token->to = (uint32_t) rgl_utf8_next(t->text, t->len, at);
    if (rgl_is_dash(c)) {
        token->type = DATE_DASH;
        while (token->to < t->len && rgl_is_dash(rgl_utf8_get(t->text, t->len, token->to))) /* —— */
            token->to = (uint32_t) rgl_utf8_next(t->text, t->len, token->to);
    } else if (c == '/' || c == 0xFF0F) {
        token->type = DATE_SLASH;
    } else if (c == '.' || c == 0xFF0E) {
        token->type = DATE_DOT;
    } else if (c == ',' || c == 0xFF0C || c == 0x3001) {
        token->type = DATE_COMMA;
    }
}

/* The token behind the last one. */
static void
next_token(rgl_date_tokens *t, rgl_date_token *token)
{
    size_t end = t->count ? t->token[t->count - 1].to : t->at;
    bool paragraph;
    size_t at = skip_blanks(t, end, &paragraph), next;
    char c;

    *token = (rgl_date_token){.from = (uint32_t) at, .to = (uint32_t) at, .blank = at > end};
    if (at >= t->len || paragraph || at - t->at > RGL_DATE_MAX)
        return;
    token->type = DATE_OTHER;
    c = t->text[at];
    if ((rgl_digit_at(t->text, t->len, at, &next) >= 0 || digit_like(c) >= 0) && digits(t, token, at)) {
        /* a number */
    } else if (is_letter(c) || (unsigned char) c >= 0xC0) {
        *token = (rgl_date_token){.type = DATE_OTHER, .from = (uint32_t) at, .to = (uint32_t) at, .blank = at > end};
        if (!word(t, token, at))
            mark(t, token, at);
    } else {
        mark(t, token, at);
    }
    if (token->to > t->at + RGL_DATE_MAX)
        *token = (rgl_date_token){.from = (uint32_t) at, .to = (uint32_t) at};
}

void
rgl_date_tokens_start(rgl_date_tokens *tokens, const rgl_lexicon *lexicon, const char *text, size_t len, size_t at)
{
    tokens->lexicon = lexicon;
    tokens->text = text;
    tokens->len = len;
    tokens->at = at;
    tokens->count = 0;
}

const rgl_date_token *
rgl_date_token_at(rgl_date_tokens *tokens, int i)
{
    static const rgl_date_token end = {.type = DATE_END};

    while (tokens->count <= i) {
        if (tokens->count && tokens->token[tokens->count - 1].type == DATE_END)
            return &tokens->token[tokens->count - 1];
        if (tokens->count == DATE_TOKENS)
            return &end;
        next_token(tokens, &tokens->token[tokens->count]);
        tokens->count++;
    }
    return &tokens->token[i];
}

/* Where a word that ends at end may begin, one step back from at; at itself when there is none. */
static size_t
step_back(const rgl_date_tokens *t, size_t at)
{
    size_t to = at;

    while (to > 0 && at - to < 24 && is_letter(t->text[to - 1]))
        to--;
    if (to < at || to == 0)
        return to;
    return rgl_utf8_prev(t->text, to);
}

/* Back over the blanks before at, but not over an empty line. */
static size_t
blanks_before(const rgl_date_tokens *t, size_t at)
{
    int lines = 0;

    while (at > 0 && (lines += t->text[at - 1] == '\n') < 2) {
        size_t before = rgl_utf8_prev(t->text, at);

        if (!rgl_is_blank(rgl_utf8_get(t->text, t->len, before)))
            break;
        at = before;
    }
    return at;
}

/* The longest word of up to four Latin words or ideographs wins ("no later than", 截止至). */
uint64_t
rgl_date_kinds_before(const rgl_date_tokens *tokens, size_t at, size_t *from)
{
    size_t end = blanks_before(tokens, at), begin = end;
    uint64_t kinds = 0;

    for (int words = 0; words < 4 && begin > 0; words++) {
        size_t step = step_back(tokens, words ? blanks_before(tokens, begin) : begin);
        rgl_hit hit;

        if (end - step > 48 || step == begin)
            break;
        begin = step;
        if (look_up(tokens, begin, end, CALENDAR, &hit) && hit.end == end &&
            rgl_word_start(tokens->text, tokens->len, begin)) {
            kinds = kinds_of(tokens, &hit);
            *from = begin;
        }
    }
    if (kinds & DATE_KIND(RGL_CAL_ARTICLE))
        return rgl_date_kinds_before(tokens, *from, from) | KIND(ARTICLE);
    return kinds;
}

bool
rgl_date_is_tail(const rgl_date_tokens *tokens, size_t at)
{
    const char *text = tokens->text;
    size_t before, from;
    uint32_t c;
    rgl_hit hit;

    if (at == 0)
        return false;
    before = rgl_utf8_prev(text, at);
    c = rgl_utf8_get(text, tokens->len, before);
    if (rgl_is_blank(c) || c == '(' || c == '"')
        return false;
    if (c == '#' || c == '%' || rgl_digit_before(text, at) || (rgl_joins_digits(c) && rgl_digit_before(text, before)))
        return true;
    if (rgl_date_found(tokens, before, RGL_BIT(RGL_W_CURRENCY), &hit) && hit.end == at)
        return true;
    return rgl_date_found(tokens, before, CALENDAR, &hit) && hit.end == at &&
           (rgl_date_kinds_before(tokens, at, &from) & (KIND(ORDINAL_PREFIX) | KIND(DIGIT)));
}

bool
rgl_date_is_inside(const rgl_date_tokens *tokens, size_t at)
{
    size_t begin = at;
    rgl_hit hit;

    if ((unsigned char) tokens->text[at] < 0x80)
        return false;
    for (int i = 0; i < 2 && begin > 0; i++) {
        begin = rgl_utf8_prev(tokens->text, begin);
        if ((unsigned char) tokens->text[begin] < 0x80)
            return false;
        if (rgl_date_found(tokens, begin, CALENDAR, &hit) && hit.end > at && (kinds_of(tokens, &hit) & KIND(NONE)))
            return true;
    }
    return false;
}
