#!/usr/bin/env perl
# charset: whatever character set a file is in, its text is the same; what cannot be decoded is told with its byte.
use strict;
use warnings;
use utf8;
use Encode qw(encode);
use FindBin;
use lib $FindBin::Bin;
use Command;
use Test::More;

my $zh = "2022年3月2日，中国人民银行某市中心支行对某银行处以罚款三万元。国家互联网信息办公室就个人信息出境征求意见。\n";
my $tw = "國家通訊傳播委員會於三月二日公布個人資料保護規則草案，並對某公司處以罰鍰新臺幣三萬元，請於期限內提出意見。\n";
my $fr = "La Commission nationale a prononcé une amende de 20 000 € à l’encontre d’une société déjà condamnée.\n";

sub read_back {
    my ($bytes, @options) = @_;
    return check_json(@options, write_file('document.txt', $bytes)) // {charset => 'refused', text => ''};
}

# In a file of its own: name as we store it, text, bytes.
for my $case (
    ['UTF-8',        $zh, encode('UTF-8', $zh)],
    ['UTF-8',        $zh, "\xEF\xBB\xBF" . encode('UTF-8', $zh), 'with a byte order mark'],
    ['GB18030',      $zh, encode('GBK', $zh)],
    ['BIG5-HKSCS',   $tw, encode('Big5', $tw)],
    ['UTF-16LE',     $zh, "\xFF\xFE" . encode('UTF-16LE', $zh)],
    ['UTF-16BE',     $zh, "\xFE\xFF" . encode('UTF-16BE', $zh)],
    ['UTF-16LE',     $zh, encode('UTF-16LE', $zh), 'without a byte order mark'],
    ['UTF-16BE',     $zh, encode('UTF-16BE', $zh), 'without a byte order mark'],
    ['UTF-16LE',     "Plain English.\n", encode('UTF-16LE', "Plain English.\n"), 'without a byte order mark'],
    ['UTF-32LE',     $zh, "\xFF\xFE\0\0" . encode('UTF-32LE', $zh)],
    ['WINDOWS-1252', $fr, encode('cp1252', $fr)],
    )
{
    my ($name, $text, $bytes, $what) = @$case;
    my $got = read_back($bytes);
    is("$got->{charset}: $got->{text}", "$name: $text", join ' ', $name, $what // ());
}

# In HTML the page says it, and is believed where its bytes are valid in it.
for my $case (['gb2312', 'GBK', 'GB18030', $zh], ['big5', 'Big5', 'BIG5-HKSCS', $tw], ['iso-8859-1', 'cp1252', 'WINDOWS-1252', $fr],
    ['gb2312', 'UTF-8', 'UTF-8', $zh], ['utf-8', 'GBK', 'GB18030', $zh])
{
    my ($says, $is, $name, $text) = @$case;
    my $got = read_back(encode($is, qq(<html><head><meta charset="$says"></head><body><p>$text</p></body></html>)));
    is("$got->{charset}: $got->{text}\n", "$name: $text", "a page in $is that says $says");
}

# Damage: file, byte and reason; never another character set. With --lenient the byte becomes U+FFFD.
sub refusal {
    my (undef, undef, $err) = regledger('check', write_file('document.txt', $_[0]));
    return $err =~ /: (byte \d+: [^(\n]*?) \(/ ? $1 : $err;
}
my $utf8 = encode('UTF-8', $zh);
is(refusal(substr $utf8, 0, length($utf8) - 2), 'byte ' . (length($utf8) - 4) . ': the file ends inside a UTF-8 sequence',
    'a file cut inside a sequence');
is(refusal("ASCII and then \xE4"), 'byte 15: the file ends inside a UTF-8 sequence', 'cut at the only sequence');
is(refusal(substr($utf8, 0, 39) . "\xFF" . substr $utf8, 39), 'byte 39: invalid UTF-8 sequence', 'a byte that UTF-8 never has');
is(refusal("$utf8\xED\xA0\x80"), 'byte ' . length($utf8) . ': invalid UTF-8 sequence', 'a surrogate');
is(refusal("$utf8\xC0\xAF"), 'byte ' . length($utf8) . ': invalid UTF-8 sequence', 'an overlong form');
is(refusal("\xFF\xFE" . encode('UTF-16LE', 'text') . "\x00\xD8"), 'byte 10: the file ends inside a character',
    'half a surrogate pair in UTF-16');
is(refusal('<html><head><meta charset="gb2312"></head><body>' . encode('GBK', $zh) . "\xFF\xFF<p>x</body>"),
    'byte ' . (48 + length encode('GBK', $zh)) . ': a byte that the file\'s character set does not have', 'a bad byte in GBK');
is(read_back("$utf8\xFF!", '--lenient')->{text}, "$zh\x{FFFD}!", '--lenient: U+FFFD for the byte');
is(read_back('<html><meta charset="gb2312"><body>' . encode('GBK', $zh) . "\xFF<p>x</body>", '--lenient')->{text},
    "$zh\x{FFFD}\nx" =~ s/\n\x{FFFD}/ \x{FFFD}/r, '--lenient in GBK');

# A name that is no UTF-8 becomes a valid one.
my $name = write_file("caf\xE9.txt", 'text');
is(check_json($name)->{source_uri}, 'caf%E9.txt', 'a file name that is no UTF-8');
done_testing();
