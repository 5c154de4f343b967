package dev.millwright.spark.queue.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.SparkApplication;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
  private static final KubernetesSerialization YAML = new KubernetesSerialization();
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:30Z");
  private static final String BEGUN = "attempt: {number: 1}";
  private static final String ENDED =
      "attempt: {number: 1, completionTime: '2026-01-01T00:00:10Z'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WAITS  | {}              |                                                      |
          APART  | {suspend: true} |                                                      |
          HOLDS  | {}              | state: Starting, BEGUN                               |
          HOLDS  | {}              | state: Running, BEGUN                                |
          HOLDS  | {suspend: true} | state: Running, BEGUN                                |
          HOLDS  | {}              | state: Starting, ENDED                               |
          HOLDS  | {suspend: true} | state: Suspended, ENDED, conditions: [RECONCILING]   |
          APART  | {suspend: true} | state: Suspended, ENDED, conditions: [STILL]         |
          APART  | {suspend: true} | state: Suspended, conditions: [STILL]                |
          APART  | {}              | state: Suspended, ENDED, conditions: [STILL]         |
          APART  | {}              | state: Retrying, ENDED                               |
          APART  | {}              | state: Succeeded, ENDED, completionTime: 'x'         |
          APART  | {}              | state: Rejected, conditions: [ADMITTED OverQueueCeiling]      |
          APART  | {}              | state: Rejected, conditions: [ADMITTED QueueBusy]    |
          APART  | {}              | state: Waiting, conditions: [ADMITTED QueueNotEnforced] |
          APART  | {}              | state: Waiting                                       |
          WAITS  | {}              | state: Waiting, conditions: [ADMITTED QueueBusy]     |
          CALLED | {}              | state: Waiting, conditions: [ADMITTED QueueTurn]     |
          WAITS  | {}              | state: Waiting, ENDED, conditions: [ADMITTED QueueBusy] |
          APART  | {suspend: true} | state: Waiting, conditions: [ADMITTED QueueTurn]     |
          """)
  void followsFromSpecAndStatus(Place place, String spec, String status) {
    assertThat(Place.of(application("", spec, status), NOW)).isEqualTo(place);
  }

  @Test
  void whoIsBeingDeletedHoldsAPlaceWhileItsDriverMayRunAndWaitsForNone() {
    String deleted = ", deletionTimestamp: '2026-01-01T00:00:20Z'";
    assertThat(Place.of(application(deleted, "{}", "state: Running, " + BEGUN), NOW))
        .isEqualTo(Place.HOLDS);
    assertThat(Place.of(application(deleted, "{}", null), NOW)).isEqualTo(Place.APART);
  }

  /** Else one of which nothing can be written would keep up all behind it. */
  @Test
  void whoIsNotToldForLongIsPassed() {
    assertThat(Place.of(application("", "{}", null), NOW.plusSeconds(40))).isEqualTo(Place.APART);
  }

  private static SparkApplication application(String meta, String spec, @Nullable String status) {
    String told =
        status == null
            ? ""
            : "status: {%s}"
                .formatted(
                    status
                        .replace("BEGUN", BEGUN)
                        .replace("ENDED", ENDED)
                        .replace("RECONCILING", "{type: Reconciling, status: 'True'}")
                        .replace("STILL", "{type: Reconciling, status: 'False'}")
                        .replaceAll(
                            "ADMITTED (\\w+)", "{type: Admitted, status: 'False', reason: $1}"));
    return YAML.unmarshal(
        """
        apiVersion: spark.millwright.dev/v1alpha1
        kind: SparkApplication
        metadata: {name: a, creationTimestamp: "2026-01-01T00:00:00Z"%s}
        spec: %s
        %s
        """
            .formatted(meta, spec, told),
        SparkApplication.class);
  }
}
