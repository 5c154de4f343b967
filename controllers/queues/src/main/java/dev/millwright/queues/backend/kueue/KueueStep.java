package dev.millwright.queues.backend.kueue;

import dev.millwright.queues.backend.Step;
import dev.millwright.queues.kueue.plan.Step.Create;
import dev.millwright.queues.kueue.plan.Step.Delete;
import dev.millwright.queues.kueue.plan.Step.Update;

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

  @Override
  public String words() {
    return switch (write) {
      case Create(var object) -> "create " + object.key();
      case Update(var after) -> "change " + after.key();
      case Delete(var key) -> "delete " + key;
    };
  }
}
