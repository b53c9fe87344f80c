-- penalty_amount, arithmetic: whole minor units, one currency, never below zero. A fraction of a minor unit is rounded
-- once, halves up.
SET search_path = public, regledger;
SELECT 'CNY 5.50'::penalty_amount + 'CNY 0.51' AS sum, 'CNY 5.50'::penalty_amount - 'CNY 0.51' AS difference,
       'CNY 5.50'::penalty_amount - 'CNY 5.50' AS nothing_left, 'CNY 5'::penalty_amount + NULL IS NULL AS null_in_null_out;
SELECT 'CNY 5'::penalty_amount + 'EUR 5';                   -- both currencies are named
\echo :LAST_ERROR_SQLSTATE
SELECT 'CNY 5'::penalty_amount - 'EUR 5';
SELECT 'CNY 5'::penalty_amount - 'CNY 5.01';                -- would be a debt
\echo :LAST_ERROR_SQLSTATE
SELECT 'JPY 9223372036854775807'::penalty_amount + 'JPY 1'; -- over the largest
SELECT - 'CNY 5'::penalty_amount;                           -- there is no unary minus
SELECT 'CNY 5'::penalty_amount + 5;                         -- five of what?

-- What the bounds of two amounts say about their sum and difference.
SELECT a, b, (a || ' CNY 2')::penalty_amount + (b || ' CNY 1')::penalty_amount AS sum,
             (a || ' CNY 2')::penalty_amount - (b || ' CNY 1')::penalty_amount AS difference
FROM unnest(ARRAY['', 'about', 'at least', 'at most']) WITH ORDINALITY x (a, i),
     unnest(ARRAY['', 'about', 'at least', 'at most']) WITH ORDINALITY y (b, j) ORDER BY i, j;

-- By numbers of every type, on both sides.
SELECT 'CNY 5.01'::penalty_amount * 2::smallint AS int2, 'CNY 5.01'::penalty_amount * 2 AS int4,
       'CNY 5.01'::penalty_amount * 2::bigint AS int8, 'CNY 5.01'::penalty_amount * 2.0 AS num;
SELECT 2::smallint * 'CNY 5.01'::penalty_amount AS int2, 2 * 'CNY 5.01'::penalty_amount AS int4,
       2::bigint * 'CNY 5.01'::penalty_amount AS int8, 2.0 * 'CNY 5.01'::penalty_amount AS num;
SELECT 'CNY 5.01'::penalty_amount / 2::smallint AS int2, 'CNY 5.01'::penalty_amount / 2 AS int4,
       'CNY 5.01'::penalty_amount / 2::bigint AS int8, 'CNY 5.01'::penalty_amount / 2.0 AS num;
SELECT 'at least EUR 20m'::penalty_amount * 0.04 AS four_per_cent, 'about JPY 10'::penalty_amount / 3 AS third;

-- Halves go up, and what is a hair below a half does not: a quotient is not rounded twice.
SELECT 'JPY 5'::penalty_amount / 2 AS up, 'JPY 4'::penalty_amount * 0.625 AS up_too, 'JPY 7'::penalty_amount / 5 AS down,
       'JPY 1'::penalty_amount / 2.000000000000000000000000000001 AS hair_below;
SELECT 'JPY 9223372036854775807'::penalty_amount / 9223372036854775807 AS one,
       'JPY 9223372036854775807'::penalty_amount * 1.0 AS all_digits;

SELECT 'CNY 5'::penalty_amount * -1;                        -- would be a debt
SELECT 'CNY 5'::penalty_amount * 1e30;                      -- over the largest
SELECT 'CNY 5'::penalty_amount * 9223372036854775807;
SELECT 'CNY 5'::penalty_amount * 'NaN'::numeric;
SELECT 'CNY 5'::penalty_amount / 0;
SELECT 'CNY 5'::penalty_amount / 0.0;
SELECT 'CNY 5'::penalty_amount / -2;
SELECT 'CNY 5'::penalty_amount / -2.0;

-- How many times one amount goes into another: a number.
SELECT 'CNY 5'::penalty_amount / 'CNY 2' AS ratio, pg_typeof('CNY 5'::penalty_amount / 'CNY 2');
SELECT 'CNY 5'::penalty_amount / 'EUR 2';
SELECT 'CNY 5'::penalty_amount / 'CNY 0';
