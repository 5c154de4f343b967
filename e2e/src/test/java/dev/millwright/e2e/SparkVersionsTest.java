package dev.millwright.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.SparkApplication;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Spark's own example in Java and in Python, in other versions of Spark than the rest of the suite
 * runs. {@code make e2e-spark-versions} makes their images and names them.
 */
@EndToEnd(podSecurity = "baseline")
@EnabledIfSystemProperty(named = SparkVersionsTest.VERSIONS, matches = ".+")
class SparkVersionsTest {
  static final String VERSIONS = "e2e.sparkVersions";

  private final TestNamespace namespace;

  SparkVersionsTest(TestNamespace namespace) {
    this.namespace = namespace;
    SparkNamespace.in(namespace);
  }

  @BeforeAll
  void controllerRuns() {
    ControllerPod.spark(namespace.client()).awaitReady();
  }

  static Stream<String> versions() {
    return Stream.of(System.getProperty(VERSIONS).trim().split(" +"));
  }

  @ParameterizedTest(name = "Spark {0} says in Java what pi is, worked out by two executors")
  @MethodSource("versions")
  void inJava(String version) {
    var pi = apply("spark/pi.yaml", version);
    pi.awaitState(ApplicationState.Succeeded);
    assertThat(pi.driver().getLog())
        .contains("Running Spark version " + version, "Pi is roughly 3.1")
        .contains("with ID 1,", "with ID 2,")
        .doesNotContain("with ID 3,");
  }

  @ParameterizedTest(name = "Spark {0} works out pi in Python with three executors")
  @MethodSource("versions")
  void inPython(String version) {
    var pi = apply("spark/pi-python.yaml", version);
    pi.awaitState(ApplicationState.Succeeded);
    pi.awaitNoPods();
  }

  /** The example, of another version. */
  private SparkOnNode apply(String example, String version) {
    var text = namespace.exampleText(example).replace("4.0.1", version);
    var application =
        namespace
            .client()
            .resources(SparkApplication.class)
            .load(new ByteArrayInputStream(text.getBytes(UTF_8)))
            .item();
    var name = application.getMetadata().getName() + "-" + version.replace('.', '-');
    application.getMetadata().setName(name);
    namespace.apply(application);
    return new SparkOnNode(namespace, name);
  }
}
