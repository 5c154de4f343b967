package dev.millwright.queues.backend;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.queues.tree.SolvedTree;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a back end is to carry.
 *
 * @param backEnd {@code metadata.name} of the QueueBackend
 * @param settings its spec
 * @param tree all queues of it, solved
 * @param specs by name, of all queues that are accepted
 * @param kept names of queues that stay as they are, because nobody knows what they shall be, or
 *     because they are to be left as somebody else made them
 */
public record Wanted(
    String backEnd,
    QueueBackendSpec settings,
    SolvedTree tree,
    SortedMap<String, BatchQueueSpec> specs,
    Set<String> kept) {
  public Wanted {
    specs = Collections.unmodifiableSortedMap(new TreeMap<>(specs));
    kept = Set.copyOf(kept);
  }

  /** The same with more that stays as it is. */
  public Wanted keeping(Map<String, ?> more) {
    if (more.isEmpty()) {
      return this;
    }
    var all = new HashSet<>(kept);
    all.addAll(more.keySet());
    return new Wanted(backEnd, settings, tree, specs, all);
  }
}
