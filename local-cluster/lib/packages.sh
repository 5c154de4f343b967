# shellcheck shell=bash
# Debian packages: installed when we may, named in one line to copy when we may not.

package_present() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q ' installed$'; }

need_packages() { # package...
  local package missing=()
  command -v dpkg-query >/dev/null || return 0
  for package in "$@"; do package_present "$package" || missing+=("$package"); done
  ((${#missing[@]})) || return 0
  if ((EUID != 0)); then
    fail "these Debian packages are missing: ${missing[*]}" "Run:  sudo apt-get install -y ${missing[*]}"
  fi
  progress "installing ${missing[*]}"
  install_packages "${missing[@]}" || fail "apt could not install ${missing[*]}" 'See the lines above; then run this again.'
}

install_packages() {
  local log
  log=$(mktemp)
  if ! { apt_get update && apt_get install -y --no-install-recommends "$@"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

apt_get() { DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 "$@"; }

# Where there is no dpkg the programs themselves are looked for.
need_programs() { # program...
  local program missing=()
  for program in "$@"; do command -v "$program" >/dev/null || missing+=("$program"); done
  ((${#missing[@]} == 0)) || fail "these programs are missing: ${missing[*]}" 'Install them with the package manager of this machine.'
}
