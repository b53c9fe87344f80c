/* test_block.c: the layout of a plain text, and where its sentences end. */
#include "block.h"

#include "tap.h"

static rgl_arena arena;

/* Blocks as "kind:its words|kind:...", each kind by its first letter (table row: t, list item: l). */
static const char *
say_blocks(const char *text, const rgl_block *blocks, size_t count)
{
    static char said[4096];
    size_t len = 0;

    said[0] = '\0';
    for (size_t i = 0; i < count; i++)
        len += (size_t) snprintf(said + len, sizeof said - len, "%s%c:%.*s", i ? "|" : "",
                                 rgl_block_kind_name(blocks[i].kind)[0],
                                 (int) (blocks[i].span.to - blocks[i].span.from), text + blocks[i].span.from);
    return said;
}

static const char *
blocks_of(const char *text)
{
    rgl_block *blocks;
    size_t count;

    rgl_arena_reset(&arena);
    return rgl_block_split(&arena, text, strlen(text), &blocks, &count, NULL) == RGL_OK
               ? say_blocks(text, blocks, count)
               : "error";
}

#define LONG "The authority published a set of measures on the security of data that nobody had expected this year."

static void
layout(void)
{
    is(blocks_of(""), "", "no text, no block");
    is(blocks_of("\n \n\n"), "", "blank lines are none");
    is(blocks_of("News of the month\n" LONG "\n"), "h:News of the month|p:" LONG,
       "a short line without a stop heads what follows");
    is(blocks_of("\xE7\x9B\x91\xE7\xAE\xA1\xE5\x8A\xA8\xE6\x80\x81\n"),
       "h:\xE7\x9B\x91\xE7\xAE\xA1\xE5\x8A\xA8\xE6\x80\x81", "in Chinese, too");
    is(blocks_of("- " LONG "\n\xE2\x80\xA2 " LONG "\n1. " LONG "\n"), "l:- " LONG "|l:\xE2\x80\xA2 " LONG "|l:1. " LONG,
       "bullets and numbers make list items, and stay in the span");
    is(blocks_of("name\tamount\nBank\tRMB 5\n"), "t:name\tamount|t:Bank\tRMB 5", "tabs make the rows of a table");
    is(blocks_of("| a | b | c |\n"), "t:| a | b | c |", "so do bars");
    is(blocks_of(LONG), "p:" LONG, "the last line needs no end");
}

/* Lines that are cut at a column are joined; lines that end where a sentence does are not. */
static void
wrapped(void)
{
    is(blocks_of("国家安全机关近日发布提示\n，手环等设备可能泄密。\n请公众留意。\n"),
       "p:国家安全机关近日发布提示\n，手环等设备可能泄密。|p:请公众留意。", "no line begins with a comma");
    is(blocks_of("2024年3月，\n湖滨县公安局检查发现某网站未落实制度。\n"),
       "p:2024年3月，\n湖滨县公安局检查发现某网站未落实制度。", "and no paragraph ends with one");
    is(blocks_of("湖滨县公安局检查发现某网站没有建立安全管理制度\n"
                 "和应急预案也没有采取防范病毒和网络攻击的技术措\n"
                 "施并且没有按照规定留存日志因此对该网站给予警告\n"
                 "并责令限期整改。\n"),
       "p:湖滨县公安局检查发现某网站没有建立安全管理制度\n和应急预案也没有采取防范病毒和网络攻击的技术措\n"
       "施并且没有按照规定留存日志因此对该网站给予警告\n并责令限期整改。",
       "a narrow Chinese column");
    is(blocks_of("工信部通报十家应用商店\n网信办约谈三家平台负责人和主编\n公安部公布五起案例\n"),
       "h:工信部通报十家应用商店|h:网信办约谈三家平台负责人和主编|h:公安部公布五起案例", "lines of a list are uneven");
    is(blocks_of("The authority published a set of measures on the security of\n"
                 "data that nobody had expected this year, and it asked for the\n"
                 "comments of all who handle personal information before the end\n"
                 "of May.\n"
                 "\n"
                 "A second paragraph begins here and is as long as a line may be\n"
                 "in this text.\n"),
       "p:The authority published a set of measures on the security of\n"
       "data that nobody had expected this year, and it asked for the\n"
       "comments of all who handle personal information before the end\n"
       "of May.|p:A second paragraph begins here and is as long as a line may be\n"
       "in this text.",
       "a text that is wrapped at a column");
    is(blocks_of("News of the second quarter\n"
                 "The authority published a set of measures on the security of\n"
                 "data that nobody had expected this year, and asked for what\n"
                 "all who handle it think of them, before the end of May.\n"
                 "A second paragraph follows at once: nothing but the room that\n"
                 "was left on the line above says so, and it is told by it.\n"),
       "h:News of the second quarter|"
       "p:The authority published a set of measures on the security of\n"
       "data that nobody had expected this year, and asked for what\n"
       "all who handle it think of them, before the end of May.|"
       "p:A second paragraph follows at once: nothing but the room that\n"
       "was left on the line above says so, and it is told by it.",
       "a line that had room for the next word ends its paragraph");
    is(blocks_of("Two banks are fined over the data of their card holders\n"
                 "New rules for the operators of charging points in April\n"
                 "A court doubts that the number of a car is personal data\n"
                 "The regulator of the north asks for comments on its plans\n"),
       "h:Two banks are fined over the data of their card holders|"
       "h:New rules for the operators of charging points in April|"
       "h:A court doubts that the number of a car is personal data|"
       "h:The regulator of the north asks for comments on its plans",
       "headlines of one length are no wrapped text");
}

