package dev.millwright.spark.application;

import dev.millwright.spark.SparkLabels;
import io.fabric8.kubernetes.api.model.Pod;
import io.javaoperatorsdk.operator.processing.event.source.filter.OnUpdateFilter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Executors are counted by their phase; of all else that changes in one of thousands of pods there
 * is nothing to decide.
 */
public final class PodNews implements OnUpdateFilter<Pod> {

  @Override
  public boolean accept(Pod now, Pod before) {
    Map<String, String> labels = now.getMetadata().getLabels();
    boolean executor = labels != null && "executor".equals(labels.get(SparkLabels.ROLE));
    return !executor || !Objects.equals(phase(now), phase(before));
  }

  private static @Nullable String phase(Pod pod) {
    return pod.getStatus() == null ? null : pod.getStatus().getPhase();
  }
}
