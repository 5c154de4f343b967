# shellcheck shell=bash
# Flavour kind: the program kind makes the cluster in Docker; these are its commands behind our verbs.

kind_cluster() { echo "millwright-$name"; }

kind_prepare() { need_programs docker kind; }

kind_exists() { kind get clusters 2>/dev/null | grep -qx "$(kind_cluster)"; }

kind_is_up() { kind_exists && kubectl_admin get --raw /readyz --request-timeout 5s >/dev/null 2>&1; }

kind_up() {
  docker info >/dev/null 2>&1 || fail 'Docker does not answer' 'Start Docker, or choose --flavour node, simulated or current.'
  [[ $datastore == etcd ]] || fail 'kind brings its own etcd' 'Leave --datastore away, or choose --flavour node.'
  "$local_cluster/binaries" kubectl
  if kind_exists; then
    # Its containers may have been stopped, as after a restart of the machine.
    kind get nodes --name "$(kind_cluster)" | xargs docker start >>"$dir/log/kind.log" 2>&1 ||
      die_with_log kind 'the containers of the kind cluster could not be started'
  else
    kind create cluster --name "$(kind_cluster)" --wait 180s --kubeconfig "$dir/config/admin.kubeconfig" 2>&1 |
      tee -a "$dir/log/kind.log" >&2 || die_with_log kind 'kind could not make the cluster'
  fi
  (umask 077; kind get kubeconfig --name "$(kind_cluster)" >"$dir/config/admin.kubeconfig")
  local deadline=$((SECONDS + 120))
  until kind_is_up; do
    ((SECONDS < deadline)) || fail 'the API server of the kind cluster did not answer within 120 s' "Look with:  kind export logs --name $(kind_cluster)"
    sleep 1
  done
}

kind_down() {
  end_all_bridges
  kind delete cluster --name "$(kind_cluster)" --kubeconfig "$dir/config/admin.kubeconfig"
}

kind_run() { exec env "$@"; }

kind_kubeconfig() { cat "$dir/config/admin.kubeconfig"; }

kind_kubeconfig_host() { kind_kubeconfig; }

kind_load_image() {
  local archive
  for archive in "$@"; do kind load image-archive "$archive" --name "$(kind_cluster)"; done
}

kind_bridge() { forward_ports "$@"; }

kind_unbridge() { node_unbridge "$@"; }
