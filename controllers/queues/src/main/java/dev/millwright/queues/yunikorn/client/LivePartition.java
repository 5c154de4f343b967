package dev.millwright.queues.yunikorn.client;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A partition of a running YuniKorn.
 *
 * @param name without the name of the cluster that YuniKorn puts before it
 * @param state {@code Active}, or what else it may say
 * @param capacity what its nodes have, in thousandths of {@code vcore}, bytes and pieces
 * @param used what of it is used
 * @param nodes how many there are
 * @param nodeSort {@code fair} or {@code binpacking}
 * @param preemption whether queues win back what they are guaranteed
 * @param quotaPreemption whether work above a lowered max is interrupted; {@code false} before 1.8,
 *     which does not say it
 */
public record LivePartition(
    String name,
    String state,
    SortedMap<String, Long> capacity,
    SortedMap<String, Long> used,
    long nodes,
    String nodeSort,
    boolean preemption,
    boolean quotaPreemption) {
  public LivePartition {
    capacity = Collections.unmodifiableSortedMap(new TreeMap<>(capacity));
    used = Collections.unmodifiableSortedMap(new TreeMap<>(used));
  }
}
