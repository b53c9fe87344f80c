#!/usr/bin/env perl
# corpus: newsletters and notices by authors who had not seen the extractor, in the manner of many publishers, with the facts in
# them. Their events, names and sums are invented. What was missed in test/corpus/seen has been read, and rules were written for it;
# the misses of test/corpus/unseen have not, so only they say how a new publisher's text is read. Keep it so: score them, do not
# read them. test/calibrate --unseen test/corpus/unseen test/corpus/seen test/samples fits the confidence.
use strict;
use warnings;
use FindBin;
use Test::More;

chdir "$FindBin::Bin/../.." or die;

# The least F1 of each field, a little under what is reached.
my %BAR = (
    'seen en' => {
        developments => 0.97, section => 0.95, event_date => 0.96, jurisdiction => 0.95, authorities => 0.94,
        instruments => 0.97, status => 0.97, deadlines => 0.94, penalties => 0.96, respondents => 0.94, apps => 0.95,
        enforcement => 0.94, citations => 0.97, findings => 0.94,
    },
    'seen zh' => {
        developments => 0.97, section => 0.97, event_date => 0.97, jurisdiction => 0.97, authorities => 0.97,
        instruments => 0.98, status => 0.98, deadlines => 0.98, penalties => 0.98, respondents => 0.98, apps => 0.78,
        enforcement => 0.96, citations => 0.98, findings => 0.94,
    },
    'unseen en' => {
        developments => 0.97, section => 0.92, event_date => 0.97, jurisdiction => 0.96, authorities => 0.96,
        instruments => 0.89, status => 0.87, deadlines => 0.86, penalties => 0.92, respondents => 0.86, apps => 0.84,
        enforcement => 0.90, citations => 0.42, findings => 0.63,
    },
    'unseen zh' => {
        developments => 0.98, section => 0.95, event_date => 0.98, jurisdiction => 0.98, authorities => 0.95,
        instruments => 0.98, status => 0.98, deadlines => 0.86, penalties => 0.97, respondents => 0.70, apps => 0.98,
        enforcement => 0.97, citations => 0.94, findings => 0.84,
    },
);
# Of the facts with this confidence and more, so many are right.
my ($SURE, $RIGHT) = (0.9, 0.9);

ok(-x 'build/regledger', 'the command is built') or BAIL_OUT('build/regledger is missing');
for my $set (sort keys %BAR) {
    my ($folder, $language) = split / /, $set;
    my @gold = grep { ($language eq 'zh') == m{/zh_} } glob "test/corpus/$folder/*.json";
    my $said = qx(test/score --language $language test/corpus/$folder 2>&1);
    my ($read, $refused) = $said =~ /^documents (\d+), refused (\d+)/m;
    is($read,    scalar @gold, "$set: every document is scored") or diag($said);
    is($refused, 0,            "$set: none is refused")          or diag($said);
    for my $field (sort keys %{$BAR{$set}}) {
        my ($f1) = $said =~ /^$field\b.* ([\d.]+)$/m;
        cmp_ok($f1 // 0, '>=', $BAR{$set}{$field}, "$set: $field");
    }
}
for my $folder (qw(seen unseen)) {
    my ($sure, $right) = (0, 0);
    for (qx(test/score --each test/corpus/$folder 2>/dev/null)) {
        chomp;
        my ($view, $confidence, $is_right) = (split /\t/)[2, 4, 5];
        next if $view eq 'developments' || $confidence < $SURE;
        $sure++;
        $right += $is_right;
    }
    cmp_ok($sure, '>', 200, "$folder: $sure facts are sure");
    cmp_ok($right, '>=', $RIGHT * $sure, sprintf '%s: of them %.3f are right', $folder, $right / ($sure || 1));
}
done_testing();
