#!/usr/bin/env perl
# mentions.t: the table-valued function mentions(text, anchor): everything in a text that carries a fact.
use strict;
use warnings;
use utf8;
use FindBin;
require "$FindBin::Bin/lite.pl";
my $text = 'On 2 March, the Changsha branch of the PBOC fined a bank RMB87.6 million.';

is(lite(':memory:', "SELECT kind, value FROM mentions('$text', '2022-03-31') WHERE kind IN ('authority', 'date', 'money')
    ORDER BY char_from;"), "date|2022-03-02\nauthority|PBOC/Changsha\nmoney|CNY 87600000.00", 'a day, an authority, an amount');
is(lite(':memory:', "SELECT kind, value FROM mentions('$text') WHERE kind = 'date';"), '', 'without an anchor the day has no year');
is(lite(':memory:', "SELECT substr('$text', char_from + 1, char_to - char_from) FROM mentions('$text') WHERE kind = 'money';"),
    'RMB87.6 million', 'the span is in characters of the text');
my $chinese = '长沙中支对某银行罚款人民币五万元。';
is(lite(':memory:', "SELECT value, substr('$chinese', char_from + 1, char_to - char_from) FROM mentions('$chinese')
    WHERE kind = 'money';"), 'CNY 50000.00|人民币五万元', 'characters, not bytes');
is(lite(':memory:', "WITH t (body) AS (SELECT 'e' || char(0x301) || ' paid EUR 5')
    SELECT substr(normalise_text(body), char_from + 1, char_to - char_from) FROM t, mentions(t.body) WHERE kind = 'money';"),
    'EUR 5', 'a span counts in normalise_text(body)');
is(lite(':memory:', "SELECT count(*) FROM mentions('$text') WHERE confidence BETWEEN 0.01 AND 1 AND char_to > char_from;"),
    lite(':memory:', "SELECT count(*) FROM mentions('$text');"), 'each mention has a span and a confidence');
is(lite(':memory:', "SELECT count(*) FROM (SELECT char_from, lag(char_from) OVER () AS before FROM mentions('$text'))
    WHERE before > char_from;"), '0', 'mentions come in the order of the text');
is(lite(':memory:', "SELECT count(*) FROM mentions(NULL) UNION ALL SELECT count(*) FROM mentions('') UNION ALL
    SELECT count(*) FROM mentions('and so on');"), "0\n0\n0", 'nothing in nothing');

# Over a table: the text comes from the row.
is(lite(':memory:', "CREATE TABLE t (id, body); INSERT INTO t VALUES (1, 'RMB 5'), (2, 'nothing'), (3, 'EUR 7 and USD 8'), (4, NULL);
    SELECT id, value FROM t, mentions(t.body) WHERE kind = 'money' ORDER BY id, char_from;
    SELECT id, value FROM t LEFT JOIN mentions m ON m.arg_text = t.body AND m.kind = 'money' WHERE id IN (2, 4) ORDER BY id;"),
    "1|CNY 5.00\n3|EUR 7.00\n3|USD 8.00\n2|NULL\n4|NULL", 'a join with a table, and an outer join');

like(lite(':memory:', 'SELECT * FROM mentions;'), qr/mentions: no text/, 'without a text');
like(lite(':memory:', "SELECT * FROM mentions('x', '2022-02-30');"), qr/mentions: .+, at byte \d+.*YYYY-MM-DD/, 'a bad anchor');
like(lite(':memory:', "SELECT * FROM mentions(CAST(x'61FF62' AS TEXT));"), qr/mentions: .+, at byte 1/, 'not UTF-8');
like(lite(':memory:', "INSERT INTO mentions VALUES (1, 2, 3, 4, 5);"), qr/may not be modified/, 'it is read-only');
like(lite(':memory:', "SELECT * FROM mentions('a', 'b', 'c');"), qr/too many arguments/, 'three arguments');
done();
