package dev.millwright.spark.connect.plan;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.FailureStatus;
import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.spark.application.observe.ObservedDriver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is left of attempts that are over, and has to go.
 *
 * @param drivers that run though no attempt wants them, or have ended and are not kept for their
 *     log
 * @param wanted attempts whose executors stay; of all others they go, if {@code executors} says so
 * @param executors whether executors outlived their driver
 * @param until when to look at executors; null if there is nothing to look for
 */
public record Leftovers(
    List<ObservedDriver> drivers, Set<Integer> wanted, boolean executors, @Nullable Instant until) {
  /** Executors notice by themselves that their driver is gone. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  /** What has to go now. */
  public static Leftovers of(ServerSituation situation) {
    List<ObservedDriver> drivers =
        situation.drivers().stream()
            .filter(driver -> !driver.deleting() && !situation.isWanted(driver.attempt()))
            .filter(driver -> driver.live() || !isKept(situation, driver))
            .toList();
    Set<Integer> wanted =
        Stream.of(situation.current(), situation.next())
            .filter(Objects::nonNull)
            .map(AttemptStatus::number)
            .collect(Collectors.toUnmodifiableSet());
    List<Instant> due =
        situation.executing().stream()
            .filter(attempt -> !wanted.contains(attempt) && attempt <= situation.known())
            .map(attempt -> due(situation, attempt))
            .sorted()
            .toList();
    Instant first = due.isEmpty() ? null : due.getFirst();
    boolean late = first != null && !first.isAfter(situation.now());
    return new Leftovers(drivers, wanted, late, late ? null : first);
  }

  /** As long as the status tells of its failure, its log may be asked for. */
  private static boolean isKept(ServerSituation situation, ObservedDriver driver) {
    SparkConnectStatus status = situation.status();
    List<FailureStatus> failures = status == null ? null : status.failures();
    return failures != null
        && failures.stream().anyMatch(failure -> driver.isOf(failure.attempt()));
  }

  private static Instant due(ServerSituation situation, int attempt) {
    AttemptStatus last = situation.attempt();
    String end = last == null || last.number() != attempt ? null : last.completionTime();
    return end == null ? situation.now() : Instant.parse(end).plus(GRACE);
  }
}
