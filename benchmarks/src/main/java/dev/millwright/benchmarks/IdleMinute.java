package dev.millwright.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * What a controller asks of the API server while nothing happens.
 *
 * @param audit of the API server
 * @param user who the controller is
 */
public record IdleMinute(AuditLog audit, String user) {
  private static final Duration SETTLE = Duration.ofSeconds(15);
  private static final Duration IDLE = Duration.ofMinutes(1);

  /** Waits until what happened last is answered, then for a minute. */
  public List<Figure> measure(String at) throws IOException {
    Instant from = Instant.now().plus(SETTLE);
    pass(SETTLE.plus(IDLE));
    Map<String, Long> asked = audit.requests(user, from, from.plus(IDLE));
    long leases =
        asked.entrySet().stream()
            .filter(entry -> entry.getKey().endsWith(" leases"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return List.of(
        Figure.of("API writes in an idle minute" + at, (double) AuditLog.writes(asked), "requests")
            .target("= 0"),
        Figure.of(
            "other API requests in an idle minute" + at,
            (double) (total(asked) - leases),
            "requests"));
  }

  /** All requests together. */
  public static long total(Map<String, Long> requests) {
    return requests.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Lets time pass. */
  public static void pass(Duration time) {
    Instant until = Instant.now().plus(time);
    Awaitility.await().atMost(time.plusMinutes(1)).until(() -> Instant.now().isAfter(until));
  }
}
