package dev.millwright.queues.backend;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weights in back ends that have none. */
final class Weights {
  static final String NO_TOTAL =
      "this back end knows no weights, and what they are to divide is not said: set capacity of its"
          + " QueueBackend";

  private Weights() {}

  /** What weights divide; null where nobody said. */
  static @Nullable Map<String, Quantity> total(QueueView queue) {
    Map<String, Quantity> capacity = queue.backEnd().capacity();
    return capacity == null || capacity.isEmpty() ? null : capacity;
  }
}
