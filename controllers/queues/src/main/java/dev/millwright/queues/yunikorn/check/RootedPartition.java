package dev.millwright.queues.yunikorn.check;

import dev.millwright.queues.yunikorn.document.DocumentLimit;
import dev.millwright.queues.yunikorn.document.DocumentQueue;
import dev.millwright.queues.yunikorn.document.Partition;
import java.util.List;

/**
 * A partition as YuniKorn sees it: with a root put above its queues where there is none, and with
 * the limits of the partition at the root. Source: {@code checkQueuesStructure} and {@code
 * checkLimitsStructure} in {@code pkg/common/configs/configvalidator.go}.
 *
 * @param partition as it is written
 * @param root the one queue above all
 * @param limits of the root
 * @param above what paths of queues begin with; empty for the default partition
 */
record RootedPartition(
    Partition partition, DocumentQueue root, List<DocumentLimit> limits, String above) {

  static RootedPartition of(Partition partition) {
    boolean unnamed =
        partition.name().isEmpty() || partition.name().equalsIgnoreCase(Partition.DEFAULT);
    List<DocumentQueue> top = partition.queues();
    boolean rooted = top.size() == 1 && top.getFirst().name().equalsIgnoreCase(DocumentQueue.ROOT);
    DocumentQueue root = rooted ? top.getFirst() : DocumentQueue.root(top);
    return new RootedPartition(
        partition,
        root,
        root.limits().isEmpty() ? partition.limits() : root.limits(),
        unnamed ? "" : partition.name() + ":");
  }

  /** Of the partition itself, in faults. */
  String path() {
    return "partition " + (above.isEmpty() ? Partition.DEFAULT : partition.name());
  }

  /** Of the root, in faults. */
  String rootPath() {
    return above + root.name();
  }

  /** By identity: a queue further down may be equal to the root. */
  @SuppressWarnings("ReferenceEquality")
  boolean isRoot(DocumentQueue queue) {
    return queue == root;
  }

  /** Limits of this queue, which is of this partition. */
  List<DocumentLimit> limitsOf(DocumentQueue queue) {
    return isRoot(queue) ? limits : queue.limits();
  }
}
