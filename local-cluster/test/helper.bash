# shellcheck shell=bash
# Shared by the tests: a state folder of their own, names that clash with nobody's, and what a cluster may leave behind.

load_paths() {
  local_cluster=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
  cluster=$local_cluster/cluster
  export MILLWRIGHT_CACHE=${MILLWRIGHT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/millwright}
  export MILLWRIGHT_STATE=$BATS_FILE_TMPDIR/state
  one=t$((BATS_ROOT_PID % 10000))-a
  two=t$((BATS_ROOT_PID % 10000))-b
}

need_root() {
  if [[ $(uname -s) != Linux ]] || ((EUID != 0)); then skip 'flavour node needs root on Linux'; fi
}

# The pattern comes from a file, so that grep does not find itself.
processes() { # [name of a cluster]
  grep -slFf <(echo "$MILLWRIGHT_STATE/${1:-}") /proc/[0-9]*/cmdline | cut -d/ -f3 || true
}

# Everything of the host that a real cluster touches, without what other clusters do meanwhile.
traces() {
  echo "mounts: $(grep -cF "$MILLWRIGHT_STATE/" /proc/mounts || true)"
  echo "namespaces: $(find /run/netns -name "millwright-$one" -o -name "millwright-$two" 2>/dev/null)"
  echo "pod networks: $(find /var/lib/cni/results -name "*$one*" -o -name "*$two*" 2>/dev/null)"
  echo "cgroups: $(find /sys/fs/cgroup -maxdepth 3 -name "millwright-$one" -o -maxdepth 3 -name "millwright-$two" 2>/dev/null)"
  echo "log links: $(find /var/log/containers -lname "$MILLWRIGHT_STATE/*" 2>/dev/null)"
  echo "links: $(ip -o link | cut -d: -f2 | cut -d@ -f1)"
  echo "rules: $(iptables-save 2>/dev/null | grep -v '^#' | sed 's/\[[0-9:]*\]//')"
}

pod_namespaces() { # name
  grep -hoE 'cni-[0-9a-f]{8}-[0-9a-f-]+' /var/lib/cni/results/millwright-"$1"-*-eth0 | sort -u
}

shim_sockets() { # name
  cat "$MILLWRIGHT_STATE/$1"/containerd/state/io.containerd.runtime.v2.task/k8s.io/*/address | sed 's|unix://|\n|g' | sort -u | grep .
}

kube() { # name, arguments...
  local name=$1
  shift
  "$cluster" kubectl --name "$name" -- "$@"
}

kill_everything() { # name: programs, shims and pods, as the machine's killer of last resort would
  local each
  # shellcheck disable=SC2046
  kill -9 $(cut -d' ' -f1 "$MILLWRIGHT_STATE/$1"/pid/*) 2>/dev/null || true
  for each in $(processes "$1/"); do kill -9 "$each" 2>/dev/null || true; done
  find /sys/fs/cgroup -path "*/millwright-$1/*" -name cgroup.procs -exec cat {} + 2>/dev/null | sort -u |
    while read -r each; do kill -9 "$each" 2>/dev/null || true; done
}
