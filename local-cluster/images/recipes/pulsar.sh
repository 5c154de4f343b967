# shellcheck shell=bash disable=SC2034,SC2154
# Apache Pulsar from its published server distribution, laid out like the project's own image:
# /pulsar, Java 21, user 10000 in group 0, and only the folders that must be writable are.
version=${version:-4.0.8}
ref=docker.io/apachepulsar/pulsar:$version
distribution=pulsar-server-distribution-$version-bin.tar.gz
java_security=etc/java-21-openjdk/security/java.security
writable=(conf data download logs instances/deps packages-storage)

inputs() { grep -F " $distribution" "$images/pulsar/SHA256SUMS" || true; }

fetch() {
  mkdir -p "$cache/downloads"
  [[ ! -f $cache/downloads/$distribution ]] || return 0
  need mvn maven
  progress "pulsar: fetching the server distribution $version (245 MB)"
  (cd "$work" && "$project/build/mvn" -q -B -Dstyle.color=never org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="org.apache.pulsar:pulsar-server-distribution:$version:tar.gz:bin" -DoutputDirectory="$work") >&2 ||
    fail "Maven could not fetch the Pulsar server distribution $version" 'check that the version exists and that Maven reaches its repositories'
  check_sum "$work/$distribution" "$images/pulsar/SHA256SUMS"
  mv "$work/$distribution" "$cache/downloads/"
}

layers() {
  fetch
  java21_layer
  local root=$work/root folder
  progress "pulsar: unpacking"
  mkdir -p "$root/pulsar"
  tar -xzf "$cache/downloads/$distribution" -C "$root/pulsar" --strip-components=1 --no-same-owner --exclude='*/bin/*.cmd'
  for folder in "${writable[@]}"; do mkdir -p "$root/pulsar/$folder"; done
  short_name_cache "$root/$java_security"
  chmod -R u=rwX,go=rX "$root"
  pack_with_writable pulsar "$root" 10000 "${writable[@]/#/pulsar/}"
}

# Java keeps a resolved name for 30 s; a pod that came back has another address at once.
short_name_cache() { # file to write
  mkdir -p "$(dirname "$1")"
  tar -xOf "${layer_files[0]}" "./$java_security" >"$1"
  printf 'networkaddress.cache.ttl=1\nnetworkaddress.cache.negative.ttl=1\n' >>"$1"
}

config() {
  cat <<EOF
{"User":"10000","WorkingDir":"/pulsar","Cmd":["bash"],"Env":[
"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/pulsar/bin",
"JAVA_HOME=$java21_home","LANG=C.UTF-8","PULSAR_PID_DIR=/pulsar/logs"]}
EOF
}
