# The same bytes are the same document, under whatever name: a second load changes nothing and says so.
printf 'On 2 March 2022, the CAC issued the Measures.\n' >a.txt
cp a.txt b.txt
run load a.txt
sqlite3 regledger.db .dump >first
run load a.txt
run load b.txt a.txt
run load - <a.txt
sqlite3 regledger.db .dump | cmp - first && echo 'nothing changed'
# Two names for the same bytes in one run.
run load -d two.db a.txt b.txt
run init -d two.db
run init -d new.db
run status -d new.db
