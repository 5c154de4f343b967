package dev.millwright.queues.volcano.client;

import dev.millwright.common.http.BoundedBytes.Body;
import dev.millwright.common.http.BoundedCall;
import dev.millwright.queues.volcano.observe.Reckoning;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Metrics of Volcano's schedulers over HTTP. Queues are carried without them too, so a scheduler
 * that does not answer is left alone for a minute.
 */
public final class SchedulerMetrics {
  /** A thousand queues are some two million bytes. */
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration REST = Duration.ofMinutes(1);

  private final BoundedCall call;
  private final Clock clock;
  private final Map<URI, Miss> misses = new ConcurrentHashMap<>();

  /** What came of asking. */
  public sealed interface Answer {
    /** It told. */
    record Read(Reckoning reckoning) implements Answer {}

    /**
     * It did not.
     *
     * @param words for people: who was asked and what came
     */
    record Missed(String words) implements Answer {}
  }

  private record Miss(Instant at, Answer.Missed answer) {}

  /**
   * By this client.
   *
   * @param http that follows no redirects
   * @param clock tells when one that did not answer is asked again
   */
  public SchedulerMetrics(HttpClient http, Clock clock) {
    this.call = new BoundedCall(http, PATIENCE, MOST_BYTES);
    this.clock = clock;
  }

  /**
   * Asks, or gives the former answer again.
   *
   * @param address of the scheduler, like {@code http://volcano-scheduler-service:8080}
   * @throws IllegalArgumentException the address is not one of HTTP
   */
  public Answer ask(URI address) {
    Instant now = clock.instant();
    Miss miss = misses.get(address);
    if (miss != null && now.isBefore(miss.at().plus(REST))) {
      return miss.answer();
    }
    URI url = URI.create(address.toString().replaceAll("/+$", "") + "/metrics");
    return switch (call.send(HttpRequest.newBuilder(url))) {
      case BoundedCall.Reply.Answered(var body) -> {
        misses.remove(address);
        yield read(url, body);
      }
      case BoundedCall.Reply.Unanswered(var why, var words) -> {
        Answer.Missed missed = missed(url, words);
        misses.put(address, new Miss(now, missed));
        yield missed;
      }
    };
  }

  private static Answer read(URI url, Body body) {
    if (body.status() != 200) {
      return missed(url, "it answers %d".formatted(body.status()));
    }
    if (body.cut()) {
      return missed(url, "the answer has more than %d bytes".formatted(MOST_BYTES));
    }
    Reckoning reckoning = MetricsText.read(new String(body.bytes(), StandardCharsets.UTF_8));
    return reckoning.isSilent() ? missed(url, "it tells of no Queue") : new Answer.Read(reckoning);
  }

  private static Answer.Missed missed(URI url, String words) {
    return new Answer.Missed("%s: %s".formatted(url, words));
  }
}
