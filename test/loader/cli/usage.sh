# A mistake on the command line is told in one line, and is exit status 2. Nothing is made.
run
run frobnicate
run load
run load --frobnicate x.txt
run load -x x.txt
run load --publisher
run load --period 2022-13 x.txt
run load --period April x.txt
run load --jurisdiction china x.txt
run load --max-errors some x.txt
run load -d /no/suffix x.txt
run load --json x.txt
run check -d x.db x.txt
run init x.txt
run status x.txt
run "$(printf 'esc\033[31mape')"
ls
