package dev.millwright.queues.backend.kueue;

import dev.millwright.queues.backend.Step;

/**
 * One write to Kueue.
 *
 * @param write what is written
 */
record KueueStep(dev.millwright.queues.kueue.plan.Step write) implements Step {
  @Override
  public String queue() {
    return write.queue();
  }
}
