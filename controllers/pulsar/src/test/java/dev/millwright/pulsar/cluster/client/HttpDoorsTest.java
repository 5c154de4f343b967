package dev.millwright.pulsar.cluster.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpDoorsTest {

  private HttpServer server;
  private URI url = URI.create("http://localhost");
  private final HttpClients clients = new HttpClients(ProxySelector.of(null));
  private final HttpBookie bookie = new HttpBookie(clients);
  private final HttpBrokerHealth broker = new HttpBrokerHealth(clients);
  private volatile int status;
  private volatile String body = "";
  private volatile @Nullable String authorization;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          authorization = exchange.getRequestHeaders().getFirst("Authorization");
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    url = URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void says(int code, String text) {
    status = code;
    body = text;
  }

  @Test
  void aHealthyBrokerSaysOk() {
    says(200, "ok");
    assertThat(broker.healthy(url, new Access("abc", null))).isEqualTo(new Reply.Answer<>(true));
    assertThat(authorization).isEqualTo("Bearer abc");
  }

  @Test
  void aLyingEndpointIsNamedWithWhatItSaid() {
    says(200, "<html>Welcome\n to nginx</html>");
    assertThat(broker.healthy(url, Access.OPEN))
        .isInstanceOfSatisfying(
            Reply.Garbage.class,
            garbage -> {
              assertThat(garbage.url()).hasHost("localhost").hasPath("/admin/v2/brokers/health");
              assertThat(garbage.what()).isEqualTo("HTTP 200: <html>Welcome to nginx</html>");
            });
  }

  @Test
  void wrongCredentialsAreToldApart() {
    says(401, "");
    assertThat(broker.healthy(url, Access.OPEN)).isInstanceOf(Reply.Denied.class);
  }

  @Test
  void nobodyThereIsUnreachable() throws IOException {
    server.stop(0);
    assertThat(broker.healthy(url, Access.OPEN))
        .isInstanceOfSatisfying(
            Reply.Unreachable.class, u -> assertThat(u.cause()).isEqualTo("connection refused"));
  }

  @Test
  void aNameThatDoesNotResolveIsSaid() {
    assertThat(broker.healthy(URI.create("http://no-such-host.invalid:8080"), Access.OPEN))
        .isInstanceOfSatisfying(
            Reply.Unreachable.class,
            u -> assertThat(u.cause()).isEqualTo("the name cannot be resolved"));
  }

  @Test
  void anEndpointThatNeverAnswersIsGivenUp() throws IOException {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Instant before = Instant.now();
      assertThat(
              broker.healthy(URI.create("http://localhost:" + silent.getLocalPort()), Access.OPEN))
          .isInstanceOf(Reply.Unreachable.class);
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }
  }

  @Test
  void noUnderReplicatedLedgersIsA404WithItsWords() {
    says(404, "No under replicated ledgers found");
    assertThat(bookie.underReplicated(url)).isEqualTo(new Reply.Answer<>(0));
  }

  @Test
  void anyOther404IsNoAnswer() {
    says(404, "Exception when get.KeeperErrorCode = ConnectionLoss");
    assertThat(bookie.underReplicated(url)).isInstanceOf(Reply.Garbage.class);
  }

  @Test
  void underReplicatedLedgersAreCounted() {
    says(200, "[ 3, 5,\n 8 ]");
    assertThat(bookie.underReplicated(url)).isEqualTo(new Reply.Answer<>(3));
  }

  @Test
  void anEndlessListCountsAsFarAsItIsRead() {
    says(200, "[1" + ", 123456".repeat(200_000) + "]");
    assertThat(bookie.underReplicated(url))
        .isInstanceOfSatisfying(
            Reply.Answer.class, a -> assertThat((Integer) a.value()).isBetween(30_000, 40_000));
  }

  @Test
  void bookiesAreListedByTheirIds() {
    says(200, "{ \"b-0:3181\" : null, \"b-1:3181\" : null }");
    assertThat(bookie.writable(url)).isEqualTo(new Reply.Answer<>(Set.of("b-0:3181", "b-1:3181")));
  }

  @Test
  void aBrokenListOfBookiesIsNoAnswer() {
    says(200, "{ \"b-0");
    assertThat(bookie.writable(url)).isInstanceOf(Reply.Garbage.class);
  }

  @Test
  void aCertificateThatIsNoneIsSaid() {
    assertThat(broker.healthy(url, new Access(null, "not a certificate")))
        .isInstanceOfSatisfying(
            Reply.Unreachable.class, u -> assertThat(u.cause()).contains("ca.crt"));
  }
}
