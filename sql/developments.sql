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
SELECT attname AS only_in_view, format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = 'contract.developments'::regclass AND attnum > 0
EXCEPT SELECT name, format_type(type, NULL) FROM (SELECT proargnames, proallargtypes, proargmodes FROM pg_proc WHERE oid = 'developments_of'::regproc) p,
    unnest(proargnames, proallargtypes, proargmodes) AS a (name, type, mode) WHERE mode = 't';
DROP SCHEMA contract CASCADE;
