package dev.millwright.convert.spark;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What both projects say of restarts, in our words. */
public final class Restarts {
  /** As many retries as our specs can say. */
  public static final int MOST = 1_000_000;

  private Restarts() {}

  /**
   * Limit and pause of a class of failures.
   *
   * @param limit of retries, or null for our default
   * @param backoff the pause, or null for our default
   */
  public static void retry(
      SparkTarget target, String failures, @Nullable Long limit, @Nullable String backoff) {
    if (limit != null) {
      target.set("restart." + failures + ".limit", (int) Math.clamp(limit, 0L, MOST));
    }
    if (backoff != null) {
      target.set("restart." + failures + ".backoff", backoff);
    }
  }

  /** A whole number that may be there. */
  public static @Nullable Long number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isIntegralNumber() ? Long.valueOf(value.longValue()) : null;
  }
}
