package dev.millwright.queues.volcano.plan;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.PreemptionPolicy;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.QueueNode;
import dev.millwright.queues.tree.SolvedTree;
import dev.millwright.queues.tree.Solver;
import dev.millwright.queues.volcano.desired.WantedQueue;
import dev.millwright.queues.volcano.desired.WantedQueues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Random trees that the solver accepts, as Queues of Volcano. Two of them share names, so that a
 * queue is above another in the one and below it in the other.
 */
record RandomQueues(Random random, int names) {
  private static final List<String> RESOURCES = List.of("cpu", "memory", "pods", "example.com/gpu");

  /** A tree of its own. */
  List<QueueNode> nodes() {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, names).boxed().collect(Collectors.toList()));
    Collections.shuffle(order, random);
    var nodes = new ArrayList<QueueNode>();
    int size = 1 + random.nextInt(names);
    for (int i = 0; i < size; i++) {
      String parent = i == 0 || random.nextInt(6) == 0 ? null : "q" + order.get(random.nextInt(i));
      nodes.add(node("q" + order.get(i), parent, i));
    }
    return nodes;
  }

  /** The same tree with some queues changed, moved and gone. */
  List<QueueNode> changed(List<QueueNode> nodes) {
    var changed = new ArrayList<QueueNode>();
    for (int i = 0; i < nodes.size(); i++) {
      QueueNode old = nodes.get(i);
      switch (random.nextInt(8)) {
        case 0 -> {
          // This one is gone, and what was below it is refused, so gone too.
        }
        case 1 -> changed.add(node(old.name(), old.parent(), i));
        case 2 ->
            changed.add(node(old.name(), i == 0 ? null : nodes.get(random.nextInt(i)).name(), i));
        default -> changed.add(old);
      }
    }
    return changed;
  }

  /** All queues, in five levels and no room to spare, some of the leaves in other places. */
  List<QueueNode> five() {
    var nodes = new ArrayList<QueueNode>();
    int inner = (names - 2) / 5 + 1;
    for (int i = 0; i < names; i++) {
      boolean moves = i > inner && random.nextInt(10) == 0;
      int parent = moves ? inner / 2 + random.nextInt(inner / 2) : (i - 1) / 5;
      nodes.add(
          new QueueNode(
              "q" + i,
              i == 0 ? null : "q" + parent,
              Amounts.NONE,
              i >= inner ? some(1000, 1) : Amounts.NONE,
              Amounts.NONE,
              1));
    }
    return nodes;
  }

  List<WantedQueue> wanted(List<QueueNode> nodes) {
    SolvedTree tree = Solver.solve(nodes);
    Map<String, BatchQueueSpec> specs =
        nodes.stream().collect(Collectors.toMap(QueueNode::name, node -> spec()));
    Amounts capacity = random.nextInt(3) == 0 ? some(100_000, 1) : Amounts.NONE;
    return WantedQueues.of(tree, specs, capacity);
  }

  private QueueNode node(String name, @Nullable String parent, int number) {
    // Half of them say no more than what is below them, and so leave no room to spare.
    boolean tight = random.nextInt(2) == 0;
    int scale = Math.max(40, 2000 >> Math.min(9, number));
    return new QueueNode(
        name,
        parent,
        tight ? Amounts.NONE : some(scale / 8, 4),
        tight && number < names / 2 ? Amounts.NONE : some(scale, 2),
        some(scale * 40, tight ? 6 : 3),
        1 + random.nextInt(3));
  }

  private Amounts some(int scale, int rarity) {
    var amounts = new TreeMap<String, BigDecimal>();
    for (String resource : RESOURCES) {
      if (random.nextInt(rarity) == 0) {
        int amount = random.nextInt(15) == 0 ? 0 : random.nextInt(scale) + scale / 2;
        amounts.put(resource, BigDecimal.valueOf(amount, resource.equals("cpu") ? 3 : 0));
      }
    }
    return new Amounts(amounts);
  }

  private BatchQueueSpec spec() {
    Integer priority = random.nextInt(4) == 0 ? random.nextInt(2001) - 1000 : null;
    PreemptionPolicy preemption = random.nextInt(4) == 0 ? PreemptionPolicy.Never : null;
    return new BatchQueueSpec(
        null,
        null,
        null,
        null,
        null,
        null,
        priority,
        null,
        preemption,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
