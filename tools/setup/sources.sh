# Sources of libraries from Debian's source packages. CMake finds them in the cache folder; on a machine without apt it
# fetches the tagged release itself.
# shellcheck shell=bash

ensure_imgui() { ensure_source imgui forky imgui.h; } # 1.92 or newer
ensure_zlib() { ensure_source zlib trixie zlib.h; }

# ensure_source PACKAGE SUITE HEADER: the header says whether it is there already.
ensure_source() {
  compgen -G "$CACHE/$1-*/$3" >/dev/null && return
  have apt-get || { say "$1: no apt here, CMake will fetch it"; return; }
  quietly "Downloading $1" suite_source "$2" "$1" "$CACHE/$1-$2"
}
