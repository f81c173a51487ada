# Dear ImGui's sources, 1.92 or newer, from Debian's own source package. CMake finds them in the cache folder; on a
# machine without apt it fetches the tagged release itself.
# shellcheck shell=bash

IMGUI_SUITE=forky

ensure_imgui() {
  compgen -G "$CACHE/imgui-*/imgui.h" >/dev/null && return
  have apt-get || { say "Dear ImGui: no apt here, CMake will fetch it"; return; }
  quietly "Downloading Dear ImGui" fetch_imgui
}

fetch_imgui() {
  local work=$CACHE/tmp-imgui
  rm -rf "$work"
  mkdir -p "$work"
  (cd "$work" && suite_apt "$IMGUI_SUITE" -qq source --download-only imgui)
  local archive version
  archive=$(compgen -G "$work/imgui_*.orig.tar.*" | grep -v '\.asc$' | head -n 1)
  [[ -n $archive ]] || fail "Debian's imgui source package holds no sources"
  version=$(basename "$archive")
  version=${version#imgui_}
  version=${version%%[+~]*}
  version=${version%.orig.tar.*}
  mkdir "$work/source"
  tar -xf "$archive" -C "$work/source" --strip-components=1
  mv "$work/source" "$CACHE/imgui-$version"
  rm -rf "$work"
}
