package dev.millwright.queues.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.convert.command.FileConversion;
import dev.millwright.convert.yaml.YamlWriter;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.QueueNode;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.tree.SolvedTree;
import dev.millwright.queues.tree.Solver;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** The name that the Cohort above all gets here. */
  private static final String TOP = "root-kueue";

  private static final Settings LARGE =
      new Settings(
          new TreeMap<>(
              Map.of("cpu", BigDecimal.valueOf(10_000), "memory", BigDecimal.TWO.pow(52))),
          Map.of(),
          null);

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

  /** The Cohort above all comes back as a queue, with what there is as its max. */
  @ParameterizedTest
  @MethodSource("seeds")
  void throughKueue(int seed) {
    List<JsonNode> queues = new RandomQueues(seed).kueue();
    List<JsonNode> back = there(queues, ExportCommand.To.kueue);
    assertThat(back).extracting(RoundTripTest::name).contains(TOP);
    for (JsonNode queue : back) {
      if (queue.path("spec").path("parent").asText().equals(TOP)) {
        ((ObjectNode) queue.path("spec")).remove("parent");
      }
    }
    back.removeIf(queue -> name(queue).equals(TOP));
    assertThat(counted(back)).isEqualTo(counted(queues));
    assertThat(said(back, "weight", "order", "submitters"))
        .isEqualTo(said(queues, "weight", "order", "submitters"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void throughYarn(int seed) {
    List<JsonNode> queues = new RandomQueues(seed).yarn();
    List<JsonNode> back = there(queues, ExportCommand.To.yarn);
    assertThat(solved(back)).isEqualTo(solved(queues));
    String[] exact = {
      "priority", "order", "preemption", "limits", "maxRunningApplications", "submitters", "state"
    };
    assertThat(said(back, exact)).isEqualTo(said(queues, exact));
  }

  /** Out and in again. */
  private static List<JsonNode> there(List<JsonNode> queues, ExportCommand.To to) {
    String text = queues.stream().map(YamlWriter::write).collect(Collectors.joining());
    Settings settings = to == ExportCommand.To.kueue ? LARGE : Settings.NONE;
    List<FileConversion> written = ExportCommand.convert(inputs(text), to, settings);
    String exported = to == ExportCommand.To.yarn ? Goldens.xml(written) : Goldens.objects(written);
    List<FileConversion> imported = ImportCommand.convert(inputs(exported), null, Settings.NONE);
    assertThat(imported).noneMatch(FileConversion::refused);
    return Goldens.yaml(Goldens.objects(imported)).stream()
        .filter(object -> object.path("kind").asText().equals("BatchQueue"))
        .collect(Collectors.toCollection(ArrayList::new));
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

  /** Amounts of each queue, those of 0 left out but for a max. */
  private static SortedMap<String, String> counted(List<JsonNode> queues) {
    var counted = new TreeMap<String, String>();
    for (Accepted queue : solved(queues).accepted()) {
      counted.put(
          queue.path(),
          "%s %s %s"
              .formatted(
                  some(queue.reserved()), some(queue.guaranteed()), queue.max().quantities()));
    }
    return counted;
  }

  private static SortedMap<String, Quantity> some(Amounts amounts) {
    var some = new TreeMap<>(amounts.quantities());
    some.keySet().removeIf(resource -> amounts.orZero(resource).signum() == 0);
    return some;
  }

  private static QueueNode node(JsonNode object) {
    var queue = new BatchQueue();
    queue.getMetadata().setName(name(object));
    queue.setSpec(SPECS.convertValue(object.path("spec"), BatchQueueSpec.class));
    return QueueNode.of(queue);
  }

  private static String name(JsonNode object) {
    return object.path("metadata").path("name").asText();
  }

  /** name → what its spec says of these fields. */
  private static SortedMap<String, String> said(List<JsonNode> queues, String... fields) {
    var said = new TreeMap<String, String>();
    for (JsonNode queue : queues) {
      said.put(
          name(queue),
          Stream.of(fields)
              .filter(queue.path("spec")::has)
              .map(field -> field + " " + queue.path("spec").get(field))
              .collect(Collectors.joining(", ")));
    }
    return said;
  }
}
