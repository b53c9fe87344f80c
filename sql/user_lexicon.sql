-- A ledger's own lexicon: authorities and aliases that its users add are known to the ledger's functions from the next
-- query on. The functions in the schema regledger know what is compiled in, and stay IMMUTABLE.
SET client_min_messages = warning;
SELECT regledger.create_ledger('desk');
SET search_path = desk, regledger, public;
CREATE TEMP TABLE note (body text);
INSERT INTO note VALUES ('On 2 March 2022, the Oversight Desk fined a bank RMB1,877,000.'), ('监督台对某银行罚款人民币203.6万元。'), ('MIIT named 14 apps.');
SELECT parse_authority(body), parse_regulator(body) FROM note;

INSERT INTO authority (authority_code, regulator, name_en, name_zh) VALUES ('OURS', 'OURS', 'Office of Our Own Regulation', '我们自己的监管办公室');
INSERT INTO authority_alias (authority_code, alias, language, kind) VALUES ('OURS', 'the Oversight Desk', 'en', 'short'), ('OURS', '监督台', 'zh', 'short');
SELECT parse_authority(body), parse_regulator(body) FROM note;
SELECT value, substr(body, char_from + 1, char_to - char_from) AS words FROM note, mentions(body) WHERE kind = 'authority';
SELECT d.lead_authority, d.body FROM note, developments_of(note.body, '2022-03-01') d WHERE d.lead_authority = 'OURS';
-- The names of an authority need no alias.
SELECT parse_authority('said the Office of Our Own Regulation');
-- The built-in lexicon does not know them, and what it knows the ledger knows as well.
SELECT regledger.parse_authority('said the Oversight Desk') IS NULL AS not_built_in, parse_authority('said the MIIT');
SELECT parse_authority(NULL) IS NULL AS null_in_null_out;

-- Changes, removals, and what is rolled back.
UPDATE authority_alias SET alias = 'the Hindsight Desk' WHERE alias = 'the Oversight Desk';
SELECT parse_authority('said the Oversight Desk') AS before, parse_authority('said the Hindsight Desk') AS after;
BEGIN;
DELETE FROM authority_alias WHERE NOT builtin;
SELECT parse_authority('said the Hindsight Desk') AS inside;
ROLLBACK;
SELECT parse_authority('said the Hindsight Desk') AS rolled_back;

-- Within one block of PL/pgSQL, too: after each change, and after one that is undone.
SET client_min_messages = notice;
DO $$
BEGIN
    FOR i IN 1..2 LOOP
        UPDATE desk.authority_alias SET alias = 'the Desk no. ' || i WHERE alias ~ 'Desk';
        RAISE NOTICE '% %', i, desk.parse_authority('said the Desk no. ' || i);
        BEGIN
            DELETE FROM desk.authority_alias WHERE NOT builtin;
            RAISE NOTICE '% %', i, desk.parse_authority('said the Desk no. ' || i);
            RAISE division_by_zero;
        EXCEPTION WHEN division_by_zero THEN
        END;
        RAISE NOTICE '% %', i, desk.parse_authority('said the Desk no. ' || i);
    END LOOP;
    UPDATE desk.authority_alias SET alias = 'the Hindsight Desk' WHERE alias ~ 'Desk';
END $$;
SET client_min_messages = warning;

