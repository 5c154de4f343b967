package dev.millwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.ConcurrencyPolicy;
import dev.millwright.api.spark.RunStatus;
import dev.millwright.api.spark.RunTemplate;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkSchedule;
import dev.millwright.api.spark.SparkScheduleSpec;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** An application every minute, of which only one may go; its program does what the test says. */
@EndToEnd
class SparkScheduleTest {
  private final TestNamespace namespace;
  private final ScheduleOnNode schedule;
  private final ScheduleOnNode resting;

  SparkScheduleTest(TestNamespace namespace) {
    this.namespace = namespace;
    schedule = new ScheduleOnNode(namespace, "minutely");
    resting = new ScheduleOnNode(namespace, "resting");
    SparkNamespace.in(namespace).addProgram("steered.py");
  }

  @BeforeAll
  void bothBegin() {
    ControllerPod.spark(namespace.client()).awaitReady();
    namespace.apply(everyMinute("minutely", false));
    namespace.apply(everyMinute("resting", true));
  }

  private SparkSchedule everyMinute(String name, boolean suspend) {
    var yaml = namespace.resourceText("spark/steered.yaml");
    var application = Serialization.unmarshal(yaml, SparkApplication.class);
    var made = new SparkSchedule();
    made.setMetadata(new ObjectMetaBuilder().withName(name).build());
    made.setSpec(
        new SparkScheduleSpec(
            "* * * * *",
            null,
            ConcurrencyPolicy.Forbid,
            null,
            null,
            suspend,
            null,
            null,
            new RunTemplate(null, application.getSpec())));
    return made;
  }

  @Test
  @Order(1)
  @DisplayName("runs at the full minute")
  void runs() {
    schedule.awaitStatus(
        "has a run", status -> assertThat(status.activeRuns()).isNotNull().isOne());
    var status = schedule.status();
    assertThat(Instant.parse(status.lastScheduleTime()))
        .isBetween(Instant.now().minusSeconds(15), Instant.now());
    assertThat(Instant.parse(status.nextScheduleTime()))
        .isEqualTo(Instant.parse(status.lastScheduleTime()).plusSeconds(60));
    schedule.run().awaitState(ApplicationState.Running);
  }

  @Test
  @Order(2)
  @DisplayName("leaves a minute out while the run before it goes")
  void leavesOut() {
    var first = schedule.status().lastScheduleTime();
    schedule.awaitStatus(
        "has left a run out", status -> assertThat(status.missedRuns()).isNotNull().isOne());
    assertThat(schedule.status().lastScheduleTime()).isEqualTo(first);
    assertThat(schedule.runs()).hasSize(1);
  }

  @Test
  @Order(3)
  @DisplayName("begins no further run once it is suspended, and leaves alone the one that goes")
  void rests() {
    schedule.suspend();
    schedule.awaitStatus(
        "rests",
        status -> {
          assertThat(status.nextScheduleTime()).isNull();
          assertThat(status.activeRuns()).isOne();
        });
  }

  @Test
  @Order(4)
  @DisplayName("tells of the run that it succeeded, and keeps it")
  void tellsOfSuccess() {
    var run = schedule.run();
    run.tell("end");
    run.awaitState(ApplicationState.Succeeded);
    schedule.awaitStatus(
        "tells of the success",
        status -> {
          assertThat(status.lastSuccessfulTime()).isEqualTo(run.status().completionTime());
          assertThat(status.history())
              .extracting(RunStatus::state)
              .containsExactly(ApplicationState.Succeeded);
          assertThat(status.activeRuns()).isZero();
        });
    assertThat(schedule.runs()).hasSize(1);
  }

  @Test
  @Order(5)
  @DisplayName("that was suspended all the while has run nothing")
  void hasRunNothing() {
    assertThat(resting.status().lastScheduleTime()).isNull();
    assertThat(resting.runs()).isEmpty();
  }
}
