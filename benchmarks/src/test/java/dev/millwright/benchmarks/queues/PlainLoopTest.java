package dev.millwright.benchmarks.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.queues.yunikorn.check.DocumentCheck;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlainLoopTest {
  private static final TreeShape SHAPE = TreeShape.fiveLevels(200);

  @Test
  void oneMaxOfTheDocumentIsAnotherAndNothingElse() {
    String before = document();
    String queue = SHAPE.lowest().get(7);
    String after = YuniKornScheduler.edited(before, queue, Edits.CORES);
    assertThat(DocumentCheck.check(after)).isEmpty();
    List<String> lines = before.lines().toList();
    List<String> changed = after.lines().toList();
    assertThat(changed).hasSameSizeAs(lines);
    List<Integer> others =
        IntStream.range(0, lines.size())
            .filter(line -> !changed.get(line).equals(lines.get(line)))
            .boxed()
            .toList();
    assertThat(others).hasSize(1);
    int line = others.getFirst();
    assertThat(changed.get(line)).isEqualTo(lines.get(line).replace("16000m", "32000m"));
    assertThat(changed.subList(0, line).reversed())
        .as("the next name above it")
        .filteredOn(text -> text.contains("name:"))
        .first()
        .asString()
        .contains(queue);
    assertThatThrownBy(() -> YuniKornScheduler.edited(before, "nobody", 1))
        .hasMessageContaining("nobody");
  }

  private static String document() {
    List<BatchQueue> queues = SolveBenchmark.queues(SHAPE);
    Map<String, BatchQueueSpec> specs =
        queues.stream()
            .collect(Collectors.toMap(q -> q.getMetadata().getName(), BatchQueue::getSpec));
    return SolveBenchmark.document(SolveBenchmark.solve(queues), specs);
  }

  @Test
  void theStatusThatIsWrittenSpeaksOfTheNewSpec() {
    String told =
        PlainLoop.told(
            """
            {"metadata":{"name":"a","generation":4},
             "status":{"observedGeneration":3,"revision":"old",
              "conditions":[{"type":"Enforced","status":"True","observedGeneration":3}]}}
            """,
            "new");
    JsonNode object = Queues.parse(told);
    assertThat(object.at("/status/observedGeneration").asLong()).isEqualTo(4);
    assertThat(object.at("/status/conditions/0/observedGeneration").asLong()).isEqualTo(4);
    assertThat(object.at("/status/revision").asText()).isEqualTo("new");
    assertThat(object.at("/metadata/name").asText()).isEqualTo("a");
  }
}
