package dev.millwright.queues.backend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The way from what is in a back end to what shall be. It may be cut off anywhere and made anew
 * from what is there then.
 *
 * @param steps in their order; none where all is as it shall be
 * @param blocked queues that stay as they are
 * @param <S> what the back end calls a step
 */
public record StepPlan<S extends Step>(List<S> steps, List<Blocked> blocked) {
  public StepPlan {
    steps = List.copyOf(steps);
    blocked = List.copyOf(blocked);
  }

  /** What is in the way of each queue, one thing each: of several the last. */
  public Map<String, Blocked> blockedByQueue() {
    Map<String, Blocked> byQueue = new HashMap<>();
    blocked.forEach(one -> byQueue.put(one.queue(), one));
    return Map.copyOf(byQueue);
  }
}
