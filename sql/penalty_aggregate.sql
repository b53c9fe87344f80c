-- penalty_amount, aggregates: sum, avg, min, max, over one currency at a time.
SET search_path = public, regledger;
CREATE TABLE fine (n int, authority text, amount penalty_amount);
INSERT INTO fine VALUES (1, 'PBOC', 'CNY 87600000'), (2, 'PBOC', 'CNY 1877000'), (3, 'PBOC', 'CNY 2036000.01'),
    (4, 'CNIL', 'EUR 20m'), (5, 'CNIL', 'at least EUR 5m'), (6, 'PIPC', 'about KRW 3'), (7, 'MIIT', NULL);
SELECT authority, sum(amount), avg(amount), min(amount), max(amount), count(amount)
FROM fine GROUP BY authority ORDER BY authority;
SELECT sum(amount) IS NULL AS sum, avg(amount) IS NULL AS avg, min(amount) IS NULL AS min FROM fine WHERE false;

-- Currencies do not mix; the hint says how to go on.
SELECT sum(amount) FROM fine;
\echo :LAST_ERROR_SQLSTATE
SELECT avg(amount) FROM fine;
SELECT min(amount) FROM fine;
SELECT max(amount) FROM fine;
SELECT penalty_currency(amount) AS currency, sum(amount) FROM fine WHERE amount IS NOT NULL GROUP BY 1 ORDER BY 1;
-- Not even where an index knows the smallest value at once.
CREATE INDEX fine_amount ON fine (amount);
SET enable_seqscan = off;
SELECT min(amount) FROM fine;
RESET enable_seqscan;

-- A total has 128 bits on its way; only a sum that is itself too large is refused, an average never is.
SELECT avg(a) FROM (VALUES ('JPY 9223372036854775807'::penalty_amount), ('JPY 9223372036854775807'), ('JPY 9223372036854775806')) v (a);
SELECT sum(a) FROM (VALUES ('JPY 9223372036854775807'::penalty_amount), ('JPY 1')) v (a);
SELECT avg(a) AS half_up FROM (VALUES ('JPY 1'::penalty_amount), ('JPY 2')) v (a);
SELECT avg(a) AS down FROM (VALUES ('JPY 1'::penalty_amount), ('JPY 1'), ('JPY 2')) v (a);

-- Over windows: a row that leaves the frame is subtracted, and its bound and its currency leave with it.
SELECT n, amount, sum(amount) OVER w, avg(amount) OVER w, min(amount) OVER w, max(amount) OVER w
FROM (VALUES (1, 'CNY 1'::penalty_amount), (2, 'about CNY 2'), (3, NULL), (4, 'CNY 4'), (5, 'CNY 5'), (6, NULL), (7, NULL),
      (8, 'EUR 8')) v (n, amount)
WINDOW w AS (ORDER BY n ROWS BETWEEN 1 PRECEDING AND CURRENT ROW);
SELECT sum(amount) OVER (ORDER BY n ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)
FROM (VALUES (1, 'CNY 1'::penalty_amount), (2, 'EUR 2')) v (n, amount);
-- A frame by value: amounts that differ by no more, of one currency; the bounds of equal numbers are in it together.
SELECT amount, count(*) OVER (w RANGE BETWEEN 'CNY 2' PRECEDING AND 'CNY 1' FOLLOWING), max(amount) OVER (w RANGE BETWEEN CURRENT ROW AND 'CNY 1' FOLLOWING) AS up_to,
       count(*) OVER (ORDER BY amount DESC RANGE BETWEEN CURRENT ROW AND 'CNY 2' FOLLOWING) AS down
FROM (VALUES ('CNY 1'::penalty_amount), ('CNY 2'), ('about CNY 2'), ('CNY 4'), ('CNY 5'), ('CNY 92233720368547758.07'), (NULL)) v (amount)
WINDOW w AS (ORDER BY amount) ORDER BY amount;
SELECT currency, amount, count(*) OVER (PARTITION BY currency ORDER BY amount RANGE 'CNY 1' PRECEDING)
FROM (VALUES ('CNY', 'CNY 1'::penalty_amount), ('EUR', 'EUR 1')) v (currency, amount);
SELECT penalty_in_range('EUR 1', 'CNY 1', 'CNY 1', false, true) AS within_less, penalty_in_range('EUR 1', 'CNY 1', 'CNY 1', false, false) AS within_more,
       penalty_in_range('CNY 1', 'CNY 92233720368547758.07', 'CNY 1', false, true) AS no_overflow, penalty_in_range(NULL, 'CNY 1', 'CNY 1', false, true) IS NULL AS null_in_null_out;
-- Subtotals: each grouping set keeps to its currencies.
SELECT penalty_currency(amount) AS currency, authority, sum(amount), count(*) FROM fine WHERE amount IS NOT NULL
GROUP BY GROUPING SETS ((penalty_currency(amount)), (penalty_currency(amount), authority)) ORDER BY 1, 2 NULLS FIRST;
SELECT authority, sum(amount) FROM fine WHERE amount IS NOT NULL GROUP BY ROLLUP (authority);
SELECT sum(DISTINCT amount), avg(amount) FILTER (WHERE amount > 'CNY 2000000') FROM fine WHERE authority = 'PBOC';
-- The inverse is what a frame computed afresh gives.
WITH series AS MATERIALIZED (
    SELECT n, CASE WHEN n % 6 > 0 THEN penalty_amount_of(n * 7919 % 1000, 'CNY', (ARRAY['exact', 'approximate', 'at_least', 'at_most'])[1 + n / 9 % 4]) END AS a
    FROM generate_series(1, 300) n)
SELECT count(*) AS different FROM (
    SELECT sum(a) OVER (ORDER BY n ROWS BETWEEN 5 PRECEDING AND 2 FOLLOWING) AS moving,
           (SELECT sum(b.a) FROM series b WHERE b.n BETWEEN s.n - 5 AND s.n + 2) AS afresh
    FROM series s) v WHERE moving IS DISTINCT FROM afresh;

-- In parallel: workers sum, the leader combines.
CREATE TABLE many AS SELECT g AS n, penalty_amount_of(g, 'CNY', CASE WHEN g = 77777 THEN 'approximate' ELSE 'exact' END) AS amount
    FROM generate_series(1, 100000) g;
INSERT INTO many VALUES (0, NULL);
ANALYZE many;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS OFF) SELECT sum(amount), avg(amount), min(amount), max(amount) FROM many;
SELECT sum(amount), avg(amount), min(amount), max(amount) FROM many;
INSERT INTO many VALUES (-1, 'EUR 1');
-- Which two currencies meet first depends on the workers; that they are refused does not.
DO $$ BEGIN
    PERFORM sum(amount) FROM many;
EXCEPTION WHEN invalid_parameter_value THEN
    RAISE NOTICE 'refused';
END $$;
DROP TABLE fine, many;
