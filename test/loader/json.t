#!/usr/bin/env perl
# json: `check --json` gives one valid object a document, complete, with every fact at its place in the text.
use strict;
use warnings;
use utf8;
use FindBin;
use lib $FindBin::Bin;
use Command;
use JSON::PP;
use Test::More;

my ($status, $out, $err) = regledger('check', '--json', "$top/test/samples");
is($status, 0, 'all samples are read') or diag $err;
my @lines = split /\n/, $out;
my @files = glob "$top/test/samples/*.txt";
is(scalar @lines, scalar @files, 'a line for each');
my ($facts, $misplaced, $developments) = (0, 0, 0);
for (@lines) {
    my $document = eval { JSON::PP->new->decode($_) } or fail("valid JSON: $@"), next;
    for my $development (@{$document->{developments}}) {
        $developments++;
        my $text = substr $document->{text}, $development->{char_from}, $development->{char_to} - $development->{char_from};
        $misplaced++ if $text ne $development->{body};
        for my $fact (map { ref eq 'ARRAY' ? @$_ : () } values %$development) {
            next if !defined $fact->{evidence};
            $facts++;
            $misplaced++ if $fact->{evidence} ne substr $document->{text}, $fact->{char_from}, $fact->{char_to} - $fact->{char_from};
        }
    }
}
cmp_ok($developments, '>', @files, "developments ($developments)");
cmp_ok($facts, '>', $developments, "facts ($facts)");
is($misplaced, 0, 'every evidence and every body is where it says');

# What JSON needs escaped.
my $odd = qq(On 2 March 2022, the CAC issued the "Back\\slash\ttab" Measures.\n\x{7F}\x{1F600} 中文);
is(check_json(write_file('odd.txt', $odd))->{text}, $odd, 'quotes, backslashes, tabs and astral characters survive');

# The same facts, with their reasons.
my $explained = check_json('--explain', write_file('why.txt', "On 2 March 2022, the CAC fined Example Co., Ltd. RMB 30,000.\n"));
ok($explained->{developments}[0]{why}, 'with --explain a development says why');
is(
    (grep { $_->{amount} } @{$explained->{developments}[0]{penalty}})[0]{why},
    "sum beside a sanction's word; enforcement_kinds.tsv fine 'fined', cues.tsv act_sanction 'fined'",
    'a sum says by which rule it is a penalty, and which rows of the lexicon hold the words that made it so'
);
ok(!exists check_json('why.txt')->{developments}[0]{why}, 'without it does not');

# A refused document leaves the others' lines whole.
write_file('empty.txt', '');
($status, $out, $err) = regledger('check', '--json', 'why.txt', 'empty.txt', 'odd.txt');
is($status, 1, 'one of three is refused');
is(scalar(grep { JSON::PP->new->decode($_) } split /\n/, $out), 2, 'the other two are there');
done_testing();
