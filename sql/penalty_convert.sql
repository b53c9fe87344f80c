-- penalty_convert(amount, currency, day): over the table exchange_rate of a ledger, which its users fill.
SET client_min_messages = warning;
SET datestyle = ISO;
SELECT regledger.create_ledger('bureau');
SET search_path = bureau, regledger, public;
INSERT INTO exchange_rate (base_currency, quote_currency, rate_date, rate, source) VALUES
    ('EUR', 'CNY', '2022-03-01', 7.0, 'made up'), ('EUR', 'CNY', '2022-03-04', 7.1, 'made up'),
    ('EUR', 'USD', '2022-03-01', 1.1, 'made up'), ('USD', 'JPY', '2022-03-01', 115.5, 'made up'), ('USD', 'KWD', '2022-03-01', 0.303, 'made up');

-- The latest rate up to the day; before the first there is none. The bound stays.
SELECT day, penalty_convert('at least EUR 20m', 'CNY', day)
FROM (VALUES ('2022-02-28'::date), ('2022-03-01'), ('2022-03-03'), ('2022-03-04'), ('2030-01-01')) v (day);
-- Of a rate and an inverse rate the later counts; of the same day, the one that needs no inverse.
BEGIN;
INSERT INTO exchange_rate (base_currency, quote_currency, rate_date, rate) VALUES ('CNY', 'EUR', '2022-03-04', 0.5), ('CNY', 'EUR', '2022-03-05', 0.25);
SELECT penalty_convert('EUR 20', 'CNY', '2022-03-04') AS same_day, penalty_convert('EUR 20', 'CNY', '2022-03-05') AS later,
       penalty_convert('CNY 20', 'EUR', '2022-03-04') AS the_other_way;
ROLLBACK;
-- In its own currency it is what it was; by the inverse of a rate; by way of a third currency that both are quoted in.
SELECT penalty_convert('CNY 70', 'CNY', '2022-03-01') AS same, penalty_convert('CNY 70', 'EUR', '2022-03-01') AS inverse,
       penalty_convert('CNY 70', 'USD', '2022-03-01') AS cross;
-- Exact, and rounded once, to the minor unit of the new currency: none for the yen, three digits for the dinar.
SELECT penalty_convert('USD 0.01', 'JPY', '2022-03-01') AS yen, penalty_convert('USD 1', 'KWD', '2022-03-01') AS dinar,
       penalty_convert('CNY 1', 'EUR', '2022-03-01') AS a_seventh, penalty_convert('JPY 1', 'USD', '2022-03-01') AS yen_back;
SELECT penalty_convert('USD 1', 'SEK', '2022-03-01') IS NULL AS no_rate, penalty_convert(NULL, 'EUR', '2022-03-01') IS NULL AS no_amount,
       penalty_convert('USD 1', NULL, '2022-03-01') IS NULL AS no_currency, penalty_convert('USD 1', 'EUR', NULL) IS NULL AS no_day;
SELECT penalty_convert('EUR 90000000000000000', 'CNY', '2022-03-01');    -- over the largest

-- From outside of the ledger it is named; 'ledger' is what it is called unless one says otherwise.
SELECT regledger.penalty_convert('EUR 1', 'CNY', '2022-03-01', 'bureau');
SELECT regledger.penalty_convert('EUR 1', 'CNY', '2022-03-01', 'nowhere');
SELECT regledger.penalty_convert(NULL, 'CNY', '2022-03-01', 'bureau') IS NULL AS null_in_null_out;

-- By a rate that one has at hand: rate units of the currency are per units of the amount's.
SELECT penalty_exchange('EUR 1', 'CNY', 7.1) AS times, penalty_exchange('CNY 71', 'EUR', 1, 7.1) AS divided, penalty_exchange(NULL, 'CNY', 1) IS NULL AS null_in_null_out;
SELECT penalty_exchange('EUR 1', 'CNY', -7.1);
SELECT penalty_exchange('EUR 1', 'CNY', 1, 0);
SELECT penalty_exchange('EUR 1', 'XQQ', 1);

-- A sum over currencies: convert, then add.
SELECT sum(penalty_convert(a, 'CNY', '2022-03-01')) FROM (VALUES ('CNY 1'::penalty_amount), ('EUR 1'), ('USD 1.10')) v (a);
RESET search_path;
DROP SCHEMA bureau CASCADE;
