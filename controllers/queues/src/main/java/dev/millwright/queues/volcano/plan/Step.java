package dev.millwright.queues.volcano.plan;

import dev.millwright.queues.volcano.desired.QueueObject.Action;
import dev.millwright.queues.volcano.desired.QueueSpec;

/** One write. */
public sealed interface Step {

  /** Name of the Queue. */
  String queue();

  /**
   * The Queue is made.
   *
   * @param queue name
   * @param spec what it says
   */
  record Create(String queue, QueueSpec spec) implements Step {}

  /**
   * Its spec is changed.
   *
   * @param queue name
   * @param before what it says until then
   * @param after what it says then
   * @param purpose why
   */
  record Update(String queue, QueueSpec before, QueueSpec after, Purpose purpose) implements Step {}

  /**
   * The Queue is deleted.
   *
   * @param queue name
   */
  record Delete(String queue) implements Step {}

  /**
   * Volcano is told to open or close it.
   *
   * @param queue name
   * @param action which of the two
   */
  record Command(String queue, Action action) implements Step {}

  /** What a change is for. */
  enum Purpose {
    /** It is as it shall be. */
    Reach,
    /** It has for now the smaller of what it had and what it shall have, to make room. */
    Shrink,
    /** It hangs for now below the root, with all it has, on its way to another Queue. */
    Detach
  }
}
