package dev.millwright.pulsar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A server that passes for a Pulsar when it is asked for its clusters, says that everything exists,
 * and answers every other question with one text.
 */
public final class LyingPulsar implements AutoCloseable {

  private final HttpServer server;
  private final String answer;

  private LyingPulsar(HttpServer server, String answer) {
    this.server = server;
    this.answer = answer;
  }

  /** Starts one. */
  public static LyingPulsar saying(String answer) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var liar = new LyingPulsar(server, answer);
      server.createContext("/", liar::answer);
      server.start();
      return liar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Address of what passes for its admin interface. */
  public String adminUrl() {
    return "http://localhost:" + server.getAddress().getPort();
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
