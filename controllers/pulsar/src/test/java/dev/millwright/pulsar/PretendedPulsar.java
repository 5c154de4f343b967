package dev.millwright.pulsar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;

/**
 * A server that passes for a Pulsar when it is asked for its clusters, says that everything exists,
 * and answers every other question with one text.
 */
public final class PretendedPulsar implements AutoCloseable {

  private final HttpServer server;
  private final String scheme;
  private final String answer;

  private PretendedPulsar(HttpServer server, String scheme, String answer) {
    this.server = server;
    this.scheme = scheme;
    this.answer = answer;
    server.createContext("/", this::answer);
    server.start();
  }

  /** Starts one. */
  public static PretendedPulsar saying(String answer) {
    try {
      return new PretendedPulsar(HttpServer.create(anyPort(), 0), "http", answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts one that speaks TLS and shows the certificate of this context. */
  public static PretendedPulsar saying(String answer, SSLContext tls) {
    try {
      var server = HttpsServer.create(anyPort(), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(tls));
      return new PretendedPulsar(server, "https", answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Address of what passes for its admin interface. */
  public String adminUrl() {
    return scheme + "://localhost:" + port();
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean probe = exchange.getRequestURI().getPath().endsWith("/admin/v2/clusters");
    boolean question = exchange.getRequestMethod().equals("GET");
    byte[] body =
        (probe ? "[\"standalone\"]" : question ? answer : "{\"reason\": \"exists\"}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(question ? 200 : 409, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
