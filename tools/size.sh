#!/usr/bin/env bash
# What a visitor downloads, compressed with brotli as a server would: tools/size.sh [--check]. With --check it fails when
# what comes before the first picture is above the budget. Fonts are inside the wasm; later.wasm and library.txt come after
# the picture, the licences and unicode.txt when somebody asks for them.
set -euo pipefail
cd "$(dirname "$0")/../build/web/site"
BUDGET_KB=600

first=0
later=0
while read -r file; do
  raw=$(stat -c %s "$file")
  packed=$(brotli -q 11 -w 24 -c "$file" | wc -c)
  case $file in
    ./library.txt | ./later.wasm) later=$((later + packed)) ;;
    *) first=$((first + packed)) ;;
  esac
  printf '%-28s %9d bytes %8d brotli\n' "$file" "$raw" "$packed"
done < <(find . -type f -not -path './licenses/*' -not -name unicode.txt | sort)
kilobytes=$(((first + 1023) / 1024))
echo "= $kilobytes KB brotli of $BUDGET_KB, then $(((later + 1023) / 1024)) KB in the background"
[[ ${1:-} != --check ]] || ((kilobytes < BUDGET_KB))
