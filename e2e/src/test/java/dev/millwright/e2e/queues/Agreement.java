package dev.millwright.e2e.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.millwright.api.queues.BatchQueueStatus;
import dev.millwright.api.queues.QueueUsage;
import dev.millwright.api.queues.WaitingWorkload;
import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.ExecutorCounts;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import io.fabric8.kubernetes.api.model.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What the status of a queue and those of its applications say, beside what the scheduler did. */
final class Agreement {
  private Agreement() {}

  /** Waits until they say it. */
  static void awaited(Story story, String queue, String when) {
    Instant from = Instant.now();
    await("what is said of queue and applications")
        .atMost(Duration.ofMinutes(1))
        .ignoreException(NullPointerException.class)
        .untilAsserted(
            () -> {
              ofQueue(
                  story,
                  Objects.requireNonNull(story.queues().object(queue).require().getStatus()));
              ofApplications(story);
            });
    story.seconds(
        "until the queue and its applications say so, " + when,
        Duration.between(from, Instant.now()));
  }

  private static void ofQueue(Story story, BatchQueueStatus queue) {
    QueueUsage usage = Objects.requireNonNull(queue.usage());
    Quantity used = Objects.requireNonNull(Objects.requireNonNull(usage.used()).get("cpu"));
    assertThat(Room.milli(used))
        .as("used: " + usage)
        .isEqualTo(story.milli(story.work().runningInAll()));
    assertThat(Objects.requireNonNullElse(queue.waiting(), List.<WaitingWorkload>of()))
        .as("waiting")
        .extracting(WaitingWorkload::name, WaitingWorkload::reason)
        .containsExactlyInAnyOrderElementsOf(
            in(story, ApplicationState.Starting).stream()
                .map(one -> tuple(story.scheduler().nameOf(one), "QuotaFull"))
                .toList());
  }

  private static void ofApplications(Story story) {
    assertThat(in(story, ApplicationState.Running))
        .map(SparkApplication::getStatus)
        .map(SparkApplicationStatus::executors)
        .allMatch(new ExecutorCounts(0, Applications.USUAL.executors(), 0, 0)::equals);
  }

  private static List<SparkApplication> in(Story story, ApplicationState state) {
    return story.applications().all().stream()
        .filter(one -> Objects.requireNonNull(one.getStatus()).state() == state)
        .toList();
  }
}
