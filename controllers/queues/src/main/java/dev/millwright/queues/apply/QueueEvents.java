package dev.millwright.queues.apply;

import dev.millwright.api.common.Condition;
import dev.millwright.common.event.EventRecorder;
import dev.millwright.common.event.Happening;
import dev.millwright.common.event.Happening.Severity;
import dev.millwright.common.event.Transitions;
import dev.millwright.queues.QueuesController;
import dev.millwright.queues.reason.BackEndReason;
import dev.millwright.queues.reason.QueueReason;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Events on queues and back ends: conditions that turn, and changes that were put right. */
public final class QueueEvents {
  private final EventRecorder recorder;
  private final Clock clock;

  /**
   * With this clock.
   *
   * @param clock gives event times
   */
  public QueueEvents(Clock clock) {
    this.recorder = new EventRecorder(QueuesController.NAME, clock);
    this.clock = clock;
  }

  /**
   * One event for each condition that turned. That a back end is yet to confirm what was written
   * comes with every change, and is told by the status alone.
   */
  public void transitions(
      KubernetesClient client,
      HasMetadata about,
      @Nullable List<Condition> before,
      @Nullable List<Condition> after) {
    List<Happening> turned =
        Transitions.between(before, Objects.requireNonNullElse(after, List.of())).stream()
            .filter(one -> !one.reason().equals(QueueReason.AWAITING_BACK_END.word()))
            .toList();
    recorder.record(client, about, turned);
  }

  /** A change that somebody made in the back end was put right. */
  public void repaired(KubernetesClient client, HasMetadata about) {
    recorder.record(
        client,
        about,
        List.of(
            new Happening(
                Severity.Warning,
                QueueReason.REPAIRED.word(),
                QueueReason.REPAIRED.meaning() + " " + QueueReason.REPAIRED.cure(),
                clock.instant().toString())));
  }

  /**
   * Work was moved out of the way of everybody else, or back.
   *
   * @param about what was moved, as it was read before
   * @param aside whether out of the way
   * @param queue that it was made for
   */
  public void moved(KubernetesClient client, HasMetadata about, boolean aside, String queue) {
    BackEndReason reason = aside ? BackEndReason.QUARANTINED : BackEndReason.RELEASED;
    String message = "Queue %s: %s %s".formatted(queue, reason.meaning(), reason.cure()).strip();
    recorder.record(
        client,
        about,
        List.of(
            new Happening(
                aside ? Severity.Warning : Severity.Normal,
                reason.word(),
                message,
                about.getMetadata().getResourceVersion())));
  }
}
