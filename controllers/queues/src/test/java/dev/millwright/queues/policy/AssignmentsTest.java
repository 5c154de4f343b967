package dev.millwright.queues.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.queues.Written;
import dev.millwright.queues.policy.Assignment.Lost;
import dev.millwright.queues.policy.Assignment.To;
import dev.millwright.queues.policy.Assignment.Unresolved;
import dev.millwright.queues.reason.QueueReason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentsTest {
  /** Back ends are {@code name} or {@code name*} for one that says it is the default. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the one it names           | volcano, yunikorn  | backend: yunikorn | To[backEnd=yunikorn]
          that beats the default     | volcano*, yunikorn | backend: yunikorn | To[backEnd=yunikorn]
          the only one               | volcano            |                   | To[backEnd=volcano]
          the default                | volcano*, yunikorn |                   | To[backEnd=volcano]
          """)
  void isIn(String why, String backEnds, String spec, String assignment) {
    assertThat(of(backEnds, Written.queue("top", spec == null ? "" : spec)).get("top"))
        .as(why)
        .hasToString(assignment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NO_BACK_END        |                     |                 | There is no QueueBackend: create one, like spec: {volcano: {}}
          BACK_END_NOT_FOUND |                     | backend: vulcan | spec.backend of queue top is vulcan, and there is no such QueueBackend; there is none at all
          BACK_END_NOT_FOUND | volcano             | backend: vulcan | there are volcano: create it, or correct the name
          BACK_END_UNCLEAR   | volcano, yunikorn   |                 | none of the QueueBackends volcano, yunikorn says default: true: write spec.backend of top
          BACK_END_UNCLEAR   | volcano*, yunikorn* |                 | the QueueBackends volcano, yunikorn all say default: true: write spec.backend of top
          """)
  void saysWhatToWrite(QueueReason reason, String backEnds, String spec, String words) {
    BatchQueue top = Written.queue("top", spec == null ? "" : spec);
    BatchQueue below = Written.queue("below", "parent: top");
    assertThat(of(backEnds, top, below))
        .hasSize(2)
        .allSatisfy(
            (name, assignment) ->
                assertThat(assignment)
                    .isInstanceOfSatisfying(
                        Unresolved.class,
                        unresolved -> {
                          assertThat(unresolved.reason()).isEqualTo(reason);
                          assertThat(unresolved.message()).contains(words).endsWith(".");
                        }));
  }

  @Test
  void allBelowFollowTheTop() {
    assertThat(
            of(
                "volcano*, yunikorn",
                Written.queue("leaf", "parent: middle"),
                Written.queue("middle", "parent: top"),
                Written.queue("top", "backend: yunikorn"),
                Written.queue("other", "")))
        .isEqualTo(
            Map.of(
                "leaf", new To("yunikorn"),
                "middle", new To("yunikorn"),
                "top", new To("yunikorn"),
                "other", new To("volcano")));
  }

  @Test
  void whatHangsOnNothingIsLostWithAllBelow() {
    Map<String, Assignment> found =
        of(
            "volcano",
            Written.queue("a", "parent: b"),
            Written.queue("b", "parent: a"),
            Written.queue("below-circle", "parent: a"),
            Written.queue("orphan", "parent: gone"),
            Written.queue("child", "parent: orphan"),
            Written.queue("sound", ""));
    assertThat(found.get("sound")).isEqualTo(new To("volcano"));
    assertLost(found.get("a"), QueueReason.CYCLE, "a is below b");
    assertLost(found.get("b"), QueueReason.CYCLE, "b is below a");
    assertLost(found.get("below-circle"), QueueReason.PARENT_REFUSED, "is refused");
    assertLost(found.get("orphan"), QueueReason.UNKNOWN_PARENT, "there is no BatchQueue gone");
    assertLost(found.get("child"), QueueReason.PARENT_REFUSED, "is refused");
  }

  private static void assertLost(
      @Nullable Assignment assignment, QueueReason reason, String words) {
    assertThat(assignment)
        .isInstanceOfSatisfying(
            Lost.class,
            lost -> {
              assertThat(lost.reason()).isEqualTo(reason);
              assertThat(lost.message()).contains(words).endsWith(".");
            });
  }

  private static Map<String, Assignment> of(String backEnds, BatchQueue... queues) {
    List<QueueBackend> all =
        backEnds == null
            ? List.of()
            : Arrays.stream(backEnds.split(", "))
                .map(
                    name ->
                        name.endsWith("*")
                            ? Written.backEnd(
                                name.substring(0, name.length() - 1), "volcano: {}, default: true")
                            : Written.backEnd(name, "volcano: {}"))
                .toList();
    Map<String, Assignment> found = Assignments.of(List.of(queues), all);
    Map<String, BatchQueue> byName =
        Arrays.stream(queues)
            .collect(Collectors.toMap(queue -> queue.getMetadata().getName(), queue -> queue));
    assertThat(found)
        .as("the same of one alone, if it is not lost")
        .allSatisfy(
            (name, assignment) ->
                assertThat(Assignments.of(name, byName::get, all))
                    .isEqualTo(assignment instanceof Lost ? null : assignment));
    return found;
  }
}
