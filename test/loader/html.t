#!/usr/bin/env perl
# html: what is left of HTML: a line of text and a block for each heading, paragraph, list item and row of data.
use strict;
use warnings;
use utf8;
use FindBin;
use lib $FindBin::Bin;
use Command;
use Test::More;

# The text that the blocks of a page's body make.
my $number = 0;
sub lines_of {
    my ($html) = @_;
    my $document = check_json(write_file(sprintf('%d.html', ++$number), $html)) or return 'refused';
    return $document->{text};
}
sub page { return "<!DOCTYPE html><html><body>$_[0]</body></html>" }

my $document = check_json(write_file('whole.html', <<'HTML'));
<!-- made by hand --><!DOCTYPE html>
<html><head><title> Monthly &amp;
 Update </title><style>p { color: red }</style></head><body>
<nav><a href="/">Home</a></nav>
<div style="display: none">A preview that only mail programs show</div><p hidden>hidden</p>
<h1>Title <em>here</em></h1>
<p>First   paragraph<br>after a break&nbsp;x</p>
<ul><li>Item <b>one</b><ul><li>deep</li></ul></li><li><p>Item two</p><p>continued</p></li></ul>
<table role="presentation"><tr><td><h2>Left</h2></td><td><p>Right</p></td></tr></table>
<table><tr><th>Name</th><th>Fine</th></tr><tr><td><p>A</p><p>B</p></td><td>RMB&nbsp;5</td></tr>
<tr><td></td><td>alone</td></tr></table>
<p><strong>Bold heading</strong></p><p><b>A bold sentence.</b></p><p><b>Lead</b> and more</p>
<pre>line a
  line b</pre>bare text<script>alert(1)</script> after
<p>　　中文段落。</p><h3></h3></body></html>
HTML
is($document->{media_type}, 'text/html', 'chosen by content');
is($document->{title}, 'Monthly & Update', 'the title, with its blanks collapsed');
my @blocks = grep { !/^boilerplate/ } blocks($document);
for my $want ('heading 1 Title here', 'paragraph 0 First paragraph', "paragraph 0 after a break\x{A0}x",
    'list_item 1 Item one', 'list_item 2 deep', 'list_item 1 Item two', 'paragraph 0 continued', 'heading 2 Left',
    'paragraph 0 Right', "table_row 0 Name\tFine", "table_row 0 A B\tRMB\x{A0}5", 'paragraph 0 alone',
    'heading 0 Bold heading', 'paragraph 0 A bold sentence.', 'paragraph 0 Lead and more', 'paragraph 0 line a',
    'paragraph 0 line b', 'paragraph 0 bare text after', "paragraph 0 \x{3000}\x{3000}中文段落。")
{
    ok((grep { $_ eq $want } @blocks), $want) or diag join "\n", @blocks;
}
unlike($document->{text}, qr/Home|preview|hidden|alert|color/, 'navigation, scripts, styles and what is hidden are not text');

is(lines_of(page('caf&#x65;&#x301;')), "caf\x{E9}", 'the text is in NFC');
is(lines_of(page('a<p>b<p>c')), "a\nb\nc", 'end tags may be missing');
is(lines_of(page('<p>a&#8232;b</p>')), "a\nb", 'a line separator (U+2028) divides');
is(lines_of('<p>no doctype</p>'), 'no doctype', 'a fragment is HTML, too');
is(lines_of("\x{FEFF}<html><body>marked</body></html>"), 'marked', 'behind a byte order mark');
is(check_json(write_file('prose.txt', 'Companies with <5 employees are exempt. <b> is a tag.'))->{media_type}, 'text/plain',
    'a text with a sign in it is text');
is(check_json(write_file('page.txt', page('under a wrong suffix')))->{media_type}, 'text/html', 'the suffix has no say');
is(lines_of(page('<div>' x 500 . 'deep')), 'deep', '500 levels deep');
my ($status, $out, $err) = regledger('check', write_file('deep.html', page('<div>' x 100_000)));
like($err, qr/nested more than 20000 deep/, '100,000 levels deep are refused, at once');
($status, $out, $err) = regledger('check', write_file('wide.html', page('<p ' . join(' ', map { "a$_=1" } 1 .. 100_000) . '>x')));
like($err, qr/more than 2000 attributes/, '100,000 attributes are refused, at once');
($status) = regledger('check', write_file('tables.html', page('<table><tr><td>' x 5000 . 'x')));
is($status, 0, '5,000 tables in tables');
done_testing();
