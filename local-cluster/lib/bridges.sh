# shellcheck shell=bash
# A bridge makes one TCP port of a real cluster reachable on the host's loopback: one socat listens there, one in the
# cluster's namespace, with a Unix socket between them. bridges/<host port> records the target.

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    port_is_free "$port" && break
  done
  echo "$port"
}

# A socket that listens shows in /proc/net/tcp with its port in hexadecimal and the state 0A.
port_is_free() {
  ! grep -qiE "^ *[0-9]+: [0-9A-F]+:$(printf '%04X' "$1") [0-9A-F]+:[0-9A-F]+ 0A " /proc/net/tcp /proc/net/tcp6 2>/dev/null
}

# Prints: address and port in the cluster.
bridge_target() { # api | PORT | svc/NAMESPACE/NAME:PORT
  local namespace service port address
  case $1 in
    api) echo "$node_ip:6443" ;;
    svc/*/*:*)
      IFS=/ read -r _ namespace service <<<"${1%:*}"
      port=${1##*:}
      address=$(kubectl_admin -n "$namespace" get service "$service" -o 'jsonpath={.spec.clusterIP}' 2>/dev/null) ||
        fail "there is no Service $service in namespace $namespace" "See:  local-cluster/cluster kubectl --name $name get services -A"
      [[ $address != None ]] || fail "Service $service has no cluster IP" 'Bridge a Service that has one.'
      echo "$address:$port"
      ;;
    *) [[ $1 =~ ^[0-9]+$ ]] || fail "the target '$1' is not understood" 'Use PORT of the node, api, or svc/NAMESPACE/NAME:PORT.'
      echo "$node_ip:$1" ;;
  esac
}

split_bridge() { # TARGET[:HOSTPORT]: sets target and host_port
  local pattern='^(api|[0-9]+|svc/[^/:]+/[^/:]+:[0-9]+)(:([0-9]+))?$'
  [[ $1 =~ $pattern ]] || fail "the bridge '$1' is not understood" 'Use PORT, api or svc/NAMESPACE/NAME:PORT, and :HOSTPORT after it if you like.'
  target=${BASH_REMATCH[1]}
  host_port=${BASH_REMATCH[3]}
  if [[ -z $host_port ]]; then
    case $target in api) host_port=$(free_port) ;; *) host_port=${target##*:} ;; esac
  fi
}

start_bridge() { # target, host port
  local address host_side=(socat "TCP-LISTEN:$2,bind=127.0.0.1,fork,reuseaddr" "UNIX-CONNECT:bridges/$2.sock") cluster_side
  address=$(bridge_target "$1")
  cluster_side=(socat "UNIX-LISTEN:bridges/$2.sock,fork,unlink-early,mode=600" "TCP:$address")
  mkdir -p "$dir/bridges"
  start "bridge-$2-cluster" "${cluster_side[@]}"
  (inside=(); start "bridge-$2-host" "${host_side[@]}")
  record "bridges/$2" "$1"
  wait_for 10 "the bridge to $1 listening" "bridge-$2-cluster,bridge-$2-host" test -S "$dir/bridges/$2.sock"
  wait_for 10 "the bridge on port $2 listening" "bridge-$2-host" port_is_taken "$2"
}

port_is_taken() { ! port_is_free "$1"; }

recorded_bridges() {
  local each
  for each in "$dir"/bridges/*; do
    [[ ! -f $each ]] || echo "${each##*/}"
  done
}

bridge_alive() { # host port
  alive "bridge-$1-host" && { [[ $flavour != node ]] || alive "bridge-$1-cluster"; }
}

end_bridge() { # host port
  stop "bridge-$1-host"
  stop "bridge-$1-cluster"
  rm -f "$dir/bridges/$1" "$dir/bridges/$1.sock"
}

node_bridge() {
  local each target host_port
  for each in "$@"; do
    split_bridge "$each"
    if bridge_alive "$host_port" && [[ $(cat "$dir/bridges/$host_port") == "$target" ]]; then
      echo "$target 127.0.0.1:$host_port"
      continue
    fi
    end_bridge "$host_port"
    port_is_free "$host_port" || fail "port $host_port of this machine is in use" "Choose another:  cluster bridge $target:HOSTPORT"
    start_bridge "$target" "$host_port"
    echo "$target 127.0.0.1:$host_port"
  done
}

end_all_bridges() {
  local port
  for port in $(recorded_bridges); do end_bridge "$port"; done
}

node_unbridge() { # host port... | all
  local each
  for each in "$@"; do
    if [[ $each == all ]]; then
      end_all_bridges
    else
      [[ -f $dir/bridges/$each ]] || fail "no bridge listens on port $each" "See:  local-cluster/cluster status --name $name"
      end_bridge "$each"
    fi
  done
}

# Bridges that a killed process or a restart of the machine has cut. One that cannot be had again does not fail the rest.
restore_bridges() {
  local port
  for port in $(recorded_bridges); do
    ! bridge_alive "$port" || continue
    ("${flavour}_bridge" "$(cat "$dir/bridges/$port"):$port" >/dev/null) ||
      progress "the bridge on port $port is still down"
  done
}

# The host port through which the API server is reached, bridging it when it is not.
api_bridge() {
  local each
  for each in $(recorded_bridges); do
    if [[ $(cat "$dir/bridges/$each") == api ]] && bridge_alive "$each"; then echo "$each"; return; fi
  done
  node_bridge api | sed 's/.*://'
}

# Where the API server itself can forward ports: one kubectl per bridge, recorded like the others.
forward_ports() {
  local each target host_port namespace service
  for each in "$@"; do
    split_bridge "$each"
    [[ $target == svc/* ]] || fail "$flavour forwards Services only, not '$target'" 'Use svc/NAMESPACE/NAME:PORT.'
    IFS=/ read -r _ namespace service <<<"${target%:*}"
    end_bridge "$host_port"
    port_is_free "$host_port" || fail "port $host_port of this machine is in use" "Choose another:  cluster bridge $target:HOSTPORT"
    mkdir -p "$dir/bridges"
    start "bridge-$host_port-host" "$(program kubectl)" --kubeconfig "$dir/config/admin.kubeconfig" \
      -n "$namespace" port-forward "svc/$service" "$host_port:${target##*:}"
    record "bridges/$host_port" "$target"
    wait_for 20 "the bridge on port $host_port listening" "bridge-$host_port-host" port_is_taken "$host_port"
    echo "$target 127.0.0.1:$host_port"
  done
}
