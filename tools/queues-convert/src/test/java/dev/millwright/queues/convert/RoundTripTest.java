package dev.millwright.queues.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.convert.command.FileConversion;
import dev.millwright.convert.yaml.YamlWriter;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.tree.QueueNode;
import dev.millwright.queues.tree.SolvedTree;
import dev.millwright.queues.tree.Solver;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is exported and imported again is the same tree, of all that the scheduler does to the
 * letter: solved alike, for what a queue leaves out is filled up before it is written.
 */
class RoundTripTest {
  private static final ObjectMapper SPECS = new ObjectMapper();

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void throughVolcano(int seed) {
    List<JsonNode> queues = new RandomQueues(seed).volcano();
    List<JsonNode> back = there(queues, ExportCommand.To.volcano);
    assertThat(solved(back)).isEqualTo(solved(queues));
    assertThat(said(back, "priority", "preemption"))
        .isEqualTo(said(queues, "priority", "preemption"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void throughYuniKorn(int seed) {
    List<JsonNode> queues = new RandomQueues(seed).yuniKorn();
    List<JsonNode> back = there(queues, ExportCommand.To.yunikorn);
    assertThat(solved(back)).isEqualTo(solved(queues));
    String[] exact = {
      "order", "preemption", "fenced", "limits", "maxRunningApplications", "submitters", "state"
    };
    assertThat(said(back, exact)).isEqualTo(said(queues, exact));
  }

  /** Out and in again. */
  private static List<JsonNode> there(List<JsonNode> queues, ExportCommand.To to) {
    String text = queues.stream().map(YamlWriter::write).collect(Collectors.joining());
    String exported = Goldens.objects(ExportCommand.convert(inputs(text), to, Settings.NONE));
    List<FileConversion> imported = ImportCommand.convert(inputs(exported), null, Settings.NONE);
    assertThat(imported).noneMatch(FileConversion::refused);
    return Goldens.yaml(Goldens.objects(imported)).stream()
        .filter(object -> object.path("kind").asText().equals("BatchQueue"))
        .toList();
  }

  private static Inputs inputs(String text) {
    var inputs = new Inputs();
    inputs.add("queues.yaml", text);
    return inputs;
  }

  private static SolvedTree solved(List<JsonNode> queues) {
    SolvedTree tree = Solver.solve(queues.stream().map(RoundTripTest::node).toList());
    assertThat(tree.refused()).isEmpty();
    return tree;
  }

  private static QueueNode node(JsonNode object) {
    var queue = new BatchQueue();
    queue.getMetadata().setName(object.path("metadata").path("name").asText());
    queue.setSpec(SPECS.convertValue(object.path("spec"), BatchQueueSpec.class));
    return QueueNode.of(queue);
  }

  /** name → what its spec says of these fields. */
  private static SortedMap<String, String> said(List<JsonNode> queues, String... fields) {
    var said = new TreeMap<String, String>();
    for (JsonNode queue : queues) {
      said.put(
          queue.path("metadata").path("name").asText(),
          Stream.of(fields)
              .filter(queue.path("spec")::has)
              .map(field -> field + " " + queue.path("spec").get(field))
              .collect(Collectors.joining(", ")));
    }
    return said;
  }
}
