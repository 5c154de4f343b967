# shellcheck shell=bash disable=SC2034,SC2154
# Spark as its Python package brings it: the whole distribution is in it.

# Fetches it once, checks it and sets pyspark to its path.
pyspark_package() { # version, folder to work in
  local file=pyspark-$1.tar.gz
  pyspark=$cache/downloads/$file
  [[ ! -f $pyspark ]] || return 0
  mkdir -p "$cache/downloads"
  need pip3 python3-pip
  progress "spark: fetching pyspark $1 (318 to 456 MB)"
  pip3 download --quiet --no-deps --no-binary pyspark --dest "$2" "pyspark==$1" >&2 ||
    fail "pip could not fetch pyspark $1" 'check that the version exists and that pip reaches its index'
  check_sum "$2/$file" "$images/spark/SHA256SUMS"
  mv "$2/$file" "$pyspark"
}
