# Server.pm: private servers for a test (test/pg_cluster), and psql on them. They end when the test does.
package Server;
use strict;
use warnings;
use File::Temp 'tempdir';
use FindBin;

my @running;

# A server with these settings ('wal_level = logical', ...).
sub new {
    my ($class, @settings) = @_;
    my $self = bless {dir => tempdir(CLEANUP => 1), pid => $$}, $class;
    local $ENV{PG_CLUSTER_OWNER} = $$;
    system("$FindBin::Bin/../pg_cluster", 'start', $self->{dir}, @settings) == 0 or die "no server\n";
    $self->read_env;
    push @running, $self;
    return $self;
}

sub read_env {
    my $self = shift;
    open my $env, '<', "$self->{dir}/env" or die "no env: $!\n";
    local $/;
    my $text = <$env>;
    while ($text =~ /(PG\w+)=(?:'([^']*)'|(\S+))/g) {
        $self->{$1} = $2 // $3;
    }
}

# crash, halt or up.
sub control {
    my ($self, $what) = @_;
    return system("$FindBin::Bin/../pg_cluster", $what, $self->{dir}) == 0;
}

sub env {
    my ($self, $db) = @_;
    return (PGHOST => $self->{PGHOST}, PGPORT => $self->{PGPORT}, PGUSER => $self->{user} // $self->{PGUSER},
        PGDATABASE => $db // 'postgres', PGOPTIONS => $self->{options} // '');
}

# Run a program with the environment of the server; what it prints, both streams, is returned with its exit status.
sub run {
    my ($self, $db, $input, @command) = @_;
    my ($in, $out) = ("$self->{dir}/in", "$self->{dir}/out");
    open my $file, '>:raw', $in or die $!;
    print $file $input // '';
    close $file;
    local %ENV = (%ENV, $self->env($db));
    my $pid = fork // die "fork: $!";
    if (!$pid) {
        open STDIN,  '<',  $in  or die $!;
        open STDOUT, '>',  $out or die $!;
        open STDERR, '>&', \*STDOUT or die $!;
        exec @command or die "cannot run $command[0]: $!";
    }
    waitpid $pid, 0;
    my $status = $?;
    open $file, '<:raw', $out or die $!;
    local $/;
    return (scalar(<$file>), $status);
}

# Statements; dies when one fails. Rows come as lines, columns with | between them.
sub sql {
    my ($self, $db, $sql) = @_;
    my ($out, $status) = $self->run($db, $sql, qw(psql -XqAt -v ON_ERROR_STOP=1 -f -));
    die "psql on $db: ", $out =~ /^(psql:.*)/ms ? $1 : $out if $status;
    chomp $out;
    return $out;
}

# Statements that go on after an error: all that psql said.
sub try {
    my ($self, $db, $sql) = @_;
    my ($out) = $self->run($db, $sql, qw(psql -XqAt -v VERBOSITY=verbose -f -));
    chomp $out;
    return $out;
}

# What the server's log has that no test may cause: a crash, a failed assertion, a sanitizer's report, an internal error.
sub alarms {
    my $self = shift;
    open my $log, '<', $self->{PGLOG} or return 'no log';
    return join '', grep { /PANIC|\bXX000\b|TRAP|terminated by signal|server process .* was terminated|AddressSanitizer|: runtime error: / } <$log>;
}

# Stopped here, and not when the object goes: by then the temporary folder that names the server is gone as well.
END {
    local $?;
    for my $self (grep { $_->{pid} == $$ } @running) {
        system "$FindBin::Bin/../pg_cluster", 'stop', $self->{dir};
    }
}
$SIG{INT} = $SIG{TERM} = sub { exit 1 };

1;
