package dev.millwright.e2e.queues;

import static org.awaitility.Awaitility.await;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.SparkApplication;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Plays the drivers of applications, and notes what is seen meanwhile: who runs makes executors,
 * works for a while once it has all of them, and ends.
 */
final class Lives {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Applications applications;
  private final Duration work;

  /** Name of a driver → since when it runs, or has all its executors. */
  private final Map<String, Instant> running = new HashMap<>();

  private final Map<String, Instant> complete = new HashMap<>();
  private final Set<String> ended = new HashSet<>();

  /** Ends that no other driver has followed yet. */
  private final Deque<Instant> ends = new ArrayDeque<>();

  private final List<Duration> gaps = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private final Work.Seen drivers = new Work.Seen();
  private final Work.Seen pods = new Work.Seen();

  /**
   * Of all applications there are.
   *
   * @param work how long each works once it has its executors
   */
  Lives(Applications applications, Duration work) {
    this.applications = applications;
    this.work = work;
  }

  /** Until all of them have succeeded; how long that took. */
  Duration untilAllEnded() {
    Instant from = Instant.now();
    try {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(200))
          .until(
              () -> {
                look();
                List<SparkApplication> all = applications.all();
                return ended.size() >= all.size()
                    && applications.in(ApplicationState.Succeeded) == all.size();
              });
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("not all applications ended: " + this, e);
    }
    return Duration.between(from, Instant.now());
  }

  /** For so long, whoever ends. */
  void lookFor(Duration time) {
    Instant until = Instant.now().plus(time);
    await()
        .atMost(time.plusMinutes(1))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              look();
              return Instant.now().isAfter(until);
            });
  }

  private void look() {
    Map<String, List<Pod>> byApplication =
        applications.pods().stream()
            .collect(
                Collectors.groupingBy(
                    pod -> pod.getMetadata().getLabels().get(PlayedDriver.APPLICATION)));
    byApplication.values().forEach(this::play);
    List<Pod> all =
        byApplication.values().stream().flatMap(List::stream).filter(Work::runs).toList();
    drivers.add((int) all.stream().filter(Lives::isDriver).count());
    pods.add(all.size());
  }

  private void play(List<Pod> own) {
    own.stream()
        .filter(Lives::isDriver)
        .filter(Work::runs)
        .findFirst()
        .ifPresent(driver -> play(driver, own));
  }

  private void play(Pod driver, List<Pod> own) {
    String name = driver.getMetadata().getName();
    if (ended.contains(name)) {
      return;
    }
    var played = new PlayedDriver(applications.client(), driver);
    Instant since = running.get(name);
    if (since == null) {
      running.put(name, Instant.now());
      if (!ends.isEmpty()) {
        gaps.add(Duration.between(ends.removeFirst(), Instant.now()));
      }
      played.makeExecutors();
      return;
    }
    List<Pod> executors = own.stream().filter(pod -> !isDriver(pod)).toList();
    if (executors.stream().filter(Work::runs).count() < played.executors()) {
      return;
    }
    Instant all = complete.get(name);
    if (all == null) {
      all = Instant.now();
      complete.put(name, all);
      waits.add(Duration.between(since, all));
    }
    if (!all.plus(work).isAfter(Instant.now())) {
      ended.add(name);
      played.end(executors);
      ends.addLast(Instant.now());
    }
  }

  private static boolean isDriver(Pod pod) {
    return "driver".equals(pod.getMetadata().getLabels().get(PlayedDriver.ROLE));
  }

  /** Drivers that ran at a time. */
  Work.Seen drivers() {
    return drivers;
  }

  /** Pods of all of them that ran at a time. */
  Work.Seen pods() {
    return pods;
  }

  /** How many had all their executors. */
  int completed() {
    return complete.size();
  }

  /** The longest that a driver waited for its executors. */
  Duration longestWait() {
    return waits.stream().max(Duration::compareTo).orElse(Duration.ZERO);
  }

  /** The longest from an end to the next driver. */
  Duration longestGap() {
    return gaps.stream().max(Duration::compareTo).orElse(Duration.ZERO);
  }

  @Override
  public String toString() {
    return "ran %s, had all executors %s, ended %s; of %s"
        .formatted(
            running.keySet(),
            complete.keySet(),
            ended,
            applications.all().stream()
                .map(one -> one.getMetadata().getName() + " " + one.getStatus())
                .toList());
  }
}
