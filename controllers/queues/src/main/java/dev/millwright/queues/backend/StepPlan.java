package dev.millwright.queues.backend;

import java.util.List;

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
}
