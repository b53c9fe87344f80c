/* acronym.h: the short names that a text itself gives to bodies. */
#ifndef RGL_ACRONYM_H
#define RGL_ACRONYM_H

#include "mention.h"

/* Append an authority for each later use of the letters that stand behind its full name, in parentheses or behind
 * "or": 'National Security Standardization Committee ("NSSC")', "the People's Bank of China, or PBOC,". With the
 * office's place. The scan is sorted and its offices have their places; false: no memory. */
bool rgl_acronym_find(rgl_scan *scan);

#endif
