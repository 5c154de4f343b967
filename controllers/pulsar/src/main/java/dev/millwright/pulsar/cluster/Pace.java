package dev.millwright.pulsar.cluster;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When to look again where no event will say so: endpoints outside Kubernetes must be asked. */
public final class Pace {

  private static final Duration WORKING = Duration.ofSeconds(10);
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final RandomGenerator random;
  private final Duration working;
  private final Duration idle;

  /**
   * With this jitter.
   *
   * @param random spreads clusters over time, so that a restart does not ask all at once for ever
   */
  public Pace(RandomGenerator random) {
    this(random, WORKING, IDLE);
  }

  Pace(RandomGenerator random, Duration working, Duration idle) {
    this.random = random;
    this.working = working;
    this.idle = idle;
  }

  /** Pause until the next look: a minute when all is well, ten seconds else, each ± 10 %. */
  public Duration next(boolean settled) {
    long base = (settled ? idle : working).toMillis();
    return Duration.ofMillis(base - base / 10 + random.nextLong(base / 5));
  }
}
