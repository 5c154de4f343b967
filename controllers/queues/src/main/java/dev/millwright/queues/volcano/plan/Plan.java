package dev.millwright.queues.volcano.plan;

import java.util.List;

/**
 * What is to be written, and what cannot be.
 *
 * @param steps in their order; after each of them all Queues are such as Volcano's admission takes
 * @param blocked Queues that stay as they are, by name
 */
public record Plan(List<Step> steps, List<Blocked> blocked) {
  public Plan {
    steps = List.copyOf(steps);
    blocked = List.copyOf(blocked);
  }
}
