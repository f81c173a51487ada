# Packages of the machine's own Debian release, and npm. Sourced by the other set-up scripts.
# shellcheck shell=bash

# ensure_packages NAME…: installs what is missing, in one go.
ensure_packages() {
  have dpkg-query || return 0 # not Debian: README says what to install, and the build says what it misses
  local installed missing=() package
  # dpkg-query complains about names it has never heard of; those are missing, too.
  # shellcheck disable=SC2016 # dpkg's own format syntax
  installed=$(dpkg-query -W -f '|${Package}|${db:Status-Status}|\n' "$@" 2>/dev/null || true)
  for package in "$@"; do
    case $installed in
      *"|$package|installed|"*) ;;
      *) missing+=("$package") ;;
    esac
  done
  ((${#missing[@]})) || return 0
  ((EUID == 0)) || fail "these packages are missing and installing needs root: ${missing[*]}"
  # Package lists older than a day may name versions that are gone.
  if [[ -z $(find "$LOGS/updated" -mtime -1 2>/dev/null) ]]; then
    quietly "Reading Debian's package list" apt-get -qq update
    touch "$LOGS/updated"
  fi
  DEBIAN_FRONTEND=noninteractive quietly "Installing ${missing[*]}" \
    apt-get -qq install --no-install-recommends -y "${missing[@]}"
}

# Node's own packages bring npm; Debian's nodejs does not.
ensure_npm() {
  have npm || ensure_packages npm
}
