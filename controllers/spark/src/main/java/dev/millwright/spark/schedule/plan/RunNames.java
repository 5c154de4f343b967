package dev.millwright.spark.schedule.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Names of runs: the schedule's, and the minute since 1970, so that a time has one name. */
public final class RunNames {

  private static final long MINUTE = 60;

  private RunNames() {}

  /** Name of the run of a moment. */
  public static String of(String schedule, Instant time) {
    return "%s-%d".formatted(schedule, Math.floorDiv(time.getEpochSecond(), MINUTE));
  }

  /** The moment a name stands for; null where it is not the name of a run of the schedule. */
  public static @Nullable Instant time(String schedule, String name) {
    String prefix = schedule + "-";
    if (!name.startsWith(prefix)) {
      return null;
    }
    String minute = name.substring(prefix.length());
    return minute.matches("[1-9][0-9]{0,9}")
        ? Instant.ofEpochSecond(Long.parseLong(minute) * MINUTE)
        : null;
  }
}
