# shellcheck shell=bash disable=SC2034,SC2154
# The container that holds a pod's namespaces; a program of our own under the name containerd expects.
ref=registry.k8s.io/pause:3.10

inputs() { cat "$images"/pause/*; }

layers() {
  need go golang-go
  mkdir "$work/root"
  (cd "$images/pause" && CGO_ENABLED=0 GOFLAGS=-mod=readonly go build -trimpath -ldflags '-s -w -buildid=' -o "$work/root/pause" .)
  chmod 755 "$work/root" "$work/root/pause"
  pack_layer "$work/root"
}

config() { echo '{"Entrypoint":["/pause"],"User":"65535:65535"}'; }
