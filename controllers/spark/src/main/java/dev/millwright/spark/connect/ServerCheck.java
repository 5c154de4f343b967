package dev.millwright.spark.connect;

import static dev.millwright.common.condition.ConditionType.ACCEPTED;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.common.condition.Conditions;
import dev.millwright.common.condition.Observation;
import dev.millwright.spark.application.Readiness;
import dev.millwright.spark.application.ReadinessCheck;
import dev.millwright.spark.application.desired.OwnedObjects;
import dev.millwright.spark.application.gather.Preparation;
import dev.millwright.spark.application.plan.Attempts;
import dev.millwright.spark.connect.plan.ServerSituation;
import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.request.ConnectServer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks what an attempt of a server depends on, as of the application that it is. */
public final class ServerCheck {
  private final ReadinessCheck readiness;
  private final Preparation preparation;

  /** Asks by these. */
  public ServerCheck(ReadinessCheck readiness, Preparation preparation) {
    this.readiness = readiness;
    this.preparation = preparation;
  }

  /** Whether this attempt can be made, and of what. */
  Readiness of(SparkConnect server, AttemptStatus attempt) {
    return readiness.of(
        Owner.of(server), ConnectServer.application(server), attempt, ConnectServer::served);
  }

  /** What an attempt asks for, as it is without a queue; null where the spec cannot be read. */
  @Nullable LaunchRequest request(SparkConnect server, AttemptStatus attempt) {
    return preparation
        .of(
            ConnectServer.application(server),
            attempt,
            OwnedObjects.labels(Owner.of(server), attempt),
            ConnectServer::served)
        .request();
  }

  /** What is to be said of a spec that nothing was said of yet; empty where all was. */
  List<Observation> changed(ServerSituation situation) {
    SparkConnectStatus status = situation.status();
    boolean told =
        Conditions.current(
                status == null ? null : status.conditions(), ACCEPTED, situation.generation())
            .isPresent();
    return told
        ? List.of()
        : of(
                situation.server(),
                Attempts.begin(situation.server(), situation.free(), situation.now()))
            .checked();
  }
}
