package dev.millwright.pulsar.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands where brokers and bookies would: an HTTP proxy that answers for every host name in the
 * words of Pulsar's and BookKeeper's REST interfaces. No pods run behind a bare API server.
 */
final class PulsarEndpoints implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
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

  /** How often the brokers of this cluster were asked for their health. */
  int healthAsked(String cluster, String namespace) {
    return asked.getOrDefault("%s-broker.%s".formatted(cluster, namespace), 0);
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
            asked.merge(service(exchange), 1, Integer::sum);
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

  /** A proxy is asked with the whole address: name and namespace of the Service that was meant. */
  private static String service(HttpExchange exchange) {
    return exchange.getRequestURI().getHost().replaceFirst("\\.svc\\..*", "");
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
