#!/usr/bin/env bats
# Two real nodes side by side, from nothing to nothing.

setup() {
  load helper
  load_paths
  need_root
}

setup_file() {
  load helper
  load_paths
  ((EUID == 0)) || return 0
  "$local_cluster/binaries" kubectl kube-apiserver kube-controller-manager kube-scheduler kubelet kube-proxy volumes etcd kine
  traces >"$BATS_FILE_TMPDIR/before"
}

teardown_file() {
  load helper
  load_paths
  ((EUID == 0)) || return 0
  "$cluster" down --name "$one"
  "$cluster" down --name "$two"
}

@test "up brings a Ready node with DNS" {
  "$cluster" up --name "$one" --flavour node
  kube "$one" wait --for condition=Ready node --all --timeout 5s
  run "$cluster" run --name "$one" getent hosts kubernetes.default.svc.cluster.local
  [ "${output%% *}" = "$(kube "$one" get service kubernetes -o 'jsonpath={.spec.clusterIP}')" ]
}

@test "up again has nothing to do" {
  run "$cluster" up --name "$one"
  [ "$status" -eq 0 ]
  [[ $output == *"$one is up already (node)"* ]]
}

@test "an image that is there is not loaded again" {
  run "$cluster" load-image --name "$one" "$("$local_cluster/images/build" coredns)"
  [ "$status" -eq 0 ]
  [ -z "$output" ]
}

@test "a pod that is not root writes its volume, which outlives the pod" {
  "$cluster" load-image --name "$one" "$("$local_cluster/images/build" etcd)"
  sed "s|IMAGE|$("$local_cluster/images/build" --ref etcd)|" "$BATS_TEST_DIRNAME/restricted-pod.yaml" >"$BATS_TEST_TMPDIR/pod.yaml"
  kube "$one" label namespace default pod-security.kubernetes.io/enforce=restricted
  kube "$one" apply -f "$BATS_TEST_TMPDIR/pod.yaml"
  kube "$one" wait --for condition=Ready pod/writer --timeout 60s
  local volume
  volume=$(kube "$one" get pv -o 'jsonpath={.items[0].spec.local.path}')
  [ "$(stat -c %u:%g "$volume/member")" = 10000:10000 ]
  touch "$volume/kept"
  kube "$one" delete pod writer --grace-period 1
  kube "$one" apply -f "$BATS_TEST_TMPDIR/pod.yaml"
  kube "$one" wait --for condition=Ready pod/writer --timeout 60s
  [ -e "$volume/kept" ]
}

@test "a second cluster, with kine, runs beside the first" {
  "$cluster" up --name "$two" --flavour node --datastore kine
  kube "$two" wait --for condition=Ready node --all --timeout 5s
  run "$cluster" status
  [[ $output == *"$one: flavour node, datastore etcd"* ]]
  [[ $output == *"$two: flavour node, datastore kine"* ]]
  [[ $output != *DOWN* ]]
}

reach() { # from, address and port: through curl in the first one's network
  "$cluster" run --name "$1" curl -sk -m 3 -o /dev/null "$2"
}

@test "a link lets nodes and pods of two clusters reach one another; unlink parts them" {
  local node pod
  node=$(kube "$two" get nodes -o 'jsonpath={.items[0].status.addresses[?(@.type=="InternalIP")].address}')
  pod=$(kube "$two" -n kube-system get pods -l k8s-app=kube-dns -o 'jsonpath={.items[0].status.podIP}')
  run reach "$one" "https://$node:6443/readyz"
  [ "$status" -ne 0 ]
  "$cluster" link --pods "$one" "$two"
  reach "$one" "https://$node:6443/readyz"
  reach "$one" "http://$pod:8181/ready"
  "$cluster" unlink "$one" "$two"
  run reach "$one" "https://$node:6443/readyz"
  [ "$status" -ne 0 ]
}

@test "a bridge reaches a Service and the API server from the host" {
  local port=$((30000 + RANDOM % 2000))
  run "$cluster" bridge --name "$one" "svc/default/kubernetes:443:$port"
  [ "$output" = "svc/default/kubernetes:443 127.0.0.1:$port" ]
  [ "$(curl -sk -m 5 "https://127.0.0.1:$port/readyz")" = ok ]
  "$cluster" kubeconfig --name "$one" --host >"$BATS_TEST_TMPDIR/kubeconfig"
  "$("$local_cluster/binaries" --path kubectl)" --kubeconfig "$BATS_TEST_TMPDIR/kubeconfig" get nodes
  "$cluster" unbridge --name "$one" "$port"
  run curl -sk -m 5 "https://127.0.0.1:$port/readyz"
  [ "$status" -eq 7 ]
}

@test "after a kill of everything up works, with its objects and its bridge" {
  kube "$one" create configmap kept
  kill_everything "$one"
  "$cluster" up --name "$one"
  kube "$one" get configmap kept
  kube "$one" wait --for condition=Ready pod/writer --timeout 60s
  "$cluster" kubeconfig --name "$one" --host >"$BATS_TEST_TMPDIR/kubeconfig"
  "$("$local_cluster/binaries" --path kubectl)" --kubeconfig "$BATS_TEST_TMPDIR/kubeconfig" get configmap kept
}

@test "after a kill of everything a cluster with kine comes back with its objects" {
  kube "$two" create configmap kept
  kill_everything "$two"
  "$cluster" up --name "$two"
  kube "$two" get configmap kept
  "$cluster" run --name "$two" getent hosts kubernetes.default.svc.cluster.local
}

@test "a recorded process id that now belongs to another process is not ours" {
  local recorded
  recorded=$(cat "$MILLWRIGHT_STATE/$one/pid/kube-scheduler")
  echo "$$ ${recorded#* }" >"$MILLWRIGHT_STATE/$one/pid/kube-scheduler"
  run "$cluster" status --name "$one"
  echo "$recorded" >"$MILLWRIGHT_STATE/$one/pid/kube-scheduler"
  [[ $output == *"kube-scheduler "*"DOWN"* ]]
}

links_of() { # name: devices of links in its network
  nsenter "--net=/run/netns/millwright-$1" ip -o link show type veth | grep -oE ' link[0-9]+' || true
}

@test "down leaves nothing, even of a linked cluster whose programs were killed" {
  local namespaces sockets each
  namespaces="$(pod_namespaces "$one") $(pod_namespaces "$two")"
  sockets="$(shim_sockets "$one") $(shim_sockets "$two")"
  [ "$(wc -w <<<"$namespaces")" -ge 3 ]
  "$cluster" link --pods "$one" "$two"
  [ -n "$(links_of "$two")" ]
  # shellcheck disable=SC2046
  kill -9 $(cut -d' ' -f1 "$MILLWRIGHT_STATE/$one"/pid/*)
  "$cluster" down --name "$one"
  [ -z "$(links_of "$two")" ]
  run "$cluster" status --name "$two"
  [[ $output != *DOWN* && $output != *"link "* ]]
  "$cluster" down --name "$two"
  for each in $namespaces; do [ ! -e "/run/netns/$each" ]; done
  for each in $sockets; do [ ! -e "$each" ]; done
  [ -z "$(processes)" ]
  [ ! -e "$MILLWRIGHT_STATE/$one" ]
  traces >"$BATS_FILE_TMPDIR/after"
  diff "$BATS_FILE_TMPDIR/before" "$BATS_FILE_TMPDIR/after"
}
