package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.yunikorn.document.DocumentQueue;
import dev.millwright.queues.yunikorn.document.Partition;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A new document in which some queues are as they were. A document is written whole, so who is to
 * stay as it is has to be copied, and who was not there is left out.
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
    DocumentQueue before = QueueParts.root(old);
    DocumentQueue now = QueueParts.root(fresh);
    if (now == null || kept.isEmpty()) {
      return fresh;
    }
    List<DocumentQueue> queues = before == null ? List.of() : before.queues();
    return withQueues(fresh, new KeptQueues(kept).family(now.queues(), queues));
  }

  /** The same without the queues of these paths, and those below them. */
  static QueuesDocument without(QueuesDocument document, Set<String> paths) {
    DocumentQueue root = QueueParts.root(document);
    return root == null
        ? document
        : withQueues(document, without(DocumentQueue.ROOT, root.queues(), paths));
  }

  private static List<DocumentQueue> without(
      String above, List<DocumentQueue> queues, Set<String> paths) {
    var left = new ArrayList<DocumentQueue>();
    for (DocumentQueue queue : queues) {
      String path = above + "." + queue.name();
      if (!paths.contains(path)) {
        left.add(with(queue, without(path, queue.queues(), paths)));
      }
    }
    return left;
  }

  private static QueuesDocument withQueues(QueuesDocument document, List<DocumentQueue> queues) {
    Partition partition = document.partitions().getFirst();
    return new QueuesDocument(
        List.of(
            new Partition(
                partition.name(),
                List.of(DocumentQueue.root(queues)),
                partition.placementRules(),
                partition.limits(),
                partition.preemption(),
                partition.nodeSortPolicy(),
                partition.userGroupResolver())));
  }

  private List<DocumentQueue> family(List<DocumentQueue> fresh, List<DocumentQueue> old) {
    Set<String> before =
        old.stream().map(DocumentQueue::name).collect(Collectors.toUnmodifiableSet());
    SortedMap<String, DocumentQueue> family = new TreeMap<>();
    fresh.stream()
        .filter(queue -> !kept.contains(queue.name()) || before.contains(queue.name()))
        .forEach(queue -> family.put(queue.name(), with(queue, family(queue.queues(), List.of()))));
    for (DocumentQueue was : old) {
      DocumentQueue now = family.get(was.name());
      List<DocumentQueue> below = family(now == null ? List.of() : now.queues(), was.queues());
      if (kept.contains(was.name())) {
        family.put(was.name(), with(was, below));
      } else if (now != null) {
        family.put(was.name(), with(now, below));
      } else if (!below.isEmpty()) {
        // It would go, but for one below it that stays.
        family.put(was.name(), with(was, below));
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
}
