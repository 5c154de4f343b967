package dev.millwright.queues.gather;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.QueueBackend;
import java.util.List;
import java.util.Set;

/**
 * What a pass over one back end decides from, beside what is in the back end itself.
 *
 * @param backEnd whose pass it is
 * @param queues all that are in it
 * @param unknown names of all queues whose back end nobody knows
 * @param twoDefaults names of all back ends that say they are the default, where this one is one of
 *     several; else none
 */
public record Facts(
    QueueBackend backEnd, List<BatchQueue> queues, Set<String> unknown, List<String> twoDefaults) {
  public Facts {
    queues = List.copyOf(queues);
    unknown = Set.copyOf(unknown);
    twoDefaults = List.copyOf(twoDefaults);
  }
}
