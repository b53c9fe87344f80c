#!/usr/bin/env perl
# man: the manual page names exactly the options and commands that the command has, and mandoc has nothing to say to it.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Command;
use Test::More;

my (undef, $help) = regledger('--help');
open my $file, '<', "$top/doc/regledger.1" or die "doc/regledger.1: $!";
my $page = do { local $/; <$file> };
my %in_help = map { $_ => 1 } $help =~ /--([a-z][a-z-]+)/g;
my %in_page = map { s/\\//gr => 1 } $page =~ /^\.It .*?Fl \\?-([a-z][a-z\\-]+)/gm;
$in_page{$_} = 1 for map { s/\\//gr } $page =~ /^\.It .*?Fl \\?-[a-z\\-]+ , Fl \\?-([a-z][a-z\\-]+)/gm;
is(join(' ', sort keys %in_page), join(' ', sort keys %in_help), 'the same options');
my @commands = $help =~ /^  ([a-z]+) /gm;
like($page, qr/^\.It Ic $_\b/m, "the command $_") for @commands;
SKIP: {
    skip 'mandoc is not installed', 1 if system 'command -v mandoc >/dev/null';
    is(qx(mandoc -Tlint -Wwarning '$top/doc/regledger.1' 2>&1), '', 'mandoc -Tlint');
}
done_testing();
