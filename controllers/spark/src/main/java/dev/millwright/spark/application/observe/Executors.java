package dev.millwright.spark.application.observe;

import dev.millwright.api.spark.ExecutorCounts;
import dev.millwright.spark.SparkLabels;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts executors. */
public final class Executors {
  /** None at all. */
  public static final ExecutorCounts NONE = new ExecutorCounts(0, 0, 0, 0);

  private Executors() {}

  /** Those of one launch, by phase. */
  public static ExecutorCounts of(Collection<Pod> pods, String appId) {
    Map<String, Long> phases =
        pods.stream()
            .filter(pod -> "executor".equals(label(pod, SparkLabels.ROLE)))
            .filter(pod -> appId.equals(label(pod, SparkLabels.APP_ID)))
            .collect(Collectors.groupingBy(Executors::phase, Collectors.counting()));
    return new ExecutorCounts(
        count(phases, "Pending") + count(phases, "Unknown"),
        count(phases, "Running"),
        count(phases, "Succeeded"),
        count(phases, "Failed"));
  }

  /** Attempts of which executors run, or may still. */
  public static Set<Integer> going(Collection<Pod> pods) {
    return pods.stream()
        .filter(pod -> "executor".equals(label(pod, SparkLabels.ROLE)))
        .filter(pod -> !phase(pod).equals("Succeeded") && !phase(pod).equals("Failed"))
        .map(pod -> label(pod, SparkLabels.ATTEMPT))
        .filter(Objects::nonNull)
        .map(Integer::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static int count(Map<String, Long> phases, String phase) {
    return phases.getOrDefault(phase, 0L).intValue();
  }

  private static String phase(Pod pod) {
    String phase = pod.getStatus() == null ? null : pod.getStatus().getPhase();
    return phase == null ? "Pending" : phase;
  }

  private static @Nullable String label(Pod pod, String key) {
    return Objects.requireNonNullElse(pod.getMetadata().getLabels(), Map.<String, String>of())
        .get(key);
  }
}
