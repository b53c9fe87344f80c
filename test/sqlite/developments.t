#!/usr/bin/env perl
# developments.t: the table-valued function developments_of(words, month, published_by, applies_in, uri): the whole
# assembly over one text, in the columns of the view developments.
use strict;
use warnings;
use utf8;
use FindBin;
require "$FindBin::Bin/lite.pl";
our $scratch;
my $text = <<'T';
Regulatory Developments

On 2 March, the Cyberspace Administration of China published the draft Measures for Widget Safety for public comments.

On 14 March, the Changsha branch of the PBOC fined a bank RMB 1,877,000 for failing to protect personal information.
T

is(lite($scratch . '/a.db', "SELECT create_ledger();
    SELECT group_concat(name) = (SELECT group_concat(name) FROM pragma_table_info('developments'))
    FROM pragma_table_info('developments_of');"), "1.0\n1", 'its columns are those of the view');
is(lite(':memory:', "SELECT development_no, event_date, lead_authority FROM developments_of('$text', '2022-03');"),
    "1|2022-03-02|CAC\n2|2022-03-14|PBOC", 'two developments, with the year of the month given');
is(lite(':memory:', "SELECT DISTINCT publisher, period_from, source_uri FROM
    developments_of('$text', '2022-03-15', 'A Firm', 'CN', 'mail:1');"), 'A Firm|2022-03-01|mail:1', 'what is said of the document');
is(lite(':memory:', "SELECT count(*) FROM developments_of('$text', '2022-03') WHERE body <>
    substr(normalise_text('$text'), char_from + 1, char_to - char_from);"), '0', 'a body is its span of the text');
is(lite(':memory:', "SELECT DISTINCT document_id FROM developments_of('$text', '2022-03');"),
    substr(`printf '%s' '$text' | sha256sum`, 0, 32), 'document_id is that of the bytes');
is(lite(':memory:', "SELECT count(*) FROM developments_of(NULL) UNION ALL SELECT count(*) FROM developments_of('') UNION ALL
    SELECT count(*) FROM developments_of('Nothing to see here.');"), "0\n0\n0", 'nothing in nothing');
like(lite(':memory:', "SELECT * FROM developments_of('x', 'March');"), qr/developments_of: .+YYYY-MM-DD/, 'a bad month');
like(lite(':memory:', 'SELECT * FROM developments_of;'), qr/developments_of: no text/, 'without a text');

# The digest of the key at the lengths where its padding changes.
for my $length (119, 120, 127, 128, 183, 184, 191, 192, 1000) {
    my $body = 'On 2 March 2022, the CAC issued the Measures for Widget Safety. They apply to ' . 'widgets and ' x 100;
    $body = substr($body, 0, $length - 1) . '.';
    is(lite(':memory:', "SELECT document_id FROM developments_of('$body') LIMIT 1;"),
        substr(`printf '%s' '$body' | sha256sum`, 0, 32), "document_id of $length bytes");
}
done();
