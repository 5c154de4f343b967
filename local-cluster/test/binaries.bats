#!/usr/bin/env bats
# Programs are built once; what they leave in the cache is what others expect there.

setup() {
  load helper
  load_paths
  kubernetes=$(sed -nE 's|^[[:space:]]k8s\.io/kubernetes v([0-9.]+).*|\1|p' "$local_cluster/tools/kubernetes/go.mod")
}

@test "a second run says nothing and takes no time" {
  "$local_cluster/binaries" etcd kube-apiserver kubectl
  local began=${EPOCHREALTIME/./}
  run "$local_cluster/binaries" etcd kube-apiserver kubectl
  ((${EPOCHREALTIME/./} - began < 1000000))
  [ "$status" -eq 0 ]
  [ -z "$output" ]
}

@test "the programs call themselves by their versions" {
  run "$("$local_cluster/binaries" --path kube-apiserver)" --version
  [ "$output" = "Kubernetes v$kubernetes" ]
}

@test "the test kit finds its three programs" {
  local folder
  folder=$MILLWRIGHT_CACHE/k8s/$kubernetes-linux-$(uname -m | sed 's/x86_64/amd64/; s/aarch64/arm64/')
  [ -x "$folder/etcd" ]
  [ -x "$folder/kube-apiserver" ]
  [ -x "$folder/kubectl" ]
}

@test "an unknown name is refused with the names there are" {
  run "$local_cluster/binaries" kube-nothing
  [ "$status" -eq 1 ]
  [[ $output == *"no program named kube-nothing"* ]]
  [[ $output == *"kube-apiserver"* ]]
}

@test "a Go that is too old is named, with what to install" {
  mkdir -p "$BATS_TEST_TMPDIR/bin"
  printf '#!/bin/sh\necho "go: go.mod requires go >= 1.26 (running go 1.19)" >&2; exit 1\n' >"$BATS_TEST_TMPDIR/bin/go"
  chmod +x "$BATS_TEST_TMPDIR/bin/go"
  PATH=$BATS_TEST_TMPDIR/bin:$PATH MILLWRIGHT_CACHE=$BATS_TEST_TMPDIR/cache run "$local_cluster/binaries" etcd
  [ "$status" -eq 1 ]
  [[ $output == *"Go is too old"*"go.dev/dl"* ]]
}

@test "two runs at once build a program once" {
  export MILLWRIGHT_CACHE=$BATS_TEST_TMPDIR/cache
  "$local_cluster/binaries" volumes 2>"$BATS_TEST_TMPDIR/first" &
  "$local_cluster/binaries" volumes 2>"$BATS_TEST_TMPDIR/second"
  wait
  [ "$(cat "$BATS_TEST_TMPDIR"/{first,second} | grep -c ' built volumes ')" -eq 1 ]
}
