package dev.millwright.spark.connect.apply;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.common.condition.Conditions;
import dev.millwright.common.event.EventRecorder;
import dev.millwright.common.event.Happening;
import dev.millwright.common.event.Transitions;
import dev.millwright.spark.SparkController;
import dev.millwright.spark.application.apply.FailureHappenings;
import dev.millwright.spark.application.reason.ApplicationCondition;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Events of conditions that turned, and of attempts that failed. */
public final class ConnectEvents {
  private final EventRecorder recorder;

  /** With times by this clock. */
  public ConnectEvents(Clock clock) {
    recorder = new EventRecorder(SparkController.NAME, clock);
  }

  /** Tells what happened between the status that was read and the one that was written. */
  public void tell(SparkConnect read, SparkConnectStatus now, KubernetesClient client) {
    SparkConnectStatus before = read.getStatus();
    List<Happening> all =
        new ArrayList<>(
            FailureHappenings.between(before == null ? null : before.failures(), now.failures()));
    all.addAll(
        Transitions.between(
            before == null ? null : before.conditions(),
            Objects.requireNonNullElse(now.conditions(), List.<Condition>of()).stream()
                .filter(
                    condition ->
                        !condition.type().equals(ApplicationCondition.SUSPENDED)
                            || Conditions.holds(condition))
                .toList()));
    recorder.record(client, read, all);
  }
}