-- A query asks the tables once, whatever it calls and for however many rows.
BEGIN;
SELECT coalesce(seq_scan, 0) + coalesce(idx_scan, 0) AS before FROM pg_stat_xact_user_tables WHERE relid = 'authority_alias'::regclass \gset
SELECT count(*) FROM note, mentions(note.body) m, developments_of(note.body) d, mentions(d.body) n, parse_authority(d.body) a;
SELECT coalesce(seq_scan, 0) + coalesce(idx_scan, 0) - :before AS readings FROM pg_stat_xact_user_tables WHERE relid = 'authority_alias'::regclass;
-- A cursor goes on with what it began with, though the same session's lexicon is replaced before it is done.
DECLARE desks CURSOR FOR SELECT (d).lead_authority FROM (SELECT developments_of(E'On 2 March 2022, the Hindsight Desk fined a bank RMB1,877,000.\n\nOn 3 March 2022, the Hindsight Desk fined an insurer RMB203,000.\n\nOn 4 March 2022, the Hindsight Desk fined a broker RMB30,000.') AS d OFFSET 0) v;
FETCH 1 FROM desks \gset first_
DO $$
BEGIN
    FOR i IN 1..20 LOOP
        UPDATE desk.authority_alias SET alias = 'the Desk of ' || repeat('x', i) WHERE alias ~ 'Desk';
        PERFORM desk.parse_authority('said the Desk');
    END LOOP;
END $$;
FETCH 1 FROM desks \gset second_
SELECT :'first_lead_authority' AS first, :'second_lead_authority' AS second, parse_authority('said the Hindsight Desk') IS NULL AS gone;
ROLLBACK;

-- Who reads by a policy has the lexicon of what she may see, by what the policy asks for at that moment.
CREATE ROLE regress_lexicon;
SELECT grant_reader('regress_lexicon', 'desk');
ALTER TABLE authority_alias ENABLE ROW LEVEL SECURITY;
CREATE POLICY shown ON authority_alias TO regress_lexicon USING (current_setting('desk.shown', true) = 'yes');
SET ROLE regress_lexicon;
BEGIN;
SELECT parse_authority('said the Hindsight Desk') AS hidden;
SET desk.shown = 'yes';
SELECT parse_authority('said the Hindsight Desk') AS shown;
SET desk.shown = 'no';
SELECT parse_authority('said the Hindsight Desk') AS hidden_again;
COMMIT;
RESET ROLE;
SELECT parse_authority('said the Hindsight Desk') AS to_the_owner;
ALTER TABLE authority_alias DISABLE ROW LEVEL SECURITY;
-- Names of an authority that she may not see are those of nobody.
ALTER TABLE authority ENABLE ROW LEVEL SECURITY;
CREATE POLICY shown ON authority TO regress_lexicon USING (builtin);
SET ROLE regress_lexicon;
SELECT parse_authority('said the Hindsight Desk') AS hidden, parse_authority('said the MIIT') AS shown;
RESET ROLE;
ALTER TABLE authority DISABLE ROW LEVEL SECURITY;

-- An alias that says nothing, or of nobody, is refused: by the table, or when the lexicon is made.
INSERT INTO authority_alias (authority_code, alias, language) VALUES ('NONE', 'nobody', 'en');
INSERT INTO authority (authority_code, regulator) VALUES ('', '');
INSERT INTO authority (authority_code, regulator) VALUES ('PBOC/Changsha', 'PBOC');      -- an office is no authority
BEGIN;
INSERT INTO authority (authority_code, regulator, name_en) VALUES ('LONG', 'LONG', repeat('long ', 100));
SELECT parse_authority('said the MIIT');
\echo :LAST_ERROR_SQLSTATE
ROLLBACK;
BEGIN;
INSERT INTO authority_alias (authority_code, alias, language) VALUES ('MIIT', '''tis nobody', 'en');
SELECT count(*) FROM mentions('said the MIIT');
ROLLBACK;
SELECT parse_authority('said the MIIT');

-- The functions are simple enough to be inlined, so that a query asks the tables once, not once a row.
EXPLAIN (VERBOSE, COSTS OFF) SELECT parse_authority(body) FROM note;
EXPLAIN (VERBOSE, COSTS OFF) SELECT m.value FROM note, mentions(body) m;
-- They follow their schema to another name.
ALTER SCHEMA desk RENAME TO bench;
SELECT bench.parse_authority('said the Hindsight Desk');
RESET search_path;
DROP SCHEMA bench CASCADE;
DROP ROLE regress_lexicon;
