# shellcheck shell=bash
# Datastore, API server, controller manager, scheduler and the provisioner of volumes.

programs_of_datastore() {
  case $datastore in etcd) echo etcd ;; kine) echo kine ;; esac
}

start_datastore() { # client port, peer port
  if [[ $datastore == kine ]]; then
    mkdir -p "$dir/kine"
    start kine "$(program kine)" --listen-address "127.0.0.1:$1" --metrics-bind-address 0 \
      --endpoint "sqlite://$dir/kine/state.db?_journal=WAL&cache=shared&_busy_timeout=30000&_synchronous=OFF"
    return
  fi
  start etcd "$(program etcd)" --name "$name" --data-dir "$dir/etcd" --unsafe-no-fsync --log-level warn \
    --quota-backend-bytes 8589934592 --auto-compaction-retention 5m \
    --listen-client-urls "http://127.0.0.1:$1" --advertise-client-urls "http://127.0.0.1:$1" \
    --listen-peer-urls "http://127.0.0.1:$2" --initial-advertise-peer-urls "http://127.0.0.1:$2" \
    --initial-cluster "$name=http://127.0.0.1:$2"
}

# One JSON line for each finished request: who asked what. For counting, so only where --audit asked for it.
audit_log() { echo "$dir/log/audit.log"; }

start_apiserver() { # datastore port, secure port, service range, further flags...
  local datastore_port=$1 port=$2 services=$3 audit=()
  shift 3
  [[ -z $(fact audit) ]] || audit=(--audit-policy-file "$local_cluster/manifests/audit-policy.yaml" --audit-log-path "$(audit_log)"
    --audit-log-maxsize 2000)
  start kube-apiserver "$(program kube-apiserver)" \
    --etcd-servers "http://127.0.0.1:$datastore_port" --secure-port "$port" --service-cluster-ip-range "$services" \
    --authorization-mode Node,RBAC --enable-admission-plugins NodeRestriction --allow-privileged \
    --client-ca-file pki/ca.crt --tls-cert-file pki/apiserver.crt --tls-private-key-file pki/apiserver.key \
    --cert-dir "$dir/config" \
    --service-account-issuer https://kubernetes.default.svc.cluster.local \
    --service-account-key-file pki/service-account.pub --service-account-signing-key-file pki/service-account.key \
    --kubelet-client-certificate pki/kubelet-client.crt --kubelet-client-key pki/kubelet-client.key \
    --kubelet-certificate-authority pki/ca.crt --kubelet-preferred-address-types InternalIP \
    --requestheader-client-ca-file pki/front-proxy-ca.crt --requestheader-allowed-names front-proxy-client \
    --requestheader-extra-headers-prefix X-Remote-Extra- --requestheader-group-headers X-Remote-Group \
    --requestheader-username-headers X-Remote-User \
    --proxy-client-cert-file pki/front-proxy-client.crt --proxy-client-key-file pki/front-proxy-client.key \
    --enable-aggregator-routing "${audit[@]}" "$@"
}

start_controllers() { # controller-manager port, scheduler port, further flags of the controller manager...
  local manager_port=$1 scheduler_port=$2
  shift 2
  start kube-controller-manager "$(program kube-controller-manager)" \
    --kubeconfig config/controller-manager.kubeconfig --authentication-kubeconfig config/controller-manager.kubeconfig \
    --authorization-kubeconfig config/controller-manager.kubeconfig --bind-address 127.0.0.1 --secure-port "$manager_port" \
    --cert-dir "$dir/config" --leader-elect=false --use-service-account-credentials --root-ca-file pki/ca.crt \
    --service-account-private-key-file pki/service-account.key \
    --cluster-signing-cert-file pki/ca.crt --cluster-signing-key-file pki/ca.key "$@"
  start kube-scheduler "$(program kube-scheduler)" \
    --kubeconfig config/scheduler.kubeconfig --authentication-kubeconfig config/scheduler.kubeconfig \
    --authorization-kubeconfig config/scheduler.kubeconfig --bind-address 127.0.0.1 --secure-port "$scheduler_port" \
    --cert-dir "$dir/config" --leader-elect=false
}

start_volumes() {
  mkdir -p "$dir/volumes"
  start volumes "$(program volumes)" -kubeconfig config/volumes.kubeconfig -root "$dir/volumes"
}

kubectl_admin() { "${inside[@]}" "$(program kubectl)" --kubeconfig "$dir/config/admin.kubeconfig" "$@"; }

api_answers() { kubectl_admin get --raw /readyz --request-timeout 5s; }

# A manifest of ours, its @NAME@ places filled from variables.
manifest() { # file in manifests/
  sed -e "s|@DNS_IP@|${dns_ip:-}|g" -e "s|@COREDNS@|${coredns_image:-}|g" "$local_cluster/manifests/$1"
}

apply() { # file in manifests/...
  local each
  for each in "$@"; do manifest "$each"; echo ---; done |
    kubectl_admin apply --server-side --force-conflicts --field-manager local-cluster -f - >>"$dir/log/apply.log" 2>&1 ||
    die_with_log apply "the manifests $* were not accepted"
}
