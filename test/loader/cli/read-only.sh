# A read-only file: what is there can be read, and a new document is refused by the database, exit status 3.
printf 'On 2 March 2022, the CAC issued the Measures.\n' >a.txt
printf 'On 3 March 2022, the MIIT issued the Rules.\n' >b.txt
run load a.txt
sqlite3 regledger.db .dump >first
chmod 444 regledger.db
chmod 555 .
# root may write to what is read-only, so it is somebody else who tries.
if [ "$(id -u)" = 0 ]; then
    as=$(command -v setpriv)
    cp "$REGLEDGER" /tmp/regledger.$$ && chmod 755 /tmp/regledger.$$
    run() {
        printf '$ regledger'
        printf ' %s' "$@"
        echo
        $as --reuid=65534 --clear-groups -- /tmp/regledger.$$ "$@"
        echo "=> $?"
    }
fi
run load a.txt
run load a.txt b.txt
run load missing.txt
rm -f /tmp/regledger.$$
chmod 755 .
sqlite3 regledger.db .dump | cmp - first && echo 'nothing changed'
