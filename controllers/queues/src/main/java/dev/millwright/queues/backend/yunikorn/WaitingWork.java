package dev.millwright.queues.backend.yunikorn;

import dev.millwright.api.queues.WaitingWorkload;
import dev.millwright.queues.yunikorn.observe.Rejection;
import dev.millwright.queues.yunikorn.observe.WaitingApplication;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is told by name of what waits in a queue, and of what was rejected by it. */
final class WaitingWork {
  private static final int SHOWN = 10;

  /** Rejected work may come by the hundred, and shall not hide what waits. */
  private static final int SHOWN_REJECTED = 3;

  /** An application as it is told. */
  private record Told(long since, String id, @Nullable String namespace, String reason) {
    WaitingWorkload workload() {
      return new WaitingWorkload(
          "Application",
          namespace,
          id,
          reason,
          Instant.EPOCH.plusNanos(since).truncatedTo(ChronoUnit.SECONDS).toString());
    }
  }

  private static final Comparator<Told> BY_TIME =
      Comparator.comparingLong(Told::since).thenComparing(Told::id);

  private WaitingWork() {}

  /** What has waited longest, with the last ones that were rejected among it. */
  static List<WaitingWorkload> of(
      Collection<WaitingApplication> waiting, Collection<Rejection> rejections) {
    List<Told> rejected =
        rejections.stream()
            .map(WaitingWork::told)
            .sorted(BY_TIME.reversed())
            .limit(SHOWN_REJECTED)
            .toList();
    Stream<Told> longest =
        waiting.stream()
            .map(WaitingWork::told)
            .filter(one -> one.since() > 0)
            .sorted(BY_TIME)
            .limit(SHOWN - rejected.size());
    return Stream.concat(longest, rejected.stream()).sorted(BY_TIME).map(Told::workload).toList();
  }

  private static Told told(WaitingApplication waiting) {
    return new Told(
        waiting.application().since(),
        waiting.application().id(),
        waiting.application().namespace(),
        waiting.reason().name());
  }

  private static Told told(Rejection rejection) {
    return new Told(
        rejection.application().submitted(),
        rejection.application().id(),
        rejection.namespace(),
        rejection.reason().name());
  }
}
