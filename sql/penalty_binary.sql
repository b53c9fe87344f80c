-- penalty_amount, binary form: what COPY BINARY and binary parameters carry: minor units in 8 bytes, the currency in
-- 3 letters, the bound in 1 byte. A row of another machine loads; damaged bytes are refused.
SET search_path = public, regledger;
SELECT a, penalty_amount_send(a) FROM (VALUES ('CNY 87600000'::penalty_amount), ('about JPY 1500'), ('at least KWD 1.25'),
    ('at most EUR 0'), ('JPY 9223372036854775807'), (NULL)) v (a);

-- Out and in again, through a file beside the test's results. What happens to damaged bytes: test/postgres/mutations.t.
CREATE TABLE sent (amount penalty_amount);
CREATE TABLE received (amount penalty_amount);
INSERT INTO sent VALUES ('CNY 87600000'), ('about JPY 1500'), ('at least KWD 1.25'), (NULL);
\copy sent TO 'penalty_binary.data' (FORMAT binary)
\copy received FROM 'penalty_binary.data' (FORMAT binary)
\! rm penalty_binary.data
SELECT * FROM received;
DROP TABLE sent, received;
