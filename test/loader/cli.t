#!/usr/bin/env perl
# cli: what the command says. Each cli/NAME.sh is run in a scratch folder of its own; what it prints, both streams as
# they come, is cli/NAME.out. In a script `run ARGUMENTS` runs regledger and shows the line and the exit status.
#
#   REWRITE=1 test/loader/cli.t [NAME...]    writes the expectations anew: then read the diff
use strict;
use warnings;
use Cwd 'abs_path';
use File::Temp 'tempdir';
use FindBin;
use Test::More;

my $here = $FindBin::Bin;
my $top  = abs_path("$here/../..");
-x "$top/build/regledger" or plan skip_all => 'build/regledger is missing';

# Shown in the expectations as <...>: moments, keys of runs, the scratch folder.
sub steady {
    my ($text, $scratch) = @_;
    $text =~ s/\Q$scratch\E/<scratch>/g;
    $text =~ s/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/<moment>/g;
    $text =~ s/^run [0-9a-f]{8}/run <id>/gm;
    return $text;
}

my $prelude = <<'SH';
exec 2>&1
run() {
    printf '$ regledger'
    printf ' %s' "$@"
    echo
    "$REGLEDGER" "$@"
    echo "=> $?"
}
SH

for my $name (@ARGV ? @ARGV : map { m{([^/]+)\.sh$} } sort glob "$here/cli/*.sh") {
    my $scratch = tempdir(CLEANUP => 1);
    my $file = "$here/cli/$name.out";
    chmod 0755, $scratch;
    my $pid = open(my $out, '-|') // die "fork: $!";
    if (!$pid) {
        delete @ENV{qw(REGLEDGER_DATABASE NO_COLOR)};
        delete @ENV{grep { /^PG/ } keys %ENV};
        @ENV{qw(REGLEDGER TOP TZ)} = ("$top/build/regledger", $top, 'UTC');
        chdir $scratch or die;
        open my $script, '<', "$here/cli/$name.sh" or die "$name: $!";
        local $/;
        exec 'sh', '-c', $prelude . <$script>;
    }
    my $got = do { local $/; <$out> };
    close $out;
    $got = steady($got, $scratch);
    if ($ENV{REWRITE}) {
        open my $to, '>', $file or die "$file: $!";
        print $to $got;
        close $to;
    }
    my $want = '';
    if (open my $from, '<', $file) {
        local $/;
        $want = <$from>;
    }
    next if ok($got eq $want, $name);
    open my $new, '>', "$scratch/got" or die;
    print $new $got;
    close $new;
    diag(qx(diff -u '$file' '$scratch/got'));
}
done_testing();
