package dev.millwright.benchmarks.spark;

import dev.millwright.benchmarks.Watch;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the benchmark reads of a pod or an application; the rest is skipped where it is parsed, for
 * the load must be cheap.
 *
 * @param metadata its name and labels
 * @param status how it stands; null before the first time
 */
record Seen(Metadata metadata, @Nullable Status status) implements Watch.Versioned {

  /**
   * Of any object.
   *
   * @param name of the object
   * @param uid of the object
   * @param resourceVersion of the object
   * @param labels of the object
   */
  record Metadata(
      String name, String uid, String resourceVersion, @Nullable Map<String, String> labels) {

    String label(String key) {
      String value = labels == null ? null : labels.get(key);
      if (value == null) {
        throw new IllegalStateException(name + " has no label " + key);
      }
      return value;
    }
  }

  /**
   * Of a pod or an application.
   *
   * @param phase of a pod
   * @param state of an application
   * @param executors of an application
   */
  record Status(@Nullable String phase, @Nullable String state, @Nullable Executors executors) {}

  /**
   * Counts in a status.
   *
   * @param running pods that run
   */
  record Executors(int running) {}

  @Override
  public String resourceVersion() {
    return metadata.resourceVersion();
  }

  String phase() {
    return status == null || status.phase() == null ? "" : status.phase();
  }

  String state() {
    return status == null || status.state() == null ? "" : status.state();
  }

  int runningExecutors() {
    return status == null || status.executors() == null ? 0 : status.executors().running();
  }
}
