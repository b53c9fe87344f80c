-- penalty_range: ranges of amounts, in the order of the type, with @> and multiranges.
SET search_path = public, regledger;
SELECT penalty_range('CNY 5', 'CNY 10') AS half_open, penalty_range('CNY 5', 'CNY 10', '[]') AS closed,
       penalty_range(NULL, 'CNY 10') AS unbounded, 'empty'::penalty_range, penalty_range('CNY 5', 'CNY 5') AS nothing_in_it;
SELECT '["CNY 1,000","RMB2 million"]'::penalty_range;       -- what holds a comma is quoted
SELECT '[CNY 5,CNY lots]'::penalty_range;
SELECT penalty_range('CNY 10', 'CNY 5');                    -- upside down
SELECT a, penalty_range('CNY 5', 'CNY 10') @> a AS contained
FROM (VALUES ('CNY 5'::penalty_amount), ('CNY 9.99'), ('CNY 10'), ('at most CNY 5'), ('at least CNY 5'), ('EUR 7'), (NULL)) v (a);
-- A range is as wide as the order: it may reach from one currency into the next. Keep to one by its ends.
SELECT penalty_range('CNY 5', 'USD 1') @> 'EUR 7'::penalty_amount AS between_currencies;
SELECT penalty_range('CNY 1', 'CNY 3') + penalty_range('CNY 2', 'CNY 5') AS joined, penalty_range('CNY 1', 'CNY 3') && penalty_range('CNY 3', 'CNY 5') AS overlap;
SELECT penalty_multirange(penalty_range('CNY 1', 'CNY 3'), penalty_range('CNY 5', 'CNY 7')) @> 'CNY 6'::penalty_amount AS contained,
       range_agg(r) FROM (VALUES (penalty_range('CNY 1', 'CNY 3')), (penalty_range('CNY 2', 'CNY 4'))) v (r);

-- How far apart, in minor units, for the index; currencies further than any two amounts of one.
SELECT penalty_distance('CNY 7', 'CNY 5') AS apart, penalty_distance('CHF 0', 'CHE 92233720368547758.07') >= penalty_distance('CHE 92233720368547758.07', 'CHE 0') AS further,
       penalty_distance(NULL, 'CNY 5') IS NULL AS null_in_null_out;

-- Brackets of fines, found by GiST.
CREATE TABLE bracket (name text, amounts penalty_range, EXCLUDE USING gist (amounts WITH &&));
INSERT INTO bracket VALUES ('small', penalty_range('CNY 0', 'CNY 100000')), ('large', penalty_range('CNY 100000', 'CNY 1bn')),
    ('small', penalty_range('EUR 0', 'EUR 10000'));
INSERT INTO bracket SELECT 'filler ' || g, penalty_range(penalty_amount(g, 'AUD'), penalty_amount(g + 1, 'AUD')) FROM generate_series(1, 500) g;
INSERT INTO bracket VALUES ('overlaps', penalty_range('CNY 99999', 'CNY 100001'));
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT name FROM bracket WHERE amounts @> 'RMB 203.6 thousand'::penalty_amount;
SELECT name, amounts FROM bracket WHERE amounts @> 'CNY 203600'::penalty_amount;
RESET enable_seqscan;
DROP TABLE bracket;
