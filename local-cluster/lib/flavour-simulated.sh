# shellcheck shell=bash
# Flavour simulated: a real control plane on loopback ports, and nodes that only kwok believes in. Needs no root.

simulated_programs=(kwok volumes kube-scheduler kube-controller-manager kube-apiserver etcd kine)

simulated_prepare() {
  ranges
  [[ -n ${datastore:-} ]] || datastore=$(fact datastore)
  server=https://127.0.0.1:$(fact port-kube-apiserver)
}

simulated_need() {
  need_packages openssl util-linux procps
  need_programs openssl setsid flock
  "$local_cluster/binaries" kubectl kube-apiserver kube-controller-manager kube-scheduler kwok volumes "$(programs_of_datastore)"
}

# A port stays the same across restarts unless somebody else took it meanwhile.
simulated_port() { # what for, program that listens
  local port
  port=$(fact "port-$1")
  if ! alive "$2" && { [[ -z $port ]] || port_is_taken "$port"; }; then
    port=$(free_port)
    record "port-$1" "$port"
  fi
  echo "$port"
}

simulated_up() {
  local user client peer secure manager scheduler
  simulated_need
  nodes=${chosen_nodes:-$(fact nodes)}
  nodes=${nodes:-3}
  client=$(simulated_port datastore "$(programs_of_datastore)")
  peer=$(simulated_port datastore-peer "$(programs_of_datastore)")
  secure=$(simulated_port kube-apiserver kube-apiserver)
  manager=$(simulated_port kube-controller-manager kube-controller-manager)
  scheduler=$(simulated_port kube-scheduler kube-scheduler)
  server=https://127.0.0.1:$secure
  certificates 127.0.0.1 "${service_prefix}.1"
  (umask 077; pki_certificate kwok ca /CN=millwright:kwok)
  for user in admin controller-manager scheduler volumes kwok; do write_kubeconfig "$user" "$server"; done
  start_datastore "$client" "$peer"
  start_apiserver "$client" "$secure" "$service_net" --bind-address 127.0.0.1 --endpoint-reconciler-type none
  progress 'waiting for the API server'
  wait_for 120 'the API server answering' "kube-apiserver,$(programs_of_datastore)" api_answers
  start_controllers "$manager" "$scheduler" --kube-api-qps 200 --kube-api-burst 400 --node-monitor-grace-period 5m \
    --allocate-node-cidrs --cluster-cidr 10.128.0.0/9 --node-cidr-mask-size 24
  apply volumes.yaml kwok.yaml
  start_volumes
  start kwok "$(program kwok)" --kubeconfig config/kwok.kubeconfig --v WARN \
    --config "$local_cluster/stages/kwok.yaml,$local_cluster/stages/node.yaml,$local_cluster/stages/pod.yaml"
  simulated_nodes
}

simulated_nodes() {
  local have
  have=$(kubectl_admin get nodes --no-headers -o name | wc -l)
  if ((have > nodes)); then
    kubectl_admin get nodes -o name | sort -t- -k2n | tail -n "+$((nodes + 1))" | xargs "$(program kubectl)" \
      --kubeconfig "$dir/config/admin.kubeconfig" delete >>"$dir/log/apply.log"
  elif ((have < nodes)); then
    progress "adding $((nodes - have)) simulated nodes"
    local i
    for ((i = have + 1; i <= nodes; i++)); do simulated_node "$i"; done |
      kubectl_admin create -f - >>"$dir/log/apply.log" 2>&1 || die_with_log apply 'the simulated nodes were not accepted'
  fi
  record nodes "$nodes"
  wait_for 180 'the nodes becoming Ready' kwok,kube-controller-manager,kube-scheduler,volumes simulated_ready
}

# Spread over three zones, as large as a machine people rent.
simulated_node() { # number
  local zones=(a b c)
  cat <<EOF
apiVersion: v1
kind: Node
metadata:
  name: sim-$1
  labels:
    kubernetes.io/hostname: sim-$1
    kubernetes.io/os: linux
    kubernetes.io/arch: amd64
    topology.kubernetes.io/region: local
    topology.kubernetes.io/zone: local-${zones[$((($1 - 1) % 3))]}
status:
  addresses:
  - {type: InternalIP, address: 10.127.$(($1 / 250)).$(($1 % 250 + 1))}
  - {type: Hostname, address: sim-$1}
  allocatable: {cpu: "32", memory: 256Gi, ephemeral-storage: 1Ti, pods: "250"}
  capacity: {cpu: "32", memory: 256Gi, ephemeral-storage: 1Ti, pods: "250"}
---
EOF
}

simulated_ready() {
  local ready
  ready=$(kubectl_admin get nodes -o 'jsonpath={range .items[*]}{.status.conditions[?(@.type=="Ready")].status}{"\n"}{end}' | grep -c True) || true
  ((ready >= $(fact nodes)))
}

simulated_is_up() {
  local each
  for each in kwok volumes kube-scheduler kube-controller-manager kube-apiserver "$(programs_of_datastore)"; do
    alive "$each" || return 1
  done
  simulated_ready 2>/dev/null
}

simulated_down() { kill_now "${simulated_programs[@]}"; }

simulated_run() { exec env "$@"; }

simulated_kubeconfig() { kubeconfig_text admin "$server"; }

simulated_kubeconfig_host() { simulated_kubeconfig; }

simulated_load_image() { progress "simulated nodes run no containers; nothing to load"; }

simulated_bridge() {
  fail 'a simulated cluster has nothing to bridge' "Its pods do not run; its API server listens on this machine already: $server"
}

simulated_unbridge() { simulated_bridge; }
