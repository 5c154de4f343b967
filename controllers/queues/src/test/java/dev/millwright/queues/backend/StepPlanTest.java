package dev.millwright.queues.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.reason.QueueReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepPlanTest {
  @Test
  void tellsOneThingOfAQueueThatSeveralKeepAsItIs() {
    Blocked first = new Blocked("team", QueueReason.NAME_TAKEN, "its ClusterQueue is taken");
    Blocked second = new Blocked("team", QueueReason.PARENT_ABSENT, "its Cohort is not there");
    Blocked other = new Blocked("other", QueueReason.NAME_TAKEN, "taken");
    assertThat(new StepPlan<>(List.of(), List.of(first, other, second)).blockedByQueue())
        .isEqualTo(Map.of("team", second, "other", other));
  }
}
