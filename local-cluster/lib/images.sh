# shellcheck shell=bash
# Images of a real node: archives as `docker save` writes them go into its containerd, no registry is asked.

ctr_node() { ctr --address "$dir/containerd.sock" --namespace k8s.io "$@"; }

archive_config() { # archive: digest of the image's configuration, which is the image's identity
  tar -xOf "$1" --occurrence=1 manifest.json | grep -oE '"Config": *"[^"]*"' | grep -oE '[0-9a-f]{64}' | head -n 1
}

archive_tags() {
  tar -xOf "$1" --occurrence=1 manifest.json | tr -d ' \n' | grep -oE '"RepoTags":\[[^]]*\]' | cut -d: -f2- | tr -d '[]"' | tr ',' '\n'
}

# containerd lists an image under its tags and under sha256:<config>; both lead to one manifest.
image_present() { # tag, config digest
  ctr_node images list | awk -v tag="$1" -v config="sha256:$2" \
    '$1 == tag {of_tag = $3} $1 == config {of_config = $3} END {exit !(of_tag != "" && of_tag == of_config)}'
}

archive_present() { # archive
  local config tag tags
  config=$(archive_config "$1")
  tags=$(archive_tags "$1")
  [[ -n $config && -n $tags ]] || return 1
  for tag in $tags; do image_present "$tag" "$config" || return 1; done
}

load_into_node() { # archive...
  local archive begun
  for archive in "$@"; do
    [[ -f $archive ]] || fail "there is no image archive $archive" 'Make one:  local-cluster/images/build NAME'
    ! archive_present "$archive" || continue
    begun=$SECONDS
    ctr_node images import --snapshotter overlayfs "$archive" >>"$dir/log/images.log" 2>&1 ||
      die_with_log images "the image archive $archive could not be imported"
    progress "loaded $(archive_tags "$archive" | tr '\n' ' ')in $((SECONDS - begun)) s"
  done
}
