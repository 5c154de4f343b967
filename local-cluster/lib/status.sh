# shellcheck shell=bash
# One screen: what runs, where its kubeconfig and logs are, and what is bridged.

verb_status() {
  no_arguments
  local each names
  if [[ -n $chosen_name ]]; then
    need_cluster
    print_status
    return
  fi
  mapfile -t names < <(cluster_names)
  ((${#names[@]})) || { echo 'no cluster; bring one up:  local-cluster/cluster up'; return; }
  for each in "${names[@]}"; do
    use_cluster "$each"
    print_status
  done
}

print_status() {
  local datastore='' server='' inside=()
  case $flavour in
    node | simulated) "${flavour}_prepare" ;;
  esac
  printf '%s: flavour %s%s\n' "$name" "$flavour" "$([[ $flavour != node && $flavour != simulated ]] || echo ", datastore $(fact datastore)")"
  print_programs
  print_nodes
  printf '  %-12s %s\n' kubeconfig "$dir/config/admin.kubeconfig$([[ $flavour != node ]] || echo ' (inside: cluster run; outside: cluster kubeconfig --host)')"
  printf '  %-12s %s\n' logs "$dir/log/"
  print_bridges
}

print_programs() {
  local each
  for each in $(recorded_programs); do
    [[ $each != bridge-* ]] || continue
    if alive "$each"; then
      printf '  %-24s up    pid %-8s %5s MiB\n' "$each" "$pid" "$(rss_mib "$pid")"
    else
      printf '  %-24s DOWN  %s\n' "$each" "$dir/log/$each.log"
    fi
  done
}

print_nodes() {
  local lines
  if lines=$(timeout 10 "${inside[@]}" "$(program kubectl)" --kubeconfig "$dir/config/admin.kubeconfig" get nodes --request-timeout 5s \
    -o 'jsonpath={range .items[*]}{.status.conditions[?(@.type=="Ready")].status} {.metadata.name}{"\n"}{end}' 2>/dev/null); then
    printf '  %-12s %s ready of %s\n' nodes "$(grep -c '^True' <<<"$lines" || true)" "$(grep -c . <<<"$lines" || true)"
  else
    printf '  %-12s %s\n' nodes "the API server does not answer; repair it:  local-cluster/cluster up --name $name"
  fi
}

print_bridges() {
  local port other
  for port in $(recorded_bridges); do
    printf '  %-12s 127.0.0.1:%s -> %s%s\n' bridge "$port" "$(cat "$dir/bridges/$port")" "$(bridge_alive "$port" || echo '  DOWN')"
  done
  for other in $(recorded_links); do
    printf '  %-12s %s\n' link "$other"
  done
}
