/* test_text.c: bytes become the text that is stored; stepping through it; what is refused, and at which byte. */
#include "text.h"

#include "tap.h"

#include <stdlib.h>

static rgl_arena arena;

/* The normalised text as a string with a NUL, or the name of the error and its offset: "bad_utf8 at 3". */
static const char *
normalised(const char *bytes, size_t len)
{
    const char *out;
    size_t out_len;
    rgl_error err = {0};
    char *said;

    rgl_arena_reset(&arena);
    if (rgl_text_normalise(&arena, bytes, len, &out, &out_len, &err) == RGL_OK)
        return rgl_strndup(&arena, out, out_len);
    said = rgl_alloc(&arena, 64);
    snprintf(said, 64, "%s at %zu", rgl_error_describe(err.code)->name, err.offset);
    return said;
}
#define NORMALISED(literal) normalised(literal, sizeof literal - 1)

static void
what_changes(void)
{
    is(NORMALISED("a\r\nb\rc\nd"), "a\nb\nc\nd", "CR LF and CR become LF");
    is(NORMALISED("\xEF\xBB\xBF"
                  "a"),
       "a", "a byte order mark goes");
    is(NORMALISED("a \t\nb"), "a\nb", "blanks before a line end go");
    is(NORMALISED("a\fb\vc"), "a\nb\nc", "form feeds and vertical tabs end a line");
    is(NORMALISED("a\xE2\x80\xA8"
                  "b\xE2\x80\xA9"
                  "c\xC2\x85"
                  "d"),
       "a\nb\nc\nd", "so do U+2028, U+2029 and U+0085");
    is(NORMALISED("a\x01"
                  "b\x1B"),
       "ab", "other control characters go");
    is(NORMALISED("a\xEF\xBB\xBF"
                  "b"),
       "ab", "so does a byte order mark inside");
    is(NORMALISED("e\xCC\x81"), "\xC3\xA9", "a letter and its accent become one (NFC)");
    is(NORMALISED("\xEF\xA4\x80"), "\xE8\xB1\x88", "a compatibility ideograph with a canonical form becomes it");
    is(NORMALISED("\xEF\xBC\x91\xEF\xBC\x92\xE4\xB8\x87\xE2\x80\x9C"
                  "x\xE2\x80\x9D 2o22"),
       "\xEF\xBC\x91\xEF\xBC\x92\xE4\xB8\x87\xE2\x80\x9C"
       "x\xE2\x80\x9D 2o22",
       "full-width digits, quotes and letters in numbers stay: evidence is what the document says");
}

static void
what_is_borrowed(void)
{
    static const char plain[] = "plain text\n", marked[] = "\xEF\xBB\xBFplain";
    const char *out;
    size_t len;

    is_int(rgl_text_normalise(&arena, plain, sizeof plain - 1, &out, &len, NULL), RGL_OK, "plain text is accepted");
    ok(out == plain && len == sizeof plain - 1, "where nothing changes the result is the input");
    rgl_text_normalise(&arena, marked, sizeof marked - 1, &out, &len, NULL);
    ok(out == marked + 3 && len == 5, "behind a byte order mark, too");
}

static void
what_is_refused(void)
{
    is(NORMALISED(""), "empty at 0", "no byte");
    is(NORMALISED(" \t\n\xC2\xA0\xE3\x80\x80\xE2\x80\x8B"), "empty at 0", "blanks of any kind only");
    is(NORMALISED("ab\0c"), "binary at 2", "a NUL");
    is(NORMALISED("abc\xFF"
                  "d"),
       "bad_utf8 at 3", "FF begins nothing");
    is(NORMALISED("abc\x80"
                  "d"),
       "bad_utf8 at 3", "a continuation without a beginning");
    is(NORMALISED("abc\xE4\xB8"), "bad_utf8 at 3", "a sequence cut off at the end: the offset is its first byte");
    is(NORMALISED("a\xC0\xAF"), "bad_utf8 at 1", "overlong, two bytes");
    is(NORMALISED("a\xE0\x80\xAF"), "bad_utf8 at 1", "overlong, three bytes");
    is(NORMALISED("a\xF0\x80\x80\xAF"), "bad_utf8 at 1", "overlong, four bytes");
    is(NORMALISED("a\xED\xA0\x80"), "bad_utf8 at 1", "a surrogate");
    is(NORMALISED("a\xF4\x90\x80\x80"), "bad_utf8 at 1", "over U+10FFFF");
    is(NORMALISED("a\xF5\x80\x80\x80"), "bad_utf8 at 1", "F5 begins nothing");
    is(normalised("a", RGL_TEXT_MAX + 1), "too_large at 268435456", "over 256 MB, without reading it");
}

