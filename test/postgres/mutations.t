#!/usr/bin/env perl
# mutations.t: valid input, damaged at random: the server answers, with a value that reads back or with an error of the
# type's own, never with an internal one. Text of penalty_amount and of its range; every one- and two-byte change of
# some binary values; paragraphs for the parse functions. MUTATIONS=n for another number of rounds, SEED=n to repeat.
use strict;
use warnings;
use utf8;
use Test::More;
use FindBin;
use lib $FindBin::Bin;
use Server;

my $rounds = $ENV{MUTATIONS} // 3000;
my $seed   = $ENV{SEED} // time;
srand $seed;
diag "SEED=$seed" if $ENV{MUTATIONS};
my $server = Server->new;
$server->sql('postgres', q{
    CREATE EXTENSION regledger;
    SET search_path = public, regledger;
    -- What becomes of an input: the value as text and again as text, or the SQLSTATE.
    CREATE FUNCTION outcome(input text, type text, OUT value text, OUT again text, OUT state text, OUT message text) LANGUAGE plpgsql AS $$
    BEGIN
        EXECUTE format('SELECT $1::%s::text, ($1::%s::text)::%s::text', type, type, type) INTO value, again USING input;
    EXCEPTION WHEN OTHERS THEN
        state := SQLSTATE; message := SQLERRM;
    END $$;});

