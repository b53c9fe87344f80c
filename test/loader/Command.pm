# Command.pm: regledger and its databases, for tests: run it, ask a database, write documents.
package Command;
use strict;
use warnings;
use utf8;
use Cwd 'abs_path';
use Encode qw(decode encode);
use Exporter 'import';
use File::Basename 'dirname';
use File::Path 'make_path';
use File::Temp 'tempdir';
use FindBin;
use JSON::PP ();

our @EXPORT = qw($top $scratch regledger sqlite write_file check_json blocks);
our $top     = abs_path("$FindBin::Bin/../..");
our $scratch = tempdir(CLEANUP => 1);
chmod 0755, $scratch;
binmode $_, ':encoding(UTF-8)' for \*STDOUT, \*STDERR;

# Run the command in the scratch folder: (exit status, standard output, standard error). A hash in front: environment.
sub regledger {
    my %env = ref $_[0] ? %{shift()} : ();
    my @arguments = @_;
    my $pid = fork // die "fork: $!";
    if (!$pid) {
        @ENV{keys %env} = values %env;
        chdir $scratch;
        open STDIN,  '<', $env{STDIN} // '/dev/null' or die;
        open STDOUT, '>', "$scratch/.out" or die;
        open STDERR, '>', "$scratch/.err" or die;
        exec "$top/build/regledger", @arguments or die;
    }
    waitpid $pid, 0;
    my $status = $? & 127 ? "signal " . ($? & 127) : $? >> 8;
    return ($status, map { slurp("$scratch/$_") } '.out', '.err');
}

sub slurp {
    my ($path) = @_;
    open my $file, '<:raw', $path or die "$path: $!";
    local $/;
    return decode('UTF-8', <$file> // '');
}

# Rows of a query in an SQLite file, columns with | between them. Plain sqlite3, without our extension.
sub sqlite {
    my ($database, $sql) = @_;
    open my $out, '-|:encoding(UTF-8)', 'sqlite3', '-batch', '-init', '/dev/null', "$scratch/$database", $sql or die;
    local $/;
    my $rows = <$out> // '';
    close $out;
    return $rows =~ s/\n\z//r;
}

# Bytes into a file of the scratch folder; characters when they are wide are written in UTF-8.
sub write_file {
    my ($name, $bytes) = @_;
    make_path(dirname("$scratch/$name"));
    open my $file, '>:raw', "$scratch/$name" or die "$name: $!";
    print $file utf8::is_utf8($bytes) ? encode('UTF-8', $bytes) : $bytes;
    close $file;
    return $name;
}

# What `check --json` makes of a document; undef when it is refused.
sub check_json {
    my ($status, $out) = regledger('check', '--json', @_);
    return $status ? undef : JSON::PP->new->decode($out);
}

# The blocks of such a document: "kind level text".
sub blocks {
    my ($document) = @_;
    return map { "$_->{kind} " . ($_->{level} // 0) . ' ' . substr $document->{text}, $_->{char_from}, $_->{char_to} - $_->{char_from} }
        @{$document->{block}};
}

1;
