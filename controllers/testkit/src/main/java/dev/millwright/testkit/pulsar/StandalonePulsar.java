package dev.millwright.testkit.pulsar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A real Pulsar (broker, bookie and metadata store in one process) on free ports of the loopback
 * interface, ready in about ten seconds. It runs on the Java of the test, needs half a gigabyte,
 * keeps its data in a folder of its own, and ends with the test's JVM, however that one ends.
 */
public final class StandalonePulsar implements AutoCloseable {

  private static final String HEAP = "384m";
  private static final Duration START = Duration.ofMinutes(2);

  private final Process process;
  private final Path folder;
  private final int webPort;
  private final int brokerPort;
  private final @Nullable TokenIssuer tokens;

  private StandalonePulsar(
      Process process, Path folder, int webPort, int brokerPort, @Nullable TokenIssuer tokens) {
    this.process = process;
    this.folder = folder;
    this.webPort = webPort;
    this.brokerPort = brokerPort;
    this.tokens = tokens;
  }

  /**
   * Starts one that asks nobody for credentials, with lines of its own laid over the distribution's
   * standalone.conf.
   */
  public static StandalonePulsar open(Map<String, String> settings) {
    return start(settings, null, HEAP);
  }

  /** One for more topics than tests make, with this much heap, as {@code -Xmx} has it. */
  public static StandalonePulsar withHeap(String heap) {
    return start(Map.of(), null, heap);
  }

  /** Starts one that wants a token of everybody and checks permissions. */
  public static StandalonePulsar withTokens() {
    TokenIssuer tokens = TokenIssuer.create();
    return start(tokens.brokerSettings(), tokens, HEAP);
  }

  private static StandalonePulsar start(
      Map<String, String> more, @Nullable TokenIssuer tokens, String heap) {
    Path home = home();
    int[] ports = freePorts(3);
    var settings = new TreeMap<>(more);
    settings.put("brokerServicePort", String.valueOf(ports[0]));
    settings.put("webServicePort", String.valueOf(ports[1]));
    // A topic nobody uses yet must still be there when the test looks.
    settings.put("brokerDeleteInactiveTopicsEnabled", "false");
    try {
      Path folder = Files.createTempDirectory("millwright-pulsar-");
      var pulsar =
          new StandalonePulsar(
              launch(home, folder, settings, ports[2], heap), folder, ports[1], ports[0], tokens);
      Runtime.getRuntime().addShutdownHook(new Thread(pulsar::close, "end-standalone-pulsar"));
      pulsar.awaitHealthy();
      return pulsar;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a standalone Pulsar from " + home, e);
    }
  }

  private static Path home() {
    String version = System.getProperty("millwright.pulsar.version");
    Path home =
        Path.of(
            System.getProperty("millwright.cache"),
            "pulsar-" + version,
            "apache-pulsar-" + version);
    if (!Files.isExecutable(home.resolve("bin/pulsar"))) {
      throw new IllegalStateException(
          "no Pulsar in %s; the build unpacks it there: build/mvn -pl controllers/pulsar -am generate-test-resources"
              .formatted(home));
    }
    return home;
  }

  private static Process launch(
      Path home, Path folder, Map<String, String> settings, int bookiePort, String heap)
      throws IOException {
    Path conf = folder.resolve("standalone.conf");
    Files.write(conf, Settings.merged(home.resolve("conf/standalone.conf"), settings));
    // Bash ends Pulsar when its standard input closes: also when our JVM is killed.
    var builder =
        new ProcessBuilder(
            "bash",
            "-c",
            "\"$@\" & read -r _; kill $!; wait $!",
            "standalone",
            home.resolve("bin/pulsar").toString(),
            "standalone",
            "--no-functions-worker",
            "--no-stream-storage",
            "--advertised-address=localhost",
            "--bookkeeper-port=" + bookiePort,
            "--bookkeeper-dir=" + folder.resolve("bookie"),
            "--metadata-dir=" + folder.resolve("metadata"));
    builder.environment().putAll(environment(conf, folder, heap));
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log(folder).toFile())
        .start();
  }

  private static Map<String, String> environment(Path conf, Path folder, String heap) {
    return Map.of(
        "JAVA_HOME",
        System.getProperty("java.home"),
        "PULSAR_STANDALONE_CONF",
        conf.toString(),
        "PULSAR_MEM",
        "-Xms192m -Xmx%s -XX:MaxDirectMemorySize=256m".formatted(heap),
        "PULSAR_GC",
        "-XX:+UseSerialGC",
        "PULSAR_GC_LOG",
        " ",
        "PULSAR_LOG_DIR",
        folder.toString(),
        "PULSAR_LOG_APPENDER",
        "Console",
        "PULSAR_LOG_LEVEL",
        "warn");
  }

  private void awaitHealthy() {
    try (var http = HttpClient.newHttpClient()) {
      Awaitility.await("a standalone Pulsar, log in " + log(folder))
          .atMost(START)
          .pollInterval(Duration.ofMillis(250))
          .ignoreExceptionsMatching(e -> e instanceof IOException)
          .failFast("Pulsar has ended; see " + log(folder), () -> !process.isAlive())
          .until(() -> http.send(healthCheck(), BodyHandlers.ofString()).statusCode() == 200);
    }
  }

  private HttpRequest healthCheck() {
    var request =
        HttpRequest.newBuilder(URI.create(adminUrl() + "/admin/v2/brokers/health"))
            .timeout(Duration.ofSeconds(10));
    if (tokens != null) {
      request.header("Authorization", "Bearer " + superUserToken());
    }
    return request.build();
  }

  /** Address of the admin REST interface. */
  public String adminUrl() {
    return "http://localhost:" + webPort;
  }

  /** Address for clients that send and receive. */
  public String serviceUrl() {
    return "pulsar://localhost:" + brokerPort;
  }

  /** A program of the distribution, like {@code pulsar-admin}. */
  public Path program(String name) {
    return home().resolve("bin").resolve(name);
  }

  /** A token that may do everything. */
  public String superUserToken() {
    return token(TokenIssuer.SUPER_USER);
  }

  /** A token of a role. */
  public String token(String role) {
    if (tokens == null) {
      throw new IllegalStateException("this Pulsar was started without tokens");
    }
    return tokens.token(role);
  }

  private static Path log(Path folder) {
    return folder.resolve("pulsar.log");
  }

  private static int[] freePorts(int count) {
    var sockets = new ServerSocket[count];
    var ports = new int[count];
    try {
      for (int i = 0; i < count; i++) {
        sockets[i] = new ServerSocket(0);
        ports[i] = sockets[i].getLocalPort();
      }
      for (ServerSocket socket : sockets) {
        socket.close();
      }
      return ports;
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
  }

  /** Ends Pulsar and deletes its data. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      if (Files.exists(folder)) {
        try (var files = Files.walk(folder)) {
          files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + folder, e);
    } catch (InterruptedException e) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }
}
