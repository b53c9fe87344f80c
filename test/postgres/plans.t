#!/usr/bin/env perl
# plans.t: what a BI tool filters by finds an index through the views. First the shape, for every view: with sequential
# scans forbidden, the predicate is an index's. Then the choice: at a million penalties the planner takes it by itself.
use strict;
use warnings;
use Test::More;
use FindBin;
use lib $FindBin::Bin;
use Server;

my $rows   = $ENV{PLANS_ROWS} // 1_000_000;
my $server = Server->new('max_wal_size = 4GB', 'checkpoint_timeout = 1h');
$server->sql('postgres', 'CREATE EXTENSION regledger; SELECT regledger.create_ledger();');

# The columns that readers filter by: keys, codes, days, status, amount.
my @columns = map { [split /\|/] } split /\n/, $server->sql('postgres', q{
    SELECT table_name, column_name, data_type FROM information_schema.columns JOIN pg_class c ON relname = table_name
    WHERE table_schema = 'ledger' AND relnamespace = 'ledger'::regnamespace AND relkind = 'v'
        AND (column_name IN ('document_id', 'authority_code', 'lead_authority', 'instrument_id', 'status', 'status_rank', 'amount', 'law_code')
            OR data_type = 'date')
    ORDER BY 1, 2});
cmp_ok(scalar @columns, '>', 30, 'the views have columns to filter by');
my %value = (text => "'x'", date => "'2022-03-02'", integer => 5, numeric => 900);
for my $column (@columns) {
    my ($view, $name, $type) = @$column;
    # A calendar's columns come from two tables; valid_* are those of a few hundred authorities.
    next if $view eq 'authorities';
    for my $op ($type eq 'text' ? ('=') : ('=', '>=')) {
        my $plan = $server->sql('postgres', "SET enable_seqscan = off; EXPLAIN (COSTS OFF) SELECT * FROM ledger.$view WHERE $name $op $value{$type}");
        like($plan, qr/Index Cond: .*/, "$view.$name $op uses an index") && unlike($plan, qr/Seq Scan/, "... and scans no table") or diag $plan;
    }
}

