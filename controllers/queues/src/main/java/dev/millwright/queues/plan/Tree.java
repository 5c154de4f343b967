package dev.millwright.queues.plan;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.QueueView;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.policy.Contradictions;
import dev.millwright.queues.policy.QueuePolicies;
import dev.millwright.queues.policy.Refusal;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.Contradiction;
import dev.millwright.queues.tree.QueueNode;
import dev.millwright.queues.tree.SolvedQueue;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.tree.SolvedQueue.Refused;
import dev.millwright.queues.tree.SolvedTree;
import dev.millwright.queues.tree.Solver;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The queues of one back end, and what became of each.
 *
 * @param wanted what the back end is to carry
 * @param queues by name, those that go left out
 * @param ledgers how well the back end does what each accepted or refused queue says, by name
 * @param refusals why a queue is not carried as it is written, by name
 */
public record Tree(
    Wanted wanted,
    Map<String, BatchQueue> queues,
    Map<String, FidelityLedger> ledgers,
    Map<String, Refusal> refusals) {
  public Tree {
    queues = Collections.unmodifiableMap(new TreeMap<>(queues));
    ledgers = Map.copyOf(ledgers);
    refusals = Map.copyOf(refusals);
  }

  /**
   * Solves them.
   *
   * @param backEnd whose they are
   * @param all queues of it
   * @param leaving those of them that are being deleted
   * @param unknown names of queues whose back end nobody knows; what there is of them stays
   * @param fidelity how well the back end does what a queue says
   */
  public static Tree of(
      QueueBackend backEnd,
      Collection<BatchQueue> all,
      Leaving leaving,
      Set<String> unknown,
      Function<QueueView, FidelityLedger> fidelity) {
    return of(
        backEnd,
        new InForce(List.copyOf(all), Collections.emptySortedMap(), Map.of(), Set.of()),
        leaving,
        unknown,
        fidelity);
  }

  /**
   * Solves them with the specs that hold.
   *
   * @param backEnd whose they are
   * @param inForce all queues of it
   * @param leaving those of them that go
   * @param unknown names of queues whose back end nobody knows; what there is of them stays
   * @param fidelity how well the back end does what a queue says
   */
  public static Tree of(
      QueueBackend backEnd,
      InForce inForce,
      Leaving leaving,
      Set<String> unknown,
      Function<QueueView, FidelityLedger> fidelity) {
    List<BatchQueue> all = inForce.queues();
    var queues = new TreeMap<String, BatchQueue>();
    all.stream()
        .filter(queue -> !leaving.gone().contains(queue.getMetadata().getName()))
        .forEach(queue -> queues.put(queue.getMetadata().getName(), queue));
    SolvedTree solved = Solver.solve(queues.values().stream().map(QueueNode::of).toList());
    var ledgers = new HashMap<String, FidelityLedger>();
    var refusals = new HashMap<String, Refusal>();
    for (Accepted queue : solved.accepted()) {
      BatchQueueSpec spec = spec(queues, queue.name());
      FidelityLedger ledger =
          fidelity.apply(new QueueView(spec, backEnd.getSpec(), queue.depth(), queue.leaf()));
      ledgers.put(queue.name(), ledger);
      Refusal absent = inForce.absent().get(queue.name());
      Refusal refusal = absent == null ? refusal(queue, spec, ledger, refusals) : absent;
      if (refusal != null) {
        refusals.put(queue.name(), refusal);
      }
    }
    SolvedTree tree = refusals.isEmpty() ? solved : without(refusals.keySet(), queues, solved);
    tree.refused().forEach(refused -> refusals.computeIfAbsent(refused.name(), n -> of(refused)));
    var kept = new HashSet<>(unknown);
    kept.addAll(refusals.keySet());
    kept.removeAll(inForce.dropped());
    return new Tree(
        new Wanted(
            backEnd.getMetadata().getName(),
            backEnd.getSpec(),
            tree,
            specs(tree, queues, leaving),
            kept),
        queues,
        ledgers,
        refusals);
  }

  /** Those that wait to go take no new work meanwhile. */
  private static SortedMap<String, BatchQueueSpec> specs(
      SolvedTree tree, Map<String, BatchQueue> queues, Leaving leaving) {
    var specs = new TreeMap<String, BatchQueueSpec>();
    for (Accepted queue : tree.accepted()) {
      BatchQueueSpec spec = spec(queues, queue.name());
      boolean held = leaving.held().containsKey(queue.name());
      specs.put(queue.name(), held ? Leaving.drained(spec) : spec);
    }
    return specs;
  }

  /**
   * As it holds.
   *
   * @param name of one that is in the tree
   */
  public BatchQueue queue(String name) {
    return Objects.requireNonNull(queues.get(name), () -> "no queue " + name);
  }

  private static @Nullable Refusal refusal(
      Accepted queue, BatchQueueSpec spec, FidelityLedger ledger, Map<String, Refusal> refusals) {
    if (queue.parent() != null && refusals.containsKey(queue.parent())) {
      return new Refusal(
          QueueReason.PARENT_REFUSED,
          "%s: %s above it is refused: put that right first."
              .formatted(queue.path(), queue.parent()));
    }
    return QueuePolicies.check(spec, ledger);
  }

  /**
   * The same tree with these refused. They keep their places, so that the queue above takes no
   * work, and count for nothing.
   */
  private static SolvedTree without(
      Set<String> names, Map<String, BatchQueue> queues, SolvedTree before) {
    List<QueueNode> nodes =
        queues.values().stream()
            .map(QueueNode::of)
            .map(node -> names.contains(node.name()) ? nothing(node) : node)
            .toList();
    var result = new LinkedHashMap<String, SolvedQueue>();
    Solver.solve(nodes)
        .queues()
        .forEach(
            (name, queue) ->
                result.put(
                    name,
                    names.contains(name)
                        ? new Refused(name, queue.path(), queue.leaf(), List.<Contradiction>of())
                        : before.get(name) instanceof Refused still ? still : queue));
    return new SolvedTree(result);
  }

  private static QueueNode nothing(QueueNode node) {
    return new QueueNode(node.name(), node.parent(), Amounts.NONE, Amounts.NONE, Amounts.NONE, 1);
  }

  private static Refusal of(Refused refused) {
    return new Refusal(
        Contradictions.reason(refused.contradictions().getFirst().kind()),
        Contradictions.text(refused));
  }

  private static BatchQueueSpec spec(Map<String, BatchQueue> queues, String name) {
    return Objects.requireNonNull(queues.get(name), () -> "no queue " + name).getSpec();
  }
}
