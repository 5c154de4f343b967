package dev.millwright.spark.desired.gang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.spark.launch.conf.Refusal;
import dev.millwright.spark.request.Applications;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueueCeilingTest {
  private static final Footprint TEN =
      Footprint.of(Applications.request("executor: {instances: 10, memory: 2g}"));

  @Test
  void namesEachResourceThatIsTooMuch() {
    assertThat(
            refusals(
                TEN, true, Map.of("cpu", new Quantity("10500m"), "memory", new Quantity("16Gi"))))
        .containsExactly(
            "queue.name = \"etl\": the driver with 10 executors needs 11 of cpu to start and the"
                + " queue never has more than 10500m; ask for fewer or smaller executors, or for a"
                + " larger queue.",
            "queue.name = \"etl\": the driver with 10 executors needs 25728Mi of memory to start"
                + " and the queue never has more than 16384Mi; ask for fewer or smaller executors,"
                + " or for a larger queue.");
  }

  @Test
  void takesWhatFitsExactly() {
    assertThat(refusals(TEN, true, Map.of("cpu", new Quantity("11"), "pods", new Quantity("11"))))
        .isEmpty();
    assertThat(refusals(TEN, true, Map.of("pods", new Quantity("10")))).hasSize(1);
  }

  @Test
  void withoutAGangOneExecutorIsEnough() {
    assertThat(refusals(TEN, false, Map.of("cpu", new Quantity("2")))).isEmpty();
    assertThat(refusals(TEN, false, Map.of("cpu", new Quantity("1500m"))))
        .singleElement()
        .asString()
        .contains("with 1 executor needs 2 of cpu");
  }

  @Test
  void whatMayComeLaterDoesNotCount() {
    var growing =
        Footprint.of(
            Applications.request("dynamicAllocation: {initialExecutors: 0, maxExecutors: 99}"));
    assertThat(refusals(growing, true, Map.of("cpu", new Quantity("1")))).isEmpty();
    assertThat(refusals(growing, true, Map.of("cpu", new Quantity("500m"))))
        .singleElement()
        .asString()
        .contains("no executors", "ask for a smaller driver");
  }

  private static List<String> refusals(
      Footprint footprint, boolean gang, Map<String, Quantity> ceiling) {
    return QueueCeiling.refusals(footprint, "etl", ceiling, gang).stream()
        .map(Refusal::message)
        .toList();
  }
}
