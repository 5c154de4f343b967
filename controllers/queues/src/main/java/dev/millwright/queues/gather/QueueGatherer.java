package dev.millwright.queues.gather;

import dev.millwright.api.common.Annotations;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.ConfirmedSpec;
import dev.millwright.api.queues.QueueAnnotations;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.common.runtime.ListDefaults;
import dev.millwright.queues.policy.Assignment;
import dev.millwright.queues.policy.Assignments;
import dev.millwright.queues.policy.Moves;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All queues there are, from memory, and which of them are in a back end. */
public final class QueueGatherer {
  private static final String QUEUES = "queues";

  private final Bursts bursts = new Bursts(System::nanoTime);

  /**
   * Watches queues. A change of one is news for every back end: it may come from one and go to
   * another, and whose it is follows from the queues above it.
   */
  public EventSource<BatchQueue, QueueBackend> source(EventSourceContext<QueueBackend> context) {
    return new InformerEventSource<>(
        InformerEventSourceConfiguration.from(BatchQueue.class, QueueBackend.class)
            .withInformerListLimit(ListDefaults.PAGE)
            .withName(QUEUES)
            .withSecondaryToPrimaryMapper(
                queue ->
                    context
                        .getPrimaryCache()
                        .list(backEnd -> true)
                        .map(ResourceID::fromResource)
                        .collect(Collectors.toSet()))
            .withOnAddFilter(queue -> noted())
            .withOnUpdateFilter(
                (now, before) -> (isNews(now, before) || isToldAnew(now, before)) && noted())
            .withOnDeleteFilter((queue, unknown) -> noted())
            .build(),
        context);
  }

  private boolean noted() {
    bursts.changed();
    return true;
  }

  /** How long a pass over this back end waits for what is still being changed; zero for not. */
  public Duration pause(QueueBackend backEnd) {
    return bursts.pause(backEnd.getMetadata().getName());
  }

  /** Whether more changed than a status. */
  public static boolean isNews(HasMetadata now, HasMetadata before) {
    return !Objects.equals(now.getMetadata().getGeneration(), before.getMetadata().getGeneration())
        || !Objects.equals(now.getMetadata().getUid(), before.getMetadata().getUid());
  }

  /** Whether it left a back end, which another one waits for, or somebody asks for a new look. */
  private static boolean isToldAnew(BatchQueue now, BatchQueue before) {
    String holder = holder(before);
    return (holder != null && !holder.equals(holder(now)))
        || !Objects.equals(
            note(now, QueueAnnotations.ABANDON), note(before, QueueAnnotations.ABANDON))
        || !Objects.equals(
            note(now, Annotations.RECONCILE_AT), note(before, Annotations.RECONCILE_AT));
  }

  private static @Nullable String holder(BatchQueue queue) {
    ConfirmedSpec confirmed = queue.getStatus() == null ? null : queue.getStatus().confirmed();
    return confirmed == null ? null : confirmed.backEnd();
  }

  private static @Nullable String note(BatchQueue queue, String key) {
    Map<String, String> notes = queue.getMetadata().getAnnotations();
    return notes == null ? null : notes.get(key);
  }

  /** What a pass over this back end decides from. */
  public Facts facts(QueueBackend backEnd, Context<QueueBackend> context) {
    String name = backEnd.getMetadata().getName();
    List<BatchQueue> all = all(context);
    List<QueueBackend> backEnds = context.getPrimaryCache().list(one -> true).toList();
    var assignments = Assignments.of(all, backEnds);
    List<String> names = backEnds.stream().map(one -> one.getMetadata().getName()).toList();
    Moves moves = Moves.of(name, all, assignments, names);
    var unknown = new HashSet<>(moves.coming().keySet());
    assignments.forEach(
        (queue, assignment) -> {
          if (!(assignment instanceof Assignment.To)) {
            unknown.add(queue);
          }
        });
    List<String> defaults = Assignments.defaults(backEnds);
    boolean contested = defaults.size() > 1 && defaults.contains(name);
    return new Facts(
        backEnd,
        moves.here(),
        unknown,
        contested ? defaults : List.of(),
        moves.outgoing(),
        coming(all, moves.coming()),
        former(name, moves));
  }

  private static List<Facts.Coming> coming(List<BatchQueue> all, Map<String, String> waiting) {
    return all.stream()
        .filter(queue -> waiting.containsKey(queue.getMetadata().getName()))
        .map(
            queue ->
                new Facts.Coming(
                    queue, Objects.requireNonNull(waiting.get(queue.getMetadata().getName()))))
        .toList();
  }

  /** Only of those that say something else by now: to read it costs as much as a pass does. */
  private static Map<String, BatchQueueSpec> former(String backEnd, Moves moves) {
    var former = new HashMap<String, BatchQueueSpec>();
    for (BatchQueue queue : moves.here()) {
      String name = queue.getMetadata().getName();
      ConfirmedSpec confirmed = queue.getStatus() == null ? null : queue.getStatus().confirmed();
      if (confirmed != null
          && confirmed.backEnd().equals(backEnd)
          && (moves.outgoing().containsKey(name)
              || !confirmed.generation().equals(queue.getMetadata().getGeneration()))) {
        BatchQueueSpec spec = SpecText.read(confirmed);
        if (spec != null) {
          former.put(name, spec);
        }
      }
    }
    return former;
  }

  /** Puts a queue into memory that was written just now. */
  public void remember(BatchQueue written, BatchQueue read, Context<QueueBackend> context) {
    memory(context).handleRecentResourceUpdate(ResourceID.fromResource(written), written, read);
  }

  private static List<BatchQueue> all(Context<QueueBackend> context) {
    InformerEventSource<BatchQueue, QueueBackend> memory = memory(context);
    Set<ResourceID> names = memory.keys().collect(Collectors.toSet());
    // By name, because what was written just now is found by its name only.
    return names.stream().flatMap(name -> memory.get(name).stream()).toList();
  }

  private static InformerEventSource<BatchQueue, QueueBackend> memory(
      Context<QueueBackend> context) {
    return (InformerEventSource<BatchQueue, QueueBackend>)
        context.eventSourceRetriever().getEventSourceFor(BatchQueue.class, QUEUES);
  }
}
