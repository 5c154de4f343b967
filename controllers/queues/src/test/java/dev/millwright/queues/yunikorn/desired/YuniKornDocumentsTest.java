package dev.millwright.queues.yunikorn.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.queues.yunikorn.check.DocumentCheck;
import dev.millwright.testkit.golden.GoldenFolder;
import dev.millwright.testkit.golden.GoldenScenario;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class YuniKornDocumentsTest {

  @TestFactory
  Stream<DynamicTest> documents() {
    return GoldenFolder.of("src/test/golden/yunikorn").tests(YuniKornDocumentsTest::outputs);
  }

  private static Map<String, String> outputs(GoldenScenario scenario) {
    var backEnd = scenario.read("backend", QueueBackend.class).getSpec();
    List<BatchQueue> queues = queues(scenario);
    String listed = Written.text(queues, backEnd, Submissions.LISTED);
    String guarded = Written.text(queues, backEnd, Submissions.GUARDED);

    assertThat(DocumentCheck.check(listed)).isEmpty();
    assertThat(DocumentCheck.check(guarded)).isEmpty();
    return listed.equals(guarded)
        ? Map.of("queues.yaml", listed)
        : Map.of("queues.yaml", listed, "guarded.yaml", guarded);
  }

  private static List<BatchQueue> queues(GoldenScenario scenario) {
    return Arrays.stream(Objects.requireNonNull(scenario.inputs().get("queues")).split("---\n"))
        .map(text -> Serialization.unmarshal(text, BatchQueue.class))
        .toList();
  }
}
