package dev.millwright.benchmarks.pulsar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Answers for the brokers and bookies of pods that only a simulated node runs: healthy, writable,
 * nothing under-replicated. It stands in for what cannot be had at this scale on one machine, and
 * says nothing about Pulsar; the controller under test reads its names from a hosts file.
 */
final class HealthStandIn implements AutoCloseable {
  private static final int BROKER_HTTP = 8080;
  private static final int BOOKIE_HTTP = 8000;
  private static final String NONE_UNDER_REPLICATED = "No under replicated ledgers found";

  private final InetAddress address;
  private final Path hosts;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<HttpServer> servers;

  /**
   * Listens on a loopback address.
   *
   * @param address of the loopback range; a machine has 127.0.0.0/8, so that ports of others are
   *     free
   * @param hosts file for {@code -Djdk.net.hosts.file} of the controller
   */
  HealthStandIn(InetAddress address, Path hosts) throws IOException {
    this.address = address;
    this.hosts = hosts;
    HttpServer broker = listen(BROKER_HTTP);
    broker.createContext("/admin/v2/brokers/health", exchange -> answer(exchange, 200, "ok"));
    HttpServer bookie = listen(BOOKIE_HTTP);
    bookie.createContext(
        "/api/v1/autorecovery/list_under_replicated_ledger",
        exchange -> answer(exchange, 404, NONE_UNDER_REPLICATED));
    bookie.createContext("/api/v1/bookie/list_bookies", HealthStandIn::listBookies);
    servers = List.of(broker, bookie);
    servers.forEach(HttpServer::start);
    know(List.of());
  }

  /** Makes these names resolve to this stand-in, and keeps the machine's own. */
  void know(Collection<String> names) throws IOException {
    String own = Files.readString(Path.of("/etc/hosts"));
    String ours =
        names.stream()
            .map(name -> address.getHostAddress() + " " + name)
            .collect(Collectors.joining("\n"));
    Path next = hosts.resolveSibling(hosts.getFileName() + ".next");
    Files.writeString(next, own + "\n" + ours + "\n");
    Files.move(next, hosts, StandardCopyOption.ATOMIC_MOVE);
  }

  private HttpServer listen(int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 1024);
    server.setExecutor(threads);
    return server;
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
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
    threads.shutdownNow();
  }
}
