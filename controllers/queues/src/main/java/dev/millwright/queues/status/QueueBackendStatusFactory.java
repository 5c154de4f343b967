package dev.millwright.queues.status;

import dev.millwright.api.common.Condition;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.api.queues.QueueBackendStatus;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.common.status.StatusFactory;
import dev.millwright.queues.reason.BackEndReason;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The status of a QueueBackend. */
public final class QueueBackendStatusFactory
    extends StatusFactory<QueueBackend, QueueBackendStatus> {
  private static final int SHOWN = 8;

  /**
   * With this clock.
   *
   * @param clock gives transition times
   */
  public QueueBackendStatusFactory(Clock clock) {
    super(clock, QueueBackend::new);
  }

  /** What is true of a back end. */
  public QueueBackendStatus of(QueueBackend backEnd, BackEndStanding standing) {
    @Nullable QueueBackendStatus before = backEnd.getStatus();
    List<Condition> conditions =
        conditions(
                backEnd,
                before == null ? null : before.conditions(),
                outcome(backEnd, standing),
                measured(standing))
            .stream()
            .filter(condition -> !condition.type().equals(ConditionType.PROGRAMMED))
            .filter(condition -> !isOver(condition, standing))
            .toList();
    return new QueueBackendStatus(
        backEnd.getMetadata().getGeneration(),
        conditions,
        before == null ? null : before.version(),
        standing instanceof BackEndStanding.Read read ? read.plan() : null);
  }

  /** Of work in quarantine nothing is said once there is none. */
  private static boolean isOver(Condition condition, BackEndStanding standing) {
    return condition.type().equals(ConditionType.DEGRADED)
        && standing instanceof BackEndStanding.Read read
        && read.quarantined().isEmpty();
  }

  private static Outcome outcome(QueueBackend backEnd, BackEndStanding standing) {
    return switch (standing) {
      case BackEndStanding.Read read when !read.twoDefaults().isEmpty() ->
          new Outcome.Rejected(
              BackEndReason.TWO_DEFAULTS.word(),
              "spec.default is true here and of %s: leave it to one of them."
                  .formatted(
                      String.join(
                          ", ",
                          read.twoDefaults().stream()
                              .filter(name -> !name.equals(backEnd.getMetadata().getName()))
                              .toList())));
      case BackEndStanding.Read(
              var lacks,
              var leftovers,
              var twoDefaults,
              var quarantined,
              var plan)
          when plan != null && plan.steps() != null ->
          new Outcome.Wait(BackEndReason.CHANGES_PLANNED.word(), plan.summary(), Duration.ZERO);
      case BackEndStanding.Read read when !read.leftovers().isEmpty() ->
          new Outcome.Wait(
              BackEndReason.LEFTOVERS.word(), sentences(read.leftovers()), Duration.ZERO);
      case BackEndStanding.Read read -> Outcome.proceed();
      case BackEndStanding.Unreachable(var message) ->
          new Outcome.Failed(
              BackEndReason.UNREACHABLE.word(), message, new IllegalStateException(message));
      case BackEndStanding.NotSupported(var kind) ->
          new Outcome.Rejected(BackEndReason.NOT_SUPPORTED.word(), notSupported(kind));
    };
  }

  private static List<Observation> measured(BackEndStanding standing) {
    var found = new ArrayList<Observation>();
    switch (standing) {
      case BackEndStanding.Read read -> {
        found.add(
            read.lacks().isEmpty()
                ? Observation.isTrue(
                    ConditionType.READY,
                    BackEndReason.CONFIGURED,
                    BackEndReason.CONFIGURED.meaning())
                : Observation.isFalse(
                    ConditionType.READY,
                    BackEndReason.CONFIGURATION_LACKS,
                    sentences(read.lacks())));
        if (!read.quarantined().isEmpty()) {
          found.add(
              Observation.isTrue(
                  ConditionType.DEGRADED,
                  BackEndReason.QUARANTINED,
                  sentences(read.quarantined())));
        }
      }
      case BackEndStanding.Unreachable(var message) ->
          found.add(Observation.isFalse(ConditionType.READY, BackEndReason.UNREACHABLE, message));
      case BackEndStanding.NotSupported(var kind) ->
          found.add(
              Observation.isFalse(
                  ConditionType.READY, BackEndReason.NOT_SUPPORTED, notSupported(kind)));
    }
    return found;
  }

  private static String notSupported(@Nullable String kind) {
    return "This controller does not carry queues on %s: use another kind of QueueBackend."
        .formatted(kind == null ? "a kind that is not named" : kind);
  }

  private static String sentences(List<String> texts) {
    String all = String.join(". ", texts.stream().limit(SHOWN).toList());
    int more = texts.size() - SHOWN;
    return more > 0 ? "%s. And %d more.".formatted(all, more) : all + ".";
  }
}
