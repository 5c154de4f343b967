package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.yunikorn.document.DocumentQueue;
import dev.millwright.queues.yunikorn.document.Partition;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A new document in which some queues are as they were. A document is written whole, so who is to
 * stay as it is has to be copied.
 */
final class KeptQueues {
  private final Set<String> kept;

  private KeptQueues(Set<String> kept) {
    this.kept = kept;
  }

  /**
   * The new one with those queues of the old one.
   *
   * @param fresh that says nothing of them, or something else
   * @param old that is there
   * @param kept names of queues
   */
  static QueuesDocument in(QueuesDocument fresh, QueuesDocument old, Set<String> kept) {
    DocumentQueue before = root(old);
    DocumentQueue now = root(fresh);
    if (before == null || now == null || kept.isEmpty()) {
      return fresh;
    }
    List<DocumentQueue> family = new KeptQueues(kept).family(now.queues(), before.queues());
    Partition partition = fresh.partitions().getFirst();
    return new QueuesDocument(
        List.of(
            new Partition(
                partition.name(),
                List.of(DocumentQueue.root(family)),
                partition.placementRules(),
                partition.limits(),
                partition.preemption(),
                partition.nodeSortPolicy(),
                partition.userGroupResolver())));
  }

  /** The queue above all of the first partition; null where there is none. */
  static @Nullable DocumentQueue root(QueuesDocument document) {
    return document.partitions().stream()
        .flatMap(partition -> partition.queues().stream())
        .filter(queue -> queue.name().equals(DocumentQueue.ROOT))
        .findFirst()
        .orElse(null);
  }

  private List<DocumentQueue> family(List<DocumentQueue> fresh, List<DocumentQueue> old) {
    SortedMap<String, DocumentQueue> family = new TreeMap<>();
    fresh.forEach(queue -> family.put(queue.name(), queue));
    for (DocumentQueue before : old) {
      DocumentQueue now = family.get(before.name());
      if (kept.contains(before.name())) {
        List<DocumentQueue> below = now == null ? List.of() : now.queues();
        family.put(before.name(), with(before, family(below, before.queues())));
      } else if (now != null) {
        family.put(before.name(), with(now, family(now.queues(), before.queues())));
      }
    }
    return new ArrayList<>(family.values());
  }

  private static DocumentQueue with(DocumentQueue queue, List<DocumentQueue> below) {
    return new DocumentQueue(
        queue.name(),
        queue.parent() || !below.isEmpty(),
        queue.resources(),
        queue.maxApplications(),
        queue.properties(),
        queue.submitAcl(),
        queue.adminAcl(),
        queue.childTemplate(),
        queue.limits(),
        below);
  }

  /** What a queue says of itself, without those below it. */
  static DocumentQueue alone(DocumentQueue queue) {
    return new DocumentQueue(
        queue.name(),
        queue.parent(),
        queue.resources(),
        queue.maxApplications(),
        queue.properties(),
        queue.submitAcl(),
        queue.adminAcl(),
        queue.childTemplate(),
        queue.limits(),
        List.of());
  }
}
