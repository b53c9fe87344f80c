#!/usr/bin/env perl
# doc.t: each query of doc/postgres.md runs on the samples, and one with a block without a language below it gives that.
# `test/postgres/doc.t --update` writes the output of today into the page; read the difference before committing it.
use strict;
use warnings;
use Test::More;
use FindBin;
use lib $FindBin::Bin;
use Server;

my $top = "$FindBin::Bin/../..";
plan skip_all => 'the command is not built' if !-x "$top/build/regledger";
my $update = @ARGV && $ARGV[0] eq '--update';
my $server = Server->new;
$server->sql('postgres', 'CREATE DATABASE compliance');
$server->sql('compliance', 'CREATE EXTENSION regledger; SELECT regledger.create_ledger(); ALTER DATABASE compliance SET search_path = ledger, regledger, public;');
my ($said, $status) = $server->run('compliance', '', "$top/build/regledger", 'load', '-d', 'dbname=compliance', glob "$top/test/samples/*.txt");
is($status, 0, 'the samples load') or diag $said;

open my $in, '<', "$top/doc/postgres.md" or die $!;
my $page = do { local $/; <$in> };
$page =~ s{```sql\n((?:(?!```).)*)```\n(?:```\n((?:(?!```).)*)```\n)?}{ check($1, $2) }gse;
if ($update) {
    open my $out, '>', "$top/doc/postgres.md" or die $!;
    print $out $page;
}
is($server->alarms, '', 'no internal error in the log');
done_testing;

sub check {
    my ($sql, $want) = @_;
    my ($got, $failed) = $server->run('compliance', $sql, qw(psql -Xq -v ON_ERROR_STOP=1 -f -));
    $got =~ s/[ \t]+$//mg;
    $got =~ s/^\(\d+ rows?\)\n+//mg;
    my ($name) = $sql =~ /\A(.{1,60})/;
    if (!defined $want) {
        is($failed, 0, "runs: $name") or diag $got;
        return "```sql\n$sql```\n";
    }
    is($got, $want, $name) if !$update;
    return "```sql\n$sql```\n```\n$got```\n";
}
