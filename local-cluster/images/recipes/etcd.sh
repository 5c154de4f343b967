# shellcheck shell=bash disable=SC2034,SC2154
# etcd as a store of its own, for clusters that keep their metadata in one; the program the local control plane runs.
ref=gcr.io/etcd-development/etcd:v3.6.8

prepare() { binary=$("$project/local-cluster/binaries" --path etcd); }

inputs() { sha256sum <"$binary"; }

layers() {
  mkdir -p "$work/root/usr/local/bin"
  install -m 755 "$binary" "$work/root/usr/local/bin/etcd"
  chmod -R 755 "$work/root"
  pack_layer "$work/root"
}

config() { echo '{"Entrypoint":["/usr/local/bin/etcd"],"User":"65532:65532","WorkingDir":"/"}'; }
