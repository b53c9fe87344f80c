# check shows what would be loaded, without a database. What it finds is the matter of other tests: here a line or two.
printf 'On 2 March 2022, the CAC fined Example Bank Co., Ltd. RMB 30,000.\n' >a.txt
hide() {
    sed 's/([01]\.[0-9]*)/(0.00)/; s/confidence [01]\.[0-9]*/confidence 0.00/'
}
run check a.txt | hide | sed -n 1,6p
run check a.txt | grep -c '"RMB 30,000"'
run check <a.txt | hide | sed -n 2,5p
run check --publisher 'A Firm' --period 2022-03 --jurisdiction CN-SC a.txt | hide | sed -n 2,3p
# Colours on a terminal, unless NO_COLOR is set. script(1) makes a terminal, where the system has them.
if script -qec true /dev/null >/dev/null 2>&1; then
    script -qec "$REGLEDGER check a.txt" /dev/null | grep -c "$(printf '\033')" | sed 's/^[1-9].*/coloured/'
    NO_COLOR=1 script -qec "$REGLEDGER check a.txt" /dev/null | grep -c "$(printf '\033')"
else
    echo coloured
    echo 0
fi
run check --explain a.txt | grep -c why: | sed 's/^[1-9].*/explained/'
ls
