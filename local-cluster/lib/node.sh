# shellcheck shell=bash
# A real node: containerd, kubelet and kube-proxy, all with folders of the cluster's own.

node_name() { echo "$name-node"; }

node_certificates() {
  (
    umask 077
    pki_certificate node ca "/O=system:nodes/CN=system:node:$(node_name)"
    pki_certificate kubelet ca "/CN=$(node_name)" "DNS:$(node_name),IP:$node_ip,IP:127.0.0.1"
    pki_certificate proxy ca /CN=system:kube-proxy
  )
}

# Plugin ptp rather than a bridge: packets between two pods then pass the routing tables and so kube-proxy's rules,
# without the kernel module br_netfilter.
write_pod_network() {
  mkdir -p "$dir/config/cni"
  cat >"$dir/config/cni/10-pods.conflist" <<EOF
{"cniVersion": "1.0.0", "name": "$netns_name", "plugins": [
  {"type": "ptp", "ipMasq": true,
   "ipam": {"type": "host-local", "dataDir": "$dir/cni", "ranges": [[{"subnet": "$pod_net"}]], "routes": [{"dst": "0.0.0.0/0"}]}},
  {"type": "portmap", "capabilities": {"portMappings": true}}
]}
EOF
}

# restrict_oom_score_adj: without CAP_SYS_RESOURCE every sandbox dies with "can't get final child's PID from pipe".
write_containerd_config() {
  cat >"$dir/config/containerd.toml" <<EOF
version = 2
root = "$dir/containerd"
state = "$dir/containerd/state"
disabled_plugins = [
  "io.containerd.snapshotter.v1.aufs", "io.containerd.snapshotter.v1.btrfs", "io.containerd.snapshotter.v1.devmapper",
  "io.containerd.snapshotter.v1.zfs", "io.containerd.nri.v1.nri"]
[grpc]
  address = "$dir/containerd.sock"
[plugins."io.containerd.internal.v1.opt"]
  path = "$dir/containerd/opt"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "$pause_image"
  restrict_oom_score_adj = true
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "/usr/lib/cni"
    conf_dir = "$dir/config/cni"
EOF
}

# failCgroupV1: hosts with version 1 or a mix are served too. No image is ever collected: there is no registry to get
# it back from. Pods are evicted late, because the disk is the developer's own.
write_kubelet_config() {
  echo "nameserver $dns_ip" >"$dir/config/resolv.conf"
  cat >"$dir/config/kubelet.yaml" <<EOF
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication:
  anonymous: {enabled: false}
  webhook: {enabled: true}
  x509: {clientCAFile: "$dir/pki/ca.crt"}
authorization: {mode: Webhook}
tlsCertFile: "$dir/pki/kubelet.crt"
tlsPrivateKeyFile: "$dir/pki/kubelet.key"
cgroupDriver: cgroupfs
cgroupRoot: "/millwright-$name"
failCgroupV1: false
failSwapOn: false
localStorageCapacityIsolation: false
containerRuntimeEndpoint: "unix://$dir/containerd.sock"
clusterDNS: ["$dns_ip"]
clusterDomain: cluster.local
resolvConf: "$dir/config/resolv.conf"
imageGCHighThresholdPercent: 100
imageGCLowThresholdPercent: 99
evictionHard: {memory.available: "100Mi", nodefs.available: "1%", nodefs.inodesFree: "1%", imagefs.available: "1%"}
maxPods: 200
serializeImagePulls: false
podLogsDir: "$dir/log/pods"
volumePluginDir: "$dir/kubelet/plugins-exec"
EOF
}

write_proxy_config() {
  cat >"$dir/config/proxy.yaml" <<EOF
apiVersion: kubeproxy.config.k8s.io/v1alpha1
kind: KubeProxyConfiguration
mode: iptables
clusterCIDR: "$pod_net"
hostnameOverride: "$(node_name)"
clientConnection: {kubeconfig: "$dir/config/proxy.kubeconfig"}
conntrack: {maxPerCore: 0}
iptables: {minSyncPeriod: 100ms}
EOF
}

write_node_config() {
  write_pod_network
  write_containerd_config
  write_kubelet_config
  write_proxy_config
}

start_containerd() { start containerd containerd --config config/containerd.toml --log-level warn; }

start_kubelet() {
  start kubelet "$(program kubelet)" --config config/kubelet.yaml --kubeconfig config/node.kubeconfig \
    --hostname-override "$(node_name)" --node-ip "$node_ip" --root-dir "$dir/kubelet" \
    --node-labels topology.kubernetes.io/region=local,topology.kubernetes.io/zone=local-a --v 1
  start kube-proxy "$(program kube-proxy)" --config config/proxy.yaml
}

node_ready() {
  [[ $(kubectl_admin get node "$(node_name)" -o 'jsonpath={.status.conditions[?(@.type=="Ready")].status}') == True ]]
}

# After a crash what the API says of pods is old, so the server itself is asked too.
dns_ready() {
  [[ $(kubectl_admin -n kube-system get deployment coredns -o 'jsonpath={.status.readyReplicas}') == 1 ]] &&
    "${inside[@]}" timeout 2 bash -c ": <'/dev/tcp/$dns_ip/53'"
}

# Containers outlive their runtime: their shims carry our socket in the command line and end in a moment.
kill_shims() {
  local each
  for each in /proc/[0-9]*; do
    if tr '\0' ' ' 2>/dev/null <"$each/cmdline" | grep -qF -- "-address $dir/containerd.sock "; then
      kill -9 "${each#/proc/}" 2>/dev/null || true
    fi
  done
}

delete_shim_sockets() {
  local each
  for each in "$dir"/containerd/state/io.containerd.runtime.v2.task/k8s.io/*/address; do
    [[ ! -f $each ]] || rm -f "$(sed 's|^unix://||' "$each")"
  done
}

# The kubelet links every container's log here, whatever folder it is told to use.
delete_log_links() {
  local each
  for each in /var/log/containers/*.log; do
    [[ $(readlink "$each") != "$dir"/* ]] || rm -f "$each"
  done
  rmdir --ignore-fail-on-non-empty /var/log/containers 2>/dev/null || true
}

# Neither has this folder another place; it is shared by every kubelet of the machine, so the last one clears it.
delete_device_plugin_socket() {
  ! pgrep -x kubelet >/dev/null || return 0
  rm -f /var/lib/kubelet/device-plugins/kubelet.sock /var/lib/kubelet/device-plugins/kubelet_internal_checkpoint
  rmdir --ignore-fail-on-non-empty -p /var/lib/kubelet/device-plugins 2>/dev/null || true
}

# Newest first, because later mounts may lie in earlier ones.
unmount_below() { # folder
  local mounts each
  mapfile -t mounts < <(awk -v below="$1/" 'index($2, below) == 1 {print $2}' /proc/mounts | tac)
  for each in "${mounts[@]}"; do umount "$each" 2>/dev/null || umount --lazy "$each" || true; done
  # The folder is deleted next: what is still mounted in it would be deleted too.
  ! awk -v below="$1/" 'index($2, below) == 1 {exit 1}' /proc/mounts || return 0
  fail "something is still mounted below $1" "Look with:  grep $1 /proc/mounts; unmount it, then run down again."
}
