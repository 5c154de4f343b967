package dev.millwright.queues.kueue.plan;

import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.kueue.observe.LiveObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/**
 * All that a plan is made from.
 *
 * @param backEnd name of the QueueBackend
 * @param root name of the Cohort that holds all its queues
 * @param live all objects of Kueue, ours and others', by their keys
 * @param wanted as they shall be, each Cohort before what is in it
 * @param kept names of queues whose objects stay as they are
 * @param namespaces those that there are; a LocalQueue of another waits until it is there
 */
public record Situation(
    String backEnd,
    String root,
    SequencedMap<ObjectKey, LiveObject> live,
    List<KueueObject> wanted,
    Set<String> kept,
    Set<String> namespaces) {
  public Situation {
    live = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(live));
    wanted = List.copyOf(wanted);
    kept = Set.copyOf(kept);
    namespaces = Set.copyOf(namespaces);
  }

  boolean isOurs(ObjectKey key) {
    LiveObject found = live.get(key);
    return found != null && found.isOf(backEnd);
  }

  boolean isTaken(ObjectKey key) {
    return live.containsKey(key) && !isOurs(key);
  }
}
