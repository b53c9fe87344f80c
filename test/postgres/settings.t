#!/usr/bin/env perl
# settings.t: what a session or a database is set to does not change what is read: encodings, DateStyle, time zone, locale
# of messages, collation, strings in the old manner.
use strict;
use warnings;
use Test::More;
use FindBin;
use lib $FindBin::Bin;
use Server;

my $server = Server->new;
# Latin 1 and the Chinese of GB 2312: the functions read texts in them, a ledger wants UTF-8.
for (['LATIN1', "'RMB87.6 million, \x{c2}\x{a3}5 to the MIIT \x{c3}\x{a9}'", 'MIIT', 'CNY 87600000.00'],
    ['EUC_CN', "'\x{e5}\x{b7}\x{a5}\x{e4}\x{b8}\x{9a}\x{e5}\x{92}\x{8c}\x{e4}\x{bf}\x{a1}\x{e6}\x{81}\x{af}\x{e5}\x{8c}\x{96}\x{e9}\x{83}\x{a8}\x{e7}\x{bd}\x{9a}\x{e6}\x{ac}\x{be}\x{e4}\x{ba}\x{ba}\x{e6}\x{b0}\x{91}\x{e5}\x{b8}\x{81}203.6\x{e4}\x{b8}\x{87}\x{e5}\x{85}\x{83}'", 'MIIT', 'CNY 2036000.00']) {
    my ($encoding, $text, $authority, $amount) = @$_;
    my $db = lc $encoding;
    $server->sql('postgres', "CREATE DATABASE $db ENCODING '$encoding' LOCALE 'C' TEMPLATE template0");
    $server->sql($db, 'CREATE EXTENSION regledger');
    is($server->sql($db, "SET client_encoding = UTF8; SET search_path = regledger; SELECT parse_authority($text), parse_penalty($text), length(normalise_text($text)) = length($text);
        SELECT count(*) > 1, bool_and(char_to <= length($text)) FROM mentions($text)"), "$authority|$amount|t\nt|t", "$encoding: texts are read");
    like($server->try($db, 'SELECT regledger.create_ledger()'), qr/0A000.*UTF8/s, "$encoding: a ledger is refused, with the reason");
}
$server->sql('postgres', 'CREATE DATABASE ascii ENCODING SQL_ASCII LOCALE \'C\' TEMPLATE template0');
$server->sql('ascii', 'CREATE EXTENSION regledger');
is($server->sql('ascii', q{SELECT regledger.parse_penalty('RMB87.6 million')}), 'CNY 87600000.00', 'SQL_ASCII: texts are read');
like($server->try('ascii', q{SELECT regledger.parse_penalty(E'RMB5 \xff')}), qr/22021/, '... and bytes that are none are refused');

$server->sql('postgres', 'CREATE EXTENSION regledger; SELECT regledger.create_ledger()');
$server->sql('postgres', "INSERT INTO ledger.authority (authority_code, regulator, name_en, valid_from) VALUES ('EXA', 'EXA', 'Example Agency', '2022-03-02')");
my $query = q{
    SET search_path = ledger, regledger;
    SELECT parse_date('2 March', date '2022-04-01'), parse_authority('the Example Agency'), authority_on('EXA', date '2022-03-02'), parse_penalty('EUR 1,234.56');
    SELECT string_agg(value, ',' ORDER BY char_from, value) FROM mentions('On 2 March 2022 the MIIT fined 3 apps RMB1,877,000', date '2022-04-01');
    SELECT document_id, event_date = date '2022-03-02', period_from = date '2022-03-01' FROM developments_of('On 2 March, the MIIT fined a bank RMB1,877,000.', date '2022-03-05');
    SELECT sum(a), avg(a) FROM (VALUES ('EUR 1.00'::penalty_amount), ('EUR 2.01')) v (a)};
my $want = $server->sql('postgres', $query);
for my $setting ('DateStyle = German', 'DateStyle = "SQL, DMY"', "TimeZone = 'Asia/Shanghai'", "TimeZone = 'America/New_York'", 'standard_conforming_strings = off',
    'bytea_output = escape', 'extra_float_digits = -10', 'intervalstyle = iso_8601', 'enable_hashagg = off', "lc_monetary = 'C'", 'xmlbinary = hex', 'jit_above_cost = 0') {
    is($server->sql('postgres', "SET $setting; $query"), $want, $setting);
}
# A database whose text sorts by language.
SKIP: {
    skip 'no ICU here', 1 if $server->try('postgres', "CREATE DATABASE icu TEMPLATE template0 ENCODING UTF8 LOCALE_PROVIDER icu ICU_LOCALE 'zh' LOCALE 'C.UTF-8'") =~ /ERROR/;
    $server->sql('icu', "CREATE EXTENSION regledger; SELECT regledger.create_ledger(); INSERT INTO ledger.authority (authority_code, regulator, name_en, valid_from) VALUES ('EXA', 'EXA', 'Example Agency', '2022-03-02')");
    is($server->sql('icu', $query), $want, 'an ICU collation');
}
is($server->alarms, '', 'no internal error in the log');
done_testing;
