#!/usr/bin/env bats
# A cluster the person has: a kubeconfig with two contexts, which both lead to a simulated cluster.

setup() {
  load helper
  load_paths
  export KUBECONFIG=$BATS_FILE_TMPDIR/kubeconfig
}

setup_file() {
  load helper
  load_paths
  "$cluster" up --name "$one" --flavour simulated --nodes 1
  "$cluster" kubeconfig --name "$one" >"$BATS_FILE_TMPDIR/kubeconfig"
  export KUBECONFIG=$BATS_FILE_TMPDIR/kubeconfig
  user_config rename-context "$(user_config current-context)" first
  user_config set-context second "--cluster=$(user_config view -o 'jsonpath={.clusters[0].name}')" \
    "--user=$(user_config view -o 'jsonpath={.users[0].name}')"
}

teardown_file() {
  load helper
  load_paths
  "$cluster" down --name "$two"
  "$cluster" down --name "$one"
}

user_config() { "$("$local_cluster/binaries" --path kubectl)" config "$@"; }

context_of() { # name of a cluster
  KUBECONFIG=$MILLWRIGHT_STATE/$1/config/admin.kubeconfig user_config current-context
}

@test "up takes the context the kubeconfig points to, and keeps it" {
  "$cluster" up --name "$two" --flavour current
  [ "$(context_of "$two")" = first ]
  run "$cluster" up --name "$two"
  [ "$status" -eq 0 ]
  [[ $output == *"$two is up already (current)"* ]]
}

@test "after a switch of context up is refused and verbs stay where they were" {
  user_config use-context second
  run "$cluster" up --name "$two"
  [ "$status" -eq 1 ]
  [[ $output == *"$two is context first, and your kubeconfig now points to second"*"cluster down --name $two"* ]]
  [ "$(context_of "$two")" = first ]
  kube "$two" get nodes
}

@test "images are not given to it, but named with what to do" {
  local archive
  archive=$("$local_cluster/images/build" pause)
  run "$cluster" load-image --name "$two" "$archive"
  [ "$status" -eq 0 ]
  [[ $output == *"context first must be able to pull $("$local_cluster/images/build" --ref pause)"*"load $archive"* ]]
}

@test "after down another context is taken, and the cluster of the former is as it was" {
  run "$cluster" down --name "$two"
  [[ $output == *"context first is yours: nothing in that cluster was deleted"* ]]
  kube "$one" get nodes
  "$cluster" up --name "$two" --flavour current
  [ "$(context_of "$two")" = second ]
}
