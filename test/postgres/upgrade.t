#!/usr/bin/env perl
# upgrade.t: for each old version: it is installed, a ledger of that time is made and loaded, then ALTER EXTENSION UPDATE
# and upgrade_ledger. What comes out is, object by object, what a fresh install and create_ledger make; rows, and what
# the owner added, are still there.
use strict;
use warnings;
use Test::More;
use FindBin;
use lib $FindBin::Bin;
use Server;

my $server = Server->new;
my ($folder) = glob "$server->{PGHOST}/root/usr/share/postgresql/*/extension";
$folder //= $server->sql('postgres', "SELECT setting || '/extension' FROM pg_config WHERE name = 'SHAREDIR'");
my @versions = map { /ledger-(.*)\.sql/ } glob "$FindBin::Bin/versions/ledger-*.sql";
my ($present) = `cat $FindBin::Bin/../../extension/core/regledger.h` =~ /#define RGL_VERSION "(.*)"/;
my ($default) = `cat $FindBin::Bin/../../extension/postgres/regledger.control` =~ /default_version = '(.*)'/;
is($default, $present, 'the control file and the core are of one version');

# The catalog of the extension and of a ledger, without what differs between any two databases.
sub catalog {
    my ($db, $ledger) = @_;
    return $server->sql($db, qq{
        SET search_path = regledger, pg_catalog;
        SELECT 'member ' || pg_describe_object(classid, objid, 0) || ': ' || coalesce(obj_description(objid, classid::regclass::name), '-')
            FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e' AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'regledger') ORDER BY 1;
        SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p WHERE pronamespace = 'regledger'::regnamespace AND prokind = 'f' ORDER BY 1;
        SELECT 'operator ' || oprname || ' ' || (oprleft::regtype, oprright::regtype, oprcode, oprcom::regoperator, oprnegate::regoperator, oprrest, oprjoin, oprcanhash, oprcanmerge)::text FROM pg_operator WHERE oprnamespace = 'regledger'::regnamespace ORDER BY 1;
        SELECT 'support ' || opfname || ' ' || amprocnum || ' ' || amproc::regprocedure FROM pg_amproc JOIN pg_opfamily f ON f.oid = amprocfamily WHERE opfnamespace = 'regledger'::regnamespace ORDER BY 1;
        SELECT 'enum ' || enumtypid::regtype || ' ' || string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum GROUP BY enumtypid ORDER BY 1;
        SELECT 'acl ' || replace(nspacl::text, pg_get_userbyid(nspowner), 'owner') FROM pg_namespace WHERE nspname = 'regledger';
        SELECT 'extension ' || extversion FROM pg_extension WHERE extname = 'regledger';
        SET search_path = $ledger, regledger, pg_catalog;
        SELECT 'relation ' || relkind::text || ' ' || relname || ' ' || coalesce(reloptions::text, '') || ': ' || coalesce(obj_description(oid, 'pg_class'), '-') FROM pg_class WHERE relnamespace = '$ledger'::regnamespace ORDER BY 1;
        SELECT 'column ' || c.relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull || ' ' || attcollation::regcollation || ' ' || coalesce(pg_get_expr(adbin, adrelid), '') || attgenerated::text || ': ' || coalesce(col_description(c.oid, attnum), '-')
            FROM pg_class c JOIN pg_attribute ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped LEFT JOIN pg_attrdef ON adrelid = c.oid AND adnum = attnum
            WHERE relnamespace = '$ledger'::regnamespace AND relkind IN ('r', 'v') ORDER BY 1;
        SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = '$ledger'::regnamespace ORDER BY 1;
        SELECT 'index ' || pg_get_indexdef(oid) FROM pg_class WHERE relnamespace = '$ledger'::regnamespace AND relkind = 'i' ORDER BY 1;
        SELECT 'view ' || relname || ' ' || pg_get_viewdef(oid) FROM pg_class WHERE relnamespace = '$ledger'::regnamespace AND relkind = 'v' ORDER BY 1;
        SELECT 'function ' || pg_get_functiondef(oid) || obj_description(oid, 'pg_proc') FROM pg_proc WHERE pronamespace = '$ledger'::regnamespace ORDER BY 1;
        SELECT 'rows ' || t FROM (SELECT 'place' || (p.*)::text FROM place p UNION ALL SELECT 'authority' || (p.*)::text FROM authority p WHERE builtin UNION ALL
            SELECT 'alias' || (p.*)::text FROM authority_alias p WHERE builtin UNION ALL SELECT 'topic' || (p.*)::text FROM topic p UNION ALL SELECT 'law' || (p.*)::text FROM law p) r (t) ORDER BY t;
    }) =~ s/\b\Q$ledger\E\././gr;
}

$server->sql('postgres', 'CREATE DATABASE fresh');
$server->sql('fresh', 'CREATE EXTENSION regledger; SELECT regledger.create_ledger();');
my $want = catalog('fresh', 'ledger');
cmp_ok(scalar(split /\n/, $want), '>', 1000, 'a fresh install has a catalog');

