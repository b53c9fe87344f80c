/* escape.h: text from outside as it may be shown on a terminal and in a log. */
#ifndef RGL_ESCAPE_H
#define RGL_ESCAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* Length of the UTF-8 sequence at text and its code point; 0 when there is none. left > 0. */
size_t escape_decode(const char *text, size_t left, uint32_t *out);

/* Does the character act on a terminal, or on the direction of the line, instead of showing? */
bool escape_acts(uint32_t c);

/* The text with \xNN or \u{NNNN} for what acts and for invalid UTF-8, and \n for a line end. */
void print_escaped(FILE *out, const char *text, size_t len);

#endif
