#!/usr/bin/env bash
# Runs every gallery program natively and as wasm under node; traces, statistics and output must be the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
declare -A command=([native]="build/release/interleave" [wasm]="node build/web/interleave.js")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

count=0
for program in engine/gallery/*.py tests/cli/programs/*.py; do
  for kind in native wasm; do
    status=0
    # shellcheck disable=SC2086 # node and its argument are two words
    ${command[$kind]} run "$program" --trace "$work/$kind.trace" --stats "$work/$kind.stats" \
      >"$work/$kind.out" 2>"$work/$kind.err" || status=$?
    echo "$status" >"$work/$kind.exit"
  done
  for part in out err exit trace stats; do
    if ! cmp "$work/native.$part" "$work/wasm.$part"; then
      echo "$program: $part differs between native and wasm"
      diff "$work/native.$part" "$work/wasm.$part" | head -n 20
      exit 1
    fi
  done
  count=$((count + 1))
done
echo "= $count programs, the same bytes"
