package dev.millwright.pulsar.content.status;

import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.api.pulsar.ManagedContent;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.outcome.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reconcile has to tell.
 *
 * @param outcome how it ended
 * @param measured conditions beside those of the outcome
 * @param seen whether the thing is known to be in Pulsar
 * @param partitions partitions it has; null where it has none or nothing is known
 * @param managed what is ours in Pulsar now
 * @param drifted fields that someone else had changed
 * @param recreated whether it was missing though it had been there, and was made anew
 */
public record Report(
    Outcome outcome,
    List<Observation> measured,
    boolean seen,
    @Nullable Integer partitions,
    @Nullable ManagedContent managed,
    List<String> drifted,
    boolean recreated) {

  public Report {
    measured = List.copyOf(measured);
    drifted = List.copyOf(drifted);
  }

  /** One that leaves what was said of the thing in Pulsar as it is. */
  public static Report unchanged(
      @Nullable ContentStatus before, Outcome outcome, List<Observation> measured) {
    return new Report(
        outcome,
        measured,
        false,
        before == null ? null : before.partitions(),
        before == null ? null : before.managed(),
        List.of(),
        false);
  }
}
