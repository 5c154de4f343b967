# shellcheck shell=bash
# Paths, versions, progress and failures, shared by everything in local-cluster/.

cache=${MILLWRIGHT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/millwright}
state_root=${MILLWRIGHT_STATE:-${XDG_STATE_HOME:-$HOME/.local/state}/millwright}

progress() { printf 'cluster %4ds  %s\n' "$SECONDS" "$*" >&2; }

fail() { # what went wrong, what to do
  printf 'cluster: %s\n' "$1" >&2
  shift
  (($# == 0)) || printf '         %s\n' "$@" >&2
  exit 1
}

# The version of a module a tool is built from, without the v.
module_version() { # folder under tools/, module
  awk -v module="$2" '$1 == module && $2 ~ /^v/ {print substr($2, 2); exit}' "$local_cluster/tools/$1/go.mod"
}

platform() {
  case $(uname -m) in
    x86_64) echo linux-amd64 ;;
    aarch64) echo linux-arm64 ;;
    *) fail "a $(uname -m) machine is not supported" 'Use an amd64 or arm64 machine.' ;;
  esac
}
