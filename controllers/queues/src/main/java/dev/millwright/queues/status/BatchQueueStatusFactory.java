package dev.millwright.queues.status;

import dev.millwright.api.common.Condition;
import dev.millwright.api.queues.ApplicationLimit;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueStatus;
import dev.millwright.api.queues.ConfirmedSpec;
import dev.millwright.api.queues.FidelityEntry;
import dev.millwright.api.queues.FidelityLevel;
import dev.millwright.api.queues.SolvedAmounts;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.common.status.StatusFactory;
import dev.millwright.queues.backend.TellsUsage.Usage;
import dev.millwright.queues.reason.QueueCondition;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import io.fabric8.kubernetes.api.model.Quantity;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The status of a BatchQueue. */
public final class BatchQueueStatusFactory extends StatusFactory<BatchQueue, BatchQueueStatus> {
  /**
   * With this clock.
   *
   * @param clock gives transition times
   */
  public BatchQueueStatusFactory(Clock clock) {
    super(clock, BatchQueue::new);
  }

  /**
   * What is true of a queue.
   *
   * @param queue as read
   * @param standing how it stands
   * @param carried what is told of it in its back end
   */
  public BatchQueueStatus of(BatchQueue queue, Standing standing, Carried carried) {
    @Nullable BatchQueueStatus before = queue.getStatus();
    Accepted solved = carried.queue();
    Usage usage = carried.usage();
    return new BatchQueueStatus(
        queue.getMetadata().getGeneration(),
        conditions(queue, before, standing, carried.fidelity()),
        carried.placement(),
        solved == null ? null : quantities(carried.ceiling()),
        limits(before, standing, carried),
        solved == null ? null : amounts(solved),
        carried.fidelity().isEmpty() ? null : carried.fidelity(),
        revision(before, standing),
        usage.usage(),
        usage.applications(),
        usage.waiting().isEmpty() ? null : usage.waiting(),
        confirmed(before, standing, carried),
        standing instanceof Standing.PutBack back ? back.change() : null);
  }

  /** While the queue is refused, what it had before holds for what still runs in it. */
  private static @Nullable List<ApplicationLimit> limits(
      @Nullable BatchQueueStatus before, Standing standing, Carried carried) {
    if (carried.queue() == null && !(standing instanceof Standing.Moved)) {
      return before == null ? null : before.applicationLimits();
    }
    return carried.limits().isEmpty() ? null : carried.limits();
  }

  /** What the back end has stays known until something else is read back, or it is taken out. */
  private static @Nullable ConfirmedSpec confirmed(
      @Nullable BatchQueueStatus before, Standing standing, Carried carried) {
    ConfirmedSpec known = before == null ? null : before.confirmed();
    return switch (standing) {
      case Standing.Moved moved -> null;
      case Standing.PutBack back when known != null && back.revision() != null ->
          new ConfirmedSpec(known.backEnd(), known.generation(), back.revision(), known.spec());
      default -> carried.confirmed() == null ? known : carried.confirmed();
    };
  }

  /** One that was changed behind our back keeps the one it had, by which the change is known. */
  private static @Nullable String revision(@Nullable BatchQueueStatus before, Standing standing) {
    return switch (standing) {
      case Standing.Enforced(var revision) -> revision;
      case Standing.Drifted drifted -> before == null ? null : before.revision();
      default -> null;
    };
  }

  /**
   * Whether somebody changed the queue in its back end since it was found to be this very spec.
   *
   * @param queue as read
   * @param solved what it is to be
   * @param revision of what the back end has now; empty where it has nothing
   */
  public static boolean isDrift(BatchQueue queue, Accepted solved, String revision) {
    @Nullable BatchQueueStatus status = queue.getStatus();
    return status != null
        && status.revision() != null
        && !status.revision().equals(revision)
        && Objects.equals(queue.getMetadata().getGeneration(), status.observedGeneration())
        && Objects.equals(status.solved(), amounts(solved));
  }

  private List<Condition> conditions(
      BatchQueue queue,
      @Nullable BatchQueueStatus before,
      Standing standing,
      List<FidelityEntry> fidelity) {
    return conditions(
            queue,
            before == null ? null : before.conditions(),
            outcome(standing),
            measured(standing, fidelity))
        .stream()
        .filter(condition -> !condition.type().equals(ConditionType.READY))
        .toList();
  }

