#!/usr/bin/env bash
# tools/lint.sh format     clang-format over all C++, shellcheck over all shell (where installed)
# tools/lint.sh tidy       clang-tidy over engine/ and ui/model (checks: .clang-tidy), two files at a time; files that passed
#                          are remembered by the content of everything they include
# tools/lint.sh fix        formats in place
set -euo pipefail
cd "$(dirname "$0")/.."

cpp_files() { find engine ui native web tests assets -name '*.cpp' -o -name '*.h' | sort; }

case ${1:-format} in
  format)
    cpp_files | xargs clang-format --dry-run -Werror
    if command -v shellcheck >/dev/null; then
      shellcheck -x run test .ci/run tools/*.sh tools/setup/*.sh
    fi
    echo "= $(cpp_files | wc -l) files"
    ;;
  fix)
    cpp_files | xargs clang-format -i
    ;;
  tidy)
    tools/tidy.py build/asan
    ;;
  *)
    echo "tools/lint.sh: unknown: $1" >&2
    exit 2
    ;;
esac
