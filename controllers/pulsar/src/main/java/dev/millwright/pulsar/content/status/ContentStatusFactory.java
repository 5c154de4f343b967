package dev.millwright.pulsar.content.status;

import dev.millwright.api.common.Annotations;
import dev.millwright.api.common.DriftStatus;
import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.common.status.StatusFactory;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The status of a tenant, namespace or topic.
 *
 * @param <R> the kind
 */
public final class ContentStatusFactory<R extends CustomResource<?, ContentStatus>>
    extends StatusFactory<R, ContentStatus> {

  private final Clock clock;

  /**
   * For one kind.
   *
   * @param clock gives transition times
   * @param empty makes an object of the kind
   */
  public ContentStatusFactory(Clock clock, Supplier<R> empty) {
    super(clock, empty);
    this.clock = clock;
  }

  /** The next status. */
  public ContentStatus status(R primary, String name, Report report) {
    @Nullable ContentStatus before = primary.getStatus();
    return new ContentStatus(
        primary.getMetadata().getGeneration(),
        conditions(
            primary,
            before == null ? null : before.conditions(),
            report.outcome(),
            report.measured()),
        report.seen() ? name : before == null ? null : before.name(),
        report.partitions(),
        report.managed(),
        drift(before == null ? null : before.drift(), report),
        asked(primary));
  }

  private @Nullable DriftStatus drift(@Nullable DriftStatus before, Report report) {
    List<String> fields = report.drifted();
    if (fields.isEmpty()) {
      return before;
    }
    // What was in a thing that somebody deleted does not come back: found, not repaired.
    long repaired = report.outcome() instanceof Outcome.Proceed && !report.recreated() ? 1 : 0;
    return new DriftStatus(
        count(before == null ? null : before.found()) + 1,
        count(before == null ? null : before.repaired()) + repaired,
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        fields);
  }

  private static long count(@Nullable Long value) {
    return value == null ? 0 : value;
  }

  private @Nullable String asked(R primary) {
    @Nullable Map<String, String> annotations = primary.getMetadata().getAnnotations();
    return annotations == null ? null : annotations.get(Annotations.RECONCILE_AT);
  }
}