# One to three changes of a text: characters dropped, doubled, swapped, replaced by others of the field.
my @letters = (split(//, '0159.,-+%mbknCNYEUR$¥€万亿元 '), 'million', 'about', 'at least', "\t", "\x{3000}", "\x{ff11}", "'", "\\", '0' x 40);
sub mutate {
    my @c = split //, shift;
    for (1 .. 1 + int rand 3) {
        my ($at, $what) = (int rand(@c + 1), int rand 5);
        if    ($what == 0) { splice @c, $at, 1 if $at < @c }
        elsif ($what == 1) { splice @c, $at, 0, $letters[rand @letters] }
        elsif ($what == 2 && $at + 1 < @c) { @c[$at, $at + 1] = @c[$at + 1, $at] }
        elsif ($what == 3) { splice @c, $at, 0, @c[0 .. rand @c] if @c }
        elsif (@c)         { $c[$at % @c] = $letters[rand @letters] }
    }
    return join '', @c;
}
sub quoted { my $s = shift; utf8::encode($s); $s =~ s/'/''/g; return "'$s'" }

my %valid = (
    penalty_amount => ['CNY 87600000.00', 'RMB87.6 million', '¥1,877,000', '人民币203.6万元', 'at least EUR 20m', 'US$1.19bn', 'about JPY 1500', 'at most KWD 1.250'],
    "penalty_amount('CNY')" => ['CNY 87600000.00', 'RMB87.6 million', 'EUR 5'],
    penalty_range => ['[CNY 5,CNY 10)', '["CNY 1,000","RMB2 million"]', '(,EUR 5]', 'empty'],
    penalty_multirange => ['{[CNY 5,CNY 10),[EUR 1,EUR 2]}', '{}'],
);
for my $type (sort keys %valid) {
    my @values = map { '(' . quoted(mutate($valid{$type}[rand @{ $valid{$type} }])) . ')' } 1 .. $rounds;
    my $out = $server->sql('postgres', "SET search_path = public, regledger; CREATE TEMP TABLE t (input text);
        INSERT INTO t VALUES " . join(",\n", @values) . ";
        CREATE TEMP TABLE o AS SELECT input, o.* FROM t, outcome(input, " . quoted($type) . ") o;
        SELECT count(*) FROM o WHERE state IS NULL;
        SELECT 'does not read back: ' || input || ' -> ' || value || ' -> ' || again FROM o WHERE value <> again;
        SELECT 'wrong error: ' || input || ' -> ' || state || ' ' || message FROM o WHERE state NOT IN ('22P02', '22003', '22023', '22000');");
    my ($accepted, @bad) = split /\n/, $out;
    is("@bad", '', "$type: $rounds damaged texts, $accepted of them still valid");
}

# Binary: a COPY file of one value, with every byte changed to every other, and pairs of bytes.
my $head = "PGCOPY\n\377\r\n\0" . pack('NN', 0, 0);
sub copy_file { my $value = shift; return $head . pack('nN', 1, length $value) . $value . pack('n', 0xffff) }
my @wrong;
my ($tried, $taken) = (0, 0);
{
    my @values = (pack('q>a3C', 8760000000, 'CNY', 0), pack('q>a3C', 9223372036854775807, 'JPY', 2));
    my @changed;
    for my $value (@values) {
        for my $at (0 .. 11) {
            for my $byte (0 .. 255) { my $v = $value; substr($v, $at, 1) = chr $byte; push @changed, $v }
            for (1 .. $rounds / 100) {
                my $v = $value;
                substr($v, $at, 1) = chr int rand 256;
                substr($v, rand 12, 1) = chr int rand 256;
                push @changed, $v;
            }
        }
        push @changed, substr($value, 0, $_) for 0 .. 11;    # too short
        push @changed, $value . 'x';                         # too long
    }
    # One file for each; one psql for all of them.
    my $sql = "SET search_path = public, regledger; CREATE TEMP TABLE r (n int DEFAULT 0, fine penalty_amount);\n\\set VERBOSITY verbose\n";
    mkdir "$server->{dir}/copy";
    for my $n (0 .. $#changed) {
        open my $file, '>:raw', "$server->{dir}/copy/$n" or die $!;
        print $file copy_file($changed[$n]);
        close $file;
        $sql .= "\\echo #$n\n\\copy r (fine) FROM '$server->{dir}/copy/$n' (FORMAT binary)\n";
    }
    my ($out) = $server->run('postgres', $sql . "\\echo #all\nSELECT count(*) FROM r WHERE fine::text::penalty_amount = fine AND penalty_amount_send(fine) IS NOT NULL;\n", qw(psql -XqAt -f -));
    my %said = $out =~ /^#(\w+)\n((?:(?!#).*\n)*)/mg;
    for my $n (0 .. $#changed) {
        $tried++;
        if ($said{$n} eq '') { $taken++ }
        elsif ($said{$n} !~ /ERROR:  (22P03|08P01)/) { push @wrong, unpack('H*', $changed[$n]) . ": $said{$n}" }
    }
    is("@wrong[0 .. ($#wrong > 4 ? 4 : $#wrong)]", '', "binary: $tried damaged values, $taken of them still valid");
    is($said{all}, "$taken\n", '... and those are values: they read back, and are sent again');
}

# Texts: the functions answer or refuse what is no text; they never fail.
my @texts = ('On 2 March 2022, the Changsha Branch of the People\'s Bank of China fined a bank RMB1,877,000 under Article 32 of the Data Security Law.',
    '2022年3月2日，中国人民银行长沙中心支行对某银行罚款人民币203.6万元，并责令改正《数据安全法》第三十二条所列行为。',
    'MIIT named 14 apps and 1 SDK; the "Measures for Data Export Security Assessment" (the "Measures") take effect on July 1, 2o22.');
my @values = map { '(' . quoted(mutate(mutate($texts[rand @texts]))) . ')' } 1 .. $rounds / 3;
my ($out) = $server->run('postgres', "SET search_path = public, regledger; CREATE TEMP TABLE t (body text); INSERT INTO t VALUES " . join(",\n", @values) . ";
    SELECT count(parse_regulator(body)) + count(parse_authority(body)) + count(parse_status(body)) + count(parse_instrument_kind(body)) + count(parse_penalty(body))
        + count(parse_date(body, '2022-04-01')) + count(normalise_title(body)) > 0 FROM t;
    SELECT count(*) FROM t, mentions(body, '2022-04-01') m WHERE char_from < 0 OR char_to > length(normalise_text(body)) OR char_from > char_to OR value IS NULL OR confidence NOT BETWEEN 0 AND 1;
    SELECT count(*) FROM t, developments_of(body, '2022-03-01') d WHERE d.body <> substr(normalise_text(t.body), char_from + 1, char_to - char_from);
    SELECT count(*) FROM t WHERE parse_penalty(body)::text::penalty_amount <> parse_penalty(body);\n", qw(psql -XqAt -v ON_ERROR_STOP=1 -f -));
is($out, "t\n0\n0\n0\n", 'texts: ' . @values . ' damaged paragraphs: every place is in the text, every value reads back');
is($server->alarms, '', 'no internal error in the log');
done_testing;
