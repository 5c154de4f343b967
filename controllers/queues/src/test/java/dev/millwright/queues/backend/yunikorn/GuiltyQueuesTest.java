package dev.millwright.queues.backend.yunikorn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.yunikorn.document.DocumentQueue;
import dev.millwright.queues.yunikorn.document.DocumentReader;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuiltyQueuesTest {

  /** A negative place is that of nobody: it is refused whoever is left out. */
  @ParameterizedTest(name = "the {1}th of {0}, asked {2} times")
  @CsvSource({
    "0, -1, 0",
    "1, 0, 1",
    "1, -1, 1",
    "2, 0, 2",
    "2, 1, 2",
    "10, 0, 4",
    "10, 9, 4",
    "10, -1, 4",
    "1000, 517, 10",
    "1000, 999, 10",
    "1000, -1, 10",
    "10000, 4711, 14",
  })
  void oneIsFoundWithFewQuestions(int queues, int guilty, int most) {
    var asked = new AtomicInteger();

    GuiltyQueues.Found found =
        GuiltyQueues.search(
            -1,
            queues,
            "with all",
            first -> {
              asked.incrementAndGet();
              return first > guilty ? "with " + first : null;
            });

    assertThat(asked.get()).isLessThanOrEqualTo(most);
    String reason = guilty == queues - 1 ? "with all" : "with " + (guilty + 1);
    assertThat(found).isEqualTo(new GuiltyQueues.Found(guilty, reason));
  }

  /** Of queues q0, q1 and so on, those of these numbers are refused. */
  @ParameterizedTest(name = "{1} of {0}, asked {2} times")
  @CsvSource({
    "1, 0, 2",
    "10, 3, 5",
    "10, 0 9, 10",
    "10, 0 1 2 3 4 5 6 7 8 9, 50",
    "1000, 7 500 998, 33",
  })
  void allAreFound(int queues, String guilty, int most) {
    var asked = new AtomicInteger();
    List<String> wrong = Arrays.stream(guilty.split(" ", -1)).map(number -> "q" + number).toList();

    assertThat(find(flat(queues), wrong, 16, asked).keySet())
        .containsExactlyInAnyOrderElementsOf(wrong.stream().map(name -> "root." + name).toList());
    assertThat(asked.get()).isLessThanOrEqualTo(most);
  }

  @Test
  void afterSomeNobodyAsksAnyMore() {
    var asked = new AtomicInteger();
    List<String> wrong = List.of("q1", "q3", "q5", "q7");

    assertThat(find(flat(10), wrong, 2, asked).keySet())
        .as("two are found; of those behind them nothing is known")
        .containsExactly(
            "root.q1", "root.q3", "root.q4", "root.q5", "root.q6", "root.q7", "root.q8", "root.q9");
    assertThat(asked.get()).isLessThanOrEqualTo(10);
  }

  @Test
  void whatIsBelowALeftOutQueueIsLeftOutToo() {
    QueuesDocument document =
        document("{name: a, queues: [{name: b, queues: [{name: bad}]}]}, {name: c}");

    assertThat(find(document, List.of("root.a.b", "root.a.b.bad", "root.c")))
        .containsOnlyKeys("root.a.b.bad");
    assertThat(find(document, List.of("root.a", "root.c"))).containsOnlyKeys("root.a");
    assertThat(find(document, List.of("root.c")))
        .as("who did not change is not to blame")
        .isEmpty();
  }

  private static QueuesDocument flat(int queues) {
    return document(
        IntStream.range(0, queues)
            .mapToObj("{name: q%d}"::formatted)
            .collect(Collectors.joining(", ")));
  }

  private static QueuesDocument document(String queues) {
    return DocumentReader.read(
            "{partitions: [{name: default, queues: [{name: root, queues: [%s]}]}]}"
                .formatted(queues))
        .document();
  }

  private static Map<String, String> find(
      QueuesDocument document, List<String> wrong, int most, AtomicInteger asked) {
    List<String> all =
        document.partitions().getFirst().queues().getFirst().queues().stream()
            .map(queue -> "root." + queue.name())
            .toList();
    return GuiltyQueues.of(
        document,
        all,
        most,
        "refused",
        fewer -> {
          asked.incrementAndGet();
          return refusal(fewer, wrong);
        });
  }

  private static Map<String, String> find(QueuesDocument document, List<String> changed) {
    return GuiltyQueues.of(document, changed, 16, "bad", fewer -> refusal(fewer, List.of("bad")));
  }

  private static @Nullable String refusal(QueuesDocument document, List<String> wrong) {
    return document.partitions().getFirst().queues().stream().anyMatch(queue -> has(queue, wrong))
        ? "refused"
        : null;
  }

  private static boolean has(DocumentQueue queue, List<String> wrong) {
    return wrong.contains(queue.name())
        || queue.queues().stream().anyMatch(child -> has(child, wrong));
  }
}
