package dev.millwright.spark.application.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.FailureClass;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pods as Kubernetes leaves them, and what is to be read from them. */
class DriverReaderTest {
  private static final String SCHEDULED =
      "conditions: [{type: PodScheduled, status: 'True', lastTransitionTime: '2026-01-01T00:00:10Z'}]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UNSCHEDULED |               | phase: Pending
          UNSCHEDULED | Unschedulable | {phase: Pending, conditions: [{type: PodScheduled, status: 'False', reason: Unschedulable}]}
          PREPARING   |               | {phase: Pending, %s}
          PREPARING   |               | {phase: Pending, %s, containerStatuses: [{name: spark, state: {waiting: {reason: ContainerCreating}}}]}
          PREPARING   | ErrImagePull  | {phase: Pending, %s, containerStatuses: [{name: spark, state: {waiting: {reason: ErrImagePull}}}]}
          PREPARING   | ErrImagePull  | {phase: Pending, %s, containerStatuses: [{name: spark, state: {waiting: {reason: PodInitializing}}}], initContainerStatuses: [{name: i, state: {waiting: {reason: ErrImagePull}}}]}
          PREPARING   | CrashLoopBackOff | {phase: Pending, %s, containerStatuses: [{name: side, state: {waiting: {reason: CrashLoopBackOff}}}]}
          STARTED     |               | {phase: Running, %s, containerStatuses: [{name: spark, ready: false, state: {running: {startedAt: '2026-01-01T00:00:20Z'}}}]}
          READY       |               | {phase: Running, %s, containerStatuses: [{name: spark, ready: true, state: {running: {startedAt: '2026-01-01T00:00:20Z'}}}]}
          READY       |               | {phase: Running, %s, containerStatuses: [{name: side, ready: false, state: {waiting: {reason: PodInitializing}}}, {name: spark, ready: true, state: {running: {startedAt: '2026-01-01T00:00:20Z'}}}]}
          STARTED     |               | {phase: Running, %s, containerStatuses: [{name: side, ready: true, state: {running: {startedAt: '2026-01-01T00:00:15Z'}}}, {name: spark, ready: false, state: {running: {startedAt: '2026-01-01T00:00:20Z'}}}]}
          """)
  void knowsHowFarADriverHasComeAndWhatHoldsIt(DriverStage stage, String trouble, String status) {
    ObservedDriver driver = read("", status);
    assertThat(driver.stage()).isEqualTo(stage);
    assertThat(driver.live()).isTrue();
    assertThat(driver.end()).isNull();
    assertThat(driver.trouble() == null ? null : driver.trouble().reason()).isEqualTo(trouble);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Application    | ExitCode            | 1   | {phase: Failed, %s, containerStatuses: [{name: spark, state: {terminated: {exitCode: 1, reason: Error, finishedAt: '2026-01-01T00:01:00Z'}}}]}
          Application    | OOMKilled           | 137 | {phase: Failed, %s, containerStatuses: [{name: spark, state: {terminated: {exitCode: 137, reason: OOMKilled}}}]}
          Application    | ContainerCannotRun  | 128 | {phase: Failed, %s, containerStatuses: [{name: spark, state: {terminated: {exitCode: 128, reason: ContainerCannotRun}}}]}
          Application    | ExitCode            | 3   | {phase: Running, %s, containerStatuses: [{name: spark, state: {terminated: {exitCode: 3}}}, {name: side, state: {running: {}}}]}
          Application    | InitContainerFailed |     | {phase: Failed, %s, initContainerStatuses: [{name: i, state: {terminated: {exitCode: 2}}}]}
          Application    | DeadlineExceeded    |     | {phase: Failed, reason: DeadlineExceeded}
          Infrastructure | Evicted             |     | {phase: Failed, reason: Evicted}
          Infrastructure | NodeShutdown        | 143 | {phase: Failed, reason: NodeShutdown, containerStatuses: [{name: spark, state: {terminated: {exitCode: 143, reason: Error}}}]}
          Infrastructure | PreemptionByScheduler | 143 | {phase: Failed, conditions: [{type: DisruptionTarget, status: 'True', reason: PreemptionByScheduler}], containerStatuses: [{name: spark, state: {terminated: {exitCode: 143}}}]}
          Infrastructure | DeletionByPodGC     |     | {phase: Failed, conditions: [{type: DisruptionTarget, status: 'True', reason: DeletionByPodGC}]}
          Infrastructure | PodFailed           |     | phase: Failed
          """)
  void knowsWhoseFaultAnEndIs(
      FailureClass failureClass, String reason, Integer exitCode, String status) {
    assertThat(read("", status).end())
        .isInstanceOfSatisfying(
            DriverEnd.Failure.class,
            failure -> {
              assertThat(failure.failureClass()).isEqualTo(failureClass);
              assertThat(failure.reason()).isEqualTo(reason);
              assertThat(failure.exitCode()).isEqualTo(exitCode);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | {phase: Running, %s, containerStatuses: [{name: spark, state: {terminated: {exitCode: 0}}}, {name: side, state: {running: {}}}]}
          false | {phase: Succeeded, %s, containerStatuses: [{name: spark, state: {terminated: {exitCode: 0}}}]}
          false | phase: Succeeded
          """)
  void knowsSuccessBesideSidecarsAndWithoutStatuses(boolean live, String status) {
    ObservedDriver driver = read("", status);
    assertThat(driver.end()).isInstanceOf(DriverEnd.Success.class);
    assertThat(driver.live()).isEqualTo(live);
  }

  @Test
  void takesADeletedDriverForDisturbedAndSparksOwnWordsBeforeKubernetes() {
    String ended =
        "{phase: Failed, containerStatuses: [{name: spark, state: {terminated: {exitCode: 1, message: tail}}}]}";
    assertThat(read("deletionTimestamp: '2026-01-01T00:00:30Z'", ended).end())
        .isInstanceOfSatisfying(
            DriverEnd.Failure.class,
            failure -> {
              assertThat(failure.failureClass()).isEqualTo(FailureClass.Infrastructure);
              assertThat(failure.reason()).isEqualTo("DriverDeleted");
            });
    assertThat(message("", ended)).isEqualTo("tail");
    assertThat(message("spark.exit-exception: thrown", ended)).isEqualTo("thrown");
  }

  @Test
  void countsFromTheBeginningOfEachStage() {
    assertThat(read("", "phase: Pending").since()).isEqualTo(at("00:00:00"));
    assertThat(read("", "{phase: Pending, " + SCHEDULED + "}").since()).isEqualTo(at("00:00:10"));
    assertThat(
            read(
                    "",
                    "{phase: Running, %s, containerStatuses: [{name: spark, ready: false, state: {running: {startedAt: '2026-01-01T00:00:20Z'}}}]}")
                .since())
        .isEqualTo(at("00:00:20"));
  }

  @Test
  void countsAnewWhereItWasReadyInBetween() {
    String unready =
        "{phase: Running, conditions: [{type: ContainersReady, status: 'False', lastTransitionTime: '2026-01-01T00:%s:00Z'}],"
            + " containerStatuses: [{name: spark, ready: false, state: {running: {startedAt: '2026-01-01T00:00:20Z'}}}]}";
    assertThat(read("", unready.formatted("50")).since()).isEqualTo(at("00:50:00"));
    assertThat(read("", unready.formatted("00")).since()).isEqualTo(at("00:00:20"));
  }

  private static String message(String annotation, String status) {
    var end = read("", status, annotation).end();
    return end instanceof DriverEnd.Failure failure ? failure.message() : "";
  }

  private static Instant at(String time) {
    return Instant.parse("2026-01-01T" + time + "Z");
  }

  private static ObservedDriver read(String meta, String status) {
    return read(meta, status, "");
  }

  private static ObservedDriver read(String meta, String status, String annotation) {
    String yaml =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: driver
          uid: u
          creationTimestamp: '2026-01-01T00:00:00Z'
          labels: {spark.millwright.dev/attempt: '1'}
          annotations:
            kubectl.kubernetes.io/default-container: spark
            %s
          %s
        status: %s
        """
            .formatted(
                annotation,
                meta,
                status.startsWith("{") ? status.replace("%s", SCHEDULED) : "{" + status + "}");
    return DriverReader.read(new KubernetesSerialization().unmarshal(yaml, Pod.class));
  }
}
