#!/usr/bin/env perl
# readme.t: each query of README.md whose output stands below it gives that output, on the samples.
# `test/readme/readme.t --update` writes the output of today into README.md; read the difference before committing it.
use strict;
use warnings;
use File::Temp 'tempdir';
use FindBin;
chdir "$FindBin::Bin/../..";
my $dir = tempdir(CLEANUP => 1);
my ($tests, $failed, $update) = (0, 0, @ARGV && $ARGV[0] eq '--update');

open my $in, '<', 'README.md' or die "README.md: $!";
my $page = do { local $/; <$in> };
close $in;

# The two loads that the page shows, into a database of our own.
my @loads = $page =~ /^(build\/regledger load -d news\.db .*)$/mg;
for (@loads) {
    (my $command = $_) =~ s/news\.db/$dir\/news.db/;
    ok(system("$command 2>$dir/err") == 0, $_, `cat $dir/err`);
}

# A query, then at once a block without a language: its output.
$page =~ s{(```sql\n([^`]*)```\n```\n)([^`]*)(```\n)}{ $1 . compare($2, $3) . $4 }ge;
if ($update) {
    open my $out, '>', 'README.md' or die "README.md: $!";
    print $out $page;
    close $out or die "README.md: $!";
}
ok($tests > @loads, 'README.md has queries with their output', '');
print "1..$tests\n";
exit($failed ? 1 : 0);

sub compare {
    my ($sql, $want) = @_;
    # A development's body is too long for a column.
    my $mode = $sql =~ /\bbody\b/ ? '-line' : '-column';
    open my $query, '>', "$dir/query.sql" or die "query.sql: $!";
    print $query $sql;
    close $query;
    my $load = $sql =~ /\bmentions\(/ ? "-cmd '.load build/sqlite/regledger'" : '';
    my $got = `sqlite3 -cmd '.headers on' $load $mode $dir/news.db <$dir/query.sql 2>&1`;
    $got =~ s/[ \t]+$//mg;
    my ($name) = $sql =~ /FROM (\w+)/;
    ok($update || $got eq $want, "README.md: the query of $name", "got:\n${got}want:\n$want");
    return $got;
}

sub ok {
    my ($pass, $name, $why) = @_;
    $tests++;
    print $pass ? "ok $tests - $name\n" : "not ok $tests - $name\n";
    return if $pass;
    $failed++;
    print map { "# $_\n" } split /\n/, $why;
}
