package dev.millwright.queues;

import java.time.Duration;

/**
 * When a back end is looked at again.
 *
 * @param soon after something that is about to be so: the back end confirms, a cache catches up
 * @param waiting while something is in the way
 * @param resync where all is as it shall be, to notice what others change
 */
public record Pace(Duration soon, Duration waiting, Duration resync) {
  private static final int PATIENCE = 3;

  /** Confirmations come at once; whoever changes things by hand can wait half a minute. */
  public static final Pace DEFAULT =
      new Pace(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(30));

  Duration after(Pass pass, boolean stale) {
    if (stale || (pass.awaits() && pass.wrote())) {
      return soon;
    }
    if (pass.awaits()) {
      return soon.multipliedBy(PATIENCE);
    }
    return pass.isBlocked() ? waiting : resync;
  }
}
