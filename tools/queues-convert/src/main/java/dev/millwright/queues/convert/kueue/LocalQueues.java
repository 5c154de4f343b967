package dev.millwright.queues.convert.kueue;

import dev.millwright.queues.convert.draft.Forest;
import dev.millwright.queues.convert.draft.QueueDraft;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The namespaces that LocalQueues lead to ClusterQueues from. */
final class LocalQueues {
  private final Map<QueueDraft, SortedSet<String>> namespaces = new HashMap<>();
  private final Forest forest;

  LocalQueues(Forest forest) {
    this.forest = forest;
  }

  /** The ClusterQueue of a name; null for none. */
  @Nullable QueueDraft clusterQueue(String name) {
    return forest.get("ClusterQueue/" + name);
  }

  /** Work of this namespace may be in this queue. */
  void add(QueueDraft queue, String namespace) {
    namespaces.computeIfAbsent(queue, key -> new TreeSet<>()).add(namespace);
  }

  SortedSet<String> of(QueueDraft queue) {
    return namespaces.getOrDefault(queue, new TreeSet<>());
  }
}
