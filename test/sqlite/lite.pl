# lite.pl: what the tests of the SQLite face share: the sqlite3 shell as a function, and TAP.
use strict;
use warnings;
use utf8;
use File::Temp 'tempdir';
use FindBin;
use IPC::Open3;
use Symbol 'gensym';

binmode $_, ':encoding(UTF-8)' for \*STDOUT, \*STDERR;
our $top = "$FindBin::Bin/../..";
our $scratch = tempdir(CLEANUP => 1);
my $count = 0;

# What the shell says to SQL, standard error after standard output, without the last line end. $database: a path or
# ':memory:'; the extension is loaded unless plain => 1. NULL is shown as the word.
sub lite {
    my ($database, $sql, %option) = @_;
    my @command = ('sqlite3', '-batch', '-init', '/dev/null', '-cmd', '.nullvalue NULL');
    push @command, '-cmd', ".load $top/build/sqlite/regledger" unless $option{plain};
    my $pid = open3(my $in, my $out, my $err = gensym, @command, $database);
    binmode $_, ':encoding(UTF-8)' for $in, $out, $err;
    local $SIG{PIPE} = 'IGNORE';
    print $in $sql;
    close $in;
    my $said = join '', <$out>, <$err>;
    waitpid $pid, 0;
    $said .= "died of signal " . ($? & 127) if $? & 127;
    $said =~ s/\n\z//;
    return $said;
}

sub ok {
    my ($pass, $name) = @_;
    $count++;
    print $pass ? "ok $count - $name\n" : "not ok $count - $name\n";
    return $pass;
}

sub is {
    my ($got, $want, $name) = @_;
    ok($got eq $want, $name) or print map { "# $_\n" } "got:  $got", "want: $want";
}

sub like {
    my ($got, $want, $name) = @_;
    ok(scalar($got =~ $want), $name) or print map { "# $_\n" } "got:  $got", "want: $want";
}

sub done { print "1..$count\n" }
1;
