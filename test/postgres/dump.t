#!/usr/bin/env perl
# dump.t: an ordinary owner dumps her database and restores it into another, with what she has made of her ledger: her
# own rows, index, column, comment, view and grants. Nothing is lost, and no superuser is asked.
use strict;
use warnings;
use Test::More;
use FindBin;
use lib $FindBin::Bin;
use Server;

my $server = Server->new;
$server->sql('postgres', 'CREATE ROLE owner LOGIN CREATEDB; CREATE ROLE reader; CREATE DATABASE counsel OWNER owner;');
$server->{user} = 'owner';
$server->sql('counsel', q{
    CREATE EXTENSION regledger;
    SELECT regledger.create_ledger();
    SET search_path = ledger, regledger, public;
    INSERT INTO document (document_id, sha256, char_count, text) SELECT md5(g::text), g, 12, 'RMB ' || g FROM generate_series(1, 50) g;
    INSERT INTO development (document_id, development_no, body, char_from, char_to) SELECT document_id, 1, text, 0, 5 FROM document;
    INSERT INTO penalty (document_id, development_no, penalty_no, amount_minor, amount, currency, amount_bound, char_from, char_to, evidence)
        SELECT document_id, 1, 1, sha256::int * 100, sha256::int, 'CNY', 'at_least', 0, 5, 'RMB' FROM document;
    INSERT INTO authority (authority_code, regulator, name_en) VALUES ('OURS', 'OURS', 'Office of Our Own Regulation');
    INSERT INTO authority_alias (authority_code, alias, language, kind) VALUES ('OURS', 'the Oversight Desk', 'en', 'short');
    CREATE INDEX penalty_fine ON penalty (fine);
    CREATE INDEX penalty_hash ON penalty USING hash (fine);
    ALTER TABLE penalty ADD note text DEFAULT 'mine';
    COMMENT ON COLUMN penalty.note IS 'what I think of it';
    CREATE VIEW dear AS SELECT document_id, fine FROM penalty WHERE fine > 'CNY 40';
    CREATE TABLE mine (status instrument_status, regulator regulator, span penalty_range, spans penalty_multirange, only_yuan penalty_amount('CNY'));
    INSERT INTO mine VALUES ('draft', 'MIIT', penalty_range('CNY 1', 'CNY 5'), penalty_multirange(penalty_range('CNY 1', 'CNY 5')), 'CNY 7');
    CREATE INDEX ON mine (code(regulator));
    CREATE MATERIALIZED VIEW totals AS SELECT sum(fine) AS total, avg(fine) AS average FROM penalty;
    SELECT grant_reader('reader');
});

# Every row of every table, and what the catalog says, as one list of lines.
sub state_of {
    my $db = shift;
    my $rows = $server->sql($db, q{
        SELECT format('SELECT %L, md5(string_agg(t::text, E''\n'' ORDER BY t::text)) FROM %s t', oid::regclass, oid::regclass)
        FROM pg_class WHERE relnamespace = 'ledger'::regnamespace AND relkind IN ('r', 'v', 'm') ORDER BY relname \gexec});
    my $catalog = $server->run($db, '\d+ ledger.*', 'psql', '-X', '-f', '-');
    my $rest = $server->sql($db, q{
        SELECT pg_describe_object(classoid, objoid, objsubid), description FROM pg_description
            WHERE pg_describe_object(classoid, objoid, objsubid) ~ 'ledger' ORDER BY 1;
        SELECT relname, relacl, reloptions, pg_get_userbyid(relowner) FROM pg_class WHERE relnamespace = 'ledger'::regnamespace ORDER BY 1;
        SELECT nspname, nspacl FROM pg_namespace WHERE nspname ~ 'ledger' ORDER BY 1;
        SELECT proname, proacl, pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'ledger'::regnamespace ORDER BY 1, oid::regprocedure::text;});
    return "$rows\n$catalog\n$rest\n";
}
my $before = state_of('counsel');

for my $way (['plain', 'pg_dump -f DUMP counsel', 'psql -Xq -v ON_ERROR_STOP=1 -f DUMP -d COPY'],
    ['custom',     'pg_dump -Fc -f DUMP counsel',      'pg_restore -e -d COPY DUMP'],
    ['parallel',   'pg_dump -Fd -j 2 -f DUMP counsel', 'pg_restore -e -j 2 -d COPY DUMP']) {
    my ($name, $dump, $restore) = @$way;
    my $copy = "copy_$name";
    s/DUMP/$server->{dir}\/$name/, s/COPY/$copy/ for $dump, $restore;
    my ($said, $status) = $server->run('counsel', '', split ' ', $dump);
    is($status, 0, "$name: dumped by its owner") or diag $said;
    $server->sql('postgres', "CREATE DATABASE $copy");
    ($said, $status) = $server->run($copy, '', split ' ', $restore);
    is($status, 0, "$name: restored by its owner") or diag $said;
    my $after = state_of($copy);
    ok($after eq $before, "$name: every row, object, comment and grant is there") or diag difference($before, $after);
    is($server->sql($copy, "SELECT ledger.parse_authority('said the Oversight Desk')"), 'OURS', "$name: her alias is known at once");
    # What was dumped is read as it was written: else a restored ledger would differ for ever from what its upgrade wants.
    my $constraints = q{SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'ledger'::regnamespace ORDER BY 1, 2};
    is($server->sql($copy, $constraints), $server->sql('counsel', $constraints), "$name: every constraint is as it was");
    is($server->try($copy, "UPDATE ledger.ledger_version SET version = '0.1'; SELECT regledger.upgrade_ledger(); SELECT version FROM ledger.ledger_version ORDER BY 1"),
        "\n0.1\n" . $server->sql('counsel', 'SELECT version FROM ledger.ledger_version'), "$name: it can be upgraded");
}

# Data alone, into a ledger that is there.
$server->sql('postgres', 'CREATE DATABASE copy_data');
$server->sql('copy_data', 'CREATE EXTENSION regledger; SELECT regledger.create_ledger();');
my ($said, $status) = $server->run('counsel', '', 'sh', '-c',
    'pg_dump --data-only -t ledger.document -t ledger.development counsel | psql -Xq -v ON_ERROR_STOP=1 -d copy_data');
is($status, 0, 'data alone goes into a new ledger') or diag $said;
is($server->sql('copy_data', 'SELECT count(*) FROM ledger.developments'), 50, '... and is seen through its views');
is($server->alarms, '', 'no internal error in the log');
done_testing;

# The lines in which two states differ.
sub difference {
    my ($a, $b) = @_;
    my %a = map { $_ => 1 } split /\n/, $a;
    my %b = map { $_ => 1 } split /\n/, $b;
    return join "\n", (map { "- $_" } grep { !$b{$_} } split /\n/, $a), (map { "+ $_" } grep { !$a{$_} } split /\n/, $b);
}
