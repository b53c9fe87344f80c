#!/usr/bin/env perl
# views: the samples, loaded into SQLite and into PostgreSQL, give the same rows in every view of the contract; and in
# both each fact, and each development's body, is exactly the words at its place in the document's text.
use strict;
use warnings;
use utf8;
use FindBin;
use lib "$FindBin::Bin/../loader", "$FindBin::Bin/../postgres";
use Command;
use Encode 'decode';
use JSON::PP;
use Server;
use Test::More;

my $server = Server->new;
my %pg     = $server->env;
# The same folder by the same name, so that source_uri is the same.
symlink "$top/test/samples", "$scratch/samples" or die;
my ($status, undef, $err) = regledger('load', '-d', 'samples.db', 'samples');
is($status, 0, 'SQLite takes the samples') or diag $err;
($status, undef, $err) = regledger(\%pg, 'load', '-d', 'dbname=postgres', 'samples');
is($status, 0, 'PostgreSQL takes the samples') or diag $err;

sub lite { return sqlite('samples.db', $_[0]) }
sub server { return decode('UTF-8', $server->sql('postgres', "SET search_path = ledger; $_[0]")) }

# Column names of a view, in their order; PostgreSQL's with the type.
sub columns {
    my ($view) = @_;
    my @lite = split /\n/, lite("SELECT name FROM pragma_table_info('$view')");
    my @server = map { [split /\|/] } split /\n/, server("SELECT attname, format_type(atttypid, NULL)
        FROM pg_attribute WHERE attrelid = '$view'::regclass AND attnum > 0 ORDER BY attnum");
    return (\@lite, \@server);
}

# Rows as lines that are equal when the facts are: numbers by value, truth as 0 and 1.
sub rows_of {
    my ($json, $types) = @_;
    my @lines;
    for my $row (@{JSON::PP->new->allow_bignum->decode($json || '[]')}) {
        push @lines, join ' | ', map {
            my ($value, $type) = ($row->{$_}, $types->{$_});
            my $shown = !defined $value ? 'NULL'
                : $type eq 'numeric' ? sprintf('%.4f', $value)
                : $type eq 'boolean' ? ($value ? 1 : 0)
                :                      "$value";
            "$_ = $shown"
        } sort keys %$types;
    }
    return join "\n", sort @lines;
}

my @views = split /\n/, lite("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name");
is(join(' ', @views), server("SELECT string_agg(viewname, ' ' ORDER BY viewname COLLATE \"C\") FROM pg_views WHERE schemaname = 'ledger'"),
    'the same views');
for my $view (@views) {
    my ($lite, $columns) = columns($view);
    is("@$lite", join(' ', map { $_->[0] } @$columns), "$view: the same columns");
    my %types = map { @$_ } @$columns;
    delete $types{loaded_at};
    my $list = join ', ', map { "'$_', $_" } sort keys %types;
    my $here = rows_of(lite("SELECT json_group_array(json_object($list)) FROM $view"), \%types);
    my $there = rows_of(server("SELECT json_agg(json_build_object($list)) FROM $view"), \%types);
    my $count = () = $here =~ /^/gm;
    if (!ok($here eq $there, "$view: the same $count rows")) {
        my %seen = map { $_ => 1 } split /\n/, $there;
        diag "only in SQLite: $_" for grep { !delete $seen{$_} } split /\n/, $here;
        diag "only in PostgreSQL: $_" for sort keys %seen;
    }
}

# Highlights and what they announce: in the first sample of highlights the second line announces the third development.
for my $engine (\&lite, \&server) {
    my $links = "SELECT coalesce(cast(h.development_no AS text), '-') AS n FROM highlights h
        JOIN documents d ON d.document_id = h.document_id WHERE d.source_uri LIKE '%%%s' ORDER BY highlight_no";
    my $name = $engine == \&lite ? 'SQLite' : 'PostgreSQL';
    is($engine->(sprintf $links, '/highlights-2024-06.txt'),    "1\n3\n4\n-", "highlights are linked, in $name");
    is($engine->(sprintf $links, '/zh_highlights-2025-04.txt'), "1\n3\n4",    "Chinese highlights are linked, in $name");
}

# Evidence.
my $checked = 0;
for my $view (grep { my ($c) = columns($_); grep { $_ eq 'char_from' } @$c } @views) {
    my ($c) = columns($view);
    my $words = (grep { $_ eq 'evidence' } @$c) ? 'evidence' : $view eq 'developments' ? 'body' : 'v.text';
    for my $engine (\&lite, \&server) {
        my $wrong = $engine->("SELECT v.* FROM $view v JOIN document_texts t ON t.document_id = v.document_id
            WHERE coalesce($words, '') <> substr(t.text, v.char_from + 1, v.char_to - v.char_from) LIMIT 3");
        is($wrong, '', "$view: $words is what stands there, in " . ($engine == \&lite ? 'SQLite' : 'PostgreSQL'));
    }
}
is($server->alarms, '', 'the server has nothing to complain of');
done_testing();
