# shellcheck shell=bash
# Flavour current: whatever cluster the person's kubeconfig points to at `up`. A copy of that one context is used from
# then on, so that a switch of context in between hits nobody. Nothing of the cluster is made or removed here.

current_prepare() { "$local_cluster/binaries" kubectl; }

current_context() { "$(program kubectl)" config current-context 2>/dev/null; }

# Asked with the copy: a cluster that was made anew under the same name has other certificates.
current_is_up() {
  [[ $(fact context) == "$(current_context)" ]] && kubectl_admin get --raw /readyz --request-timeout 10s >/dev/null 2>&1
}

current_answers() { "$(program kubectl)" get --raw /readyz --request-timeout 10s >/dev/null; }

current_up() {
  local context before
  context=$(current_context) || fail 'your kubeconfig has no current context' 'Choose one:  kubectl config use-context NAME'
  before=$(fact context)
  [[ -z $before || $before == "$context" ]] ||
    fail "cluster $name is context $before, and your kubeconfig now points to $context" \
      "Let go of $before first (cluster down --name $name), go back to it (kubectl config use-context $before), or choose another --name."
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

# Nodes that are not ours are given nothing; the person is told what they will look for.
current_load_image() { # archive...
  local archive
  for archive in "$@"; do
    progress "context $(fact context) must be able to pull $(archive_tags "$archive" | paste -sd' '), or its own tool must load $archive (minikube image load, k3s ctr images import, …)"
  done
}

current_bridge() { forward_ports "$@"; }

current_unbridge() { node_unbridge "$@"; }
