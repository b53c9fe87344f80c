#!/usr/bin/env perl
# source: the C sources are laid out by .clang-format, and cppcheck finds nothing in them.
use strict;
use warnings;
use FindBin;
use Test::More;

chdir "$FindBin::Bin/../.." or die;

# PostgreSQL's macros mean nothing to cppcheck without its headers: extension/postgres is laid out, not checked.
my @checked = qw(extension/core extension/lexicon extension/sqlite loader bench test/unit);
my @sources = map { glob "$_/*.[ch]" } qw(extension/* loader test/* bench);

sub command { return scalar grep { -x "$_/$_[0]" } split /:/, $ENV{PATH} }

for my $tool (qw(clang-format cppcheck)) {
  SKIP: {
        skip "$tool is not installed", 2 if !command($tool);
        my $said = $tool eq 'clang-format'
            ? qx(clang-format --dry-run @sources 2>&1)
            : qx(cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr -Iextension/core -Ibuild/gen @checked 2>&1);
        is($said, '', "$tool: " . @sources . ' sources');
        is($?, 0, "$tool ran");
    }
}
done_testing();
