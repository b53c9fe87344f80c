#!/usr/bin/env perl
# schema.t: the ledger in SQLite, opened with plain sqlite3 only: the contract of the views, their types, what the
# tables refuse, and that a filter on a view reaches an index.
use strict;
use warnings;
use FindBin;
require "$FindBin::Bin/lite.pl";
our ($top, $scratch);

my $db = "$scratch/ledger.db";
is(lite($db, 'SELECT create_ledger();'), '1.0', 'create_ledger() makes a ledger and says its version');
like(lite($db, 'SELECT create_ledger();'), qr/^(Runtime error near line \d+: |Error: .*)?create_ledger: table \w+ already exists/,
    'a second one is refused');
like(lite($db, 'CREATE VIEW v AS SELECT create_ledger(); SELECT * FROM v;'), qr/unsafe use of create_ledger/,
    'it cannot hide in a view');
lite($db, 'DROP VIEW v');
is(lite(':memory:', "BEGIN; CREATE TABLE load_error (x); SELECT create_ledger();\nSELECT name FROM sqlite_master; COMMIT;")
        =~ s/\n.*//sr, 'load_error', 'after a failure nothing of it is there, and the transaction goes on');

sub plain { lite($db, shift, plain => 1) }

is(plain('PRAGMA integrity_check; PRAGMA foreign_key_check;'), 'ok', 'integrity and foreign keys');
is(plain("SELECT count(*) > 300 FROM authority; SELECT count(*) > 1000 FROM authority_alias WHERE builtin;
          SELECT count(*) > 1000 FROM place; SELECT count(*) > 200 FROM law; SELECT count(*) > 40 FROM topic;"),
    "1\n1\n1\n1\n1", 'the rows of the lexicon are there');

# The same schema from the file that the build writes, and from the function.
is(lite("$scratch/file.db", '.read ' . "$top/build/gen/ledger_sqlite.sql\n" . 'SELECT sql FROM sqlite_master ORDER BY name;',
        plain => 1),
    plain('SELECT sql FROM sqlite_master ORDER BY name;'), 'ledger_sqlite.sql and create_ledger() make the same');

# The contract: these columns, in this order, at the start of each view.
my $evidence = 'char_from, char_to, evidence, confidence';
my %contract = (
    documents => 'document_id, source_uri, sha256, media_type, charset, publisher, title, language, period_from, period_to, loaded_at',
    developments => 'document_id, development_no, publisher, period_from, section, kind, event_date, event_date_precision,
        reported_date, reporter, lead_authority, authorities, jurisdiction, headline, body, topics, language, confidence,
        char_from, char_to, source_uri',
    development_authorities => "document_id, development_no, authority_code, regulator, name_en, name_zh, office_place, role, $evidence",
    instruments => 'instrument_id, title, title_zh, kind, hierarchy_rank, issuer, jurisdiction, status, status_date,
        effective_date, first_seen, last_seen',
    instrument_events => "instrument_id, title, status, event_date, document_id, development_no, $evidence",
    penalties => "document_id, development_no, penalty_no, event_date, authority_code, respondent, respondent_kind,
        respondent_count, enforcement_kind, amount, currency, amount_bound, is_total, reason, $evidence",
    enforcement_actions => "document_id, development_no, action_no, event_date, authority_code, enforcement_kind, subject,
        subject_count, $evidence",
    app_notices => "document_id, development_no, event_date, authority_code, action, app_count, sdk_count, $evidence",
    deadlines => "document_id, development_no, deadline_no, kind, due_from, due_to, subject, $evidence",
    citations => "document_id, development_no, law_code, law_title, article, $evidence",
    instrument_relations => "document_id, development_no, relation_no, instrument_id, title, relation, target_title,
        target_law_code, $evidence",
    findings => "document_id, development_no, finding_no, category, role, text, $evidence",
    highlights => 'document_id, highlight_no, text, development_no',
    authorities => 'authority_code, regulator, name_en, name_zh, level, kind, parent_code, jurisdiction, valid_from, valid_to, successor_code',
    calendar => 'due_date, what, kind, instrument_id, document_id, development_no',
    document_texts => 'document_id, text',
);
is(plain("SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name);"),
    join(' ', sort keys %contract), 'the views are those of the contract');
for my $view (sort keys %contract) {
    my $want = $contract{$view} =~ s/\s+/ /gr;
    my $got = plain("SELECT group_concat(name, ', ') FROM pragma_table_info('$view');");
    is(substr($got, 0, length $want), $want, "$view has the columns of the contract");
    is(plain("SELECT group_concat(name || ' ' || type) FROM pragma_table_info('$view')
              WHERE type NOT IN ('TEXT', 'DATE', 'INTEGER', 'BOOLEAN') AND type NOT LIKE 'DECIMAL(%)';"),
        'NULL', "$view: each column has a declared type");
    like(plain("SELECT count(*) FROM $view;"), qr/^\d+$/, "$view can be read");
}
is(plain("SELECT group_concat(v.name) FROM sqlite_master v WHERE type = 'view' AND
          EXISTS (SELECT 1 FROM pragma_table_info(v.name) WHERE name = 'status') AND NOT
          EXISTS (SELECT 1 FROM pragma_table_info(v.name) WHERE name = 'status_rank' AND type = 'INTEGER');"),
    'NULL', 'each view with a status has a status_rank');

# One document with a fact of each kind.
my $id = '0123456789abcdef' x 2;
my $where = "'$id', 1, 1";
my $words = "0, 4, 'Four', 0.9";
my $facts = <<"SQL";
INSERT INTO document (document_id, sha256, char_count, text, period_from) VALUES ('$id', '$id$id', 4, 'Four', '2022-03-01');
INSERT INTO development (document_id, development_no, section, body, event_date, lead_authority, confidence, char_from, char_to)
    VALUES ('$id', 1, 'regulatory', 'Four', '2022-03-02', 'CAC', 0.9, 0, 4);
INSERT INTO block VALUES ('$id', 1, 'paragraph', 0, 0, 4, 1);
INSERT INTO development_authority VALUES ($where, 'PBOC', 'PBOC', 'Changsha', 'imposes', $words);
INSERT INTO instrument (instrument_id, title, status, status_rank) VALUES ('i', 'Measures', 'draft', 2);
INSERT INTO instrument_event VALUES ($where, 'i', 'Measures', 'in_force', 7, NULL, NULL, '2022-03-02', $words);
INSERT INTO enforcement_action VALUES ($where, '2022-03-02', 'PBOC', 'Changsha', 'fine', 'a bank', 1, $words);
INSERT INTO penalty VALUES ($where, '2022-03-02', 'PBOC', NULL, 'a bank', 'company', 1, 'fine', 187700000, '1877000.00',
    'CNY', 'exact', 1, NULL, $words);
INSERT INTO app_notice VALUES ($where, '2022-03-02', 'MIIT', NULL, 'app_notice', 14, 1, $words);
INSERT INTO deadline VALUES ($where, 'consultation_close', '2022-04-13', '2022-04-13', 'comments', 'i', $words);
INSERT INTO citation VALUES ($where, 'PIPL', 'Personal Information Protection Law', 'Article 41', $words);
INSERT INTO instrument_relation VALUES ($where, 'i', 'amends', 'Cybersecurity Law', 'CSL', $words);
INSERT INTO finding VALUES ($where, 'excessive_collection', 'violation', 'collected too much', $words);
INSERT INTO party VALUES ($where, 'a bank', 'company', 1, $words);
INSERT INTO development_topic VALUES ('$id', 1, 'apps');
INSERT INTO highlight VALUES ('$id', 1, 'Four', 1, 0, 4);
SQL
is(plain("PRAGMA foreign_keys = ON; BEGIN; $facts COMMIT;"), '', 'a fact of each kind is taken');
is(plain('SELECT amount, typeof(amount), currency, is_total FROM penalties;'), '1877000|integer|CNY|1', 'an amount is a number');
is(plain('SELECT due_date, what, kind FROM calendar ORDER BY due_date;'),
    "2022-03-02|Measures|effective\n2022-04-13|comments|consultation_close", 'the calendar has deadlines and days of force');
is(plain("SELECT publisher, period_from, event_date FROM developments;"), 'NULL|2022-03-01|2022-03-02',
    'a development knows its document');
is(plain('SELECT regulator, name_en FROM development_authorities;'), "PBOC|People's Bank of China", 'an authority has its names');
is(plain("SELECT loaded_at GLOB '20[0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z' FROM documents;"), '1',
    'loaded_at is ISO 8601, UTC');

# What is refused, and by which rule.
for my $bad (
    ["UPDATE development SET section = 'sports'", 'CHECK', 'a section that is none'],
    ["UPDATE instrument SET status = 'Draft'", 'CHECK', 'a status in capitals'],
    ["UPDATE instrument_event SET status = 'expired'", 'CHECK', 'a status that is none'],
    ["UPDATE development_authority SET role = 'watches'", 'CHECK', 'a role that is none'],
    ["UPDATE enforcement_action SET enforcement_kind = 'spanking'", 'CHECK', 'an enforcement kind that is none'],
    ["UPDATE app_notice SET action = 'named'", 'CHECK', 'an action that is none'],
    ["UPDATE deadline SET kind = 'someday'", 'CHECK', 'a deadline kind that is none'],
    ["UPDATE penalty SET amount_bound = 'roughly'", 'CHECK', 'a bound that is none'],
    ["UPDATE penalty SET currency = 'RENMINBI'", 'CHECK', 'a currency of eight letters'],
    ["UPDATE penalty SET amount_minor = -1", 'CHECK', 'a negative amount'],
    ["UPDATE penalty SET is_total = 2", 'CHECK', 'a truth value of 2'],
    ["UPDATE penalty SET confidence = 1.5", 'CHECK', 'a confidence above 1'],
    ["UPDATE development SET char_from = 9", 'CHECK', 'a span that ends before it begins'],
    ["UPDATE development SET event_date = '2022-02-30'", 'CHECK', 'the 30th of February'],
    ["UPDATE development SET event_date = '2 March 2022'", 'CHECK', 'a date in words'],
    ["UPDATE document SET period_from = '2022'", 'CHECK', 'a year as a date'],
    ["UPDATE document SET document_id = 'x'", 'CHECK', 'a key that is no digest'],
    ["UPDATE development SET lead_authority = 'XXX'", 'FOREIGN KEY', 'an authority that nobody knows'],
    ["UPDATE penalty SET authority_code = 'PBOC/Changsha'", 'FOREIGN KEY', 'an office for its head'],
    ["UPDATE citation SET law_code = 'XXX'", 'FOREIGN KEY', 'a law that nobody knows'],
    ["UPDATE development_topic SET topic = 'XXX'", 'FOREIGN KEY', 'a topic that nobody knows'],
    ["UPDATE finding SET development_no = 2", 'FOREIGN KEY', 'a fact without a development'],
    ["UPDATE instrument_event SET instrument_id = 'j'", 'FOREIGN KEY', 'an event without an instrument'],
    ["DELETE FROM authority WHERE authority_code = 'PBOC'", 'FOREIGN KEY', 'to lose an authority that a fact names'],
    ["UPDATE finding SET evidence = NULL", 'NOT NULL', 'a fact without its words'],
    ["INSERT INTO authority_alias (authority_code, alias, language, kind) VALUES ('CAC', 'x', 'en', 'nick')", 'CHECK',
        'a kind of alias that is none'],
    ["INSERT INTO exchange_rate (base_currency, quote_currency, rate_date, rate) VALUES ('EUR', 'CNY', '2022-03-01', 0)",
        'CHECK', 'a rate of nothing'],
) {
    my ($sql, $rule, $name) = @$bad;
    like(plain("PRAGMA foreign_keys = ON; $sql;"), qr/$rule constraint failed/, "refused: $name");
}

# A user's own rows.
is(plain("PRAGMA foreign_keys = ON;
          INSERT INTO authority (authority_code, regulator, name_en) VALUES ('MY_AGENCY', 'MY_AGENCY', 'My Agency');
          INSERT INTO authority_alias (authority_code, alias, language) VALUES ('MY_AGENCY', 'The Agency', 'en');
          SELECT authority_code FROM authority WHERE NOT builtin; SELECT kind FROM authority_alias WHERE NOT builtin;"),
    "MY_AGENCY\nname", 'rows of your own are known from those of the lexicon');

# Every contract column that is filtered by reaches an index: no plan scans the table of facts.
for my $filter (
    ['documents', 'document_id'], ['documents', 'period_from'], ['documents', 'period_to'], ['documents', 'loaded_at'],
    ['developments', 'document_id'], ['developments', 'period_from'], ['developments', 'event_date'],
    ['developments', 'reported_date'], ['developments', 'lead_authority'],
    ['development_authorities', 'document_id'], ['development_authorities', 'authority_code'],
    ['instruments', 'instrument_id'], ['instruments', 'status'], ['instruments', 'status_rank'], ['instruments', 'status_date'],
    ['instruments', 'effective_date'], ['instruments', 'first_seen'], ['instruments', 'last_seen'],
    ['instrument_events', 'document_id'], ['instrument_events', 'instrument_id'], ['instrument_events', 'status'],
    ['instrument_events', 'status_rank'], ['instrument_events', 'event_date'],
    ['penalties', 'document_id'], ['penalties', 'authority_code'], ['penalties', 'event_date'], ['penalties', 'amount'],
    ['enforcement_actions', 'document_id'], ['enforcement_actions', 'authority_code'], ['enforcement_actions', 'event_date'],
    ['app_notices', 'document_id'], ['app_notices', 'authority_code'], ['app_notices', 'event_date'],
    ['deadlines', 'document_id'], ['deadlines', 'due_from'], ['deadlines', 'due_to'],
    ['citations', 'document_id'], ['citations', 'law_code'],
    ['instrument_relations', 'document_id'], ['instrument_relations', 'instrument_id'],
    ['instrument_relations', 'target_law_code'], ['findings', 'document_id'], ['highlights', 'document_id'],
    ['authorities', 'authority_code'], ['calendar', 'due_date'], ['calendar', 'document_id'], ['document_texts', 'document_id'],
) {
    my ($view, $column) = @$filter;
    for my $predicate ("= 'x'", "BETWEEN 'a' AND 'b'") {
        my $plan = plain("EXPLAIN QUERY PLAN SELECT * FROM $view WHERE $column $predicate;");
        # calendar is a UNION: what it made is scanned, not a table.
        ok($plan !~ /SCAN (?!calendar)/, "$view WHERE $column $predicate reaches an index") or print $plan =~ s/^/# /mgr, "\n";
    }
}

# The manual names what there is.
my $manual = do { local (@ARGV, $/) = "$top/doc/sql.md"; <> };
for my $view (sort keys %contract) {
    my ($columns) = $manual =~ /^### $view\n`(.*?)`/m;
    is($columns // '', plain("SELECT group_concat(name, ', ') FROM pragma_table_info('$view');"), "the manual has $view");
}
for my $vocabulary (grep { !/^regulator/ } split /\n/, `cat $top/build/gen/checks.sql`) {
    my ($name, $labels) = split /\t/, $vocabulary;
    my $list = join ', ', $labels =~ /'(.*?)'/g;
    ok(index($manual, "| $list |") >= 0, "the manual has the codes of $name");
}

is(plain("PRAGMA foreign_keys = ON; BEGIN; DELETE FROM document WHERE document_id = '$id'; COMMIT;
          SELECT count(*) FROM developments; SELECT count(*) FROM penalties; SELECT count(*) FROM highlights;
          SELECT count(*) FROM block; SELECT count(*) FROM development_topic; PRAGMA foreign_key_check;"),
    "0\n0\n0\n0\n0", 'a document goes with its facts');
done();
