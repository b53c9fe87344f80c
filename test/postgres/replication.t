#!/usr/bin/env perl
# replication.t: a ledger's rows travel: by logical replication into another database, by COPY BINARY through a file.
use strict;
use warnings;
use Test::More;
use FindBin;
use lib $FindBin::Bin;
use Server;

my $server = Server->new('wal_level = logical');
$server->sql('postgres', "CREATE DATABASE $_") for 'source', 'target';
$server->sql($_, 'CREATE EXTENSION regledger; SELECT regledger.create_ledger();') for 'source', 'target';
my $insert = q{
    INSERT INTO ledger.document (document_id, sha256, char_count, text) SELECT md5(g::text), g, 12, 'RMB ' || g FROM generate_series(%1$s, %2$s) g;
    INSERT INTO ledger.penalty (document_id, development_no, penalty_no, amount_minor, amount, currency, amount_bound, char_from, char_to, evidence)
        SELECT md5(g::text), 1, 1, g, g / 100.0, 'CNY', (ARRAY['exact', 'approximate', 'at_least', 'at_most'])[1 + g %% 4], 0, 5, 'x' FROM generate_series(%1$s, %2$s) g;
    INSERT INTO public.kept SELECT document_id, fine, 'adopted' FROM ledger.penalty ON CONFLICT DO NOTHING;};
$server->sql($_, 'CREATE TABLE public.kept (id text PRIMARY KEY, fine regledger.penalty_amount, status regledger.instrument_status)') for 'source', 'target';
$server->sql('source', sprintf $insert, 1, 100);
$server->sql('source', 'CREATE PUBLICATION facts FOR TABLE ledger.document, ledger.penalty, public.kept');
# Both databases are in one cluster, so the slot is made beforehand: making it from the subscription would wait for itself.
$server->sql('source', "SELECT pg_create_logical_replication_slot('facts', 'pgoutput')");
$server->sql('target', "CREATE SUBSCRIPTION facts CONNECTION 'host=$server->{PGHOST} port=$server->{PGPORT} user=postgres dbname=source'
    PUBLICATION facts WITH (create_slot = false, slot_name = 'facts'" . ($server->sql('postgres', 'SHOW server_version_num') >= 140000 ? ', binary = true' : '') . ')');
$server->sql('source', sprintf $insert, 101, 200);
$server->sql('source', "SET search_path = regledger; UPDATE public.kept SET fine = fine * 2; DELETE FROM public.kept WHERE fine < 'CNY 0.10'");

my $sum = "SELECT (SELECT count(*) FROM ledger.document), (SELECT md5(string_agg(fine::text, ',' ORDER BY document_id)) FROM ledger.penalty),
    (SELECT md5(string_agg(k::text, ',' ORDER BY id)) FROM public.kept k)";
my ($want, $got) = ($server->sql('source', $sum), '');
for (1 .. 150) {
    $got = $server->sql('target', $sum);
    last if $got eq $want;
    select undef, undef, undef, 0.2;
}
is($got, $want, 'logical replication, in binary: rows are equal');
$server->sql('target', 'DROP SUBSCRIPTION facts');

# COPY BINARY out of one ledger and into another.
$server->sql('postgres', 'CREATE DATABASE copy');
$server->sql('copy', 'CREATE EXTENSION regledger; SELECT regledger.create_ledger();
    CREATE TABLE public.kept (id text PRIMARY KEY, fine regledger.penalty_amount, status regledger.instrument_status)');
for my $table ('ledger.document', 'ledger.penalty', 'public.kept') {
    $server->sql('source', "\\copy $table TO '$server->{dir}/copy.data' (FORMAT binary)");
    $server->sql('copy', "\\copy $table FROM '$server->{dir}/copy.data' (FORMAT binary)");
}
is($server->sql('copy', $sum), $want, 'COPY BINARY: rows are equal');
is($server->alarms, '', 'no internal error in the log');
done_testing;
