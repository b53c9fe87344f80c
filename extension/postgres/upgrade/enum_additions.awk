# enum_additions.awk: the labels that enums have gained, as ALTER TYPE statements.
#   awk -f enum_additions.awk OLD.sql NEW.sql
# A label that is gone, or that has moved, is an error: rows may hold it, and its place is its meaning.

function fail(message) {
    print "enum_additions.awk: " message >"/dev/stderr"
    failed = 1
    exit 1
}
FNR == 1 { file++ }
/^CREATE TYPE .* AS ENUM/ {
    type = $3
    place = 0
    next
}
/^\);/ { type = "" }
type && /^    '/ {
    label = $0
    gsub(/^ *'|',? *$/, "", label)
    if (file == 1) {
        old[type, ++count[type]] = label
        has[type, label] = 1
        next
    }
    if (!(type in count)) fail("no enum " type " in the old version: make it in the script of the upgrade")
    if (!((type, label) in has)) {
        printf "ALTER TYPE %s ADD VALUE '%s' %s;\n", type, label, previous[type] ? "AFTER '" previous[type] "'" : "BEFORE '" old[type, 1] "'"
    } else if (old[type, ++seen[type]] != label)
        fail(type ": '" old[type, seen[type]] "' is gone or has moved")
    previous[type] = label
}
END {
    if (failed) exit 1
    for (type in count)
        if (seen[type] != count[type]) fail(type ": '" old[type, seen[type] + 1] "' is gone")
}
