package dev.millwright.queues.kueue.plan;

import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;

/** One write to Kueue's objects. */
public sealed interface Step {
  /** Name of the BatchQueue it is for; that of the root Cohort for what is for all. */
  String queue();

  /** Makes an object; refused where there is one of that name, whosever it is. */
  record Create(KueueObject object) implements Step {
    @Override
    public String queue() {
      return object.queue();
    }
  }

  /**
   * Writes what is ours of an object that is there.
   *
   * @param after as it is to be, perhaps on the way to what it shall be
   */
  record Update(KueueObject after) implements Step {
    @Override
    public String queue() {
      return after.queue();
    }
  }

  /** Deletes an object. */
  record Delete(ObjectKey key) implements Step {
    @Override
    public String queue() {
      return key.name();
    }
  }
}
