package dev.millwright.queues.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptTest {

  /** What each queue is guaranteed beside queues that stay as they are. */
  @ParameterizedTest(name = "{0} beside {1}, {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a; b@a guaranteed=cpu:3                        |         |         | a cpu:3 b cpu:3",
        "a; b@a guaranteed=cpu:3                        |         | a cpu:4 | a cpu:7 b cpu:3",
        "a; b@a guaranteed=cpu:3                        | b cpu:5 |         | a cpu:5 b cpu:5",
        "a; b@a guaranteed=cpu:3                        | a cpu:9 | a cpu:4 | a cpu:9 b cpu:3",
        "a; b@a; c@b guaranteed=cpu:1                   |         | b cpu:4 | a cpu:5 b cpu:5 c cpu:1",
        // Other resources than those that are said.
        "a guaranteed=cpu:3; b@a guaranteed=cpu:3       |         | a memory:1Gi | a cpu:3,memory:1024Mi b cpu:3",
        // What its author says stays, and so does a ceiling: who gives way is not decided here.
        "a guaranteed=cpu:3; b@a guaranteed=cpu:3       |         | a cpu:4 | a cpu:3 b cpu:3",
        "a max=cpu:6; b@a guaranteed=cpu:3              |         | a cpu:4 | a cpu:3 b cpu:3",
        "a max=cpu:7; b@a guaranteed=cpu:3              |         | a cpu:4 | a cpu:7 b cpu:3",
      })
  void makesRoom(String tree, @Nullable String own, @Nullable String others, String guaranteed) {
    List<QueueNode> queues = Written.queues(tree);
    Map<String, Amounts> said =
        queues.stream().collect(Collectors.toMap(QueueNode::name, QueueNode::guaranteed));

    SolvedTree roomy = Written.kept(own, others).in(Solver.solve(queues), said::get);

    assertThat(
            roomy.accepted().stream()
                .map(queue -> queue.name() + " " + Written.text(queue.guaranteed()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(guaranteed);
  }
}