/* Once normalised a text does not change again, whatever stands beside whatever. */
static void
once_is_enough(void)
{
    static const char *const pieces[] = {"a",
                                         "B",
                                         " \xC3\xA9",
                                         "\t\xC3\xA9",
                                         "\n",
                                         "\r",
                                         " \r\n",
                                         "\f",
                                         "\v",
                                         "\x01",
                                         "\x7F",
                                         "e\xCC\x81",
                                         "\xCC\x81",
                                         "\xEF\xBB\xBF",
                                         "\xE2\x80\xA8",
                                         "\xC2\x85",
                                         "\xC2\xA0",
                                         "\xE3\x80\x80",
                                         "\xE4\xB8\x87",
                                         "\xEF\xA4\x80",
                                         "\xE2\x84\xA6",
                                         "\xE3\x82\xAB",
                                         "\xE3\x82\x99",
                                         "\xE1\x84\x80",
                                         "\xE1\x85\xA1",
                                         "\xF0\x9F\x98\x80"};
    uint64_t state = 88172645463325252u;
    char text[128], first[512];
    int changed = 0;

    for (int round = 0; round < 20000; round++) {
        size_t len = 0;
        const char *again;

        for (int i = 0; i < 8; i++) {
            const char *piece;

            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            piece = pieces[(state >> 33) % (sizeof pieces / sizeof *pieces)];
            memcpy(text + len, piece, strlen(piece));
            len += strlen(piece);
        }
        snprintf(first, sizeof first, "%s", normalised(text, len));
        if (strcmp(first, "empty at 0") == 0)
            continue;
        again = normalised(first, strlen(first));
        if (strcmp(first, again) != 0 && changed++ < 3) {
            printf("# changes again:");
            for (size_t i = 0; i < len; i++)
                printf(" %02X", (unsigned char) text[i]);
            printf("\n");
        }
    }
    is_int(changed, 0, "of 20,000 texts none changes when it is normalised again");
}

static void
stepping(void)
{
    static const char text[] = "a\xC3\xA9\xE4\xB8\x87\xF0\x9F\x98\x80z";
    const size_t len = sizeof text - 1, borders[] = {0, 1, 3, 6, 10, 11};
    static const uint32_t points[] = {'a', 0xE9, 0x4E07, 0x1F600, 'z', 0};
    rgl_cursor cursor = {0};

    for (int i = 0; i < 5; i++) {
        is_int((long long) rgl_utf8_next(text, len, borders[i]), (long long) borders[i + 1], "next");
        is_int((long long) rgl_utf8_prev(text, borders[i + 1]), (long long) borders[i], "prev");
        is_int(rgl_utf8_get(text, len, borders[i]), points[i], "get");
    }
    is_int(rgl_utf8_get(text, len, len), 0, "get at the end");
    is_int((long long) rgl_utf8_next(text, 8, 6), 8, "a sequence that is cut off ends with the text");
    for (int i = 0; i < 6; i++)
        is_int(rgl_text_chars(text, len, &cursor, (uint32_t) borders[i]), i, "characters before");
    is_int(rgl_text_chars(text, len, &cursor, 3), 2, "a cursor that goes back");
}

static void
spans(void)
{
    static const char text[] = " \xE3\x80\x80\xE4\xB8\x87 b\xC2\xA0\n";
    rgl_span trimmed = rgl_span_trim(text, (rgl_span){0, sizeof text - 1});
    rgl_span none = rgl_span_trim(text, (rgl_span){0, 4});

    is_int(trimmed.from, 4, "blanks of any width go in front");
    is_int(trimmed.to, 9, "and behind");
    is_int(none.to - none.from, 0, "of blanks nothing stays");
    ok(rgl_is_ideograph(0x4E07) && rgl_is_ideograph(0x3007) && rgl_is_ideograph(0x20000) && !rgl_is_ideograph('a') &&
           !rgl_is_ideograph(0x3042),
       "ideographs: Han and 0x3007, no letters, no kana");
}

static void
keys(void)
{
    unsigned char sha256[32];
    char id[33];

    for (int i = 0; i < 32; i++)
        sha256[i] = (unsigned char) (i * 17);
    rgl_document_id(sha256, id);
    is(id, "00112233445566778899aabbccddeeff", "a document's key is half of its digest");
}

int
main(void)
{
    arena = rgl_arena_malloc();
    what_changes();
    what_is_borrowed();
    what_is_refused();
    once_is_enough();
    stepping();
    spans();
    keys();
    rgl_arena_free(&arena);
    return done();
}
