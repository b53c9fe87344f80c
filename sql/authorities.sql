-- Authorities: who succeeded whom, and whose office is whose. In the schema regledger by the lexicon that is compiled in;
-- in a ledger by its own table, which knows what users added.
SET client_min_messages = warning;
SET datestyle = ISO;
SELECT regledger.create_ledger('registry');
SET search_path = public, regledger;

-- The banking regulators were merged in 2018, and gave way to the NFRA on 18 May 2023. On that day the new one acts.
SELECT code, day, authority_on(code, day), registry.authority_on(code, day) AS by_table
FROM (VALUES ('CBIRC', '2023-05-17'::date), ('CBIRC', '2023-05-18'), ('CBIRC', '2030-01-01'), ('CBIRC', '2018-04-07'), ('CBRC', '2010-01-01'),
      ('CBRC', '2020-01-01'), ('CBRC', '2024-01-01'), ('CBIRC/Changsha', '2024-01-01'), ('NFRA', '2020-01-01'), ('MIIT', '2024-01-01'),
      ('NONE', '2024-01-01'), (NULL, '2024-01-01'), ('CBIRC', NULL)) v (code, day);

-- The tree of offices: what an office belongs to, and whether it lies beneath an authority.
SELECT office, office_of(office), registry.office_of(office) AS by_table, regulator_of(office), registry.regulator_of(office) AS by_table
FROM unnest(ARRAY['PBOC/Changsha', 'PBOC', 'TC260', 'SAC', 'NPC', 'NONE', NULL]) office;
SELECT office, authority, office_of(office, authority), registry.office_of(office, authority) AS by_table
FROM (VALUES ('PBOC/Changsha', 'PBOC'), ('PBOC/Changsha', 'STATE_COUNCIL'), ('TC260', 'SAC'), ('TC260', 'SAMR'), ('SAMR', 'TC260'),
      ('PBOC', 'PBOC'), ('PBOC/Changsha', 'PBOC/Changsha'), ('PBOC/Changsha', 'PBOC/Beijing'), ('NONE', 'PBOC'), (NULL, 'PBOC')) v (office, authority);

-- Every authority that the lexicon has, and so every local office of it, has a national head, the same in both.
SELECT count(*) > 100 AS many, count(*) FILTER (WHERE regulator_of(authority_code || '/Changsha')::text IS DISTINCT FROM regulator
    OR registry.regulator_of(authority_code || '/Changsha') IS DISTINCT FROM regulator) AS without_head FROM registry.authority;
-- What a user adds is known to the functions of her ledger at once, and to those of no other.
INSERT INTO registry.authority (authority_code, regulator, name_en, parent_code, valid_from) VALUES ('OURS', 'OURS', 'Office of Our Own Regulation', 'MIIT', '2020-01-01');
UPDATE registry.authority SET successor_code = 'OURS', valid_to = '2020-01-01' WHERE authority_code = 'CCRC';
SELECT registry.regulator_of('OURS/Changsha'), registry.office_of('OURS', 'STATE_COUNCIL'), registry.office_of('OURS/Changsha'), registry.authority_on('CCRC', '2021-01-01'), office_of('OURS') IS NULL AS not_built_in;
-- A circle of successors ends.
UPDATE registry.authority SET successor_code = 'CCRC', valid_to = '2020-01-01' WHERE authority_code = 'OURS';
SELECT registry.authority_on('CCRC', '2021-01-01') IN ('OURS', 'CCRC') AS ends;
DROP SCHEMA registry CASCADE;
