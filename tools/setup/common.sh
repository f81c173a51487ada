# What every set-up script needs: where things go, how it speaks, one at a time. Sourced, never run.
# shellcheck shell=bash

# Everything downloaded lives outside the checkout, so a fresh clone (CI) finds it again.
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/interleave
LOGS=$CACHE/logs
mkdir -p "$LOGS" || { echo "interleave: cannot write to $CACHE" >&2; exit 1; }

# Progress goes to stderr: stdout belongs to the program that ./run starts.
say() { printf '· %s\n' "$*" >&2; }
fail() {
  printf 'interleave: %s\n' "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# quietly WHAT COMMAND…: a line of progress once it takes noticeable time, the output only when it fails.
quietly() {
  local what=$1 log started=$SECONDS pid announced=
  shift
  log=$LOGS/$(tr -cs 'a-zA-Z0-9\n' '_' <<<"${what:0:60}").log
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  for _ in {1..8}; do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  if kill -0 "$pid" 2>/dev/null; then
    say "$what …"
    announced=yes
  fi
  if ! wait "$pid"; then
    tail -n 40 "$log" | cut -c1-400 | sed 's/^/    /' >&2
    fail "failed: $what (whole log: $log)"
  fi
  [[ -z $announced ]] || ((SECONDS - started < 5)) || say "$what: $((SECONDS - started)) s"
}

# Two set-ups at once would unpack into the same folder: the second waits.
one_at_a_time() {
  have flock || return 0
  exec 9>"$CACHE/lock"
  flock -n 9 && return
  say "waiting for another set-up to finish …"
  flock 9
}
free_for_others() {
  if have flock; then exec 9>&-; fi
}
