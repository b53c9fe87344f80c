-- create_ledger: tables, views and functions as the caller's own objects; drop them, change them, dump them.
CREATE ROLE regress_owner;
GRANT CREATE ON DATABASE :DBNAME TO regress_owner;
SET ROLE regress_owner;
SET client_min_messages = warning;
SELECT regledger.create_ledger();
SELECT c.relkind, count(*), count(*) FILTER (WHERE pg_get_userbyid(relowner) <> 'regress_owner') AS of_others
FROM pg_class c WHERE relnamespace = 'ledger'::regnamespace AND relkind IN ('r', 'v') GROUP BY 1 ORDER BY 1;
SELECT version FROM ledger.ledger_version;
-- Nothing belongs to the extension.
SELECT count(*) FROM pg_depend WHERE deptype = 'e' AND classid = 'pg_class'::regclass AND refclassid = 'pg_extension'::regclass
    AND objid IN (SELECT oid FROM pg_class WHERE relnamespace = 'ledger'::regnamespace);
-- Every table, view and column says what it is.
SELECT relname, attname FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped
WHERE relnamespace = 'ledger'::regnamespace AND relkind IN ('r', 'v') AND col_description(c.oid, attnum) IS NULL;
SELECT relname FROM pg_class c WHERE relnamespace = 'ledger'::regnamespace AND relkind IN ('r', 'v') AND obj_description(c.oid, 'pg_class') IS NULL;
-- Views are plain: BI tools and drivers know these types.
SELECT DISTINCT format_type(atttypid, NULL) FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0
WHERE relnamespace = 'ledger'::regnamespace AND relkind = 'v' ORDER BY 1;

-- Twice is an error that says what to do, and changes nothing.
SELECT regledger.create_ledger();
\echo :LAST_ERROR_SQLSTATE
SELECT regledger.create_ledger('ledger');
-- Another schema is another ledger; names need not be simple.
SELECT regledger.create_ledger('My "second" ledger');
SELECT count(*) FROM "My ""second"" ledger".documents;
DROP SCHEMA "My ""second"" ledger" CASCADE;
-- A schema with something of the same name in it is left alone.
CREATE SCHEMA crowded;
CREATE TABLE crowded.document (id int);
CREATE VIEW crowded.calendar AS SELECT 1 AS x;
SELECT regledger.create_ledger('crowded');
SELECT relname FROM pg_class WHERE relnamespace = 'crowded'::regnamespace AND relkind IN ('r', 'v') ORDER BY 1;
DROP SCHEMA crowded CASCADE;
-- The extension's own schema is the extension's.
SELECT regledger.create_ledger('regledger');
SELECT regledger.create_ledger(NULL) IS NULL AS null_does_nothing;

-- Whatever stands in the caller's search_path, and in pg_temp, the ledger is made of the server's own parts.
CREATE SCHEMA trap;
CREATE FUNCTION trap.now() RETURNS timestamptz LANGUAGE sql AS 'SELECT ''1970-01-01''::timestamptz';
CREATE DOMAIN pg_temp.text AS pg_catalog.int4;
SET search_path = trap, public;
SELECT regledger.create_ledger('second');
SHOW search_path;
SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
WHERE adrelid = 'second.document'::regclass AND attname = 'loaded_at';
SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'second.document'::regclass AND attname = 'text';
SELECT created_at > '2020-01-01' AS now FROM second.ledger_version;
DROP DOMAIN pg_temp.text;
RESET search_path;
DROP SCHEMA trap CASCADE;
DROP SCHEMA second CASCADE;

-- upgrade_ledger: at the present version there is nothing to do; without a ledger, nothing to do it to.
SELECT regledger.upgrade_ledger();
SELECT regledger.upgrade_ledger('public');

-- grant_reader and grant_loader: what a role needs, and no more. What they can then do: test/postgres/roles.t.
RESET ROLE;
CREATE ROLE "regress reader";
SET ROLE regress_owner;
SELECT regledger.grant_reader('regress reader'), regledger.grant_loader('regress reader');
SELECT relname, string_agg(privilege_type, ', ' ORDER BY privilege_type) AS rights FROM pg_class, aclexplode(relacl) a
WHERE relnamespace = 'ledger'::regnamespace AND relname IN ('document', 'penalty', 'instrument', 'load_run', 'authority', 'penalties', 'ledger_version')
    AND grantee = '"regress reader"'::regrole GROUP BY 1 ORDER BY 1;
SELECT regledger.grant_reader(NULL) IS NULL AS null_does_nothing, regledger.grant_loader('regress reader', NULL) IS NULL AS null_does_nothing;
SELECT regledger.grant_reader('nobody of this name');
\echo :LAST_ERROR_SQLSTATE
SELECT regledger.grant_loader('regress reader', 'public');  -- no ledger
\echo :LAST_ERROR_SQLSTATE

-- penalty.fine is amount, currency and bound in one value, made by the server.
INSERT INTO ledger.penalty (document_id, development_no, penalty_no, amount_minor, amount, currency, amount_bound, char_from, char_to, evidence)
VALUES (repeat('0', 32), 1, 1, 8760000000, 87600000, 'CNY', 'exact', 0, 5, 'RMB87'), (repeat('0', 32), 1, 2, NULL, NULL, NULL, NULL, 0, 5, 'money')
RETURNING fine;

-- A role that may not make a schema is told so.
RESET ROLE;
CREATE ROLE regress_nobody;
SET ROLE regress_nobody;
SELECT regledger.create_ledger('mine');
RESET ROLE;

-- While a ledger uses the type, the extension cannot be dropped.
DROP EXTENSION regledger;
\echo :LAST_ERROR_SQLSTATE
DROP SCHEMA ledger CASCADE;
REVOKE ALL ON DATABASE :DBNAME FROM regress_owner;
DROP ROLE regress_owner, regress_nobody, "regress reader";