#define PAGES                                                                                                          \
    "The authority published a set of measures on the security of\n"                                                   \
    "data that nobody had expected this year, and it asked for the\n"                                                  \
    "comments of all who handle personal infor-\n"                                                                     \
    "mation that goes cross-\n"                                                                                        \
    "border before the end of the month of May, or at the latest\n"                                                    \
    "\n"                                                                                                               \
    "Example Law Firm | Privacy Quarterly\n"                                                                           \
    "Page 1 of 3\n"                                                                                                    \
    "\n"                                                                                                               \
    "before the middle of the month that comes after it.\n"                                                            \
    "\n"                                                                                                               \
    "A second paragraph begins here and is as long as a line may\n"                                                    \
    "be.\n"                                                                                                            \
    "Example Law Firm | Privacy Quarterly\n"                                                                           \
    "Page 2 of 3\n"                                                                                                    \
    "A third one is set on the last of the three pages, and it\n"                                                      \
    "ends there.\n"                                                                                                    \
    "Example Law Firm | Privacy Quarterly\n"                                                                           \
    "Page 3 of 3\n"

/* The lines of pages are joined before a document is stored. */
static void
pages(void)
{
    const char *text;
    rgl_block *blocks;
    size_t len, count;

    rgl_arena_reset(&arena);
    ok(rgl_text_unwrap(&arena, PAGES, strlen(PAGES), &text, &len, &blocks, &count, NULL) == RGL_OK,
       "a text set in pages");
    is(say_blocks(text, blocks, count),
       "p:The authority published a set of measures on the security of data that nobody had expected this year, and it "
       "asked for the comments of all who handle personal information that goes cross-border before the end of the "
       "month "
       "of May, or at the latest before the middle of the month that comes after it.|"
       "b:Example Law Firm | Privacy Quarterly|b:Page 1 of 3|"
       "p:A second paragraph begins here and is as long as a line may be.|"
       "b:Example Law Firm | Privacy Quarterly|b:Page 2 of 3|"
       "p:A third one is set on the last of the three pages, and it ends there.|"
       "b:Example Law Firm | Privacy Quarterly|b:Page 3 of 3",
       "lines are joined, hyphens of the setter go, pages' heads stand behind the paragraph");
    ok(rgl_text_unwrap(&arena, LONG "\n" LONG, strlen(LONG "\n" LONG), &text, &len, &blocks, &count, NULL) == RGL_OK &&
           len == strlen(LONG "\n" LONG) && !blocks,
       "a text that is not wrapped stays as it is");
}

