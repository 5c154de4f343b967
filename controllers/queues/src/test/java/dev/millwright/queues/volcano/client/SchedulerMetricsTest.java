package dev.millwright.queues.volcano.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.client.SchedulerMetrics.Answer;
import dev.millwright.testkit.time.MovableClock;
import io.fabric8.kubernetes.api.model.Quantity;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchedulerMetricsTest {
  private static final String METRICS =
      """
      volcano_queue_deserved_milli_cpu{queue_name="team"} 1000
      volcano_queue_real_capacity_milli_cpu{queue_name="team"} 4000
      """;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-30T12:00:00Z"));
  private final HttpClient http = HttpClient.newHttpClient();
  private final SchedulerMetrics metrics = new SchedulerMetrics(http, clock);
  private final HttpServer server = server();
  private final URI address = URI.create("http://localhost:" + server.getAddress().getPort());
  private int asked;
  private int status = 200;
  private String body = METRICS;

  @AfterEach
  void stop() {
    server.stop(0);
    http.shutdownNow();
  }

  private HttpServer server() {
    try {
      HttpServer made =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      made.createContext(
          "/metrics",
          exchange -> {
            asked++;
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, 0);
            try (OutputStream out = exchange.getResponseBody()) {
              out.write(bytes);
            }
          });
      made.start();
      return made;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void readsWhatTheSchedulerTells() {
    assertThat(metrics.ask(address))
        .isInstanceOfSatisfying(
            Answer.Read.class,
            read ->
                assertThat(read.reckoning().capacity("team"))
                    .isEqualTo(Amounts.of(Map.of("cpu", new Quantity("4")))));
  }

  /** It may begin to schedule the next moment. */
  @Test
  void aSchedulerThatStandsByIsAskedEachTime() {
    body = "process_cpu_seconds_total 17.3\n";
    assertThat(words()).isEqualTo(address + "/metrics: it tells of no Queue");
    body = METRICS;
    assertThat(metrics.ask(address)).isInstanceOf(Answer.Read.class);
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void somebodyElseTellsNothing() {
    status = 404;
    assertThat(words()).endsWith("it answers 404");
  }

  @Test
  void anAnswerWithoutAnEndIsCut() {
    body = "#".repeat(33 * 1024 * 1024);
    assertThat(words()).endsWith("the answer has more than 33554432 bytes");
  }

  @Test
  void oneThatIsNotThereIsLeftAloneForAMinute() throws IOException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    URI gone = URI.create("http://localhost:" + port);
    String missed = gone + "/metrics: connection refused";
    assertThat(metrics.ask(gone)).isEqualTo(new Answer.Missed(missed));

    var late = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    late.createContext(
        "/metrics",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(METRICS.getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    late.start();
    try {
      clock.move(Duration.ofSeconds(59));
      assertThat(metrics.ask(gone)).isEqualTo(new Answer.Missed(missed));
      clock.move(Duration.ofSeconds(1));
      assertThat(metrics.ask(gone)).isInstanceOf(Answer.Read.class);
    } finally {
      late.stop(0);
    }
  }

  @Test
  void oneThatNeverAnswersIsGivenUp() throws IOException {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertThat(metrics.ask(URI.create("http://localhost:" + silent.getLocalPort())))
          .isInstanceOfSatisfying(
              Answer.Missed.class,
              missed -> assertThat(missed.words()).endsWith("no whole answer within 5000 ms"));
    }
  }

  private String words() {
    return metrics.ask(address) instanceof Answer.Missed(var words) ? words : "nothing is missed";
  }
}
