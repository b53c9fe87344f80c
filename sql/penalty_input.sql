-- penalty_amount, input and output: what is read, what is refused and why. A refused amount is never rounded into an
-- accepted one, and what is printed always reads back to the same value.
SET search_path = public, regledger;
SELECT NULL::penalty_amount IS NULL AS null_in_null_out;

-- As people and documents write it. The output is canonical: bound, ISO 4217 code, all minor digits.
SELECT input, input::penalty_amount AS output, input::penalty_amount::text::penalty_amount = input::penalty_amount AS reads_back
FROM (VALUES
    (1,  'CNY 87600000'),
    (2,  'RMB87.6 million'),
    (3,  '¥1,877,000'),
    (4,  '人民币203.6万元'),
    (5,  'at least EUR 20m'),
    (6,  'US$1.19bn'),
    (7,  'about 3 million yuan'),
    (8,  '  JPY 1500  '),                      -- the yen has no minor unit
    (9,  'KWD 1.250'),                         -- the dinar has three minor digits
    (10, 'at most KWD 1.25'),
    (11, 'CNY 0'),
    (12, 'JPY 9223372036854775807'),           -- the largest
    (13, 'CNY 92233720368547758.07')
) AS good (n, input) ORDER BY n;

-- What it is refused for. offset: the byte at which the trouble begins.
CREATE FUNCTION pg_temp.refusal(input text, OUT state text, OUT message text, OUT detail text, OUT hint text)
LANGUAGE plpgsql AS $$
BEGIN
    message := 'accepted as ' || input::penalty_amount;
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL,
        hint = PG_EXCEPTION_HINT;
END $$;
\x on
SELECT why, r.* FROM (VALUES
    (1,  'no number',                                   'about a lot'),
    (2,  'nothing at all',                              ''),
    (3,  'a number without a currency',                 '5 million'),
    (4,  'a currency that ISO 4217 does not have',      'XQQ 5'),
    (5,  'two currencies',                              'EUR 5 USD'),
    (6,  'more decimals than the currency has',         'JPY 1.5'),
    (7,  'the same, beyond the cent',                   'EUR 0.001'),
    (8,  'digit groups that are none',                  'EUR 12,34,5'),
    (9,  'a word left over',                            'EUR 5 cash'),
    (10, 'one minor unit more than the largest',        'JPY 9223372036854775808'),
    (11, 'a debt, not a penalty',                       'EUR -5'),
    (12, 'a range is two amounts',                      'EUR 5 to 10')
) AS bad (n, why, input), LATERAL pg_temp.refusal(input) AS r ORDER BY n;
\x off

-- The error of an input function as a reader of psql sees it.
SELECT 'JPY 1.5'::penalty_amount;
\echo :LAST_ERROR_SQLSTATE

-- The currency as a modifier of the type. It reads letters of either case and prints capitals.
CREATE TEMP TABLE chinese_fine (fine penalty_amount('CNY'));
SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'chinese_fine'::regclass AND attnum = 1;
INSERT INTO chinese_fine VALUES ('RMB 5') RETURNING fine;
INSERT INTO chinese_fine VALUES ('EUR 5');
SELECT 'EUR 5'::penalty_amount(cny);
SELECT NULL::penalty_amount('CNY') IS NULL AS null_fits;
SELECT 'CNY 5'::penalty_amount('XQQ');                      -- no such currency
SELECT 'CNY 5'::penalty_amount('CNY', 'EUR');               -- one currency only
