-- The extension itself: what it holds, and that it holds nothing that stores a row.
SELECT extversion, nspname, extrelocatable FROM pg_extension e JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'regledger';

CREATE TEMP VIEW member AS
    SELECT classid::regclass::text AS catalog, objid, pg_describe_object(classid, objid, 0) AS object
    FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
        AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'regledger');
SELECT catalog, count(*) FROM member WHERE catalog IN ('pg_class') GROUP BY catalog;

-- Everything that a user may meet says what it is. (Arrays, and what a range type brings with it, are the server's.)
SELECT object AS without_comment FROM member
WHERE NOT EXISTS (SELECT FROM pg_description d WHERE d.objoid = member.objid AND d.classoid = member.catalog::regclass)
    AND NOT (catalog = 'pg_type' AND EXISTS (SELECT FROM pg_type t WHERE t.oid = objid AND t.typcategory = 'A'))
    AND NOT (catalog = 'pg_proc' AND objid IN (SELECT p.oid FROM pg_proc p JOIN pg_type t ON t.typname = p.proname
        AND t.typnamespace = p.pronamespace WHERE t.typtype IN ('r', 'm')))
    AND NOT (catalog = 'pg_cast' AND EXISTS (SELECT FROM pg_cast c WHERE c.oid = objid AND (c.castmethod <> 'f' OR c.castsource = c.casttarget)))
ORDER BY object;

-- Functions promise what is true of them: nothing runs with other rights than the caller's; what depends on its
-- arguments alone is immutable; what writes is kept from workers.
SELECT prosecdef, provolatile, proparallel, count(*) > 0 AS some FROM pg_proc WHERE oid IN (SELECT objid FROM member WHERE catalog = 'pg_proc')
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
SELECT proname FROM pg_proc WHERE provolatile <> 'i' AND oid IN (SELECT objid FROM member WHERE catalog = 'pg_proc') ORDER BY proname;
SELECT proname, provolatile, proparallel, proisstrict, procost, prorows FROM pg_proc
WHERE proname ~ '^(parse_|mentions|developments_of|normalise_)' AND oid IN (SELECT objid FROM member WHERE catalog = 'pg_proc')
ORDER BY proname, pronargs;

-- Whoever may connect may use types and functions, and may not make objects of her own beside them.
SELECT has_schema_privilege('public', 'regledger', 'USAGE') AS usage, has_schema_privilege('public', 'regledger', 'CREATE') AS make;
