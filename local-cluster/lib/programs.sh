# shellcheck shell=bash
# The programs of a local cluster: where each comes from, and its place in the cache.

kubernetes_version=$(module_version kubernetes k8s.io/kubernetes)
all_programs=(etcd kube-apiserver kube-controller-manager kube-scheduler kubelet kube-proxy kubectl kwok coredns kine volumes)

# Prints: folder of the module, package, version, CGO_ENABLED.
program_source() { # name
  case $1 in
    etcd) echo "tools/etcd go.etcd.io/etcd/server/v3 $(module_version etcd go.etcd.io/etcd/server/v3) 0" ;;
    kube-* | kubelet | kubectl) echo "tools/kubernetes k8s.io/kubernetes/cmd/$1 $kubernetes_version 0" ;;
    kwok) echo "tools/kwok sigs.k8s.io/kwok/cmd/kwok $(module_version kwok sigs.k8s.io/kwok) 0" ;;
    coredns) echo "tools/coredns github.com/coredns/coredns $(module_version coredns github.com/coredns/coredns) 0" ;;
    kine) echo "tools/kine github.com/k3s-io/kine $(module_version kine github.com/k3s-io/kine) 1" ;;
    volumes) echo "volumes . $(cat "$local_cluster"/volumes/{main.go,go.mod,go.sum} | sha256sum | cut -c1-12) 0" ;;
  esac
}

program() { # name: path of the program in the cache
  local source version
  source=$(program_source "$1")
  version=$(cut -d' ' -f3 <<<"$source")
  echo "$cache/bin/$1-$version/$1"
}
