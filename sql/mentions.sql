-- mentions(text, anchor): everything in a text that carries a fact: kind, place (characters, half-open, from 0), value.
SET search_path = public, regledger;
CREATE TEMP TABLE note (body text);
INSERT INTO note VALUES ('On 2 March, the Changsha Branch of the People''s Bank of China fined a bank RMB1,877,000 under the Data Security Law.');
SELECT m.*, substr(body, char_from + 1, char_to - char_from) AS words FROM note, mentions(body, '2022-04-01') m;
-- Without an anchor a day without a year is no date.
SELECT count(*) FILTER (WHERE kind = 'date') AS dates FROM note, mentions(body);
-- Places count characters, not bytes.
SELECT kind, value, substr(body, char_from + 1, char_to - char_from) AS words
FROM (VALUES ('3月2日，中国人民银行长沙中心支行对某银行罚款人民币203.6万元。')) v (body), mentions(body, '2022-04-01');
SELECT count(*) AS nothing FROM mentions('');
SELECT count(*) AS nothing FROM mentions(NULL);
-- In the select list it works as in FROM.
SELECT (mentions(body)).value FROM note;
