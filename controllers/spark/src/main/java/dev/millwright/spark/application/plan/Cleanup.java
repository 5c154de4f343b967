package dev.millwright.spark.application.plan;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.PodRetention;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.observe.ObservedDriver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is left of attempts that are over, and has to go.
 *
 * @param stop drivers that run, or may still, though no attempt wants them
 * @param remove drivers that have ended and are not to be kept
 * @param executors whether executors outlived their driver
 * @param until when to look at executors; null if there is nothing to look for
 */
public record Cleanup(
    List<ObservedDriver> stop,
    List<ObservedDriver> remove,
    boolean executors,
    @Nullable Instant until) {
  /** As many as status tells of. */
  private static final int KEPT = 10;

  /** Executors notice by themselves that their driver is gone. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  /** What has to go now. */
  public static Cleanup of(Situation situation) {
    List<ObservedDriver> stop =
        situation.unwanted().stream().filter(driver -> !driver.deleting()).toList();
    List<ObservedDriver> remove =
        situation.drivers().stream()
            .filter(driver -> !driver.live() && !driver.deleting())
            .filter(driver -> isOver(situation, driver) && !isKept(situation, driver))
            .toList();
    Instant due = executorsDue(situation);
    boolean late = due != null && !due.isAfter(situation.now());
    return new Cleanup(stop, remove, late, late ? null : due);
  }

  private static boolean isOver(Situation situation, ObservedDriver driver) {
    AttemptStatus active = situation.active();
    return active == null || !driver.isOf(active.number());
  }

  private static boolean isKept(Situation situation, ObservedDriver driver) {
    AttemptStatus last = situation.attempt();
    if (last != null && driver.attempt() <= last.number() - KEPT) {
      return false;
    }
    return switch (Objects.requireNonNullElse(
        situation.spec().podRetention(), PodRetention.Always)) {
      case Always -> true;
      case OnFailure -> !(driver.end() instanceof DriverEnd.Success);
      case Never -> false;
    };
  }

  private static @Nullable Instant executorsDue(Situation situation) {
    AttemptStatus attempt = situation.attempt();
    String end = attempt == null ? null : attempt.completionTime();
    int left = situation.executors().pending() + situation.executors().running();
    return end == null || left == 0 ? null : Instant.parse(end).plus(GRACE);
  }
}
