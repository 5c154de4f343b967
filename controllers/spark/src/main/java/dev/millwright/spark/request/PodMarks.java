package dev.millwright.spark.request;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a pod carries beside what its template says.
 *
 * @param labels over those of the user: the pod is found by them
 * @param annotations under those of the user
 * @param priorityClassName where the template has none; null for none
 */
record PodMarks(
    Map<String, String> labels,
    Map<String, String> annotations,
    @Nullable String priorityClassName) {
  PodMarks {
    labels = Map.copyOf(labels);
    annotations = Map.copyOf(annotations);
  }
}
