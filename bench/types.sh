#!/bin/sh
# types.sh: bench/types for bench/run: fewer rounds, so that all benchmarks together stay within minutes.
exec "$(dirname "$0")/types" "${BENCH_ROWS:-2000000}" "${BENCH_ROUNDS:-3}"
