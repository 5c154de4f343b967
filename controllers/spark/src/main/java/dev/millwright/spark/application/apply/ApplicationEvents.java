package dev.millwright.spark.application.apply;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.common.event.EventRecorder;
import dev.millwright.common.event.Happening;
import dev.millwright.common.event.Happening.Severity;
import dev.millwright.common.event.Transitions;
import dev.millwright.spark.SparkController;
import dev.millwright.spark.application.reason.ApplicationCondition;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Events of what went wrong. What goes well stands in status alone: at thousands of applications a
 * minute each Event more would be a fifth of all writes.
 */
public final class ApplicationEvents {
  private static final Set<String> CHECKED =
      Set.of("Accepted", "ResolvedRefs", ApplicationCondition.ADMITTED);

  private final EventRecorder recorder;

  /** With times by this clock. */
  public ApplicationEvents(Clock clock) {
    recorder = new EventRecorder(SparkController.NAME, clock);
  }

  /** Tells what went wrong between the status that was read and the one that was written. */
  public void tell(SparkApplication read, SparkApplicationStatus now, KubernetesClient client) {
    SparkApplicationStatus before = read.getStatus();
    List<Happening> all =
        new ArrayList<>(
            FailureHappenings.between(before == null ? null : before.failures(), now.failures()));
    Transitions.between(
            before == null ? null : before.conditions(),
            now.conditions() == null
                ? List.of()
                : now.conditions().stream().filter(c -> CHECKED.contains(c.type())).toList())
        .stream()
        .filter(happening -> happening.severity() == Severity.Warning)
        .forEach(all::add);
    recorder.record(client, read, all);
  }
}
