package dev.millwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millwright.api.spark.RunStatus;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkSchedule;
import dev.millwright.api.spark.SparkScheduleStatus;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * One SparkSchedule of a test.
 *
 * @param namespace of it and its runs
 * @param name of the schedule
 */
record ScheduleOnNode(TestNamespace namespace, String name) {
  /** Longer than the minute between two runs. */
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private static final String SCHEDULE = "spark.millwright.dev/schedule";

  /** Waits until its status, of the spec as it is now, is so. */
  void awaitStatus(String what, Consumer<SparkScheduleStatus> assertion) {
    await("SparkSchedule " + name + " " + what)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              var schedule = resource().require();
              assertThat(schedule.getStatus()).as("status").isNotNull();
              assertThat(schedule.getStatus().observedGeneration())
                  .isEqualTo(schedule.getMetadata().getGeneration());
              assertion.accept(schedule.getStatus());
            });
  }

  SparkScheduleStatus status() {
    return Objects.requireNonNull(resource().require().getStatus(), "status");
  }

  /** The one run that goes. */
  SparkOnNode run() {
    List<RunStatus> active = Objects.requireNonNull(status().active(), "status.active");
    assertThat(active).hasSize(1);
    return new SparkOnNode(namespace, active.getFirst().name());
  }

  /** Every run there is, over or not. */
  List<SparkApplication> runs() {
    return namespace
        .client()
        .resources(SparkApplication.class)
        .inNamespace(namespace.name())
        .withLabel(SCHEDULE, name)
        .list()
        .getItems();
  }

  void suspend() {
    resource().patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":{\"suspend\":true}}");
  }

  private Resource<SparkSchedule> resource() {
    return namespace
        .client()
        .resources(SparkSchedule.class)
        .inNamespace(namespace.name())
        .withName(name);
  }
}
