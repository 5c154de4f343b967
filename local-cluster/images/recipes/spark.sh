# shellcheck shell=bash disable=SC2034,SC2154
# Apache Spark out of its published Python package, laid out like the project's own image: /opt/spark, Java 21, Python,
# user 185, /opt/entrypoint.sh. The package lacks what an image adds, so entry point and examples in Java are ours.
version=${version:-4.0.1}
ref=docker.io/apache/spark:$version
more_refs=("$ref-python3")
home=/opt/spark

inputs() {
  find "$images/spark" -type f | sort | xargs cat
  cat "$("$project/build/find-jdk")/release"
}

layers() {
  pyspark_package "$version" "$work"
  java21_layer
  progress 'spark: unpacking'
  local root=$work/root
  unpack "$root$home"
  programs "$root$home"
  install -m 755 "$images/spark/entrypoint.sh" "$images/spark/decom.sh" "$root/opt/"
  chmod -R u=rwX,go=rX "$root"
  pack_with_writable spark "$root" 185 "${home#/}/work-dir"
}

# The package keeps the parts of a distribution under deps/; what only other machines or a shell at a desk run stays out.
unpack() { # folder that becomes SPARK_HOME
  local source=$work/source
  mkdir -p "$source" "$1/examples/src/main" "$1/examples/jars" "$1/python" "$1/work-dir"
  tar -xzf "$pyspark" -C "$source" --strip-components=1 --no-same-owner --exclude='*.cmd' \
    --exclude='*-osx-*.jar' --exclude='*-windows-*.jar'
  mv "$source"/deps/{bin,sbin,jars,data,licenses} "$1/"
  mv "$source/deps/examples" "$1/examples/src/main/python"
  mv "$source/lib" "$source/pyspark" "$1/python/"
  [[ ! -d $1/jars/connect-repl ]] || find "$1/jars/connect-repl" -name '*.jar' ! -name 'spark-connect-client-*' -delete
  rm -rf "$source"
}

# For the Java of the image. Fixed times, so that the same sources give the same jar. Spark 3.5 brings nothing of Connect.
programs() { # SPARK_HOME
  local jdk classes=$work/classes without=()
  [[ -d $1/jars/connect-repl ]] || without=(! -name 'Connect*')
  jdk=$("$project/build/find-jdk")
  progress 'spark: compiling the programs in Java'
  mkdir "$classes"
  find "$images/spark/java" -name '*.java' "${without[@]}" -print0 | xargs -0 "$jdk/bin/javac" --release 21 -nowarn -proc:none -cp "$1/jars/*" -d "$classes" ||
    fail "the programs of the image do not compile with Spark $version" 'the lines above say why'
  "$jdk/bin/jar" --create --date=1980-01-01T00:00:02Z --file "$1/examples/jars/spark-examples_2.13-$version.jar" -C "$classes" .
}

config() {
  cat <<JSON
{"User":"185","WorkingDir":"$home/work-dir","Entrypoint":["/opt/entrypoint.sh"],"Env":[
"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:$home/bin","SPARK_HOME=$home",
"JAVA_HOME=$java21_home","LANG=C.UTF-8"]}
JSON
}
