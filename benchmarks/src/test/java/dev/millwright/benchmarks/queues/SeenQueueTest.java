package dev.millwright.benchmarks.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.benchmarks.queues.SeenQueue.Condition;
import dev.millwright.benchmarks.queues.SeenQueue.Metadata;
import dev.millwright.benchmarks.queues.SeenQueue.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenQueueTest {
  @Test
  void onlyAConditionOfThePresentSpecCounts() {
    assertThat(seen(new Condition("Enforced", "True", 2)).isEnforced()).isTrue();
    assertThat(seen(new Condition("Enforced", "True", 1)).isEnforced()).isFalse();
    assertThat(seen(new Condition("Enforced", "False", 2)).isEnforced()).isFalse();
    assertThat(seen(new Condition("Accepted", "True", 2)).isEnforced()).isFalse();
    assertThat(new SeenQueue(new Metadata("a", "1", 2), null).isEnforced()).isFalse();
    assertThat(new SeenQueue(new Metadata("a", "1", 2), new Status(null)).isEnforced()).isFalse();
  }

  private static SeenQueue seen(Condition condition) {
    return new SeenQueue(new Metadata("a", "1", 2), new Status(List.of(condition)));
  }
}
