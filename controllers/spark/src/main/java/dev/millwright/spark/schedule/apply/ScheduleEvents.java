package dev.millwright.spark.schedule.apply;

import dev.millwright.api.spark.SparkSchedule;
import dev.millwright.api.spark.SparkScheduleStatus;
import dev.millwright.common.event.EventRecorder;
import dev.millwright.common.event.Happening;
import dev.millwright.common.event.Transitions;
import dev.millwright.spark.SparkController;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Events on a SparkSchedule: conditions that turn, and runs that do not come or are sent away. */
public final class ScheduleEvents {

  private final EventRecorder recorder;

  /**
   * With this clock.
   *
   * @param clock gives event times
   */
  public ScheduleEvents(Clock clock) {
    this.recorder = new EventRecorder(SparkController.NAME, clock);
  }

  /** What happened beside the conditions. */
  public void tell(KubernetesClient client, SparkSchedule schedule, List<Happening> happenings) {
    recorder.record(client, schedule, happenings);
  }

  /** One event for each condition that turned. */
  public void transitions(
      KubernetesClient client, SparkSchedule schedule, SparkScheduleStatus after) {
    @Nullable SparkScheduleStatus before = schedule.getStatus();
    recorder.record(
        client,
        schedule,
        Transitions.between(
            before == null ? null : before.conditions(),
            Objects.requireNonNullElse(after.conditions(), List.of())));
  }
}
