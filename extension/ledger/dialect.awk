# dialect.awk: ledger.sql in the dialect of one database. ledger.sql says what its lines mean.
#
#   awk -v dialect=postgres|sqlite -v version=1.0 -v seed=seed.sql -f dialect.awk checks.sql ledger.sql
#
# checks.sql gives the vocabularies: name, tab, quoted labels with commas. Anything that is not understood is an error.

function fail(message) {
    print FILENAME ":" FNR ": " message >"/dev/stderr"
    failed = 1
    exit 1
}
function quote(text) {
    gsub(/'/, "''", text)
    return "'" text "'"
}
# The type of a column in the dialect, without what follows it.
function type_of(column, word) {
    if (dialect == "postgres") {
        if (word == "code") return "text COLLATE \"C\""
        if (word == "timestamp") return "timestamptz"
        sub(/^decimal/, "numeric", word)
        return word
    }
    if (word == "code" || word == "text" || word == "timestamp") return "TEXT"
    if (word == "integer" || word == "bigint") return "INTEGER"
    if (word == "boolean") return "BOOLEAN CHECK (" column " IN (0, 1))"
    # A text that is no day of the calendar is refused: SQLite itself would take any.
    if (word == "date") return "DATE CHECK (" column " IS date(" column ", '+0 days'))"
    if (word == "numeric") return "DECIMAL"
    sub(/^decimal/, "DECIMAL", word)
    return word
}
function replace_default(line) {
    if (dialect == "postgres") sub(/ DEFAULT now/, " DEFAULT now()", line)
    else sub(/ DEFAULT now/, " DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))", line)
    return line
}
# @name -> the labels of the vocabulary, @version -> the version.
function replace_names(line,   name) {
    while (match(line, /@[a-z_]+/)) {
        name = substr(line, RSTART + 1, RLENGTH - 1)
        if (name == "version") labels[name] = version
        if (!(name in labels)) fail("no vocabulary " name)
        line = substr(line, 1, RSTART - 1) labels[name] substr(line, RSTART + RLENGTH)
    }
    return line
}

FNR == 1 { file++ }

file == 1 {
    if (split($0, pair, "\t") != 2) fail("not a vocabulary: " $0)
    labels[tolower(pair[1])] = pair[2]
    next
}

/^#if / { off = $2 != dialect; next }
/^#end/ { off = 0; next }
off { next }
/^#include seed/ {
    while ((got = (getline line < seed)) > 0) print line
    if (got < 0) fail("cannot read " seed)
    next
}
# Outside of a statement a comment is for the reader of the source.
!object && /^(--|$)/ { next }

{
    comment = ""
    if ((at = index($0, " -- ")) > 0) {
        comment = substr($0, at + 4)
        $0 = substr($0, 1, at - 1)
    }
    line = $0
}

/^CREATE (TABLE|VIEW) / {
    kind = $2
    object = $3
    if (comment == "") fail(object " has no comment")
    remarks = "COMMENT ON " kind " " object " IS " quote(comment) ";\n"
}

# A column: lower case, four blanks from the left.
object && /^    [a-z]/ {
    if (kind == "TABLE") {
        if (!match(line, /^    [a-z0-9_]+ [a-z]+(\([0-9,]+\))?/)) fail("no column: " line)
        split(substr(line, 5, RLENGTH - 4), word, " ")
        column = word[1]
        line = "    " column " " type_of(column, word[2]) substr(line, RLENGTH + 1)
        if (comment == "") fail(object "." column " has no comment")
        known[object "." column] = comment
    } else {
        column = $1
        sub(/,$/, "", column)
        if (comment == "") comment = known[column]
        if (comment == "") fail(object ": no comment for " column)
        if (match(line, / AS [a-z0-9_]+,?$/)) column = substr(line, RSTART + 4)
        sub(/,$/, "", column)
        sub(/.*\./, "", column)
    }
    remarks = remarks "COMMENT ON COLUMN " object "." column " IS " quote(comment) ";\n"
}

{
    if (object) line = replace_default(line)
    line = replace_names(line)
    if (dialect == "postgres") sub(/^\) WITHOUT ROWID;$/, ");", line)
    else if (comment != "") line = line " -- " comment
    print line
}

object && /;$/ {
    if (dialect == "postgres") printf "%s", remarks
    object = ""
}

END { if (!failed && object) fail(object " does not end") }
