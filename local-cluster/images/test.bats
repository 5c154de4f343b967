#!/usr/bin/env bats
bats_require_minimum_version 1.5.0
# The packer and the cache, on images that take a second to make. Run: local-cluster/images/test

setup() {
  images=$BATS_TEST_DIRNAME
  export MILLWRIGHT_CACHE=$BATS_TEST_TMPDIR/cache
}

# A project of its own, so that a test may change an input.
copy_of_the_images() {
  mkdir -p "$BATS_TEST_TMPDIR/project/local-cluster"
  cp -r "$images" "$BATS_TEST_TMPDIR/project/local-cluster/images"
  copy=$BATS_TEST_TMPDIR/project/local-cluster/images
}

@test "the same inputs give the same bytes" {
  first=$("$images/build" pause | tail -n 1)
  second=$(MILLWRIGHT_CACHE=$BATS_TEST_TMPDIR/other "$images/build" pause | tail -n 1)
  [ "$first" != "$second" ]
  cmp "$first" "$second"
}

@test "a second run finds the archive and leaves it alone" {
  first=$("$images/build" pause)
  before=$(stat -c '%i %Y' "$first")
  run --separate-stderr "$images/build" pause
  [ "$output" = "$first" ]
  [ -z "$stderr" ]
  [ "$(stat -c '%i %Y' "$first")" = "$before" ]
}

@test "a changed input gives another archive" {
  copy_of_the_images
  first=$("$copy/build" pause)
  echo '// changed' >>"$copy/pause/main.go"
  second=$("$copy/build" pause)
  [ "$first" != "$second" ]
  [ -f "$first" ]
  [ -f "$second" ]
}

@test "only the newest three archives of a name stay" {
  copy_of_the_images
  for round in 1 2 3 4 5; do
    echo "// $round" >>"$copy/pause/main.go"
    newest=$("$copy/build" pause)
  done
  [ "$(find "$MILLWRIGHT_CACHE/images" -name 'pause-*.tar' | wc -l)" -eq 3 ]
  [ -f "$newest" ]
}

@test "the archive is a docker-archive whose digests hold" {
  archive=$("$images/build" pause)
  mkdir "$BATS_TEST_TMPDIR/open"
  cd "$BATS_TEST_TMPDIR/open"
  tar -xf "$archive"
  [ "$(jq -r '.[0].RepoTags[0]' manifest.json)" = "$("$images/build" --ref pause)" ]
  config=$(jq -r '.[0].Config' manifest.json)
  [ "$(sha256sum <"$config" | cut -d' ' -f1).json" = "$config" ]
  jq -r '.[0].Layers[]' manifest.json >layers
  jq -r '.rootfs.diff_ids[]' "$config" >digests
  while read -r layer <&3 && read -r digest <&4; do
    [ "sha256:$(sha256sum <"$layer" | cut -d' ' -f1)" = "$digest" ]
  done 3<layers 4<digests
  [ "$(wc -l <layers)" -eq "$(wc -l <digests)" ]
}

@test "an image may have several tags" {
  copy_of_the_images
  echo 'more_refs=(example.org/pause:other)' >>"$copy/recipes/pause.sh"
  archive=$("$copy/build" pause)
  run tar -xOf "$archive" manifest.json
  [ "$(jq -r '.[0].RepoTags | join(" ")' <<<"$output")" = "$("$copy/build" --ref pause) example.org/pause:other" ]
}

@test "layers hold no owner, group or time of this machine" {
  archive=$("$images/build" pause)
  mkdir "$BATS_TEST_TMPDIR/open"
  tar -xf "$archive" -C "$BATS_TEST_TMPDIR/open"
  layer=$(jq -r '.[0].Layers[0]' "$BATS_TEST_TMPDIR/open/manifest.json")
  run tar --utc --full-time -tvf "$BATS_TEST_TMPDIR/open/$layer"
  [ "$(awk '{print $2, $4, $5}' <<<"$output" | sort -u)" = '0/0 1980-01-01 00:00:00' ]
}

@test "the pause program sleeps until it is told to stop" {
  archive=$("$images/build" pause)
  mkdir -p "$BATS_TEST_TMPDIR/open/root"
  tar -xf "$archive" -C "$BATS_TEST_TMPDIR/open"
  tar -xf "$BATS_TEST_TMPDIR/open/$(jq -r '.[0].Layers[0]' "$BATS_TEST_TMPDIR/open/manifest.json")" -C "$BATS_TEST_TMPDIR/open/root"
  "$BATS_TEST_TMPDIR/open/root/pause" 3>&- &
  pid=$!
  sleep 0.3
  kill -0 "$pid"
  kill -TERM "$pid"
  wait "$pid"
}

@test "a name nobody knows is refused with the names there are" {
  run "$images/build" nonsense
  [ "$status" -ne 0 ]
  [[ $output == *'no image named nonsense'* ]]
  [[ $output == *pulsar-controller* ]]
}
