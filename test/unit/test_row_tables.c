/* test_row_tables.c: the tables that the core fills are those that the DDL declares: the same columns in the same order
 * and of a fitting type, in both databases; what the DDL has beyond them comes after and needs no value. */
#include <stdlib.h>

#include "ledger_ddl.h"
#include "regledger.h"
#include "tap.h"

/* The line after "CREATE TABLE name (", or NULL. */
static const char *
table_lines(const char *ddl, const char *name)
{
    char head[80];
    const char *at;

    snprintf(head, sizeof head, "CREATE TABLE %s (", name);
    at = strstr(ddl, head);
    at = at ? strchr(at, '\n') : NULL;
    return at ? at + 1 : NULL;
}

/* Split a line of a column into name and type, both at most 39 bytes; false when it is none (a key, a check, the end).
 * *rest is what follows them, *next the next line. */
static bool
column_line(const char *line, char name[40], char type[40], const char **rest, const char **next)
{
    int n = 0;

    *next = strchr(line, '\n') + 1;
    if (sscanf(line, "    %39[a-z0-9_] %39[A-Za-z]%n", name, type, &n) != 2)
        return false;
    *rest = line + n;
    return true;
}

/* Does a type of the DDL hold what the core gives? */
static bool
fits(rgl_value_type type, const char *sql)
{
    switch (type) {
    case RGL_TEXT_VALUE:
        return strcmp(sql, "text") == 0 || strcmp(sql, "TEXT") == 0;
    case RGL_INT_VALUE:
        return strcmp(sql, "integer") == 0 || strcmp(sql, "bigint") == 0 || strcmp(sql, "INTEGER") == 0;
    case RGL_BOOL_VALUE:
        return strcmp(sql, "boolean") == 0 || strcmp(sql, "BOOLEAN") == 0;
    case RGL_DATE_VALUE:
        return strcmp(sql, "date") == 0 || strcmp(sql, "DATE") == 0;
    case RGL_DECIMAL_VALUE:
        return strcmp(sql, "numeric") == 0 || strcmp(sql, "DECIMAL") == 0;
    case RGL_NULL:
        break;
    }
    return false;
}

/* The rest of a line up to its comment has one of the words that let a row come without this column. */
static bool
needs_no_value(const char *rest)
{
    char line[400];

    snprintf(line, sizeof line, "%.*s", (int) strcspn(rest, "\n"), rest);
    if (strstr(line, " -- "))
        *strstr(line, " -- ") = 0;
    return !strstr(line, "NOT NULL") || strstr(line, "DEFAULT") || strstr(line, "GENERATED");
}

static void
compare(const char *database, const char *ddl, const rgl_table *table)
{
    const char *line = table_lines(ddl, table->name), *rest = "";
    char name[40], type[40];
    int n = 0;

    if (!ok(line != NULL, "%s has table %s", database, table->name))
        return;
    for (; n < table->column_count; n++) {
        const rgl_column *column = &table->columns[n];

        if (!column_line(line, name, type, &rest, &line)) {
            ok(false, "%s: %s has only %d columns of %d", database, table->name, n, table->column_count);
            return;
        }
        if (strcmp(name, column->name) != 0 || !fits(column->type, type)) {
            ok(false, "%s: %s.%s is column %d: got %s %s", database, table->name, column->name, n + 1, name, type);
            return;
        }
    }
    ok(true, "%s: %s has the %d columns of the core", database, table->name, n);
    while (column_line(line, name, type, &rest, &line))
        ok(needs_no_value(rest), "%s: %s.%s, a further column, needs no value", database, table->name, name);
}

int
main(void)
{
    for (int i = 0; i < RGL_TABLES; i++) {
        compare("postgres", rgl_ledger_postgres, &rgl_tables[i]);
        compare("sqlite", rgl_ledger_sqlite, &rgl_tables[i]);
    }
    return done();
}
