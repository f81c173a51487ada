#!/usr/bin/env bash
# tests/fuzz/run.sh SECONDS [compile|run]   fuzzes that long each, from the conformance programs; build/fuzz must be built
# A finding is left in build/fuzz/findings/, minimise it with: build/fuzz/fuzz_NAME -minimize_crash=1 -runs=20000 FILE
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=$1
mkdir -p build/fuzz/findings
for name in ${2:-compile run}; do
  corpus=build/fuzz/corpus-$name
  mkdir -p "$corpus"
  # A seed: the same programs in the same order for the same time on the same machine.
  "build/fuzz/fuzz_$name" -max_total_time="$seconds" -seed=1 -max_len=3000 -timeout=100 -rss_limit_mb=3000 -len_control=0 \
    -artifact_prefix="build/fuzz/findings/$name-" -print_pcs=0 -print_funcs=0 -use_value_profile=0 -verbosity=0 \
    "$corpus" tests/conformance/language tests/conformance/builtins tests/conformance/asyncio tests/conformance/threading \
    tests/conformance/multiprocessing tests/conformance/mixed 2>&1 | tail -n 60
  echo "= $name: no finding in $seconds s"
done
