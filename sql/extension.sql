-- The extension itself: what it holds, and that it holds nothing that stores a row.
SELECT extversion, nspname, extrelocatable FROM pg_extension e JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'regledger';
SELECT regledger.regledger_version() = extversion AS library_is_of_it FROM pg_extension WHERE extname = 'regledger';

CREATE TEMP VIEW member AS
    SELECT classid::regclass::text AS catalog, objid, pg_describe_object(classid, objid, 0) AS object
    FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
        AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'regledger');
SELECT catalog, count(*) FROM member WHERE catalog IN ('pg_class') GROUP BY catalog;

-- Everything that a user may meet says what it is. (Arrays are the server's, and so is the cast between row and text.)
SELECT object AS without_comment FROM member
WHERE NOT EXISTS (SELECT FROM pg_description d WHERE d.objoid = member.objid AND d.classoid = member.catalog::regclass AND d.objsubid = 0)
    AND NOT (catalog = 'pg_type' AND EXISTS (SELECT FROM pg_type t WHERE t.oid = objid AND t.typcategory = 'A'))
ORDER BY object;
SELECT p.oid::regprocedure AS without_comment FROM pg_proc p WHERE pronamespace = 'regledger'::regnamespace AND obj_description(p.oid, 'pg_proc') IS NULL;

-- Functions promise what is true of them: nothing runs with other rights than the caller's; what depends on its
-- arguments alone is immutable; what writes is kept from workers.
SELECT prosecdef, provolatile, proparallel, count(*) > 0 AS some FROM pg_proc WHERE oid IN (SELECT objid FROM member WHERE catalog = 'pg_proc')
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
SELECT proname FROM pg_proc WHERE provolatile <> 'i' AND oid IN (SELECT objid FROM member WHERE catalog = 'pg_proc') ORDER BY proname;
SELECT proname, provolatile, proparallel, proisstrict, procost, prorows FROM pg_proc
WHERE proname ~ '^(parse_|mentions|developments_of|normalise_)' AND oid IN (SELECT objid FROM member WHERE catalog = 'pg_proc')
ORDER BY proname, pronargs;

-- Strict but for aggregates' parts, for what has a default that may be NULL, and for what a ledger would have inlined.
SELECT p.oid::regprocedure AS not_strict FROM pg_proc p JOIN member ON objid = p.oid AND catalog = 'pg_proc'
WHERE NOT proisstrict AND prokind = 'f' ORDER BY p.oid::regprocedure::text;

-- NULL alone gives NULL, or no row, for every function that can be called; the others do nothing.
CREATE FUNCTION pg_temp.of_nulls(function oid) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    arguments text;
    answer text;
BEGIN
    SELECT string_agg('NULL::' || format_type(t, NULL), ', ' ORDER BY n) INTO arguments
    FROM pg_proc, unnest(proargtypes) WITH ORDINALITY a (t, n) WHERE oid = function;
    EXECUTE format('SELECT string_agg(r::text, '', '') FROM %s(%s) r', function::regproc, arguments) INTO answer;
    RETURN coalesce(answer, 'NULL');
EXCEPTION WHEN OTHERS THEN
    RETURN SQLSTATE || ': ' || SQLERRM;
END $$;
SET client_min_messages = warning;
SELECT regledger.create_ledger('of_nulls');
CREATE TEMP VIEW callable AS SELECT p.oid::regprocedure AS function FROM pg_proc p
    WHERE pronamespace IN ('regledger'::regnamespace, 'of_nulls'::regnamespace) AND prokind = 'f' AND pronargs > 0
        AND NOT proargtypes::oid[] && ARRAY['internal'::regtype::oid] AND proname NOT IN ('penalty_range', 'penalty_multirange'); -- the server's own
SELECT count(*) > 70 AS called, count(*) FILTER (WHERE pg_temp.of_nulls(function) = 'NULL') = count(*) AS all_null FROM callable;
SELECT function, pg_temp.of_nulls(function) FROM callable WHERE pg_temp.of_nulls(function) <> 'NULL' ORDER BY function::text;
-- The ledger's functions promise the same as those of the extension, and say what they are.
SELECT p.oid::regprocedure AS function, provolatile, proparallel, prosecdef, procost, prorows, obj_description(p.oid, 'pg_proc') IS NULL AS without_comment
FROM pg_proc p WHERE pronamespace = 'of_nulls'::regnamespace ORDER BY p.oid::regprocedure::text;
DROP SCHEMA of_nulls CASCADE;

-- Whoever may connect may use types and functions, and may not make objects of her own beside them.
SELECT has_schema_privilege('public', 'regledger', 'USAGE') AS usage, has_schema_privilege('public', 'regledger', 'CREATE') AS make;
