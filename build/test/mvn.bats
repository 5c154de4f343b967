#!/usr/bin/env bats
# Tests find the programs where the scripts put them.

setup() {
  build=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
  mkdir "$BATS_TEST_TMPDIR/bin"
  printf '#!/bin/sh\nprintf "%%s\\n" "$@"\n' >"$BATS_TEST_TMPDIR/bin/mvn"
  chmod +x "$BATS_TEST_TMPDIR/bin/mvn"
  PATH=$BATS_TEST_TMPDIR/bin:$PATH
  unset MILLWRIGHT_CACHE XDG_CACHE_HOME
}

@test "Maven is told the cache that the environment names" {
  [ "$(MILLWRIGHT_CACHE=/a XDG_CACHE_HOME=/b "$build/mvn" test)" = $'-Dmillwright.cache=/a\ntest' ]
  [ "$(XDG_CACHE_HOME=/b "$build/mvn" test)" = $'-Dmillwright.cache=/b/millwright\ntest' ]
  [ "$(HOME=/c JAVA_HOME=$("$build/find-jdk") "$build/mvn" test)" = $'-Dmillwright.cache=/c/.cache/millwright\ntest' ]
}
