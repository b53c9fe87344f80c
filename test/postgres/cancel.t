#!/usr/bin/env perl
# cancel.t: a scan of a very long text ends soon after it is cancelled, and the backend is as good as before.
use strict;
use warnings;
use Test::More;
use FindBin;
use lib $FindBin::Bin;
use Time::HiRes qw(time sleep);
use Server;

my $megabytes = $ENV{CANCEL_MB} // 100;
my $server    = Server->new;
$server->sql('postgres', "CREATE EXTENSION regledger; CREATE TABLE long (body text);
    INSERT INTO long SELECT string_agg(format('On 2 March 2022 the MIIT fined %s apps RMB87.6 million. ', g), '') FROM generate_series(1, $megabytes * 1000000 / 57) g;");
for my $call ("regledger.mentions(body, '2022-04-01')", "regledger.parse_date(body)", "regledger.developments_of(body)") {
    my $pid = fork // die;
    if (!$pid) {
        my $out = $server->try('postgres', "SET application_name = 'scan'; SELECT count(*) FROM long, $call;
            SELECT count(*) FROM regledger.mentions('MIIT');");
        exit($out =~ /57014/ && $out =~ /\n1$/ ? 0 : 1);
    }
    my $watch = $server;
    my $killed = 0;
    # Cancel once it is in the middle of it: half a second in.
    for (1 .. 100) {
        my $age = qx(. $server->{dir}/env; psql -XAtc "SELECT extract(epoch FROM clock_timestamp() - query_start) FROM pg_stat_activity WHERE application_name = 'scan' AND state = 'active'");
        if ($age ne '' && $age > 0.5) {
            qx(. $server->{dir}/env; psql -XAtc "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE application_name = 'scan'");
            $killed = time;
            last;
        }
        sleep 0.1;
    }
    waitpid $pid, 0;
    is($?, 0, "$call is cancelled, and the session goes on");
    note sprintf '%.0f ms from the cancel to the end of the session', (time - $killed) * 1000 if $killed;
}
is($server->alarms, '', 'no internal error in the log');
done_testing;