  private static Outcome outcome(Standing standing) {
    return switch (standing) {
      case Standing.Unresolved(var reason, var message) -> waiting(reason, message);
      case Standing.Blocked(var reason, var message) -> waiting(reason, message);
      case Standing.Awaiting(var message) -> waiting(QueueReason.AWAITING_BACK_END, message);
      case Standing.Planned(var message) -> waiting(QueueReason.PLANNED, message);
      case Standing.Moved(var message) -> waiting(QueueReason.MOVING, message);
      case Standing.Lost(var reason, var message) -> new Outcome.Rejected(reason.word(), message);
      case Standing.Refused(var reason, var message) ->
          new Outcome.Rejected(reason.word(), message);
      case Standing.Failed(var message) ->
          new Outcome.Failed(
              QueueReason.BACK_END_FAILED.word(), message, new IllegalStateException(message));
      case Standing.Drifted drifted -> Outcome.proceed();
      case Standing.PutBack back -> Outcome.proceed();
      case Standing.Enforced enforced -> Outcome.proceed();
    };
  }

  private static Outcome waiting(QueueReason reason, String message) {
    return new Outcome.Wait(reason.word(), message, Duration.ZERO);
  }

  private static List<Observation> measured(Standing standing, List<FidelityEntry> fidelity) {
    var found = new ArrayList<Observation>();
    found.add(
        Observation.isTrue(
            ConditionType.RESOLVED_REFS,
            QueueReason.BACK_END_FOUND,
            QueueReason.BACK_END_FOUND.meaning()));
    switch (standing) {
      case Standing.Unresolved(var reason, var message) -> {
        found.add(Observation.isFalse(ConditionType.RESOLVED_REFS, reason, message));
        found.add(notEnforced(reason, message));
      }
      case Standing.Lost(var reason, var message) -> {
        found.add(
            Observation.isFalse(ConditionType.RESOLVED_REFS, QueueReason.UNKNOWN_PARENT, message));
        found.add(notEnforced(reason, message));
      }
      case Standing.Refused(var reason, var message) -> found.add(notEnforced(reason, message));
      case Standing.Blocked(var reason, var message) -> found.add(notEnforced(reason, message));
      case Standing.Planned(var message) -> found.add(notEnforced(QueueReason.PLANNED, message));
      case Standing.Moved(var message) -> found.add(notEnforced(QueueReason.MOVING, message));
      case Standing.PutBack(var reason, var message, var revision, var change) ->
          found.addAll(stalled(reason, message));
      case Standing.Awaiting(var message) -> found.addAll(awaiting(message));
      case Standing.Drifted(var message) -> found.addAll(stalled(QueueReason.DRIFTED, message));
      case Standing.Failed(var message) ->
          found.add(
              Observation.unknown(QueueCondition.ENFORCED, QueueReason.BACK_END_FAILED, message));
      case Standing.Enforced(var revision) ->
          found.add(
              Observation.isTrue(
                  QueueCondition.ENFORCED, QueueReason.READ_BACK, confirmed(revision, fidelity)));
    }
    return found;
  }

  private static List<Observation> awaiting(String message) {
    return List.of(
        Observation.isTrue(
            ConditionType.PROGRAMMED,
            QueueReason.AWAITING_BACK_END,
            "Everything the spec asks for is written."),
        notEnforced(QueueReason.AWAITING_BACK_END, message));
  }

  private static List<Observation> stalled(QueueReason reason, String message) {
    return List.of(
        Observation.isFalse(ConditionType.PROGRAMMED, reason, message),
        notEnforced(reason, message),
        Observation.isTrue(ConditionType.STALLED, reason, message));
  }

  private static Observation notEnforced(QueueReason reason, String message) {
    return Observation.isFalse(QueueCondition.ENFORCED, reason, message);
  }

  private static String confirmed(String revision, List<FidelityEntry> fidelity) {
    String otherwise =
        fidelity.stream()
            .filter(entry -> entry.level() != FidelityLevel.Exact)
            .map(FidelityEntry::field)
            .collect(Collectors.joining(", "));
    return "Read back at revision %s.".formatted(revision)
        + (otherwise.isEmpty()
            ? ""
            : " Not to the letter: %s; status.fidelity says how.".formatted(otherwise));
  }

  private static SolvedAmounts amounts(Accepted queue) {
    return new SolvedAmounts(
        quantities(queue.reserved()), quantities(queue.guaranteed()), quantities(queue.max()));
  }

  private static @Nullable Map<String, Quantity> quantities(Amounts amounts) {
    return amounts.values().isEmpty() ? null : amounts.quantities();
  }
}
