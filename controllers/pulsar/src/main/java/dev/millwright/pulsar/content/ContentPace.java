package dev.millwright.pulsar.content;

import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.content.status.ContentReason;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** When to look at Pulsar again; it tells nobody when somebody changes something. */
public final class ContentPace {

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);
  private static final Duration AFTER_CONFLICT = Duration.ofSeconds(30);

  private final Duration drift;
  private final RandomGenerator random;

  /**
   * With this period.
   *
   * @param drift how often what is settled is looked at
   * @param random spreads the looks, so that ten thousand topics do not come at once for ever
   */
  public ContentPace(Duration drift, RandomGenerator random) {
    this.drift = drift;
    this.random = random;
  }

  /** The pause after an outcome, ± 10 %. */
  public Duration after(Outcome outcome) {
    return spread(
        switch (outcome) {
          case Outcome.Proceed() -> drift;
          case Outcome.Wait wait -> wait.after();
          case Outcome.Rejected rejected ->
              rejected.reason().equals(ContentReason.CONFLICT.word()) ? AFTER_CONFLICT : drift;
          case Outcome.Failed failed -> AFTER_FAILURE;
        });
  }

  private Duration spread(Duration base) {
    long millis = base.toMillis();
    return Duration.ofMillis(millis - millis / 10 + random.nextLong(Math.max(1, millis / 5)));
  }
}
