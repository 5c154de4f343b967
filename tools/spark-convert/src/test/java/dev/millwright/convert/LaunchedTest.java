package dev.millwright.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.convert.yaml.YamlReader;
import dev.millwright.spark.launch.Launch;
import dev.millwright.spark.launch.LaunchIdentity;
import dev.millwright.spark.launch.LaunchResult;
import dev.millwright.spark.request.LaunchRequests;
import dev.millwright.spark.request.SparkDefaults;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes out of the converter can be launched: the CRD does not look into pod templates. */
class LaunchedTest {
  private static final LaunchIdentity IDENTITY =
      new LaunchIdentity(
          "spark-0123456789abcdef0123456789abcdef",
          "0123456789abcdef",
          Instant.parse("2026-01-01T00:00:00Z"));

  @ParameterizedTest
  @MethodSource("dev.millwright.convert.Goldens#converted")
  void theLaunchTakesIt(Path file) throws Exception {
    for (var object : YamlReader.read(file.toString(), Files.readString(file))) {
      switch (object.path("kind").asText()) {
        case "SparkApplication" -> launch(object.toString());
        case "SparkSchedule" ->
            launch(
                "{\"metadata\":{\"name\":\"run\"},\"spec\":%s}"
                    .formatted(object.at("/spec/template/spec")));
        default -> assertThat(object.path("kind").asText()).isIn("SparkConnect", "ConfigMap");
      }
    }
  }

  private static void launch(String object) {
    SparkApplication application = Serialization.unmarshal(object, SparkApplication.class);
    application.getMetadata().setNamespace("jobs");
    assertThat(Launch.of(LaunchRequests.of(application, SparkDefaults.NONE, IDENTITY, Map.of())))
        .isInstanceOf(LaunchResult.Launched.class);
  }
}
