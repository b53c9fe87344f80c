#!/usr/bin/env perl
# samples: loads every sample and compares it with the facts that stand beside it. Whoever makes the extraction better
# raises the bar here, so that it never falls back; test/score --misses test/samples shows what is still wrong.
use strict;
use warnings;
use FindBin;
use Test::More;

chdir "$FindBin::Bin/../.." or die;

# The least F1 of each field over the samples of a language.
my %BAR = (
    en => {
        developments => 0.95, section => 0.94, event_date => 0.95, reported_date => 0.95, jurisdiction => 0.96,
        authorities  => 0.96, instruments => 0.95, status => 0.96, deadlines => 0.94, penalties => 0.97,
        respondents  => 0.97, apps => 0.75, enforcement => 0.90, citations => 0.93, findings => 0.00,
    },
    zh => {
        developments => 0.97, section => 0.93, event_date => 0.97, reported_date => 0.00, jurisdiction => 0.97,
        authorities  => 0.97, instruments => 0.97, status => 0.97, deadlines => 0.97, penalties => 0.97,
        respondents  => 0.97, apps => 0.97, enforcement => 0.97, citations => 0.97, findings => 0.00,
    },
);

ok(-x 'build/regledger', 'the command is built') or BAIL_OUT('build/regledger is missing');
for my $language (sort keys %BAR) {
    my $gold = grep { ($language eq 'zh') == m{/zh_} } glob 'test/samples/*.json';
  SKIP: {
        skip "no sample in $language", 1 if !$gold;
        my $said = qx(test/score --language $language test/samples 2>&1);
        my ($read, $refused) = $said =~ /^documents (\d+), refused (\d+)/m;
        is($read,    $gold, "$language: every sample is scored") or diag($said);
        is($refused, 0,     "$language: no sample is refused") or diag($said);
        for my $field (sort keys %{$BAR{$language}}) {
            my ($f1) = $said =~ /^$field\b.* ([\d.]+)$/m or next;
            cmp_ok($f1, '>=', $BAR{$language}{$field}, "$language: $field");
        }
    }
}
done_testing();
