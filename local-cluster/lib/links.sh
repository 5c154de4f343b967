# shellcheck shell=bash
# A link joins two real clusters by a veth pair between their namespaces, so that their nodes reach one another.
# links/<other> in both folders records it, with the word "pods" when the pod ranges are routed too.

end_of_link() { # from, to, "pods" or ""
  local from_ip to_index to_ip
  from_ip=10.245.$(cat "$state_root/$1/index").1
  to_index=$(cat "$state_root/$2/index")
  to_ip=10.245.$to_index.1
  nsenter --net="/run/netns/millwright-$1" ip link set "link$to_index" up
  nsenter --net="/run/netns/millwright-$1" ip route replace "$to_ip/32" dev "link$to_index" src "$from_ip"
  [[ $3 != pods ]] ||
    nsenter --net="/run/netns/millwright-$1" ip route replace "10.244.$to_index.0/24" via "$to_ip" dev "link$to_index" onlink
}

create_link() { # a, b, "pods" or ""
  local a_index b_index
  a_index=$(cat "$state_root/$1/index")
  b_index=$(cat "$state_root/$2/index")
  if ! nsenter --net="/run/netns/millwright-$1" ip link show "link$b_index" >/dev/null 2>&1; then
    nsenter --net="/run/netns/millwright-$1" ip link add "link$b_index" type veth \
      peer name "link$a_index" netns "/run/netns/millwright-$2"
  fi
  # A route needs its device up on both sides.
  nsenter --net="/run/netns/millwright-$2" ip link set "link$a_index" up
  end_of_link "$1" "$2" "$3"
  end_of_link "$2" "$1" "$3"
}

need_linkable() { # name
  [[ -f $state_root/$1/flavour ]] || fail "there is no cluster named $1" "Bring it up:  local-cluster/cluster up --name $1 --flavour node"
  [[ $(cat "$state_root/$1/flavour") == node ]] || fail "cluster $1 is not of flavour node" 'Only real nodes can be linked.'
}

verb_link() {
  local pods=''
  if [[ ${1:-} == --pods ]]; then pods=pods; shift; fi
  [[ $# == 2 && $1 != "$2" ]] || fail 'link takes two different clusters' 'usage: cluster link [--pods] A B'
  need_linkable "$1"
  need_linkable "$2"
  create_link "$1" "$2" "$pods"
  mkdir -p "$state_root/$1/links" "$state_root/$2/links"
  echo "$pods" | tee "$state_root/$1/links/$2" >"$state_root/$2/links/$1"
  progress "linked $1 and $2${pods:+, pods too}"
}

verb_unlink() {
  (($# == 2)) || fail 'unlink takes two clusters' 'usage: cluster unlink A B'
  need_linkable "$1"
  need_linkable "$2"
  nsenter --net="/run/netns/millwright-$1" ip link delete "link$(cat "$state_root/$2/index")" 2>/dev/null || true
  rm -f "$state_root/$1/links/$2" "$state_root/$2/links/$1"
  progress "unlinked $1 and $2"
}

recorded_links() {
  local each
  for each in "$dir"/links/*; do
    [[ ! -f $each ]] || echo "${each##*/}"
  done
}

# After a restart of the machine the namespaces are new; the link returns with the second of the two.
restore_links() {
  local other
  for other in $(recorded_links); do
    [[ ! -e /run/netns/millwright-$other ]] || create_link "$name" "$other" "$(cat "$dir/links/$other")"
  done
}

forget_links() {
  local other
  for other in $(recorded_links); do
    rm -f "$state_root/$other/links/$name"
    [[ ! -e /run/netns/millwright-$other ]] ||
      nsenter --net="/run/netns/millwright-$other" ip link delete "link$(fact index)" 2>/dev/null || true
  done
}
