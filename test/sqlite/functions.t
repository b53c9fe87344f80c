#!/usr/bin/env perl
# functions.t: the scalar functions of the SQLite face: what they find, NULL where there is nothing, and what they refuse.
use strict;
use warnings;
use utf8;
use FindBin;
require "$FindBin::Bin/lite.pl";

# An expression, and what it gives.
for my $case (
    ["regledger_version()", '1.0'],

    ["parse_regulator('On 2 March, the Cyberspace Administration of China issued a draft')", 'CAC'],
    ["parse_regulator('the Changsha branch of the PBOC fined a bank')", 'PBOC'],
    ["parse_regulator('国家互联网信息办公室发布通知')", 'CAC'],
    ["parse_regulator('nobody did anything')", 'NULL'],
    ["parse_authority('the MIIT named 14 apps')", 'MIIT'],
    ["parse_authority('the Changsha branch of the PBOC fined a bank')", 'PBOC/Changsha'],
    ["parse_authority('most people and safe apps')", 'NULL'],    # words, not the acronyms MOST and SAFE

    ["parse_status('released a draft for public comments')", 'draft'],
    ["parse_status('The Measures came into force')", 'in_force'],
    ["parse_status('published the Measures, which were put out for public comments')", 'draft'],      # not the first, the one that says most
    ["parse_status('issued the Measures, which will come into force on 1 July')", 'issued'],          # what lies ahead is no status
    ["parse_status('a quiet month')", 'NULL'],

    ["parse_instrument_kind('Personal Information Protection Law')", 'law'],
    ["parse_instrument_kind('Measures for Security Assessment of Outbound Data Transfer')", 'departmental_rule'],
    ["parse_instrument_kind('a quiet month')", 'NULL'],
    ["normalise_title('the draft “Measures for Cybersecurity Review” (the \"Measures\")')", 'Measures for Cybersecurity Review'],
    ["normalise_title('《网络安全审查办法（征求意见稿）》')", '网络安全审查办法'],
    ["normalise_title('the Draft Amendments to the Cybersecurity Law')", 'Amendments to the Cybersecurity Law'],

    ["parse_penalty('fined RMB87.6 million in total')", 'CNY 87600000.00'],
    ["parse_penalty('罚款人民币203.6万元')", 'CNY 2036000.00'],
    ["parse_penalty('no money at all')", 'NULL'],
    ["parse_penalty('fined at least EUR 20 million')", 'at least EUR 20000000.00'],
    ["parse_penalty('罚款近3000万元')", 'about CNY 30000000.00'],
    ["penalty_bound(parse_penalty('fines of up to GBP 17.5 million'))", 'at_most'],
    ["penalty_bound(parse_penalty('罚款超过50万元'))", 'at_least'],
    ["penalty_bound(parse_penalty('fined EUR 20 million'))", 'exact'],
    ["penalty_value('CNY 87600000.00')", '87600000.00'],
    ["penalty_value(parse_penalty('fined RMB 1,877,000'))", '1877000.00'],
    ["penalty_value('JPY 1500')", '1500'],               # the yen has no minor unit
    ["penalty_value('KWD 1.250')", '1.250'],             # the dinar has three digits of it
    ["typeof(penalty_value('CNY 92233720368547758.07'))", 'text'],
    ["penalty_value('CNY 92233720368547758.07')", '92233720368547758.07'],    # more than a double can tell
    ["penalty_currency('at least EUR 20.00')", 'EUR'],
    ["penalty_bound('at least EUR 20.00')", 'at_least'],
    ["penalty_bound('CNY 5.00')", 'exact'],
    ["penalty_bound('about USD 5.00')", 'approximate'],

    ["parse_date('On 2 March 2022 the CAC')", '2022-03-02'],
    ["parse_date('On 2 March the CAC', '2022-03-31')", '2022-03-02'],
    ["parse_date('On 2 March the CAC', '2022-03')", '2022-03-02'],
    ["parse_date('On 2 March the CAC')", 'NULL'],        # of which year, nobody says
    ["parse_date('On 2 March the CAC', NULL)", 'NULL'],
    ["parse_date('2022年3月2日')", '2022-03-02'],
    ["parse_date('no day')", 'NULL'],

    ["status_rank('draft') < status_rank('adopted')", '1'],
    ["status_rank('Draft')", 'NULL'],
    ["normalise_text('a' || char(13, 10) || 'b  ' || char(13, 10) || 'c')", "a\nb\nc"],
    ["normalise_text('e' || char(0x301))", 'é'],
) {
    my ($expression, $want) = @$case;
    is(lite(':memory:', "SELECT $expression;"), $want, $expression);
}

