# How a database is named: a suffix, sqlite:, the environment, the option over the environment.
printf 'On 2 March 2022, the CAC issued the Measures.\n' >a.txt
run load -d x.sqlite a.txt
run load --database=sqlite:plain a.txt
REGLEDGER_DATABASE=env.db run load a.txt
REGLEDGER_DATABASE=env.db run load -d option.db a.txt
REGLEDGER_DATABASE= run load a.txt
ls *.sqlite plain *.db
