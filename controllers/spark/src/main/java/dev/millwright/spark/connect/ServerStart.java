package dev.millwright.spark.connect;

import static dev.millwright.common.condition.ConditionType.RESOLVED_REFS;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.FailureClass;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.spark.application.Readiness;
import dev.millwright.spark.application.apply.Cleaner;
import dev.millwright.spark.application.apply.Created;
import dev.millwright.spark.application.apply.DriverCreator;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.plan.Attempts;
import dev.millwright.spark.connect.gather.ServerGatherer;
import dev.millwright.spark.connect.plan.ServerSituation;
import dev.millwright.spark.connect.plan.ServerStep;
import dev.millwright.spark.connect.plan.Slot;
import dev.millwright.spark.connect.status.ConnectStatusFactory;
import dev.millwright.spark.desired.Owner;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Begins attempts: into status first, then into being. */
public final class ServerStart {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
  private static final Duration SOON = Duration.ofMillis(500);

  private final ServerGatherer gatherer;
  private final ServerCheck check;
  private final ConnectStatusFactory statuses;
  private final ServerReports reports;

  /** With these parts. */
  public ServerStart(
      ServerGatherer gatherer,
      ServerCheck check,
      ConnectStatusFactory statuses,
      ServerReports reports) {
    this.gatherer = gatherer;
    this.check = check;
    this.statuses = statuses;
    this.reports = reports;
  }

  /** Begins an attempt if everything lets it; when to look again, null for never. */
  @Nullable Instant begin(
      ServerSituation cached, ServerStep.Begin step, Context<SparkConnect> context) {
    boolean first = step.number() == 1;
    // A former driver may be there though the cache does not know it yet.
    ServerSituation situation = first ? cached : gatherer.verified(cached, context.getClient());
    if (!situation.unwanted().isEmpty()) {
      return situation.now().plus(SOON);
    }
    AttemptStatus attempt = Attempts.begin(situation.server(), step.number(), situation.now());
    return switch (check.of(situation.server(), attempt)) {
      case Readiness.Held held -> held(situation, held, context);
      case Readiness.Ready ready -> {
        AttemptStatus named = Attempts.named(attempt, ready.driverPod());
        SparkConnect written =
            reports.write(
                situation, statuses.begun(situation, named, step.slot(), ready.checked()), context);
        if (!first) {
          Cleaner.deleteFormer(Owner.of(written), going(written), context.getClient());
        }
        yield create(with(situation, written), named, step.slot(), ready, context);
      }
    };
  }

  /** Ends an attempt whose spec has changed, if one of the changed spec can begin. */
  Instant replace(ServerSituation situation, AttemptStatus former, Context<SparkConnect> context) {
    AttemptStatus attempt = Attempts.begin(situation.server(), situation.free(), situation.now());
    return switch (check.of(situation.server(), attempt)) {
      case Readiness.Held held -> held(situation, held, context);
      case Readiness.Ready ready -> {
        reports.write(situation, statuses.replaced(situation, former, ready.checked()), context);
        yield situation.now();
      }
    };
  }

  private Instant held(
      ServerSituation situation, Readiness.Held held, Context<SparkConnect> context) {
    boolean stuck =
        held.state() == ApplicationState.Rejected && !held.why().type().equals(RESOLVED_REFS);
    reports.write(situation, statuses.held(situation, held.why(), stuck, held.checked()), context);
    return situation.now().plus(LOOK_AGAIN);
  }

  /** Goes on where a former controller, or a former try, was cut off. */
  @Nullable Instant launch(
      ServerSituation situation, ServerStep.Launch step, Context<SparkConnect> context) {
    AttemptStatus attempt = step.attempt();
    if (!situation.isOutdated(attempt)
        && check.of(situation.server(), attempt) instanceof Readiness.Ready ready
        && ready.driverPod().equals(attempt.driverPodName())) {
      return create(situation, attempt, step.slot(), ready, context);
    }
    // It was decided of another spec, or let in by a queue that is closed now; half may be there.
    SparkConnectStatus status =
        step.slot() == Slot.NEXT ? statuses.dropped(situation) : statuses.quit(situation, attempt);
    reports.write(situation, status, context);
    return situation.now();
  }

  private @Nullable Instant create(
      ServerSituation situation,
      AttemptStatus attempt,
      Slot slot,
      Readiness.Ready ready,
      Context<SparkConnect> context) {
    Created created =
        DriverCreator.create(
            ready.objects(), situation.server().getMetadata().getUid(), context.getClient());
    return switch (created) {
      case Created.Done() -> {
        reports.write(situation, statuses.submitted(situation, attempt, slot), context);
        yield null;
      }
      case Created.Refused(var reason, var message) -> {
        DriverEnd failure =
            new DriverEnd.Failure(situation.now(), FailureClass.Submission, reason, message, null);
        reports.write(
            situation,
            statuses.ended(situation, new ServerStep.End(attempt, slot, failure)),
            context);
        yield situation.now();
      }
    };
  }

  private static Set<Integer> going(SparkConnect server) {
    SparkConnectStatus status = server.getStatus();
    return Stream.of(status.attempt(), status.nextAttempt())
        .filter(attempt -> attempt != null && attempt.completionTime() == null)
        .map(AttemptStatus::number)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static ServerSituation with(ServerSituation situation, SparkConnect written) {
    return new ServerSituation(
        written,
        situation.drivers(),
        situation.executors(),
        situation.executing(),
        situation.reach(),
        situation.now());
  }
}
