# A database that cannot be used is exit status 3 with one line; no message shows a password.
printf 'On 2 March 2022, the CAC issued the Measures.\n' >a.txt
cp a.txt text.db
run load -d host=/nonexistent a.txt
run load -d 'host=/nonexistent user=me password=secret' a.txt
run load -d postgresql://me:secret@127.0.0.1:1/ledger a.txt
run load -d 'host=/nonexistent passwordsecret' a.txt
run load -d no/such/folder/x.db a.txt
run load -d sqlite:no/such/folder/x a.txt
run load -d text.db a.txt
run status -d missing.db
sqlite3 other.db 'CREATE TABLE document (x)'
run status -d other.db
ls missing.db
