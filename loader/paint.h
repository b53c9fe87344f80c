/* paint.h: text on a terminal: wrapped at its width, with colours where they are wanted. */
#ifndef RGL_PAINT_H
#define RGL_PAINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

typedef enum { PLAIN, BOLD, DIM, MARKED, KIND, STYLES } paint_style;

typedef struct {
    FILE *out;
    bool colour;
    int width;  /* columns of a line */
    int indent; /* blanks in front of each line */
    int column; /* columns of this line that are written */
    bool begun; /* something is: the indent is not due any more */
    bool blank; /* a blank is due before the next piece, unless the line ends */
    paint_style style;
} painter;

/* To standard output: in colour on a terminal, unless NO_COLOR is set; as wide as the terminal, else 100 columns. */
painter paint_start(void);
/* Text: blanks and line ends are places to break; so is each side of a wide character. Control characters are shown as
 * \xNN. */
void paint(painter *to, paint_style style, const char *text, size_t len);
void paint_string(painter *to, paint_style style, const char *text);
/* End the line, if there is one. The next has this indent. */
void paint_line(painter *to, int indent);

#endif
