package dev.millwright.pulsar.admin.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.millwright.pulsar.admin.AdminException.Garbage;
import dev.millwright.pulsar.admin.AdminException.Refused;
import dev.millwright.pulsar.admin.AdminException.Unreachable;
import dev.millwright.pulsar.admin.AdminTarget;
import dev.millwright.pulsar.admin.Credentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of addresses behind which there is no good Pulsar. */
class UntrustworthyEndpointTest {

  private final PulsarAdmins admins = new PulsarAdmins();

  @AfterEach
  void closeClients() {
    admins.closeAll();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | text/html        | <html>welcome</html>       | Garbage",
        "200 | application/json | <html>welcome</html>       | Garbage",
        "200 | application/json | {\"clusters\": 3}          | Garbage",
        "200 | application/json | []                         | Garbage",
        "200 | application/json | null                       | Garbage",
        "204 | application/json | ''                         | Garbage",
        "302 | text/html        | moved                      | Garbage",
        "404 | text/html        | <html>no such page</html>  | Garbage",
        "401 | application/json | {\"reason\": \"no token\"} | Denied",
        "403 | text/html        | <html>no</html>            | Denied",
        "412 | application/json | {\"reason\": \"not so\"}   | Refused",
        "500 | application/json | {\"reason\": \"zk gone\"}  | Unreachable",
        "503 | text/html        | <html>busy</html>          | Unreachable",
      })
  void aServerThatAnswersIsJudgedByItsAnswer(int status, String type, String body, String failure)
      throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      assertThatThrownBy(() -> connect("http://localhost:" + server.getAddress().getPort()))
          .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(failure))
          .satisfies(e -> assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(400));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void nobodyListening() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThatThrownBy(() -> connect("http://localhost:" + port)).isInstanceOf(Unreachable.class);
  }

  @Test
  void aNameNobodyKnows() {
    assertThatThrownBy(() -> connect("http://no-such-host.invalid:8080"))
        .isInstanceOf(Unreachable.class)
        .hasMessageContaining("no-such-host.invalid");
  }

  @Test
  void aServerThatNeverAnswersIsLeftAfterTenSeconds() throws IOException {
    try (var silent = new ServerSocket(0)) {
      long start = System.nanoTime();
      assertThatThrownBy(() -> connect("http://localhost:" + silent.getLocalPort()))
          .isInstanceOf(Unreachable.class);
      assertThat((System.nanoTime() - start) / 1_000_000_000L).isBetween(8L, 30L);
    }
  }

  @Test
  void aServerThatSpeaksAnotherLanguage() throws IOException {
    try (var ssh = new ServerSocket(0)) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (var connection = ssh.accept()) {
                  connection
                      .getOutputStream()
                      .write("SSH-2.0-x\r\n".getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                  assertThat(ssh.isClosed()).isTrue();
                }
              });
      assertThatThrownBy(() -> connect("http://localhost:" + ssh.getLocalPort()))
          .isInstanceOfAny(Garbage.class, Unreachable.class);
    }
  }

  @Test
  void anAddressThatIsNone() {
    assertThatThrownBy(() -> connect("no address")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> connect("http://")).isInstanceOf(Refused.class);
  }

  @Test
  void aCertificateThatIsNone() {
    var credentials = new Credentials("1", null, "no certificate");
    assertThatThrownBy(() -> admins.of(new AdminTarget("uid", "https://localhost:1", credentials)))
        .isInstanceOf(Refused.class);
  }

  private void connect(String url) {
    admins.of(new AdminTarget("uid", url, Credentials.NONE));
  }
}
