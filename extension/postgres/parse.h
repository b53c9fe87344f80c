/* parse.h: what the functions over texts share. */
#ifndef PARSE_H
#define PARSE_H

#include "face.h"

/* The value of an enum type by its label, or InvalidOid. */
Oid enum_value(Oid type, const char *label);

#endif
