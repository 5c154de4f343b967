package dev.millwright.spark.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets counts of executors gather before they are written: of a hundred executors that start within
 * two seconds, one write tells. What else changes is written at once.
 */
public final class ExecutorPace {
  private static final Duration GATHER = Duration.ofSeconds(2);
  private static final int REMEMBERED = 65_536;

  private final Map<String, Instant> since = Collections.synchronizedMap(new Recent());

  /** How long to wait before new counts are written; zero for now. */
  public Duration pause(String uid, Instant now) {
    Instant first = since.computeIfAbsent(uid, key -> now);
    Duration left = Duration.between(now, first.plus(GATHER));
    return left.isPositive() ? left : Duration.ZERO;
  }

  /** What was there is written. */
  public void written(String uid) {
    since.remove(uid);
  }

  private static final class Recent extends LinkedHashMap<String, Instant> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
      return size() > REMEMBERED;
    }
  }
}
