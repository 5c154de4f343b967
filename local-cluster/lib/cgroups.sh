# shellcheck shell=bash
# The control groups of a cluster's pods, /millwright-<name> in every hierarchy, on version 1, 2 and both.

cgroup_hierarchies() {
  if [[ -f /sys/fs/cgroup/cgroup.controllers ]]; then echo /sys/fs/cgroup; return; fi
  awk '$3 ~ /^cgroup2?$/ {print $2}' /proc/mounts
}

create_cgroups() {
  local each controller controllers
  for each in $(cgroup_hierarchies); do
    mkdir -p "$each/millwright-$name"
    [[ -f $each/cgroup.subtree_control ]] || continue
    read -ra controllers <"$each/cgroup.controllers" || true
    for controller in "${controllers[@]}"; do
      echo "+$controller" 2>/dev/null >"$each/cgroup.subtree_control" || true
    done
  done
}

cgroup_folders() {
  local each
  for each in $(cgroup_hierarchies); do
    [[ ! -d $each/millwright-$name ]] || find "$each/millwright-$name" -depth -type d 2>/dev/null
  done
}

kill_in_cgroups() {
  local folder each
  while read -r folder; do
    while read -r each; do kill -9 "$each" 2>/dev/null || true; done < <(cat "$folder/cgroup.procs" 2>/dev/null)
  done < <(cgroup_folders)
}

delete_cgroups() {
  local folder deadline=$((SECONDS + 10))
  while [[ -n $(cgroup_folders) ]] && ((SECONDS < deadline)); do
    kill_in_cgroups
    while read -r folder; do rmdir "$folder" 2>/dev/null || true; done < <(cgroup_folders)
    sleep 0.1
  done
}
