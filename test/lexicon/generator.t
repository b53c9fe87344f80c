#!/bin/sh
# generator.t: a line in a table is all that a new name needs; and what the generator refuses, with file and line.
cd "$(dirname "$0")/../.." || exit 1
lexgen=build/lexgen
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT
count=0

ok() { # ok STATUS NAME
    count=$((count + 1))
    if [ "$1" -eq 0 ]; then echo "ok $count - $2"; else echo "not ok $count - $2"; fi
}

# A fresh copy of the lexicon in $dir/in, and nothing in $dir/out.
fresh() {
    rm -rf "$dir/in" "$dir/out"
    mkdir -p "$dir/in" "$dir/out"
    cp extension/lexicon/*.tsv "$dir/in"
}

generate() { "$lexgen" "$dir/in" "$dir/out" 2> "$dir/err"; }

# refused FILE MESSAGE NAME: the generator exits 1, writes nothing, and names the last line of the file.
refused() {
    line=$(wc -l < "$dir/in/$1")
    generate
    status=$?
    grep -q "/$1:$line: .*$2" "$dir/err"
    found=$?
    [ "$status" -eq 1 ] && [ "$found" -eq 0 ] && [ -z "$(ls "$dir/out")" ]
    ok $? "$3"
    [ "$found" -eq 0 ] || sed 's/^/#   /' "$dir/err"
}

row() { # row FILE CELL...: append a row
    file=$dir/in/$1
    shift
    (IFS='	'; printf '%s\n' "$*") >> "$file"
}

fresh
row authorities.tsv RUR_NCO RUR_NCO 'National Cyber Office of Ruritania' - foreign regulator - US 2020-01-01 - -
generate
ok $? 'an authority is one line'
grep -q "'RUR_NCO'" "$dir/out/enums_postgres.sql"
ok $? 'it is a label of the enum'
grep -q "^('RUR_NCO', 'RUR_NCO', 'National Cyber Office of Ruritania', NULL" "$dir/out/seed.sql"
ok $? 'it is a row of the seed'
grep -q "^('RUR_NCO', 'National Cyber Office of Ruritania', 'en', 'name', TRUE)" "$dir/out/seed.sql"
ok $? 'its name is an alias'
# The matcher of this copy, compiled: the name is found.
cat > "$dir/find.c" <<'C'
#include "lexicon.h"
#include <stdio.h>
#include <string.h>
int main(void)
{
    static const char text[] = "The National Cyber Office of Ruritania said";
    const rgl_lexicon *lexicon = rgl_lexicon_builtin();
    rgl_hit hit;

    if (!rgl_lexicon_longest(lexicon, text, strlen(text), 4, RGL_BIT(RGL_W_AUTHORITY), &hit))
        return 1;
    puts(rgl_lexicon_authority(lexicon, rgl_hit_entry(&hit, RGL_W_AUTHORITY)->value)->code);
    return 0;
}
C
${CC:-gcc} -std=c11 -D_GNU_SOURCE -Iextension/core -I"$dir/out" -o "$dir/find" "$dir/find.c" "$dir/out/lexicon_data.c" \
    extension/core/lexicon.c extension/core/matcher.c extension/core/matcher_build.c extension/core/arena.c \
    extension/core/error.c extension/core/han.c extension/core/text.c -lutf8proc && [ "$("$dir/find")" = RUR_NCO ]
ok $? 'and found in a text'

fresh
generate
ok $? 'the lexicon as it is'
cmp -s "$dir/out/lexicon_data.c" build/gen/lexicon_data.c
ok $? 'gives what the build has'
head -1 "$dir/out/seed.sql" | grep -q 'do not edit' && head -1 "$dir/out/lexicon_enums.h" | grep -q 'do not edit'
ok $? 'which says that it is made'

fresh; row authorities.tsv CAC CAC 'Another' - national regulator - CN - - -
refused authorities.tsv "code 'CAC' is in line" 'a code that is there'
fresh; row authorities.tsv NEW NEW 'New One' - national regulator NOBODY CN - - -
refused authorities.tsv "parent_code 'NOBODY'" 'a parent that is not there'
fresh; row authorities.tsv NEW NEW 'New One' - national regulator - XX - - -
refused authorities.tsv "jurisdiction 'XX'" 'a jurisdiction that is no place'
fresh; row authorities.tsv NEW NEW 'New One' - national regulator - CN 2020-02-30 - -
refused authorities.tsv "valid_from '2020-02-30'" 'a day that does not exist'
fresh; row authorities.tsv NEW CBRC 'New One' - national regulator - CN - - -
refused authorities.tsv "'CBRC' is not a head" 'a head that has a head'
fresh; row authority_aliases.tsv CAC CAC en acronym
refused authority_aliases.tsv "'CAC' stands in .*authority_aliases.tsv:" 'an alias twice'
fresh; row authority_aliases.tsv CAC 'Cyberspace Administration of China' en name
refused authority_aliases.tsv "the authority's name already" 'an alias that is the name'
fresh; row authority_aliases.tsv NOBODY Nobody en name
refused authority_aliases.tsv "code 'NOBODY'" 'an alias of an unknown code'
fresh; row authority_aliases.tsv CAC "$(printf 'Autorite\314\201')" en name
refused authority_aliases.tsv 'not in NFC' 'text that is not NFC'
fresh; row authority_aliases.tsv CAC "$(printf 'bad\377')" en name
refused authority_aliases.tsv 'not UTF-8' 'text that is not UTF-8'
fresh; row authority_aliases.tsv CAC '' en name
refused authority_aliases.tsv 'is blank' 'a blank cell'
fresh; row authority_aliases.tsv CAC 'Blank Behind ' en name
refused authority_aliases.tsv 'ends with a blank' 'a blank at the end of a cell'
fresh; row authority_aliases.tsv CAC "'Quoted" en name
refused authority_aliases.tsv 'apostrophe' 'a literal that begins with an apostrophe'
fresh; row authority_aliases.tsv CAC Short en
refused authority_aliases.tsv '3 cells where the first line names 4' 'a cell too few'
fresh; row local_patterns.tsv 'Office' en CAC municipal Office
refused local_patterns.tsv 'no {place}' 'a pattern without a place'
fresh; row local_patterns.tsv '{place} [Office' en CAC municipal Office
refused local_patterns.tsv 'a bracket is open' 'an open bracket'
fresh; row laws.tsv NEW_LAW 'New Law of Something' - law NPCSC CN 2021-01-01 2020-01-01
refused laws.tsv 'effective is before adopted' 'a law in force before it is adopted'
fresh; row laws.tsv NEW_LAW 'New Law of Something' - poem NPCSC CN - -
refused laws.tsv "kind 'poem'" 'a kind of instrument that is not there'
fresh; row statuses.tsv forgotten 'was forgotten' en -
refused statuses.tsv "'forgotten' is not in the vocabulary" 'a status that is not there'
fresh; row statuses.tsv draft 'put ... out' en -
refused statuses.tsv 'a cue is a literal' 'a cue with a gap'
fresh; row places.tsv 999999 Nowhere - county 999900
refused places.tsv "parent '999900'" 'a place in a place that is not there'
fresh; row currencies.tsv QQ 2 quatloos en suffix -
refused currencies.tsv 'no code of three letters' 'a currency with two letters'
fresh; row vocabularies.tsv section sports 9 sports - -
refused vocabularies.tsv 'ranks count from 0' 'a rank out of order'

"$lexgen" > /dev/null 2>&1
[ $? -eq 2 ]
ok $? 'without arguments it says how it is called'
echo "1..$count"
