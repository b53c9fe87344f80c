#!/usr/bin/env perl
# views.t: the views as BI tools and drivers use them: plain types, comments, keys, and the filters that they generate.
use strict;
use warnings;
use Test::More;
use FindBin;
use lib $FindBin::Bin;
use Server;

my $server = Server->new;
$server->sql('postgres', 'CREATE EXTENSION regledger; SELECT regledger.create_ledger(); CREATE ROLE bi LOGIN; SELECT regledger.grant_reader(\'bi\');');
$server->{user} = 'bi';

my $of_views = "FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid AND attnum > 0 WHERE relnamespace = 'ledger'::regnamespace AND relkind = 'v'";
is($server->sql('postgres', "SELECT string_agg(DISTINCT format_type(atttypid, NULL), ', ' ORDER BY format_type(atttypid, NULL)) $of_views"),
    'boolean, date, integer, numeric, text, timestamp with time zone', 'the views have plain types alone');
is($server->sql('postgres', "SELECT relname || '.' || attname $of_views AND atttypid = 'numeric'::regtype AND atttypmod < 0"), '', 'every numeric has precision and scale');
is($server->sql('postgres', "SELECT relname || '.' || attname $of_views AND col_description(c.oid, attnum) IS NULL"), '', 'every column has a comment');
is($server->sql('postgres', "SELECT relname || '.' || attname $of_views AND attname = 'status' AND NOT EXISTS (SELECT FROM pg_attribute b WHERE b.attrelid = c.oid AND b.attname = 'status_rank')"), '', 'beside each status stands its rank');
is($server->sql('postgres', "SELECT count(DISTINCT table_name) FROM information_schema.columns WHERE table_schema = 'ledger' AND table_name IN
    ('documents', 'developments', 'development_authorities', 'instruments', 'instrument_events', 'penalties', 'enforcement_actions', 'app_notices', 'deadlines', 'citations', 'instrument_relations', 'findings', 'highlights', 'authorities', 'calendar', 'document_texts')"),
    16, 'a reader finds all the views where clients look for them');

# For each column the filters of a BI tool, with a parameter bound as a driver does it.
my %literal = (text => "'x'", date => "'2022-03-02'", integer => '5', numeric => '9.5', boolean => 'true', 'timestamp with time zone' => "'2022-03-02 12:00Z'");
my $sql = '';
for (split /\n/, $server->sql('postgres', "SELECT relname, attname, format_type(atttypid, NULL) $of_views ORDER BY 1, attnum")) {
    my ($view, $column, $type) = split /\|/;
    my $from = "FROM ledger.$view";
    $sql .= "\\echo $view.$column\nSELECT count(*) $from WHERE $column IS NULL OR $column IS NOT NULL AND $column = $literal{$type};
        SELECT $column, count(*) $from GROUP BY $column ORDER BY $column LIMIT 1;\n";
    $sql .= "PREPARE p (varchar) AS SELECT count(*) $from WHERE $column = \$1 OR $column LIKE '%' || \$1 OR lower($column) = lower(\$1) OR $column = '' OR $column IN (\$1, 'y'); EXECUTE p('x'); DEALLOCATE p;\n" if $type eq 'text';
    $sql .= "SELECT min($column), max($column) $from;\n" if $type ne 'boolean';
    $sql .= "SELECT sum($column), avg($column) $from;\n" if $type =~ /numeric|integer/;
    $sql .= "SELECT date_trunc('month', $column), count(*) $from WHERE $column >= date '2022-01-01' AND $column < date '2022-02-01' + interval '1 month' GROUP BY 1;\n" if $type =~ /date|time/;
}
my ($said) = $server->run('postgres', $sql, qw(psql -XqAt -f -));
my @errors = grep { /ERROR/ } split /\n/, $said;
is("@errors", '', 'no filter fails on any column');
my @columns = $said =~ /^\w+\.\w+$/mg;
cmp_ok(scalar @columns, '>', 150, scalar(@columns) . ' columns were filtered by');
is($server->alarms, '', 'no internal error in the log');
done_testing;
