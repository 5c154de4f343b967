package dev.millwright.spark.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.millwright.api.spark.ConfKeys;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each typed field, alone, and the configuration that comes of it. */
class TypedFieldsTest {
  /** What every application has. */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "spark.kubernetes.container.image", "docker.io/apache/spark:4.0.1",
          "spark.kubernetes.authenticate.driver.serviceAccountName", "spark");

  /** Made of a queue once there is one. */
  private static final Set<String> OF_QUEUES =
      Set.of(
          "spark.kubernetes.scheduler.name",
          "spark.kubernetes.driver.scheduler.name",
          "spark.kubernetes.executor.scheduler.name");

  static Stream<Arguments> fields() {
    return Stream.of(
        arguments("image: mine:1", "spark.kubernetes.container.image=mine:1"),
        arguments("imagePullPolicy: Always", "spark.kubernetes.container.image.pullPolicy=Always"),
        arguments(
            "imagePullSecrets: [{name: a}]", "spark.kubernetes.container.image.pullSecrets=a"),
        arguments("hadoopConfConfigMap: {name: h}", "spark.kubernetes.hadoop.configMapName=h"),
        arguments("hadoopConf: {fs.defaultFS: hdfs://n}", "spark.hadoop.fs.defaultFS=hdfs://n"),
        arguments("dependencies: {jars: [s3a://a.jar]}", "spark.jars=s3a://a.jar"),
        arguments("dependencies: {files: [s3a://a]}", "spark.files=s3a://a"),
        arguments("dependencies: {pyFiles: [s3a://a.zip]}", "spark.submit.pyFiles=s3a://a.zip"),
        arguments("dependencies: {archives: [s3a://a.tgz]}", "spark.archives=s3a://a.tgz"),
        arguments("dependencies: {packages: ['g:a:1']}", "spark.jars.packages=g:a:1"),
        arguments("dependencies: {excludePackages: ['g:b']}", "spark.jars.excludes=g:b"),
        arguments("dependencies: {repositories: [https://r]}", "spark.jars.repositories=https://r"),
        arguments("executor: {instances: 5}", "spark.executor.instances=5"));
  }

  static Stream<Arguments> features() {
    String dynamic = "spark.dynamicAllocation.enabled=true";
    String log = "spark.eventLog.enabled=true,spark.eventLog.dir=s3a://l";
    return Stream.of(
        arguments("dynamicAllocation: {}", dynamic),
        arguments(
            "dynamicAllocation: {initialExecutors: 2}",
            dynamic + ",spark.dynamicAllocation.initialExecutors=2"),
        arguments(
            "dynamicAllocation: {minExecutors: 1}",
            dynamic + ",spark.dynamicAllocation.minExecutors=1"),
        arguments(
            "dynamicAllocation: {maxExecutors: 9}",
            dynamic + ",spark.dynamicAllocation.maxExecutors=9"),
        arguments(
            "dynamicAllocation: {shuffleTracking: false}",
            dynamic + ",spark.dynamicAllocation.shuffleTracking.enabled=false"),
        arguments(
            "dynamicAllocation: {executorIdleTimeout: 90s}",
            dynamic + ",spark.dynamicAllocation.executorIdleTimeout=90s"),
        arguments("eventLog: {dir: 's3a://l'}", log),
        arguments(
            "eventLog: {dir: 's3a://l', compress: true}", log + ",spark.eventLog.compress=true"),
        arguments(
            "eventLog: {dir: 's3a://l', rolling: false}",
            log + ",spark.eventLog.rolling.enabled=false"),
        arguments(
            "monitoring: {prometheus: true}",
            "spark.ui.prometheus.enabled=true,spark.metrics.conf.*.sink.prometheusServlet.class="
                + "org.apache.spark.metrics.sink.PrometheusServlet,"
                + "spark.metrics.conf.*.sink.prometheusServlet.path=/metrics/prometheus"),
        arguments(
            "monitoring: {jmxExporter: {jar: /j.jar, configFile: /c}}",
            "spark.driver.extraJavaOptions=-javaagent:/j.jar=8090:/c,"
                + "spark.executor.extraJavaOptions=-javaagent:/j.jar=8090:/c"));
  }

  static Stream<Arguments> podFields() {
    return Stream.of("driver", "executor")
        .flatMap(
            pod ->
                Stream.of(
                    arguments(pod + ": {cores: 2}", "spark." + pod + ".cores=2"),
                    arguments(
                        pod + ": {coreRequest: 500m}",
                        "spark.kubernetes." + pod + ".request.cores=500m"),
                    arguments(
                        pod + ": {coreLimit: '2'}", "spark.kubernetes." + pod + ".limit.cores=2"),
                    arguments(pod + ": {memory: 2g}", "spark." + pod + ".memory=2g"),
                    arguments(
                        pod + ": {memoryOverhead: 1g}", "spark." + pod + ".memoryOverhead=1g"),
                    arguments(
                        pod + ": {memoryOverheadFactor: 0.2}",
                        "spark." + pod + ".memoryOverheadFactor=0.2"),
                    arguments(
                        pod + ": {javaOptions: '-Da=b'}",
                        "spark." + pod + ".extraJavaOptions=-Da=b"),
                    arguments(
                        pod + ": {serviceAccountName: me}",
                        "spark.kubernetes.authenticate." + pod + ".serviceAccountName=me")));
  }

  @ParameterizedTest
  @MethodSource({"fields", "features", "podFields"})
  void becomesConfiguration(String field, String wanted) {
    assertThat(Applications.request(field).conf().entries())
        .containsAllEntriesOf(entries(wanted))
        .hasSize(union(ALWAYS.keySet(), entries(wanted).keySet()).size());
  }

  @Test
  void isThereForEachKeyThatTheApiReserves() {
    Set<String> tested =
        Stream.of(fields(), features(), podFields())
            .flatMap(rows -> rows)
            .flatMap(row -> entries((String) row.get()[1]).keySet().stream())
            .collect(Collectors.toSet());
    assertThat(union(tested, OF_QUEUES)).containsAll(ConfKeys.FIELDS.keySet());
  }

  @Test
  void leavesSparksDefaultsToSpark() {
    assertThat(Applications.request("").conf().entries()).isEqualTo(ALWAYS);
  }

  private static Map<String, String> entries(String text) {
    return Arrays.stream(text.split(",(?=spark\\.)"))
        .map(entry -> entry.split("=", 2))
        .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1]));
  }

  private static Set<String> union(Set<String> one, Set<String> two) {
    var all = new TreeSet<>(one);
    all.addAll(two);
    return all;
  }
}
