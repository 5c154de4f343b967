#!/bin/bash
# What an image for Spark does with the arguments that Spark gives the containers of its pods:
# "driver ARGUMENT..." is a spark-submit in client mode, "executor" is described by the environment,
# and everything else is a command of its own.
set -euo pipefail
export SPARK_HOME=${SPARK_HOME:-/opt/spark}

# Directories of settings first, so that what is mounted there is found before what the jars bring.
class_path() {
  local part path=''
  for part in "${SPARK_CONF_DIR:-$SPARK_HOME/conf}" "${HADOOP_CONF_DIR:-}" "${SPARK_CLASSPATH:-}" "${SPARK_EXTRA_CLASSPATH:-}" \
    "$SPARK_HOME/jars/*" "${SPARK_DIST_CLASSPATH:-}"; do
    [[ -z $part ]] || path+=${path:+:}$part
  done
  printf '%s' "$path"
}

# SPARK_JAVA_OPT_0, SPARK_JAVA_OPT_1, … in the order of their numbers.
java_options() {
  local name
  for name in $(compgen -e SPARK_JAVA_OPT_ | sort -t _ -k 4 -n); do options+=("${!name}"); done
}

case ${1:-} in
  driver)
    shift
    command=("$SPARK_HOME/bin/spark-submit"
      --conf "spark.driver.bindAddress=$SPARK_DRIVER_BIND_ADDRESS"
      --conf "spark.executorEnv.SPARK_DRIVER_POD_IP=$SPARK_DRIVER_BIND_ADDRESS"
      --deploy-mode client "$@")
    ;;
  executor)
    shift
    options=()
    java_options
    command=("${JAVA_HOME:+$JAVA_HOME/bin/}java" "${options[@]}" "-Xms$SPARK_EXECUTOR_MEMORY" "-Xmx$SPARK_EXECUTOR_MEMORY"
      -cp "$(class_path)" org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBackend
      --driver-url "$SPARK_DRIVER_URL" --executor-id "$SPARK_EXECUTOR_ID" --cores "$SPARK_EXECUTOR_CORES"
      --app-id "$SPARK_APPLICATION_ID" --hostname "$SPARK_EXECUTOR_POD_IP"
      --resourceProfileId "$SPARK_RESOURCE_PROFILE_ID" --podName "$SPARK_EXECUTOR_POD_NAME" "$@")
    ;;
  *) exec "$@" ;;
esac
# Python workers that outlive their parent need somebody who reaps them.
exec tini -s -- "${command[@]}"
