#!/usr/bin/env perl
# phrases: what the language of the field says of an instrument, one way of saying it each: its title and status, its days, what is
# cited. phrases.txt has the texts, each followed by what is to be found (I: title = status; D: kind day; C: law article; R: title
# relation title); a text
# without such a line says that there is nothing. F: category: words, of what was done wrong, is looked at where a text has such a line.
use strict;
use warnings;
use FindBin;
use JSON::PP;
use File::Temp 'tempdir';
use Test::More;

chdir "$FindBin::Bin/../.." or die;
ok(-x 'build/regledger', 'the command is built') or BAIL_OUT('build/regledger is missing');

my (%case, $no);
my $folder = tempdir(CLEANUP => 1);
open my $in, '<', 'test/extract/phrases.txt' or die "phrases.txt: $!";
{
    local $/ = '';
    while (my $paragraph = <$in>) {
        my @lines = grep { !/^#/ } split /\n/, $paragraph;
        next if !@lines;
        my %want = (I => [], D => [], C => [], R => [], F => []);
        my @text = grep { !(/^([IDCRF]): (.*)/ && push @{$want{$1}}, $2) } @lines;
        my $name = sprintf '%03d.txt', ++$no;
        open my $out, '>', "$folder/$name" or die;
        print {$out} join("\n\n", @text), "\n";
        close $out;
        $case{$name} = {text => $text[0], want => \%want};
    }
}
for my $line (qx(build/regledger check -q --json --period 2024-06 $folder)) {
    my $document = decode_json($line);
    my ($name) = $document->{source_uri} =~ m{([^/]+)$};
    my %got = (I => [], D => [], C => [], R => [], F => []);
    for my $d (@{$document->{developments}}) {
        push @{$got{I}}, map {"$_->{title} = " . ($_->{status} // '')} @{$d->{instrument_event} // []};
        push @{$got{D}}, map {"$_->{kind} $_->{due_to}"} @{$d->{deadline} // []};
        my %title = map { ($_->{instrument_id} => $_->{title}) } @{$d->{instrument_event} // []};
        push @{$got{R}}, map {"$title{$_->{instrument_id}} $_->{relation} $_->{target_title}"} @{$d->{instrument_relation} // []};
        push @{$got{F}}, map {"$_->{category}: $_->{text}"} grep { $_->{role} eq 'violation' } @{$d->{finding} // []}
            if @{$case{$name}{want}{F}};
        push @{$got{C}}, map {$_->{law_code} . ($_->{article} ? " $_->{article}" : '')} @{$d->{citation} // []};
    }
    $case{$name}{got} = \%got;
}
binmode Test::More->builder->$_, ':utf8' for qw(output failure_output);
sub all { return join '', map { my $key = $_; map {"$key: $_\n"} sort @{$_[0]{$key}} } qw(I D C R F) }
for my $name (sort keys %case) {
    my $want = all($case{$name}{want});
    my $text = $case{$name}{text};
    utf8::decode($_) for $want, $text;
    is(all($case{$name}{got}), $want, $text);
}
done_testing();
