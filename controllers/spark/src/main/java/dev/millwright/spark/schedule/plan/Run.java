package dev.millwright.spark.schedule.plan;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.api.spark.SparkSchedule;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A SparkApplication that a schedule made.
 *
 * @param name its name
 * @param uid of the object
 * @param time for which it was made
 * @param state its state; null where it has none yet
 * @param completionTime RFC 3339 time at which it ended; null while it has not
 * @param begun whether an attempt was ever decided
 * @param deleting whether it is being deleted
 */
public record Run(
    String name,
    String uid,
    Instant time,
    @Nullable ApplicationState state,
    @Nullable String completionTime,
    boolean begun,
    boolean deleting) {

  /** The run that an application is; empty where it is not one of this very schedule's. */
  public static Optional<Run> of(SparkSchedule schedule, SparkApplication application) {
    ObjectMeta meta = application.getMetadata();
    @Nullable Instant time = RunNames.time(schedule.getMetadata().getName(), meta.getName());
    if (time == null || !isOwnedBy(schedule, meta)) {
      return Optional.empty();
    }
    @Nullable SparkApplicationStatus status = application.getStatus();
    return Optional.of(
        new Run(
            meta.getName(),
            meta.getUid(),
            time,
            status == null ? null : status.state(),
            status == null ? null : status.completionTime(),
            status != null && status.startTime() != null,
            meta.getDeletionTimestamp() != null));
  }

  /** One of a name that another schedule had before it was deleted is none of ours. */
  private static boolean isOwnedBy(SparkSchedule schedule, ObjectMeta meta) {
    return meta.getOwnerReferences().stream()
        .anyMatch(owner -> owner.getUid().equals(schedule.getMetadata().getUid()));
  }

  /** Whether it has ended, for better or worse. */
  public boolean isOver() {
    return state == ApplicationState.Succeeded || state == ApplicationState.Failed;
  }

  /** Whether it was refused before anything ran: it holds back nothing, and makes room. */
  public boolean isIdle() {
    return state == ApplicationState.Rejected && !begun;
  }
}
