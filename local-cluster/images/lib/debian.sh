# shellcheck shell=bash disable=SC2016,SC2154
# Root trees of Debian packages, taken from the mirror this machine's own apt uses.

debian_suite=trixie

debian_mirror() {
  local mirror=${MILLWRIGHT_DEBIAN_MIRROR:-}
  [[ -n $mirror ]] || mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' 2>/dev/null | sort -u | head -n 1)
  [[ -n $mirror ]] || fail 'no Debian mirror was found in the apt sources of this machine' \
    'run apt-get update on a Debian machine, or set MILLWRIGHT_DEBIAN_MIRROR to the address of a Debian mirror'
  echo "$mirror"
}

# Adds a layer with these packages and what they need; kept in the cache, since several images stand on it.
# "extract" only unpacks them (no shell, no package manager); "essential" is a small Debian that runs scripts.
debian_layer() { # label, extract|essential, line for /etc/passwd, packages...
  local label=$1 variant=$2 user=$3 key layer
  shift 3
  key=$({ cat "$images/lib/debian.sh"; printf '%s\n' "$label" "$variant" "$user" "$@" "$(architecture)"; } | sha256sum | cut -c1-16)
  layer=$cache/images/layers/$label-$key.tar
  mkdir -p "$cache/images/layers"
  exec 8>"$cache/images/layers/.$label.lock"
  flock 8
  if [[ ! -f $layer ]]; then
    ((EUID == 0)) || progress 'not root: the Debian tree is made in a user namespace, where the kernel allows it; else run this as root once'
    progress "$label: Debian $debian_suite with ${*//,/ } (a minute or two)"
    need mmdebstrap mmdebstrap
    rm -f "$cache/images/layers/$label"-*.tar*
    debian_tree "$variant" "$user" "$*" "$work/debian.tar" || fail "the Debian tree $label could not be made" \
      'the lines above say why; mmdebstrap needs root (or user namespaces) and a mirror it can reach'
    mv "$work/debian.tar" "$layer"
  fi
  flock -u 8
  add_layer "$layer"
}

# Java 21, Python and what servers are looked at with; their images share it, so it knows the users of all of them.
java21_home=/usr/lib/jvm/java-21-openjdk-$(architecture)
java21_layer() {
  debian_layer base-java21 essential $'pulsar:x:10000:0::/pulsar/data:/usr/sbin/nologin\nspark:x:185:0::/opt/spark:/usr/sbin/nologin' \
    openjdk-21-jre-headless ca-certificates curl procps python3 netcat-openbsd libstdc++6 tini
}

debian_tree() { # variant, line for /etc/passwd, packages, output
  local excluded=() path mirror
  mirror=$(debian_mirror)
  for path in doc man info locale lintian bug; do excluded+=("--dpkgopt=path-exclude=/usr/share/$path/*"); done
  # Alternatives link manual pages into man1 and fail without the folder. What the machine or the
  # installation left behind goes last, so that two machines make the same tree.
  SOURCE_DATE_EPOCH=315532800 mmdebstrap --quiet --variant="$1" --components=main --include="${3// /,}" \
    "${excluded[@]}" --skip=output/dev \
    --setup-hook='mkdir -p "$1/usr/share/man/man1"' \
    --customize-hook='mkdir -p "$1/etc" "$1/tmp" && chmod 1777 "$1/tmp"' \
    --customize-hook="echo '$2' >>\"\$1/etc/passwd\"" \
    --customize-hook='rm -rf "$1"/etc/apt/sources.list* "$1"/etc/resolv.conf "$1"/etc/hostname "$1"/etc/machine-id "$1"/var/lib/apt/* "$1"/var/cache/*/* "$1"/var/log/* "$1"/usr/share/man "$1"/usr/lib/jvm/*/lib/server/classes_nocoops.jsa' \
    "$debian_suite" "$4" "$mirror" >&2
}
