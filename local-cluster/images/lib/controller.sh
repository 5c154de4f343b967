# shellcheck shell=bash disable=SC2034,SC2154
# A controller of this project on the JVM: the layout of native-images/Containerfile.jvm-aot, made without Docker.
#   /opt/java  a runtime cut out of the build JDK      /app  controller.jar, lib/, jvm-flags, controller.aot

runtime_modules=java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http
runtime_modules+=,java.security.jgss,java.sql,jdk.crypto.ec,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs
# Providers that the runtime's java.security names. Java would look for one that is missing in every jar, and find and
# start Bouncy Castle's on the way: 400 classes and thousands of objects that nobody asked for.
runtime_modules+=,java.smartcardio,java.xml.crypto,jdk.crypto.cryptoki,jdk.security.jgss
jvm_flags=$project/native-images/jvm-flags
# shellcheck source-path=SCRIPTDIR source=training.sh
. "$images/lib/training.sh"

# All that a recipe says: the application's folder in controllers/, and what its training run applies, each as
# COLLECTION=FILE with the collection's path on the API server.
controller_image() { # folder, samples...
  application=$1
  shift
  training_samples=("$@")
  version=${version:-$(project_version)}
  ref=ghcr.io/millwright/$application-controller:$version
}

prepare() { build_controller "$application"; }
inputs() { controller_inputs; }
layers() { controller_layers; }
config() { controller_config; }

project_version() { sed -n '/<artifactId>millwright</{n;s/.*<version>\(.*\)<.*/\1/p}' "$project/pom.xml"; }

# Builds the application when it is not there or older than a source, as make would.
build_controller() { # module
  module=$project/controllers/$1 target=$project/controllers/$1/target
  jdk=$("$project/build/find-jdk")
  runner=$(runner_jar)
  if [[ -n $runner && -d $target/lib && -z $(newer_sources "$runner") ]]; then return; fi
  progress "$name: building the application with Maven"
  rm -rf "${target:?}/lib" "$target"/*-runner.jar
  (cd "$project" && build/mvn -q -B -Dstyle.color=never -Dquick -DskipTests -pl "controllers/$1" -am package -Dquarkus.package.jar.type=legacy-jar) >&2 ||
    fail "Maven could not build controllers/$1" 'the lines above say why'
  runner=$(runner_jar)
  [[ -n $runner ]] || fail "controllers/$1 gave no runner jar" 'look for quarkus.package.jar.type in its configuration and remove it'
}

runner_jar() { compgen -G "$target/*-runner.jar" | head -n 1 || true; }

newer_sources() { # file
  local recipe other others=()
  for recipe in "$images"/recipes/*-controller.sh; do
    other=${recipe##*/} other=${other%-controller.sh}
    [[ $other == "$application" ]] || others+=(! -path "$project/controllers/$other/*" ! -path "$project/controllers/$other-*")
  done
  find "$project"/{pom.xml,crds,controllers} -newer "$1" -type f \( -name pom.xml -o -path '*/src/main/*' \) "${others[@]}" -print -quit
}

controller_inputs() {
  local sample
  sha256sum <"$runner"
  (cd "$target/lib" && sha256sum -- *.jar)
  cat "$jdk/release" "$jvm_flags" "$(crds)"/*.yaml
  for sample in "${training_samples[@]}"; do cat "$project/${sample#*=}"; done
}

crds() { echo "$project/crds/manifests"; }

# Three layers, from the seldom changed to the often changed: Debian's C library, Java, the application.
controller_layers() {
  debian_layer base-glibc extract 'millwright:x:65532:65532::/app:/usr/sbin/nologin' libc6 base-files netbase tzdata
  progress "$name: cutting a runtime out of $jdk"
  mkdir -p "$work/java/opt" "$work/app/app"
  "$jdk/bin/jlink" --add-modules "$runtime_modules" --strip-debug --no-man-pages --no-header-files --output "$work/java/opt/java"
  install -m 644 "$runner" "$work/app/app/controller.jar"
  install -m 644 "$jvm_flags" "$work/app/app/jvm-flags"
  cp -r "$target/lib" "$work/app/app/lib"
  # The cache remembers the time of each jar and of the runtime, so they get the archive's time first.
  find "$work/java" "$work/app" -exec touch -h -d @315532800 {} +
  if has_aot_cache; then train "$work/app/app" "$work/java/opt/java/bin/java"; fi
  chmod -R u=rwX,go=rX "$work/java" "$work/app"
  pack_layer "$work/java"
  pack_layer "$work/app"
}

has_aot_cache() {
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$jdk/release")
  ((version >= 25)) && return
  progress "$name: JDK $version has no AOT cache, so the controller will start in seconds instead of one; build with JDK 25"
  return 1
}

controller_config() {
  local cache_flag=''
  [[ ! -f $work/app/app/controller.aot ]] || cache_flag='"-XX:AOTCache=controller.aot",'
  cat <<EOF
{"User":"65532:65532","WorkingDir":"/app","ExposedPorts":{"9000/tcp":{}},
"Env":["PATH=/opt/java/bin","LANG=C.UTF-8","MALLOC_ARENA_MAX=2"],
"Entrypoint":["/opt/java/bin/java","@jvm-flags",$cache_flag"-jar","controller.jar"]}
EOF
}
