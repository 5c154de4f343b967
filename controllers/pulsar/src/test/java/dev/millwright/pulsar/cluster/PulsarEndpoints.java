package dev.millwright.pulsar.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands where brokers and bookies would: an HTTP proxy that answers for every host name in the
 * words of Pulsar's and BookKeeper's REST interfaces. No pods run behind a bare API server.
 */
final class PulsarEndpoints implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger asked = new AtomicInteger();
  private final RackEndpoint racks = new RackEndpoint();
  private volatile Answer health = new Answer(200, "ok");
  private volatile Answer underReplicated = new Answer(404, "No under replicated ledgers found");
  private final Answer writable =
      new Answer(
          200, "{\"bookie-0:3181\": null, \"bookie-1:3181\": null, \"bookie-2:3181\": null}");

  private record Answer(int status, String body) {}

  PulsarEndpoints() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Leads every request here. */
  ProxySelector proxies() {
    return ProxySelector.of(server.getAddress());
  }

  /** How often brokers were asked for their health, by the host name asked. */
  int healthAsked() {
    return asked.get();
  }

  RackEndpoint racks() {
    return racks;
  }

  void brokersSay(int status, String body) {
    health = new Answer(status, body);
  }

  void bookiesMiss(int ledgers) {
    underReplicated =
        ledgers == 0
            ? new Answer(404, "No under replicated ledgers found")
            : new Answer(200, "[ 1" + ", 7".repeat(ledgers - 1) + " ]");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Answer answer =
        switch (path) {
          case "/admin/v2/brokers/health" -> {
            asked.incrementAndGet();
            yield health;
          }
          case "/api/v1/autorecovery/list_under_replicated_ledger" -> underReplicated;
          case "/api/v1/bookie/list_bookies" -> writable;
          default -> path.startsWith(RackEndpoint.PATH) ? racks(exchange) : unknown(path);
        };
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  private Answer racks(HttpExchange exchange) throws IOException {
    var answer = racks.answer(exchange);
    return new Answer(answer.getKey(), answer.getValue());
  }

  private static Answer unknown(String path) {
    return new Answer(404, "no such path " + path);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
