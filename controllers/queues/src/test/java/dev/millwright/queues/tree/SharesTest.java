package dev.millwright.queues.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a; b                                         | cpu:10  | a cpu:5 b cpu:5",
        "a weight=3; b                                | cpu:10  | a cpu:7500m b cpu:2500m",
        // Weights divide only what is above all that is guaranteed.
        "a guaranteed=cpu:6 weight=3; b               | cpu:10  | a cpu:9 b cpu:1",
        "a guaranteed=cpu:6; b guaranteed=cpu:6       | cpu:10  | a cpu:6 b cpu:6",
        // What one cannot take is the others'.
        "a max=cpu:2; b; c weight=3                   | cpu:10  | a cpu:2 b cpu:2 c cpu:6",
        "a max=cpu:2; b max=cpu:3                     | cpu:10  | a cpu:2 b cpu:3",
        "a max=cpu:0; b                               | cpu:10  | a cpu:0 b cpu:10",
        // Down the tree.
        "a; b; c@a; d@a guaranteed=cpu:2 weight=2     | cpu:12"
            + " | a cpu:7 b cpu:5 c cpu:1667m d cpu:5333m",
        // Only what schedulers can count, and all of it.
        "a; b; c                                      | pods:10 | a pods:3 b pods:3 c pods:4",
        // Nothing of what nobody knows the whole of.
        "a guaranteed=memory:1Gi; b                   | cpu:2   | a cpu:1 b cpu:1",
        "a@x; b                                       | cpu:2   | b cpu:2",
      })
  void divides(String tree, String capacity, String shares) {
    assertThat(
            Shares.of(Solver.solve(Written.queues(tree)), Written.amounts(capacity))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + Written.text(entry.getValue()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(shares);
  }

  @ParameterizedTest(name = "{0} beside {1}, {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a; b       | a cpu:4        |                 | cpu:10 | a cpu:4 b cpu:6",
        "a; b; c@a  | a cpu:4        |                 | cpu:10 | a cpu:4 b cpu:6 c cpu:4",
        "a; b       |                | root cpu:4      | cpu:10 | a cpu:3 b cpu:3",
        "a; b; c@a  |                | a cpu:4         | cpu:20 | a cpu:12 b cpu:8 c cpu:8",
        "a guaranteed=cpu:6; b | | root cpu:8          | cpu:10 | a cpu:6 b cpu:0",
      })
  void leavesThoseThatStayWhatTheyHave(
      String tree, @Nullable String own, @Nullable String others, String capacity, String shares) {
    SolvedTree solved = Solver.solve(Written.queues(tree));
    Kept kept = Written.kept(own, others);
    assertThat(
            Shares.of(kept.in(solved, queue -> said(tree, queue)), Written.amounts(capacity), kept)
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + Written.text(entry.getValue()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(shares);
  }

  private static Amounts said(String tree, String name) {
    return Written.queues(tree).stream()
        .filter(queue -> queue.name().equals(name))
        .findFirst()
        .orElseThrow()
        .guaranteed();
  }

  @Test
  void isEmptyForNoQueues() {
    assertThat(Shares.of(Solver.solve(Written.queues("")), Written.amounts("cpu:1"))).isEmpty();
  }
}
