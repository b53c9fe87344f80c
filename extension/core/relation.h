/* relation.h: what an instrument amends, repeals, implements or is based on. */
#ifndef RGL_RELATION_H
#define RGL_RELATION_H

#include "fact.h"

/*
 * Append the relations of the development's instruments to other instruments: told in the sentence that names both
 * ("the Measures implement the X"), or in the title itself ("Amendments to the X", 《关于修改〈X〉的决定》). The
 * instruments are read already. The kinds are properties of ELI, the European Legislation Identifier (eli:amends,
 * eli:repeals, eli:based_on) and, for rules that carry a law out, "implements". False: no memory.
 */
bool rgl_relation_read(rgl_document *document, rgl_development *d, const rgl_passage *passages, size_t count);

#endif
