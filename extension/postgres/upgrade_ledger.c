/* upgrade_ledger.c: upgrade_ledger: an older ledger becomes what create_ledger makes today.
 *
 * There is one source of what a ledger is, its DDL; a second, a script from each version to the next, would have to be
 * kept equal to it. So the difference is worked out: the present tables are made once more as temporary tables, with
 * their rows of the lexicon, and the catalog says what the ledger lacks: columns, defaults, constraints, rows. Tables,
 * indexes, views, functions and comments are simply made again, where the DDL can be told to skip or replace. What
 * users added, objects as well as rows, stays. What cannot be brought about, a column of another type, is an error, and
 * then nothing has happened. */
#include "ledger_schema.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "nodes/pg_list.h"
#include "utils/builtins.h"

#include "ledger_ddl.h"
#include "ledger_functions.h"

/* ------------------------------------------------------------------------------------------------- the DDL's text */

static bool
begins_with(const char *statement, const char *words)
{
    return strncmp(statement, words, strlen(words)) == 0;
}

/* The statement that begins at *at, without its semicolon; NULL at the end. Lines of comment may stand before it, and
 * quoted text may hold semicolons. */
static char *
next_statement(const char **at)
{
    const char *begin, *end;
    bool quoted = false;

    while (**at == '\n' || **at == ' ' || **at == ';' || begins_with(*at, "--"))
        *at += **at == '-' ? strcspn(*at, "\n") : 1;
    begin = *at;
    for (end = begin; *end && (quoted || *end != ';'); end++)
        if (*end == '\'')
            quoted = !quoted;
    *at = end;
    return end > begin ? pnstrdup(begin, (Size) (end - begin)) : NULL;
}

/* Run the statements that begin with certain words, with those words replaced. */
static void
run_all(const char *words, const char *instead)
{
    const char *at = rgl_ledger_postgres;
    char *statement;

    while ((statement = next_statement(&at)) != NULL)
        if (begins_with(statement, words))
            ledger_execute(psprintf("%s%s", instead, statement + strlen(words)));
}

/* --------------------------------------------------------------------------------------------- the catalog's queries
 */

/* Each gives statements, to be run in the ledger's schema. $1 is that schema; the present tables are in pg_temp, which
 * is entered, so that their names are printed without a schema. */

#define TABLES                                                                                                         \
    " FROM pg_catalog.pg_class AS new JOIN pg_catalog.pg_class AS old USING (relname)"                                 \
    " JOIN pg_catalog.pg_namespace AS ns ON ns.oid = old.relnamespace AND ns.nspname = $1"
#define OF_TABLES                                                                                                      \
    " WHERE new.relnamespace = pg_catalog.pg_my_temp_schema() AND new.relkind = 'r' AND old.relkind IN ('r', 'p')"
#define COLUMN " JOIN pg_catalog.pg_attribute AS a ON a.attrelid = new.oid AND a.attnum > 0 AND NOT a.attisdropped"
#define OLD_COLUMN                                                                                                     \
    " JOIN pg_catalog.pg_attribute AS b ON b.attrelid = old.oid AND b.attname = a.attname AND NOT b.attisdropped"
#define DEFAULTS                                                                                                       \
    " LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = new.oid AND d.adnum = a.attnum"                              \
    " LEFT JOIN pg_catalog.pg_attrdef AS e ON e.adrelid = old.oid AND e.adnum = b.attnum"
#define EXPRESSION     "pg_catalog.pg_get_expr(d.adbin, d.adrelid)"
#define OLD_EXPRESSION "pg_catalog.pg_get_expr(e.adbin, e.adrelid)"
#define TYPE           "pg_catalog.format_type(a.atttypid, a.atttypmod)"
#define OLD_TYPE       "pg_catalog.format_type(b.atttypid, b.atttypmod)"

static const char new_columns[] =
    "SELECT pg_catalog.format('ALTER TABLE %I ADD COLUMN %I %s%s%s%s', new.relname, a.attname, " TYPE ","
    " CASE WHEN a.attcollation <> t.typcollation THEN ' COLLATE ' || a.attcollation::pg_catalog.regcollation::text END,"
    " CASE WHEN a.attgenerated = 's' THEN ' GENERATED ALWAYS AS (' || " EXPRESSION " || ') STORED'"
    "      ELSE ' DEFAULT ' || " EXPRESSION " END,"
    " CASE WHEN a.attnotnull THEN ' NOT NULL' END)" TABLES COLUMN " JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid"
    " LEFT JOIN pg_catalog.pg_attribute AS b ON b.attrelid = old.oid AND b.attname = a.attname AND NOT b.attisdropped"
    " LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = new.oid AND d.adnum = a.attnum" OF_TABLES
    " AND b.attname IS NULL ORDER BY new.relname, a.attnum";

