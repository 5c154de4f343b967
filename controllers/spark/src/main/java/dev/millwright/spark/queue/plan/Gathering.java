package dev.millwright.spark.queue.plan;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.QueueReference;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.spark.launch.resource.Amounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which gangs of a queue gather their pods, at one moment. YuniKorn gives room to pods, not to
 * gangs: two that come at a time may each get a part of a queue that has room for one, and then
 * hold it until their time is up while nothing runs. So one begins where all that gather have room
 * together, or where it is alone: whatever runs beside them ends some day, and then all of them
 * find their places.
 */
public final class Gathering {
  /** After this a beginning that no watch has brought is taken for one that was not written. */
  private static final Duration UNSEEN = Duration.ofSeconds(30);

  private final List<SparkApplication> others;
  private final Map<String, Begun> begun;
  private final Instant now;

  /**
   * An attempt that was let begin here.
   *
   * @param attempt its number
   * @param claim of it
   * @param time when
   */
  public record Begun(int attempt, GangClaim claim, Instant time) {}

  /**
   * Of one queue.
   *
   * @param others all others in it that are not over, as the watches brought them
   * @param begun what was let begin since this controller runs, by uid
   */
  public Gathering(List<SparkApplication> others, Map<String, Begun> begun, Instant now) {
    this.others = List.copyOf(others);
    this.begun = Map.copyOf(begun);
    this.now = now;
  }

  /** Whether one may begin to gather. */
  public boolean has(GangClaim claim) {
    Amounts sum = Amounts.NONE;
    boolean alone = true;
    for (SparkApplication other : others) {
      Begun known = begun.get(other.getMetadata().getUid());
      if (gathers(other, known, claim.byDefault())) {
        if (known == null) {
          // Of a former controller, and of whatever size.
          return false;
        }
        sum = sum.plus(known.claim().needs());
        alone = false;
      }
    }
    return alone || claim.fitsBeside(sum);
  }

  private boolean gathers(SparkApplication other, @Nullable Begun known, boolean byDefault) {
    SparkApplicationStatus status = other.getStatus();
    AttemptStatus attempt = status == null ? null : status.attempt();
    int number = attempt == null ? 0 : attempt.number();
    if (known != null && known.attempt() > number) {
      return known.time().plus(UNSEEN).isAfter(now);
    }
    QueueReference queue = other.getSpec().queue();
    return attempt != null
        && attempt.completionTime() == null
        && attempt.runningTime() == null
        && queue != null
        && Objects.requireNonNullElse(queue.gang(), byDefault);
  }
}
