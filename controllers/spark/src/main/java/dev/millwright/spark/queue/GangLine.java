package dev.millwright.spark.queue;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.QueueReference;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.spark.queue.plan.GangClaim;
import dev.millwright.spark.queue.plan.Gathering;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.javaoperatorsdk.operator.api.reconciler.ResourceCache;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets gangs of a queue begin, oldest first, as far as {@link Gathering} has room for them. It
 * keeps in memory what was let begin and who waits; a new controller waits for those that a former
 * one let begin, and is asked anew by those that wait. Connect servers are not counted.
 */
public final class GangLine {
  /** The first of a queue notice when others have gathered; those behind them are woken then. */
  public static final Duration IN_FRONT = Duration.ofSeconds(1);

  private static final Duration IN_THE_BACK = Duration.ofSeconds(30);

  /** Who has not asked for so long waits no more. */
  private static final Duration SILENT = Duration.ofMinutes(2);

  private static final Comparator<Waiting> BY_AGE =
      Comparator.comparing(Waiting::created).thenComparing(Waiting::uid);

  private final Clock clock;
  private final Map<String, Gathering.Begun> begun = new HashMap<>();
  private final Map<String, Waiting> waiting = new HashMap<>();
  private @Nullable ResourceCache<SparkApplication> memory;
  private Consumer<ResourceID> wake = nobody -> {};

  /** One that was told to wait. */
  private record Waiting(
      String uid,
      ResourceID id,
      String created,
      @Nullable Long generation,
      GangClaim claim,
      Instant asked) {

    static Waiting of(SparkApplication application, GangClaim claim, Instant now) {
      ObjectMeta meta = application.getMetadata();
      return new Waiting(
          meta.getUid(),
          ResourceID.fromResource(application),
          meta.getCreationTimestamp(),
          meta.getGeneration(),
          claim,
          now);
    }
  }

  /** With nobody in it. */
  public GangLine(Clock clock) {
    this.clock = clock;
  }

  /**
   * Begins, before the first question.
   *
   * @param applications as the watches brought them
   * @param waker lets an application be looked at again
   */
  public synchronized void open(
      ResourceCache<SparkApplication> applications, Consumer<ResourceID> waker) {
    memory = applications;
    wake = waker;
    begun.clear();
    waiting.clear();
  }

  /** Whether an attempt may begin; if so, it counts from now on. */
  public synchronized boolean enters(SparkApplication application, int attempt, GangClaim claim) {
    Instant now = clock.instant();
    Waiting asking = Waiting.of(application, claim, now);
    if (!isFirst(asking, now) || !hasRoom(asking, now)) {
      waiting.put(asking.uid(), asking);
      return false;
    }
    waiting.remove(asking.uid());
    begun.put(asking.uid(), new Gathering.Begun(attempt, claim, now));
    first(claim.queue(), now).map(Waiting::id).ifPresent(wake);
    return true;
  }

  /**
   * When to look again at one that was told to wait, for nothing but this; null where all has to be
   * looked at.
   */
  public synchronized @Nullable Duration pause(SparkApplication application) {
    Instant now = clock.instant();
    Waiting known = waiting.get(application.getMetadata().getUid());
    if (known == null
        || !Objects.equals(known.generation(), application.getMetadata().getGeneration())) {
      return null;
    }
    Waiting asking = Waiting.of(application, known.claim(), now);
    waiting.put(asking.uid(), asking);
    if (!isFirst(asking, now)) {
      return IN_THE_BACK;
    }
    return hasRoom(asking, now) ? null : IN_FRONT;
  }

  private boolean isFirst(Waiting asking, Instant now) {
    return first(asking.claim().queue(), now)
        .filter(first -> BY_AGE.compare(first, asking) < 0)
        .isEmpty();
  }

  private Optional<Waiting> first(String queue, Instant now) {
    waiting.values().removeIf(one -> one.asked().plus(SILENT).isBefore(now) || !waits(one));
    return waiting.values().stream().filter(one -> one.claim().queue().equals(queue)).min(BY_AGE);
  }

  private boolean waits(Waiting one) {
    return memory()
        .get(one.id())
        .filter(found -> found.getMetadata().getUid().equals(one.uid()))
        .filter(found -> !found.isMarkedForDeletion() && isIn(found, one.claim().queue()))
        .filter(found -> !Boolean.TRUE.equals(found.getSpec().suspend()))
        .filter(found -> mayWait(found.getStatus()))
        .isPresent();
  }

  /** The cache may be behind what was told. */
  private static boolean mayWait(@Nullable SparkApplicationStatus status) {
    return status == null
        || status.state() == ApplicationState.Waiting
        || status.state() == ApplicationState.Retrying;
  }

  private boolean hasRoom(Waiting asking, Instant now) {
    String queue = asking.claim().queue();
    List<SparkApplication> others;
    try (Stream<SparkApplication> standing =
        memory()
            .list(
                one ->
                    isIn(one, queue)
                        && !isOver(one)
                        && !one.getMetadata().getUid().equals(asking.uid()))) {
      others = standing.toList();
    }
    forget(queue, others, now);
    return new Gathering(others, begun, now).has(asking.claim());
  }

  /** What is over, or gone. */
  private void forget(String queue, List<SparkApplication> others, Instant now) {
    Set<String> standing =
        others.stream().map(one -> one.getMetadata().getUid()).collect(Collectors.toSet());
    begun
        .entrySet()
        .removeIf(
            one ->
                one.getValue().claim().queue().equals(queue)
                    && !standing.contains(one.getKey())
                    && one.getValue().time().plus(SILENT).isBefore(now));
  }

  private ResourceCache<SparkApplication> memory() {
    return Objects.requireNonNull(memory, "not opened");
  }

  private static boolean isIn(SparkApplication application, String queue) {
    QueueReference reference = application.getSpec().queue();
    return reference != null && reference.name().equals(queue);
  }

  private static boolean isOver(SparkApplication application) {
    SparkApplicationStatus status = application.getStatus();
    return status != null && status.completionTime() != null;
  }
}