static const char changed_columns[] =
    "SELECT pg_catalog.format('ALTER TABLE %I ALTER COLUMN %I %s', new.relname, a.attname, change)" TABLES COLUMN
        OLD_COLUMN DEFAULTS " CROSS JOIN LATERAL (VALUES"
    " (CASE WHEN a.attgenerated = '' AND " EXPRESSION " IS DISTINCT FROM " OLD_EXPRESSION
    " THEN coalesce('SET DEFAULT ' || " EXPRESSION ", 'DROP DEFAULT') END),"
    " (CASE WHEN a.attnotnull AND NOT b.attnotnull THEN 'SET NOT NULL' WHEN b.attnotnull AND NOT a.attnotnull"
    " THEN 'DROP NOT NULL' END)) AS c (change)" OF_TABLES
    " AND change IS NOT NULL ORDER BY new.relname, a.attnum, change";

static const char constraints[] =
    "SELECT pg_catalog.format('ALTER TABLE %I DROP CONSTRAINT IF EXISTS %I, ADD CONSTRAINT %I %s', new.relname,"
    " c.conname, c.conname, pg_catalog.pg_get_constraintdef(c.oid))" TABLES
    " JOIN pg_catalog.pg_constraint AS c ON c.conrelid = new.oid AND c.contype IN ('c', 'f', 'p', 'u')"
    " LEFT JOIN pg_catalog.pg_constraint AS o ON o.conrelid = old.oid AND o.conname = c.conname" OF_TABLES
    " AND pg_catalog.pg_get_constraintdef(c.oid) IS DISTINCT FROM"
    " pg_catalog.replace(pg_catalog.pg_get_constraintdef(o.oid), ' REFERENCES ' || pg_catalog.quote_ident($1) || '.',"
    " ' REFERENCES ') ORDER BY c.contype <> 'f', new.relname, c.conname";

/* Rows of the lexicon: new ones come, changed ones change, a user's own row of the same key stays hers. */
static const char rows[] =
    "SELECT pg_catalog.format('INSERT INTO %1$I AS t (%2$s) SELECT %2$s FROM pg_temp.%1$I ON CONFLICT (%3$s) DO %4$s',"
    " new.relname, cols, keys, CASE WHEN cols = keys THEN 'NOTHING' ELSE pg_catalog.format("
    "'UPDATE SET (%s) = ROW(%s) WHERE (%s) IS DISTINCT FROM (%s)%s', cols, excluded, ours, excluded,"
    " CASE WHEN builtin THEN ' AND t.builtin' END) END)" TABLES
    " CROSS JOIN LATERAL (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(attname), ', ' ORDER BY attnum) AS cols,"
    "  pg_catalog.string_agg('excluded.' || pg_catalog.quote_ident(attname), ', ' ORDER BY attnum) AS excluded,"
    "  pg_catalog.string_agg('t.' || pg_catalog.quote_ident(attname), ', ' ORDER BY attnum) AS ours,"
    "  pg_catalog.bool_or(attname = 'builtin') AS builtin"
    "  FROM pg_catalog.pg_attribute WHERE attrelid = new.oid AND attnum > 0 AND NOT attisdropped) AS a"
    " CROSS JOIN LATERAL (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(attname), ', ' ORDER BY attnum) AS keys"
    "  FROM pg_catalog.pg_index AS i JOIN pg_catalog.pg_attribute AS k ON attrelid = new.oid AND attnum = ANY "
    "(i.indkey)"
    "  WHERE i.indrelid = new.oid AND i.indisprimary) AS b" OF_TABLES
    " AND new.relname IN ('place', 'authority', 'authority_alias', 'topic', 'law')"
    " ORDER BY pg_catalog.array_position(ARRAY['place', 'authority', 'authority_alias', 'topic', 'law']::name[], "
    "new.relname)";

/* Names that the lexicon no longer takes for an authority's. */
static const char dropped_aliases[] =
    "DELETE FROM authority_alias AS t WHERE builtin AND NOT EXISTS (SELECT FROM pg_temp.authority_alias AS n"
    " WHERE n.authority_code = t.authority_code AND n.alias = t.alias AND n.language = t.language)";

