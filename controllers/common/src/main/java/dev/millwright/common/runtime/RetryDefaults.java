package dev.millwright.common.runtime;

/**
 * Retries without end and with a cap, for {@code @GradualRetry} of every reconciler: the framework
 * itself gives up after five attempts and then stays silent until the next event.
 */
public final class RetryDefaults {
  /** No last attempt. */
  public static final int FOREVER = -1;

  /** First pause, in milliseconds. */
  public static final long FIRST = 2_000;

  /** Each pause is this many times the one before. */
  public static final double GROWTH = 2;

  /** Longest pause, in milliseconds. */
  public static final long LONGEST = 120_000;

  private RetryDefaults() {}
}
