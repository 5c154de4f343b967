package dev.millwright.queues.backend.volcano;

import dev.millwright.queues.backend.Step;

/**
 * One write to Volcano.
 *
 * @param write what is written
 */
record VolcanoStep(dev.millwright.queues.volcano.plan.Step write) implements Step {
  @Override
  public String queue() {
    return write.queue();
  }

  @Override
  public String words() {
    return ForeseenQueues.words(write);
  }
}
