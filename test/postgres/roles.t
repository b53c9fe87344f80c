#!/usr/bin/env perl
# roles.t: an ordinary owner installs and makes a ledger; a reader reads and nothing more, a loader loads and nothing
# more; row security on the tables holds through the views.
use strict;
use warnings;
use Test::More;
use FindBin;
use lib $FindBin::Bin;
use Server;

my $server = Server->new;
$server->sql('postgres', 'CREATE ROLE owner LOGIN; CREATE DATABASE counsel OWNER owner;
    CREATE ROLE regledger_reader LOGIN; CREATE ROLE regledger_loader LOGIN;');
sub as { my ($user, $sql) = @_; local $server->{user} = $user; return $server->try('counsel', $sql) }

is(as('owner', 'CREATE EXTENSION regledger; SELECT regledger.create_ledger();'), '', 'an ordinary owner installs it and makes a ledger');
is(as('owner', "SELECT regledger.grant_reader('regledger_reader'), regledger.grant_loader('regledger_loader');"), '|', 'and grants');

# The reader.
is(as('regledger_reader', 'SELECT count(*) FROM ledger.developments'), '0', 'a reader reads views');
is(as('regledger_reader', 'SELECT count(*) > 100 FROM ledger.authorities'), 't', '... and what the lexicon brought');
is(as('regledger_reader', q{SELECT value FROM ledger.mentions('RMB87.6 million')}), 'CNY 87600000.00', '... and calls the ledger\'s functions');
like(as('regledger_reader', "INSERT INTO ledger.topic VALUES ('x')"), qr/42501/, '... and writes nothing');
like(as('regledger_reader', 'CREATE TABLE ledger.mine (i int)'), qr/42501/, '... and makes nothing');
cmp_ok(as('regledger_reader', "SELECT count(*) FROM information_schema.table_constraints WHERE table_schema = 'ledger' AND constraint_type = 'PRIMARY KEY'"),
    '>', 20, '... and sees the keys, as BI tools look for them');
cmp_ok(as('regledger_reader', "SELECT count(*) FROM information_schema.referential_constraints WHERE constraint_schema = 'ledger'"), '>', 5, '... of both kinds');
is(as('regledger_reader', 'SELECT fine FROM ledger.penalty'), '', '... and has the type');

# The loader.
my $row = "('" . '0' x 32 . "', 'x', 0, '')";
is(as('regledger_loader', "INSERT INTO ledger.document (document_id, sha256, char_count, text) VALUES $row"), '', 'a loader writes documents');
is(as('regledger_loader', "INSERT INTO ledger.instrument (instrument_id, title) VALUES ('i', 't') ON CONFLICT (instrument_id) DO UPDATE SET title = 't2'"), '', '... and merges instruments');
is(as('regledger_loader', "INSERT INTO ledger.load_run (run_id) VALUES ('r'); UPDATE ledger.load_run SET status = 'complete'"), '', '... and keeps its own record');
like(as('regledger_loader', "DELETE FROM ledger.document"), qr/42501/, '... and takes nothing away');
like(as('regledger_loader', "UPDATE ledger.document SET text = 'forged'"), qr/42501/, '... and changes no document');
like(as('regledger_loader', 'CREATE TABLE ledger.mine (i int)'), qr/42501/, '... and makes nothing');
like(as('regledger_loader', "DELETE FROM ledger.authority"), qr/42501/, '... and leaves the lexicon alone');
like(as('regledger_loader', "TRUNCATE ledger.document"), qr/42501/, '... and truncates nothing');
like(as('regledger_loader', "SELECT pg_read_file('/etc/passwd')"), qr/42501/, '... and reads no file');

# What it has is what the loader itself needs, and what the reader then sees.
SKIP: {
    my $regledger = "$FindBin::Bin/../../build/regledger";
    skip 'the loader is not built', 2 if !-x $regledger;
    local $server->{user} = 'regledger_loader';
    my ($said, $status) = $server->run('counsel', '', $regledger, 'load', '-q', '-d', 'dbname=counsel', "$FindBin::Bin/../samples/who-paid-what.txt");
    is($status, 0, '... and runs the loader') or diag $said;
    cmp_ok(as('regledger_reader', 'SELECT count(*) FROM ledger.penalties'), '>', 0, '... whose facts a reader reads');
}

# Who has nothing granted gets nothing, and the grants are for these two alone.
$server->sql('postgres', 'CREATE ROLE stranger LOGIN');
like(as('stranger', 'SELECT count(*) FROM ledger.documents'), qr/42501/, 'a stranger reads nothing');
is(as('stranger', q{SELECT regledger.parse_penalty('RMB87.6 million')}), 'CNY 87600000.00', '... but may use the types and functions');
like(as('stranger', 'CREATE FUNCTION regledger.f() RETURNS int LANGUAGE sql RETURN 1'), qr/42501/, '... and may not add to them');
like(as('stranger', "SELECT regledger.grant_reader('stranger')"), qr/42501/, '... nor grant herself anything');

# Where the owner's functions are not PUBLIC's by default, the grants bring those of the ledger, and no others of hers.
as('owner', 'ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC');
is(as('owner', q{SELECT regledger.create_ledger('strict'); CREATE FUNCTION strict.hers() RETURNS int LANGUAGE sql RETURN 1;
    SELECT regledger.grant_reader('regledger_reader', 'strict')}), "\n", 'a ledger whose functions are not for everybody');
is(as('regledger_reader', q{SELECT strict.parse_authority('MIIT'), strict.authority_on('CBIRC', '2024-01-01'), regledger.penalty_convert('EUR 5', 'EUR', '2024-01-01', 'strict')}),
    'MIIT|NFRA|EUR 5.00', '... is read by who has been granted it');
like(as('regledger_reader', 'SELECT strict.hers()'), qr/42501/, '... and what else the owner keeps there is hers');
like(as('stranger', q{SELECT strict.parse_authority('MIIT')}), qr/42501/, '... and nobody else');
as('owner', 'GRANT USAGE ON SCHEMA strict TO stranger');
like(as('stranger', q{SELECT regledger.penalty_convert('EUR 5', 'EUR', '2024-01-01', 'strict')}), qr/42501.*penalty_convert/, '... not by way of the extension either');

# Row security on base tables holds through the views (security_invoker, from 15 on).
SKIP: {
    skip 'views have no security_invoker before 15', 3 if $server->sql('postgres', 'SHOW server_version_num') < 150000;
    as('owner', "INSERT INTO ledger.document (document_id, sha256, char_count, text, publisher) VALUES
        (repeat('1', 32), 'x', 0, '', 'ours'), (repeat('2', 32), 'x', 0, '', 'theirs');
        ALTER TABLE ledger.document ENABLE ROW LEVEL SECURITY;
        CREATE POLICY ours ON ledger.document FOR SELECT TO regledger_reader USING (publisher = 'ours');");
    is(as('regledger_reader', 'SELECT publisher FROM ledger.documents'), 'ours', 'a policy on a table holds through its view');
    is(as('regledger_reader', 'SELECT document_id FROM ledger.document_texts'), '1' x 32, '... through every view');
    is(as('owner', "SELECT string_agg(publisher, ',' ORDER BY publisher) FROM ledger.documents WHERE publisher IN ('ours', 'theirs')"), 'ours,theirs', '... and not for the owner');
}

# Objects of a hostile schema ahead in the search_path change nothing.
is(as('owner', q{CREATE SCHEMA hostile;
    CREATE FUNCTION hostile.lower(text) RETURNS text LANGUAGE sql AS $$SELECT 'hijacked'$$;
    CREATE FUNCTION hostile.split_part(text, text, int) RETURNS text LANGUAGE sql AS $$SELECT 'hijacked'$$;
    CREATE FUNCTION hostile.always(text, text) RETURNS boolean LANGUAGE sql AS $$SELECT true$$;
    CREATE OPERATOR hostile.= (LEFTARG = text, RIGHTARG = text, FUNCTION = hostile.always);
    CREATE TABLE hostile.authority (authority_code text);
    SET search_path = hostile, pg_catalog, ledger, regledger;
    SELECT ledger.authority_on('CBIRC', '2024-01-01'), ledger.office_of('PBOC/Changsha'), ledger.parse_authority('MIIT');}),
    'NFRA|PBOC|MIIT', 'hostile objects change nothing');
is($server->alarms, '', 'no internal error in the log');
done_testing;
