package dev.millwright.queues.volcano.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.observe.Reckoning;
import dev.millwright.queues.volcano.observe.Reckoning.Told;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MetricsTextTest {
  private static final String TEXT =
      """
      # HELP volcano_queue_deserved_milli_cpu Deserved CPU count for one queue
      # TYPE volcano_queue_deserved_milli_cpu gauge
      volcano_queue_deserved_milli_cpu{queue_name="team"} 1500
      volcano_queue_deserved_memory_bytes{queue_name="team"} 8.589934592e+09
      volcano_queue_deserved_scalar_resources{queue_name="team",resource="nvidia.com/gpu"} 2000
      volcano_queue_deserved_scalar_resources{queue_name="team",resource="pods"} 10
      volcano_queue_real_capacity_milli_cpu{queue_name="team"} 4000
      volcano_queue_real_capacity_memory_bytes{queue_name="team"} 1.7976931348623157e+308
      volcano_queue_real_capacity_scalar_resources{queue_name="team",resource="nvidia.com/gpu"} 9.223372036854776e+18
      volcano_queue_real_capacity_milli_cpu{queue_name="no-deserved"} 4000
      volcano_queue_deserved_milli_cpu{queue_name="older"} 4000
      volcano_queue_capacity_milli_cpu{queue_name="team"} 9000
      volcano_queue_share{queue_name="team"} NaN
      process_cpu_seconds_total 17.3
      """;

  @Test
  void amountsAreThoseOfKubernetes() {
    Reckoning read = MetricsText.read(TEXT);

    assertThat(read.told("team"))
        .isEqualTo(
            new Told(
                amounts("cpu", "1500m", "memory", "8Gi", "nvidia.com/gpu", "2", "pods", "10"),
                amounts("cpu", "4")));
    assertThat(read.told("no-deserved")).as("only one kind is told").isNull();
    assertThat(read.told("older")).as("before 1.12 no capacity is told").isNull();
  }

  @Test
  void whatIsNoMetricsTellsNothing() {
    assertThat(MetricsText.read("<html>Welcome</html>").isSilent()).isTrue();
    assertThat(MetricsText.read("").isSilent()).isTrue();
    assertThat(MetricsText.read("volcano_queue_deserved_milli_cpu{queue_name=\"a\"} x").isSilent())
        .isTrue();
  }

  private static Amounts amounts(String... pairs) {
    var quantities = new TreeMap<String, Quantity>();
    for (int i = 0; i < pairs.length; i += 2) {
      quantities.put(pairs[i], new Quantity(pairs[i + 1]));
    }
    return Amounts.of(quantities);
  }
}
