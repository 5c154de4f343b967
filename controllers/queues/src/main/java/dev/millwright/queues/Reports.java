package dev.millwright.queues;

import dev.millwright.api.common.Condition;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueStatus;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.common.condition.Conditions;
import dev.millwright.common.kubernetes.Finalizers;
import dev.millwright.common.kubernetes.StaleException;
import dev.millwright.common.kubernetes.StatusWriter;
import dev.millwright.queues.apply.QueueEvents;
import dev.millwright.queues.gather.QueueGatherer;
import dev.millwright.queues.plan.Leaving;
import dev.millwright.queues.policy.Moves;
import dev.millwright.queues.reason.QueueCondition;
import dev.millwright.queues.status.BackEndStanding;
import dev.millwright.queues.status.BatchQueueStatusFactory;
import dev.millwright.queues.status.Carried;
import dev.millwright.queues.status.QueueBackendStatusFactory;
import dev.millwright.queues.status.Standing;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what is true of queues and back ends, where it is something new. */
public final class Reports {
  private final BatchQueueStatusFactory queues;
  private final QueueBackendStatusFactory backEnds;
  private final QueueGatherer gatherer;
  private final QueueEvents events;

  /** With these parts. */
  public Reports(
      BatchQueueStatusFactory queues,
      QueueBackendStatusFactory backEnds,
      QueueGatherer gatherer,
      QueueEvents events) {
    this.queues = queues;
    this.backEnds = backEnds;
    this.gatherer = gatherer;
    this.events = events;
  }

  /**
   * What came out of a pass. A queue that was changed meanwhile is left to the next one.
   *
   * @return whether there was such a queue
   */
  boolean write(QueueBackend backEnd, Pass pass, Context<QueueBackend> context) {
    boolean stale = false;
    for (Pass.Told told : pass.told()) {
      if (!pass.isUnderWay(told)) {
        stale |= write(told, pass.repaired().contains(name(told.queue())), context);
      }
    }
    for (BatchQueue queue : pass.released()) {
      try {
        Finalizers.remove(queue, QueuesController.FINALIZER, context.getClient());
      } catch (StaleException e) {
        stale = true;
      }
    }
    write(backEnd, pass.backEnd(), context);
    return stale;
  }

  private boolean write(Pass.Told told, boolean repaired, Context<QueueBackend> context) {
    KubernetesClient client = context.getClient();
    BatchQueue read = told.queue();
    if (repaired) {
      events.repaired(client, read);
    }
    BatchQueueStatus status = queues.of(read, told.standing(), told.carried());
    Optional<BatchQueue> patch = queues.patch(read, status);
    if (patch.isEmpty()) {
      return false;
    }
    try {
      BatchQueue written = StatusWriter.write(read, patch.get(), client);
      gatherer.remember(written, read, context);
      events.transitions(client, read, conditions(read), status.conditions());
      return false;
    } catch (StaleException e) {
      return true;
    }
  }

  /**
   * A back end that could not be read or written. What was confirmed stays confirmed: the back end
   * still has it, though nobody can ask.
   */
  void failed(
      QueueBackend backEnd, List<BatchQueue> mine, String message, Context<QueueBackend> context) {
    for (BatchQueue queue : mine) {
      boolean confirmed =
          Conditions.isTrue(
              conditions(queue), QueueCondition.ENFORCED, queue.getMetadata().getGeneration());
      if (!confirmed) {
        write(
            new Pass.Told(queue, new Standing.Failed(message), Carried.nothing()), false, context);
      }
    }
    release(backEnd, mine, context.getClient());
    queueBackend(backEnd, new BackEndStanding.Unreachable(message))
        .ifPresent(patch -> StatusWriter.writeIfPossible(backEnd, patch, context));
  }

  /** Queues whose author waits for this back end no more, those below first. */
  private static void release(
      QueueBackend backEnd, List<BatchQueue> mine, KubernetesClient client) {
    String holder = backEnd.getMetadata().getName();
    Leaving leaving =
        Leaving.of(
            mine,
            Map.of(),
            name ->
                mine.stream()
                        .filter(queue -> name(queue).equals(name))
                        .anyMatch(queue -> Moves.abandons(queue, holder))
                    ? List.of()
                    : List.of(holder));
    for (BatchQueue queue : mine) {
      if (leaving.gone().contains(name(queue))) {
        try {
          Finalizers.remove(queue, QueuesController.FINALIZER, client);
        } catch (StaleException e) {
          // It is let go with the next try.
        }
      }
    }
  }

  /** What is true of a back end. */
  void write(QueueBackend backEnd, BackEndStanding standing, Context<QueueBackend> context) {
    queueBackend(backEnd, standing)
        .ifPresent(
            patch -> {
              StatusWriter.write(backEnd, patch, context);
              events.transitions(
                  context.getClient(),
                  backEnd,
                  backEnd.getStatus() == null ? null : backEnd.getStatus().conditions(),
                  patch.getStatus().conditions());
            });
  }

  private Optional<QueueBackend> queueBackend(QueueBackend backEnd, BackEndStanding standing) {
    return backEnds.patch(backEnd, backEnds.of(backEnd, standing));
  }

  /** A queue that is in no back end. */
  boolean unplaced(BatchQueue read, Standing standing, Context<BatchQueue> context) {
    BatchQueueStatus status = queues.of(read, standing, Carried.nothing());
    Optional<BatchQueue> patch = queues.patch(read, status);
    patch.ifPresent(
        wanted -> {
          StatusWriter.write(read, wanted, context);
          events.transitions(context.getClient(), read, conditions(read), status.conditions());
        });
    return patch.isPresent();
  }

  private static @Nullable List<Condition> conditions(BatchQueue queue) {
    return queue.getStatus() == null ? null : queue.getStatus().conditions();
  }

  private static String name(BatchQueue queue) {
    return queue.getMetadata().getName();
  }
}
