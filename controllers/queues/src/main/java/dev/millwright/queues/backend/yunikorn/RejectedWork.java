package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.yunikorn.client.Answer;
import dev.millwright.queues.yunikorn.client.LiveQueue;
import dev.millwright.queues.yunikorn.client.RejectedApplication;
import dev.millwright.queues.yunikorn.client.YuniKorn;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import dev.millwright.queues.yunikorn.observe.Rejection;
import dev.millwright.queues.yunikorn.observe.Submission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** What was rejected of late. YuniKorn remembers it for days, when nobody asks any more. */
final class RejectedWork {
  /** Whoever submitted it looks within that time, or asks somebody who does. */
  static final Duration TOLD = Duration.ofHours(1);

  private final YuniKorn scheduler;
  private final RejectedPods pods;
  private final Clock clock;

  RejectedWork(YuniKorn scheduler, RejectedPods pods, Clock clock) {
    this.scheduler = scheduler;
    this.pods = pods;
    this.clock = clock;
  }

  /**
   * What was rejected, and by which queue; nothing where YuniKorn does not say it.
   *
   * @param partition its name
   * @param root of its queues
   * @param document that it runs by, which is read only where it is needed
   */
  List<Rejection> of(String partition, LiveQueue root, Supplier<QueuesDocument> document) {
    return scheduler.rejected(partition)
            instanceof Answer.Got<List<RejectedApplication>>(List<RejectedApplication> all)
        ? rejections(all.stream().filter(this::isLate).toList(), root, document)
        : List.of();
  }

  private boolean isLate(RejectedApplication application) {
    Instant rejected = Instant.EPOCH.plusNanos(application.rejected());
    return rejected.plus(TOLD).isAfter(clock.instant());
  }

  private List<Rejection> rejections(
      List<RejectedApplication> late, LiveQueue root, Supplier<QueuesDocument> document) {
    if (late.isEmpty()) {
      return List.of();
    }
    Map<String, Submission> submissions = pods.byApplication();
    QueueParts parts = QueueParts.of(document.get());
    return late.stream()
        .map(
            application ->
                Rejection.of(
                    application,
                    submissions.get(application.id()),
                    root,
                    path -> parts.admits(path, application.user(), application.groups())))
        .filter(Objects::nonNull)
        .toList();
  }
}
