#!/usr/bin/env perl
# cancel.t: a scan of a very long text ends soon after it is cancelled, wherever it is, and the session is as good as
# before. How soon is printed, not judged: machines differ. CANCEL_MB=n for another length.
use strict;
use warnings;
use Test::More;
use FindBin;
use lib $FindBin::Bin;
use Server;

my $megabytes = $ENV{CANCEL_MB} // 100;
my $server    = Server->new;
$server->sql('postgres', "CREATE EXTENSION regledger; SELECT regledger.create_ledger(); CREATE TABLE long (body text);
    INSERT INTO long SELECT string_agg(format('On 2 March 2022 the MIIT fined %s apps RMB87.6 million. ', g), '') FROM generate_series(1, $megabytes * 1000000 / 57) g;");
for my $call ("regledger.mentions(body, '2022-04-01')", 'regledger.parse_date(body)', 'ledger.parse_authority(body)', 'regledger.developments_of(body)') {
    for my $ms (700, 1500) {
        my $out = $server->try('postgres', "SET statement_timeout = $ms;\n\\timing on\nSELECT count(*) FROM long, $call;\n\\timing off
            SET statement_timeout = 0; SELECT count(*) FROM regledger.mentions('MIIT');");
        my ($took) = $out =~ /^Time: ([\d.]+)/m;
        SKIP: {
            skip "the machine is done with it within $ms ms", 1 if $out !~ /ERROR/ && $took < $ms;
            like($out, qr/57014.*\n1$/s, sprintf '%s is cancelled at %d ms, ends %.0f ms later, and the session goes on', $call, $ms, $took - $ms);
        }
    }
}
is($server->alarms, '', 'no internal error in the log');
done_testing;
