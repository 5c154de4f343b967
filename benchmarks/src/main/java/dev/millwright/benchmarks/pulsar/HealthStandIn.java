package dev.millwright.benchmarks.pulsar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers for the brokers and bookies of pods that only a simulated node runs: healthy, writable,
 * nothing under-replicated. It stands in for what cannot be had at this scale on one machine, and
 * says nothing about Pulsar. The controller under test reaches it as its HTTP proxy, by which all
 * names lead here: no DNS knows them.
 */
final class HealthStandIn implements AutoCloseable {
  private static final String NONE_UNDER_REPLICATED = "No under replicated ledgers found";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  /** Listens on a free port of the loopback address. */
  HealthStandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    server.setExecutor(threads);
    server.createContext("/admin/v2/brokers/health", exchange -> answer(exchange, 200, "ok"));
    server.createContext(
        "/api/v1/autorecovery/list_under_replicated_ledger",
        exchange -> answer(exchange, 404, NONE_UNDER_REPLICATED));
    server.createContext("/api/v1/bookie/list_bookies", HealthStandIn::listBookies);
    server.start();
  }

  /** What the JVM of the controller must be told. */
  String options() {
    return "-Dhttp.proxyHost=%s -Dhttp.proxyPort=%d"
        .formatted(server.getAddress().getHostString(), server.getAddress().getPort());
  }

  /** Every bookie lists itself: as many as the profile has for Laptop. */
  private static void listBookies(HttpExchange exchange) throws IOException {
    boolean writable = "type=rw".equals(exchange.getRequestURI().getQuery());
    String host = exchange.getRequestHeaders().getFirst("Host").replaceAll(":\\d+$", "");
    answer(exchange, 200, writable ? "{\"" + host + ":3181\":null}" : "{}");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      // Behind real names each cluster has connections of its own, and they rest for a minute.
      exchange.getResponseHeaders().set("Connection", "close");
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
