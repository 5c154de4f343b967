package dev.millwright.queues.kueue.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.queues.kueue.check.KueueRules;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.testkit.golden.GoldenFolder;
import dev.millwright.testkit.golden.GoldenScenario;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Trees as Kueue's objects, one folder each. */
class KueueObjectsGoldenTest {

  @TestFactory
  Stream<DynamicTest> objects() {
    return GoldenFolder.of("src/test/golden/kueue").tests(KueueObjectsGoldenTest::outputs);
  }

  private static Map<String, String> outputs(GoldenScenario scenario) {
    List<BatchQueue> queues =
        Arrays.stream(Objects.requireNonNull(scenario.inputs().get("queues")).split("---\n"))
            .map(text -> Serialization.unmarshal(text, BatchQueue.class))
            .toList();
    List<KueueObject> objects = Wanted.of(scenario.read("backend", QueueBackend.class), queues);

    assertThat(objects).allSatisfy(one -> assertThat(KueueRules.faults(one)).isEmpty());
    return Map.of(
        "objects.yaml",
        objects.isEmpty()
            ? "# nothing\n"
            : objects.stream()
                .map(KueueObjectsGoldenTest::text)
                .collect(Collectors.joining("---\n")));
  }

  private static String text(KueueObject object) {
    SequencedMap<String, Object> shown = new LinkedHashMap<>();
    shown.put("kind", object.key().kind().kind());
    if (!object.key().namespace().isEmpty()) {
      shown.put("namespace", object.key().namespace());
    }
    shown.put("name", object.key().name());
    shown.put("spec", object.spec());
    String yaml = Serialization.asYaml(shown);
    return yaml.startsWith("---\n") ? yaml.substring(4) : yaml;
  }
}
