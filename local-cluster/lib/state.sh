# shellcheck shell=bash
# A cluster's folder, its facts, its index and the address ranges that follow from it.
#
# <state>/<name>/ holds: flavour, datastore, nodes, index (one fact per file), pki/, config/, log/, pid/, bridges/,
# links/ and the data of the programs.

use_cluster() { # name
  name=$1
  [[ $name =~ ^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$ ]] ||
    fail "the cluster name '$name' is not allowed" 'Use up to 20 lower-case letters, digits and dashes, beginning with a letter.'
  dir=$state_root/$name
  ((${#dir} <= 70)) ||
    fail "the state folder $dir is too long a path for the sockets in it" 'Set MILLWRIGHT_STATE to a shorter path.'
  flavour=$(fact flavour)
}

fact() { # name: its value, or nothing
  [[ ! -f $dir/$1 ]] || cat "$dir/$1"
}

record() { # fact, value
  printf '%s\n' "$2" >"$dir/$1"
}

cluster_exists() { [[ -f $dir/flavour ]]; }

need_cluster() {
  cluster_exists || fail "there is no cluster named $name" "Bring it up:  local-cluster/cluster up --name $name"
}

cluster_names() {
  local each
  for each in "$state_root"/*/flavour; do
    [[ ! -f $each ]] || basename "${each%/flavour}"
  done
}

# One verb at a time may change a cluster. The lock lies beside the folder, because down removes the folder.
lock_cluster() {
  mkdir -p "$state_root"
  exec 9>"$state_root/.$name.lock"
  flock -w 600 9 || fail "another command is at work on cluster $name" 'Wait for it to end.'
}

# The smallest number no other cluster has.
allocate_index() {
  [[ ! -f $dir/index ]] || return 0
  local index taken
  exec 8>"$state_root/.indexes.lock"
  flock 8
  taken=" $({ cat "$state_root"/*/index 2>/dev/null || true; } | tr '\n' ' ')"
  for ((index = 0; index < 200; index++)); do
    [[ $taken == *" $index "* ]] || break
  done
  record index "$index"
  exec 8>&-
}

ranges() {
  local index
  index=$(fact index)
  node_net=10.245.$index.0/24
  node_ip=10.245.$index.1
  pod_net=10.244.$index.0/24
  service_prefix=10.$((96 + index / 16)).$((index % 16 * 16))
  service_net=$service_prefix.0/20
  dns_ip=$service_prefix.10
}
