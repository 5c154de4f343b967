#!/usr/bin/env bats
bats_require_minimum_version 1.5.0
# What the Spark image makes of the arguments and the environment of a pod. The programs it would start only say so.

setup() {
  entrypoint=$BATS_TEST_DIRNAME/spark/entrypoint.sh
  programs=$BATS_TEST_TMPDIR/programs
  mkdir -p "$programs"
  # shellcheck disable=SC2016
  printf '#!/bin/bash\nprintf "%%s\\n" "$@"\n' >"$programs/tini"
  chmod +x "$programs/tini"
  export PATH=$programs:$PATH SPARK_HOME=/opt/spark SPARK_CONF_DIR=/opt/spark/conf
  unset JAVA_HOME HADOOP_CONF_DIR SPARK_CLASSPATH SPARK_EXTRA_CLASSPATH SPARK_DIST_CLASSPATH
}

executor_environment() {
  export SPARK_DRIVER_URL=spark://driver:7078 SPARK_EXECUTOR_ID=3 SPARK_EXECUTOR_CORES=2 SPARK_EXECUTOR_MEMORY=512m
  export SPARK_APPLICATION_ID=spark-1 SPARK_EXECUTOR_POD_IP=10.0.0.3 SPARK_RESOURCE_PROFILE_ID=0 SPARK_EXECUTOR_POD_NAME=pi-exec-3
}

@test "a driver is a spark-submit in client mode, bound to the address of its pod" {
  export SPARK_DRIVER_BIND_ADDRESS=10.0.0.2
  run "$entrypoint" driver --properties-file /opt/spark/conf/spark.properties --class Pi local:///pi.jar 'one argument'
  [ "$status" -eq 0 ]
  diff - <<<"$output" <(printf '%s\n' -s -- /opt/spark/bin/spark-submit --conf spark.driver.bindAddress=10.0.0.2 \
    --conf spark.executorEnv.SPARK_DRIVER_POD_IP=10.0.0.2 --deploy-mode client \
    --properties-file /opt/spark/conf/spark.properties --class Pi local:///pi.jar 'one argument')
}

@test "an executor is what its environment says, with its Java options in the order of their numbers" {
  executor_environment
  export SPARK_JAVA_OPT_10=-Dlast=x SPARK_JAVA_OPT_2='-Dsecond=a b' SPARK_JAVA_OPT_0=-Dfirst=1 HADOOP_CONF_DIR=/opt/hadoop/conf
  run "$entrypoint" executor
  [ "$status" -eq 0 ]
  diff - <<<"$output" <(printf '%s\n' -s -- java -Dfirst=1 '-Dsecond=a b' -Dlast=x -Xms512m -Xmx512m \
    -cp '/opt/spark/conf:/opt/hadoop/conf:/opt/spark/jars/*' org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBackend \
    --driver-url spark://driver:7078 --executor-id 3 --cores 2 --app-id spark-1 --hostname 10.0.0.3 \
    --resourceProfileId 0 --podName pi-exec-3)
}

@test "an executor without Java options starts too" {
  executor_environment
  run "$entrypoint" executor
  [ "$status" -eq 0 ]
  [[ $output == *$'\njava\n-Xms512m\n'* ]]
}

@test "an executor that lacks something of its environment says what" {
  executor_environment
  unset SPARK_DRIVER_URL
  run "$entrypoint" executor
  [ "$status" -ne 0 ]
  [[ $output == *SPARK_DRIVER_URL* ]]
}

@test "any other command runs as it is" {
  run "$entrypoint" echo 'as it is'
  [ "$output" = 'as it is' ]
}

@test "the end of an executor that is gone is no error" {
  # shellcheck disable=SC2016
  printf '#!/bin/bash\nexit 1\n' >"$programs/pgrep"
  chmod +x "$programs/pgrep"
  run "$BATS_TEST_DIRNAME/spark/decom.sh"
  [ "$status" -eq 0 ]
}

@test "the executor is asked to leave and waited for" {
  (trap 'exit 0' PWR; touch "$BATS_TEST_TMPDIR/ready"; while :; do sleep 0.1; done) 3>&- &
  executor=$!
  until [ -f "$BATS_TEST_TMPDIR/ready" ]; do sleep 0.05; done
  printf '#!/bin/bash\necho %s\n' "$executor" >"$programs/pgrep"
  chmod +x "$programs/pgrep"
  run "$BATS_TEST_DIRNAME/spark/decom.sh"
  [ "$status" -eq 0 ]
  run kill -0 "$executor"
  [ "$status" -ne 0 ]
}
