# Good documents beside a bad one are loaded, whatever the order.
mkdir folder folder/deeper
printf 'On 2 March 2022, the CAC issued the Measures.\n' >folder/a.txt
printf 'text\000more' >folder/b.txt
printf 'On 3 March 2022, the MIIT issued the Rules.\n' >folder/deeper/c.txt
printf 'no document\n' >folder/.hidden.txt
printf 'no document\n' >folder/notes.log
run load folder missing.txt
run load -v folder missing.txt
run load -q folder
run load -qq folder
run load --max-errors 1 missing.txt folder
run -v load folder/a.txt folder/b.txt --no-progress
sqlite3 regledger.db 'SELECT source_uri FROM document ORDER BY 1; SELECT status, seen, loaded, unchanged, refused FROM load_run ORDER BY 1, 2, 3'
