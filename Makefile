# regledger: one entry for everything. `make demo` and `make check` are all that a newcomer needs.
#
# build/regledger           the command
# build/sqlite/regledger.so the SQLite extension
# build/postgres/           the PostgreSQL extension, built and installed by PGXS (PG_CONFIG= is honoured)

PG_CONFIG ?= pg_config
CC        = gcc
CFLAGS   ?= -O2 -g
WARNINGS  = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wno-missing-field-initializers
WERROR    = $(if $(CI),-Werror)
B         = build
ALLFLAGS  = -std=c11 -D_GNU_SOURCE -fPIC -fvisibility=hidden $(WARNINGS) $(WERROR) $(CFLAGS) $(SANITIZE) \
            -Iextension/core -I$(B)/gen -MMD -MP
SANITIZE ?=

CORE_SRC   = $(wildcard extension/core/*.c)
CORE_OBJ   = $(CORE_SRC:extension/core/%.c=$(B)/core/%.o) $(B)/gen/lexicon_data.o
LEXICON    = $(wildcard extension/lexicon/*.tsv)
LOADER_OBJ = $(patsubst loader/%.c,$(B)/loader/%.o,$(wildcard loader/*.c))
SQLITE_OBJ = $(patsubst extension/sqlite/%.c,$(B)/sqlite/%.o,$(wildcard extension/sqlite/*.c))
UNIT       = $(patsubst test/unit/%.c,$(B)/test/%,$(wildcard test/unit/test_*.c))
BENCH      = $(patsubst bench/%.c,$(B)/bench/%,$(wildcard bench/*.c))
CORE_LIBS  = -lutf8proc
LOADER_LIBS = -lsqlite3 -lpq -luchardet -lgumbo -lcrypto -lpthread

.DEFAULT_GOAL := all
.PHONY: all deps demo check bench install installcheck fuzz clean postgres format
.DELETE_ON_ERROR:

all: $(B)/regledger $(B)/sqlite/regledger.so postgres

# ------------------------------------------------------------------------------------------------ lexicon
# generate.c is the one generator: TSV -> C tables, enums, SQL enum and seed files. It links the core's own matcher, so
# the table that is printed is the table that is walked.
GEN = $(B)/gen/lexicon_enums.h $(B)/gen/lexicon_data.c $(B)/gen/enums_postgres.sql $(B)/gen/checks.sql $(B)/gen/seed.sql
LEXGEN_SRC = $(wildcard extension/lexicon/*.c) $(addprefix extension/core/,matcher.c matcher_build.c text.c arena.c error.c)
$(B)/lexgen: $(LEXGEN_SRC) $(wildcard extension/lexicon/*.h extension/core/matcher*.h) $(addprefix extension/core/,lexicon.h han.h text.h) \
             extension/core/regledger.h | $(B)/gen
	$(CC) -std=c11 -D_GNU_SOURCE $(WARNINGS) $(WERROR) -O2 -g -Iextension/core -o $@ $(LEXGEN_SRC) $(CORE_LIBS)
$(B)/gen/stamp: $(B)/lexgen $(LEXICON)
	$(B)/lexgen extension/lexicon $(B)/gen
	touch $@
$(GEN): $(B)/gen/stamp ;

# --------------------------------------------------------------------------------------------------- core
$(B)/core/%.o: extension/core/%.c $(B)/gen/stamp | $(B)/core
	$(CC) $(ALLFLAGS) -c -o $@ $<
$(B)/gen/lexicon_data.o: $(B)/gen/stamp
	$(CC) $(ALLFLAGS) -c -o $@ $(B)/gen/lexicon_data.c
$(B)/libregledger.a: $(CORE_OBJ)
	rm -f $@
	ar rcs $@ $^

# ----------------------------------------------------------------------------------------- ledger's tables
# ledger.sql is the one source of tables and views; the dialects are made from it.
include extension/ledger/ledger.mk

# -------------------------------------------------------------------------------------------------- faces
$(B)/sqlite/%.o: extension/sqlite/%.c $(B)/gen/stamp $(LEDGER_GEN) | $(B)/sqlite
	$(CC) $(ALLFLAGS) -Iextension/sqlite -c -o $@ $<
$(B)/sqlite/regledger.so: $(SQLITE_OBJ) $(B)/libregledger.a
	$(CC) -shared $(SANITIZE) -o $@ $(SQLITE_OBJ) $(B)/libregledger.a $(CORE_LIBS)

postgres: $(B)/libregledger.a $(LEDGER_GEN)
	$(MAKE) -f extension/postgres/Makefile PG_CONFIG='$(PG_CONFIG)' all
install: $(B)/libregledger.a $(LEDGER_GEN)
	$(MAKE) -f extension/postgres/Makefile PG_CONFIG='$(PG_CONFIG)' install
installcheck:
	$(MAKE) -f extension/postgres/Makefile PG_CONFIG='$(PG_CONFIG)' installcheck

# ------------------------------------------------------------------------------------------------- loader
$(B)/loader/%.o: loader/%.c $(B)/gen/stamp $(LEDGER_GEN) | $(B)/loader
	$(CC) $(ALLFLAGS) -Iloader -I$(shell $(PG_CONFIG) --includedir) -c -o $@ $<
$(B)/regledger: $(LOADER_OBJ) $(B)/libregledger.a
	$(CC) $(SANITIZE) -o $@ $(LOADER_OBJ) $(B)/libregledger.a $(CORE_LIBS) $(LOADER_LIBS)

# -------------------------------------------------------------------------------------------------- tests
$(B)/test/%: test/unit/%.c test/unit/tap.h $(B)/libregledger.a | $(B)/test
	$(CC) $(ALLFLAGS) -Itest/unit -o $@ $< $(B)/libregledger.a $(CORE_LIBS)
check: deps
	$(MAKE) CI=1 all $(UNIT)
	test/run
demo: deps
	$(MAKE) all
	test/demo
# bench/match compares with Hyperscan where its header is installed.
BENCH_LIBS = $(shell pkg-config --silence-errors --libs libhs 2>/dev/null)
$(B)/bench/%: bench/%.c $(B)/libregledger.a | $(B)/bench
	$(CC) $(ALLFLAGS) -O2 -o $@ $< $(B)/libregledger.a $(CORE_LIBS) $(BENCH_LIBS)
bench: all $(BENCH)
	bench/run

# libFuzzer comes with clang; the core is compiled once more for it, with sanitizers. FUZZ_SECONDS= (20) for each target.
FUZZ_FLAGS = -std=c11 -D_GNU_SOURCE -O1 -g -Wno-constant-conversion -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined \
             -Iextension/core -I$(B)/gen
FUZZ_CORE  = $(CORE_SRC:extension/core/%.c=$(B)/fuzz/%.o) $(B)/fuzz/lexicon_data.o
$(B)/fuzz/%.o: extension/core/%.c $(B)/gen/stamp | $(B)/fuzz
	clang $(FUZZ_FLAGS) -c -o $@ $<
$(B)/fuzz/lexicon_data.o: $(B)/gen/stamp | $(B)/fuzz
	clang $(FUZZ_FLAGS) -c -o $@ $(B)/gen/lexicon_data.c
$(B)/fuzz/fuzz_%: test/fuzz/fuzz_%.c $(FUZZ_CORE)
	clang $(FUZZ_FLAGS) -fsanitize=fuzzer -o $@ $^ $(CORE_LIBS)
.SECONDARY: $(FUZZ_CORE)
$(B)/fuzz:
	mkdir -p $@
ifneq ($(shell command -v clang),)
fuzz: $(patsubst test/fuzz/%.c,$(B)/fuzz/%,$(wildcard test/fuzz/fuzz_*.c))
	test/fuzz/run
else
fuzz:
	@echo 'make fuzz needs clang with libFuzzer: apt-get install clang libclang-rt-14-dev (Debian 12)' >&2; exit 1
endif

deps:
	@.ci/deps

$(B)/gen $(B)/core $(B)/sqlite $(B)/loader $(B)/test $(B)/bench:
	mkdir -p $@
format:
	clang-format -i $(wildcard extension/*/*.[ch] loader/*.[ch] test/*/*.[ch] bench/*.c)
clean:
	rm -rf $(B)

-include $(wildcard $(B)/*/*.d)
