#!/usr/bin/env bats
# The same sources give the same bytes, wherever and by whomever they are built.

setup() {
  project=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
}

checkout() { # folder
  mkdir -p "$1"
  git -C "$project" ls-files -z --cached --others --exclude-standard --deduplicate |
    tar -C "$project" --ignore-failed-read --warning=no-failed-read --null -T - -cf - | tar -C "$1" -xf -
}

package() { # folder, what Maven is told
  local folder=$1
  shift
  (cd "$folder" && build/mvn -q -B --no-transfer-progress -Dquick -DskipTests "$@" package)
}

sums() { # folder of a build
  (cd "$1" && find . -name '*.jar' -path '*/target/*' -exec sha256sum {} + | sort -k 2)
}

@test "the jar of the API has the same bytes from another folder, in another zone, language and mask" {
  local one=$BATS_TEST_TMPDIR/one two=$BATS_TEST_TMPDIR/a/folder/with/a/longer/name
  checkout "$one"
  checkout "$two"
  package "$one" -pl crds
  (umask 077 && TZ=Asia/Tokyo LC_ALL=C LANG=C package "$two" -pl crds)
  [ -n "$(sums "$one")" ]
  [ "$(sums "$one")" = "$(sums "$two")" ]
}
