package dev.millwright.spark.connect;

import dev.millwright.api.spark.SparkConnect;
import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.kubernetes.StatusWriter;
import dev.millwright.spark.application.ExecutorPace;
import dev.millwright.spark.connect.apply.ConnectEvents;
import dev.millwright.spark.connect.plan.ServerSituation;
import dev.millwright.spark.connect.status.ConnectStatusFactory;
import dev.millwright.spark.connect.status.StatusChange;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a status where it says something new, and tells of what turned in events. */
public final class ServerReports {
  private final ConnectStatusFactory statuses;
  private final ConnectEvents events;
  private final ServerGangs gangs;
  private final ExecutorPace pace = new ExecutorPace();

  /** With these parts. */
  public ServerReports(ConnectStatusFactory statuses, ConnectEvents events, ServerCheck check) {
    this.statuses = statuses;
    this.events = events;
    this.gangs = new ServerGangs(check);
  }

  /** The server as it is after the write, or as it was if there was nothing to write. */
  SparkConnect write(
      ServerSituation situation, SparkConnectStatus status, Context<SparkConnect> context) {
    SparkConnect read = situation.server();
    return statuses
        .patch(read, status)
        .map(
            patch -> {
              gangs.leave(situation, status, context.getClient());
              SparkConnect written = StatusWriter.write(read, patch, context);
              pace.written(read.getMetadata().getUid());
              events.tell(read, status, context.getClient());
              return written;
            })
        .orElse(read);
  }

  /**
   * Tells how the servers and their executors do.
   *
   * @return when to look again to write counts of executors that still gather; null if all is told
   */
  @Nullable Instant watched(
      ServerSituation situation, List<Observation> checked, Context<SparkConnect> context) {
    SparkConnectStatus status = statuses.watched(situation, checked);
    if (StatusChange.isOfExecutorsOnly(situation.status(), status)) {
      Duration pause = pace.pause(situation.server().getMetadata().getUid(), situation.now());
      if (!pause.isZero()) {
        return situation.now().plus(pause);
      }
    }
    SparkConnectStatus before = situation.status();
    if (before == null || !Objects.equals(before.executors(), status.executors())) {
      gangs.follow(situation, context.getClient());
    }
    write(situation, status, context);
    return null;
  }
}