# A NULL, an empty text, a blank text: nothing is there.
for my $function (qw(parse_regulator parse_authority parse_status parse_instrument_kind parse_penalty parse_date
    normalise_title normalise_text)) {
    is(lite(':memory:', "SELECT $function(NULL), $function(''), $function('  ' || char(10));"), 'NULL|NULL|NULL',
        "$function of nothing is NULL");
}
is(lite(':memory:', "SELECT $_(NULL);"), 'NULL', "$_(NULL) is NULL")
    for qw(penalty_value penalty_currency penalty_bound status_rank);

# What is refused: one line, with the function, the reason, the place and a hint.
for my $bad (
    ["penalty_value('about a lot')", qr/penalty_value: .+, at byte \d+/],
    ["penalty_value('5 million')", qr/penalty_value: .+Name the currency/],
    ["penalty_value('JPY 1.5')", qr/penalty_value: .+minor digits/],
    ["penalty_currency('XQQ 5')", qr/penalty_currency: .+ISO 4217/],
    ["penalty_bound('')", qr/penalty_bound: /],
    ["penalty_value('CNY 5 tomorrow')", qr/penalty_value: .+Remove what follows/],
    ["penalty_value(5)", qr/penalty_value: /],
    ["parse_date('2 March', '2022-02-30')", qr/parse_date \(anchor\): .+YYYY-MM-DD/],
    ["parse_date('2 March', 'soon')", qr/parse_date \(anchor\): /],
    ["parse_status(CAST(x'61FF62' AS TEXT))", qr/parse_status: .+, at byte 1/],      # not UTF-8
    ["parse_status('a' || char(0) || 'b')", qr/parse_status: .+NUL.+, at byte 1/],
    ["parse_status()", qr/wrong number of arguments/],
    ["parse_date('a', 'b', 'c')", qr/wrong number of arguments/],
) {
    my ($expression, $want) = @$bad;
    my $said = lite(':memory:', "SELECT $expression;");
    like($said, $want, "refused: $expression");
    ok(scalar($said !~ /\n/), '... in one line') unless $said =~ /^Parse error/;
}

# Flags: the functions may stand in an index and in a view of an untrusted schema.
is(lite(':memory:', "CREATE TABLE t (x); CREATE INDEX i ON t (parse_regulator(x)); INSERT INTO t VALUES ('the MIIT said');
    PRAGMA trusted_schema = OFF; CREATE VIEW v AS SELECT parse_authority(x) AS a FROM t; SELECT a FROM v;
    EXPLAIN QUERY PLAN SELECT * FROM t WHERE parse_regulator(x) = 'MIIT';") =~ s/.*(USING INDEX i ).*/$1/sr, 'USING INDEX i ',
    'an index over parse_regulator is used');

# Memory that runs out at any point gives an error or the right answer, never a crash.
my %outcomes;
for (my $limit = 200_000; $limit <= 1_200_000; $limit += 20_000) {
    my $said = lite(':memory:', "PRAGMA hard_heap_limit = $limit; SELECT parse_penalty('fined RMB87.6 million in total');");
    $said =~ s/^$limit\n//;
    $outcomes{$said =~ /out of memory/ ? 'no memory' : $said}++;
}
is(join(', ', grep { $_ ne 'no memory' } sort keys %outcomes), 'CNY 87600000.00', 'out of memory is an error and nothing else');
done();
