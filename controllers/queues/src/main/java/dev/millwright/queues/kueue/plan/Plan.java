package dev.millwright.queues.kueue.plan;

import java.util.List;

/**
 * The way to what is wanted.
 *
 * @param steps in their order
 * @param blocked queues that stay as they are
 */
public record Plan(List<Step> steps, List<Blocked> blocked) {
  public Plan {
    steps = List.copyOf(steps);
    blocked = List.copyOf(blocked);
  }
}
