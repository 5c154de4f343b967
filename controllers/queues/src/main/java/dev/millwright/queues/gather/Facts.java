package dev.millwright.queues.gather;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.ChangeMode;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.queues.plan.InForce;
import dev.millwright.queues.plan.TakingBack;
import dev.millwright.queues.policy.Moves;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pass over one back end decides from, beside what is in the back end itself.
 *
 * @param backEnd whose pass it is
 * @param queues all that are in it
 * @param unknown names of all queues of which what there is stays: nobody knows their back end, or
 *     they wait for a queue above that is still in another one
 * @param twoDefaults names of all back ends that say they are the default, where this one is one of
 *     several; else none
 * @param outgoing those of {@code queues} that are to go to another back end: name → its name
 * @param coming queues that are to be in it and are not yet
 * @param former by name, what the back end was last found to have, of {@code queues} that say
 *     something else by now
 */
public record Facts(
    QueueBackend backEnd,
    List<BatchQueue> queues,
    Set<String> unknown,
    List<String> twoDefaults,
    Map<String, String> outgoing,
    List<Coming> coming,
    Map<String, BatchQueueSpec> former) {
  /**
   * A queue that is not here yet.
   *
   * @param queue as read
   * @param message for people: what it waits for
   */
  public record Coming(BatchQueue queue, String message) {}

  public Facts {
    queues = List.copyOf(queues);
    unknown = Set.copyOf(unknown);
    twoDefaults = List.copyOf(twoDefaults);
    outgoing = Map.copyOf(outgoing);
    coming = List.copyOf(coming);
    former = Map.copyOf(former);
  }

  /** Whether changes are shown and not carried out. */
  public boolean isPlanned() {
    return backEnd.getSpec().changes() == ChangeMode.Plan;
  }

  /** The queues with the specs that hold. */
  public InForce inForce() {
    return InForce.of(queues, former, outgoing.keySet());
  }

  /**
   * What holds instead, after a step was refused; null where there is nothing to go back to.
   *
   * @param inForce what held
   * @param refused name of the queue of the step
   * @param message what the back end said
   */
  public @Nullable InForce takingBack(InForce inForce, String refused, String message) {
    return TakingBack.of(queues, former, outgoing.keySet(), inForce, refused, message);
  }

  /** Whether this queue is deleted though the back end still has work in it. */
  public boolean isAbandoned(String name) {
    return queues.stream()
        .filter(queue -> queue.getMetadata().getName().equals(name))
        .anyMatch(this::isAbandoned);
  }

  /** Whether it is deleted though the back end still has work in it. */
  public boolean isAbandoned(BatchQueue queue) {
    return queue.isMarkedForDeletion() && Moves.abandons(queue, backEnd.getMetadata().getName());
  }
}
