#!/usr/bin/env bats
# A simulated cluster from nothing to nothing.

setup() {
  load helper
  load_paths
}

teardown_file() {
  load helper
  load_paths
  "$cluster" down --name "$one"
}

@test "up brings nodes in three zones" {
  "$cluster" up --name "$one" --flavour simulated --nodes 6
  run kube "$one" get nodes -o 'jsonpath={.items[*].metadata.labels.topology\.kubernetes\.io/zone}'
  [ "$(tr ' ' '\n' <<<"$output" | sort | uniq -c | tr -s ' \n' ' ')" = " 2 local-a 2 local-b 2 local-c " ]
}

@test "up again has nothing to do" {
  run "$cluster" up --name "$one"
  [ "$status" -eq 0 ]
  [[ $output == *"$one is up already (simulated)"* ]]
}

@test "another flavour under the same name is refused" {
  run "$cluster" up --name "$one" --flavour kind
  [ "$status" -eq 1 ]
  [[ $output == *"exists with flavour simulated, not kind"* ]]
}

@test "status names the programs, the nodes and the files" {
  run "$cluster" status
  [[ $output == *"$one: flavour simulated, datastore etcd"* ]]
  [[ $output == *"kube-apiserver "*" up "* ]]
  [[ $output == *"6 ready of 6"* ]]
  [[ $output == *"$MILLWRIGHT_STATE/$one/config/admin.kubeconfig"* ]]
  [[ $output != *DOWN* ]]
}

@test "pods become ready, claims are bound and Jobs complete" {
  kube "$one" apply -f - <<EOF
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: store}
spec:
  replicas: 2
  serviceName: store
  selector: {matchLabels: {app: store}}
  template:
    metadata: {labels: {app: store}}
    spec:
      initContainers: [{name: first, image: none}]
      containers: [{name: main, image: none}]
  volumeClaimTemplates:
  - metadata: {name: data}
    spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
---
apiVersion: batch/v1
kind: Job
metadata: {name: once}
spec:
  template:
    spec: {restartPolicy: Never, containers: [{name: main, image: none}]}
EOF
  kube "$one" rollout status statefulset/store --timeout 30s
  kube "$one" wait --for condition=Complete job/once --timeout 30s
  kube "$one" delete statefulset/store job/once --timeout 30s
  kube "$one" wait --for delete pod -l app=store --timeout 30s
}

@test "after a kill of everything up repairs it and the objects are still there" {
  kube "$one" create configmap kept
  kill_everything "$one"
  "$cluster" up --name "$one"
  kube "$one" get configmap kept
}

@test "down leaves no process and no file" {
  "$cluster" down --name "$one"
  [ -z "$(processes)" ]
  [ ! -e "$MILLWRIGHT_STATE/$one" ]
  run "$cluster" down --name "$one"
  [ "$status" -eq 0 ]
}

@test "it needs no root" {
  ((EUID == 0)) || skip 'the tests above ran without root'
  local folder
  folder=$(mktemp -d)
  setpriv --reuid 65534 --regid 65534 --clear-groups test -r "$cluster" || skip 'this checkout is readable by root only'
  mkdir "$folder/home" "$folder/cache"
  cp -rl "$MILLWRIGHT_CACHE/bin" "$folder/cache/" 2>/dev/null || cp -r "$MILLWRIGHT_CACHE/bin" "$folder/cache/"
  chmod 755 "$folder"
  chown -R 65534:65534 "$folder/home"
  chown 65534 "$folder/cache"
  local as_nobody=(setpriv --reuid 65534 --regid 65534 --clear-groups env "HOME=$folder/home" "MILLWRIGHT_STATE=$folder/home/state" "MILLWRIGHT_CACHE=$folder/cache")
  "${as_nobody[@]}" "$cluster" up --name "$two" --flavour simulated --datastore kine
  run "${as_nobody[@]}" "$cluster" status --name "$two"
  "${as_nobody[@]}" "$cluster" down --name "$two"
  rm -rf "$folder"
  [[ $output == *"3 ready of 3"* ]]
}

@test "a name that is no name is refused" {
  run "$cluster" up --name Not_A_Name
  [ "$status" -eq 1 ]
  [[ $output == *"cluster name 'Not_A_Name' is not allowed"* ]]
}
