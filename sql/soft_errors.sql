-- From PostgreSQL 16 on: errors of penalty_amount that do not end the query.
SET search_path = public, regledger;
SELECT input, pg_input_is_valid(input, 'penalty_amount') AS valid, e.*
FROM (VALUES (1, 'CNY 5'), (2, 'about a lot'), (3, 'JPY 1.5'), (4, 'JPY 9223372036854775808')) v (n, input),
     pg_input_error_info(input, 'penalty_amount') e ORDER BY n;
SELECT pg_input_is_valid('EUR 5', 'penalty_amount(''CNY'')');
SELECT pg_input_is_valid('[CNY 5,CNY lots]', 'penalty_range');