/* What no statement can mend. */
static const char mismatches[] =
    "SELECT pg_catalog.format('%I.%I is %s, not %s', new.relname, a.attname, " OLD_TYPE ", " TYPE
    ")" TABLES COLUMN OLD_COLUMN DEFAULTS OF_TABLES " AND (" TYPE " <> " OLD_TYPE " OR a.attcollation <> b.attcollation"
    " OR a.attgenerated <> b.attgenerated OR a.attgenerated <> '' AND " EXPRESSION " <> " OLD_EXPRESSION ")"
    " ORDER BY new.relname, a.attnum";

/* Run one of the queries; a list of strings. */
static List *
ask(const char *query, const char *schema)
{
    Oid types[] = {TEXTOID};
    Datum values[] = {CStringGetTextDatum(schema)};
    List *answers = NIL;

    if (SPI_execute_with_args(query, 1, types, values, NULL, false, 0) != SPI_OK_SELECT)
        elog(ERROR, "cannot compare the ledger");
    for (uint64 i = 0; i < SPI_processed; i++)
        answers = lappend(answers, SPI_getvalue(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1));
    return answers;
}

static void
run_list(List *statements)
{
    ListCell *cell;

    foreach (cell, statements)
        ledger_execute(lfirst(cell));
}

/* The statements that bring the ledger's tables to the present ones in pg_temp. */
static List *
table_changes(const char *schema)
{
    return list_concat(list_concat(ask(new_columns, schema), ask(changed_columns, schema)), ask(constraints, schema));
}

/* ------------------------------------------------------------------------------------------------------- the upgrade
 */

/* Which version is the later one: as 1.10 is later than 1.9. */
static bool
is_later(const char *a, const char *b)
{
    int a_major = 0, a_minor = 0, b_major = 0, b_minor = 0;

    (void) sscanf(a, "%d.%d", &a_major, &a_minor);
    (void) sscanf(b, "%d.%d", &b_major, &b_minor);
    return a_major != b_major ? a_major > b_major : a_minor > b_minor;
}

/* Raise when the ledger's tables are not the present ones. pg_temp is entered. */
static void
verify(const char *schema)
{
    List *left = list_concat(ask(mismatches, schema), table_changes(schema));

    if (left != NIL)
        ereport(ERROR, errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
                errmsg("the ledger in schema \"%s\" cannot be brought to version %s", schema, RGL_VERSION),
                errdetail("What stands in the way: %s.", (char *) linitial(left)),
                errhint("Move the rows into a new ledger, made by create_ledger."));
}

/* upgrade_ledger(ledger name) returns void */
PG_FUNCTION_INFO_V1(upgrade_ledger);
Datum
upgrade_ledger(PG_FUNCTION_ARGS)
{
    const char *schema = pstrdup(NameStr(*PG_GETARG_NAME(0)));
    char *version;
    int level = ledger_enter(schema, &version), inner;
    List *tables, *reference;

    if (strcmp(version, RGL_VERSION) == 0) {
        ledger_leave(level);
        PG_RETURN_VOID();
    }
    if (is_later(version, RGL_VERSION))
        ereport(ERROR, errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
                errmsg("the ledger is of version %s, and the extension's library of version %s", version, RGL_VERSION),
                errhint("Install the newer extension."));

    run_all("CREATE TABLE ", "CREATE TABLE IF NOT EXISTS ");
    inner = ledger_enter_schema("pg_temp");
    run_all("CREATE TABLE ", "CREATE TABLE ");
    run_all("INSERT INTO ", "INSERT INTO ");
    tables = table_changes(schema);
    reference = ask(rows, schema);
    ledger_leave_schema(inner);

    run_list(tables);
    run_list(reference);
    ledger_execute(dropped_aliases);
    run_all("CREATE INDEX ", "CREATE INDEX IF NOT EXISTS ");
    run_all("CREATE VIEW ", "CREATE OR REPLACE VIEW ");
    ledger_execute(rgl_ledger_functions);
    ledger_secure_views();
    run_all("COMMENT ON ", "COMMENT ON ");
    ledger_execute("INSERT INTO ledger_version (version) VALUES ('" RGL_VERSION "')");

    inner = ledger_enter_schema("pg_temp");
    verify(schema);
    run_list(ask(
        "SELECT 'DROP TABLE ' || pg_catalog.string_agg('pg_temp.' || pg_catalog.quote_ident(m[1]), ', ') || ' CASCADE'"
        " FROM pg_catalog.regexp_matches($1, '^CREATE TABLE (\\w+)', 'gn') AS m",
        rgl_ledger_postgres));
    ledger_leave_schema(inner);
    ledger_leave(level);
    PG_RETURN_VOID();
}
