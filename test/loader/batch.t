#!/usr/bin/env perl
# batch: several transactions, in both databases: a document that the database refuses leaves the others in; loaders that
# are killed, or that run side by side, leave what one undisturbed run leaves; a second run writes nothing.
use strict;
use warnings;
use utf8;
use FindBin;
use lib $FindBin::Bin, "$FindBin::Bin/../postgres";
use Command;
use Server;
use Test::More;
use Time::HiRes 'sleep';

my $server = Server->new;
my %pg     = $server->env;

# A folder of documents, more than a batch of them. Some report on the same instruments.
my $documents = 120;
write_file(sprintf('folder/%03d.txt', $_), sprintf(<<'TEXT', 1 + $_ % 28, 1 + $_ % 28, 10000 + $_, $_ % 7)) for 1 .. $documents;
Monthly update, March 2022

On %d March 2022, the CAC published the draft Measures on Data Exports for public comments.

On %d March 2022, the Changsha Branch of the PBOC fined Example Bank Co., Ltd. RMB %d for misuse of credit information.

The MIIT issued the Rules on Connected Vehicles No. %d, effective as of 1 April 2022.
TEXT

# Either database as: how the loader calls it, how it is asked.
my %ask = (
    sqlite   => sub { sqlite("$_[0].db", $_[1]) },
    postgres => sub { $server->sql('postgres', "SET search_path = $_[0]; $_[1]") },
);
sub place { my ($kind, $name) = @_; return $kind eq 'sqlite' ? ('-d', "$name.db") : ('-d', 'dbname=postgres', '--schema', $name) }
sub load { my ($kind, $name, @files) = @_; return regledger(\%pg, 'load', place($kind, $name), @files) }

# Everything that documents fill, without the moment and the order of loading.
my @tables = qw(development development_authority instrument instrument_event enforcement_action party penalty app_notice
    deadline citation instrument_relation finding development_topic highlight block);
sub state_of {
    my ($kind, $name) = @_;
    return join "\n", map { join "\n", "$_:", sort split /\n/, $ask{$kind}->($name, "SELECT * FROM $_") } @tables,
        "(SELECT document_id, text FROM document) AS d";
}
sub accounts { my ($kind, $name) = @_; return $ask{$kind}->($name, 'SELECT sum(loaded), count(*) FROM load_run') }

for my $kind ('sqlite', 'postgres') {
    my ($status, $out, $err) = load($kind, 'calm', 'folder');
    is($status, 0, "$kind: a folder is loaded") or diag $err;
    like($err, qr/^regledger: $documents seen = $documents loaded \+ 0 unchanged \+ 0 refused$/m, "$kind: and counted");
    is(accounts($kind, 'calm'), "$documents|1", "$kind: load_run has the run");
    my $calm = state_of($kind, 'calm');
    ($status, $out, $err) = load($kind, 'calm', 'folder');
    like($err, qr/^regledger: $documents seen = 0 loaded \+ $documents unchanged \+ 0 refused; nothing changed$/m,
        "$kind: a second run changes nothing and says so");
    is(accounts($kind, 'calm'), "$documents|1", "$kind: and leaves no trace");

    # Killed at any moment and run again.
    my $kills = $ENV{TORTURE} || 6;
    for my $kill (1 .. $kills) {
        my $pid = fork // die;
        if (!$pid) {
            @ENV{keys %pg} = values %pg;
            chdir $scratch;
            open STDERR, '>', '/dev/null';
            exec "$top/build/regledger", 'load', place($kind, 'killed'), 'folder';
        }
        sleep 0.05 + rand 0.4;
        kill 'KILL', $pid;
        waitpid $pid, 0;
    }
    ($status) = load($kind, 'killed', 'folder');
    is($status, 0, "$kind: after $kills kills the next run ends well");
    is(state_of($kind, 'killed'), $calm, "$kind: and all is there, once");
    is((split /\|/, accounts($kind, 'killed'))[0], $documents, "$kind: load_run tells the truth");

    # Side by side.
    my @pids = map {
        my $pid = fork // die;
        if (!$pid) {
            @ENV{keys %pg} = values %pg;
            chdir $scratch;
            open STDERR, '>', '/dev/null';
            exec "$top/build/regledger", 'load', place($kind, 'together'), 'folder';
        }
        $pid
    } 1 .. 3;
    my $bad = 0;
    for (@pids) { waitpid $_, 0; $bad++ if $? }
    is($bad, 0, "$kind: three loaders side by side end well");
    is(state_of($kind, 'together'), $calm, "$kind: and store what one stores");
    is((split /\|/, accounts($kind, 'together'))[0], $documents, "$kind: each document is loaded by one of them");

    # One by one, backwards: the instruments that several documents report on come out the same.
    load($kind, 'backwards', reverse map { sprintf 'folder/%03d.txt', $_ } 1 .. $documents);
    is(state_of($kind, 'backwards'), $calm, "$kind: the order of loading does not matter");

    # The user's database refuses one document: a constraint that she added.
    regledger(\%pg, 'init', place($kind, 'strict'));
    $ask{$kind}->('strict', $kind eq 'sqlite'
        ? "CREATE TRIGGER no BEFORE INSERT ON document WHEN new.source_uri LIKE '%/077.txt' BEGIN SELECT raise(ABORT, 'not this one'); END"
        : "ALTER TABLE document ADD CONSTRAINT no CHECK (source_uri NOT LIKE '%/077.txt')");
    ($status, $out, $err) = load($kind, 'strict', 'folder');
    is($status, 1, "$kind: one document is refused by the database");
    like($err, qr{^regledger: folder/077.txt: .*(not this one|violates check constraint "no")}m, "$kind: with its reason");
    is($ask{$kind}->('strict', 'SELECT count(*) FROM document'), $documents - 1, "$kind: the others are in");
    is($ask{$kind}->('strict', 'SELECT source_uri FROM load_error'), 'folder/077.txt', "$kind: load_error has it");
}
like(sqlite('killed.db', 'PRAGMA integrity_check; PRAGMA foreign_key_check; PRAGMA journal_mode'), qr/^ok\ndelete$/,
    'sqlite: the file is sound and a plain one');
is($server->alarms, '', 'postgres: the server has nothing to complain of');

# A server that is stopped at once and comes back: the loader waits for it.
regledger(\%pg, 'init', place('postgres', 'crashed'));
my $pid = fork // die;
if (!$pid) {
    # Once it is connected, however slow the machine is: a server that is away from the beginning is not waited for.
    $server->sql('postgres', q{SET statement_timeout = '60s'; DO $$ BEGIN
        WHILE NOT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'regledger' AND query <> '') LOOP
            PERFORM pg_sleep(0.002), pg_stat_clear_snapshot();
        END LOOP; END $$});
    $server->control('crash');
    sleep 0.5;
    $server->control('up');
    require POSIX;
    POSIX::_exit(0);
}
my ($status, $out, $err) = load('postgres', 'crashed', 'folder');
waitpid $pid, 0;
is($?, 0, 'postgres: a server is stopped under the loader');
is($status, 0, 'postgres: the server went and came back') or diag $err;
is(state_of('postgres', 'crashed'), state_of('postgres', 'calm'), 'postgres: all is there, once');
like($err, qr/^regledger: $documents seen = $documents loaded/m, 'postgres: and counted right');
done_testing();
