#!/usr/bin/env perl
# demo: `make demo` answers its four questions, each with sentences, within 120 columns, and says how to go on.
use strict;
use warnings;
use utf8;
use FindBin;
use lib $FindBin::Bin;
use Command;
use Encode 'decode';
use Test::More;

my $said = decode('UTF-8', qx('$top/test/demo' 2>&1));
is($?, 0, 'it ends well') or diag $said;
for my $question ('What is in draft', 'What comes into force', 'Who was fined', 'Which authorities were busiest') {
    my ($answer) = $said =~ /^\Q$question\E(.*?)^---/ms;
    my $sentences = () = ($answer // '') =~ /^ +"/gm;
    cmp_ok($sentences, '>=', 4, "$question: $sentences answers with their sentences");
}
is(join("\n", grep { length > 120 } split /\n/, $said), '', 'no line is longer than 120 columns');
like($said, qr/^Open it: +sqlite3 .*^In PostgreSQL: .*psql/ms, 'how to open the ledger, in both databases');
like(qx(sqlite3 '$top/build/demo.db' 'PRAGMA integrity_check; PRAGMA foreign_key_check'), qr/^ok$/, 'the file is sound');
done_testing();
