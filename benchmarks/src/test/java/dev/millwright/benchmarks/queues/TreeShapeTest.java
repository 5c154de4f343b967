package dev.millwright.benchmarks.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.tree.SolvedTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeShapeTest {
  @ParameterizedTest
  @ValueSource(ints = {100, 1_000, 10_000})
  void isAsLargeAndAsDeepAsItSaysAndWithoutContradiction(int queues) {
    TreeShape shape = TreeShape.fiveLevels(queues);
    assertThat(shape.size()).isEqualTo(queues);
    SolvedTree tree = SolveBenchmark.solve(SolveBenchmark.queues(shape));
    assertThat(tree.refused()).isEmpty();
    assertThat(tree.accepted())
        .hasSize(queues)
        .allSatisfy(queue -> assertThat(queue.depth()).isBetween(1, 5));
    assertThat(tree.accepted().stream().filter(queue -> queue.depth() == 5).map(Accepted::name))
        .containsExactlyInAnyOrderElementsOf(shape.lowest());
  }

  @Test
  void oneFamilyHangsBelowOne() {
    SolvedTree tree = SolveBenchmark.solve(SolveBenchmark.queues(TreeShape.oneFamily(50)));
    assertThat(tree.refused()).isEmpty();
    assertThat(tree.accepted()).filteredOn(queue -> "q1-00000".equals(queue.parent())).hasSize(49);
  }
}
