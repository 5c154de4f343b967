# shellcheck shell=bash
# The network namespace in which a real cluster lives. Nothing of it clashes with the host, and with it go every
# interface, route and rule. Entered by nsenter: `ip netns exec` would remount /sys and hide the control groups.

in_netns() { nsenter --net="$netns" "$@"; }

use_netns() {
  netns_name=millwright-$name
  netns=/run/netns/$netns_name
  inside=(nsenter "--net=$netns")
}

# The API server and the kubelet look for the default interface and its address: one end of a veth pair, whose other
# end lies in the same namespace, has a carrier without any bridge. The route leads nowhere.
create_network() {
  [[ -e $netns ]] || ip netns add "$netns_name"
  in_netns ip link set lo up
  if ! in_netns ip link show node0 >/dev/null 2>&1; then
    in_netns ip link add node0 type veth peer name node0-peer
    in_netns ip address add "$node_ip/24" dev node0
    in_netns ip link set node0-peer up
    in_netns ip link set node0 up
    in_netns ip route add default via "${node_ip%.*}.254" dev node0
  fi
  in_netns sysctl -qw net.ipv4.ip_forward=1
}

delete_network() {
  [[ -e $netns ]] || return 0
  # Anything that still runs in it would keep it alive without a name.
  local each
  for each in $(ip netns pids "$netns_name"); do kill -9 "$each" 2>/dev/null || true; done
  ip netns delete "$netns_name"
}

# The network plugins note for each pod which namespace they made; after a hard stop nobody else removes it.
pod_network_notes() {
  find /var/lib/cni/results -maxdepth 1 -type f -regextype posix-extended \
    -regex ".*/$netns_name-[0-9a-f]{64}-eth0" 2>/dev/null || true
}

delete_pod_networks() {
  local note pod_netns container
  while read -r note; do
    while read -r pod_netns; do
      umount "$pod_netns" 2>/dev/null || true
      rm -f "$pod_netns"
    done < <(grep -oE '/run/netns/cni-[0-9a-f-]+' "$note" | sort -u)
    container=${note%-eth0}
    rm -f "$note" "/var/lib/cni/results/cni-loopback-${container##*-}-lo"
  done < <(pod_network_notes)
}
