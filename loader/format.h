/* format.h: the markup of a document is taken off: what each format gives, and the list of the formats. */
#ifndef RGL_FORMAT_H
#define RGL_FORMAT_H

#include "regledger.h"

/* What a reader may use. Memory comes from the arena and lives until the document is done. */
typedef struct {
    rgl_arena *arena;
    const char *charset; /* declared outside of the bytes, as in a MIME header; NULL: nothing declared */
    bool lenient;        /* bytes that cannot be decoded become U+FFFD instead of an error */
} format_context;

/* What a reader gives. text is normalised (rgl_text_normalise), and the spans of the blocks count in it. */
typedef struct {
    const char *text;
    size_t len;
    const rgl_block *blocks; /* NULL: the format has no layout of its own */
    size_t block_count;
    const char *charset; /* what the bytes were read in, as the ledger stores it */
    const char *title;   /* of the document itself; NULL: it has none */
    rgl_date published;  /* the document's own date; year 0: it has none */
} format_content;

/*
 * A format: three lines in a file of its own (format_html.c), and one in formats[] of format.c.
 *
 *   sniff   how sure the format is of the first bytes (at most FORMAT_HEAD of them, without NULs), 0 to 100. The name
 *           of the file has no say: content chooses.
 *   read    the whole file; the offset of an error counts the file's bytes.
 */
#define FORMAT_HEAD 4096
typedef struct {
    const char *media_type;
    const char *suffixes; /* those under which folders hold it: ".html .htm" */
    int (*sniff)(const char *head, size_t len);
    rgl_status (*read)(const format_context *context, const char *bytes, size_t len, format_content *out,
                       rgl_error *err);
} format;

extern const format format_text, format_html;

/* The format that is surest of the bytes; NULL with *err when they are none that we read: RGL_EMPTY for no bytes at
 * all, RGL_BINARY with a message that names what it is (a PDF file, a zip archive, an image). */
const format *format_choose(const char *bytes, size_t len, rgl_error *err);

/* Does the name end in the suffix of a format? Letter case does not count. */
bool format_knows_suffix(const char *name);
/* All suffixes for a message: ".txt .text .html .htm"; constant. */
const char *format_suffixes(void);

#endif
