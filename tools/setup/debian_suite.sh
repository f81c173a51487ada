# Packages of a newer Debian suite without touching the machine's own: a private apt state in the cache folder, at the
# same mirror and keyring as the machine's own Debian source. Sourced by the other set-up scripts.
# shellcheck shell=bash

# suite_apt SUITE ARGS…: apt-get with the private state of that suite.
suite_apt() {
  local suite=$1
  shift
  local state=$CACHE/apt/$suite
  if [[ ! -f $state/ready ]]; then
    mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
    local uri key
    uri=$(debian_mirror)
    key=$(debian_keyring)
    [[ -n $uri ]] || fail "cannot tell which Debian mirror this machine uses"
    printf '%s [signed-by=%s] %s %s main\n' deb "$key" "$uri" "$suite" deb-src "$key" "$uri" "$suite" >"$state/sources.list"
    suite_apt_raw "$state" -qq update || fail "cannot read the package list of Debian $suite"
    touch "$state/ready"
  fi
  suite_apt_raw "$state" "$@"
}

# suite_source SUITE PACKAGE FOLDER: the upstream sources of that suite's source package, unpacked.
suite_source() {
  local work=$CACHE/tmp-$2
  rm -rf "$work" "$3"
  mkdir -p "$work/source"
  (cd "$work" && suite_apt "$1" -qq source --download-only --tar-only "$2")
  tar -xf "$(compgen -G "$work/$2_*.orig.tar.*" | grep -v '\.asc$' | head -n 1)" -C "$work/source" --strip-components=1
  mv "$work/source" "$3"
  rm -rf "$work"
}

suite_apt_raw() {
  local state=$1
  shift
  # _apt cannot read a folder below /root, hence the sandbox user.
  apt-get -o Dir::Etc::sourcelist="$state/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::State::Lists="$state/lists" -o Dir::Cache="$state/cache" -o APT::Sandbox::User=root "$@"
}

# The mirror of the machine's own release, never a security or third-party source.
debian_mirror() {
  # shellcheck disable=SC2016 # $(…) is apt's own format syntax
  apt-get indextargets --format '$(ORIGIN)|$(CODENAME)|$(SUITE)|$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    awk -F'|' '$1 == "Debian" && $2 !~ /-/ { print $4; exit }'
}

debian_keyring() {
  local key
  for key in /usr/share/keyrings/debian-archive-keyring.gpg /usr/share/keyrings/debian-archive-keyring.pgp; do
    [[ -f $key ]] && { echo "$key"; return; }
  done
  fail "no Debian archive keyring (package debian-archive-keyring)"
}
