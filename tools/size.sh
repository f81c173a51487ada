#!/usr/bin/env bash
# What a visitor downloads, compressed with brotli as a server would: tools/size.sh [--check]. With --check it fails above the
# budget. Fonts are inside the wasm.
set -euo pipefail
cd "$(dirname "$0")/../build/web/site"
BUDGET_KB=600

total=0
while read -r file; do
  raw=$(stat -c %s "$file")
  packed=$(brotli -q 11 -w 24 -c "$file" | wc -c)
  total=$((total + packed))
  printf '%-28s %9d bytes %8d brotli\n' "$file" "$raw" "$packed"
done < <(find . -type f | sort)
kilobytes=$(((total + 1023) / 1024))
echo "= $kilobytes KB brotli of $BUDGET_KB"
[[ ${1:-} != --check ]] || ((kilobytes < BUDGET_KB))
