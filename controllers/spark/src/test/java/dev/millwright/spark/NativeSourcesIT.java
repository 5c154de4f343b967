package dev.millwright.spark;

import static dev.millwright.testkit.nativeimage.NativeSources.assertListed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.nativeimage.NativeSources;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a native binary of the Spark controller is told: all that it reads and writes as JSON. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NativeSourcesIT {
  private static final String MODEL = "io.fabric8.kubernetes.api.model.";

  private final NativeSources sources;

  NativeSourcesIT() throws IOException {
    sources = NativeSources.of("spark");
  }

  @Test
  void listEveryTypeOfTheApi() {
    sources.assertListTheApi(
        "dev.millwright.api.spark.SparkApplication",
        "dev.millwright.api.spark.SparkApplicationSpec",
        "dev.millwright.api.spark.SparkScheduleStatus",
        "dev.millwright.api.spark.ApplicationState",
        "dev.millwright.api.common.Condition");
  }

  /** Pod templates are read strictly, so each of their types must be whole. */
  @Test
  void listWhatADriverIsMadeOf() {
    assertListed(
        Set.of(
            MODEL + "Pod",
            MODEL + "PodSpec",
            MODEL + "Container",
            MODEL + "EphemeralVolumeSource",
            MODEL + "TopologySpreadConstraint",
            MODEL + "ConfigMap",
            MODEL + "Service",
            MODEL + "PersistentVolumeClaim",
            MODEL + "networking.v1.Ingress",
            MODEL + "policy.v1.PodDisruptionBudget"),
        sources.wholeClasses());
  }

  /** No class of it lacks another, so all that is missing is found while the binary is built. */
  @Test
  void buildTheApplicationAsItIsPackaged() {
    assertThat(sources.arguments()).contains("-jar", "--link-at-build-time");
  }
}
