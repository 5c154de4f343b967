# shellcheck shell=bash disable=SC2034,SC2154
# The cluster's DNS server, built from its Go module; nothing else is in the image.
ref=registry.k8s.io/coredns/coredns:v1.14.2

prepare() { binary=$("$project/local-cluster/binaries" --path coredns); }

inputs() { sha256sum <"$binary"; }

layers() {
  mkdir "$work/root"
  install -m 755 "$binary" "$work/root/coredns"
  chmod 755 "$work/root"
  pack_layer "$work/root"
}

# The pod grants NET_BIND_SERVICE or lets unprivileged processes use port 53; root is not needed for more.
config() { echo '{"Entrypoint":["/coredns"],"User":"65532:65532","WorkingDir":"/"}'; }
