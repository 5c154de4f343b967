package dev.millwright.spark.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.spark.launch.Launch;
import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.LaunchResult;
import dev.millwright.spark.launch.Program;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LaunchRequestsTest {

  @TestFactory
  Stream<DynamicTest> launchesEachExample() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../../examples/spark"))) {
      return files
          .map(LaunchRequestsTest::read)
          .filter(text -> text.contains("kind: SparkApplication\n"))
          .map(text -> Serialization.unmarshal(text, SparkApplication.class))
          .map(
              application ->
                  DynamicTest.dynamicTest(
                      application.getMetadata().getName(),
                      () ->
                          assertThat(Launch.of(request(application, SparkDefaults.NONE)))
                              .isInstanceOf(LaunchResult.Launched.class)))
          .toList()
          .stream();
    }
  }

  @Test
  void laysTypedFieldsOverConfAndThatOverTheDefaults() {
    var data = new TreeMap<String, String>();
    data.put("log4j2.properties", "rootLogger.level=info");
    data.put(
        "spark-defaults.conf",
        "spark.driver.memory 3g\nspark.sql.shuffle.partitions = 7 \nspark.ui.port 4041\nother x\n");
    LaunchRequest request =
        LaunchRequests.of(
            Applications.pi("conf: {spark.ui.port: '4042'}\ndriver: {memory: 2g}"),
            SparkDefaults.of(data),
            Applications.IDENTITY,
            Map.of());

    assertThat(request.conf().entries())
        .containsEntry("spark.driver.memory", "2g")
        .containsEntry("spark.sql.shuffle.partitions", "7")
        .containsEntry("spark.ui.port", "4042")
        .doesNotContainKey("other");
    assertThat(request.configurationFiles()).containsOnlyKeys("log4j2.properties");
  }

  @Test
  void refusesDefaultsThatAreTheControllers() {
    var data = new TreeMap<>(Map.of("spark-defaults.conf", "spark.master local[2]"));

    assertThatThrownBy(() -> SparkDefaults.of(data))
        .hasMessageContaining("sparkConfConfigMap")
        .hasMessageContaining("spark.master to local[2]")
        .hasMessageContaining("remove it");
  }

  @Test
  void sayNoTokenThatStandsInDefaults() {
    var token = "spark.kubernetes.authenticate.driver.oauthToken";
    var data = new TreeMap<>(Map.of("spark-defaults.conf", token + " s3cr3t"));

    assertThatThrownBy(() -> SparkDefaults.of(data))
        .hasMessageContaining(token)
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  void goesByTheEndOfTheFileAsSparkDoes() {
    assertThat(program("mainApplicationFile: local:///a.py"))
        .isInstanceOf(Program.PythonProgram.class);
    assertThat(program("mainApplicationFile: local:///a.R")).isInstanceOf(Program.RProgram.class);
    assertThat(program("mainApplicationFile: local:///a.jar"))
        .isEqualTo(new Program.JavaProgram("org.apache.spark.examples.SparkPi", "local:///a.jar"));
    assertThat(program("")).extracting(Program::argument).isEqualTo(Program.NO_RESOURCE);
  }

  @Test
  void takesTheImageWithRForR() {
    assertThat(Applications.request("mainApplicationFile: local:///a.R").conf().entries())
        .containsEntry("spark.kubernetes.container.image", "docker.io/apache/spark:4.0.1-r");
  }

  @Test
  void addsTheAgentToTheUsersFlags() {
    var request =
        Applications.request(
            """
            driver: {javaOptions: -Da=b}
            monitoring: {jmxExporter: {jar: /j.jar}}
            """);
    assertThat(request.conf().entries())
        .containsEntry(
            "spark.driver.extraJavaOptions",
            "-Da=b -javaagent:/j.jar=8090:/opt/spark/conf/jmx-exporter.yaml");
    assertThat(request.configurationFiles()).containsOnlyKeys("jmx-exporter.yaml");
  }

  private static Program program(String more) {
    return Applications.request(more).program();
  }

  private static LaunchRequest request(SparkApplication application, SparkDefaults defaults) {
    application.getMetadata().setNamespace("jobs");
    return LaunchRequests.of(application, defaults, Applications.IDENTITY, Map.of());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
