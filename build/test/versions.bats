#!/usr/bin/env bats
# What stands in more than one place says the same everywhere.

setup() {
  project=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
  cd "$project" || return
}

stated() { # file, pattern with the version in its group: each version that the file states
  sed -nE "s|.*$2.*|\1|p" "$1" | sort -u
}

# Compares a file with the version wanted. A file in which nothing is found is a fault too: the pattern has aged.
compare() { # version wanted, file, pattern
  local found
  found=$(stated "$2" "$3")
  [[ $found == "$1" ]] || echo "$2 states '${found//$'\n'/ and }', but it must be $1"
}

@test "Pulsar: the parent pom's version, wherever one is stated" {
  local wanted faults image='docker\.io/apachepulsar/pulsar:([0-9.]+)' file
  wanted=$(stated pom.xml '<pulsar\.version>([0-9.]+)<')
  faults=$(
    compare "$wanted" controllers/pulsar/src/main/java/dev/millwright/pulsar/cluster/profile/PulsarVersions.java 'DEFAULT = "([0-9.]+)"'
    compare "$wanted" local-cluster/images/recipes/pulsar.sh '^version=\$\{version:-([0-9.]+)\}'
    compare "$wanted" local-cluster/images/pulsar/SHA256SUMS 'pulsar-server-distribution-([0-9.]+)-bin'
    compare "$wanted" examples/pulsar/standard.yaml '^ *version: ([0-9.]+)'
    while IFS= read -r file; do compare "$wanted" "$file" "$image"; done \
      < <(git ls-files local-cluster examples kustomize docs e2e | xargs grep -lE "$image")
  )
  [ -z "$faults" ] || { echo "$faults"; false; }
}

@test "Kubernetes: the version of the modules it is built from, wherever one is stated" {
  local wanted faults
  wanted=$(stated local-cluster/tools/kubernetes/go.mod '[[:space:]]k8s\.io/kubernetes v([0-9.]+)')
  faults=$(
    compare "$wanted" controllers/testkit/src/main/java/dev/millwright/testkit/kubernetes/Programs.java 'VERSION = "([0-9.]+)"'
  )
  [ -z "$faults" ] || { echo "$faults"; false; }
}