/* What stands before the words of a block. */
static void
words(void)
{
    static const struct {
        const char *text;
        uint32_t at;
    } cases[] = {
        {"word", 0},
        {"- word", 2},
        {"  * word", 4},
        {"1. word", 3},
        {"12) word", 4},
        {"(3) word", 4},
        {"1.5 million", 0},
        {"2022 was", 0},
        {"-5 degrees", 0},
        {"(a) word", 4},
        {"\xE2\x80\xA2 word", 4},
        {"\xEF\xBC\x88\xE5\x9B\x9B\xEF\xBC\x89\xE8\xAF\x8D", 9},
        {"\xE4\xBA\x94\xE3\x80\x81\xE8\xAF\x8D", 6},
        {"   ", 0},
        {"- ", 0},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (rgl_block_words(cases[i].text, (rgl_span){0, (uint32_t) strlen(cases[i].text)}) != cases[i].at)
            ok(false, "words of '%s' begin at %u, not %u", cases[i].text, cases[i].at,
               rgl_block_words(cases[i].text, (rgl_span){0, (uint32_t) strlen(cases[i].text)}));
        else
            ok(true, "words of '%s' begin at %u", cases[i].text, cases[i].at);
}

/* Each text up to the bar is its first sentence. */
static void
sentences(void)
{
    static const char *const cases[] = {
        "It was fined.| It paid.",
        "It was fined by Bank Co., Ltd. of China.| It paid.",
        "The U.S. Department said so.| Next.",
        "It paid RMB 1.5 million.| Next.",
        "He said: \"It was.\"| Next.",
        "It was fined (see Art. 5. There it is.) and paid.| Next.",
        "Was it fined?| It was.",
        "\xE5\xA4\x84\xE7\xBD\x9A\xE3\x80\x82|\xE6\x95\xB4\xE6\x94\xB9\xE3\x80\x82",
        "\xE3\x80\x8A\xE5\x8A\x9E\xE6\xB3\x95\xE3\x80\x8B\xE3\x80\x82|\xE4\xB8\x8B",
        "no stop at all",
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[256];
        const char *bar = strchr(cases[i], '|');
        size_t first = bar ? (size_t) (bar - cases[i]) : strlen(cases[i]);
        uint32_t end;

        snprintf(text, sizeof text, "%.*s%s", (int) first, cases[i], bar ? bar + 1 : "");
        end = rgl_sentence_end(rgl_lexicon_builtin(), text, 0, (uint32_t) strlen(text));
        ok(end == first, "a sentence ends at %u of '%s'", end, cases[i]);
    }
}

/* Blocks rise, do not overlap, and hold every visible character, in any text. */
static void
any_text(void)
{
    static const char *const pieces[] = {"word ",
                                         "The ",
                                         "\n",
                                         "\n\n",
                                         "- ",
                                         "1. ",
                                         "\t",
                                         " | ",
                                         "(",
                                         ")",
                                         ".",
                                         "\xE3\x80\x82",
                                         "\xE4\xB8\x80\xE3\x80\x81",
                                         "\xE5\xA4\x84",
                                         "#",
                                         "\xC2\xA0",
                                         LONG};
    uint64_t state = 88172645463325252u;
    int wrong = 0;

    for (int round = 0; round < 5000; round++) {
        char text[4096];
        size_t len = 0, count;
        rgl_block *blocks;
        uint32_t at = 0;
        bool good = true;

        for (int i = 0; i < 24; i++) {
            const char *piece;

            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            piece = pieces[(state >> 33) % (sizeof pieces / sizeof *pieces)];
            memcpy(text + len, piece, strlen(piece));
            len += strlen(piece);
        }
        rgl_arena_reset(&arena);
        good = rgl_block_split(&arena, text, len, &blocks, &count, NULL) == RGL_OK;
        for (size_t i = 0; good && i <= count; i++) {
            rgl_span between = {at, i < count ? blocks[i].span.from : (uint32_t) len};

            good = between.from <= between.to;
            between = good ? rgl_span_trim(text, between) : between;
            good = good && between.from == between.to;
            if (good && i < count) {
                uint32_t begin = rgl_block_words(text, blocks[i].span);

                good = blocks[i].span.from < blocks[i].span.to && begin >= blocks[i].span.from &&
                       begin < blocks[i].span.to;
                at = blocks[i].span.to;
            }
        }
        if (!good && wrong++ < 3)
            printf("# blocks are wrong: %.*s\n", (int) len, text);
    }
    is_int(wrong, 0, "blocks rise, do not overlap and leave nothing out, in 5,000 texts");
}

int
main(void)
{
    arena = rgl_arena_malloc();
    layout();
    wrapped();
    pages();
    words();
    sentences();
    any_text();
    rgl_arena_free(&arena);
    return done();
}
