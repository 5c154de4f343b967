# shellcheck shell=bash
# Flavour current: whatever cluster the person's kubeconfig points to at `up`. A copy of that one context is used from
# then on, so that a switch of context in between hits nobody. Nothing of the cluster is made or removed here.

current_prepare() { "$local_cluster/binaries" kubectl; }

current_context() { "$(program kubectl)" config current-context 2>/dev/null; }

current_is_up() { [[ $(fact context) == "$(current_context)" ]] && current_answers; }

current_answers() { "$(program kubectl)" get --raw /readyz --request-timeout 10s >/dev/null; }

current_up() {
  local context
  context=$(current_context) || fail 'your kubeconfig has no current context' 'Choose one:  kubectl config use-context NAME'
  current_answers || fail "the cluster of context $context does not answer" 'Start it, or choose another context:  kubectl config use-context NAME'
  record context "$context"
  (umask 077; "$(program kubectl)" config view --raw --minify --flatten >"$dir/config/admin.kubeconfig")
  progress "using context $context"
}

current_down() {
  end_all_bridges
  progress "context $(fact context) is yours: nothing in that cluster was deleted"
}

current_run() { exec env "$@"; }

current_kubeconfig() { cat "$dir/config/admin.kubeconfig"; }

current_kubeconfig_host() { current_kubeconfig; }

current_load_image() {
  fail 'images cannot be given to a cluster that is not ours' 'Load them with its own tool (minikube image load, k3s ctr images import, …), or push them to a registry it reads.'
}

current_bridge() { forward_ports "$@"; }

current_unbridge() { node_unbridge "$@"; }
