# zlib's sources, from Debian's source package. CMake finds them in the cache folder; on a machine without apt it fetches
# the tagged release itself.
# shellcheck shell=bash

ZLIB_SUITE=trixie

ensure_zlib() {
  compgen -G "$CACHE/zlib-*/zlib.h" >/dev/null && return
  have apt-get || { say "zlib: no apt here, CMake will fetch it"; return; }
  quietly "Downloading zlib" fetch_zlib
}

fetch_zlib() {
  local work=$CACHE/tmp-zlib
  rm -rf "$work"
  mkdir -p "$work/source"
  (cd "$work" && suite_apt "$ZLIB_SUITE" -qq source --download-only --tar-only zlib)
  tar -xf "$(compgen -G "$work/zlib_*.orig.tar.*" | grep -v '\.asc$' | head -n 1)" -C "$work/source" --strip-components=1
  mv "$work/source" "$CACHE/zlib-$ZLIB_SUITE"
  rm -rf "$work"
}
