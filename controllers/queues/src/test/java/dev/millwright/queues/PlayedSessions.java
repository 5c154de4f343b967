package dev.millwright.queues;

import com.sun.net.httpserver.HttpServer;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.observe.LiveQueue;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * Metrics of a Volcano scheduler whose sessions are played: it reckons with the Queues as they were
 * in the last one. A Queue's capacity is its own limit, so what is above and beside it has to leave
 * it that.
 */
final class PlayedSessions implements AutoCloseable {
  private final Supplier<List<GenericKubernetesResource>> queues;
  private final HttpServer server;
  private volatile String metrics = "";

  PlayedSessions(Supplier<List<GenericKubernetesResource>> queues) {
    this.queues = queues;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext(
        "/metrics",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(metrics.getBytes(StandardCharsets.UTF_8));
          }
        });
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** One session. */
  void session() {
    var text = new StringBuilder("volcano_queue_deserved_milli_cpu{queue_name=\"root\"} 0\n");
    text.append(
        "volcano_queue_real_capacity_milli_cpu{queue_name=\"root\"} 1.7976931348623157e+308\n");
    for (LiveQueue queue : queues.get().stream().map(LiveQueue::of).toList()) {
      tell(text, "deserved", queue.name(), queue.spec().deserved(), "0");
      tell(
          text,
          "real_capacity",
          queue.name(),
          queue.spec().capability(),
          "1.7976931348623157e+308");
    }
    metrics = text.toString();
  }

  private static void tell(
      StringBuilder text, String what, String queue, Amounts amounts, String otherwise) {
    String cpu =
        amounts.get("cpu") == null
            ? otherwise
            : amounts.orZero("cpu").movePointRight(3).toPlainString();
    String memory =
        amounts.get("memory") == null ? otherwise : amounts.orZero("memory").toPlainString();
    text.append("volcano_queue_%s_milli_cpu{queue_name=\"%s\"} %s\n".formatted(what, queue, cpu));
    text.append(
        "volcano_queue_%s_memory_bytes{queue_name=\"%s\"} %s\n".formatted(what, queue, memory));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
