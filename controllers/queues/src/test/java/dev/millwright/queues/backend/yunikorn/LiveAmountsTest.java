package dev.millwright.queues.backend.yunikorn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.QueueUsage;
import dev.millwright.queues.yunikorn.client.LiveQueue;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LiveAmountsTest {
  @Test
  void nothingIsLeftWhereMaxWasLoweredBelowWhatRuns() {
    QueueUsage usage =
        LiveAmounts.usage(
            new LiveQueue(
                "root.team",
                LiveQueue.ACTIVE,
                true,
                true,
                new TreeMap<>(),
                new TreeMap<>(Map.of("vcore", 24_000L)),
                new TreeMap<>(Map.of("vcore", 48_000L)),
                new TreeMap<>(),
                new TreeMap<>(Map.of("vcore", -24_000L)),
                0,
                1,
                new TreeMap<>(),
                List.of()));
    assertThat(usage.used()).containsEntry("cpu", new Quantity("48"));
    assertThat(usage.headroom()).containsEntry("cpu", new Quantity("0"));
  }
}
