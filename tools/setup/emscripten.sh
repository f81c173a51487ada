# Emscripten: the machine's own when it is recent enough, otherwise Debian 13's 3.1.69 unpacked into a private prefix in
# the cache folder (nothing of the host is upgraded; why each step: see the comments). Leaves EMSDK_BIN, the folder with emcmake, em++, …
# shellcheck shell=bash

EM_SUITE=trixie
EM_MINIMUM=3.1.60
EM_PREFIX=$CACHE/emscripten-$EM_SUITE
SDL_SOURCE=$CACHE/sdl2-$EM_SUITE

ensure_emscripten() {
  if have emcc && version_at_least "$(emcc -dumpversion 2>/dev/null)" "$EM_MINIMUM"; then
    EMSDK_BIN=$(dirname "$(command -v emcc)")
    return
  fi
  have apt-get || fail "no emcc >= $EM_MINIMUM on PATH: install emsdk (README, \"Other systems\")"
  ensure_packages clang-19 lld-19 llvm-19 patchelf nodejs
  if [[ ! -f $EM_PREFIX/ready ]]; then
    quietly "Downloading Emscripten (250 MB)" fetch_emscripten
  fi
  if [[ ! -d $SDL_SOURCE ]]; then
    quietly "Downloading SDL2's source for wasm" fetch_sdl_source
  fi
  if [[ -x /usr/bin/python3 ]]; then
    export EMSDK_PYTHON=/usr/bin/python3 # the one Debian's emscripten was made for
  fi
  # shellcheck disable=SC2034 # used by setup.sh
  EMSDK_BIN=$EM_PREFIX/usr/share/emscripten
}

version_at_least() { [[ -n $1 && $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]; }

fetch_emscripten() {
  local work=$CACHE/tmp-emscripten prefix=$EM_PREFIX
  rm -rf "$work" "$prefix"
  mkdir -p "$work" "$prefix"
  (cd "$work" && suite_apt "$EM_SUITE" -q download emscripten binaryen libc6 libstdc++6 libgcc-s1 node-acorn)
  local package
  for package in "$work"/*.deb; do
    dpkg -x "$package" "$prefix"
  done
  rm -rf "$work" "$prefix/usr/share/doc" "$prefix/usr/share/emscripten/tests" "$prefix/usr/share/man"

  # Binaryen is built for a newer libc than Debian 12's: run it with the one unpacked beside it.
  local lib=$prefix/usr/lib/x86_64-linux-gnu tool
  for tool in "$prefix"/usr/bin/wasm-* "$prefix/usr/bin/wasm2js"; do
    [[ -f $tool && ! -L $tool ]] || continue
    patchelf --set-interpreter "$lib/ld-linux-x86-64.so.2" --set-rpath "$lib" "$tool"
  done

  # emcc's JavaScript optimiser parses with acorn, and looks for it beside itself.
  mkdir -p "$prefix/usr/share/emscripten/node_modules"
  ln -s ../../nodejs/acorn "$prefix/usr/share/emscripten/node_modules/acorn"

  # Beside emcc the configuration is found without an environment variable.
  # Its cache folder is the prebuilt one: without that line the first link spends 95 s compiling libc.
  cat >"$prefix/usr/share/emscripten/.emscripten" <<CONFIG
LLVM_ROOT = '/usr/lib/llvm-19/bin'
BINARYEN_ROOT = '$prefix/usr'
NODE_JS = '$(command -v node)'
CACHE = '$prefix/usr/share/emscripten/cache'
CONFIG
  "$prefix/usr/share/emscripten/em++" --version
  touch "$prefix/ready"
}

# Compiled by cmake/sdl2_wasm.cmake.
fetch_sdl_source() {
  suite_source "$EM_SUITE" libsdl2 "$SDL_SOURCE"
  rm -rf "$SDL_SOURCE/android-project-ant" # dangling links, on which the port's copy stumbles
}
