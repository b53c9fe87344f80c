#!/usr/bin/env perl
# postgres: an ordinary owner of a database loads into it: extension and ledger are made, schemas have any name, older
# columns fit, rights are enough or told, and the user's own names are used.
use strict;
use warnings;
use utf8;
use FindBin;
use lib $FindBin::Bin, "$FindBin::Bin/../postgres";
use Command;
use Server;
use Test::More;

my $server = Server->new;
$server->sql('postgres', "CREATE ROLE owner LOGIN; CREATE DATABASE legal OWNER owner; CREATE ROLE guest LOGIN");
my %pg = ($server->env('legal'), PGUSER => 'owner');
sub load { return regledger(\%pg, 'load', '-d', 'dbname=legal', @_) }
sub sql { return $server->sql('legal', $_[0]) }

write_file('a.txt', "On 2 March 2022, the CAC fined Example Co., Ltd. RMB 30,000.\n");
write_file('b.txt', "On 3 March 2022, the Grand Regulator issued the Measures on Everything.\n");
my ($status, $out, $err) = load('a.txt');
is($status, 0, 'an ordinary owner loads') or diag $err;
like($err, qr/^regledger: made a ledger in legal on /, 'and is told of the new ledger');
is(sql("SELECT tableowner FROM pg_tables WHERE schemaname = 'ledger' AND tablename = 'penalty'"), 'owner',
    'whose tables are hers');
is(sql('SELECT amount FROM ledger.penalties WHERE amount IS NOT NULL'), '30000.0000', 'the amount is a number');

# The same bytes write not a row.
my $rows = "SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables";
my $flush = $server->sql('legal', 'SELECT pg_sleep(1)');
my $before = sql($rows);
($status, $out, $err) = load('a.txt');
like($err, qr/nothing changed/, 'a second load says that nothing changed');
sleep 1;
is(sql($rows), $before, 'and wrote no row');

for my $schema ('other', 'With "quotes" and blanks', '法规') {
    ($status, $out, $err) = load('--schema', $schema, 'a.txt');
    is($status, 0, "schema $schema") or diag $err;
}
is(sql('SELECT count(*) FROM "With ""quotes"" and blanks".document'), 1, 'a schema is a name, and no SQL');

# Names of the user's.
sql("INSERT INTO ledger.authority (authority_code, regulator, name_en, level, kind, jurisdiction)
     VALUES ('GRAND', 'GRAND', 'Grand Regulator', 'national', 'regulator', 'CN');
     INSERT INTO ledger.authority_alias (authority_code, alias, language, kind) VALUES ('GRAND', 'Grand Regulator', 'en', 'name')");
($status, $out, $err) = load('b.txt');
is($status, 0, 'a document about an authority of the user') or diag $err;
is(sql("SELECT authority_code FROM ledger.development_authorities WHERE authority_code = 'GRAND'"), 'GRAND',
    'the authority is found in it');
sql("INSERT INTO ledger.authority_alias (authority_code, alias, language) VALUES ('GRAND', repeat('x', 300), 'en')");
write_file('c.txt', "On 4 March 2022, the CAC issued the Rules.\n");
($status, $out, $err) = load('c.txt');
is($status, 3, 'an alias that cannot be used is told') or diag $err;
sql("DELETE FROM ledger.authority_alias WHERE length(alias) = 300");

# A column of another width.
sql('ALTER TABLE other.block ALTER block_no TYPE bigint, ALTER level TYPE smallint');
($status, $out, $err) = load('--schema', 'other', 'c.txt');
is($status, 0, 'integers of another width fit') or diag $err;
sql('ALTER TABLE other.finding RENAME category TO kategorie');
($status, $out, $err) = load('--schema', 'other', 'b.txt');
is($status, 3, 'a missing column is another version of the ledger');
like($err, qr/finding has no column category \(/, 'and is named');

# Rights.
$pg{PGUSER} = 'guest';
($status, $out, $err) = load('c.txt');
is($status, 3, 'who may not read the ledger is refused');
like($err, qr/^regledger: legal on \S+: permission denied .*\n/, 'in a line');
$pg{PGUSER} = 'owner';
{
    local $pg{PGOPTIONS} = '-c default_transaction_read_only=on';
    ($status, $out, $err) = load('c.txt');
    is($status, 3, 'a read-only server');
    like($err, qr/read-only transaction .*\(the server is read-only/, 'is told');
}
($status, $out, $err) = regledger(\%pg, 'status', '-d', 'postgresql:///legal');
is($status, 0, 'status');
like($out, qr/^document +2$/m, 'counts the documents');
is($server->alarms, '', 'the server has nothing to complain of');
done_testing();