for my $version (grep { $_ ne $present } @versions) {
    my $db = "from_$version" =~ tr/./_/r;
    system('cp', "$FindBin::Bin/../../extension/postgres/upgrade/regledger--$version.sql", $folder) == 0 or die "cannot copy to $folder";
    $server->sql('postgres', "CREATE ROLE owner_$db LOGIN; CREATE DATABASE $db OWNER owner_$db");
    local $server->{user} = "owner_$db";
    $server->sql($db, "CREATE EXTENSION regledger VERSION '$version'; CREATE SCHEMA ledger; SET search_path = ledger, pg_temp;
        BEGIN; \\i $FindBin::Bin/versions/ledger-$version.sql\n COMMIT;");
    $server->sql($db, q{
        SET search_path = ledger, regledger, public;
        INSERT INTO document (document_id, sha256, char_count, text) SELECT md5(g::text), g, 12, 'RMB ' || g FROM generate_series(1, 50) g;
        INSERT INTO penalty (document_id, development_no, penalty_no, amount_minor, amount, currency, amount_bound, enforcement_kind, char_from, char_to, evidence)
            SELECT document_id, 1, 1, sha256::int * 100, sha256::int, 'CNY', 'at_least', 'fine', 0, 5, 'RMB' FROM document;
        INSERT INTO authority (authority_code, regulator, name_en) VALUES ('OURS', 'OURS', 'Office of Our Own Regulation'), ('SAC', 'SAC', 'mine, though the lexicon has it');
        INSERT INTO authority_alias (authority_code, alias, language) VALUES ('OURS', 'the Oversight Desk', 'en');
        CREATE TABLE public.mine (status instrument_status, regulator regulator, fine penalty_amount);
        INSERT INTO public.mine VALUES ('draft', 'MIIT', 'CNY 5');
        CREATE VIEW public.dear AS SELECT document_id, amount FROM ledger.penalties WHERE amount > 40;
    });
    my $rows = "SELECT count(*), md5(string_agg(fine::text || evidence, ',' ORDER BY document_id)) FROM ledger.penalty; SELECT * FROM public.mine;
        SELECT count(*) FROM public.dear; SELECT name_en FROM ledger.authority WHERE NOT builtin ORDER BY 1";
    my $before = $server->sql($db, $rows);
    is($server->try($db, "ALTER EXTENSION regledger UPDATE"), '', "$version: the extension is brought to $present by its owner");
    is($server->try($db, 'SELECT regledger.upgrade_ledger()'), '', "$version: and the ledger");
    is($server->sql($db, $rows), $before, "$version: rows are as they were, and what the owner added");
    is($server->sql($db, "SELECT ledger.parse_authority('said the Oversight Desk'), regledger.regledger_version()"), "OURS|$present", "$version: the ledger works");
    is($server->sql($db, 'SELECT version FROM ledger.ledger_version ORDER BY created_at'), "$version\n$present", "$version: it says what it was and is");
    # What is the owner's stands aside for the comparison.
    $server->sql($db, "DELETE FROM ledger.authority_alias WHERE NOT builtin; DELETE FROM ledger.authority WHERE authority_code = 'OURS'; DROP TABLE public.mine");
    (my $got = catalog($db, 'ledger')) =~ s/^rows authority\(SAC,.*\n//m;
    (my $wanted = $want) =~ s/^rows authority\(SAC,.*\n//m;
    ok($got eq $wanted, "$version: its catalog is that of a fresh install") or diag difference($wanted, $got);
    is($server->try($db, 'SELECT regledger.upgrade_ledger()'), '', "$version: again, it does nothing");
    like($server->try($db, "UPDATE ledger.ledger_version SET version = '9.9' WHERE version = '$present'; SELECT regledger.upgrade_ledger()"), qr/0A000.*of version 9\.9/s, "$version: a ledger of the future is left alone");
}

# A ledger that has been bent is told what is wrong with it, and stays as it was.
$server->sql('postgres', 'CREATE DATABASE bent');
$server->sql('bent', "CREATE EXTENSION regledger; SELECT regledger.create_ledger(); UPDATE ledger.ledger_version SET version = '0.1';
    ALTER TABLE ledger.exchange_rate ALTER COLUMN source TYPE varchar(10); DROP INDEX ledger.penalty_amount_idx;");
like($server->try('bent', 'SELECT regledger.upgrade_ledger()'), qr/55000.*exchange_rate\.source is character varying\(10\), not text/s, 'a column of another type cannot be mended, and is named');
is($server->sql('bent', "SELECT version, to_regclass('ledger.penalty_amount_idx') IS NULL FROM ledger.ledger_version"), '0.1|t', '... and nothing has happened');
$server->sql('bent', 'ALTER TABLE ledger.exchange_rate ALTER COLUMN source TYPE text; ALTER TABLE ledger.penalty DROP COLUMN fine; ALTER TABLE ledger.document ALTER char_count DROP NOT NULL,
    ALTER loaded_at DROP DEFAULT; ALTER TABLE ledger.penalty DROP CONSTRAINT penalty_amount_minor_check; DROP VIEW ledger.calendar; DROP TABLE ledger.load_error; DROP FUNCTION ledger.office_of(text)');
is($server->try('bent', 'SELECT regledger.upgrade_ledger()'), '', 'what is only missing comes back');
$server->sql('bent', "DELETE FROM ledger.ledger_version WHERE version = '0.1'");
my $mended = catalog('bent', 'ledger');
ok($mended eq $want, '... all of it') or diag difference($want, $mended);
is($server->alarms, '', 'no internal error in the log');
done_testing;

# The lines in which two catalogs differ.
sub difference {
    my ($x, $y) = @_;
    my %x = map { $_ => 1 } split /\n/, $x;
    my %y = map { $_ => 1 } split /\n/, $y;
    return join "\n", (map { "- $_" } grep { !$y{$_} } split /\n/, $x), (map { "+ $_" } grep { !$x{$_} } split /\n/, $y), '';
}
