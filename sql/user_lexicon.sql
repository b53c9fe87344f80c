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

-- An alias that says nothing, or of nobody, is refused: by the table, or when the lexicon is made.
INSERT INTO authority_alias (authority_code, alias, language) VALUES ('NONE', 'nobody', 'en');

-- The functions are simple enough to be inlined, so that a query asks the tables once, not once a row.
EXPLAIN (VERBOSE, COSTS OFF) SELECT parse_authority(body) FROM note;
EXPLAIN (VERBOSE, COSTS OFF) SELECT m.value FROM note, mentions(body) m;
-- They follow their schema to another name.
ALTER SCHEMA desk RENAME TO bench;
SELECT bench.parse_authority('said the Hindsight Desk');
RESET search_path;
DROP SCHEMA bench CASCADE;
