#!/usr/bin/env perl
# regress.t: the pages of the manual under sql/, and the isolation tests, as `make installcheck` runs them.
use strict;
use warnings;
use Test::More;
use FindBin;
use lib $FindBin::Bin;
use Server;

my $top    = "$FindBin::Bin/../..";
my $server = Server->new;
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
is($server->alarms, '', 'no internal error in the log');
done_testing;
