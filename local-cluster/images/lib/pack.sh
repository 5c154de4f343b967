# shellcheck shell=bash disable=SC2154
# Layers and archives whose bytes depend on their content only: sorted names, numeric owners, one fixed time.

stable_tar=(tar --format=posix --pax-option='exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime'
  --sort=name --mtime=@315532800 --numeric-owner)
layer_files=()

# Adds a finished layer tar to the image.
add_layer() {
  [[ -f $1.sha256 ]] || sha256sum "$1" | cut -d' ' -f1 >"$1.sha256"
  layer_files+=("$1")
}

# Packs a folder of the recipe as a layer: root owns what is in it.
pack_layer() { # folder, further tar options
  local out=$work/layer-${#layer_files[@]}.tar folder=$1
  shift
  "${stable_tar[@]}" --owner=0 --group=0 "$@" -C "$folder" -cf "$out" .
  add_layer "$out"
}

# The same with folders in it that a user, and whoever is in root's group, may write to.
pack_with_writable() { # label, folder, user, writable folders below it...
  local out=$work/layer-$1.tar folder=$2 user=$3 each excluded=()
  shift 3
  for each in "$@"; do
    chmod -R g+w "$folder/$each"
    excluded+=("--exclude=./$each")
  done
  progress "$name: packing"
  "${stable_tar[@]}" --owner=0 --group=0 "${excluded[@]}" -C "$folder" -cf "$out" .
  "${stable_tar[@]}" --owner="$user" --group=0 -C "$folder" -rf "$out" "${@/#/./}"
  rm -rf "$folder"
  add_layer "$out"
}

# A docker-archive: manifest, configuration, each layer once and named by its digest.
pack_archive() { # file with the OCI "config" object, output, tags...
  local stage=$work/stage configuration=$1 out=$2 digest separator='' layer_names='' layer_ids='' layer image tags
  shift 2
  tags=$(printf ',"%s"' "$@")
  mkdir "$stage"
  for layer in "${layer_files[@]}"; do
    digest=$(<"$layer.sha256")
    ln -sf "$(readlink -f "$layer")" "$stage/$digest.tar"
    layer_names+="$separator\"$digest.tar\""
    layer_ids+="$separator\"sha256:$digest\""
    separator=,
  done
  printf '{"architecture":"%s","os":"linux","created":"1980-01-01T00:00:00Z","config":%s,"rootfs":{"type":"layers","diff_ids":[%s]}}' \
    "$(architecture)" "$(<"$configuration")" "$layer_ids" >"$stage/config"
  image=$(sha256sum "$stage/config" | cut -d' ' -f1)
  mv "$stage/config" "$stage/$image.json"
  printf '[{"Config":"%s.json","RepoTags":[%s],"Layers":[%s]}]' "$image" "${tags#,}" "$layer_names" >"$stage/manifest.json"
  (cd "$stage" && "${stable_tar[@]}" --owner=0 --group=0 --mode=u=rw,go=r --dereference -cf "$out" manifest.json "$image.json" -- *.tar)
}
