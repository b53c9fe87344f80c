-- penalty_amount, order: currency by its letters, then minor units, then bound: at most, exact, about, at least. So an
-- 'at most 5' is not more than 5, an 'at least 5' is not less, and equal means equal in all three.
SET search_path = public, regledger;
CREATE TABLE fine (n serial, amount penalty_amount);
INSERT INTO fine (amount) VALUES ('USD 1'), ('at least CNY 5'), ('CNY 5'), ('about CNY 5'), ('at most CNY 5'), (NULL),
    ('CNY 4.99'), ('CNY 92233720368547758.07'), ('CNY 92233720368547758.06'), ('JPY 3'), ('CNY 0'), ('about CNY 5');
SELECT amount FROM fine ORDER BY amount, n;
SELECT amount FROM fine ORDER BY amount DESC NULLS LAST, n LIMIT 3;
SELECT a < b AS lt, a <= b AS le, a = b AS eq, a <> b AS ne, a >= b AS ge, a > b AS gt, a, b
FROM (VALUES ('CNY 5'::penalty_amount, 'CNY 5'::penalty_amount), ('CNY 5', 'about CNY 5'), ('CNY 5', 'CNY 4.99'),
      ('CNY 5', 'USD 1'), ('CNY 5', NULL)) v (a, b);

-- The functions under the indexes and under min and max; the latter two refuse what the order would put side by side.
SELECT penalty_cmp('CNY 5', 'CNY 6') AS less, penalty_cmp('CNY 5', 'CNY 5.00') AS equal, penalty_cmp('USD 1', 'CNY 6') AS greater, penalty_cmp(NULL, 'CNY 5') IS NULL AS null_in_null_out;
SELECT penalty_smaller('CNY 5', 'at most CNY 5'), penalty_larger('CNY 5', 'at least CNY 5'), penalty_smaller('CNY 5', NULL) IS NULL AS null_in_null_out;
SELECT penalty_smaller('CNY 5', 'EUR 5');
SELECT penalty_larger('CNY 5', 'EUR 5');

-- Distinct and grouped, by hash and by sort.
SET enable_sort = off;
SELECT count(*) AS groups, max(c) AS largest FROM (SELECT amount, count(*) AS c FROM fine GROUP BY amount) g;
RESET enable_sort;
SET enable_hashagg = off;
SELECT count(*) AS groups, max(c) AS largest FROM (SELECT amount, count(*) AS c FROM fine GROUP BY amount) g;
RESET enable_hashagg;
SELECT penalty_hash('CNY 5') = penalty_hash('CNY 5.00') AS equal_hash,
       penalty_hash('CNY 5') = penalty_hash('about CNY 5') AS other_bound,
       penalty_hash_extended('CNY 5', 0)::bit(32) = penalty_hash('CNY 5')::bit(32) AS extended_of_0_is_hash;

-- The operator classes are complete.
SELECT amname, opcname, amvalidate(c.oid) FROM pg_opclass c JOIN pg_am a ON a.oid = c.opcmethod
WHERE opcintype = 'penalty_amount'::regtype ORDER BY amname;

-- Many values: sorts by abbreviated key (as far as it goes, then by the value) agree with the comparison.
CREATE TABLE many AS
    SELECT g AS n, penalty_amount_of(minor, (ARRAY['CNY', 'EUR', 'USD'])[1 + g % 3],
        (ARRAY['exact', 'approximate', 'at_least', 'at_most'])[1 + g % 4]) AS amount
    FROM (SELECT g, CASE g % 5 WHEN 0 THEN g % 7 WHEN 1 THEN (1::bigint << 48) - 5 + g % 11
        WHEN 2 THEN 9223372036854775807 - g % 3 WHEN 3 THEN (g::bigint * 7919) % 100000 ELSE (1::bigint << 60) + g END AS minor
        FROM generate_series(1, 20000) g) v;
SELECT count(*) AS out_of_order
FROM (SELECT amount, lag(amount) OVER (ORDER BY amount) AS before FROM many) v WHERE before > amount;

-- Index access: btree, hash and BRIN find what a scan finds. enable_seqscan is off so that each is used.
CREATE FUNCTION pg_temp.plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
    RETURN QUERY EXECUTE 'EXPLAIN (COSTS OFF) ' || query;
END $$;
SELECT count(*) FROM many WHERE amount BETWEEN 'CNY 0' AND 'CNY 500';
SET enable_seqscan = off;
CREATE INDEX many_btree ON many (amount);
SELECT pg_temp.plan($$SELECT count(*) FROM many WHERE amount BETWEEN 'CNY 0' AND 'CNY 500'$$);
SELECT count(*) FROM many WHERE amount BETWEEN 'CNY 0' AND 'CNY 500';
DROP INDEX many_btree;
CREATE INDEX many_brin ON many USING brin (amount) WITH (pages_per_range = 1);
SELECT pg_temp.plan($$SELECT count(*) FROM many WHERE amount BETWEEN 'CNY 0' AND 'CNY 500'$$);
SELECT count(*) FROM many WHERE amount BETWEEN 'CNY 0' AND 'CNY 500';
DROP INDEX many_brin;
RESET enable_seqscan;
SELECT count(*) FROM many WHERE amount = 'at least EUR 0.02';
SET enable_seqscan = off;
CREATE INDEX many_hash ON many USING hash (amount);
SELECT pg_temp.plan($$SELECT count(*) FROM many WHERE amount = 'at least EUR 0.02'$$);
SELECT count(*) FROM many WHERE amount = 'at least EUR 0.02';
RESET enable_seqscan;

-- Joins on an amount, by hash and by merge.
SET enable_nestloop = off;
SET enable_mergejoin = off;
SELECT pg_temp.plan('SELECT count(*) FROM many a JOIN fine b USING (amount)');
SELECT count(*) FROM many a JOIN many b USING (amount);
RESET enable_mergejoin;
SET enable_hashjoin = off;
SELECT count(*) FROM many a JOIN many b USING (amount);
RESET enable_hashjoin;
RESET enable_nestloop;

-- Partitions by hash and by range of amounts.
CREATE TABLE by_hash (amount penalty_amount) PARTITION BY HASH (amount);
CREATE TABLE by_hash_0 PARTITION OF by_hash FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE by_hash_1 PARTITION OF by_hash FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO by_hash SELECT amount FROM many;
SELECT count(DISTINCT tableoid) AS partitions, count(*) FROM by_hash;
CREATE TABLE by_range (amount penalty_amount) PARTITION BY RANGE (amount);
CREATE TABLE by_range_cny PARTITION OF by_range FOR VALUES FROM ('at most CNY 0') TO ('at most EUR 0');
INSERT INTO by_range VALUES ('CNY 5');
INSERT INTO by_range VALUES ('EUR 5');
DROP TABLE fine, many, by_hash, by_range;
