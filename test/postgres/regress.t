#!/usr/bin/env perl
# regress.t: the pages of the manual under sql/, and the isolation tests, as `make installcheck` runs them.
use strict;
use warnings;
use Test::More;
use FindBin;
use lib $FindBin::Bin;
use Server;

my $top    = "$FindBin::Bin/../..";
my $server = Server->new('track_functions = all');
for my $part ('regress', 'isolation') {
    my ($out) = $server->run('postgres', '', 'make', '-s', '-C', $top, '-f', 'extension/postgres/Makefile', $part);
    my $tests = 0;
    # 15 says "test name ... ok   12 ms", later servers "ok 1  - name   12 ms".
    while ($out =~ /^(?:test (\S+)\s+\.\.\. (ok|FAILED)|(ok|not ok) \d+\s+- (\S+))/mg) {
        ok(($2 // $3) eq 'ok', "$part: " . ($1 // $4));
        $tests++;
    }
    ok($tests > 0, "$part ran") or diag $out;
}
for my $diffs (glob "$top/build/postgres/regression.diffs $top/build/postgres/output_iso/regression.diffs") {
    open my $file, '<', $diffs or next;
    diag "$diffs:", <$file>;
}
# What a user can call, the manual shows: every function that needs no internal argument was called. (An input function is
# not counted, nor what a sort or an index calls by itself.)
is($server->sql('contrib_regression', q{SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e'
    WHERE pronamespace = 'regledger'::regnamespace AND prokind = 'f' AND prolang <> (SELECT oid FROM pg_language WHERE lanname = 'internal') AND coalesce(pg_stat_get_function_calls(p.oid), 0) = 0
        AND NOT (proargtypes::oid[] || prorettype) && ARRAY['internal', 'cstring', 'cstring[]']::regtype[]::oid[]}), '', 'the manual calls every function');
is($server->alarms, '', 'no internal error in the log');
done_testing;
