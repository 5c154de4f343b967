package dev.millwright.spark.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkSchedule;
import dev.millwright.spark.schedule.Schedules;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunObjectsTest {

  private static final Instant TIME = Instant.parse("2026-03-29T01:00:00Z");

  private final SparkSchedule schedule = Schedules.stored("schedule: '@daily'");

  @Test
  void makesTheApplicationOfATime() {
    assertThat(Serialization.asYaml(RunObjects.of(schedule, TIME)))
        .isEqualTo(
            """
            ---
            apiVersion: "spark.millwright.dev/v1alpha1"
            kind: "SparkApplication"
            metadata:
              annotations:
                note: "hello"
                spark.millwright.dev/scheduled-time: "2026-03-29T01:00:00Z"
              labels:
                app.kubernetes.io/managed-by: "millwright-spark"
                spark.millwright.dev/schedule: "nightly"
                team: "reports"
              name: "nightly-29579100"
              namespace: "jobs"
              ownerReferences:
              - apiVersion: "spark.millwright.dev/v1alpha1"
                kind: "SparkSchedule"
                blockOwnerDeletion: true
                controller: true
                name: "nightly"
                uid: "uid-of-nightly"
            spec:
              sparkVersion: "4.0.1"
              mainApplicationFile: "local:///a.py"
            """);
  }

  @Test
  void knowsItsRunsAgain() {
    SparkApplication run = RunObjects.of(schedule, TIME);

    assertThat(Run.of(schedule, run)).hasValueSatisfying(r -> assertThat(r.time()).isEqualTo(TIME));
  }

  @Test
  void takesNoOtherApplicationForARun() {
    SparkSchedule again = Schedules.stored("schedule: '@daily'");
    again.getMetadata().setUid("uid-of-a-new-one-of-the-same-name");
    SparkApplication other = RunObjects.of(schedule, TIME);
    other.getMetadata().setName("nightly-by-hand");

    assertThat(Run.of(again, RunObjects.of(schedule, TIME))).isEmpty();
    assertThat(Run.of(schedule, other)).isEmpty();
  }
}
