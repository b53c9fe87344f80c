-- developments_of(text, ...): the developments that a text reports, with the columns of the view developments.
SET search_path = public, regledger;
SET datestyle = ISO;
SET client_min_messages = warning;
\x on
SELECT * FROM developments_of(
'Data protection update, March 2022

Penalties

On 2 March, the Changsha Branch of the People''s Bank of China fined a bank RMB1,877,000 for collecting personal information without consent.
', '2022-03-31', 'Example & Partners', 'CN', 'https://example.org/2022-03');
\x off
SELECT count(*) AS nothing FROM developments_of('');
SELECT count(*) AS nothing FROM developments_of(NULL);
-- Its columns are those of the view.
SELECT regledger.create_ledger('contract');
CREATE TEMP TABLE as_function AS SELECT * FROM developments_of('');
CREATE TEMP TABLE as_view AS SELECT * FROM contract.developments;
SELECT a.attname, format_type(a.atttypid, NULL) AS in_view, format_type(b.atttypid, NULL) AS in_function
FROM pg_attribute a LEFT JOIN pg_attribute b ON b.attrelid = 'as_function'::regclass AND b.attnum = a.attnum AND b.attname = a.attname
WHERE a.attrelid = 'as_view'::regclass AND a.attnum > 0 AND b.atttypid IS DISTINCT FROM a.atttypid;
DROP SCHEMA contract CASCADE;
