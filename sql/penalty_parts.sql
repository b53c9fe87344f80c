-- penalty_amount, construction and parts: from a number and a currency, and back.
SET search_path = public, regledger;

-- From currency units. As in the input, a fraction that the currency does not have is refused, not rounded.
SELECT penalty_amount(87600000, 'CNY'), penalty_amount(1.5, 'EUR', 'at_least'), penalty_amount(2.500, 'USD');
SELECT penalty_amount(NULL, 'CNY') IS NULL AS no_number, penalty_amount(5, NULL) IS NULL AS no_currency,
       penalty_amount(5, 'CNY', NULL) IS NULL AS no_bound;
SELECT penalty_amount(1.5, 'JPY');                          -- the yen has no minor unit
SELECT penalty_amount(5, 'XQQ');                            -- no such currency
SELECT penalty_amount(5, 'cny');                            -- codes are capitals
SELECT penalty_amount(-5, 'CNY');                           -- a debt, not a penalty
SELECT penalty_amount('NaN', 'CNY');                        -- no number
SELECT penalty_amount(1e30, 'CNY');                         -- over the largest
SELECT penalty_amount(5, 'CNY', 'roughly');                 -- no such bound

-- From minor units, as tables keep them: the generated column penalty.fine is made by this.
SELECT penalty_amount_of(8760000000, 'CNY', 'exact'), penalty_amount_of(1500, 'JPY', 'approximate');
SELECT penalty_amount_of(NULL, 'CNY', 'exact') IS NULL AS null_in_null_out;
SELECT penalty_amount_of(-1, 'CNY', 'exact');               -- a debt, not a penalty
SELECT penalty_amount_of(1, 'CNY', '');                     -- no such bound

-- The parts: the value in currency units with all minor digits, minor units, currency, bound.
SELECT a, penalty_value(a), penalty_minor(a), penalty_currency(a), penalty_bound(a)
FROM (VALUES ('RMB87.6 million'::penalty_amount), ('about JPY 1500'), ('at least KWD 1.25'), ('at most EUR 0'), (NULL)) v (a);

-- The cast to numeric has to be written: the number alone has lost its currency. Formats are those of numeric.
SELECT 'US$1.19bn'::penalty_amount::numeric, to_char('US$1.19bn'::penalty_amount::numeric, 'FM999,999,999,990.00');
SELECT round('EUR 5'::penalty_amount);
SELECT 'EUR 5'::penalty_amount::text || ', please' AS text;
