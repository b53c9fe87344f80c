# Every document that cannot be loaded: one line with the reason, exit status 1, and a row in load_error.
mkdir empty-folder other-folder
echo text >other-folder/notes.docx
: >empty.txt
printf ' \n\t\n' >blank.txt
printf 'text\000more' >nul.txt
printf 'RMB\001\002\003\004' >controls.txt
printf '%%PDF-1.7\n' >paper.txt
printf 'PK\003\004abc' >paper.docx
printf '\211PNG\r\n' >picture.txt
printf '\320\317\021\340\241\261\032\341' >old.doc
printf 'The CAC \344\272\272 and \344\272' >cut.txt
printf 'The CAC \344\272\272\345\221\230\344\272\272\345\221\230\344\272\272\n and \377 more\n' >damaged.txt
printf '<!DOCTYPE html><html><body><script>1</script></body></html>' >no-text.html
mkfifo pipe.txt
for name in empty.txt blank.txt nul.txt controls.txt paper.txt paper.docx picture.txt old.doc cut.txt damaged.txt \
    no-text.html missing.txt empty-folder other-folder pipe.txt /dev/zero "$(printf 'esc\033[31m\nape.txt')"; do
    run load "$name"
done
# A database was made, and holds no document; it knows what was refused.
sqlite3 regledger.db "SELECT count(*) FROM document;
    SELECT source_uri, byte_offset, code, message FROM load_error WHERE source_uri NOT LIKE 'esc%' ORDER BY 1"
# check says the same.
run check empty.txt
run check missing.txt cut.txt
# What --lenient does about bytes, and only about bytes.
run load --lenient cut.txt damaged.txt nul.txt
sqlite3 regledger.db 'SELECT source_uri, text FROM document ORDER BY 1'
# A file larger than the limit is refused before it is read.
truncate -s 65M large.txt
run load large.txt
