package dev.millwright.queues.yunikorn.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.millwright.queues.yunikorn.check.DocumentCheck;
import dev.millwright.queues.yunikorn.document.DocumentChecksum;
import dev.millwright.queues.yunikorn.document.DocumentReader;
import dev.millwright.queues.yunikorn.document.DocumentWriter;
import dev.millwright.queues.yunikorn.document.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in for YuniKorn's REST interface, on this machine. It answers what YuniKorn was seen to
 * answer: its own check passes what only a restart shows, any property is taken, a document that is
 * refused leaves the former one live with its checksum, and one that it cannot start with kills it.
 *
 * <p>It is not YuniKorn. It schedules nothing, has no nodes, and only those applications that a
 * test says it has; it knows of documents what {@link DocumentCheck} knows, and so proves nothing
 * about that; and it reads a document when a test {@link #deliver delivers} it, not when a
 * ConfigMap changes.
 */
public final class ScriptedYuniKorn implements AutoCloseable {

  /** How it answers. */
  public enum Mood {
    /** As it should. */
    WELL,
    /** As it should, with types as its documentation has them. */
    AS_DOCUMENTED,
    /** Not at all, and keeps the connection. */
    SILENT,
    /** The beginning of an answer, and then nothing. */
    HALF,
    /** With an answer that has no end. */
    ENDLESS,
    /** With what is no JSON. */
    GARBAGE,
    /** With JSON of something else. */
    STRANGER,
    /** As a proxy does that finds nobody behind it. */
    FAILING
  }

  private static final Pattern APPLICATIONS =
      Pattern.compile("/ws/v1/partition/default/queue/([^/]+)/applications");

  private static final String REJECTED = "/ws/v1/partition/default/applications/rejected";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private final LiveTree tree = new LiveTree();
  private volatile Mood mood = Mood.WELL;
  private volatile boolean deaf;
  private volatile boolean dead;
  private volatile String word = "";
  private @Nullable List<ScriptedRejection> rejected = List.of();
  private String delivered;

  private ScriptedYuniKorn(HttpServer server, String document) {
    this.server = server;
    this.delivered = document;
  }

  /** One that was started with this document. */
  public static ScriptedYuniKorn startedWith(String document) {
    try {
      var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var peer = new ScriptedYuniKorn(HttpServer.create(loopback, 0), document);
      peer.server.createContext("/", peer::answer);
      peer.server.setExecutor(peer.threads);
      peer.server.start();
      peer.restart();
      return peer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** From now on it answers like this. */
  public void be(Mood now) {
    mood = now;
  }

  /** From now on it reads no documents, so that the checksum stays what it is. */
  public void readNoMore() {
    deaf = true;
  }

  /**
   * From now on it refuses documents with this word in them, as a version does that knows a rule
   * more.
   */
  public void refuse(String now) {
    word = now;
  }

  /** From now on it reads documents again, the next one first. */
  public void readAgain() {
    deaf = false;
  }

  /** Its ConfigMap has this document now. It is read, and made live unless it is refused. */
  public synchronized void deliver(String document) {
    delivered = document;
    if (!deaf
        && !isRefused(document)
        && faults(document).stream().allMatch(ScriptedYuniKorn::survives)) {
      tree.reload(document);
    }
  }

  private boolean isRefused(String document) {
    return !word.isEmpty() && document.contains(word);
  }

  private static boolean survives(Fault fault) {
    return fault.effect() == Fault.Effect.IGNORED;
  }

  /** It is started anew, with the document of its ConfigMap, and dies of one that it refuses. */
  public synchronized void restart() {
    dead = faults(delivered).stream().anyMatch(fault -> fault.effect().stops());
    if (!dead) {
      tree.start(delivered);
    }
  }

  /** Whether it died of its document. */
  public boolean isDead() {
    return dead;
  }

  /** Something runs in this queue, so that it drains instead of going away. */
  public synchronized void work(String path, long vcores) {
    tree.work(path, vcores);
  }

  /** These are in this queue, and no others. */
  public synchronized void applications(String path, ScriptedApplication... inside) {
    tree.applications(path, List.of(inside));
  }

  /** It has rejected these, and remembers no others. */
  public synchronized void reject(ScriptedRejection... rejections) {
    rejected = List.of(rejections);
  }

  /** From now on it knows nothing of what it rejected, as an old one. */
  public synchronized void forgetRejections() {
    rejected = null;
  }

  /** What it says of the queue of this path; nothing where there is none. */
  public synchronized String statusOf(String path) {
    return tree.status(path);
  }

  private static List<Fault> faults(String document) {
    return DocumentCheck.check(document);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (dead) {
        // The client sees a connection that breaks, as with a process that is gone.
        return;
      }
      switch (mood) {
        case SILENT -> holdOn();
        case HALF -> half(exchange);
        case ENDLESS -> endless(exchange, () -> closed.getCount() > 0);
        case GARBAGE -> send(exchange, 200, "Bad \u0007\n request: {");
        case STRANGER -> send(exchange, 200, "{\"apiVersion\": \"v1\", \"items\": []}");
        case FAILING -> send(exchange, 503, "no healthy upstream");
        case WELL, AS_DOCUMENTED -> route(exchange);
      }
    }
  }

  private synchronized void route(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    switch (path) {
      case "/ws/v1/validate-conf" -> send(exchange, 200, verdict(body));
      case "/ws/v1/config" -> send(exchange, 200, config(exchange));
      case "/ws/v1/partitions" -> send(exchange, 200, partitions());
      case "/ws/v1/partition/default/queues" ->
          send(exchange, 200, tree.json(mood == Mood.AS_DOCUMENTED));
      default -> {
        String applications = applications(path);
        if (applications != null) {
          send(exchange, 200, applications);
        } else if (path.startsWith("/ws/v1/partition/")) {
          send(
              exchange,
              404,
              "{\"status_code\":404,\"message\":\"Partition not found\","
                  + "\"description\":\"Partition not found\"}");
        } else {
          send(exchange, 404, "404 page not found\n");
        }
      }
    }
  }

  private @Nullable String applications(String path) throws IOException {
    Matcher asked = APPLICATIONS.matcher(path);
    if (asked.matches()) {
      return tree.applications(asked.group(1));
    }
    return path.equals(REJECTED) && rejected != null ? ScriptedRejection.json(rejected) : null;
  }

  /** It sees the first fault only, and none that shows only at a start. */
  private String verdict(String document) {
    if (isRefused(document)) {
      return "{\"allowed\":false,\"reason\":\"a rule that only this version knows\"}\n";
    }
    return faults(document).stream()
        .filter(fault -> fault.effect().seenByYuniKorn())
        .findFirst()
        .map(
            fault ->
                "{\"allowed\":false,\"reason\":\"invalid %s of %s\"}\n"
                    .formatted(fault.field(), fault.path()))
        .orElse("{\"allowed\":true}\n");
  }

  private String config(HttpExchange exchange) {
    String checksum = DocumentChecksum.of(tree.document());
    if (!"application/json".equals(exchange.getRequestHeaders().getFirst("Accept"))) {
      // Written anew from what it read, with keys of its own behind it.
      return DocumentWriter.write(DocumentReader.read(tree.document()).document())
          + "checksum: %s\nextra:\n    log.level: INFO\n".formatted(checksum)
          + "deadlockdetectionenabled: false\ndeadlocktimeoutseconds: 60\n";
    }
    return "{\"Partitions\":[{\"Name\":\"default\"}],\"Checksum\":\"%s\",\"Extra\":{\"a\":\"b\"},"
            .formatted(checksum)
        + "\"DeadlockDetectionEnabled\":false,\"DeadlockTimeoutSeconds\":60}";
  }

  private String partitions() {
    boolean old = mood == Mood.AS_DOCUMENTED;
    return "[{\"clusterId\":\"mycluster\",\"name\":\"%s\","
            .formatted(old ? "[mycluster]default" : "default")
        + "\"capacity\":{\"capacity\":{\"memory\":1000,\"vcore\":4000},"
        + "\"usedCapacity\":{\"vcore\":500},\"utilization\":{}},"
        + "\"nodeSortingPolicy\":{\"type\":\"fair\",\"resourceWeights\":{\"vcore\":1.5}},"
        + (old ? "" : "\"quotaPreemptionEnabled\":true,")
        + "\"preemptionEnabled\":%s,\"totalNodes\":3,".formatted(old ? "\"true\"" : "true")
        + "\"applications\":{\"Running\":1},\"state\":\"Active\",\"lastStateTransitionTime\":1}]";
  }

  private void holdOn() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void half(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write("{\"allowed\":".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    holdOn();
  }

  private static void endless(HttpExchange exchange, BooleanSupplier open) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] more = " ".repeat(8192).getBytes(StandardCharsets.UTF_8);
    while (open.getAsBoolean()) {
      exchange.getResponseBody().write(more);
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.close();
  }
}
