package dev.millwright.queues.gather;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.queues.policy.Assignment;
import dev.millwright.queues.policy.Assignments;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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
            .withName(QUEUES)
            .withSecondaryToPrimaryMapper(
                queue ->
                    context
                        .getPrimaryCache()
                        .list(backEnd -> true)
                        .map(ResourceID::fromResource)
                        .collect(Collectors.toSet()))
            .withOnAddFilter(queue -> noted())
            .withOnUpdateFilter((now, before) -> isNews(now, before) && noted())
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

  /** What a pass over this back end decides from. */
  public Facts facts(QueueBackend backEnd, Context<QueueBackend> context) {
    String name = backEnd.getMetadata().getName();
    List<BatchQueue> all = all(context);
    List<QueueBackend> backEnds = context.getPrimaryCache().list(one -> true).toList();
    var mine = new ArrayList<BatchQueue>();
    var unknown = new HashSet<String>();
    var assignments = Assignments.of(all, backEnds);
    for (BatchQueue queue : all) {
      String queueName = queue.getMetadata().getName();
      Assignment assignment = Objects.requireNonNull(assignments.get(queueName));
      if (!(assignment instanceof Assignment.To to)) {
        unknown.add(queueName);
      } else if (to.backEnd().equals(name)) {
        mine.add(queue);
      }
    }
    List<String> defaults = Assignments.defaults(backEnds);
    boolean contested = defaults.size() > 1 && defaults.contains(name);
    return new Facts(backEnd, mine, unknown, contested ? defaults : List.of());
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
