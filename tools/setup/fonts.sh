#!/usr/bin/env bash
# Makes the interface's fonts, cut to the glyphs it uses, in the cache folder (ui-fonts/), with their licences. The set-up
# calls ensure_fonts; it does nothing while tools/fonts.py and assets/icons.txt are as they were.
# shellcheck shell=bash

ensure_fonts() {
  local out=$CACHE/ui-fonts stamp
  stamp=$(cat "$ROOT/tools/fonts.py" "$ROOT/assets/icons.txt" | sha256sum | cut -c1-16)
  [[ -f $out/stamp && $(<"$out/stamp") == "$stamp" ]] && return
  ensure_packages fonttools fonts-inter fonts-jetbrains-mono nodejs
  ensure_npm
  quietly "Downloading the icons" npm install --no-audit --no-fund --prefix "$CACHE/fonts" lucide-static@1
  rm -rf "$out"
  # Debian's own Python: the one that Debian's fonttools belongs to.
  quietly "Cutting the fonts" /usr/bin/python3 "$ROOT/tools/fonts.py" "$CACHE/fonts/node_modules/lucide-static" "$out"
  echo "$stamp" >"$out/stamp"
}
