package dev.millwright.spark.application;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.kubernetes.StatusWriter;
import dev.millwright.spark.application.apply.ApplicationEvents;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.application.plan.Situation;
import dev.millwright.spark.application.status.ApplicationStatusFactory;
import dev.millwright.spark.application.status.StatusChange;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a status where it says something new, and tells what went wrong in events. */
public final class Reports {
  private final ApplicationStatusFactory statuses;
  private final ApplicationEvents events;
  private final GangKeeper gangs;
  private final ExecutorPace pace = new ExecutorPace();

  /** With these parts. */
  public Reports(ApplicationStatusFactory statuses, ApplicationEvents events, GangKeeper gangs) {
    this.statuses = statuses;
    this.events = events;
    this.gangs = gangs;
  }

  /** The application as it is after the write, or as it was if there was nothing to write. */
  SparkApplication write(
      Situation situation, SparkApplicationStatus status, Context<SparkApplication> context) {
    SparkApplication read = situation.application();
    return statuses
        .patch(read, status)
        .map(
            patch -> {
              Lasting.leave(situation, status, context.getClient());
              gangs.leave(situation, status, context.getClient());
              SparkApplication written = StatusWriter.write(read, patch, context);
              pace.written(read.getMetadata().getUid());
              events.tell(read, status, context.getClient());
              return written;
            })
        .orElse(read);
  }

  /**
   * Tells how a driver and its executors do.
   *
   * @return when to look again to write counts of executors that still gather; null if all is told
   */
  @Nullable Instant watched(
      Situation situation,
      ObservedDriver driver,
      List<Observation> checked,
      Context<SparkApplication> context) {
    AttemptStatus attempt = Objects.requireNonNull(situation.active());
    SparkApplicationStatus status = statuses.watched(situation, attempt, driver, checked);
    if (StatusChange.isOfExecutorsOnly(situation.status(), status)) {
      Duration pause = pace.pause(situation.application().getMetadata().getUid(), situation.now());
      if (!pause.isZero()) {
        return situation.now().plus(pause);
      }
    }
    SparkApplicationStatus before = situation.status();
    if (before == null || !Objects.equals(before.executors(), status.executors())) {
      gangs.follow(situation, context.getClient());
    }
    write(situation, status, context);
    return null;
  }
}
