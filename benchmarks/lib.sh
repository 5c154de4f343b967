# shellcheck shell=bash
# What the benchmarks of all controllers share: clusters that are taken down, the controller as in its image, Java.
# The script that reads this is in the same folder and has set here.

# shellcheck disable=SC2154
project=$(cd "$here/.." && pwd)
cluster=$project/local-cluster/cluster
# shellcheck disable=SC2034 # the scripts that read this use it
work=$here/target/work
cd "$project" || exit

step() { printf 'bench %5ds  %s\n' "$SECONDS" "$*"; }

clusters=()
# shellcheck disable=SC2317 # called by the trap
take_down() {
  local status=$? name
  trap - EXIT
  for name in "${clusters[@]}"; do "$cluster" down --name "$name" || status=1; done
  exit "$status"
}
trap take_down EXIT
trap 'exit 130' INT TERM

up() { # name, options of cluster up...
  local name=$1
  shift
  clusters+=("$name")
  "$cluster" up --name "$name" --audit "$@"
}

# One that has done its part, so that it does nothing beside the next.
down() { # name
  "$cluster" down --name "$1"
}

# CRDs, accounts and roles; the controllers themselves run outside.
install_without_controllers() { # name
  "$cluster" kubectl --name "$1" -- apply --server-side -k kustomize/overlays/dev >/dev/null
  "$cluster" kubectl --name "$1" -- -n millwright-system scale deployment --all --replicas 0 >/dev/null
}

compile() {
  step 'compiling'
  build/mvn -q -B -Dquick -pl benchmarks -am -DskipTests package dependency:build-classpath \
    "-Dmdep.outputFile=$here/target/classpath" -Dmdep.includeScope=runtime
}

java_command() { # main class, JVM options...
  local main=$1
  shift
  # shellcheck disable=SC2034 # the scripts that read this use it
  java=("$(build/find-jdk)/bin/java" -cp "$here/target/classes:$(<"$here/target/classpath")" "-Dmillwright.root=$project"
    "-Dmillwright.cache=${MILLWRIGHT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/millwright}"
    "-Dmillwright.version=$(version)"
    "-Dmillwright.kubernetes.version=$(sed -n 's|.*k8s.io/kubernetes v\([0-9.]*\).*|\1|p' local-cluster/tools/kubernetes/go.mod)"
    "$@" "$main" --work "$work" --results "$here/results")
}
version() { sed -n '/<artifactId>millwright</{n;s/.*<version>\(.*\)<.*/\1/p}' pom.xml; }
property() { sed -n "s|.*<$1>\(.*\)</$1>.*|\1|p" pom.xml | head -n 1; }

unpack_image() { # name, folder, paths in it...
  local archive folder=$2
  archive=$(local-cluster/images/build "$1")
  shift 2
  rm -rf "$folder" && mkdir -p "$folder"
  tar -xOf "$archive" manifest.json | grep -oE '[0-9a-f]{64}\.tar' | while read -r layer; do
    tar -xOf "$archive" "$layer" | tar -x -C "$folder" "$@" 2>/dev/null || true
  done
}

# Outside a container, with the runtime, the jars, the flags and the cache of the image.
unpack_controller() { # name
  step 'the controller as in its image'
  unpack_image "$1" "$work/image" ./opt/java ./app
  [[ -x $work/image/opt/java/bin/java ]] || { echo "bench: the image $1 holds no Java; make it anew: local-cluster/images/build $1" >&2; exit 1; }
}

# The image's entrypoint and working directory, and the memory limit its container would have.
# shellcheck disable=SC2034 # the scripts that read this use it
controller=(--controller-folder "$work/image/app" --controller
  "$work/image/opt/java/bin/java @jvm-flags -XX:MaxRAM=512m -XX:AOTCache=controller.aot -jar controller.jar")
mkdir -p "$work"