# A million penalties of 20,000 documents.
$server->sql('postgres', "INSERT INTO ledger.penalty (document_id, development_no, penalty_no, event_date, authority_code, amount_minor, amount, currency, amount_bound, char_from, char_to, evidence)
    SELECT md5((g / 50)::text), g % 50, 1, date '2000-01-01' + g % 8000, (ARRAY['CAC', 'MIIT', 'PBOC', 'SAMR', 'MPS'])[1 + g % 5], (g::bigint * 7919) % 100000007, (g::bigint * 7919) % 100000007 / 100.0, 'CNY', 'exact', 0, 5, 'RMB'
    FROM generate_series(1, $rows) g; UPDATE ledger.penalty SET authority_code = 'NHC' WHERE penalty_no = 1 AND document_id = md5('7'); ANALYZE ledger.penalty;");
for my $where ("document_id = md5('17')", "authority_code = 'NHC'", "event_date = '2010-03-02'", "event_date >= '2021-11-20'",
    "event_date BETWEEN '2010-03-01' AND '2010-03-31'", "amount > 999990", "amount = 7919", "amount BETWEEN 100 AND 110") {
    my $plan = $server->sql('postgres', "EXPLAIN (COSTS OFF) SELECT * FROM ledger.penalties WHERE $where");
    ok($plan =~ /Index Cond/ && $plan !~ /Seq Scan on penalty/, "$rows penalties: $where") or diag $plan;
}
# As many developments, steps of instruments and deadlines. Statuses are as uneven as they are: few instruments are withdrawn.
$server->sql('postgres', "INSERT INTO ledger.document (document_id, sha256, char_count, text, period_from)
        SELECT md5(g::text), g, 1, 'x', date '2000-01-01' + g % 8000 FROM generate_series(0, $rows / 50) g;
    INSERT INTO ledger.development (document_id, development_no, event_date, reported_date, lead_authority, body, char_from, char_to)
        SELECT md5((g / 50)::text), g % 50, date '2000-01-01' + g % 8000, CASE WHEN g % 10 = 0 THEN date '2000-01-02' + g % 8000 END,
            CASE WHEN g % 5000 = 0 THEN 'NHC' ELSE 'CAC' END, 'x', 0, 1 FROM generate_series(1, $rows) g;
    INSERT INTO ledger.instrument_event (document_id, development_no, event_no, instrument_id, title, status, status_rank, event_date, char_from, char_to, evidence)
        SELECT md5((g / 50)::text), g % 50, 1, 'i' || g / 5, 't', status, regledger.status_rank(status), date '2000-01-01' + g % 8000, 0, 1, 'x'
        FROM generate_series(1, $rows) g, LATERAL (SELECT CASE WHEN g % 5000 = 0 THEN 'withdrawn' ELSE (ARRAY['draft', 'adopted', 'in_force'])[1 + g % 3] END) s (status);
    INSERT INTO ledger.deadline (document_id, development_no, deadline_no, kind, due_to, char_from, char_to, evidence)
        SELECT md5((g / 50)::text), g % 50, 1, 'target', date '2000-01-01' + g % 8000, 0, 1, 'x' FROM generate_series(1, $rows) g; ANALYZE;");
for (['instrument_events', "status = 'withdrawn'", 'status_rank >= 10', "status_rank = status_rank('withdrawn')", "event_date = '2010-03-02'", "event_date >= '2021-11-20'", "document_id = md5('17')", "instrument_id = 'i77'"],
    ['developments', "event_date = '2010-03-02'", "event_date BETWEEN '2010-03-01' AND '2010-03-05'", "reported_date >= '2021-11-20'", "lead_authority = 'NHC'", "document_id = md5('17')", "period_from = '2010-03-02'"],
    ['deadlines', "due_to = '2010-03-02'", "due_to BETWEEN '2010-03-02' AND '2010-03-09'", "document_id = md5('17')"],
    ['calendar', "due_date = '2010-03-02'", "due_date >= '2021-11-20'"]) {
    my ($view, @where) = @$_;
    for my $where (@where) {
        my $plan = $server->sql('postgres', "SET search_path = ledger, regledger; EXPLAIN (COSTS OFF) SELECT * FROM $view WHERE $where");
        ok($plan =~ /Index Cond/ && $plan !~ /Seq Scan on (development|instrument_event|deadline)/, "$rows $view: $where") or diag $plan;
    }
}
# As drivers do it: the parameter is text, or unknown, and the plan generic.
my $plan = $server->sql('postgres', "SET plan_cache_mode = force_generic_plan; PREPARE q(text, date, numeric) AS
    SELECT * FROM ledger.penalties WHERE document_id = \$1 AND event_date >= \$2 AND amount > \$3; EXPLAIN (COSTS OFF) EXECUTE q('x', '2022-01-01', 5);");
ok($plan =~ /Index Cond/ && $plan !~ /Seq Scan on penalty/, 'with bound parameters') or diag $plan;
$plan = $server->sql('postgres', 'EXPLAIN (COSTS OFF) SELECT * FROM ledger.penalties ORDER BY amount DESC LIMIT 20');
ok($plan !~ /Seq Scan on penalty/, 'the 20 largest') or diag $plan;
# The type's own column, when its owner wants an index on it.
$server->sql('postgres', 'CREATE INDEX penalty_fine ON ledger.penalty (fine); ANALYZE ledger.penalty');
$plan = $server->sql('postgres', "SET search_path = regledger; EXPLAIN (COSTS OFF) SELECT * FROM ledger.penalty WHERE fine > 'CNY 999990' AND fine < 'EUR 0'");
like($plan, qr/Index Cond/, 'an index on penalty.fine');
is($server->alarms, '', 'no internal error in the log');
done_testing;
