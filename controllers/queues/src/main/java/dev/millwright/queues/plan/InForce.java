package dev.millwright.queues.plan;

import dev.millwright.api.common.Annotations;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.TakenBack;
import dev.millwright.common.label.Checksums;
import dev.millwright.queues.policy.Refusal;
import dev.millwright.queues.reason.QueueReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Queues with the specs that hold in one pass. Most hold as their authors wrote them. One of which
 * a change was taken back, and one that goes to another back end, hold as the back end was last
 * found to have them.
 *
 * @param queues all of one back end
 * @param takenBack changes that were taken back, by name of the queue
 * @param absent queues that were not there before a change that was taken back: they are refused
 *     and count for nothing
 * @param dropped those of {@code absent} that go where they were made already, for others need the
 *     room
 */
public record InForce(
    List<BatchQueue> queues,
    SortedMap<String, TakenBack> takenBack,
    Map<String, Refusal> absent,
    Set<String> dropped) {
  public InForce {
    queues = List.copyOf(queues);
    takenBack = Collections.unmodifiableSortedMap(new TreeMap<>(takenBack));
    absent = Map.copyOf(absent);
    dropped = Set.copyOf(dropped);
  }

  /**
   * Of these queues, with the changes that their statuses say were taken back. Such a change is
   * tried again once one of its queues was edited or deleted, and where the status of one of them
   * could not be written.
   *
   * @param all of one back end, as read
   * @param former what the back end was last found to have of those that say something else by now
   * @param outgoing names of those that go to another back end
   */
  public static InForce of(
      Collection<BatchQueue> all, Map<String, BatchQueueSpec> former, Set<String> outgoing) {
    var changes = new TreeMap<String, List<BatchQueue>>();
    for (BatchQueue queue : all) {
      TakenBack said = queue.getStatus() == null ? null : queue.getStatus().takenBack();
      if (said != null && !outgoing.contains(name(queue)) && !queue.isMarkedForDeletion()) {
        changes.computeIfAbsent(said.change(), change -> new ArrayList<>()).add(queue);
      }
    }
    var takenBack = new TreeMap<String, TakenBack>();
    changes.forEach(
        (change, queues) -> {
          if (change.equals(change(queues))) {
            queues.forEach(
                queue ->
                    takenBack.put(
                        name(queue), Objects.requireNonNull(queue.getStatus().takenBack())));
          }
        });
    return with(all, former, outgoing, takenBack);
  }

  /** The same queues with these changes taken back. */
  static InForce with(
      Collection<BatchQueue> all,
      Map<String, BatchQueueSpec> former,
      Set<String> outgoing,
      Map<String, TakenBack> takenBack) {
    Set<String> names = all.stream().map(InForce::name).collect(Collectors.toSet());
    var queues = new ArrayList<BatchQueue>();
    var absent = new HashMap<String, Refusal>();
    for (BatchQueue queue : all) {
      String name = name(queue);
      TakenBack taken = takenBack.get(name);
      BatchQueueSpec before = former.get(name);
      if (outgoing.contains(name)) {
        queues.add(with(queue, outgoing(before == null ? queue.getSpec() : before, names)));
      } else if (taken == null) {
        queues.add(queue);
      } else if (before != null) {
        queues.add(with(queue, before));
      } else {
        queues.add(with(queue, SpecCopies.withoutAmounts(queue.getSpec())));
        absent.put(name, new Refusal(QueueReason.TAKEN_BACK, taken.message()));
      }
    }
    Set<String> dropped =
        absent.keySet().stream()
            .filter(name -> !Objects.requireNonNull(takenBack.get(name)).refused().equals(name))
            .collect(Collectors.toSet());
    return new InForce(queues, new TreeMap<>(takenBack), absent, dropped);
  }

  /** What a change is known by: its queues, as they were written when it was tried. */
  static String change(Collection<BatchQueue> queues) {
    var written = new HashMap<String, String>();
    for (BatchQueue queue : queues) {
      Map<String, String> notes = queue.getMetadata().getAnnotations();
      written.put(
          name(queue),
          "%s/%d/%s"
              .formatted(
                  queue.getMetadata().getUid(),
                  queue.getMetadata().getGeneration(),
                  notes == null ? "" : notes.getOrDefault(Annotations.RECONCILE_AT, "")));
    }
    return Checksums.of(written);
  }

  /** Where the queue above is not in this back end any more it hangs below the root meanwhile. */
  private static BatchQueueSpec outgoing(BatchQueueSpec spec, Set<String> names) {
    @Nullable String parent = spec.parent();
    return parent == null || names.contains(parent) ? spec : SpecCopies.atTop(spec);
  }

  private static BatchQueue with(BatchQueue queue, BatchQueueSpec spec) {
    var copy = new BatchQueue();
    copy.setMetadata(queue.getMetadata());
    copy.setStatus(queue.getStatus());
    copy.setSpec(spec);
    return copy;
  }

  private static String name(BatchQueue queue) {
    return queue.getMetadata().getName();
  }
}
