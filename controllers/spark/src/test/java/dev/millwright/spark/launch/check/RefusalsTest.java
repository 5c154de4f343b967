package dev.millwright.spark.launch.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.ConfKeys;
import dev.millwright.spark.launch.Launch;
import dev.millwright.spark.launch.LaunchIdentity;
import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.LaunchResult.Launched;
import dev.millwright.spark.launch.LaunchResult.Refused;
import dev.millwright.spark.launch.Program;
import dev.millwright.spark.launch.Program.JavaProgram;
import dev.millwright.spark.launch.Program.PythonProgram;
import dev.millwright.spark.launch.conf.Refusal;
import dev.millwright.spark.launch.conf.SparkConf;
import dev.millwright.spark.launch.conf.SparkVersion;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
  private static final Program JAR = new JavaProgram("org.example.Main", "local:///opt/app.jar");

  @Test
  void aPlainApplicationIsLaunched() {
    assertThat(Launch.of(request(Map.of(), JAR))).isInstanceOf(Launched.class);
  }

  static Set<String> refusedKeys() {
    return ConfKeys.REFUSED.keySet();
  }

  @ParameterizedTest
  @MethodSource("refusedKeys")
  void everyRefusedKeyIsRefusedInTheWordsOfTheApi(String key) {
    var cure = ConfKeys.REFUSED.get(key) + ".";
    var shown = key.endsWith("oauthToken") ? "…" : "s3cr3t";

    assertThat(refusals(Map.of(key, "s3cr3t"))).contains(new Refusal(key, shown, cure));
  }

  /** Whoever wrote one of these would be contradicted in silence. */
  @Test
  void whatTheLaunchSetsIsRefusedBeforeItIsLaidOver() {
    var theUsers =
        Set.of(
            "spark.app.name",
            "spark.driver.blockManager.port",
            "spark.driver.port",
            "spark.jars",
            "spark.kubernetes.container.image",
            "spark.kubernetes.memoryOverheadFactor",
            "spark.submit.pyFiles");

    assertThat(Launch.of(request(Map.of(), JAR)))
        .isInstanceOfSatisfying(
            Launched.class,
            launched ->
                assertThat(properties(launched))
                    .isNotEmpty()
                    .allMatch(key -> ConfKeys.REFUSED.containsKey(key) || theUsers.contains(key)));
  }

  @ParameterizedTest
  @CsvSource({
    "spark.driver.memory, 1Gi",
    "spark.driver.memory, 1.5g",
    "spark.executor.memory, lots",
    "spark.driver.cores, two",
    "spark.driver.memoryOverheadFactor, 0",
    "spark.kubernetes.memoryOverheadFactor, -0.1",
    "spark.kubernetes.container.image.pullPolicy, Sometimes",
    "spark.kubernetes.driver.service.ipFamilies, IPv5",
    "spark.kubernetes.driver.label.spark-role, boss",
    "spark.kubernetes.driver.secretKeyRef.PASSWORD, db",
    "spark.kubernetes.driver.limit.cores, many",
    "spark.kubernetes.local.dirs.tmpfs, perhaps",
    "spark.kubernetes.namespace, elsewhere",
    "spark.kerberos.keytab, /etc/keytab",
    "spark.jars, /opt/a.jar",
    "spark.files, file:///etc/passwd",
    "hive.metastore.uris, thrift://hive"
  })
  void badValuesAreNamed(String key, String value) {
    assertThat(refusals(Map.of(key, value)))
        .anySatisfy(
            refusal -> {
              assertThat(refusal.message()).contains(value);
              assertThat(refusal.cure()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "spark.driver.resource.gpu.amount, 1, spark.driver.resource.gpu.vendor",
    "spark.driver.resource.gpu.vendor, nvidia.com, spark.driver.resource.gpu.amount",
    "spark.kerberos.principal, me, spark.kerberos.keytab",
    "spark.kubernetes.kerberos.tokenSecret.name, s, spark.kubernetes.kerberos.tokenSecret.itemKey",
    "spark.memory.offHeap.enabled, true, spark.memory.offHeap.size",
    "spark.kubernetes.driver.volumes.nfs.data.mount.path, /data,"
        + " spark.kubernetes.driver.volumes.nfs.data.options.path",
    "spark.kubernetes.executor.volumes.hostPath.a.options.path, /a,"
        + " spark.kubernetes.executor.volumes.hostPath.a.mount.path"
  })
  void whatIsMissingIsNamed(String key, String value, String missing) {
    assertThat(refusals(Map.of(key, value))).extracting(Refusal::key).contains(missing);
  }

  @Test
  void allReasonsAreGivenAtOnce() {
    var conf =
        Map.of(
            "spark.driver.memory", "1Gi",
            "spark.driver.host", "here",
            "spark.kubernetes.file.upload.path", "s3a://bucket");

    assertThat(refusals(conf)).extracting(Refusal::key).containsAll(conf.keySet());
  }

  @Test
  void filesOfASubmitHostAreNoPrograms() {
    assertThat(Refusals.of(request(Map.of(), new PythonProgram("app.py"))))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.cure()).contains("local://"));
    assertThat(Refusals.of(request(Map.of(), new PythonProgram("local:///opt/app.jar"))))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.cure()).contains("Python"));
  }

  @Test
  void aVolumeWithTheNeighboursPathIsRefused() {
    var root = "spark.kubernetes.driver.volumes.emptyDir.";

    assertThat(refusals(Map.of(root + "a.mount.path", "/x", root + "b.mount.path", "/x")))
        .extracting(Refusal::key)
        .containsExactly(root + "b.mount.path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"spark.properties", "spark.kubernetes.namespace", "podspec-configmap-key", "a/b"})
  void aFileInTheWayOfTheLaunchIsRefused(String file) {
    var files = new TreeMap<>(Map.of("log4j2.properties", "", file, ""));
    assertThat(Refusals.of(request(Map.of(), JAR, files)))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.message()).contains(file));
  }

  private static List<Refusal> refusals(Map<String, String> conf) {
    return switch (Launch.of(request(conf, JAR))) {
      case Launched launched -> throw new AssertionError("launched " + launched);
      case Refused(var refusals) -> refusals;
    };
  }

  private static Set<String> properties(Launched launched) {
    var properties = new Properties();
    try {
      properties.load(
          new StringReader(launched.objects().configuration().getData().get("spark.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames();
  }

  private static LaunchRequest request(Map<String, String> conf, Program program) {
    return request(conf, program, new TreeMap<>());
  }

  private static LaunchRequest request(
      Map<String, String> conf, Program program, SortedMap<String, String> files) {
    var all = new TreeMap<>(Map.of("spark.kubernetes.container.image", "spark:4.0.2"));
    all.putAll(conf);
    return new LaunchRequest(
        SparkVersion.parse("4.0.2"),
        "jobs",
        "pi",
        SparkConf.of(all),
        program,
        List.of(),
        null,
        "spark",
        null,
        null,
        files,
        new LaunchIdentity("spark-1", "a1b2c39f8e7d6c5b", Instant.EPOCH));
  }
}
