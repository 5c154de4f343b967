# shellcheck shell=bash
# Flavour node: a real control plane and a real node, in a network namespace of their own.

node_programs=(kubelet kube-proxy volumes kube-scheduler kube-controller-manager kube-apiserver etcd kine containerd)

node_prepare() {
  ranges
  use_netns
  server=https://$node_ip:6443
  [[ -n ${datastore:-} ]] || datastore=$(fact datastore)
}

node_need() {
  [[ $(uname -s) == Linux ]] || fail 'flavour node needs Linux' 'Choose --flavour kind, simulated or current.'
  ((EUID == 0)) || fail 'flavour node needs root' 'Run it with sudo, or choose --flavour simulated, kind or current.'
  need_packages containerd runc containernetworking-plugins iptables conntrack ethtool socat iproute2 openssl util-linux procps
  need_programs containerd runc iptables conntrack socat ip openssl nsenter unshare setsid flock sysctl
  "$local_cluster/binaries" kubectl kube-apiserver kube-controller-manager kube-scheduler kubelet kube-proxy volumes "$(programs_of_datastore)"
}

node_images() { "$local_cluster/images/build" pause coredns; }

node_up() {
  local archives
  node_need
  archives=$(node_images)
  pause_image=$("$local_cluster/images/build" --ref pause)
  coredns_image=$("$local_cluster/images/build" --ref coredns)
  create_network
  create_cgroups
  certificates "$node_ip" "${service_prefix}.1"
  node_certificates
  local user
  for user in admin controller-manager scheduler volumes node proxy; do write_kubeconfig "$user" "$server"; done
  write_node_config
  restore_links
  node_start "$archives"
}

node_start() { # archives of the node's own images
  local archives
  mapfile -t archives <<<"$1"
  start_datastore 2379 2380
  start_apiserver 2379 6443 "$service_net" --bind-address 0.0.0.0 --advertise-address "$node_ip"
  start_containerd
  wait_for 60 'containerd answering' containerd ctr_node version
  load_into_node "${archives[@]}"
  progress 'waiting for the API server'
  wait_for 120 'the API server answering' "kube-apiserver,$(programs_of_datastore)" api_answers
  start_controllers 10257 10259 --allocate-node-cidrs --cluster-cidr "$pod_net" --node-cidr-mask-size 24
  apply node.yaml volumes.yaml coredns.yaml
  start_kubelet
  start_volumes
  progress 'waiting for the node'
  wait_for 120 'the node becoming Ready' kubelet,containerd,kube-apiserver node_ready
  wait_for 120 'the DNS server becoming ready' kubelet,kube-proxy,kube-controller-manager,kube-scheduler,volumes dns_ready
}

node_is_up() {
  local each
  [[ -e $netns ]] || return 1
  for each in kubelet kube-proxy volumes kube-scheduler kube-controller-manager kube-apiserver containerd "$(programs_of_datastore)"; do
    alive "$each" || return 1
  done
  node_ready 2>/dev/null
}

# Pods are ended with force: nothing of them is kept, and it works as well when the API server is gone.
node_down() {
  ((EUID == 0)) || fail "cluster $name was brought up by root" 'Take it down with sudo.'
  kill_now "${node_programs[@]}"
  kill_shims
  delete_cgroups
  delete_shim_sockets
  delete_log_links
  delete_device_plugin_socket
  end_all_bridges
  unmount_below "$dir"
  delete_pod_networks
  forget_links
  delete_network
}

node_run() { # command...
  # Names of Services resolve for the command as they do in a pod.
  # shellcheck disable=SC2016 # the inner bash expands them
  exec nsenter --net="$netns" unshare --mount --propagation private bash -c \
    'mount --bind "$1" /etc/resolv.conf && shift && exec "$@"' run "$dir/config/resolv.conf" "$@"
}

node_load_image() { load_into_node "$@"; }

node_kubeconfig() { kubeconfig_text admin "$server"; }

node_kubeconfig_host() {
  local port
  port=$(api_bridge)
  kubeconfig_text admin "https://127.0.0.1:$port"
}
