#!/usr/bin/env bash
# Makes assets/fonts/ and assets/icons.h. Run it by hand after changing assets/icons.txt or the glyphs below and commit what
# it writes: the fonts are small, and so a build needs neither Python nor the full fonts, and draws the same pixels everywhere.
set -euo pipefail
cd "$(dirname "$0")/.."
for part in common packages; do
  # shellcheck source=/dev/null
  . "tools/setup/$part.sh"
done

ensure_packages fonttools fonts-inter fonts-jetbrains-mono nodejs
ensure_npm
quietly "Downloading the icons" npm install --no-audit --no-fund --prefix "$CACHE/fonts" lucide-static@1

# Debian's own Python: the one that Debian's fonttools belongs to.
/usr/bin/python3 tools/fonts.py "$CACHE/fonts/node_modules/lucide-static"
