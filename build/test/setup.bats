#!/usr/bin/env bats
# A fresh Debian: no JDK, no Go, no package lists. The programs of the machine are stand-ins that note what is asked.
# shellcheck disable=SC2016 # the stand-ins expand their own words

setup() {
  machine=$BATS_TEST_TMPDIR/machine
  mkdir -p "$machine"/{build,local-cluster,bin,known}
  cp "$BATS_TEST_DIRNAME/../setup" "$machine/build/setup"
  local each
  for each in bash dirname sed dpkg ln; do ln -s "$(command -v "$each")" "$machine/bin/$each"; done
  for each in mvn curl git gcc; do program "bin/$each" ':'; done
  program build/find-jdk 'test -e "$machine/jdk" || { echo "no JDK: install one" >&2; exit 1; }'
  program local-cluster/packages 'echo "$*" >>"$machine/installed"
    case "$*" in *jdk*) : >"$machine/jdk" ;; esac
    case "$*" in *golang*) ln -s "$machine/bin/mvn" "$machine/bin/go" ;; esac'
  program bin/apt-cache 'read -r version <"$machine/known/$2" && printf "%s:\n  Installed: (none)\n  Candidate: %s\n" "$2" "$version"'
  program bin/apt-get 'echo update >>"$machine/updates"; for file in "$machine"/mirror/*; do ln -s "$file" "$machine/known/"; done'
}

program() { # path in the machine, body
  printf '#!/usr/bin/env bash\nmachine=%s\n%s\n' "$machine" "$2" >"$machine/$1"
  chmod +x "$machine/$1"
}

mirror() { # package, version
  mkdir -p "$machine/mirror"
  echo "$2" >"$machine/mirror/$1"
}

run_setup() {
  ((EUID == 0)) || skip 'only root fetches package lists'
  PATH=$machine/bin run "$machine/build/setup"
}

@test "without package lists they are fetched first, and what they have is installed" {
  mirror openjdk-25-jdk-headless 25.0.1+8-1
  mirror openjdk-21-jdk-headless 21.0.9+10-1
  mirror golang-go '2:1.24~2'
  run_setup
  [ "$status" -eq 0 ]
  [ "$(cat "$machine/updates")" = update ]
  [ "$(cat "$machine/installed")" = 'openjdk-25-jdk-headless golang-go' ]
}

@test "a machine that has all is left alone" {
  : >"$machine/jdk"
  ln -s "$machine/bin/mvn" "$machine/bin/go"
  run_setup
  [ "$status" -eq 0 ]
  [ -z "$output" ]
  [ ! -e "$machine/updates" ]
  [ ! -e "$machine/installed" ]
}

@test "a Go too old to fetch another is not installed, but named with the cure" {
  mirror openjdk-21-jdk-headless 21.0.9+10-1
  mirror golang-go '2:1.19~1'
  run_setup
  [ "$status" -eq 1 ]
  [ "$(cat "$machine/installed")" = openjdk-21-jdk-headless ]
  [[ $output == *'Go 1.26 or later is missing'*'go.dev/dl'*'2:1.19~1, is too old'* ]]
}

@test "a machine whose apt has no JDK is told what to install" {
  mirror golang-go '2:1.26~1'
  run_setup
  [ "$status" -eq 1 ]
  [ "$(cat "$machine/installed")" = golang-go ]
  [[ $output == *'no JDK: install one'* ]]
}
