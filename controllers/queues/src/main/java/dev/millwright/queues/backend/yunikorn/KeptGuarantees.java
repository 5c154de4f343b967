package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.Kept;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.tree.SolvedTree;
import dev.millwright.queues.yunikorn.document.DocumentQueue;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a document guarantees to queues that stay as they are in it, by {@link KeptQueues}. */
final class KeptGuarantees {
  private final Set<String> kept;
  private final SolvedTree tree;
  private final Map<String, Amounts> own = new HashMap<>();
  private final Map<String, Amounts> others = new HashMap<>();

  private KeptGuarantees(Set<String> kept, SolvedTree tree) {
    this.kept = kept;
    this.tree = tree;
  }

  /**
   * Of those.
   *
   * @param old document that is there
   * @param kept names of queues
   * @param tree of what is wanted
   */
  static Kept of(QueuesDocument old, Set<String> kept, SolvedTree tree) {
    DocumentQueue root = QueueParts.root(old);
    if (root == null || kept.isEmpty()) {
      return Kept.NONE;
    }
    var guarantees = new KeptGuarantees(kept, tree);
    root.queues()
        .forEach(queue -> guarantees.add(queue, root.name() + "." + queue.name(), Kept.TOP));
    return new Kept(guarantees.own, guarantees.others);
  }

  /** Whether it stays, by itself or for one below it. */
  private boolean add(DocumentQueue queue, String path, String above) {
    boolean wanted =
        tree.get(queue.name()) instanceof Accepted accepted && accepted.path().equals(path);
    boolean stays = kept.contains(queue.name());
    for (DocumentQueue below : queue.queues()) {
      boolean held = add(below, path + "." + below.name(), queue.name());
      stays |= held && !wanted;
    }
    if (stays) {
      Amounts guaranteed = DocumentAmounts.of(queue.resources().guaranteedOrNone());
      if (wanted) {
        own.put(queue.name(), guaranteed);
      } else {
        others.merge(above, guaranteed, Amounts::plus);
      }
    }
    return stays;
  }
}
