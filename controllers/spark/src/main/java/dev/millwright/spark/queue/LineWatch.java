package dev.millwright.spark.queue;

import dev.millwright.api.queues.ApplicationLimit;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.common.condition.Observation;
import dev.millwright.spark.application.reason.ApplicationCondition;
import dev.millwright.spark.application.reason.ApplicationReason;
import dev.millwright.spark.queue.plan.Line;
import dev.millwright.spark.queue.plan.Member;
import dev.millwright.spark.queue.plan.Turn;
import io.javaoperatorsdk.operator.api.reconciler.ResourceCache;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the line of applications in queues that let only so many run at a time. It counts what
 * the controller sees: applications of the namespaces that it watches, and no Connect servers. With
 * one watch, be it of all namespaces or of one, the count is exact ({@link Line} says why); of
 * several that are named each has a watch of its own, and one that is late lets in one too many.
 *
 * <p>Thousands may wait, and each is looked at again and again: the line is made from memory once a
 * second at most, or when one who asks has changed since, but ten times a second at most. So a look
 * costs O(1), and making it O(n log n) for those in queues after O(a) for all applications. An
 * index over them would save the latter, but the framework takes an object out of an index for a
 * moment while it changes, and who is left out of a count makes it wrong.
 */
public final class LineWatch {
  private static final Duration LASTS = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int WOKEN = 64;

  private final Function<String, List<ApplicationLimit>> limits;
  private final Predicate<String> enforced;
  private final Clock clock;
  private @Nullable ResourceCache<SparkApplication> memory;
  private Consumer<ResourceID> wake = nobody -> {};
  private @Nullable Line line;
  private Instant made = Instant.MIN;

  /** Reads queues by this reader. */
  public LineWatch(QueueReader reader, Clock clock) {
    this(reader::limits, name -> reader.read(name) instanceof ObservedQueue.Enforced, clock);
  }

  /**
   * Knows queues by these.
   *
   * @param limits of the queue of a name and of those above it
   * @param enforced whether a queue lets anybody in at all
   */
  LineWatch(
      Function<String, List<ApplicationLimit>> limits, Predicate<String> enforced, Clock clock) {
    this.limits = limits;
    this.enforced = enforced;
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
    line = null;
  }

  /** Whether it is an application's turn; always where its queue has no limits. */
  public Turn turn(SparkApplication application) {
    Member member = Member.of(application, clock.instant()).orElse(null);
    return member == null || limits.apply(member.queue()).isEmpty()
        ? Turn.BEGINS
        : line(member).turn(member);
  }

  /** Whether an application that waits is still kept back by nothing but others before it. */
  public boolean isKept(SparkApplication application, Turn turn) {
    return (turn == Turn.FRONT || turn == Turn.BACK) && isLetIn(application);
  }

  /** Whether the queue of an application lets anybody in at all. */
  public boolean isLetIn(SparkApplication application) {
    return Member.of(application, clock.instant()).map(Member::queue).filter(enforced).isPresent();
  }

  /** What is told to an application that may not begin yet; no number that changes by itself. */
  public Observation told(SparkApplication application, Turn turn) {
    ApplicationReason reason =
        turn == Turn.CALLED ? ApplicationReason.QUEUE_TURN : ApplicationReason.QUEUE_BUSY;
    String said =
        Stream.ofNullable(application.getSpec().queue())
            .flatMap(queue -> limits.apply(queue.name()).stream())
            .map(limit -> "%s %d".formatted(limit.queue(), limit.max()))
            .collect(Collectors.joining(", "));
    return Observation.isFalse(
        ApplicationCondition.ADMITTED,
        reason,
        "%s So many may run at a time: %s. %s"
            .formatted(reason.meaning(), said, reason.cure())
            .strip());
  }

  private synchronized Line line(Member asking) {
    Instant now = clock.instant();
    Line last = line;
    if (last != null) {
      Duration age = Duration.between(made, now);
      boolean young = !age.isNegative() && age.compareTo(PAUSE) < 0;
      boolean lasts = !age.isNegative() && age.compareTo(LASTS) < 0;
      if (young || (lasts && last.knows(asking))) {
        return last;
      }
    }
    Line next = look(now);
    line = next;
    made = now;
    // Who came to the front was told to sleep for long, and nobody may be left before it to ask.
    Stream.concat(
            next.next().stream(), last == null ? Stream.empty() : next.newInFront(last).stream())
        .distinct()
        .filter(member -> !member.uid().equals(asking.uid()))
        .limit(WOKEN)
        .forEach(member -> wake.accept(new ResourceID(member.name(), member.namespace())));
    return next;
  }

  /** Versions first: what was there by then is in the members too, though they change meanwhile. */
  private Line look(Instant now) {
    Map<String, String> seen = new HashMap<>();
    standing().forEach(one -> seen.put(uid(one), one.getMetadata().getResourceVersion()));
    List<Member> members = standing().flatMap(one -> Member.of(one, now).stream()).toList();
    return new Line(seen, members, limits);
  }

  private Stream<SparkApplication> standing() {
    return Objects.requireNonNull(memory, "not opened")
        .list(
            one ->
                one.getSpec().queue() != null
                    && (one.getStatus() == null || one.getStatus().completionTime() == null));
  }

  private static String uid(SparkApplication application) {
    return application.getMetadata().getUid();
  }
}
