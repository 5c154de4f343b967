# shellcheck shell=bash disable=SC2154
# Progress, failures and small facts shared by the recipes.

progress() { printf 'images %4ds  %s\n' "$SECONDS" "$*" >&2; }

fail() { # what went wrong, what to do
  printf 'images: %s\n        %s\n' "$1" "$2" >&2
  exit 1
}

need() { # program, Debian package
  command -v "$1" >/dev/null || "$project/local-cluster/packages" "$2" >&2
}

architecture() {
  case $(uname -m) in
    x86_64) echo amd64 ;;
    aarch64) echo arm64 ;;
    *) fail "no image is made for a $(uname -m) machine" "use an amd64 or arm64 machine" ;;
  esac
}

# Stands in for recipes that have nothing to make before their inputs can be read.
prepare() { :; }

# Compares a download with the checksum the project pinned for it.
check_sum() { # file, file with pinned checksums
  local file=${1##*/} pinned
  pinned=$(awk -v file="$file" '$2 == file {print $1}' "$2")
  if [[ -z $pinned ]]; then progress "$name: no pinned checksum for $file, the downloader's own check is the only one"; return; fi
  [[ $(sha256sum <"$1" | cut -d' ' -f1) == "$pinned" ]] ||
    fail "$file differs from the pinned checksum" 'do not use it; compare with the checksum its project publishes'
}
