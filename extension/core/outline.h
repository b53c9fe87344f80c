/* outline.h: what each block of a document is: a heading of a section or an item, a date alone, a field of a record, a
 * line of the contents, boilerplate. What is one development comes later, in development.c. */
#ifndef RGL_OUTLINE_H
#define RGL_OUTLINE_H

#include "development.h"

/* Points at which a block's first sentences are an event of their own: what happens (2), and when (1). Under a headline
 * of its own 2 are enough. */
#define EVENT                3
#define EVENT_UNDER_HEADLINE 2
/* A masthead stands in the first lines. */
#define MASTHEAD_BLOCKS 4
#define MASTHEAD_CHARS  100
/* More passages than this to one development are cut off: it is a treatise, no news. */
#define PASSAGES_MAX 64

/* What is known of one block. */
typedef struct {
    rgl_sentence *sentences;
    size_t count;
    int weight; /* of the first two sentences together */
    const char *why;
    int8_t section; /* of a section's heading; -1: none */
    bool mixed;     /* a heading of a section with items of all kinds: 热点, 要闻 */
    bool boilerplate, highlights, contents, date_only, title;
    bool acts;               /* an authority acts in the first two sentences, surely and now */
    bool lead_date;          /* begins with its date */
    const rgl_block *header; /* of a table row: the row with the columns' names */
    bool is_header;
    bool field;      /* of a record that is written down the page */
    bool answer;     /* of an interview: it opens nothing */
    bool again;      /* a line of the contents: the heading comes again below */
    bool noted;      /* a day with a note at the top of the page: when it came out */
    bool paged;      /* a line of who wrote the page, with the day on which it came out */
    bool part;       /* "Findings of the authority", "Next steps": heads a part of the item, no item */
    bool source;     /* a line that says whose the item under the headline is */
    bool ends;       /* "Notes to editors", "Diary": what follows is no news */
    size_t part_end; /* where the notice ends that this heading numbers; 0: none */
    bool imprint;    /* under a title: who issued it, when, from when it applies */
    bool entry;      /* of a docket of fines: a name beside its sum, and no verb */
    bool note;       /* "Read more": a line that ends an item */
    bool peer;       /* an item of a list of events, or a paragraph between notes */
    bool item;       /* one of a digest's items, most of which are events */
    bool frame;      /* "adopted several documents, which are described below": what follows are the events */
} rgl_outline_block;

/* infos: one for each block of the document, in the document's arena. */
typedef struct {
    rgl_document *doc;
    rgl_outline_block *infos;
    bool digest;       /* its masthead says newsletter, and most paragraphs tell an event, without days */
    bool wide;         /* several authorities act, each at the head of a paragraph */
    rgl_date page_day; /* on which the page came out, by a line at its top that says so; year 0: none */
    bool log;          /* an archive: paragraphs that begin with their days, none later than the one before */
} rgl_outline;

/* Read the sentences of each block of outline->doc, whose mentions are in the sorted scan, and say what the block is;
 * the infos, of which sentences may be read already, are written. False: no memory, and *at (a byte of the text) says
 * where. */
bool rgl_outline_read(rgl_outline *outline, uint32_t *at);

/* Where the record ends that begins at block b: behind its fields, or where its first name comes again. */
size_t rgl_outline_record_end(const rgl_outline *outline, size_t b);

/* The next block behind b that is neither a date alone nor boilerplate; block_count: none. */
size_t rgl_outline_next(const rgl_outline *outline, size_t b);

/* A heading that heads what follows: no section's, not the document's title, not above another heading. */
bool rgl_outline_is_headline(const rgl_outline *outline, size_t b);

/* A paragraph of a digest in which an authority acts: an event, whether it tells the day or not. */
bool rgl_outline_is_undated(const rgl_outline *outline, size_t b);

/* A heading over several events ("France", "State"): it tells nothing itself, and two blocks under it are events. */
bool rgl_outline_is_group(const rgl_outline *outline, size_t b);

/* Is the heading b the document's title with no more of a date than its month ("Privacy news - May 2024")? */
bool rgl_outline_is_edition(const rgl_outline *outline, size_t b);

/* Is the heading b, right under a headline that tells an event, but a tag of it ("Final", "Under appeal", "News")? */
bool rgl_outline_is_tag(const rgl_outline *outline, size_t headline, size_t b);

/* Is the block a paragraph of whole sentences? Its last character is a stop. */
bool rgl_outline_is_prose(const rgl_outline *outline, size_t b);

/* Does the heading b of a group stand beside the heading `section` of a section, and not below it? It has the same kind
 * of mark, or none as that has none; and it is more than the name of a place or of an authority. */
bool rgl_outline_is_beside(const rgl_outline *outline, size_t section, size_t b);

/* Does the block b belong to the key highlights, whose heading is the block `heading`? Items of a list do, until their
 * numbers begin anew; lines do when nothing but lines comes before and behind; paragraphs until one leads with a day.
 */
bool rgl_outline_is_highlight(const rgl_outline *outline, size_t heading, size_t b);

#endif
