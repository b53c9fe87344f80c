/* variants.c: han_variants.tsv: which ideographs stand for which, and its table for the core. */
#include "generate.h"

#include "han.h"
#include "text.h"

#include <string.h>

/* The ideograph at *text, which is moved behind it; 0 and a complaint when it cannot be in the table. */
static uint32_t
next_ideograph(const tsv_table *table, size_t row, const char **text)
{
    size_t len = strlen(*text);
    uint32_t c = rgl_utf8_get(*text, len, 0);

    *text += rgl_utf8_next(*text, len, 0);
    if (c >= RGL_HAN_FIRST && c < RGL_HAN_END)
        return c;
    tsv_complain(table, row, "a character that is no ideograph of three bytes");
    return 0;
}

void
make_variants(generator *g)
{
    const tsv_table *t = &g->variants;

    for (size_t i = 0; i < t->count; i++) {
        const char *simple = tsv_need(t, i, "simple"), *variant = tsv_need(t, i, "variants");
        uint32_t to = next_ideograph(t, i, &simple);

        if (*simple)
            tsv_complain(t, i, "more than one simple form");
        while (*variant) {
            uint32_t c = next_ideograph(t, i, &variant);

            if (g->simple[c])
                tsv_complain(t, i, "U+%04X is a variant already", (unsigned) c);
            g->simple[c] = (uint16_t) to;
        }
    }
    for (size_t i = 0; i < t->count; i++) {
        const char *simple = tsv_need(t, i, "simple");

        if (g->simple[next_ideograph(t, i, &simple)])
            tsv_complain(t, i, "a simple form that is itself a variant");
    }
}

const char *
fold_variants(generator *g, const char *text)
{
    char *copy = memcpy(gen_alloc(g, strlen(text) + 1), text, strlen(text) + 1);

    for (char *at = copy; *at; at += rgl_utf8_next(at, strlen(at), 0)) {
        uint32_t c = rgl_utf8_get(at, strlen(at), 0), simple = c < 0x10000 ? g->simple[c] : 0;

        if (simple) {
            at[0] = (char) (0xE0 | simple >> 12);
            at[1] = (char) (0x80 | (simple >> 6 & 0x3F));
            at[2] = (char) (0x80 | (simple & 0x3F));
        }
    }
    return copy;
}

void
emit_variants(generator *g, FILE *out)
{
    size_t count = 0;

    fputs("static const uint16_t simple_forms[] = {\n", out);
    for (uint32_t c = RGL_HAN_FIRST; c < RGL_HAN_END; c++)
        if (g->simple[c])
            fprintf(out, "%u,%s", g->simple[c], ++count % 20 ? "" : "\n");
    fputs("0};\n\nconst rgl_han_table rgl_han_variants = {{\n", out);
    for (uint32_t word = 0; word < RGL_HAN_WORDS; word++) {
        uint64_t bits = 0;

        for (uint32_t bit = 0; bit < 64; bit++)
            bits |= (uint64_t) (g->simple[RGL_HAN_FIRST + word * 64 + bit] != 0) << bit;
        fprintf(out, "0x%llx,%s", (unsigned long long) bits, word % 6 == 5 ? "\n" : "");
    }
    fputs("}, {\n", out);
    count = 0;
    for (uint32_t word = 0; word < RGL_HAN_WORDS; word++) {
        fprintf(out, "%zu,%s", count, word % 20 == 19 ? "\n" : "");
        for (uint32_t bit = 0; bit < 64; bit++)
            count += g->simple[RGL_HAN_FIRST + word * 64 + bit] != 0;
    }
    fputs("}, simple_forms};\n\n", out);
}
