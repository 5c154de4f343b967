package dev.millwright.spark.queue;

import dev.millwright.spark.desired.gang.QueueBackEnd;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A BatchQueue as its status tells of it. */
public sealed interface ObservedQueue {

  /** There is none of that name, or no such kind in this cluster. */
  record Missing() implements ObservedQueue {}

  /**
   * It is not to be relied on now.
   *
   * @param why in its own words
   */
  record NotEnforced(String why) implements ObservedQueue {}

  /**
   * It is enforced in a back end that no application can be launched into.
   *
   * @param backEnd the kind of scheduler, as the queue says it
   */
  record Unsupported(String backEnd) implements ObservedQueue {}

  /**
   * Its back end does what its spec says.
   *
   * @param backEnd the kind of scheduler
   * @param schedulerName {@code schedulerName} of pods
   * @param queue its name in the back end
   * @param priorityClassName of pods that name none; null for the cluster's default
   * @param gang whether drivers wait for their first executors where they do not say
   * @param ceiling most that it may ever use; a resource not named has no limit
   */
  record Enforced(
      QueueBackEnd backEnd,
      String schedulerName,
      String queue,
      @Nullable String priorityClassName,
      boolean gang,
      Map<String, Quantity> ceiling)
      implements ObservedQueue {
    public Enforced {
      ceiling = Map.copyOf(ceiling);
    }
  }
}
