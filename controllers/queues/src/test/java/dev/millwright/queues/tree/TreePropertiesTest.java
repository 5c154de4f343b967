package dev.millwright.queues.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.tree.Contradiction.Kind;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.tree.SolvedQueue.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Of thousands of random trees, with all mistakes there are in some of them. */
class TreePropertiesTest {
  private static final int TREES = 3_000;
  private static final Amounts CAPACITY =
      Written.amounts("cpu:40,memory:30000,pods:20000,example.com/gpu:9000");

  private final Random random = new Random(20260101);

  @Test
  void everyAcceptedTreeKeepsTheRulesOfEveryBackEnd() {
    int accepted = 0;
    int refused = 0;
    int inner = 0;
    Set<Kind> seen = EnumSet.noneOf(Kind.class);
    for (int i = 0; i < TREES; i++) {
      RandomTree written = RandomTree.of(random);
      SolvedTree tree = Solver.solve(written.queues());

      assertThat(BackEndRules.broken(tree)).as("%s", written.queues()).isEmpty();
      accepted += tree.accepted().size();
      refused += tree.refused().size();
      inner +=
          (int)
              tree.accepted().stream()
                  .filter(queue -> !queue.guaranteed().equals(Amounts.NONE))
                  .filter(queue -> !queue.leaf())
                  .count();
      tree.refused().forEach(q -> q.contradictions().forEach(found -> seen.add(found.kind())));
    }
    // Or these trees would prove nothing.
    assertThat(accepted).isGreaterThan(10_000);
    assertThat(inner).isGreaterThan(1_000);
    assertThat(refused).isGreaterThan(10_000);
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(Kind.TOO_DEEP, Kind.UNCOUNTABLE)));
  }

  @Test
  void theSameQueuesInAnyOrderGiveTheSame() {
    for (int i = 0; i < TREES; i++) {
      List<QueueNode> queues = RandomTree.of(random).queues();
      SolvedTree tree = Solver.solve(queues);
      var shuffled = new ArrayList<>(queues);
      Collections.shuffle(shuffled, random);
      SolvedTree again = Solver.solve(shuffled);

      assertThat(again).isEqualTo(tree);
      assertThat(again.toString()).isEqualTo(tree.toString());
      assertThat(Shares.of(again, CAPACITY)).isEqualTo(Shares.of(tree, CAPACITY));
    }
  }

  /** What was solved, written as it came out, comes out the same. */
  @Test
  void solvingWhatWasSolvedChangesNothing() {
    for (int i = 0; i < TREES; i++) {
      SolvedTree tree = Solver.solve(RandomTree.of(random).queues());
      List<QueueNode> written =
          tree.accepted().stream()
              .map(
                  queue ->
                      new QueueNode(
                          queue.name(),
                          queue.parent(),
                          queue.reserved(),
                          queue.guaranteed(),
                          queue.max(),
                          queue.weight()))
              .toList();
      SolvedTree again = Solver.solve(written);

      assertThat(again.refused()).isEmpty();
      assertThat(again.accepted())
          .usingElementComparator(TreePropertiesTest::butForLeaves)
          .isEqualTo(tree.accepted());
    }
  }

  /** Those that lost all their children to refusals are leaves when these are not written. */
  private static int butForLeaves(Accepted one, Accepted other) {
    var same =
        one.path().equals(other.path())
            && one.reserved().equals(other.reserved())
            && one.guaranteed().equals(other.guaranteed())
            && one.max().equals(other.max())
            && one.ceiling().equals(other.ceiling());
    return same ? 0 : 1;
  }

  /** A refused queue has no part in what becomes of any that is not below it. */
  @Test
  void takingARefusedQueueAwayChangesNothingElse() {
    int taken = 0;
    for (int i = 0; i < TREES; i++) {
      List<QueueNode> queues = RandomTree.of(random).queues();
      SolvedTree tree = Solver.solve(queues);
      for (Refused queue : tree.refused()) {
        if (!queue.leaf() || queue.contradictions().getFirst().kind() == Kind.PARENT_REFUSED) {
          continue;
        }
        taken++;
        SolvedTree without =
            Solver.solve(queues.stream().filter(q -> !q.name().equals(queue.name())).toList());

        assertThat(without.accepted())
            .usingElementComparator(TreePropertiesTest::butForLeaves)
            .isEqualTo(tree.accepted());
      }
    }
    assertThat(taken).isGreaterThan(1_000);
  }

  @Test
  void sharesAddUpAndKeepWhatIsSaid() {
    for (int i = 0; i < TREES; i++) {
      SolvedTree tree = Solver.solve(RandomTree.of(random).queues());
      Map<String, Amounts> shares = Shares.of(tree, CAPACITY);
      Map<String, Amounts> sums = new HashMap<>();
      for (Accepted queue : tree.accepted()) {
        Amounts share = shares.getOrDefault(queue.name(), Amounts.NONE);
        sums.merge(String.valueOf(queue.parent()), share, Amounts::plus);
        share
            .values()
            .forEach(
                (resource, amount) -> {
                  assertThat(amount)
                      .isGreaterThanOrEqualTo(queue.guaranteed().orZero(resource))
                      .matches(value -> Amounts.isCountable(resource, value));
                  BigDecimal ceiling = queue.ceiling().get(resource);
                  assertThat(ceiling == null || amount.compareTo(ceiling) <= 0).isTrue();
                });
      }
      for (Accepted queue : tree.accepted()) {
        Amounts below = sums.getOrDefault(queue.name(), Amounts.NONE);
        Amounts share = shares.getOrDefault(queue.name(), Amounts.NONE);
        below
            .values()
            .forEach((resource, sum) -> assertThat(sum).isLessThanOrEqualTo(share.get(resource)));
      }
    }
  }

  /** Nobody gets less by a heavier weight. */
  @Test
  void aHeavierWeightIsNeverLess() {
    for (int i = 0; i < TREES; i++) {
      List<QueueNode> queues = RandomTree.of(random).queues();
      int heavy = random.nextInt(queues.size());
      QueueNode was = queues.get(heavy);
      var heavier = new ArrayList<>(queues);
      heavier.set(
          heavy,
          new QueueNode(
              was.name(),
              was.parent(),
              was.reserved(),
              was.guaranteed(),
              was.max(),
              was.weight() + 7));
      Map<String, Amounts> before = Shares.of(Solver.solve(queues), CAPACITY);
      Map<String, Amounts> after = Shares.of(Solver.solve(heavier), CAPACITY);
      Amounts less = before.getOrDefault(was.name(), Amounts.NONE);

      less.values()
          .forEach(
              (resource, amount) ->
                  assertThat(after.getOrDefault(was.name(), Amounts.NONE).get(resource))
                      // One unit either way is rounding.
                      .isGreaterThanOrEqualTo(amount.subtract(unit(resource))));
    }
  }

  private static BigDecimal unit(String resource) {
    return resource.equals("cpu") ? new BigDecimal("0.001") : BigDecimal.ONE;
  }

  @Test
  void solvesTenThousandQueues() {
    var queues = new ArrayList<QueueNode>();
    for (int i = 0; i < 10_000; i++) {
      queues.add(
          new QueueNode(
              "q" + i,
              i < 10 ? null : "q" + i / 10,
              Amounts.NONE,
              i < 1_000 ? Amounts.NONE : new Amounts(new TreeMap<>(Map.of("cpu", BigDecimal.ONE))),
              Amounts.NONE,
              1));
    }
    SolvedTree tree = Solver.solve(queues);

    assertThat(tree.refused()).isEmpty();
    assertThat(tree.accepted())
        .filteredOn(queue -> queue.name().equals("q1"))
        .extracting(Accepted::guaranteed)
        .containsExactly(Written.amounts("cpu:1000"));
  }
}
