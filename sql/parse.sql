-- parse_*: the first fact of a kind in a text, in its canonical form; NULL where the text has none.
SET search_path = public, regledger;
SET datestyle = ISO;

-- Who: the authority with its office, and its national head.
SELECT body, parse_authority(body), parse_regulator(body) FROM (VALUES
    (1, 'MIIT'),
    (2, 'the Cyberspace Administration of China released draft measures'),
    (3, 'On 2 March the Changsha Branch of the People''s Bank of China fined a bank'),
    (4, '工业和信息化部通报'),
    (5, 'Ministry of Industry and Information Technology ("MIIT")'),
    (6, 'nobody in particular'),
    (7, ''),
    (8, NULL)) v (n, body) ORDER BY n;

-- What became of it: status and kind of an instrument.
SELECT body, parse_status(body) FROM (VALUES
    (1, 'released a draft for public comments'), (2, 'came into force'), (3, 'was repealed'), (4, '征求意见稿'), (5, 'said hello'),
    (6, 'published Measures that are open for public comments'), (7, NULL)) v (n, body) ORDER BY n;
SELECT title, parse_instrument_kind(title) FROM (VALUES
    (1, 'Data Security Law'), (2, 'Measures for Data Export Security Assessment'), (3, '个人信息保护法'), (4, 'hello'), (5, NULL)) v (n, title) ORDER BY n;

-- How much: the first sum of money.
SELECT body, parse_penalty(body) FROM (VALUES
    (1, 'a total fine of RMB87.6 million on 21 institutions'), (2, '罚款人民币203.6万元'), (3, 'no money here: 87 apps'), (4, NULL),
    (5, 'fined at least EUR 20 million'), (6, '罚款近3000万元'), (7, 'fines of up to GBP 17.5 million'), (8, 'between EUR 5 and 10 million')) v (n, body) ORDER BY n;

-- When: the first day or period, ISO 8601. Without a year it needs an anchor.
SELECT body, anchor, parse_date(body, anchor) FROM (VALUES
    (1, 'on March 2, 2022', NULL), (2, '2 March', NULL), (3, '2 March', '2022-04-01'::date), (4, '2022年3月2日', NULL),
    (5, 'in March 2022', NULL), (6, 'from 1 March 2022 to 15 April 2022', NULL), (7, 'February 30, 2022', NULL), (8, 'never', NULL),
    (9, NULL, '2022-04-01')) v (n, body, anchor) ORDER BY n;
SELECT parse_date('on March 2, 2022');
SELECT parse_date('2 March', 'infinity');                   -- no document is from then

-- Titles and texts as the ledger stores them.
SELECT title, normalise_title(title) FROM (VALUES
    (1, 'the draft "Measures for Data Export Security Assessment" (the "Measures")'), (2, '《数据出境安全评估办法（征求意见稿）》'),
    (3, 'Data Regulations in Henan Province'), (4, NULL)) v (n, title) ORDER BY n;
SELECT normalise_text(E'two lines  \r\nof text\r\n') AS text, normalise_text(' ') IS NULL AS nothing_visible;
