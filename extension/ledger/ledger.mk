# ledger.mk: from ledger.sql the DDL of both databases, and the same as C strings.
LEDGER_GEN = $(B)/gen/ledger_postgres.sql $(B)/gen/ledger_sqlite.sql $(B)/gen/ledger_ddl.h
LEDGER_VERSION = $(shell sed -n 's/^\#define RGL_VERSION "\(.*\)"/\1/p' extension/core/regledger.h)

$(B)/gen/ledger_%.sql: extension/ledger/ledger.sql extension/ledger/dialect.awk extension/core/regledger.h $(B)/gen/stamp
	awk -v dialect=$* -v version='$(LEDGER_VERSION)' -v seed=$(B)/gen/seed.sql \
	    -f extension/ledger/dialect.awk $(B)/gen/checks.sql extension/ledger/ledger.sql > $@

# One literal a line; ? is escaped because ??( would be a trigraph.
$(B)/gen/ledger_ddl.h: $(B)/gen/ledger_postgres.sql $(B)/gen/ledger_sqlite.sql extension/ledger/ledger.mk
	{ echo '/* ledger_ddl.h: made by extension/ledger/ledger.mk from ledger.sql; do not edit. */'; \
	  for d in postgres sqlite; do \
	      echo "__attribute__((unused)) static const char rgl_ledger_$$d[] ="; \
	      sed -e 's/[\\"?]/\\&/g' -e 's/^/    "/' -e 's/$$/\\n"/' $(B)/gen/ledger_$$d.sql; \
	      echo '    ;'; \
	  done; \
	  echo '/* The views, in the order of their making; NULL ends the list. */'; \
	  echo '__attribute__((unused)) static const char *const rgl_ledger_views[] = {'; \
	  sed -n 's/^CREATE VIEW \([a-z_]*\) .*/    "\1",/p' extension/ledger/ledger.sql; \
	  echo '    NULL};'; } > $@

$(UNIT): $(LEDGER_GEN)
