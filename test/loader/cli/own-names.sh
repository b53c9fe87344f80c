# Authorities and aliases that a user adds to the ledger are used by the next load.
printf 'On 3 March 2022, the Grand Regulator issued the Measures on Everything.\n' >a.txt
run init
sqlite3 regledger.db "INSERT INTO authority (authority_code, regulator, name_en, level, kind, jurisdiction)
    VALUES ('GRAND', 'GRAND', 'Grand Regulator', 'national', 'regulator', 'CN');
    INSERT INTO authority_alias (authority_code, alias, language, kind) VALUES ('GRAND', 'Grand Regulator', 'en', 'name')"
run load a.txt
sqlite3 regledger.db 'SELECT authority_code, name_en, evidence FROM development_authorities'
# An alias that cannot be used is told before anything is loaded.
sqlite3 regledger.db "INSERT INTO authority_alias (authority_code, alias, language) VALUES ('GRAND', replace(printf('%300s', ''), ' ', 'x'), 'en')"
printf 'On 4 March 2022, the CAC issued the Measures.\n' >b.txt
run load b.txt
