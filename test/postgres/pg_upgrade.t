#!/usr/bin/env perl
# pg_upgrade.t: a cluster with a ledger is taken over by pg_upgrade (from a version to itself: what it does to types,
# enums, indexes and grants is the same as between two). Rows, order of enums, indexes and rights are as before.
use strict;
use warnings;
use Test::More;
use FindBin;
use lib $FindBin::Bin;
use Server;

chomp(my $bin = `\${PG_CONFIG:-pg_config} --bindir`);
plan skip_all => 'no pg_upgrade here' if !-x "$bin/pg_upgrade";

my ($old, $new) = (Server->new, Server->new);
plan skip_all => 'pg_upgrade looks for the library in the server\'s own folder only, and it is in this test\'s'
    if $old->sql('postgres', 'SHOW dynamic_library_path') ne '$libdir';
$old->sql('postgres', 'CREATE ROLE owner LOGIN; CREATE ROLE reader LOGIN; CREATE DATABASE counsel OWNER owner;');
{
    local $old->{user} = 'owner';
    $old->sql('counsel', q{
        CREATE EXTENSION regledger;
        SELECT regledger.create_ledger();
        SELECT regledger.grant_reader('reader');
        SET search_path = ledger, regledger, public;
        INSERT INTO penalty (document_id, development_no, penalty_no, amount_minor, amount, currency, amount_bound, char_from, char_to, evidence)
            SELECT md5(g::text), 1, 1, g * 7919 % 10007, g, (ARRAY['CNY', 'EUR'])[1 + g % 2], 'exact', 0, 5, 'x' FROM generate_series(1, 1000) g;
        CREATE INDEX penalty_fine ON penalty (fine);
        CREATE INDEX penalty_hash ON penalty USING hash (fine);
        CREATE TABLE act (status instrument_status, regulator regulator);
        INSERT INTO act SELECT s, 'MIIT' FROM unnest(enum_range(NULL::instrument_status)) s;
        CREATE INDEX act_regulator ON act (code(regulator));
    });
}
my $query = q{
    SET search_path = ledger, regledger, public;
    SELECT md5(string_agg(fine::text, ',' ORDER BY fine, document_id)) FROM penalty;
    SELECT string_agg(status::text, ',' ORDER BY status) FROM act;
    SET enable_seqscan = off;
    SELECT count(*) FROM penalty WHERE fine BETWEEN 'CNY 10' AND 'CNY 20';
    SELECT count(*) FROM act WHERE code(regulator) = 'MIIT';
    SELECT nspname, has_schema_privilege('reader', oid, 'USAGE') FROM pg_namespace WHERE nspname IN ('ledger', 'regledger') ORDER BY 1;
    SELECT has_table_privilege('reader', 'ledger.penalties', 'SELECT'), has_table_privilege('reader', 'ledger.penalties', 'INSERT');
    SELECT reloptions FROM pg_class WHERE oid = 'ledger.penalties'::regclass;
};
my $before = $old->sql('counsel', $query);
$_->control('halt') for $old, $new;

my @as = split ' ', $old->{PG_RUN};
chdir $new->{PGHOST};    # where pg_upgrade may write
my ($said, $status) = $new->run('postgres', '', @as, "$bin/pg_upgrade", '-b', $bin, '-B', $bin, '-d', $old->{PGDATA}, '-D', $new->{PGDATA},
    '-U', 'postgres', '-N', '-s', $new->{PGHOST}, '-p', 54321, '-P', 54322);
is($status, 0, 'pg_upgrade ran') or diag $said;
chdir '/';
ok($new->control('up'), 'the new cluster runs');
is($new->sql('counsel', $query), $before, 'rows, order, indexes and rights are as before');
{
    local $new->{user} = 'reader';
    is($new->sql('counsel', "SELECT count(*) FROM ledger.penalties"), 1000, 'a reader reads');
    is($new->sql('counsel', "SELECT 'CNY 5'::regledger.penalty_amount"), 'CNY 5.00', '... and uses the type');
}
SKIP: {
    skip 'no pg_amcheck here', 1 if !-x "$bin/pg_amcheck" || $new->try('counsel', 'CREATE EXTENSION amcheck');
    ($said, $status) = $new->run('counsel', '', "$bin/pg_amcheck", '--heapallindexed', 'counsel');
    is($status, 0, 'amcheck finds nothing') or diag $said;
}
is($new->alarms, '', 'no internal error in the log');
done_testing;
