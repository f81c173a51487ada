# What each command needs, in one place. Sourced by ./run and ./test with ROOT set.
# shellcheck shell=bash

for part in common packages debian_suite sources emscripten browsers fonts; do
  # shellcheck source=/dev/null
  . "$ROOT/tools/setup/$part.sh"
done

LIBRARIES=(cmake ninja-build ccache libxxhash-dev libboost-dev libfmt-dev doctest-dev)
COMPILE=(g++ "${LIBRARIES[@]}")

setup_cli() { # the native compiler and nothing else
  one_at_a_time
  ensure_packages "${COMPILE[@]}" dpkg-dev
  ensure_zlib
  free_for_others
}

setup_desktop() {
  one_at_a_time
  ensure_packages "${COMPILE[@]}" libsdl2-dev libgl-dev dpkg-dev
  ensure_zlib
  ensure_imgui
  ensure_fonts
  free_for_others
}

setup_page() {
  one_at_a_time
  ensure_packages "${LIBRARIES[@]}" python3 nodejs dpkg-dev
  ensure_zlib
  ensure_imgui
  ensure_fonts
  ensure_emscripten
  free_for_others
}

setup_tests() {
  one_at_a_time
  ensure_packages "${COMPILE[@]}" libsdl2-dev libgl-dev dpkg-dev python3 clang-format clang-tidy libclang-rt-19-dev
  ensure_zlib
  ensure_imgui
  ensure_fonts
  ensure_emscripten
  ensure_browsers
  free_for_others
}

# build PRESET [TARGET…]: configures on first use, then builds; silent when there is nothing to do.
build() {
  local preset=$1 tree=$ROOT/build/$1
  shift
  if [[ ! -f $tree/build.ninja ]]; then
    # A failed first configure leaves a cache that would remember the failure.
    rm -rf "$tree"
    local configure=(cmake --preset "$preset")
    [[ $preset != web ]] || configure=("$EMSDK_BIN/emcmake" "${configure[@]}")
    quietly "Configuring $preset" in_root "${configure[@]}"
  fi
  local targets=()
  (($# == 0)) || targets=(--target "$@")
  quietly "Building $preset $*" cmake --build "$tree" "${targets[@]}"
}

in_root() (cd "$ROOT" && "$@")
