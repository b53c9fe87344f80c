/* merge.c: the rule of merging, written once in SQL that both databases take. */
#include "merge.h"
#include "regledger.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The new row's status is later than the old one's: greater by (status_date, status_rank, status), NULLs lowest. */
#define LATER                                                                                                          \
    "(coalesce(excluded.status_date, '0001-01-01') > coalesce(old.status_date, '0001-01-01') "                         \
    "OR (coalesce(excluded.status_date, '0001-01-01') = coalesce(old.status_date, '0001-01-01') "                      \
    "AND (coalesce(excluded.status_rank, -1) > coalesce(old.status_rank, -1) "                                         \
    "OR (coalesce(excluded.status_rank, -1) = coalesce(old.status_rank, -1) "                                          \
    "AND coalesce(excluded.status, '') > coalesce(old.status, '') COLLATE %s))))"

/* A NULL on one side makes the comparison NULL, and ELSE takes the other side; so the order of the branches matters. */
static void
print_lesser(FILE *out, const char *name, const char *collate)
{
    fprintf(out, "CASE WHEN old.%s IS NULL OR excluded.%s < old.%s%s%s THEN excluded.%s ELSE old.%s END", name, name,
            name, collate ? " COLLATE " : "", collate ? collate : "", name, name);
}

static void
print_greater(FILE *out, const char *name)
{
    fprintf(out, "CASE WHEN old.%s IS NULL OR excluded.%s > old.%s THEN excluded.%s ELSE old.%s END", name, name, name,
            name, name);
}

char *
merge_clause(const char *collate)
{
    const rgl_table *table = &rgl_tables[RGL_T_INSTRUMENT];
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);

    if (!out)
        return NULL;
    fputs(" ON CONFLICT (instrument_id) DO UPDATE SET ", out);
    for (int i = 1; i < table->column_count; i++) {
        const char *name = table->columns[i].name;

        fprintf(out, "%s%s = ", i > 1 ? ", " : "", name);
        if (strcmp(name, "status") == 0 || strcmp(name, "status_rank") == 0 || strcmp(name, "status_date") == 0) {
            fprintf(out, "CASE WHEN " LATER " THEN excluded.%s ELSE old.%s END", collate, name, name);
        } else if (strcmp(name, "last_seen") == 0 || strcmp(name, "effective_date") == 0)
            print_greater(out, name);
        else
            print_lesser(out, name, table->columns[i].type == RGL_TEXT_VALUE ? collate : NULL);
    }
    if (fclose(out) != 0) {
        free(text);
        return NULL;
    }
    return text;
}
